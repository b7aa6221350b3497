//===- WgmmaProduct.cpp - The products of wgmma ---------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA "Register Fragments and Shared Memory Matrix Layouts" of
// wgmma.mma_async. Warp w of a warpgroup has rows 16 w to 16 w + 15 of A and D.
// With u elements in a 32-bit word and lane l = 4 g + p, element j of word r of
// A is row g + 8 (r % 2), column u p + j + 4 u (r / 2) of these; element e of D
// is row g + 8 (e / 2 % 2), column 8 (e / 4) + 2 p + e % 2. The elements of D
// are words, or two f16 in a word.
//
// A product is summed in f64, onto the accumulator, and rounded once. The
// hardware keeps fewer bits of sums that are not exact: it aligns the products
// of a step to the largest and cuts, and those of FP8 inputs the most.
//
//===----------------------------------------------------------------------===//

#include "Scalar/SmallFloat.h"
#include "Wgmma.h"

#include <algorithm>
#include <cmath>

using namespace mxsim;

//===----------------------------------------------------------------------===//
// Operands
//===----------------------------------------------------------------------===//

/// PTX ISA "Matrix Descriptor": bits that no field has.
static constexpr uint64_t kReservedBits = 0x3FF1'C000'C000'C000;

static SharedOperand decodeDescriptor(uint64_t bits, Major major) {
  static constexpr Swizzle swizzles[] = {Swizzle::None, Swizzle::B128,
                                         Swizzle::B64, Swizzle::B32};
  auto bytes = [=](unsigned at) {
    return static_cast<uint32_t>(bits >> at & 0x3FFF) * kChunkBytes;
  };
  SharedOperand operand;
  operand.start = bytes(0);
  operand.leading = bytes(16);
  operand.stride = bytes(32);
  operand.baseOffset = bits >> 49 & 7;
  operand.swizzle = swizzles[bits >> 62];
  operand.major = major;
  return operand;
}

/// False after a fault.
static bool checkDescriptor(Step &step, const char *name, uint64_t bits,
                            const SharedOperand &operand) {
  std::string problem = bits & kReservedBits
                            ? "bits are set that are reserved (mask "
                              "0x3ff1c000c000c000)"
                            : operand.check();
  if (!problem.empty())
    step.fault(std::string("illegal descriptor of ") + name + ": " + problem);
  return problem.empty();
}

static uint64_t getSharedBase(const Step &step) {
  return kSharedWindow | uint64_t(step.cta.clusterRank) << kRankShift;
}

/// The warp's rows of A from registers: element (row, k) is
/// `values[row * K + k]`.
static void loadWords(Step &step, const WgmmaForm &form,
                      std::vector<float> &values) {
  unsigned perWord = 32 / form.a->bits;
  values.resize(static_cast<size_t>(kWarpRows) * form.k);
  for (unsigned lane = 0; lane < kWarpSize; ++lane)
    for (unsigned r = 0; r < form.words.size(); ++r) {
      auto word = step.get<uint32_t>(form.words[r], lane);
      unsigned row = lane / 4 + 8 * (r % 2);
      unsigned col = perWord * (lane % 4 + 4 * (r / 2));
      decodePacked(*form.a, &word, perWord, &values[row * form.k + col]);
    }
}

/// The same from registers or shared memory; false after a fault.
static bool loadLeft(Step &step, AsyncId id, const WgmmaForm &form,
                     uint64_t descriptor, std::vector<float> &values) {
  if (form.isAInRegisters()) {
    loadWords(step, form, values);
    return true;
  }
  SharedOperand operand = decodeDescriptor(descriptor, form.majorA);
  unsigned firstRow = step.warp.id % kGroupWarps * kWarpRows;
  return checkDescriptor(step, "A", descriptor, operand) &&
         readRows(step, id, getSharedBase(step), operand, *form.a, firstRow,
                  kWarpRows, form.k, values);
}

/// B, turned into rows of N; false after a fault.
static bool loadRight(Step &step, AsyncId id, const WgmmaForm &form,
                      uint64_t descriptor, std::vector<double> &right) {
  SharedOperand operand = decodeDescriptor(descriptor, form.majorB);
  std::vector<float> columns;
  if (!checkDescriptor(step, "B", descriptor, operand) ||
      !readRows(step, id, getSharedBase(step), operand, *form.b, 0, form.n,
                form.k, columns))
    return false;
  right.resize(columns.size());
  for (unsigned n = 0; n < form.n; ++n)
    for (unsigned k = 0; k < form.k; ++k)
      right[k * form.n + n] = columns[n * form.k + k];
  return true;
}

//===----------------------------------------------------------------------===//
// Warpgroups
//===----------------------------------------------------------------------===//

/// Drops products that all warps of the group have executed.
static void dropEnded(Step &step, Warpgroup &group) {
  const Warp *warps = &step.cta.warps[step.warp.id & ~(kGroupWarps - 1)];
  size_t ended = warps[0].wgmma.issued.size();
  for (unsigned i = 1; i < kGroupWarps; ++i)
    ended = std::min(ended, warps[i].wgmma.issued.size());
  for (; group.ended < ended; ++group.ended)
    group.open.pop_front();
}

