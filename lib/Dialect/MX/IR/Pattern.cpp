//===- Pattern.cpp - Regular expressions of recipes -----------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Pattern.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Regex.h"

#include <algorithm>

using llvm::StringRef;

/// What is written out has at most the product of the two; a model's names are
/// matched with that in about a second.
static constexpr size_t kMaxLength = 1000;
static constexpr uint64_t kMaxCopies = 100;

/// How often the repetition whose count `text` starts with, behind its `{`,
/// writes out what it repeats: `n` of `{n}`, `{n,}` and `{m,n}`.
static uint64_t getCount(StringRef text) {
  auto [least, most] =
      text.take_until([](char c) { return c == '}'; }).split(',');
  uint64_t count = 1;
  if ((most.empty() ? least : most).getAsInteger(10, count))
    return 1; // No count: llvm::Regex has a reason against it, or takes it as
              // is.
  return std::clamp<uint64_t>(count, 1, kMaxCopies + 1);
}

// A bracket has no escapes. Taking them for such in it leaves nothing out:
// a `]` more or less is neither a count nor a reference.
std::string mlir::mx::internal::checkPattern(StringRef pattern) {
  if (pattern.size() > kMaxLength)
    return "it has " + std::to_string(pattern.size()) +
           " characters, more than " + std::to_string(kMaxLength);
  uint64_t copies = 1;
  for (size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '\\' && i + 1 < pattern.size()) {
      if (llvm::isDigit(pattern[++i]))
        return std::string("it has a back-reference, \\") + pattern[i];
    } else if (pattern[i] == '{') {
      copies =
          std::min(copies * getCount(pattern.substr(i + 1)), kMaxCopies + 1);
    }
  }
  if (copies > kMaxCopies)
    return "the product of its counts, as of {n}, is more than " +
           std::to_string(kMaxCopies);
  std::string error;
  llvm::Regex(pattern).isValid(error);
  return error;
}
