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
#include "mx/Dialect/MX/Analysis/Footprint.h"
#include "mx/Report/Collector.h"

namespace mlir::mx::internal {

/// Says what is done to a function.
class Census {
public:
  Census(FunctionOpInterface function, bool errorOnFallback)
      : errorOnFallback(errorOnFallback), isWritten(isReported(function)) {}

  /// Looks at the operands of `contractions`, all of the function, before one
  /// of them is rewritten.
  void enter(ArrayRef<ClassifiedContraction> contractions);
  /// Says what is decided on `contraction`, which is number `index` and of
  /// which `c` knows the role.
  void addMatched(unsigned index, const Contraction &contraction,
                  const ClassifiedContraction &c);
  /// Says of the products that are on another level that they are.
  void addUnmatched(ArrayRef<Operation *> unmatched);
  const mxreport::Totals &getTotals() const { return totals; }
  bool hasErrors() const { return errors; }

private:
  void add(Operation *op, mxreport::Outcome decision,
           llvm::function_ref<mxreport::Contraction()> describe);

  mxreport::Totals totals;
  /// Empty unless a report is written.
  std::vector<mxreport::Footprint> footprints;
  bool errorOnFallback, isWritten, errors = false;
};

} // namespace mlir::mx::internal

#endif // MX_LIB_DIALECT_MX_TRANSFORMS_QUANTIZECONTRACTIONS_CENSUS_H
