//===- MXToGPU.h - mx to GPU kernels and their launches ---------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_CONVERSION_MXTOGPU_H
#define MX_CONVERSION_MXTOGPU_H

#include "mlir/Pass/Pass.h"
#include <memory>

namespace mlir {
class ModuleOp;
class RewritePatternSet;
} // namespace mlir

namespace mxtarget {
struct Chip;
enum class MMAKind : uint8_t;
} // namespace mxtarget

namespace mlir::mx {

#define GEN_PASS_DECL_CONVERTMXTOGPU
#include "mx/Conversion/Passes.h.inc"

/// What operations are lowered for.
struct MXToGPUTarget {
  /// A row of the table in mx/Target/Capability.h.
  const mxtarget::Chip &chip;
  /// The PTX version to write, times ten.
  unsigned ptxVersion;
  /// The kind of a product of two MXFP4 operands, which three kinds can do.
  mxtarget::MMAKind fp4Kind;
};

/// The kernels of a module, each in a `gpu.module` of its name.
class KernelLibrary;
/// An empty library that adds its kernels, for `target`, to `module`.
std::shared_ptr<KernelLibrary> createKernelLibrary(ModuleOp module,
                                                   const MXToGPUTarget &target);

/// An error at an operation that would be lowered to what needs a later PTX
/// version than that of `target`: LLVM aborts on it. Call it before applying
/// the patterns.
LogicalResult verifyPTXVersion(Operation *root, const MXToGPUTarget &target);

/// An error at each mx operation that the patterns would leave for the CPU, or
/// lower to something slower than what the chip can do, with the condition and
/// the nearest change that would help. Call it before applying the patterns.
LogicalResult verifyFastest(Operation *root, const MXToGPUTarget &target);

/// Says of what the patterns would leave for the CPU, which is contractions
/// that are not quantized and mx operations without a kernel, that they do.
/// Call it once, before applying the patterns, which may look at an operation
/// again.
void reportHostOperations(Operation *root, const MXToGPUTarget &target);

/// Lowers each `mx.scaled_matmul` that the target has an instruction for, and
/// each `mx.quantize`, to a kernel of `kernels` and its launch. The others
/// stay. `kernels` must outlive the patterns.
void populateMXToGPUPatterns(RewritePatternSet &patterns,
                             const MXToGPUTarget &target,
                             KernelLibrary &kernels);

} // namespace mlir::mx

#endif // MX_CONVERSION_MXTOGPU_H
