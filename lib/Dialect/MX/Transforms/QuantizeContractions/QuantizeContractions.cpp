//===- QuantizeContractions.cpp - Contractions to mx operations -----------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Quantizer.h"
#include "Verify.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mx/Dialect/MX/Analysis/Describe.h"
#include "mx/Dialect/MX/Transforms/Passes.h"
#include "mx/Report/Collector.h"

namespace mlir::mx {
#define GEN_PASS_DEF_MXQUANTIZECONTRACTIONS
#include "mx/Dialect/MX/Transforms/Passes.h.inc"
} // namespace mlir::mx

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::internal;
using mxreport::Condition;

namespace {
struct MXQuantizeContractions final
    : mx::impl::MXQuantizeContractionsBase<MXQuantizeContractions> {
  using MXQuantizeContractionsBase::MXQuantizeContractionsBase;
  void runOnOperation() override {
    MXQuantizeContractionsOptions options;
    options.seed = seed;
    options.step = step;
    options.fake = fake;
    options.errorOnFallback = errorOnFallback;
    if (failed(quantizeContractions(getOperation(), options)))
      signalPassFailure();
  }
};
} // namespace

//===----------------------------------------------------------------------===//
// What is said
//===----------------------------------------------------------------------===//

/// True if `contraction` was to be quantized, and only cannot be. A product on
/// another level is not looked at, so a weight may be in it.
static bool isFallback(const mxreport::Contraction &contraction) {
  Condition condition = contraction.why.condition;
  return condition == Condition::Inexpressible ||
         condition == Condition::RepeatedRandom ||
         condition == Condition::OtherLevel;
}

namespace {
/// Says what is done to a function.
class Census {
public:
  Census(bool errorOnFallback) : errorOnFallback(errorOnFallback) {}

  void add(Operation *op, mxreport::Contraction contraction);
  /// Says of the products that are on another level that they are.
  void addUnmatched(FunctionOpInterface function);
  ArrayRef<mxreport::Contraction> getFound() const { return found; }
  bool hasErrors() const { return errors; }

private:
  std::vector<mxreport::Contraction> found;
  bool errorOnFallback, errors = false;
};
} // namespace

void Census::add(Operation *op, mxreport::Contraction contraction) {
  if (errorOnFallback && isFallback(contraction)) {
    op->emitError("stays in high precision: ") << contraction.why.str();
    errors = true;
  }
  reportDecision(op, contraction);
  found.push_back(std::move(contraction));
}

void Census::addUnmatched(FunctionOpInterface function) {
  function->walk([&](Operation *op) {
    std::string why = explainUnmatched(op);
    if (!why.empty() && !matchContraction(op))
      add(op, describeUnmatched(op, why));
  });
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

static LogicalResult quantizeFunction(FunctionOpInterface function,
                                      Quantizer &quantizer, Census &census) {
  std::vector<ClassifiedContraction> contractions =
      classifyContractions(function);
  if (failed(quantizer.enter(function)) ||
      failed(verifyTraining(function, contractions)))
    return failure();
  for (const ClassifiedContraction &c : contractions) {
    // Matched anew: an operand may be the result of one rewritten before.
    Contraction contraction = *matchContraction(c.contraction.op);
    if (isAnnotated(contraction.op) && failed(verifyAttributes(contraction)))
      return failure();
    census.add(contraction.op, describeDecision(contraction, c));
    if (failed(quantizer.rewrite(contraction)))
      return failure();
  }
  census.addUnmatched(function);
  reportShare(function, census.getFound());
  return success();
}

LogicalResult
mlir::mx::quantizeContractions(ModuleOp module,
                               const MXQuantizeContractionsOptions &options) {
  if (failed(verifyPlaces(module)))
    return failure();
  Quantizer quantizer(module, options);
  bool hasErrors = false;
  WalkResult result = module.walk([&](FunctionOpInterface function) {
    Census census(options.errorOnFallback);
    LogicalResult rewritten = quantizeFunction(function, quantizer, census);
    hasErrors |= census.hasErrors();
    return WalkResult(rewritten);
  });
  quantizer.eraseUnread();
  return failure(hasErrors || result.wasInterrupted());
}
