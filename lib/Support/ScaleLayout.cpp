//===- ScaleLayout.cpp - Packed block scales ------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Support/ScaleLayout.h"
#include "Bits.h"

using namespace mxnumerics;

std::array<int64_t, kPackedScaleRank>
mxnumerics::getPackedScaleShape(int64_t rows, int64_t cols) {
  return {Format::numBlocks(rows, kScaleTileRows),
          Format::numBlocks(cols, kScaleTileCols), kScaleTileShape[0],
          kScaleTileShape[1], kScaleTileShape[2]};
}

bool mxnumerics::hasPackedScales(const Format &format) {
  return format.scale != ScaleKind::F32 && format.blockRows == 1 &&
         format.blockCols % 2 == 0;
}

uint32_t mxnumerics::getUnitScale(ScaleKind kind) {
  switch (kind) {
  case ScaleKind::E8M0:
    return 127;
  case ScaleKind::E4M3:
    return 0x38;
  case ScaleKind::F32:
    break;
  }
  return bitsOf(1.0f);
}

bool mxnumerics::isWorthPacking(uint64_t packed, uint64_t linear) {
  constexpr uint64_t kMaxFilledScales = 1 << 20;
  return packed <= kMaxFilledScales || packed / 2 <= linear;
}

/// The row-major index of the scale at (`row`, `col`) of batch entry `batch` in
/// packed scales of `shape`.
static int64_t getPackedOffset(const std::array<int64_t, 5> &shape,
                               int64_t batch, int64_t row, int64_t col) {
  auto index = getPackedScaleIndex(
      row, col, [](int64_t a, int64_t b) { return a / b; },
      [](int64_t a, int64_t b) { return a % b; });
  int64_t offset = batch;
  for (size_t dim = 0; dim < index.size(); ++dim)
    offset = offset * shape[dim] + index[dim];
  return offset;
}

/// Calls `move` with the linear and the packed index of every scale.
template <typename Move>
static void forEachScale(int64_t batches, int64_t rows, int64_t cols,
                         Move move) {
  auto shape = getPackedScaleShape(rows, cols);
  int64_t linear = 0;
  for (int64_t batch = 0; batch < batches; ++batch)
    for (int64_t row = 0; row < rows; ++row)
      for (int64_t col = 0; col < cols; ++col)
        move(linear++, getPackedOffset(shape, batch, row, col));
}

std::vector<uint32_t>
mxnumerics::packScales(const std::vector<uint32_t> &scales, int64_t batches,
                       int64_t rows, int64_t cols, ScaleKind kind) {
  int64_t count = batches;
  for (int64_t size : getPackedScaleShape(rows, cols))
    count *= size;
  std::vector<uint32_t> packed(count, getUnitScale(kind));
  forEachScale(batches, rows, cols, [&](int64_t linear, int64_t offset) {
    packed[offset] = scales[linear];
  });
  return packed;
}

std::vector<uint32_t>
mxnumerics::unpackScales(const std::vector<uint32_t> &packed, int64_t batches,
                         int64_t rows, int64_t cols) {
  std::vector<uint32_t> scales(batches * rows * cols);
  forEachScale(batches, rows, cols, [&](int64_t linear, int64_t offset) {
    scales[linear] = packed[offset];
  });
  return scales;
}
