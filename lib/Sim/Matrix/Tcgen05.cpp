//===- Tcgen05.cpp - Allocation of tensor memory --------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA "TensorCore 5th Generation Family Instructions": tcgen05.alloc,
// dealloc, relinquish_alloc_permit, fence and commit, and what all of the
// family share. "Shared memory descriptor" has the layout of its 64 bits.
//
//===----------------------------------------------------------------------===//

#include "Tcgen05.h"

#include "MMA.h"

using namespace mxsim;

static constexpr ScalarType kU32 = {ScalarType::Unsigned, 32};

//===----------------------------------------------------------------------===//
// Who takes part
//===----------------------------------------------------------------------===//

unsigned mxsim::takeGroup(Decoder &d) {
  unsigned group = d.take("cta_group::1") ? 1 : d.take("cta_group::2") ? 2 : 0;
  if (!group)
    d.refuse("expected .cta_group::1 or .cta_group::2");
  return group;
}

std::vector<Cta *> mxsim::enterGroup(Step &step, unsigned group) {
  Cta &cta = step.cta;
  if (cta.tensor.group && cta.tensor.group != group) {
    step.fault(".cta_group::" + std::to_string(group) +
               " behind instructions with .cta_group::" +
               std::to_string(cta.tensor.group));
    return {};
  }
  cta.tensor.group = group;
  if (group == 1)
    return {&cta};
  unsigned even = cta.clusterRank & ~1u;
  if (even + 1 < step.cluster.ctas.size())
    return {&step.cluster.ctas[even], &step.cluster.ctas[even + 1]};
  step.fault(".cta_group::2 needs a pair of CTAs, but CTA " +
             std::to_string(cta.clusterRank) + " of the cluster has no peer");
  return {};
}

