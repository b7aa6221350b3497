//===- Pipelines.cpp - Names of the pipelines -----------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Pipelines/Pipelines.h"

#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassRegistry.h"

using namespace mlir;

using ErrorHandler = function_ref<LogicalResult(const Twine &)>;

/// The pipelines have passes of modules, which a pass manager of another
/// operation would answer by ending the process. One of any operation, as the
/// transform dialect makes it, says itself of what it is run on that it is not
/// a module.
static LogicalResult verifyAnchor(StringRef pipeline, const OpPassManager &pm,
                                  ErrorHandler error) {
  StringRef anchor = pm.getOpAnchorName();
  if (anchor == ModuleOp::getOperationName() ||
      anchor == OpPassManager::getAnyOpAnchorName())
    return success();
  return error("pipeline '" + pipeline +
               "' runs on 'builtin.module' but is put on '" + anchor + "'");
}

/// As upstream's PassPipelineRegistration, with errors for a wrong anchor and
/// for options that do not parse.
template <typename Options>
static void registerPipeline(StringRef name, StringRef description,
                             void (*build)(OpPassManager &, const Options &)) {
  registerPassPipeline(
      name, description,
      [=](OpPassManager &pm, StringRef text, ErrorHandler error) {
        if (failed(verifyAnchor(name, pm, error)))
          return failure();
        Options options;
        std::string reason;
        llvm::raw_string_ostream os(reason);
        if (failed(options.parseFromString(text, os)))
          return error("pipeline '" + name + "' does not take the options '" +
                       text + "'" + (reason.empty() ? "" : ": ") +
                       StringRef(reason).rtrim());
        build(pm, options);
        return success();
      },
      [](function_ref<void(const detail::PassOptions &)> handle) {
        handle(Options());
      });
}

void mx::registerMXPipelines() {
  registerPipeline<MXToCPUPipelineOptions>(
      "mx-to-cpu", "Lower tosa, linalg and mx on tensors to the LLVM dialect",
      buildMXToCPUPipeline);
  registerPipeline<MXToGPUPipelineOptions>(
      "mx-to-gpu",
      "Lower tosa, linalg and mx on tensors to GPU kernels and host code",
      buildMXToGPUPipeline);
  registerPipeline<MXQuantizePipelineOptions>(
      "mx-quantize", "Quantize the products with weights of a model",
      buildMXQuantizePipeline);
}
