//===- Context.h - A context that several objects use -----------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_PYTHON_SRC_CONTEXT_H
#define MX_PYTHON_SRC_CONTEXT_H

#include "mlir-c/Diagnostics.h"
#include "mlir-c/IR.h"
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace mxpython {

/// A diagnostic, after its operations are gone.
struct Diagnostic {
  /// "error", "warning", "note" or "remark".
  std::string severity;
  std::string message;
  /// Of the first place in a file that its location has.
  std::optional<std::string> file;
  std::optional<int> line, column;
  std::vector<Diagnostic> notes;
};

inline MlirStringRef toRef(const std::string &text) {
  return mlirStringRefCreate(text.data(), text.size());
}

inline std::string toString(MlirStringRef text) {
  return std::string(text.data, text.length);
}

/// A callback of MLIR's printers that appends to a std::string.
void append(MlirStringRef text, void *string);

/// A context with everything registered, without threads of its own: what is
/// said comes in one order, and a process that forks has nothing to lose.
class Context {
public:
  Context();
  ~Context();
  Context(const Context &) = delete;

  const MlirContext context;

private:
  friend class Use;
  std::mutex mutex;
};

/// While this exists the context belongs to this thread, and its diagnostics
/// are collected. Must not wait while Python's lock is held.
class Use {
public:
  explicit Use(Context &owner);
  ~Use();
  Use(const Use &) = delete;

  std::vector<Diagnostic> diagnostics;

private:
  std::lock_guard<std::mutex> lock;
  MlirContext context;
  MlirDiagnosticHandlerID handler;
};

} // namespace mxpython

#endif // MX_PYTHON_SRC_CONTEXT_H
