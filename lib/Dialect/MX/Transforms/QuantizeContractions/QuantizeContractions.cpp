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
#include "mx/Dialect/MX/Analysis/Sites.h"
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
    const auto &analysis = getAnalysis<ContractionAnalysis>();
    if (failed(quantizeContractions(getOperation(), analysis, options)))
      signalPassFailure();
  }
};
} // namespace

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

static LogicalResult quantizeFunction(const FunctionContractions &function,
                                      Quantizer &quantizer, Census &census) {
  if (failed(quantizer.enter(function)) || failed(verifyTraining(function)))
    return failure();
  census.enter(function.contractions);
  for (auto [index, c] : llvm::enumerate(function.contractions)) {
    Contraction contraction = quantizer.isStale(c.contraction)
                                  ? *matchContraction(c.contraction.op)
                                  : c.contraction;
    if (isAnnotated(contraction.op) && failed(verifyAttributes(contraction)))
      return failure();
    census.addMatched(index, contraction, c);
    if (failed(quantizer.rewrite(std::move(contraction))))
      return failure();
  }
  census.addUnmatched(function.unmatched);
  reportShare(function.function, census.getTotals());
  return success();
}

LogicalResult
mlir::mx::quantizeContractions(ModuleOp module,
                               const ContractionAnalysis &analysis,
                               const MXQuantizeContractionsOptions &options) {
  if (failed(verifyPlaces(analysis)))
    return failure();
  Quantizer quantizer(module, options);
  bool hasErrors = false;
  for (const FunctionContractions &function : analysis.getFunctions()) {
    Census census(function.function, options.errorOnFallback);
    if (failed(quantizeFunction(function, quantizer, census)))
      return failure();
    hasErrors |= census.hasErrors();
  }
  quantizer.eraseUnread();
  return failure(hasErrors);
}

LogicalResult
mlir::mx::quantizeContractions(ModuleOp module,
                               const MXQuantizeContractionsOptions &options) {
  return quantizeContractions(module, ContractionAnalysis(module), options);
}
