//===- Float.cpp - Floating point arithmetic ------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA sections "Floating Point Instructions", "Half Precision ..." and
// "Mixed Precision Floating Point Instructions": add, sub, mul, fma, mad, div,
// rcp, sqrt. Values narrower than f64 are computed exactly, as a double rounded
// to odd, which can then be rounded once in any mode to any format of at most
// 51 bits (Boldo and Melquiond, "Emulation of FMA and correctly rounded sums:
// proved algorithms using rounding to odd", 2008).
//
//===----------------------------------------------------------------------===//

#include "Float.h"

#include "DoubleRounding.h"

#include <algorithm>

using namespace mxsim;

//===----------------------------------------------------------------------===//
// Forms
//===----------------------------------------------------------------------===//

static constexpr std::pair<std::string_view, std::pair<FloatKind, unsigned>>
    kFloatTypes[] = {
        {"f16", {FloatKind::F16, 1}},   {"bf16", {FloatKind::BF16, 1}},
        {"f16x2", {FloatKind::F16, 2}}, {"bf16x2", {FloatKind::BF16, 2}},
        {"f32", {FloatKind::F32, 1}},   {"f32x2", {FloatKind::F32, 2}},
        {"f64", {FloatKind::F64, 1}}};

bool mxsim::isFloatType(std::string_view name) {
  return std::any_of(std::begin(kFloatTypes), std::end(kFloatTypes),
                     [&](const auto &type) { return type.first == name; });
}

bool mxsim::isFloatInstruction(const Instruction &instruction) {
  return std::any_of(instruction.parts.begin() + 1, instruction.parts.end(),
                     isFloatType);
}

std::optional<RoundingMode> mxsim::takeRounding(Decoder &d) {
  static constexpr std::pair<std::string_view, RoundingMode> modes[] = {
      {"rn", RoundingMode::NearestEven},
      {"rz", RoundingMode::TowardZero},
      {"rm", RoundingMode::Down},
      {"rp", RoundingMode::Up},
      {"rna", RoundingMode::NearestAway}};
  for (auto [name, mode] : modes)
    if (d.take(name))
      return mode;
  return std::nullopt;
}

std::optional<std::pair<FloatKind, unsigned>> mxsim::takeFloatType(Decoder &d) {
  for (size_t i = 1; i < d.parts().size(); ++i)
    for (const auto &[name, type] : kFloatTypes)
      if (d.parts()[i] == name && d.take(name))
        return type;
  return std::nullopt;
}

/// Why the type has not all of the form's modifiers, or "".
static std::string checkForm(const Form &form) {
  bool isHalf = form.kind == FloatKind::F16 || form.kind == FloatKind::BF16;
  if (form.mode == RoundingMode::NearestAway)
    return ".rna is not supported here";
  if (isHalf && form.mode != RoundingMode::NearestEven)
    return "this type is rounded to nearest even only";
  if (form.flush && form.kind != FloatKind::F32 && form.kind != FloatKind::F16)
    return "this type has no .ftz";
  if (form.saturate &&
      (form.kind == FloatKind::BF16 || form.kind == FloatKind::F64 ||
       (form.kind == FloatKind::F32 && form.count == 2)))
    return "this type has no .sat";
  if (form.relu && !isHalf)
    return "this type has no .relu";
  if (form.relu && form.saturate)
    return "expected .sat or .relu but got both";
  return "";
}

