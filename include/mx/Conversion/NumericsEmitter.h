//===- NumericsEmitter.h - Numerics as scalar arith code --------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Emits docs/Numerics.md as scalar operations of the arith dialect on i8, i32,
// i64 and f32. Each function has a counterpart in mx/Support with the same bits
// for every input. Nothing is emitted on a type narrower than a byte or on a
// narrow floating point type, which LLVM lowers differently from target to
// target or not at all, and no operation carries fast-math flags. The f32
// operations need IEEE arithmetic with gradual underflow.
//
//===----------------------------------------------------------------------===//

#ifndef MX_CONVERSION_NUMERICSEMITTER_H
#define MX_CONVERSION_NUMERICSEMITTER_H

#include "mlir/IR/Builders.h"
#include "mx/Support/Quantize.h"

#include <array>

namespace mlir::mx {

/// Emits at the insertion point of a builder. Element codes and the codes of
/// E8M0 and E4M3 scales are i8 (a code of fewer bits in the low ones), F32
/// scales are f32. Compile-time choices come as mx/Support's own types; of
/// `QuantizeOptions`, the fields `tensorScale` and `random` are run-time values
/// and not read.
class NumericsEmitter {
public:
  NumericsEmitter(OpBuilder &builder, Location loc)
      : builder(builder), loc(loc) {}

  //===--------------------------------------------------------------------===//
  // Elements
  //===--------------------------------------------------------------------===//

  /// `encode`: the i8 code of `value` (f32). `random` (i32) is the element's
  /// word, read only for stochastic rounding.
  Value
  encode(::mxnumerics::ElementKind kind, Value value,
         ::mxnumerics::Rounding rounding = ::mxnumerics::Rounding::NearestEven,
         Value random = {}, unsigned srBits = 32);

  /// `decode`: the f32 value of an i8 code, of which the low bits are read.
  Value decode(::mxnumerics::ElementKind kind, Value code);

  /// The code of element `index` (index type) of a row of packed FP4, given the
  /// byte that holds it.
  Value unpackNibble(Value byte, Value index);
  /// The byte of two FP4 codes.
  Value packNibbles(Value low, Value high);
  /// `byte` with an FP4 code at the place of element `index` (index type) of a
  /// row; there it must be zero.
  Value insertNibble(Value byte, Value code, Value index);

  /// The f32 of an f32, bf16 or f16.
  Value extend(Value value);
  /// An f32 rounded once to `type`: f32, bf16 or f16.
  Value truncate(Value value, Type type);

  //===--------------------------------------------------------------------===//
  // Scales
  //===--------------------------------------------------------------------===//

  /// What `value` (f32) adds to its block's largest magnitude, as i32 bits:
  /// the block's is the unsigned maximum, from 0. Under NaNScale a result of
  /// 0x7F800000 or more says that the block holds a NaN or an infinity.
  Value magnitude(Value value, ::mxnumerics::NaNRule rule);

  /// The square (f64) that a `magnitude` adds to the sum of its block, of which
  /// only the scale rule Quest wants to know.
  Value square(Value magnitude);

  /// The scale of a block with the largest magnitude `amax` (i32 bits, from
  /// `magnitude`). `tensorScale` (f32) is read if the format has one, and
  /// `meanSquare` (f64), the sum of the squares over the size of the block, for
  /// the rule Quest.
  Value selectScale(const ::mxnumerics::QuantizeOptions &options, Value amax,
                    Value tensorScale = {}, Value meanSquare = {});

  /// The tensor scale (f32) of a tensor with the largest magnitude `amax`.
  Value selectTensorScale(Value amax, float e4m3Max);

  /// `selectE8M0Scale` of finite `amax` (i32 bits).
  Value selectE8M0Scale(Value amax, ::mxnumerics::ElementKind element,
                        ::mxnumerics::ScaleRule rule);
  /// `selectQuestScale` of a finite `meanSquare` (f64).
  Value selectQuestScale(Value meanSquare);
  /// `selectE4M3Scale` of finite `amax` (i32 bits); `tensorScale` may be null
  /// for 1.
  Value selectE4M3Scale(Value amax, Value tensorScale,
                        const ::mxnumerics::TwoLevelOptions &options);
  /// `selectF32Scale` of finite `amax` (i32 bits).
  Value selectF32Scale(Value amax, ::mxnumerics::ElementKind element,
                       ::mxnumerics::ScaleRule rule);

