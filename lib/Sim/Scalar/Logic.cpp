//===- Logic.cpp - Logic, shifts, bit fields and permutation --------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA section "Logic and Shift Instructions", of "Integer Arithmetic
// Instructions" those on bits (popc, clz, bfind, fns, brev, bfe, bfi, bmsk,
// szext), and prmt.
//
//===----------------------------------------------------------------------===//

#include "Integer.h"

#include <algorithm>
#include <array>
#include <limits>

using namespace mxsim;

static constexpr ScalarType kU32 = {ScalarType::Unsigned, 32};

//===----------------------------------------------------------------------===//
// Logic
//===----------------------------------------------------------------------===//

template <typename F>
static Run decodeLogic(Decoder &d, F f) {
  auto type = d.takeType();
  if (type && type->kind == ScalarType::Pred)
    return makeBinary<uint8_t>(
        d, *type, [f](uint8_t a, uint8_t b) { return uint8_t(f(a, b) & 1); });
  return withInteger(type, [&](auto tag) {
    using T = decltype(tag);
    return makeBinary<T>(d, *type, [f](T a, T b) { return T(f(a, b)); });
  });
}
static Run decodeAnd(Decoder &d) {
  return decodeLogic(d, [](auto a, auto b) { return a & b; });
}
static Run decodeOr(Decoder &d) {
  return decodeLogic(d, [](auto a, auto b) { return a | b; });
}
static Run decodeXor(Decoder &d) {
  return decodeLogic(d, [](auto a, auto b) { return a ^ b; });
}
static Run decodeNot(Decoder &d) {
  auto type = d.takeType();
  if (type && type->kind == ScalarType::Pred)
    return makeUnary<uint8_t>(d, *type,
                              [](uint8_t a) { return uint8_t(a ^ 1); });
  return withInteger(type, [&](auto tag) {
    using T = decltype(tag);
    return makeUnary<T>(d, *type, [](T a) { return T(~a); });
  });
}
static Run decodeCnot(Decoder &d) {
  auto type = d.takeType();
  return withInteger(type, [&](auto tag) {
    using T = decltype(tag);
    return makeUnary<T>(d, *type, [](T a) { return T(a == 0); });
  });
}

/// Bit `4a + 2b + c` of `table` for each bit of the operands.
static uint32_t lookup(uint32_t table, uint32_t a, uint32_t b, uint32_t c) {
  uint32_t result = 0;
  for (unsigned entry = 0; entry < 8; ++entry)
    if (table >> entry & 1)
      result |=
          (entry & 4 ? a : ~a) & (entry & 2 ? b : ~b) & (entry & 1 ? c : ~c);
  return result;
}

/// lop3.BoolOp also writes `(d != 0) BoolOp q`.
static Run decodeLop3(Decoder &d) {
  bool isOr = d.take("or"), combines = isOr || d.take("and");
  if (!d.take("b32"))
    return nullptr;
  const Operand &result = d.operand(0);
  if (combines != (result.kind == Operand::Pair))
    return d.refuse("expected two destinations with .or and .and only");
  Destination out = d.destination(combines ? result.elements[0] : result);
  Destination holds = combines ? d.destination(result.elements[1]) : -1;
  Source a = d.source(1, kU32), b = d.source(2, kU32), c = d.source(3, kU32);
  const Operand &immediate = d.operand(4);
  if (immediate.kind != Operand::Integer || immediate.integer < 0 ||
      immediate.integer > 255)
    return d.refuse("expected a table of 8 bits");
  auto table = static_cast<uint32_t>(immediate.integer);
  Source other;
  if (combines)
    other = d.source(5, {ScalarType::Pred, 1});
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      uint32_t bits =
          lookup(table, step.get<uint32_t>(a, lane),
                 step.get<uint32_t>(b, lane), step.get<uint32_t>(c, lane));
      bool q = step.bits(other, lane) & 1, some = bits != 0;
      step.set(out, lane, bits);
      step.set(holds, lane, static_cast<uint8_t>(isOr ? some || q : some && q));
    });
  };
}

