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

//===----------------------------------------------------------------------===//
// Divisors
//===----------------------------------------------------------------------===//

// A known divisor is a number that divides the value: 1 if nothing is known, 0
// if the value is 0, which everything divides.

static uint64_t getDivisor(OpFoldResult value);

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

/// A divisor of every result of the map of `op`.
template <typename OpTy>
static uint64_t getMapDivisor(OpTy op) {
  AffineMap map = op.getAffineMap();
  SmallVector<uint64_t> operands;
  for (Value operand : op->getOperands())
    operands.push_back(getDivisor(operand));
  ArrayRef<uint64_t> dims = ArrayRef(operands).take_front(map.getNumDims());
  ArrayRef<uint64_t> symbols = ArrayRef(operands).drop_front(map.getNumDims());
  uint64_t divisor = 0;
  for (AffineExpr expr : map.getResults())
    divisor = std::gcd(divisor, getDivisor(expr, dims, symbols));
  return divisor;
}

/// An induction variable starts at the lower bound and goes in steps.
static uint64_t getInductionDivisor(BlockArgument argument) {
  auto loop =
      dyn_cast_or_null<LoopLikeOpInterface>(argument.getOwner()->getParentOp());
  if (!loop)
    return 1;
  std::optional<SmallVector<Value>> variables = loop.getLoopInductionVars();
  std::optional<SmallVector<OpFoldResult>> bounds = loop.getLoopLowerBounds();
  std::optional<SmallVector<OpFoldResult>> steps = loop.getLoopSteps();
  if (!variables || !bounds || !steps)
    return 1;
  for (auto [variable, bound, step] :
       llvm::zip_equal(*variables, *bounds, *steps))
    if (variable == argument)
      return std::gcd(getDivisor(bound), getDivisor(step));
  return 1;
}

static uint64_t getDivisor(OpFoldResult value) {
  if (std::optional<int64_t> constant = getConstantIntValue(value))
    return llvm::AbsoluteValue(*constant);
  auto v = cast<Value>(value);
  if (auto argument = dyn_cast<BlockArgument>(v))
    return getInductionDivisor(argument);
  Operation *op = v.getDefiningOp();
  if (auto apply = dyn_cast<affine::AffineApplyOp>(op))
    return getMapDivisor(apply);
  if (auto min = dyn_cast<affine::AffineMinOp>(op))
    return getMapDivisor(min);
  if (auto max = dyn_cast<affine::AffineMaxOp>(op))
    return getMapDivisor(max);
  if (auto product = dyn_cast<arith::MulIOp>(op)) {
    uint64_t lhs = getDivisor(product.getLhs());
    uint64_t rhs = getDivisor(product.getRhs());
    return llvm::SaturatingMultiply(lhs, rhs) == UINT64_MAX ? 1 : lhs * rhs;
  }
  return 1;
}

bool mlir::mx::isMultipleOf(OpFoldResult value, int64_t factor) {
  return getDivisor(value) % factor == 0;
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
                       ValueRange operands, OpFoldResult extent) {
  using Variable = ValueBoundsConstraintSet::Variable;
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
      Variable(AffineMap::get(numOperands + 1, 0, end), variables),
      Variable(extent));
  return succeeded(equal) && *equal;
}

/// True if every result of the map of `op`, a minimum or maximum, is a legal
/// size; then the one that it picks is.
template <typename OpTy>
static bool allHoldWholeBlocks(OpTy op, OpFoldResult offset,
                               OpFoldResult extent, int64_t block) {
  AffineMap map = op.getAffineMap();
  SmallVector<uint64_t> divisors;
  for (Value operand : op->getOperands())
    divisors.push_back(getDivisor(operand));
  ArrayRef<uint64_t> dims = ArrayRef(divisors).take_front(map.getNumDims());
  ArrayRef<uint64_t> symbols = ArrayRef(divisors).drop_front(map.getNumDims());
  return llvm::all_of(map.getResults(), [&](AffineExpr expr) {
    if (getDivisor(expr, dims, symbols) % block == 0)
      return true;
    if (auto dim = dyn_cast<AffineDimExpr>(expr))
      return holdsWholeBlocks(offset, op->getOperand(dim.getPosition()), extent,
                              block);
    if (auto symbol = dyn_cast<AffineSymbolExpr>(expr))
      return holdsWholeBlocks(
          offset, op->getOperand(map.getNumDims() + symbol.getPosition()),
          extent, block);
    return reachesEnd(offset, expr, map.getNumDims(), op->getOperands(),
                      extent);
  });
}

bool mlir::mx::holdsWholeBlocks(OpFoldResult offset, OpFoldResult size,
                                OpFoldResult extent, int64_t block) {
  if (isMultipleOf(size, block))
    return true;
  if (auto value = dyn_cast<Value>(size)) {
    if (auto min = value.getDefiningOp<affine::AffineMinOp>())
      return allHoldWholeBlocks(min, offset, extent, block);
    if (auto max = value.getDefiningOp<affine::AffineMaxOp>())
      return allHoldWholeBlocks(max, offset, extent, block);
  }
  std::optional<int64_t> first = getConstantIntValue(offset);
  std::optional<int64_t> count = getConstantIntValue(size);
  std::optional<int64_t> end = getConstantIntValue(extent);
  if (first && count && end)
    return *first + *count == *end;
  if (first == 0)
    return areEqualIndices(size, extent);
  auto context = size.getContext();
  if (count)
    return reachesEnd(offset, getAffineConstantExpr(*count, context), 0, {},
                      extent);
  return reachesEnd(offset, getAffineDimExpr(0, context), 1, cast<Value>(size),
                    extent);
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
