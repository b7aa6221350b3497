//===- Sites.h - What is asked of the operands of contractions --*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_DIALECT_MX_ANALYSIS_SITES_H
#define MX_DIALECT_MX_ANALYSIS_SITES_H

#include "mx/Dialect/MX/Analysis/Contraction.h"

namespace mlir::mx {

/// Why an operand of `contraction` cannot be quantized as `quantization` says;
/// empty if it can: the obstacle, or that a loop around a stochastic rounding
/// would in each iteration draw the random numbers of the one before, because
/// `site` and `step` are those of the operation.
std::string getObstacle(const Contraction &contraction,
                        QuantizationAttr quantization);

/// Why `operand` of `contraction` cannot become what `site`, which may be null,
/// asks for; empty if it can, or if the site asks for nothing.
std::string getObstacle(const Contraction &contraction, const Access &operand,
                        SiteAttr site);

/// True if `op` carries `mx.lhs` or `mx.rhs`, and no `mx.skip`.
bool isAnnotated(Operation *op);

/// True if `op` carries `mx.lhs`, `mx.rhs` or `mx.skip`: what becomes of it is
/// decided.
bool isDecided(Operation *op);

/// What `mx.lhs` (`index` 0) or `mx.rhs` (1) of `op` asks for; null if it is
/// not there.
SiteAttr getSite(Operation *op, unsigned index);

/// The type that `site`, which may be null, rounds `operand` to; null if it
/// does not, as where the elements are no wider.
Type getCast(SiteAttr site, const Access &operand);

/// The quantization of that site, or null.
QuantizationAttr getQuantization(Operation *op, unsigned index);

} // namespace mlir::mx

#endif // MX_DIALECT_MX_ANALYSIS_SITES_H
