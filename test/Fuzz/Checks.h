//===- Checks.h - What must hold of every input -----------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_TEST_FUZZ_CHECKS_H
#define MX_TEST_FUZZ_CHECKS_H

#include "Generator.h"
#include "Isolate.h"

namespace mlir {
class DialectRegistry;
} // namespace mlir

namespace mxfuzz {

/// What `Report::counts` of `checkValid` holds.
enum ValidCount { kOperations, kFolded, kValues };

/// Runs `input` twice, compiled for this CPU with its arguments, and with
/// constants in their place after folding, and compares the bits of the
/// results. Whatever is left of the folded module is compiled too.
Report checkValid(const Generated &input,
                  const mlir::DialectRegistry &registry);

/// What `Report::counts` of `checkDiagnosed` holds: who refused the input.
enum DiagnosedCount { kOptions, kParser, kPasses };

/// Parses `text` and runs `pipeline` on it. A failure without an error is one
/// of the check.
Report checkDiagnosed(const std::string &text, const std::string &pipeline,
                      const mlir::DialectRegistry &registry);

} // namespace mxfuzz

#endif // MX_TEST_FUZZ_CHECKS_H
