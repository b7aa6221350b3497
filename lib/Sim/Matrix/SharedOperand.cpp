//===- SharedOperand.cpp - Matrices behind descriptors --------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SharedOperand.h"

#include <algorithm>

using namespace mxsim;

/// Lines of a core matrix, and the bytes of a row of a swizzle's pattern.
static constexpr unsigned kCoreLines = 8, kPatternRowBytes = 128;

/// The chunks of a line.
static unsigned getWidth(Swizzle swizzle) {
  return std::min(static_cast<unsigned>(swizzle), 8u);
}

/// The chunks that a swizzle keeps together.
static unsigned getAtom(Swizzle swizzle) {
  return swizzle == Swizzle::B128Base32 ? 2 : 1;
}

//===----------------------------------------------------------------------===//
// Layouts
//===----------------------------------------------------------------------===//

uint32_t SharedOperand::getOffset(unsigned line, unsigned chunk) const {
  unsigned width = getWidth(swizzle), atom = getAtom(swizzle);
  unsigned lines = kCoreLines / atom, group = line / lines;
  uint32_t inside = kChunkBytes * width * (line % lines);
  if (swizzle == Swizzle::None)
    return start + inside +
           (major == Major::K ? stride * group + leading * chunk
                              : leading * group + stride * chunk);
  uint32_t address = start + inside + stride * group;
  address += major == Major::K
                 ? kChunkBytes * chunk
                 : leading * (chunk / width) + kChunkBytes * (chunk % width);
  uint32_t row = (address / kPatternRowBytes - baseOffset) % (width / atom);
  return address ^ row * atom * kChunkBytes;
}

/// PTX ISA "Matrix base offset": it is the row of the address at which the
/// pattern begins. 0 is a pattern of addresses, wherever the matrix starts:
/// CUTLASS's kernels for sm_90 align their tiles to 128 bytes alone.
std::string SharedOperand::check() const {
  unsigned width = getWidth(swizzle) / getAtom(swizzle);
  unsigned row = start / kPatternRowBytes % width;
  if (baseOffset == 0 || row == baseOffset % width)
    return "";
  return "the start address " + std::to_string(start) + " is in row " +
         std::to_string(row) + " of the " +
         std::to_string(width * kPatternRowBytes) +
         " bytes of the swizzle's pattern, but the base offset is " +
         std::to_string(baseOffset);
}

//===----------------------------------------------------------------------===//
// Reading
//===----------------------------------------------------------------------===//

bool mxsim::readChunks(Step &step, AsyncId async, uint64_t shared,
                       const SharedOperand &operand, const ChunkRange &range,
                       uint8_t *out) {
  for (unsigned i = 0; i < range.numLines; ++i)
    for (unsigned c = 0; c < range.numChunks; ++c, out += kChunkBytes) {
      uint32_t offset =
          operand.getOffset(range.firstLine + i, range.firstChunk + c);
      const uint8_t *data =
          step.accessAsync(async, shared + offset, range.chunkData, kChunkBytes,
                           Access::Read, __builtin_ctz(step.mask));
      if (!data)
        return false;
      std::memcpy(out, data, range.chunkData);
    }
  return true;
}

bool mxsim::readRows(Step &step, AsyncId async, uint64_t shared,
                     const SharedOperand &operand, const MatrixType &type,
                     unsigned firstRow, unsigned rows, unsigned k,
                     std::vector<float> &values) {
  unsigned perChunk = 8 * kChunkBytes / type.bits;
  bool isKMajor = operand.major == Major::K;
  ChunkRange range =
      isKMajor ? ChunkRange{firstRow, rows, 0, k / perChunk}
               : ChunkRange{0, k, firstRow / perChunk, rows / perChunk};
  size_t count = static_cast<size_t>(rows) * k;
  std::vector<uint8_t> bytes(count * type.bits / 8);
  if (!readChunks(step, async, shared, operand, range, bytes.data()))
    return false;
  values.resize(count);
  if (isKMajor) {
    decodePacked(type, bytes.data(), count, values.data());
    return true;
  }
  std::vector<float> lines(count);
  decodePacked(type, bytes.data(), count, lines.data());
  for (unsigned i = 0; i < k; ++i)
    for (unsigned row = 0; row < rows; ++row)
      values[static_cast<size_t>(row) * k + i] = lines[i * rows + row];
  return true;
}
