//===- Multiples.cpp - What is known of offsets and sizes -----------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Dialect/MX/Analysis/Multiples.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/Interfaces/LoopLikeInterface.h"
#include "mlir/Interfaces/ValueBoundsOpInterface.h"
#include "llvm/Support/MathExtras.h"

#include <numeric>

using namespace mlir;
using namespace mlir::mx;
using Variable = ValueBoundsConstraintSet::Variable;

//===----------------------------------------------------------------------===//
// Divisors
//===----------------------------------------------------------------------===//

// A known divisor is a number that divides the value: 1 if nothing is known, 0
// if the value is 0, which everything divides.

namespace {
/// Divisors of values, each computed once: values may be products of products
/// that share their factors, as often as an index is doubled.
class Divisors {
public:
  uint64_t get(OpFoldResult value);

private:
  /// The divisor of a constant, or of a value that was computed.
  uint64_t lookUp(OpFoldResult value) const;
  /// From the divisors of what `value` depends on.
  uint64_t compute(Value value) const;

  llvm::DenseMap<Value, uint64_t> known;
};
} // namespace

static uint64_t getDivisor(AffineExpr expr, ArrayRef<uint64_t> dims,
                           ArrayRef<uint64_t> symbols) {
  if (auto constant = dyn_cast<AffineConstantExpr>(expr))
    return llvm::AbsoluteValue(constant.getValue());
  if (auto dim = dyn_cast<AffineDimExpr>(expr))
    return dims[dim.getPosition()];
  if (auto symbol = dyn_cast<AffineSymbolExpr>(expr))
    return symbols[symbol.getPosition()];
  auto binary = cast<AffineBinaryOpExpr>(expr);
  uint64_t lhs = getDivisor(binary.getLHS(), dims, symbols);
  uint64_t rhs = getDivisor(binary.getRHS(), dims, symbols);
  switch (binary.getKind()) {
  case AffineExprKind::Add:
  case AffineExprKind::Mod:
    return std::gcd(lhs, rhs);
  case AffineExprKind::Mul:
    return llvm::SaturatingMultiply(lhs, rhs) == UINT64_MAX ? 1 : lhs * rhs;
  case AffineExprKind::FloorDiv:
  case AffineExprKind::CeilDiv: {
    auto by = dyn_cast<AffineConstantExpr>(binary.getRHS());
    bool isExact = by && by.getValue() > 0 && lhs % by.getValue() == 0;
    return isExact ? lhs / by.getValue() : 1;
  }
  default:
    llvm_unreachable("not a binary expression");
  }
}

/// A divisor of every result of `map`, whose operands have `operands`.
static uint64_t getDivisor(AffineMap map, ArrayRef<uint64_t> operands) {
  ArrayRef<uint64_t> dims = operands.take_front(map.getNumDims());
  ArrayRef<uint64_t> symbols = operands.drop_front(map.getNumDims());
  uint64_t divisor = 0;
  for (AffineExpr expr : map.getResults())
    divisor = std::gcd(divisor, getDivisor(expr, dims, symbols));
  return divisor;
}

/// The bound that an induction variable starts at and the step that it goes.
static SmallVector<OpFoldResult> getStartAndStep(BlockArgument argument) {
  auto loop =
      dyn_cast_or_null<LoopLikeOpInterface>(argument.getOwner()->getParentOp());
  if (!loop)
    return {};
  std::optional<SmallVector<Value>> variables = loop.getLoopInductionVars();
  std::optional<SmallVector<OpFoldResult>> bounds = loop.getLoopLowerBounds();
  std::optional<SmallVector<OpFoldResult>> steps = loop.getLoopSteps();
  if (!variables || !bounds || !steps)
    return {};
  for (auto [variable, bound, step] :
       llvm::zip_equal(*variables, *bounds, *steps))
    if (variable == argument)
      return {bound, step};
  return {};
}

/// The map of an affine operation that gives indices.
static std::optional<AffineMap> getIndexMap(Operation *op) {
  if (auto apply = dyn_cast<affine::AffineApplyOp>(op))
    return apply.getAffineMap();
  if (auto min = dyn_cast<affine::AffineMinOp>(op))
    return min.getAffineMap();
  if (auto max = dyn_cast<affine::AffineMaxOp>(op))
    return max.getAffineMap();
  return std::nullopt;
}

