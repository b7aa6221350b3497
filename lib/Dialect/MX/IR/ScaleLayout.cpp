//===- ScaleLayout.cpp - mx.pack_scales and mx.unpack_scales --------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Support/ScaleLayout.h"
#include "Utils.h"

#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/Builders.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::mx;

//===----------------------------------------------------------------------===//
// Types and sizes
//===----------------------------------------------------------------------===//

RankedTensorType mlir::mx::getPackedScalesType(RankedTensorType scales) {
  SmallVector<int64_t> shape(scales.getShape().drop_back(2));
  auto addTiles = [&](int64_t size, int64_t tile) {
    shape.push_back(ShapedType::isDynamic(size)
                        ? size
                        : ::mxnumerics::Format::numBlocks(size, tile));
  };
  ArrayRef<int64_t> matrix = scales.getShape().take_back(2);
  addTiles(matrix[0], ::mxnumerics::kScaleTileRows);
  addTiles(matrix[1], ::mxnumerics::kScaleTileCols);
  llvm::append_range(shape, ::mxnumerics::kScaleTileShape);
  return RankedTensorType::get(shape, scales.getElementType());
}

SmallVector<OpFoldResult>
mlir::mx::getPackedScaleSizes(OpBuilder &builder, Location loc,
                              ArrayRef<OpFoldResult> sizes) {
  SmallVector<OpFoldResult> packed(sizes.drop_back(2));
  ArrayRef<OpFoldResult> matrix = sizes.take_back(2);
  packed.push_back(
      ceilDiv(builder, loc, matrix[0], ::mxnumerics::kScaleTileRows));
  packed.push_back(
      ceilDiv(builder, loc, matrix[1], ::mxnumerics::kScaleTileCols));
  for (int64_t size : ::mxnumerics::kScaleTileShape)
    packed.push_back(builder.getIndexAttr(size));
  return packed;
}

LogicalResult internal::verifyPackedScales(Operation *op, StringRef name,
                                           RankedTensorType type,
                                           RankedTensorType linear) {
  RankedTensorType expected = getPackedScalesType(linear);
  if (type.getRank() != expected.getRank())
    return op->emitOpError()
           << "expected " << name << " of rank " << expected.getRank()
           << " (3 more than the scales) but got " << type.getRank();
  int64_t row = linear.getRank() - 2, col = row + 1;
  auto explain = [&](int64_t dim) -> std::string {
    if (dim < row)
      return "the size of the scales";
    if (dim == row)
      return std::to_string(linear.getDimSize(row)) + " rows in tiles of 128";
    if (dim == col)
      return std::to_string(linear.getDimSize(col)) + " blocks in tiles of 4";
    return "tiles of 32 x 4 x 4";
  };
  return verifyTensor(op, name, type, expected.getShape(),
                      expected.getElementType(), explain);
}

/// C1 of both operations.
static LogicalResult verifyRank(Operation *op, RankedTensorType scales) {
  if (scales.getRank() >= 2)
    return success();
  return op->emitOpError("expected scales of rank 2 or more but got ")
         << scales.getRank();
}

//===----------------------------------------------------------------------===//
// Folding
//===----------------------------------------------------------------------===//

/// The number of matrices in a tensor of linear scales.
static int64_t countBatches(RankedTensorType scales) {
  return ShapedType::getNumElements(scales.getShape().drop_back(2));
}

/// True if no scale of `packed`, of static shape, is there to fill a tile.
static bool hasWholeTiles(RankedTensorType scales) {
  ArrayRef<int64_t> matrix = scales.getShape().take_back(2);
  return matrix[0] % ::mxnumerics::kScaleTileRows == 0 &&
         matrix[1] % ::mxnumerics::kScaleTileCols == 0;
}

/// The bits of 1 in scales of `type`, which fill a tile.
static uint32_t getUnitBits(RankedTensorType type) {
  return ::mxnumerics::getUnitScale(*getScaleKind(type.getElementType()));
}

