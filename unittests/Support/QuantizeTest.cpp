//===- QuantizeTest.cpp - The reference quantizer -------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Support/Quantize.h"
#include "TestUtils.h"

#include <limits>

#ifdef __SSE__
#include <xmmintrin.h>
#endif

using namespace mxnumerics;
using namespace mxtest;

static QuantizeOptions optionsFor(std::string_view name) {
  const NamedFormat *row = lookupFormat(name);
  QuantizeOptions options;
  options.format = row->format;
  options.scaleRule = getDefaultScaleRule(row->format);
  return options;
}

static uint32_t nanScaleOf(ScaleKind kind) {
  return kind == ScaleKind::E8M0   ? 0xFF
         : kind == ScaleKind::E4M3 ? 0x7F
                                   : 0x7FC00000;
}

/// The transpose of a `rows x cols` matrix.
template <typename T>
static std::vector<T> transpose(const std::vector<T> &matrix, int64_t rows,
                                int64_t cols) {
  std::vector<T> result(matrix.size());
  for (int64_t i = 0; i < rows; ++i)
    for (int64_t j = 0; j < cols; ++j)
      result[j * rows + i] = matrix[i * cols + j];
  return result;
}

TEST(Quantize, NaNScaleRule) {
  Generator generator(1);
  for (const NamedFormat &row : getNamedFormats()) {
    QuantizeOptions options = optionsFor(row.name);
    Shape shape = {128, 256};
    for (float bad : {NAN, -NAN, INFINITY, -INFINITY}) {
      std::vector<float> data = generator.gaussians(128 * 256);
      data[5] = bad;
      QuantizedTensor got = quantize(data.data(), shape, 1, options);
      uint32_t poison = nanScaleOf(row.format.scale);
      EXPECT_EQ(got.scales[0], poison) << row.name;
      for (size_t i = 1; i < got.scales.size(); ++i)
        ASSERT_NE(got.scales[i], poison) << row.name;
      for (unsigned i = 0; i < 16; ++i)
        EXPECT_EQ(got.elements[i], 0) << row.name;
      std::vector<float> back =
          dequantize(got, shape, 1, row.format, options.tensorScale);
      EXPECT_TRUE(std::isnan(back[0])) << row.name;
      EXPECT_EQ(std::isnan(back.back()), row.format.isPerTensor());
    }
  }
}

TEST(Quantize, SaturateRule) {
  for (const NamedFormat &row : getNamedFormats()) {
    QuantizeOptions options = optionsFor(row.name);
    options.nanRule = NaNRule::Saturate;
    ElementKind element = row.format.element;
    uint8_t largest = encode(element, INFINITY);
    std::vector<float> data = {1.0f, INFINITY, -INFINITY, NAN, -NAN};
    options.tensorScale =
        computeTensorScale(data.data(), 5, 448.0f, NaNRule::Saturate);
    QuantizedTensor got = quantize(data.data(), {1, 5}, 1, options);
    EXPECT_EQ(got.elements[1], largest) << row.name;
    EXPECT_EQ(got.elements[2], encode(element, -INFINITY)) << row.name;
    EXPECT_EQ(got.elements[3], largest) << row.name;
    EXPECT_EQ(got.elements[4], largest) << row.name;
    // The scale is that of FLT_MAX.
    data = {1.0f, std::numeric_limits<float>::max()};
    EXPECT_EQ(got.scales, quantize(data.data(), {1, 2}, 1, options).scales)
        << row.name;
    // NaN alone counts as nothing for the scale.
    data = {NAN, 0.0f};
    float zero = 0.0f;
    QuantizedTensor alone = quantize(data.data(), {1, 2}, 1, options);
    EXPECT_EQ(alone.scales, quantize(&zero, {1, 1}, 1, options).scales);
    EXPECT_EQ(alone.elements[0], largest);
  }
}

