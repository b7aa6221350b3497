//===- ConvertNarrow.cpp - cvt of packed values ---------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA section "Data Movement and Conversion Instructions: cvt", the forms
// with packed types:
//
//   cvt.RND.PAIR.f32         d, a, b            a becomes the upper element
//   cvt.RND.PAIR.PAIR        d, a               element by element
//   cvt.rs.PAIR.f32          d, a, b, r         r: random bits
//   cvt.rs.QUAD.f32          d, {a, b, e, f}, r a becomes the highest element
//
// The formats of fewer than 16 bits are those of mx/Support. Where the
// instruction set of a PTX version has not all pairs of formats, the later
// versions' are taken too: f16x2 and bf16x2 to every format (9.1) and every
// format to both (9.2).
//
// Which of the random bits of `.rs` the two elements of a pair get is shown by
// figures only, and they may share them. Here both elements of a pair take all
// the bits that the pair has, so that each alone is rounded up with the right
// probability. Nothing more is promised than that, and that the result is one
// of the two neighbours.
//
//===----------------------------------------------------------------------===//

#include "Convert.h"
#include "Float.h"
#include "mx/Support/Scales.h"

#include <algorithm>

using namespace mxsim;
using mxnumerics::ElementKind;
using mxnumerics::Rounding;

namespace mxsim {
struct PackedFormat {
  enum Kind : uint8_t { Half, Element, Scale };
  std::string_view name;
  Kind kind;
  /// Bits from one element to the next.
  unsigned bits;
  FloatLayout layout;
  ElementKind element;
};
} // namespace mxsim

static constexpr PackedFormat kFormats[] = {
    {"f16", PackedFormat::Half, 16, kHalf, ElementKind::INT8},
    {"bf16", PackedFormat::Half, 16, kBFloat, ElementKind::INT8},
    {"e2m1", PackedFormat::Element, 4, {2, 1}, ElementKind::E2M1},
    {"e2m3", PackedFormat::Element, 8, {2, 3}, ElementKind::E2M3},
    {"e3m2", PackedFormat::Element, 8, {3, 2}, ElementKind::E3M2},
    {"e4m3", PackedFormat::Element, 8, {4, 3}, ElementKind::E4M3},
    {"e5m2", PackedFormat::Element, 8, {5, 2}, ElementKind::E5M2},
    {"ue8m0", PackedFormat::Scale, 8, {8, 0}, ElementKind::INT8}};

const PackedFormat *mxsim::lookupPackedFormat(std::string_view part,
                                              unsigned &count) {
  if (part.size() < 3 || part[part.size() - 2] != 'x')
    return nullptr;
  count = part.back() - '0';
  std::string_view name = part.substr(0, part.size() - 2);
  for (const PackedFormat &format : kFormats)
    if (format.name == name && (count == 2 || count == 4))
      return &format;
  return nullptr;
}

//===----------------------------------------------------------------------===//
// Elements
//===----------------------------------------------------------------------===//

static double decodeElement(const PackedFormat &format, uint32_t code) {
  switch (format.kind) {
  case PackedFormat::Half:
    return format.layout.exponentBits == 8 ? decodeBFloat(code)
                                           : decodeHalf(code);
  case PackedFormat::Element:
    return mxnumerics::decode(format.element, code);
  case PackedFormat::Scale:
    return mxnumerics::decodeE8M0(code);
  }
  return 0;
}

namespace {
/// How an element is encoded.
struct Encoding {
  const PackedFormat *format = nullptr;
  RoundingMode mode = RoundingMode::NearestEven;
  bool relu = false, finite = false;
  /// Of each element, for `.rs`; 0 without.
  unsigned randomBits = 0;

  uint32_t encode(double value, uint32_t random = 0) const;

private:
  uint32_t encodeHalf(double value, uint32_t random) const;
  uint32_t encodeScale(double value) const;
};
} // namespace

