//===- Pattern.h - Regular expressions of recipes ---------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_DIALECT_MX_IR_PATTERN_H
#define MX_LIB_DIALECT_MX_IR_PATTERN_H

#include "llvm/ADT/StringRef.h"

#include <string>

namespace mlir::mx::internal {

/// Why `pattern` is no extended regular expression that is compiled, and
/// matched with any name, in little time; empty if it is one.
///
/// `llvm::Regex` searches through all ways to match a back-reference, and
/// writes repetitions with a count out: either may take time and memory without
/// end. All else takes a time that grows with the pattern times the name.
std::string checkPattern(llvm::StringRef pattern);

} // namespace mlir::mx::internal

#endif // MX_LIB_DIALECT_MX_IR_PATTERN_H