TEST(Quantize, TensorScaleOfNaN) {
  float data[] = {1.0f, -INFINITY, NAN};
  EXPECT_TRUE(std::isnan(computeTensorScale(data, 3)));
  EXPECT_TRUE(std::isnan(computeTensorScale(data, 2)));
  EXPECT_EQ(computeTensorScale(data, 3, 448.0f, NaNRule::Saturate),
            std::numeric_limits<float>::max() / 2688.0f);
  EXPECT_EQ(computeTensorScale(data, 0), 1.0f);
  QuantizeOptions options = optionsFor("nvfp4");
  options.tensorScale = NAN;
  for (NaNRule rule : {NaNRule::NaNScale, NaNRule::Saturate}) {
    options.nanRule = rule;
    QuantizedTensor got = quantize(data, {1}, 0, options);
    EXPECT_EQ(got.scales, std::vector<uint32_t>{0x7F});
    EXPECT_EQ(got.elements, std::vector<uint8_t>{0});
  }
}

TEST(Quantize, ZeroBlocksAndEmptyTensors) {
  std::vector<float> zeros = {0.0f, -0.0f};
  for (const NamedFormat &row : getNamedFormats()) {
    QuantizeOptions options = optionsFor(row.name);
    QuantizedTensor got = quantize(zeros.data(), {1, 2}, 1, options);
    uint32_t expected = row.format.scale == ScaleKind::E8M0   ? 0
                        : row.format.scale == ScaleKind::E4M3 ? 1
                                                              : 0x3F800000;
    EXPECT_EQ(got.scales, std::vector<uint32_t>{expected}) << row.name;
    EXPECT_EQ(got.elements[0], 0);
    EXPECT_EQ(got.elements[1], encode(row.format.element, -0.0f));

    QuantizedTensor empty = quantize(nullptr, {0, 64}, 1, options);
    EXPECT_TRUE(empty.elements.empty());
    EXPECT_EQ(empty.scales.size(), row.format.isPerTensor() ? 1u : 0u);
  }
}

TEST(Quantize, ZeroScales) {
  // An NVFP4 scale that rounds to zero, where there is no minimum.
  QuantizeOptions options = optionsFor("nvfp4");
  options.twoLevel.scaleMin = 0.0f;
  options.nanRule = NaNRule::Saturate;
  float tiny[] = {0x1p-20f, -0x1p-20f, 0.0f, -0.0f, NAN};
  QuantizedTensor got = quantize(tiny, {5}, 0, options);
  EXPECT_EQ(got.scales, std::vector<uint32_t>{0});
  EXPECT_EQ(got.elements, (std::vector<uint8_t>{0, 8, 0, 8, 0}));
  // An f32 quotient that underflows.
  float subnormal[] = {0x1p-149f, -0x1p-149f};
  got = quantize(subnormal, {2}, 0, optionsFor("fp8_e4m3_row"));
  EXPECT_EQ(got.scales, std::vector<uint32_t>{0});
  EXPECT_EQ(got.elements, (std::vector<uint8_t>{0, 0x80}));
}

// A short last block is a block padded with zeros, but random words belong to
// the place in the unpadded tensor.
TEST(Quantize, RaggedBlocks) {
  Generator generator(2);
  constexpr int64_t rows = 3, length = 40, padded = 64;
  std::vector<float> data = generator.gaussians(rows * length);
  std::vector<float> wide(rows * padded, 0.0f);
  for (int64_t i = 0; i < rows; ++i)
    std::copy_n(&data[i * length], length, &wide[i * padded]);
  QuantizeOptions options = optionsFor("mxfp4");
  QuantizedTensor got = quantize(data.data(), {rows, length}, 1, options);
  QuantizedTensor want = quantize(wide.data(), {rows, padded}, 1, options);
  EXPECT_EQ(got.scales, want.scales);
  for (int64_t i = 0; i < rows * length; ++i)
    EXPECT_EQ(got.elements[i], want.elements[i / length * padded + i % length]);

  options.rounding = Rounding::Stochastic;
  options.random = {42, 1, 2};
  got = quantize(data.data(), {rows, length}, 1, options);
  for (int64_t i = 0; i < rows * length; ++i) {
    uint32_t scale = got.scales[i / length * 2 + i % length / 32];
    EXPECT_EQ(got.elements[i],
              encodeScaled(ElementKind::E2M1, data[i], 127 - int(scale),
                           Rounding::Stochastic,
                           randomForElement(options.random, i)));
  }
}