std::optional<Form> mxsim::takeForm(Decoder &d, unsigned modifiers) {
  Form form;
  if (modifiers & TakesRounding)
    if (auto mode = takeRounding(d)) {
      form.mode = *mode;
      form.hasRounding = true;
    }
  form.flush = modifiers & TakesFlush && d.take("ftz");
  form.saturate = modifiers & TakesSaturate && d.take("sat");
  form.relu = modifiers & TakesRelu && d.take("relu");
  auto type = takeFloatType(d);
  if (!type)
    return std::nullopt;
  std::tie(form.kind, form.count) = *type;
  form.inputKind = form.kind;
  std::string problem = checkForm(form);
  if (problem.empty())
    return form;
  d.refuse(problem);
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

unsigned mxsim::getBits(FloatKind kind) {
  return kind == FloatKind::F64 ? 64 : kind == FloatKind::F32 ? 32 : 16;
}

FloatLayout mxsim::getLayout(FloatKind kind) {
  return kind == FloatKind::F16    ? kHalf
         : kind == FloatKind::BF16 ? kBFloat
                                   : kSingle;
}

ScalarType mxsim::getRegisterType(FloatKind kind, unsigned count) {
  ScalarType::Kind base =
      kind == FloatKind::BF16 ? ScalarType::BFloat : ScalarType::Float;
  return {count == 1 ? base : ScalarType::Bits, getBits(kind) * count};
}

double mxsim::decodeValue(uint64_t bits, FloatKind kind, bool flush) {
  if (kind == FloatKind::F64)
    return asDouble(bits);
  double value = kind == FloatKind::F16    ? decodeHalf(bits)
                 : kind == FloatKind::BF16 ? decodeBFloat(bits)
                                           : asFloat(bits);
  double minNormal = kind == FloatKind::F16 ? 0x1p-14 : 0x1p-126;
  return flush && std::fabs(value) < minNormal ? std::copysign(0.0, value)
                                               : value;
}

uint32_t mxsim::encodeValue(double value, const Form &form) {
  // Saturation gives +0 for NaN and for -0.
  if (form.saturate)
    value = value > 0 ? std::min(value, 1.0) : 0.0;
  if (form.relu && value <= 0)
    value = 0;
  FloatLayout layout = getLayout(form.kind);
  return form.flush ? encodeFlushed(value, layout, form.mode)
                    : encodeFloat(value, layout, form.mode);
}

//===----------------------------------------------------------------------===//
// Exact operations
//===----------------------------------------------------------------------===//

/// `value` plus an error of less than half a step, rounded to odd: the last bit
/// says that the result is not exact.
static double toOdd(double value, double error) {
  uint64_t bits = asBits(value);
  if (error == 0 || !std::isfinite(value) || bits & 1)
    return value;
  return asDouble((error > 0) == (value > 0) ? bits + 1 : bits - 1);
}

/// a + b; Knuth's TwoSum gives the error. Toward minus infinity a difference of
/// equals is -0.
static double addExact(double a, double b, RoundingMode mode) {
  double sum = a + b;
  if (sum == 0 && mode == RoundingMode::Down &&
      std::signbit(a) != std::signbit(b))
    return -0.0;
  double part = sum - a;
  double error = (a - (sum - part)) + (b - part);
  return toOdd(sum, error);
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

namespace {
/// An operation in the three ways that it is computed: exactly, of operands of
/// at most 32 bits; as f32 to nearest even, which the CPU does; as f64.
struct Add {
  static double exact(double a, double b, double, RoundingMode mode) {
    return addExact(a, b, mode);
  }
  static float single(float a, float b, float) { return a + b; }
  static double wide(double a, double b, double, RoundingMode mode) {
    return addDouble(a, b, mode);
  }
};
struct Sub {
  static double exact(double a, double b, double, RoundingMode mode) {
    return addExact(a, -b, mode);
  }
  static float single(float a, float b, float) { return a - b; }
  static double wide(double a, double b, double, RoundingMode mode) {
    // A NaN keeps its sign (measured on an H100).
    return addDouble(a, std::isnan(b) ? b : -b, mode);
  }
};
struct Mul {
  static double exact(double a, double b, double, RoundingMode) {
    return a * b;
  }
  static float single(float a, float b, float) { return a * b; }
  static double wide(double a, double b, double, RoundingMode mode) {
    return multiplyDouble(a, b, mode);
  }
};
struct Fma {
  static double exact(double a, double b, double c, RoundingMode mode) {
    return addExact(a * b, c, mode);
  }
  static float single(float a, float b, float c) { return std::fma(a, b, c); }
  static double wide(double a, double b, double c, RoundingMode mode) {
    return fmaDouble(a, b, c, mode);
  }
};
struct Div {
  static double exact(double a, double b, double, RoundingMode) {
    return divideExact(a, b);
  }
  static float single(float a, float b, float) { return a / b; }
  static double wide(double a, double b, double, RoundingMode mode) {
    return divideDouble(a, b, mode);
  }
};
struct Rcp {
  static double exact(double a, double, double, RoundingMode) {
    return divideExact(1, a);
  }
  static float single(float a, float, float) { return 1 / a; }
  static double wide(double a, double, double, RoundingMode mode) {
    return divideDouble(1, a, mode);
  }
};
struct Sqrt {
  static double exact(double a, double, double, RoundingMode) {
    return sqrtExact(a);
  }
  static float single(float a, float, float) { return std::sqrt(a); }
  static double wide(double a, double, double, RoundingMode mode) {
    return sqrtDouble(a, mode);
  }
};
} // namespace

//===----------------------------------------------------------------------===//
// Lane by lane
//===----------------------------------------------------------------------===//

/// The operands of an operation. Those before `mixedFrom` have the form's input
/// type.
static std::array<Source, 3> getSources(Decoder &d, const Form &form,
                                        unsigned arity, unsigned mixedFrom) {
  std::array<Source, 3> sources;
  for (unsigned i = 0; i < arity; ++i)
    sources[i] = d.source(
        i + 1, getRegisterType(i < mixedFrom ? form.inputKind : form.kind,
                               form.count));
  return sources;
}

template <typename Op>
static Run makeDouble(Decoder &d, const Form &form, unsigned arity) {
  Destination out = d.destination(0);
  std::array<Source, 3> in = getSources(d, form, arity, arity);
  RoundingMode mode = form.mode;
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      step.set(out, lane,
               Op::wide(step.get<double>(in[0], lane),
                        step.get<double>(in[1], lane),
                        step.get<double>(in[2], lane), mode));
    });
  };
}

