//===- Scales.cpp - Block scales as arith code ----------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mx/Conversion/NumericsEmitter.h"

#include <cstring>

using namespace mlir;
using namespace mlir::mx;
using ::mxnumerics::ElementInfo;
using ::mxnumerics::ElementKind;
using ::mxnumerics::Format;
using ::mxnumerics::NaNRule;
using ::mxnumerics::QuantizeOptions;
using ::mxnumerics::ScaleKind;
using ::mxnumerics::ScaleRule;

static constexpr uint32_t kInfinityBits = 0x7F800000;
static constexpr uint32_t kNaNBits = 0x7FC00000;

static uint32_t getMantissaBits(float value) {
  uint32_t bits;
  std::memcpy(&bits, &value, sizeof(bits));
  return bits & 0x7FFFFF;
}

/// What a rule adds to the mantissa, so that the carry raises the exponent.
static uint32_t getCarryConstant(const ElementInfo &info, ScaleRule rule) {
  switch (rule) {
  case ScaleRule::Ceil:
    return 0x7FFFFF;
  case ScaleRule::Even:
    return 1u << (22 - info.mantissaBits);
  case ScaleRule::RCeil:
    return 0x7FFFFF - getMantissaBits(info.scaleMax);
  case ScaleRule::Pre34:
    return 1u << 22;
  case ScaleRule::Floor:
  case ScaleRule::Amax:
  case ScaleRule::Quest:
    break;
  }
  return 0;
}

Value NumericsEmitter::magnitude(Value value, NaNRule rule) {
  Value bits =
      arith::AndIOp::create(builder, loc, bitsOf(value), i32(0x7FFFFFFF));
  if (rule == NaNRule::NaNScale)
    return bits;
  Value finite =
      arith::MinUIOp::create(builder, loc, bits, i32(kInfinityBits - 1));
  return arith::SelectOp::create(builder, loc, isNaN(value), i32(0), finite);
}

Value NumericsEmitter::square(Value magnitude) {
  Value wide = arith::ExtFOp::create(builder, loc, builder.getF64Type(),
                                     floatOf(magnitude));
  return arith::MulFOp::create(builder, loc, wide, wide);
}

//===----------------------------------------------------------------------===//
// Selection
//===----------------------------------------------------------------------===//

/// The bits of a magnitude with the exponent of a subnormal continued below 0,
/// as a signed i32. The conversion of an integer normalises it, with no
/// arithmetic on a subnormal f32.
Value NumericsEmitter::normalize(Value magnitude) {
  Value converted = bitsOf(
      arith::UIToFPOp::create(builder, loc, builder.getF32Type(), magnitude));
  Value normalized =
      arith::SubIOp::create(builder, loc, converted, i32(149u << 23));
  Value isSubnormal = arith::CmpIOp::create(
      builder, loc, arith::CmpIPredicate::ult, magnitude, i32(1u << 23));
  return arith::SelectOp::create(builder, loc, isSubnormal, normalized,
                                 magnitude);
}

Value NumericsEmitter::selectE8M0Scale(Value amax, ElementKind element,
                                       ScaleRule rule) {
  const ElementInfo &info = ::mxnumerics::getElementInfo(element);
  Value rounded = arith::AddIOp::create(builder, loc, normalize(amax),
                                        i32(getCarryConstant(info, rule)));
  Value exponent = arith::SubIOp::create(
      builder, loc, arith::ShRSIOp::create(builder, loc, rounded, i32(23)),
      i32(info.emax));
  Value clamped = arith::MinSIOp::create(
      builder, loc, arith::MaxSIOp::create(builder, loc, exponent, i32(0)),
      i32(254));
  return arith::TruncIOp::create(builder, loc, builder.getI8Type(), clamped);
}

Value NumericsEmitter::selectQuestScale(Value meanSquare) {
  Type i64Type = builder.getI64Type();
  Value factor = arith::ConstantOp::create(
      builder, loc, builder.getF64FloatAttr(::mxnumerics::kQuestFactor));
  Value bits = arith::BitcastOp::create(
      builder, loc, i64Type,
      arith::MulFOp::create(builder, loc, meanSquare, factor));
  // Of zero, whose exponent field is 0, the clamp makes the code 0.
  Value exponent = arith::SubIOp::create(
      builder, loc, arith::ShRUIOp::create(builder, loc, bits, i64(52)),
      i64(1023));
  Value code = arith::AddIOp::create(
      builder, loc, arith::ShRSIOp::create(builder, loc, exponent, i64(1)),
      i64(127));
  Value clamped = arith::MinSIOp::create(
      builder, loc, arith::MaxSIOp::create(builder, loc, code, i64(0)),
      i64(254));
  return arith::TruncIOp::create(builder, loc, builder.getI8Type(), clamped);
}

