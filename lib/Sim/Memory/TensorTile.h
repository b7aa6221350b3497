//===- TensorTile.h - Boxes of tensors --------------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA "Tensors". A box lies in shared memory row by row, dimension 0
// innermost:
//
//   offset of (e0, ..., e4) = ((e4 * x3 + e3) * ... + e1) * pitch
//                             + e0 * element bytes,  xd the box's extents
//
// The pitch is the bytes of a row, or the span of the swizzle where that is
// wider (measured on an H100). A swizzle of 32, 64 or 128 bytes XORs bits 4,
// 4-5 or 4-6 of the address with bits 7, 7-8 or 7-9 (CUTLASS:
// Swizzle<1|2|3,4,3>). Types with padding have 16 elements in 16 bytes; the
// padding becomes 0 here, which no document promises. The mbarrier counts the
// bytes of the whole box, those outside the tensor included, and of types with
// padding those in global memory: so count CUTLASS (TmaTransactionBytes in its
// sm100 collectives) and Triton.
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_SIM_TENSORTILE_H
#define MX_LIB_SIM_TENSORTILE_H

#include "TensorMap.h"

namespace mxsim {

/// The swizzle moves chunks of so many bytes.
inline constexpr unsigned kTileChunk = 16;
/// Elements of the types with padding that share a chunk.
inline constexpr unsigned kPadGroup = 16;

/// A box of a tensor at some coordinates.
class Tile {
public:
  /// The part of a row that is inside the tensor: elements from `first` on.
  struct Row {
    uint64_t address;
    unsigned first, count;
  };

  /// With `fours` the coordinates are those of dimension 0 and of four rows.
  Tile(const TensorMap &map, std::vector<int64_t> coordinates, bool fours);

  Row getRow(unsigned index) const;
  bool isInside() const;
  bool hasNegativeCoordinate() const;
  /// Where a chunk of 16 bytes lies of a box at `base`: `offset` counts the
  /// bytes of its rows without pitch and swizzle.
  uint64_t place(uint64_t base, unsigned offset) const {
    uint64_t address = base + offset / rowBytes * pitch + offset % rowBytes;
    if (map.hasWideAtoms()) // CUTLASS: Swizzle<2,5,2>
      return address ^ (address >> 2 & 0x60);
    return address ^ (address >> 3 & (map.getSwizzleSpan() - kTileChunk));
  }
  /// The box lies in one piece, in which the swizzle moves chunks.
  bool isClosed() const {
    return pitch == rowBytes && getBytes() % map.getSwizzleSpan() == 0;
  }

  /// The box with all elements outside the tensor.
  std::vector<uint8_t> makeFilled() const;

  unsigned countRows() const { return rows; }
  unsigned getBytes() const { return rows * rowBytes; }
  unsigned getTransactionBytes() const {
    return rows * (map.box[0] * element.globalBits / 8);
  }

  const TensorMap &map;
  const TensorElement &element;
  const unsigned rowBytes, pitch;

private:
  std::vector<int64_t> coordinates;
  bool fours;
  unsigned rows;
};

/// Copies elements of global memory into the form that they have in shared
/// memory, or back.
void unpackElements(const TensorElement &element, uint8_t *to,
                    const uint8_t *from, unsigned count);
void packElements(const TensorElement &element, uint8_t *to,
                  const uint8_t *from, unsigned count);

} // namespace mxsim

#endif // MX_LIB_SIM_TENSORTILE_H
