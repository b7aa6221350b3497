//===- ElementTypesTest.cpp - Comparison with APFloat ---------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "EncodeSweep.h"
#include "llvm/ADT/APFloat.h"

using namespace mxnumerics;
using namespace mxtest;
using llvm::APFloat;

static const llvm::fltSemantics &getSemantics(ElementKind kind) {
  switch (kind) {
  case ElementKind::E2M1:
    return APFloat::Float4E2M1FN();
  case ElementKind::E2M3:
    return APFloat::Float6E2M3FN();
  case ElementKind::E3M2:
    return APFloat::Float6E3M2FN();
  case ElementKind::E4M3:
    return APFloat::Float8E4M3FN();
  case ElementKind::E5M2:
  case ElementKind::INT8:
  case ElementKind::INT4:
  case ElementKind::E3M0:
  case ElementKind::Radix4Even:
  case ElementKind::Radix4Odd:
    break;
  }
  return APFloat::Float8E5M2();
}

static llvm::RoundingMode toLLVM(Rounding rounding) {
  return rounding == Rounding::TowardZero ? APFloat::rmTowardZero
                                          : APFloat::rmNearestTiesToEven;
}

/// APFloat's code for a number, saturated beforehand.
static unsigned apfloatEncode(ElementKind kind, double value,
                              Rounding rounding) {
  const llvm::fltSemantics &semantics = getSemantics(kind);
  double largest = APFloat::getLargest(semantics).convertToDouble();
  APFloat number(std::fabs(value) > largest ? std::copysign(largest, value)
                                            : value);
  bool losesInfo;
  number.convert(semantics, toLLVM(rounding), &losesInfo);
  return number.bitcastToAPInt().getZExtValue();
}

/// The largest magnitude of an integer, and the fraction bits below its point.
static double largestInteger(ElementKind kind) {
  return kind == ElementKind::INT8 ? 127 : 7;
}
static int fractionBits(ElementKind kind) {
  return kind == ElementKind::INT8 ? 6 : 0;
}

/// The code of a whole number, saturated.
static unsigned toCode(ElementKind kind, double number) {
  double largest = largestInteger(kind);
  int clamped =
      static_cast<int>(std::fmin(std::fmax(number, -largest), largest));
  return clamped & (kind == ElementKind::INT8 ? 0xFF : 0xF);
}

/// The second opinion on integers: APFloat arithmetic on the scaled value.
static unsigned apfloatEncodeInteger(ElementKind kind, double value,
                                     Rounding rounding) {
  APFloat number(value);
  number = scalbn(number, fractionBits(kind), APFloat::rmNearestTiesToEven);
  if (number.isFinite())
    number.roundToIntegral(toLLVM(rounding));
  return toCode(kind, number.convertToDouble());
}

static unsigned nearbyintInteger(ElementKind kind, double value,
                                 Rounding rounding) {
  double scaled = std::ldexp(value, fractionBits(kind));
  return toCode(kind, rounding == Rounding::TowardZero
                          ? std::trunc(scaled)
                          : std::nearbyint(scaled));
}

/// The second opinion on powers: the exponent of the value, and the midpoint of
/// neighbours, 3/2 or 5/2 times the lower one.
static unsigned encodePower(ElementKind kind, double value, Rounding rounding) {
  bool nearest = rounding == Rounding::NearestEven;
  bool isOfTwo = kind == ElementKind::E3M0;
  double smallest = kind == ElementKind::Radix4Odd ? 2 : 1;
  double m = std::fmin(std::fabs(value) / smallest, 4096);
  unsigned code = nearest && m > 0.5;
  if (m >= 1) {
    int exponent = std::ilogb(m) / (isOfTwo ? 1 : 2);
    double lower = std::pow(isOfTwo ? 2.0 : 4.0, exponent);
    code = 1 + exponent + (nearest && m >= lower * (isOfTwo ? 1.5 : 2.5));
  }
  return std::min(code, 7u) | (std::signbit(value) ? 8 : 0);
}

/// Remembers the answers of a slow oracle by sign, exponent and the first seven
/// mantissa bits, which is all there is of a bf16 times a power of two.
template <typename Oracle>
class Remember {
public:
  explicit Remember(Oracle oracle) : oracle(oracle), known(1 << 19, kUnknown) {}

