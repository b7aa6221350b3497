//===- Runtime.cpp - Entry points of the GPU runtime of MLIR --------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The functions that code after MLIR's gpu-to-llvm calls, as it declares them
// in LLVM 22, over the simulator. Streams are synchronous: all is done when a
// function returns, so that to wait is to check the handle. An error ends the
// process with a message and the status of mx-sim: 1 if a kernel broke a rule,
// 2 if the program or its PTX cannot be used.
//
//===----------------------------------------------------------------------===//

#include "Device.h"

#include <climits>

using namespace mxsim;

#define MGPU_EXPORT extern "C" __attribute__((visibility("default")))

//===----------------------------------------------------------------------===//
// Modules and launches
//===----------------------------------------------------------------------===//

MGPU_EXPORT void *mgpuModuleLoadJIT(void *data, int32_t /*optLevel*/) {
  return Device::get()->load("mgpuModuleLoadJIT",
                             static_cast<const char *>(data));
}

MGPU_EXPORT void *mgpuModuleLoad(void *data, size_t /*size*/) {
  return Device::get()->load("mgpuModuleLoad", static_cast<const char *>(data));
}

MGPU_EXPORT void mgpuModuleUnload(void *module) {
  Device::get()->unload(module);
}

MGPU_EXPORT void *mgpuModuleGetFunction(void *module, const char *name) {
  return Device::get()->getKernel(module, name);
}

static Dim3 makeSizes(const char *function, const char *what, intptr_t x,
                      intptr_t y, intptr_t z) {
  for (intptr_t size : {x, y, z})
    if (size < 0 || size > INT32_MAX)
      stopBadUse(std::string(function) + ": expected a size of the " + what +
                 " but got " + std::to_string(size));
  return {static_cast<uint32_t>(x), static_cast<uint32_t>(y),
          static_cast<uint32_t>(z)};
}

static void launch(const char *function, void *kernel, LaunchConfig config,
                   int32_t smem, void *stream, void **params, void **extra,
                   std::optional<size_t> count) {
  if (smem < 0)
    stopBadUse(std::string(function) + ": expected a size of dynamic shared " +
               "memory but got " + std::to_string(smem));
  if (extra)
    stopBadUse(std::string(function) + ": arguments in 'extra' are not known");
  config.dynamicSharedBytes = smem;
  Device::Locked device = Device::get();
  device->checkStream(function, stream);
  device->launch(function, kernel, config, params, count);
}

MGPU_EXPORT void mgpuLaunchKernel(void *kernel, intptr_t gridX, intptr_t gridY,
                                  intptr_t gridZ, intptr_t blockX,
                                  intptr_t blockY, intptr_t blockZ,
                                  int32_t smem, void *stream, void **params,
                                  void **extra, size_t paramsCount) {
  LaunchConfig config;
  config.grid = makeSizes(__func__, "grid", gridX, gridY, gridZ);
  config.block = makeSizes(__func__, "block", blockX, blockY, blockZ);
  launch(__func__, kernel, config, smem, stream, params, extra, paramsCount);
}

/// Callers pass no number of parameters here.
MGPU_EXPORT void mgpuLaunchClusterKernel(void *kernel, intptr_t clusterX,
                                         intptr_t clusterY, intptr_t clusterZ,
                                         intptr_t gridX, intptr_t gridY,
                                         intptr_t gridZ, intptr_t blockX,
                                         intptr_t blockY, intptr_t blockZ,
                                         int32_t smem, void *stream,
                                         void **params, void **extra) {
  LaunchConfig config;
  config.cluster = makeSizes(__func__, "cluster", clusterX, clusterY, clusterZ);
  config.grid = makeSizes(__func__, "grid", gridX, gridY, gridZ);
  config.block = makeSizes(__func__, "block", blockX, blockY, blockZ);
  launch(__func__, kernel, config, smem, stream, params, extra, std::nullopt);
}

MGPU_EXPORT void mgpuSetDefaultDevice(int32_t device) {
  if (device != 0)
    stopBadUse("mgpuSetDefaultDevice: there is device 0 alone but got " +
               std::to_string(device));
}

//===----------------------------------------------------------------------===//
// Streams and events
//===----------------------------------------------------------------------===//

