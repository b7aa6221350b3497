//===- Roles.h - What a contraction is for ----------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Says of the contractions of a function which product of which layer they are,
// forward or backward. Everything in mx that asks this asks here.
//
//===----------------------------------------------------------------------===//

#ifndef MX_DIALECT_MX_ANALYSIS_ROLES_H
#define MX_DIALECT_MX_ANALYSIS_ROLES_H

#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mx/Dialect/MX/Analysis/Contraction.h"
#include "mx/Report/Names.h"

#include <optional>
#include <vector>

namespace mlir::mx {

/// A contraction and what it is for.
struct ClassifiedContraction {
  Contraction contraction;
  GemmRole role = GemmRole::Other;
  OperandKind operands[2] = {OperandKind::Other, OperandKind::Other};
  /// The weight of the linear layer, an argument or a constant, also of wgrad,
  /// which does not read it. Null if there is none or it is not known.
  Value weight;
  /// Its `mx.name`, or the one that was written by hand; null if it has none.
  StringAttr weightName;
  ModelPart part = ModelPart::Other;
  /// Counts from 0 among the `layers` of the function; -1 and 0 if the product
  /// belongs to none.
  int64_t layer = -1, layers = 0;
  /// Why it is not quantized unless it is asked for; `None` for fprop and
  /// dgrad. Its meaning is the text of `mx.skip`.
  mxreport::Condition reason = mxreport::Condition::TwoActivations;
  /// Of a backward product of attention, the number of the forward product; of
  /// `attention_value`, that of `attention_score`.
  std::optional<unsigned> forward;

  /// All of it as an attribute.
  ContractionAttr getAttr() const;
};

/// What is multiplied in a function.
struct FunctionContractions {
  FunctionOpInterface function;
  /// All contractions, in order. A role belongs to a use: the same argument may
  /// be the weight of one product and the table of a lookup. What an
  /// `mx.contraction` says goes before what the analysis finds.
  std::vector<ClassifiedContraction> contractions;
  /// See `Origins`.
  std::vector<Operation *> unmatched, misplaced;
};

FunctionContractions classifyContractions(FunctionOpInterface function);

/// The contractions of the functions in an operation, for `getAnalysis` of
/// passes, so that a pipeline classifies once. A pass that on contractions
/// writes `mx.lhs`, `mx.rhs` or `mx.skip`, or the `mx.contraction` that is
/// found here, and nothing else, may preserve it; it is out of date as soon as
/// an operation changes, or another attribute of mx.
class ContractionAnalysis {
public:
  explicit ContractionAnalysis(Operation *root);

  ArrayRef<FunctionContractions> getFunctions() const { return functions; }
  /// Operations outside of functions that carry `mx.lhs` or `mx.rhs`.
  ArrayRef<Operation *> getMisplaced() const { return misplaced; }

private:
  std::vector<Operation *> misplaced;
  std::vector<FunctionContractions> functions;
};

} // namespace mlir::mx

#endif // MX_DIALECT_MX_ANALYSIS_ROLES_H
