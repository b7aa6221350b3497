//===- Machine.h - CTAs, warps and their execution --------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The state of a running kernel. A decoded instruction is a function of a
// `Step`: one warp's execution of it by the lanes of a mask.
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_SIM_MACHINE_H
#define MX_LIB_SIM_MACHINE_H

#include "mx/Sim/Simulator.h"

#include <cstring>
#include <deque>
#include <functional>

namespace mxsim {

inline constexpr unsigned kWarpSize = 32;
inline constexpr unsigned kNumBarriers = 16;

using LaneMask = uint32_t;
inline constexpr LaneMask kAllLanes = ~LaneMask(0);

/// The windows of generic addresses; everything else is global. The shared
/// window holds `rank << 24 | offset` of the CTA's rank in its cluster.
inline constexpr uint64_t kSharedWindow = uint64_t(1) << 56;
inline constexpr uint64_t kLocalWindow = uint64_t(2) << 56;
inline constexpr uint64_t kParamWindow = uint64_t(3) << 56;
inline constexpr uint64_t kWindowMask = uint64_t(0xFF) << 56;
inline constexpr unsigned kRankShift = 24;
/// The first KiB of shared memory belongs to the system, so that dynamic
/// shared memory is aligned to 1024 bytes.
inline constexpr uint32_t kSharedReserved = 1024;

enum class SpecialRegister : uint8_t {
  TidX,
  TidY,
  TidZ,
  NTidX,
  NTidY,
  NTidZ,
  CtaIdX,
  CtaIdY,
  CtaIdZ,
  NCtaIdX,
  NCtaIdY,
  NCtaIdZ,
  ClusterCtaRank,
  ClusterNCtaRank,
  ClusterIdX,
  ClusterIdY,
  ClusterIdZ,
  NClusterIdX,
  NClusterIdY,
  NClusterIdZ,
  ClusterCtaIdX,
  ClusterCtaIdY,
  ClusterCtaIdZ,
  ClusterNCtaIdX,
  ClusterNCtaIdY,
  ClusterNCtaIdZ,
  LaneId,
  WarpId,
  NWarpId,
  SmId,
  NSmId,
  GridId,
  LaneMaskEq,
  LaneMaskLe,
  LaneMaskLt,
  LaneMaskGe,
  LaneMaskGt,
  Clock,
  Clock64,
  GlobalTimer,
  DynamicSharedSize,
  TotalSharedSize,
};

/// An operand that is read: a register, a constant or a special register.
struct Source {
  /// `SharedAddress` is a constant with the CTA's rank in its cluster added.
  enum Kind : uint8_t { Register, Constant, Special, SharedAddress };
  Kind kind = Constant;
  bool negated = false;
  uint32_t index = 0;
  uint64_t bits = 0;
};

/// A register that is written; -1: the value is dropped.
using Destination = int;

class Step;

/// A decoded instruction.
struct Op {
  const Instruction *source = nullptr;
  std::function<void(Step &)> run;
  int guard = -1;
  bool guardNegated = false;
};

/// Lanes of a warp that are at the same instruction.
struct Fragment {
  size_t pc = 0;
  LaneMask mask = 0;
  /// The lanes that must be here before the instruction runs (0: none), as the
  /// member mask of a `.sync` instruction asks.
  LaneMask gather = 0;
  /// What it waits for, if anything, and how to say so.
  std::function<bool()> ready;
  std::string waitsFor;
};

struct Cta;

struct Warp {
  Cta *cta = nullptr;
  unsigned id = 0;
  LaneMask alive = 0;
  std::vector<Fragment> fragments;
  /// Register r of lane l is `registers[r * 32 + l]`.
  std::vector<uint64_t> registers;
  /// Local memory of each lane.
  std::vector<MemoryRegion> local;
  /// Results of cp.async that are not there yet: the open group, and those that
  /// were committed, in order, by lane.
  struct Pending {
    uint64_t address;
    std::vector<uint8_t> bytes;
  };
  std::vector<Pending> openGroup[kWarpSize];
  std::deque<std::vector<Pending>> groups[kWarpSize];

