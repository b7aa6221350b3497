//===- OptimizeSharing.cpp - Equal operations become one ------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What CSE does, for what quantization computes: CSE looks at all operations of
// a program. Results of mx.dequantize may be sliced on their own, and are left.
//
//===----------------------------------------------------------------------===//

#include "Optimize.h"

#include "mlir/IR/Operation.h"
#include "mx/Dialect/MX/IR/MXOps.h"

using namespace mlir;

/// Equal for operations that compute the same, wherever they come from.
static uint32_t computeHash(Operation *op) {
  return static_cast<uint32_t>(OperationEquivalence::computeHash(
      op, OperationEquivalence::directHashValue,
      OperationEquivalence::ignoreHashValue,
      OperationEquivalence::IgnoreLocations));
}

static bool areEquivalent(Operation *lhs, Operation *rhs) {
  return OperationEquivalence::isEquivalentTo(
      lhs, rhs, OperationEquivalence::IgnoreLocations);
}

/// True if `op`, which comes later, may read results of `known`: no region that
/// is isolated from above is between the two.
static bool isVisible(Operation *known, Operation *op) {
  while (op && op->getBlock() != known->getBlock()) {
    op = op->getParentOp();
    if (op && op->hasTrait<OpTrait::IsIsolatedFromAbove>())
      return false;
  }
  return op != nullptr;
}

bool mx::shareEqualOperations(SmallVectorImpl<Operation *> &operations) {
  // By a hash of 32 bits. Of operations with the same the last is known: that
  // two which differ have the same is rare, and shares less.
  llvm::DenseMap<uint64_t, Operation *> known;
  SmallVector<Operation *> kept;
  for (Operation *op : operations) {
    if (!isa<QuantizeOp, TensorScaleOp, HadamardOp>(op)) {
      kept.push_back(op);
      continue;
    }
    Operation *&last = known[computeHash(op)];
    if (last && areEquivalent(last, op) && isVisible(last, op)) {
      op->replaceAllUsesWith(last);
      op->erase();
      continue;
    }
    last = op;
    kept.push_back(op);
  }
  bool changed = kept.size() != operations.size();
  operations = std::move(kept);
  return changed;
}
