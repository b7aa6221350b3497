//===- Float.h - Floating point instructions --------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_SIM_FLOAT_H
#define MX_LIB_SIM_FLOAT_H

#include "Machine/Decode.h"
#include "SmallFloat.h"

#include <cmath>

namespace mxsim {

enum class FloatKind : uint8_t { F16, BF16, F32, F64 };

/// What the parts of an opcode say about a floating point operation.
struct Form {
  FloatKind kind = FloatKind::F32;
  /// The type of the multiplied or first operands where it differs (mixed
  /// precision).
  FloatKind inputKind = FloatKind::F32;
  /// 2 for packed pairs.
  unsigned count = 1;
  RoundingMode mode = RoundingMode::NearestEven;
  bool hasRounding = false;
  bool flush = false, saturate = false, relu = false;
};

/// Modifiers that an instruction may have.
enum FormParts : unsigned {
  TakesRounding = 1,
  TakesFlush = 2,
  TakesSaturate = 4,
  TakesRelu = 8,
};

/// True for the name of a floating point type, packed pairs included.
bool isFloatType(std::string_view name);
/// True if the opcode names such a type.
bool isFloatInstruction(const Instruction &instruction);

/// The kind and count of the next floating point type among the parts.
std::optional<std::pair<FloatKind, unsigned>> takeFloatType(Decoder &d);

/// Reads the types, the result's first where there are two, and those of
/// `modifiers` that are there. A modifier that the type has not is refused.
std::optional<Form> takeForm(Decoder &d, unsigned modifiers);

/// The rounding mode among the parts, if there is one.
std::optional<RoundingMode> takeRounding(Decoder &d);

unsigned getBits(FloatKind kind);
/// The format of a kind of at most 32 bits.
FloatLayout getLayout(FloatKind kind);
/// The type of a register of `count` values.
ScalarType getRegisterType(FloatKind kind, unsigned count);

/// The value of the low bits of `bits`; subnormals are zero with `flush`.
double decodeValue(uint64_t bits, FloatKind kind, bool flush);
/// `value`, exact or rounded to odd, in the form's type with its modifiers.
/// Not for f64.
uint32_t encodeValue(double value, const Form &form);

/// The forms of opcodes that integers have too.
Run decodeFloatAdd(Decoder &d);
Run decodeFloatSub(Decoder &d);
Run decodeFloatMul(Decoder &d);
Run decodeFloatMulAdd(Decoder &d);
Run decodeFloatDiv(Decoder &d);
Run decodeFloatMinMax(Decoder &d, bool isMax);
Run decodeFloatAbs(Decoder &d);
Run decodeFloatNeg(Decoder &d);

/// `.approx` forms of opcodes that have correctly rounded ones too.
Run decodeApproxRcp(Decoder &d);
Run decodeApproxSqrt(Decoder &d);
Run decodeApproxDiv(Decoder &d);

inline float asFloat(uint32_t bits) {
  float value;
  std::memcpy(&value, &bits, sizeof(value));
  return value;
}
inline uint32_t asBits(float value) {
  uint32_t bits;
  std::memcpy(&bits, &value, sizeof(bits));
  return bits;
}
inline double asDouble(uint64_t bits) {
  double value;
  std::memcpy(&value, &bits, sizeof(value));
  return value;
}
inline uint64_t asBits(double value) {
  uint64_t bits;
  std::memcpy(&bits, &value, sizeof(bits));
  return bits;
}

} // namespace mxsim

#endif // MX_LIB_SIM_FLOAT_H
