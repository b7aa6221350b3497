//===- ScalesTest.cpp - Scale selection -----------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TestUtils.h"

#include <sstream>

using namespace mxnumerics;
using namespace mxtest;

static constexpr ScaleRule kPowerOfTwoRules[] = {
    ScaleRule::Floor, ScaleRule::Ceil, ScaleRule::Even, ScaleRule::RCeil,
    ScaleRule::Pre34};

/// `amax` rounded to `bits` mantissa bits, halves away from zero: what "round"
/// means in the even rule.
static double roundMantissa(double amax, int bits) {
  int exponent = std::ilogb(amax);
  return std::ldexp(std::round(std::ldexp(amax, bits - exponent)),
                    exponent - bits);
}

/// The definitions, by trying exponents with comparisons that are exact in f64.
static int searchExponent(float amax, const ElementInfo &info, ScaleRule rule) {
  double a = amax;
  int exponent;
  switch (rule) {
  case ScaleRule::Ceil: // The smallest that reaches amax.
    for (exponent = -127; std::ldexp(1.0, exponent + info.emax) < a;)
      ++exponent;
    return exponent;
  case ScaleRule::RCeil: // The smallest that does not saturate.
    for (exponent = -127; std::ldexp(info.scaleMax, exponent) < a;)
      ++exponent;
    return exponent;
  case ScaleRule::Pre34: // The largest that 4/3 of amax reaches.
    for (exponent = 128; 3 * std::ldexp(1.0, exponent + info.emax) > 4 * a;)
      --exponent;
    return exponent;
  case ScaleRule::Even:
    a = roundMantissa(a, info.mantissaBits);
    [[fallthrough]];
  default: // The largest that amax reaches.
    for (exponent = 128; std::ldexp(1.0, exponent + info.emax) > a;)
      --exponent;
    return exponent;
  }
}

static unsigned searchCode(float amax, const ElementInfo &info,
                           ScaleRule rule) {
  if (amax == 0.0f)
    return 0;
  return std::min(std::max(searchExponent(amax, info, rule) + 127, 0), 254);
}

/// All bf16, samples of the subnormals, and f32 around every boundary.
static std::vector<float> getAmaxValues(const ElementInfo &info) {
  std::vector<float> values;
  for (uint32_t pattern = 0; pattern < 0x7F80; ++pattern)
    values.push_back(floatOf(pattern << 16));
  for (uint32_t pattern = 0; pattern < 0x800000; pattern += 509)
    values.push_back(floatOf(pattern));
  double evenBoundary = 2 - std::ldexp(1.0, -1 - int(info.mantissaBits));
  for (int exponent = -149; exponent < 128; ++exponent)
    for (double boundary :
         {1.0, 1.5, std::ldexp(double(info.scaleMax), -info.emax),
          evenBoundary}) {
      float near = static_cast<float>(std::ldexp(boundary, exponent));
      if (near == 0.0f)
        continue;
      for (int offset = -2; offset <= 2; ++offset)
        if (bitsOf(near) + offset < 0x7F800000)
          values.push_back(floatOf(bitsOf(near) + offset));
    }
  return values;
}

TEST(Scales, E8M0AgainstTheDefinition) {
  Tally tally;
  for (ElementKind kind : kAllElements) {
    const ElementInfo &info = getElementInfo(kind);
    for (float amax : getAmaxValues(info))
      for (ScaleRule rule : kPowerOfTwoRules) {
        unsigned got = selectE8M0Scale(amax, kind, rule);
        unsigned want = searchCode(amax, info, rule);
        tally.check(got == want, [&] {
          std::ostringstream text;
          text << info.mlirName << " rule " << int(rule) << " of "
               << std::hexfloat << amax << ": got " << got << ", expected "
               << want;
          return text.str();
        });
      }
  }
  tally.report("E8M0 scales with the definition in exact arithmetic");
}

// What the rule is for: of 3/4 x, rounded to f32, it gives the scale that floor
// gives of x, so that the 3/4 leaves the range of every block where it was.
TEST(Scales, Pre34IsTheFloorOfWhatWasScaled) {
  Tally tally;
  for (ElementKind kind : kAllElements)
    for (float amax : getAmaxValues(getElementInfo(kind))) {
      float scaled = 0.75f * amax;
      if (scaled < 0x1p-126f)
        continue;
      tally.check(selectE8M0Scale(scaled, kind, ScaleRule::Pre34) ==
                      selectE8M0Scale(amax, kind, ScaleRule::Floor),
                  [&] { return std::to_string(bitsOf(amax)); });
    }
  tally.report("pre34 scales of 3/4 a with floor scales of a");
}

