//===- Launch.cpp - Clusters on the cores of this machine -----------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each core takes the next cluster of the grid when its own have ended, and
// also when they are silent: CTAs may wait for later ones, as those of a
// cooperative launch or of a split sum do, which on a GPU are resident
// together.
//
//===----------------------------------------------------------------------===//

#include "Machine.h"

#include <algorithm>
#include <list>
#include <mutex>
#include <thread>

using namespace mxsim;

/// Clusters that one core keeps at most, and the memory that they may take.
static constexpr size_t kMaxResident = 160;
static constexpr uint64_t kMaxResidentBytes = 256 << 20;
/// Silent goes of a cluster after which it makes room for others.
static constexpr unsigned kSilentGoes = 4;
/// Goes in which nothing happens until that is called a deadlock: some 100
/// million instructions, since long arithmetic looks the same; and until more
/// clusters are kept than memory is meant for.
static constexpr unsigned kDeadlockGoes = 1600, kCrowdedGoes = 8;

//===----------------------------------------------------------------------===//
// Starting
//===----------------------------------------------------------------------===//

static void startWarp(Cta &cta, const DecodedFunction &function, unsigned id,
                      uint64_t lanes) {
  Warp &warp = cta.warps[id];
  warp.cta = &cta;
  warp.id = id;
  warp.agent = cta.clusterRank * cta.warps.size() + id;
  warp.alive = lanes == kWarpSize ? kAllLanes : (1u << lanes) - 1;
  warp.registers.assign(function.source->registers.size() * kWarpSize, 0);
  Fragment fragment;
  fragment.mask = warp.alive;
  warp.fragments.push_back(std::move(fragment));
  warp.local.resize(kWarpSize);
  for (MemoryRegion &local : warp.local) {
    local.data.assign(function.layout.localBytes, 0xCD);
    local.defined.assign(function.layout.localBytes, 0);
  }
}

static void startCta(Cluster &cluster, Dim3 id, uint32_t rank) {
  Launch &launch = *cluster.launch;
  const DecodedFunction &function = *launch.function;
  Cta &cta = cluster.ctas[rank];
  uint64_t threads = launch.config.block.count();
  cta.cluster = &cluster;
  cta.id = id;
  cta.clusterRank = rank;
  cta.aliveThreads = threads;
  cta.shared.base = kSharedReserved;
  uint64_t bytes = function.layout.sharedBytes - kSharedReserved +
                   launch.config.dynamicSharedBytes;
  cta.shared.data.assign(bytes, 0xCD);
  if (launch.config.check)
    cta.sharedShadow = std::make_unique<Shadow>(bytes);
  cta.warps.resize((threads + kWarpSize - 1) / kWarpSize);
  for (unsigned w = 0; w < cta.warps.size(); ++w)
    startWarp(cta, function, w,
              std::min<uint64_t>(threads - w * kWarpSize, kWarpSize));
}

/// The coordinates of linear `index` in a box of `sizes`, x first.
static Dim3 delinearize(uint64_t index, const Dim3 &sizes) {
  return {static_cast<uint32_t>(index % sizes.x),
          static_cast<uint32_t>(index / sizes.x % sizes.y),
          static_cast<uint32_t>(index / sizes.x / sizes.y)};
}

/// CTAs of a cluster are neighbours in all dimensions; x counts first.
static Dim3 getFirstCta(const Launch &launch, uint64_t cluster) {
  const Dim3 &size = launch.config.cluster, &grid = launch.config.grid;
  Dim3 at =
      delinearize(cluster, {grid.x / size.x, grid.y / size.y, grid.z / size.z});
  return {at.x * size.x, at.y * size.y, at.z * size.z};
}

static void startCluster(Launch &launch, uint64_t index, Cluster &cluster) {
  const Dim3 &size = launch.config.cluster;
  Dim3 at = getFirstCta(launch, index);
  cluster.launch = &launch;
  cluster.index = index;
  cluster.ctas.resize(size.count());
  cluster.counts.resize(launch.function->ops.size());
  for (uint32_t rank = 0; rank < size.count(); ++rank) {
    Dim3 in = delinearize(rank, size);
    startCta(cluster, {at.x + in.x, at.y + in.y, at.z + in.z}, rank);
  }
}

//===----------------------------------------------------------------------===//
// Running
//===----------------------------------------------------------------------===//

