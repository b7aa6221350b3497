//===- GPU.cpp - From tensors to kernels and the code that launches them --===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir/Conversion/GPUCommon/GPUCommonPass.h"
#include "mlir/Conversion/GPUToNVVM/GPUToNVVMPass.h"
#include "mlir/Conversion/ReconcileUnrealizedCasts/ReconcileUnrealizedCasts.h"
#include "mlir/Conversion/SCFToControlFlow/SCFToControlFlow.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/GPU/Transforms/Passes.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Transforms/Passes.h"
#include "mx/Conversion/AssemblePTX.h"
#include "mx/Conversion/MXToGPU.h"
#include "mx/Conversion/MXToLinalg.h"
#include "mx/Dialect/MX/Transforms/Passes.h"
#include "mx/Pipelines/Pipelines.h"

using namespace mlir;
using namespace mlir::mx;

namespace {
/// Buffer deallocation refuses operations whose effects are unknown. A launch
/// touches what its pointers reach and allocates nothing on the host.
struct LaunchMemoryEffects final
    : MemoryEffectOpInterface::ExternalModel<LaunchMemoryEffects,
                                             gpu::LaunchFuncOp> {
  void
  getEffects(Operation *,
             SmallVectorImpl<MemoryEffects::EffectInstance> &effects) const {
    effects.emplace_back(MemoryEffects::Read::get());
    effects.emplace_back(MemoryEffects::Write::get());
  }
};
} // namespace

void mx::registerLaunchMemoryEffects(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, gpu::GPUDialect *) {
    gpu::LaunchFuncOp::attachInterface<LaunchMemoryEffects>(*context);
  });
}

/// gpu.module -> gpu.binary with PTX, or with machine code.
static void addKernelsToBinary(OpPassManager &pm,
                               const MXToGPUPipelineOptions &options) {
  OpPassManager &kernels = pm.nest<gpu::GPUModuleOp>();
  kernels.addPass(createSCFToControlFlowPass());
  kernels.addPass(createConvertGpuOpsToNVVMOps());
  kernels.addPass(createCanonicalizerPass());
  kernels.addPass(createCSEPass());
  kernels.addPass(createReconcileUnrealizedCastsPass());
  GpuModuleToBinaryPassOptions binary;
  binary.compilationTarget = "isa";
  pm.addPass(createGpuModuleToBinaryPass(binary));
  MXAssemblePTXOptions assemble;
  assemble.emit = options.emit;
  assemble.outputDir = options.outputDir;
  pm.addPass(createMXAssemblePTX(assemble));
}

void mx::buildMXToGPUPipeline(OpPassManager &pm,
                              const MXToGPUPipelineOptions &options) {
  if (!options.report.empty())
    pm.addPass(createMXStartReport());
  buildToLinalgPipeline(pm);
  pm.addPass(createMXPackFP4());
  ConvertMXToGPUOptions target;
  target.chip = options.chip;
  target.ptxVersion = options.ptxVersion;
  target.fp4Kind = options.fp4Kind;
  target.errorOnFallback = options.errorOnFallback;
  pm.addPass(createConvertMXToGPU(target));
  if (!options.report.empty())
    pm.addPass(createMXWriteReport({options.report}));
  addKernelsToBinary(pm, options);
  pm.addPass(createConvertMXToLinalg());
  buildBufferizePipeline(pm);
  // Without it synchronous gpu.alloc and gpu.memcpy do not lower.
  pm.addNestedPass<func::FuncOp>(createGpuAsyncRegionPass());
  buildLowerToLLVMPipeline(pm);
  pm.addPass(createGpuToLLVMConversionPass());
  pm.addPass(createReconcileUnrealizedCastsPass());
  MXVerifyLoweredOptions lowered;
  lowered.allow = {"gpu.binary", "gpu.launch_func"};
  pm.addPass(createMXVerifyLowered(lowered));
}