/// `scales`, a constant, in packed layout as `type`.
static OpFoldResult packConstant(DenseElementsAttr scales,
                                 RankedTensorType type) {
  auto linear = cast<RankedTensorType>(scales.getType());
  if (internal::countElements(linear.getShape()) == 0)
    return {};
  if (scales.isSplat()) {
    auto value = scales.getSplatValue<APFloat>();
    if (hasWholeTiles(linear) || value.bitcastToAPInt() == getUnitBits(linear))
      return DenseElementsAttr::get(type, value);
  }
  std::optional<std::vector<uint32_t>> bits = internal::getScaleBits(scales);
  if (!bits ||
      !::mxnumerics::isWorthPacking(internal::countElements(type.getShape()),
                                    internal::countElements(linear.getShape())))
    return {};
  ArrayRef<int64_t> matrix = linear.getShape().take_back(2);
  return internal::makeScales(
      type, ::mxnumerics::packScales(*bits, countBatches(linear), matrix[0],
                                     matrix[1],
                                     *getScaleKind(linear.getElementType())));
}

Speculation::Speculatability PackScalesOp::getSpeculatability() {
  return internal::hasDynamicSizes(*this) ? Speculation::NotSpeculatable
                                          : Speculation::Speculatable;
}

OpFoldResult PackScalesOp::fold(FoldAdaptor adaptor) {
  auto linear = cast<RankedTensorType>(getScales().getType());
  auto type = cast<RankedTensorType>(getPacked().getType());
  // What fills tiles may be other than what this operation would put there.
  auto unpack = getScales().getDefiningOp<UnpackScalesOp>();
  if (unpack && unpack.getPacked().getType() == type &&
      linear.hasStaticShape() && hasWholeTiles(linear))
    return unpack.getPacked();
  auto scales = dyn_cast_if_present<DenseElementsAttr>(adaptor.getScales());
  if (!scales || !type.hasStaticShape())
    return {};
  return packConstant(scales, type);
}

/// True if `size`, an operand that gives dimension `dim` of a result, is there
/// and is that of `tensor`, or is not there because the size is static.
static bool isSizeOf(Value size, Value tensor, int64_t dim) {
  if (!size)
    return true;
  auto dimOp = size.getDefiningOp<tensor::DimOp>();
  return dimOp && dimOp.getSource() == tensor &&
         dimOp.getConstantIndex() == dim;
}

Speculation::Speculatability UnpackScalesOp::getSpeculatability() {
  return internal::hasDynamicSizes(*this) ? Speculation::NotSpeculatable
                                          : Speculation::Speculatable;
}

OpFoldResult UnpackScalesOp::fold(FoldAdaptor adaptor) {
  auto type = cast<RankedTensorType>(getScales().getType());
  int64_t rank = type.getRank();
  auto pack = getPacked().getDefiningOp<PackScalesOp>();
  if (pack && pack.getScales().getType() == type &&
      isSizeOf(getRows(), pack.getScales(), rank - 2) &&
      isSizeOf(getBlocks(), pack.getScales(), rank - 1))
    return pack.getScales();
  auto packed = dyn_cast_if_present<DenseElementsAttr>(adaptor.getPacked());
  if (!packed || !type.hasStaticShape() ||
      internal::countElements(type.getShape()) == 0)
    return {};
  if (packed.isSplat())
    return DenseElementsAttr::get(type, packed.getSplatValue<APFloat>());
  std::optional<std::vector<uint32_t>> bits = internal::getScaleBits(packed);
  if (!bits)
    return {};
  ArrayRef<int64_t> matrix = type.getShape().take_back(2);
  return internal::makeScales(
      type, ::mxnumerics::unpackScales(*bits, countBatches(type), matrix[0],
                                       matrix[1]));
}

//===----------------------------------------------------------------------===//
// mx.pack_scales
//===----------------------------------------------------------------------===//

void PackScalesOp::build(OpBuilder &builder, OperationState &state,
                         Value scales) {
  build(builder, state,
        getPackedScalesType(cast<RankedTensorType>(scales.getType())), scales);
}

LogicalResult PackScalesOp::verify() {
  // C1: a matrix of scales; C2: its tiles.
  auto scales = cast<RankedTensorType>(getScales().getType());
  if (failed(verifyRank(*this, scales)))
    return failure();
  return internal::verifyPackedScales(
      *this, "packed", cast<RankedTensorType>(getPacked().getType()), scales);
}

LogicalResult
PackScalesOp::reifyResultShapes(OpBuilder &builder,
                                ReifiedRankedShapedTypeDims &shapes) {
  shapes = {getPackedScaleSizes(
      builder, getLoc(),
      tensor::getMixedSizes(builder, getLoc(), getScales()))};
  return success();
}

