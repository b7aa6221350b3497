//===- BulkCopy.cpp - cp.async.bulk and its reductions --------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA "Data Movement and Conversion Instructions: Bulk copy". A copy lands
// at once; that it is waited for is judged. Each destination CTA's part is an
// operation of its own, since each CTA waits for its own mbarrier.
//
//===----------------------------------------------------------------------===//

#include "Bulk.h"

#include "Reduction.h"

#include <algorithm>

using namespace mxsim;

static constexpr ScalarType kB16 = {ScalarType::Bits, 16};
static constexpr ScalarType kU32 = {ScalarType::Unsigned, 32};
static constexpr ScalarType kB64 = {ScalarType::Bits, 64};
static constexpr unsigned kChunk = 16;

//===----------------------------------------------------------------------===//
// Destinations
//===----------------------------------------------------------------------===//

void SharedTarget::takeQualifiers(Decoder &d) {
  d.take("mbarrier::complete_tx::bytes");
  isPair = d.take("cta_group::2");
  d.take("cta_group::1");
}

static uint32_t getRank(uint64_t address) {
  return (address & ~kWindowMask) >> kRankShift;
}

static uint64_t withRank(uint64_t address, uint64_t rank) {
  uint64_t offset = address & ((uint64_t(1) << kRankShift) - 1);
  return kSharedWindow | rank << kRankShift | offset;
}

bool SharedTarget::addLanding(Step &step, unsigned lane, uint64_t to,
                              uint64_t barrier,
                              std::vector<Landing> &landings) const {
  uint32_t rank = getRank(to), barrierRank = getRank(barrier);
  auto refuse = [&](const std::string &why) {
    step.fault(why, static_cast<int>(lane));
    return false;
  };
  if (rank >= step.cluster.ctas.size())
    return refuse("the cluster has no CTA " + std::to_string(rank));
  if (isOwn && rank != step.cta.clusterRank)
    return refuse("the destination is in CTA " + std::to_string(rank) +
                  " of the cluster: expected .shared::cluster");
  if (isPair ? rank >> 1 != barrierRank >> 1 : rank != barrierRank)
    return refuse("the destination is in CTA " + std::to_string(rank) +
                  " of the cluster but the mbarrier in CTA " +
                  std::to_string(barrierRank));
  Mbarrier *object = step.findMbarrier(barrier, lane);
  if (object)
    landings.push_back({to, object});
  return object;
}

std::vector<Landing> SharedTarget::resolve(Step &step, unsigned lane) const {
  std::vector<Landing> landings;
  uint64_t to = address.get(step, lane), at = barrier.get(step, lane);
  if (!ctaMask) {
    addLanding(step, lane, to, at, landings);
    return landings;
  }
  auto mask = step.get<uint16_t>(*ctaMask, lane);
  if (!mask)
    step.fault("the mask of destination CTAs is empty", lane);
  for (uint32_t rest = mask; rest; rest &= rest - 1) {
    uint32_t rank = __builtin_ctz(rest);
    // Of a pair, the CTA whose rank is even or odd as that of the mbarrier.
    uint32_t told = isPair ? (rank & ~1u) | (getRank(at) & 1) : rank;
    if (!addLanding(step, lane, withRank(to, rank), withRank(at, told),
                    landings))
      return {};
  }
  return landings;
}

void mxsim::completeBytes(Step &step, const Landing &landing, AsyncId id,
                          int64_t bytes, unsigned lane) {
  step.track(*landing.barrier, id);
  step.arrive(*landing.barrier, 0, bytes, static_cast<int>(lane));
}

std::vector<std::string_view> mxsim::takeSpaces(Decoder &d) {
  std::vector<std::string_view> spaces;
  for (const std::string &part : d.parts())
    if ((part == "global" || part == "shared::cta" ||
         part == "shared::cluster") &&
        d.take(part))
      spaces.push_back(part);
  return spaces;
}

std::string_view mxsim::takeReduction(Decoder &d) {
  for (std::string_view name :
       {"add", "min", "max", "inc", "dec", "and", "or", "xor"})
    if (d.take(name))
      return name;
  return "";
}

