//===- OrderLoops.cpp - Products whose innermost loop runs along memory ---===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The loops of a sum keep their order among each other, so every element of the
// result is the sum of the same terms in the same order, and no bit changes.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"
#include "mx/Dialect/MX/Transforms/Passes.h"

namespace mlir::mx {
#define GEN_PASS_DEF_MXORDERLOOPS
#include "mx/Dialect/MX/Transforms/Passes.h.inc"
} // namespace mlir::mx

using namespace mlir;
using namespace mlir::mx;

/// Below this many rows the transpose of an operand does not pay.
static constexpr int64_t kRowsWorthATranspose = 4;

/// Where `map` has the loop `dim`, if it has it.
static std::optional<unsigned> findResult(AffineMap map, unsigned dim) {
  return map.getResultPosition(getAffineDimExpr(dim, map.getContext()));
}

/// Whether `input` is read once for each of enough rows: loops of the result
/// that it does not have, of which dynamic ones count as long.
static bool isReadOften(linalg::LinalgOp op, OpOperand *input) {
  AffineMap map = op.getMatchingIndexingMap(input);
  int64_t rows = 1;
  for (auto [dim, size] : llvm::enumerate(op.getStaticLoopRanges()))
    if (linalg::isParallelIterator(op.getIteratorTypesArray()[dim]) &&
        !findResult(map, dim))
      rows *= ShapedType::isDynamic(size) ? kRowsWorthATranspose : size;
  return rows >= kRowsWorthATranspose;
}

/// The operands that have the loop `dim`, but not as their last dimension.
static SmallVector<OpOperand *> findStrided(linalg::LinalgOp op, unsigned dim) {
  SmallVector<OpOperand *> strided;
  for (OpOperand *input : op.getDpsInputOperands()) {
    AffineMap map = op.getMatchingIndexingMap(input);
    std::optional<unsigned> place = findResult(map, dim);
    if (place && *place + 1 != map.getNumResults())
      strided.push_back(input);
  }
  return strided;
}

/// Makes the dimension `place` of `input`, an operand of `op`, its last one.
static void moveLast(RewriterBase &rewriter, linalg::GenericOp op,
                     OpOperand *input, unsigned place) {
  AffineMap map = op.getMatchingIndexingMap(input);
  SmallVector<int64_t> order =
      llvm::to_vector(llvm::seq<int64_t>(0, map.getNumResults()));
  order.erase(order.begin() + place);
  order.push_back(place);
  Value value = input->get();
  SmallVector<OpFoldResult> sizes;
  SmallVector<OpFoldResult> all =
      tensor::getMixedSizes(rewriter, op.getLoc(), value);
  for (int64_t dim : order)
    sizes.push_back(all[dim]);
  Value empty = tensor::EmptyOp::create(rewriter, op.getLoc(), sizes,
                                        getElementTypeOrSelf(value.getType()));
  auto transposed =
      linalg::TransposeOp::create(rewriter, op.getLoc(), value, empty, order);
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  maps[input->getOperandNumber()] =
      map.getSubMap(llvm::to_vector_of<unsigned>(order));
  rewriter.modifyOpInPlace(op, [&] {
    input->set(transposed.getResult()[0]);
    op.setIndexingMapsAttr(rewriter.getAffineMapArrayAttr(maps));
  });
}

namespace {
struct OrderLoops final : OpInterfaceRewritePattern<linalg::LinalgOp> {
  using OpInterfaceRewritePattern::OpInterfaceRewritePattern;

  LogicalResult matchAndRewrite(linalg::LinalgOp op,
                                PatternRewriter &rewriter) const override;
};

struct MXOrderLoops final : mx::impl::MXOrderLoopsBase<MXOrderLoops> {
  using MXOrderLoopsBase::MXOrderLoopsBase;

  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    populateOrderLoopsPatterns(patterns);
    walkAndApplyPatterns(getOperation(), std::move(patterns));
  }
};
} // namespace

LogicalResult OrderLoops::matchAndRewrite(linalg::LinalgOp op,
                                          PatternRewriter &rewriter) const {
  if (!op.hasPureTensorSemantics() || !linalg::isaContractionOpInterface(op))
    return rewriter.notifyMatchFailure(op, "no contraction of tensors");
  AffineMap result = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
  if (result.getNumResults() == 0)
    return rewriter.notifyMatchFailure(op, "its result is one number");
  unsigned inner = result.getDimPosition(result.getNumResults() - 1);
  unsigned numLoops = op.getNumLoops();
  if (inner + 1 == numLoops)
    return rewriter.notifyMatchFailure(op, "is in order");
  SmallVector<OpOperand *> strided = findStrided(op, inner);
  if (!llvm::all_of(strided,
                    [&](OpOperand *input) { return isReadOften(op, input); }))
    return rewriter.notifyMatchFailure(op, "would read an operand by columns");

  SmallVector<unsigned> numbers;
  for (OpOperand *input : strided)
    numbers.push_back(input->getOperandNumber());
  FailureOr<linalg::GenericOp> generic = dyn_cast<linalg::GenericOp>(*op);
  if (!*generic)
    generic = linalg::generalizeNamedOp(rewriter, op);
  if (failed(generic))
    return failure();
  rewriter.setInsertionPoint(*generic);
  for (unsigned number : numbers) {
    OpOperand *input = &(*generic)->getOpOperand(number);
    moveLast(rewriter, *generic, input,
             *findResult(generic->getMatchingIndexingMap(input), inner));
  }
  SmallVector<unsigned> order = llvm::to_vector(llvm::seq(numLoops));
  order.erase(order.begin() + inner);
  order.push_back(inner);
  return linalg::interchangeGenericOp(rewriter, *generic, order);
}

void mlir::mx::populateOrderLoopsPatterns(RewritePatternSet &patterns) {
  patterns.add<OrderLoops>(patterns.getContext());
}
