//===- MXToTosa.h - mx to block-scaled operations of TOSA -------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_CONVERSION_MXTOTOSA_H
#define MX_CONVERSION_MXTOTOSA_H

#include "mlir/Pass/Pass.h"

#include <string>

namespace mlir {
class RewritePatternSet;
} // namespace mlir

namespace mlir::mx {

#define GEN_PASS_DECL_CONVERTMXTOTOSA
#include "mx/Conversion/Passes.h.inc"

/// Why TOSA cannot say `op`, an operation of the mx dialect, or "".
/// With `anyScaleRule` the scale rule of `mx.quantize` is no reason.
std::string explainNotTosa(Operation *op, bool anyScaleRule = false);

/// Patterns that turn operations of the mx dialect into block-scaled ones of
/// TOSA. What TOSA cannot say stays, with a `missed` remark `not-exported` of
/// category `mx-tosa` that has the reason of `explainNotTosa`.
void populateMXToTosaPatterns(RewritePatternSet &patterns,
                              bool anyScaleRule = false);

} // namespace mlir::mx

#endif // MX_CONVERSION_MXTOTOSA_H
