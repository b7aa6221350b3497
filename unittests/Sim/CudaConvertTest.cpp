//===- CudaConvertTest.cpp - cvt and CUDA's headers -----------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// CUDA's headers do conversions on the host as the device does them: of all
// halves to the narrow formats, and of sampled f32 to halves and scales.
//
//===----------------------------------------------------------------------===//

#include "Harness.h"

#include <cuda_bf16.h>
#include <cuda_fp16.h>
#include <cuda_fp4.h>
#include <cuda_fp6.h>
#include <cuda_fp8.h>

using namespace mxtest;

static float floatOf(uint64_t bits) {
  auto narrow = static_cast<uint32_t>(bits);
  float value;
  std::memcpy(&value, &narrow, sizeof(value));
  return value;
}

static bool isNaN(float x) { return x != x; }

/// Every 16-bit code, as an upper and a lower element.
static std::vector<Row> makeHalves() {
  std::vector<Row> rows;
  for (uint64_t code = 0; code < 0x10000; code += 2)
    rows.push_back({code << 16 | code | 1});
  return rows;
}

static std::vector<Row> makeSingles() {
  std::vector<Row> rows;
  for (uint64_t bits = 0; bits < 0x100000000; bits += 131071)
    rows.push_back({bits});
  return rows;
}

/// The device makes every NaN canonical, the host keeps some of it.
template <typename F>
static uint64_t encodeNarrow(uint64_t half, uint64_t nan, F f) {
  __half_raw raw;
  raw.x = static_cast<unsigned short>(half);
  return isNaN(__half2float(__half(raw))) ? nan : f(raw);
}

TEST(SimCuda, HalfToNarrow) {
  struct Case {
    const char *type;
    unsigned bits;
    uint64_t nan;
    uint64_t (*f)(__half_raw);
  };
  const Case cases[] = {
      {"e4m3", 8, 0x7F,
       [](__half_raw h) -> uint64_t {
         return __nv_cvt_halfraw_to_fp8(h, __NV_SATFINITE, __NV_E4M3);
       }},
      {"e5m2", 8, 0x7F,
       [](__half_raw h) -> uint64_t {
         return __nv_cvt_halfraw_to_fp8(h, __NV_SATFINITE, __NV_E5M2);
       }},
      {"e2m3", 8, 0x1F,
       [](__half_raw h) -> uint64_t {
         return __nv_cvt_halfraw_to_fp6(h, __NV_E2M3, cudaRoundNearest);
       }},
      {"e3m2", 8, 0x1F,
       [](__half_raw h) -> uint64_t {
         return __nv_cvt_halfraw_to_fp6(h, __NV_E3M2, cudaRoundNearest);
       }},
      {"e2m1", 4, 0x7, [](__half_raw h) -> uint64_t {
         return __nv_cvt_halfraw_to_fp4(h, __NV_E2M1, cudaRoundNearest);
       }}};
  for (const Case &c : cases) {
    std::string narrow =
        c.bits == 4 ? " %b1, %r1; cvt.u16.u8 %h0, %b1;" : " %h0, %r1;";
    compare(std::string("cvt.rn.satfinite.") + c.type + "x2.f16x2" + narrow,
            'h', makeHalves(), [&](const Row &row) {
              uint64_t upper = encodeNarrow(row[0] >> 16, c.nan, c.f);
              return upper << c.bits |
                     encodeNarrow(row[0] & 0xFFFF, c.nan, c.f);
            });
  }
}

TEST(SimCuda, SingleToHalf) {
  struct Case {
    const char *opcode;
    __half (*f)(float);
  };
  for (const Case &c : {Case{"rn", [](float x) { return __float2half_rn(x); }},
                        {"rz", [](float x) { return __float2half_rz(x); }},
                        {"rm", [](float x) { return __float2half_rd(x); }},
                        {"rp", [](float x) { return __float2half_ru(x); }}})
    compare(std::string("cvt.") + c.opcode + ".f16.f32 %h0, %r1;", 'h',
            makeSingles(), [&](const Row &row) -> uint64_t {
              return __half_raw(c.f(floatOf(row[0]))).x;
            });
  compare("cvt.rp.bf16.f32 %h0, %r1;", 'h', makeSingles(),
          [](const Row &row) -> uint64_t {
            return __nv_bfloat16_raw(__float2bfloat16_ru(floatOf(row[0]))).x;
          });
}

TEST(SimCuda, SingleToScale) {
  for (bool up : {false, true})
    for (bool finite : {false, true})
      compare(std::string("cvt.") + (up ? "rp" : "rz") +
                  (finite ? ".satfinite" : "") +
                  ".ue8m0x2.f32 %h0, 0f0000"
                  "0000, %r1;",
              'h', makeSingles(), [&](const Row &row) -> uint64_t {
                return __nv_cvt_float_to_e8m0(
                    floatOf(row[0]), finite ? __NV_SATFINITE : __NV_NOSAT,
                    up ? cudaRoundPosInf : cudaRoundZero);
              });
}
