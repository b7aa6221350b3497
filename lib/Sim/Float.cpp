//===- Float.cpp - Floating point instructions ----------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA sections "Floating Point Instructions", "Half Precision ..." and
// "Mixed Precision Floating Point Instructions". Values narrower than f64 are
// computed exactly, as a double rounded to odd, which can then be rounded once
// in any mode to any format of at most 51 bits. The `.approx` functions are
// computed to full precision, which is within their documented error.
//
//===----------------------------------------------------------------------===//

#include "Float.h"

#include <algorithm>
#include <cmath>

using namespace mxsim;

namespace {
enum class FloatKind : uint8_t { F16, BF16, F32, F64 };

/// What the parts of an opcode say about a floating point operation.
struct Form {
  FloatKind kind = FloatKind::F32;
  /// The type of the multiplied or first operands where it differs (mixed
  /// precision).
  FloatKind inputKind = FloatKind::F32;
  /// 2 for packed pairs.
  unsigned count = 1;
  RoundingMode mode = RoundingMode::NearestEven;
  bool flush = false, saturate = false, relu = false, keepNaN = false;
};
} // namespace

static unsigned getBits(FloatKind kind) {
  return kind == FloatKind::F64 ? 64 : kind == FloatKind::F32 ? 32 : 16;
}

static constexpr std::pair<std::string_view, std::pair<FloatKind, unsigned>>
    kFloatTypes[] = {
        {"f16", {FloatKind::F16, 1}},   {"bf16", {FloatKind::BF16, 1}},
        {"f16x2", {FloatKind::F16, 2}}, {"bf16x2", {FloatKind::BF16, 2}},
        {"f32", {FloatKind::F32, 1}},   {"f32x2", {FloatKind::F32, 2}},
        {"f64", {FloatKind::F64, 1}}};

bool mxsim::isFloatInstruction(const Instruction &instruction) {
  return std::any_of(
      std::begin(kFloatTypes), std::end(kFloatTypes),
      [&](const auto &type) { return instruction.hasPart(type.first); });
}

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

static float asFloat(uint32_t bits) {
  float value;
  std::memcpy(&value, &bits, sizeof(value));
  return value;
}
static uint32_t asBits(float value) {
  uint32_t bits;
  std::memcpy(&bits, &value, sizeof(bits));
  return bits;
}

static double decodeValue(uint64_t bits, FloatKind kind, bool flush) {
  double value;
  switch (kind) {
  case FloatKind::F16:
    return decodeHalf(bits);
  case FloatKind::BF16:
    return decodeBFloat(bits);
  case FloatKind::F32:
    value = asFloat(bits);
    return flush && std::fabs(value) < 0x1p-126 ? std::copysign(0.0, value)
                                                : value;
  case FloatKind::F64:
    std::memcpy(&value, &bits, sizeof(value));
    return value;
  }
  return 0;
}

/// `value` rounded to the form's type, with its modifiers.
static uint64_t encodeValue(double value, const Form &form) {
  if (form.saturate)
    value = std::isnan(value) ? 0 : std::clamp(value, 0.0, 1.0);
  if (form.relu && value <= 0)
    value = 0;
  switch (form.kind) {
  case FloatKind::F16:
    return encodeHalf(value, form.mode);
  case FloatKind::BF16:
    return encodeBFloat(value, form.mode);
  case FloatKind::F32: {
    if (std::isnan(value))
      return 0x7FFFFFFF;
    float rounded = roundToSingle(value, form.mode);
    if (form.flush && std::fabs(rounded) < 0x1p-126f)
      rounded = std::copysign(0.0f, rounded);
    return asBits(rounded);
  }
  case FloatKind::F64: {
    uint64_t bits;
    std::memcpy(&bits, &value, sizeof(bits));
    return bits;
  }
  }
  return 0;
}

//===----------------------------------------------------------------------===//
// Exact operations
//===----------------------------------------------------------------------===//

/// `value` plus an error of less than half a step, rounded to odd: the last bit
/// says that the result is not exact.
static double toOdd(double value, double error) {
  if (error == 0 || !std::isfinite(value))
    return value;
  uint64_t bits;
  std::memcpy(&bits, &value, sizeof(bits));
  if (bits & 1)
    return value;
  return std::nextafter(value, error > 0 ? INFINITY : -INFINITY);
}

