//===- Device.h - The device that the runtime drives ------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Modules, kernels, streams and events behind the handles of a host program.
// A use of a handle that is none ends the process.
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_SIMRUNTIME_DEVICE_H
#define MX_LIB_SIMRUNTIME_DEVICE_H

#include "Memory.h"

#include <mutex>

namespace mxsim {

/// A handle that was not made before. No two tables share one, so that a stream
/// is not taken for an event.
void *makeHandle();

/// Values by their handles.
template <typename T>
class HandleTable {
public:
  /// `what` is what a value is called.
  explicit HandleTable(std::string what) : what(std::move(what)) {}

  void *add(T value) {
    void *handle = makeHandle();
    values.emplace(handle, std::move(value));
    return handle;
  }
  T &get(const char *function, void *handle) {
    auto found = values.find(handle);
    if (found == values.end())
      stopBadUse(std::string(function) + ": " +
                 formatAddress(reinterpret_cast<uint64_t>(handle)) + " is no " +
                 what + ", or no longer");
    return found->second;
  }
  void remove(const char *function, void *handle) {
    get(function, handle);
    values.erase(handle);
  }

private:
  std::string what;
  std::map<void *, T> values;
};

class Device {
public:
  /// The only one, for one thread at a time.
  class Locked {
  public:
    Locked(Device &device) : device(device), lock(device.mutex) {}
    Device *operator->() { return &device; }

  private:
    Device &device;
    std::lock_guard<std::mutex> lock;
  };
  static Locked get();

  /// Ends the process if this is no stream; null is the default stream.
  void checkStream(const char *function, void *stream) {
    if (stream)
      streams.get(function, stream);
  }
  void *load(const char *function, const char *text);
  void unload(void *module);
  void *getKernel(void *module, const char *name);
  /// `count` is the number of `params` if it is known.
  void launch(const char *function, void *kernel, const LaunchConfig &config,
              void **params, std::optional<size_t> count);

  struct Stream {};
  struct Event {};
  HandleTable<Stream> streams{"stream"};
  HandleTable<Event> events{"event"};
  RuntimeMemory memory;

private:
  struct Module {
    std::string text;
    Program program;
    /// Handles of kernels that were asked for.
    std::map<std::string, void *> kernels;
  };
  struct Kernel {
    const Module *module;
    const Function *function;
  };

  std::mutex mutex;
  HandleTable<std::unique_ptr<Module>> modules{"module"};
  HandleTable<Kernel> kernels{"kernel"};
};

} // namespace mxsim

#endif // MX_LIB_SIMRUNTIME_DEVICE_H