void mxsim::takeCachePolicy(Decoder &d, size_t &index) {
  if (d.take("L2::cache_hint"))
    d.source(index++, kB64);
}

//===----------------------------------------------------------------------===//
// Groups
//===----------------------------------------------------------------------===//

void mxsim::addToGroup(Step &step, AsyncId id, unsigned lane) {
  if (id)
    step.warp.bulks[lane].open.push_back(id);
}

static Run decodeCommit(Decoder &) {
  return [](Step &step) {
    step.forLanes([&](unsigned lane) {
      Warp::Groups &groups = step.warp.bulks[lane];
      groups.committed.push_back(std::move(groups.open));
      groups.open.clear();
    });
  };
}

/// wait_group{.read} N. What can be judged of a group is what it reads of
/// shared memory, which ends with .read already.
static Run decodeWait(Decoder &d) {
  d.take("read");
  auto allowed = static_cast<size_t>(d.operand(0).integer);
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      Warp::Groups &groups = step.warp.bulks[lane];
      for (; groups.committed.size() > allowed; groups.committed.pop_front())
        for (AsyncId id : groups.committed.front())
          step.observe(id);
    });
  };
}

//===----------------------------------------------------------------------===//
// Copies
//===----------------------------------------------------------------------===//

namespace {
/// cp.async.bulk or cp.reduce.async.bulk.
struct BulkForm {
  AddressSource from, to;
  Source size;
  /// Into shared memory; else to global memory.
  std::optional<SharedTarget> shared;
  bool fromShared = false;
  Reduction reduction = nullptr;
  unsigned elementBytes = 1;
  /// Which bytes of each 16 are written.
  std::optional<Source> byteMask;

  void run(Step &step, unsigned lane) const;
  void runShared(Step &step, uint32_t bytes, unsigned lane) const;
  void runGlobal(Step &step, uint32_t bytes, unsigned lane) const;
  void write(Step &step, AsyncId id, uint64_t address, const uint8_t *data,
             uint32_t bytes, unsigned lane) const;
  void writeMasked(Step &step, AsyncId id, uint64_t address,
                   const uint8_t *data, uint32_t bytes, unsigned lane) const;
};
} // namespace

void BulkForm::writeMasked(Step &step, AsyncId id, uint64_t address,
                           const uint8_t *data, uint32_t bytes,
                           unsigned lane) const {
  auto mask = step.get<uint16_t>(*byteMask, lane);
  for (uint32_t i = 0; i < bytes; ++i)
    if (mask >> i % kChunk & 1)
      if (uint8_t *to =
              step.accessAsync(id, address + i, 1, 1, Access::Write, lane))
        *to = data[i];
}

void BulkForm::write(Step &step, AsyncId id, uint64_t address,
                     const uint8_t *data, uint32_t bytes, unsigned lane) const {
  if (byteMask)
    return writeMasked(step, id, address, data, bytes, lane);
  uint8_t *to =
      step.accessAsync(id, address, bytes, kChunk,
                       reduction ? Access::Atomic : Access::Write, lane);
  if (to && reduction)
    reduction(to, data, bytes / elementBytes);
  else if (to && bytes)
    std::memmove(to, data, bytes);
}

/// Reductions that complete in the same phase of an mbarrier have no order and
/// need none: they count as one operation.
static AsyncId beginReduction(Step &step, const Mbarrier &barrier) {
  AsyncId &id = step.cluster.reductions[{&barrier, barrier.phase}];
  if (!id)
    id = step.beginAsync();
  return id;
}

void BulkForm::runShared(Step &step, uint32_t bytes, unsigned lane) const {
  for (const Landing &landing : shared->resolve(step, lane)) {
    AsyncId id =
        reduction ? beginReduction(step, *landing.barrier) : step.beginAsync();
    uint8_t *data = step.accessAsync(id, from.get(step, lane), bytes, kChunk,
                                     Access::Read, lane);
    if (!data)
      return;
    write(step, id, landing.address, data, bytes, lane);
    completeBytes(step, landing, id, bytes, lane);
  }
}

