//===- Gradient.h - How gradients pass a quantization --------- -*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_DIALECT_MX_TRANSFORMS_QUANTIZECONTRACTIONS_GRADIENT_H
#define MX_LIB_DIALECT_MX_TRANSFORMS_QUANTIZECONTRACTIONS_GRADIENT_H

#include "Forward.h"

namespace mlir::mx::internal {

/// What a backward product computes: the gradient of an operand that a forward
/// product quantized with a rule of its own for gradients.
struct GradientOf {
  /// Null if the gradient passes unchanged.
  const ForwardOperand *operand = nullptr;
  /// The operand of the backward product that is a gradient: its rows are those
  /// of `operand`, and the rows of the other one are summed over in the forward
  /// product.
  unsigned gradientIndex = 0;
};

/// Finds what `contraction` computes. Fails with an error if a rule is to be
/// obeyed and it cannot be told whose gradient this is.
FailureOr<GradientOf> findGradientOf(const Contraction &contraction,
                                     const ForwardOperands &forward);

/// `gradient`, arranged as `[batch..., rows, columns]` of `operand`, as the
/// rule of the operand lets it pass.
Value passGradient(OpBuilder &builder, Location loc, Value gradient,
                   const ForwardOperand &operand, OperandQuantizer &quantizer);

} // namespace mlir::mx::internal

#endif // MX_LIB_DIALECT_MX_TRANSFORMS_QUANTIZECONTRACTIONS_GRADIENT_H
