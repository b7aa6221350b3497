//===- LowerExpandShape.cpp - memref.expand_shape as strides --------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"
#include "mx/Dialect/MX/Transforms/Passes.h"

namespace mlir::mx {
#define GEN_PASS_DEF_MXLOWEREXPANDSHAPE
#include "mx/Dialect/MX/Transforms/Passes.h.inc"
} // namespace mlir::mx

using namespace mlir;
using namespace mlir::mx;

/// `value` where `known` is dynamic.
static OpFoldResult getStaticOr(OpBuilder &builder, int64_t known,
                                OpFoldResult value) {
  return ShapedType::isDynamic(known) ? value : builder.getIndexAttr(known);
}

/// The strides of the result: a type may know one that operands do not tell,
/// and must be given it.
static SmallVector<OpFoldResult> getStrides(OpBuilder &builder,
                                            memref::ExpandShapeOp op,
                                            ArrayRef<OpFoldResult> sizes,
                                            ValueRange sourceStrides) {
  Location loc = op.getLoc();
  SmallVector<int64_t> known = op.getResultType().getStridesAndOffset().first;
  // All that a rank of 0 expands to has size 1.
  SmallVector<OpFoldResult> strides(sizes.size(), builder.getIndexAttr(1));
  for (auto [group, sourceStride] :
       llvm::zip_equal(op.getReassociationIndices(), sourceStrides)) {
    OpFoldResult stride = sourceStride;
    for (int64_t dim : llvm::reverse(group)) {
      strides[dim] = stride = getStaticOr(builder, known[dim], stride);
      if (dim == group.front())
        break;
      stride = arith::MulIOp::create(
                   builder, loc,
                   getValueOrCreateConstantIndexOp(builder, loc, stride),
                   getValueOrCreateConstantIndexOp(builder, loc, sizes[dim]))
                   .getResult();
    }
  }
  return strides;
}

namespace {
struct LowerExpandShape final : OpRewritePattern<memref::ExpandShapeOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(memref::ExpandShapeOp op,
                                PatternRewriter &rewriter) const override {
    auto [knownStrides, knownOffset] = op.getResultType().getStridesAndOffset();
    auto source = memref::ExtractStridedMetadataOp::create(
        rewriter, op.getLoc(), op.getSrc());
    SmallVector<OpFoldResult> sizes = op.getMixedOutputShape();
    SmallVector<OpFoldResult> strides =
        getStrides(rewriter, op, sizes, source.getStrides());
    rewriter.replaceOpWithNewOp<memref::ReinterpretCastOp>(
        op, op.getResultType(), source.getBaseBuffer(),
        getStaticOr(rewriter, knownOffset, source.getOffset()), sizes, strides);
    return success();
  }
};

struct MXLowerExpandShape final
    : mx::impl::MXLowerExpandShapeBase<MXLowerExpandShape> {
  using MXLowerExpandShapeBase::MXLowerExpandShapeBase;

  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    patterns.add<LowerExpandShape>(&getContext());
    walkAndApplyPatterns(getOperation(), std::move(patterns));
  }
};
} // namespace
