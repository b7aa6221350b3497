//===- Utils.cpp - Shared by the operations' implementations --------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Utils.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/TypeUtilities.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::mx;
using ::mxnumerics::kWholeDim;

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

RankedTensorType mlir::mx::getElementsType(FormatAttr format,
                                           ArrayRef<int64_t> shape) {
  return RankedTensorType::get(shape, format.getElementType());
}

RankedTensorType mlir::mx::getScalesType(FormatAttr format,
                                         ArrayRef<int64_t> shape,
                                         int64_t axis) {
  ::mxnumerics::Shape blocks =
      ::mxnumerics::getBlockSizes(format.getFormat(), shape.size(), axis);
  SmallVector<int64_t> scales;
  for (auto [size, block] : llvm::zip_equal(shape, blocks)) {
    bool isUnknown = ShapedType::isDynamic(size) && block != kWholeDim;
    scales.push_back(isUnknown ? ShapedType::kDynamic
                               : ::mxnumerics::Format::numBlocks(size, block));
  }
  return RankedTensorType::get(scales, format.getScaleType());
}

RankedTensorType mlir::mx::getPackedType(RankedTensorType type) {
  SmallVector<int64_t> shape(type.getShape());
  if (!shape.empty() && !ShapedType::isDynamic(shape.back()))
    shape.back() = shape.back() / 2 + shape.back() % 2;
  return RankedTensorType::get(shape, IntegerType::get(type.getContext(), 8));
}

bool mlir::mx::isPackedFP4(Type type, FormatAttr format) {
  return format && format.isPackable() &&
         getElementTypeOrSelf(type).isSignlessInteger(8);
}

bool mlir::mx::isUnpackedFP4(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  return tensor && isa<Float4E2M1FNType>(tensor.getElementType());
}

//===----------------------------------------------------------------------===//
// Verification
//===----------------------------------------------------------------------===//

LogicalResult internal::verifyAxis(Operation *op, RankedTensorType type,
                                   int64_t axis, FormatAttr format) {
  int64_t rank = type.getRank();
  if (axis < 0 || axis >= rank)
    return op->emitOpError()
           << "expected axis in [0, " << rank << ") but got " << axis;
  ::mxnumerics::Format f = format.getFormat();
  if (f.blockRows == 1 || f.isPerTensor())
    return success();
  if (rank < 2 || axis < rank - 2)
    return op->emitOpError()
           << "expected axis to be one of the last two of at "
              "least two dimensions, since blocks of format "
           << format.getNameOrForm() << " have " << f.blockRows
           << " rows, but got axis " << axis << " of rank " << rank;
  return success();
}

LogicalResult
internal::verifyTensor(Operation *op, StringRef name, RankedTensorType type,
                       ArrayRef<int64_t> shape, Type elementType,
                       function_ref<std::string(int64_t)> explain) {
  if (type.getElementType() != elementType)
    return op->emitOpError()
           << "expected " << name << " of element type " << elementType
           << " but got " << type.getElementType();
  if (type.getRank() != static_cast<int64_t>(shape.size()))
    return op->emitOpError()
           << "expected " << name << " of rank " << shape.size()
           << " (the rank of the data) but got " << type.getRank();
  for (auto [i, expected, got] : llvm::enumerate(shape, type.getShape())) {
    if (ShapedType::isDynamic(expected) || ShapedType::isDynamic(got) ||
        expected == got)
      continue;
    return op->emitOpError()
           << "expected " << name << " dim " << i << " to be " << expected
           << " (" << explain(i) << ") but got " << got;
  }
  return success();
}

LogicalResult internal::verifyElements(Operation *op, StringRef name,
                                       RankedTensorType type,
                                       ArrayRef<int64_t> shape,
                                       FormatAttr format) {
  RankedTensorType expected = getElementsType(format, shape);
  bool isPacked = isPackedFP4(type, format);
  if (isPacked)
    expected = getPackedType(expected);
  auto explain = [&](int64_t dim) {
    bool isHalved = isPacked && dim + 1 == static_cast<int64_t>(shape.size());
    return isHalved ? std::to_string(shape[dim]) + " FP4 elements, two a byte"
                    : "the size of the data";
  };
  return verifyTensor(op, name, type, expected.getShape(),
                      expected.getElementType(), explain);
}