/// a + b; Knuth's TwoSum gives the error.
static double addExact(double a, double b) {
  double sum = a + b;
  double part = sum - a;
  double error = (a - (sum - part)) + (b - part);
  return std::isfinite(sum) ? toOdd(sum, error) : sum;
}

static double divideExact(double a, double b) {
  double quotient = a / b;
  if (!std::isfinite(quotient) || quotient == 0 || !std::isfinite(b))
    return quotient;
  double rest = std::fma(-quotient, b, a);
  return toOdd(quotient, b > 0 ? rest : -rest);
}

static double sqrtExact(double a) {
  double root = std::sqrt(a);
  if (!std::isfinite(root) || root == 0)
    return root;
  return toOdd(root, std::fma(-root, root, a));
}

/// NaN only if both are; -0 is less than +0.
static double minimum(double a, double b) {
  if (std::isnan(a) || std::isnan(b))
    return std::isnan(a) ? b : a;
  if (a == b)
    return std::signbit(a) ? a : b;
  return a < b ? a : b;
}
static double maximum(double a, double b) { return -minimum(-a, -b); }

//===----------------------------------------------------------------------===//
// Parts
//===----------------------------------------------------------------------===//

RoundingMode mxsim::takeRounding(Decoder &d) {
  if (d.take("rz"))
    return RoundingMode::TowardZero;
  if (d.take("rm"))
    return RoundingMode::Down;
  if (d.take("rp"))
    return RoundingMode::Up;
  if (d.take("rna"))
    return RoundingMode::NearestAway;
  d.take("rn");
  return RoundingMode::NearestEven;
}

/// The kind and count of the next floating point type among the parts.
static std::optional<std::pair<FloatKind, unsigned>> takeFloatType(Decoder &d) {
  for (size_t i = 1; i < d.parts().size(); ++i)
    for (const auto &[name, type] : kFloatTypes)
      if (d.parts()[i] == name && d.take(name))
        return type;
  return std::nullopt;
}

/// Reads the modifiers and types; the last type is the result's.
static std::optional<Form> takeForm(Decoder &d) {
  Form form;
  form.mode = takeRounding(d);
  form.flush = d.take("ftz");
  form.saturate = d.take("sat");
  form.relu = d.take("relu");
  form.keepNaN = d.take("NaN");
  auto type = takeFloatType(d);
  if (!type)
    return std::nullopt;
  std::tie(form.kind, form.count) = *type;
  form.inputKind = form.kind;
  // Mixed precision writes the result's type first: add.rn.f32.bf16.
  if (auto input = takeFloatType(d))
    form.inputKind = input->first;
  if (form.kind == FloatKind::F64 && form.mode != RoundingMode::NearestEven) {
    d.refuse("f64 is supported with rounding to nearest even only");
    return std::nullopt;
  }
  return form;
}

static ScalarType getRegisterType(FloatKind kind, unsigned count) {
  ScalarType::Kind base =
      kind == FloatKind::BF16 ? ScalarType::BFloat : ScalarType::Float;
  return {count == 1 ? base : ScalarType::Bits, getBits(kind) * count};
}

//===----------------------------------------------------------------------===//
// Lane by lane
//===----------------------------------------------------------------------===//

using Function3 = double (*)(double, double, double);

/// `f` of up to three operands. Operands before `mixedFrom` have the form's
/// input type.
static Run makeFloat(Decoder &d, const Form &form, unsigned arity,
                     unsigned mixedFrom, Function3 f) {
  Destination out = d.destination(0);
  Source sources[3];
  FloatKind kinds[3];
  for (unsigned i = 0; i < arity; ++i) {
    kinds[i] = i < mixedFrom ? form.inputKind : form.kind;
    sources[i] = d.source(i + 1, getRegisterType(kinds[i], form.count));
  }
  unsigned width = getBits(form.kind);
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      uint64_t result = 0;
      for (unsigned e = 0; e < form.count; ++e) {
        double values[3] = {0, 0, 0};
        for (unsigned i = 0; i < arity; ++i)
          values[i] = decodeValue(step.bits(sources[i], lane) >> (e * width),
                                  kinds[i], form.flush);
        uint64_t bits = encodeValue(f(values[0], values[1], values[2]), form);
        result |= bits << (e * width);
      }
      step.set(out, lane, result);
    });
  };
}

