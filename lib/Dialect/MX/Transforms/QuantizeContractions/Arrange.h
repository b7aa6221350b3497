//===- Arrange.h - Bring operands to the shape of a matrix ------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Between a tensor that loops index and one whose dimensions are groups of
// loops, [batch..., rows, K]: transposes and reshapes, as few as there can be.
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_DIALECT_MX_TRANSFORMS_QUANTIZECONTRACTIONS_ARRANGE_H
#define MX_LIB_DIALECT_MX_TRANSFORMS_QUANTIZECONTRACTIONS_ARRANGE_H

#include "mlir/IR/Builders.h"
#include "mx/Dialect/MX/Analysis/Contraction.h"

namespace mlir::mx::internal {

/// One entry for each dimension of an arranged tensor: the loops that it holds,
/// the first one outermost.
using LoopGroups = SmallVector<SmallVector<int64_t>>;

/// The value of `access` with one dimension per group. A group without a loop
/// of `access` gives a dimension of size 1; loops of `access` in no group have
/// size 1 and are dropped.
Value arrange(OpBuilder &builder, Location loc, const Access &access,
              const LoopGroups &groups);

/// The inverse: `value`, which has one dimension per group, as the tensor that
/// `target`, an operand or the result of `contraction`, describes, with the
/// sizes of `type` and the elements of `value`.
Value restore(OpBuilder &builder, Location loc, Value value,
              const LoopGroups &groups, const Contraction &contraction,
              const Access &target, RankedTensorType type);

} // namespace mlir::mx::internal

#endif // MX_LIB_DIALECT_MX_TRANSFORMS_QUANTIZECONTRACTIONS_ARRANGE_H