TEST(Quantize, TilesDrawTheNumbersOfTheirPlace) {
  Generator generator(4);
  Tally tally;
  // Tiles of rows and of whole blocks; the last block is short.
  constexpr int64_t rows = 6, cols = 80, tileRows = 2, tileCols = 32;
  std::vector<float> data = generator.gaussians(rows * cols);
  QuantizeOptions options = optionsFor("mxfp4");
  options.rounding = Rounding::Stochastic;
  options.random = {42, 1, 2};
  QuantizedTensor whole = quantize(data.data(), {rows, cols}, 1, options);
  options.tensorShape = {rows, cols};
  for (int64_t row = 0; row < rows; row += tileRows)
    for (int64_t col = 0; col < cols; col += tileCols) {
      int64_t width = std::min(tileCols, cols - col);
      std::vector<float> tile;
      for (int64_t i = 0; i < tileRows * width; ++i)
        tile.push_back(data[(row + i / width) * cols + col + i % width]);
      options.tileOffsets = {row, col};
      QuantizedTensor got =
          quantize(tile.data(), {tileRows, width}, 1, options);
      for (int64_t i = 0; i < tileRows * width; ++i)
        tally.check(
            got.elements[i] ==
                whole.elements[(row + i / width) * cols + col + i % width],
            [&] { return std::to_string(row); });
    }
  tally.report("elements of tiles");
}

TEST(Quantize, AxisAndTransposition) {
  Generator generator(3);
  constexpr int64_t rows = 96, cols = 160;
  std::vector<float> data = generator.gaussians(rows * cols);
  std::vector<float> turned = transpose(data, rows, cols);
  for (const NamedFormat &row : getNamedFormats()) {
    QuantizeOptions options = optionsFor(row.name);
    options.tensorScale = computeTensorScale(data.data(), data.size());
    QuantizedTensor last = quantize(data.data(), {rows, cols}, 1, options);
    QuantizedTensor first = quantize(turned.data(), {cols, rows}, 0, options);
    // Quantizing the transpose along the other axis is the transpose.
    EXPECT_EQ(first.elements, transpose(last.elements, rows, cols)) << row.name;
    Shape scales = getScaleShape(row.format, {rows, cols}, 1);
    EXPECT_EQ(first.scales, transpose(last.scales, scales[0], scales[1]));
    // Along the same axis it is only for square blocks and per-tensor scales.
    QuantizedTensor same = quantize(turned.data(), {cols, rows}, 1, options);
    EXPECT_EQ(same.elements == first.elements,
              row.format.blockRows == row.format.blockCols)
        << row.name;
  }
}

TEST(Quantize, MiddleAxisOfThree) {
  Generator generator(4);
  std::vector<float> data = generator.gaussians(2 * 64 * 3);
  QuantizeOptions options = optionsFor("mxfp8_e4m3");
  QuantizedTensor got = quantize(data.data(), {2, 64, 3}, 1, options);
  EXPECT_EQ(getScaleShape(options.format, {2, 64, 3}, 1), (Shape{2, 2, 3}));
  for (int64_t b = 0; b < 2; ++b) {
    std::vector<float> page(&data[b * 192], &data[b * 192] + 192);
    page = transpose(page, 64, 3);
    QuantizedTensor want = quantize(page.data(), {3, 64}, 1, options);
    for (int64_t i = 0; i < 64; ++i)
      for (int64_t j = 0; j < 3; ++j)
        EXPECT_EQ(got.elements[(b * 64 + i) * 3 + j],
                  want.elements[j * 64 + i]);
    for (int64_t i = 0; i < 2; ++i)
      for (int64_t j = 0; j < 3; ++j)
        EXPECT_EQ(got.scales[(b * 2 + i) * 3 + j], want.scales[j * 2 + i]);
  }
}

