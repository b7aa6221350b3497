//===- Convert.cpp - cvt between scalar types -----------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA sections "Data Movement and Conversion Instructions: cvt" and
// "cvt.pack".
//
//===----------------------------------------------------------------------===//

#include "Convert.h"

#include "DoubleRounding.h"
#include "Float.h"
#include "Types.h"

#include <algorithm>

using namespace mxsim;

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

static uint64_t getMask(unsigned bits) {
  return bits >= 64 ? ~uint64_t(0) : (uint64_t(1) << bits) - 1;
}

static bool isFloat(ScalarType type) {
  return type.kind == ScalarType::Float || type.kind == ScalarType::BFloat ||
         type.kind == ScalarType::TFloat;
}

/// The kind to read a value of `type` as.
static FloatKind getKind(ScalarType type) {
  return type.kind == ScalarType::BFloat ? FloatKind::BF16
         : type.bits == 16               ? FloatKind::F16
         : type.bits == 32               ? FloatKind::F32
                                         : FloatKind::F64;
}

/// The field widths of `type`, of at most 32 bits.
static FloatLayout getTypeLayout(ScalarType type) {
  return type.kind == ScalarType::TFloat ? kTF32 : getLayout(getKind(type));
}

/// The low bits of a tf32 value, which are not part of it, are zero.
static unsigned getPadding(ScalarType type) {
  return type.kind == ScalarType::TFloat ? 13 : 0;
}

/// An integer's value, extended by its own type.
static __int128 readInteger(uint64_t bits, ScalarType type) {
  unsigned shift = 64 - type.bits;
  if (type.kind == ScalarType::Signed)
    return static_cast<int64_t>(bits << shift) >> shift;
  return static_cast<uint64_t>(bits << shift) >> shift;
}

static uint64_t saturateInteger(__int128 value, ScalarType type) {
  bool isSigned = type.kind == ScalarType::Signed;
  __int128 one = 1;
  __int128 low = isSigned ? -(one << (type.bits - 1)) : 0;
  __int128 high = (one << (isSigned ? type.bits - 1 : type.bits)) - 1;
  return static_cast<uint64_t>(std::clamp(value, low, high));
}

//===----------------------------------------------------------------------===//
// Conversions
//===----------------------------------------------------------------------===//

namespace {
/// A conversion between two scalar types.
struct Conversion {
  ScalarType to, from;
  RoundingMode mode = RoundingMode::NearestEven;
  bool hasRounding = false;
  /// Of a result that is an integer, or a float kept integral.
  std::optional<RoundingMode> integral;
  bool flush = false, saturate = false, relu = false, finite = false;

  uint64_t apply(uint64_t bits) const;
  std::string check() const;

private:
  uint64_t integerToFloat(uint64_t bits) const;
  uint64_t floatToInteger(double value) const;
  uint64_t floatToFloat(uint64_t bits) const;
  uint64_t encode(double value) const;
};
} // namespace

/// To f64, or to a narrower type by way of a double rounded to odd.
uint64_t Conversion::integerToFloat(uint64_t bits) const {
  __int128 value = readInteger(bits, from);
  bool negative = value < 0;
  auto magnitude = static_cast<uint64_t>(negative ? -value : value);
  if (to.bits == 64)
    return asBits(integerToDouble(magnitude, negative, mode));
  if (magnitude >> 53) {
    bool isExact = (magnitude & 0x7FF) == 0;
    magnitude = (magnitude & ~uint64_t(0x7FF)) | (isExact ? 0 : 0x800);
  }
  auto exact = static_cast<double>(magnitude);
  return encode(negative ? -exact : exact);
}

/// Clamped to the type, always. NaN is 0, but the lowest value's pattern where
/// f64 or a type of 64 bits takes part.
uint64_t Conversion::floatToInteger(double value) const {
  bool isSigned = to.kind == ScalarType::Signed;
  uint64_t mask = getMask(to.bits), top = (mask >> 1) + 1;
  if (std::isnan(value))
    return from.bits == 64 || to.bits == 64 ? top : 0;
  double limit = std::ldexp(1.0, isSigned ? to.bits - 1 : to.bits);
  if (value >= limit)
    return isSigned ? top - 1 : mask;
  if (value <= (isSigned ? -limit : 0.0))
    return isSigned ? top : 0;
  return (value < 0 ? static_cast<uint64_t>(static_cast<int64_t>(value))
                    : static_cast<uint64_t>(value)) &
         mask;
}

