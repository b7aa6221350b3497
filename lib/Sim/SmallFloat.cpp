//===- SmallFloat.cpp - Floats of fewer than 32 bits ----------------------===//
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

/// `value`, which is not negative, to an integer.
static double roundInteger(double value, bool negative, RoundingMode mode) {
  switch (mode) {
  case RoundingMode::NearestEven:
    return std::nearbyint(value);
  case RoundingMode::NearestAway:
    return std::round(value);
  case RoundingMode::TowardZero:
    return std::trunc(value);
  case RoundingMode::Down:
    return negative ? std::ceil(value) : std::floor(value);
  case RoundingMode::Up:
    return negative ? std::floor(value) : std::ceil(value);
  }
  return value;
}

double mxsim::roundToGrid(double value, int mantissaBits, int minExponent,
                          RoundingMode mode) {
  if (value == 0 || !std::isfinite(value))
    return value;
  int exponent = std::max(std::ilogb(value), minExponent) - mantissaBits;
  double steps = std::ldexp(std::fabs(value), -exponent);
  double rounded = roundInteger(steps, std::signbit(value), mode);
  return std::copysign(std::ldexp(rounded, exponent), value);
}

double mxsim::roundToIntegral(double value, RoundingMode mode) {
  return std::copysign(
      roundInteger(std::fabs(value), std::signbit(value), mode), value);
}

/// What a value beyond `max` becomes in `mode`.
static double overflow(double rounded, double max, RoundingMode mode) {
  if (!(std::fabs(rounded) > max) || std::isinf(rounded))
    return rounded;
  bool towardZero = mode == RoundingMode::TowardZero ||
                    (mode == RoundingMode::Down && rounded > 0) ||
                    (mode == RoundingMode::Up && rounded < 0);
  return std::copysign(towardZero ? max : INFINITY, rounded);
}

/// The bits of `value`, which the format holds exactly.
static uint16_t pack(double value, int exponentBits, int mantissaBits) {
  uint16_t sign = std::signbit(value) ? 0x8000 : 0;
  int bias = (1 << (exponentBits - 1)) - 1;
  double magnitude = std::fabs(value);
  if (std::isinf(value))
    return sign | ((1 << exponentBits) - 1) << mantissaBits;
  if (magnitude == 0)
    return sign;
  int exponent = std::max(std::ilogb(magnitude), 1 - bias);
  auto mantissa =
      static_cast<uint16_t>(std::ldexp(magnitude, mantissaBits - exponent));
  // A subnormal has no implicit bit to take its exponent from.
  uint16_t implicit = 1 << mantissaBits;
  uint16_t field = mantissa & implicit ? exponent + bias : 0;
  return sign | field << mantissaBits | (mantissa & (implicit - 1));
}

static double maxFinite(int exponentBits, int mantissaBits) {
  int bias = (1 << (exponentBits - 1)) - 1;
  return std::ldexp(2 - std::ldexp(1.0, -mantissaBits), bias);
}

static uint16_t encodeIEEE(double value, int exponentBits, int mantissaBits,
                           RoundingMode mode) {
  if (std::isnan(value))
    return 0x7FFF;
  int minExponent = 2 - (1 << (exponentBits - 1));
  double rounded = roundToGrid(value, mantissaBits, minExponent, mode);
  return pack(overflow(rounded, maxFinite(exponentBits, mantissaBits), mode),
              exponentBits, mantissaBits);
}

uint16_t mxsim::encodeHalf(double value, RoundingMode mode) {
  return encodeIEEE(value, 5, 10, mode);
}

float mxsim::decodeHalf(uint16_t bits) {
  int field = bits >> 10 & 0x1F, mantissa = bits & 0x3FF;
  float magnitude = field == 31 ? (mantissa ? NAN : INFINITY)
                    : field == 0
                        ? std::ldexp(float(mantissa), -24)
                        : std::ldexp(float(mantissa | 0x400), field - 25);
  return bits & 0x8000 ? -magnitude : magnitude;
}

uint16_t mxsim::encodeBFloat(double value, RoundingMode mode) {
  return encodeIEEE(value, 8, 7, mode);
}

float mxsim::decodeBFloat(uint16_t bits) {
  uint32_t wide = static_cast<uint32_t>(bits) << 16;
  float value;
  std::memcpy(&value, &wide, sizeof(value));
  return value;
}

float mxsim::roundToSingle(double value, RoundingMode mode) {
  if (mode == RoundingMode::NearestEven || std::isnan(value))
    return static_cast<float>(value);
  double rounded = roundToGrid(value, 23, -126, mode);
  return static_cast<float>(overflow(rounded, maxFinite(8, 23), mode));
}

uint32_t mxsim::encodeTF32(float value, RoundingMode mode) {
  if (std::isnan(value))
    return 0x7FFFFFFF;
  double rounded = roundToGrid(value, 10, -126, mode);
  float stored = static_cast<float>(overflow(rounded, maxFinite(8, 10), mode));
  uint32_t bits;
  std::memcpy(&bits, &stored, sizeof(bits));
  return bits;
}
