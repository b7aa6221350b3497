//===- MatrixTypesTest.cpp - Comparison with APFloat ----------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Matrix/MatrixTypes.h"

#include "llvm/ADT/APFloat.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <vector>

using namespace mxsim;
using llvm::APFloat;

static const llvm::fltSemantics *getSemantics(std::string_view name) {
  return name == "f16"    ? &APFloat::IEEEhalf()
         : name == "bf16" ? &APFloat::BFloat()
         : name == "f64"  ? &APFloat::IEEEdouble()
         : name == "e4m3" ? &APFloat::Float8E4M3FN()
         : name == "e5m2" ? &APFloat::Float8E5M2()
         : name == "e2m1" ? &APFloat::Float4E2M1FN()
         : name == "e2m3" ? &APFloat::Float6E2M3FN()
         : name == "e3m2" ? &APFloat::Float6E3M2FN()
                          : nullptr;
}

static double decodeWithAPFloat(std::string_view name, unsigned bits,
                                uint64_t code) {
  APFloat value(*getSemantics(name), llvm::APInt(bits, code));
  bool lost;
  value.convert(APFloat::IEEEdouble(), APFloat::rmNearestTiesToEven, &lost);
  return value.convertToDouble();
}

/// Equal, signs of zeros included; all NaNs are one.
static bool isSame(double a, double b) {
  return std::isnan(a) ? std::isnan(b)
                       : a == b && std::signbit(a) == std::signbit(b);
}

TEST(MatrixTypes, FloatsAgreeWithAPFloat) {
  for (const char *name :
       {"f16", "bf16", "e4m3", "e5m2", "e2m1", "e2m3", "e3m2"}) {
    const MatrixType *type = findMatrixType(name);
    ASSERT_NE(type, nullptr);
    for (uint64_t code = 0; code < uint64_t(1) << type->bits; ++code) {
      double want = decodeWithAPFloat(name, type->bits, code);
      float packed[8];
      uint64_t data = code;
      decodePacked(*type, &data, type->bits == 6 ? 4 : 16 / type->bits, packed);
      ASSERT_TRUE(isSame(type->decode(code), want)) << name << " " << code;
      ASSERT_TRUE(isSame(packed[0], want)) << name << " " << code;
    }
  }
}

/// TF32 keeps the upper 19 bits of an f32.
TEST(MatrixTypes, WideFloats) {
  uint64_t code;
  double value = -1.0 / 3;
  std::memcpy(&code, &value, sizeof(code));
  EXPECT_EQ(findMatrixType("f64")->decode(code), value);
  const MatrixType &tf32 = *findMatrixType("tf32");
  uint32_t words[] = {0x3F802000, 0x3F803FFF, 0xBF801FFF};
  float values[3];
  decodePacked(tf32, words, 3, values);
  EXPECT_EQ(values[0], 1 + 0x1p-10f);
  EXPECT_EQ(values[1], 1 + 0x1p-10f);
  EXPECT_EQ(values[2], -1.0f);
  EXPECT_EQ(tf32.decode(0x3F803FFF), 1 + 0x1p-10);
}

TEST(MatrixTypes, Integers) {
  for (int code = 0; code < 256; ++code) {
    EXPECT_EQ(findMatrixType("s8")->values[code], code - (code >= 128) * 256);
    EXPECT_EQ(findMatrixType("u8")->values[code], code);
    EXPECT_EQ(findMatrixType("u4")->values[code], code % 16);
    EXPECT_EQ(findMatrixType("s4")->values[code],
              code % 16 - (code % 16 >= 8) * 16);
    EXPECT_EQ(findMatrixType("b1")->values[code], code % 2);
  }
}

/// Bits above a code's do not count, and codes may straddle bytes.
TEST(MatrixTypes, PackedCodes) {
  const MatrixType &e2m3 = *findMatrixType("e2m3");
  EXPECT_EQ(e2m3.values[0xC8], 1.0f); // 0b00'1000
  uint32_t data = 0x08 | 0x28 << 6 | 0x10 << 12 | 0x1F << 18;
  float values[8];
  decodePacked(e2m3, &data, 4, values);
  EXPECT_EQ(values[0], 1.0f);
  EXPECT_EQ(values[1], -1.0f);
  EXPECT_EQ(values[2], 2.0f);
  EXPECT_EQ(values[3], 7.5f);
  uint8_t nibbles[] = {0x72, 0x0A};
  const MatrixType &e2m1 = *findMatrixType("e2m1");
  decodePacked(e2m1, nibbles, 4, values);
  EXPECT_EQ(std::vector<float>(values, values + 4),
            (std::vector<float>{1, 6, -1, 0}));
  uint8_t container = 0x7 << 2;
  decodeContainers(e2m1, 2, &container, 1, values);
  EXPECT_EQ(values[0], 6.0f);
}

TEST(MatrixTypes, Scales) {
  const ScaleType &ue8m0 = *findScaleType("ue8m0");
  const ScaleType &ue4m3 = *findScaleType("ue4m3");
  for (unsigned code = 0; code < 256; ++code) {
    EXPECT_TRUE(isSame(ue8m0.values[code],
                       code == 255 ? NAN : std::ldexp(1.0, int(code) - 127)))
        << code;
    EXPECT_TRUE(
        isSame(ue4m3.values[code], decodeWithAPFloat("e4m3", 8, code & 0x7F)));
  }
}

TEST(MatrixTypes, UnknownNames) {
  EXPECT_EQ(findMatrixType("f32"), nullptr);
  EXPECT_EQ(findMatrixType("ue8m0"), nullptr);
  EXPECT_EQ(findScaleType("e4m3"), nullptr);
}
