//===- Pipelines.cpp - Names of the pipelines -----------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Pipelines/Pipelines.h"

#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassRegistry.h"

using namespace mlir;

void mx::registerMXPipelines() {
  PassPipelineRegistration<MXToCPUPipelineOptions>(
      "mx-to-cpu", "Lower tosa, linalg and mx on tensors to the LLVM dialect",
      buildMXToCPUPipeline);
  PassPipelineRegistration<MXToGPUPipelineOptions>(
      "mx-to-gpu",
      "Lower tosa, linalg and mx on tensors to GPU kernels and host code",
      buildMXToGPUPipeline);
  PassPipelineRegistration<MXQuantizePipelineOptions>(
      "mx-quantize", "Quantize the products with weights of a model",
      buildMXQuantizePipeline);
}
