//===- Elementwise.h - Plain computations on tensors ---------- -*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_DIALECT_MX_TRANSFORMS_QUANTIZECONTRACTIONS_ELEMENTWISE_H
#define MX_LIB_DIALECT_MX_TRANSFORMS_QUANTIZECONTRACTIONS_ELEMENTWISE_H

#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinTypes.h"

namespace mlir::mx::internal {

/// Computes one element from those of the inputs at the same place, all in f32.
using ElementBody =
    llvm::function_ref<Value(OpBuilder &, Location, ValueRange)>;

/// The tensor of `elementType` whose elements `body` computes from those of
/// `inputs`, which have the shape of the first one.
Value mapElements(OpBuilder &builder, Location loc, ValueRange inputs,
                  Type elementType, ElementBody body);

/// `value` times `factor`, in its own type.
Value multiply(OpBuilder &builder, Location loc, Value value, float factor);

/// `value` with the signs of `signs`, which has its last dimension only,
/// flipped where those are negative.
Value flipSigns(OpBuilder &builder, Location loc, Value value, Value signs);

/// The elementwise sum, in the type of `lhs`.
Value add(OpBuilder &builder, Location loc, Value lhs, Value rhs);

/// `value` with elements of `elementType`.
Value castElements(OpBuilder &builder, Location loc, Value value,
                   Type elementType);

/// A tensor of the shape of `like` all of whose elements are `number`.
Value createFilled(OpBuilder &builder, Location loc, Value like,
                   Type elementType, double number);

/// `[..., m, k]` times `[..., n, k]`, plus `c` if that is not null, summed in
/// f32 and rounded once to `type`: what mx.scaled_matmul is without scales.
Value createPlainProduct(OpBuilder &builder, Location loc,
                         RankedTensorType type, Value lhs, Value rhs, Value c);

} // namespace mlir::mx::internal

#endif // MX_LIB_DIALECT_MX_TRANSFORMS_QUANTIZECONTRACTIONS_ELEMENTWISE_H
