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

/// Below this many rows the transpose of an operand does not pay, as measured
/// for one of 1024 x 1024 (docs/Rationale.md).
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

/// The numbers of the inputs that have the loop `dim`, but not as their last
/// dimension.
static SmallVector<unsigned> findStrided(linalg::LinalgOp op, unsigned dim) {
  SmallVector<unsigned> strided;
  for (OpOperand *input : op.getDpsInputOperands()) {
    AffineMap map = op.getMatchingIndexingMap(input);
    std::optional<unsigned> place = findResult(map, dim);
    if (place && *place + 1 != map.getNumResults())
      strided.push_back(input->getOperandNumber());
  }
  return strided;
}

static bool hasEncoding(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  return tensor && tensor.getEncoding();
}

/// Makes the dimension of `input`, an operand of `op`, that has the loop `dim`
/// its last one.
static void moveLast(RewriterBase &rewriter, linalg::GenericOp op,
                     OpOperand *input, unsigned dim) {
  AffineMap map = op.getMatchingIndexingMap(input);
  unsigned place = *findResult(map, dim);
  SmallVector<int64_t> order =
      llvm::to_vector(llvm::seq<int64_t>(0, map.getNumResults()));
  order.erase(order.begin() + place);
  order.push_back(place);
  Value value = input->get();
  SmallVector<OpFoldResult> sizes;
  SmallVector<OpFoldResult> all =
      tensor::getMixedSizes(rewriter, op.getLoc(), value);
  for (int64_t source : order)
    sizes.push_back(all[source]);
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

/// The loop that is to be the innermost one, that of the last dimension of the
/// result. A failure says why `op` stays as it is.
static FailureOr<unsigned> findInnermost(linalg::LinalgOp op,
                                         RewriterBase &rewriter) {
  if (!op.hasPureTensorSemantics() || !linalg::isaContractionOpInterface(op))
    return rewriter.notifyMatchFailure(op, "no contraction of tensors");
  if (llvm::any_of(op->getOperandTypes(), hasEncoding))
    return rewriter.notifyMatchFailure(op, "an encoding says what lies where");
  AffineMap result = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
  if (result.getNumResults() == 0)
    return rewriter.notifyMatchFailure(op, "its result is one number");
  unsigned inner = result.getDimPosition(result.getNumResults() - 1);
  if (inner + 1 == op.getNumLoops())
    return rewriter.notifyMatchFailure(op, "is in order");
  return inner;
}

/// `op` as a generic operation with the same attributes.
static FailureOr<linalg::GenericOp> toGeneric(linalg::LinalgOp op,
                                              RewriterBase &rewriter) {
  if (auto generic = dyn_cast<linalg::GenericOp>(*op))
    return generic;
  SmallVector<NamedAttribute> attributes;
  for (NamedAttribute attribute : op->getDiscardableAttrs())
    if (attribute.getName() !=
        linalg::LinalgDialect::kMemoizedIndexingMapsAttrName)
      attributes.push_back(attribute);
  FailureOr<linalg::GenericOp> generic =
      linalg::generalizeNamedOp(rewriter, op);
  if (succeeded(generic))
    rewriter.modifyOpInPlace(
        *generic, [&] { (*generic)->setDiscardableAttrs(attributes); });
  return generic;
}

/// All loops of `op`, `inner` last.
static SmallVector<unsigned> getOrder(linalg::GenericOp op, unsigned inner) {
  SmallVector<unsigned> order = llvm::to_vector(llvm::seq(op.getNumLoops()));
  order.erase(order.begin() + inner);
  order.push_back(inner);
  return order;
}

LogicalResult OrderLoops::matchAndRewrite(linalg::LinalgOp op,
                                          PatternRewriter &rewriter) const {
  FailureOr<unsigned> inner = findInnermost(op, rewriter);
  if (failed(inner))
    return failure();
  SmallVector<unsigned> strided = findStrided(op, *inner);
  if (!llvm::all_of(strided, [&](unsigned number) {
        return isReadOften(op, &op->getOpOperand(number));
      }))
    return rewriter.notifyMatchFailure(op, "would read an operand by columns");
  FailureOr<linalg::GenericOp> generic = toGeneric(op, rewriter);
  if (failed(generic))
    return failure();
  rewriter.setInsertionPoint(*generic);
  for (unsigned number : strided)
    moveLast(rewriter, *generic, &(*generic)->getOpOperand(number), *inner);
  return linalg::interchangeGenericOp(rewriter, *generic,
                                      getOrder(*generic, *inner));
}

void mlir::mx::populateOrderLoopsPatterns(RewritePatternSet &patterns) {
  patterns.add<OrderLoops>(patterns.getContext());
}