  /// `decodeScale`: the f32 value of a scale.
  Value decodeScale(::mxnumerics::ScaleKind kind, Value scale);

  /// The scaled value that is rounded to the element type, f32. For E8M0,
  /// `value * 2^(127 - code)` in f32 stands for the exact product: it differs
  /// only where the product is below 2^-126, which every element type rounds to
  /// zero, or overflows, which saturates alike.
  Value scaleValue(const ::mxnumerics::QuantizeOptions &options, Value value,
                   Value scale, Value tensorScale = {});

  //===--------------------------------------------------------------------===//
  // Elements of blocks
  //===--------------------------------------------------------------------===//

  /// The i8 code of `value` (f32) in a block of the given scale, NaN and zero
  /// scales included.
  Value quantizeElement(const ::mxnumerics::QuantizeOptions &options,
                        Value value, Value scale, Value tensorScale = {},
                        Value random = {});

  /// What `quantizeElement` makes of `code`, the code of `scaleValue(value)`:
  /// another one if `value` is a NaN or if the scale is NaN or zero.
  Value replaceSpecial(const ::mxnumerics::QuantizeOptions &options,
                       Value value, Value scale, Value code);

  /// The f32 value of an element, `(code * scale) * tensorScale`; the last
  /// factor is left out if null.
  Value dequantizeElement(const ::mxnumerics::Format &format, Value code,
                          Value scale, Value tensorScale = {});

  //===--------------------------------------------------------------------===//
  // Random numbers
  //===--------------------------------------------------------------------===//

  /// `philox4x32` of i32 words.
  std::array<Value, 4> philox4x32(std::array<Value, 4> counter,
                                  std::array<Value, 2> key);

  /// `randomForElement`: the i32 word of element `index` (i64) under an i64
  /// seed and an i32 step; the site is a constant or an i32.
  Value randomForElement(Value seed, uint32_t site, Value step, Value index);
  Value randomForElement(Value seed, Value site, Value step, Value index);

  /// `randomSign`: an i1, true if entry `index` (i64) of sign vector `id` is
  /// -1.
  Value randomSign(Value seed, uint32_t id, Value index);

private:
  Value i8(uint8_t value);
  Value i32(uint32_t value);
  Value i64(uint64_t value);
  Value f32(float value);
  Value f32FromBits(uint32_t bits);
  Value bitsOf(Value value);
  Value floatOf(Value bits);
  Value isNaN(Value value);
  Value nibbleShift(Value index);
  Value normalize(Value magnitude);
  Value encodePowersOfFour(const ::mxnumerics::ElementInfo &info,
                           Value exponent, Value significand,
                           ::mxnumerics::Rounding rounding, Value random,
                           unsigned srBits);
  Value encodeMagnitude(const ::mxnumerics::ElementInfo &info, Value magnitude,
                        ::mxnumerics::Rounding rounding, Value random,
                        unsigned srBits);
  Value applySign(const ::mxnumerics::ElementInfo &info, Value code,
                  Value bits);
  Value roundSignificand(Value significand, Value drop,
                         ::mxnumerics::Rounding rounding, Value random,
                         unsigned srBits);
  Value roundNearestEven(Value significand, Value drop);
  Value toFixedPoint(Value significand, Value drop);
  Value roundFixedPoint(Value fixed, ::mxnumerics::Rounding rounding,
                        Value random, unsigned srBits);
  std::array<Value, 2> splitWords(Value word);
  Value selectWord(const std::array<Value, 4> &words, Value index);

  OpBuilder &builder;
  Location loc;
};

} // namespace mlir::mx

#endif // MX_CONVERSION_NUMERICSEMITTER_H
