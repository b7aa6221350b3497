//===- Memory.cpp - Loads, stores, atomics and asynchronous copies --------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Types.h"

#include <algorithm>
#include <cmath>

using namespace mxsim;

//===----------------------------------------------------------------------===//
// Spaces and hints
//===----------------------------------------------------------------------===//

/// The state space among the parts; generic if there is none.
static std::string_view takeSpace(Decoder &d) {
  for (std::string_view space :
       {"shared", "shared::cta", "shared::cluster", "global", "local", "const",
        "param", "param::entry", "param::func"})
    if (d.take(space))
      return space.substr(0, 5) == "param" ? "param" : space;
  return "generic";
}

/// Orders, scopes and cache hints: a machine without caches that runs one warp
/// at a time keeps every one of them.
static void takeHints(Decoder &d) {
  for (std::string_view hint : {"relaxed",
                                "acquire",
                                "release",
                                "acq_rel",
                                "volatile",
                                "weak",
                                "mmio",
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
}

/// The number of elements of a vector access.
static unsigned takeVector(Decoder &d) {
  return d.take("v8") ? 8 : d.take("v4") ? 4 : d.take("v2") ? 2 : 1;
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

static Run decodeLd(Decoder &d) {
  std::string_view space = takeSpace(d);
  takeHints(d);
  unsigned count = takeVector(d);
  auto type = d.takeType();
  if (!type || type->bits > 64)
    return nullptr;
  std::vector<Destination> outs;
  for (const Operand &element : d.elements(0))
    outs.push_back(d.destination(element));
  if (outs.size() != count)
    return d.refuse("expected " + std::to_string(count) + " destinations");
  AddressSource address = d.address(1, space);
  unsigned bytes = type->bytes();
  ScalarType loaded = *type;
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      uint8_t *data = step.access(address.get(step, lane), bytes * count,
                                  bytes * count, Access::Read, lane);
      for (unsigned i = 0; data && i < count; ++i) {
        uint64_t bits = 0;
        std::memcpy(&bits, data + i * bytes, bytes);
        step.set(outs[i], lane, extendLoaded(bits, loaded));
      }
    });
  };
}

static Run decodeSt(Decoder &d) {
  std::string_view space = takeSpace(d);
  takeHints(d);
  unsigned count = takeVector(d);
  auto type = d.takeType();
  if (!type || type->bits > 64)
    return nullptr;
  AddressSource address = d.address(0, space);
  std::vector<Source> ins;
  for (const Operand &element : d.elements(1))
    ins.push_back(d.source(element, *type));
  if (ins.size() != count)
    return d.refuse("expected " + std::to_string(count) + " sources");
  unsigned bytes = type->bytes();
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      uint8_t *data = step.access(address.get(step, lane), bytes * count,
                                  bytes * count, Access::Write, lane);
      for (unsigned i = 0; data && i < count; ++i) {
        uint64_t bits = step.bits(ins[i], lane);
        std::memcpy(data + i * bytes, &bits, bytes);
      }
    });
  };
}

//===----------------------------------------------------------------------===//
// Atomics
//===----------------------------------------------------------------------===//

/// What an atomic operation makes of the old value and its operands.
template <typename T>
static std::function<T(T, T, T)> getAtomic(std::string_view name) {
  if (name == "exch")
    return [](T, T b, T) { return b; };
  if (name == "cas")
    return [](T old, T b, T c) { return old == b ? c : old; };
  if (name == "add")
    return [](T old, T b, T) { return T(old + b); };
  if (name == "min")
    return [](T old, T b, T) { return std::min(old, b); };
  if (name == "max")
    return [](T old, T b, T) { return std::max(old, b); };
  if constexpr (std::is_integral_v<T>) {
    if (name == "and")
      return [](T old, T b, T) { return T(old & b); };
    if (name == "or")
      return [](T old, T b, T) { return T(old | b); };
    if (name == "xor")
      return [](T old, T b, T) { return T(old ^ b); };
    if (name == "inc")
      return [](T old, T b, T) { return T(old >= b ? 0 : old + 1); };
    if (name == "dec")
      return [](T old, T b, T) { return T(old == 0 || old > b ? b : old - 1); };
  }
  return nullptr;
}