static Warpgroup &getWarpgroup(Step &step) {
  std::vector<Warpgroup> &groups = step.cta.warpgroups;
  if (groups.empty())
    groups.resize(step.cta.warps.size() / kGroupWarps);
  return groups[step.warp.id / kGroupWarps];
}

/// What the warpgroup computes as the warp's next product: B is decoded by the
/// first warp. Null after a fault.
static WarpgroupProduct *enterProduct(Step &step, AsyncId id,
                                      const WgmmaForm &form,
                                      const WgmmaOperands &operands) {
  Warpgroup &group = getWarpgroup(step);
  size_t index = step.warp.wgmma.issued.size() - group.ended;
  bool isFirst = index == group.open.size();
  if (isFirst)
    group.open.push_back({step.op.source, operands.a, operands.b, {}});
  WarpgroupProduct &product = group.open[index];
  if (product.source != step.op.source) {
    step.fault("another warp of its warpgroup executes " +
               product.source->opcode + " at line " +
               std::to_string(product.source->line) + " instead");
    return nullptr;
  }
  if (product.a != operands.a || product.b != operands.b) {
    step.fault(std::string("the descriptor of ") +
               (product.a != operands.a ? "A" : "B") +
               " differs from that of another warp of its warpgroup");
    return nullptr;
  }
  // The others read B only to be judged.
  std::vector<double> unused;
  if ((isFirst || step.checks()) &&
      !loadRight(step, id, form, operands.b, isFirst ? product.right : unused))
    return nullptr;
  return &product;
}

//===----------------------------------------------------------------------===//
// Results
//===----------------------------------------------------------------------===//

/// Row and column of element `e` of lane `lane`, as an index.
static size_t place(const WgmmaForm &form, unsigned lane, unsigned e) {
  unsigned row = lane / 4 + 8 * (e / 2 % 2);
  return row * form.n + 8 * (e / 4) + 2 * (lane % 4) + e % 2;
}

static void loadAccumulator(Step &step, const WgmmaForm &form, double *sums) {
  for (unsigned lane = 0; lane < kWarpSize; ++lane)
    for (unsigned r = 0; r < form.accumulator.size(); ++r) {
      const Source &source = form.accumulator[r];
      auto word = step.get<uint32_t>(source, lane);
      if (form.result == WgmmaForm::F32) {
        sums[place(form, lane, r)] = step.get<float>(source, lane);
      } else if (form.result == WgmmaForm::S32) {
        sums[place(form, lane, r)] = static_cast<int32_t>(word);
      } else {
        sums[place(form, lane, 2 * r)] = decodeHalf(word & 0xFFFF);
        sums[place(form, lane, 2 * r + 1)] = decodeHalf(word >> 16);
      }
    }
}

/// Sums are exact: the largest has 8 bits more than an s32.
static uint32_t encodeInteger(double sum, bool saturates) {
  if (saturates)
    sum = std::clamp<double>(sum, INT32_MIN, INT32_MAX);
  return static_cast<uint32_t>(static_cast<int64_t>(sum));
}

static uint32_t encodePair(double low, double high) {
  constexpr RoundingMode kMode = RoundingMode::NearestEven;
  return encodeHalf(low, kMode) | uint32_t(encodeHalf(high, kMode)) << 16;
}

static void storeResult(Step &step, const WgmmaForm &form, const double *sums) {
  for (unsigned lane = 0; lane < kWarpSize; ++lane)
    for (unsigned r = 0; r < form.out.size(); ++r) {
      uint32_t word;
      if (form.result == WgmmaForm::F16)
        word = encodePair(sums[place(form, lane, 2 * r)],
                          sums[place(form, lane, 2 * r + 1)]);
      else if (form.result == WgmmaForm::S32)
        word = encodeInteger(sums[place(form, lane, r)], form.saturates);
      else
        word = encodeSingle(sums[place(form, lane, r)]);
      step.set(form.out[r], lane, word);
    }
}

/// Columns are the inner loop: their sums do not depend on each other.
static void accumulate(const WgmmaForm &form, const std::vector<float> &left,
                       const std::vector<double> &right, double *sums) {
  for (unsigned row = 0; row < kWarpRows; ++row)
    for (unsigned k = 0; k < form.k; ++k) {
      double x = form.sign * left[row * form.k + k];
      const double *factors = &right[static_cast<size_t>(k) * form.n];
      double *out = sums + static_cast<size_t>(row) * form.n;
      for (unsigned n = 0; n < form.n; ++n)
        out[n] += x * factors[n];
    }
}

void mxsim::runProduct(Step &step, const WgmmaForm &form,
                       const WgmmaOperands &operands) {
  AsyncId id = step.beginAsync(Pipe::Wgmma);
  std::vector<float> left;
  if (!loadLeft(step, id, form, operands.a, left))
    return;
  WarpgroupProduct *product = enterProduct(step, id, form, operands);
  if (!product)
    return;
  std::vector<double> sums(static_cast<size_t>(kWarpRows) * form.n);
  if (operands.accumulates)
    loadAccumulator(step, form, sums.data());
  accumulate(form, left, product->right, sums.data());
  storeResult(step, form, sums.data());
  step.warp.wgmma.issued.push_back(id);
  dropEnded(step, getWarpgroup(step));
  ++step.cluster.events;
}
