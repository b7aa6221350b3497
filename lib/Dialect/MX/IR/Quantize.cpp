//===- Quantize.cpp - mx.quantize -----------------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Utils.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/Builders.h"

#include <cmath>

using namespace mlir;
using namespace mlir::mx;

void QuantizeOp::build(OpBuilder &builder, OperationState &state, Value input,
                       int64_t axis, QuantizationAttr quantization,
                       Value tensorScale, Value seed, Value step,
                       IntegerAttr site) {
  auto type = cast<RankedTensorType>(input.getType());
  FormatAttr format = quantization.getFormat();
  build(builder, state, getElementsType(format, type.getShape()),
        getScalesType(format, type.getShape(), axis), input, tensorScale, seed,
        step, /*offsets=*/ValueRange(), /*sizes=*/ValueRange(),
        /*static_offsets=*/DenseI64ArrayAttr(),
        /*static_sizes=*/DenseI64ArrayAttr(), static_cast<uint64_t>(axis),
        format, quantization.getScaleRule(), quantization.getRounding(),
        quantization.getNanRule(), site,
        /*sr_bits=*/32, llvm::APFloat(::mxnumerics::TwoLevelOptions().scaleMin),
        llvm::APFloat(::mxnumerics::TwoLevelOptions().headroom),
        /*scale_round_up=*/false);
}

bool QuantizeOp::isPacked() {
  return isPackedFP4(getElements().getType(), getFormat());
}

::mxnumerics::QuantizeOptions QuantizeOp::getOptions() {
  ::mxnumerics::QuantizeOptions options;
  options.format = getFormat().getFormat();
  options.scaleRule = toNumerics(getScaleRule());
  options.rounding = toNumerics(getRounding());
  options.nanRule = toNumerics(getNanRule());
  options.twoLevel = {getScaleMin().convertToFloat(),
                      getHeadroom().convertToFloat(), getScaleRoundUp()};
  options.srBits = getSrBits();
  return options;
}

SmallVector<OpFoldResult> QuantizeOp::getMixedOffsets() {
  return getMixedValues(getStaticOffsets().value_or(ArrayRef<int64_t>()),
                        getOffsets(), getContext());
}

SmallVector<OpFoldResult> QuantizeOp::getMixedTensorSizes() {
  return getMixedValues(getStaticSizes().value_or(ArrayRef<int64_t>()),
                        getSizes(), getContext());
}

void QuantizeOp::setTile(ArrayRef<OpFoldResult> offsets,
                         ArrayRef<OpFoldResult> sizes) {
  SmallVector<int64_t> staticOffsets, staticSizes;
  SmallVector<Value> dynamicOffsets, dynamicSizes;
  dispatchIndexOpFoldResults(offsets, dynamicOffsets, staticOffsets);
  dispatchIndexOpFoldResults(sizes, dynamicSizes, staticSizes);
  setStaticOffsets(staticOffsets);
  setStaticSizes(staticSizes);
  getOffsetsMutable().assign(dynamicOffsets);
  getSizesMutable().assign(dynamicSizes);
}

/// C6: what stochastic rounding needs is there, and only then.
static LogicalResult verifyRandom(QuantizeOp op) {
  bool stochastic = op.getRounding() == Rounding::Stochastic;
  for (auto [name, isPresent] :
       {std::pair("seed", static_cast<bool>(op.getSeed())),
        std::pair("step", static_cast<bool>(op.getStep())),
        std::pair("site", op.getSite().has_value())})
    if (isPresent != stochastic)
      return op.emitOpError("expected ")
             << (stochastic ? "a " : "no ") << name << " with rounding "
             << stringifyRounding(op.getRounding()) << " but got "
             << (isPresent ? "one" : "none");
  if (op.getSrBits() < 1 || op.getSrBits() > 32)
    return op.emitOpError("expected sr_bits in [1, 32] but got ")
           << static_cast<int32_t>(op.getSrBits());
  return success();
}

