//===- DoubleRounding.h - f64 with all rounding modes -----------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// f64 has no wider type to be exact in: its operations are the CPU's, in the
// rounding mode asked for, of which `.rna` is none.
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_SIM_DOUBLEROUNDING_H
#define MX_LIB_SIM_DOUBLEROUNDING_H

#include "SmallFloat.h"

namespace mxsim {

double addDouble(double a, double b, RoundingMode mode);
double multiplyDouble(double a, double b, RoundingMode mode);
double fmaDouble(double a, double b, double c, RoundingMode mode);
double divideDouble(double a, double b, RoundingMode mode);
double sqrtDouble(double a, RoundingMode mode);

/// An integer, given as sign and magnitude.
double integerToDouble(uint64_t magnitude, bool negative, RoundingMode mode);

} // namespace mxsim

#endif // MX_LIB_SIM_DOUBLEROUNDING_H
