//===- UnfuseProducts.cpp - Compute operands before their product ---------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"
#include "mx/Dialect/MX/Transforms/Passes.h"

namespace mlir::mx {
#define GEN_PASS_DEF_MXUNFUSEPRODUCTS
#include "mx/Dialect/MX/Transforms/Passes.h.inc"
} // namespace mlir::mx

using namespace mlir;
using namespace mlir::mx;
using linalg::GenericOp;

namespace {
/// A factor of the product in a body: the value, what computes it there, the
/// inputs that it reads and the loops that index those.
struct Factor {
  Value value;
  SmallVector<Operation *> ops;
  llvm::SmallSetVector<unsigned, 4> inputs;
  llvm::SmallBitVector loops;

  bool isInput() const { return isa<BlockArgument>(value); }
};

/// Replaces factors that a body computes by operands that are computed before.
struct UnfuseProduct final : OpRewritePattern<GenericOp> {
  using OpRewritePattern::OpRewritePattern;
  LogicalResult matchAndRewrite(GenericOp op,
                                PatternRewriter &rewriter) const override;
};

/// Notices whether anything is rewritten.
struct ChangeListener final : RewriterBase::Listener {
  void notifyOperationInserted(Operation *, OpBuilder::InsertPoint) override {
    changed = true;
  }
  bool changed = false;
};

struct MXUnfuseProducts final
    : mx::impl::MXUnfuseProductsBase<MXUnfuseProducts> {
  using MXUnfuseProductsBase::MXUnfuseProductsBase;
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    populateUnfuseProductsPatterns(patterns);
    // What a product is replaced by is a plain one: nothing is visited twice.
    ChangeListener listener;
    walkAndApplyPatterns(getOperation(), std::move(patterns), &listener);
    if (!listener.changed)
      markAllAnalysesPreserved();
  }
};
} // namespace

/// Widening stays with the product.
static Value skipWidening(Value value) {
  while (auto cast = value.getDefiningOp<arith::ExtFOp>())
    value = cast.getIn();
  return value;
}

/// The product that `op` adds to its result, if that is what it does.
static arith::MulFOp findProduct(GenericOp op) {
  if (!op.hasPureTensorSemantics() || op.getNumDpsInits() != 1 ||
      op.getNumReductionLoops() == 0)
    return {};
  Block *body = op.getBlock();
  auto add =
      body->getTerminator()->getOperand(0).getDefiningOp<arith::AddFOp>();
  if (!add)
    return {};
  for (unsigned i : {0u, 1u})
    if (add.getOperand(i) == body->getArguments().back())
      return add.getOperand(1 - i).getDefiningOp<arith::MulFOp>();
  return {};
}

/// Adds the input that `argument` is to `factor`. Fails if it is the result, or
/// not read at one place.
static LogicalResult addInput(GenericOp op, BlockArgument argument,
                              Factor &factor) {
  unsigned input = argument.getArgNumber();
  if (input >= op.getNumDpsInputs())
    return failure();
  AffineMap map = op.getIndexingMapsArray()[input];
  if (!map.isProjectedPermutation(/*allowZeroInResults=*/true))
    return failure();
  for (AffineExpr expr : map.getResults())
    if (auto dim = dyn_cast<AffineDimExpr>(expr))
      factor.loops.set(dim.getPosition());
  factor.inputs.insert(input);
  return success();
}

/// Collects what computes `factor.value` in the body of `op`. Fails if that is
/// not a function of inputs at one place.
static LogicalResult collect(GenericOp op, Factor &factor) {
  Block *body = op.getBlock();
  SmallVector<Value> todo = {factor.value};
  llvm::SmallPtrSet<Operation *, 8> needed;
  while (!todo.empty()) {
    Value value = todo.pop_back_val();
    if (auto argument = dyn_cast<BlockArgument>(value);
        argument && argument.getOwner() == body) {
      if (failed(addInput(op, argument, factor)))
        return failure();
      continue;
    }
    Operation *producer = value.getDefiningOp();
    if (!producer || producer->getBlock() != body ||
        !needed.insert(producer).second)
      continue;
    if (!isPure(producer) || producer->getNumRegions() != 0 ||
        isa<linalg::IndexOp>(producer))
      return failure();
    llvm::append_range(todo, llvm::reverse(producer->getOperands()));
  }
  for (Operation &inner : *body)
    if (needed.contains(&inner))
      factor.ops.push_back(&inner);
  return success();
}

/// The factors of `product`, the one that reads the first input first.
static FailureOr<std::array<Factor, 2>> getFactors(GenericOp op,
                                                   arith::MulFOp product) {
  std::array<Factor, 2> factors;
  for (unsigned i : {0u, 1u}) {
    Factor &factor = factors[i];
    factor.value = skipWidening(product->getOperand(i));
    factor.loops.resize(op.getNumLoops());
    if (failed(collect(op, factor)) || factor.inputs.empty())
      return failure();
  }
  if (*llvm::min_element(factors[0].inputs) >
      *llvm::min_element(factors[1].inputs))
    std::swap(factors[0], factors[1]);
  return factors;
}

/// True if the factors are the operands of a matrix product: they are indexed
/// by different loops and share one that is summed over. What is computed must
/// lack a loop, or it would be as large as the product's iteration space.
static bool isMatrixProduct(GenericOp op, const Factor &a, const Factor &b) {
  SmallVector<utils::IteratorType> iterators = op.getIteratorTypesArray();
  llvm::SmallBitVector common = a.loops;
  common &= b.loops;
  bool sums = false;
  for (unsigned loop : common.set_bits())
    sums |= iterators[loop] == utils::IteratorType::reduction;
  return sums && a.loops != b.loops && (a.isInput() || !a.loops.all()) &&
         (b.isInput() || !b.loops.all());
}

