//===- Integer.cpp - Integer arithmetic ----------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA section "Integer Arithmetic Instructions", without the bit-field
// instructions, which are in Logic.cpp.
//
//===----------------------------------------------------------------------===//

#include "Integer.h"

#include "Float.h"

#include <algorithm>
#include <limits>

using namespace mxsim;

//===----------------------------------------------------------------------===//
// Sums
//===----------------------------------------------------------------------===//

/// A binary operation of integers with wrap-around.
template <typename F>
static Run decodeBinary(Decoder &d, F f) {
  auto type = d.takeType();
  return withInteger(type, [&](auto tag) {
    using T = decltype(tag);
    return makeBinary<T>(d, *type, [f](T a, T b) { return T(f(a, b)); });
  });
}

/// `f` of s32 in 64 bits, clamped.
template <typename F>
static Run decodeSaturated(Decoder &d, F f) {
  if (!d.take("s32"))
    return d.refuse(".sat is of .s32 only");
  return makeBinary<int32_t>(
      d, {ScalarType::Signed, 32}, [f](int64_t a, int64_t b) {
        return static_cast<int32_t>(
            std::clamp<int64_t>(f(a, b), INT32_MIN, INT32_MAX));
      });
}

/// `f` of the halves of packed pairs, which are signed if T is.
template <typename T, typename F>
static Run makePair(Decoder &d, F f) {
  return makeBinary<uint32_t>(
      d, {ScalarType::Bits, 32}, [f](uint32_t a, uint32_t b) {
        uint16_t low = f(T(a), T(b)), high = f(T(a >> 16), T(b >> 16));
        return uint32_t(high) << 16 | low;
      });
}

static Run decodeAdd(Decoder &d) {
  if (isFloatInstruction(d.instruction))
    return decodeFloatAdd(d);
  if (d.hasPart("cc"))
    return decodeCarryAdd(d);
  if (d.take("sat"))
    return decodeSaturated(d, [](int64_t a, int64_t b) { return a + b; });
  if (d.take("u16x2") || d.take("s16x2"))
    return makePair<uint16_t>(
        d, [](uint16_t a, uint16_t b) { return uint16_t(a + b); });
  return decodeBinary(d, [](auto a, auto b) {
    using U = Unsigned<decltype(a)>;
    return U(U(a) + U(b));
  });
}

static Run decodeSub(Decoder &d) {
  if (isFloatInstruction(d.instruction))
    return decodeFloatSub(d);
  if (d.hasPart("cc"))
    return decodeCarrySub(d);
  if (d.take("sat"))
    return decodeSaturated(d, [](int64_t a, int64_t b) { return a - b; });
  return decodeBinary(d, [](auto a, auto b) {
    using U = Unsigned<decltype(a)>;
    return U(U(a) - U(b));
  });
}

/// The magnitude of the difference, plus c.
static Run decodeSad(Decoder &d) {
  auto type = d.takeType();
  return withInteger(type, [&](auto tag) {
    using T = decltype(tag);
    return makeTernary<T>(d, *type, [](T a, T b, T c) {
      using U = Unsigned<T>;
      return T(U(c) + (a < b ? U(b) - U(a) : U(a) - U(b)));
    });
  });
}

//===----------------------------------------------------------------------===//
// Products
//===----------------------------------------------------------------------===//

namespace {
enum class Part : uint8_t { Low, High, Wide };
} // namespace

static std::optional<Part> takePart(Decoder &d, bool mayBeWide) {
  if (d.take("lo"))
    return Part::Low;
  if (d.take("hi"))
    return Part::High;
  if (mayBeWide && d.take("wide"))
    return Part::Wide;
  d.refuse(mayBeWide ? "expected .lo, .hi or .wide" : "expected .lo or .hi");
  return std::nullopt;
}

/// The whole product, of twice the width, as bits.
template <typename T>
static uint64_t multiplyWide(T a, T b) {
  using Wide = std::conditional_t<std::is_signed_v<T>, int64_t, uint64_t>;
  auto product = static_cast<uint64_t>(Wide(a) * Wide(b));
  return sizeof(T) == 2 ? product & 0xFFFFFFFF : product;
}

static Run decodeMul(Decoder &d) {
  if (isFloatInstruction(d.instruction))
    return decodeFloatMul(d);
  auto part = takePart(d, /*mayBeWide=*/true);
  auto type = d.takeType();
  if (!part || (*part == Part::Wide && type && type->bits > 32))
    return nullptr;
  return withInteger(type, [&](auto tag) -> Run {
    using T = decltype(tag);
    if (*part == Part::Wide)
      return makeBinary<T>(d, *type,
                           [](T a, T b) { return multiplyWide(a, b); });
    bool high = *part == Part::High;
    return makeBinary<T>(d, *type,
                         [=](T a, T b) { return multiplyHalf(a, b, high); });
  });
}

