//===- Views.cpp - Where the data of an operand comes from ----------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Dialect/MX/Analysis/Views.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::mx;

int64_t Access::find(int64_t loop) const {
  const auto *it = llvm::find(loops, loop);
  return it == loops.end() ? -1 : it - loops.begin();
}

Access mlir::mx::getIdentityAccess(Value value) {
  Access access;
  access.value = value;
  access.loops =
      llvm::to_vector(llvm::seq<int64_t>(0, access.getType().getRank()));
  return access;
}

//===----------------------------------------------------------------------===//
// Copies
//===----------------------------------------------------------------------===//

bool mlir::mx::writesEachElementOnce(linalg::LinalgOp op) {
  return op.getNumParallelLoops() == op.getNumLoops() &&
         llvm::all_of(op.getDpsInitsMutable(), [&](OpOperand &init) {
           return op.getMatchingIndexingMap(&init).isPermutation();
         });
}

/// True if `op` only writes the elements of its one tensor operand to places of
/// its result, widened, or also rounded if `mayRound`.
static bool isCopy(linalg::LinalgOp op, bool mayRound) {
  if (!op || op->getNumOperands() != 2 || op->getNumResults() != 1 ||
      !isa<RankedTensorType>(op->getOperand(0).getType()))
    return false;
  Block *body = op.getBlock();
  Value value = body->getTerminator()->getOperand(0);
  for (Operation &inner : body->without_terminator())
    if (!isa<arith::ExtFOp>(inner) &&
        !(mayRound && isa<arith::TruncFOp>(inner)))
      return false;
  while (Operation *cast = value.getDefiningOp()) {
    if (cast->getBlock() != body)
      return false;
    value = cast->getOperand(0);
  }
  return value == body->getArgument(0) && op.getNumDpsInits() == 1 &&
         op.hasPureTensorSemantics() && writesEachElementOnce(op);
}

/// Moves `access` from the result of the copy `op` to its input. Fails if the
/// copy reads a part of the input only.
static bool composeCopy(Access &access, linalg::LinalgOp op) {
  OpOperand *input = op.getDpsInputOperand(0);
  AffineMap outMap = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
  AffineMap inMap = op.getMatchingIndexingMap(input);
  if (!inMap.isProjectedPermutation(true))
    return false;
  SmallVector<int64_t> ofLoop(outMap.getNumDims());
  for (unsigned i = 0, e = outMap.getNumResults(); i < e; ++i)
    ofLoop[outMap.getDimPosition(i)] = access.loops[i];
  auto type = cast<RankedTensorType>(input->get().getType());
  SmallVector<int64_t> loops;
  for (auto [i, expr] : llvm::enumerate(inMap.getResults())) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    if (!dim && type.getDimSize(i) != 1)
      return false;
    loops.push_back(dim ? ofLoop[dim.getPosition()] : Access::kUnit);
  }
  access.value = input->get();
  access.loops = std::move(loops);
  return true;
}

/// Moves `access` from a reshape's result to its `source`, if the two differ in
/// dimensions of size 1 only. `mayBeDynamic` says that dimensions of unknown
/// size correspond if their number does, as reassociations promise.
static bool composeReshape(Access &access, Value source, bool mayBeDynamic) {
  auto sourceType = dyn_cast<RankedTensorType>(source.getType());
  RankedTensorType type = access.getType();
  if (!sourceType || (!mayBeDynamic &&
                      !(sourceType.hasStaticShape() && type.hasStaticShape())))
    return false;
  SmallVector<int64_t> kept;
  for (auto [size, loop] : llvm::zip(type.getShape(), access.loops))
    if (size != 1)
      kept.push_back(loop);
  SmallVector<int64_t> keptSizes = llvm::to_vector(llvm::make_filter_range(
      type.getShape(), [](int64_t s) { return s != 1; }));
  SmallVector<int64_t> loops;
  unsigned next = 0;
  for (int64_t size : sourceType.getShape()) {
    if (size == 1) {
      loops.push_back(Access::kUnit);
      continue;
    }
    if (next == kept.size() || keptSizes[next] != size)
      return false;
    loops.push_back(kept[next++]);
  }
  if (next != kept.size())
    return false;
  access.value = source;
  access.loops = std::move(loops);
  return true;
}

/// Dimension `i` of the result is dimension `permutation[i]` of `input`.
template <typename T>
static bool composeTranspose(Access &access, Value input,
                             ArrayRef<T> permutation) {
  if (!isa<RankedTensorType>(input.getType()))
    return false;
  SmallVector<int64_t> loops(access.loops.size());
  for (auto [i, dim] : llvm::enumerate(permutation))
    loops[dim] = access.loops[i];
  access.value = input;
  access.loops = std::move(loops);
  return true;
}

