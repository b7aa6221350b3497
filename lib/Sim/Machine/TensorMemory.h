//===- TensorMemory.h - Tensor memory of a CTA ------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA "Tensor Memory": 128 lanes of 512 columns of 32-bit words. An address
// holds the lane in bits 16 and up and the column in bits 0 to 15. Columns are
// allocated, and each access stays inside one allocation.
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_SIM_TENSORMEMORY_H
#define MX_LIB_SIM_TENSORMEMORY_H

#include "Judge.h"

#include <map>
#include <memory>
#include <optional>

namespace mxsim {

class Step;
struct Cta;

inline constexpr unsigned kTensorLanes = 128, kTensorColumns = 512;
/// The lanes that one warp of four reaches.
inline constexpr unsigned kTensorPartition = 32;

/// `count` words of a lane.
struct TensorRow {
  unsigned lane = 0, column = 0, count = 0;
};

/// The tensor memory that belongs to a CTA.
struct TensorMemory {
  struct Allocation {
    unsigned count = 0;
    const Instruction *source = nullptr;
  };

  /// Allocations by their first column.
  std::map<unsigned, Allocation> allocations;
  /// The CTA has given up its right to allocate.
  bool relinquished = false;
  /// The cta_group of all tcgen05 instructions so far; 0 before the first.
  unsigned group = 0;
  /// Column counts that cta_group::2 allocations asked for, and the first
  /// columns that they got, in order.
  std::vector<unsigned> pairRequests, pairGrants;
  /// Word (lane, column) is `words[lane * 512 + column]`. Empty until the first
  /// allocation, as is the shadow, which stays null without checks.
  std::vector<uint32_t> words;
  std::unique_ptr<Shadow> shadow;

  /// True if an allocation has any of `count` columns from `first` on.
  bool overlaps(unsigned first, unsigned count) const;
  void allocate(unsigned first, Allocation allocation, bool checks);
};

/// What ends a load.
inline constexpr const char *kWaitForTensorLoads = "tcgen05.wait::ld";

/// What a warp has to wait for by tcgen05.wait.
struct TensorAccesses {
  std::vector<AsyncId> loads, stores;
  /// The first use of a loaded register in front of any tcgen05.wait::ld: the
  /// load and the instruction. Assemblers order such uses behind the load, and
  /// compilers move them there, so it is wrong only if no wait ever follows.
  const Instruction *usedLoad = nullptr, *use = nullptr;
  bool hasWaited = false;
};

/// The first columns of `count` that are free in all of `memories`.
std::optional<unsigned>
findFreeColumns(const std::vector<const TensorMemory *> &memories,
                unsigned count);

/// Judges an access of `async` to words of a CTA's tensor memory; null after a
/// fault. An atomic access reads and writes.
uint32_t *accessTensor(Step &step, Cta &cta, const TensorRow &row, Access kind,
                       AsyncId async);

/// When a warp loads by the same instruction again, or ends: a wait must have
/// followed its use of what it loaded first. Later loads are not judged so:
/// CUTLASS's kernels rely on the order that assemblers keep.
void checkTensorWaited(Step &step);

/// Ends a CTA: what it allocated must be free again.
void checkTensorFreed(Step &step);

} // namespace mxsim

#endif // MX_LIB_SIM_TENSORMEMORY_H
