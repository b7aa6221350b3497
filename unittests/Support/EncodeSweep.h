//===- EncodeSweep.h - Sweeps of encode against an oracle -------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// An oracle is a function from an exact double to the code it must have. The
// double stands for `value * 2^exponent`: a product of a 24-bit significand and
// a power of two, exact and normal in f64.
//
//===----------------------------------------------------------------------===//

#ifndef MX_UNITTESTS_SUPPORT_ENCODESWEEP_H
#define MX_UNITTESTS_SUPPORT_ENCODESWEEP_H

#include "TestUtils.h"

#include <sstream>

namespace mxtest {

inline std::string describeEncode(mxnumerics::ElementKind kind, float value,
                                  int exponent, unsigned got, unsigned want) {
  std::ostringstream text;
  text << mxnumerics::getElementInfo(kind).mlirName << " of " << std::hexfloat
       << value << " * 2^" << std::dec << exponent << ": got code " << got
       << ", expected " << want;
  return text.str();
}

/// One comparison of `encodeScaled`, and of `encode` where nothing is scaled.
template <typename Oracle>
void compareOne(Tally &tally, mxnumerics::ElementKind kind,
                mxnumerics::Rounding rounding, float value, int exponent,
                double product, Oracle &oracle) {
  unsigned want = oracle(product);
  unsigned got = mxnumerics::encodeScaled(kind, value, exponent, rounding);
  auto describe = [&] {
    return describeEncode(kind, value, exponent, got, want);
  };
  tally.check(got == want, describe);
  if (exponent == 0) {
    got = mxnumerics::encode(kind, value, rounding);
    tally.check(got == want, describe);
  }
}

/// All bf16 values (those that `accept` takes) divided by all E8M0 scales.
template <typename Accept, typename Oracle>
void sweepBf16TimesScales(Tally &tally, mxnumerics::ElementKind kind,
                          mxnumerics::Rounding rounding, Accept accept,
                          Oracle oracle) {
  double factors[255];
  for (int code = 0; code < 255; ++code)
    factors[code] = std::ldexp(1.0, 127 - code);
  for (uint32_t pattern = 0; pattern < 0x10000; ++pattern) {
    float value = floatOf(pattern << 16);
    if (!accept(value))
      continue;
    for (int code = 0; code < 255; ++code)
      compareOne(tally, kind, rounding, value, 127 - code,
                 value * factors[code], oracle);
  }
}

/// Every midpoint between neighbours of the grid (and the one past the largest
/// value) and its two neighbours in f32, times every scale that f32 can hold.
template <typename Oracle>
void sweepMidpoints(Tally &tally, mxnumerics::ElementKind kind,
                    mxnumerics::Rounding rounding, Oracle oracle) {
  const mxnumerics::ElementInfo &info = mxnumerics::getElementInfo(kind);
  for (unsigned code = 0; code < 1u << (info.bits - 1); ++code) {
    float lower = mxnumerics::decode(kind, code);
    float upper = mxnumerics::decode(kind, code + 1);
    if (!std::isfinite(lower))
      continue;
    if (lower == info.maxpos)
      upper = lower + (lower - mxnumerics::decode(kind, code - 1));
    for (int scale = 0; scale < 255; ++scale) {
      double exact = std::ldexp((double(lower) + upper) / 2, scale - 127);
      float middle = static_cast<float>(exact);
      if (middle != exact || middle == 0.0f)
        continue;
      for (float value : {std::nextafterf(middle, 0.0f), middle,
                          std::nextafterf(middle, INFINITY)})
        for (float x : {value, -value})
          compareOne(tally, kind, rounding, x, 127 - scale,
                     std::ldexp(double(x), 127 - scale), oracle);
    }
  }
}

/// Every 1021st f32 pattern (those that `accept` takes), unscaled.
template <typename Accept, typename Oracle>
void sweepF32(Tally &tally, mxnumerics::ElementKind kind,
              mxnumerics::Rounding rounding, Accept accept, Oracle oracle) {
  for (uint64_t pattern = 0; pattern < 0x100000000; pattern += 1021) {
    float value = floatOf(static_cast<uint32_t>(pattern));
    if (accept(value))
      compareOne(tally, kind, rounding, value, 0, double(value), oracle);
  }
}

/// All three of them.
template <typename Accept, typename Oracle>
void sweepAll(Tally &tally, mxnumerics::ElementKind kind,
              mxnumerics::Rounding rounding, Accept accept, Oracle oracle) {
  sweepBf16TimesScales(tally, kind, rounding, accept, oracle);
  sweepMidpoints(tally, kind, rounding, oracle);
  sweepF32(tally, kind, rounding, accept, oracle);
}

} // namespace mxtest

#endif // MX_UNITTESTS_SUPPORT_ENCODESWEEP_H
