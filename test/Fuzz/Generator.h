//===- Generator.h - Random modules that are valid --------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_TEST_FUZZ_GENERATOR_H
#define MX_TEST_FUZZ_GENERATOR_H

#include "Random.h"

#include <cstdint>
#include <string>
#include <vector>

namespace mxfuzz {

/// An argument of the function @main, and what it is called with.
struct Argument {
  /// The type of the elements, or of a scalar, as in the text.
  std::string element;
  bool isScalar = false;
  /// The sizes of the data, whatever the type of the argument says of them.
  std::vector<int64_t> shape;
  /// The bits of each element.
  std::vector<uint64_t> bits;
};

/// A module with one function, and a pass pipeline that takes it to operations
/// of mx; the pipeline may be empty.
struct Generated {
  std::string text, pipeline;
  std::vector<Argument> arguments;
};

Generated generateModule(Random &random);

} // namespace mxfuzz

#endif // MX_TEST_FUZZ_GENERATOR_H
