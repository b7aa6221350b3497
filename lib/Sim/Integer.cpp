//===- Integer.cpp - Integer, logic and move instructions -----------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA sections "Integer Arithmetic Instructions", "Comparison and Selection
// Instructions", "Logic and Shift Instructions", and mov, prmt, shf.
//
//===----------------------------------------------------------------------===//

#include "Float.h"
#include "Types.h"

#include <algorithm>
#include <limits>

using namespace mxsim;

/// Arithmetic wraps around: it is done without a sign.
template <typename T>
using Unsigned = std::make_unsigned_t<T>;

//===----------------------------------------------------------------------===//
// Arithmetic
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

static Run decodeAdd(Decoder &d) {
  if (isFloatInstruction(d.instruction))
    return decodeFloatForm(d);
  bool saturate = d.take("sat");
  if (!saturate)
    return decodeBinary(d, [](auto a, auto b) {
      using U = Unsigned<decltype(a)>;
      return U(U(a) + U(b));
    });
  d.takeType();
  return makeBinary<int32_t>(
      d, {ScalarType::Signed, 32}, [](int64_t a, int64_t b) {
        return static_cast<int32_t>(
            std::clamp<int64_t>(a + b, INT32_MIN, INT32_MAX));
      });
}

static Run decodeSub(Decoder &d) {
  if (isFloatInstruction(d.instruction))
    return decodeFloatForm(d);
  if (!d.take("sat"))
    return decodeBinary(d, [](auto a, auto b) {
      using U = Unsigned<decltype(a)>;
      return U(U(a) - U(b));
    });
  d.takeType();
  return makeBinary<int32_t>(
      d, {ScalarType::Signed, 32}, [](int64_t a, int64_t b) {
        return static_cast<int32_t>(
            std::clamp<int64_t>(a - b, INT32_MIN, INT32_MAX));
      });
}

/// The low or high half of a product.
template <typename T>
static T multiply(T a, T b, bool high) {
  using Wide =
      std::conditional_t<std::is_signed_v<T>, __int128, unsigned __int128>;
  Wide product = Wide(a) * Wide(b);
  return static_cast<T>(high ? product >> (8 * sizeof(T)) : product);
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
    return decodeFloatForm(d);
  bool wide = d.take("wide"), high = d.take("hi");
  d.take("lo");
  auto type = d.takeType();
  if (wide && type && type->bits > 32)
    return nullptr;
  return withInteger(type, [&](auto tag) -> Run {
    using T = decltype(tag);
    if (wide)
      return makeBinary<T>(d, *type,
                           [](T a, T b) { return multiplyWide(a, b); });
    return makeBinary<T>(d, *type,
                         [=](T a, T b) { return multiply(a, b, high); });
  });
}

static Run decodeMulAdd(Decoder &d) {
  if (isFloatInstruction(d.instruction))
    return decodeFloatForm(d);
  bool wide = d.take("wide"), high = d.take("hi");
  d.take("lo");
  auto type = d.takeType();
  if (wide && type && type->bits > 32)
    return nullptr;
  return withInteger(type, [&](auto tag) -> Run {
    using T = decltype(tag);
    if (!wide)
      return makeTernary<T>(d, *type, [=](T a, T b, T c) {
        return T(Unsigned<T>(multiply(a, b, high)) + Unsigned<T>(c));
      });
    Destination out = d.destination(0);
    Source a = d.source(1, *type), b = d.source(2, *type);
    Source c = d.source(3, {ScalarType::Bits, 2 * type->bits});
    return [=](Step &step) {
      step.forLanes([&](unsigned lane) {
        uint64_t sum =
            multiplyWide(step.get<T>(a, lane), step.get<T>(b, lane)) +
            step.bits(c, lane);
        step.set(out, lane, sizeof(T) == 2 ? sum & 0xFFFFFFFF : sum);
      });
    };
  });
}

/// Division by zero gives all ones; the most negative value over -1 itself.
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
    return decodeFloatForm(d);
  return decodeBinary(d, [](auto a, auto b) { return divide(a, b); });
}
static Run decodeRem(Decoder &d) {
  return decodeBinary(d, [](auto a, auto b) { return remainder(a, b); });
}

