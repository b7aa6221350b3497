//===- Elements.cpp - Codes of narrow types as arith code -----------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mx/Conversion/NumericsEmitter.h"

#include <cmath>

using namespace mlir;
using namespace mlir::mx;
using ::mxnumerics::ElementInfo;
using ::mxnumerics::ElementKind;
using ::mxnumerics::Rounding;

static constexpr uint32_t kInfinityBits = 0x7F800000;
static constexpr uint32_t kNaNBits = 0x7FC00000;
static constexpr uint32_t kHiddenBit = 0x800000;

//===----------------------------------------------------------------------===//
// Constants and bits
//===----------------------------------------------------------------------===//

Value NumericsEmitter::i8(uint8_t value) {
  return arith::ConstantOp::create(
      builder, loc,
      IntegerAttr::get(builder.getI8Type(), llvm::APInt(8, value)));
}

Value NumericsEmitter::i32(uint32_t value) {
  return arith::ConstantOp::create(
      builder, loc,
      IntegerAttr::get(builder.getI32Type(), llvm::APInt(32, value)));
}

Value NumericsEmitter::i64(uint64_t value) {
  return arith::ConstantOp::create(
      builder, loc,
      IntegerAttr::get(builder.getI64Type(), llvm::APInt(64, value)));
}

Value NumericsEmitter::f32(float value) {
  return arith::ConstantOp::create(builder, loc,
                                   builder.getF32FloatAttr(value));
}

Value NumericsEmitter::f32FromBits(uint32_t bits) {
  llvm::APFloat value(llvm::APFloat::IEEEsingle(), llvm::APInt(32, bits));
  return arith::ConstantOp::create(builder, loc,
                                   FloatAttr::get(builder.getF32Type(), value));
}

Value NumericsEmitter::bitsOf(Value value) {
  return arith::BitcastOp::create(builder, loc, builder.getI32Type(), value);
}

Value NumericsEmitter::floatOf(Value bits) {
  return arith::BitcastOp::create(builder, loc, builder.getF32Type(), bits);
}

Value NumericsEmitter::isNaN(Value value) {
  return arith::CmpFOp::create(builder, loc, arith::CmpFPredicate::UNO, value,
                               value);
}

//===----------------------------------------------------------------------===//
// Encoding
//===----------------------------------------------------------------------===//

/// The exponent of the smallest normal binade, whose step the subnormals share.
/// Integers are one such binade, [1, 2) of INT8, and what is below it.
static int getMinExponent(const ElementInfo &info) {
  return info.isInteger() ? info.emax : info.minExponent();
}

/// `significand >> drop`, to nearest, ties to even.
Value NumericsEmitter::roundNearestEven(Value significand, Value drop) {
  // From 25 on the result is 0, as the significand has 24 bits.
  drop = arith::MinUIOp::create(builder, loc, drop, i32(31));
  Value one = i32(1);
  Value step = arith::ShLIOp::create(builder, loc, one, drop);
  Value half = arith::ShRUIOp::create(builder, loc, step, one);
  Value kept = arith::ShRUIOp::create(builder, loc, significand, drop);
  Value odd = arith::AndIOp::create(builder, loc, kept, one);
  // Half a step less one, or half a step if the kept part is odd.
  Value addend = arith::AddIOp::create(
      builder, loc, arith::SubIOp::create(builder, loc, half, one), odd);
  Value sum = arith::AddIOp::create(builder, loc, significand, addend);
  return arith::ShRUIOp::create(builder, loc, sum, drop);
}

/// `significand >> drop` as an i64 with 32 bits below the point.
Value NumericsEmitter::toFixedPoint(Value significand, Value drop) {
  auto extend = [&](Value value) -> Value {
    return arith::ExtUIOp::create(builder, loc, builder.getI64Type(), value);
  };
  Value shift = extend(arith::MinUIOp::create(builder, loc, drop, i32(63)));
  return arith::ShRUIOp::create(
      builder, loc,
      arith::ShLIOp::create(builder, loc, extend(significand), i64(32)), shift);
}

