//===- MXToLinalg.h - Exact CPU lowering of the mx dialect ------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_CONVERSION_MXTOLINALG_H
#define MX_CONVERSION_MXTOLINALG_H

#include "mlir/Pass/Pass.h"

namespace mlir {
class OpBuilder;
class RewritePatternSet;
} // namespace mlir

namespace mlir::mx {

#define GEN_PASS_DECL_CONVERTMXTOLINALG
#include "mx/Conversion/Passes.h.inc"

/// Says of every product and contraction in `root` that it becomes loops, as
/// `convert-mx-to-linalg` does before it applies the patterns.
void reportCPUPaths(Operation *root);

/// Patterns that turn every operation of the mx dialect into linalg on tensors,
/// with the bits of docs/Numerics.md, and constants that are FP6 resources into
/// dense ones. They fail on FP4 tensors that mx-pack-fp4 has not packed.
void populateMXToLinalgPatterns(RewritePatternSet &patterns);

/// Writes what these patterns replace `op`, an operation of mx, with, and
/// returns the values of its results, without touching `op`. An error if it has
/// FP4 that is not packed.
FailureOr<SmallVector<Value>> lowerToLinalg(OpBuilder &builder, Operation *op);

} // namespace mlir::mx

#endif // MX_CONVERSION_MXTOLINALG_H