TEST(Quantize, ScaleShapes) {
  auto shapeOf = [](std::string_view name, const Shape &shape, int64_t axis) {
    return getScaleShape(lookupFormat(name)->format, shape, axis);
  };
  EXPECT_EQ(shapeOf("mxfp4", {5, 33}, 1), (Shape{5, 2}));
  EXPECT_EQ(shapeOf("mxfp4", {33, 5}, 0), (Shape{2, 5}));
  EXPECT_EQ(shapeOf("nvfp4_16x16", {3, 33, 5}, 1), (Shape{3, 3, 1}));
  EXPECT_EQ(shapeOf("fp8_e4m3_128x128", {129, 300}, 1), (Shape{2, 3}));
  EXPECT_EQ(shapeOf("fp8_e5m2_row", {7, 300}, 1), (Shape{7, 1}));
  EXPECT_EQ(shapeOf("fp8_e5m2_tensor", {7, 8, 9}, 2), (Shape{1, 1, 1}));
  EXPECT_EQ(shapeOf("mxfp4", {0, 32}, 1), (Shape{0, 1}));
}

/// The largest magnitude of the block of (`row`, `col`), by looking at all.
static float blockAmax(const std::vector<float> &data, int64_t rows,
                       int64_t cols, const Format &format, int64_t row,
                       int64_t col) {
  auto sameBlock = [](int64_t i, int64_t j, int64_t block) {
    return block == kWholeDim || i / block == j / block;
  };
  float amax = 0;
  for (int64_t i = 0; i < rows; ++i)
    for (int64_t j = 0; j < cols; ++j)
      if (sameBlock(i, row, format.blockRows) &&
          sameBlock(j, col, format.blockCols))
        amax = std::max(amax, std::fabs(data[i * cols + j]));
  return amax;
}

// s = amax / maxpos or a power of two, q = E(x / s), x' = q * s, for blocks,
// rows and the tensor; short blocks included.
TEST(Quantize, FloatScaledBlocks) {
  Generator generator(5);
  constexpr int64_t rows = 150, cols = 140;
  std::vector<float> data = generator.gaussians(rows * cols);
  for (const NamedFormat &row : getNamedFormats())
    for (ScaleRule rule : {ScaleRule::Amax, ScaleRule::RCeil}) {
      if (row.format.scale != ScaleKind::F32)
        continue;
      QuantizeOptions options = optionsFor(row.name);
      options.scaleRule = rule;
      ElementKind element = row.format.element;
      QuantizedTensor got = quantize(data.data(), {rows, cols}, 1, options);
      std::vector<float> back =
          dequantize(got, {rows, cols}, 1, options.format);
      for (int64_t i = 0; i < rows * cols; i += 61) {
        float amax =
            blockAmax(data, rows, cols, row.format, i / cols, i % cols);
        float scale = amax / getElementInfo(element).scaleMax;
        if (rule == ScaleRule::RCeil)
          scale = decodeE8M0(selectE8M0Scale(amax, element, rule));
        uint8_t code = encode(element, data[i] / scale);
        ASSERT_EQ(got.elements[i], code) << row.name;
        ASSERT_EQ(back[i], decode(element, code) * scale) << row.name;
      }
    }
}

// The same for the formats with E8M0 scales, by division.
TEST(Quantize, PowerOfTwoBlocks) {
  Generator generator(7);
  constexpr int64_t rows = 40, cols = 70;
  std::vector<float> data = generator.gaussians(rows * cols);
  for (const NamedFormat &row : getNamedFormats())
    for (ScaleRule rule : {ScaleRule::Floor, ScaleRule::Ceil, ScaleRule::Even,
                           ScaleRule::RCeil, ScaleRule::Pre34}) {
      if (row.format.scale != ScaleKind::E8M0)
        continue;
      QuantizeOptions options = optionsFor(row.name);
      options.scaleRule = rule;
      ElementKind element = row.format.element;
      QuantizedTensor got = quantize(data.data(), {rows, cols}, 1, options);
      std::vector<float> back =
          dequantize(got, {rows, cols}, 1, options.format);
      for (int64_t i = 0; i < rows * cols; i += 7) {
        float amax =
            blockAmax(data, rows, cols, row.format, i / cols, i % cols);
        float scale = decodeE8M0(selectE8M0Scale(amax, element, rule));
        uint8_t code = encode(element, data[i] / scale);
        ASSERT_EQ(got.elements[i], code) << row.name;
        ASSERT_EQ(back[i], decode(element, code) * scale) << row.name;
      }
    }
}

