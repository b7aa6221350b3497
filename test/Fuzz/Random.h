//===- Random.h - Reproducible choices --------------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_TEST_FUZZ_RANDOM_H
#define MX_TEST_FUZZ_RANDOM_H

#include <initializer_list>
#include <iterator>
#include <random>
#include <vector>

namespace mxfuzz {

/// Choices that depend on a seed and the number of an input alone, whatever the
/// C++ library: its distributions are not used.
class Random {
public:
  Random(uint64_t seed, uint64_t index)
      : engine(seed * 0x9E3779B97F4A7C15u ^ (index + 1) * 0xD1B54A32D192ED03u) {
  }

  uint64_t next() { return engine(); }
  uint64_t below(uint64_t bound) { return engine() % bound; }
  bool chance(unsigned percent) { return below(100) < percent; }
  template <typename T>
  T oneOf(std::initializer_list<T> list) {
    return list.begin()[below(list.size())];
  }
  template <typename Container>
  auto &pick(Container &list) {
    return list[below(std::size(list))];
  }

private:
  std::mt19937_64 engine;
};

} // namespace mxfuzz

#endif // MX_TEST_FUZZ_RANDOM_H
