//===- ArithToMX.h - Scaled arith in linalg to mx ---------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_CONVERSION_ARITHTOMX_H
#define MX_CONVERSION_ARITHTOMX_H

#include "mlir/Pass/Pass.h"

namespace mlir {
class RewritePatternSet;
} // namespace mlir

namespace mlir::mx {

#define GEN_PASS_DECL_CONVERTARITHTOMX
#include "mx/Conversion/Passes.h.inc"

/// Patterns that turn a `linalg.generic` around `arith.scaling_extf` into
/// `mx.dequantize` or `mx.scaled_matmul`. A generic with a scaling operation
/// that they do not know stays, with a `missed` remark `not-imported` of
/// category `mx-arith`.
void populateArithToMXPatterns(RewritePatternSet &patterns);

} // namespace mlir::mx

#endif // MX_CONVERSION_ARITHTOMX_H
