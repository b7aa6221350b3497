//===- Footprint.h - What contractions take in memory -----------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The bytes of the tensors that contractions read and write, as they are and in
// the formats that attributes ask for: computed from sizes, nothing is run.
//
//===----------------------------------------------------------------------===//

#ifndef MX_DIALECT_MX_ANALYSIS_FOOTPRINT_H
#define MX_DIALECT_MX_ANALYSIS_FOOTPRINT_H

#include "mx/Dialect/MX/Analysis/Roles.h"
#include "mx/Report/Report.h"

namespace mlir::mx {

/// One for each of `contractions`, which belong to one function and carry
/// `mx.lhs` and `mx.rhs` where they are to be quantized.
///
/// Operands are one tensor if they are the same value, seen through views that
/// keep all elements. They are one copy of it if in addition they are quantized
/// alike: to the same site, and over the same dimensions unless blocks are
/// square, which serve both.
std::vector<mxreport::Footprint>
computeFootprints(ArrayRef<ClassifiedContraction> contractions);

} // namespace mlir::mx

#endif // MX_DIALECT_MX_ANALYSIS_FOOTPRINT_H
