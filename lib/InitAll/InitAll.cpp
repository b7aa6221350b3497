//===- InitAll.cpp - Registration of everything ---------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/InitAll.h"

#include "mx/Conversion/Passes.h"
#include "mx/Dialect/MX/Bufferization/BufferizableOpInterface.h"
#include "mx/Dialect/MX/IR/MXDialect.h"
#include "mx/Dialect/MX/Interfaces/TilingInterface.h"
#include "mx/Dialect/MX/Transforms/Passes.h"
#include "mx/Pipelines/Pipelines.h"
#include "mx/Report/Collector.h"

using namespace mlir;

void mx::registerAllMXDialects(DialectRegistry &registry) {
  registry.insert<MXDialect>();
  registerReportCollector(registry);
  registerBufferizableOpInterfaceExternalModels(registry);
  registerTilingInterfaceExternalModels(registry);
  registerPipelineDialects(registry);
}

void mx::registerAllMXPasses() {
  registerMXTransformsPasses();
  registerMXConversionPasses();
  registerMXPipelines();
}
