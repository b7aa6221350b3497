//===- Warp.cpp - Instructions of a warp as a whole -----------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA sections "shfl.sync", "vote.sync", "match.sync", "redux.sync",
// "elect.sync", "activemask": the lanes of the member mask must all have
// arrived.
//
//===----------------------------------------------------------------------===//

#include "Types.h"

#include <algorithm>
#include <cmath>

using namespace mxsim;

static constexpr ScalarType kB32 = {ScalarType::Bits, 32};

/// Calls `f` with each group of lanes that name the same members, once all of
/// these have arrived. Groups of one warp may differ, but not overlap.
template <typename F>
static void forGroups(Step &step, const Source &members, F &&f) {
  LaneMask all = 0;
  std::map<LaneMask, LaneMask> lanesOf;
  step.forLanes([&](unsigned lane) {
    auto mask = step.get<LaneMask>(members, lane);
    all |= mask;
    lanesOf[mask] |= 1u << lane;
  });
  if (!step.gather(all))
    return;
  for (auto [mask, lanes] : lanesOf) {
    if (LaneMask outside = lanes & ~mask)
      return step.fault("a lane executes it that is not in its member mask",
                        __builtin_ctz(outside));
    if (LaneMask missing = mask & step.warp.alive & ~lanes)
      return step.fault("a lane of the member mask does not take part with "
                        "the same mask",
                        __builtin_ctz(missing));
    f(lanes);
  }
}

/// Calls `f` with each lane of `lanes`.
template <typename F>
static void forLanesOf(LaneMask lanes, F &&f) {
  for (; lanes; lanes &= lanes - 1)
    f(static_cast<unsigned>(__builtin_ctz(lanes)));
}

/// Forms without `.sync` are gone since sm_70.
static bool takeSync(Decoder &d) {
  if (d.take("sync"))
    return true;
  d.refuse("expected .sync");
  return false;
}

namespace {
enum class Shuffle : uint8_t { Up, Down, Butterfly, Index };
} // namespace

static constexpr std::pair<std::string_view, Shuffle> kShuffles[] = {
    {"up", Shuffle::Up},
    {"down", Shuffle::Down},
    {"bfly", Shuffle::Butterfly},
    {"idx", Shuffle::Index}};

/// The lane to read and whether it is in range: PTX ISA "shfl.sync".
static std::pair<unsigned, bool> getShuffleSource(Shuffle mode, unsigned lane,
                                                  uint32_t b, uint32_t c) {
  unsigned segment = c >> 8 & 31, clamp = c & 31;
  unsigned maxLane = (lane & segment) | (clamp & ~segment);
  unsigned minLane = lane & segment;
  int j;
  bool inRange;
  b &= 31;
  if (mode == Shuffle::Up) {
    j = static_cast<int>(lane) - static_cast<int>(b);
    inRange = j >= static_cast<int>(maxLane);
  } else if (mode == Shuffle::Down) {
    j = static_cast<int>(lane + b);
    inRange = j <= static_cast<int>(maxLane);
  } else if (mode == Shuffle::Butterfly) {
    j = static_cast<int>(lane ^ b);
    inRange = j <= static_cast<int>(maxLane);
  } else {
    j = static_cast<int>(minLane | (b & ~segment));
    inRange = j <= static_cast<int>(maxLane);
  }
  return {inRange ? static_cast<unsigned>(j) : lane, inRange};
}

static Run decodeShfl(Decoder &d) {
  std::optional<Shuffle> mode;
  for (auto [name, candidate] : kShuffles)
    if (d.take(name))
      mode = candidate;
  if (!takeSync(d) || !mode || !d.take("b32"))
    return nullptr;
  const Operand &result = d.operand(0);
  bool isPair = result.kind == Operand::Pair;
  Destination out = d.destination(isPair ? result.elements[0] : result);
  Destination valid = isPair ? d.destination(result.elements[1]) : -1;
  Source a = d.source(1, kB32), b = d.source(2, kB32), c = d.source(3, kB32);
  Source members = d.source(4, kB32);
  return [=](Step &step) {
    forGroups(step, members, [&](LaneMask active) {
      uint32_t values[kWarpSize];
      forLanesOf(active, [&](unsigned lane) {
        values[lane] = step.get<uint32_t>(a, lane);
      });
      forLanesOf(active, [&](unsigned lane) {
        auto [source, inRange] =
            getShuffleSource(*mode, lane, step.get<uint32_t>(b, lane),
                             step.get<uint32_t>(c, lane));
        if (!(active >> source & 1))
          return step.fault("it reads lane " + std::to_string(source) +
                                ", which does not take part",
                            lane);
        step.set(out, lane, values[source]);
        step.set(valid, lane, static_cast<uint8_t>(inRange));
      });
    });
  };
}

static Run decodeVote(Decoder &d) {
  std::string_view mode;
  for (std::string_view name : {"all", "any", "uni", "ballot"})
    if (d.take(name))
      mode = name;
  if (!takeSync(d) || mode.empty() ||
      !d.take(mode == "ballot" ? "b32" : "pred"))
    return nullptr;
  Destination out = d.destination(0);
  Source predicate = d.source(1, {ScalarType::Pred, 1});
  Source members = d.source(2, kB32);
  return [=](Step &step) {
    forGroups(step, members, [&](LaneMask active) {
      LaneMask ballot = 0;
      forLanesOf(active, [&](unsigned lane) {
        ballot |= static_cast<LaneMask>(step.bits(predicate, lane) & 1) << lane;
      });
      bool all = ballot == active, any = ballot != 0;
      forLanesOf(active, [&](unsigned lane) {
        if (mode == "ballot")
          step.set(out, lane, ballot);
        else
          step.set(out, lane,
                   static_cast<uint8_t>(mode == "all"   ? all
                                        : mode == "any" ? any
                                                        : all || !any));
      });
    });
  };
}

