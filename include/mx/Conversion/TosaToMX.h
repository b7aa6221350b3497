//===- TosaToMX.h - Block-scaled operations of TOSA to mx -------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_CONVERSION_TOSATOMX_H
#define MX_CONVERSION_TOSATOMX_H

#include "mlir/Pass/Pass.h"
#include "mx/Dialect/MX/IR/MXDialect.h"

#include <optional>

namespace mlir {
class RewritePatternSet;
} // namespace mlir

namespace mlir::mx {

#define GEN_PASS_DECL_CONVERTTOSATOMX
#include "mx/Conversion/Passes.h.inc"

/// The rule by which `tosa.cast_to_block_scaled` chooses the scales of blocks
/// of `element`, if it is one of ours: docs/Bridges.md.
std::optional<ScaleRule> getTosaScaleRule(::mxnumerics::ElementKind element);

/// Patterns that turn `tosa.cast_to_block_scaled`,
/// `tosa.cast_from_block_scaled` and `tosa.matmul_t_block_scaled` into
/// operations of the mx dialect. What mx cannot say stays, with a `missed`
/// remark `not-imported` of category `mx-tosa`. Casts take `castRule` if it is given, else
/// TOSA's.
void populateTosaToMXPatterns(RewritePatternSet &patterns,
                              std::optional<ScaleRule> castRule = std::nullopt);

} // namespace mlir::mx

#endif // MX_CONVERSION_TOSATOMX_H
