//===- Blocks.h - Blocks in indexing maps -----------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Scales of blocks are read in one of two ways. With a dimension that runs over
// the blocks and one inside a block, the scales' map leaves the latter out:
//
//   elements (d0, d1, d2) -> (d0, d1, d2), scales (d0, d1, d2) -> (d0, d1)
//
// With one dimension for both, it divides:
//
//   elements (d0, d1) -> (d0, d1), scales (d0, d1) -> (d0, d1 floordiv 32)
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_CONVERSION_ARITHTOMX_BLOCKS_H
#define MX_LIB_CONVERSION_ARITHTOMX_BLOCKS_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/PatternMatch.h"
#include "mx/Dialect/MX/IR/MXDialect.h"

#include <optional>

namespace mlir::mx::arithimport {

/// An operand of elements with its scales.
struct ScaledOperand {
  Value elements, scales;
  /// The loops that read the dimensions of `elements`, in order.
  SmallVector<unsigned> loops;
  /// The dimension of `elements` that is cut into blocks.
  int64_t axis;
  /// If blocks have a dimension of their own, which follows `axis`.
  bool isExpanded;
  FormatAttr format;
};

/// Describes elements and scales, which operands of `op` are, or says in `why`
/// why mx has no such format.
std::optional<ScaledOperand> matchOperand(linalg::GenericOp op,
                                          OpOperand *elements,
                                          OpOperand *scales, std::string &why);

/// The elements with the dimensions of blocks merged into one, as mx has them.
Value mergeBlocks(OpBuilder &builder, Location loc,
                  const ScaledOperand &operand);

/// Replaces a generic of two inputs by `mx.dequantize`, or says why not.
std::string convertDequantize(PatternRewriter &rewriter, linalg::GenericOp op);

/// Replaces a generic of four inputs by `mx.scaled_matmul`, or says why not.
std::string convertContraction(PatternRewriter &rewriter, linalg::GenericOp op);

} // namespace mlir::mx::arithimport

#endif // MX_LIB_CONVERSION_ARITHTOMX_BLOCKS_H