/// The largest power of two that is not above 2.92247856/6 of the root mean
/// square of a block, in extended precision; what a short block lacks is zero.
static double questScale(const std::vector<float> &data, int64_t rows,
                         int64_t cols, const Format &format, int64_t blockRow,
                         int64_t blockCol) {
  int64_t blockRows = format.blockRows ? format.blockRows : rows;
  int64_t blockCols = format.blockCols ? format.blockCols : cols;
  long double sum = 0;
  for (int64_t i = blockRow * blockRows;
       i < std::min(rows, (blockRow + 1) * blockRows); ++i)
    for (int64_t j = blockCol * blockCols;
         j < std::min(cols, (blockCol + 1) * blockCols); ++j)
      sum += static_cast<long double>(data[i * cols + j]) * data[i * cols + j];
  long double rms = std::sqrt(sum / (blockRows * blockCols));
  return std::ldexp(1.0, std::ilogb(rms * 2.92247856L / 6.0L));
}

TEST(Quantize, QuestScalesOfBlocks) {
  Generator generator(9);
  constexpr int64_t rows = 150, cols = 2030;
  std::vector<float> data = generator.gaussians(rows * cols);
  Tally tally;
  const Format formats[] = {lookupFormat("mxfp4")->format,
                            lookupFormat("mxfp4_32x32")->format,
                            {ElementKind::E2M1, ScaleKind::E8M0, 1, 7, false},
                            {ElementKind::E2M1, ScaleKind::E8M0, 3, 0, false},
                            {ElementKind::E2M1, ScaleKind::E8M0, 0, 0, false}};
  for (const Format &format : formats) {
    QuantizeOptions options;
    options.format = format;
    options.scaleRule = ScaleRule::Quest;
    QuantizedTensor got = quantize(data.data(), {rows, cols}, 1, options);
    Shape blocks = getScaleShape(format, {rows, cols}, 1);
    for (size_t i = 0; i < got.scales.size(); ++i) {
      double want =
          questScale(data, rows, cols, format, i / blocks[1], i % blocks[1]);
      tally.check(decodeE8M0(got.scales[i]) == want, [&] {
        return std::to_string(i) + ": expected " + std::to_string(want);
      });
    }
  }
  tally.report("quest scales with extended precision");
}

TEST(Quantize, QuestOfUnusualBlocks) {
  QuantizeOptions options;
  options.format = lookupFormat("mxfp4")->format;
  options.scaleRule = ScaleRule::Quest;
  auto scaleOf = [&](std::vector<float> block) {
    return quantize(block.data(), {int64_t(block.size())}, 0, options)
        .scales[0];
  };
  EXPECT_EQ(scaleOf(std::vector<float>(32, 0.0f)), 0);
  // 0.487 is above 2^-2; with 31 zeros, 0.0861 is above 2^-4.
  EXPECT_EQ(scaleOf(std::vector<float>(32, 1.0f)), 127 - 2);
  EXPECT_EQ(scaleOf({1.0f}), 127 - 4);
  EXPECT_EQ(scaleOf(std::vector<float>(32, 0x1p-149f)), 0);
  EXPECT_EQ(scaleOf(std::vector<float>(32, 0x1.fffffep127f)), 127 + 126);
  EXPECT_EQ(scaleOf({1.0f, NAN}), kE8M0NaN);
  options.nanRule = NaNRule::Saturate;
  EXPECT_EQ(scaleOf({1.0f, NAN}), 127 - 4);
  EXPECT_EQ(scaleOf(std::vector<float>(32, -INFINITY)), 127 + 126);
  // An empty dimension is one block of itself.
  options.format.blockCols = kWholeDim;
  EXPECT_EQ(scaleOf({}), 0);
}

