//===- Diagnosed.cpp - Broken modules are refused with an error -----------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Checks.h"

#include "mlir/IR/AsmState.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassRegistry.h"

using namespace mlir;
using namespace mxfuzz;

Report mxfuzz::checkDiagnosed(const std::string &text,
                              const std::string &pipeline,
                              const DialectRegistry &registry) {
  MLIRContext context(registry, MLIRContext::Threading::DISABLED);
  unsigned numErrors = 0;
  ScopedDiagnosticHandler handler(&context, [&](Diagnostic &diagnostic) {
    numErrors += diagnostic.getSeverity() == DiagnosticSeverity::Error;
  });
  auto refused = [&](DiagnosedCount by, bool hasError) {
    static const char *const names[] = {"options", "parser", "passes"};
    Report report;
    report.outcome = hasError ? Outcome::Refused : Outcome::Failed;
    report.text = hasError ? "" : std::string("no error of the ") + names[by];
    report.counts[by] = 1;
    return report;
  };
  std::string message;
  llvm::raw_string_ostream os(message);
  FailureOr<OpPassManager> pm = parsePassPipeline(pipeline, os);
  if (failed(pm))
    return refused(kOptions, numErrors > 0 || !message.empty());
  auto module =
      parseSourceString<ModuleOp>(text, ParserConfig(&context), "input");
  if (!module)
    return refused(kParser, numErrors > 0);
  if (pm->getOpAnchorName() != ModuleOp::getOperationName())
    return {};
  PassManager manager(&context, ModuleOp::getOperationName());
  static_cast<OpPassManager &>(manager) = std::move(*pm);
  if (failed(manager.run(*module)))
    return refused(kPasses, numErrors > 0);
  module->print(llvm::nulls());
  return {};
}
