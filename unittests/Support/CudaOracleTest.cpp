//===- CudaOracleTest.cpp - Comparison with CUDA's headers ----------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// The host paths of CUDA's conversion headers are an implementation of the
// element types that shares nothing with ours.
//
//===----------------------------------------------------------------------===//

#include "EncodeSweep.h"

#include <cuda_fp4.h>
#include <cuda_fp6.h>
#include <cuda_fp8.h>

using namespace mxnumerics;
using namespace mxtest;

static cudaRoundMode toCuda(Rounding rounding) {
  return rounding == Rounding::TowardZero ? cudaRoundZero : cudaRoundNearest;
}

static unsigned cudaEncode(ElementKind kind, double value, Rounding rounding) {
  switch (kind) {
  case ElementKind::E2M1:
    return __nv_cvt_double_to_fp4(value, __NV_E2M1, toCuda(rounding));
  case ElementKind::E2M3:
    return __nv_cvt_double_to_fp6(value, __NV_E2M3, toCuda(rounding));
  case ElementKind::E3M2:
    return __nv_cvt_double_to_fp6(value, __NV_E3M2, toCuda(rounding));
  case ElementKind::E4M3:
    return __nv_cvt_double_to_fp8(value, __NV_SATFINITE, __NV_E4M3);
  case ElementKind::E5M2:
    return __nv_cvt_double_to_fp8(value, __NV_SATFINITE, __NV_E5M2);
  case ElementKind::INT8:
  case ElementKind::INT4:
  case ElementKind::E3M0:
  case ElementKind::Radix4Even:
  case ElementKind::Radix4Odd:
    break;
  }
  return 0x100;
}

/// CUDA's host code copies a NaN's sign and, in E5M2, some of its payload; its
/// device code (`cvt`) gives 0x7F for all of them, as we do.
static unsigned cudaEncodeAsDevice(ElementKind kind, double value,
                                   Rounding rounding) {
  unsigned code = cudaEncode(kind, value, rounding);
  std::optional<uint8_t> nanCode = getElementInfo(kind).nanCode;
  unsigned magnitude = code & 0x7F;
  if (std::isnan(value) && nanCode && magnitude > 0x7C)
    return *nanCode;
  return code;
}

static float cudaDecode(ElementKind kind, uint8_t code) {
  switch (kind) {
  case ElementKind::E2M1:
    return __half(__nv_cvt_fp4_to_halfraw(code, __NV_E2M1));
  case ElementKind::E2M3:
    return __half(__nv_cvt_fp6_to_halfraw(code, __NV_E2M3));
  case ElementKind::E3M2:
    return __half(__nv_cvt_fp6_to_halfraw(code, __NV_E3M2));
  case ElementKind::E4M3:
    return __half(__nv_cvt_fp8_to_halfraw(code, __NV_E4M3));
  case ElementKind::E5M2:
    return __half(__nv_cvt_fp8_to_halfraw(code, __NV_E5M2));
  case ElementKind::INT8:
  case ElementKind::INT4:
  case ElementKind::E3M0:
  case ElementKind::Radix4Even:
  case ElementKind::Radix4Odd:
    break;
  }
  return NAN;
}

static bool hasTowardZero(ElementKind kind) {
  return kind == ElementKind::E2M1 || kind == ElementKind::E2M3 ||
         kind == ElementKind::E3M2;
}

TEST(CudaOracle, Encode) {
  Tally pairs, midpoints, floats;
  auto all = [](float) { return true; };
  for (Rounding rounding : {Rounding::NearestEven, Rounding::TowardZero})
    for (ElementKind kind : kAllElements) {
      if (getElementInfo(kind).isInteger() || isPowerGrid(kind) ||
          (rounding == Rounding::TowardZero && !hasTowardZero(kind)))
        continue;
      auto oracle = [&](double value) {
        return cudaEncodeAsDevice(kind, value, rounding);
      };
      sweepBf16TimesScales(pairs, kind, rounding, all, oracle);
      sweepMidpoints(midpoints, kind, rounding, oracle);
      sweepF32(floats, kind, rounding, all, oracle);
    }
  pairs.report("encodings of every bf16 x E8M0 scale with CUDA's "
               "cuda_fp4/6/8.h");
  midpoints.report("encodings at and beside midpoints with CUDA's "
                   "cuda_fp4/6/8.h");
  floats.report("encodings of sampled f32 with CUDA's cuda_fp4/6/8.h");
}