/// The definition, by trying exponents with comparisons that are exact in f64.
static int searchQuestCode(double meanSquare) {
  double square = meanSquare * kQuestFactor;
  int exponent = 128;
  while (exponent >= -127 && std::ldexp(1.0, 2 * exponent) > square)
    --exponent;
  return std::min(std::max(exponent + 127, 0), 254);
}

TEST(Scales, QuestAgainstTheDefinition) {
  Tally tally;
  Generator generator(8);
  auto check = [&](double meanSquare) {
    int got = selectQuestScale(meanSquare), want = searchQuestCode(meanSquare);
    tally.check(got == want, [&] {
      return std::to_string(meanSquare) + ": got " + std::to_string(got);
    });
  };
  check(0.0);
  for (int exponent = -149; exponent <= 128; ++exponent) {
    double boundary = std::ldexp(1.0 / kQuestFactor, 2 * exponent);
    for (double below = boundary, above = boundary; below > boundary * 0.9999;
         below = std::nextafter(below, 0.0) - (boundary - below)) {
      check(below);
      check(above);
      above += above - boundary + std::ldexp(boundary, -52);
    }
    for (int i = 0; i < 64; ++i)
      check(std::ldexp(generator.uniform() + 1, 2 * exponent + i % 2));
  }
  tally.report("quest scales with the definition");
}

// But for INT8 above maxpos * 2^127, whose scale would have to be 2^128.
TEST(Scales, RCeilCeilAndPre34NeverSaturate) {
  for (ElementKind kind : kAllElements) {
    float maxpos = getElementInfo(kind).maxpos;
    for (float amax : getAmaxValues(getElementInfo(kind))) {
      if (amax > std::ldexp(double(maxpos), 127))
        continue;
      float ceil = decodeE8M0(selectE8M0Scale(amax, kind, ScaleRule::Ceil));
      float rceil = decodeE8M0(selectE8M0Scale(amax, kind, ScaleRule::RCeil));
      float pre34 = decodeE8M0(selectE8M0Scale(amax, kind, ScaleRule::Pre34));
      ASSERT_LE(double(amax) / rceil, maxpos);
      // Of powers of two and four the largest is 2^emax, which pre34 exceeds.
      if (kind != ElementKind::E3M0 && kind != ElementKind::Radix4Even) {
        ASSERT_LE(double(amax) / pre34, maxpos);
      }
      ASSERT_LE(rceil, ceil);
    }
  }
  EXPECT_EQ(
      selectE8M0Scale(0x1.fffffep127f, ElementKind::INT8, ScaleRule::RCeil),
      254);
}

TEST(Scales, DecodeE8M0) {
  EXPECT_EQ(decodeE8M0(0), 0x1p-127f);
  EXPECT_EQ(decodeE8M0(1), 0x1p-126f);
  EXPECT_EQ(decodeE8M0(127), 1.0f);
  EXPECT_EQ(decodeE8M0(254), 0x1p127f);
  EXPECT_TRUE(std::isnan(decodeE8M0(255)));
}

TEST(Scales, F32) {
  EXPECT_EQ(selectF32Scale(0.0f, ElementKind::E4M3, ScaleRule::Amax), 1.0f);
  EXPECT_EQ(selectF32Scale(3.0f, ElementKind::E4M3, ScaleRule::Amax),
            3.0f / 448.0f);
  EXPECT_EQ(selectF32Scale(3.0f, ElementKind::E4M3, ScaleRule::RCeil), 0x1p-7f);
  EXPECT_EQ(selectF32Scale(0.0f, ElementKind::E4M3, ScaleRule::RCeil),
            0x1p-127f);
  EXPECT_EQ(selectF32Scale(0x1p-149f, ElementKind::E4M3, ScaleRule::Amax),
            0.0f);
}

TEST(Scales, Tensor) {
  EXPECT_EQ(selectTensorScale(0.0f), 1.0f);
  EXPECT_EQ(selectTensorScale(2688.0f), 1.0f);
  EXPECT_EQ(selectTensorScale(1536.0f, 256.0f), 1.0f);
  EXPECT_EQ(selectTensorScale(1.0f), 1.0f / 2688.0f);
  EXPECT_EQ(selectTensorScale(0x1p-149f), 0x1p-117f);
  EXPECT_TRUE(std::isnan(selectTensorScale(NAN)));
}

