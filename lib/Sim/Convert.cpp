//===- Convert.cpp - cvt and cvta -----------------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA section "Data Movement and Conversion Instructions: cvt". The formats
// of fewer than 16 bits are those of mx/Support.
//
//===----------------------------------------------------------------------===//

#include "Float.h"
#include "Types.h"
#include "mx/Support/Scales.h"

#include <cmath>
#include <limits>

using namespace mxsim;
using mxnumerics::ElementKind;

/// The rounding of a result that is an integer, or of a float kept integral.
static std::optional<RoundingMode> takeIntegerRounding(Decoder &d) {
  if (d.take("rni"))
    return RoundingMode::NearestEven;
  if (d.take("rzi"))
    return RoundingMode::TowardZero;
  if (d.take("rmi"))
    return RoundingMode::Down;
  if (d.take("rpi"))
    return RoundingMode::Up;
  return std::nullopt;
}

static double decodeFloat(uint64_t bits, ScalarType type, bool flush) {
  if (type.bits == 16)
    return type.kind == ScalarType::BFloat ? decodeBFloat(bits)
                                           : decodeHalf(bits);
  if (type.bits == 32) {
    auto narrow = static_cast<uint32_t>(bits);
    float value;
    std::memcpy(&value, &narrow, sizeof(value));
    return flush && std::fabs(value) < 0x1p-126f ? std::copysign(0.0, value)
                                                 : value;
  }
  double value;
  std::memcpy(&value, &bits, sizeof(value));
  return value;
}

static uint64_t encodeFloat(double value, ScalarType type, RoundingMode mode,
                            bool flush) {
  if (type.bits == 16)
    return type.kind == ScalarType::BFloat ? encodeBFloat(value, mode)
                                           : encodeHalf(value, mode);
  if (type.kind == ScalarType::TFloat)
    return encodeTF32(static_cast<float>(value), mode);
  uint64_t bits = 0;
  if (type.bits == 64) {
    std::memcpy(&bits, &value, sizeof(value));
    return bits;
  }
  if (std::isnan(value))
    return 0x7FFFFFFF;
  float rounded = roundToSingle(value, mode);
  if (flush && std::fabs(rounded) < 0x1p-126f)
    rounded = std::copysign(0.0f, rounded);
  std::memcpy(&bits, &rounded, sizeof(rounded));
  return bits;
}

static bool isFloat(ScalarType type) {
  return type.kind == ScalarType::Float || type.kind == ScalarType::BFloat ||
         type.kind == ScalarType::TFloat;
}

/// The bits of `value` clamped to an integer type; NaN is 0.
static uint64_t clampToInteger(double value, ScalarType type) {
  if (std::isnan(value))
    return 0;
  bool isSigned = type.kind == ScalarType::Signed;
  double low = isSigned ? -std::ldexp(1.0, type.bits - 1) : 0;
  double high = std::ldexp(1.0, isSigned ? type.bits - 1 : type.bits);
  uint64_t mask =
      type.bits == 64 ? ~uint64_t(0) : (uint64_t(1) << type.bits) - 1;
  if (value >= high)
    return isSigned ? mask >> 1 : mask;
  if (value <= low)
    return isSigned ? (mask >> 1) + 1 : 0;
  return (value < 0 ? static_cast<uint64_t>(static_cast<int64_t>(value))
                    : static_cast<uint64_t>(value)) &
         mask;
}

/// An integer register's value, extended by its own type.
static __int128 readInteger(uint64_t bits, ScalarType type) {
  unsigned shift = 64 - type.bits;
  if (type.kind == ScalarType::Signed)
    return static_cast<int64_t>(bits << shift) >> shift;
  return static_cast<uint64_t>(bits << shift) >> shift;
}

