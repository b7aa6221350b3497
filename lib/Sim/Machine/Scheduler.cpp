//===- Scheduler.cpp - Turns of warps -------------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Warps take turns of a fixed number of instructions, so that a warp that spins
// lets others work. Inside a warp that has diverged, the fragment that is
// furthest behind goes first, which makes lanes meet again after a branch; now
// and then it is the one furthest ahead, so that lanes that spin until another
// lane of their warp has acted do not starve it.
//
//===----------------------------------------------------------------------===//

#include "Machine.h"

#include <algorithm>

using namespace mxsim;

/// Instructions in a turn.
static constexpr unsigned kTurn = 256;
/// Turns of each warp in one go of a cluster.
static constexpr unsigned kTurnsInGo = 64;
/// How often waiting may expire without anything happening that another warp
/// could wait for, until that is a deadlock.
static constexpr unsigned kIdleExpirations = 16;

/// Lanes of `op` whose guard holds.
static LaneMask getActive(const Warp &warp, const Op &op, LaneMask mask) {
  if (op.guard < 0)
    return mask;
  const uint64_t *guard =
      &warp.registers[static_cast<size_t>(op.guard) * kWarpSize];
  LaneMask holds = 0;
  for (unsigned lane = 0; lane < kWarpSize; ++lane)
    holds |= static_cast<LaneMask>((guard[lane] & 1) != op.guardNegated)
             << lane;
  return mask & holds;
}

/// Executes one instruction of `fragment`; fragments that split off it go to
/// `departed`.
static void execute(Warp &warp, Fragment &fragment,
                    std::vector<Fragment> &departed) {
  Cluster &cluster = *warp.cta->cluster;
  const Op &op = cluster.launch->function->ops[fragment.pc];
  LaneMask mask = getActive(warp, op, fragment.mask);
  ++cluster.counts[fragment.pc];
  ++fragment.pc;
  if (!mask)
    return;
  Step step(warp, fragment, op, mask);
  if (!warp.pending.empty() && !op.ownsRegisters && !step.checkPending())
    return;
  if (!warp.wgmma.unfenced.empty() && !op.ownsRegisters)
    step.recordUnfenced();
  op.run(step);
  step.settle();
  std::move(step.departed.begin(), step.departed.end(),
            std::back_inserter(departed));
}

/// Lets a fragment go on.
static void wake(Fragment &fragment) {
  fragment.ready = nullptr;
  fragment.expired = nullptr;
  fragment.waitsFor.clear();
}

/// The fragment whose turn it is: of those that can go on, the one at the
/// lowest instruction, or in odd turns the highest.
static Fragment *pickFragment(Warp &warp, bool highest) {
  Fragment *picked = nullptr;
  for (Fragment &fragment : warp.fragments) {
    LaneMask missing = fragment.gather & warp.alive & ~fragment.mask;
    if (missing)
      continue;
    if (fragment.ready) {
      if (!fragment.ready())
        continue;
      wake(fragment);
    }
    if (!picked || (fragment.pc > picked->pc) == highest)
      picked = &fragment;
  }
  return picked;
}

/// Gives `warp` a turn; false if all of its lanes wait.
static bool runTurn(Warp &warp, bool highest) {
  Cluster &cluster = *warp.cta->cluster;
  warp.mergeFragments();
  Fragment *fragment = pickFragment(warp, highest);
  if (!fragment)
    return false;
  std::vector<Fragment> departed;
  for (unsigned i = 0; i < kTurn && !cluster.fault; ++i) {
    execute(warp, *fragment, departed);
    ++cluster.clock;
    bool alone = warp.fragments.size() == 1 && departed.empty();
    // Another fragment may stand here, or further behind.
    if (!alone || !fragment->mask || fragment->ready || fragment->gather)
      break;
  }
  std::move(departed.begin(), departed.end(),
            std::back_inserter(warp.fragments));
  warp.fragments.erase(
      std::remove_if(warp.fragments.begin(), warp.fragments.end(),
                     [](const Fragment &f) { return !f.mask; }),
      warp.fragments.end());
  return true;
}

//===----------------------------------------------------------------------===//
// Deadlocks
//===----------------------------------------------------------------------===//

static std::string describeWait(const Fragment &fragment, LaneMask alive) {
  if (fragment.ready)
    return " waits for " + fragment.waitsFor;
  if (!fragment.gather)
    return " spins";
  std::string lanes;
  for (unsigned lane = 0; lane < kWarpSize; ++lane)
    if ((fragment.gather & alive & ~fragment.mask) >> lane & 1)
      lanes += " " + std::to_string(lane);
  return " waits for lanes" + lanes + " to reach it";
}

void mxsim::reportDeadlock(Cluster &cluster) {
  Fault fault;
  for (Cta &cta : cluster.ctas)
    for (Warp &warp : cta.warps)
      for (Fragment &fragment : warp.fragments) {
        // A fragment that waits stands behind its instruction.
        size_t at = fragment.pc - (fragment.ready ? 1 : 0);
        const Op &op = cluster.launch->function->ops[at];
        if (fault.message.empty()) {
          fault.cta = cta.id;
          fault.warp = static_cast<int>(warp.id);
          fault.line = op.source->line;
          fault.message = "deadlock";
        }
        fault.message += "; ";
        if (cluster.ctas.size() > 1)
          fault.message += "CTA " + std::to_string(cta.clusterRank) + " ";
        fault.message += "warp " + std::to_string(warp.id) + " at line " +
                         std::to_string(op.source->line) +
                         describeWait(fragment, warp.alive);
      }
  cluster.fault = std::move(fault);
}

/// Ends the waiting of all fragments that allow it; false if there are none.
static bool expireWaits(Cluster &cluster) {
  bool any = false;
  for (Cta &cta : cluster.ctas)
    for (Warp &warp : cta.warps)
      for (Fragment &fragment : warp.fragments)
        if (fragment.expired) {
          fragment.expired();
          wake(fragment);
          any = true;
        }
  return any;
}

/// One turn of every warp. Returns whether any could go on; `alive` whether any
/// is left.
static bool runRound(Cluster &cluster, bool highest, bool &alive) {
  bool progress = false;
  for (Cta &cta : cluster.ctas)
    for (Warp &warp : cta.warps)
      if (!cluster.fault && warp.alive) {
        alive = true;
        progress |= runTurn(warp, highest);
      }
  return progress;
}

Progress mxsim::runCluster(Cluster &cluster) {
  uint64_t events = cluster.events, globalEvents = cluster.globalEvents;
  unsigned expirations = 0;
  for (unsigned turn = 0; turn < kTurnsInGo && !cluster.fault; ++turn) {
    bool alive = false;
    bool progress = runRound(cluster, turn % 64 == 63, alive);
    if (!alive)
      return Progress::Ended;
    if (cluster.events != events)
      expirations = 0;
    events = cluster.events;
    if (progress || cluster.fault)
      continue;
    if (++expirations > kIdleExpirations || !expireWaits(cluster))
      reportDeadlock(cluster);
  }
  if (cluster.fault)
    return Progress::Ended;
  return cluster.globalEvents == globalEvents ? Progress::Silent
                                              : Progress::Running;
}
