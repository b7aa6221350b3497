//===- Mbarrier.cpp - mbarrier objects ------------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA "Parallel Synchronization and Communication Instructions: mbarrier".
// An object's state is kept beside shared memory; its 8 bytes there count as
// never written. The state that an arrival returns is the number of the phase
// and the arrivals that it still waited for.
//
//===----------------------------------------------------------------------===//

#include "Machine/Decode.h"

using namespace mxsim;

static constexpr ScalarType kU32 = {ScalarType::Unsigned, 32};
static constexpr ScalarType kB64 = {ScalarType::Bits, 64};
static constexpr unsigned kMbarrierBytes = 8;
/// The largest counts: PTX ISA "mbarrier contents".
static constexpr uint32_t kMaxArrivals = (1u << 20) - 1;
static constexpr int64_t kMaxBytes = (1 << 20) - 1;
static constexpr unsigned kPendingBits = 20;

static std::string name(uint32_t offset) {
  return "the mbarrier at shared offset " + std::to_string(offset) + ":";
}

//===----------------------------------------------------------------------===//
// State
//===----------------------------------------------------------------------===//

Mbarrier *Step::findMbarrier(uint64_t address, unsigned lane) {
  auto [owner, offset] = findShared(address);
  if ((address & kWindowMask) == kSharedWindow && owner) {
    auto found = owner->mbarriers.find(offset);
    if (found != owner->mbarriers.end())
      return &found->second;
  }
  fault("there is no initialized mbarrier at shared offset " +
            std::to_string(offset),
        static_cast<int>(lane));
  return nullptr;
}

void Step::track(Mbarrier &barrier, AsyncId async) {
  if (async)
    barrier.arriving.push_back(async);
}

void Step::arrive(Mbarrier &barrier, uint32_t count, int64_t bytes, int lane) {
  if (count > barrier.pending)
    return fault("more arrivals at an mbarrier than the " +
                     std::to_string(barrier.expected) + " of a phase",
                 lane);
  barrier.pending -= count;
  barrier.bytes -= bytes;
  if (barrier.bytes > kMaxBytes || barrier.bytes < -kMaxBytes)
    return fault("the mbarrier's transaction count " +
                     std::to_string(barrier.bytes) + " is out of range",
                 lane);
  if (count && checks())
    warp.release(barrier.gathered);
  if (barrier.pending || barrier.bytes)
    return;
  barrier.pending = barrier.expected;
  ++barrier.phase;
  barrier.opened.join(barrier.gathered);
  barrier.gathered = Knowledge();
  barrier.landed.insert(barrier.landed.end(), barrier.arriving.begin(),
                        barrier.arriving.end());
  barrier.arriving.clear();
  ++cluster.events;
}

/// A warp has seen the end of a phase.
static void learn(Cluster &cluster, Warp &warp, Mbarrier &barrier) {
  if (!cluster.launch->config.check)
    return;
  warp.acquire(barrier.opened);
  size_t &observed = barrier.observed[warp.agent];
  for (; observed < barrier.landed.size(); ++observed)
    cluster.judge.observe(barrier.landed[observed], warp.agent, warp.now);
}

//===----------------------------------------------------------------------===//
// Objects
//===----------------------------------------------------------------------===//

/// The space of an mbarrier's address among the parts.
static AddressSource takeAddress(Decoder &d, size_t index) {
  bool isShared =
      d.take("shared::cta") || d.take("shared::cluster") || d.take("shared");
  return d.address(index, isShared ? "shared" : "generic");
}

/// init and inval make the object's bytes undefined.
static void clear(Step &step, uint64_t address, unsigned lane) {
  uint8_t *data =
      step.access(address, kMbarrierBytes, kMbarrierBytes, Access::Write, lane);
  auto [owner, offset] = step.findShared(address);
  if (data && owner && owner->sharedShadow)
    owner->sharedShadow->forget(offset - kSharedReserved, kMbarrierBytes);
}

