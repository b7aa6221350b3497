//===- SetScaleLayout.cpp - Linear or packed scales of products -----------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/IR/Remarks.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "mx/Dialect/MX/Analysis/Multiples.h"
#include "mx/Dialect/MX/IR/MXOps.h"
#include "mx/Dialect/MX/Transforms/Passes.h"
#include "mx/Support/ScaleLayout.h"

namespace mlir::mx {
#define GEN_PASS_DEF_MXSETSCALELAYOUT
#include "mx/Dialect/MX/Transforms/Passes.h.inc"
} // namespace mlir::mx

using namespace mlir;
using namespace mlir::mx;
using ::mxnumerics::kPackedScaleRank;
using ::mxnumerics::kScaleTileCols;
using ::mxnumerics::kScaleTileRows;

using Sizes = SmallVector<OpFoldResult>;

//===----------------------------------------------------------------------===//
// Products
//===----------------------------------------------------------------------===//

/// True if `format`, null for plain data, has a packed layout.
static bool isPackable(FormatAttr format) {
  return format && ::mxnumerics::hasPackedScales(format.getFormat());
}

/// Linear `scales` in packed layout. What fills tiles is not read by a product,
/// so that packed scales that were unpacked serve as they are.
static Value createPacked(OpBuilder &builder, Location loc, Value scales) {
  auto type = cast<RankedTensorType>(scales.getType());
  auto unpack = scales.getDefiningOp<UnpackScalesOp>();
  if (unpack && unpack.getPacked().getType() == getPackedScalesType(type))
    return unpack.getPacked();
  return PackScalesOp::create(builder, loc, scales);
}

/// What packed `scales` of `elements` were packed from, if those are as many as
/// the elements need, or null.
static Value getPackedFrom(Value elements, Value scales, FormatAttr format) {
  auto pack = scales.getDefiningOp<PackScalesOp>();
  if (!pack)
    return {};
  auto quantize = elements.getDefiningOp<QuantizeOp>();
  bool isOfElements = quantize && quantize.getScales() == pack.getScales() &&
                      quantize.getFormat() == format;
  return isOfElements ? pack.getScales() : Value();
}

namespace {
/// Makes a product read packed scales.
struct PackProduct final : OpRewritePattern<ScaledMatmulOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(ScaledMatmulOp op,
                                PatternRewriter &rewriter) const override {
    bool packLhs =
        isPackable(op.getLhsFormatAttr()) && !op.hasPackedLhsScales();
    bool packRhs =
        isPackable(op.getRhsFormatAttr()) && !op.hasPackedRhsScales();
    if (!packLhs && !packRhs)
      return rewriter.notifyMatchFailure(op, "has no scales to pack");
    rewriter.modifyOpInPlace(op, [&] {
      if (packLhs)
        op.getLhsScalesMutable().assign(
            createPacked(rewriter, op.getLoc(), op.getLhsScales()));
      if (packRhs)
        op.getRhsScalesMutable().assign(
            createPacked(rewriter, op.getLoc(), op.getRhsScales()));
    });
    return success();
  }
};

/// Makes a product read linear scales.
struct UnpackProduct final : OpRewritePattern<ScaledMatmulOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(ScaledMatmulOp op,
                                PatternRewriter &rewriter) const override {
    if (!op.hasPackedLhsScales() && !op.hasPackedRhsScales())
      return rewriter.notifyMatchFailure(op, "has no packed scales");
    rewriter.modifyOpInPlace(op, [&] {
      if (op.hasPackedLhsScales()) {
        Value scales = getPackedFrom(op.getLhs(), op.getLhsScales(),
                                     op.getLhsFormatAttr());
        op.getLhsScalesMutable().assign(
            scales ? scales : getLinearLhsScales(rewriter, op));
      }
      if (op.hasPackedRhsScales()) {
        Value scales = getPackedFrom(op.getRhs(), op.getRhsScales(),
                                     op.getRhsFormatAttr());
        op.getRhsScalesMutable().assign(
            scales ? scales : getLinearRhsScales(rewriter, op));
      }
    });
    return success();
  }
};
} // namespace

//===----------------------------------------------------------------------===//
// Slices
//===----------------------------------------------------------------------===//