uint32_t Encoding::encodeHalf(double value, uint32_t random) const {
  const FloatLayout &layout = format->layout;
  uint32_t code = randomBits
                      ? encodeStochastic(value, layout, random, randomBits)
                      : encodeFloat(value, layout, mode);
  bool isInfinite = (code & ~layout.sign()) == layout.infinity();
  return finite && isInfinite ? code - 1 : code;
}

/// The magnitude as a power of two (cuda_fp8.h, __nv_cvt_float_to_e8m0): what
/// is below 2^-127 is that, what is above 2^127 is NaN or, with .satfinite,
/// that.
uint32_t Encoding::encodeScale(double value) const {
  if (std::isnan(value))
    return mxnumerics::kE8M0NaN;
  double magnitude = std::fabs(value);
  if (magnitude < 0x1p-127)
    return 0;
  int exponent = std::isinf(magnitude) ? 128 : std::ilogb(magnitude);
  if (mode == RoundingMode::Up && magnitude > std::ldexp(1.0, exponent))
    ++exponent;
  if (exponent > 127)
    return finite ? 0xFE : mxnumerics::kE8M0NaN;
  return static_cast<uint32_t>(exponent + 127);
}

uint32_t Encoding::encode(double value, uint32_t random) const {
  if (relu && value <= 0)
    value = 0;
  switch (format->kind) {
  case PackedFormat::Half:
    return encodeHalf(value, random);
  case PackedFormat::Scale:
    return encodeScale(value);
  case PackedFormat::Element:
    break;
  }
  auto narrow = static_cast<float>(value);
  if (!randomBits)
    return mxnumerics::encode(format->element, narrow);
  return mxnumerics::encode(format->element, narrow, Rounding::Stochastic,
                            random << (32 - randomBits), randomBits);
}

//===----------------------------------------------------------------------===//
// Forms
//===----------------------------------------------------------------------===//

namespace {
/// The two types of an opcode; a null source is f32.
struct Types {
  const PackedFormat *to = nullptr, *from = nullptr;
  unsigned count = 0;
};
} // namespace

static std::optional<Types> takeTypes(Decoder &d) {
  Types types;
  unsigned fromCount = 2;
  const std::vector<std::string> &parts = d.parts();
  if (parts.size() < 3)
    return std::nullopt;
  const std::string &to = parts[parts.size() - 2], &from = parts.back();
  types.to = lookupPackedFormat(to, types.count);
  types.from = lookupPackedFormat(from, fromCount);
  if (!types.to || !d.take(to) || !d.take(from) ||
      (!types.from && from != "f32") || fromCount != 2)
    return std::nullopt;
  return types;
}

/// Why there is no such conversion to packed values, or "".
static std::string check(const Types &types, const Encoding &encoding,
                         bool stochastic) {
  PackedFormat::Kind to = types.to->kind;
  RoundingMode mode = encoding.mode;
  if (types.from && types.from->kind != PackedFormat::Half &&
      to != PackedFormat::Half)
    return "there is no conversion between these types";
  if (types.from && types.from->kind == PackedFormat::Half &&
      to == PackedFormat::Half)
    return "there is no conversion between these types";
  if ((stochastic || types.count == 4) && types.from)
    return "expected .f32 as the type of what is rounded by random bits";
  if (types.count == 4 && (!stochastic || to != PackedFormat::Element))
    return "four values are of .rs to narrow types only";
  if (stochastic && types.count == 2 && to != PackedFormat::Half)
    return "expected four values of a narrow type with .rs";
  if (to == PackedFormat::Scale) {
    if (encoding.relu)
      return ".ue8m0x2 has no .relu";
    return mode == RoundingMode::TowardZero || mode == RoundingMode::Up
               ? ""
               : "expected .rz or .rp";
  }
  bool fromNarrow = types.from && types.from->kind != PackedFormat::Half;
  bool isNearest = mode == RoundingMode::NearestEven;
  bool mayTruncate = to == PackedFormat::Half && !types.from;
  if (!isNearest && !(mayTruncate && mode == RoundingMode::TowardZero))
    return mayTruncate ? "expected .rn or .rz" : "expected .rn";
  if (to == PackedFormat::Element && !encoding.finite)
    return "expected .satfinite";
  if (fromNarrow && encoding.finite)
    return "every value is finite here: there is no .satfinite";
  if (types.from && types.from->kind == PackedFormat::Scale &&
      (encoding.relu || types.to->layout.exponentBits != 8))
    return "expected .bf16x2 without .relu from .ue8m0x2";
  return "";
}

