//===- Scales.cpp - Block scales ------------------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Support/Scales.h"
#include "Bits.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace mxnumerics;

bool mxnumerics::isLegalScaleRule(ScaleKind kind, ElementKind element,
                                  ScaleRule rule) {
  switch (kind) {
  case ScaleKind::E8M0:
    if (rule == ScaleRule::Quest)
      return element == ElementKind::E2M1;
    return rule != ScaleRule::Amax;
  case ScaleKind::E4M3:
    return rule == ScaleRule::Amax;
  case ScaleKind::F32:
    return rule == ScaleRule::Amax || rule == ScaleRule::RCeil;
  }
  return false;
}

/// What the magnitudes of a block approach under a rule of E8M0 scales, over
/// 2^emax.
static float getReach(ScaleRule rule) {
  switch (rule) {
  case ScaleRule::Floor:
  case ScaleRule::Even:
  case ScaleRule::Quest:
    return 2.0f;
  case ScaleRule::Pre34:
    return 1.5f;
  case ScaleRule::Ceil:
  case ScaleRule::RCeil:
  case ScaleRule::Amax:
    break;
  }
  return 1.0f;
}

bool mxnumerics::maySaturate(ScaleKind kind, ElementKind element,
                             ScaleRule rule, const TwoLevelOptions &options) {
  if (kind == ScaleKind::E8M0) {
    const ElementInfo &info = getElementInfo(element);
    return std::ldexp(getReach(rule), info.emax) > info.maxpos;
  }
  if (kind == ScaleKind::F32 || options.scaleRoundUp)
    return false;
  // A scale of at most half the smallest one rounds to zero, which holds
  // nothing.
  constexpr float smallest = 0x1p-9f;
  if (options.scaleMin <= smallest / 2)
    return true;
  // Just below n + 1/2 steps, a scale rounds down to n. A normal one has at
  // least 8 steps, so that 17/16 is enough, and a subnormal one at least 1.
  float steps = std::clamp(std::floor(options.scaleMin / smallest), 1.0f, 8.0f);
  return options.headroom < 1 + 0.5f / steps;
}

/// What a rule adds to the 23 mantissa bits of the largest magnitude; the carry
/// raises the exponent.
static uint32_t getCarryConstant(const ElementInfo &info, ScaleRule rule) {
  switch (rule) {
  case ScaleRule::Ceil:
    return 0x7FFFFF;
  case ScaleRule::Even:
    return 1u << (22 - info.mantissaBits);
  case ScaleRule::RCeil:
    return 0x7FFFFF - (bitsOf(info.scaleMax) & 0x7FFFFF);
  case ScaleRule::Pre34:
    return 0x400000;
  case ScaleRule::Floor:
  case ScaleRule::Amax:
  case ScaleRule::Quest:
    break;
  }
  return 0;
}

uint8_t mxnumerics::selectE8M0Scale(float amax, ElementKind element,
                                    ScaleRule rule) {
  uint32_t bits = bitsOf(amax);
  if (bits == 0)
    return 0;
  int exponent = bits >> 23;
  uint32_t mantissa = bits & 0x7FFFFF;
  if (exponent == 0) {
    exponent = 1;
    while (mantissa < 0x800000) {
      mantissa <<= 1;
      --exponent;
    }
    mantissa -= 0x800000;
  }
  const ElementInfo &info = getElementInfo(element);
  int carry = (mantissa + getCarryConstant(info, rule)) >> 23;
  return static_cast<uint8_t>(std::clamp(exponent + carry - info.emax, 0, 254));
}

uint8_t mxnumerics::selectQuestScale(double meanSquare) {
  double square = meanSquare * kQuestFactor;
  if (square == 0)
    return 0;
  // Half of floor(log2(square)), rounded down.
  int exponent = std::ilogb(square);
  int half = exponent >= 0 ? exponent / 2 : -((1 - exponent) / 2);
  return static_cast<uint8_t>(std::clamp(half + 127, 0, 254));
}

float mxnumerics::decodeE8M0(uint8_t code) {
  if (code == kE8M0NaN)
    return std::numeric_limits<float>::quiet_NaN();
  return floatOf(code == 0 ? 0x00400000 : static_cast<uint32_t>(code) << 23);
}

uint8_t mxnumerics::selectE4M3Scale(float amax, float tensorScale,
                                    const TwoLevelOptions &options) {
  const float maxpos = getElementInfo(ElementKind::E4M3).maxpos;
  float scale = amax / getElementInfo(ElementKind::E2M1).maxpos;
  scale = scale / tensorScale;
  scale = scale * options.headroom;
  if (std::isnan(scale))
    return kE4M3NaN;
  scale = std::min(std::max(scale, options.scaleMin), maxpos);
  uint8_t code = encode(ElementKind::E4M3, scale);
  if (options.scaleRoundUp && decode(ElementKind::E4M3, code) < scale)
    ++code; // Never past the largest code: `scale` is at most `maxpos`.
  return code;
}

float mxnumerics::selectF32Scale(float amax, ElementKind element,
                                 ScaleRule rule) {
  if (rule == ScaleRule::RCeil)
    return decodeE8M0(selectE8M0Scale(amax, element, rule));
  return amax == 0.0f ? 1.0f : amax / getElementInfo(element).scaleMax;
}

float mxnumerics::selectTensorScale(float amax, float e4m3Max) {
  if (std::isnan(amax))
    return amax;
  if (amax == 0.0f)
    return 1.0f;
  float range = getElementInfo(ElementKind::E2M1).maxpos * e4m3Max;
  // The floor keeps every intermediate of the block quantizer finite.
  return std::max(amax / range, 0x1p-117f);
}
