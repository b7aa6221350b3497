//===- NVVM.h - Instructions of the NVVM dialect ----------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// All that needs the header of the NVVM dialect.
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_CONVERSION_MXTOGPU_NVVM_H
#define MX_LIB_CONVERSION_MXTOGPU_NVVM_H

#include "KernelBuilder.h"
#include "mx/Target/Capability.h"

#include <array>

namespace mlir::mx {

/// The operands of one block-scaled `mma.sync`, as one lane holds them.
struct MMAOperands {
  mxnumerics::ElementKind lhsKind, rhsKind;
  /// Words of A (4) and B (2), f32 accumulators (4).
  SmallVector<Value> lhs, rhs, accumulators;
  /// A word of scales each, of which the instruction reads those of the lanes
  /// and bytes that selectors 0 name.
  Value lhsScales, rhsScales;
};

/// Emits the instruction `mma` and returns the four sums of this lane.
SmallVector<Value> emitMMA(KernelBuilder &b,
                           const mxtarget::BlockScaledMMA &mma,
                           const MMAOperands &operands);

/// Emits `cvt.rn.satfinite` of two f32 to an element type that the chip
/// converts to, and returns the two codes, i8.
std::array<Value, 2> emitConvertPair(KernelBuilder &b,
                                     mxnumerics::ElementKind kind, Value first,
                                     Value second);

/// Emits the unsigned maximum of an i32 over each group of `lanes` lanes of a
/// warp, a power of two. All lanes of a group must get there.
Value emitGroupMax(KernelBuilder &b, Value value, int64_t lanes);

/// The target attribute of a `gpu.module` for a chip and a PTX version.
Attribute getNVVMTarget(MLIRContext *context, StringRef chip,
                        unsigned ptxVersion);

} // namespace mlir::mx

#endif // MX_LIB_CONVERSION_MXTOGPU_NVVM_H