static OpFoldResult apply(OpBuilder &builder, Location loc, AffineExpr expr,
                          ArrayRef<OpFoldResult> operands) {
  return affine::makeComposedFoldedAffineApply(
      builder, loc,
      AffineMap::inferFromExprList({expr}, builder.getContext())[0], operands);
}

/// True if the result of `slice` has as many dimensions as its source, of which
/// it takes neighbours.
static bool isPlainSlice(tensor::ExtractSliceOp slice) {
  return slice.getType().getRank() == slice.getSourceType().getRank() &&
         llvm::all_of(slice.getMixedStrides(), isOneInteger);
}

/// A slice of `source` with unit strides, as `type`.
static Value createSlice(OpBuilder &builder, Location loc, Value source,
                         const Sizes &offsets, const Sizes &sizes, Type type) {
  Sizes strides(offsets.size(), builder.getIndexAttr(1));
  Value slice = tensor::ExtractSliceOp::create(builder, loc, source, offsets,
                                               sizes, strides);
  if (slice.getType() == type)
    return slice;
  return tensor::CastOp::create(builder, loc, type, slice);
}

/// True if a slice takes whole tiles, of `size` scales each, of dimension
/// `dim`.
static bool takesWholeTiles(tensor::ExtractSliceOp slice, int64_t dim,
                            int64_t size) {
  OpFoldResult offset = slice.getMixedOffsets()[dim];
  return isMultipleOf(offset, size) &&
         holdsWholeBlocks(offset, slice.getMixedSizes()[dim], slice.getSource(),
                          dim, size);
}

/// Divides `offset` and `count`, of scales, to count tiles of `size`.
static void countTiles(OpBuilder &builder, Location loc, int64_t size,
                       OpFoldResult &offset, OpFoldResult &count) {
  AffineExpr d0 = builder.getAffineDimExpr(0);
  offset = apply(builder, loc, d0.floorDiv(size), offset);
  count = apply(builder, loc, d0.ceilDiv(size), count);
}

namespace {
/// pack(slice(x)) -> slice(pack(x)), if the slice is of whole tiles.
struct PackBeforeSlice final : OpRewritePattern<PackScalesOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(PackScalesOp op,
                                PatternRewriter &rewriter) const override {
    auto slice = op.getScales().getDefiningOp<tensor::ExtractSliceOp>();
    if (!slice || !isPlainSlice(slice))
      return rewriter.notifyMatchFailure(op, "is not of a plain slice");
    Location loc = op.getLoc();
    Value source = slice.getSource();
    int64_t row = slice.getType().getRank() - 2, col = row + 1;
    if (!takesWholeTiles(slice, row, kScaleTileRows) ||
        !takesWholeTiles(slice, col, kScaleTileCols))
      return rewriter.notifyMatchFailure(op, "the slice may cut a tile");
    Sizes offsets = slice.getMixedOffsets(), sizes = slice.getMixedSizes();
    countTiles(rewriter, loc, kScaleTileRows, offsets[row], sizes[row]);
    countTiles(rewriter, loc, kScaleTileCols, offsets[col], sizes[col]);
    for (int64_t size : ::mxnumerics::kScaleTileShape) {
      offsets.push_back(rewriter.getIndexAttr(0));
      sizes.push_back(rewriter.getIndexAttr(size));
    }
    Value packed;
    {
      // Outside of a loop over slices, if the source is.
      OpBuilder::InsertionGuard guard(rewriter);
      rewriter.setInsertionPointAfterValue(source);
      packed = PackScalesOp::create(rewriter, loc, source);
    }
    rewriter.replaceOp(op, createSlice(rewriter, loc, packed, offsets, sizes,
                                       op.getPacked().getType()));
    return success();
  }
};

