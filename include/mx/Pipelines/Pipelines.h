//===- Pipelines.h - Whole pipelines ----------------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_PIPELINES_PIPELINES_H
#define MX_PIPELINES_PIPELINES_H

#include "mlir/Pass/PassOptions.h"

namespace mlir {
class DialectRegistry;
class OpPassManager;
} // namespace mlir

namespace mlir::mx {

/// Options of `--mx-to-cpu`.
struct MXToCPUPipelineOptions
    : public PassPipelineOptions<MXToCPUPipelineOptions> {
  Option<bool> runtimeChecks{
      *this, "runtime-checks",
      llvm::cl::desc("Check at run time that dynamic sizes fit together and "
                     "that indices are in bounds; a failure prints where and "
                     "calls abort()"),
      llvm::cl::init(false)};
  Option<std::string> report{
      *this, "report",
      llvm::cl::desc("File for a report of what became of each contraction, as "
                     "JSON; - is standard output"),
      llvm::cl::init("")};
};

/// Options of `--mx-to-gpu`.
struct MXToGPUPipelineOptions
    : public PassPipelineOptions<MXToGPUPipelineOptions> {
  Option<std::string> chip{*this, "chip", llvm::cl::desc("The GPU, as sm_120a"),
                           llvm::cl::init("sm_120a")};
  Option<unsigned> ptxVersion{
      *this, "ptx-version",
      llvm::cl::desc("The PTX version to write, times ten"),
      llvm::cl::init(88)};
  Option<std::string> fp4Kind{
      *this, "fp4-kind",
      llvm::cl::desc("The kind of MMA for two MXFP4 operands: mxf4, mxf4nvf4 "
                     "or mxf8f6f4"),
      llvm::cl::init("mxf4")};
  Option<std::string> emit{
      *this, "emit",
      llvm::cl::desc("isa: PTX; cubin: machine code, which needs ptxas"),
      llvm::cl::init("isa")};
  Option<std::string> outputDir{
      *this, "output-dir",
      llvm::cl::desc("Folder for NAME.ptx and NAME.cubin of each kernel"),
      llvm::cl::init("")};
  Option<bool> errorOnFallback{
      *this, "error-on-fallback",
      llvm::cl::desc("An mx operation that is not on the fastest path of the "
                     "chip is an error"),
      llvm::cl::init(false)};
  Option<std::string> report{
      *this, "report",
      llvm::cl::desc("File for a report of what became of each contraction, as "
                     "JSON; - is standard output"),
      llvm::cl::init("")};
};

/// Options of `--mx-quantize`.
struct MXQuantizePipelineOptions
    : public PassPipelineOptions<MXQuantizePipelineOptions> {
  Option<std::string> format{
      *this, "format",
      llvm::cl::desc("Name of the format; mxfp4 if empty "
                     "and there is no recipe"),
      llvm::cl::init("")};
  Option<std::string> scaleRule{
      *this, "scale-rule",
      llvm::cl::desc("floor, ceil, even, rceil, amax, pre34 or quest; the "
                     "format's own if empty"),
      llvm::cl::init("")};
  Option<std::string> rounding{
      *this, "rounding",
      llvm::cl::desc("nearest_even, toward_zero or stochastic; nearest_even if "
                     "empty"),
      llvm::cl::init("")};
  Option<std::string> recipe{
      *this, "recipe", llvm::cl::desc("Name of a recipe"), llvm::cl::init("")};
  Option<std::string> recipeFile{
      *this, "recipe-file",
      llvm::cl::desc("File with a module that has the attribute mx.recipe"),
      llvm::cl::init("")};
  Option<double> fraction{
      *this, "fraction",
      llvm::cl::desc("The share of all training steps that is over, which "
                     "picks a phase of the recipe's schedule"),
      llvm::cl::init(0.0)};
  Option<int64_t> seed{*this, "seed",
                       llvm::cl::desc("Key of stochastic rounding"),
                       llvm::cl::init(0)};
  Option<int32_t> step{*this, "step",
                       llvm::cl::desc("Step of stochastic rounding"),
                       llvm::cl::init(0)};
  Option<bool> fake{*this, "fake",
                    llvm::cl::desc("Dequantize operands and multiply in high "
                                   "precision"),
                    llvm::cl::init(false)};
  ListOption<std::string> disable{
      *this, "disable",
      llvm::cl::desc("Names of rules of mx-check-numerics that do not apply")};
  Option<bool> warningsAsErrors{
      *this, "warnings-as-errors",
      llvm::cl::desc("Make every warning of mx-check-numerics an error"),
      llvm::cl::init(false)};
  Option<bool> errorOnFallback{
      *this, "error-on-fallback",
      llvm::cl::desc("A product that was to be quantized and cannot be is an "
                     "error"),
      llvm::cl::init(false)};
  Option<std::string> report{
      *this, "report",
      llvm::cl::desc("File for a report of what became of each contraction, as "
                     "JSON; - is standard output"),
      llvm::cl::init("")};
};

/// Products with a weight, in tosa or linalg on tensors, become mx operations
/// in one format, or products as a recipe says; everything else stays, and is
/// not canonicalized: `--mx-quantize`.
void buildMXQuantizePipeline(OpPassManager &pm,
                             const MXQuantizePipelineOptions &options);

/// tosa, linalg and mx on tensors -> linalg and mx on tensors, without tosa,
/// softmax, pack and unpack, canonical. Every function asks for a C wrapper,
/// `_mlir_ciface_NAME`. A static shape that no memory holds is an error.
void buildToLinalgPipeline(OpPassManager &pm);

/// Tensors, of arith and math too -> memrefs, across functions too, with the
/// identity layout. Before, the loops of products on tensors are put in an
/// order that vectors can take (`mx-order-loops`), which makes named products
/// generic and may transpose an operand; no bit changes. What a function
/// allocates and does not return is freed; a result is always a buffer of its
/// own, which the caller frees. No FP4 may be left (`mx-pack-fp4`).
void buildBufferizePipeline(OpPassManager &pm);

/// memref, linalg on memrefs, vector, scf, math, arith, func -> the LLVM
/// dialect. Operations of other dialects, as of gpu, stay, with casts where
/// they meet; kernels must not be in the module as gpu.module any more, or
/// their code would be lowered as if it was the host's.
void buildLowerToLLVMPipeline(OpPassManager &pm);

/// All of it: `--mx-to-cpu`. What is left of another dialect is an error.
void buildMXToCPUPipeline(OpPassManager &pm,
                          const MXToCPUPipelineOptions &options);

/// Products and quantizations become kernels, which end as PTX or machine code
/// in gpu.binary operations; the rest becomes host code in the LLVM dialect,
/// which launches them through the `mgpu*` runtime functions: `--mx-to-gpu`.
void buildMXToGPUPipeline(OpPassManager &pm,
                          const MXToGPUPipelineOptions &options);

/// Tells buffer deallocation what gpu.launch_func does to memory.
void registerLaunchMemoryEffects(DialectRegistry &registry);

/// Registers what the pipelines need in a context beside passes: the dialects
/// of what they read and of what lies between, and upstream's models of
/// interfaces that they ask for.
void registerPipelineDialects(DialectRegistry &registry);

/// Registers the pipelines under their names. One that is put anywhere but on
/// `builtin.module` is an error of the parser.
void registerMXPipelines();

} // namespace mlir::mx

#endif // MX_PIPELINES_PIPELINES_H
