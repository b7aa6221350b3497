//===- Runtime.h - What compiled code calls ---------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_RUNNER_RUNTIME_H
#define MX_LIB_RUNNER_RUNTIME_H

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Error.h"
#include <csetjmp>
#include <string>

namespace mlir::mx {

/// One call into compiled code. Its `malloc`, `free`, `puts` and `abort` come
/// here: all memory is freed when the call's results have been read, and an
/// assertion that fails, or a division by zero, ends the call, not the process.
class RuntimeCall {
public:
  RuntimeCall();
  ~RuntimeCall();
  RuntimeCall(const RuntimeCall &) = delete;

  /// Runs `function` on the two pointers.
  llvm::Error run(void (*function)(void **, void *), void **arguments,
                  void *results);

  /// Name and address of each function that compiled code finds here.
  static llvm::StringMap<void *> getSymbols();

private:
  friend struct RuntimeFunctions;
  std::jmp_buf exit;
  /// The signal that ended the call; 0 if none did.
  volatile int signal = 0;
  std::string message;
  llvm::DenseSet<void *> allocations;
};

} // namespace mlir::mx

#endif // MX_LIB_RUNNER_RUNTIME_H