MGPU_EXPORT void *mgpuStreamCreate() { return Device::get()->streams.add({}); }

MGPU_EXPORT void mgpuStreamDestroy(void *stream) {
  Device::get()->streams.remove(__func__, stream);
}

MGPU_EXPORT void mgpuStreamSynchronize(void *stream) {
  Device::get()->checkStream(__func__, stream);
}

MGPU_EXPORT void mgpuStreamWaitEvent(void *stream, void *event) {
  Device::Locked device = Device::get();
  device->checkStream(__func__, stream);
  device->events.get(__func__, event);
}

MGPU_EXPORT void *mgpuEventCreate() { return Device::get()->events.add({}); }

MGPU_EXPORT void mgpuEventDestroy(void *event) {
  Device::get()->events.remove(__func__, event);
}

MGPU_EXPORT void mgpuEventSynchronize(void *event) {
  Device::get()->events.get(__func__, event);
}

MGPU_EXPORT void mgpuEventRecord(void *event, void *stream) {
  Device::Locked device = Device::get();
  device->checkStream(__func__, stream);
  device->events.get(__func__, event);
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

MGPU_EXPORT void *mgpuMemAlloc(uint64_t size, void *stream, bool hostShared) {
  Device::Locked device = Device::get();
  device->checkStream(__func__, stream);
  return device->memory.allocate(size, hostShared);
}

MGPU_EXPORT void mgpuMemFree(void *pointer, void *stream) {
  Device::Locked device = Device::get();
  device->checkStream(__func__, stream);
  device->memory.free(pointer);
}

MGPU_EXPORT void mgpuMemcpy(void *to, void *from, size_t size, void *stream) {
  Device::Locked device = Device::get();
  device->checkStream(__func__, stream);
  device->memory.copy(__func__, to, from, size);
}

MGPU_EXPORT void mgpuMemset32(void *to, uint32_t value, size_t count,
                              void *stream) {
  Device::Locked device = Device::get();
  device->checkStream(__func__, stream);
  device->memory.fill(__func__, to, &value, sizeof(value), count);
}

MGPU_EXPORT void mgpuMemset16(void *to, uint16_t value, size_t count,
                              void *stream) {
  Device::Locked device = Device::get();
  device->checkStream(__func__, stream);
  device->memory.fill(__func__, to, &value, sizeof(value), count);
}

//===----------------------------------------------------------------------===//
// Host memory that kernels reach
//===----------------------------------------------------------------------===//

MGPU_EXPORT void mgpuMemHostRegister(void *pointer, uint64_t size) {
  Device::get()->memory.registerHost(pointer, size);
}

MGPU_EXPORT void mgpuMemHostUnregister(void *pointer) {
  Device::get()->memory.unregisterHost(pointer);
}

namespace {
/// A ranked memref as MLIR passes it by pointer; `rank` sizes and as many
/// strides follow.
struct MemRef {
  char *allocated, *aligned;
  int64_t offset;
  int64_t sizesAndStrides[1];

  char *getData(int64_t elementSize) const {
    return aligned + offset * elementSize;
  }
};
} // namespace

/// Elements of a memref, which must lie densely, last dimension innermost.
static uint64_t countElements(int64_t rank, const MemRef &memref) {
  const int64_t *sizes = memref.sizesAndStrides, *strides = sizes + rank;
  int64_t count = 1;
  for (int64_t i = rank - 1; i >= 0; --i) {
    if (strides[i] != count && sizes[i] != 1)
      stopBadUse("mgpuMemHostRegisterMemRef: expected stride " +
                 std::to_string(count) + " of dimension " + std::to_string(i) +
                 " but got " + std::to_string(strides[i]));
    count *= sizes[i];
  }
  return count;
}

MGPU_EXPORT void mgpuMemHostRegisterMemRef(int64_t rank, MemRef *memref,
                                           int64_t elementSize) {
  mgpuMemHostRegister(memref->getData(elementSize),
                      countElements(rank, *memref) * elementSize);
}

MGPU_EXPORT void mgpuMemHostUnregisterMemRef(int64_t /*rank*/, MemRef *memref,
                                             int64_t elementSize) {
  mgpuMemHostUnregister(memref->getData(elementSize));
}