/// A whole register of two elements, from `read(lane, element)`.
template <typename F>
static Run makePair(Destination out, const Encoding &encoding, F read) {
  unsigned width = encoding.format->bits;
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      uint32_t low = encoding.encode(read(step, lane, 0));
      uint32_t high = encoding.encode(read(step, lane, 1));
      step.set(out, lane, high << width | low);
    });
  };
}

/// What random bits an element gets: those of the upper elements of a pair, or
/// of the upper pair, and those of the lower.
static uint32_t getRandom(const PackedFormat &format, uint32_t random,
                          bool upper) {
  // 13 and 16 bits are what f32 has more than f16 and bf16.
  if (format.kind == PackedFormat::Half)
    return (upper ? random >> 16 : random & 0xFFFF) &
           ((1u << (23 - format.layout.mantissaBits)) - 1);
  if (format.element != ElementKind::E2M1)
    return upper ? random >> 16 : random & 0xFFFF;
  // The upper or the lower bytes of both halves.
  uint32_t bytes = upper ? random >> 8 : random;
  return (bytes >> 8 & 0xFF00) | (bytes & 0xFF);
}

static Run makeStochastic(Decoder &d, Encoding encoding, unsigned count) {
  const PackedFormat &format = *encoding.format;
  encoding.randomBits =
      format.kind == PackedFormat::Half ? 23 - format.layout.mantissaBits : 16;
  Destination out = d.destination(0);
  constexpr ScalarType f32 = {ScalarType::Float, 32};
  std::vector<Source> in;
  if (count == 2)
    in = {d.source(1, f32), d.source(2, f32)};
  else
    for (const Operand &element : d.elements(1))
      in.push_back(d.source(element, f32));
  if (in.size() != count)
    return d.refuse("expected four values");
  Source random = d.source(count == 2 ? 3 : 2, {ScalarType::Bits, 32});
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      auto bits = step.get<uint32_t>(random, lane);
      uint32_t all = 0;
      for (unsigned i = 0; i < count; ++i)
        all = all << encoding.format->bits |
              encoding.encode(step.get<float>(in[i], lane),
                              getRandom(*encoding.format, bits, i < count / 2));
      step.set(out, lane, all);
    });
  };
}

Run mxsim::decodePackedConversion(Decoder &d) {
  Encoding encoding;
  bool stochastic = d.take("rs");
  auto mode = stochastic ? RoundingMode::NearestEven : takeRounding(d);
  encoding.relu = d.take("relu");
  encoding.finite = d.take("satfinite");
  auto types = takeTypes(d);
  if (!types)
    return nullptr;
  if (!mode)
    return d.refuse("expected a rounding mode");
  encoding.format = types->to;
  encoding.mode = *mode;
  if (std::string problem = check(*types, encoding, stochastic);
      !problem.empty())
    return d.refuse(problem);
  if (stochastic)
    return makeStochastic(d, encoding, types->count);
  Destination out = d.destination(0);
  if (types->from) {
    Source in = d.source(1, {ScalarType::Bits, 32});
    const PackedFormat *from = types->from;
    return makePair(
        out, encoding, [=](const Step &step, unsigned lane, unsigned e) {
          return decodeElement(
              *from,
              static_cast<uint32_t>(step.bits(in, lane) >> (e * from->bits)));
        });
  }
  constexpr ScalarType f32 = {ScalarType::Float, 32};
  Source upper = d.source(1, f32), lower = d.source(2, f32);
  return makePair(out, encoding,
                  [=](const Step &step, unsigned lane, unsigned e) -> double {
                    return step.get<float>(e ? upper : lower, lane);
                  });
}
