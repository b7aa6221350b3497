//===- Dequantize.cpp - mx.dequantize to linalg ---------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Utils.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mx/Dialect/MX/IR/MXOps.h"

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::linalglowering;

/// The sizes of the result; the bytes of packed elements do not tell the last.
static SmallVector<OpFoldResult> getOutputSizes(DequantizeOp op,
                                                OpBuilder &builder) {
  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(builder, op.getLoc(), op.getElements());
  auto type = cast<RankedTensorType>(op.getOutput().getType());
  if (op.getLastDim())
    sizes.back() = op.getLastDim();
  else if (op.isPacked())
    sizes.back() = builder.getIndexAttr(type.getShape().back());
  return sizes;
}

namespace {
struct DequantizeToLinalg final : OpRewritePattern<DequantizeOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(DequantizeOp op,
                                PatternRewriter &rewriter) const override {
    if (isUnpackedFP4(op.getElements().getType()))
      return rewriter.notifyMatchFailure(op, "FP4 elements are not packed");
    Location loc = op.getLoc();
    auto type = cast<RankedTensorType>(op.getOutput().getType());
    int64_t rank = type.getRank();
    bool packed = op.isPacked();
    AffineMap identity = rewriter.getMultiDimIdentityMap(rank);
    AffineMap elementMap =
        packed ? getPackedMap(rewriter.getContext(), rank) : identity;
    AffineMap scaleMap = getScaleMap(rewriter.getContext(), op.getFormat(),
                                     rank, static_cast<int64_t>(op.getAxis()));
    Value init = createEmpty(rewriter, loc, getOutputSizes(op, rewriter),
                             type.getElementType());
    Value output = createGeneric(
        rewriter, loc, {op.getElements(), op.getScales()}, init,
        {elementMap, scaleMap, identity},
        [&](NumericsEmitter &emitter, OpBuilder &nested, ValueRange args) {
          Value code = loadCode(nested, loc, args[0]);
          if (packed)
            code = emitter.unpackNibble(
                code, linalg::IndexOp::create(nested, loc, rank - 1));
          Value value = emitter.dequantizeElement(
              op.getFormat().getFormat(), code, loadCode(nested, loc, args[1]),
              op.getTensorScale());
          return emitter.truncate(value, type.getElementType());
        });
    rewriter.replaceOp(op, castTo(rewriter, loc, output, type));
    return success();
  }
};
} // namespace

void linalglowering::populateDequantizePatterns(RewritePatternSet &patterns) {
  patterns.add<DequantizeToLinalg>(patterns.getContext());
}