static double add3(double a, double b, double) { return addExact(a, b); }
static double sub3(double a, double b, double) { return addExact(a, -b); }
static double mul3(double a, double b, double) { return a * b; }
static double fma3(double a, double b, double c) { return addExact(a * b, c); }
static double div3(double a, double b, double) { return divideExact(a, b); }
/// f64 has no wider type to be exact in; its operations round to nearest.
static double addDouble(double a, double b, double) { return a + b; }
static double subDouble(double a, double b, double) { return a - b; }
static double fmaDouble(double a, double b, double c) {
  return std::fma(a, b, c);
}
static double divDouble(double a, double b, double) { return a / b; }

/// min and max of two operands or, from sm_100 on, of three.
static Run makeExtremum(Decoder &d, const Form &form, bool isMin) {
  static const Function3 of2[] = {
      [](double a, double b, double) { return maximum(a, b); },
      [](double a, double b, double) { return minimum(a, b); }};
  static const Function3 of3[] = {
      [](double a, double b, double c) { return maximum(maximum(a, b), c); },
      [](double a, double b, double c) { return minimum(minimum(a, b), c); }};
  static const Function3 of2NaN[] = {
      [](double a, double b, double) {
        return std::isnan(a) || std::isnan(b) ? NAN : maximum(a, b);
      },
      [](double a, double b, double) {
        return std::isnan(a) || std::isnan(b) ? NAN : minimum(a, b);
      }};
  if (d.numOperands() == 3)
    return makeFloat(d, form, 2, 2, (form.keepNaN ? of2NaN : of2)[isMin]);
  if (form.keepNaN)
    return nullptr;
  return makeFloat(d, form, 3, 3, of3[isMin]);
}

/// abs and neg change a sign bit and nothing else, of NaN neither.
static Run makeSign(Decoder &d, const Form &form, bool clear) {
  Destination out = d.destination(0);
  Source in = d.source(1, getRegisterType(form.kind, form.count));
  unsigned width = getBits(form.kind);
  uint64_t signs = 0;
  for (unsigned e = 1; e <= form.count; ++e)
    signs |= uint64_t(1) << (e * width - 1);
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      uint64_t bits = step.bits(in, lane);
      if (form.flush)
        bits = asBits(
            static_cast<float>(decodeValue(bits, form.kind, /*flush=*/true)));
      step.set(out, lane, clear ? bits & ~signs : bits ^ signs);
    });
  };
}

//===----------------------------------------------------------------------===//
// Comparison
//===----------------------------------------------------------------------===//

Comparison mxsim::lookupFloatComparison(std::string_view name) {
  static const std::unordered_map<std::string_view, Comparison> comparisons = {
      {"eq", [](double a, double b) { return a == b; }},
      {"ne", [](double a, double b) { return a < b || a > b; }},
      {"lt", [](double a, double b) { return a < b; }},
      {"le", [](double a, double b) { return a <= b; }},
      {"gt", [](double a, double b) { return a > b; }},
      {"ge", [](double a, double b) { return a >= b; }},
      {"equ", [](double a, double b) { return !(a < b || a > b); }},
      {"neu", [](double a, double b) { return a != b; }},
      {"ltu", [](double a, double b) { return !(a >= b); }},
      {"leu", [](double a, double b) { return !(a > b); }},
      {"gtu", [](double a, double b) { return !(a <= b); }},
      {"geu", [](double a, double b) { return !(a < b); }},
      {"num", [](double a, double b) { return !(a != a || b != b); }},
      {"nan", [](double a, double b) { return a != a || b != b; }}};
  auto found = comparisons.find(name);
  return found == comparisons.end() ? nullptr : found->second;
}

Run mxsim::makeSetPredicate(
    Decoder &d, std::function<bool(const Step &, unsigned)> compare) {
  enum {
    None,
    And,
    Or,
    Xor
  } combine = d.take("and")   ? And
              : d.take("or")  ? Or
              : d.take("xor") ? Xor
                              : None;
  const Operand &result = d.operand(0);
  bool isPair = result.kind == Operand::Pair;
  Destination first = d.destination(isPair ? result.elements[0] : result);
  Destination second = isPair ? d.destination(result.elements[1]) : -1;
  Source other;
  if (combine != None)
    other = d.source(3, {ScalarType::Pred, 1});
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      bool holds = compare(step, lane), opposite = !holds;
      bool c = step.bits(other, lane) & 1;
      if (combine == And)
        holds &= c, opposite &= c;
      else if (combine == Or)
        holds |= c, opposite |= c;
      else if (combine == Xor)
        holds ^= c, opposite ^= c;
      step.set(first, lane, static_cast<uint8_t>(holds));
      step.set(second, lane, static_cast<uint8_t>(opposite));
    });
  };
}

