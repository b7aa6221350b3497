//===- SmallFloat.h - Rounding to floating point formats --------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Half, bfloat16, tf32 and f32 with all of PTX's rounding modes. The element
// types of block formats are those of mx/Support.
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_SIM_SMALLFLOAT_H
#define MX_LIB_SIM_SMALLFLOAT_H

#include <cstdint>

namespace mxsim {

/// `.rn`, `.rna` (ties away from zero), `.rz`, `.rm`, `.rp`.
enum class RoundingMode : uint8_t {
  NearestEven,
  NearestAway,
  TowardZero,
  Down,
  Up,
};

/// The widths of an IEEE format's fields.
struct FloatLayout {
  unsigned exponentBits, mantissaBits;

  uint32_t infinity() const {
    return ((1u << exponentBits) - 1) << mantissaBits;
  }
  uint32_t maxFinite() const { return infinity() - 1; }
  uint32_t minNormal() const { return 1u << mantissaBits; }
  uint32_t sign() const { return 1u << (exponentBits + mantissaBits); }
  /// What operations make of any NaN: all ones but the sign.
  uint32_t canonicalNaN() const { return sign() - 1; }
};

inline constexpr FloatLayout kHalf = {5, 10}, kBFloat = {8, 7}, kTF32 = {8, 10},
                             kSingle = {8, 23};

/// The bits of `value` rounded to `layout`: overflow as the mode says, NaN
/// canonical. A value that stands for one of more bits has its last bit set
/// (round to odd).
uint32_t encodeFloat(double value, FloatLayout layout, RoundingMode mode);

/// The same with `.ftz`: a result that is below the smallest normal value when
/// it is rounded to the format's precision with any exponent becomes zero.
uint32_t encodeFlushed(double value, FloatLayout layout, RoundingMode mode);

/// `value` toward zero, then one step away from it if the sum of the `numBits`
/// random bits and of the first discarded ones carries (cvt.rs).
uint32_t encodeStochastic(double value, FloatLayout layout, uint32_t random,
                          unsigned numBits);

/// `value` rounded to an integer. NaN and infinities stay.
double roundToIntegral(double value, RoundingMode mode);

/// f32, to nearest even.
uint32_t encodeSingle(double value);
uint16_t encodeHalf(double value, RoundingMode mode);
float decodeHalf(uint16_t bits);
uint16_t encodeBFloat(double value, RoundingMode mode);
float decodeBFloat(uint16_t bits);

} // namespace mxsim

#endif // MX_LIB_SIM_SMALLFLOAT_H