TEST(CudaOracle, Decode) {
  Tally tally;
  for (ElementKind kind : kAllElements) {
    if (getElementInfo(kind).isInteger() || isPowerGrid(kind))
      continue;
    for (unsigned code = 0; code < 1u << getElementInfo(kind).bits; ++code) {
      float got = decode(kind, code), want = cudaDecode(kind, code);
      bool equal =
          bitsOf(got) == bitsOf(want) || (std::isnan(got) && std::isnan(want));
      tally.check(equal, [&] { return "code " + std::to_string(code); });
    }
  }
  tally.report("decodings with CUDA's cuda_fp4/6/8.h");
}

TEST(CudaOracle, DecodeE8M0) {
  Tally tally;
  for (unsigned code = 0; code < 256; ++code) {
    float got = decodeE8M0(code);
    float want = __nv_bfloat16(__nv_cvt_e8m0_to_bf16raw(code));
    bool equal =
        bitsOf(got) == bitsOf(want) || (std::isnan(got) && std::isnan(want));
    tally.check(equal, [&] { return "code " + std::to_string(code); });
  }
  tally.report("E8M0 decodings with CUDA's cuda_fp8.h");
}

static unsigned cudaCeil(double quotient) {
  return __nv_cvt_double_to_e8m0(quotient, __NV_SATFINITE, cudaRoundPosInf);
}

static unsigned cudaCeil(float quotient) {
  return __nv_cvt_float_to_e8m0(quotient, __NV_SATFINITE, cudaRoundPosInf);
}

// The f64 quotient of two f32 values is never rounded to a power of two that
// it is not, so CUDA's conversion of it is exact arithmetic's answer.
TEST(CudaOracle, RCeilScaleByExactDivision) {
  Tally tally;
  for (ElementKind kind : kAllElements) {
    float maxpos = getElementInfo(kind).scaleMax;
    auto check = [&](float amax) {
      unsigned got = selectE8M0Scale(amax, kind, ScaleRule::RCeil);
      unsigned want = cudaCeil(double(amax) / maxpos);
      tally.check(got == want,
                  [&] { return describeEncode(kind, amax, 0, got, want); });
    };
    for (uint64_t pattern = 0; pattern < 0x7F800000; pattern += 97)
      check(floatOf(static_cast<uint32_t>(pattern)));
    for (uint32_t pattern = 0; pattern < 0x7F80; ++pattern)
      check(floatOf(pattern << 16));
  }
  tally.report("rceil scales with CUDA's double conversion");
}

// The f32 quotient is rounded, to few bits where it is subnormal: one amax per
// element type comes out a power of two too low. The integer form does not.
// (INT8's quotient just above 2^-127 happens to round up.)
TEST(CudaOracle, RCeilScaleByF32DivisionIsWrongOncePerElement) {
  const std::vector<float> expected[] = {
      {0x1.800002p-125f}, {0x1.e00002p-125f}, {0x1.c00002p-123f},
      {0x1.c00002p-119f}, {0x1.c00002p-112f}, {},
      {0x1.c00002p-125f}, {0x1.000002p-121f}, {0x1.000002p-115f},
      {0x1.000002p-115f}};
  for (ElementKind kind : kAllElements) {
    float maxpos = getElementInfo(kind).scaleMax;
    std::vector<float> wrong;
    uint64_t tried = 0;
    // All amax whose quotient is below 2^-125.
    for (uint32_t pattern = 0; floatOf(pattern) < maxpos * 0x1p-125f;
         ++pattern, ++tried) {
      float amax = floatOf(pattern);
      if (cudaCeil(amax / maxpos) !=
          selectE8M0Scale(amax, kind, ScaleRule::RCeil))
        wrong.push_back(amax);
    }
    EXPECT_EQ(wrong, expected[static_cast<unsigned>(kind)]);
    std::printf("%s: of %s amax, the division form is wrong for %zu",
                getElementInfo(kind).mlirName.data(), withCommas(tried).c_str(),
                wrong.size());
    std::printf(wrong.empty() ? "\n" : ": %a\n", wrong.empty() ? 0 : wrong[0]);
  }
}
