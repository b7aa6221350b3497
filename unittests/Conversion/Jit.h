//===- Jit.h - Runs lowered code in the test's process ----------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_UNITTESTS_CONVERSION_JIT_H
#define MX_UNITTESTS_CONVERSION_JIT_H

#include "mlir/ExecutionEngine/ExecutionEngine.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"

#include <cstring>
#include <memory>
#include <string>
#include <vector>

namespace mxtest {

/// A row-major tensor as bytes: an argument or a result of compiled code.
struct Buffer {
  std::vector<int64_t> shape;
  unsigned elementBytes = 1;
  std::vector<char> bytes;

  template <typename T>
  static Buffer of(std::vector<int64_t> shape, const std::vector<T> &values) {
    Buffer buffer{std::move(shape), sizeof(T), {}};
    buffer.bytes.resize(values.size() * sizeof(T));
    std::memcpy(buffer.bytes.data(), values.data(), buffer.bytes.size());
    return buffer;
  }

  template <typename T>
  std::vector<T> as() const {
    std::vector<T> values(bytes.size() / sizeof(T));
    std::memcpy(values.data(), bytes.data(), bytes.size());
    return values;
  }
};

/// The rank and the bytes per element of a result.
struct ResultType {
  unsigned rank;
  unsigned elementBytes;
};

/// A context with every dialect and interface that the lowering needs.
std::unique_ptr<mlir::MLIRContext> makeContext();

/// Compiled functions of a module, all of whose arguments and results are
/// tensors or memrefs.
class Jit {
public:
  /// Lowers `module` by the pipeline `mx-to-cpu` and compiles it. Null, with
  /// diagnostics, if that fails.
  static std::unique_ptr<Jit> compile(mlir::ModuleOp module);
  static std::unique_ptr<Jit> compile(mlir::MLIRContext &context,
                                      const std::string &source);

  /// Calls `name`. Memref arguments may be written.
  std::vector<Buffer> call(const std::string &name, std::vector<Buffer> &args,
                           const std::vector<ResultType> &results = {});

private:
  std::unique_ptr<mlir::ExecutionEngine> engine;
};

} // namespace mxtest

#endif // MX_UNITTESTS_CONVERSION_JIT_H