static Run decodeInit(Decoder &d) {
  AddressSource address = takeAddress(d, 0);
  d.take("b64");
  Source count = d.source(1, kU32);
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      uint64_t at = address.get(step, lane);
      auto expected = step.get<uint32_t>(count, lane);
      if (expected == 0 || expected > kMaxArrivals)
        return step.fault("expected 1 to " + std::to_string(kMaxArrivals) +
                              " arrivals but got " + std::to_string(expected),
                          static_cast<int>(lane));
      clear(step, at, lane);
      if (step.failed())
        return;
      auto [owner, offset] = step.findShared(at);
      Mbarrier barrier;
      barrier.expected = barrier.pending = expected;
      owner->mbarriers[offset] = std::move(barrier);
    });
  };
}

static Run decodeInval(Decoder &d) {
  AddressSource address = takeAddress(d, 0);
  d.take("b64");
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      uint64_t at = address.get(step, lane);
      if (!step.findMbarrier(at, lane))
        return;
      auto [owner, offset] = step.findShared(at);
      for (Warp &warp : owner->warps)
        for (Fragment &fragment : warp.fragments)
          if (fragment.ready && fragment.waitsFor.rfind(name(offset), 0) == 0)
            return step.fault("warp " + std::to_string(warp.id) +
                                  " still waits for the mbarrier",
                              static_cast<int>(lane));
      owner->mbarriers.erase(offset);
      clear(step, at, lane);
    });
  };
}

//===----------------------------------------------------------------------===//
// Arrivals
//===----------------------------------------------------------------------===//

/// Orders and scopes. Relaxed arrivals and waits count as releases and
/// acquires: kernels have fences beside them.
static void takeOrder(Decoder &d) {
  for (std::string_view part :
       {"release", "acquire", "relaxed", "cta", "cluster"})
    d.take(part);
}

static uint64_t getState(const Mbarrier &barrier) {
  return barrier.phase << kPendingBits | barrier.pending;
}

/// mbarrier.arrive{_drop}{.expect_tx}{.noComplete}: the state is that before
/// the arrival.
static Run decodeArrive(Decoder &d, bool drops) {
  bool expects = d.take("expect_tx"), incomplete = d.take("noComplete");
  takeOrder(d);
  // Without a state the address stands first.
  bool hasState = d.operand(0).kind != Operand::Memory;
  AddressSource address = takeAddress(d, hasState ? 1 : 0);
  d.take("b64");
  Destination state = hasState ? d.destination(0) : -1;
  Source amount;
  amount.bits = expects ? 0 : 1;
  size_t amountIndex = hasState ? 2 : 1;
  if (d.numOperands() > amountIndex)
    amount = d.source(amountIndex, kU32);
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      Mbarrier *barrier = step.findMbarrier(address.get(step, lane), lane);
      if (!barrier)
        return;
      auto value = step.get<uint32_t>(amount, lane);
      uint32_t count = expects ? 1 : value;
      step.set(state, lane, getState(*barrier));
      if (drops && barrier->expected >= count)
        barrier->expected -= count;
      if (incomplete && count >= barrier->pending)
        return step.fault("an arrival with .noComplete completes the phase",
                          static_cast<int>(lane));
      if (expects)
        barrier->bytes += value;
      step.arrive(*barrier, count, 0, static_cast<int>(lane));
    });
  };
}

/// mbarrier.expect_tx and complete_tx change the transaction count alone.
static Run decodeTransaction(Decoder &d, bool completes) {
  takeOrder(d);
  AddressSource address = takeAddress(d, 0);
  d.take("b64");
  Source bytes = d.source(1, kU32);
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      Mbarrier *barrier = step.findMbarrier(address.get(step, lane), lane);
      if (!barrier)
        return;
      int64_t value = step.get<uint32_t>(bytes, lane);
      // It is relaxed by its name, but kernels that hand over what they stored
      // rely on it (CUTLASS's tile schedulers).
      if (completes && step.checks())
        step.warp.release(barrier->gathered);
      if (completes)
        step.arrive(*barrier, 0, value, static_cast<int>(lane));
      else
        barrier->bytes += value;
    });
  };
}