//===----------------------------------------------------------------------===//
// mx.unpack_scales
//===----------------------------------------------------------------------===//

void UnpackScalesOp::build(OpBuilder &builder, OperationState &state,
                           Value packed, OpFoldResult rows,
                           OpFoldResult blocks) {
  auto type = cast<RankedTensorType>(packed.getType());
  SmallVector<int64_t> shape(
      type.getShape().drop_back(::mxnumerics::kPackedScaleRank));
  auto add = [&](OpFoldResult size) {
    std::optional<int64_t> constant = getConstantIntValue(size);
    shape.push_back(constant.value_or(ShapedType::kDynamic));
    return constant ? Value() : cast<Value>(size);
  };
  Value rowsOperand = add(rows), blocksOperand = add(blocks);
  build(builder, state, RankedTensorType::get(shape, type.getElementType()),
        packed, rowsOperand, blocksOperand);
}

/// C3: a size is an operand exactly if the type does not tell it.
static LogicalResult verifySize(UnpackScalesOp op, StringRef name, Value size,
                                int64_t dim) {
  auto type = cast<RankedTensorType>(op.getScales().getType());
  if (type.isDynamicDim(dim) == static_cast<bool>(size))
    return success();
  if (size)
    return op.emitOpError("expected no ")
           << name << ", as dim " << dim << " of scales is static, "
           << type.getDimSize(dim);
  return op.emitOpError("expected ")
         << name << ", as dim " << dim << " of scales is dynamic";
}

LogicalResult UnpackScalesOp::verify() {
  // C1: a matrix of scales; C2: its tiles; C3: its sizes.
  auto scales = cast<RankedTensorType>(getScales().getType());
  if (failed(verifyRank(*this, scales)) ||
      failed(internal::verifyPackedScales(
          *this, "packed", cast<RankedTensorType>(getPacked().getType()),
          scales)) ||
      failed(verifySize(*this, "rows", getRows(), scales.getRank() - 2)))
    return failure();
  return verifySize(*this, "blocks", getBlocks(), scales.getRank() - 1);
}

LogicalResult
UnpackScalesOp::reifyResultShapes(OpBuilder &builder,
                                  ReifiedRankedShapedTypeDims &shapes) {
  auto type = cast<RankedTensorType>(getScales().getType());
  int64_t rank = type.getRank();
  SmallVector<OpFoldResult> sizes;
  for (int64_t dim = 0; dim < rank - 2; ++dim)
    sizes.push_back(tensor::getMixedSize(builder, getLoc(), getPacked(), dim));
  auto add = [&](Value operand, int64_t dim) {
    sizes.push_back(operand ? OpFoldResult(operand)
                            : builder.getIndexAttr(type.getDimSize(dim)));
  };
  add(getRows(), rank - 2);
  add(getBlocks(), rank - 1);
  shapes = {sizes};
  return success();
}

//===----------------------------------------------------------------------===//
// Linear scales of a product
//===----------------------------------------------------------------------===//

/// `packed` scales of `elements` of `op` in linear layout.
static Value createUnpack(OpBuilder &builder, ScaledMatmulOp op, Value elements,
                          Value packed) {
  Location loc = op.getLoc();
  int64_t rank = cast<RankedTensorType>(elements.getType()).getRank();
  OpFoldResult rows = tensor::getMixedSize(builder, loc, elements, rank - 2);
  int64_t block = op.getBlockSize();
  OpFoldResult blocks =
      block == ::mxnumerics::kWholeDim
          ? OpFoldResult(builder.getIndexAttr(1))
          : ceilDiv(builder, loc, op.getMixedK(builder), block);
  return UnpackScalesOp::create(builder, loc, packed, rows, blocks);
}

Value mlir::mx::getLinearLhsScales(OpBuilder &builder, ScaledMatmulOp op) {
  return op.hasPackedLhsScales()
             ? createUnpack(builder, op, op.getLhs(), op.getLhsScales())
             : op.getLhsScales();
}

Value mlir::mx::getLinearRhsScales(OpBuilder &builder, ScaledMatmulOp op) {
  return op.hasPackedRhsScales()
             ? createUnpack(builder, op, op.getRhs(), op.getRhsScales())
             : op.getRhsScales();
}
