//===- Access.cpp - Memory accesses and their judgement -------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Machine.h"

#include <algorithm>
#include <cstdio>

using namespace mxsim;

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

static std::string hex(uint64_t value) {
  char text[19];
  std::snprintf(text, sizeof(text), "0x%llx",
                static_cast<unsigned long long>(value));
  return text;
}

static const char *describe(Access kind) {
  return isRead(kind)            ? "read"
         : kind == Access::Write ? "write"
                                 : "atomic access";
}

namespace {
/// Where a generic address leads. Memories with a shadow have no other record
/// of what is defined.
struct Place {
  MemoryRegion *region;
  uint64_t address;
  const char *space;
  Shadow *shadow = nullptr;
};
} // namespace

std::pair<Cta *, uint32_t> Step::findShared(uint64_t address) {
  uint64_t rank = (address & ~kWindowMask) >> kRankShift;
  uint32_t offset = address & ((1u << kRankShift) - 1);
  return {rank < cluster.ctas.size() ? &cluster.ctas[rank] : nullptr, offset};
}

static Place findPlace(Step &step, uint64_t address, unsigned lane) {
  uint64_t offset = address & ~kWindowMask;
  switch (address & kWindowMask) {
  case kSharedWindow: {
    auto [cta, local] = step.findShared(address);
    if (!cta)
      return {nullptr, offset, "shared::cluster"};
    return {&cta->shared, local,
            cta == &step.cta ? "shared" : "shared::cluster",
            cta->sharedShadow.get()};
  }
  case kLocalWindow:
    return {&step.warp.local[lane], offset, "local"};
  case kParamWindow:
    return {&step.launch.params, offset, "param"};
  default:
    return {step.launch.memory->find(address), address, "global"};
  }
}

/// True if bytes of a memory without a shadow are read that nobody wrote;
/// records what is written.
static bool isUndefined(uint8_t *defined, unsigned size, Access kind) {
  if (kind == Access::Write) {
    std::memset(defined, 1, size);
    return false;
  }
  return std::find(defined, defined + size, 0) != defined + size;
}

uint8_t *Step::access(uint64_t address, unsigned size, unsigned alignment,
                      Access kind, unsigned lane, AsyncId async, Via via) {
  Place place = findPlace(*this, address, lane);
  auto complain = [&](const std::string &why) -> uint8_t * {
    fault(std::string(place.space) + " " + describe(kind) + " of " +
              std::to_string(size) + " bytes at " + hex(place.address) + " " +
              why,
          static_cast<int>(lane));
    return nullptr;
  };
  if (!place.region || !place.region->contains(place.address, size))
    return complain("is out of bounds");
  if (place.address % alignment)
    return complain("is not aligned to " + std::to_string(alignment));
  if (!isRead(kind) && place.region == &launch.params)
    return complain("changes a parameter");
  uint64_t offset = place.address - place.region->base;
  if (place.shadow) {
    Verdict verdict =
        cluster.judge.access(*place.shadow, offset, size,
                             makeAccessor(async, via == Via::AsyncProxy), kind);
    if (!verdict.problem.empty())
      return complain(verdict.problem);
    if (!verdict.writeRace.empty()) {
      const uint8_t *data = place.region->bytes() + offset;
      suspects.push_back({data,
                          {data, data + size},
                          lane,
                          place.address,
                          std::move(verdict.writeRace)});
    }
  } else if (checks() &&
             isUndefined(place.region->defined.data() + offset, size, kind)) {
    return complain("finds bytes that were never written");
  }
  if (kind == Access::Write)
    noteChange(address);
  if (launch.config.profile)
    profile(address, size, kind, via);
  return place.region->bytes() + offset;
}

//===----------------------------------------------------------------------===//
// Knowledge
//===----------------------------------------------------------------------===//

void Warp::release(Knowledge &to) {
  known.happened.set(agent, now);
  to.join(known);
  ++now;
}

void Warp::fenceProxy() {
  known.happened.set(agent, now);
  known.fenced.join(known.happened);
  ++now;
}

Accessor Step::makeAccessor(AsyncId async, bool asyncProxy) const {
  return {warp.agent,  warp.now, op.source->line,
          &warp.known, async,    asyncProxy};
}

AsyncId Step::beginAsync(Pipe pipe) {
  return checks() ? cluster.judge.begin(*op.source, warp.agent, pipe) : 0;
}

bool Step::judge(Shadow *shadow, uint64_t first, uint64_t count, Access kind,
                 AsyncId async, const char *what, int lane) {
  if (!shadow)
    return true;
  Verdict verdict = cluster.judge.access(*shadow, first, count,
                                         makeAccessor(async, false), kind);
  const std::string &problem =
      verdict.problem.empty() ? verdict.writeRace : verdict.problem;
  if (!problem.empty())
    fault(std::string(what) + " " + problem, lane);
  return problem.empty();
}

