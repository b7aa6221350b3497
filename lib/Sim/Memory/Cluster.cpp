//===- Cluster.cpp - Shared memory of other CTAs --------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA: mapa, getctarank, st.async and red.async. A shared address carries
// the rank of its CTA from bit 24 on, whether it is said to be of shared::cta
// or of shared::cluster.
//
//===----------------------------------------------------------------------===//

#include "Scalar/Types.h"

using namespace mxsim;

static constexpr ScalarType kU32 = {ScalarType::Unsigned, 32};

/// The type of an address: .u32 is one of shared memory, .u64 may be generic.
static std::optional<ScalarType> takeAddressType(Decoder &d) {
  bool isShared = d.take("shared::cluster");
  auto type = d.takeType();
  if (!type || type->kind != ScalarType::Unsigned ||
      (type->bits != 32 && type->bits != 64) || (type->bits == 32 && !isShared))
    return std::nullopt;
  return type;
}

static Run decodeMapa(Decoder &d) {
  auto type = takeAddressType(d);
  if (!type)
    return nullptr;
  Destination out = d.destination(0);
  Source address = d.source(1, *type), rank = d.source(2, kU32);
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      // An access to a CTA that the cluster does not have is out of bounds.
      uint64_t target = step.get<uint32_t>(rank, lane);
      uint64_t at = step.bits(address, lane);
      uint64_t offset = at & ((uint64_t(1) << kRankShift) - 1);
      step.set(out, lane, (at & kWindowMask) | target << kRankShift | offset);
    });
  };
}

static Run decodeGetCtaRank(Decoder &d) {
  auto type = takeAddressType(d);
  if (!type)
    return nullptr;
  Destination out = d.destination(0);
  Source address = d.source(1, *type);
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      uint64_t at = step.bits(address, lane) & ~kWindowMask;
      step.set(out, lane, static_cast<uint32_t>(at >> kRankShift));
    });
  };
}

//===----------------------------------------------------------------------===//
// Asynchronous stores and reductions
//===----------------------------------------------------------------------===//

/// What red.async makes of the old value.
template <typename T>
static T combine(std::string_view name, T old, T value) {
  return name == "add"   ? T(old + value)
         : name == "min" ? std::min(old, value)
         : name == "max" ? std::max(old, value)
         : name == "and" ? T(old & value)
         : name == "or"  ? T(old | value)
         : name == "xor" ? T(old ^ value)
         : name == "inc" ? T(old >= value ? 0 : old + 1)
         : name == "dec" ? T(old == 0 || old > value ? value : old - 1)
                         : value;
}

/// st.async (without a name) and red.async store and then complete their bytes
/// at the mbarrier.
template <typename T>
static Run makeAsyncStore(Decoder &d, ScalarType type, std::string_view name,
                          unsigned count) {
  AddressSource address = d.address(0, "shared::cluster");
  std::vector<Source> values;
  for (const Operand &element : d.elements(1))
    values.push_back(d.source(element, type));
  AddressSource barrier = d.address(2, "shared::cluster");
  if (values.size() != count)
    return d.refuse("expected " + std::to_string(count) + " values but got " +
                    std::to_string(values.size()));
  Access kind = name.empty() ? Access::Write : Access::Atomic;
  return [=](Step &step) {
    AsyncId id = step.beginAsync();
    step.forLanes([&](unsigned lane) {
      uint8_t *data =
          step.accessAsync(id, address.get(step, lane), sizeof(T) * count,
                           sizeof(T) * count, kind, lane);
      Mbarrier *object =
          data ? step.findMbarrier(barrier.get(step, lane), lane) : nullptr;
      if (!object)
        return;
      for (unsigned i = 0; i < count; ++i) {
        T old;
        std::memcpy(&old, data + i * sizeof(T), sizeof(T));
        T value = combine(name, old, step.get<T>(values[i], lane));
        std::memcpy(data + i * sizeof(T), &value, sizeof(T));
      }
      step.track(*object, id);
      step.arrive(*object, 0, sizeof(T) * count, static_cast<int>(lane));
    });
  };
}

Run mxsim::decodeAsyncStore(Decoder &d) {
  std::string_view name;
  if (d.parts().front() == "red")
    for (std::string_view candidate :
         {"add", "min", "max", "and", "or", "xor", "inc", "dec"})
      if (d.take(candidate))
        name = candidate;
  for (std::string_view part :
       {"async", "weak", "relaxed", "cluster", "mbarrier::complete_tx::bytes",
        "shared::cluster"})
    d.take(part);
  unsigned count = d.take("v4") ? 4 : d.take("v2") ? 2 : 1;
  auto type = d.takeType();
  if (type && type->kind == ScalarType::Float && name.empty())
    type->kind = ScalarType::Bits; // stored as it is
  return withInteger(type, [&](auto tag) {
    return makeAsyncStore<decltype(tag)>(d, *type, name, count);
  });
}

void mxsim::registerCluster(DecoderTable &table) {
  table["mapa"] = decodeMapa;
  table["getctarank"] = decodeGetCtaRank;
}