Value NumericsEmitter::selectE4M3Scale(
    Value amax, Value tensorScale,
    const ::mxnumerics::TwoLevelOptions &options) {
  auto lessThan = [&](Value a, Value b) -> Value {
    return arith::CmpFOp::create(builder, loc, arith::CmpFPredicate::OLT, a, b);
  };
  Value scale = arith::DivFOp::create(
      builder, loc, floatOf(amax),
      f32(::mxnumerics::getElementInfo(ElementKind::E2M1).maxpos));
  if (tensorScale)
    scale = arith::DivFOp::create(builder, loc, scale, tensorScale);
  if (options.headroom != 1.0f)
    scale = arith::MulFOp::create(builder, loc, scale, f32(options.headroom));
  Value nan = isNaN(scale);
  Value low = f32(options.scaleMin);
  Value high = f32(::mxnumerics::getElementInfo(ElementKind::E4M3).maxpos);
  scale =
      arith::SelectOp::create(builder, loc, lessThan(scale, low), low, scale);
  scale =
      arith::SelectOp::create(builder, loc, lessThan(high, scale), high, scale);
  Value code = encode(ElementKind::E4M3, scale);
  if (options.scaleRoundUp) {
    Value below = arith::ExtUIOp::create(
        builder, loc, builder.getI8Type(),
        lessThan(decode(ElementKind::E4M3, code), scale));
    code = arith::AddIOp::create(builder, loc, code, below);
  }
  return arith::SelectOp::create(builder, loc, nan, i8(::mxnumerics::kE4M3NaN),
                                 code);
}

Value NumericsEmitter::selectF32Scale(Value amax, ElementKind element,
                                      ScaleRule rule) {
  if (rule == ScaleRule::RCeil)
    return decodeScale(ScaleKind::E8M0, selectE8M0Scale(amax, element, rule));
  Value scale = arith::DivFOp::create(
      builder, loc, floatOf(amax),
      f32(::mxnumerics::getElementInfo(element).scaleMax));
  Value isZero = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::eq,
                                       amax, i32(0));
  return arith::SelectOp::create(builder, loc, isZero, f32(1.0f), scale);
}

/// The NaN of a kind of scale.
static uint32_t getNaNScale(ScaleKind kind) {
  switch (kind) {
  case ScaleKind::E8M0:
    return ::mxnumerics::kE8M0NaN;
  case ScaleKind::E4M3:
    return ::mxnumerics::kE4M3NaN;
  case ScaleKind::F32:
    break;
  }
  return kNaNBits;
}

Value NumericsEmitter::selectScale(const QuantizeOptions &options, Value amax,
                                   Value tensorScale, Value meanSquare) {
  const Format &format = options.format;
  Value scale, nan;
  switch (format.scale) {
  case ScaleKind::E8M0:
    scale = options.scaleRule == ScaleRule::Quest
                ? selectQuestScale(meanSquare)
                : selectE8M0Scale(amax, format.element, options.scaleRule);
    nan = i8(getNaNScale(format.scale));
    break;
  case ScaleKind::E4M3:
    scale = selectE4M3Scale(amax, tensorScale, options.twoLevel);
    nan = i8(getNaNScale(format.scale));
    break;
  case ScaleKind::F32:
    scale = selectF32Scale(amax, format.element, options.scaleRule);
    nan = f32FromBits(kNaNBits);
    break;
  }
  if (options.nanRule == NaNRule::Saturate)
    return scale;
  Value poisoned = arith::CmpIOp::create(
      builder, loc, arith::CmpIPredicate::uge, amax, i32(kInfinityBits));
  return arith::SelectOp::create(builder, loc, poisoned, nan, scale);
}

Value NumericsEmitter::selectTensorScale(Value amax, float e4m3Max) {
  auto compare = [&](arith::CmpIPredicate predicate, uint32_t with) -> Value {
    return arith::CmpIOp::create(builder, loc, predicate, amax, i32(with));
  };
  float range =
      ::mxnumerics::getElementInfo(ElementKind::E2M1).maxpos * e4m3Max;
  Value floor = f32(0x1p-117f);
  Value scale = arith::DivFOp::create(builder, loc, floatOf(amax), f32(range));
  Value below = arith::CmpFOp::create(builder, loc, arith::CmpFPredicate::OLT,
                                      scale, floor);
  scale = arith::SelectOp::create(builder, loc, below, floor, scale);
  scale = arith::SelectOp::create(
      builder, loc, compare(arith::CmpIPredicate::eq, 0), f32(1.0f), scale);
  return arith::SelectOp::create(
      builder, loc, compare(arith::CmpIPredicate::uge, kInfinityBits),
      f32FromBits(kNaNBits), scale);
}