/// f32 to nearest even without modifiers.
template <typename Op>
static Run makeSingle(Decoder &d, const Form &form, unsigned arity) {
  Destination out = d.destination(0);
  std::array<Source, 3> in = getSources(d, form, arity, arity);
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      float result =
          Op::single(step.get<float>(in[0], lane), step.get<float>(in[1], lane),
                     step.get<float>(in[2], lane));
      step.set(out, lane,
               result != result ? kSingle.canonicalNaN() : asBits(result));
    });
  };
}

template <typename Op>
static Run makeArithmetic(Decoder &d, const Form &form, unsigned arity,
                          unsigned mixedFrom) {
  if (form.kind == FloatKind::F64)
    return makeDouble<Op>(d, form, arity);
  bool isPlain = form.mode == RoundingMode::NearestEven && !form.flush &&
                 !form.saturate && form.count == 1;
  if (form.kind == FloatKind::F32 && form.inputKind == form.kind && isPlain)
    return makeSingle<Op>(d, form, arity);
  Destination out = d.destination(0);
  std::array<Source, 3> in = getSources(d, form, arity, mixedFrom);
  std::array<FloatKind, 3> kinds;
  for (unsigned i = 0; i < 3; ++i)
    kinds[i] = i < mixedFrom ? form.inputKind : form.kind;
  unsigned width = getBits(form.kind);
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      uint64_t result = 0;
      for (unsigned at = 0; at < form.count * width; at += width) {
        double values[3] = {0, 0, 0};
        for (unsigned i = 0; i < arity; ++i)
          values[i] =
              decodeValue(step.bits(in[i], lane) >> at, kinds[i], form.flush);
        double exact = Op::exact(values[0], values[1], values[2], form.mode);
        result |= uint64_t(encodeValue(exact, form)) << at;
      }
      step.set(out, lane, result);
    });
  };
}

//===----------------------------------------------------------------------===//
// Decoders
//===----------------------------------------------------------------------===//

/// The forms add.f32.bf16 and the like, which write the result's type first.
static bool takeMixed(Decoder &d, Form &form) {
  auto input = takeFloatType(d);
  if (!input)
    return true;
  form.inputKind = input->first;
  if (form.kind == FloatKind::F32 && form.count == 1 && input->second == 1 &&
      getBits(input->first) == 16 && !form.flush)
    return true;
  d.refuse("expected .f32 and then .f16 or .bf16 as types");
  return false;
}

template <typename Op>
static Run decodeSum(Decoder &d) {
  auto form = takeForm(d, TakesRounding | TakesFlush | TakesSaturate);
  if (!form || !takeMixed(d, *form))
    return nullptr;
  return makeArithmetic<Op>(d, *form, 2, 1);
}
Run mxsim::decodeFloatAdd(Decoder &d) { return decodeSum<Add>(d); }
Run mxsim::decodeFloatSub(Decoder &d) { return decodeSum<Sub>(d); }

Run mxsim::decodeFloatMul(Decoder &d) {
  auto form = takeForm(d, TakesRounding | TakesFlush | TakesSaturate);
  return form ? makeArithmetic<Mul>(d, *form, 2, 2) : nullptr;
}

/// fma, and mad, which is the same from sm_20 on.
Run mxsim::decodeFloatMulAdd(Decoder &d) {
  auto form =
      takeForm(d, TakesRounding | TakesFlush | TakesSaturate | TakesRelu);
  if (!form || !takeMixed(d, *form))
    return nullptr;
  if (!form->hasRounding)
    return d.refuse("expected a rounding mode");
  return makeArithmetic<Fma>(d, *form, 3, 2);
}

/// div, rcp and sqrt of f32 and f64, which must say how they are rounded.
template <typename Op>
static Run decodeRounded(Decoder &d, unsigned arity) {
  auto form = takeForm(d, TakesRounding | TakesFlush);
  if (!form || form->count != 1 || getBits(form->kind) == 16)
    return nullptr;
  if (!form->hasRounding)
    return d.refuse("expected .approx or a rounding mode");
  return makeArithmetic<Op>(d, *form, arity, arity);
}

Run mxsim::decodeFloatDiv(Decoder &d) {
  if (d.instruction.hasPart("approx") || d.instruction.hasPart("full"))
    return decodeApproxDiv(d);
  return decodeRounded<Div>(d, 2);
}

static Run decodeRcp(Decoder &d) {
  if (d.instruction.hasPart("approx"))
    return decodeApproxRcp(d);
  return decodeRounded<Rcp>(d, 1);
}

static Run decodeSqrt(Decoder &d) {
  if (d.instruction.hasPart("approx"))
    return decodeApproxSqrt(d);
  return decodeRounded<Sqrt>(d, 1);
}

void mxsim::registerFloat(DecoderTable &table) {
  table["fma"] = decodeFloatMulAdd;
  table["rcp"] = decodeRcp;
  table["sqrt"] = decodeSqrt;
}
