//===- TestUtils.h - Helpers of the numerics tests --------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_UNITTESTS_SUPPORT_TESTUTILS_H
#define MX_UNITTESTS_SUPPORT_TESTUTILS_H

#include "mx/Support/Philox.h"
#include "mx/Support/Scales.h"
#include "gtest/gtest.h"

#include <cmath>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

namespace mxtest {

inline uint32_t bitsOf(float value) {
  uint32_t bits;
  std::memcpy(&bits, &value, sizeof(bits));
  return bits;
}

inline float floatOf(uint32_t bits) {
  float value;
  std::memcpy(&value, &bits, sizeof(value));
  return value;
}

inline constexpr mxnumerics::ElementKind kAllElements[] = {
    mxnumerics::ElementKind::E2M1,       mxnumerics::ElementKind::E2M3,
    mxnumerics::ElementKind::E3M2,       mxnumerics::ElementKind::E4M3,
    mxnumerics::ElementKind::E5M2,       mxnumerics::ElementKind::INT8,
    mxnumerics::ElementKind::INT4,       mxnumerics::ElementKind::E3M0,
    mxnumerics::ElementKind::Radix4Even, mxnumerics::ElementKind::Radix4Odd};

/// True of powers of two and four, which are not of APFloat's formats.
inline bool isPowerGrid(mxnumerics::ElementKind kind) {
  return !mxnumerics::getElementInfo(kind).gridName.empty();
}

/// 1234567 as "1,234,567".
inline std::string withCommas(uint64_t number) {
  std::string digits = std::to_string(number);
  for (int i = static_cast<int>(digits.size()) - 3; i > 0; i -= 3)
    digits.insert(i, ",");
  return digits;
}

/// Counts comparisons, keeps the first mismatch, and prints both counts.
struct Tally {
  uint64_t compared = 0;
  uint64_t mismatches = 0;
  std::string first;

  /// Counts one comparison; `describe()` is called for the first mismatch.
  template <typename Describe>
  void check(bool equal, Describe describe) {
    ++compared;
    if (!equal && mismatches++ == 0)
      first = describe();
  }

  void report(const std::string &what) const {
    std::printf("compared %s %s: %s mismatches\n", withCommas(compared).c_str(),
                what.c_str(), withCommas(mismatches).c_str());
    EXPECT_GT(compared, 0u) << what;
    EXPECT_EQ(mismatches, 0u) << what << ", first: " << first;
  }
};

/// A reproducible source of numbers, independent of the C++ library's.
class Generator {
public:
  explicit Generator(uint64_t seed) : stream{seed, 0, 0} {}

  uint32_t next() { return mxnumerics::randomForElement(stream, index++); }
  /// In (0, 1).
  double uniform() { return (next() + 0.5) * 0x1p-32; }
  /// Standard normal, by Box and Muller.
  float gaussian() {
    double radius = std::sqrt(-2 * std::log(uniform()));
    return static_cast<float>(radius * std::cos(6.283185307179586 * uniform()));
  }
  std::vector<float> gaussians(size_t count, float deviation = 1.0f) {
    std::vector<float> values(count);
    for (float &value : values)
      value = gaussian() * deviation;
    return values;
  }

private:
  mxnumerics::RandomStream stream;
  uint64_t index = 0;
};

} // namespace mxtest

#endif // MX_UNITTESTS_SUPPORT_TESTUTILS_H
