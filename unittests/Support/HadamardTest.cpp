//===- HadamardTest.cpp - The Hadamard transform --------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Support/Hadamard.h"
#include "TestUtils.h"

using namespace mxnumerics;
using namespace mxtest;

/// Entry of Sylvester's matrix: -1 to the number of common set bits.
static int entry(unsigned i, unsigned j) {
  return __builtin_popcount(i & j) % 2 ? -1 : 1;
}

static std::vector<float> transformRow(const std::vector<float> &row,
                                       const std::vector<bool> &signs = {}) {
  int64_t size = row.size();
  return hadamard(row.data(), 1, size, 1, size, signs);
}

/// [[H, H], [H, -H]] by recursion, which adds in the same order.
static std::vector<float> recursive(const std::vector<float> &x) {
  if (x.size() == 1)
    return x;
  size_t half = x.size() / 2;
  std::vector<float> low = recursive({x.begin(), x.begin() + half});
  std::vector<float> high = recursive({x.begin() + half, x.end()});
  std::vector<float> result(x.size());
  for (size_t i = 0; i < half; ++i) {
    result[i] = low[i] + high[i];
    result[i + half] = low[i] - high[i];
  }
  return result;
}

TEST(Hadamard, MatrixAndOrthogonality) {
  for (unsigned size : {1u, 2u, 4u, 16u, 32u, 64u, 128u}) {
    float factor = static_cast<float>(1.0L / std::sqrt((long double)size));
    for (unsigned i = 0; i < size; ++i) {
      std::vector<float> unit(size, 0.0f);
      unit[i] = 1.0f;
      std::vector<float> column = transformRow(unit);
      for (unsigned j = 0; j < size; ++j)
        ASSERT_EQ(column[j], entry(i, j) * factor);
    }
    for (unsigned i = 0; i < size; ++i)
      for (unsigned j = 0; j < size; ++j) {
        int product = 0;
        for (unsigned k = 0; k < size; ++k)
          product += entry(i, k) * entry(j, k);
        ASSERT_EQ(product, i == j ? int(size) : 0);
      }
  }
}

TEST(Hadamard, ExactOnSmallIntegers) {
  Generator generator(41);
  for (unsigned size : {4u, 16u, 64u, 256u}) {
    std::vector<float> row(size);
    for (float &value : row)
      value = static_cast<int>(generator.next() % 201) - 100;
    std::vector<float> got = transformRow(row);
    for (unsigned i = 0; i < size; ++i) {
      int64_t sum = 0;
      for (unsigned j = 0; j < size; ++j)
        sum += entry(i, j) * static_cast<int64_t>(row[j]);
      EXPECT_EQ(got[i], sum / std::sqrt(double(size)));
    }
    EXPECT_EQ(transformRow(got), row);
  }
}

TEST(Hadamard, InvolutionUpToRounding) {
  Generator generator(42);
  for (unsigned size : {2u, 32u, 128u}) {
    std::vector<float> row = generator.gaussians(size);
    std::vector<float> back = transformRow(transformRow(row));
    for (unsigned i = 0; i < size; ++i)
      EXPECT_NEAR(back[i], row[i], 1e-5);
  }
}

TEST(Hadamard, OrderOfAdditions) {
  Generator generator(43);
  for (unsigned size : {8u, 32u, 128u}) {
    std::vector<float> row = generator.gaussians(size);
    std::vector<float> want = recursive(row);
    for (float &value : want)
      value *= static_cast<float>(1.0 / std::sqrt(double(size)));
    EXPECT_EQ(transformRow(row), want);
  }
  // Strides n/2, ..., 1 instead give other bits here.
  std::vector<float> row = {1.0f, 0x1p-24f, 0.0f, 0x1p-24f};
  EXPECT_EQ(transformRow(row)[0], 0.5f);
  EXPECT_EQ(((row[0] + row[2]) + (row[1] + row[3])) * 0.5f, 0.5f + 0x1p-24f);
}

TEST(Hadamard, SignsAndTheirInverse) {
  Generator generator(44);
  std::vector<bool> signs(16);
  for (size_t j = 0; j < signs.size(); ++j)
    signs[j] = randomSign(7, 3, j);
  std::vector<float> row(16), flipped(16);
  for (size_t j = 0; j < row.size(); ++j) {
    row[j] = static_cast<int>(generator.next() % 201) - 100;
    flipped[j] = signs[j] ? -row[j] : row[j];
  }
  std::vector<float> got = transformRow(row, signs);
  EXPECT_EQ(got, transformRow(flipped));
  EXPECT_NE(got, transformRow(row));
  std::vector<float> back = transformRow(got);
  for (size_t j = 0; j < row.size(); ++j)
    EXPECT_EQ(signs[j] ? -back[j] : back[j], row[j]);
}

TEST(Hadamard, GroupsAlongAnyDimension) {
  Generator generator(45);
  constexpr int64_t outer = 2, length = 12, inner = 3, size = 4;
  std::vector<float> data = generator.gaussians(outer * length * inner);
  std::vector<bool> signs = {false, true, true, false};
  std::vector<float> got =
      hadamard(data.data(), outer, length, inner, size, signs);
  for (int64_t o = 0; o < outer; ++o)
    for (int64_t start = 0; start < length; start += size)
      for (int64_t i = 0; i < inner; ++i) {
        std::vector<float> row;
        for (int64_t j = start; j < start + size; ++j)
          row.push_back(data[(o * length + j) * inner + i]);
        row = transformRow(row, signs);
        for (int64_t j = 0; j < size; ++j)
          EXPECT_EQ(got[(o * length + start + j) * inner + i], row[j]);
      }
}
