//===- OptimizeSlices.cpp - Slices of results become slices of operands ---===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A slice is a tile, so what moves it is the operations' `TilingInterface`.
// That says what is legal too, but in remarks and with code for what is
// dynamic; a pattern must know before it writes anything. So a slice moves only
// if blocks are seen to stay whole without either.
//
//===----------------------------------------------------------------------===//

#include "Optimize.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tensor/Utils/Utils.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Interfaces/TilingInterface.h"
#include "mx/Dialect/MX/Analysis/Multiples.h"
#include "mx/Dialect/MX/IR/MXOps.h"
#include "mx/Support/ScaleLayout.h"

using namespace mlir;
using namespace mlir::mx;
using ::mxnumerics::kWholeDim;

//===----------------------------------------------------------------------===//
// Legal slices
//===----------------------------------------------------------------------===//

namespace {
/// How many indices of a dimension of a result belong together, and whether a
/// slice must hold all of a block that it touches, or may end within.
struct DimBlock {
  int64_t size = 1;
  bool mustBeWhole = false;
};

struct ResultBlocks {
  SmallVector<DimBlock> dims;
  /// A slice of FP4 that ends within a byte cannot be packed.
  bool endsOnByte = false;
};
} // namespace

static SmallVector<int64_t> getBlockSizes(FormatAttr format, int64_t rank,
                                          uint64_t axis) {
  return llvm::to_vector(::mxnumerics::getBlockSizes(
      format.getFormat(), rank, static_cast<int64_t>(axis)));
}

/// `sizes` as blocks, all of which must be whole, or none.
static SmallVector<DimBlock> makeBlocks(ArrayRef<int64_t> sizes,
                                        bool mustBeWhole) {
  return llvm::map_to_vector(
      sizes, [&](int64_t size) { return DimBlock{size, mustBeWhole}; });
}

/// The blocks of rows of a factor of a product: of its elements, and of its
/// scales if they are in tiles.
static DimBlock getRowBlock(FormatAttr format, bool hasPackedScales) {
  if (hasPackedScales)
    return {::mxnumerics::kScaleTileRows, true};
  return {format ? format.getBlockRows() : 1};
}

/// The blocks of the first result of `op`, if slices of it are moved.
static std::optional<ResultBlocks> getResultBlocks(Operation *op) {
  int64_t rank = cast<RankedTensorType>(op->getResult(0).getType()).getRank();
  if (auto quantize = dyn_cast<QuantizeOp>(op)) {
    if (quantize.isPacked())
      return std::nullopt;
    return ResultBlocks{makeBlocks(
        getBlockSizes(quantize.getFormat(), rank, quantize.getAxis()), true)};
  }
  if (auto dequantize = dyn_cast<DequantizeOp>(op)) {
    ResultBlocks blocks{makeBlocks(
        getBlockSizes(dequantize.getFormat(), rank, dequantize.getAxis()),
        false)};
    blocks.endsOnByte = isUnpackedFP4(dequantize.getElements().getType());
    bool hasBytes = blocks.endsOnByte || dequantize.isPacked();
    int64_t &last = blocks.dims.back().size;
    if (hasBytes && last == kWholeDim)
      last = 1;
    if (hasBytes && last % 2 == 1)
      last *= 2;
    return blocks;
  }
  ResultBlocks blocks{SmallVector<DimBlock>(rank)};
  if (auto hadamard = dyn_cast<HadamardOp>(op)) {
    blocks.dims[hadamard.getAxis()] = {static_cast<int64_t>(hadamard.getSize()),
                                       true};
    return blocks;
  }
  auto product = dyn_cast<ScaledMatmulOp>(op);
  if (!product)
    return std::nullopt;
  blocks.dims[rank - 2] =
      getRowBlock(product.getLhsFormatAttr(), product.hasPackedLhsScales());
  blocks.dims[rank - 1] =
      getRowBlock(product.getRhsFormatAttr(), product.hasPackedRhsScales());
  return blocks;
}

/// True if `size` indices from `offset` are whole blocks of `extent`.
static bool isWhole(OpFoldResult offset, OpFoldResult size, int64_t extent,
                    int64_t block) {
  if (isMultipleOf(size, block))
    return true;
  MLIRContext *context = offset.getContext();
  return !ShapedType::isDynamic(extent) &&
         holdsWholeBlocks(offset, size,
                          IntegerAttr::get(IndexType::get(context), extent),
                          block);
}

/// True if a slice of a dimension of `extent` is a tile of it.
static bool isTile(OpFoldResult offset, OpFoldResult size, int64_t extent,
                   DimBlock block) {
  if (block.size == kWholeDim)
    return !block.mustBeWhole ||
           (isZeroInteger(offset) && getConstantIntValue(size) == extent);
  return isMultipleOf(offset, block.size) &&
         (!block.mustBeWhole || isWhole(offset, size, extent, block.size));
}

/// True if `slice` is a tile of the first result of its producer.
static bool isTile(tensor::ExtractSliceOp slice) {
  Operation *producer = slice.getSource().getDefiningOp();
  std::optional<ResultBlocks> blocks = getResultBlocks(producer);
  if (!blocks)
    return false;
  for (auto [offset, size, extent, block] :
       llvm::zip_equal(slice.getMixedOffsets(), slice.getMixedSizes(),
                       slice.getSourceType().getShape(), blocks->dims))
    if (!isTile(offset, size, extent, block))
      return false;
  if (blocks->endsOnByte &&
      !isWhole(slice.getMixedOffsets().back(), slice.getMixedSizes().back(),
               slice.getSourceType().getShape().back(), 2))
    return false;
  // The type of a transform's result must say that its size divides it.
  auto hadamard = dyn_cast<HadamardOp>(producer);
  return !hadamard ||
         getConstantIntValue(slice.getMixedSizes()[hadamard.getAxis()]);
}

