//===- MMASparse.cpp - The metadata of mma.sp -----------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA "Sparse matrix storage" and "Matrix fragments for sparse mma". Of
// each chunk of a row of A half is stored, and four bits of metadata say which:
//
//   tf32        1 of 2 elements: 0b1110 for the second, 0b0100 for the first
//   16, 8 bits  2 of 4 elements: two 2-bit indices, the lower bits first
//   4 bits      2 of 4 pairs of elements: the same
//
// A group of lanes 4 g to 4 g + 3 has the metadata of rows g and g + 8, in one,
// two or all four of its lanes' registers; the selector says which ones. With
// 16-bit elements and tf32, the lower half of a register is of row g, the upper
// one of row g + 8, and the next register goes on along k. With less bits a
// register is of one row: row g, row g + 8, then the two go on along k. (That
// order is in CUTLASS's tools/util/include/cutlass/util/host_reorder.h,
// reorder_meta, and ELayout of include/cute/atom/mma_traits_sm120_sparse.hpp.)
//
//===----------------------------------------------------------------------===//

#include "MMA.h"

using namespace mxsim;

/// Elements that share four bits of metadata.
static unsigned getChunk(const OperandType &type) {
  return type.slotBits == 32 ? 2 : type.slotBits == 4 ? 8 : 4;
}

/// Lanes of a group whose metadata is read.
static unsigned countLanes(const MMAForm &form) {
  unsigned rowBits = 4 * form.shape.k / getChunk(form.a);
  return 2 * rowBits / 32;
}

SparseOperands mxsim::takeSparse(Decoder &d, const MMAForm &form) {
  const Operand &selector = d.operand(5);
  int64_t numSelectors = 4 / countLanes(form);
  if (selector.kind != Operand::Integer || selector.integer < 0 ||
      selector.integer >= numSelectors)
    d.refuse("expected a constant below " + std::to_string(numSelectors) +
             " as the sparsity selector");
  return {d.source(4, {ScalarType::Bits, 32}),
          static_cast<unsigned>(selector.integer)};
}

/// The four bits of `chunk` of a row.
static unsigned getMetadata(const Step &step, const MMAForm &form,
                            const SparseOperands &operands, unsigned row,
                            unsigned chunk) {
  unsigned group = row % 8, half = row / 8, first = 4 * group;
  first += operands.selector * countLanes(form);
  if (form.a.slotBits >= 16) {
    auto word = step.get<uint32_t>(operands.metadata, first + chunk / 4);
    return word >> (16 * half + 4 * (chunk % 4)) & 0xF;
  }
  auto word =
      step.get<uint32_t>(operands.metadata, first + half + 2 * (chunk / 8));
  return word >> (4 * (chunk % 8)) & 0xF;
}

/// The two indices of a chunk are different, and in order if they must be.
static bool isLegal(unsigned metadata, const MMAForm &form) {
  unsigned low = metadata & 3, high = metadata >> 2;
  if (form.a.slotBits == 32)
    return metadata == 0b1110 || metadata == 0b0100;
  return form.sparsity == Sparsity::Ordered ? low < high : low != high;
}

void mxsim::expandSparse(Step &step, const MMAForm &form,
                         const SparseOperands &operands, const float *stored,
                         float *a) {
  unsigned k = form.shape.k, chunk = getChunk(form.a);
  // An index counts quarters of a chunk; in tf32 two of them are one element.
  unsigned quarter = std::max(chunk / 4, 1u);
  std::fill_n(a, form.shape.m * k, 0.0f);
  for (unsigned row = 0; row < form.shape.m; ++row)
    for (unsigned c = 0; c < k / chunk; ++c) {
      unsigned metadata = getMetadata(step, form, operands, row, c);
      const float *from = stored + (row * k + c * chunk) / 2;
      // CUTLASS's compressor leaves the metadata of chunks of zeros at 0.
      if (std::all_of(from, from + chunk / 2, [](float x) { return x == 0; }))
        continue;
      if (!isLegal(metadata, form))
        return step.fault(
            "metadata " + std::to_string(metadata) + " of A's row " +
            std::to_string(row) + ", elements " + std::to_string(c * chunk) +
            " to " + std::to_string(c * chunk + chunk - 1) + " is not legal");
      float *to = a + row * k + c * chunk;
      if (chunk == 2)
        to[metadata == 0b1110] = *from;
      else
        for (unsigned e = 0; e < chunk / 2; ++e) {
          unsigned index = metadata >> (2 * (e / quarter)) & 3;
          to[index * quarter + e % quarter] = from[e];
        }
    }
}
