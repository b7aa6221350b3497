//===- Synchronize.cpp - Barriers and fences ------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA "Parallel Synchronization and Communication Instructions": bar,
// barrier, barrier.cluster, fence and membar.
//
//===----------------------------------------------------------------------===//

#include "Machine/Decode.h"

using namespace mxsim;

static constexpr ScalarType kU32 = {ScalarType::Unsigned, 32};

//===----------------------------------------------------------------------===//
// Barriers of a CTA
//===----------------------------------------------------------------------===//

namespace {
/// barrier.cta.{sync,arrive,red}.
struct BarrierForm {
  Source index, count;
  bool waits = true;
  /// For .red: the operation, its predicate and where the result goes.
  std::string_view reduction;
  Source predicate;
  Destination out = -1;
};
} // namespace

/// What .red gives for `holds` true predicates of `total`.
static uint32_t reduce(std::string_view reduction, uint32_t holds,
                       uint32_t total) {
  return reduction == "popc"  ? holds
         : reduction == "and" ? holds == total
                              : holds != 0;
}

/// Adds the lanes of `step` to a barrier, or says why not.
static Barrier *arrive(Step &step, const BarrierForm &form, uint32_t index,
                       uint32_t expected) {
  auto refuse = [&](const std::string &why) -> Barrier * {
    step.fault(why);
    return nullptr;
  };
  if (index >= kNumBarriers)
    return refuse("barrier " + std::to_string(index) +
                  " does not exist: there are 16");
  if (expected % kWarpSize)
    return refuse("a barrier's thread count " + std::to_string(expected) +
                  " is not a multiple of 32");
  Barrier &barrier = step.cta.barriers[index];
  if (barrier.arrived && barrier.expected != expected)
    return refuse("barrier " + std::to_string(index) + " waits for " +
                  std::to_string(barrier.expected) + " threads, not " +
                  std::to_string(expected));
  barrier.expected = expected;
  barrier.arrived += expected ? kWarpSize : __builtin_popcount(step.mask);
  if (!form.reduction.empty())
    step.forLanes([&](unsigned lane) {
      barrier.holds += step.bits(form.predicate, lane) & 1;
    });
  step.warp.release(barrier.gathered);
  return &barrier;
}

static void runBarrier(Step &step, const BarrierForm &form) {
  unsigned lane = __builtin_ctz(step.mask);
  auto expected = step.get<uint32_t>(form.count, lane);
  // With a count the whole warp arrives at once.
  if (expected && !step.gather(kAllLanes))
    return;
  auto index = step.get<uint32_t>(form.index, lane);
  Barrier *barrier = arrive(step, form, index, expected);
  if (!barrier)
    return;
  uint64_t generation = barrier->generation;
  step.cta.completeBarrier(index);
  if (!form.waits)
    return;
  Warp *warp = &step.warp;
  step.wait(
      [=, lanes = step.mask] {
        if (barrier->generation == generation)
          return false;
        warp->acquire(barrier->opened);
        uint32_t result =
            reduce(form.reduction, barrier->heldInLast, barrier->totalInLast);
        for (LaneMask rest = lanes; rest && form.out >= 0; rest &= rest - 1)
          warp->registers[static_cast<size_t>(form.out) * kWarpSize +
                          __builtin_ctz(rest)] = result;
        return true;
      },
      "barrier " + std::to_string(index));
}

/// bar.warp.sync. Lanes of a warp are one agent, so nothing becomes known.
static Run decodeWarpBarrier(Decoder &d) {
  Source members = d.source(0, kU32);
  if (!d.take("sync"))
    return nullptr;
  return [=](Step &step) {
    unsigned first = __builtin_ctz(step.mask);
    step.gather(step.get<uint32_t>(members, first));
  };
}

/// bar.red.OP.TYPE d, index{, count}, {!}predicate.
static bool takeReduction(Decoder &d, BarrierForm &form) {
  for (std::string_view name : {"popc", "and", "or"})
    if (d.take(name))
      form.reduction = name;
  if (form.reduction.empty() || !d.takeType())
    return false;
  form.out = d.destination(0);
  form.index = d.source(1, kU32);
  if (d.numOperands() > 3)
    form.count = d.source(2, kU32);
  form.predicate = d.source(d.numOperands() - 1, {ScalarType::Pred, 1});
  return true;
}