//===----------------------------------------------------------------------===//
// Use
//===----------------------------------------------------------------------===//

Value NumericsEmitter::decodeScale(ScaleKind kind, Value scale) {
  if (kind == ScaleKind::F32)
    return scale;
  if (kind == ScaleKind::E4M3)
    return decode(ElementKind::E4M3, scale);
  Value code =
      arith::ExtUIOp::create(builder, loc, builder.getI32Type(), scale);
  auto replace = [&](Value bits, uint32_t wanted, uint32_t by) -> Value {
    Value test = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::eq,
                                       code, i32(wanted));
    return arith::SelectOp::create(builder, loc, test, i32(by), bits);
  };
  Value bits = arith::ShLIOp::create(builder, loc, code, i32(23));
  // 2^-127 is subnormal.
  bits = replace(bits, 0, 0x00400000);
  return floatOf(replace(bits, ::mxnumerics::kE8M0NaN, kNaNBits));
}

Value NumericsEmitter::scaleValue(const QuantizeOptions &options, Value value,
                                  Value scale, Value tensorScale) {
  ScaleKind kind = options.format.scale;
  if (kind == ScaleKind::F32)
    return arith::DivFOp::create(builder, loc, value, scale);
  if (kind == ScaleKind::E8M0) {
    // 2^(127 - code) is the value of code 254 - code. For the NaN code this is
    // no number that matters.
    Value inverse = arith::SubIOp::create(builder, loc, i8(254), scale);
    return arith::MulFOp::create(builder, loc, value,
                                 decodeScale(kind, inverse));
  }
  Value reciprocal = f32(1.0f);
  if (tensorScale)
    reciprocal = arith::DivFOp::create(builder, loc, reciprocal, tensorScale);
  reciprocal =
      arith::DivFOp::create(builder, loc, reciprocal, decodeScale(kind, scale));
  return arith::MulFOp::create(builder, loc, value, reciprocal);
}

Value NumericsEmitter::quantizeElement(const QuantizeOptions &options,
                                       Value value, Value scale,
                                       Value tensorScale, Value random) {
  Value scaled = scaleValue(options, value, scale, tensorScale);
  Value code = encode(options.format.element, scaled, options.rounding, random,
                      options.srBits);
  return replaceSpecial(options, value, scale, code);
}

Value NumericsEmitter::replaceSpecial(const QuantizeOptions &options,
                                      Value value, Value scale, Value code) {
  const Format &format = options.format;
  const ElementInfo &info = ::mxnumerics::getElementInfo(format.element);
  if (options.nanRule == NaNRule::Saturate) {
    Value maxCode = i8(::mxnumerics::encode(format.element, info.maxpos));
    code = arith::SelectOp::create(builder, loc, isNaN(value), maxCode, code);
  }
  bool isF32 = format.scale == ScaleKind::F32;
  Value scaleBits = isF32 ? bitsOf(scale) : scale;
  auto isScale = [&](uint32_t bits) -> Value {
    return arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::eq,
                                 scaleBits, isF32 ? i32(bits) : i8(bits));
  };
  if (format.scale != ScaleKind::E8M0) {
    Value zero = i8(0);
    if (!info.isInteger()) {
      Value sign = arith::ShRUIOp::create(builder, loc, bitsOf(value), i32(31));
      zero = arith::ShLIOp::create(
          builder, loc,
          arith::TruncIOp::create(builder, loc, builder.getI8Type(), sign),
          i8(info.bits - 1));
    }
    code = arith::SelectOp::create(builder, loc, isScale(0), zero, code);
  }
  return arith::SelectOp::create(
      builder, loc, isScale(getNaNScale(format.scale)), i8(0), code);
}

Value NumericsEmitter::dequantizeElement(const Format &format, Value code,
                                         Value scale, Value tensorScale) {
  Value value =
      arith::MulFOp::create(builder, loc, decode(format.element, code),
                            decodeScale(format.scale, scale));
  if (!tensorScale)
    return value;
  return arith::MulFOp::create(builder, loc, value, tensorScale);
}
