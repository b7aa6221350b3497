//===- StochasticTest.cpp - Stochastic rounding ---------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TestUtils.h"

#include <algorithm>

using namespace mxnumerics;
using namespace mxtest;

static uint8_t encodeStochastic(ElementKind kind, float value, uint32_t random,
                                unsigned srBits = 32) {
  return encode(kind, value, Rounding::Stochastic, random, srBits);
}

/// A value of `kind`'s range with the finest mantissa f32 has.
static float drawInRange(Generator &generator, ElementKind kind) {
  float maxpos = getElementInfo(kind).maxpos;
  double magnitude = maxpos * std::exp2(-8 * generator.uniform());
  return static_cast<float>(generator.next() & 1 ? -magnitude : magnitude);
}

TEST(Stochastic, GridPointsNeverMove) {
  Tally tally;
  for (ElementKind kind : kAllElements)
    for (unsigned code = 0; code < 1u << getElementInfo(kind).bits; ++code) {
      float value = decode(kind, code);
      bool unused = getElementInfo(kind).isInteger() &&
                    code == 1u << (getElementInfo(kind).bits - 1);
      if (!std::isfinite(value) || unused)
        continue;
      for (uint32_t random : {0u, 1u, 0x7FFFFFFFu, 0x80000000u, 0xFFFFFFFFu})
        for (unsigned srBits = 1; srBits <= 32; ++srBits) {
          unsigned got = encodeStochastic(kind, value, random, srBits);
          tally.check(got == code,
                      [&] { return "code " + std::to_string(code); });
        }
    }
  tally.report("stochastic roundings of grid points with the points");
}

// carry(F + R) <=> R != 0 and f >= (2^32 - R) / 2^32, compared without F.
TEST(Stochastic, CarryAgainstTheProbability) {
  Generator generator(11);
  Tally tally;
  for (ElementKind kind : kAllElements)
    for (unsigned i = 0; i < 200000; ++i) {
      float value = drawInRange(generator, kind);
      double m = std::fabs(value);
      double lower =
          std::fabs(decode(kind, encode(kind, value, Rounding::TowardZero)));
      unsigned lowerCode = encode(kind, lower);
      if (m == lower)
        continue;
      double upper = decode(kind, lowerCode + 1);
      double fraction = (m - lower) / (upper - lower);
      // Words on both sides of the threshold, besides a random one.
      uint32_t edge = static_cast<uint32_t>(-std::floor(fraction * 0x1p32));
      for (uint32_t random : {generator.next(), edge, edge - 1}) {
        bool up = random != 0 && fraction >= (0x1p32 - random) * 0x1p-32;
        double want = std::copysign(up ? upper : lower, value);
        float got = decode(kind, encodeStochastic(kind, value, random));
        tally.check(got == want, [&] { return std::to_string(value); });
      }
    }
  tally.report("stochastic roundings with the probability");
}

// With b bits exactly floor(2^b f) of the 2^b words round up.
TEST(Stochastic, FewerRandomBits) {
  for (unsigned numerator = 0; numerator < 1024; ++numerator) {
    float value = 2.0f + numerator / 1024.0f;
    unsigned ups = 0;
    for (uint32_t word = 0; word < 256; ++word)
      ups += encodeStochastic(ElementKind::E2M1, value, word << 24 | 0xFFFFFF,
                              8) == 5;
    EXPECT_EQ(ups, numerator / 4);
  }
}

TEST(Stochastic, Saturates) {
  for (ElementKind kind : kAllElements) {
    float maxpos = getElementInfo(kind).maxpos;
    for (float value : {maxpos * 1.01f, maxpos * 1000.0f, INFINITY}) {
      EXPECT_EQ(encodeStochastic(kind, value, ~0u), encode(kind, maxpos));
      EXPECT_EQ(encodeStochastic(kind, -value, ~0u), encode(kind, -maxpos));
    }
  }
}

// The mean of T draws is within six standard deviations of the value.
TEST(Stochastic, Expectation) {
  constexpr unsigned draws = 4096;
  Generator generator(12);
  unsigned tested = 0;
  for (ElementKind kind : kAllElements)
    for (unsigned i = 0; i < 512; ++i, ++tested) {
      float value = drawInRange(generator, kind);
      uint8_t down = encode(kind, std::fabs(value), Rounding::TowardZero);
      double sum = 0;
      for (unsigned t = 0; t < draws; ++t)
        sum += decode(kind,
                      encodeStochastic(kind, value,
                                       randomForElement({77, 1, t}, tested)));
      double step = down == encode(kind, INFINITY)
                        ? 0.0
                        : decode(kind, down + 1) - decode(kind, down);
      double tolerance = 3 * step / std::sqrt(draws) + step * 0x1p-32;
      ASSERT_NEAR(sum / draws, value, tolerance);
    }
  std::printf("compared the mean of %u draws of %u values\n", draws, tested);
}

TEST(Stochastic, ChiSquareOfUpCounts) {
  constexpr unsigned draws = 100000;
  double chiSquare = 0;
  for (unsigned sixteenths = 1; sixteenths < 16; ++sixteenths) {
    float value = 4.0f + 2.0f * sixteenths / 16.0f;
    double ups = 0;
    for (unsigned i = 0; i < draws; ++i)
      ups += encodeStochastic(ElementKind::E2M1, value,
                              randomForElement({3, sixteenths, 0}, i)) == 7;
    double p = sixteenths / 16.0;
    chiSquare += std::pow(ups - draws * p, 2) / (draws * p * (1 - p));
  }
  std::printf("chi-square %.2f for 15 fractions\n", chiSquare);
  // The 1e-5 and 1 - 1e-5 quantiles of 15 degrees of freedom.
  EXPECT_LT(chiSquare, 50.5);
  EXPECT_GT(chiSquare, 1.9);
}
