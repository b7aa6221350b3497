//===- PackFP4Slice.cpp - Packing of slices of FP4 ------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PackFP4.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mx/Dialect/MX/Analysis/Multiples.h"
#include "mx/Dialect/MX/IR/MXDialect.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::mx;

/// "3", or "a dynamic one".
static std::string describe(OpFoldResult value) {
  std::optional<int64_t> constant = getConstantIntValue(value);
  return constant ? std::to_string(*constant) : "a dynamic one";
}

/// Succeeds if a slice of `whole` takes whole bytes; else emits an error.
static LogicalResult verifyTakesBytes(OffsetSizeAndStrideOpInterface op,
                                      Value whole) {
  int64_t last = cast<RankedTensorType>(whole.getType()).getRank() - 1;
  if (last < 0)
    return success();
  if (!isOneInteger(op.getMixedStrides().back()))
    return op->emitOpError("cannot pack a slice of FP4 whose dim ")
           << last << " has a stride other than 1";
  OpFoldResult offset = op.getMixedOffsets().back();
  OpFoldResult size = op.getMixedSizes().back();
  if (isMultipleOf(offset, 2) &&
      holdsWholeBlocks(offset, size, whole, last, /*block=*/2))
    return success();
  return op->emitOpError("cannot pack a slice of FP4 whose dim ")
         << last << " may cut a byte: expected an even offset and an even "
         << "size but got " << describe(offset) << " and " << describe(size);
}

/// True if a rank-reduced slice keeps the last dimension of what it slices.
static LogicalResult verifyLastDim(Operation *op,
                                   const llvm::SmallBitVector &dropped) {
  if (dropped.empty() || !dropped.test(dropped.size() - 1))
    return success();
  return op->emitOpError("cannot pack a slice of FP4 that drops the last "
                         "dimension");
}

LogicalResult mlir::mx::verifyPackableSlice(Operation *op) {
  auto verify = [](auto slice, Value whole) {
    if (failed(verifyLastDim(slice, slice.getDroppedDims())))
      return failure();
    return verifyTakesBytes(slice, whole);
  };
  return TypeSwitch<Operation *, LogicalResult>(op)
      .Case([&](tensor::ExtractSliceOp slice) {
        return verify(slice, slice.getSource());
      })
      .Case<tensor::InsertSliceOp, tensor::ParallelInsertSliceOp>(
          [&](auto slice) { return verify(slice, slice.getDest()); })
      .Default([](Operation *) { return success(); });
}

/// The byte range of a slice, of whole bytes, along the packed dimension.
static void packSlice(OffsetSizeAndStrideOpInterface op,
                      SmallVectorImpl<OpFoldResult> &offsets,
                      SmallVectorImpl<OpFoldResult> &sizes,
                      OpBuilder &builder) {
  offsets = op.getMixedOffsets();
  sizes = op.getMixedSizes();
  if (offsets.empty())
    return;
  AffineExpr expr = builder.getAffineDimExpr(0);
  offsets.back() = affine::makeComposedFoldedAffineApply(
      builder, op.getLoc(), expr.floorDiv(2), {offsets.back()});
  sizes.back() = affine::makeComposedFoldedAffineApply(
      builder, op.getLoc(), expr.ceilDiv(2), {sizes.back()});
}

namespace {
struct PackExtractSlice final : OpConversionPattern<tensor::ExtractSliceOp> {
  using OpConversionPattern::OpConversionPattern;

  LogicalResult
  matchAndRewrite(tensor::ExtractSliceOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    SmallVector<OpFoldResult> offsets, sizes;
    packSlice(op, offsets, sizes, rewriter);
    rewriter.replaceOpWithNewOp<tensor::ExtractSliceOp>(
        op, getPackedType(op.getType()), adaptor.getSource(), offsets, sizes,
        op.getMixedStrides());
    return success();
  }
};

/// Packs an insertion, parallel or not.
template <typename OpTy>
struct PackInsertSlice final : OpConversionPattern<OpTy> {
  using OpConversionPattern<OpTy>::OpConversionPattern;

  LogicalResult
  matchAndRewrite(OpTy op, typename OpTy::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    SmallVector<OpFoldResult> offsets, sizes;
    // No other operations may stand beside parallel insertions.
    OpBuilder::InsertionGuard guard(rewriter);
    if constexpr (std::is_same_v<OpTy, tensor::ParallelInsertSliceOp>)
      rewriter.setInsertionPoint(op->getParentOp());
    packSlice(op, offsets, sizes, rewriter);
    rewriter.setInsertionPoint(op);
    rewriter.replaceOpWithNewOp<OpTy>(op, adaptor.getSource(),
                                      adaptor.getDest(), offsets, sizes,
                                      op.getMixedStrides());
    return success();
  }
};

/// Rebuilds a loop with packed outputs.
struct PackForall final : OpConversionPattern<scf::ForallOp> {
  using OpConversionPattern::OpConversionPattern;

  LogicalResult
  matchAndRewrite(scf::ForallOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    auto packed = scf::ForallOp::create(
        rewriter, op.getLoc(), op.getMixedLowerBound(), op.getMixedUpperBound(),
        op.getMixedStep(), adaptor.getOutputs(), op.getMapping());
    rewriter.eraseBlock(packed.getBody());
    rewriter.inlineRegionBefore(op.getRegion(), packed.getRegion(),
                                packed.getRegion().end());
    if (failed(rewriter.convertRegionTypes(&packed.getRegion(),
                                           *getTypeConverter())))
      return failure();
    rewriter.replaceOp(op, packed.getResults());
    return success();
  }
};
} // namespace

void mlir::mx::populatePackFP4SlicePatterns(const TypeConverter &converter,
                                            RewritePatternSet &patterns) {
  patterns.add<PackExtractSlice, PackInsertSlice<tensor::InsertSliceOp>,
               PackInsertSlice<tensor::ParallelInsertSliceOp>, PackForall>(
      converter, patterns.getContext());
}
