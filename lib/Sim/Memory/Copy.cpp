//===- Copy.cpp - cp.async ------------------------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA "Data Movement and Conversion Instructions: Non-bulk copy". Copies
// land at once; that they are waited for is judged. All lanes of a warp that
// execute one instruction make one operation, which has been waited for when
// each of them has.
//
//===----------------------------------------------------------------------===//

#include "Machine/Decode.h"

using namespace mxsim;

//===----------------------------------------------------------------------===//
// Copies
//===----------------------------------------------------------------------===//

namespace {
struct CopyForm {
  AddressSource to, from;
  unsigned size = 0;
  Source present;

  void run(Step &step, AsyncId id, unsigned lane) const;
};
} // namespace

/// Copies the bytes that are present; the others become 0.
void CopyForm::run(Step &step, AsyncId id, unsigned lane) const {
  auto count = step.get<uint32_t>(present, lane);
  if (count > size)
    return step.fault("the source size " + std::to_string(count) +
                          " is above the copy's " + std::to_string(size),
                      lane);
  uint8_t bytes[16] = {};
  if (count) {
    uint8_t *data =
        step.access(from.get(step, lane), count, size, Access::Read, lane);
    if (!data)
      return;
    std::memcpy(bytes, data, count);
  }
  if (uint8_t *data = step.accessAsync(id, to.get(step, lane), size, size,
                                       Access::Write, lane, false))
    std::memcpy(data, bytes, size);
  if (id)
    step.warp.copies[lane].open.push_back(id);
}

static Run decodeCopy(Decoder &d) {
  if (!d.take("ca") && !d.take("cg"))
    return nullptr;
  takeMemoryHints(d);
  if (!d.take("shared") && !d.take("shared::cta"))
    return nullptr;
  d.take("global");
  CopyForm form;
  form.to = d.address(0, "shared");
  form.from = d.address(1, "global");
  form.size = static_cast<unsigned>(d.operand(2).integer);
  form.present.bits = form.size;
  if (d.numOperands() > 3)
    form.present = d.source(3, {ScalarType::Unsigned, 32});
  if (d.numOperands() > 4)
    d.source(4, {ScalarType::Bits, 64}); // the cache policy
  if (form.size != 4 && form.size != 8 && form.size != 16)
    return d.refuse("expected 4, 8 or 16 bytes");
  return [=](Step &step) {
    AsyncId id = step.beginAsync(Pipe::Copy);
    if (id)
      step.warp.copyLanes[id] = step.mask;
    step.forLanes([&](unsigned lane) { form.run(step, id, lane); });
  };
}

//===----------------------------------------------------------------------===//
// Groups
//===----------------------------------------------------------------------===//

/// A lane has waited for copies.
static void observeCopies(Step &step, unsigned lane,
                          const std::vector<AsyncId> &ids) {
  for (AsyncId id : ids) {
    auto lanes = step.warp.copyLanes.find(id);
    if (lanes == step.warp.copyLanes.end() ||
        (lanes->second &= ~(LaneMask(1) << lane)))
      continue;
    step.warp.copyLanes.erase(lanes);
    step.observe(id);
  }
}

static Run decodeCommit(Decoder &) {
  return [](Step &step) {
    step.forLanes([&](unsigned lane) {
      Warp::Groups &groups = step.warp.copies[lane];
      groups.committed.push_back(std::move(groups.open));
      groups.open.clear();
    });
  };
}

static Run makeWait(size_t allowed, bool withOpen) {
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      Warp::Groups &groups = step.warp.copies[lane];
      for (; groups.committed.size() > allowed; groups.committed.pop_front())
        observeCopies(step, lane, groups.committed.front());
      if (!withOpen)
        return;
      observeCopies(step, lane, groups.open);
      groups.open.clear();
    });
  };
}

/// cp.async.mbarrier.arrive: an arrival when the copies of the thread so far
/// have ended. Without .noinc the phase waits for one more arrival, this one.
static Run decodeArrive(Decoder &d) {
  if (!d.take("arrive"))
    return nullptr;
  bool counts = d.take("noinc");
  if (!d.take("shared"))
    d.take("shared::cta");
  d.take("b64");
  AddressSource address = d.address(0, "shared");
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      Mbarrier *barrier = step.findMbarrier(address.get(step, lane), lane);
      if (!barrier)
        return;
      if (step.checks())
        step.track(*barrier,
                   step.cluster.judge.lastOf(step.warp.agent, Pipe::Copy));
      if (counts)
        step.arrive(*barrier, 1, 0, lane);
    });
  };
}

static Run decodeCp(Decoder &d) {
  bool reduces = d.take("reduce");
  if (!d.take("async"))
    return nullptr;
  if (d.take("bulk"))
    return decodeBulk(d, reduces);
  if (d.take("commit_group"))
    return decodeCommit(d);
  if (d.take("wait_group"))
    return makeWait(static_cast<size_t>(d.operand(0).integer), false);
  if (d.take("wait_all"))
    return makeWait(0, true);
  if (d.take("mbarrier"))
    return decodeArrive(d);
  return decodeCopy(d);
}

void mxsim::registerCopy(DecoderTable &table) { table["cp"] = decodeCp; }
