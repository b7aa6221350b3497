//===- LaunchControl.cpp - clusterlaunchcontrol ---------------------------===//
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

#include "Bulk.h"

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

/// Asks for a cluster that has not started.
static Answer claim(Step &step) {
  Answer answer;
  if (std::optional<Dim3> cta = step.launch.claimCluster())
    answer = {{cta->x, cta->y, cta->z}, 1};
  return answer;
}

static Run decodeTryCancel(Decoder &d) {
  SharedTarget target;
  bool toAll = d.take("multicast::cluster::all");
  if (!d.take("async"))
    return nullptr;
  d.take("shared::cta");
  target.takeQualifiers(d);
  d.take("b128");
  target.address = d.address(0, "shared::cta");
  target.barrier = d.address(1, "shared::cta");
  return [=](Step &step) {
    SharedTarget to = target;
    if (toAll) {
      to.ctaMask = Source();
      to.ctaMask->bits = (uint64_t(1) << step.cluster.ctas.size()) - 1;
    }
    step.forLanes([&](unsigned lane) {
      Answer answer = claim(step);
      for (const Landing &landing : to.resolve(step, lane)) {
        AsyncId id = step.beginAsync();
        uint8_t *data = step.accessAsync(id, landing.address, kAnswerBytes,
                                         kAnswerBytes, Access::Write, lane);
        if (!data)
          return;
        std::memcpy(data, &answer, sizeof(answer));
        completeBytes(step, landing, id, kAnswerBytes, lane);
      }
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
  Source answer = d.source128(d.operand(1));
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
  Source answer = d.source128(d.operand(1));
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
