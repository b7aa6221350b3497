//===- ToyToMX.cpp - From toy.linear to mx operations ---------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Toy.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Pass/Pass.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"
#include "mx/Dialect/MX/IR/MXOps.h"

using namespace mlir;

namespace {
/// Lowers `toy.linear` to `mx.quantize` of both operands and
/// `mx.scaled_matmul`, which sums over the last axis of both.
struct LowerLinear final : OpRewritePattern<toy::LinearOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(toy::LinearOp op,
                                PatternRewriter &rewriter) const override {
    mx::FormatAttr format = op.getFormat();
    Value inputScale, weightScale, alpha;
    if (format.getHasTensorScale()) {
      auto getScale = [&](Value value) -> Value {
        return mx::TensorScaleOp::create(rewriter, op.getLoc(),
                                         rewriter.getF32Type(), value);
      };
      inputScale = getScale(op.getInput());
      weightScale = getScale(op.getWeight());
      alpha =
          arith::MulFOp::create(rewriter, op.getLoc(), inputScale, weightScale);
    }
    // The scale rule and rounding are the format's defaults.
    auto quantization = mx::QuantizationAttr::get(format);
    auto input = mx::QuantizeOp::create(rewriter, op.getLoc(), op.getInput(),
                                        /*axis=*/1, quantization, inputScale);
    auto weight = mx::QuantizeOp::create(rewriter, op.getLoc(), op.getWeight(),
                                         /*axis=*/1, quantization, weightScale);
    rewriter.replaceOpWithNewOp<mx::ScaledMatmulOp>(
        op, op.getType(), input.getElements(), input.getScales(),
        weight.getElements(), weight.getScales(), alpha, /*c=*/Value(), format,
        format);
    return success();
  }
};

struct ToyToMX final : PassWrapper<ToyToMX, OperationPass<>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(ToyToMX)

  StringRef getArgument() const override { return "toy-to-mx"; }
  StringRef getDescription() const override {
    return "Lower toy.linear to mx operations";
  }
  void getDependentDialects(DialectRegistry &registry) const override {
    registry.insert<arith::ArithDialect, mx::MXDialect>();
  }
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    patterns.add<LowerLinear>(&getContext());
    walkAndApplyPatterns(getOperation(), std::move(patterns));
  }
};
} // namespace

void toy::registerToyToMX() { PassRegistration<ToyToMX>(); }