static Run decodeFloatSetp(Decoder &d) {
  Comparison compare = nullptr;
  for (size_t i = 1; i < d.parts().size() && !compare; ++i)
    if ((compare = lookupFloatComparison(d.parts()[i])))
      d.take(d.parts()[i]);
  auto form = takeForm(d);
  if (!compare || !form || form->count != 1)
    return nullptr;
  ScalarType type = getRegisterType(form->kind, 1);
  Source a = d.source(1, type), b = d.source(2, type);
  FloatKind kind = form->kind;
  bool flush = form->flush;
  return makeSetPredicate(d, [=](const Step &step, unsigned lane) {
    return compare(decodeValue(step.bits(a, lane), kind, flush),
                   decodeValue(step.bits(b, lane), kind, flush));
  });
}

//===----------------------------------------------------------------------===//
// Decoders
//===----------------------------------------------------------------------===//

Run mxsim::decodeFloatForm(Decoder &d) {
  std::string_view name = d.parts().front();
  if (name == "setp")
    return decodeFloatSetp(d);
  // A correctly rounded quotient is within the error of the loose ones.
  if (name == "div" && !d.take("full"))
    d.take("approx");
  auto form = takeForm(d);
  if (!form)
    return nullptr;
  bool isDouble = form->kind == FloatKind::F64;
  if (name == "add")
    return makeFloat(d, *form, 2, 1, isDouble ? addDouble : add3);
  if (name == "sub")
    return makeFloat(d, *form, 2, 1, isDouble ? subDouble : sub3);
  if (name == "mul")
    return makeFloat(d, *form, 2, 2, mul3);
  if (name == "div")
    return makeFloat(d, *form, 2, 2, isDouble ? divDouble : div3);
  if (name == "mad" || name == "fma")
    return makeFloat(d, *form, 3, 2, isDouble ? fmaDouble : fma3);
  if (name == "min" || name == "max")
    return makeExtremum(d, *form, name == "min");
  if (name == "abs" || name == "neg")
    return makeSign(d, *form, name == "abs");
  return nullptr;
}

static Run decodeFma(Decoder &d) { return decodeFloatForm(d); }

/// A function of one operand; `f` is of the exact value.
static Run decodeUnary(Decoder &d, Function3 f) {
  d.take("approx");
  auto form = takeForm(d);
  return form ? makeFloat(d, *form, 1, 1, f) : nullptr;
}

static Run decodeSqrt(Decoder &d) {
  return decodeUnary(d, [](double a, double, double) { return sqrtExact(a); });
}
static Run decodeRcp(Decoder &d) {
  return decodeUnary(
      d, [](double a, double, double) { return divideExact(1.0, a); });
}
static Run decodeRsqrt(Decoder &d) {
  return decodeUnary(
      d, [](double a, double, double) { return 1.0 / std::sqrt(a); });
}
static Run decodeEx2(Decoder &d) {
  return decodeUnary(d, [](double a, double, double) { return std::exp2(a); });
}
static Run decodeLg2(Decoder &d) {
  return decodeUnary(d, [](double a, double, double) { return std::log2(a); });
}
static Run decodeSin(Decoder &d) {
  return decodeUnary(d, [](double a, double, double) { return std::sin(a); });
}
static Run decodeCos(Decoder &d) {
  return decodeUnary(d, [](double a, double, double) { return std::cos(a); });
}
static Run decodeTanh(Decoder &d) {
  return decodeUnary(d, [](double a, double, double) { return std::tanh(a); });
}

static Run decodeCopysign(Decoder &d) {
  auto form = takeForm(d);
  if (!form)
    return nullptr;
  // The sign of the first operand, the magnitude of the second.
  return makeFloat(d, *form, 2, 2, [](double a, double b, double) {
    return std::copysign(b, a);
  });
}

void mxsim::registerFloat(DecoderTable &table) {
  table["fma"] = decodeFma;
  table["sqrt"] = decodeSqrt;
  table["rcp"] = decodeRcp;
  table["rsqrt"] = decodeRsqrt;
  table["ex2"] = decodeEx2;
  table["lg2"] = decodeLg2;
  table["sin"] = decodeSin;
  table["cos"] = decodeCos;
  table["tanh"] = decodeTanh;
  table["copysign"] = decodeCopysign;
}
