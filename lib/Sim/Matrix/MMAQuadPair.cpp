//===- MMAQuadPair.cpp - mma.m8n8k4 with f16 ------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA "Matrix Fragments for mma.m8n8k4 with .f16 floating point type". One
// instruction is four products: quad q of lanes 4 q to 4 q + 3 and quad q + 4
// together hold the matrices of product q. With lane 4 q + i + 16 h:
//
//   A row-major   element e is row i + 4 h, column e
//   A col-major   element e is row e + 4 h, column i
//   B row-major   element e is row i, column e + 4 h
//   B col-major   element e is row e, column i + 4 h
//   C, D of f16   element e is row i + 4 h, column e
//   C, D of f32   element e is row 4 h + i % 2 + (e & 2),
//                 column (e & 4) + (i & 2) + e % 2
//
//===----------------------------------------------------------------------===//

#include "MMA.h"

using namespace mxsim;

namespace {
/// A matrix's element: its row and column.
using Place = std::pair<unsigned, unsigned>;
/// The matrices of one product; B by columns.
struct QuadPair {
  float a[8 * 4], b[8 * 4];
  double sums[8 * 8], c[8 * 8];
};
} // namespace

static Place placeF16(unsigned i, unsigned h, unsigned e) {
  return {i + 4 * h, e};
}
static Place placeF32(unsigned i, unsigned h, unsigned e) {
  return {4 * h + i % 2 + (e & 2), (e & 4) + (i & 2) + e % 2};
}
static Place place(Accumulator type, unsigned i, unsigned h, unsigned e) {
  return type == Accumulator::F16 ? placeF16(i, h, e) : placeF32(i, h, e);
}

/// Calls `f` with the lanes of product `q`, and their i and h.
template <typename F>
static void forLanesOf(unsigned q, F &&f) {
  for (unsigned h = 0; h < 2; ++h)
    for (unsigned i = 0; i < 4; ++i)
      f(4 * q + i + 16 * h, i, h);
}

static void read(Step &step, const MMAForm &form, const MMAOperands &operands,
                 unsigned q, QuadPair &pair) {
  forLanesOf(q, [&](unsigned lane, unsigned i, unsigned h) {
    for (unsigned e = 0; e < 4; ++e) {
      auto get = [&](const std::vector<Source> &words) -> float {
        return getAccumulator(step, words, Accumulator::F16, lane, e);
      };
      unsigned row = form.aIsColumnMajor ? e : i;
      unsigned depth = form.aIsColumnMajor ? i : e;
      pair.a[4 * (row + 4 * h) + depth] = get(operands.a);
      unsigned col = form.bIsRowMajor ? e : i;
      depth = form.bIsRowMajor ? i : e;
      pair.b[4 * (col + 4 * h) + depth] = get(operands.b);
    }
    for (unsigned e = 0; e < 8; ++e) {
      auto [row, col] = place(form.c, i, h, e);
      pair.c[8 * row + col] = getAccumulator(step, operands.c, form.c, lane, e);
    }
  });
}

static void write(Step &step, const MMAForm &form, const MMAOperands &operands,
                  unsigned q, const QuadPair &pair) {
  unsigned perWord = form.d == Accumulator::F16 ? 2 : 1;
  forLanesOf(q, [&](unsigned lane, unsigned i, unsigned h) {
    for (unsigned e = 0; e < 8; e += perWord) {
      uint32_t word = 0;
      for (unsigned x = 0; x < perWord; ++x) {
        auto [row, col] = place(form.d, i, h, e + x);
        double sum = pair.sums[8 * row + col] + pair.c[8 * row + col];
        word |= encodeAccumulator(sum, form.d, /*saturate=*/false) << (16 * x);
      }
      step.set(operands.d[e / perWord], lane, word);
    }
  });
}

Run mxsim::decodeQuadPairs(Decoder &d, const MMAForm &form) {
  auto count = [](Accumulator type) -> size_t {
    return type == Accumulator::F16 ? 4 : 8;
  };
  MMAOperands operands = takeMMAOperands(
      d, {2, 2, count(form.c), count(form.d)}, form.c, {ScalarType::Bits, 32});
  return [=](Step &step) {
    if (!gatherWarp(step))
      return;
    for (unsigned q = 0; q < 4; ++q) {
      QuadPair pair;
      read(step, form, operands, q, pair);
      multiply(form.shape, form.shape.k, pair.a, pair.b, pair.sums);
      write(step, form, operands, q, pair);
    }
  };
}
