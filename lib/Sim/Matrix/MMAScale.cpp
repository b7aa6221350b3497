//===- MMAScale.cpp - Block scales of mma ---------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA "Block Scaling for mma.sync". A row of A, or a column of B, has as
// many scales as `scale_vec` says, each for an equal part of k. They are bytes
// of one lane's register: with thread-id t, lane 4 (row % 8) + 2 t + row / 8
// has those of A's row, and lane 4 col + t those of B's column; byte-id is the
// first byte. The halves of A's rows are as in CUTLASS,
// include/cute/atom/mma_traits_sm120.hpp, SFALayout.
//
//===----------------------------------------------------------------------===//

#include "MMA.h"

using namespace mxsim;

static constexpr unsigned kMaxScales = 4;

static ScaleOperand takeScale(Decoder &d, size_t operand) {
  std::vector<Operand> selectors = d.elements(operand + 1);
  if (selectors.size() != 2) {
    d.refuse("expected {byte-id, thread-id}");
    return {};
  }
  return {d.source(operand, {ScalarType::Bits, 32}),
          d.source(selectors[0], {ScalarType::Unsigned, 16}),
          d.source(selectors[1], {ScalarType::Unsigned, 16})};
}

ScaleOperands mxsim::takeScales(Decoder &d, size_t first) {
  return {takeScale(d, first), takeScale(d, first + 2)};
}

/// A selector's value, which is one for the whole warp.
static unsigned getSelector(Step &step, const Source &source,
                            const char *name) {
  auto value = step.get<uint16_t>(source, 0);
  for (unsigned lane = 1; lane < kWarpSize; ++lane)
    if (auto other = step.get<uint16_t>(source, lane); other != value)
      step.fault(std::string(name) + " is " + std::to_string(other) +
                     " but it is " + std::to_string(value) + " in lane 0",
                 static_cast<int>(lane));
  return value;
}

/// Decodes the scales of an operand's `rows` rows, 16 for A and 8 for B.
static void decodeScales(Step &step, const ScaleOperand &operand,
                         const ScaleForm &form, unsigned rows,
                         double (*scales)[kMaxScales]) {
  unsigned byteId = getSelector(step, operand.byteId, "byte-id");
  unsigned threadId = getSelector(step, operand.threadId, "thread-id");
  if (byteId + form.perRow > 4 || byteId % form.perRow)
    return step.fault("byte-id " + std::to_string(byteId) +
                      " is not legal with " + std::to_string(form.perRow) +
                      " scales a row");
  unsigned maxThread = rows == 16 ? 1 : 3;
  if (threadId > maxThread)
    return step.fault("thread-id " + std::to_string(threadId) + " is above " +
                      std::to_string(maxThread));
  for (unsigned row = 0; row < rows; ++row) {
    unsigned lane = rows == 16 ? 4 * (row % 8) + 2 * threadId + row / 8
                               : 4 * row + threadId;
    auto word = step.get<uint32_t>(operand.scale, lane);
    for (unsigned i = 0; i < form.perRow; ++i)
      scales[row][i] = form.type->values[word >> (8 * (byteId + i)) & 0xFF];
  }
}

void mxsim::multiplyScaled(Step &step, const MMAForm &form,
                           const ScaleOperands &operands, const float *a,
                           const float *b, double *sums) {
  double scalesA[16][kMaxScales], scalesB[8][kMaxScales];
  decodeScales(step, operands.a, form.scale, 16, scalesA);
  decodeScales(step, operands.b, form.scale, 8, scalesB);
  if (step.failed())
    return;
  MatrixShape block = form.shape;
  block.k /= form.scale.perRow;
  std::fill_n(sums, block.m * block.n, 0.0);
  for (unsigned i = 0; i < form.scale.perRow; ++i) {
    double partial[16 * 8];
    multiply(block, form.shape.k, a + i * block.k, b + i * block.k, partial);
    for (unsigned row = 0; row < 16; ++row)
      for (unsigned col = 0; col < 8; ++col)
        sums[row * 8 + col] +=
            partial[row * 8 + col] * (scalesA[row][i] * scalesB[col][i]);
  }
}