/// slice(pack(x)) -> pack(slice(x)), where a slice takes whole tiles.
struct PackAfterSlice final : OpRewritePattern<tensor::ExtractSliceOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(tensor::ExtractSliceOp op,
                                PatternRewriter &rewriter) const override {
    auto pack = op.getSource().getDefiningOp<PackScalesOp>();
    if (!pack || !isPlainSlice(op))
      return rewriter.notifyMatchFailure(op, "is no plain slice of a pack");
    for (auto [size, whole] :
         llvm::zip_equal(op.getType().getShape().take_back(3),
                         ::mxnumerics::kScaleTileShape))
      if (size != whole)
        return rewriter.notifyMatchFailure(op, "cuts tiles");
    Location loc = op.getLoc();
    Value scales = pack.getScales();
    Sizes extents = tensor::getMixedSizes(rewriter, loc, scales);
    Sizes offsets = op.getMixedOffsets(), sizes = op.getMixedSizes();
    offsets.resize(extents.size());
    sizes.resize(extents.size());
    int64_t row = static_cast<int64_t>(extents.size()) - 2;
    multiply(rewriter, loc, kScaleTileRows, extents[row], offsets[row],
             sizes[row]);
    multiply(rewriter, loc, kScaleTileCols, extents[row + 1], offsets[row + 1],
             sizes[row + 1]);
    Value slice = tensor::ExtractSliceOp::create(
        rewriter, loc, scales, offsets, sizes,
        Sizes(offsets.size(), rewriter.getIndexAttr(1)));
    Value packed = PackScalesOp::create(rewriter, loc, slice);
    if (packed.getType() != op.getType())
      packed = tensor::CastOp::create(rewriter, loc, op.getType(), packed);
    rewriter.replaceOp(op, packed);
    return success();
  }

private:
  /// The scales in `count` tiles of `size` from `offset`; the last may be
  /// short.
  static void multiply(OpBuilder &builder, Location loc, int64_t size,
                       OpFoldResult extent, OpFoldResult &offset,
                       OpFoldResult &count) {
    AffineExpr d0 = builder.getAffineDimExpr(0);
    AffineExpr d1 = builder.getAffineDimExpr(1);
    AffineExpr d2 = builder.getAffineDimExpr(2);
    offset = apply(builder, loc, d0 * size, offset);
    if (isMultipleOf(extent, size)) {
      count = apply(builder, loc, d0 * size, count);
      return;
    }
    count = affine::makeComposedFoldedAffineMin(
        builder, loc,
        AffineMap::get(3, 0, {d0 * size, d2 - d1}, builder.getContext()),
        {count, offset, extent});
  }
};

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

struct MXSetScaleLayout final
    : mx::impl::MXSetScaleLayoutBase<MXSetScaleLayout> {
  using MXSetScaleLayoutBase::MXSetScaleLayoutBase;
  void runOnOperation() override;
};
} // namespace

void mlir::mx::populatePackScalesPatterns(RewritePatternSet &patterns) {
  patterns.add<PackBeforeSlice, PackProduct>(patterns.getContext());
}

void mlir::mx::populateUnpackScalesPatterns(RewritePatternSet &patterns) {
  patterns.add<PackAfterSlice, UnpackProduct>(patterns.getContext());
}

/// Says of the scales of an operand that stay linear why.
static void explainLinear(ScaledMatmulOp op, StringRef name,
                          FormatAttr format) {
  if (!format || isPackable(format))
    return;
  remark::missed(op.getLoc(),
                 remark::RemarkOpts::name("linear").category("mx-layout"))
      << ("scales of " + name + " stay linear: format " +
          format.getNameOrForm() + " has no packed layout")
             .str();
}

void MXSetScaleLayout::runOnOperation() {
  if (layout != "packed" && layout != "linear") {
    emitError(getOperation()->getLoc(),
              "expected layout to be packed or linear but got '")
        << layout << "'";
    return signalPassFailure();
  }
  RewritePatternSet patterns(&getContext());
  if (layout == "packed")
    populatePackScalesPatterns(patterns);
  else
    populateUnpackScalesPatterns(patterns);
  if (failed(applyPatternsGreedily(getOperation(), std::move(patterns)))) {
    emitError(getOperation()->getLoc(),
              "rewriting the layouts of scales does not end");
    return signalPassFailure();
  }
  if (layout != "packed")
    return;
  getOperation()->walk([](ScaledMatmulOp op) {
    explainLinear(op, "lhs", op.getLhsFormatAttr());
    explainLinear(op, "rhs", op.getRhsFormatAttr());
  });
}
