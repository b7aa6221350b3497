//===- Judge.h - What happened before what ----------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Races and early reads, found by vector clocks. The warps of a cluster are the
// agents, each with a time of its own that advances whenever it lets others
// know what it did: at barriers, mbarriers, atomics and fences. An agent knows
// up to which time of every other it has heard. Each byte of shared memory, and
// each word of tensor memory, remembers who wrote and who read it last, and
// when; an access is ordered behind those that its agent has heard of.
//
// An asynchronous operation (cp.async, bulk and tensor copies, wgmma, tcgen05)
// is not an agent: its accesses are ordered behind what its issuer knew, and
// known to those who observed its completion, and to whom they told it.
//
// The memory model is PTX ISA "Memory Consistency Model"; proxies are its
// section "Proxies".
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_SIM_JUDGE_H
#define MX_LIB_SIM_JUDGE_H

#include "mx/Sim/PTX.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace mxsim {

/// How an access is made, for its checks. A strong read, as of a flag, may meet
/// a strong write.
enum class Access : uint8_t { Read, StrongRead, Write, Atomic };

inline bool isRead(Access kind) {
  return kind == Access::Read || kind == Access::StrongRead;
}

/// A warp, counted through the CTAs of its cluster.
using Agent = uint32_t;

/// For each agent a time: what it did up to then is known.
class VectorClock {
public:
  uint32_t operator[](Agent agent) const {
    return agent < times.size() ? times[agent] : 0;
  }
  void set(Agent agent, uint32_t time);
  void join(const VectorClock &other);

private:
  std::vector<uint32_t> times;
};

/// What an agent has heard of, and the part of it that a proxy fence followed.
struct Knowledge {
  VectorClock happened, fenced;

  void join(const Knowledge &other) {
    happened.join(other.happened);
    fenced.join(other.fenced);
  }
};

/// The number of an asynchronous operation; 0 is none.
using AsyncId = uint32_t;

/// Operations that one warp puts into the same pipe run in their order.
enum class Pipe : uint8_t { None, Copy, Bulk, Wgmma, Tensor };
inline constexpr size_t kNumPipes = 5;

/// An access to a byte: by agent `who - 1`, or by asynchronous operation `who`
/// less its mark. 0 is nobody.
struct Event {
  uint32_t who = 0;
  uint32_t when = 0;
  uint32_t line = 0;
};

/// Who accesses memory, as what.
struct Accessor {
  Agent agent = 0;
  uint32_t now = 0;
  uint32_t line = 0;
  const Knowledge *known = nullptr;
  /// The operation whose access it is, if it is asynchronous.
  AsyncId async = 0;
  /// The access goes through the async proxy.
  bool asyncProxy = false;
};

/// Who touched each unit of a memory last.
class Shadow {
public:
  explicit Shadow(uint64_t units) : cells(units) {}

  bool isWritten(uint64_t unit) const { return cells[unit].writer.who != 0; }
  /// Forgets what was written.
  void forget(uint64_t first, uint64_t count);

private:
  friend class Judge;

  /// Several readers that do not know of each other are `readers[reader.when]`.
  struct Cell {
    Event writer, reader;
  };

public:
  /// The memory that a unit takes.
  static constexpr uint64_t kUnitBytes = sizeof(Cell);

private:
  std::vector<Cell> cells;
  std::vector<std::vector<Event>> readers;
  std::vector<uint32_t> freeReaders;
};

/// What is wrong with an access, as "reads what ...", or "".
struct Verdict {
  std::string problem;
  /// Warps write the same bytes: wrong only if they write different values.
  std::string writeRace;
};

/// Judges the accesses of a cluster.
class Judge {
public:
  /// Starts an operation of `issuer`.
  AsyncId begin(const Instruction &source, Agent issuer, Pipe pipe);
  /// The last operation of an agent in a pipe, or 0.
  AsyncId lastOf(Agent issuer, Pipe pipe) const;
  /// `agent` learns, at its time `now`, that `operation` has ended, and with it
  /// all earlier ones of its pipe.
  void observe(AsyncId operation, Agent agent, uint32_t now);

  /// Records an access to `count` units from `first` on.
  Verdict access(Shadow &shadow, uint64_t first, uint64_t count,
                 const Accessor &accessor, Access kind);

private:
  struct Operation {
    const Instruction *source;
    Agent issuer;
    Pipe pipe;
    /// The one before it in the pipe.
    AsyncId previous;
    std::vector<std::pair<Agent, uint32_t>> observers;
  };

  bool isKnown(const Operation &operation, const Accessor &accessor) const;
  bool isFenced(const Event &writer, const Accessor &accessor) const;
  bool isBehind(const Event &event, const Accessor &accessor) const;
  std::string explain(const Event &event, const Accessor &accessor,
                      const char *did, const char *does) const;
  void read(Shadow &shadow, Shadow::Cell &cell, const Accessor &accessor,
            bool isStrong, Verdict &verdict);
  void write(Shadow &shadow, Shadow::Cell &cell, const Accessor &accessor,
             Verdict &verdict);
  void addReader(Shadow &shadow, Shadow::Cell &cell, const Event &event,
                 const Accessor &accessor);

  /// Operation i is `operations[i - 1]`.
  std::vector<Operation> operations;
  /// The last operation in each pipe of each agent.
  std::vector<std::array<AsyncId, kNumPipes>> lastInPipe;
};

} // namespace mxsim

#endif // MX_LIB_SIM_JUDGE_H
