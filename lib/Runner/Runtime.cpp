//===- Runtime.cpp - What compiled code calls -----------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Runtime.h"
#include "mlir/ExecutionEngine/CRunnerUtils.h"
#include "llvm/ADT/STLExtras.h"
#include <csignal>
#include <cstdlib>
#include <vector>

using namespace mlir::mx;

/// The call that this thread runs; compiled code has no place for it.
static thread_local RuntimeCall *current = nullptr;

namespace mlir::mx {
struct RuntimeFunctions {
  /// Leaves compiled code, which has no destructors to run.
  [[noreturn]] static void abort() { std::longjmp(current->exit, 1); }

  static void onSignal(int signal) {
    if (!current) {
      // Of another thread, which does again what raised it and ends as if no
      // call were running.
      std::signal(signal, SIG_DFL);
      return;
    }
    current->signal = signal;
    abort();
  }

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

/// The signals that a program can raise with its own numbers, and what they
/// say: an integer is divided by zero, or a recursion does not end.
static constexpr std::pair<int, const char *> kSignals[] = {
    {SIGFPE, "an integer division by zero, or one whose result overflows"},
    {SIGSEGV, "an access to memory that is not there, or no stack is left"},
    {SIGBUS, "an access to memory that is not there"},
    {SIGILL, "an instruction that this processor does not have"},
};

namespace {
/// While this exists, such a signal ends the call as an assertion does. The
/// handlers run on a stack of their own: the call's may be used up.
class SignalCatcher {
public:
  SignalCatcher() : memory(kStackSize) {
    stack_t stack = {};
    stack.ss_sp = memory.data();
    stack.ss_size = memory.size();
    sigaltstack(&stack, &previousStack);
    struct sigaction action = {};
    action.sa_handler = RuntimeFunctions::onSignal;
    action.sa_flags = SA_ONSTACK | SA_NODEFER;
    sigemptyset(&action.sa_mask);
    for (auto [index, signal] : llvm::enumerate(kSignals))
      sigaction(signal.first, &action, &previous[index]);
  }
  ~SignalCatcher() {
    for (auto [index, signal] : llvm::enumerate(kSignals))
      sigaction(signal.first, &previous[index], nullptr);
    sigaltstack(&previousStack, nullptr);
  }
  SignalCatcher(const SignalCatcher &) = delete;

private:
  static constexpr size_t kStackSize = 1 << 16;
  std::vector<char> memory;
  stack_t previousStack = {};
  struct sigaction previous[std::size(kSignals)] = {};
};
} // namespace

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
  SignalCatcher catcher;
  if (setjmp(exit)) {
    for (auto [number, meaning] : kSignals)
      if (signal == number)
        message = std::string("the program was stopped: ") + meaning;
    return llvm::createStringError(llvm::inconvertibleErrorCode(), message);
  }
  function(arguments, results);
  return llvm::Error::success();
}
