//===- LaunchControl.cpp - clusterlaunchcontrol and griddepcontrol --------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA "Parallel Synchronization and Communication Instructions":
// clusterlaunchcontrol. A running cluster takes the place of one that has not
// started. The 16 bytes of the answer are opaque; here they are the coordinates
// of the first CTA, and whether there was one.
//
//===----------------------------------------------------------------------===//

#include "Decode.h"

using namespace mxsim;

static constexpr unsigned kAnswerBytes = 16;

namespace {
struct Answer {
  uint32_t ctaId[3] = {0, 0, 0};
  uint32_t isCanceled = 0;
};
static_assert(sizeof(Answer) == kAnswerBytes);
} // namespace

//===----------------------------------------------------------------------===//
// Asking
//===----------------------------------------------------------------------===//

/// Writes the answer at `address` of a CTA and completes its bytes at the
/// mbarrier there.
static void deliver(Step &step, AsyncId id, const Answer &answer, unsigned lane,
                    uint64_t address, uint64_t barrier) {
  uint8_t *data = step.accessAsync(id, address, kAnswerBytes, kAnswerBytes,
                                   Access::Write, lane);
  Mbarrier *object = data ? step.findMbarrier(barrier, lane) : nullptr;
  if (!object)
    return;
  std::memcpy(data, &answer, sizeof(answer));
  step.track(*object, id);
  step.arrive(*object, 0, kAnswerBytes, static_cast<int>(lane));
}

static Run decodeTryCancel(Decoder &d) {
  if (!d.take("async") || !d.take("mbarrier::complete_tx::bytes"))
    return nullptr;
  d.take("shared::cta");
  bool toAll = d.take("multicast::cluster::all");
  d.take("b128");
  AddressSource to = d.address(0, "shared"), barrier = d.address(1, "shared");
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      Answer answer;
      if (std::optional<Dim3> cta = step.launch.claimCluster()) {
        answer.isCanceled = 1;
        answer.ctaId[0] = cta->x;
        answer.ctaId[1] = cta->y;
        answer.ctaId[2] = cta->z;
      }
      AsyncId id = step.beginAsync();
      uint64_t at = to.get(step, lane), object = barrier.get(step, lane);
      if (!toAll)
        return deliver(step, id, answer, lane, at, object);
      for (uint64_t rank = 0; rank < step.cluster.ctas.size(); ++rank)
        deliver(step, id, answer, lane, moveToCta(at, rank),
                moveToCta(object, rank));
    });
  };
}

//===----------------------------------------------------------------------===//
// Reading the answer
//===----------------------------------------------------------------------===//

/// The answer in a 128-bit register, which is two.
static Answer getAnswer(const Step &step, const Source &low, unsigned lane) {
  Source high = low;
  ++high.index;
  uint64_t words[2] = {step.bits(low, lane), step.bits(high, lane)};
  Answer answer;
  std::memcpy(&answer, words, sizeof(answer));
  return answer;
}

static Run decodeIsCanceled(Decoder &d) {
  d.take("pred");
  d.take("b128");
  Destination out = d.destination(0);
  Source answer = d.source128(1);
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      step.set(out, lane,
               static_cast<uint8_t>(getAnswer(step, answer, lane).isCanceled));
    });
  };
}

/// get_first_ctaid.v4 gives x, y, z and nothing; ::x, ::y and ::z one of them.
static Run decodeFirstCtaId(Decoder &d) {
  static constexpr std::string_view kParts[] = {
      "get_first_ctaid::x", "get_first_ctaid::y", "get_first_ctaid::z"};
  unsigned first = 0, count = 1;
  for (unsigned i = 0; i < 3; ++i)
    if (d.take(kParts[i]))
      first = i;
  if (d.take("get_first_ctaid")) {
    d.take("v4");
    count = 3;
  }
  d.take("b32");
  d.take("b128");
  std::vector<Destination> outs;
  for (const Operand &element : d.elements(0))
    outs.push_back(d.destination(element));
  if (outs.size() != (count == 1 ? 1 : 4))
    return d.refuse("expected 1 or, with .v4, 4 destinations");
  Source answer = d.source128(1);
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      Answer given = getAnswer(step, answer, lane);
      if (!given.isCanceled)
        return step.fault("it asks for the CTA of a request that failed",
                          static_cast<int>(lane));
      for (unsigned i = 0; i < count; ++i)
        step.set(outs[i], lane, given.ctaId[first + i]);
    });
  };
}

static Run decodeLaunchControl(Decoder &d) {
  if (d.take("try_cancel"))
    return decodeTryCancel(d);
  if (!d.take("query_cancel"))
    return nullptr;
  return d.take("is_canceled") ? decodeIsCanceled(d) : decodeFirstCtaId(d);
}

void mxsim::registerLaunchControl(DecoderTable &table) {
  table["clusterlaunchcontrol"] = decodeLaunchControl;
}