std::optional<unsigned> mxsim::getIssuer(Step &step) {
  auto lane = static_cast<unsigned>(__builtin_ctz(step.mask));
  if (step.mask == LaneMask(1) << lane)
    return lane;
  step.fault("one thread issues it, but " +
             std::to_string(__builtin_popcount(step.mask)) +
             " of the warp execute it");
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Shared-memory descriptors
//===----------------------------------------------------------------------===//

/// Where a descriptor has its fields of one kind: offsets of 16 bytes.
static uint32_t getOffsetField(uint64_t bits, unsigned first) {
  return (bits >> first & 0x3FFF) * kChunkBytes;
}

static std::string expectField(uint64_t bits, unsigned first, unsigned width,
                               uint64_t expected) {
  uint64_t value = bits >> first & ((uint64_t(1) << width) - 1);
  if (value == expected)
    return "";
  return "bits " + std::to_string(first) + " to " +
         std::to_string(first + width - 1) + " are " + std::to_string(value) +
         ", expected " + std::to_string(expected);
}

static std::optional<Swizzle> getSwizzle(unsigned code) {
  switch (code) {
  case 0:
    return Swizzle::None;
  case 1:
    return Swizzle::B128Base32;
  case 2:
    return Swizzle::B128;
  case 4:
    return Swizzle::B64;
  case 6:
    return Swizzle::B32;
  default:
    return std::nullopt;
  }
}

std::string mxsim::decodeSharedDescriptor(uint64_t bits,
                                          SharedOperand &operand) {
  operand.start = getOffsetField(bits, 0);
  operand.leading = getOffsetField(bits, 16);
  operand.stride = getOffsetField(bits, 32);
  operand.baseOffset = bits >> 49 & 7;
  // Reserved bits, the version, and the mode of the leading offset that only
  // K = 96 has.
  struct {
    unsigned first, width;
    uint64_t value;
  } const fixed[] = {
      {14, 2, 0}, {30, 2, 0}, {46, 3, 1}, {52, 1, 0}, {53, 8, 0}};
  for (auto [first, width, value] : fixed)
    if (std::string problem = expectField(bits, first, width, value);
        !problem.empty())
      return problem;
  auto swizzle = getSwizzle(bits >> 61);
  if (!swizzle)
    return "the swizzle mode (bits 61 to 63) is " + std::to_string(bits >> 61) +
           ", expected 0, 1, 2, 4 or 6";
  if (*swizzle == Swizzle::B128Base32 && operand.major == Major::K)
    return "the swizzle mode (bits 61 to 63) is 1, which only matrices with "
           "neighbours along M or N have";
  operand.swizzle = *swizzle;
  return operand.check();
}

//===----------------------------------------------------------------------===//
// Allocation
//===----------------------------------------------------------------------===//

/// Whether a number of columns can be allocated.
static bool isColumnCount(Step &step, uint32_t count) {
  if (count >= 32 && count <= kTensorColumns && !(count & (count - 1)))
    return true;
  step.fault("expected a power of two from 32 to 512 columns but got " +
             std::to_string(count));
  return false;
}

/// Allocates in the one CTA `cta`; nullopt if there is no room.
static std::optional<unsigned>
allocateAlone(Cta &cta, TensorMemory::Allocation allocation, bool checks) {
  auto first = findFreeColumns({&cta.tensor}, allocation.count);
  if (first)
    cta.tensor.allocate(*first, allocation, checks);
  return first;
}

/// Allocates the same columns in both CTAs once both have asked for their
/// request number `index`.
static std::optional<unsigned>
allocateInPair(Cta &cta, Cta &peer, size_t index,
               TensorMemory::Allocation allocation, bool checks) {
  std::vector<unsigned> &grants = cta.tensor.pairGrants;
  if (grants.size() > index)
    return grants[index];
  if (grants.size() < index || peer.tensor.pairRequests.size() <= index)
    return std::nullopt;
  auto first = findFreeColumns({&cta.tensor, &peer.tensor}, allocation.count);
  if (!first)
    return std::nullopt;
  for (Cta *half : {&cta, &peer}) {
    half->tensor.allocate(*first, allocation, checks);
    half->tensor.pairGrants.push_back(*first);
  }
  return first;
}

/// Waits for columns and writes the address of the first to `out`.
static void allocate(Step &step, const std::vector<Cta *> &ctas, uint32_t count,
                     uint8_t *out) {
  TensorMemory &memory = step.cta.tensor;
  TensorMemory::Allocation allocation = {count, step.op.source};
  Cta *cta = &step.cta,
      *peer = ctas.size() == 1 ? nullptr : ctas[ctas[0] == cta ? 1 : 0];
  size_t index = memory.pairRequests.size();
  if (peer) {
    memory.pairRequests.push_back(count);
    const auto &requests = peer->tensor.pairRequests;
    if (requests.size() > index && requests[index] != count)
      return step.fault("the pair's CTAs ask for " + std::to_string(count) +
                        " and " + std::to_string(requests[index]) + " columns");
  }
  Cluster *cluster = &step.cluster;
  step.wait(
      [=, checks = step.checks()] {
        auto first =
            peer ? allocateInPair(*cta, *peer, index, allocation, checks)
                 : allocateAlone(*cta, allocation, checks);
        if (!first)
          return false;
        std::memcpy(out, &*first, sizeof(*first));
        ++cluster->events;
        return true;
      },
      std::to_string(count) + " columns of tensor memory");
}

static Run decodeAlloc(Decoder &d) {
  unsigned group = takeGroup(d);
  if (!d.take("sync") || !d.take("aligned") || !d.take("b32"))
    return nullptr;
  AddressSource out =
      d.address(0, d.take("shared::cta") ? "shared" : "generic");
  Source count = d.source(1, kU32);
  return [=](Step &step) {
    if (!gatherWarp(step))
      return;
    auto ctas = enterGroup(step, group);
    unsigned lane = __builtin_ctz(step.mask);
    auto columns = step.get<uint32_t>(count, lane);
    if (ctas.empty() || !isColumnCount(step, columns))
      return;
    if (step.cta.tensor.relinquished)
      return step.fault("the CTA has executed "
                        "tcgen05.relinquish_alloc_permit");
    if (uint8_t *data =
            step.access(out.get(step, lane), 4, 4, Access::Write, lane))
      allocate(step, ctas, columns, data);
  };
}

/// Frees what one CTA has; nobody may still use it.
static void deallocate(Step &step, uint32_t address, uint32_t count) {
  Cta &cta = step.cta;
  auto found = cta.tensor.allocations.find(address);
  if (found == cta.tensor.allocations.end() || found->second.count != count)
    return step.fault("no allocation has " + std::to_string(count) +
                      " columns from tensor memory address " +
                      std::to_string(address) + " on");
  Shadow *shadow = cta.tensor.shadow.get();
  for (unsigned lane = 0; shadow && lane < kTensorLanes; ++lane) {
    if (!accessTensor(step, cta, {lane, address, count}, Access::Write, 0))
      return;
    shadow->forget(size_t(lane) * kTensorColumns + address, count);
  }
  cta.tensor.allocations.erase(found);
  ++step.cluster.events;
}

static Run decodeDealloc(Decoder &d) {
  unsigned group = takeGroup(d);
  if (!d.take("sync") || !d.take("aligned") || !d.take("b32"))
    return nullptr;
  Source address = d.source(0, kU32), count = d.source(1, kU32);
  return [=](Step &step) {
    if (!gatherWarp(step) || enterGroup(step, group).empty())
      return;
    unsigned lane = __builtin_ctz(step.mask);
    auto columns = step.get<uint32_t>(count, lane);
    if (isColumnCount(step, columns))
      deallocate(step, step.get<uint32_t>(address, lane), columns);
  };
}

static Run decodeRelinquish(Decoder &d) {
  unsigned group = takeGroup(d);
  if (!d.take("sync") || !d.take("aligned"))
    return nullptr;
  return [=](Step &step) {
    if (gatherWarp(step) && !enterGroup(step, group).empty())
      step.cta.tensor.relinquished = true;
  };
}

//===----------------------------------------------------------------------===//
// Commit
//===----------------------------------------------------------------------===//

/// Makes an mbarrier track what the thread has issued so far.
static void commit(Step &step, uint64_t barrier, unsigned lane) {
  Mbarrier *object = step.findMbarrier(barrier, lane);
  if (!object)
    return;
  if (step.checks())
    step.track(*object,
               step.cluster.judge.lastOf(step.warp.agent, Pipe::Tensor));
  step.arrive(*object, 1, 0, static_cast<int>(lane));
}

/// The same in each CTA of `targets`, at the offset that `barrier` has.
static void commitToAll(Step &step, uint64_t barrier, uint32_t targets,
                        unsigned lane) {
  if (targets >> step.cluster.ctas.size())
    return step.fault(
        "CTA mask " + std::to_string(targets) + " names CTAs beyond the " +
            std::to_string(step.cluster.ctas.size()) + " of the cluster",
        static_cast<int>(lane));
  uint64_t offset = step.findShared(barrier).second;
  for (const Cta &cta : step.cluster.ctas)
    if (targets >> cta.clusterRank & 1)
      commit(step, getSharedBase(cta) | offset, lane);
}

static Run decodeCommit(Decoder &d) {
  unsigned group = takeGroup(d);
  if (!d.take("mbarrier::arrive::one") || !d.take("b64"))
    return nullptr;
  AddressSource barrier =
      d.address(0, d.take("shared::cluster") ? "shared" : "generic");
  bool isMulticast = d.take("multicast::cluster");
  Source targets;
  if (isMulticast)
    targets = d.source(1, {ScalarType::Bits, 16});
  return [=](Step &step) {
    if (enterGroup(step, group).empty())
      return;
    step.forLanes([&](unsigned lane) {
      uint64_t at = barrier.get(step, lane);
      if (isMulticast)
        commitToAll(step, at, step.get<uint16_t>(targets, lane), lane);
      else
        commit(step, at, lane);
    });
  };
}

//===----------------------------------------------------------------------===//
// Table
//===----------------------------------------------------------------------===//

/// Fences order what barriers order here in any case.
static Run decodeFence(Decoder &) {
  return [](Step &) {};
}

static Run decodeTcgen05(Decoder &d) {
  if (d.take("alloc"))
    return decodeAlloc(d);
  if (d.take("dealloc"))
    return decodeDealloc(d);
  if (d.take("relinquish_alloc_permit"))
    return decodeRelinquish(d);
  if (d.take("ld"))
    return decodeTcgen05Load(d);
  if (d.take("st"))
    return decodeTcgen05Store(d);
  if (d.take("wait::ld"))
    return decodeTcgen05Wait(d, true);
  if (d.take("wait::st"))
    return decodeTcgen05Wait(d, false);
  if (d.take("fence::before_thread_sync") || d.take("fence::after_thread_sync"))
    return decodeFence(d);
  if (d.take("commit"))
    return decodeCommit(d);
  if (d.take("mma"))
    return decodeTcgen05MMA(d);
  if (d.take("cp"))
    return decodeTcgen05Copy(d);
  if (d.take("shift"))
    return decodeTcgen05Shift(d);
  return nullptr;
}

void mxsim::registerTcgen05(DecoderTable &table) {
  table["tcgen05"] = decodeTcgen05;
}
