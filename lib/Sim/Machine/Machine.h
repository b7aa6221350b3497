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

#include "Judge.h"
#include "Profile.h"
#include "TensorMemory.h"
#include "WgmmaState.h"
#include "mx/Sim/Simulator.h"

#include <atomic>
#include <cstring>
#include <deque>
#include <functional>
#include <unordered_map>

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
  /// It judges by itself how it uses registers that asynchronous operations
  /// have not written or read yet.
  bool ownsRegisters = false;
  /// The registers that it uses.
  std::vector<int> reads, writes;
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
  /// Called when it has waited long enough, where the instruction allows that.
  std::function<void()> expired;
};

struct Cta;
struct Cluster;

/// A register that an asynchronous operation has yet to write, or to read.
struct PendingRegister {
  const Instruction *source = nullptr;
  /// What ends it, as the name of an instruction.
  const char *wait = "";
  bool isRead = false;
  /// A copy of one, which may be overwritten.
  bool isCopy = false;
  /// For wgmma: how many wgmma.mma_async the warp executed up to the one.
  size_t order = 0;
};

struct Warp {
  Cta *cta = nullptr;
  unsigned id = 0;
  LaneMask alive = 0;
  std::vector<Fragment> fragments;
  /// Register r of lane l is `registers[r * 32 + l]`.
  std::vector<uint64_t> registers;
  std::unordered_map<int, PendingRegister> pending;
  /// Local memory of each lane.
  std::vector<MemoryRegion> local;

  /// The copies of a cp.async or bulk group, by lane: of the open one, and of
  /// those that were committed and not waited for, in order.
  struct Groups {
    std::vector<AsyncId> open;
    std::deque<std::vector<AsyncId>> committed;
  };
  Groups copies[kWarpSize], bulks[kWarpSize];
  /// Which lanes take part in an asynchronous copy of the warp and have not yet
  /// waited for it.
  std::unordered_map<AsyncId, LaneMask> copyLanes;
  WarpWgmma wgmma;
  TensorAccesses tensor;

  /// What the warp knows of others, and its own time.
  Agent agent = 0;
  Knowledge known;
  uint32_t now = 1;

  /// Whether it has arrived at the cluster's barrier, by lane, and when.
  LaneMask clusterArrived = 0;
  uint64_t clusterGeneration[kWarpSize] = {};

  /// Joins fragments that stand at the same instruction.
  void mergeFragments();
  /// Adds what the warp knows to `to`; what it does later is not part of it.
  void release(Knowledge &to);
  void acquire(const Knowledge &from) { known.join(from); }
  /// What it has done and heard of is visible to the async proxy.
  void fenceProxy();
};

/// A named barrier, or that of a cluster.
struct Barrier {
  uint32_t arrived = 0;
  /// Threads that complete it; 0: all that are alive.
  uint32_t expected = 0;
  uint64_t generation = 0;
  /// True predicates of a reduction so far; and, of the last one, how many
  /// there were and of how many threads.
  uint32_t holds = 0, heldInLast = 0, totalInLast = 0;
  /// What those that arrived know, and what those know that went on.
  Knowledge gathered, opened;

  void open();
};

/// An mbarrier object: PTX ISA "Parallel Synchronization and Communication
/// Instructions: mbarrier".
struct Mbarrier {
  uint32_t expected = 0;
  /// Arrivals, and bytes of copies, that the open phase still waits for.
  uint32_t pending = 0;
  int64_t bytes = 0;
  uint64_t phase = 0;
  Knowledge gathered, opened;
  /// Operations whose completion the open phase tracks, and those that earlier
  /// ones tracked.
  std::vector<AsyncId> arriving, landed;
  /// How many of `landed` an agent has observed.
  std::unordered_map<Agent, size_t> observed;
};

struct Launch;

struct Cta {
  Cluster *cluster = nullptr;
  Dim3 id;
  uint32_t clusterRank = 0;
  MemoryRegion shared;
  /// Null if rules are not looked for.
  std::unique_ptr<Shadow> sharedShadow;
  std::vector<Warp> warps;
  Barrier barriers[kNumBarriers];
  std::map<uint32_t, Mbarrier> mbarriers;
  TensorMemory tensor;
  /// Warpgroup i is of warps 4 i to 4 i + 3.
  std::vector<Warpgroup> warpgroups;
  uint32_t aliveThreads = 0;

  void completeBarrier(unsigned index);
};

/// CTAs that run together and reach each other's shared memory.
struct Cluster {
  Launch *launch = nullptr;
  uint64_t index = 0;
  std::vector<Cta> ctas;
  Barrier barrier;
  Judge judge;
  /// What releases at an address of global or shared memory made known.
  std::unordered_map<uint64_t, Knowledge> released;
  /// The bulk reductions that complete in a phase of an mbarrier.
  std::map<std::pair<const Mbarrier *, uint64_t>, AsyncId> reductions;
  std::optional<Fault> fault;
  std::vector<uint64_t> counts;
  LaunchStats stats;
  uint64_t clock = 0;
  /// Advances with everything that may end another warp's waiting, and with
  /// what may end another cluster's.
  uint64_t events = 0, globalEvents = 0;
  /// How often it has run for a while without the latter.
  unsigned silentGoes = 0;

  void completeBarrier();
};

/// Where variables of a program lie.
struct Layout {
  std::map<std::string, uint64_t> globals, shared, params, local;
  uint64_t sharedBytes = 0, localBytes = 0, paramBytes = 0;
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
  /// The first CTA of a cluster that has not started and now never will, as a
  /// running one takes its place; nullopt if all have.
  std::function<std::optional<Dim3>()> claimCluster;
};

