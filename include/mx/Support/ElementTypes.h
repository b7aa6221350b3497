//===- ElementTypes.h - Narrow element types --------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The element types of the OCP Microscaling specification (MX v1.0, section
// 5.3), INT4 and grids of powers of two and four, and their exact conversions.
// One table describes them; everything that needs a width, a bias or a maximum
// asks it.
//
//===----------------------------------------------------------------------===//

#ifndef MX_SUPPORT_ELEMENTTYPES_H
#define MX_SUPPORT_ELEMENTTYPES_H

#include <cstdint>
#include <optional>
#include <string_view>

namespace mxnumerics {

/// The element types, in the order of their table.
enum class ElementKind : uint8_t {
  E2M1,
  E2M3,
  E3M2,
  E4M3,
  E5M2,
  INT8,
  INT4,
  E3M0,
  Radix4Even,
  Radix4Odd
};
inline constexpr unsigned kNumElementKinds = 10;

/// How a value between two neighbours of the grid is rounded.
enum class Rounding : uint8_t { NearestEven, TowardZero, Stochastic };

/// Their names in the IR, in order.
inline constexpr const char *kRoundingNames[] = {"nearest_even", "toward_zero",
                                                 "stochastic"};

/// One row of the element table.
struct ElementInfo {
  ElementKind kind;
  /// Name of the builtin MLIR type, e.g. "f4E2M1FN" ("i8" for INT8).
  std::string_view mlirName;
  /// Name of the grid that codes of the type stand for, e.g. "e3m0"; empty
  /// where the type says it.
  std::string_view gridName;
  /// Name in PTX, e.g. "e2m1"; empty where PTX has none.
  std::string_view ptxName;
  /// Bits of a code, sign included.
  unsigned bits;
  /// Explicit mantissa bits; for integers, bits below the top one of the
  /// largest: their step is 2^(emax - mantissaBits).
  unsigned mantissaBits;
  /// Exponent bias; 0 for integers.
  int bias;
  /// floor(log2(scaleMax)): the `emax` of the scale rules.
  int emax;
  /// Largest finite value.
  float maxpos;
  /// The code of the canonical NaN, where the type has one.
  std::optional<uint8_t> nanCode;
  /// Where scale rules put the largest magnitude of a block: `maxpos`, but for
  /// Radix4Odd, which has the scales of Radix4Even.
  float scaleMax = maxpos;
  /// log2 of the ratio of neighbouring binades: 2 for powers of four.
  unsigned radixBits = 1;

  /// Exponent of the smallest normal value, and of the subnormal binade. Of
  /// floating-point types only.
  int minExponent() const { return 1 - bias; }
  bool isInteger() const {
    return kind == ElementKind::INT8 || kind == ElementKind::INT4;
  }
};

/// Returns the table's row for `kind`.
const ElementInfo &getElementInfo(ElementKind kind);

/// Rounds `value` to `kind` and returns the code: saturating at `maxpos`
/// (infinities too), keeping the sign of zero. NaN gives the type's NaN code
/// and, for types without NaN, the code of +maxpos, as the hardware's
/// `cvt.satfinite` does; the sign of a NaN is dropped. Codes of integers
/// are two's complement, INT8 in -127..127 and INT4 in -7..7, and zero has no
/// sign. Between two powers, neither of which is even, a tie goes to the larger
/// one.
///
/// `random` is the u32 of the element for `Rounding::Stochastic`, of which the
/// top `srBits` (1..32) bits are used; otherwise both are ignored.
uint8_t encode(ElementKind kind, float value,
               Rounding rounding = Rounding::NearestEven, uint32_t random = 0,
               unsigned srBits = 32);

/// `encode` of the exact product `value * 2^exponent`, `exponent` in -127..127,
/// of which f32 cannot hold every result. With exponent = 127 - code this is
/// how an element is divided by an E8M0 scale.
uint8_t encodeScaled(ElementKind kind, float value, int exponent,
                     Rounding rounding = Rounding::NearestEven,
                     uint32_t random = 0, unsigned srBits = 32);

/// The value of `code`. Only the low `bits` bits are read. INT8 accepts -128
/// and INT4 -8.
float decode(ElementKind kind, uint8_t code);

} // namespace mxnumerics

#endif // MX_SUPPORT_ELEMENTTYPES_H