template <typename T>
static Run makeWideMulAdd(Decoder &d, ScalarType type) {
  Destination out = d.destination(0);
  Source a = d.source(1, type), b = d.source(2, type);
  Source c = d.source(3, {ScalarType::Bits, 2 * type.bits});
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      uint64_t sum = multiplyWide(step.get<T>(a, lane), step.get<T>(b, lane)) +
                     step.bits(c, lane);
      step.set(out, lane, sizeof(T) == 2 ? sum & 0xFFFFFFFF : sum);
    });
  };
}

/// `.hi.sat.s32`: the sum of half and c, clamped.
template <typename F>
static Run makeSaturatedMulAdd(Decoder &d, F half) {
  if (!d.take("hi") || !d.take("s32"))
    return d.refuse(".sat is of .hi.s32 only");
  return makeTernary<int32_t>(
      d, {ScalarType::Signed, 32}, [half](int32_t a, int32_t b, int32_t c) {
        int64_t sum = int64_t(half(a, b)) + c;
        return static_cast<int32_t>(
            std::clamp<int64_t>(sum, INT32_MIN, INT32_MAX));
      });
}

static Run decodeMulAdd(Decoder &d) {
  if (isFloatInstruction(d.instruction))
    return decodeFloatMulAdd(d);
  if (d.hasPart("cc"))
    return decodeCarryMad(d);
  if (d.take("sat"))
    return makeSaturatedMulAdd(
        d, [](int32_t a, int32_t b) { return multiplyHalf(a, b, true); });
  auto part = takePart(d, /*mayBeWide=*/true);
  auto type = d.takeType();
  if (!part || (*part == Part::Wide && type && type->bits > 32))
    return nullptr;
  return withInteger(type, [&](auto tag) -> Run {
    using T = decltype(tag);
    if (*part == Part::Wide)
      return makeWideMulAdd<T>(d, *type);
    bool high = *part == Part::High;
    return makeTernary<T>(d, *type, [=](T a, T b, T c) {
      return T(Unsigned<T>(multiplyHalf(a, b, high)) + Unsigned<T>(c));
    });
  });
}

/// Bits 31..0 or 47..16 of the product of the operands' low 24 bits.
template <typename T>
static T multiply24(T a, T b, bool high) {
  using Wide = std::conditional_t<std::is_signed_v<T>, int64_t, uint64_t>;
  auto extend = [](T x) { return Wide(T(Unsigned<T>(x) << 8) >> 8); };
  return static_cast<T>(extend(a) * extend(b) >> (high ? 16 : 0));
}

static Run decodeMul24(Decoder &d) {
  auto part = takePart(d, /*mayBeWide=*/false);
  auto type = d.takeType();
  if (!part || !type || type->bits != 32)
    return nullptr;
  bool high = *part == Part::High;
  return withInteger(type, [&](auto tag) {
    using T = decltype(tag);
    return makeBinary<T>(d, *type,
                         [=](T a, T b) { return multiply24(a, b, high); });
  });
}

static Run decodeMad24(Decoder &d) {
  if (d.take("sat"))
    return makeSaturatedMulAdd(
        d, [](int32_t a, int32_t b) { return multiply24(a, b, true); });
  auto part = takePart(d, /*mayBeWide=*/false);
  auto type = d.takeType();
  if (!part || !type || type->bits != 32)
    return nullptr;
  bool high = *part == Part::High;
  return withInteger(type, [&](auto tag) {
    using T = decltype(tag);
    return makeTernary<T>(d, *type, [=](T a, T b, T c) {
      return T(Unsigned<T>(multiply24(a, b, high)) + Unsigned<T>(c));
    });
  });
}

//===----------------------------------------------------------------------===//
// Quotients
//===----------------------------------------------------------------------===//

/// What division by zero gives is the machine's affair: here all ones, and a as
/// the rest. The most negative value over -1 is itself.
template <typename T>
static T divide(T a, T b) {
  if (b == 0)
    return static_cast<T>(~T(0));
  if (std::is_signed_v<T> && b == T(-1))
    return static_cast<T>(-static_cast<Unsigned<T>>(a));
  return a / b;
}
template <typename T>
static T remainder(T a, T b) {
  if (b == 0)
    return a;
  if (std::is_signed_v<T> && b == T(-1))
    return 0;
  return a % b;
}

static Run decodeDiv(Decoder &d) {
  if (isFloatInstruction(d.instruction))
    return decodeFloatDiv(d);
  return decodeBinary(d, [](auto a, auto b) { return divide(a, b); });
}
static Run decodeRem(Decoder &d) {
  return decodeBinary(d, [](auto a, auto b) { return remainder(a, b); });
}

//===----------------------------------------------------------------------===//
// Minimum, maximum, signs
//===----------------------------------------------------------------------===//

