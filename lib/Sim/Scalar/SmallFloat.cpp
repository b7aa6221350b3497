//===- SmallFloat.cpp - Rounding to floating point formats ----------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SmallFloat.h"

#include <algorithm>
#include <cmath>
#include <cstring>

using namespace mxsim;

namespace {
/// The magnitude of a finite value, cut where the format's last bit is:
/// `field` is the format's code of what is kept, `rest` the `dropped` bits
/// behind it.
struct Cut {
  uint64_t field, rest;
  unsigned dropped;
};
} // namespace

static uint64_t bitsOf(double value) {
  uint64_t bits;
  std::memcpy(&bits, &value, sizeof(bits));
  return bits;
}

static Cut cut(double value, FloatLayout layout) {
  uint64_t bits = bitsOf(value);
  int exponent = static_cast<int>(bits >> 52 & 0x7FF);
  uint64_t mantissa = bits & ((uint64_t(1) << 52) - 1);
  // A subnormal has no implicit bit, and the exponent of the smallest normals.
  if (exponent)
    mantissa |= uint64_t(1) << 52;
  else
    exponent = 1;
  int bias = (1 << (layout.exponentBits - 1)) - 1;
  int field = exponent - 1023 + bias;
  Cut result;
  result.dropped = 52 - layout.mantissaBits;
  if (field < 1)
    result.dropped += 1 - field;
  // Beyond 63 the rest is less than a half all the same.
  result.dropped = std::min(result.dropped, 63u);
  result.rest = mantissa & ((uint64_t(1) << result.dropped) - 1);
  result.field = mantissa >> result.dropped;
  // The implicit bit of what is kept counts as 1 of the exponent's field.
  if (field > 1)
    result.field += static_cast<uint64_t>(field - 1) << layout.mantissaBits;
  return result;
}

/// True if the magnitude grows by one step.
static bool roundsUp(const Cut &cut, bool negative, RoundingMode mode) {
  uint64_t half = uint64_t(1) << (cut.dropped - 1);
  switch (mode) {
  case RoundingMode::NearestEven:
    return cut.rest > half || (cut.rest == half && (cut.field & 1));
  case RoundingMode::NearestAway:
    return cut.rest >= half;
  case RoundingMode::TowardZero:
    return false;
  case RoundingMode::Down:
    return negative && cut.rest;
  case RoundingMode::Up:
    return !negative && cut.rest;
  }
  return false;
}

uint32_t mxsim::encodeFloat(double value, FloatLayout layout,
                            RoundingMode mode) {
  if (std::isnan(value))
    return layout.canonicalNaN();
  bool negative = std::signbit(value);
  uint32_t sign = negative ? layout.sign() : 0;
  if (std::isinf(value))
    return sign | layout.infinity();
  Cut parts = cut(value, layout);
  uint64_t code = parts.field + roundsUp(parts, negative, mode);
  if (code >= layout.infinity()) {
    bool towardZero = mode == RoundingMode::TowardZero ||
                      (mode == RoundingMode::Down && !negative) ||
                      (mode == RoundingMode::Up && negative);
    code = towardZero ? layout.maxFinite() : layout.infinity();
  }
  return sign | static_cast<uint32_t>(code);
}

uint32_t mxsim::encodeFlushed(double value, FloatLayout layout,
                              RoundingMode mode) {
  uint32_t code = encodeFloat(value, layout, mode);
  uint32_t magnitude = code & ~layout.sign();
  if (magnitude > layout.minNormal())
    return code;
  // 16 binades higher nothing near the smallest normal value is subnormal.
  uint32_t scaled = encodeFloat(value * 0x1p16, layout, mode) & ~layout.sign();
  bool isTiny = scaled < (17u << layout.mantissaBits);
  return isTiny ? code & layout.sign() : code;
}

uint32_t mxsim::encodeStochastic(double value, FloatLayout layout,
                                 uint32_t random, unsigned numBits) {
  if (!std::isfinite(value))
    return encodeFloat(value, layout, RoundingMode::TowardZero);
  Cut parts = cut(value, layout);
  uint64_t discarded = parts.dropped >= numBits
                           ? parts.rest >> (parts.dropped - numBits)
                           : parts.rest << (numBits - parts.dropped);
  uint64_t code = parts.field + ((discarded + random) >> numBits);
  code = std::min<uint64_t>(code, layout.infinity());
  return (std::signbit(value) ? layout.sign() : 0) |
         static_cast<uint32_t>(code);
}

double mxsim::roundToIntegral(double value, RoundingMode mode) {
  switch (mode) {
  case RoundingMode::NearestEven:
    return std::nearbyint(value);
  case RoundingMode::NearestAway:
    return std::round(value);
  case RoundingMode::TowardZero:
    return std::trunc(value);
  case RoundingMode::Down:
    return std::floor(value);
  case RoundingMode::Up:
    return std::ceil(value);
  }
  return value;
}

uint32_t mxsim::encodeSingle(double value) {
  if (std::isnan(value))
    return kSingle.canonicalNaN();
  auto single = static_cast<float>(value);
  uint32_t bits;
  std::memcpy(&bits, &single, sizeof(bits));
  return bits;
}

uint16_t mxsim::encodeHalf(double value, RoundingMode mode) {
  return encodeFloat(value, kHalf, mode);
}

float mxsim::decodeHalf(uint16_t bits) {
  uint32_t sign = uint32_t(bits & 0x8000) << 16;
  uint32_t exponent = bits >> 10 & 0x1F, mantissa = bits & 0x3FF;
  float value;
  if (exponent == 0) {
    value = static_cast<float>(mantissa) * 0x1p-24f;
    return sign ? -value : value;
  }
  uint32_t field = exponent == 31 ? 255 : exponent + 112;
  uint32_t wide = sign | field << 23 | mantissa << 13;
  std::memcpy(&value, &wide, sizeof(value));
  return value;
}

uint16_t mxsim::encodeBFloat(double value, RoundingMode mode) {
  return encodeFloat(value, kBFloat, mode);
}

float mxsim::decodeBFloat(uint16_t bits) {
  uint32_t wide = static_cast<uint32_t>(bits) << 16;
  float value;
  std::memcpy(&value, &wide, sizeof(value));
  return value;
}
