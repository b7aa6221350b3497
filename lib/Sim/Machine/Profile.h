//===- Profile.h - Counts of memory accesses --------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// How often the lanes of a warp meet in a bank of shared memory, and how many
// sectors of global memory they touch. These are counts of a model of the
// memory (32 banks of 4 bytes; sectors of 32 bytes: CUDA C++ Best Practices
// Guide, "Memory Optimizations"), not measurements.
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_SIM_PROFILE_H
#define MX_LIB_SIM_PROFILE_H

#include "mx/Sim/Simulator.h"

namespace mxsim {

/// What the lanes of one warp instruction accessed in one state space.
class LaneAccesses {
public:
  void add(uint64_t address, unsigned size) { list.push_back({address, size}); }
  bool empty() const { return list.empty(); }
  void clear() { list.clear(); }

  void countShared(SharedSite &site) const;
  void countGlobal(GlobalTraffic &traffic, bool isRead) const;

private:
  struct Range {
    uint64_t address;
    unsigned size;
  };
  std::vector<Range> list;
};

} // namespace mxsim

#endif // MX_LIB_SIM_PROFILE_H
