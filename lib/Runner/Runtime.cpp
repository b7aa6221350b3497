//===- Runtime.cpp - What compiled code calls -----------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Runtime.h"
#include "mlir/ExecutionEngine/CRunnerUtils.h"
#include <cstdlib>

using namespace mlir::mx;

/// The call that is running; compiled code has no place for it.
static RuntimeCall *current = nullptr;

namespace mlir::mx {
struct RuntimeFunctions {
  /// Leaves compiled code, which has no destructors to run.
  [[noreturn]] static void abort() { std::longjmp(current->exit, 1); }

  static int puts(const char *text) {
    current->message = llvm::StringRef(text).rtrim().str();
    return 0;
  }

  static void *malloc(size_t size) {
    void *memory = std::malloc(size);
    if (memory) {
      current->allocations.insert(memory);
      return memory;
    }
    current->message = "out of memory: the program asked for " +
                       std::to_string(size) + " bytes";
    abort();
  }

  static void free(void *memory) {
    if (current->allocations.erase(memory))
      std::free(memory);
  }
};
} // namespace mlir::mx

RuntimeCall::RuntimeCall() { current = this; }

RuntimeCall::~RuntimeCall() {
  for (void *memory : allocations)
    std::free(memory);
  current = nullptr;
}

llvm::StringMap<void *> RuntimeCall::getSymbols() {
  auto address = [](auto *function) {
    return reinterpret_cast<void *>(function);
  };
  llvm::StringMap<void *> symbols;
  symbols["abort"] = address(&RuntimeFunctions::abort);
  symbols["puts"] = address(&RuntimeFunctions::puts);
  symbols["malloc"] = address(&RuntimeFunctions::malloc);
  symbols["free"] = address(&RuntimeFunctions::free);
  symbols["memrefCopy"] = address(&::memrefCopy);
  return symbols;
}

llvm::Error RuntimeCall::run(void (*function)(void **, void *),
                             void **arguments, void *results) {
  if (setjmp(exit))
    return llvm::createStringError(llvm::inconvertibleErrorCode(), message);
  function(arguments, results);
  return llvm::Error::success();
}