//===----------------------------------------------------------------------===//
// Shifts
//===----------------------------------------------------------------------===//

/// Shifts by the width or more give zeros, or the sign.
template <bool IsLeft>
static Run decodeShift(Decoder &d) {
  auto type = d.takeType();
  return withInteger(type, [&](auto tag) -> Run {
    using T = decltype(tag);
    Destination out = d.destination(0);
    Source a = d.source(1, *type), amount = d.source(2, kU32);
    return [=](Step &step) {
      step.forLanes([&](unsigned lane) {
        T value = step.get<T>(a, lane);
        uint32_t by = step.get<uint32_t>(amount, lane);
        bool all = by >= 8 * sizeof(T);
        T shifted = IsLeft ? (all ? T(0) : T(Unsigned<T>(value) << by))
                    : all  ? T(value < 0 ? -1 : 0)
                           : T(value >> by);
        step.set(out, lane, shifted);
      });
    };
  });
}

/// Funnel shift of the 64 bits {b, a}.
static Run decodeFunnelShift(Decoder &d) {
  bool left = d.take("l"), clamp = d.take("clamp");
  if ((!left && !d.take("r")) || (!clamp && !d.take("wrap")) || !d.take("b32"))
    return nullptr;
  return makeTernary<uint32_t>(
      d, kU32, [=](uint32_t low, uint32_t high, uint32_t by) {
        uint32_t n = clamp ? std::min(by, 32u) : by & 31;
        uint64_t both = uint64_t(high) << 32 | low;
        return static_cast<uint32_t>(left ? both << n >> 32 : both >> n);
      });
}

//===----------------------------------------------------------------------===//
// Bit fields
//===----------------------------------------------------------------------===//

/// `count` ones, all of T's for its width or more.
template <typename T>
static T getOnes(uint32_t count) {
  return count >= 8 * sizeof(T) ? T(~T(0)) : T((T(1) << count) - 1);
}

/// bfe: `length` bits from `position` on; above them, or above the operand's
/// own, stand zeros or the highest bit that was taken.
template <typename T>
static T extractField(T a, uint32_t position, uint32_t length) {
  using U = Unsigned<T>;
  constexpr uint32_t width = 8 * sizeof(T);
  position &= 0xFF;
  length &= 0xFF;
  if (length == 0)
    return 0;
  uint32_t last = std::min(position + length - 1, width - 1);
  bool sign = std::is_signed_v<T> && (U(a) >> last & 1);
  U field = position < width ? U(a) >> position : U(0);
  uint32_t taken = position < width ? std::min(length, width - position) : 0;
  U ones = getOnes<U>(taken);
  return static_cast<T>((field & ones) | (sign ? U(~ones) : U(0)));
}

static Run decodeBfe(Decoder &d) {
  auto type = d.takeType();
  return withInteger(type, [&](auto tag) -> Run {
    using T = decltype(tag);
    Destination out = d.destination(0);
    Source a = d.source(1, *type);
    Source position = d.source(2, kU32), length = d.source(3, kU32);
    return [=](Step &step) {
      step.forLanes([&](unsigned lane) {
        step.set(out, lane,
                 extractField(step.get<T>(a, lane),
                              step.get<uint32_t>(position, lane),
                              step.get<uint32_t>(length, lane)));
      });
    };
  });
}