/// `value` as a double. One of more than 53 bits that is to be rounded further
/// has its lost bits marked in the last one, so that it is not rounded twice.
static double toDouble(__int128 value, unsigned bits) {
  auto magnitude = static_cast<uint64_t>(value < 0 ? -value : value);
  if (bits < 64 && magnitude >> 53) {
    bool isExact = (magnitude & 0x7FF) == 0;
    magnitude = (magnitude & ~uint64_t(0x7FF)) | (isExact ? 0 : 0x800);
  }
  auto result = static_cast<double>(magnitude);
  return value < 0 ? -result : result;
}

static uint64_t saturateInteger(__int128 value, ScalarType type) {
  bool isSigned = type.kind == ScalarType::Signed;
  __int128 one = 1;
  __int128 low = isSigned ? -(one << (type.bits - 1)) : 0;
  __int128 high = (one << (isSigned ? type.bits - 1 : type.bits)) - 1;
  return static_cast<uint64_t>(value < low ? low : value > high ? high : value);
}

namespace {
/// A conversion between two scalar types.
struct Conversion {
  ScalarType to, from;
  RoundingMode mode = RoundingMode::NearestEven;
  std::optional<RoundingMode> integral;
  bool flush = false, saturate = false, relu = false;

  uint64_t apply(uint64_t bits) const;
};
} // namespace

uint64_t Conversion::apply(uint64_t bits) const {
  uint64_t mask = to.bits == 64 ? ~uint64_t(0) : (uint64_t(1) << to.bits) - 1;
  if (!isFloat(from)) {
    __int128 value = readInteger(bits, from);
    if (isFloat(to)) {
      return encodeFloat(toDouble(value, to.bits), to, mode, flush);
    }
    return (saturate ? saturateInteger(value, to)
                     : static_cast<uint64_t>(value)) &
           mask;
  }
  double value = decodeFloat(bits, from, flush);
  if (integral)
    value = roundToIntegral(value, *integral);
  if (!isFloat(to))
    return clampToInteger(value, to);
  if (saturate)
    value = std::isnan(value) ? 0 : std::fmin(std::fmax(value, 0.0), 1.0);
  if (relu && value <= 0)
    value = 0;
  return encodeFloat(value, to, mode, flush);
}

static Run decodeScalar(Decoder &d) {
  Conversion conversion;
  conversion.integral = takeIntegerRounding(d);
  conversion.mode = takeRounding(d);
  conversion.flush = d.take("ftz");
  conversion.saturate = d.take("sat");
  conversion.relu = d.take("relu");
  auto to = d.takeType(), from = d.takeType();
  if (!to || !from || to->bits > 64 || from->bits > 64)
    return nullptr;
  conversion.to = *to;
  conversion.from = *from;
  Destination out = d.destination(0);
  Source in = d.source(1, *from);
  bool signExtends =
      to->kind == ScalarType::Signed && to->bits < 32 && !isFloat(*from);
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      uint64_t bits = conversion.apply(step.bits(in, lane));
      // A destination register may be wider than the type.
      if (signExtends)
        bits = static_cast<uint32_t>(readInteger(bits, conversion.to));
      step.set(out, lane, bits);
    });
  };
}

//===----------------------------------------------------------------------===//
// Pairs
//===----------------------------------------------------------------------===//

static constexpr std::pair<std::string_view, ElementKind> kNarrowPairs[] = {
    {"e2m1x2", ElementKind::E2M1},
    {"e2m3x2", ElementKind::E2M3},
    {"e3m2x2", ElementKind::E3M2},
    {"e4m3x2", ElementKind::E4M3},
    {"e5m2x2", ElementKind::E5M2}};

static unsigned getCodeBits(ElementKind kind) {
  return kind == ElementKind::E2M1 ? 4 : 8;
}

