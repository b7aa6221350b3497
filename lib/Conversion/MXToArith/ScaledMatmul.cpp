//===- ScaledMatmul.cpp - mx.scaled_matmul to scaled arith ----------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Bridges/Utils.h"
#include "Utils.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mx/Dialect/MX/IR/MXOps.h"

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::arithexport;

/// The maps of lhs, rhs, their scales and the result, in the loops batch...,
/// m, n, block of k, k in the block.
static SmallVector<AffineMap> getMaps(MLIRContext *context, int64_t rank) {
  int64_t numBatch = rank - 2, numLoops = rank + 2;
  SmallVector<AffineExpr> batch;
  for (int64_t dim = 0; dim < numBatch; ++dim)
    batch.push_back(getAffineDimExpr(dim, context));
  auto getMap = [&](ArrayRef<int64_t> dims) {
    SmallVector<AffineExpr> exprs(batch);
    for (int64_t dim : dims)
      exprs.push_back(getAffineDimExpr(numBatch + dim, context));
    return AffineMap::get(numLoops, 0, exprs, context);
  };
  return {getMap({0, 2, 3}), getMap({1, 2, 3}), getMap({0, 2}), getMap({1, 2}),
          getMap({0, 1})};
}

/// What the sums start from: the addend, or zeros.
static Value createInit(OpBuilder &builder, ScaledMatmulOp op) {
  if (op.getC())
    return op.getC();
  Location loc = op.getLoc();
  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(builder, loc, op.getLhs());
  sizes.back() = tensor::getMixedSize(builder, loc, op.getRhs(),
                                      op.getRhs().getType().getRank() - 2);
  Value empty =
      tensor::EmptyOp::create(builder, loc, sizes, builder.getF32Type());
  Value zero = arith::ConstantOp::create(
      builder, loc, builder.getZeroAttr(builder.getF32Type()));
  return linalg::FillOp::create(builder, loc, zero, empty).getResult(0);
}

namespace {
/// Converts `mx.scaled_matmul` to one generic over both elements and scales.
struct ScaledMatmulToArith final : OpRewritePattern<ScaledMatmulOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(ScaledMatmulOp op,
                                PatternRewriter &rewriter) const override {
    if (failed(verifySayable(rewriter, op)))
      return failure();
    Location loc = op.getLoc();
    int64_t rank = op.getLhs().getType().getRank();
    int64_t block = op.getBlockSize();
    Value lhs = splitBlocks(rewriter, loc, op.getLhs(), rank - 1, block);
    Value rhs = splitBlocks(rewriter, loc, op.getRhs(), rank - 1, block);
    Value result = createGeneric(
        rewriter, loc, {lhs, rhs, op.getLhsScales(), op.getRhsScales()},
        createInit(rewriter, op), getMaps(op.getContext(), rank),
        [&](OpBuilder &nested, ValueRange args) -> Value {
          Value a = createScaledF32(nested, loc, args[0], args[2]);
          Value b = createScaledF32(nested, loc, args[1], args[3]);
          Value product = arith::MulFOp::create(nested, loc, a, b);
          return arith::AddFOp::create(nested, loc, args[4], product);
        });
    bridges::keepPurpose(op, result);
    if (result.getType() != op.getResult().getType())
      result = tensor::CastOp::create(rewriter, loc, op.getResult().getType(),
                                      result);
    rewriter.replaceOp(op, result);
    return success();
  }
};
} // namespace

void arithexport::populateScaledMatmulPatterns(RewritePatternSet &patterns) {
  patterns.add<ScaledMatmulToArith>(patterns.getContext());
}
