//===- ScaledMatmulTest.cpp - The scaled product --------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Support/ScaledMatmul.h"
#include "TestUtils.h"

using namespace mxnumerics;
using namespace mxtest;

/// The dot product of two rows in blocks of `block` with scales 1.
static float dot(const std::vector<float> &x, const std::vector<float> &y,
                 int64_t block, const float *alpha = nullptr,
                 const float *c = nullptr) {
  int64_t k = x.size(), blocks = (k + block - 1) / block;
  std::vector<float> ones(blocks, 1.0f);
  MatmulOperand a = {x.data(), ones.data(), 1, blocks, 1, block};
  MatmulOperand b = {y.data()};
  return scaledMatmul(a, b, 1, 1, k, alpha, c)[0];
}

TEST(ScaledMatmul, ExactDataAgreesWithIntegers) {
  Generator generator(51);
  constexpr int64_t m = 5, n = 7, k = 80, block = 32, blocks = 3;
  std::vector<float> a(m * k), b(n * k), sa(m * blocks), sb(n * blocks);
  for (std::vector<float> *values : {&a, &b})
    for (float &value : *values)
      value = decode(ElementKind::E2M1, generator.next() & 15);
  for (std::vector<float> *values : {&sa, &sb})
    for (float &value : *values)
      value = decodeE8M0(124 + generator.next() % 6);
  MatmulOperand x = {a.data(), sa.data(), m, blocks, 1, block};
  MatmulOperand y = {b.data(), sb.data(), n, blocks, 1, block};
  std::vector<float> got = scaledMatmul(x, y, m, n, k);
  for (int64_t i = 0; i < m * n; ++i) {
    int64_t sum = 0; // In units of 2^-8: halves and eighths, twice.
    for (int64_t j = 0; j < k; ++j) {
      int64_t row = i / n, col = i % n, at = j / block;
      auto integer = [](float v, float unit) { return int64_t(v * unit); };
      sum += integer(a[row * k + j], 2) * integer(b[col * k + j], 2) *
             integer(sa[row * blocks + at], 8) *
             integer(sb[col * blocks + at], 8);
    }
    EXPECT_EQ(got[i], sum * 0x1p-8);
  }
}

TEST(ScaledMatmul, OrderInsideABlock) {
  // E5M2 x E5M2: 2^30, 2^-32 and -2^30 do not fit one f64.
  std::vector<float> x = {0x1p15f, 0x1p-16f, 0x1p15f};
  std::vector<float> y = {0x1p15f, 0x1p-16f, -0x1p15f};
  EXPECT_EQ(dot(x, y, 32), 0.0f);
  std::swap(x[1], x[2]);
  std::swap(y[1], y[2]);
  EXPECT_EQ(dot(x, y, 32), 0x1p-32f);
}

TEST(ScaledMatmul, BlocksAreAddedInF32InIncreasingOrder) {
  std::vector<float> ones(3, 1.0f);
  EXPECT_EQ(dot({1.0f, 0x1p-24f, 0x1p-24f}, ones, 1), 1.0f);
  EXPECT_EQ(dot({0x1p-24f, 0x1p-24f, 1.0f}, ones, 1), 1.0f + 0x1p-23f);
  // In one block the sum is f64's, rounded once.
  EXPECT_EQ(dot({1.0f, 0x1p-24f, 0x1p-24f}, ones, 3), 1.0f + 0x1p-23f);
}

TEST(ScaledMatmul, ProductOfScalesIsInF64) {
  float value = 0x1p-100f, scale = 0x1p100f, one = 1.0f;
  MatmulOperand a = {&value, &scale, 1, 1, 1, 16};
  MatmulOperand b = {&value, &scale, 1, 1, 1, 16};
  EXPECT_EQ(scaledMatmul(a, b, 1, 1, 1)[0], 1.0f);
  // 2^-254 times 2^127 times one underflows nothing either.
  float large = 0x1p127f, small = 0x1p-127f;
  a = {&large, &small, 1, 1, 1, 16};
  b = {&one, &small, 1, 1, 1, 16};
  EXPECT_EQ(scaledMatmul(a, b, 1, 1, 1)[0], 0x1p-127f);
}

TEST(ScaledMatmul, AlphaAndCRoundSeparately) {
  float alpha = 1.0f + 0x1p-23f, c = -(1.0f + 0x1p-22f);
  std::vector<float> x = {1.0f + 0x1p-23f}, one = {1.0f};
  EXPECT_EQ(dot(x, one, 1, &alpha), 1.0f + 0x1p-22f);
  EXPECT_EQ(dot(x, one, 1, &alpha, &c), 0.0f); // A fused one gives 2^-46.
  EXPECT_EQ(dot(x, one, 1, nullptr, &c), -0x1p-23f);
}

TEST(ScaledMatmul, ZeroAndNaN) {
  // The accumulator starts from +0: a sum of -0 is +0.
  EXPECT_FALSE(std::signbit(dot({-0.0f}, {1.0f}, 1)));
  EXPECT_EQ(bitsOf(dot({}, {}, 1)), 0u);
  std::vector<float> zeros(4, 0.0f);
  float scales[] = {1.0f, NAN, 1.0f, 1.0f};
  MatmulOperand a = {zeros.data(), scales, 2, 2, 1, 1};
  MatmulOperand b = {zeros.data()};
  std::vector<float> got = scaledMatmul(a, b, 2, 1, 2);
  EXPECT_TRUE(std::isnan(got[0]));
  EXPECT_EQ(got[1], 0.0f);
}

TEST(ScaledMatmul, BlockShapes) {
  // Scales 2, 3 | 5, 7 of A per two rows, one per row of B, blocks of two.
  std::vector<float> ones(3 * 4, 1.0f);
  float sa[] = {2, 3, 5, 7}, sb[] = {1, 10, 100, 1000};
  MatmulOperand a = {ones.data(), sa, 2, 2, 2, 2};
  MatmulOperand b = {ones.data(), sb, 2, 2, 1, 2};
  EXPECT_EQ(scaledMatmul(a, b, 3, 2, 4),
            (std::vector<float>{64, 6400, 64, 6400, 150, 15000}));
  // The plain operand takes the other's blocks; a ragged last block of one.
  MatmulOperand plain = {ones.data()};
  EXPECT_EQ(scaledMatmul(plain, b, 1, 2, 3), (std::vector<float>{12, 1200}));
  // Per row and per tensor.
  MatmulOperand row = {ones.data(), sa, 3, 1, 1, 0};
  MatmulOperand tensor = {ones.data(), sb + 1, 1, 1, 0, 0};
  EXPECT_EQ(scaledMatmul(row, tensor, 3, 1, 4),
            (std::vector<float>{80, 120, 200}));
}
