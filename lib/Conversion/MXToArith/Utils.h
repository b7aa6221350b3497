//===- Utils.h - Shared by the exports to scaled arith ----------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The dimension that is cut into blocks becomes two, the blocks and what is
// inside one, so that every indexing map is a projected permutation.
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_CONVERSION_MXTOARITH_UTILS_H
#define MX_LIB_CONVERSION_MXTOARITH_UTILS_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::mx::arithexport {

/// `value` with dimension `axis`, a multiple of `block`, as blocks and their
/// insides.
Value splitBlocks(OpBuilder &builder, Location loc, Value value, int64_t axis,
                  int64_t block);
/// The inverse of `splitBlocks`, as `type`.
Value mergeBlocks(OpBuilder &builder, Location loc, Value value, int64_t axis,
                  Type type);

/// The map of elements in `rank` loops, and that of their scales, which leaves
/// out the loop inside the block, `axis + 1`.
AffineMap getElementMap(MLIRContext *context, int64_t rank);
AffineMap getScaleMap(MLIRContext *context, int64_t rank, int64_t axis);

using BodyBuilder = llvm::function_ref<Value(OpBuilder &, ValueRange)>;

/// A linalg.generic whose loops that its output does not have are sums. `init`
/// is what it starts from.
Value createGeneric(OpBuilder &builder, Location loc, ValueRange inputs,
                    Value init, ArrayRef<AffineMap> maps, BodyBuilder body);

/// `arith.scaling_extf` to f32.
Value createScaledF32(OpBuilder &builder, Location loc, Value element,
                      Value scale);

/// A tensor of the sizes of `like`, uninitialized.
Value createEmptyLike(OpBuilder &builder, Location loc, Value like, Type type);

/// Patterns of each operation.
void populateQuantizePatterns(RewritePatternSet &patterns);
void populateScaledMatmulPatterns(RewritePatternSet &patterns);

/// Fails, with a `missed` remark, if scaled arith cannot say `op`.
LogicalResult verifySayable(PatternRewriter &rewriter, Operation *op);

} // namespace mlir::mx::arithexport

#endif // MX_LIB_CONVERSION_MXTOARITH_UTILS_H