/// bfi: the low `length` bits of a replace those of b from `position` on.
static Run decodeBfi(Decoder &d) {
  auto type = d.takeType();
  return withInteger(type, [&](auto tag) -> Run {
    using T = Unsigned<decltype(tag)>;
    Destination out = d.destination(0);
    Source a = d.source(1, *type), b = d.source(2, *type);
    Source position = d.source(3, kU32), length = d.source(4, kU32);
    return [=](Step &step) {
      step.forLanes([&](unsigned lane) {
        uint32_t first = step.get<uint32_t>(position, lane) & 0xFF;
        uint32_t count = step.get<uint32_t>(length, lane) & 0xFF;
        T field = step.get<T>(a, lane), kept = step.get<T>(b, lane);
        bool inside = first < 8 * sizeof(T);
        T ones = inside ? T(getOnes<T>(count) << first) : T(0);
        T moved = inside ? T(field << first) : T(0);
        step.set(out, lane, T((kept & ~ones) | (moved & ones)));
      });
    };
  });
}

/// `.clamp` or `.wrap`: what becomes of positions and widths above 31.
static std::optional<bool> takeClamp(Decoder &d) {
  if (d.take("clamp"))
    return true;
  if (d.take("wrap"))
    return false;
  d.refuse("expected .clamp or .wrap");
  return std::nullopt;
}

/// bmsk: `b` ones from bit `a` on.
static Run decodeBmsk(Decoder &d) {
  auto clamp = takeClamp(d);
  if (!clamp || !d.take("b32"))
    return nullptr;
  return makeBinary<uint32_t>(
      d, kU32, [clamp = *clamp](uint32_t first, uint32_t count) {
        if (!clamp)
          return getOnes<uint32_t>(count & 31) << (first & 31);
        return first > 31 ? 0
                          : getOnes<uint32_t>(std::min(count, 32u)) << first;
      });
}

/// szext: the low `b` bits of a, extended by sign or zeros.
static Run decodeSzext(Decoder &d) {
  auto clamp = takeClamp(d);
  bool isSigned = d.take("s32");
  if (!clamp || (!isSigned && !d.take("u32")))
    return nullptr;
  return makeBinary<uint32_t>(
      d, kU32, [=, clamp = *clamp](uint32_t value, uint32_t width) {
        uint32_t n = clamp ? std::min(width, 32u) : width & 31;
        return isSigned ? uint32_t(extractField(int32_t(value), 0, n))
                        : value & getOnes<uint32_t>(n);
      });
}

//===----------------------------------------------------------------------===//
// Counts and positions
//===----------------------------------------------------------------------===//

/// A function of 32 or 64 bits whose result has 32.
template <typename F>
static Run decodeCount(Decoder &d, F f) {
  auto type = d.takeType();
  if (!type || type->bits < 32)
    return nullptr;
  return withInteger(type, [&](auto tag) {
    using T = decltype(tag);
    return makeUnary<T>(d, *type, [f](T a) { return uint32_t(f(a)); });
  });
}
static Run decodePopc(Decoder &d) {
  return decodeCount(
      d, [](auto a) { return __builtin_popcountll(Unsigned<decltype(a)>(a)); });
}
static Run decodeClz(Decoder &d) {
  return decodeCount(d, [](auto a) -> unsigned {
    unsigned width = 8 * sizeof(a);
    uint64_t bits = Unsigned<decltype(a)>(a);
    return bits ? __builtin_clzll(bits) - (64 - width) : width;
  });
}
/// The position of the highest bit that differs from the sign, or all ones.
static Run decodeBfind(Decoder &d) {
  bool asShift = d.take("shiftamt");
  return decodeCount(d, [=](auto a) -> uint32_t {
    using U = Unsigned<decltype(a)>;
    U bits = a < 0 ? U(~a) : U(a);
    if (!bits)
      return ~0u;
    unsigned position = 63 - __builtin_clzll(bits);
    return asShift ? 8 * sizeof(a) - 1 - position : position;
  });
}
static Run decodeBrev(Decoder &d) {
  auto type = d.takeType();
  return withInteger(type, [&](auto tag) {
    using T = decltype(tag);
    return makeUnary<T>(d, *type, [](T a) {
      Unsigned<T> rest = a, result = 0;
      for (unsigned i = 0; i < 8 * sizeof(T); ++i, rest >>= 1)
        result = result << 1 | (rest & 1);
      return result;
    });
  });
}

