//===- Census.cpp - What became of a function's products ------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Census.h"

using namespace mlir;
using namespace mlir::mx;
using internal::Census;
using mxreport::Condition;

/// True if `contraction` was to be quantized, and only cannot be. A product on
/// another level is not looked at, so a weight may be in it.
static bool isFallback(const mxreport::Contraction &contraction) {
  Condition condition = contraction.why.condition;
  return condition == Condition::Inexpressible ||
         condition == Condition::RepeatedRandom ||
         condition == Condition::OtherLevel;
}

void Census::enter(ArrayRef<ClassifiedContraction> contractions) {
  if (isWritten)
    footprints = computeFootprints(contractions);
}

void Census::addMatched(unsigned index, const Contraction &contraction,
                        const ClassifiedContraction &c) {
  if (!isNeeded)
    return;
  mxreport::Contraction decided = describeDecision(contraction, c);
  if (isWritten)
    decided.footprint = footprints[index];
  add(contraction.op, std::move(decided));
}

void Census::add(Operation *op, mxreport::Contraction contraction) {
  if (errorOnFallback && isFallback(contraction)) {
    op->emitError("stays in high precision: ") << contraction.why.str();
    errors = true;
  }
  reportDecision(op, contraction);
  found.push_back(std::move(contraction));
}

void Census::addUnmatched(FunctionOpInterface function) {
  if (!isNeeded)
    return;
  function->walk([&](Operation *op) {
    std::string why = explainUnmatched(op);
    if (!why.empty() && !matchContraction(op))
      add(op, describeUnmatched(op, why));
  });
}
