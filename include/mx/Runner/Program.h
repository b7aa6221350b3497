//===- Program.h - A module compiled for this CPU ---------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_RUNNER_PROGRAM_H
#define MX_RUNNER_PROGRAM_H

#include "mx/Runner/Signature.h"

namespace mlir {
class DialectRegistry;
} // namespace mlir

namespace mlir::mx {

/// Functions of a module, compiled for the CPU that this runs on, that take and
/// return arrays. Floating point is exact: no contraction, no reassociation.
class Program {
public:
  /// Lowers `module` by `--mx-to-cpu` (it is consumed) and compiles it. The
  /// functions `entries` must have a body and a signature; their arguments are
  /// marked as not writable. Code for `manyCalls` is faster and takes longer to
  /// make; its results are the same.
  static llvm::Expected<std::unique_ptr<Program>>
  compile(ModuleOp module, ArrayRef<StringRef> entries, bool manyCalls);
  ~Program();

  /// The signature of `entry`, one of the functions that were compiled.
  const Signature &getSignature(StringRef entry) const;

  /// Calls `entry`. `arguments` must have been verified against the signature.
  /// What the program allocates is freed, an assertion that fails in it is an
  /// error. Not reentrant. `seconds`, if given, is the time of the call alone.
  llvm::Expected<std::vector<Array>> call(StringRef entry,
                                          ArrayRef<const Array *> arguments,
                                          double *seconds = nullptr);

private:
  struct Impl;
  std::unique_ptr<Impl> impl;

  explicit Program(std::unique_ptr<Impl> impl);
};

/// Registers what `Program::compile` needs beside the dialects of the module.
void registerProgramDialects(DialectRegistry &registry);

} // namespace mlir::mx

#endif // MX_RUNNER_PROGRAM_H
