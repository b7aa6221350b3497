//===- ScaleLayoutTest.cpp - Packed block scales --------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Support/ScaleLayout.h"

#include "mx/Support/Quantize.h"
#include "gtest/gtest.h"

using namespace mxnumerics;

/// The byte of a scale as cuBLAS documents it: tile, then row and column of it.
static int64_t documentedOffset(int64_t row, int64_t col, int64_t cols) {
  int64_t tilesAlongK = (cols + 3) / 4;
  int64_t tile = row / 128 * tilesAlongK + col / 4;
  int64_t outer = row % 128, inner = col % 4;
  return tile * 512 + (outer % 32) * 16 + (outer / 32) * 4 + inner;
}

TEST(ScaleLayoutTest, EveryByteIsAScaleOrOne) {
  for (auto [rows, cols] : {std::pair<int64_t, int64_t>{1, 1},
                            {127, 3},
                            {128, 4},
                            {129, 5},
                            {300, 9},
                            {0, 4},
                            {4, 0}}) {
    const int64_t batches = 2;
    std::vector<uint32_t> scales(batches * rows * cols);
    for (size_t i = 0; i < scales.size(); ++i)
      scales[i] = 1000 + i;
    for (auto [kind, one] : {std::pair(ScaleKind::E8M0, 0x7Fu),
                             std::pair(ScaleKind::E4M3, 0x38u)}) {
      EXPECT_EQ(decodeScale(kind, one), 1.0f);
      int64_t size = (rows + 127) / 128 * ((cols + 3) / 4) * 512;
      std::vector<uint32_t> expected(batches * size, one);
      for (int64_t b = 0; b < batches; ++b)
        for (int64_t r = 0; r < rows; ++r)
          for (int64_t c = 0; c < cols; ++c)
            expected[b * size + documentedOffset(r, c, cols)] =
                scales[(b * rows + r) * cols + c];
      EXPECT_EQ(packScales(scales, batches, rows, cols, kind), expected)
          << rows << " x " << cols;
      EXPECT_EQ(unpackScales(expected, batches, rows, cols), scales);
    }
  }
}

TEST(ScaleLayoutTest, IndicesAreInverse) {
  auto divide = [](int64_t a, int64_t b) { return a / b; };
  auto remainder = [](int64_t a, int64_t b) { return a % b; };
  for (int64_t row = 0; row < 300; ++row)
    for (int64_t col = 0; col < 9; ++col)
      EXPECT_EQ(
          getLinearScaleIndex(getPackedScaleIndex(row, col, divide, remainder)),
          std::pair(row, col));
}

TEST(ScaleLayoutTest, FormatsOfBytesAndSingleRows) {
  for (const NamedFormat &row : getNamedFormats()) {
    std::string_view name = row.name;
    bool expected = (name.substr(0, 2) == "mx" || name == "nvfp4") &&
                    name.find("x32") == std::string_view::npos;
    EXPECT_EQ(hasPackedScales(row.format), expected) << name;
  }
}