/// `value`, which is exact, in the destination type.
uint64_t Conversion::encode(double value) const {
  if (saturate)
    value = value > 0 ? std::min(value, 1.0) : 0.0;
  if (relu && value <= 0)
    value = 0;
  if (to.bits == 64)
    return asBits(value);
  FloatLayout layout = getTypeLayout(to);
  uint32_t code = flush && to.bits == 32 ? encodeFlushed(value, layout, mode)
                                         : encodeFloat(value, layout, mode);
  if (finite && (code & ~layout.sign()) == layout.infinity())
    --code;
  return static_cast<uint64_t>(code) << getPadding(to);
}

/// A NaN of f64 as a quiet one of `layout`, with its sign (measured on an H100
/// with NaNs whose upper bits are zero) and its upper bits.
static uint32_t narrowNaN(double value, FloatLayout layout) {
  uint32_t mantissa = layout.minNormal() - 1;
  uint32_t quiet = layout.minNormal() >> 1;
  auto kept =
      static_cast<uint32_t>(asBits(value) >> (52 - layout.mantissaBits));
  uint32_t sign = std::signbit(value) ? layout.sign() : 0;
  return sign | layout.infinity() | quiet | (kept & mantissa);
}

uint64_t Conversion::floatToFloat(uint64_t bits) const {
  // bf16 is the upper half of f32, NaN that signals included.
  bool isHalfOfSingle = from.kind == ScalarType::BFloat && to.bits == 32;
  if (isHalfOfSingle && !flush && !saturate)
    return static_cast<uint32_t>(bits << 16);
  double value = decodeValue(bits, getKind(from), flush && from.bits == 32);
  if (integral)
    value = roundToIntegral(value, *integral);
  // To f64 and from it a NaN keeps what it can, and .rna cuts one off like any
  // other bits (measured on an H100); otherwise it becomes canonical.
  bool keepsNaN = std::isnan(value) && !saturate && !relu;
  if (keepsNaN && from.bits == 64 && to.bits < 64)
    return narrowNaN(value, getTypeLayout(to));
  if (keepsNaN && mode == RoundingMode::NearestAway && !finite)
    return bits >> getPadding(to) << getPadding(to);
  return encode(value);
}

uint64_t Conversion::apply(uint64_t bits) const {
  if (isFloat(from) && isFloat(to))
    return floatToFloat(bits);
  if (isFloat(to))
    return integerToFloat(bits);
  if (!isFloat(from)) {
    __int128 value = readInteger(bits, from);
    return (saturate ? saturateInteger(value, to)
                     : static_cast<uint64_t>(value)) &
           getMask(to.bits);
  }
  double value = decodeValue(bits, getKind(from), flush && from.bits == 32);
  return floatToInteger(roundToIntegral(value, *integral));
}

/// Why there is no such conversion, or "".
std::string Conversion::check() const {
  bool toFloat = isFloat(to), fromFloat = isFloat(from);
  bool isTF32 = to.kind == ScalarType::TFloat;
  bool narrows = toFloat && fromFloat && (isTF32 || to.bits < from.bits);
  bool sameSize = toFloat && fromFloat && to == from;
  if (to.bits > 64 || from.bits > 64 || to.kind == ScalarType::Bits ||
      from.kind == ScalarType::Bits || to.kind == ScalarType::Pred ||
      from.kind == ScalarType::Pred || from.kind == ScalarType::TFloat)
    return "there is no conversion between these types";
  if (isTF32 && !(from == ScalarType{ScalarType::Float, 32}))
    return "expected .f32 as the type of what becomes .tf32";
  if (integral && !(fromFloat && (!toFloat || sameSize)))
    return "rounding to an integer is of floats to integers or to their type";
  if (!toFloat && fromFloat && !integral)
    return "expected .rni, .rzi, .rmi or .rpi";
  if (hasRounding && (!toFloat || sameSize))
    return "this conversion has no rounding to a float";
  if (!hasRounding && (narrows || (toFloat && !fromFloat)))
    return "expected a rounding mode";
  if (mode == RoundingMode::NearestAway && !isTF32)
    return ".rna is of .tf32 only";
  if (flush && !(toFloat && to.bits == 32) && !(fromFloat && from.bits == 32))
    return ".ftz is of .f32 only";
  if (saturate && (isTF32 || to.kind == ScalarType::BFloat))
    return "this type has no .sat";
  bool fromSingle = from == ScalarType{ScalarType::Float, 32};
  if ((relu || finite) && !(fromSingle && (isTF32 || to.bits == 16)))
    return ".relu and .satfinite are of .f32 to .f16, .bf16 and .tf32";
  return "";
}

