//===- Quantize.cpp - mx.quantize -----------------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Utils.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
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
        step, static_cast<uint64_t>(axis), format, quantization.getScaleRule(),
        quantization.getRounding(), quantization.getNanRule(), site,
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

/// C6: what stochastic rounding needs is there, and only then.
static LogicalResult verifyRandom(QuantizeOp op) {
  bool stochastic = op.getRounding() == Rounding::Stochastic;
  if (stochastic && !op.getSeed())
    return op.emitOpError("expected a seed and a step with rounding stochastic "
                          "but got none");
  if (!stochastic && op.getSeed())
    return op.emitOpError("expected no seed and step with rounding ")
           << stringifyRounding(op.getRounding());
  if (stochastic != op.getSite().has_value())
    return op.emitOpError("expected a site exactly if rounding is stochastic, "
                          "but rounding is ")
           << stringifyRounding(op.getRounding());
  if (op.getSrBits() < 1 || op.getSrBits() > 32)
    return op.emitOpError("expected sr_bits in [1, 32] but got ")
           << static_cast<int32_t>(op.getSrBits());
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
  if (failed(internal::verifyAxis(*this, input, axis, format)) ||
      failed(internal::verifyElements(
          *this, "elements", cast<RankedTensorType>(getElements().getType()),
          input.getShape(), format)) ||
      failed(internal::verifyScales(
          *this, "scales", cast<RankedTensorType>(getScales().getType()),
          input.getShape(), axis, format)))
    return failure();
  if (!::mxnumerics::isLegalScaleRule(*getScaleKind(format.getScaleType()),
                                      toNumerics(getScaleRule())))
    return emitOpError("scale_rule ")
           << stringifyScaleRule(getScaleRule())
           << " is not defined for scales of type " << format.getScaleType();
  if (failed(internal::verifyTensorScale(*this, getTensorScale(), format)) ||
      failed(verifyRandom(*this)))
    return failure();
  return verifyTwoLevel(*this);
}

/// All options of `op`, if its operands besides the data are constant.
static std::optional<::mxnumerics::QuantizeOptions>
getConstantOptions(QuantizeOp op, QuantizeOp::FoldAdaptor adaptor) {
  ::mxnumerics::QuantizeOptions options = op.getOptions();
  std::optional<float> tensorScale =
      internal::getOptionalFloat(op.getTensorScale(), adaptor.getTensorScale());
  if (!tensorScale)
    return std::nullopt;
  options.tensorScale = *tensorScale;
  if (op.getRounding() == Rounding::Stochastic) {
    auto seed = dyn_cast_if_present<IntegerAttr>(adaptor.getSeed());
    auto step = dyn_cast_if_present<IntegerAttr>(adaptor.getStep());
    if (!seed || !step)
      return std::nullopt;
    options.random = {seed.getValue().getZExtValue(), *op.getSite(),
                      static_cast<uint32_t>(step.getValue().getZExtValue())};
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
      getConstantOptions(*this, adaptor);
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
