//===- SharedOperand.h - Matrices behind descriptors ------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The operands of wgmma and tcgen05.mma that lie in shared memory: PTX ISA
// "Asynchronous Warpgroup Level Matrix Shared Memory Layout" and "tcgen05
// Canonical Layouts". How a descriptor's 64 bits name the fields is up to the
// instruction.
//
// A matrix is made of chunks of 16 bytes, which hold neighbours along its major
// dimension, K or MN (the rows of A, the columns of B). A line is what lies at
// one index of the other dimension. With a swizzle of W chunks (2, 4 or 8; 32,
// 64 or 128 bytes) chunk c of line l lies, from the start address on, at
//
//             K-major                            MN-major
//   none      16 (l % 8) + SBO (l / 8) + LBO c   16 (l % 8) + LBO (l / 8)
//                                                  + SBO c
//   swizzled  16 W (l % 8) + SBO (l / 8) + 16 c  16 W (l % 8) + SBO (l / 8)
//                                                  + LBO (c / W) + 16 (c % W)
//
// with the leading and stride byte offsets of the descriptor. A swizzle then
// adds, without a carry, the number of the 128-byte row in its pattern of
// 128 W bytes to that of the chunk in the row: W values of address bits 7 and
// up are XORed to bits 4 and up. MN-major matrices of tcgen05 may also have
// groups of 4 lines of 128 bytes, with pairs of chunks XORed: bits 7 and 8 to
// bits 5 and 6. (CUTLASS writes the same as Swizzle<b,4,3>:
// include/cute/arch/mma_sm90_desc.hpp,
// include/cute/atom/mma_traits_sm90_gmma.hpp.)
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_SIM_SHAREDOPERAND_H
#define MX_LIB_SIM_SHAREDOPERAND_H

#include "Machine/Machine.h"
#include "MatrixTypes.h"

#include <string>
#include <vector>

namespace mxsim {

inline constexpr unsigned kChunkBytes = 16;

/// By their chunks of a line; 1 without a swizzle. `B128Base32` has 8 chunks of
/// which pairs stay together.
enum class Swizzle : uint8_t {
  None = 1,
  B32 = 2,
  B64 = 4,
  B128 = 8,
  B128Base32 = 16
};

/// The dimension along which elements are neighbours.
enum class Major : uint8_t { K, MN };

/// The decoded fields of a descriptor.
struct SharedOperand {
  /// Offsets in bytes; `start` from the beginning of shared memory.
  uint32_t start = 0, leading = 0, stride = 0;
  /// The 128-byte row of the address at which the swizzle's pattern begins.
  unsigned baseOffset = 0;
  Swizzle swizzle = Swizzle::None;
  Major major = Major::K;

  /// Where in shared memory chunk `chunk` of line `line` lies.
  uint32_t getOffset(unsigned line, unsigned chunk) const;
  /// What is wrong with the fields, or "".
  std::string check() const;
};

/// The lines and chunks of a part of a matrix.
struct ChunkRange {
  unsigned firstLine = 0, numLines = 0, firstChunk = 0, numChunks = 0;
  /// The bytes of a chunk that are read; padding is behind them.
  unsigned chunkData = kChunkBytes;
};

/// Reads chunks for operation `async` through the async proxy, line by line,
/// into `out`; false after a fault. `shared` is the generic address of the
/// CTA's shared memory.
bool readChunks(Step &step, AsyncId async, uint64_t shared,
                const SharedOperand &operand, const ChunkRange &range,
                uint8_t *out);

/// Reads and decodes rows `firstRow` to `firstRow + rows - 1` (columns of B) of
/// an operand with `k` elements in a row into `values[row * k + i]`. `rows`,
/// `firstRow` and `k` are whole chunks along the major dimension.
bool readRows(Step &step, AsyncId async, uint64_t shared,
              const SharedOperand &operand, const MatrixType &type,
              unsigned firstRow, unsigned rows, unsigned k,
              std::vector<float> &values);

} // namespace mxsim

#endif // MX_LIB_SIM_SHAREDOPERAND_H