/// min and max, also of packed pairs (`.u16x2`, `.s16x2`).
template <bool IsMax>
static Run decodeMinMax(Decoder &d) {
  if (isFloatInstruction(d.instruction))
    return decodeFloatForm(d);
  auto pick = [](auto a, auto b) {
    return IsMax ? std::max(a, b) : std::min(a, b);
  };
  for (bool isSigned : {false, true})
    if (d.take(isSigned ? "s16x2" : "u16x2"))
      return makeBinary<uint32_t>(
          d, {ScalarType::Bits, 32}, [=](uint32_t a, uint32_t b) {
            uint32_t result = 0;
            for (unsigned shift : {0u, 16u}) {
              uint16_t x = a >> shift, y = b >> shift;
              uint16_t r = isSigned ? pick(int16_t(x), int16_t(y)) : pick(x, y);
              result |= uint32_t(r) << shift;
            }
            return result;
          });
  return decodeBinary(d, pick);
}

static Run decodeAbs(Decoder &d) {
  if (isFloatInstruction(d.instruction))
    return decodeFloatForm(d);
  auto type = d.takeType();
  return withInteger(type, [&](auto tag) {
    using T = decltype(tag);
    return makeUnary<T>(d, *type, [](T a) {
      return T(a < 0 ? -Unsigned<T>(a) : Unsigned<T>(a));
    });
  });
}

static Run decodeNeg(Decoder &d) {
  if (isFloatInstruction(d.instruction))
    return decodeFloatForm(d);
  auto type = d.takeType();
  return withInteger(type, [&](auto tag) {
    using T = decltype(tag);
    return makeUnary<T>(d, *type, [](T a) { return T(-Unsigned<T>(a)); });
  });
}

//===----------------------------------------------------------------------===//
// Logic and shifts
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

