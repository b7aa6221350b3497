//===- Control.cpp - Branches, barriers and the like ----------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA sections "Control Flow Instructions", and of "Parallel
// Synchronization and Communication Instructions" barrier, fence and hints.
//
//===----------------------------------------------------------------------===//

#include "Decode.h"

using namespace mxsim;

static constexpr ScalarType kU32 = {ScalarType::Unsigned, 32};

static Run decodeBra(Decoder &d) {
  d.take("uni");
  const Operand &label = d.operand(0);
  if (label.kind != Operand::Label)
    return d.refuse("expected a label of this function");
  auto target = static_cast<size_t>(label.integer);
  return [=](Step &step) { step.branch(step.mask, target); };
}

/// An indexed branch: lanes may go to different entries of the list.
static Run decodeBrx(Decoder &d) {
  d.take("idx");
  d.take("uni");
  Source index = d.source(0, kU32);
  auto found = d.function.branchTargets.find(d.operand(1).name);
  if (found == d.function.branchTargets.end())
    return d.refuse("expected the name of a list of .branchtargets");
  const std::vector<int64_t> &targets = found->second;
  return [=, &targets](Step &step) {
    std::map<int64_t, LaneMask> goes;
    step.forLanes([&](unsigned lane) {
      auto entry = step.get<uint32_t>(index, lane);
      if (entry >= targets.size() || targets[entry] < 0)
        step.fault("branch index " + std::to_string(entry) +
                       " is beyond the list of targets",
                   lane);
      else
        goes[targets[entry]] |= 1u << lane;
    });
    for (auto [target, lanes] : goes)
      step.branch(lanes, target);
  };
}

static Run decodeExit(Decoder &d) {
  d.take("uni");
  return [](Step &step) { step.exit(); };
}

static Run decodeTrap(Decoder &) {
  return [](Step &step) { step.fault("the kernel trapped"); };
}

static Run decodeNothing(Decoder &d) {
  // Hints and orders that a machine without caches and with one thread at a
  // time keeps anyway.
  for (const std::string &part : d.parts())
    d.take(part);
  return [](Step &) {};
}

//===----------------------------------------------------------------------===//
// Barriers
//===----------------------------------------------------------------------===//

/// bar and barrier count threads in whole warps.
static void arrive(Step &step, uint32_t index, uint32_t expected, bool waits) {
  if (index >= kNumBarriers)
    return step.fault("barrier " + std::to_string(index) +
                      " does not exist: there are 16");
  if (expected % kWarpSize)
    return step.fault("a barrier's thread count " + std::to_string(expected) +
                      " is not a multiple of 32");
  Cta &cta = step.cta;
  Barrier &barrier = cta.barriers[index];
  if (barrier.arrived && barrier.expected != expected)
    return step.fault("barrier " + std::to_string(index) + " waits for " +
                      std::to_string(barrier.expected) + " threads, not " +
                      std::to_string(expected));
  barrier.expected = expected;
  uint64_t generation = barrier.generation;
  barrier.arrived += expected ? kWarpSize : __builtin_popcount(step.mask);
  cta.completeBarrier(index);
  if (waits)
    step.wait(
        [&barrier, generation] { return barrier.generation != generation; },
        "barrier " + std::to_string(index));
}

static Run decodeBarrier(Decoder &d) {
  d.take("cta");
  d.take("aligned");
  if (d.take("warp")) {
    Source members = d.source(0, kU32);
    if (!d.take("sync"))
      return nullptr;
    return [=](Step &step) {
      unsigned first = __builtin_ctz(step.mask);
      step.gather(step.get<uint32_t>(members, first));
    };
  }
  bool waits = d.take("sync");
  if (!waits && !d.take("arrive"))
    return nullptr;
  Source index = d.source(0, kU32), count;
  if (d.numOperands() > 1)
    count = d.source(1, kU32);
  return [=](Step &step) {
    unsigned lane = __builtin_ctz(step.mask);
    auto expected = step.get<uint32_t>(count, lane);
    // With a count the whole warp arrives at once.
    if (expected && !step.gather(kAllLanes))
      return;
    arrive(step, step.get<uint32_t>(index, lane), expected, waits);
  };
}

void mxsim::registerControl(DecoderTable &table) {
  table["bra"] = decodeBra;
  table["brx"] = decodeBrx;
  table["ret"] = decodeExit;
  table["exit"] = decodeExit;
  table["trap"] = decodeTrap;
  table["bar"] = decodeBarrier;
  table["barrier"] = decodeBarrier;
  table["fence"] = decodeNothing;
  table["membar"] = decodeNothing;
  table["nanosleep"] = decodeNothing;
  table["prefetch"] = decodeNothing;
  table["griddepcontrol"] = decodeNothing;
}
