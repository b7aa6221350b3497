//===- Float.h - Floating point instructions --------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_SIM_FLOAT_H
#define MX_LIB_SIM_FLOAT_H

#include "Decode.h"
#include "SmallFloat.h"

namespace mxsim {

/// True if the opcode names a floating point type, packed pairs included.
bool isFloatInstruction(const Instruction &instruction);

/// The floating point forms of opcodes that integers have too: add, sub, mul,
/// div, min, max, abs, neg, setp.
Run decodeFloatForm(Decoder &d);

/// The rounding mode among the parts; nearest even if there is none.
RoundingMode takeRounding(Decoder &d);

/// A comparison, by its name in PTX ("lt", "geu", "num").
using Comparison = bool (*)(double, double);
Comparison lookupFloatComparison(std::string_view name);

/// Finishes `setp`: writes `compare(lane)`, combined with the optional third
/// operand by `.and`, `.or` or `.xor`, and its complement to the optional
/// second destination.
Run makeSetPredicate(Decoder &d,
                     std::function<bool(const Step &, unsigned)> compare);

} // namespace mxsim

#endif // MX_LIB_SIM_FLOAT_H