//===----------------------------------------------------------------------===//
// Slices of elements and of scales
//===----------------------------------------------------------------------===//

/// True if a slice of scales takes those of the elements from `offset`.
static bool isSliceOfScales(OpFoldResult scaleOffset, OpFoldResult scaleSize,
                            OpFoldResult offset, OpFoldResult size,
                            int64_t block) {
  if (block == 1)
    return isEqualConstantIntOrValue(scaleOffset, offset) &&
           isEqualConstantIntOrValue(scaleSize, size);
  if (block == kWholeDim)
    return isZeroInteger(scaleOffset) && isOneInteger(scaleSize);
  std::optional<int64_t> first = getConstantIntValue(offset);
  std::optional<int64_t> count = getConstantIntValue(size);
  return first && count && getConstantIntValue(scaleOffset) == *first / block &&
         getConstantIntValue(scaleSize) ==
             ::mxnumerics::Format::numBlocks(*count, block);
}

/// The only user of the scales of `op`, a slice of them that belongs to `slice`
/// of the elements; null if there is none.
static tensor::ExtractSliceOp findScales(QuantizeOp op,
                                         tensor::ExtractSliceOp slice) {
  if (!op.getScales().hasOneUse())
    return {};
  auto scales =
      dyn_cast<tensor::ExtractSliceOp>(*op.getScales().getUsers().begin());
  if (!scales || scales->getBlock() != slice->getBlock() ||
      !scales.hasUnitStride())
    return {};
  SmallVector<int64_t> blocks = getBlockSizes(
      op.getFormat(), scales.getSourceType().getRank(), op.getAxis());
  for (auto [scaleOffset, scaleSize, offset, size, block] :
       llvm::zip_equal(scales.getMixedOffsets(), scales.getMixedSizes(),
                       slice.getMixedOffsets(), slice.getMixedSizes(), blocks))
    if (!isSliceOfScales(scaleOffset, scaleSize, offset, size, block))
      return {};
  return scales;
}

//===----------------------------------------------------------------------===//
// Patterns
//===----------------------------------------------------------------------===//

/// `value` as what `slice` gave, of fewer dimensions maybe.
static Value castToSlice(OpBuilder &builder, Value value,
                         tensor::ExtractSliceOp slice) {
  Location loc = slice.getLoc();
  if (slice.getType().getRank() < slice.getSourceType().getRank())
    value =
        tensor::dropGivenUnitDims(builder, loc, value, slice.getDroppedDims());
  if (value.getType() == slice.getType())
    return value;
  return tensor::CastOp::create(builder, loc, slice.getType(), value);
}

namespace {
/// Computes only what the one user of a result takes from it. Not across
/// loops: what was computed once before one would be in each iteration.
struct SliceOperands final : OpRewritePattern<tensor::ExtractSliceOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(tensor::ExtractSliceOp slice,
                                PatternRewriter &rewriter) const override {
    auto result = dyn_cast<OpResult>(slice.getSource());
    if (!result || !isa_and_present<MXDialect>(result.getOwner()->getDialect()))
      return rewriter.notifyMatchFailure(slice, "no result of mx");
    auto producer = dyn_cast<TilingInterface>(result.getOwner());
    if (!producer || result.getResultNumber() != 0)
      return rewriter.notifyMatchFailure(slice, "the producer is not tiled");
    if (producer->getBlock() != slice->getBlock() || !result.hasOneUse())
      return rewriter.notifyMatchFailure(slice, "would be computed again");
    if (!slice.hasUnitStride() || !isTile(slice))
      return rewriter.notifyMatchFailure(slice, "may cut a block");
    auto quantize = dyn_cast<QuantizeOp>(producer.getOperation());
    // A tile of random words: no kernel takes one.
    if (quantize && quantize.getRounding() == Rounding::Stochastic)
      return rewriter.notifyMatchFailure(slice, "the rounding is stochastic");
    tensor::ExtractSliceOp scales;
    if (quantize && !quantize.getScales().use_empty() &&
        !(scales = findScales(quantize, slice)))
      return rewriter.notifyMatchFailure(slice, "other scales are read");
    return moveUp(producer, slice, scales, rewriter);
  }

private:
  static LogicalResult moveUp(TilingInterface producer,
                              tensor::ExtractSliceOp slice,
                              tensor::ExtractSliceOp scales,
                              PatternRewriter &rewriter) {
    if (scales && scales->isBeforeInBlock(slice))
      rewriter.setInsertionPoint(scales);
    FailureOr<TilingResult> tile = producer.generateResultTileValue(
        rewriter, 0, slice.getMixedOffsets(), slice.getMixedSizes());
    if (failed(tile))
      return failure();
    if (scales)
      rewriter.replaceOp(
          scales,
          castToSlice(rewriter, tile->tiledOps.front()->getResult(1), scales));
    rewriter.replaceOp(slice,
                       castToSlice(rewriter, tile->tiledValues.front(), slice));
    return success();
  }
};
} // namespace

void mlir::mx::populateOptimizeSlicesPatterns(RewritePatternSet &patterns) {
  patterns.add<SliceOperands>(patterns.getContext());
}
