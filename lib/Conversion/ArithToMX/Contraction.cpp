//===- Contraction.cpp - Scaled contractions to mx.scaled_matmul ----------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Bridges/Utils.h"
#include "Blocks.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mx/Dialect/MX/IR/MXOps.h"

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::arithimport;

namespace {
/// A contraction of two scaled operands. The inputs of the generic are the
/// elements of both, then the scales of both.
struct ScaledContraction {
  ScaledOperand lhs, rhs;
  /// Loops that both operands and the result have, and those of the rows of
  /// lhs, of which there may be several.
  unsigned numBatch, numRows;
};
} // namespace

//===----------------------------------------------------------------------===//
// The body
//===----------------------------------------------------------------------===//

/// True if `value` is `arith.scaling_extf` of arguments `in` and `scale` of the
/// body, in f32.
static bool isScaledArgument(Value value, BlockArgument in,
                             BlockArgument scale) {
  auto scaling = value.getDefiningOp<arith::ScalingExtFOp>();
  return scaling && scaling.getIn() == in && scaling.getScale() == scale &&
         scaling.getOut().getType().isF32();
}

/// True if the body is `out + (in0 * scale0) * (in1 * scale1)`.
static bool isScaledSum(Block *body) {
  auto sum =
      body->getTerminator()->getOperand(0).getDefiningOp<arith::AddFOp>();
  BlockArgument out = body->getArgument(4);
  if (!sum || (sum.getLhs() != out && sum.getRhs() != out))
    return false;
  Value term = sum.getLhs() == out ? sum.getRhs() : sum.getLhs();
  auto product = term.getDefiningOp<arith::MulFOp>();
  if (!product)
    return false;
  auto isPair = [&](Value first, Value second) {
    return isScaledArgument(first, body->getArgument(0),
                            body->getArgument(2)) &&
           isScaledArgument(second, body->getArgument(1), body->getArgument(3));
  };
  return isPair(product.getLhs(), product.getRhs()) ||
         isPair(product.getRhs(), product.getLhs());
}

//===----------------------------------------------------------------------===//
// The loops
//===----------------------------------------------------------------------===//

/// The number of loops of K at the end of `operand`, if its blocks are along K.
static unsigned getNumK(const ScaledOperand &operand) {
  unsigned numK = operand.isExpanded ? 2 : 1;
  return operand.loops.size() - operand.axis == numK ? numK : 0;
}

/// Sorts the loops into batch, rows, columns and K, or says why not.
static std::string matchLoops(linalg::GenericOp op, ScaledContraction &found) {
  unsigned numK = getNumK(found.lhs);
  if (numK == 0 || getNumK(found.rhs) != numK ||
      op.getNumReductionLoops() != numK)
    return "blocks are not along the dimension that is summed, last in both";
  ArrayRef<unsigned> lhs = found.lhs.loops, rhs = found.rhs.loops;
  if (lhs.take_back(numK) != rhs.take_back(numK))
    return "operands sum over their blocks in different orders";
  lhs = lhs.drop_back(numK);
  rhs = rhs.drop_back(numK);
  if (rhs.empty() || lhs.size() < rhs.size())
    return "expected rows in lhs and one dimension of columns in rhs";
  found.numBatch = rhs.size() - 1;
  found.numRows = lhs.size() - found.numBatch;
  if (lhs.take_front(found.numBatch) != rhs.drop_back() ||
      llvm::is_contained(lhs, rhs.back()))
    return "batch dimensions are not first and equal in both operands";
  SmallVector<AffineExpr> expected;
  for (unsigned loop : lhs)
    expected.push_back(getAffineDimExpr(loop, op.getContext()));
  expected.push_back(getAffineDimExpr(rhs.back(), op.getContext()));
  AffineMap out = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
  if (out.getResults() != ArrayRef(expected))
    return "the result is not [batch, rows, columns]";
  return "";
}

/// Describes `op`, or says in `why` why mx has no such product.
static std::optional<ScaledContraction> matchContraction(linalg::GenericOp op,
                                                         std::string &why) {
  if (op.getBody()->getOperations().size() != 5 || !isScaledSum(op.getBody())) {
    why = "its body is not a sum of products of two f32 arith.scaling_extf";
    return std::nullopt;
  }
  std::optional<ScaledOperand> lhs =
      matchOperand(op, op.getDpsInputOperand(0), op.getDpsInputOperand(2), why);
  if (!lhs)
    return std::nullopt;
  std::optional<ScaledOperand> rhs =
      matchOperand(op, op.getDpsInputOperand(1), op.getDpsInputOperand(3), why);
  if (!rhs)
    return std::nullopt;
  ScaledContraction found{*lhs, *rhs, 0, 0};
  if (lhs->format.getBlockCols() != rhs->format.getBlockCols())
    why = "operands have blocks of different sizes";
  else
    why = matchLoops(op, found);
  if (!why.empty())
    return std::nullopt;
  return found;
}

//===----------------------------------------------------------------------===//
// Building
//===----------------------------------------------------------------------===//

/// `value` with its several dimensions of rows as one.
static Value mergeRows(OpBuilder &builder, Location loc, Value value,
                       const ScaledContraction &found) {
  if (found.numRows == 1)
    return value;
  int64_t rank = cast<RankedTensorType>(value.getType()).getRank();
  return tensor::CollapseShapeOp::create(
      builder, loc, value,
      bridges::getGroups(rank, found.numBatch, found.numRows));
}

/// What the sum starts from, or null if that is zero.
static Value getAddend(linalg::GenericOp op) {
  Value init = op.getDpsInits()[0];
  if (matchPattern(init, m_PosZeroFloat()))
    return {};
  auto fill = init.getDefiningOp<linalg::FillOp>();
  return fill && matchPattern(fill.getInputs()[0], m_PosZeroFloat()) ? Value()
                                                                     : init;
}

std::string arithimport::convertContraction(PatternRewriter &rewriter,
                                            linalg::GenericOp op) {
  std::string why;
  std::optional<ScaledContraction> found = matchContraction(op, why);
  if (!found)
    return why;
  Location loc = op.getLoc();
  const ScaledOperand &lhs = found->lhs, &rhs = found->rhs;
  Value a = mergeRows(rewriter, loc, mergeBlocks(rewriter, loc, lhs), *found);
  Value aScales = mergeRows(rewriter, loc, lhs.scales, *found);
  Value b = mergeBlocks(rewriter, loc, rhs);
  Value c = getAddend(op);
  auto type = cast<RankedTensorType>(op.getResult(0).getType());
  // Rows are merged in the result, too, and split again.
  SmallVector<ReassociationIndices> groups =
      bridges::getGroups(type.getRank(), found->numBatch, found->numRows);
  Type merged = found->numRows == 1
                    ? type
                    : tensor::CollapseShapeOp::inferCollapsedType(type, groups);
  Value product = ScaledMatmulOp::create(
      rewriter, loc, merged, a, aScales, b, rhs.scales, /*alpha=*/Value(),
      c ? mergeRows(rewriter, loc, c, *found) : c, lhs.format, rhs.format);
  bridges::keepPurpose(op, product);
  if (found->numRows > 1)
    product = tensor::ExpandShapeOp::create(
        rewriter, loc, type, product, groups,
        tensor::getMixedSizes(rewriter, loc, op.getDpsInits()[0]));
  rewriter.replaceOp(op, product);
  return "";
}
