//===- Machine.cpp - State of CTAs and warps ------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Machine.h"

#include <algorithm>

using namespace mxsim;

//===----------------------------------------------------------------------===//
// Special registers
//===----------------------------------------------------------------------===//

static uint32_t component(const Dim3 &dim, unsigned index) {
  return index == 0 ? dim.x : index == 1 ? dim.y : dim.z;
}

/// The coordinates of linear `index` in a box of `sizes`, x first.
static Dim3 delinearize(uint64_t index, const Dim3 &sizes) {
  return {static_cast<uint32_t>(index % sizes.x),
          static_cast<uint32_t>(index / sizes.x % sizes.y),
          static_cast<uint32_t>(index / sizes.x / sizes.y)};
}

static Dim3 divide(const Dim3 &a, const Dim3 &b) {
  return {a.x / b.x, a.y / b.y, a.z / b.z};
}
static Dim3 modulo(const Dim3 &a, const Dim3 &b) {
  return {a.x % b.x, a.y % b.y, a.z % b.z};
}

uint64_t Step::readSpecial(uint32_t index, unsigned lane) const {
  using S = SpecialRegister;
  const LaunchConfig &config = launch.config;
  auto at = [&](S first) { return index - static_cast<uint32_t>(first); };
  uint32_t thread = warp.id * kWarpSize + lane;
  uint32_t bit = 1u << lane;
  S reg = static_cast<S>(index);
  if (reg <= S::TidZ)
    return component(delinearize(thread, config.block), at(S::TidX));
  if (reg <= S::NTidZ)
    return component(config.block, at(S::NTidX));
  if (reg <= S::CtaIdZ)
    return component(cta.id, at(S::CtaIdX));
  if (reg <= S::NCtaIdZ)
    return component(config.grid, at(S::NCtaIdX));
  if (reg >= S::ClusterIdX && reg <= S::ClusterIdZ)
    return component(divide(cta.id, config.cluster), at(S::ClusterIdX));
  if (reg >= S::NClusterIdX && reg <= S::NClusterIdZ)
    return component(divide(config.grid, config.cluster), at(S::NClusterIdX));
  if (reg >= S::ClusterCtaIdX && reg <= S::ClusterCtaIdZ)
    return component(modulo(cta.id, config.cluster), at(S::ClusterCtaIdX));
  if (reg >= S::ClusterNCtaIdX && reg <= S::ClusterNCtaIdZ)
    return component(config.cluster, at(S::ClusterNCtaIdX));
  switch (reg) {
  case S::ClusterCtaRank:
    return cta.clusterRank;
  case S::ClusterNCtaRank:
    return config.cluster.count();
  case S::LaneId:
    return lane;
  case S::WarpId:
    return warp.id;
  case S::NWarpId:
    return cta.warps.size();
  case S::NSmId:
    return 1;
  case S::LaneMaskEq:
    return bit;
  case S::LaneMaskLe:
    return bit | (bit - 1);
  case S::LaneMaskLt:
    return bit - 1;
  case S::LaneMaskGe:
    return ~(bit - 1);
  case S::LaneMaskGt:
    return ~(bit | (bit - 1));
  case S::Clock:
  case S::Clock64:
  case S::GlobalTimer:
    return cluster.clock;
  case S::DynamicSharedSize:
    return config.dynamicSharedBytes;
  case S::TotalSharedSize:
    return cta.shared.data.size();
  default:
    return 0;
  }
}

//===----------------------------------------------------------------------===//
// Control
//===----------------------------------------------------------------------===//

void Step::fault(std::string message, int lane) {
  if (cluster.fault)
    return;
  cluster.fault = Fault{std::move(message), op.source->line, cta.id,
                        static_cast<int>(warp.id), lane};
}

std::string Fault::str() const {
  std::string text;
  if (line)
    text = "line " + std::to_string(line) + ": ";
  if (warp >= 0) {
    text += "CTA (" + std::to_string(cta.x) + "," + std::to_string(cta.y) +
            "," + std::to_string(cta.z) + ") warp " + std::to_string(warp);
    if (lane >= 0)
      text += " lane " + std::to_string(lane);
    text += ": ";
  }
  return text + message;
}

void Step::branch(LaneMask taken, size_t target) {
  if (taken == fragment.mask) {
    fragment.pc = target;
    return;
  }
  fragment.mask &= ~taken;
  Fragment departing;
  departing.pc = target;
  departing.mask = taken;
  departed.push_back(std::move(departing));
}

void Step::exit() {
  warp.alive &= ~mask;
  fragment.mask &= ~mask;
  cta.aliveThreads -= __builtin_popcount(mask);
  ++cluster.events;
  for (unsigned i = 0; i < kNumBarriers; ++i)
    cta.completeBarrier(i);
  cluster.completeBarrier();
  if (!warp.alive)
    checkTensorWaited(*this);
  if (cta.aliveThreads == 0)
    checkTensorFreed(*this);
}

bool Step::gather(LaneMask members) {
  LaneMask wanted = members & warp.alive;
  fragment.gather = 0;
  if ((fragment.mask & wanted) == wanted)
    return true;
  fragment.gather = wanted;
  --fragment.pc;
  return false;
}

void Step::wait(std::function<bool()> ready, std::string waitsFor,
                std::function<void()> expired) {
  if (ready())
    return;
  // Lanes that do not take part in the instruction go on without waiting.
  if (mask != fragment.mask) {
    Fragment others;
    others.pc = fragment.pc;
    others.mask = fragment.mask & ~mask;
    departed.push_back(std::move(others));
    fragment.mask = mask;
  }
  fragment.ready = std::move(ready);
  fragment.waitsFor = std::move(waitsFor);
  fragment.expired = std::move(expired);
}

void Barrier::open() {
  heldInLast = holds;
  totalInLast = arrived;
  holds = arrived = expected = 0;
  ++generation;
  opened.join(gathered);
  gathered = Knowledge();
}

/// Opens the barrier if all the threads that it waits for have come.
void Cta::completeBarrier(unsigned index) {
  Barrier &barrier = barriers[index];
  uint32_t wanted = barrier.expected ? barrier.expected : aliveThreads;
  if (barrier.arrived == 0 || barrier.arrived < wanted)
    return;
  barrier.open();
  ++cluster->events;
}

void Cluster::completeBarrier() {
  uint32_t alive = 0;
  for (const Cta &cta : ctas)
    alive += cta.aliveThreads;
  if (barrier.arrived == 0 || barrier.arrived < alive)
    return;
  barrier.open();
  ++events;
}

void Warp::mergeFragments() {
  if (fragments.size() < 2)
    return;
  std::sort(fragments.begin(), fragments.end(),
            [](const Fragment &a, const Fragment &b) { return a.pc < b.pc; });
  size_t kept = 0;
  for (size_t i = 1; i < fragments.size(); ++i) {
    Fragment &last = fragments[kept], &next = fragments[i];
    if (last.pc == next.pc && !last.ready && !next.ready)
      last.mask |= next.mask;
    else if (++kept != i)
      fragments[kept] = std::move(next);
  }
  fragments.resize(kept + 1);
}