/// Shifts by the width or more give zeros, or the sign.
template <bool IsLeft>
static Run decodeShift(Decoder &d) {
  auto type = d.takeType();
  return withInteger(type, [&](auto tag) -> Run {
    using T = decltype(tag);
    Destination out = d.destination(0);
    Source a = d.source(1, *type);
    Source amount = d.source(2, {ScalarType::Unsigned, 32});
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
  if (!left && !d.take("r"))
    return nullptr;
  if (!clamp && !d.take("wrap"))
    return nullptr;
  auto type = d.takeType();
  return makeTernary<uint32_t>(
      d, *type, [=](uint32_t low, uint32_t high, uint32_t by) {
        uint32_t n = clamp ? std::min(by, 32u) : by & 31;
        uint64_t both = uint64_t(high) << 32 | low;
        return static_cast<uint32_t>(left ? both << n >> 32 : both >> n);
      });
}

/// Bit-field extract: PTX ISA "bfe".
template <typename T>
static T extractField(T a, uint32_t position, uint32_t length) {
  constexpr unsigned top = 8 * sizeof(T) - 1;
  position &= 0xFF;
  length &= 0xFF;
  unsigned signPosition = std::min(position + length - 1, top);
  bool sign = std::is_signed_v<T> && length && (a >> signPosition & 1);
  Unsigned<T> result = 0;
  for (unsigned i = 0; i <= top; ++i) {
    bool bit =
        i < length && position + i <= top ? (a >> (position + i) & 1) : sign;
    result |= Unsigned<T>(bit) << i;
  }
  return static_cast<T>(result);
}

static Run decodeBfe(Decoder &d) {
  auto type = d.takeType();
  return withInteger(type, [&](auto tag) -> Run {
    using T = decltype(tag);
    Destination out = d.destination(0);
    Source a = d.source(1, *type);
    Source position = d.source(2, {ScalarType::Unsigned, 32});
    Source length = d.source(3, {ScalarType::Unsigned, 32});
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

static Run decodeBfi(Decoder &d) {
  auto type = d.takeType();
  return withInteger(type, [&](auto tag) -> Run {
    using T = decltype(tag);
    Destination out = d.destination(0);
    Source a = d.source(1, *type), b = d.source(2, *type);
    Source position = d.source(3, {ScalarType::Unsigned, 32});
    Source length = d.source(4, {ScalarType::Unsigned, 32});
    return [=](Step &step) {
      step.forLanes([&](unsigned lane) {
        uint32_t first = step.get<uint32_t>(position, lane) & 0xFF;
        uint32_t count = step.get<uint32_t>(length, lane) & 0xFF;
        T field = step.get<T>(a, lane), result = step.get<T>(b, lane);
        for (unsigned i = 0; i < count && first + i < 8 * sizeof(T); ++i) {
          T bit = T(1) << (first + i);
          result = (field >> i & 1) ? T(result | bit) : T(result & ~bit);
        }
        step.set(out, lane, result);
      });
    };
  });
}

static Run decodeLop3(Decoder &d) {
  auto type = d.takeType();
  Destination out = d.destination(0);
  Source a = d.source(1, *type), b = d.source(2, *type), c = d.source(3, *type);
  auto table = static_cast<uint32_t>(d.operand(4).integer);
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      auto x = step.get<uint32_t>(a, lane), y = step.get<uint32_t>(b, lane),
           z = step.get<uint32_t>(c, lane);
      uint32_t result = 0;
      for (unsigned entry = 0; entry < 8; ++entry)
        if (table >> entry & 1)
          result |= (entry & 4 ? x : ~x) & (entry & 2 ? y : ~y) &
                    (entry & 1 ? z : ~z);
      step.set(out, lane, result);
    });
  };
}

template <typename F>
static Run decodeCount(Decoder &d, F f) {
  auto type = d.takeType();
  return withInteger(type, [&](auto tag) {
    using T = decltype(tag);
    return makeUnary<T>(d, *type, [f](T a) { return uint32_t(f(a)); });
  });
}
static Run decodePopc(Decoder &d) {
  return decodeCount(d, [](uint64_t a) { return __builtin_popcountll(a); });
}
static Run decodeClz(Decoder &d) {
  return decodeCount(d, [](auto a) {
    unsigned width = 8 * sizeof(a);
    return a ? __builtin_clzll(a) - (64 - width) : width;
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
      Unsigned<T> result = 0;
      for (unsigned i = 0; i < 8 * sizeof(T); ++i)
        result |= Unsigned<T>(a >> i & 1) << (8 * sizeof(T) - 1 - i);
      return result;
    });
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
  auto type = d.takeType();
  std::string_view mode;
  for (std::string_view name : {"f4e", "b4e", "rc8", "ecl", "ecr", "rc16"})
    if (d.take(name))
      mode = name;
  return makeTernary<uint32_t>(
      d, *type, [=](uint32_t a, uint32_t b, uint32_t c) {
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

/// Dot product of four bytes with accumulation.
static Run decodeDp4a(Decoder &d) {
  auto a = d.takeType(), b = d.takeType();
  if (!a || !b)
    return nullptr;
  bool signedA = a->kind == ScalarType::Signed;
  bool signedB = b->kind == ScalarType::Signed;
  return makeTernary<uint32_t>(
      d, {ScalarType::Bits, 32}, [=](uint32_t x, uint32_t y, uint32_t c) {
        for (unsigned i = 0; i < 32; i += 8) {
          int p = signedA ? int8_t(x >> i) : uint8_t(x >> i);
          int q = signedB ? int8_t(y >> i) : uint8_t(y >> i);
          c += static_cast<uint32_t>(p * q);
        }
        return c;
      });
}

//===----------------------------------------------------------------------===//
// Comparison, selection, moves
//===----------------------------------------------------------------------===//

template <typename T>
static bool compareIntegers(std::string_view name, T a, T b) {
  return name == "eq"                   ? a == b
         : name == "ne"                 ? a != b
         : name == "lt" || name == "lo" ? a < b
         : name == "le" || name == "ls" ? a <= b
         : name == "gt" || name == "hi" ? a > b
                                        : a >= b;
}

static Run decodeSetp(Decoder &d) {
  if (isFloatInstruction(d.instruction))
    return decodeFloatForm(d);
  std::string_view name;
  for (std::string_view candidate :
       {"eq", "ne", "lt", "le", "gt", "ge", "lo", "ls", "hi", "hs"})
    if (d.take(candidate))
      name = candidate;
  auto type = d.takeType();
  if (name.empty())
    return nullptr;
  return withInteger(type, [&](auto tag) -> Run {
    using T = decltype(tag);
    Source a = d.source(1, *type), b = d.source(2, *type);
    return makeSetPredicate(d, [=](const Step &step, unsigned lane) {
      return compareIntegers(name, step.get<T>(a, lane), step.get<T>(b, lane));
    });
  });
}

static Run decodeSelp(Decoder &d) {
  auto type = d.takeType();
  if (!type)
    return nullptr;
  Destination out = d.destination(0);
  Source a = d.source(1, *type), b = d.source(2, *type);
  Source condition = d.source(3, {ScalarType::Pred, 1});
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      bool first = step.bits(condition, lane) & 1;
      step.set(out, lane, step.bits(first ? a : b, lane));
    });
  };
}

/// mov between a register and the registers whose bits make it up.
static Run decodeMovVector(Decoder &d, ScalarType type) {
  bool unpack = d.operand(0).kind == Operand::Vector;
  std::vector<Operand> pieces = d.elements(unpack ? 0 : 1);
  unsigned width = type.bits / pieces.size();
  uint64_t pieceMask = width == 64 ? ~uint64_t(0) : (uint64_t(1) << width) - 1;
  if (type.bits > 64)
    return nullptr;
  if (unpack) {
    std::vector<Destination> outs;
    for (const Operand &piece : pieces)
      outs.push_back(d.destination(piece));
    Source in = d.source(1, type);
    return [=](Step &step) {
      step.forLanes([&](unsigned lane) {
        uint64_t whole = step.bits(in, lane);
        for (size_t i = 0; i < outs.size(); ++i)
          step.set(outs[i], lane, whole >> (i * width) & pieceMask);
      });
    };
  }
  std::vector<Source> ins;
  for (const Operand &piece : pieces)
    ins.push_back(d.source(piece, {ScalarType::Bits, width}));
  Destination out = d.destination(0);
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      uint64_t whole = 0;
      for (size_t i = 0; i < ins.size(); ++i)
        whole |= (step.bits(ins[i], lane) & pieceMask) << (i * width);
      step.set(out, lane, whole);
    });
  };
}

