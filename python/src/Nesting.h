//===- Nesting.h - How deep a text nests ------------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// MLIR's parser recurses into brackets, and a stack of 8 MiB ends between 2000
// and 4000 regions, 4000 and 8000 attributes. In mlir-opt that ends a process
// that had nothing else to do; here it would end the user's.
//
//===----------------------------------------------------------------------===//

#ifndef MX_PYTHON_SRC_NESTING_H
#define MX_PYTHON_SRC_NESTING_H

#include <optional>
#include <string_view>

namespace mxpython {

constexpr unsigned maxNesting = 1000;

/// A place in a text, from 1.
struct Place {
  unsigned line, column;
};

/// Where `source` opens a bracket in `maxNesting` others, outside of strings
/// and comments, or has as many signs in a row. Nothing for bytecode.
std::optional<Place> findDeepNesting(std::string_view source);

} // namespace mxpython

#endif // MX_PYTHON_SRC_NESTING_H