/// One warp instruction.
class Step {
public:
  Step(Warp &warp, Fragment &fragment, const Op &op, LaneMask mask)
      : warp(warp), cta(*warp.cta), cluster(*cta.cluster),
        launch(*cluster.launch), fragment(fragment), op(op), mask(mask) {}

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
                  Access kind, unsigned lane) {
    return access(address, size, alignment, kind, lane, 0, Via::Lane);
  }

  /// Starts an asynchronous operation of this warp. Without checks it is 0, as
  /// is everything that is made of it.
  AsyncId beginAsync(Pipe pipe = Pipe::None);
  /// As `access`, by operation `async`, through the async proxy unless it is
  /// one of the generic proxy.
  uint8_t *accessAsync(AsyncId async, uint64_t address, unsigned size,
                       unsigned alignment, Access kind, unsigned lane,
                       bool asyncProxy = true) {
    return access(address, size, alignment, kind, lane, async,
                  asyncProxy ? Via::AsyncProxy : Via::Async);
  }
  /// Judges an access of `async` (or of the warp, if that is 0) to units of
  /// another memory that has a shadow; `what` names it in a fault. False after
  /// a fault.
  bool judge(Shadow *shadow, uint64_t first, uint64_t count, Access kind,
             AsyncId async, const char *what, int lane = -1);
  /// The warp has waited for `async`, and earlier ones of its pipe.
  void observe(AsyncId async);

  /// A strong read hears of what strong writes to the same address released.
  void acquireAt(uint64_t address);
  void releaseAt(uint64_t address);

  /// The value at a generic address has changed, which others may wait for.
  void noteChange(uint64_t address) {
    ++cluster.events;
    cluster.globalEvents += (address & kWindowMask) == 0;
  }

  /// Makes a register unusable until `resolve`: an operation has yet to write
  /// it, or to read it.
  void pend(int reg, const char *wait, bool isRead = false);
  /// Ends the waiting of all registers that `wait` ends.
  void resolve(const char *wait);
  /// False after a fault: the instruction uses a register that is pending.
  bool checkPending();
  /// Remembers which registers the instruction writes, for the next wgmma.
  void recordUnfenced();

  /// Ends the instruction: warps may write the same bytes without an order, as
  /// compilers let them, if it is the same values.
  void settle();

  /// The CTA of the cluster that a shared address leads to, or null, and its
  /// offset there.
  std::pair<Cta *, uint32_t> findShared(uint64_t address);
  /// The mbarrier at a shared address, or null after a fault.
  Mbarrier *findMbarrier(uint64_t address, unsigned lane);
  /// Operation `async` ends with the open phase of `barrier`.
  void track(Mbarrier &barrier, AsyncId async);
  /// `count` arrivals, and `bytes` that have come; then the phase may end.
  void arrive(Mbarrier &barrier, uint32_t count, int64_t bytes, int lane);

  /// The kernel broke a rule; it ends after this instruction.
  void fault(std::string message, int lane = -1);
  bool failed() const { return cluster.fault.has_value(); }
  /// Whether rules are looked for that do not stop the machine.
  bool checks() const { return launch.config.check; }

  /// Sends the lanes of `taken` to instruction `target`.
  void branch(LaneMask taken, size_t target);
  /// Ends the lanes of the mask.
  void exit();
  /// True if the lanes of `members` are all here; else the instruction runs
  /// again when they are.
  bool gather(LaneMask members);
  /// Makes the fragment wait behind this instruction until `ready`, or until
  /// nothing else goes on and `expired` is called, if it is not empty.
  void wait(std::function<bool()> ready, std::string waitsFor,
            std::function<void()> expired = nullptr);

  Warp &warp;
  Cta &cta;
  Cluster &cluster;
  Launch &launch;
  Fragment &fragment;
  const Op &op;
  LaneMask mask;
  /// Lanes that went elsewhere and their place.
  std::vector<Fragment> departed;

private:
  uint64_t readSpecial(uint32_t index, unsigned lane) const;
  /// Who makes an access: a lane, an asynchronous operation, or one that goes
  /// through the async proxy.
  enum class Via : uint8_t { Lane, Async, AsyncProxy };
  uint8_t *access(uint64_t address, unsigned size, unsigned alignment,
                  Access kind, unsigned lane, AsyncId async, Via via);
  void count();
  void profile(uint64_t address, unsigned size, Access kind, Via via);
  Accessor makeAccessor(AsyncId async, bool asyncProxy) const;

  /// A write to bytes that another warp wrote without an order between them.
  struct Suspect {
    const uint8_t *data;
    std::vector<uint8_t> before;
    unsigned lane;
    uint64_t address;
    std::string race;
  };
  std::vector<Suspect> suspects;
  LaneAccesses shared, globalReads, globalWrites;
};

/// What a cluster's turns came to.
enum class Progress : uint8_t { Ended, Running, Silent };

/// Runs a cluster for a while. Silent: nothing has happened that another
/// cluster could wait for, so it may itself wait for one.
Progress runCluster(Cluster &cluster);

/// Says who of a cluster waits for what.
void reportDeadlock(Cluster &cluster);

/// Runs all clusters of a launch on this machine's cores.
std::optional<Fault> runGrid(Launch &launch, LaunchStats &stats);

} // namespace mxsim

#endif // MX_LIB_SIM_MACHINE_H
