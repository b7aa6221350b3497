//===- Broken.h - Modules and pipelines with mistakes -----------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_TEST_FUZZ_BROKEN_H
#define MX_TEST_FUZZ_BROKEN_H

#include "Random.h"

#include <string>
#include <vector>

namespace mxfuzz {

/// A text with one to three random changes of tokens, numbers, sizes, lines and
/// bytes.
std::string mutate(Random &random, std::string text);

/// A pass pipeline of one to three passes or pipelines of mx with random
/// options, the values of which are legal or not.
std::string pickPassPipeline(Random &random);

} // namespace mxfuzz

#endif // MX_TEST_FUZZ_BROKEN_H
