//===- WgmmaState.h - What wgmma remembers ----------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The parts of a warp's and a CTA's state that belong to wgmma.
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_SIM_WGMMASTATE_H
#define MX_LIB_SIM_WGMMASTATE_H

#include "Judge.h"

#include <deque>

namespace mxsim {

/// The part of a warp.
struct WarpWgmma {
  /// The operation of each wgmma.mma_async that it executed.
  std::vector<AsyncId> issued;
  /// For each group that it committed and has not waited for, how many
  /// wgmma.mma_async had been executed.
  std::deque<size_t> groups;
  /// By register, what wrote it behind the last wgmma.fence; empty before the
  /// first one.
  std::vector<const Instruction *> unfenced;
};

/// A wgmma.mma_async of a warpgroup.
struct WarpgroupProduct {
  const Instruction *source = nullptr;
  /// The descriptors; that of A is 0 if A is in registers.
  uint64_t a = 0, b = 0;
  /// Element (k, n) of B is `right[k * N + n]`.
  std::vector<double> right;
};

/// The part of four warps that execute wgmma together.
struct Warpgroup {
  /// Those that some warp has yet to execute, and how many are before them.
  std::deque<WarpgroupProduct> open;
  size_t ended = 0;
};

} // namespace mxsim

#endif // MX_LIB_SIM_WGMMASTATE_H
