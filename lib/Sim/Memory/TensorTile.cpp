//===- TensorTile.cpp - Boxes of tensors ----------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TensorTile.h"

#include "Scalar/SmallFloat.h"

#include <algorithm>
#include <cstring>

using namespace mxsim;

Tile::Tile(const TensorMap &map, std::vector<int64_t> coordinates, bool fours)
    : map(map), element(map.getElement()), rowBytes(map.getRowBytes()),
      pitch(map.swizzle ? map.getSwizzleSpan() : rowBytes),
      coordinates(std::move(coordinates)), fours(fours), rows(fours ? 4 : 1) {
  for (unsigned d = 1; d < map.rank && !fours; ++d)
    rows *= map.getExtent(d);
}

Tile::Row Tile::getRow(unsigned index) const {
  uint64_t address = map.address;
  bool isInside = true;
  for (unsigned d = 1; d < map.rank; ++d) {
    int64_t position =
        fours ? coordinates[1 + index]
              : coordinates[d] +
                    int64_t(index % map.getExtent(d)) * map.elementStrides[d];
    index /= map.getExtent(d);
    isInside &= position >= 0 && position < int64_t(map.dims[d]);
    address += position * map.strides[d - 1];
  }
  int64_t first = std::max<int64_t>(0, -coordinates[0]);
  int64_t end = std::min<int64_t>(map.box[0], map.dims[0] - coordinates[0]);
  if (!isInside || end <= first)
    return {0, 0, 0};
  address += (coordinates[0] + first) * element.globalBits / 8;
  return {address, static_cast<unsigned>(first),
          static_cast<unsigned>(end - first)};
}

bool Tile::hasNegativeCoordinate() const {
  return std::any_of(coordinates.begin(), coordinates.end(),
                     [](int64_t coordinate) { return coordinate < 0; });
}

bool Tile::isInside() const {
  for (unsigned i = 0; i < rows; ++i)
    if (getRow(i).count != map.box[0])
      return false;
  return true;
}

/// Elements of tf32 are rounded to it (measured on an H100).
static void roundElements(uint8_t *to, const uint8_t *from, unsigned count) {
  for (unsigned i = 0; i < count; ++i) {
    float value;
    std::memcpy(&value, from + i * sizeof(value), sizeof(value));
    uint32_t bits = encodeFloat(value, kTF32, RoundingMode::NearestEven) << 13;
    std::memcpy(to + i * sizeof(bits), &bits, sizeof(bits));
  }
}

void mxsim::unpackElements(const TensorElement &element, uint8_t *to,
                           const uint8_t *from, unsigned count) {
  if (element.name == "tf32")
    return roundElements(to, from, count);
  unsigned bytes = kPadGroup * element.globalBits / 8;
  if (!element.isPadded())
    std::memcpy(to, from, count * element.globalBits / 8);
  else
    for (unsigned i = 0; i < count / kPadGroup; ++i)
      std::memcpy(to + i * kPadGroup, from + i * bytes, bytes);
}

void mxsim::packElements(const TensorElement &element, uint8_t *to,
                         const uint8_t *from, unsigned count) {
  unsigned bytes = kPadGroup * element.globalBits / 8;
  if (!element.isPadded())
    std::memcpy(to, from, count * element.globalBits / 8);
  else
    for (unsigned i = 0; i < count / kPadGroup; ++i)
      std::memcpy(to + i * bytes, from + i * kPadGroup, bytes);
}

/// What elements outside the tensor become: 0, or NaN, which an H100 writes as
/// 16 bits that are repeated in wider types.
std::vector<uint8_t> Tile::makeFilled() const {
  static constexpr uint8_t kNaN[] = {0xF7, 0x7F};
  std::vector<uint8_t> box(getBytes());
  for (size_t i = 0; map.fill && i < box.size(); ++i)
    box[i] = kNaN[i % 2];
  return box;
}
