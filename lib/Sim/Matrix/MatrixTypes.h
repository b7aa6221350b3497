//===- MatrixTypes.h - Element types of matrix instructions -----*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The element and scale types of mma, wgmma and tcgen05.mma: their names in
// PTX, widths and values. Every family asks these tables.
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_SIM_MATRIXTYPES_H
#define MX_LIB_SIM_MATRIXTYPES_H

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mxsim {

/// One element type.
struct MatrixType {
  enum Class : uint8_t { Float, Integer, Bit };

  std::string_view name;
  /// Bits of one code. A tf32 code is a 32-bit word of which the low 13 bits
  /// do not count.
  unsigned bits;
  Class kind;
  /// The exact value of a code; bits above `bits` do not count.
  double (*decode)(uint64_t code);
  /// The 256 values by code, where a code has 8 bits or less; else null. Bits
  /// above `bits` do not count.
  const float *values;
  /// How `decodePacked` goes about it.
  void (*unpack)(const MatrixType &type, const void *data, size_t count,
                 float *values);
};

/// The type named `name` ("e4m3", without the dot), or null. Of f16, bf16,
/// tf32, f64, e4m3, e5m2, e2m1, e2m3, e3m2, s8, u8, s4, u4 and b1.
const MatrixType *findMatrixType(std::string_view name);

/// One type of block scales.
struct ScaleType {
  std::string_view name;
  /// The 256 values by code. The sign bit of ue4m3 does not count.
  const float *values;
};

/// The scale type named `name`, ue8m0 or ue4m3, or null.
const ScaleType *findScaleType(std::string_view name);

/// Decodes `count` codes that lie one behind the other from the lowest bits of
/// `data` on, as registers and K-major rows hold them. `count` codes are whole
/// bytes. Every type but f64 is exact in f32.
inline void decodePacked(const MatrixType &type, const void *data, size_t count,
                         float *values) {
  type.unpack(type, data, count, values);
}

/// The same with one code to a byte, above `shift` bits of padding: the 8-bit
/// containers of types with less bits.
void decodeContainers(const MatrixType &type, unsigned shift, const void *data,
                      size_t count, float *values);

} // namespace mxsim

#endif // MX_LIB_SIM_MATRIXTYPES_H
