//===- Census.cpp - What became of a function's products ------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Census.h"

#include "mx/Dialect/MX/Analysis/Sites.h"

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
  Operation *op = contraction.op;
  bool hasFormats = getQuantization(op, 0) || getQuantization(op, 1);
  mxreport::Outcome decision = getDecision(contraction);
  totals.addWork(decision, contraction.getMultiplyAdds(), hasFormats);
  add(op, decision, [&] {
    mxreport::Contraction decided = describeDecision(contraction, c);
    if (isWritten)
      decided.footprint = footprints[index];
    return decided;
  });
}

void Census::add(Operation *op, mxreport::Outcome decision,
                 llvm::function_ref<mxreport::Contraction()> describe) {
  if (errorOnFallback && decision == mxreport::Outcome::Left) {
    mxreport::Contraction left = describe();
    if (isFallback(left)) {
      op->emitError("stays in high precision: ") << left.why.str();
      errors = true;
    }
  }
  reportDecision(op, decision, describe);
}

void Census::addUnmatched(ArrayRef<Operation *> unmatched) {
  for (Operation *op : unmatched) {
    ++totals.otherLevel;
    add(op, mxreport::Outcome::Left,
        [&] { return describeUnmatched(op, explainUnmatched(op)); });
  }
}
