//===- Views.h - Where the data of an operand comes from --------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Between a parameter and the product that reads it stand transposes,
// broadcasts, reshapes and casts. An access is a value and the loops that index
// it; composing it with a view moves it to the view's source.
//
//===----------------------------------------------------------------------===//

#ifndef MX_DIALECT_MX_ANALYSIS_VIEWS_H
#define MX_DIALECT_MX_ANALYSIS_VIEWS_H

#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Value.h"

namespace mlir::linalg {
class LinalgOp;
} // namespace mlir::linalg

namespace mlir::mx {

/// A tensor and the loop that runs along each of its dimensions.
struct Access {
  /// In `loops`: a dimension of size 1, which no loop needs to index.
  static constexpr int64_t kUnit = -1;

  Value value;
  SmallVector<int64_t, 4> loops;
  /// If not empty, each dimension of `value` is cut into two, the inner one of
  /// this size: `loops` has two entries per dimension. An outer dimension is of
  /// dynamic size only if its inner one is of size 1.
  SmallVector<int64_t, 0> innerSizes;

  RankedTensorType getType() const {
    return cast<RankedTensorType>(value.getType());
  }
  /// The position of `loop`, or -1.
  int64_t find(int64_t loop) const;
  /// True if `value` must be reshaped before `loops` can index it.
  bool isSplit() const { return !innerSizes.empty(); }
};

/// `value`, a tensor, with loop `i` along its dimension `i`.
Access getIdentityAccess(Value value);

/// `access`, moved to the source of all views that copy elements unchanged or
/// widen them: transposes, broadcasts, casts of shapes and `extf` among linalg
/// operations, and reshapes that add or drop dimensions of size 1. A broadcast
/// loses its loop.
Access seeThroughViews(Access access);

/// The tensor whose elements, rearranged, selected, repeated or rounded to
/// another floating point type, `value` holds; null if `value` is no such view.
Value getViewSource(Value value);

/// How many views are looked through, one after the other. Every product that
/// reads a long chain of them would walk all of it otherwise.
inline constexpr unsigned kMaxViews = 256;

/// What `value` is a view of in the end, or after `kMaxViews` views.
Value getViewRoot(Value value);

/// True if `op` computes each element of each of its results once: its loops
/// are parallel, and each runs along one dimension of the result.
bool writesEachElementOnce(linalg::LinalgOp op);

/// True if every element of `value` is 0.0 or -0.0.
bool isZero(Value value);

/// True if every element of `value` is 0 or 1 because it was a truth value.
bool isZeroOne(Value value);

} // namespace mlir::mx

#endif // MX_DIALECT_MX_ANALYSIS_VIEWS_H
