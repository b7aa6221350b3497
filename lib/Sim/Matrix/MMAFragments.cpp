//===- MMAFragments.cpp - Registers and sums of matrix products -----------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA "Matrix Fragments for mma": the tables of all shapes but m8n8k4 with
// f16 follow from two formulas, those of decodeFragment and placeAccumulator.
//
//===----------------------------------------------------------------------===//

#include "MMA.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace mxsim;

//===----------------------------------------------------------------------===//
// Operands
//===----------------------------------------------------------------------===//

std::vector<Source> mxsim::takeSources(Decoder &d, size_t operand,
                                       ScalarType type) {
  std::vector<Source> words;
  for (const Operand &element : d.elements(operand))
    words.push_back(d.source(element, type));
  return words;
}

std::vector<Destination> mxsim::takeDestinations(Decoder &d, size_t operand) {
  std::vector<Destination> words;
  for (const Operand &element : d.elements(operand))
    words.push_back(d.destination(element));
  return words;
}

static ScalarType getRegisterType(Accumulator type) {
  switch (type) {
  case Accumulator::F16:
    return {ScalarType::Bits, 32};
  case Accumulator::F32:
    return {ScalarType::Float, 32};
  case Accumulator::S32:
    return {ScalarType::Signed, 32};
  case Accumulator::F64:
    return {ScalarType::Float, 64};
  }
  return {};
}

MMAOperands mxsim::takeMMAOperands(Decoder &d, const RegisterCounts &counts,
                                   Accumulator c, ScalarType codes) {
  MMAOperands operands = {takeSources(d, 1, codes), takeSources(d, 2, codes),
                          takeSources(d, 3, getRegisterType(c)),
                          takeDestinations(d, 0)};
  auto check = [&](const char *name, size_t count, size_t expected) {
    if (count != expected)
      d.refuse(std::string("expected ") + name + " to have " +
               std::to_string(expected) + " registers but it has " +
               std::to_string(count));
  };
  check("D", operands.d.size(), counts.d);
  check("A", operands.a.size(), counts.a);
  check("B", operands.b.size(), counts.b);
  check("C", operands.c.size(), counts.c);
  return operands;
}

bool mxsim::gatherWarp(Step &step) {
  if (!step.gather(kAllLanes))
    return false;
  LaneMask missing = ~step.mask;
  if (missing)
    step.fault("lane " + std::to_string(__builtin_ctz(missing)) +
               " does not take part, but all 32 lanes must");
  return !missing;
}

//===----------------------------------------------------------------------===//
// Fragments
//===----------------------------------------------------------------------===//

void mxsim::decodeFragment(Step &step, const std::vector<Source> &words,
                           const OperandType &type, unsigned rowGroups,
                           unsigned stride, float *values) {
  // The words of the four lanes of a group lie one behind the other in a row.
  unsigned count = 4 * type.perWord();
  for (unsigned r = 0; r < words.size(); ++r)
    for (unsigned g = 0; g < 8; ++g) {
      uint32_t group[4];
      for (unsigned p = 0; p < 4; ++p)
        group[p] = step.get<uint32_t>(words[r], 4 * g + p);
      float *row =
          values + (g + 8 * (r % rowGroups)) * stride + count * (r / rowGroups);
      if (type.slotBits == type.type->bits)
        decodePacked(*type.type, group, count, row);
      else
        decodeContainers(*type.type, type.shift, group, count, row);
    }
}

double mxsim::getAccumulator(const Step &step, const std::vector<Source> &words,
                             Accumulator type, unsigned lane, unsigned index) {
  switch (type) {
  case Accumulator::F16: {
    auto pair = step.get<uint32_t>(words[index / 2], lane);
    return decodeHalf(static_cast<uint16_t>(pair >> (16 * (index % 2))));
  }
  case Accumulator::F32:
    return step.get<float>(words[index], lane);
  case Accumulator::S32:
    return step.get<int32_t>(words[index], lane);
  case Accumulator::F64:
    return step.get<double>(words[index], lane);
  }
  return 0;
}

uint64_t mxsim::encodeAccumulator(double sum, Accumulator type, bool saturate) {
  switch (type) {
  case Accumulator::F16:
    return encodeHalf(sum, RoundingMode::NearestEven);
  case Accumulator::F32:
    return encodeSingle(sum);
  case Accumulator::S32: {
    using Limits = std::numeric_limits<int32_t>;
    double value =
        saturate ? std::clamp<double>(sum, Limits::min(), Limits::max()) : sum;
    return static_cast<uint32_t>(static_cast<int64_t>(value));
  }
  case Accumulator::F64: {
    uint64_t bits;
    std::memcpy(&bits, &sum, sizeof(bits));
    return bits;
  }
  }
  return 0;
}

void mxsim::writeAccumulators(Step &step, const MMAForm &form,
                              const MMAOperands &operands, const double *sums) {
  unsigned perWord = form.d == Accumulator::F16 ? 2 : 1;
  for (unsigned lane = 0; lane < kWarpSize; ++lane) {
    // All of C is read before D, which may be the same registers.
    uint64_t words[4] = {};
    for (unsigned index = 0; index < operands.d.size() * perWord; ++index) {
      auto [row, col] = placeAccumulator(lane, index);
      double sum = sums[row * form.shape.n + col] +
                   getAccumulator(step, operands.c, form.c, lane, index);
      words[index / perWord] |= encodeAccumulator(sum, form.d, form.saturate)
                                << (16 * (index % perWord));
    }
    for (unsigned r = 0; r < operands.d.size(); ++r)
      step.set(operands.d[r], lane, words[r]);
  }
}

//===----------------------------------------------------------------------===//
// Sums
//===----------------------------------------------------------------------===//

/// Columns that are summed side by side, in vector registers.
static constexpr unsigned kColumns = 8;
static constexpr unsigned kMaxDepth = 128;

void mxsim::multiply(const MatrixShape &shape, unsigned stride, const float *a,
                     const float *b, double *sums) {
  double columns[kMaxDepth][kColumns];
  for (unsigned first = 0; first < shape.n; first += kColumns) {
    for (unsigned j = 0; j < kColumns; ++j)
      for (unsigned x = 0; x < shape.k; ++x)
        columns[x][j] = b[(first + j) * stride + x];
    for (unsigned i = 0; i < shape.m; ++i) {
      double row[kColumns] = {};
      for (unsigned x = 0; x < shape.k; ++x)
        for (unsigned j = 0; j < kColumns; ++j)
          row[j] += a[i * stride + x] * columns[x][j];
      std::copy_n(row, kColumns, sums + i * shape.n + first);
    }
  }
}
