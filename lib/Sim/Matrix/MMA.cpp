//===- MMA.cpp - mma.sync -------------------------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA "Multiply-and-Accumulate Instruction: mma" and "mma.sp".
//
// Products are summed in f64, C is added, and the result is rounded once to D's
// type. That is more than tensor cores promise, which align and cut the terms,
// and agrees with them wherever sums are exact.
//
//===----------------------------------------------------------------------===//

#include "MMA.h"

#include <algorithm>
#include <cfenv>
#include <cmath>

using namespace mxsim;

static constexpr ScalarType kWord = {ScalarType::Bits, 32};

static unsigned countWords(unsigned elements, const OperandType &type) {
  return elements / kWarpSize / type.perWord();
}

static size_t countAccumulators(const MatrixShape &shape, Accumulator type) {
  return shape.m * shape.n / kWarpSize / (type == Accumulator::F16 ? 2 : 1);
}

static RegisterCounts countRegisters(const MMAForm &form) {
  const MatrixShape &shape = form.shape;
  unsigned stored = form.sparsity == Sparsity::Dense ? shape.k : shape.k / 2;
  return {countWords(shape.m * stored, form.a),
          countWords(shape.n * shape.k, form.b),
          countAccumulators(shape, form.c), countAccumulators(shape, form.d)};
}

//===----------------------------------------------------------------------===//
// Floats and integers
//===----------------------------------------------------------------------===//

namespace {
/// The matrices of the largest form, sparse m16n8k128.
struct Matrices {
  float stored[16 * 64], a[16 * 128], b[8 * 128];
  double sums[16 * 8];
};
} // namespace

static Run decodeGeneral(Decoder &d, const MMAForm &form) {
  MMAOperands operands =
      takeMMAOperands(d, countRegisters(form), form.c, kWord);
  bool isSparse = form.sparsity != Sparsity::Dense;
  SparseOperands sparse = isSparse ? takeSparse(d, form) : SparseOperands();
  ScaleOperands scales =
      form.scale.type ? takeScales(d, isSparse ? 6 : 4) : ScaleOperands();
  return [=](Step &step) {
    if (!gatherWarp(step))
      return;
    Matrices m;
    unsigned k = form.shape.k, rowGroups = form.shape.m / 8;
    if (isSparse) {
      decodeFragment(step, operands.a, form.a, rowGroups, k / 2, m.stored);
      expandSparse(step, form, sparse, m.stored, m.a);
    } else {
      decodeFragment(step, operands.a, form.a, rowGroups, k, m.a);
    }
    decodeFragment(step, operands.b, form.b, /*rowGroups=*/1, k, m.b);
    if (form.scale.type)
      multiplyScaled(step, form, scales, m.a, m.b, m.sums);
    else
      multiply(form.shape, k, m.a, m.b, m.sums);
    if (!step.failed())
      writeAccumulators(step, form, operands, m.sums);
  };
}

//===----------------------------------------------------------------------===//
// Bits
//===----------------------------------------------------------------------===//

/// Single bits: A B counts the ones of `a op b` over k.
Run mxsim::decodeBits(Decoder &d, const MMAForm &form) {
  MMAOperands operands =
      takeMMAOperands(d, countRegisters(form), form.c, kWord);
  return [=](Step &step) {
    if (!gatherWarp(step))
      return;
    unsigned rowGroups = form.shape.m / 8, depth = form.shape.k / 32;
    double sums[16 * 8];
    for (unsigned row = 0; row < form.shape.m; ++row)
      for (unsigned col = 0; col < form.shape.n; ++col) {
        int count = 0;
        // Word x of a row is that of lane x % 4, as of decodeFragment.
        for (unsigned x = 0; x < depth; ++x) {
          auto a = step.get<uint32_t>(operands.a[x / 4 * rowGroups + row / 8],
                                      4 * (row % 8) + x % 4);
          auto b = step.get<uint32_t>(operands.b[x / 4], 4 * col + x % 4);
          count += __builtin_popcount(form.isXor ? a ^ b : a & b);
        }
        sums[row * form.shape.n + col] = count;
      }
    writeAccumulators(step, form, operands, sums);
  };
}

//===----------------------------------------------------------------------===//
// Doubles
//===----------------------------------------------------------------------===//

static int getHostRounding(RoundingMode mode) {
  return mode == RoundingMode::TowardZero ? FE_TOWARDZERO
         : mode == RoundingMode::Down     ? FE_DOWNWARD
         : mode == RoundingMode::Up       ? FE_UPWARD
                                          : FE_TONEAREST;
}

/// One element of A B + C: a chain of fused multiply-adds along k.
static double chain(Step &step, const MMAForm &form,
                    const MMAOperands &operands, unsigned row, unsigned col,
                    double sum) {
#pragma STDC FENV_ACCESS ON
  unsigned rowGroups = form.shape.m / 8;
  for (unsigned x = 0; x < form.shape.k; ++x) {
    auto a = step.get<double>(operands.a[x / 4 * rowGroups + row / 8],
                              4 * (row % 8) + x % 4);
    auto b = step.get<double>(operands.b[x / 4], 4 * col + x % 4);
    sum = std::fma(a, b, sum);
  }
  return sum;
}

/// No type is wider than f64, so that each step rounds.
Run mxsim::decodeDoubles(Decoder &d, const MMAForm &form) {
  size_t count = countAccumulators(form.shape, form.d);
  MMAOperands operands =
      takeMMAOperands(d,
                      {form.shape.m * form.shape.k / kWarpSize,
                       form.shape.n * form.shape.k / kWarpSize, count, count},
                      form.c, {ScalarType::Float, 64});
  return [=](Step &step) {
    if (!gatherWarp(step))
      return;
    double results[kWarpSize][4];
    std::fesetround(getHostRounding(form.rounding));
    for (unsigned lane = 0; lane < kWarpSize; ++lane)
      for (unsigned index = 0; index < count; ++index) {
        auto [row, col] = placeAccumulator(lane, index);
        results[lane][index] = chain(step, form, operands, row, col,
                                     step.get<double>(operands.c[index], lane));
      }
    std::fesetround(FE_TONEAREST);
    // D may be the registers of A or B.
    for (unsigned lane = 0; lane < kWarpSize; ++lane)
      for (unsigned index = 0; index < count; ++index)
        step.set(operands.d[index], lane, results[lane][index]);
  };
}

static Run decodeMMA(Decoder &d) {
  auto form = takeMMAForm(d);
  if (!form)
    return nullptr;
  if (form->a.type->kind == MatrixType::Bit)
    return decodeBits(d, *form);
  if (form->a.type->bits == 64)
    return decodeDoubles(d, *form);
  if (form->shape.m == 8 && form->shape.k == 4)
    return decodeQuadPairs(d, *form);
  return decodeGeneral(d, *form);
}

void mxsim::registerMMA(DecoderTable &table) { table["mma"] = decodeMMA; }
