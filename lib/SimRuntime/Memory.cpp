//===- Memory.cpp - Device and host memory of the runtime -----------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Memory.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

using namespace mxsim;

//===----------------------------------------------------------------------===//
// Errors
//===----------------------------------------------------------------------===//

/// What the program has printed is kept; its destructors do not run, as they
/// may call the runtime.
[[noreturn]] static void stop(int status, const std::string &message) {
  std::fflush(nullptr);
  std::fprintf(stderr, "mx-sim: %s\n", message.c_str());
  std::_Exit(status);
}

void mxsim::stopBrokenRule(const std::string &message) { stop(1, message); }
void mxsim::stopBadUse(const std::string &message) { stop(2, message); }

std::string mxsim::formatAddress(uint64_t address) {
  char text[32];
  std::snprintf(text, sizeof(text), "0x%llx",
                static_cast<unsigned long long>(address));
  return text;
}

static uint64_t toAddress(const void *pointer) {
  return reinterpret_cast<uint64_t>(pointer);
}

//===----------------------------------------------------------------------===//
// Allocation
//===----------------------------------------------------------------------===//

/// A byte of simulated memory takes two of the host's: itself, and whether it
/// is defined.
RuntimeMemory::RuntimeMemory()
    : capacity(static_cast<uint64_t>(sysconf(_SC_PHYS_PAGES)) *
               static_cast<uint64_t>(sysconf(_SC_PAGESIZE)) / 2) {}

void RuntimeMemory::reserve(uint64_t size) {
  if (size > capacity - used)
    stopBadUse("out of memory: " + std::to_string(size) +
               " bytes asked for, of " + std::to_string(capacity) + " are " +
               std::to_string(used) + " in use");
  used += size;
}

void *RuntimeMemory::allocate(uint64_t size, bool hostShared) {
  if (hostShared) {
    void *pointer = std::malloc(std::max<uint64_t>(size, 1));
    if (!pointer)
      stopBadUse("out of memory: " + std::to_string(size) + " bytes asked for");
    registerHost(pointer, size);
    hosts[toAddress(pointer)] = true;
    return pointer;
  }
  reserve(size);
  uint64_t address = device.allocate(size);
  // So that bytes which no kernel wrote do not pass for results.
  std::vector<uint8_t> &data = device.find(address)->data;
  std::fill(data.begin(), data.end(), 0xCD);
  buffers[address] = size;
  lowest = std::min(lowest, address);
  highest = std::max(highest, address + std::max<uint64_t>(size, 1));
  return reinterpret_cast<void *>(address);
}

void RuntimeMemory::free(void *pointer) {
  uint64_t address = toAddress(pointer);
  if (!pointer)
    return;
  auto host = hosts.find(address);
  if (host != hosts.end() && host->second) {
    hosts.erase(host);
    device.free(address);
    return std::free(pointer);
  }
  auto buffer = buffers.find(address);
  if (buffer == buffers.end()) {
    const MemoryRegion *inside = device.find(address);
    stopBadUse("mgpuMemFree: " + formatAddress(address) +
               (inside ? " is not the start of a buffer"
                : isDeviceAddress(address)
                    ? " was freed before"
                    : " was not allocated on the device"));
  }
  used -= buffer->second;
  buffers.erase(buffer);
  device.free(address);
}

//===----------------------------------------------------------------------===//
// Host memory that kernels reach
//===----------------------------------------------------------------------===//

void RuntimeMemory::registerHost(void *pointer, uint64_t size) {
  uint64_t address = toAddress(pointer);
  if (!device.mapHost(pointer, size))
    stopBadUse("mgpuMemHostRegister: some of the " + std::to_string(size) +
               " bytes at " + formatAddress(address) +
               " are registered already, perhaps by a buffer freed since");
  hosts[address] = false;
}

void RuntimeMemory::unregisterHost(void *pointer) {
  uint64_t address = toAddress(pointer);
  auto host = hosts.find(address);
  if (host == hosts.end() || host->second)
    stopBadUse("mgpuMemHostUnregister: " + formatAddress(address) +
               " is not registered");
  hosts.erase(host);
  device.free(address);
}

//===----------------------------------------------------------------------===//
// Copies
//===----------------------------------------------------------------------===//

MemoryRegion *RuntimeMemory::findDevice(const char *function,
                                        const void *pointer, uint64_t size) {
  uint64_t address = toAddress(pointer);
  MemoryRegion *region = device.find(address);
  if (!region && !isDeviceAddress(address))
    return nullptr;
  if (region && hosts.count(region->base))
    return nullptr;
  if (!region || !region->contains(address, size))
    stopBadUse(std::string(function) + ": " + std::to_string(size) +
               " bytes at " + formatAddress(address) +
               (region ? " exceed the buffer of " +
                             std::to_string(region->size()) + " bytes at " +
                             formatAddress(region->base)
                       : " are in no buffer; one there was freed"));
  return region;
}

void RuntimeMemory::copy(const char *function, void *to, const void *from,
                         uint64_t size) {
  if (!size)
    return;
  MemoryRegion *target = findDevice(function, to, size);
  MemoryRegion *source = findDevice(function, from, size);
  if (!source && target) {
    device.write(toAddress(to), from, size);
  } else if (source && !target) {
    device.read(toAddress(from), to, size);
  } else if (!source) {
    std::memmove(to, from, size);
  } else {
    uint64_t in = toAddress(from) - source->base;
    uint64_t out = toAddress(to) - target->base;
    std::memmove(target->bytes() + out, source->bytes() + in, size);
    // Undefined bytes stay so.
    std::memmove(&target->defined[out], &source->defined[in], size);
  }
}

void RuntimeMemory::fill(const char *function, void *to, const void *value,
                         unsigned width, uint64_t count) {
  std::vector<uint8_t> bytes(width * count);
  for (uint64_t i = 0; i < count; ++i)
    std::memcpy(&bytes[i * width], value, width);
  copy(function, to, bytes.data(), bytes.size());
}