static Run decodePendingCount(Decoder &d) {
  d.take("b64");
  Destination out = d.destination(0);
  Source state = d.source(1, kB64);
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      step.set(out, lane,
               static_cast<uint32_t>(step.bits(state, lane) & kMaxArrivals));
    });
  };
}

//===----------------------------------------------------------------------===//
// Waits
//===----------------------------------------------------------------------===//

namespace {
/// test_wait or try_wait, for one phase by its parity or by a state.
struct WaitForm {
  Destination done = -1;
  AddressSource address;
  Source phase;
  bool byParity = false, mayWait = false;

  bool isOver(const Mbarrier &barrier, uint64_t value) const {
    return byParity ? (barrier.phase & 1) != (value & 1)
                    : barrier.phase != value >> kPendingBits;
  }
};
} // namespace

/// All lanes of one instruction that wait for the same phase.
static void waitFor(Step &step, const WaitForm &form, LaneMask lanes,
                    uint64_t address, uint64_t value) {
  auto first = static_cast<unsigned>(__builtin_ctz(lanes));
  Mbarrier *barrier = step.findMbarrier(address, first);
  if (!barrier)
    return;
  Cluster *cluster = &step.cluster;
  Warp *warp = &step.warp;
  auto finish = [=](bool isOver) {
    if (isOver)
      learn(*cluster, *warp, *barrier);
    for (LaneMask rest = lanes; rest; rest &= rest - 1)
      if (form.done >= 0)
        warp->registers[static_cast<size_t>(form.done) * kWarpSize +
                        __builtin_ctz(rest)] = isOver;
  };
  bool isOver = form.isOver(*barrier, value);
  finish(isOver);
  if (isOver || !form.mayWait)
    return;
  step.wait(
      [=] {
        bool isOver = form.isOver(*barrier, value);
        if (isOver)
          finish(true);
        return isOver;
      },
      name(step.findShared(address).second) + " phase " +
          std::to_string(barrier->phase) + " lacks " +
          std::to_string(barrier->pending) + " arrivals and " +
          std::to_string(barrier->bytes) + " bytes",
      [] {});
}

static Run decodeWait(Decoder &d, bool mayWait) {
  WaitForm form;
  form.mayWait = mayWait;
  form.byParity = d.take("parity");
  takeOrder(d);
  form.address = takeAddress(d, 1);
  d.take("b64");
  form.done = d.destination(0);
  form.phase = d.source(2, form.byParity ? kU32 : kB64);
  if (mayWait && d.numOperands() > 3)
    d.source(3, kU32); // how long to wait
  return [=](Step &step) {
    std::map<std::pair<uint64_t, uint64_t>, LaneMask> groups;
    step.forLanes([&](unsigned lane) {
      groups[{form.address.get(step, lane), step.bits(form.phase, lane)}] |=
          LaneMask(1) << lane;
    });
    // Lanes that differ ask without waiting.
    WaitForm asked = form;
    asked.mayWait &= groups.size() == 1;
    for (const auto &[what, lanes] : groups)
      waitFor(step, asked, lanes, what.first, what.second);
  };
}

static Run decodeMbarrier(Decoder &d) {
  if (d.take("init"))
    return decodeInit(d);
  if (d.take("inval"))
    return decodeInval(d);
  if (d.take("arrive"))
    return decodeArrive(d, false);
  if (d.take("arrive_drop"))
    return decodeArrive(d, true);
  if (d.take("expect_tx"))
    return decodeTransaction(d, false);
  if (d.take("complete_tx"))
    return decodeTransaction(d, true);
  if (d.take("pending_count"))
    return decodePendingCount(d);
  if (d.take("test_wait"))
    return decodeWait(d, false);
  if (d.take("try_wait"))
    return decodeWait(d, true);
  return nullptr;
}

void mxsim::registerMbarrier(DecoderTable &table) {
  table["mbarrier"] = decodeMbarrier;
}