static Run decodeCtaBarrier(Decoder &d) {
  d.take("cta");
  d.take("aligned");
  BarrierForm form;
  if (d.take("red")) {
    if (!takeReduction(d, form))
      return nullptr;
  } else {
    form.waits = d.take("sync");
    if (!form.waits && !d.take("arrive"))
      return nullptr;
    form.index = d.source(0, kU32);
    if (d.numOperands() > 1)
      form.count = d.source(1, kU32);
    else if (!form.waits)
      return d.refuse("expected a thread count");
  }
  return [=](Step &step) { runBarrier(step, form); };
}

//===----------------------------------------------------------------------===//
// Barriers of a cluster
//===----------------------------------------------------------------------===//

static void arriveAtCluster(Step &step, bool relaxed) {
  Warp &warp = step.warp;
  if (LaneMask again = warp.clusterArrived & step.mask)
    return step.fault("it arrives again at the cluster's barrier without a "
                      "wait",
                      __builtin_ctz(again));
  Barrier &barrier = step.cluster.barrier;
  warp.clusterArrived |= step.mask;
  step.forLanes([&](unsigned lane) {
    warp.clusterGeneration[lane] = barrier.generation;
  });
  barrier.arrived += __builtin_popcount(step.mask);
  if (!relaxed)
    warp.release(barrier.gathered);
  step.cluster.completeBarrier();
}

static void waitForCluster(Step &step) {
  Warp *warp = &step.warp;
  if (LaneMask early = step.mask & ~warp->clusterArrived)
    return step.fault("it waits for the cluster's barrier without an arrival",
                      __builtin_ctz(early));
  Barrier *barrier = &step.cluster.barrier;
  warp->clusterArrived &= ~step.mask;
  uint64_t generation = warp->clusterGeneration[__builtin_ctz(step.mask)];
  step.wait(
      [=] {
        if (barrier->generation == generation)
          return false;
        warp->acquire(barrier->opened);
        return true;
      },
      "the cluster's barrier");
}

static Run decodeClusterBarrier(Decoder &d) {
  d.take("cluster");
  d.take("aligned");
  if (d.take("wait")) {
    d.take("acquire");
    return waitForCluster;
  }
  if (!d.take("arrive"))
    return nullptr;
  bool relaxed = d.take("relaxed");
  d.take("release");
  return [=](Step &step) { arriveAtCluster(step, relaxed); };
}

static Run decodeBarrier(Decoder &d) {
  if (d.parts().size() > 1 && d.parts()[1] == "cluster")
    return decodeClusterBarrier(d);
  return d.take("warp") ? decodeWarpBarrier(d) : decodeCtaBarrier(d);
}

//===----------------------------------------------------------------------===//
// Fences
//===----------------------------------------------------------------------===//

/// The warps of a cluster run one at a time and keep every order by themselves,
/// and so does this machine for clusters on its other cores. What a fence
/// changes is which generic accesses to shared memory the async proxy may rely
/// on.
static Run decodeFence(Decoder &d) {
  for (std::string_view part :
       {"sc", "acq_rel", "acquire", "release", "sync_restrict", "mbarrier_init",
        "shared::cta", "shared::cluster", "global", "cta", "cluster", "gpu",
        "sys", "gl", "alias", "tensormap::generic"})
    d.take(part);
  bool isProxy = d.take("proxy"), isAsync = d.take("async");
  bool isGlobal = d.hasPart("global");
  if (isProxy && d.take("async::generic"))
    isAsync = true;
  for (size_t i = 0; i < d.numOperands(); ++i)
    d.operand(i); // the tensor map and its size
  return [=](Step &step) {
    if (isAsync && !isGlobal)
      step.warp.fenceProxy();
  };
}

void mxsim::registerSynchronize(DecoderTable &table) {
  table["bar"] = decodeBarrier;
  table["barrier"] = decodeBarrier;
  table["fence"] = decodeFence;
  table["membar"] = decodeFence;
}