LogicalResult internal::verifyScales(Operation *op, StringRef name,
                                     RankedTensorType type,
                                     ArrayRef<int64_t> shape, int64_t axis,
                                     FormatAttr format) {
  RankedTensorType expected = getScalesType(format, shape, axis);
  ::mxnumerics::Shape blocks =
      ::mxnumerics::getBlockSizes(format.getFormat(), shape.size(), axis);
  auto explain = [&](int64_t dim) -> std::string {
    if (blocks[dim] == 1)
      return "the size of the data";
    if (blocks[dim] == kWholeDim)
      return "one block, format " + format.getNameOrForm();
    return "data dim " + std::to_string(shape[dim]) + " / block " +
           std::to_string(blocks[dim]) + ", format " + format.getNameOrForm();
  };
  return verifyTensor(op, name, type, expected.getShape(),
                      expected.getElementType(), explain);
}

LogicalResult
internal::verifyScaleRule(function_ref<InFlightDiagnostic()> emitError,
                          ScaleRule rule, FormatAttr format) {
  ::mxnumerics::Format row = format.getFormat();
  if (::mxnumerics::isLegalScaleRule(row.scale, row.element, toNumerics(rule)))
    return success();
  return emitError() << "expected scale_rule " << listScaleRules(row)
                     << " for scales of type " << format.getScaleType()
                     << " (format " << format.getNameOrForm() << ") but got "
                     << stringifyScaleRule(rule);
}

LogicalResult internal::verifyTensorScale(Operation *op, Value value,
                                          FormatAttr format) {
  if (format.getHasTensorScale() && !value)
    return op->emitOpError()
           << "expected a tensor_scale, as format " << format.getNameOrForm()
           << " has a second-level scale, but got none";
  if (!format.getHasTensorScale() && value)
    return op->emitOpError()
           << "expected no tensor_scale, as format " << format.getNameOrForm()
           << " has no second-level scale, but got one";
  return success();
}

//===----------------------------------------------------------------------===//
// Sizes
//===----------------------------------------------------------------------===//

OpFoldResult mlir::mx::ceilDiv(OpBuilder &builder, Location loc,
                               OpFoldResult size, int64_t divisor) {
  if (std::optional<int64_t> constant = getConstantIntValue(size))
    return builder.getIndexAttr(llvm::divideCeil(*constant, divisor));
  Value value = getValueOrCreateConstantIndexOp(builder, loc, size);
  Value last = arith::ConstantIndexOp::create(builder, loc, divisor - 1);
  Value by = arith::ConstantIndexOp::create(builder, loc, divisor);
  Value sum = arith::AddIOp::create(builder, loc, value, last);
  return arith::DivUIOp::create(builder, loc, sum, by).getResult();
}

SmallVector<OpFoldResult> mlir::mx::getScaleSizes(OpBuilder &builder,
                                                  Location loc,
                                                  ArrayRef<OpFoldResult> sizes,
                                                  FormatAttr format,
                                                  int64_t axis) {
  ::mxnumerics::Shape blocks =
      ::mxnumerics::getBlockSizes(format.getFormat(), sizes.size(), axis);
  SmallVector<OpFoldResult> scales;
  for (auto [size, block] : llvm::zip_equal(sizes, blocks)) {
    if (block == kWholeDim)
      scales.push_back(builder.getIndexAttr(1));
    else
      scales.push_back(block == 1 ? size : ceilDiv(builder, loc, size, block));
  }
  return scales;
}

bool internal::hasDynamicSizes(Operation *op) {
  auto isDynamic = [](Type type) {
    auto shaped = dyn_cast<ShapedType>(type);
    return shaped && !shaped.hasStaticShape();
  };
  return llvm::any_of(op->getOperandTypes(), isDynamic) ||
         llvm::any_of(op->getResultTypes(), isDynamic);
}

//===----------------------------------------------------------------------===//
// Folding
//===----------------------------------------------------------------------===//

uint64_t internal::countElements(ArrayRef<int64_t> shape) {
  uint64_t count = 1;
  for (int64_t size : shape)
    count = llvm::SaturatingMultiply<uint64_t>(count, size);
  return llvm::is_contained(shape, 0) ? 0 : count;
}

