//===- QuantizeContractions.cpp - Contractions to mx operations -----------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Census.h"
#include "Quantizer.h"
#include "Verify.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mx/Dialect/MX/Analysis/Walk.h"
#include "mx/Dialect/MX/Transforms/Passes.h"
#include "mx/Report/Collector.h"

namespace mlir::mx {
#define GEN_PASS_DEF_MXQUANTIZECONTRACTIONS
#include "mx/Dialect/MX/Transforms/Passes.h.inc"
} // namespace mlir::mx

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::internal;

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
// The pass
//===----------------------------------------------------------------------===//

static LogicalResult quantizeFunction(FunctionOpInterface function,
                                      Quantizer &quantizer, Census &census) {
  std::vector<ClassifiedContraction> contractions =
      classifyContractions(function);
  if (failed(quantizer.enter(function)) ||
      failed(verifyTraining(function, contractions)))
    return failure();
  census.enter(contractions);
  for (auto [index, c] : llvm::enumerate(contractions)) {
    Contraction &contraction = c.contraction;
    if (quantizer.isStale(contraction))
      contraction = *matchContraction(contraction.op);
    if (isAnnotated(contraction.op) && failed(verifyAttributes(contraction)))
      return failure();
    census.addMatched(index, contraction, c);
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
  WalkResult result = walkFunctions(module, [&](FunctionOpInterface function) {
    Census census(function, options.errorOnFallback);
    LogicalResult rewritten = quantizeFunction(function, quantizer, census);
    hasErrors |= census.hasErrors();
    return WalkResult(rewritten);
  });
  quantizer.eraseUnread();
  return failure(hasErrors || result.wasInterrupted());
}
