//===- MatrixTypes.cpp - Element types of matrix instructions -------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA "Alternate Floating-Point Data Formats" and "Sub-byte Floating-Point
// Data Formats". Matrix instructions decode millions of codes, so that those of
// a byte or less are looked up and f16 is decoded without branches.
//
//===----------------------------------------------------------------------===//

#include "MatrixTypes.h"

#include "Scalar/SmallFloat.h"
#include "mx/Support/Scales.h"

#include <array>
#include <cstring>

using namespace mxsim;
using mxnumerics::ElementKind;

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

template <ElementKind Kind>
static double decodeElement(uint64_t code) {
  return mxnumerics::decode(Kind, static_cast<uint8_t>(code));
}

template <unsigned Bits>
static double decodeUnsigned(uint64_t code) {
  return static_cast<double>(code & ((1u << Bits) - 1));
}

template <unsigned Bits>
static double decodeSigned(uint64_t code) {
  auto value = static_cast<int>(code & ((1u << Bits) - 1));
  return value >> (Bits - 1) ? value - (1 << Bits) : value;
}

static double decodeF16(uint64_t code) {
  return decodeHalf(static_cast<uint16_t>(code));
}
static double decodeBF16(uint64_t code) {
  return decodeBFloat(static_cast<uint16_t>(code));
}

static float toFloat(uint32_t bits) {
  float value;
  std::memcpy(&value, &bits, sizeof(value));
  return value;
}

static float decodeTF32Word(uint32_t word) { return toFloat(word & ~0x1FFFu); }
static double decodeTF32(uint64_t code) {
  return decodeTF32Word(static_cast<uint32_t>(code));
}

static double decodeF64(uint64_t code) {
  double value;
  std::memcpy(&value, &code, sizeof(value));
  return value;
}

static float narrowF64(uint64_t code) {
  return static_cast<float>(decodeF64(code));
}

/// A half moved to f32's places has an exponent that is 112 too small, for
/// subnormals too; infinities and NaNs do not follow.
static float decodeHalfFast(uint16_t code) {
  uint32_t magnitude = (code & 0x7FFFu) << 13;
  float scaled = toFloat(magnitude) * 0x1p112f;
  uint32_t bits;
  std::memcpy(&bits, &scaled, sizeof(bits));
  bits = (code & 0x7C00) == 0x7C00 ? magnitude | 0x7F800000 : bits;
  return toFloat(bits | (code & 0x8000u) << 16);
}

//===----------------------------------------------------------------------===//
// Packed codes
//===----------------------------------------------------------------------===//

/// Words of a type T, each decoded by `decode`.
template <typename T, typename F>
static void decodeWords(const void *data, size_t count, float *values,
                        F decode) {
  const auto *bytes = static_cast<const uint8_t *>(data);
  for (size_t i = 0; i < count; ++i) {
    T word;
    std::memcpy(&word, bytes + i * sizeof(T), sizeof(T));
    values[i] = decode(word);
  }
}

/// Words of at least 16 bits.
template <typename T, float (*Decode)(T)>
static void unpackWords(const MatrixType &, const void *data, size_t count,
                        float *values) {
  decodeWords<T>(data, count, values, Decode);
}

static void unpackBytes(const MatrixType &type, const void *data, size_t count,
                        float *values) {
  decodeContainers(type, 0, data, count, values);
}

/// Codes of less than 8 bits, which may straddle bytes.
static void unpackBits(const MatrixType &type, const void *data, size_t count,
                       float *values) {
  const auto *bytes = static_cast<const uint8_t *>(data);
  uint32_t window = 0;
  unsigned available = 0;
  for (size_t i = 0; i < count; ++i) {
    if (available < type.bits) {
      window |= static_cast<uint32_t>(*bytes++) << available;
      available += 8;
    }
    values[i] = type.values[window & 0xFF];
    window >>= type.bits;
    available -= type.bits;
  }
}

void mxsim::decodeContainers(const MatrixType &type, unsigned shift,
                             const void *data, size_t count, float *values) {
  const float *table = type.values;
  decodeWords<uint8_t>(data, count, values,
                       [=](uint8_t code) { return table[code >> shift]; });
}

//===----------------------------------------------------------------------===//
// Tables
//===----------------------------------------------------------------------===//

template <double (*Decode)(uint64_t)>
static const float *tabulate() {
  static const auto values = [] {
    std::array<float, 256> table;
    for (unsigned code = 0; code < table.size(); ++code)
      table[code] = static_cast<float>(Decode(code));
    return table;
  }();
  return values.data();
}

static double decodeUE8M0(uint64_t code) {
  return mxnumerics::decodeE8M0(static_cast<uint8_t>(code));
}
static double decodeUE4M3(uint64_t code) {
  return decodeElement<ElementKind::E4M3>(code & 0x7F);
}

/// A type of at most 8 bits.
template <double (*Decode)(uint64_t)>
static MatrixType makeType(std::string_view name, unsigned bits,
                           MatrixType::Class kind = MatrixType::Float) {
  return {name,
          bits,
          kind,
          Decode,
          tabulate<Decode>(),
          bits == 8 ? unpackBytes : unpackBits};
}

const MatrixType *mxsim::findMatrixType(std::string_view name) {
  constexpr auto kFloat = MatrixType::Float, kInteger = MatrixType::Integer;
  static const MatrixType types[] = {
      {"f16", 16, kFloat, decodeF16, nullptr,
       unpackWords<uint16_t, decodeHalfFast>},
      {"bf16", 16, kFloat, decodeBF16, nullptr,
       unpackWords<uint16_t, decodeBFloat>},
      {"tf32", 32, kFloat, decodeTF32, nullptr,
       unpackWords<uint32_t, decodeTF32Word>},
      {"f64", 64, kFloat, decodeF64, nullptr, unpackWords<uint64_t, narrowF64>},
      makeType<decodeElement<ElementKind::E4M3>>("e4m3", 8),
      makeType<decodeElement<ElementKind::E5M2>>("e5m2", 8),
      makeType<decodeElement<ElementKind::E2M1>>("e2m1", 4),
      makeType<decodeElement<ElementKind::E2M3>>("e2m3", 6),
      makeType<decodeElement<ElementKind::E3M2>>("e3m2", 6),
      makeType<decodeSigned<8>>("s8", 8, kInteger),
      makeType<decodeUnsigned<8>>("u8", 8, kInteger),
      makeType<decodeSigned<4>>("s4", 4, kInteger),
      makeType<decodeUnsigned<4>>("u4", 4, kInteger),
      makeType<decodeUnsigned<1>>("b1", 1, MatrixType::Bit)};
  for (const MatrixType &type : types)
    if (type.name == name)
      return &type;
  return nullptr;
}

const ScaleType *mxsim::findScaleType(std::string_view name) {
  static const ScaleType types[] = {{"ue8m0", tabulate<decodeUE8M0>()},
                                    {"ue4m3", tabulate<decodeUE4M3>()}};
  for (const ScaleType &type : types)
    if (type.name == name)
      return &type;
  return nullptr;
}
