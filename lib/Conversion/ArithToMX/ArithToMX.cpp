//===- ArithToMX.cpp - Scaled arith in linalg to mx -----------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Conversion/ArithToMX.h"
#include "../Bridges/Utils.h"
#include "Blocks.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"
#include "mx/Dialect/MX/IR/MXOps.h"

namespace mlir::mx {
#define GEN_PASS_DEF_CONVERTARITHTOMX
#include "mx/Conversion/Passes.h.inc"
} // namespace mlir::mx

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::arithimport;

/// The scaling operation that gives what `op` yields: directly, or in f32 with
/// one rounding to a narrower type after it.
static arith::ScalingExtFOp getYieldedScaling(linalg::GenericOp op) {
  Value yielded = op.getBody()->getTerminator()->getOperand(0);
  if (auto round = yielded.getDefiningOp<arith::TruncFOp>()) {
    if (!round.getIn().getType().isF32() || round.getRoundingmode())
      return {};
    yielded = round.getIn();
  }
  return yielded.getDefiningOp<arith::ScalingExtFOp>();
}

/// Why the dequantization in `op` cannot be one of mx, or "".
static std::string rejectDequantize(linalg::GenericOp op,
                                    arith::ScalingExtFOp scaling) {
  if (op.getNumReductionLoops() != 0 ||
      !op.getMatchingIndexingMap(op.getDpsInitOperand(0)).isIdentity() ||
      !op.getMatchingIndexingMap(op.getDpsInputOperand(0)).isIdentity())
    return "a dequantization that permutes or broadcasts";
  // In f16 a scale is not exact, and in wider types the product is another.
  Type type = scaling.getOut().getType();
  if (!type.isF32() && !type.isBF16())
    return "scaled in another type than f32 and bf16";
  Type result = getElementTypeOrSelf(op.getResult(0));
  if (!result.isF32() && !result.isBF16() && !result.isF16())
    return "the result is neither f32, bf16 nor f16";
  return "";
}

/// True if `op` computes but `scaling` and what follows it.
static bool isScalingAlone(linalg::GenericOp op, arith::ScalingExtFOp scaling) {
  Block *body = op.getBody();
  bool isRounded = scaling->getNextNode() != body->getTerminator();
  return body->getOperations().size() == (isRounded ? 3 : 2) &&
         scaling.getIn() == body->getArgument(0) &&
         scaling.getScale() == body->getArgument(1);
}

/// Replaces `op` by the dequantization of `operand`.
static void replaceByDequantize(PatternRewriter &rewriter, linalg::GenericOp op,
                                const ScaledOperand &operand) {
  Location loc = op.getLoc();
  auto full = cast<RankedTensorType>(operand.elements.getType());
  Type elementType = getElementTypeOrSelf(op.getResult(0));
  Value elements = mergeBlocks(rewriter, loc, operand);
  auto merged = cast<RankedTensorType>(elements.getType());
  Value output = DequantizeOp::create(
      rewriter, loc, RankedTensorType::get(merged.getShape(), elementType),
      elements, operand.scales, /*tensor_scale=*/Value(), /*last_dim=*/Value(),
      operand.axis, operand.format);
  if (operand.isExpanded)
    output = tensor::ExpandShapeOp::create(
        rewriter, loc, RankedTensorType::get(full.getShape(), elementType),
        output, bridges::getGroups(full.getRank(), operand.axis, 2),
        tensor::getMixedSizes(rewriter, loc, operand.elements));
  if (output.getType() != op.getResult(0).getType())
    output = tensor::CastOp::create(rewriter, loc, op.getResult(0).getType(),
                                    output);
  rewriter.replaceOp(op, output);
}

std::string arithimport::convertDequantize(PatternRewriter &rewriter,
                                           linalg::GenericOp op) {
  arith::ScalingExtFOp scaling = getYieldedScaling(op);
  if (!scaling || !isScalingAlone(op, scaling))
    return "its body is more than one arith.scaling_extf";
  std::string why;
  std::optional<ScaledOperand> operand =
      matchOperand(op, op.getDpsInputOperand(0), op.getDpsInputOperand(1), why);
  if (operand)
    why = rejectDequantize(op, scaling);
  if (why.empty())
    replaceByDequantize(rewriter, op, *operand);
  return why;
}

namespace {
/// Converts a generic with scaling operations, or says why it stays.
struct ConvertScaledGeneric final : OpRewritePattern<linalg::GenericOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(linalg::GenericOp op,
                                PatternRewriter &rewriter) const override {
    bool truncates = !op.getBody()->getOps<arith::ScalingTruncFOp>().empty();
    if (!truncates && op.getBody()->getOps<arith::ScalingExtFOp>().empty())
      return rewriter.notifyMatchFailure(op, "no scaling operation");
    std::string why = convert(op, truncates, rewriter);
    if (why.empty())
      return success();
    return bridges::reportLeft(rewriter, op,
                               mxreport::Outcome::NotImportedArith, why);
  }

private:
  static std::string convert(linalg::GenericOp op, bool truncates,
                             PatternRewriter &rewriter) {
    if (truncates)
      return "arith.scaling_truncf takes a scale that mx.quantize would choose";
    if (!op.hasPureTensorSemantics() || op.getNumResults() != 1)
      return "expected tensors and one result";
    if (op.getNumDpsInputs() == 2)
      return convertDequantize(rewriter, op);
    if (op.getNumDpsInputs() == 4)
      return convertContraction(rewriter, op);
    return "expected the elements and scales of one operand or of two";
  }
};

struct ConvertArithToMX final
    : mx::impl::ConvertArithToMXBase<ConvertArithToMX> {
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    populateArithToMXPatterns(patterns);
    walkAndApplyPatterns(getOperation(), std::move(patterns));
  }
};
} // namespace

void mlir::mx::populateArithToMXPatterns(RewritePatternSet &patterns) {
  patterns.add<ConvertScaledGeneric>(patterns.getContext());
}