static std::optional<RoundingMode> takeIntegralRounding(Decoder &d) {
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

static Run decodeScalar(Decoder &d) {
  Conversion conversion;
  conversion.integral = takeIntegralRounding(d);
  if (auto mode = takeRounding(d)) {
    conversion.mode = *mode;
    conversion.hasRounding = true;
  }
  conversion.flush = d.take("ftz");
  conversion.saturate = d.take("sat");
  conversion.relu = d.take("relu");
  conversion.finite = d.take("satfinite");
  auto to = d.takeType(), from = d.takeType();
  if (!to || !from)
    return nullptr;
  conversion.to = *to;
  conversion.from = *from;
  if (std::string problem = conversion.check(); !problem.empty())
    return d.refuse(problem);
  Destination out = d.destination(0);
  Source in = d.source(1, *from);
  // A destination register may be wider than the type.
  unsigned width = out < 0 ? to->bits : d.function.registers[out].bits;
  bool extends = to->kind == ScalarType::Signed && width > to->bits;
  uint64_t mask = getMask(width);
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      uint64_t bits = conversion.apply(step.bits(in, lane));
      if (extends)
        bits = static_cast<uint64_t>(readInteger(bits, conversion.to)) & mask;
      step.set(out, lane, bits);
    });
  };
}

//===----------------------------------------------------------------------===//
// cvt.pack
//===----------------------------------------------------------------------===//

/// Integer types with their names, those of fewer than 8 bits included.
static constexpr std::pair<std::string_view, ScalarType> kPackTypes[] = {
    {"u16", {ScalarType::Unsigned, 16}}, {"s16", {ScalarType::Signed, 16}},
    {"u8", {ScalarType::Unsigned, 8}},   {"s8", {ScalarType::Signed, 8}},
    {"u4", {ScalarType::Unsigned, 4}},   {"s4", {ScalarType::Signed, 4}},
    {"u2", {ScalarType::Unsigned, 2}},   {"s2", {ScalarType::Signed, 2}}};

/// cvt.pack.sat.TYPE.s32 d, a, b: b becomes the lower field; with a fourth
/// operand, above both comes what was below them in c.
Run mxsim::decodeConvertPack(Decoder &d) {
  if (!d.take("sat"))
    return d.refuse("expected .sat");
  ScalarType type = {ScalarType::Pred, 1};
  for (auto [name, candidate] : kPackTypes)
    if (d.take(name))
      type = candidate;
  bool hasRest = d.take("b32");
  if (type.kind == ScalarType::Pred || !d.take("s32"))
    return nullptr;
  if (hasRest != (type.bits < 16))
    return d.refuse("expected .b32 as the last type below 16 bits only");
  Destination out = d.destination(0);
  ScalarType s32 = {ScalarType::Signed, 32};
  Source a = d.source(1, s32), b = d.source(2, s32), c;
  if (hasRest)
    c = d.source(3, {ScalarType::Bits, 32});
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      auto field = [&](const Source &source) {
        return saturateInteger(step.get<int32_t>(source, lane), type) &
               getMask(type.bits);
      };
      uint64_t rest = uint64_t(step.get<uint32_t>(c, lane)) << (2 * type.bits);
      uint64_t all = rest | field(a) << type.bits | field(b);
      step.set(out, lane, static_cast<uint32_t>(all));
    });
  };
}

static Run decodeCvt(Decoder &d) {
  if (d.take("pack"))
    return decodeConvertPack(d);
  unsigned count;
  for (const std::string &part : d.parts())
    if (lookupPackedFormat(part, count))
      return decodePackedConversion(d);
  return decodeScalar(d);
}

void mxsim::registerConvert(DecoderTable &table) { table["cvt"] = decodeCvt; }
