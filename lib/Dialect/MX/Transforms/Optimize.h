//===- Optimize.h - The parts of mx-optimize --------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Rewrites that keep every bit of every result, in one file for what moves:
// slices, transposes, constants, and equal operations.
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_DIALECT_MX_TRANSFORMS_OPTIMIZE_H
#define MX_LIB_DIALECT_MX_TRANSFORMS_OPTIMIZE_H

#include "mlir/Support/LLVM.h"

namespace mlir {
class RewritePatternSet;
} // namespace mlir

namespace mlir::mx {

/// A slice of a result becomes the operation on slices of its operands.
void populateOptimizeSlicesPatterns(RewritePatternSet &patterns);

/// Transposes move onto elements and scales, of one quantization if blocks are
/// square.
void populateOptimizeTransposesPatterns(RewritePatternSet &patterns);

/// What is computed from a resource is computed.
void populateOptimizeConstantsPatterns(RewritePatternSet &patterns);

/// Lets the users of each quantization, tensor scale and transform among
/// `operations`, in the order of the program, read the results of an earlier
/// equal one, if they can see it, and erases it. Returns true if one was
/// erased.
bool shareEqualOperations(SmallVectorImpl<Operation *> &operations);

} // namespace mlir::mx

#endif // MX_LIB_DIALECT_MX_TRANSFORMS_OPTIMIZE_H