/// cvt.rn.satfinite.TYPEx2.f32 d, a, b: a becomes the upper code.
static Run decodeToNarrow(Decoder &d, ElementKind kind) {
  takeRounding(d);
  d.take("satfinite");
  bool relu = d.take("relu");
  bool fromPair = d.take("f16x2");
  if (!fromPair && !d.take("f32"))
    return nullptr;
  Destination out = d.destination(0);
  Source upper = d.source(1, {ScalarType::Float, 32}), lower;
  if (!fromPair)
    lower = d.source(2, {ScalarType::Float, 32});
  unsigned bits = getCodeBits(kind);
  return [=](Step &step) {
    auto encode = [&](float value) -> uint16_t {
      if (relu && value <= 0)
        value = 0;
      return mxnumerics::encode(kind, value);
    };
    step.forLanes([&](unsigned lane) {
      uint64_t a = step.bits(upper, lane), b = step.bits(lower, lane);
      float high = fromPair ? decodeHalf(a >> 16)
                            : decodeFloat(a, {ScalarType::Float, 32}, false);
      float low = fromPair ? decodeHalf(a)
                           : decodeFloat(b, {ScalarType::Float, 32}, false);
      step.set(out, lane,
               static_cast<uint16_t>(encode(high) << bits | encode(low)));
    });
  };
}

/// cvt.rn.f16x2.TYPEx2 d, a.
static Run decodeFromNarrow(Decoder &d, ElementKind kind) {
  takeRounding(d);
  bool relu = d.take("relu");
  if (!d.take("f16x2"))
    return nullptr;
  Destination out = d.destination(0);
  Source in = d.source(1, {ScalarType::Bits, 16});
  unsigned bits = getCodeBits(kind);
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      auto codes = step.get<uint16_t>(in, lane);
      uint32_t pair = 0;
      for (unsigned i : {0u, 1u}) {
        float value = mxnumerics::decode(kind, codes >> (i * bits));
        if (relu && value <= 0)
          value = 0;
        pair |= uint32_t(encodeHalf(value, RoundingMode::NearestEven))
                << (16 * i);
      }
      step.set(out, lane, pair);
    });
  };
}

/// cvt.rn.f16x2.f32 and cvt.rn.bf16x2.f32 d, a, b: a becomes the upper half.
static Run decodeToHalfPair(Decoder &d, ScalarType type) {
  RoundingMode mode = takeRounding(d);
  bool relu = d.take("relu");
  if (!d.take("f32"))
    return nullptr;
  Destination out = d.destination(0);
  Source upper = d.source(1, {ScalarType::Float, 32});
  Source lower = d.source(2, {ScalarType::Float, 32});
  return [=](Step &step) {
    auto encode = [&](uint64_t bits) {
      double value = decodeFloat(bits, {ScalarType::Float, 32}, false);
      if (relu && value <= 0)
        value = 0;
      return static_cast<uint32_t>(encodeFloat(value, type, mode, false));
    };
    step.forLanes([&](unsigned lane) {
      step.set(out, lane,
               encode(step.bits(upper, lane)) << 16 |
                   encode(step.bits(lower, lane)));
    });
  };
}

static Run decodeCvt(Decoder &d) {
  const std::vector<std::string> &parts = d.parts();
  for (auto [name, kind] : kNarrowPairs)
    if (d.take(name))
      return parts.back() == name ? decodeFromNarrow(d, kind)
                                  : decodeToNarrow(d, kind);
  if (parts.back() == "f32") {
    if (d.take("f16x2"))
      return decodeToHalfPair(d, {ScalarType::Float, 16});
    if (d.take("bf16x2"))
      return decodeToHalfPair(d, {ScalarType::BFloat, 16});
  }
  return decodeScalar(d);
}

/// cvta adds or takes away the window of a state space.
static Run decodeCvta(Decoder &d) {
  bool from = d.take("to");
  uint64_t window = 0;
  if (d.take("shared") || d.take("shared::cta") || d.take("shared::cluster"))
    window = kSharedWindow;
  else if (d.take("local"))
    window = kLocalWindow;
  else if (d.take("param"))
    window = kParamWindow;
  else if (!d.take("global") && !d.take("const"))
    return nullptr;
  auto type = d.takeType();
  return makeUnary<uint64_t>(d, *type, [=](uint64_t address) {
    return from ? address & ~window : address | window;
  });
}

void mxsim::registerConvert(DecoderTable &table) {
  table["cvt"] = decodeCvt;
  table["cvta"] = decodeCvta;
}
