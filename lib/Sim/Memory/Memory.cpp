//===- Memory.cpp - Loads and stores --------------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Machine/Decode.h"

using namespace mxsim;

//===----------------------------------------------------------------------===//
// Spaces and hints
//===----------------------------------------------------------------------===//

std::string_view mxsim::takeMemorySpace(Decoder &d) {
  for (std::string_view space :
       {"shared", "shared::cta", "shared::cluster", "global", "local", "const",
        "param", "param::entry", "param::func"})
    if (d.take(space))
      return space.substr(0, 5) == "param" ? "param" : space;
  return "generic";
}

bool mxsim::takeMemoryHints(Decoder &d) {
  bool isStrong = false;
  for (std::string_view order :
       {"relaxed", "acquire", "release", "acq_rel", "volatile", "mmio"})
    isStrong |= d.take(order);
  for (std::string_view hint : {"weak",
                                "cta",
                                "cluster",
                                "gpu",
                                "sys",
                                "ca",
                                "cg",
                                "cs",
                                "cv",
                                "wb",
                                "wt",
                                "lu",
                                "nc",
                                "L1::evict_first",
                                "L1::evict_last",
                                "L1::no_allocate",
                                "L1::evict_normal",
                                "L1::evict_unchanged",
                                "L2::cache_hint",
                                "L2::evict_first",
                                "L2::evict_last",
                                "L2::evict_normal",
                                "L2::64B",
                                "L2::128B",
                                "L2::256B"})
    d.take(hint);
  return isStrong;
}

/// The number of elements of a vector access.
static unsigned takeVector(Decoder &d) {
  return d.take("v8") ? 8 : d.take("v4") ? 4 : d.take("v2") ? 2 : 1;
}

/// The operand that L2::cache_hint takes.
static void takeCachePolicy(Decoder &d, size_t index) {
  if (d.numOperands() > index)
    d.source(index, {ScalarType::Bits, 64});
}

/// What a register holds after a load of `type`: signed types are extended.
static uint64_t extendLoaded(uint64_t bits, ScalarType type) {
  if (type.kind != ScalarType::Signed || type.bits == 64)
    return bits;
  unsigned shift = 64 - type.bits;
  return static_cast<uint64_t>(static_cast<int64_t>(bits << shift) >> shift);
}

//===----------------------------------------------------------------------===//
// Loads and stores
//===----------------------------------------------------------------------===//

/// The type of an access. One of 128 bits becomes a pair of 64.
static std::optional<ScalarType> takeAccessType(Decoder &d, unsigned &count) {
  auto type = d.takeType();
  if (!type || type->bits <= 64)
    return type;
  if (count > 1)
    return std::nullopt;
  count = 2;
  return ScalarType{ScalarType::Bits, 64};
}

static Run decodeLd(Decoder &d) {
  std::string_view space = takeMemorySpace(d);
  bool isStrong = takeMemoryHints(d), is128 = d.hasPart("b128");
  unsigned count = takeVector(d);
  auto type = takeAccessType(d, count);
  if (!type)
    return nullptr;
  std::vector<Destination> outs;
  if (is128) {
    outs.push_back(d.destination128(d.operand(0)));
    outs.push_back(outs.front() + 1);
  } else {
    for (const Operand &element : d.elements(0))
      outs.push_back(d.destination(element));
  }
  if (outs.size() != count)
    return d.refuse("expected " + std::to_string(count) + " destinations");
  AddressSource address = d.address(1, space);
  takeCachePolicy(d, 2);
  unsigned bytes = type->bytes();
  ScalarType loaded = *type;
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      uint64_t at = address.get(step, lane);
      if (isStrong)
        step.acquireAt(at);
      uint8_t *data =
          step.access(at, bytes * count, bytes * count,
                      isStrong ? Access::StrongRead : Access::Read, lane);
      for (unsigned i = 0; data && i < count; ++i) {
        uint64_t bits = 0;
        std::memcpy(&bits, data + i * bytes, bytes);
        step.set(outs[i], lane, extendLoaded(bits, loaded));
      }
    });
  };
}

static Run decodeSt(Decoder &d) {
  if (d.hasPart("async"))
    return decodeAsyncStore(d);
  std::string_view space = takeMemorySpace(d);
  bool isStrong = takeMemoryHints(d);
  bool is128 = d.hasPart("b128");
  unsigned count = takeVector(d);
  auto type = takeAccessType(d, count);
  if (!type)
    return nullptr;
  AddressSource address = d.address(0, space);
  std::vector<Source> ins;
  if (is128) {
    ins.assign(2, d.source128(d.operand(1)));
    ++ins.back().index;
  } else {
    for (const Operand &element : d.elements(1))
      ins.push_back(d.source(element, *type));
  }
  if (ins.size() != count)
    return d.refuse("expected " + std::to_string(count) + " sources");
  takeCachePolicy(d, 2);
  unsigned bytes = type->bytes();
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      uint64_t at = address.get(step, lane);
      if (isStrong)
        step.acquireAt(at);
      uint8_t *data =
          step.access(at, bytes * count, bytes * count, Access::Write, lane);
      for (unsigned i = 0; data && i < count; ++i) {
        uint64_t bits = step.bits(ins[i], lane);
        std::memcpy(data + i * bytes, &bits, bytes);
      }
      if (isStrong)
        step.releaseAt(at);
    });
  };
}

void mxsim::registerMemory(DecoderTable &table) {
  table["ld"] = decodeLd;
  table["ldu"] = decodeLd;
  table["st"] = decodeSt;
}