TEST(Scales, E4M3) {
  TwoLevelOptions options;
  // The largest block of a tensor gets the largest scale.
  EXPECT_EQ(selectE4M3Scale(5.0f, 5.0f / 2688.0f, options), 0x7E);
  EXPECT_EQ(selectE4M3Scale(0.0f, 1.0f, options), 1);
  EXPECT_EQ(selectE4M3Scale(1.0f, NAN, options), kE4M3NaN);
  // 36.6 / 6 = 6.1 lies between 6.0 and 6.5.
  EXPECT_EQ(decode(ElementKind::E4M3, selectE4M3Scale(36.6f, 1.0f, options)),
            6.0f);
  options.scaleRoundUp = true;
  EXPECT_EQ(decode(ElementKind::E4M3, selectE4M3Scale(36.6f, 1.0f, options)),
            6.5f);
  EXPECT_EQ(selectE4M3Scale(1e30f, 1.0f, options), 0x7E);
  options = {};
  options.scaleMin = 0.0f;
  EXPECT_EQ(selectE4M3Scale(0.0f, 1.0f, options), 0);
  options.scaleMin = 0x1p-6f;
  EXPECT_EQ(selectE4M3Scale(0.0f, 1.0f, options), 8);
  options = {};
  options.headroom = 17.0f / 16.0f;
  EXPECT_EQ(decode(ElementKind::E4M3, selectE4M3Scale(96.0f, 1.0f, options)),
            16.0f); // 17 is the tie of 16 and 18.
}

// Measured on many blocks, not derived from the rules.
TEST(Scales, MaySaturateE8M0) {
  for (ElementKind kind : kAllElements) {
    float maxpos = getElementInfo(kind).maxpos;
    for (ScaleRule rule : kPowerOfTwoRules) {
      bool saturates = false;
      for (float amax : getAmaxValues(getElementInfo(kind))) {
        float scale = decodeE8M0(selectE8M0Scale(amax, kind, rule));
        saturates |= amax < 0x1p100f && double(amax) / scale > double(maxpos);
      }
      EXPECT_EQ(maySaturate(ScaleKind::E8M0, kind, rule, {}), saturates)
          << int(kind) << " rule " << int(rule);
    }
  }
}

TEST(Scales, MaySaturateE4M3) {
  for (float scaleMin : {0.0f, 0x1p-10f, 0x1p-9f, 0x1p-7f, 0x1p-6f, 1.0f})
    for (float headroom : {1.0f, 1.05f, 17.0f / 16, 1.1f, 1.125f, 1.5f})
      for (bool roundUp : {false, true}) {
        TwoLevelOptions options{scaleMin, headroom, roundUp};
        // A block of the tensor is above 2688 only if the tensor scale is not.
        bool saturates = false;
        for (float amax = 2688.0f; amax > 0x1p-12f; amax *= 0.9995f) {
          float scale =
              decode(ElementKind::E4M3, selectE4M3Scale(amax, 1.0f, options));
          // Not by the last bits of f32.
          saturates |= amax > scale * 6 * (1 + 0x1p-20);
        }
        EXPECT_EQ(maySaturate(ScaleKind::E4M3, ElementKind::E2M1,
                              ScaleRule::Amax, options),
                  saturates)
            << scaleMin << " " << headroom << " " << roundUp;
      }
}

TEST(Scales, LegalRules) {
  for (ElementKind kind : kAllElements) {
    auto isLegal = [&](ScaleKind scale, ScaleRule rule) {
      return isLegalScaleRule(scale, kind, rule);
    };
    for (ScaleRule rule : kPowerOfTwoRules) {
      EXPECT_TRUE(isLegal(ScaleKind::E8M0, rule));
      EXPECT_FALSE(isLegal(ScaleKind::E4M3, rule));
      EXPECT_EQ(isLegal(ScaleKind::F32, rule), rule == ScaleRule::RCeil);
    }
    EXPECT_EQ(isLegal(ScaleKind::E8M0, ScaleRule::Quest),
              kind == ElementKind::E2M1);
    EXPECT_FALSE(isLegal(ScaleKind::E4M3, ScaleRule::Quest));
    EXPECT_FALSE(isLegal(ScaleKind::F32, ScaleRule::Quest));
    EXPECT_FALSE(isLegal(ScaleKind::E8M0, ScaleRule::Amax));
    EXPECT_TRUE(isLegal(ScaleKind::E4M3, ScaleRule::Amax));
    EXPECT_TRUE(isLegal(ScaleKind::F32, ScaleRule::Amax));
  }
}
