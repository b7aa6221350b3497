//===- ElementTypes.cpp - Narrow element types ----------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Support/ElementTypes.h"
#include "Bits.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

using namespace mxnumerics;

// The NaN codes are those of the hardware's `cvt` and of CUDA's headers; LLVM's
// APFloat has 0x7E as E5M2's quiet NaN, which decodes to NaN as well.
static constexpr ElementInfo elementTable[kNumElementKinds] = {
    {ElementKind::E2M1, "f4E2M1FN", "", "e2m1", 4, 1, 1, 2, 6.0f, std::nullopt},
    {ElementKind::E2M3, "f6E2M3FN", "", "e2m3", 6, 3, 1, 2, 7.5f, std::nullopt},
    {ElementKind::E3M2, "f6E3M2FN", "", "e3m2", 6, 2, 3, 4, 28.0f,
     std::nullopt},
    {ElementKind::E4M3, "f8E4M3FN", "", "e4m3", 8, 3, 7, 8, 448.0f, 0x7F},
    {ElementKind::E5M2, "f8E5M2", "", "e5m2", 8, 2, 15, 15, 57344.0f, 0x7F},
    {ElementKind::INT8, "i8", "", "", 8, 6, 0, 0, 127.0f / 64.0f, std::nullopt},
    {ElementKind::INT4, "i4", "", "", 4, 2, 0, 2, 7.0f, std::nullopt},
    {ElementKind::E3M0, "i4", "e3m0", "", 4, 0, 1, 6, 64.0f, std::nullopt},
    {ElementKind::Radix4Even, "i4", "radix4_even", "", 4, 0, 1, 12, 4096.0f,
     std::nullopt, 4096.0f, 2},
    {ElementKind::Radix4Odd, "i4", "radix4_odd", "", 4, 0, 0, 12, 8192.0f,
     std::nullopt, 4096.0f, 2},
};

const ElementInfo &mxnumerics::getElementInfo(ElementKind kind) {
  return elementTable[static_cast<unsigned>(kind)];
}

float mxnumerics::decode(ElementKind kind, uint8_t code) {
  const ElementInfo &info = getElementInfo(kind);
  int mantissaBits = info.mantissaBits;
  if (info.isInteger()) {
    unsigned above = 8 - info.bits;
    auto shifted = static_cast<int8_t>(code << above);
    return std::ldexp(static_cast<float>(shifted >> above),
                      info.emax - mantissaBits);
  }
  unsigned signBit = 1u << (info.bits - 1);
  unsigned magnitude = code & (signBit - 1);
  unsigned mantissa = magnitude & ((1u << mantissaBits) - 1);
  int exponent = magnitude >> mantissaBits;
  float value;
  if (kind == ElementKind::E4M3 && magnitude == 0x7F)
    value = std::numeric_limits<float>::quiet_NaN();
  else if (kind == ElementKind::E5M2 && exponent == 31)
    value = mantissa ? std::numeric_limits<float>::quiet_NaN()
                     : std::numeric_limits<float>::infinity();
  else if (exponent == 0)
    value = std::ldexp(static_cast<float>(mantissa),
                       info.minExponent() - mantissaBits);
  else
    value = std::ldexp(static_cast<float>(mantissa + (1u << mantissaBits)),
                       info.minExponent() +
                           static_cast<int>(info.radixBits) * (exponent - 1) -
                           mantissaBits);
  return code & signBit ? -value : value;
}

/// The finite magnitudes of `kind` in increasing order. A magnitude's place is
/// its code, because codes without their sign bit are ordered by value.
static const std::vector<double> &getGrid(ElementKind kind) {
  static const std::array<std::vector<double>, kNumElementKinds> grids = [] {
    std::array<std::vector<double>, kNumElementKinds> result;
    for (const ElementInfo &info : elementTable)
      for (unsigned code = 0; code < 1u << (info.bits - 1); ++code) {
        float value = decode(info.kind, code);
        if (std::isfinite(value))
          result[static_cast<unsigned>(info.kind)].push_back(value);
      }
    return result;
  }();
  return grids[static_cast<unsigned>(kind)];
}

/// Whether `m`, strictly between the neighbours `lower` and `upper` of the
/// grid, goes to `upper`. All arithmetic here is exact, but for a fraction that
/// is a multiple of 1/3; times 2^32 it is a multiple of it too, and nothing is
/// rounded past a whole number.
static bool roundsUp(double m, double lower, double upper, bool lowerIsOdd,
                     Rounding rounding, uint32_t random, unsigned srBits) {
  switch (rounding) {
  case Rounding::TowardZero:
    return false;
  case Rounding::NearestEven: {
    double twice = 2 * m, sum = lower + upper;
    return twice > sum || (twice == sum && lowerIsOdd);
  }
  case Rounding::Stochastic: {
    // m - lower has no more bits than m, and steps are powers of two or, above
    // a power of four, three times one.
    double fraction = (m - lower) / (upper - lower);
    uint64_t dropped = 32 - srBits;
    uint64_t threshold = static_cast<uint64_t>(fraction * 0x1p32) >> dropped;
    return (threshold + (random >> dropped)) >> srBits;
  }
  }
  return false;
}

/// `encode` for any double whose arithmetic above stays in the normal range:
/// a 24-bit significand times a power of two from 2^-276 to 2^254.
static uint8_t encodeDouble(ElementKind kind, double value, Rounding rounding,
                            uint32_t random, unsigned srBits) {
  const ElementInfo &info = getElementInfo(kind);
  const std::vector<double> &grid = getGrid(kind);
  uint8_t maxCode = static_cast<uint8_t>(grid.size() - 1);
  if (std::isnan(value))
    return info.nanCode.value_or(maxCode);
  double m = std::min(std::fabs(value), grid.back());
  auto next = std::upper_bound(grid.begin(), grid.end(), m);
  uint8_t code = static_cast<uint8_t>(next - grid.begin() - 1);
  // Of two numbers of one digit both are odd; IEEE 754-2019, section 4.3.1, has
  // the larger one then.
  bool isOdd = info.mantissaBits == 0 ? code != 0 : code & 1;
  if (m > grid[code] &&
      roundsUp(m, grid[code], *next, isOdd, rounding, random, srBits))
    ++code;
  if (!std::signbit(value))
    return code;
  unsigned negative =
      info.isInteger() ? 0u - code : code | 1u << (info.bits - 1);
  return static_cast<uint8_t>(negative & ((1u << info.bits) - 1));
}

/// `value * 2^exponent`, exact. Taken apart by hand: f32 cannot hold every such
/// product, and no arithmetic on a subnormal f32 means none to flush.
static double scaleExactly(float value, int exponent) {
  if (!std::isfinite(value))
    return value;
  uint32_t bits = bitsOf(value);
  int32_t significand = bits & 0x7FFFFF;
  int biased = (bits >> 23) & 0xFF;
  if (biased != 0)
    significand |= 0x800000;
  else
    biased = 1;
  double magnitude =
      std::ldexp(static_cast<double>(significand), biased - 150 + exponent);
  return bits >> 31 ? -magnitude : magnitude;
}

uint8_t mxnumerics::encode(ElementKind kind, float value, Rounding rounding,
                           uint32_t random, unsigned srBits) {
  return encodeDouble(kind, scaleExactly(value, 0), rounding, random, srBits);
}

uint8_t mxnumerics::encodeScaled(ElementKind kind, float value, int exponent,
                                 Rounding rounding, uint32_t random,
                                 unsigned srBits) {
  return encodeDouble(kind, scaleExactly(value, exponent), rounding, random,
                      srBits);
}
