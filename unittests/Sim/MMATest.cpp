//===- MMATest.cpp - Sums and accumulators --------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What kernels with exact sums do not show: rounding, overflow, NaN.
//
//===----------------------------------------------------------------------===//

#include "Matrix/MMA.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace mxsim;

static uint64_t encode(double sum, Accumulator type, bool saturate = false) {
  return encodeAccumulator(sum, type, saturate);
}

TEST(Accumulators, SinglesRoundOnce) {
  EXPECT_EQ(encode(1 + 0x1p-24, Accumulator::F32), 0x3F800000u);
  EXPECT_EQ(encode(1 + 0x1p-24 + 0x1p-50, Accumulator::F32), 0x3F800001u);
  EXPECT_EQ(encode(-0x1p128, Accumulator::F32), 0xFF800000u);
  EXPECT_EQ(encode(0x1p-149, Accumulator::F32), 1u);
  EXPECT_EQ(encode(-NAN, Accumulator::F32), 0x7FFFFFFFu);
}

TEST(Accumulators, HalvesRoundOnce) {
  // To f32 first, this would be a tie and go to the even neighbour.
  EXPECT_EQ(encode(1 + 0x1p-11 + 0x1p-40, Accumulator::F16), 0x3C01u);
  EXPECT_EQ(encode(1 + 0x1p-11, Accumulator::F16), 0x3C00u);
  EXPECT_EQ(encode(65520, Accumulator::F16), 0x7C00u);
  EXPECT_EQ(encode(NAN, Accumulator::F16), 0x7FFFu);
}

TEST(Accumulators, IntegersWrapOrSaturate) {
  EXPECT_EQ(encode(0x1p31, Accumulator::S32), 0x80000000u);
  EXPECT_EQ(encode(0x1p31, Accumulator::S32, true), 0x7FFFFFFFu);
  EXPECT_EQ(encode(-0x1p31 - 1, Accumulator::S32), 0x7FFFFFFFu);
  EXPECT_EQ(encode(-0x1p31 - 1, Accumulator::S32, true), 0x80000000u);
  EXPECT_EQ(encode(-1, Accumulator::S32, true), 0xFFFFFFFFu);
}

/// The smallest and the largest products of e4m3 in one sum.
TEST(Products, SumsOfNarrowTypesAreExact) {
  float a[8 * 32] = {}, b[8 * 32] = {};
  double sums[64];
  a[0] = a[1] = 448, b[0] = 448, b[1] = -448;
  a[2] = b[2] = 0x1p-9f;
  a[32 + 5] = 3, b[32 + 5] = 7;
  multiply({8, 8, 32}, 32, a, b, sums);
  EXPECT_EQ(sums[0], 0x1p-18);
  EXPECT_EQ(sums[8 + 1], 21);
  EXPECT_EQ(sums[1], 0);
}

/// Rows may be longer than what is summed, and D wider than 8 columns.
TEST(Products, Strides) {
  float a[8 * 6], b[16 * 6];
  for (unsigned i = 0; i < 8 * 6; ++i)
    a[i] = i;
  for (unsigned i = 0; i < 16 * 6; ++i)
    b[i] = 1 + i % 5;
  double sums[8 * 16];
  multiply({8, 16, 4}, 6, a, b, sums);
  for (unsigned row = 0; row < 8; ++row)
    for (unsigned col = 0; col < 16; ++col) {
      double want = 0;
      for (unsigned x = 0; x < 4; ++x)
        want += a[row * 6 + x] * b[col * 6 + x];
      EXPECT_EQ(sums[row * 16 + col], want);
    }
}

TEST(Shapes, Parse) {
  auto shape = parseMatrixShape("m16n8k128");
  ASSERT_TRUE(shape.has_value());
  EXPECT_EQ(shape->m, 16u);
  EXPECT_EQ(shape->n, 8u);
  EXPECT_EQ(shape->k, 128u);
  for (const char *name : {"m16n8", "m16n8k16x", "n8m16k4", "mma", "m8n8k"})
    EXPECT_FALSE(parseMatrixShape(name).has_value()) << name;
}