  unsigned operator()(double value) {
    uint64_t bits;
    std::memcpy(&bits, &value, sizeof(bits));
    EXPECT_EQ(bits << 19, 0u);
    uint16_t &entry = known[bits >> 45];
    if (entry == kUnknown)
      entry = oracle(value);
    return entry;
  }

private:
  static constexpr uint16_t kUnknown = 0xFFFF;
  Oracle oracle;
  std::vector<uint16_t> known;
};

static bool isNumber(float value) { return !std::isnan(value); }

TEST(ElementTypes, EncodeAgainstAPFloat) {
  Tally pairs, midpoints, floats;
  for (Rounding rounding : {Rounding::NearestEven, Rounding::TowardZero})
    for (ElementKind kind : kAllElements) {
      if (isPowerGrid(kind))
        continue;
      auto oracle = [&](double value) {
        return getElementInfo(kind).isInteger()
                   ? apfloatEncodeInteger(kind, value, rounding)
                   : apfloatEncode(kind, value, rounding);
      };
      sweepBf16TimesScales(pairs, kind, rounding, isNumber,
                           Remember<decltype(oracle)>(oracle));
      sweepMidpoints(midpoints, kind, rounding, oracle);
      sweepF32(floats, kind, rounding, isNumber, oracle);
    }
  pairs.report("encodings of every bf16 number x E8M0 scale with APFloat");
  midpoints.report("encodings at and beside midpoints with APFloat");
  floats.report("encodings of sampled f32 with APFloat");
}

TEST(ElementTypes, EncodeIntegersAgainstNearbyint) {
  Tally tally;
  for (ElementKind kind : {ElementKind::INT8, ElementKind::INT4})
    for (Rounding rounding : {Rounding::NearestEven, Rounding::TowardZero}) {
      auto oracle = [&](double value) {
        return nearbyintInteger(kind, value, rounding);
      };
      sweepAll(tally, kind, rounding, isNumber, oracle);
    }
  tally.report("encodings of integers with nearbyint and trunc");
}

TEST(ElementTypes, EncodePowersAgainstTheirExponents) {
  Tally tally;
  for (ElementKind kind : kAllElements)
    for (Rounding rounding : {Rounding::NearestEven, Rounding::TowardZero}) {
      if (!isPowerGrid(kind))
        continue;
      auto oracle = [&](double value) {
        return encodePower(kind, value, rounding);
      };
      sweepAll(tally, kind, rounding, isNumber, oracle);
    }
  tally.report("encodings of powers with their exponents");
}

// LUQ (arXiv 2112.10769, equation 14) rounds to the nearest power of two by
// multiplying by 4/3 and rounding the logarithm down; for powers of four the
// factor is 8/5.
TEST(ElementTypes, PowersAreRoundedAtLinearMidpoints) {
  for (double x = 1; x < 64; x += 1.0 / 1024) {
    double two = std::exp2(std::floor(std::log2(x * 4 / 3)));
    double four = std::pow(4, std::floor(std::log2(x * 8 / 5) / 2));
    EXPECT_EQ(decode(ElementKind::E3M0, encode(ElementKind::E3M0, x)), two);
    EXPECT_EQ(
        decode(ElementKind::Radix4Even, encode(ElementKind::Radix4Even, x)),
        four);
  }
}

TEST(ElementTypes, DecodePowers) {
  for (unsigned code = 0; code < 8; ++code) {
    auto power = [&](float base) {
      return code ? std::pow(base, code - 1) : 0;
    };
    for (unsigned sign : {0, 8}) {
      float factor = sign ? -1 : 1;
      EXPECT_EQ(decode(ElementKind::E3M0, code | sign), factor * power(2));
      EXPECT_EQ(decode(ElementKind::Radix4Even, code | sign),
                factor * power(4));
      EXPECT_EQ(decode(ElementKind::Radix4Odd, code | sign),
                factor * 2 * power(4));
      EXPECT_EQ(std::signbit(decode(ElementKind::E3M0, code | sign)),
                sign == 8);
    }
  }
}

