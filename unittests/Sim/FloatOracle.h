//===- FloatOracle.h - Rounding by search -----------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An oracle that shares nothing with the simulator: the codes of a format are
// ordered as their values are, so that rounding is a search among them and a
// comparison of two differences, in 113 bits.
//
//===----------------------------------------------------------------------===//

#ifndef MX_UNITTESTS_SIM_FLOATORACLE_H
#define MX_UNITTESTS_SIM_FLOATORACLE_H

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

namespace mxtest {

using Quad = __float128;

/// A format: its fields, its largest finite code and the code of its NaN.
struct OracleFormat {
  unsigned exponentBits, mantissaBits;
  uint64_t maxCode;
  uint64_t nanCode;

  uint64_t sign() const { return uint64_t(1) << (exponentBits + mantissaBits); }
  /// The value of a code without sign, the one behind the largest included.
  Quad decode(uint64_t code) const {
    int field = static_cast<int>(code >> mantissaBits);
    uint64_t mantissa = code & ((uint64_t(1) << mantissaBits) - 1);
    if (field)
      mantissa |= uint64_t(1) << mantissaBits;
    int bias = (1 << (exponentBits - 1)) - 1;
    int exponent = std::max(field, 1) - bias - static_cast<int>(mantissaBits);
    // A double holds all of them but 2^1024, behind its own largest one.
    auto exact = static_cast<double>(mantissa);
    return exponent > 900 ? Quad(std::ldexp(exact, exponent - 100)) * 0x1p100
                          : Quad(std::ldexp(exact, exponent));
  }
};

inline constexpr OracleFormat kF16 = {5, 10, 0x7BFF, 0x7FFF},
                              kBF16 = {8, 7, 0x7F7F, 0x7FFF},
                              kTF32Code = {8, 10, 0x3FBFF, 0x3FFFF},
                              kF32 = {8, 23, 0x7F7FFFFF, 0x7FFFFFFF},
                              kF64 = {11, 52, 0x7FEFFFFFFFFFFFFF,
                                      0x7FF8000000000000},
                              kE2M1 = {2, 1, 0x7, 0x7},
                              kE2M3 = {2, 3, 0x1F, 0x1F},
                              kE3M2 = {3, 2, 0x1F, 0x1F},
                              kE4M3 = {4, 3, 0x7E, 0x7F},
                              kE5M2 = {5, 2, 0x7B, 0x7F};

/// `mode` is PTX's: "rn", "rz", "rm", "rp", "rna". A format without infinity
/// saturates, and so does one that has it with `finite`.
inline uint64_t roundBySearch(Quad value, const OracleFormat &format,
                              const std::string &mode, bool finite = false) {
  if (value != value)
    return format.nanCode;
  bool negative = value < 0;
  uint64_t sign = negative ? format.sign() : 0;
  Quad magnitude = negative ? -value : value;
  uint64_t overflow = format.maxCode + !finite;
  bool towardZero =
      mode == "rz" || (mode == "rm" && !negative) || (mode == "rp" && negative);
  if (magnitude > 1e300 * Quad(1e300) * Quad(1e300)) // Infinity.
    return sign | overflow;
  uint64_t low = 0, high = format.maxCode + 1;
  if (magnitude >= format.decode(high))
    return sign | (towardZero ? format.maxCode : overflow);
  while (high - low > 1) {
    uint64_t middle = low + (high - low) / 2;
    (format.decode(middle) <= magnitude ? low : high) = middle;
  }
  Quad below = magnitude - format.decode(low);
  Quad above = format.decode(high) - magnitude;
  bool up = below == 0      ? false
            : towardZero    ? false
            : mode == "rn"  ? below > above || (below == above && (low & 1))
            : mode == "rna" ? below >= above
                            : true;
  uint64_t code = low + up;
  return sign | (code > format.maxCode ? overflow : code);
}

inline float floatOf(uint64_t bits) {
  auto narrow = static_cast<uint32_t>(bits);
  float value;
  std::memcpy(&value, &narrow, sizeof(value));
  return value;
}
inline uint32_t bitsOf(float value) {
  uint32_t bits;
  std::memcpy(&bits, &value, sizeof(bits));
  return bits;
}
inline double doubleOf(uint64_t bits) {
  double value;
  std::memcpy(&value, &bits, sizeof(value));
  return value;
}
inline uint64_t bitsOf(double value) {
  uint64_t bits;
  std::memcpy(&bits, &value, sizeof(bits));
  return bits;
}

/// The value of a code with sign, infinities and NaN.
inline Quad valueOf(uint64_t code, const OracleFormat &format) {
  uint64_t magnitude = code & (format.sign() - 1);
  Quad value = magnitude <= format.maxCode       ? format.decode(magnitude)
               : magnitude == format.maxCode + 1 ? Quad(INFINITY)
                                                 : Quad(NAN);
  return code & format.sign() ? -value : value;
}

} // namespace mxtest

#endif // MX_UNITTESTS_SIM_FLOATORACLE_H
