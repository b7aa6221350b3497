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

namespace mlir {
class RewritePatternSet;
} // namespace mlir

namespace mxtarget {
struct Chip;
enum class MMAKind : uint8_t;
} // namespace mxtarget

namespace mlir::mx {
class KernelModule;

#define GEN_PASS_DECL_CONVERTMXTOGPU
#include "mx/Conversion/Passes.h.inc"

/// What `mx.scaled_matmul` is lowered for.
struct MXToGPUTarget {
  const mxtarget::Chip &chip;
  /// The kind of a product of two MXFP4 operands, which three kinds can do.
  mxtarget::MMAKind fp4Kind;
};

/// Lowers each `mx.scaled_matmul` that the target has an instruction for to a
/// kernel of `kernels` and its launch. The others stay, with a remark. The PTX
/// version must have been checked. `kernels` must outlive the patterns.
void populateMXToGPUPatterns(RewritePatternSet &patterns,
                             const MXToGPUTarget &target,
                             KernelModule &kernels);

} // namespace mlir::mx

#endif // MX_CONVERSION_MXTOGPU_H
