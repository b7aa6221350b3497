//===- Census.h - What became of a function's products ----------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_DIALECT_MX_TRANSFORMS_QUANTIZECONTRACTIONS_CENSUS_H
#define MX_LIB_DIALECT_MX_TRANSFORMS_QUANTIZECONTRACTIONS_CENSUS_H

#include "mx/Dialect/MX/Analysis/Describe.h"
#include "mx/Report/Collector.h"

namespace mlir::mx::internal {

/// Says what is done to a function.
class Census {
public:
  Census(FunctionOpInterface function, bool errorOnFallback)
      : errorOnFallback(errorOnFallback),
        isNeeded(errorOnFallback || isHeard(function)) {}

  /// Says what is decided on `contraction`, of which `c` knows the role.
  void addMatched(const Contraction &contraction,
                  const ClassifiedContraction &c) {
    if (isNeeded)
      add(contraction.op, describeDecision(contraction, c));
  }
  /// Says of the products that are on another level that they are.
  void addUnmatched(FunctionOpInterface function);
  ArrayRef<mxreport::Contraction> getFound() const { return found; }
  bool hasErrors() const { return errors; }

private:
  void add(Operation *op, mxreport::Contraction contraction);

  std::vector<mxreport::Contraction> found;
  bool errorOnFallback, isNeeded, errors = false;
};

} // namespace mlir::mx::internal

#endif // MX_LIB_DIALECT_MX_TRANSFORMS_QUANTIZECONTRACTIONS_CENSUS_H