/// C8: one list of a tile has an entry for each of `rank` dimensions.
static LogicalResult verifyTileList(QuantizeOp op, StringRef name, size_t rank,
                                    std::optional<ArrayRef<int64_t>> statics,
                                    ValueRange dynamics) {
  ArrayRef<int64_t> list = statics.value_or(ArrayRef<int64_t>());
  if (list.size() != rank)
    return op.emitOpError("expected ")
           << rank << " " << name << " of the tile, one for each dimension of "
           << "the input, but got " << list.size();
  size_t numDynamic = llvm::count_if(list, ShapedType::isDynamic);
  if (numDynamic != dynamics.size())
    return op.emitOpError("expected ")
           << numDynamic << " dynamic " << name << " of the tile but got "
           << dynamics.size();
  return success();
}

/// C8: a tile lies in a tensor whose random words it draws.
static LogicalResult verifyTile(QuantizeOp op) {
  auto input = cast<RankedTensorType>(op.getInput().getType());
  bool isAbsent = !op.isTile() && !op.getStaticSizes() &&
                  op.getOffsets().empty() && op.getSizes().empty();
  if (isAbsent)
    return success();
  if (op.getRounding() != Rounding::Stochastic)
    return op.emitOpError("expected no tile with rounding ")
           << stringifyRounding(op.getRounding()) << " but got one";
  size_t rank = input.getRank();
  if (failed(verifyTileList(op, "offsets", rank, op.getStaticOffsets(),
                            op.getOffsets())) ||
      failed(verifyTileList(op, "sizes", rank, op.getStaticSizes(),
                            op.getSizes())))
    return failure();
  for (auto [dim, offset, extent, size] : llvm::enumerate(
           *op.getStaticOffsets(), *op.getStaticSizes(), input.getShape())) {
    int64_t first = ShapedType::isDynamic(offset) ? 0 : offset;
    int64_t count = ShapedType::isDynamic(size) ? 0 : size;
    if (first < 0 || (!ShapedType::isDynamic(extent) && first + count > extent))
      return op.emitOpError("expected the tile to lie in the tensor, but in "
                            "dim ")
             << dim << " it has offset " << first << " and size " << count
             << " of " << extent;
  }
  return success();
}

/// C7: the two-level options belong to E4M3 scales and are in range.
static LogicalResult verifyTwoLevel(QuantizeOp op) {
  ::mxnumerics::TwoLevelOptions defaults;
  float scaleMin = op.getScaleMin().convertToFloat();
  float headroom = op.getHeadroom().convertToFloat();
  bool changed = scaleMin != defaults.scaleMin ||
                 headroom != defaults.headroom || op.getScaleRoundUp();
  if (changed && !isa<Float8E4M3FNType>(op.getFormat().getScaleType()))
    return op.emitOpError("expected scale_min, headroom and scale_round_up "
                          "only with f8E4M3FN scales but the format has ")
           << op.getFormat().getScaleType();
  if (!(scaleMin >= 0 && scaleMin <= 448))
    return op.emitOpError("expected scale_min in [0, 448] but got ")
           << scaleMin;
  if (!(headroom > 0 && std::isfinite(headroom)))
    return op.emitOpError("expected a positive finite headroom but got ")
           << headroom;
  return success();
}

LogicalResult QuantizeOp::verify() {
  auto input = cast<RankedTensorType>(getInput().getType());
  int64_t axis = static_cast<int64_t>(getAxis());
  FormatAttr format = getFormat();
  // C1, C2 and C3: the axis, the elements and the scales.
  if (failed(internal::verifyAxis(*this, input, axis, format)) ||
      failed(internal::verifyElements(
          *this, "elements", cast<RankedTensorType>(getElements().getType()),
          input.getShape(), format)) ||
      failed(internal::verifyScales(
          *this, "scales", cast<RankedTensorType>(getScales().getType()),
          input.getShape(), axis, format)))
    return failure();
  // C4 and C5: the scale rule and the tensor scale.
  auto error = [&] { return emitOpError(); };
  if (failed(internal::verifyScaleRule(error, getScaleRule(), format)) ||
      failed(internal::verifyTensorScale(*this, getTensorScale(), format)) ||
      failed(verifyRandom(*this)) || failed(verifyTwoLevel(*this)))
    return failure();
  return verifyTile(*this);
}

