//===- Contraction.h - Products that sum over loops -------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One description of every operation that multiplies two tensors and sums:
// named linalg operations, linalg.contract, linalg.generic, convolutions and
// tosa.matmul.
//
//===----------------------------------------------------------------------===//

#ifndef MX_DIALECT_MX_ANALYSIS_CONTRACTION_H
#define MX_DIALECT_MX_ANALYSIS_CONTRACTION_H

#include "mlir/IR/Operation.h"
#include "mx/Dialect/MX/Analysis/Views.h"
#include "mx/Dialect/MX/IR/MXDialect.h"

#include <optional>

namespace mlir::mx {

/// `result[...] = init[...] + sum(operand0[...] * operand1[...])`, each tensor
/// indexed by loops. The operands are seen through views, so that a weight that
/// is broadcast over the batch has no batch loop.
struct Contraction {
  Operation *op = nullptr;
  Access operands[2];
  /// The init, or the result where the operation has no init.
  Access result;
  /// What the sum starts from; null if that is zero.
  Value init;
  /// The size of each loop, possibly dynamic.
  SmallVector<int64_t> sizes;

  /// Loops of both operands and the result.
  SmallVector<int64_t, 2> batch;
  /// Loops of the result and one operand alone. A loop of size 1 that no
  /// operand has is among the first operand's.
  SmallVector<int64_t, 2> rows[2];
  /// Loops of both operands that the result lacks.
  SmallVector<int64_t, 2> reduction;

  /// Why this is no product of (batches of) two matrices of floating point
  /// values that mx.scaled_matmul can express, the first reason that was found;
  /// empty if it is.
  std::string obstacle;
  /// The nearest change that would remove the obstacle; empty if none is known.
  std::string remedy;

  /// Sets the obstacle to `reason`, which may be empty, unless there is one.
  void setObstacle(StringRef reason, StringRef help = "") {
    if (!obstacle.empty())
      return;
    obstacle = reason.str();
    remedy = help.str();
  }
  RankedTensorType getResultType() const {
    return cast<RankedTensorType>(op->getResult(0).getType());
  }
  /// The product of the sizes of `loops`; dynamic if one is or it overflows.
  int64_t getSize(ArrayRef<int64_t> loops) const;
  /// Multiply-adds, if the sizes are static and their product fits.
  std::optional<int64_t> getMultiplyAdds() const;
  /// The operand whose rows come first in the result: as the left one of a
  /// product of matrices it saves a transpose of the result.
  unsigned getLeftOperand() const {
    for (int64_t loop : result.loops)
      for (unsigned i : {0u, 1u})
        if (llvm::is_contained(rows[i], loop))
          return i;
    return 0;
  }
  /// "M=64 N=352 K=128", for messages.
  std::string getShapeString() const;
};

/// Describes `op` if its body multiplies two inputs and adds the product to the
/// result, over at least one loop that the result lacks.
std::optional<Contraction> matchContraction(Operation *op);

/// Why `op`, for which `matchContraction` finds nothing, is left although it
/// multiplies matrices: it is on another level. Empty if it does not, or cannot
/// be told.
std::string explainUnmatched(Operation *op);

} // namespace mlir::mx

#endif // MX_DIALECT_MX_ANALYSIS_CONTRACTION_H
