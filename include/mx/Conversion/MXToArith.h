//===- MXToArith.h - mx to scaled arith in linalg ---------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_CONVERSION_MXTOARITH_H
#define MX_CONVERSION_MXTOARITH_H

#include "mlir/Pass/Pass.h"

#include <string>

namespace mlir {
class RewritePatternSet;
} // namespace mlir

namespace mlir::mx {

#define GEN_PASS_DECL_CONVERTMXTOARITH
#include "mx/Conversion/Passes.h.inc"

/// Why `arith.scaling_extf` and `arith.scaling_truncf` cannot say `op`, an
/// operation of the mx dialect, or "".
std::string explainNotArith(Operation *op);

/// Patterns that turn operations of the mx dialect into `linalg.generic` around
/// `arith.scaling_extf` and `arith.scaling_truncf`. What these cannot say
/// stays, with a `missed` remark `not-exported` of category `mx-arith` that has
/// the reason of `explainNotArith`.
void populateMXToArithPatterns(RewritePatternSet &patterns);

} // namespace mlir::mx

#endif // MX_CONVERSION_MXTOARITH_H
