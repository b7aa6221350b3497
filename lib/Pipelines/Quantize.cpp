//===- Quantize.cpp - From a model to mx operations -----------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir/Pass/PassManager.h"
#include "mx/Dialect/MX/Transforms/Passes.h"
#include "mx/Pipelines/Pipelines.h"

using namespace mlir;
using namespace mlir::mx;

void mx::buildMXQuantizePipeline(OpPassManager &pm,
                                 const MXQuantizePipelineOptions &options) {
  if (!options.report.empty())
    pm.addPass(createMXStartReport());
  pm.addPass(createMXUnfuseProducts());
  pm.addPass(createMXInferRoles());
  MXAssignPrecisionOptions assign;
  assign.format = options.format;
  assign.scaleRule = options.scaleRule;
  assign.rounding = options.rounding;
  assign.recipe = options.recipe;
  assign.recipeFile = options.recipeFile;
  assign.fraction = options.fraction;
  pm.addPass(createMXAssignPrecision(assign));
  MXQuantizeContractionsOptions quantize;
  quantize.seed = options.seed;
  quantize.step = options.step;
  quantize.fake = options.fake;
  quantize.errorOnFallback = options.errorOnFallback;
  pm.addPass(createMXQuantizeContractions(quantize));
  pm.addPass(createMXOptimize());
  if (!options.report.empty())
    pm.addPass(createMXWriteReport({options.report}));
  MXCheckNumericsOptions check;
  check.disable.assign(options.disable.begin(), options.disable.end());
  check.warningsAsErrors = options.warningsAsErrors;
  pm.addPass(createMXCheckNumerics(check));
}