void BulkForm::runGlobal(Step &step, uint32_t bytes, unsigned lane) const {
  AsyncId id = step.beginAsync();
  uint8_t *data = step.accessAsync(id, from.get(step, lane), bytes, kChunk,
                                   Access::Read, lane);
  if (!data)
    return;
  write(step, id, to.get(step, lane), data, bytes, lane);
  addToGroup(step, id, lane);
}

void BulkForm::run(Step &step, unsigned lane) const {
  auto bytes = step.get<uint32_t>(size, lane);
  if (bytes % kChunk)
    return step.fault("expected a size that is a multiple of 16 but got " +
                          std::to_string(bytes),
                      static_cast<int>(lane));
  if (fromShared && getRank(from.get(step, lane)) != step.cta.clusterRank)
    return step.fault("the source is shared memory of another CTA",
                      static_cast<int>(lane));
  if (shared)
    runShared(step, bytes, lane);
  else
    runGlobal(step, bytes, lane);
}

/// Takes what follows the size: [mbar], ctaMask, cache-policy; or cache-policy,
/// byteMask.
static void takeTail(Decoder &d, BulkForm &form) {
  size_t next = 3;
  if (form.shared) {
    form.shared->takeQualifiers(d);
    form.shared->barrier = d.address(next++, "shared::cluster");
    if (d.take("multicast::cluster"))
      form.shared->ctaMask = d.source(next++, kB16);
  } else {
    d.take("bulk_group");
  }
  takeCachePolicy(d, next);
  if (!form.shared && !form.reduction && d.take("cp_mask"))
    form.byteMask = d.source(next++, kB16);
}

static bool takeReductionOf(Decoder &d, BulkForm &form) {
  std::string_view name = takeReduction(d);
  d.take("noftz");
  auto type = d.takeType();
  form.reduction = type ? findReduction(name, *type) : nullptr;
  form.elementBytes = type ? type->bytes() : 1;
  return form.reduction;
}

static Run decodeBulkCopy(Decoder &d, bool reduces) {
  using Spaces = std::vector<std::string_view>;
  static const Spaces kLegal[] = {{"shared::cluster", "shared::cta"},
                                  {"global", "shared::cta"},
                                  {"shared::cluster", "global"},
                                  {"shared::cta", "global"}};
  Spaces spaces = takeSpaces(d);
  auto legal = std::find(std::begin(kLegal), std::end(kLegal), spaces);
  if (legal == std::end(kLegal) || (reduces && spaces[1] == "global"))
    return d.refuse("expected a destination and a source space");
  BulkForm form;
  if (reduces && !takeReductionOf(d, form))
    return d.refuse("expected a reduction and a type that has it");
  form.to = d.address(0, spaces[0]);
  form.from = d.address(1, spaces[1]);
  form.fromShared = spaces[1] != "global";
  form.size = d.source(2, kU32);
  if (spaces[0] != "global") {
    form.shared.emplace();
    form.shared->address = form.to;
    form.shared->isOwn = spaces[0] == "shared::cta";
  }
  takeTail(d, form);
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) { form.run(step, lane); });
  };
}

/// cp.async.bulk.prefetch.L2.global [address], size: nothing but a hint.
static Run decodePrefetch(Decoder &d) {
  d.take("L2");
  d.take("global");
  d.address(0, "global");
  d.source(1, kU32);
  size_t next = 2;
  takeCachePolicy(d, next);
  return [](Step &) {};
}

Run mxsim::decodeBulk(Decoder &d, bool reduces) {
  if (d.take("commit_group"))
    return decodeCommit(d);
  if (d.take("wait_group"))
    return decodeWait(d);
  bool prefetches = d.take("prefetch");
  if (d.take("tensor"))
    return decodeTensorCopy(d, reduces, prefetches);
  return prefetches ? decodePrefetch(d) : decodeBulkCopy(d, reduces);
}