TEST(Quantize, DequantizeAtTheEndsOfTheScale) {
  Format format = lookupFormat("mxfp8_e4m3")->format;
  QuantizedTensor tensor = {{0x7E, 0xFE, 0x38, 0x00}, {254}};
  std::vector<float> got = dequantize(tensor, {4}, 0, format);
  EXPECT_EQ(got, (std::vector<float>{INFINITY, -INFINITY, 0x1p127f, 0.0f}));
  tensor.scales = {0};
  got = dequantize(tensor, {4}, 0, format);
  EXPECT_EQ(got, (std::vector<float>{448 * 0x1p-127f, -448 * 0x1p-127f,
                                     0x1p-127f, 0.0f}));
  // Elements at these scales, whose factors 2^-127 and 2^127 f32 lacks.
  float data[] = {0x1.fffffep127f, 0x1p-149f, 0x1p-127f};
  QuantizeOptions options = optionsFor("mxint8");
  EXPECT_EQ(quantize(data, {3}, 0, options).elements,
            (std::vector<uint8_t>{127, 0, 0}));
  EXPECT_EQ(quantize(data + 1, {2}, 0, options).elements,
            (std::vector<uint8_t>{0, 64}));
  EXPECT_EQ(quantize(data + 1, {2}, 0, options).scales[0], 0u);
}

#ifdef __SSE__
// E8M0 formats are quantized without arithmetic on subnormals: a host that
// flushes them gets the same bits.
TEST(Quantize, E8M0IgnoresFlushToZero) {
  Generator generator(6);
  std::vector<float> data;
  for (int exponent = -149; exponent < -90; ++exponent)
    for (unsigned i = 0; i < 32; ++i)
      data.push_back(std::ldexp(generator.gaussian(), exponent));
  Shape shape = {int64_t(data.size())};
  for (std::string_view name : {"mxfp4", "mxfp8_e5m2", "mxint8"}) {
    QuantizeOptions options = optionsFor(name);
    options.random = {1, 2, 3};
    for (Rounding rounding : {Rounding::NearestEven, Rounding::Stochastic}) {
      options.rounding = rounding;
      QuantizedTensor want = quantize(data.data(), shape, 0, options);
      unsigned saved = _mm_getcsr();
      _mm_setcsr(saved | 0x8040); // FTZ and DAZ.
      QuantizedTensor got = quantize(data.data(), shape, 0, options);
      _mm_setcsr(saved);
      EXPECT_EQ(got.scales, want.scales);
      EXPECT_EQ(got.elements, want.elements);
    }
  }
}
#endif

// (q * s) * ts, where another order would overflow.
TEST(Quantize, DequantizeOrder) {
  Format format = lookupFormat("nvfp4")->format;
  QuantizedTensor tensor = {{7}, {1}};
  EXPECT_EQ(dequantize(tensor, {1}, 0, format, 0x1p127f)[0],
            6 * 0x1p-9f * 0x1p127f);
}

TEST(Quantize, Nibbles) {
  std::vector<uint8_t> codes = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
  EXPECT_EQ(packNibbles(codes, {2, 5}),
            (std::vector<uint8_t>{0x21, 0x43, 0x05, 0x76, 0x98, 0x0A}));
  EXPECT_EQ(packNibbles(codes, {10}),
            (std::vector<uint8_t>{0x21, 0x43, 0x65, 0x87, 0xA9}));
  for (const Shape &shape : {Shape{2, 5}, Shape{10}, Shape{5, 1, 2}})
    EXPECT_EQ(unpackNibbles(packNibbles(codes, shape), shape), codes);
  EXPECT_TRUE(packNibbles({}, {0, 5}).empty());
  EXPECT_TRUE(packNibbles({}, {5, 0}).empty());
  EXPECT_TRUE(unpackNibbles({}, {5, 0}).empty());
}