/// min and max, also of packed pairs; `.relu` makes what is negative zero.
template <bool IsMax>
static Run decodeMinMax(Decoder &d) {
  if (isFloatInstruction(d.instruction))
    return decodeFloatMinMax(d, IsMax);
  bool relu = d.take("relu");
  if (relu && !d.hasPart("s32") && !d.hasPart("s16x2"))
    return d.refuse(".relu is of .s32 and .s16x2 only");
  auto pick = [relu](auto a, auto b) {
    auto picked = IsMax ? std::max(a, b) : std::min(a, b);
    return relu ? std::max(picked, decltype(a)(0)) : picked;
  };
  if (d.take("s16x2"))
    return makePair<int16_t>(d, pick);
  if (d.take("u16x2"))
    return makePair<uint16_t>(d, pick);
  return decodeBinary(d, pick);
}

/// The signed type of abs and neg.
static std::optional<ScalarType> takeSigned(Decoder &d) {
  auto type = d.takeType();
  if (type && type->kind == ScalarType::Signed)
    return type;
  return std::nullopt;
}

static Run decodeAbs(Decoder &d) {
  if (isFloatInstruction(d.instruction))
    return decodeFloatAbs(d);
  auto type = takeSigned(d);
  return withInteger(type, [&](auto tag) {
    using T = decltype(tag);
    return makeUnary<T>(d, *type, [](T a) {
      return T(a < 0 ? -Unsigned<T>(a) : Unsigned<T>(a));
    });
  });
}

static Run decodeNeg(Decoder &d) {
  if (isFloatInstruction(d.instruction))
    return decodeFloatNeg(d);
  auto type = takeSigned(d);
  return withInteger(type, [&](auto tag) {
    using T = decltype(tag);
    return makeUnary<T>(d, *type, [](T a) { return T(-Unsigned<T>(a)); });
  });
}

//===----------------------------------------------------------------------===//
// Dot products
//===----------------------------------------------------------------------===//

namespace {
/// The types of the two packed operands; the sum is signed if one of them is,
/// which its bits do not show.
struct PackedTypes {
  bool isSigned[2];
};
} // namespace

static std::optional<PackedTypes> takePackedTypes(Decoder &d) {
  auto a = d.takeType(), b = d.takeType();
  if (!a || !b || a->bits != 32 || b->bits != 32)
    return std::nullopt;
  return PackedTypes{
      {a->kind == ScalarType::Signed, b->kind == ScalarType::Signed}};
}

/// Field `index` of `bits` bits.
static int32_t getField(uint32_t word, unsigned index, unsigned bits,
                        bool isSigned) {
  uint32_t top = word << (32 - bits * (index + 1));
  return isSigned ? static_cast<int32_t>(top) >> (32 - bits)
                  : static_cast<int32_t>(top >> (32 - bits));
}

/// Four bytes by four bytes.
static Run decodeDp4a(Decoder &d) {
  auto types = takePackedTypes(d);
  if (!types)
    return nullptr;
  return makeTernary<uint32_t>(
      d, {ScalarType::Bits, 32},
      [types = *types](uint32_t a, uint32_t b, uint32_t c) {
        for (unsigned i = 0; i < 4; ++i)
          c += static_cast<uint32_t>(getField(a, i, 8, types.isSigned[0]) *
                                     getField(b, i, 8, types.isSigned[1]));
        return c;
      });
}

/// Two halves by two bytes, the lower or the upper ones.
static Run decodeDp2a(Decoder &d) {
  auto part = takePart(d, /*mayBeWide=*/false);
  auto types = takePackedTypes(d);
  if (!part || !types)
    return nullptr;
  unsigned first = *part == Part::High ? 2 : 0;
  return makeTernary<uint32_t>(
      d, {ScalarType::Bits, 32},
      [=, types = *types](uint32_t a, uint32_t b, uint32_t c) {
        for (unsigned i = 0; i < 2; ++i)
          c += static_cast<uint32_t>(
              getField(a, i, 16, types.isSigned[0]) *
              getField(b, first + i, 8, types.isSigned[1]));
        return c;
      });
}

void mxsim::registerInteger(DecoderTable &table) {
  table["add"] = decodeAdd;
  table["sub"] = decodeSub;
  table["sad"] = decodeSad;
  table["mul"] = decodeMul;
  table["mad"] = decodeMulAdd;
  table["mul24"] = decodeMul24;
  table["mad24"] = decodeMad24;
  table["div"] = decodeDiv;
  table["rem"] = decodeRem;
  table["min"] = decodeMinMax<false>;
  table["max"] = decodeMinMax<true>;
  table["abs"] = decodeAbs;
  table["neg"] = decodeNeg;
  table["dp2a"] = decodeDp2a;
  table["dp4a"] = decodeDp4a;
}
