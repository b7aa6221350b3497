//===- HostLaunch.h - The host side of a kernel -----------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Tensors go to the device, a kernel is launched on their addresses, results
// come back as tensors. The operations are synchronous; gpu-async-region makes
// them asynchronous.
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_CONVERSION_MXTOGPU_HOSTLAUNCH_H
#define MX_LIB_CONVERSION_MXTOGPU_HOSTLAUNCH_H

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"

namespace mlir::mx {

/// Emits the host code of one kernel launch. Call `copyIn` and `allocate` for
/// the kernel's pointers, then `launch`, then `finish`.
class HostLaunch {
public:
  HostLaunch(OpBuilder &builder, Location loc) : builder(loc, builder) {}

  /// Copies `tensor` to the device and returns its address.
  Value copyIn(Value tensor);

  /// Allocates a result of `type` with these sizes and returns its address.
  Value allocate(RankedTensorType type, ArrayRef<OpFoldResult> sizes);

  /// A size as a kernel's parameter: i64.
  Value asParameter(OpFoldResult size);

  /// Launches `kernel` with `threads` in a block, unless the grid is empty.
  void launch(gpu::GPUFuncOp kernel, ArrayRef<OpFoldResult> grid,
              int64_t threads, ValueRange arguments);

  /// Brings the results back, frees the device's memory and returns the
  /// results in the order of their allocation.
  SmallVector<Value> finish();

private:
  /// Allocates device memory of `type` and returns its address.
  Value allocateDevice(MemRefType type, ValueRange sizes, Value &buffer);

  ImplicitLocOpBuilder builder;
  SmallVector<Value> deviceBuffers;
  /// Device and host memory of each result.
  SmallVector<std::pair<Value, Value>> results;
};

} // namespace mlir::mx

#endif // MX_LIB_CONVERSION_MXTOGPU_HOSTLAUNCH_H