/// The constant `attribute`, or null if its folding is not worth the memory: of
/// a splat, or of no elements at all, what depends on the shape may be huge.
static DenseElementsAttr getFoldable(Attribute attribute) {
  auto dense = dyn_cast_if_present<DenseElementsAttr>(attribute);
  if (!dense)
    return {};
  uint64_t count = internal::countElements(dense.getType().getShape());
  if (count == 0 ||
      (dense.isSplat() && count > internal::kMaxFoldedSplatElements))
    return {};
  return dense;
}

std::optional<std::vector<float>> internal::getFloats(Attribute attribute) {
  DenseElementsAttr dense = getFoldable(attribute);
  if (!dense || !isa<FloatType>(dense.getElementType()))
    return std::nullopt;
  std::vector<float> values;
  values.reserve(dense.getNumElements());
  for (APFloat value : dense.getValues<APFloat>()) {
    bool losesInfo;
    value.convert(APFloat::IEEEsingle(), APFloat::rmNearestTiesToEven,
                  &losesInfo);
    values.push_back(value.convertToFloat());
  }
  return values;
}

DenseElementsAttr internal::makeFloats(RankedTensorType type,
                                       ArrayRef<float> values) {
  const llvm::fltSemantics &semantics =
      cast<FloatType>(type.getElementType()).getFloatSemantics();
  SmallVector<APFloat> rounded;
  rounded.reserve(values.size());
  for (float value : values) {
    bool losesInfo;
    APFloat result(value);
    result.convert(semantics, APFloat::rmNearestTiesToEven, &losesInfo);
    rounded.push_back(result);
  }
  return DenseElementsAttr::get(type, rounded);
}

std::optional<std::vector<uint8_t>> internal::getCodes(Attribute attribute,
                                                       ArrayRef<int64_t> shape,
                                                       FormatAttr format) {
  DenseElementsAttr dense = getFoldable(attribute);
  if (!dense)
    return std::nullopt;
  std::vector<uint8_t> codes;
  codes.reserve(dense.getNumElements());
  if (isa<FloatType>(dense.getElementType())) {
    for (APFloat value : dense.getValues<APFloat>())
      codes.push_back(value.bitcastToAPInt().getZExtValue());
  } else {
    for (APInt value : dense.getValues<APInt>())
      codes.push_back(value.getZExtValue());
  }
  if (isPackedFP4(dense.getType(), format))
    return ::mxnumerics::unpackNibbles(codes, shape.vec());
  return codes;
}

/// A constant whose elements are the low bits of `bits`.
template <typename Int>
static DenseElementsAttr makeBits(RankedTensorType type, ArrayRef<Int> bits) {
  Type element = type.getElementType();
  if (auto floatType = dyn_cast<FloatType>(element)) {
    SmallVector<APFloat> values;
    values.reserve(bits.size());
    for (Int value : bits)
      values.emplace_back(floatType.getFloatSemantics(),
                          APInt(floatType.getWidth(), value));
    return DenseElementsAttr::get(type, values);
  }
  SmallVector<APInt> values;
  values.reserve(bits.size());
  for (Int value : bits)
    values.emplace_back(element.getIntOrFloatBitWidth(), value);
  return DenseElementsAttr::get(type, values);
}

DenseElementsAttr internal::makeCodes(RankedTensorType type,
                                      std::vector<uint8_t> codes,
                                      ArrayRef<int64_t> shape,
                                      FormatAttr format) {
  if (isPackedFP4(type, format))
    codes = ::mxnumerics::packNibbles(codes, shape.vec());
  return makeBits(type, ArrayRef<uint8_t>(codes));
}

std::optional<std::vector<uint32_t>>
internal::getScaleBits(Attribute attribute) {
  DenseElementsAttr dense = getFoldable(attribute);
  if (!dense)
    return std::nullopt;
  std::vector<uint32_t> bits;
  bits.reserve(dense.getNumElements());
  for (APFloat value : dense.getValues<APFloat>())
    bits.push_back(value.bitcastToAPInt().getZExtValue());
  return bits;
}

DenseElementsAttr internal::makeScales(RankedTensorType type,
                                       ArrayRef<uint32_t> bits) {
  return makeBits(type, bits);
}

std::optional<float> internal::getOptionalFloat(Value operand,
                                                Attribute attribute) {
  if (!operand)
    return 1.0f;
  auto value = dyn_cast_if_present<FloatAttr>(attribute);
  if (!value)
    return std::nullopt;
  return value.getValue().convertToFloat();
}
