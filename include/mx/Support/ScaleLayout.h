//===- ScaleLayout.h - Packed block scales ----------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The order in which tcgen05 reads block scales (PTX ISA, "Packing formats of
// matrix elements"; cuBLAS, "1D Block Scaling Factors Layout"): tiles of 128
// rows by 4 blocks of K, 512 bytes each, tiles along K first. Inside a tile the
// rows are dealt to 4 groups of 32, so that a row's scales are 4 bytes and rows
// r, r + 32, r + 64 and r + 96 are neighbours. As a tensor:
//
//   linear [rows, cols]  <->  packed [rows/128, cols/4, 32, 4, 4]
//
// both counts of tiles rounded up. What fills a tile has the value 1.
//
//===----------------------------------------------------------------------===//

#ifndef MX_SUPPORT_SCALELAYOUT_H
#define MX_SUPPORT_SCALELAYOUT_H

#include "mx/Support/Formats.h"

#include <array>
#include <utility>

namespace mxnumerics {

/// The rows and columns of scales that a tile holds.
inline constexpr int64_t kScaleTileRows = 128;
inline constexpr int64_t kScaleTileCols = 4;
/// Rows of a tile that are not neighbours: a group.
inline constexpr int64_t kScaleGroupRows = 32;
/// The dimensions of a tile in a packed tensor, and how many dimensions packed
/// scales have for the two of linear ones.
inline constexpr std::array<int64_t, 3> kScaleTileShape = {
    kScaleGroupRows, kScaleTileRows / kScaleGroupRows, kScaleTileCols};
inline constexpr int64_t kPackedScaleRank = 2 + kScaleTileShape.size();

/// Where the scale at (`row`, `col`) of linear scales stands in packed ones.
/// `T` is whatever can be divided: numbers, or expressions of a compiler, which
/// `divide` and `remainder` divide by a constant.
template <typename T, typename Divide, typename Remainder>
std::array<T, kPackedScaleRank> getPackedScaleIndex(T row, T col, Divide divide,
                                                    Remainder remainder) {
  return {divide(row, kScaleTileRows), divide(col, kScaleTileCols),
          remainder(row, kScaleGroupRows),
          divide(remainder(row, kScaleTileRows), kScaleGroupRows),
          remainder(col, kScaleTileCols)};
}

/// The inverse: row and column, which may lie beyond the linear scales.
template <typename T>
std::pair<T, T>
getLinearScaleIndex(const std::array<T, kPackedScaleRank> &index) {
  return {index[0] * kScaleTileRows + index[3] * kScaleGroupRows + index[2],
          index[1] * kScaleTileCols + index[4]};
}

/// The shape of `rows` x `cols` scales in packed form.
std::array<int64_t, kPackedScaleRank> getPackedScaleShape(int64_t rows,
                                                          int64_t cols);

/// True if `format` has a packed form: scales of a byte, one for each row, and
/// an even number of elements in a block.
bool hasPackedScales(const Format &format);

/// The bits of the scale 1, which fills tiles.
uint32_t getUnitScale(ScaleKind kind);

/// True if a constant of `packed` scales is worth its memory, beside the
/// `linear` ones that it is made of: a tile has 512, of which one may be a
/// scale.
bool isWorthPacking(uint64_t packed, uint64_t linear);

/// Packs `batches` matrices of `rows` x `cols` scales, as `QuantizedTensor`
/// stores them.
std::vector<uint32_t> packScales(const std::vector<uint32_t> &scales,
                                 int64_t batches, int64_t rows, int64_t cols,
                                 ScaleKind kind);

/// The inverse of `packScales`, which drops what fills tiles.
std::vector<uint32_t> unpackScales(const std::vector<uint32_t> &packed,
                                   int64_t batches, int64_t rows, int64_t cols);

} // namespace mxnumerics

#endif // MX_SUPPORT_SCALELAYOUT_H
