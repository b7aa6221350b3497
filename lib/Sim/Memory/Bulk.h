//===- Bulk.h - What bulk and tensor copies share ---------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA "Data Movement and Conversion Instructions: Bulk copy". Where copies
// into shared memory land, and how their completion is made known: by an
// mbarrier or by the bulk groups of a thread.
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_SIM_BULK_H
#define MX_LIB_SIM_BULK_H

#include "Machine/Decode.h"

namespace mxsim {

/// One CTA's part of a copy: where the data goes, and what is told of it.
struct Landing {
  uint64_t address;
  Mbarrier *barrier;
};

/// The destination of a copy into shared memory.
struct SharedTarget {
  AddressSource address, barrier;
  /// The CTAs of .multicast::cluster.
  std::optional<Source> ctaMask;
  /// The destination is .shared::cta.
  bool isOwn = false;
  /// .cta_group::2: the mbarrier may be in the other CTA of the pair.
  bool isPair = false;

  /// Takes the qualifiers of the destination.
  void takeQualifiers(Decoder &d);
  /// One for each CTA; none after a fault.
  std::vector<Landing> resolve(Step &step, unsigned lane) const;

private:
  bool addLanding(Step &step, unsigned lane, uint64_t address, uint64_t barrier,
                  std::vector<Landing> &landings) const;
};

/// `bytes` of operation `id` have landed.
void completeBytes(Step &step, const Landing &landing, AsyncId id,
                   int64_t bytes, unsigned lane);

/// Operation `id` is in the open bulk group of a lane.
void addToGroup(Step &step, AsyncId id, unsigned lane);

/// The state spaces among the parts, destination first.
std::vector<std::string_view> takeSpaces(Decoder &d);

/// Takes the name of a reduction.
std::string_view takeReduction(Decoder &d);

/// Takes .L2::cache_hint and its operand, which is number `index`; what
/// follows it is number `index` then.
void takeCachePolicy(Decoder &d, size_t &index);

/// cp{.reduce}.async.bulk.tensor and its prefetch, behind the opcode's .bulk.
Run decodeTensorCopy(Decoder &d, bool reduces, bool prefetches);

} // namespace mxsim

#endif // MX_LIB_SIM_BULK_H