/// The values whose divisors tell that of `value`; none if nothing does.
static SmallVector<OpFoldResult> getDependencies(Value value) {
  if (auto argument = dyn_cast<BlockArgument>(value))
    return getStartAndStep(argument);
  Operation *op = value.getDefiningOp();
  if (!getIndexMap(op) && !isa<arith::MulIOp>(op))
    return {};
  return getAsOpFoldResult(op->getOperands());
}

uint64_t Divisors::lookUp(OpFoldResult value) const {
  if (std::optional<int64_t> constant = getConstantIntValue(value))
    return llvm::AbsoluteValue(*constant);
  auto it = known.find(cast<Value>(value));
  return it == known.end() ? 1 : it->second;
}

uint64_t Divisors::compute(Value value) const {
  SmallVector<uint64_t> divisors = llvm::map_to_vector(
      getDependencies(value), [&](OpFoldResult v) { return lookUp(v); });
  if (divisors.empty())
    return 1;
  Operation *op = value.getDefiningOp();
  if (!op)
    return std::gcd(divisors[0], divisors[1]);
  if (std::optional<AffineMap> map = getIndexMap(op))
    return getDivisor(*map, divisors);
  bool overflows =
      llvm::SaturatingMultiply(divisors[0], divisors[1]) == UINT64_MAX;
  return overflows ? 1 : divisors[0] * divisors[1];
}

uint64_t Divisors::get(OpFoldResult value) {
  // Twice on the stack: before and after what it depends on.
  SmallVector<std::pair<Value, bool>> todo;
  auto require = [&](OpFoldResult v) {
    if (!getConstantIntValue(v) && !known.contains(cast<Value>(v)))
      todo.emplace_back(cast<Value>(v), false);
  };
  require(value);
  while (!todo.empty()) {
    auto [next, isReady] = todo.pop_back_val();
    if (isReady) {
      known[next] = compute(next);
      continue;
    }
    // Nothing is known of a value that depends on itself.
    if (!known.try_emplace(next, 1).second)
      continue;
    todo.emplace_back(next, true);
    for (OpFoldResult dependency : getDependencies(next))
      require(dependency);
  }
  return lookUp(value);
}

bool mlir::mx::isMultipleOf(OpFoldResult value, int64_t factor) {
  return Divisors().get(value) % factor == 0;
}

//===----------------------------------------------------------------------===//
// Ends
//===----------------------------------------------------------------------===//

bool mlir::mx::areEqualIndices(OpFoldResult lhs, OpFoldResult rhs) {
  if (isEqualConstantIntOrValue(lhs, rhs))
    return true;
  if (getConstantIntValue(lhs) && getConstantIntValue(rhs))
    return false;
  FailureOr<bool> equal = ValueBoundsConstraintSet::areEqual(lhs, rhs);
  return succeeded(equal) && *equal;
}

/// True if `offset + expr` is known to be `extent`; `expr` is over `operands`,
/// dimensions before symbols.
static bool reachesEnd(OpFoldResult offset, AffineExpr expr, unsigned numDims,
                       ValueRange operands, const Variable &extent) {
  MLIRContext *context = expr.getContext();
  unsigned numOperands = operands.size();
  SmallVector<AffineExpr> dims, symbols;
  for (unsigned i = 0; i < numOperands; ++i)
    (i < numDims ? dims : symbols).push_back(getAffineDimExpr(i + 1, context));
  AffineExpr end =
      getAffineDimExpr(0, context) + expr.replaceDimsAndSymbols(dims, symbols);
  SmallVector<Variable> variables = {Variable(offset)};
  for (Value operand : operands)
    variables.emplace_back(operand);
  FailureOr<bool> equal = ValueBoundsConstraintSet::areEqual(
      Variable(AffineMap::get(numOperands + 1, 0, end), variables), extent);
  return succeeded(equal) && *equal;
}

