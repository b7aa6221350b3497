//===- Multiples.h - What is known of offsets and sizes ---------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Blocks and bytes of two elements must not be cut by a slice. Whether one does
// is seen in how its offset and its size are computed: constants, induction
// variables of loops, affine expressions and minima of them.
//
//===----------------------------------------------------------------------===//

#ifndef MX_DIALECT_MX_ANALYSIS_MULTIPLES_H
#define MX_DIALECT_MX_ANALYSIS_MULTIPLES_H

#include "mlir/IR/OpDefinition.h"

namespace mlir::mx {

/// True if `value`, an index, is known to be a multiple of `factor`.
bool isMultipleOf(OpFoldResult value, int64_t factor);

/// True if the two are known to be the same number.
bool areEqualIndices(OpFoldResult lhs, OpFoldResult rhs);

/// True if `size` indices from `offset`, a multiple of `block`, are known to be
/// whole blocks of a dimension of `extent`, whose last block may be short: the
/// size is a multiple of `block`, or reaches the end.
bool holdsWholeBlocks(OpFoldResult offset, OpFoldResult size,
                      OpFoldResult extent, int64_t block);

/// The same of dimension `dim` of `tensor`, without code for its extent.
bool holdsWholeBlocks(OpFoldResult offset, OpFoldResult size, Value tensor,
                      int64_t dim, int64_t block);

/// The largest constant that `value` may be: itself, or the constant among the
/// operands of a minimum. For messages.
std::optional<int64_t> getConstantBound(OpFoldResult value);

} // namespace mlir::mx

#endif // MX_DIALECT_MX_ANALYSIS_MULTIPLES_H
