//===- FloatApprox.cpp - Approximate floating point functions -------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA section "Floating Point Instructions". Every function is computed in
// f64 and rounded once, which is within the error that the section states:
//
//   div.approx.f32   2 ulp; 0 for divisors above 2^126
//   div.full.f32     2 ulp                     rcp.approx.f32    1 ulp
//   sqrt.approx.f32  2^-23 relative            rsqrt.approx.f32  2^-22.9
//   relative sin, cos.approx  2^-20.5 absolute in [-2pi, 2pi] lg2.approx.f32
//   2^-22 absolute in [0.5, 2], 2^-22 relative elsewhere ex2.approx.f32 2^-22.5
//   relative; f16 2^-9.9 relative; bf16 2^-7 relative tanh.approx.f32  2^-11
//   relative; f16 2^-10.987 absolute; bf16 2^-8 relative
//
// The f64 forms with .ftz read and write the upper 32 bits only.
//
//===----------------------------------------------------------------------===//

#include "Float.h"

#include <algorithm>

using namespace mxsim;

using Function1 = double (*)(double);

/// `f` of one operand, which has passed the checks of its form.
static Run makeApprox(Decoder &d, const Form &form, Function1 f) {
  Destination out = d.destination(0);
  Source in = d.source(1, getRegisterType(form.kind, form.count));
  unsigned width = getBits(form.kind);
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      uint64_t bits = step.bits(in, lane), result = 0;
      for (unsigned at = 0; at < form.count * width; at += width) {
        double value = decodeValue(bits >> at, form.kind, form.flush);
        result |= uint64_t(encodeValue(f(value), form)) << at;
      }
      step.set(out, lane, result);
    });
  };
}

/// A function of f32 only.
static Run decodeSingle(Decoder &d, Function1 f) {
  if (!d.take("approx"))
    return d.refuse("expected .approx");
  auto form = takeForm(d, TakesFlush);
  if (!form || form->kind != FloatKind::F32 || form->count != 1)
    return nullptr;
  return makeApprox(d, *form, f);
}

/// A function of f64: with .ftz in 20 bits of mantissa, else in all.
static Run makeApproxDouble(Decoder &d, Function1 f, bool flush) {
  Destination out = d.destination(0);
  Source in = d.source(1, {ScalarType::Float, 64});
  constexpr uint64_t upper = ~uint64_t(0) << 32;
  auto toZero = [](double value) {
    return std::fabs(value) < 0x1p-1022 ? std::copysign(0.0, value) : value;
  };
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      uint64_t bits = step.bits(in, lane);
      if (!flush)
        return step.set(out, lane, f(asDouble(bits)));
      double result = toZero(f(toZero(asDouble(bits & upper))));
      step.set(out, lane,
               std::isnan(result) ? uint64_t(0x7FFFFFFF) << 32
                                  : asBits(result) & upper);
    });
  };
}

static double reciprocal(double a) { return 1 / a; }
static double reciprocalRoot(double a) { return 1 / std::sqrt(a); }

Run mxsim::decodeApproxRcp(Decoder &d) {
  if (!d.instruction.hasPart("f64"))
    return decodeSingle(d, reciprocal);
  d.take("approx");
  d.takeType();
  if (!d.take("ftz"))
    return d.refuse("expected .ftz");
  return makeApproxDouble(d, reciprocal, /*flush=*/true);
}

static Run decodeRsqrt(Decoder &d) {
  if (!d.instruction.hasPart("f64"))
    return decodeSingle(d, reciprocalRoot);
  if (!d.take("approx"))
    return d.refuse("expected .approx");
  d.takeType();
  return makeApproxDouble(d, reciprocalRoot, d.take("ftz"));
}

Run mxsim::decodeApproxSqrt(Decoder &d) {
  return decodeSingle(d, [](double a) { return std::sqrt(a); });
}
static Run decodeSin(Decoder &d) {
  return decodeSingle(d, [](double a) { return std::sin(a); });
}
static Run decodeCos(Decoder &d) {
  return decodeSingle(d, [](double a) { return std::cos(a); });
}
static Run decodeLg2(Decoder &d) {
  return decodeSingle(d, [](double a) { return std::log2(a); });
}

Run mxsim::decodeApproxDiv(Decoder &d) {
  bool isFull = d.take("full");
  if (!isFull && !d.take("approx"))
    return nullptr;
  auto form = takeForm(d, TakesFlush);
  if (!form || form->kind != FloatKind::F32 || form->count != 1)
    return nullptr;
  Destination out = d.destination(0);
  ScalarType type = getRegisterType(FloatKind::F32, 1);
  Source a = d.source(1, type), b = d.source(2, type);
  return [=, form = *form](Step &step) {
    step.forLanes([&](unsigned lane) {
      double x = decodeValue(step.bits(a, lane), form.kind, form.flush);
      double y = decodeValue(step.bits(b, lane), form.kind, form.flush);
      double quotient = x / y;
      // The reciprocal of such a divisor is subnormal, and flushed.
      if (!isFull && std::fabs(y) > 0x1p126 && std::isfinite(y))
        quotient = x * std::copysign(0.0, y);
      step.set(out, lane, encodeValue(quotient, form));
    });
  };
}

/// ex2 of bf16 flushes subnormals, of f16 never.
static Run decodeEx2(Decoder &d) {
  auto function = [](double a) { return std::exp2(a); };
  if (d.instruction.hasPart("f32"))
    return decodeSingle(d, function);
  if (!d.take("approx"))
    return d.refuse("expected .approx");
  bool flush = d.take("ftz");
  auto form = takeForm(d, 0);
  if (!form || getBits(form->kind) != 16)
    return nullptr;
  if (flush != (form->kind == FloatKind::BF16))
    return d.refuse("expected .ftz with .bf16 and .bf16x2, and only with them");
  form->flush = flush;
  return makeApprox(d, *form, function);
}

static Run decodeTanh(Decoder &d) {
  if (!d.take("approx"))
    return d.refuse("expected .approx");
  auto form = takeForm(d, 0);
  if (!form || form->kind == FloatKind::F64 ||
      (form->kind == FloatKind::F32 && form->count == 2))
    return nullptr;
  return makeApprox(d, *form, [](double a) { return std::tanh(a); });
}

void mxsim::registerFloatApprox(DecoderTable &table) {
  table["rsqrt"] = decodeRsqrt;
  table["sin"] = decodeSin;
  table["cos"] = decodeCos;
  table["lg2"] = decodeLg2;
  table["ex2"] = decodeEx2;
  table["tanh"] = decodeTanh;
}
