//===- TwoLevelTest.cpp - NVFP4 against APFloat ---------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// The two-level scheme evaluated again with every operation an APFloat call
// with its rounding written out.
//
//===----------------------------------------------------------------------===//

#include "TestUtils.h"
#include "mx/Support/Quantize.h"
#include "llvm/ADT/APFloat.h"

using namespace mxnumerics;
using namespace mxtest;
using llvm::APFloat;

static constexpr llvm::RoundingMode kNearest = APFloat::rmNearestTiesToEven;

static APFloat divide(APFloat a, const APFloat &b) {
  a.divide(b, kNearest);
  return a;
}

static APFloat multiply(APFloat a, const APFloat &b) {
  a.multiply(b, kNearest);
  return a;
}

static uint8_t convertCode(APFloat value, const llvm::fltSemantics &semantics,
                           llvm::RoundingMode mode = kNearest) {
  APFloat largest = APFloat::getLargest(semantics);
  if (std::fabs(value.convertToFloat()) > largest.convertToDouble())
    value = APFloat(std::copysign(float(largest.convertToDouble()),
                                  value.convertToFloat()));
  bool losesInfo;
  value.convert(semantics, mode, &losesInfo);
  return value.bitcastToAPInt().getZExtValue();
}

static APFloat expectedTensorScale(float amax, float range) {
  if (amax == 0.0f)
    return APFloat(1.0f);
  return llvm::maximum(divide(APFloat(amax), APFloat(range)),
                       APFloat(0x1p-117f));
}

static uint8_t expectedBlockScale(float amax, const APFloat &tensorScale,
                                  const TwoLevelOptions &options) {
  APFloat scale = divide(divide(APFloat(amax), APFloat(6.0f)), tensorScale);
  if (options.headroom != 1.0f)
    scale = multiply(scale, APFloat(options.headroom));
  scale = llvm::minimum(llvm::maximum(scale, APFloat(options.scaleMin)),
                        APFloat(448.0f));
  // To nearest and then up if that is below, is up.
  return convertCode(scale, APFloat::Float8E4M3FN(),
                     options.scaleRoundUp ? APFloat::rmTowardPositive
                                          : kNearest);
}

static uint8_t expectedElement(float x, uint8_t scaleCode,
                               const APFloat &tensorScale) {
  if (scaleCode == 0)
    return std::signbit(x) ? 8 : 0;
  APFloat scale(APFloat::Float8E4M3FN(), llvm::APInt(8, scaleCode));
  bool losesInfo;
  scale.convert(APFloat::IEEEsingle(), kNearest, &losesInfo);
  APFloat reciprocal = divide(divide(APFloat(1.0f), tensorScale), scale);
  return convertCode(multiply(APFloat(x), reciprocal), APFloat::Float4E2M1FN());
}

static void compareTensor(const std::vector<float> &data,
                          const QuantizeOptions &options, float e4m3Max,
                          Tally &scales, Tally &elements) {
  int64_t count = data.size();
  float amax = 0;
  for (float value : data)
    amax = std::max(amax, std::fabs(value));
  APFloat tensorScale = expectedTensorScale(amax, 6 * e4m3Max);
  QuantizeOptions withScale = options;
  withScale.tensorScale = computeTensorScale(data.data(), count, e4m3Max);
  auto noDetail = [] { return std::string("tensor scale"); };
  scales.check(withScale.tensorScale == tensorScale.convertToFloat(), noDetail);
  QuantizedTensor got = quantize(data.data(), {count}, 0, withScale);
  for (int64_t start = 0; start < count; start += 16) {
    float blockAmax = 0;
    for (int64_t i = start; i < start + 16; ++i)
      blockAmax = std::max(blockAmax, std::fabs(data[i]));
    unsigned scale =
        expectedBlockScale(blockAmax, tensorScale, options.twoLevel);
    unsigned gotScale = got.scales[start / 16];
    scales.check(gotScale == scale, [&] {
      return "got " + std::to_string(gotScale) + ", expected " +
             std::to_string(scale);
    });
    for (int64_t i = start; i < start + 16; ++i)
      elements.check(got.elements[i] ==
                         expectedElement(data[i], scale, tensorScale),
                     [&] { return std::to_string(data[i]); });
  }
}

/// Blocks of very different sizes, every second tensor of bf16 values, whose
/// quotients hit E4M3's ties.
static std::vector<float> drawTensor(Generator &generator, unsigned number) {
  std::vector<float> data;
  float tensor =
      static_cast<float>(std::exp2(-140 + 260 * generator.uniform()));
  for (unsigned block = 0; block < 256; ++block) {
    double size = tensor * std::exp(2 * generator.gaussian());
    for (unsigned i = 0; i < 16; ++i) {
      float value = static_cast<float>(size * generator.gaussian());
      if (number % 2)
        value = floatOf(bitsOf(value) & 0xFFFF0000);
      data.push_back(std::isfinite(value) ? value : 0.0f);
    }
  }
  return data;
}

TEST(TwoLevel, AgainstAPFloat) {
  Generator generator(21);
  Tally scales, elements;
  for (unsigned number = 0; number < 24; ++number) {
    std::vector<float> data = drawTensor(generator, number);
    for (float scaleMin : {0x1p-9f, 0x1p-6f, 0.0f})
      for (float headroom : {1.0f, 17.0f / 16.0f})
        for (bool roundUp : {false, true}) {
          QuantizeOptions options;
          options.format = lookupFormat("nvfp4")->format;
          options.scaleRule = ScaleRule::Amax;
          options.twoLevel = {scaleMin, headroom, roundUp};
          compareTensor(data, options, number % 3 ? 448.0f : 256.0f, scales,
                        elements);
        }
  }
  std::vector<float> subnormals(32, 0x1p-149f);
  QuantizeOptions options;
  options.format = lookupFormat("nvfp4")->format;
  compareTensor(subnormals, options, 448.0f, scales, elements);
  std::vector<float> zeros(16, 0.0f);
  compareTensor(zeros, options, 448.0f, scales, elements);
  scales.report("NVFP4 scales with APFloat");
  elements.report("NVFP4 elements with APFloat");
}