/// At least two: one that waits and one that is waited for.
static size_t getMaxResident(const Launch &launch) {
  const DecodedFunction &function = *launch.function;
  uint64_t shared =
      function.layout.sharedBytes + launch.config.dynamicSharedBytes;
  uint64_t perThread = function.source->registers.size() * sizeof(uint64_t) +
                       2 * function.layout.localBytes;
  uint64_t perCta =
      shared * (launch.config.check ? Shadow::kUnitBytes + 1 : 1) +
      launch.config.block.count() * perThread;
  uint64_t bytes =
      std::max<uint64_t>(perCta * launch.config.cluster.count(), 1);
  return std::clamp<uint64_t>(kMaxResidentBytes / bytes, 2, kMaxResident);
}

namespace {
/// What the cores share.
struct Grid {
  Launch &launch;
  uint64_t size;
  LaunchStats &stats;
  std::atomic<uint64_t> next{0};
  /// Clusters beyond one that broke a rule need not run.
  std::atomic<uint64_t> end;
  /// Advances with what happens anywhere.
  std::atomic<uint64_t> events{0};
  std::mutex mutex;
  std::optional<Fault> fault;

  /// Clusters that one core may keep.
  size_t maxResident;

  Grid(Launch &launch, uint64_t size, LaunchStats &stats)
      : launch(launch), size(size), stats(stats), end(size),
        maxResident(getMaxResident(launch)) {}

  void finish(const Cluster &cluster);
};

/// One core.
class Worker {
public:
  explicit Worker(Grid &grid) : grid(grid) {}

  void run();

private:
  bool startNext();
  void runOne();

  Grid &grid;
  std::list<Cluster> resident;
  uint64_t seenEvents = 0;
  unsigned idleGoes = 0;
};
} // namespace

/// Takes what a cluster leaves behind.
void Grid::finish(const Cluster &cluster) {
  std::lock_guard<std::mutex> lock(mutex);
  for (size_t i = 0; i < cluster.counts.size(); ++i)
    if (cluster.counts[i])
      stats.instructions[launch.function->ops[i].source->opcode] +=
          cluster.counts[i];
  stats.add(cluster.stats);
  if (cluster.fault && cluster.index < end) {
    fault = cluster.fault;
    end = cluster.index;
  }
}

bool Worker::startNext() {
  bool isCrowded = idleGoes > kCrowdedGoes * resident.size();
  if (resident.size() >= (isCrowded ? kMaxResident : grid.maxResident) ||
      grid.next >= grid.end)
    return false;
  uint64_t index = grid.next++;
  if (index >= grid.end)
    return false;
  resident.emplace_front();
  startCluster(grid.launch, index, resident.front());
  return true;
}

/// Gives the first cluster a go.
void Worker::runOne() {
  Cluster &cluster = resident.front();
  uint64_t events = cluster.events;
  Progress progress =
      cluster.index < grid.end ? runCluster(cluster) : Progress::Ended;
  grid.events += cluster.events - events;
  if (progress == Progress::Ended) {
    grid.finish(cluster);
    resident.pop_front();
    return;
  }
  uint64_t all = grid.events;
  idleGoes = all == seenEvents ? idleGoes + 1 : 0;
  seenEvents = all;
  cluster.silentGoes =
      progress == Progress::Silent ? cluster.silentGoes + 1 : 0;
  if (idleGoes > kDeadlockGoes * resident.size())
    reportDeadlock(cluster);
  else if (cluster.silentGoes >= kSilentGoes && !startNext())
    resident.splice(resident.end(), resident, resident.begin());
}

void Worker::run() {
  while (!resident.empty() || startNext())
    runOne();
}

std::optional<Fault> mxsim::runGrid(Launch &launch, LaunchStats &stats) {
  uint64_t size = launch.config.grid.count() / launch.config.cluster.count();
  Grid grid(launch, size, stats);
  launch.claimCluster = [&]() -> std::optional<Dim3> {
    uint64_t index = grid.next++;
    if (index >= size)
      return std::nullopt;
    return getFirstCta(launch, index);
  };
  uint64_t cores = std::max(1u, std::thread::hardware_concurrency());
  std::vector<std::thread> threads;
  for (uint64_t i = 1; i < std::min(cores, size); ++i)
    threads.emplace_back([&grid] { Worker(grid).run(); });
  Worker(grid).run();
  for (std::thread &thread : threads)
    thread.join();
  return grid.fault;
}
