//===- KnownCrashes.h - Crashes of LLVM 22 that are not mx's ----*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_TEST_FUZZ_KNOWNCRASHES_H
#define MX_TEST_FUZZ_KNOWNCRASHES_H

#include <string>

namespace mxfuzz {

struct KnownCrash {
  /// A function of LLVM that crashes or leads to it without one of mx between,
  /// by a part of its mangled name.
  const char *function;
  /// What is wrong there.
  const char *reason;
};

/// The row that `trace` belongs to, or null. A row is for what the parser does,
/// and `mlir-opt` too; docs/Robustness.md has an input for each.
const KnownCrash *findKnownCrash(const std::string &trace);

} // namespace mxfuzz

#endif // MX_TEST_FUZZ_KNOWNCRASHES_H