namespace {
/// What `holdsWholeBlocks` asks of a size, and of each that a minimum or
/// maximum may pick.
struct BlockCheck {
  OpFoldResult offset;
  Variable extent;
  /// The extent, if it is constant.
  std::optional<int64_t> end;
  int64_t block;
  Divisors divisors;
  /// Sizes that are still to be looked at.
  SmallVector<OpFoldResult> todo;

  /// True if `size` is right; what it may pick is put on the list.
  bool check(OpFoldResult size);
  /// True if all that are to be looked at are right.
  bool checkAll();
  bool checkChoices(Operation *op, AffineMap map);
  bool reachesExtent(OpFoldResult size) const;
};
} // namespace

bool BlockCheck::checkChoices(Operation *op, AffineMap map) {
  SmallVector<uint64_t> known;
  for (Value operand : op->getOperands())
    known.push_back(divisors.get(operand));
  ArrayRef<uint64_t> dims = ArrayRef(known).take_front(map.getNumDims());
  ArrayRef<uint64_t> symbols = ArrayRef(known).drop_front(map.getNumDims());
  return llvm::all_of(map.getResults(), [&](AffineExpr expr) {
    if (getDivisor(expr, dims, symbols) % block == 0)
      return true;
    if (auto dim = dyn_cast<AffineDimExpr>(expr))
      todo.push_back(op->getOperand(dim.getPosition()));
    else if (auto symbol = dyn_cast<AffineSymbolExpr>(expr))
      todo.push_back(op->getOperand(map.getNumDims() + symbol.getPosition()));
    else
      return reachesEnd(offset, expr, map.getNumDims(), op->getOperands(),
                        extent);
    return true;
  });
}

bool BlockCheck::reachesExtent(OpFoldResult size) const {
  std::optional<int64_t> first = getConstantIntValue(offset);
  std::optional<int64_t> count = getConstantIntValue(size);
  if (first && count && end)
    return *first + *count == *end;
  auto context = size.getContext();
  if (count)
    return reachesEnd(offset, getAffineConstantExpr(*count, context), 0, {},
                      extent);
  return reachesEnd(offset, getAffineDimExpr(0, context), 1, cast<Value>(size),
                    extent);
}

bool BlockCheck::check(OpFoldResult size) {
  if (divisors.get(size) % block == 0)
    return true;
  if (auto value = dyn_cast<Value>(size)) {
    if (auto min = value.getDefiningOp<affine::AffineMinOp>())
      return checkChoices(min, min.getAffineMap());
    if (auto max = value.getDefiningOp<affine::AffineMaxOp>())
      return checkChoices(max, max.getAffineMap());
  }
  return reachesExtent(size);
}

bool BlockCheck::checkAll() {
  llvm::DenseSet<void *> seen;
  while (!todo.empty()) {
    OpFoldResult next = todo.pop_back_val();
    if (seen.insert(next.getOpaqueValue()).second && !check(next))
      return false;
  }
  return true;
}

bool mlir::mx::holdsWholeBlocks(OpFoldResult offset, OpFoldResult size,
                                OpFoldResult extent, int64_t block) {
  return BlockCheck{
      offset, Variable(extent), getConstantIntValue(extent), block, {}, {size}}
      .checkAll();
}

bool mlir::mx::holdsWholeBlocks(OpFoldResult offset, OpFoldResult size,
                                Value tensor, int64_t dim, int64_t block) {
  auto type = cast<RankedTensorType>(tensor.getType());
  if (!type.isDynamicDim(dim))
    return holdsWholeBlocks(offset, size,
                            IntegerAttr::get(IndexType::get(type.getContext()),
                                             type.getDimSize(dim)),
                            block);
  return BlockCheck{offset, Variable(tensor, dim), std::nullopt, block, {},
                    {size}}
      .checkAll();
}

std::optional<int64_t> mlir::mx::getConstantBound(OpFoldResult value) {
  if (std::optional<int64_t> constant = getConstantIntValue(value))
    return constant;
  if (auto min = cast<Value>(value).getDefiningOp<affine::AffineMinOp>())
    for (AffineExpr expr : min.getAffineMap().getResults())
      if (auto constant = dyn_cast<AffineConstantExpr>(expr))
        return constant.getValue();
  return std::nullopt;
}