/// `fixed >> 32`, rounded: stochastically, plus one if the 32 dropped bits (of
/// them, `srBits`) and the random word carry when added.
Value NumericsEmitter::roundFixedPoint(Value fixed, Rounding rounding,
                                       Value random, unsigned srBits) {
  Value pointBits = i64(32);
  if (rounding == Rounding::Stochastic) {
    Value addend =
        arith::ExtUIOp::create(builder, loc, builder.getI64Type(), random);
    if (srBits < 32) {
      Value mask = i64(~uint64_t(0) << (32 - srBits));
      fixed = arith::AndIOp::create(builder, loc, fixed, mask);
      addend = arith::AndIOp::create(builder, loc, addend, mask);
    }
    fixed = arith::AddIOp::create(builder, loc, fixed, addend);
  }
  if (rounding == Rounding::NearestEven) {
    Value odd = arith::AndIOp::create(
        builder, loc, arith::ShRUIOp::create(builder, loc, fixed, pointBits),
        i64(1));
    Value belowHalf = i64((uint64_t(1) << 31) - 1);
    fixed = arith::AddIOp::create(
        builder, loc, fixed,
        arith::AddIOp::create(builder, loc, belowHalf, odd));
  }
  return arith::TruncIOp::create(
      builder, loc, builder.getI32Type(),
      arith::ShRUIOp::create(builder, loc, fixed, pointBits));
}

Value NumericsEmitter::roundSignificand(Value significand, Value drop,
                                        Rounding rounding, Value random,
                                        unsigned srBits) {
  switch (rounding) {
  case Rounding::NearestEven:
    return roundNearestEven(significand, drop);
  case Rounding::TowardZero:
    break;
  case Rounding::Stochastic:
    return roundFixedPoint(toFixedPoint(significand, drop), rounding, random,
                           srBits);
  }
  drop = arith::MinUIOp::create(builder, loc, drop, i32(31));
  return arith::ShRUIOp::create(builder, loc, significand, drop);
}

/// The i32 code of an f32, before it is clamped, on a grid of powers of four.
Value NumericsEmitter::encodePowersOfFour(const ElementInfo &info,
                                          Value exponent, Value significand,
                                          Rounding rounding, Value random,
                                          unsigned srBits) {
  Value least = i32(127 + getMinExponent(info));
  Value binade = arith::MaxUIOp::create(builder, loc, exponent, least);
  Value above = arith::SubIOp::create(builder, loc, binade, least);
  Value number = arith::ShRUIOp::create(builder, loc, above, i32(1));
  // Over its power of four the value is in [1, 4): 1 and a share of 3. The
  // share is rounded down to 32 bits, which keeps it on its side of one half.
  Value odd = arith::AndIOp::create(builder, loc, above, i32(1));
  Value excess = arith::SubIOp::create(
      builder, loc, arith::ShLIOp::create(builder, loc, significand, odd),
      i32(kHiddenBit));
  Value share = arith::DivUIOp::create(
      builder, loc,
      arith::ShLIOp::create(
          builder, loc,
          arith::ExtUIOp::create(builder, loc, builder.getI64Type(), excess),
          i64(32 - 23)),
      i64(3));
  Value power =
      arith::AddIOp::create(builder, loc, share, i64(uint64_t(1) << 32));
  // Below the smallest power it is the share itself.
  Value drop = arith::AddIOp::create(
      builder, loc, arith::SubIOp::create(builder, loc, binade, exponent),
      i32(23));
  Value isBelow = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::ult,
                                        exponent, least);
  Value fixed = arith::SelectOp::create(builder, loc, isBelow,
                                        toFixedPoint(significand, drop), power);
  return arith::AddIOp::create(
      builder, loc, number, roundFixedPoint(fixed, rounding, random, srBits));
}