/// The n-th set bit from `base` on: upward for n > 0, downward for n < 0, bit
/// `base` itself for n = 0; all ones if there is none. The lowest n, which has
/// no magnitude of 32 bits, gives 0 whatever the mask (measured on an H100).
static uint32_t findSet(uint32_t mask, uint32_t base, int32_t n) {
  if (n == std::numeric_limits<int32_t>::min())
    return 0;
  int step = n < 0 ? -1 : 1;
  int64_t wanted = n < 0 ? -int64_t(n) : n ? n : 1;
  int last = n == 0 ? static_cast<int>(base) : n < 0 ? 0 : 31;
  if (base > 31)
    return ~0u;
  for (int i = static_cast<int>(base);; i += step) {
    if (mask >> i & 1 && --wanted == 0)
      return static_cast<uint32_t>(i);
    if (i == last)
      return ~0u;
  }
}

static Run decodeFns(Decoder &d) {
  if (!d.take("b32"))
    return nullptr;
  return makeTernary<uint32_t>(
      d, kU32, [](uint32_t mask, uint32_t base, uint32_t n) {
        return findSet(mask, base, static_cast<int32_t>(n));
      });
}

//===----------------------------------------------------------------------===//
// Permutation
//===----------------------------------------------------------------------===//

/// Byte `selector & 7` of {b, a}, or its sign eight times with bit 3.
static uint8_t selectByte(uint64_t bytes, unsigned selector) {
  uint8_t byte = bytes >> (8 * (selector & 7));
  return selector & 8 ? (byte & 0x80 ? 0xFF : 0) : byte;
}

/// The four selectors of a mode of prmt, from the low two bits of c.
static std::array<unsigned, 4> getModeSelectors(std::string_view mode,
                                                unsigned c) {
  std::array<unsigned, 4> selectors;
  for (unsigned i = 0; i < 4; ++i)
    selectors[i] = mode == "f4e"   ? c + i
                   : mode == "b4e" ? (c - i) & 7
                   : mode == "rc8" ? c
                   : mode == "ecl" ? std::max(c, i)
                   : mode == "ecr" ? std::min(c, i)
                                   : 2 * (c & 1) + (i & 1);
  return selectors;
}

static Run decodePrmt(Decoder &d) {
  if (!d.take("b32"))
    return nullptr;
  std::string_view mode;
  for (std::string_view name : {"f4e", "b4e", "rc8", "ecl", "ecr", "rc16"})
    if (d.take(name))
      mode = name;
  return makeTernary<uint32_t>(
      d, kU32, [=](uint32_t a, uint32_t b, uint32_t c) {
        uint64_t bytes = uint64_t(b) << 32 | a;
        std::array<unsigned, 4> selectors = {c & 15, c >> 4 & 15, c >> 8 & 15,
                                             c >> 12 & 15};
        if (!mode.empty())
          selectors = getModeSelectors(mode, c & 3);
        uint32_t result = 0;
        for (unsigned i = 0; i < 4; ++i)
          result |= uint32_t(selectByte(bytes, selectors[i])) << (8 * i);
        return result;
      });
}

void mxsim::registerLogic(DecoderTable &table) {
  table["and"] = decodeAnd;
  table["or"] = decodeOr;
  table["xor"] = decodeXor;
  table["not"] = decodeNot;
  table["cnot"] = decodeCnot;
  table["lop3"] = decodeLop3;
  table["shl"] = decodeShift<true>;
  table["shr"] = decodeShift<false>;
  table["shf"] = decodeFunnelShift;
  table["bfe"] = decodeBfe;
  table["bfi"] = decodeBfi;
  table["bmsk"] = decodeBmsk;
  table["szext"] = decodeSzext;
  table["popc"] = decodePopc;
  table["clz"] = decodeClz;
  table["bfind"] = decodeBfind;
  table["brev"] = decodeBrev;
  table["fns"] = decodeFns;
  table["prmt"] = decodePrmt;
}