TEST(ElementTypes, DecodeAgainstAPFloat) {
  Tally tally;
  for (ElementKind kind : kAllElements) {
    if (getElementInfo(kind).isInteger() || isPowerGrid(kind))
      continue;
    unsigned bits = getElementInfo(kind).bits;
    for (unsigned code = 0; code < 1u << bits; ++code) {
      APFloat number(getSemantics(kind), llvm::APInt(bits, code));
      float got = decode(kind, code);
      double want = number.convertToDouble();
      bool equal = std::isnan(got)
                       ? std::isnan(want)
                       : got == want && std::signbit(got) == std::signbit(want);
      tally.check(equal, [&] { return "code " + std::to_string(code); });
    }
  }
  for (int code = -128; code < 128; ++code)
    tally.check(decode(ElementKind::INT8, static_cast<uint8_t>(code)) ==
                    code / 64.0,
                [&] { return "i8 code " + std::to_string(code); });
  for (int code = -8; code < 8; ++code)
    for (int above : {0x00, 0xF0}) // Bits that are not the code's.
      tally.check(decode(ElementKind::INT4,
                         static_cast<uint8_t>((code & 0xF) | above)) == code,
                  [&] { return "i4 code " + std::to_string(code); });
  tally.report("decodings with APFloat");
}

TEST(ElementTypes, EncodeNaN) {
  const unsigned expected[] = {0x7,  0x1F, 0x1F, 0x7F, 0x7F,
                               0x7F, 0x7,  0x7,  0x7,  0x7};
  for (ElementKind kind : kAllElements)
    for (float nan : {NAN, -NAN, floatOf(0x7F800001), floatOf(0xFFFFFFFF)})
      for (Rounding rounding : {Rounding::NearestEven, Rounding::TowardZero,
                                Rounding::Stochastic}) {
        EXPECT_EQ(encode(kind, nan, rounding),
                  expected[static_cast<unsigned>(kind)]);
        EXPECT_EQ(encodeScaled(kind, nan, 127, rounding),
                  expected[static_cast<unsigned>(kind)]);
      }
}

TEST(ElementTypes, TableAgreesWithTheCodes) {
  for (ElementKind kind : kAllElements) {
    const ElementInfo &info = getElementInfo(kind);
    EXPECT_EQ(info.kind, kind);
    float largest = 0;
    for (unsigned code = 0; code < 1u << (info.bits - 1); ++code)
      if (std::isfinite(decode(kind, code)))
        largest = std::max(largest, decode(kind, code));
    EXPECT_EQ(info.maxpos, largest);
    EXPECT_EQ(info.emax, std::ilogb(info.scaleMax));
    EXPECT_EQ(info.scaleMax,
              kind == ElementKind::Radix4Odd ? info.maxpos / 2 : info.maxpos);
    EXPECT_EQ(
        decode(kind, 1),
        std::ldexp(1.0f, (info.isInteger() ? info.emax : info.minExponent()) -
                             static_cast<int>(info.mantissaBits)));
    EXPECT_EQ(info.nanCode.has_value(),
              kind == ElementKind::E4M3 || kind == ElementKind::E5M2);
    EXPECT_TRUE(!info.nanCode || std::isnan(decode(kind, *info.nanCode)));
    EXPECT_EQ(encode(kind, INFINITY), encode(kind, info.maxpos));
    EXPECT_EQ(encode(kind, -INFINITY), encode(kind, -info.maxpos));
  }
}

TEST(ElementTypes, SignOfZero) {
  EXPECT_EQ(encode(ElementKind::E2M1, -0.0f), 0x8);
  EXPECT_EQ(encode(ElementKind::E2M1, -0x1p-149f), 0x8);
  EXPECT_EQ(encode(ElementKind::E2M3, -0.0f), 0x20);
  EXPECT_EQ(encode(ElementKind::E4M3, -0x1p-20f), 0x80);
  EXPECT_EQ(encode(ElementKind::INT8, -0.0f), 0x00);
  EXPECT_EQ(encode(ElementKind::INT8, -0x1p-20f), 0x00);
  // Only the code's own bits count.
  EXPECT_EQ(decode(ElementKind::E2M1, 0xF7), 6.0f);
  EXPECT_EQ(decode(ElementKind::INT8, 0x80), -2.0f);
  EXPECT_EQ(encode(ElementKind::INT4, -0.0f), 0x0);
  EXPECT_EQ(encode(ElementKind::INT4, -0.5f), 0x0);
  EXPECT_EQ(encode(ElementKind::INT4, -1.5f), 0xE);
  EXPECT_EQ(encode(ElementKind::INT4, -100.0f), 0x9);
  EXPECT_EQ(encode(ElementKind::E3M0, -0.0f), 0x8);
  EXPECT_EQ(encode(ElementKind::Radix4Odd, -1.0f), 0x8);
  EXPECT_EQ(decode(ElementKind::E3M0, 0x77), 64.0f);
}
