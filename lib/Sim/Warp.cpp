//===- Warp.cpp - Instructions of a warp as a whole -----------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// shfl, vote, match, redux, elect, activemask: the lanes of the member mask
// must all have arrived.
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

/// The lane to read and whether it is in range: PTX ISA "shfl.sync".
static std::pair<unsigned, bool>
getShuffleSource(std::string_view mode, unsigned lane, uint32_t b, uint32_t c) {
  unsigned segment = c >> 8 & 31, clamp = c & 31;
  unsigned maxLane = (lane & segment) | (clamp & ~segment);
  unsigned minLane = lane & segment;
  int j;
  bool inRange;
  b &= 31;
  if (mode == "up") {
    j = static_cast<int>(lane) - static_cast<int>(b);
    inRange = j >= static_cast<int>(maxLane);
  } else if (mode == "down") {
    j = static_cast<int>(lane + b);
    inRange = j <= static_cast<int>(maxLane);
  } else if (mode == "bfly") {
    j = static_cast<int>(lane ^ b);
    inRange = j <= static_cast<int>(maxLane);
  } else {
    j = static_cast<int>(minLane | (b & ~segment));
    inRange = j <= static_cast<int>(maxLane);
  }
  return {inRange ? static_cast<unsigned>(j) : lane, inRange};
}

static Run decodeShfl(Decoder &d) {
  d.take("sync");
  std::string_view mode;
  for (std::string_view name : {"up", "down", "bfly", "idx"})
    if (d.take(name))
      mode = name;
  d.takeType();
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
            getShuffleSource(mode, lane, step.get<uint32_t>(b, lane),
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
  d.take("sync");
  std::string_view mode;
  for (std::string_view name : {"all", "any", "uni", "ballot"})
    if (d.take(name))
      mode = name;
  d.takeType();
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

/// Folds the values of all lanes into one.
template <typename T, typename F>
static Run makeReduction(Decoder &d, ScalarType type, F f) {
  Destination out = d.destination(0);
  Source a = d.source(1, type), members = d.source(2, kB32);
  return [=](Step &step) {
    forGroups(step, members, [&](LaneMask active) {
      std::optional<T> result;
      forLanesOf(active, [&](unsigned lane) {
        T value = step.get<T>(a, lane);
        result = result ? f(*result, value) : value;
      });
      forLanesOf(active, [&](unsigned lane) { step.set(out, lane, *result); });
    });
  };
}

static Run decodeFloatRedux(Decoder &d, bool isMin) {
  bool absolute = d.take("abs"), keepNaN = d.take("NaN");
  return makeReduction<float>(
      d, {ScalarType::Float, 32}, [=](float x, float y) {
        if (absolute)
          x = std::fabs(x), y = std::fabs(y);
        if (keepNaN && (std::isnan(x) || std::isnan(y)))
          return std::nanf("");
        return isMin ? std::fmin(x, y) : std::fmax(x, y);
      });
}

static Run decodeRedux(Decoder &d) {
  d.take("sync");
  std::string_view name;
  for (std::string_view candidate : {"add", "min", "max", "and", "or", "xor"})
    if (d.take(candidate))
      name = candidate;
  auto type = d.takeType();
  if (type && type->kind == ScalarType::Float)
    return decodeFloatRedux(d, name == "min");
  return withInteger(type, [&](auto tag) {
    using T = decltype(tag);
    return makeReduction<T>(d, *type, [=](T x, T y) -> T {
      return name == "add"   ? T(x + y)
             : name == "min" ? std::min(x, y)
             : name == "max" ? std::max(x, y)
             : name == "and" ? T(x & y)
             : name == "or"  ? T(x | y)
                             : T(x ^ y);
    });
  });
}

static Run decodeElect(Decoder &d) {
  d.take("sync");
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
  d.takeType();
  Destination out = d.destination(0);
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) { step.set(out, lane, step.mask); });
  };
}

void mxsim::registerWarp(DecoderTable &table) {
  table["shfl"] = decodeShfl;
  table["vote"] = decodeVote;
  table["redux"] = decodeRedux;
  table["elect"] = decodeElect;
  table["activemask"] = decodeActiveMask;
}