/// The i32 code without a sign of an f32 whose bits without the sign are
/// `magnitude`.
Value NumericsEmitter::encodeMagnitude(const ElementInfo &info, Value magnitude,
                                       Rounding rounding, Value random,
                                       unsigned srBits) {
  // A subnormal f32 is taken for a normal one of exponent 0: both are so far
  // below the smallest step that nothing is left of them.
  Value exponent = arith::ShRUIOp::create(builder, loc, magnitude, i32(23));
  Value significand = arith::OrIOp::create(
      builder, loc,
      arith::AndIOp::create(builder, loc, magnitude, i32(kHiddenBit - 1)),
      i32(kHiddenBit));
  Value maxCode = i32(::mxnumerics::encode(info.kind, info.maxpos));
  if (info.radixBits == 2)
    return arith::MinUIOp::create(builder, loc,
                                  encodePowersOfFour(info, exponent,
                                                     significand, rounding,
                                                     random, srBits),
                                  maxCode);
  // A code is the number of its binade times the steps of a binade, plus the
  // significand in steps; a carry out of the rounding moves on to the next
  // binade by itself.
  Value minExponent = i32(127 + getMinExponent(info));
  Value binade = arith::MaxUIOp::create(builder, loc, exponent, minExponent);
  Value drop = arith::AddIOp::create(
      builder, loc, arith::SubIOp::create(builder, loc, binade, exponent),
      i32(23 - info.mantissaBits));
  Value steps = roundSignificand(significand, drop, rounding, random, srBits);
  Value number = arith::SubIOp::create(builder, loc, binade, minExponent);
  Value code = arith::AddIOp::create(
      builder, loc,
      arith::ShLIOp::create(builder, loc, number, i32(info.mantissaBits)),
      steps);
  return arith::MinUIOp::create(builder, loc, code, maxCode);
}

/// `code` with the sign of the f32 `bits`: in two's complement for integers.
Value NumericsEmitter::applySign(const ElementInfo &info, Value code,
                                 Value bits) {
  if (info.isInteger()) {
    Value sign = arith::ShRSIOp::create(builder, loc, bits, i32(31));
    return arith::AndIOp::create(
        builder, loc,
        arith::SubIOp::create(builder, loc,
                              arith::XOrIOp::create(builder, loc, code, sign),
                              sign),
        i32((1u << info.bits) - 1));
  }
  Value sign = arith::AndIOp::create(
      builder, loc,
      arith::ShRUIOp::create(builder, loc, bits, i32(32 - info.bits)),
      i32(1u << (info.bits - 1)));
  return arith::OrIOp::create(builder, loc, code, sign);
}

Value NumericsEmitter::encode(ElementKind kind, Value value, Rounding rounding,
                              Value random, unsigned srBits) {
  const ElementInfo &info = ::mxnumerics::getElementInfo(kind);
  Value bits = bitsOf(value);
  Value magnitude = arith::AndIOp::create(builder, loc, bits, i32(0x7FFFFFFF));
  Value code = applySign(
      info, encodeMagnitude(info, magnitude, rounding, random, srBits), bits);
  uint8_t maxCode = ::mxnumerics::encode(kind, info.maxpos);
  Value nan = i32(info.nanCode.value_or(maxCode));
  code = arith::SelectOp::create(builder, loc, isNaN(value), nan, code);
  return arith::TruncIOp::create(builder, loc, builder.getI8Type(), code);
}

//===----------------------------------------------------------------------===//
// Decoding
//===----------------------------------------------------------------------===//

