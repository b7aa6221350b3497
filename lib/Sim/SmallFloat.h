//===- SmallFloat.h - Floats of fewer than 32 bits --------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Half, bfloat16 and tf32 with all of PTX's rounding modes. The element types
// of block formats are those of mx/Support.
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

/// `value`, rounded to a grid with `mantissaBits` explicit bits and subnormals
/// from 2^`minExponent` down. NaN and infinities stay; nothing overflows.
double roundToGrid(double value, int mantissaBits, int minExponent,
                   RoundingMode mode);

/// `value`, rounded to an integer. NaN and infinities stay.
double roundToIntegral(double value, RoundingMode mode);

/// IEEE half and bfloat16; overflow as the mode says, NaN to 0x7FFF.
uint16_t encodeHalf(double value, RoundingMode mode);
float decodeHalf(uint16_t bits);
uint16_t encodeBFloat(double value, RoundingMode mode);
float decodeBFloat(uint16_t bits);

/// `value` rounded to f32 in `mode`.
float roundToSingle(double value, RoundingMode mode);

/// The bits of tf32: an f32 whose low 13 mantissa bits are zero.
uint32_t encodeTF32(float value, RoundingMode mode);

} // namespace mxsim

#endif // MX_LIB_SIM_SMALLFLOAT_H