Access mlir::mx::seeThroughViews(Access access) {
  if (access.isSplit())
    return access;
  auto step = [&] {
    Operation *op = access.value.getDefiningOp();
    if (!op)
      return false;
    // A copy, but one whose maps need not be built to know how it is read.
    if (auto transpose = dyn_cast<linalg::TransposeOp>(op))
      return composeTranspose(access, transpose.getInput(),
                              transpose.getPermutation());
    if (isCopy(dyn_cast<linalg::LinalgOp>(op), /*mayRound=*/false))
      return composeCopy(access, cast<linalg::LinalgOp>(op));
    if (isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(op))
      return composeReshape(access, op->getOperand(0), /*mayBeDynamic=*/true);
    if (isa<tensor::ReshapeOp, tosa::ReshapeOp>(op))
      return composeReshape(access, op->getOperand(0), /*mayBeDynamic=*/false);
    if (auto transpose = dyn_cast<tosa::TransposeOp>(op))
      return composeTranspose(access, transpose.getInput1(),
                              transpose.getPerms());
    auto cast = dyn_cast<tensor::CastOp>(op);
    if (!cast || !isa<RankedTensorType>(cast.getSource().getType()))
      return false;
    access.value = cast.getSource();
    return true;
  };
  for (unsigned count = 0; count < kMaxViews && step(); ++count) {
  }
  return access;
}

Value mlir::mx::getViewRoot(Value value) {
  Value source = value;
  for (unsigned count = 0; count < kMaxViews && source; ++count) {
    value = source;
    source = getViewSource(value);
  }
  return value;
}

Value mlir::mx::getViewSource(Value value) {
  Operation *op = value.getDefiningOp();
  if (!op)
    return {};
  if (isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp, tensor::ReshapeOp,
          tensor::CastOp, tensor::ExtractSliceOp, tensor::PadOp,
          linalg::TransposeOp, tosa::ReshapeOp, tosa::TransposeOp,
          tosa::SliceOp, tosa::TileOp>(op))
    return op->getOperand(0);
  auto isFloat = [](Value v) {
    return isa<FloatType>(getElementTypeOrSelf(v.getType()));
  };
  if (auto cast = dyn_cast<tosa::CastOp>(op))
    return isFloat(cast.getInput()) && isFloat(value) ? cast.getInput()
                                                      : Value();
  if (isCopy(dyn_cast<linalg::LinalgOp>(op), /*mayRound=*/true))
    return op->getOperand(0);
  return {};
}

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

/// The scalar that every element of the result of `op` is, if it writes one.
static Value getFilled(linalg::LinalgOp op) {
  if (auto fill = dyn_cast_if_present<linalg::FillOp>(op.getOperation()))
    return fill.value();
  if (!op || op.getNumDpsInits() != 1 || !writesEachElementOnce(op))
    return {};
  Block *body = op.getBlock();
  Value value = body->getTerminator()->getOperand(0);
  if (auto argument = dyn_cast<BlockArgument>(value);
      argument && argument.getOwner() == body) {
    OpOperand &operand = op->getOpOperand(argument.getArgNumber());
    return op.isScalar(&operand) ? operand.get() : Value();
  }
  return value;
}

bool mlir::mx::isZero(Value value) {
  for (unsigned count = 0; count < kMaxViews && value; ++count) {
    if (matchPattern(value, m_AnyZeroFloat()))
      return true;
    Operation *op = value.getDefiningOp();
    if (auto constant = dyn_cast_if_present<tosa::ConstOp>(op)) {
      auto splat = dyn_cast<SplatElementsAttr>(constant.getValuesAttr());
      return splat && isa<FloatType>(splat.getElementType()) &&
             splat.getSplatValue<APFloat>().isZero();
    }
    if (Value filled = getFilled(dyn_cast_if_present<linalg::LinalgOp>(op)))
      value = filled;
    else
      value =
          isa_and_present<tensor::PadOp>(op) ? Value() : getViewSource(value);
  }
  return false;
}

/// True if `value` is an `i1` that was cast to a number, possibly in steps.
static bool isCastTruth(Value value) {
  while (Operation *op = value.getDefiningOp()) {
    if (!isa<arith::ExtFOp, arith::TruncFOp, arith::UIToFPOp, arith::SIToFPOp,
             arith::ExtUIOp>(op))
      return false;
    value = op->getOperand(0);
    // A signed cast of a truth value gives -1.
    if (value.getType().isInteger(1))
      return !isa<arith::SIToFPOp>(op);
  }
  return false;
}

bool mlir::mx::isZeroOne(Value value) {
  value = getViewRoot(value);
  Operation *op = value.getDefiningOp();
  if (auto cast = dyn_cast_if_present<tosa::CastOp>(op))
    return getElementTypeOrSelf(cast.getInput().getType()).isInteger(1);
  auto generic = dyn_cast_if_present<linalg::LinalgOp>(op);
  return generic && generic->getNumResults() == 1 &&
         isCastTruth(generic.getBlock()->getTerminator()->getOperand(0)) &&
         generic.getNumDpsInits() == 1 && writesEachElementOnce(generic);
}
