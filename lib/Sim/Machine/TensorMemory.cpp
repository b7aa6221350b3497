//===- TensorMemory.cpp - Tensor memory of a CTA --------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Machine.h"

using namespace mxsim;

/// Columns are allocated in blocks of 32.
static constexpr unsigned kColumnBlock = 32;
/// What new words hold.
static constexpr uint32_t kPoison = 0xCDCDCDCD;

//===----------------------------------------------------------------------===//
// Allocations
//===----------------------------------------------------------------------===//

bool TensorMemory::overlaps(unsigned first, unsigned count) const {
  for (const auto &[start, allocation] : allocations)
    if (first < start + allocation.count && start < first + count)
      return true;
  return false;
}

void TensorMemory::allocate(unsigned first, Allocation allocation,
                            bool checks) {
  allocations[first] = allocation;
  if (!words.empty())
    return;
  words.assign(size_t(kTensorLanes) * kTensorColumns, kPoison);
  if (checks)
    shadow = std::make_unique<Shadow>(words.size());
}

std::optional<unsigned>
mxsim::findFreeColumns(const std::vector<const TensorMemory *> &memories,
                       unsigned count) {
  for (unsigned first = 0; first + count <= kTensorColumns;
       first += kColumnBlock) {
    bool isFree = true;
    for (const TensorMemory *memory : memories)
      isFree &= !memory->overlaps(first, count);
    if (isFree)
      return first;
  }
  return std::nullopt;
}

void mxsim::checkTensorWaited(Step &step) {
  const TensorAccesses &accesses = step.warp.tensor;
  if (accesses.use && !accesses.hasWaited)
    step.fault("line " + std::to_string(accesses.use->line) +
               " uses a register that " + accesses.usedLoad->opcode +
               " at line " + std::to_string(accesses.usedLoad->line) +
               " may not have written yet: tcgen05.wait::ld is missing");
}

void mxsim::checkTensorFreed(Step &step) {
  const auto &allocations = step.cta.tensor.allocations;
  if (allocations.empty() || !step.checks())
    return;
  const auto &[first, allocation] = *allocations.begin();
  step.fault("the CTA ends with tensor memory columns " +
             std::to_string(first) + " to " +
             std::to_string(first + allocation.count - 1) +
             ", allocated at line " + std::to_string(allocation.source->line) +
             ": tcgen05.dealloc is missing");
}

//===----------------------------------------------------------------------===//
// Accesses
//===----------------------------------------------------------------------===//

static std::string describe(const TensorRow &row) {
  std::string text = "tensor memory lane " + std::to_string(row.lane) +
                     ", column" + (row.count > 1 ? "s " : " ") +
                     std::to_string(row.column);
  if (row.count > 1)
    text += " to " + std::to_string(row.column + row.count - 1);
  return text + ",";
}

/// Where the allocation that has column `column` ends, or 0.
static unsigned getEnd(const TensorMemory &memory, unsigned column) {
  auto next = memory.allocations.upper_bound(column);
  if (next == memory.allocations.begin())
    return 0;
  const auto &[first, allocation] = *std::prev(next);
  unsigned end = first + allocation.count;
  return column < end ? end : 0;
}

uint32_t *mxsim::accessTensor(Step &step, Cta &cta, const TensorRow &row,
                              Access kind, AsyncId async) {
  TensorMemory &memory = cta.tensor;
  auto complain = [&](const std::string &why) -> uint32_t * {
    step.fault("access to " + describe(row) + " " + why);
    return nullptr;
  };
  if (row.lane >= kTensorLanes)
    return complain("which has lanes 0 to 127");
  unsigned end = getEnd(memory, row.column);
  if (!end)
    return complain("which is not allocated");
  if (row.column + row.count > end)
    return complain("goes beyond its allocation, which ends with column " +
                    std::to_string(end - 1));
  size_t first = size_t(row.lane) * kTensorColumns + row.column;
  if (memory.shadow && !step.judge(memory.shadow.get(), first, row.count, kind,
                                   async, describe(row).c_str()))
    return nullptr;
  return memory.words.data() + first;
}