Value NumericsEmitter::decode(ElementKind kind, Value code) {
  const ElementInfo &info = ::mxnumerics::getElementInfo(kind);
  unsigned fieldBits = info.mantissaBits;
  int minExponent = getMinExponent(info);
  Value subnormalStep = f32(std::ldexp(1.0f, minExponent - int(fieldBits)));
  if (info.isInteger()) {
    if (info.bits < 8)
      code = arith::TruncIOp::create(builder, loc,
                                     builder.getIntegerType(info.bits), code);
    return arith::MulFOp::create(
        builder, loc,
        arith::SIToFPOp::create(builder, loc, builder.getF32Type(), code),
        subnormalStep);
  }
  Value wide = arith::ExtUIOp::create(builder, loc, builder.getI32Type(), code);
  uint32_t signBit = 1u << (info.bits - 1);
  Value magnitude = arith::AndIOp::create(builder, loc, wide, i32(signBit - 1));
  Value subnormal = bitsOf(arith::MulFOp::create(
      builder, loc,
      arith::UIToFPOp::create(builder, loc, builder.getF32Type(), magnitude),
      subnormalStep));
  Value normal = arith::AddIOp::create(
      builder, loc,
      arith::ShLIOp::create(builder, loc, magnitude,
                            i32(23 - fieldBits + info.radixBits - 1)),
      i32(uint32_t(127 + minExponent - int(info.radixBits)) << 23));
  Value isSubnormal = arith::CmpIOp::create(
      builder, loc, arith::CmpIPredicate::ult, magnitude, i32(1u << fieldBits));
  Value bits =
      arith::SelectOp::create(builder, loc, isSubnormal, subnormal, normal);
  auto replace = [&](arith::CmpIPredicate predicate, uint32_t than,
                     uint32_t by) {
    Value test =
        arith::CmpIOp::create(builder, loc, predicate, magnitude, i32(than));
    bits = arith::SelectOp::create(builder, loc, test, i32(by), bits);
  };
  if (kind == ElementKind::E4M3)
    replace(arith::CmpIPredicate::eq, 0x7F, kNaNBits);
  if (kind == ElementKind::E5M2) {
    replace(arith::CmpIPredicate::eq, 0x7C, kInfinityBits);
    replace(arith::CmpIPredicate::ugt, 0x7C, kNaNBits);
  }
  Value sign = arith::ShLIOp::create(
      builder, loc, arith::AndIOp::create(builder, loc, wide, i32(signBit)),
      i32(32 - info.bits));
  return floatOf(arith::OrIOp::create(builder, loc, bits, sign));
}

/// The shift of element `index` in its byte: 0 if it is even, 4 if odd.
Value NumericsEmitter::nibbleShift(Value index) {
  Value bits =
      arith::IndexCastUIOp::create(builder, loc, builder.getI8Type(), index);
  Value odd = arith::AndIOp::create(builder, loc, bits, i8(1));
  return arith::ShLIOp::create(builder, loc, odd, i8(2));
}

Value NumericsEmitter::unpackNibble(Value byte, Value index) {
  Value shifted =
      arith::ShRUIOp::create(builder, loc, byte, nibbleShift(index));
  return arith::AndIOp::create(builder, loc, shifted, i8(0xF));
}

Value NumericsEmitter::insertNibble(Value byte, Value code, Value index) {
  Value shifted = arith::ShLIOp::create(builder, loc, code, nibbleShift(index));
  return arith::OrIOp::create(builder, loc, byte, shifted);
}

Value NumericsEmitter::packNibbles(Value low, Value high) {
  return arith::OrIOp::create(builder, loc,
                              arith::AndIOp::create(builder, loc, low, i8(0xF)),
                              arith::ShLIOp::create(builder, loc, high, i8(4)));
}

//===----------------------------------------------------------------------===//
// Plain floating point
//===----------------------------------------------------------------------===//

Value NumericsEmitter::extend(Value value) {
  if (value.getType().isF32())
    return value;
  return arith::ExtFOp::create(builder, loc, builder.getF32Type(), value);
}

Value NumericsEmitter::truncate(Value value, Type type) {
  if (type.isF32())
    return value;
  if (!type.isBF16())
    return arith::TruncFOp::create(builder, loc, type, value);
  // In integers: the AVX-512 instruction that arith.truncf may become flushes
  // subnormals, and without it there is a call of a library function.
  Value bits = bitsOf(value);
  Value sixteen = i32(16);
  Value odd = arith::AndIOp::create(
      builder, loc, arith::ShRUIOp::create(builder, loc, bits, sixteen),
      i32(1));
  Value sum = arith::AddIOp::create(
      builder, loc, bits,
      arith::AddIOp::create(builder, loc, odd, i32(0x7FFF)));
  sum = arith::SelectOp::create(builder, loc, isNaN(value), i32(kNaNBits), sum);
  Value high = arith::TruncIOp::create(
      builder, loc, builder.getI16Type(),
      arith::ShRUIOp::create(builder, loc, sum, sixteen));
  return arith::BitcastOp::create(builder, loc, type, high);
}
