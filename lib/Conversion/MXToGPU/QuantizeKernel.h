//===- QuantizeKernel.h - Kernels of mx.quantize ----------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_CONVERSION_MXTOGPU_QUANTIZEKERNEL_H
#define MX_LIB_CONVERSION_MXTOGPU_QUANTIZEKERNEL_H

#include "KernelBuilder.h"
#include "mx/Support/Quantize.h"

namespace mlir::mx {

/// What a kernel of `mx.quantize` is compiled for. It sees its tensor as
/// `[outer, M, inner, N]`, of which a block spans `blockM x blockN` elements;
/// sizes are parameters.
struct QuantizeConfig {
  FormatAttr format;
  /// Of these, the tensor scale and the random stream are parameters.
  ::mxnumerics::QuantizeOptions options;
  Type inputType;
  /// Whether the blocks' columns lie along M rather than N.
  bool alongM;
  /// Whether the chip's `cvt` converts the elements.
  bool usesConvert;

  bool isStochastic() const;
  /// The size of a block, `kWholeDim` if it spans the dimension.
  int64_t getBlockM() const;
  int64_t getBlockN() const;
  /// Blocks that one tile covers side by side along N. Elements are converted
  /// and packed in pairs, so a tile must have an even number of columns.
  int64_t getTileBlocks() const;
  /// Threads of a warp that share a tile: a power of two.
  int64_t getTileThreads() const;
  /// The kernel's name, different for different configurations.
  std::string getKernelName() const;
  /// Data, elements, scales, tensor scale if any, seed, site and step if any,
  /// the four sizes.
  SmallVector<Type> getParameterTypes() const;
};

/// Threads in a block of the kernel.
inline constexpr int32_t kQuantizeThreads = 128;

/// The kernel of `config`, for a grid of as many threads as the tiles need.
gpu::GPUFuncOp getQuantizeKernel(KernelLibrary &kernels,
                                 const QuantizeConfig &config);

} // namespace mlir::mx

#endif // MX_LIB_CONVERSION_MXTOGPU_QUANTIZEKERNEL_H
