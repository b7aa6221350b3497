//===- ScaledMatmulKernel.h - Kernels of mx.scaled_matmul -------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_CONVERSION_MXTOGPU_SCALEDMATMULKERNEL_H
#define MX_LIB_CONVERSION_MXTOGPU_SCALEDMATMULKERNEL_H

#include "KernelBuilder.h"
#include "mx/Dialect/MX/IR/MXDialect.h"
#include "mx/Target/Capability.h"

namespace mlir::mx {

/// What a kernel of `mx.scaled_matmul` is compiled for; sizes are parameters.
struct ScaledMatmulConfig {
  const mxtarget::BlockScaledMMA &mma;
  FormatAttr lhsFormat, rhsFormat;
  Type resultType;
  bool hasC, hasAlpha;

  /// The kernel's name, different for different configurations.
  std::string getKernelName() const;
  /// A, its scales, B, its scales, C if any, D, alpha if any, M, N, K.
  SmallVector<Type> getParameterTypes() const;
};

/// Threads in a block of the kernel: one warp.
inline constexpr int32_t kMatmulThreads = 32;

/// The kernel of `config`: a block computes one tile of the instruction's
/// shape; block x is the tile along M, y along N, z the batch.
gpu::GPUFuncOp getScaledMatmulKernel(KernelLibrary &kernels,
                                     const ScaledMatmulConfig &config);

} // namespace mlir::mx

#endif // MX_LIB_CONVERSION_MXTOGPU_SCALEDMATMULKERNEL_H