void Step::profile(uint64_t address, unsigned size, Access kind, Via via) {
  uint64_t window = address & kWindowMask;
  if (via == Via::Lane && window == kSharedWindow)
    shared.add(address, size);
  else if (via != Via::Lane && window == 0)
    (isRead(kind) ? cluster.stats.global.bytesRead
                  : cluster.stats.global.bytesWritten) += size;
  else if (window == 0)
    (isRead(kind) ? globalReads : globalWrites).add(address, size);
}

/// Counts the accesses of an instruction that is done.
void Step::count() {
  if (!shared.empty())
    shared.countShared(cluster.stats.sharedSites[op.source->line]);
  if (!globalReads.empty())
    globalReads.countGlobal(cluster.stats.global, true);
  if (!globalWrites.empty())
    globalWrites.countGlobal(cluster.stats.global, false);
}

void Step::settle() {
  if (launch.config.profile)
    count();
  for (const Suspect &suspect : suspects)
    if (std::memcmp(suspect.data, suspect.before.data(),
                    suspect.before.size()) != 0)
      fault("shared write of " + std::to_string(suspect.before.size()) +
                " bytes at " + hex(suspect.address) + " " + suspect.race,
            static_cast<int>(suspect.lane));
  suspects.clear();
}

void Step::acquireAt(uint64_t address) {
  if (!checks())
    return;
  auto found = cluster.released.find(address);
  if (found != cluster.released.end())
    warp.acquire(found->second);
}

void Step::releaseAt(uint64_t address) {
  if (checks())
    warp.release(cluster.released[address]);
}

void Step::observe(AsyncId async) {
  if (async)
    cluster.judge.observe(async, warp.agent, warp.now);
}

//===----------------------------------------------------------------------===//
// Registers
//===----------------------------------------------------------------------===//

void Step::pend(int reg, const char *wait, bool isRead) {
  if (checks() && reg >= 0)
    warp.pending[reg] = {op.source, wait, isRead};
}

void Step::resolve(const char *wait) {
  for (auto it = warp.pending.begin(); it != warp.pending.end();)
    it = std::strcmp(it->second.wait, wait) == 0 ? warp.pending.erase(it)
                                                 : std::next(it);
}

/// Moving a register that is pending makes the copy pending: compilers place
/// the moves that pack results in front of the wait, and assemblers order them.
static bool passOn(Step &step, const PendingRegister &pending) {
  if (step.op.source->parts.front() != "mov" || pending.isRead)
    return false;
  for (int reg : step.op.writes) {
    step.warp.pending[reg] = pending;
    step.warp.pending[reg].isCopy = true;
  }
  return true;
}

/// A use of what tcgen05.ld loaded waits for it, whatever becomes of the wait
/// that should stand in front.
static bool useTensorLoad(Step &step, const PendingRegister &pending) {
  if (std::strcmp(pending.wait, kWaitForTensorLoads) != 0)
    return false;
  TensorAccesses &accesses = step.warp.tensor;
  if (!accesses.use) {
    accesses.usedLoad = pending.source;
    accesses.use = step.op.source;
  }
  for (AsyncId id : accesses.loads)
    step.observe(id);
  accesses.loads.clear();
  step.resolve(kWaitForTensorLoads);
  return true;
}

bool Step::checkPending() {
  auto complain = [&](int reg, const PendingRegister &pending, const char *does,
                      const char *has) {
    fault(does + launch.function->source->registerNames[reg] + ", which " +
          pending.source->opcode + " at line " +
          std::to_string(pending.source->line) + has + ": " + pending.wait +
          " is missing");
    return false;
  };
  for (int reg : op.reads) {
    auto found = warp.pending.find(reg);
    if (found == warp.pending.end() || found->second.isRead)
      continue;
    PendingRegister pending = found->second;
    if (passOn(*this, pending))
      return true;
    if (useTensorLoad(*this, pending))
      continue;
    return complain(reg, pending, "reads ", " may not have written yet");
  }
  for (int reg : op.writes) {
    auto found = warp.pending.find(reg);
    if (found == warp.pending.end())
      continue;
    if (found->second.isCopy) {
      warp.pending.erase(found);
      continue;
    }
    if (useTensorLoad(*this, PendingRegister(found->second)))
      continue;
    return complain(reg, found->second, "writes ",
                    found->second.isRead ? " may not have read yet"
                                         : " may not have written yet");
  }
  return true;
}
