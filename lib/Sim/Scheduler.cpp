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
  Launch &launch = *warp.cta->launch;
  const std::vector<Op> &ops = launch.function->ops;
  const Op &op = ops[fragment.pc];
  LaneMask mask = getActive(warp, op, fragment.mask);
  ++launch.counts[fragment.pc];
  ++fragment.pc;
  if (!mask)
    return;
  Step step(warp, fragment, op, mask);
  op.run(step);
  std::move(step.departed.begin(), step.departed.end(),
            std::back_inserter(departed));
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
      fragment.ready = nullptr;
      fragment.waitsFor.clear();
    }
    if (!picked || (fragment.pc > picked->pc) == highest)
      picked = &fragment;
  }
  return picked;
}

/// Gives `warp` a turn; false if all of its lanes wait.
static bool runTurn(Warp &warp, bool highest) {
  Launch &launch = *warp.cta->launch;
  warp.mergeFragments();
  Fragment *fragment = pickFragment(warp, highest);
  if (!fragment)
    return false;
  std::vector<Fragment> departed;
  for (unsigned i = 0; i < kTurn && !launch.fault; ++i) {
    execute(warp, *fragment, departed);
    ++launch.clock;
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

static std::string describeWait(const Fragment &fragment, LaneMask alive) {
  if (!fragment.gather)
    return fragment.waitsFor;
  std::string lanes;
  for (unsigned lane = 0; lane < kWarpSize; ++lane)
    if ((fragment.gather & alive & ~fragment.mask) >> lane & 1)
      lanes += " " + std::to_string(lane);
  return "lanes" + lanes + " to reach it";
}

/// Says who waits for what.
static void reportDeadlock(std::vector<Cta> &ctas) {
  Launch &launch = *ctas.front().launch;
  Fault fault;
  for (Cta &cta : ctas)
    for (Warp &warp : cta.warps)
      for (Fragment &fragment : warp.fragments) {
        // A fragment that gathers lanes stands at its instruction, one that
        // waits stands behind it.
        size_t at = fragment.pc - (fragment.gather ? 0 : 1);
        const Op &op = launch.function->ops[at];
        if (fault.message.empty()) {
          fault.cta = cta.id;
          fault.warp = static_cast<int>(warp.id);
          fault.line = op.source->line;
          fault.message = "deadlock";
        }
        fault.message += "; warp " + std::to_string(warp.id) + " at line " +
                         std::to_string(op.source->line) + " waits for " +
                         describeWait(fragment, warp.alive);
      }
  launch.fault = std::move(fault);
}

void mxsim::runCluster(std::vector<Cta> &ctas) {
  Launch &launch = *ctas.front().launch;
  for (unsigned turn = 0; !launch.fault; ++turn) {
    bool progress = false, alive = false;
    for (Cta &cta : ctas)
      for (Warp &warp : cta.warps)
        if (!launch.fault && warp.alive) {
          alive = true;
          progress |= runTurn(warp, turn % 64 == 63);
        }
    if (!alive)
      return;
    if (!progress && !launch.fault)
      reportDeadlock(ctas);
  }
}
