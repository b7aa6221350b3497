//===- TensorScale.cpp - mx.tensor_scale to linalg ------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Utils.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mx/Dialect/MX/IR/MXOps.h"

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::linalglowering;

namespace {
struct TensorScaleToLinalg final : OpRewritePattern<TensorScaleOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(TensorScaleOp op,
                                PatternRewriter &rewriter) const override {
    Location loc = op.getLoc();
    int64_t rank = cast<RankedTensorType>(op.getInput().getType()).getRank();
    AffineMap identity = rewriter.getMultiDimIdentityMap(rank);
    AffineMap scalar = AffineMap::get(rank, 0, rewriter.getContext());
    Value zero = createZeros(rewriter, loc, {}, rewriter.getI32Type());
    Value amax = createGeneric(
        rewriter, loc, op.getInput(), zero, {identity, scalar},
        [&](NumericsEmitter &emitter, OpBuilder &nested, ValueRange args) {
          Value magnitude = emitter.magnitude(emitter.extend(args[0]),
                                              toNumerics(op.getNanRule()));
          return arith::MaxUIOp::create(nested, loc, args[1], magnitude)
              .getResult();
        });
    Value bits = tensor::ExtractOp::create(rewriter, loc, amax, ValueRange());
    NumericsEmitter emitter(rewriter, loc);
    rewriter.replaceOp(
        op, emitter.selectTensorScale(bits, op.getE4m3Max().convertToFloat()));
    return success();
  }
};
} // namespace

void linalglowering::populateTensorScalePatterns(RewritePatternSet &patterns) {
  patterns.add<TensorScaleToLinalg>(patterns.getContext());
}
