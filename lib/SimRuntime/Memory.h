//===- Memory.h - Device and host memory of the runtime ---------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a host program's pointers lead to. Device addresses are the simulator's
// and mean nothing to the host. Host memory that is registered is a buffer of
// the simulator too, at its own address.
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_SIMRUNTIME_MEMORY_H
#define MX_LIB_SIMRUNTIME_MEMORY_H

#include "mx/Sim/Simulator.h"

namespace mxsim {

/// Ends the process: nothing that a GPU program does returns an error to it.
/// The statuses are those of mx-sim.
[[noreturn]] void stopBrokenRule(const std::string &message);
[[noreturn]] void stopBadUse(const std::string &message);

/// `address` as it is printed.
std::string formatAddress(uint64_t address);

class RuntimeMemory {
public:
  RuntimeMemory();

  DeviceMemory &getDevice() { return device; }

  /// Device memory or, if `hostShared`, memory for both.
  void *allocate(uint64_t size, bool hostShared);
  void free(void *pointer);
  /// `function` is what the program called, for errors.
  void copy(const char *function, void *to, const void *from, uint64_t size);
  /// Writes `count` times the `width` bytes at `value`.
  void fill(const char *function, void *to, const void *value, unsigned width,
            uint64_t count);

  void registerHost(void *pointer, uint64_t size);
  void unregisterHost(void *pointer);

private:
  /// Ends the process if `size` more bytes of device memory are too many.
  void reserve(uint64_t size);
  /// The device buffer that `size` bytes at `pointer` lie in, null if they are
  /// the host's. Ends the process if they are neither.
  MemoryRegion *findDevice(const char *function, const void *pointer,
                           uint64_t size);
  /// Whether a device buffer is or was at `address`.
  bool isDeviceAddress(uint64_t address) const {
    return address >= lowest && address < highest;
  }

  DeviceMemory device;
  /// Sizes of device buffers by address.
  std::map<uint64_t, uint64_t> buffers;
  /// Addresses of host memory that is mapped, and whether it is ours to free.
  std::map<uint64_t, bool> hosts;
  uint64_t used = 0, capacity;
  uint64_t lowest = UINT64_MAX, highest = 0;
};

} // namespace mxsim

#endif // MX_LIB_SIMRUNTIME_MEMORY_H