static Run decodeMov(Decoder &d) {
  auto type = d.takeType();
  if (!type)
    return nullptr;
  if (d.operand(0).kind == Operand::Vector ||
      d.operand(1).kind == Operand::Vector)
    return decodeMovVector(d, *type);
  Destination out = d.destination(0);
  Source in = d.source(1, *type);
  uint64_t width =
      type->bits >= 64 ? ~uint64_t(0) : (uint64_t(1) << type->bits) - 1;
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      step.set(out, lane, step.bits(in, lane) & width);
    });
  };
}

void mxsim::registerInteger(DecoderTable &table) {
  table["add"] = decodeAdd;
  table["sub"] = decodeSub;
  table["mul"] = decodeMul;
  table["mad"] = decodeMulAdd;
  table["div"] = decodeDiv;
  table["rem"] = decodeRem;
  table["min"] = decodeMinMax<false>;
  table["max"] = decodeMinMax<true>;
  table["abs"] = decodeAbs;
  table["neg"] = decodeNeg;
  table["and"] = decodeAnd;
  table["or"] = decodeOr;
  table["xor"] = decodeXor;
  table["not"] = decodeNot;
  table["shl"] = decodeShift<true>;
  table["shr"] = decodeShift<false>;
  table["shf"] = decodeFunnelShift;
  table["bfe"] = decodeBfe;
  table["bfi"] = decodeBfi;
  table["lop3"] = decodeLop3;
  table["popc"] = decodePopc;
  table["clz"] = decodeClz;
  table["bfind"] = decodeBfind;
  table["brev"] = decodeBrev;
  table["prmt"] = decodePrmt;
  table["dp4a"] = decodeDp4a;
  table["setp"] = decodeSetp;
  table["selp"] = decodeSelp;
  table["mov"] = decodeMov;
}