/// The constant values of `statics`, whose dynamic ones are `dynamics`.
static std::optional<::mxnumerics::Shape>
getConstants(std::optional<ArrayRef<int64_t>> statics,
             ArrayRef<Attribute> dynamics) {
  ::mxnumerics::Shape values;
  for (int64_t value : statics.value_or(ArrayRef<int64_t>())) {
    if (ShapedType::isDynamic(value)) {
      auto constant = dyn_cast_if_present<IntegerAttr>(dynamics.front());
      if (!constant)
        return std::nullopt;
      dynamics = dynamics.drop_front();
      value = constant.getInt();
    }
    values.push_back(value);
  }
  return values;
}

std::optional<::mxnumerics::QuantizeOptions>
QuantizeOp::getConstantOptions(ArrayRef<Attribute> operands) {
  FoldAdaptor adaptor(operands, *this);
  ::mxnumerics::QuantizeOptions options = getOptions();
  std::optional<float> tensorScale =
      internal::getOptionalFloat(getTensorScale(), adaptor.getTensorScale());
  if (!tensorScale)
    return std::nullopt;
  options.tensorScale = *tensorScale;
  if (getRounding() == Rounding::Stochastic) {
    auto seed = dyn_cast_if_present<IntegerAttr>(adaptor.getSeed());
    auto step = dyn_cast_if_present<IntegerAttr>(adaptor.getStep());
    if (!seed || !step)
      return std::nullopt;
    options.random = {seed.getValue().getZExtValue(), *getSite(),
                      static_cast<uint32_t>(step.getValue().getZExtValue())};
    std::optional<::mxnumerics::Shape> offsets =
        getConstants(getStaticOffsets(), adaptor.getOffsets());
    std::optional<::mxnumerics::Shape> sizes =
        getConstants(getStaticSizes(), adaptor.getSizes());
    if (!offsets || !sizes)
      return std::nullopt;
    options.tileOffsets = *offsets;
    options.tensorShape = *sizes;
  }
  return options;
}

LogicalResult QuantizeOp::fold(FoldAdaptor adaptor,
                               SmallVectorImpl<OpFoldResult> &results) {
  auto elementsType = cast<RankedTensorType>(getElements().getType());
  auto scalesType = cast<RankedTensorType>(getScales().getType());
  if (!elementsType.hasStaticShape() || !scalesType.hasStaticShape())
    return failure();
  std::optional<::mxnumerics::QuantizeOptions> options =
      getConstantOptions(adaptor.getOperands());
  if (!options)
    return failure();
  std::optional<std::vector<float>> data =
      internal::getFloats(adaptor.getInput());
  if (!data)
    return failure();
  ArrayRef<int64_t> shape =
      cast<RankedTensorType>(getInput().getType()).getShape();
  ::mxnumerics::QuantizedTensor quantized = ::mxnumerics::quantize(
      data->data(), shape.vec(), static_cast<int64_t>(getAxis()), *options);
  results.push_back(internal::makeCodes(
      elementsType, std::move(quantized.elements), shape, getFormat()));
  results.push_back(internal::makeScales(scalesType, quantized.scales));
  return success();
}

/// The sizes of the results follow from those of the input, unless a type says
/// more than they do.
Speculation::Speculatability QuantizeOp::getSpeculatability() {
  ArrayRef<int64_t> shape = cast<ShapedType>(getInput().getType()).getShape();
  RankedTensorType elements = getElementsType(getFormat(), shape);
  if (isPacked())
    elements = getPackedType(elements);
  bool follows =
      getElements().getType() == elements &&
      getScales().getType() ==
          getScalesType(getFormat(), shape, static_cast<int64_t>(getAxis()));
  return follows ? Speculation::Speculatable : Speculation::NotSpeculatable;
}

LogicalResult
QuantizeOp::reifyResultShapes(OpBuilder &builder,
                              ReifiedRankedShapedTypeDims &shapes) {
  Location loc = getLoc();
  SmallVector<OpFoldResult> elements =
      tensor::getMixedSizes(builder, loc, getInput());
  SmallVector<OpFoldResult> scales = getScaleSizes(
      builder, loc, elements, getFormat(), static_cast<int64_t>(getAxis()));
  if (isPacked())
    elements.back() = ceilDiv(builder, loc, elements.back(), 2);
  shapes = {elements, scales};
  return success();
}
