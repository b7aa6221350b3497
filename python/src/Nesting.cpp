//===- Nesting.cpp --------------------------------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Nesting.h"

#include <algorithm>

using namespace mxpython;

/// The first byte after the string that starts at `at`. None spans lines.
static size_t skipString(std::string_view source, size_t at) {
  for (++at; at < source.size() && source[at] != '\n'; ++at) {
    if (source[at] == '"')
      return at + 1;
    if (source[at] == '\\')
      ++at;
  }
  return std::min(at, source.size());
}

/// The first byte after the token at `at` that holds no bracket, or `at`.
static size_t skipToken(std::string_view source, size_t at) {
  std::string_view two = source.substr(at, 2);
  if (source[at] == '"')
    return skipString(source, at);
  if (two == "//")
    return std::min(source.find('\n', at), source.size());
  if (two == "->" || two == "<=" || two == ">=")
    return at + 2;
  return at;
}

static Place getPlace(std::string_view source, size_t at) {
  std::string_view before = source.substr(0, at);
  size_t lines = std::count(before.begin(), before.end(), '\n');
  size_t start = before.rfind('\n'); // npos + 1 is 0.
  return {static_cast<unsigned>(lines + 1),
          static_cast<unsigned>(at - (start + 1) + 1)};
}

std::optional<Place> mxpython::findDeepNesting(std::string_view source) {
  constexpr std::string_view opening = "([{<", closing = ")]}>";
  if (source.substr(0, 4) == "ML\xefR")
    return std::nullopt;
  unsigned depth = 0, signs = 0;
  for (size_t at = 0; at < source.size();) {
    if (size_t end = skipToken(source, at); end != at) {
      at = end;
      signs = 0;
      continue;
    }
    char c = source[at];
    if (opening.find(c) != opening.npos)
      ++depth;
    else if (closing.find(c) != closing.npos && depth)
      --depth;
    if (c == '-')
      ++signs;
    else if (c != ' ' && c != '\n')
      signs = 0;
    if (std::max(depth, signs) > maxNesting)
      return getPlace(source, at);
    ++at;
  }
  return std::nullopt;
}