  /// Joins fragments that stand at the same instruction.
  void mergeFragments();
};

/// A named barrier.
struct Barrier {
  uint32_t arrived = 0;
  /// Threads that complete it; 0: all that are alive.
  uint32_t expected = 0;
  uint64_t generation = 0;
};

struct Launch;

struct Cta {
  Launch *launch = nullptr;
  Dim3 id;
  uint32_t clusterRank = 0;
  MemoryRegion shared;
  std::vector<Warp> warps;
  Barrier barriers[kNumBarriers];
  uint32_t aliveThreads = 0;

  void completeBarrier(unsigned index);
};

/// Where variables of a program lie.
struct Layout {
  std::map<std::string, uint64_t> globals, shared, params, local;
  uint32_t sharedBytes = 0, localBytes = 0, paramBytes = 0;
};

/// A function, ready to run.
struct DecodedFunction {
  const Function *source = nullptr;
  Layout layout;
  std::vector<Op> ops;
};

struct Launch {
  const DecodedFunction *function = nullptr;
  LaunchConfig config;
  DeviceMemory *memory = nullptr;
  MemoryRegion params;
  std::optional<Fault> fault;
  std::vector<uint64_t> counts;
  uint64_t clock = 0;
};

/// How an access is made, for its checks.
enum class Access : uint8_t { Read, Write, Atomic };

/// One warp instruction.
class Step {
public:
  Step(Warp &warp, Fragment &fragment, const Op &op, LaneMask mask)
      : warp(warp), cta(*warp.cta), launch(*warp.cta->launch),
        fragment(fragment), op(op), mask(mask) {}

  template <typename F>
  void forLanes(F &&f) {
    for (LaneMask rest = mask; rest; rest &= rest - 1)
      f(static_cast<unsigned>(__builtin_ctz(rest)));
  }

  /// The bits of a source, or as a type of that size.
  uint64_t bits(const Source &source, unsigned lane) const {
    uint64_t value = source.kind == Source::Register
                         ? warp.registers[source.index * kWarpSize + lane]
                     : source.kind == Source::Constant ? source.bits
                     : source.kind == Source::SharedAddress
                         ? source.bits | cta.clusterRank << kRankShift
                         : readSpecial(source.index, lane);
    return source.negated ? value ^ 1 : value;
  }
  template <typename T>
  T get(const Source &source, unsigned lane) const {
    uint64_t value = bits(source, lane);
    T result;
    std::memcpy(&result, &value, sizeof(T));
    return result;
  }
  template <typename T>
  void set(Destination destination, unsigned lane, T value) {
    if (destination < 0)
      return;
    uint64_t stored = 0;
    std::memcpy(&stored, &value, sizeof(T));
    warp.registers[static_cast<size_t>(destination) * kWarpSize + lane] =
        stored;
  }

  /// `size` bytes at a generic `address`, checked, or null after a fault.
  uint8_t *access(uint64_t address, unsigned size, unsigned alignment,
                  Access kind, unsigned lane);

  /// The kernel broke a rule; it ends after this instruction.
  void fault(std::string message, int lane = -1);
  bool failed() const { return launch.fault.has_value(); }

  /// Sends the lanes of `taken` to instruction `target`.
  void branch(LaneMask taken, size_t target);
  /// Ends the lanes of the mask.
  void exit();
  /// True if the lanes of `members` are all here; else the instruction runs
  /// again when they are.
  bool gather(LaneMask members);
  /// Makes the fragment wait behind this instruction until `ready`.
  void wait(std::function<bool()> ready, std::string waitsFor);

  Warp &warp;
  Cta &cta;
  Launch &launch;
  Fragment &fragment;
  const Op &op;
  LaneMask mask;
  /// Lanes that went elsewhere and their place.
  std::vector<Fragment> departed;

private:
  uint64_t readSpecial(uint32_t index, unsigned lane) const;
};

/// Runs the CTAs of a cluster until all have ended or a fault.
void runCluster(std::vector<Cta> &ctas);

} // namespace mxsim

#endif // MX_LIB_SIM_MACHINE_H
