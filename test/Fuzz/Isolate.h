//===- Isolate.h - Inputs in processes of their own -------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_TEST_FUZZ_ISOLATE_H
#define MX_TEST_FUZZ_ISOLATE_H

#include "llvm/ADT/STLFunctionalExtras.h"
#include <cstdint>
#include <string>

namespace mxfuzz {

enum class Outcome : uint8_t {
  /// Nothing was wrong, with the input or with what was made of it.
  Passed,
  /// The input was refused with an error.
  Refused,
  /// It failed without an error, or its results were wrong.
  Failed,
  /// The process ended.
  Crashed,
  /// The process did not end.
  Hung
};

/// What became of one input, and what is known of it: numbers for the totals,
/// and the trace of a crash.
struct Report {
  Outcome outcome = Outcome::Passed;
  std::string text;
  uint64_t counts[3] = {};
};

struct Limits {
  unsigned seconds = 60;
  /// Inputs that one process takes, since crashes that depend on more than the
  /// input would hide otherwise.
  unsigned inputsPerProcess = 200;
};

/// Calls `task` for the numbers in [first, end) in child processes, and `take`
/// for what became of each in this one, until that returns false. What a child
/// writes to stderr is the text of the input that it crashes in.
void runIsolated(uint64_t first, uint64_t end, const Limits &limits,
                 llvm::function_ref<Report(uint64_t)> task,
                 llvm::function_ref<bool(uint64_t, const Report &)> take);

} // namespace mxfuzz

#endif // MX_TEST_FUZZ_ISOLATE_H
