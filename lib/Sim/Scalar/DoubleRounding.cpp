//===- DoubleRounding.cpp - f64 with all rounding modes -------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DoubleRounding.h"

#include <cfenv>
#include <cmath>

using namespace mxsim;

namespace {
/// The CPU's rounding mode is `mode` while it lives.
class WithRounding {
public:
  explicit WithRounding(RoundingMode mode) {
    if (mode != RoundingMode::NearestEven)
      std::fesetround(mode == RoundingMode::TowardZero ? FE_TOWARDZERO
                      : mode == RoundingMode::Down     ? FE_DOWNWARD
                                                       : FE_UPWARD);
  }
  ~WithRounding() { std::fesetround(FE_TONEAREST); }
};
} // namespace

double mxsim::addDouble(double a, double b, RoundingMode mode) {
  WithRounding rounding(mode);
  return a + b;
}

double mxsim::multiplyDouble(double a, double b, RoundingMode mode) {
  WithRounding rounding(mode);
  return a * b;
}

double mxsim::fmaDouble(double a, double b, double c, RoundingMode mode) {
  WithRounding rounding(mode);
  return std::fma(a, b, c);
}

double mxsim::divideDouble(double a, double b, RoundingMode mode) {
  WithRounding rounding(mode);
  return a / b;
}

double mxsim::sqrtDouble(double a, RoundingMode mode) {
  WithRounding rounding(mode);
  return std::sqrt(a);
}

double mxsim::integerToDouble(uint64_t magnitude, bool negative,
                              RoundingMode mode) {
  // Two exact halves and one rounding, with the sign that the mode looks at.
  double high = static_cast<double>(static_cast<uint32_t>(magnitude >> 32));
  double low = static_cast<double>(static_cast<uint32_t>(magnitude));
  double sign = negative ? -1 : 1;
  return fmaDouble(sign * high, 0x1p32, sign * low, mode);
}
