//===- Describe.h - Contractions as the report has them ---------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_DIALECT_MX_ANALYSIS_DESCRIBE_H
#define MX_DIALECT_MX_ANALYSIS_DESCRIBE_H

#include "mx/Dialect/MX/Analysis/Roles.h"
#include "mx/Dialect/MX/IR/MXOps.h"
#include "mx/Report/Report.h"

namespace mlir::mx {

/// A contraction that nothing was decided of: where it is, and its sizes.
mxreport::Contraction describeContraction(const Contraction &contraction);

/// The same, the formats that attributes ask for or the reason that they give
/// for asking for none, and what `c` says of weights.
mxreport::Contraction describeDecision(const Contraction &contraction,
                                       const ClassifiedContraction &c);

/// What the attributes of `contraction` decide: `Quantized`, `Cast` if no
/// operand is quantized and one is rounded, or `Left`.
mxreport::Outcome getDecision(const Contraction &contraction);

/// A product that is on another level: `explanation` of `explainUnmatched`.
mxreport::Contraction describeUnmatched(Operation *op, StringRef explanation);

/// A product of quantized operands. Of their quantization, what the operations
/// that make them say.
mxreport::Contraction describeProduct(ScaledMatmulOp op);

} // namespace mlir::mx

#endif // MX_DIALECT_MX_ANALYSIS_DESCRIBE_H