/// The map from `loops` alone to what `map` indexes.
static AffineMap compress(AffineMap map, const llvm::SmallBitVector &loops) {
  SmallVector<AffineExpr> replacements(map.getNumDims());
  unsigned next = 0;
  for (unsigned loop : loops.set_bits())
    replacements[loop] = getAffineDimExpr(next++, map.getContext());
  for (AffineExpr &replacement : replacements)
    if (!replacement)
      replacement = getAffineConstantExpr(0, map.getContext());
  return map.replaceDimsAndSymbols(replacements, {}, next, 0);
}

/// The size of `loop`, of the inputs that `factor` reads.
static OpFoldResult getLoopSize(OpBuilder &builder, GenericOp op,
                                const Factor &factor, unsigned loop) {
  AffineExpr dim = getAffineDimExpr(loop, op.getContext());
  for (unsigned input : factor.inputs) {
    AffineMap map = op.getIndexingMapsArray()[input];
    if (std::optional<unsigned> position = map.getResultPosition(dim))
      return tensor::getMixedSize(builder, op.getLoc(), op.getInputs()[input],
                                  *position);
  }
  llvm_unreachable("the loops of a factor are those of its inputs");
}

/// Computes `factor` before `op`, one element for each place of its loops.
static Value compute(PatternRewriter &rewriter, GenericOp op,
                     const Factor &factor) {
  SmallVector<OpFoldResult> sizes;
  for (unsigned loop : factor.loops.set_bits())
    sizes.push_back(getLoopSize(rewriter, op, factor, loop));
  Value empty = tensor::EmptyOp::create(rewriter, op.getLoc(), sizes,
                                        factor.value.getType());
  SmallVector<Value> inputs;
  SmallVector<AffineMap> maps;
  for (unsigned input : factor.inputs) {
    inputs.push_back(op.getInputs()[input]);
    maps.push_back(compress(op.getIndexingMapsArray()[input], factor.loops));
  }
  maps.push_back(rewriter.getMultiDimIdentityMap(sizes.size()));
  SmallVector<utils::IteratorType> iterators(sizes.size(),
                                             utils::IteratorType::parallel);
  auto body = [&](OpBuilder &builder, Location loc, ValueRange arguments) {
    IRMapping mapping;
    for (auto [input, argument] : llvm::zip(factor.inputs, arguments))
      mapping.map(op.getBlock()->getArgument(input), argument);
    for (Operation *inner : factor.ops)
      builder.clone(*inner, mapping);
    linalg::YieldOp::create(builder, loc, mapping.lookup(factor.value));
  };
  return GenericOp::create(rewriter, op.getLoc(), empty.getType(), inputs,
                           empty, maps, iterators, body)
      .getResult(0);
}

/// The operand that `factor` is, and the map that indexes it.
static std::pair<Value, AffineMap>
getOperand(PatternRewriter &rewriter, GenericOp op, const Factor &factor) {
  if (factor.isInput()) {
    unsigned input = factor.inputs.front();
    return {op.getInputs()[input], op.getIndexingMapsArray()[input]};
  }
  SmallVector<AffineExpr> dims;
  for (unsigned loop : factor.loops.set_bits())
    dims.push_back(rewriter.getAffineDimExpr(loop));
  AffineMap map =
      AffineMap::get(op.getNumLoops(), 0, dims, rewriter.getContext());
  return {compute(rewriter, op, factor), map};
}

LogicalResult UnfuseProduct::matchAndRewrite(GenericOp op,
                                             PatternRewriter &rewriter) const {
  arith::MulFOp product = findProduct(op);
  if (!product)
    return rewriter.notifyMatchFailure(op, "adds no product to its result");
  FailureOr<std::array<Factor, 2>> factors = getFactors(op, product);
  if (failed(factors))
    return rewriter.notifyMatchFailure(op, "a factor needs more than inputs");
  const Factor &a = factors->front(), &b = factors->back();
  if ((a.isInput() && b.isInput()) || !isMatrixProduct(op, a, b))
    return rewriter.notifyMatchFailure(op, "is a plain product, or none");

  auto [lhs, lhsMap] = getOperand(rewriter, op, a);
  auto [rhs, rhsMap] = getOperand(rewriter, op, b);
  SmallVector<AffineMap> maps = {lhsMap, rhsMap,
                                 op.getIndexingMapsArray().back()};
  auto body = [&](OpBuilder &builder, Location loc, ValueRange arguments) {
    IRMapping mapping;
    mapping.map(a.value, arguments[0]);
    mapping.map(b.value, arguments[1]);
    mapping.map(op.getBlock()->getArguments().back(), arguments[2]);
    for (Operation &inner : op.getBlock()->without_terminator())
      if (&inner == product ||
          (isa<arith::ExtFOp>(inner) && mapping.contains(inner.getOperand(0))))
        builder.clone(inner, mapping);
    Operation *yield = op.getBlock()->getTerminator();
    builder.clone(*yield->getOperand(0).getDefiningOp(), mapping);
    linalg::YieldOp::create(builder, loc, mapping.lookup(yield->getOperand(0)));
  };
  auto plain = GenericOp::create(rewriter, op.getLoc(), op.getResultTypes(),
                                 ValueRange{lhs, rhs}, op.getOutputs(), maps,
                                 op.getIteratorTypesArray(), body);
  plain->setDiscardableAttrs(op->getDiscardableAttrDictionary());
  rewriter.replaceOp(op, plain);
  return success();
}

void mlir::mx::populateUnfuseProductsPatterns(RewritePatternSet &patterns) {
  patterns.add<UnfuseProduct>(patterns.getContext());
}
