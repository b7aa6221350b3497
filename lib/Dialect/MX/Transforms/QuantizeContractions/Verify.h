//===- Verify.h - What cannot be obeyed ----------------------- -*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_DIALECT_MX_TRANSFORMS_QUANTIZECONTRACTIONS_VERIFY_H
#define MX_LIB_DIALECT_MX_TRANSFORMS_QUANTIZECONTRACTIONS_VERIFY_H

#include "mx/Dialect/MX/Analysis/Roles.h"

namespace mlir::mx::internal {

/// Checks that `mx.lhs` and `mx.rhs` are on contractions of functions, those of
/// `analysis`.
LogicalResult verifyPlaces(const ContractionAnalysis &analysis);

/// Checks that the attributes of the contraction can be obeyed.
LogicalResult verifyAttributes(const Contraction &contraction);

/// Checks that a function with a backward pass has gradients for all that it
/// quantizes.
LogicalResult verifyTraining(const FunctionContractions &function);

} // namespace mlir::mx::internal

#endif // MX_LIB_DIALECT_MX_TRANSFORMS_QUANTIZECONTRACTIONS_VERIFY_H