/// Folds `prepare` of the values of all lanes into one.
template <typename T, typename P, typename F>
static Run makeReduction(Decoder &d, ScalarType type, P prepare, F f) {
  Destination out = d.destination(0);
  Source a = d.source(1, type), members = d.source(2, kB32);
  return [=](Step &step) {
    forGroups(step, members, [&](LaneMask active) {
      std::optional<T> result;
      forLanesOf(active, [&](unsigned lane) {
        T value = prepare(step.get<T>(a, lane));
        result = result ? f(*result, value) : value;
      });
      forLanesOf(active, [&](unsigned lane) { step.set(out, lane, *result); });
    });
  };
}

/// What operations make of any NaN.
static float canonicalNaN() {
  uint32_t bits = 0x7FFFFFFF;
  float value;
  std::memcpy(&value, &bits, sizeof(value));
  return value;
}

/// NaN is left out or, with .NaN, is the result; -0 is less than +0.
static Run decodeFloatRedux(Decoder &d, bool isMin) {
  bool absolute = d.take("abs"), keepNaN = d.take("NaN");
  auto prepare = [=](float x) {
    return std::isnan(x) ? canonicalNaN() : absolute ? std::fabs(x) : x;
  };
  return makeReduction<float>(d, {ScalarType::Float, 32}, prepare,
                              [=](float x, float y) {
                                if (std::isnan(x) || std::isnan(y))
                                  return std::isnan(x) != keepNaN ? y : x;
                                if (x == y)
                                  return std::signbit(x) == isMin ? x : y;
                                return isMin ? std::min(x, y) : std::max(x, y);
                              });
}

static Run decodeRedux(Decoder &d) {
  std::string_view name;
  for (std::string_view candidate : {"add", "min", "max", "and", "or", "xor"})
    if (d.take(candidate))
      name = candidate;
  bool isLogic = name == "and" || name == "or" || name == "xor";
  auto type = d.takeType();
  if (!takeSync(d) || !type || type->bits != 32 ||
      isLogic != (type->kind == ScalarType::Bits))
    return nullptr;
  if (type->kind == ScalarType::Float)
    return name == "add" ? nullptr : decodeFloatRedux(d, name == "min");
  return withInteger(type, [&](auto tag) {
    using T = decltype(tag);
    auto same = [](T x) { return x; };
    return makeReduction<T>(d, *type, same, [=](T x, T y) -> T {
      return name == "add"   ? T(uint32_t(x) + uint32_t(y))
             : name == "min" ? std::min(x, y)
             : name == "max" ? std::max(x, y)
             : name == "and" ? T(x & y)
             : name == "or"  ? T(x | y)
                             : T(x ^ y);
    });
  });
}

/// match.any: the lanes with the same value. match.all: all members if they
/// have one value, else none, and whether they have.
static Run decodeMatch(Decoder &d) {
  bool all = d.take("all");
  if ((!all && !d.take("any")) || !takeSync(d))
    return nullptr;
  bool isWide = d.take("b64");
  if (!isWide && !d.take("b32"))
    return nullptr;
  const Operand &result = d.operand(0);
  bool isPair = result.kind == Operand::Pair;
  if (isPair && !all)
    return d.refuse("expected one destination");
  Destination out = d.destination(isPair ? result.elements[0] : result);
  Destination holds = isPair ? d.destination(result.elements[1]) : -1;
  Source a = d.source(1, {ScalarType::Bits, isWide ? 64u : 32u});
  Source members = d.source(2, kB32);
  uint64_t mask = isWide ? ~uint64_t(0) : 0xFFFFFFFF;
  return [=](Step &step) {
    forGroups(step, members, [&](LaneMask active) {
      std::map<uint64_t, LaneMask> lanesOf;
      forLanesOf(active, [&](unsigned lane) {
        lanesOf[step.bits(a, lane) & mask] |= LaneMask(1) << lane;
      });
      bool same = lanesOf.size() == 1;
      for (auto [value, lanes] : lanesOf)
        forLanesOf(lanes, [&, found = !all || same ? lanes : 0](unsigned lane) {
          step.set(out, lane, found);
          step.set(holds, lane, static_cast<uint8_t>(same));
        });
    });
  };
}

static Run decodeElect(Decoder &d) {
  if (!takeSync(d))
    return nullptr;
  const Operand &result = d.operand(0);
  if (result.kind != Operand::Pair)
    return d.refuse("expected two destinations");
  Destination leader = d.destination(result.elements[0]);
  Destination elected = d.destination(result.elements[1]);
  Source members = d.source(1, kB32);
  return [=](Step &step) {
    forGroups(step, members, [&](LaneMask active) {
      unsigned first = __builtin_ctz(active);
      forLanesOf(active, [&](unsigned lane) {
        step.set(leader, lane, first);
        step.set(elected, lane, static_cast<uint8_t>(lane == first));
      });
    });
  };
}

static Run decodeActiveMask(Decoder &d) {
  if (!d.take("b32"))
    return nullptr;
  Destination out = d.destination(0);
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) { step.set(out, lane, step.mask); });
  };
}

void mxsim::registerWarp(DecoderTable &table) {
  table["shfl"] = decodeShfl;
  table["vote"] = decodeVote;
  table["match"] = decodeMatch;
  table["redux"] = decodeRedux;
  table["elect"] = decodeElect;
  table["activemask"] = decodeActiveMask;
}