/// atom writes the old value; red has no destination.
template <typename T>
static Run makeAtomic(Decoder &d, std::string_view space, std::string_view name,
                      ScalarType type, bool returns) {
  auto function = getAtomic<T>(name);
  if (!function)
    return nullptr;
  unsigned first = returns ? 1 : 0;
  Destination out = returns ? d.destination(0) : -1;
  AddressSource address = d.address(first, space);
  Source b = d.source(first + 1, type), c;
  if (name == "cas")
    c = d.source(first + 2, type);
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      uint8_t *data = step.access(address.get(step, lane), sizeof(T), sizeof(T),
                                  Access::Atomic, lane);
      if (!data)
        return;
      T old;
      std::memcpy(&old, data, sizeof(T));
      T next = function(old, step.get<T>(b, lane), step.get<T>(c, lane));
      std::memcpy(data, &next, sizeof(T));
      step.set(out, lane, old);
    });
  };
}

static Run decodeAtomic(Decoder &d) {
  bool returns = d.parts().front() == "atom";
  std::string_view space = takeSpace(d);
  std::string_view name;
  for (std::string_view candidate :
       {"exch", "cas", "add", "min", "max", "and", "or", "xor", "inc", "dec"})
    if (d.take(candidate))
      name = candidate;
  takeHints(d);
  auto type = d.takeType();
  if (!type)
    return nullptr;
  if (type->kind == ScalarType::Float && type->bits == 32)
    return makeAtomic<float>(d, space, name, *type, returns);
  if (type->kind == ScalarType::Float && type->bits == 64)
    return makeAtomic<double>(d, space, name, *type, returns);
  if (type->bits < 32)
    return nullptr;
  return withInteger(type, [&](auto tag) {
    return makeAtomic<decltype(tag)>(d, space, name, *type, returns);
  });
}

//===----------------------------------------------------------------------===//
// cp.async
//===----------------------------------------------------------------------===//

/// Lands a group of copies in shared memory.
static void land(Step &step, unsigned lane,
                 const std::vector<Warp::Pending> &group) {
  for (const Warp::Pending &copy : group)
    if (uint8_t *data = step.access(copy.address, copy.bytes.size(), 1,
                                    Access::Write, lane))
      std::memcpy(data, copy.bytes.data(), copy.bytes.size());
}

/// The source is read at once and arrives when it is waited for.
static Run decodeCopy(Decoder &d) {
  if (!d.take("ca") && !d.take("cg"))
    return nullptr;
  takeHints(d);
  if (!d.take("shared") && !d.take("shared::cta"))
    return nullptr;
  d.take("global");
  AddressSource to = d.address(0, "shared"), from = d.address(1, "global");
  auto size = static_cast<unsigned>(d.operand(2).integer);
  Source sourceSize;
  sourceSize.bits = size;
  if (d.numOperands() > 3)
    sourceSize = d.source(3, {ScalarType::Unsigned, 32});
  if (size != 4 && size != 8 && size != 16)
    return d.refuse("expected 4, 8 or 16 bytes");
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      auto present = step.get<uint32_t>(sourceSize, lane);
      if (present > size)
        return step.fault("the source size " + std::to_string(present) +
                              " is above the copy's " + std::to_string(size),
                          lane);
      Warp::Pending copy;
      copy.address = to.get(step, lane);
      copy.bytes.resize(size, 0);
      if (copy.address % size)
        return step.fault(
            "the destination is not aligned to " + std::to_string(size), lane);
      if (present) {
        uint8_t *data = step.access(from.get(step, lane), present, size,
                                    Access::Read, lane);
        if (!data)
          return;
        std::memcpy(copy.bytes.data(), data, present);
      }
      step.warp.openGroup[lane].push_back(std::move(copy));
    });
  };
}

static Run decodeCommit(Decoder &) {
  return [](Step &step) {
    step.forLanes([&](unsigned lane) {
      step.warp.groups[lane].push_back(std::move(step.warp.openGroup[lane]));
      step.warp.openGroup[lane].clear();
    });
  };
}

static Run makeWait(size_t allowed, bool withOpen) {
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      auto &groups = step.warp.groups[lane];
      for (; groups.size() > allowed; groups.pop_front())
        land(step, lane, groups.front());
      if (!withOpen)
        return;
      land(step, lane, step.warp.openGroup[lane]);
      step.warp.openGroup[lane].clear();
    });
  };
}

static Run decodeCp(Decoder &d) {
  if (!d.take("async"))
    return nullptr;
  if (d.take("commit_group"))
    return decodeCommit(d);
  if (d.take("wait_group"))
    return makeWait(static_cast<size_t>(d.operand(0).integer), false);
  if (d.take("wait_all"))
    return makeWait(0, true);
  return decodeCopy(d);
}

void mxsim::registerMemory(DecoderTable &table) {
  table["ld"] = decodeLd;
  table["ldu"] = decodeLd;
  table["st"] = decodeSt;
  table["atom"] = decodeAtomic;
  table["red"] = decodeAtomic;
  table["cp"] = decodeCp;
}
