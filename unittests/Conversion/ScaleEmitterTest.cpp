//===- ScaleEmitterTest.cpp - Emitted scales against the reference --------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "EmitterKernel.h"

#include <cfloat>

using namespace mlir;
using namespace mxtest;
using namespace mxnumerics;

static constexpr uint32_t kInfinityBits = 0x7F800000;

/// Finite magnitudes: every exponent with the mantissas at which some rule
/// changes its mind, every subnormal of one bit and its neighbours, and every
/// 509th pattern.
static std::vector<uint32_t> getMagnitudes() {
  std::vector<uint32_t> edges = {
      0, 1, 2, 0x3FFFFF, 0x3FFFFE, 0x400000, 0x400001, 0x7FFFFE, 0x7FFFFF};
  for (ElementKind kind : kAllElements) {
    const ElementInfo &info = getElementInfo(kind);
    for (uint32_t edge : {bitsOf(info.maxpos) & 0x7FFFFF,
                          0x800000 - (1u << (22 - info.mantissaBits))})
      for (int delta : {-1, 0, 1})
        edges.push_back((edge + delta) & 0x7FFFFF);
  }
  std::vector<uint32_t> magnitudes;
  for (uint32_t exponent = 0; exponent < 255; ++exponent)
    for (uint32_t edge : edges)
      magnitudes.push_back(exponent << 23 | edge);
  for (unsigned bit = 0; bit < 23; ++bit)
    for (uint32_t edge : edges)
      magnitudes.push_back(((1u << 23) | edge) >> (23 - bit));
  for (uint32_t pattern = 0; pattern < kInfinityBits; pattern += 509)
    magnitudes.push_back(pattern);
  return magnitudes;
}

TEST(ScaleEmitter, E8M0SelectionMatches) {
  std::vector<uint32_t> magnitudes = getMagnitudes();
  Tally tally;
  for (ElementKind kind : kAllElements)
    for (ScaleRule rule : {ScaleRule::Floor, ScaleRule::Ceil, ScaleRule::Even,
                           ScaleRule::RCeil, ScaleRule::Pre34}) {
      Kernel kernel(
          1, [&](OpBuilder &b, NumericsEmitter &emit, ArrayRef<Value> in) {
            return widen(b, emit.selectE8M0Scale(in[0], kind, rule));
          });
      std::vector<uint32_t> got = kernel.run({magnitudes});
      for (size_t i = 0; i < got.size(); ++i) {
        uint32_t want = selectE8M0Scale(floatOf(magnitudes[i]), kind, rule);
        tally.check(got[i] == want, [&] {
          return describe("E8M0 scale", magnitudes[i], got[i], want);
        });
      }
    }
  tally.report("E8M0 scales, every element type and rule");
}

/// The two halves of means of squares: every neighbour of every boundary, zero
/// and what lies between.
static std::vector<std::vector<uint32_t>> getMeanSquares() {
  std::vector<std::vector<uint32_t>> halves(2);
  auto add = [&](double value) {
    uint64_t bits;
    std::memcpy(&bits, &value, sizeof(bits));
    halves[0].push_back(static_cast<uint32_t>(bits >> 32));
    halves[1].push_back(static_cast<uint32_t>(bits));
  };
  add(0.0);
  for (int exponent = -150; exponent <= 129; ++exponent) {
    double boundary = std::ldexp(1.0 / kQuestFactor, 2 * exponent), near;
    near = std::nextafter(std::nextafter(boundary, 0.0), 0.0);
    for (int i = 0; i < 5; ++i, near = std::nextafter(near, INFINITY))
      add(near);
    for (int i = 1; i < 256; ++i)
      add(boundary * (1 + i * 0.0117));
  }
  return halves;
}

TEST(ScaleEmitter, QuestSelectionMatches) {
  std::vector<std::vector<uint32_t>> halves = getMeanSquares();
  Kernel kernel(2, [&](OpBuilder &b, NumericsEmitter &emit,
                       ArrayRef<Value> in) {
    Location loc = b.getUnknownLoc();
    auto widened = [&](Value half) -> Value {
      return arith::ExtUIOp::create(b, loc, b.getI64Type(), half);
    };
    Value shift = arith::ConstantOp::create(b, loc, b.getI64IntegerAttr(32));
    Value bits = arith::OrIOp::create(
        b, loc, arith::ShLIOp::create(b, loc, widened(in[0]), shift),
        widened(in[1]));
    return widen(b, emit.selectQuestScale(arith::BitcastOp::create(
                        b, loc, b.getF64Type(), bits)));
  });
  std::vector<uint32_t> got = kernel.run(halves);
  Tally tally;
  for (size_t i = 0; i < got.size(); ++i) {
    uint64_t bits = uint64_t(halves[0][i]) << 32 | halves[1][i];
    double meanSquare;
    std::memcpy(&meanSquare, &bits, sizeof(bits));
    uint32_t want = selectQuestScale(meanSquare);
    tally.check(got[i] == want, [&] {
      return describe("quest scale", halves[0][i], got[i], want);
    });
  }
  tally.report("quest scales");
}

TEST(ScaleEmitter, E4M3SelectionMatches) {
  std::vector<uint32_t> magnitudes = getMagnitudes(), tensorScales;
  const float some[] = {1.0f, 0x1p-117f, 0x1.8p-9f, 3.7e-3f, 1e30f,   1e-30f,
                        NAN,  0.0f,      FLT_MAX,   -1.0f,   INFINITY};
  for (size_t i = 0; i < magnitudes.size(); ++i) {
    // Mostly a tensor scale that is near the block's magnitude.
    float near = floatOf(magnitudes[i]) / 6 / (1 + i % 448);
    tensorScales.push_back(bitsOf(i % 2 ? near : some[i / 2 % 11]));
  }
  Tally tally;
  for (TwoLevelOptions options :
       {TwoLevelOptions{}, TwoLevelOptions{0x1p-6f, 1.0f, false},
        TwoLevelOptions{0.0f, 17.0f / 16, false},
        TwoLevelOptions{0x1p-9f, 1.0f, true}}) {
    Kernel kernel(2, [&](OpBuilder &b, NumericsEmitter &emit,
                         ArrayRef<Value> in) {
      return widen(b, emit.selectE4M3Scale(in[0], toFloat(b, in[1]), options));
    });
    std::vector<uint32_t> got = kernel.run({magnitudes, tensorScales});
    for (size_t i = 0; i < got.size(); ++i) {
      uint32_t want = selectE4M3Scale(floatOf(magnitudes[i]),
                                      floatOf(tensorScales[i]), options);
      tally.check(got[i] == want, [&] {
        return describe("E4M3 scale", magnitudes[i], got[i], want);
      });
    }
  }
  tally.report("E4M3 scales");
}

TEST(ScaleEmitter, FloatSelectionMatches) {
  std::vector<uint32_t> magnitudes = getMagnitudes();
  Tally tally;
  for (ElementKind kind : kAllElements)
    for (ScaleRule rule : {ScaleRule::Amax, ScaleRule::RCeil}) {
      Kernel kernel(
          1, [&](OpBuilder &b, NumericsEmitter &emit, ArrayRef<Value> in) {
            return toBits(b, emit.selectF32Scale(in[0], kind, rule));
          });
      std::vector<uint32_t> got = kernel.run({magnitudes});
      for (size_t i = 0; i < got.size(); ++i) {
        uint32_t want =
            bitsOf(selectF32Scale(floatOf(magnitudes[i]), kind, rule));
        tally.check(got[i] == want, [&] {
          return describe("f32 scale", magnitudes[i], got[i], want);
        });
      }
    }
  tally.report("f32 scales, every element type and rule");
}

TEST(ScaleEmitter, TensorScaleMatches) {
  std::vector<uint32_t> inputs = getMagnitudes();
  for (float x : {INFINITY, -INFINITY, NAN, -NAN, -1.0f, -FLT_MAX})
    inputs.push_back(bitsOf(x));
  Tally tally;
  for (float e4m3Max : {448.0f, 256.0f})
    for (NaNRule rule : {NaNRule::NaNScale, NaNRule::Saturate}) {
      Kernel kernel(
          1, [&](OpBuilder &b, NumericsEmitter &emit, ArrayRef<Value> in) {
            Value amax = emit.magnitude(toFloat(b, in[0]), rule);
            return toBits(b, emit.selectTensorScale(amax, e4m3Max));
          });
      std::vector<uint32_t> got = kernel.run({inputs});
      for (size_t i = 0; i < got.size(); ++i) {
        float x = floatOf(inputs[i]);
        uint32_t want = bitsOf(computeTensorScale(&x, 1, e4m3Max, rule));
        tally.check(got[i] == want, [&] {
          return describe("tensor scale", inputs[i], got[i], want);
        });
      }
    }
  tally.report("tensor scales of one value");
}

TEST(ScaleEmitter, DecodingMatches) {
  std::vector<uint32_t> codes;
  for (uint32_t code = 0; code < 256; ++code)
    codes.push_back(code);
  Tally tally;
  for (ScaleKind kind : {ScaleKind::E8M0, ScaleKind::E4M3}) {
    Kernel kernel(1,
                  [&](OpBuilder &b, NumericsEmitter &emit, ArrayRef<Value> in) {
                    return toBits(b, emit.decodeScale(kind, toByte(b, in[0])));
                  });
    std::vector<uint32_t> got = kernel.run({codes});
    for (uint32_t code : codes) {
      uint32_t want = bitsOf(decodeScale(kind, code));
      tally.check(sameFloat(got[code], want), [&] {
        return describe("scale code", code, got[code], want);
      });
    }
  }
  tally.report("values of scale codes");
}

//===----------------------------------------------------------------------===//
// Elements under a scale
//===----------------------------------------------------------------------===//

/// The reference's code of `x` in a block whose scale is `code`. The reference
/// takes scales from data, so E8M0's is asked for the exact product.
static uint32_t quantizeUnderE8M0(const QuantizeOptions &options, float x,
                                  uint32_t code) {
  if (code == kE8M0NaN)
    return 0;
  if (options.nanRule == NaNRule::Saturate && std::isnan(x))
    x = INFINITY;
  return encodeScaled(options.format.element, x, 127 - static_cast<int>(code),
                      options.rounding);
}

TEST(ScaleEmitter, ElementsUnderEveryE8M0ScaleMatch) {
  Tally tally;
  for (ElementKind kind : kAllElements)
    for (NaNRule rule : {NaNRule::NaNScale, NaNRule::Saturate}) {
      QuantizeOptions options;
      options.format = {kind, ScaleKind::E8M0, 1, 32, false};
      options.nanRule = rule;
      Kernel kernel(
          2, [&](OpBuilder &b, NumericsEmitter &emit, ArrayRef<Value> in) {
            return widen(b, emit.quantizeElement(options, toFloat(b, in[0]),
                                                 toByte(b, in[1])));
          });
      std::vector<uint32_t> inputs(0x10000), scales(0x10000);
      for (uint32_t pattern = 0; pattern < 0x10000; ++pattern)
        inputs[pattern] = pattern << 16;
      // All scales for the code path that differs; for the other rule a few.
      uint32_t stride = rule == NaNRule::NaNScale ? 1 : 51;
      for (uint32_t code = 0; code < 256; code += stride) {
        std::fill(scales.begin(), scales.end(), code);
        std::vector<uint32_t> got = kernel.run({inputs, scales});
        for (size_t i = 0; i < got.size(); ++i) {
          uint32_t want = quantizeUnderE8M0(options, floatOf(inputs[i]), code);
          tally.check(got[i] == want, [&] {
            return describe("element", inputs[i], got[i], want);
          });
        }
      }
    }
  tally.report("codes, all bf16 values under every E8M0 scale");
}

TEST(ScaleEmitter, ExactProductsAtMidpointsMatch) {
  // Neighbours of midpoints scaled to where f32 can hold them: the product with
  // 2^(127 - code) must not round twice.
  Tally tally;
  for (ElementKind kind : kAllElements) {
    QuantizeOptions options;
    options.format = {kind, ScaleKind::E8M0, 1, 32, false};
    Kernel kernel(
        2, [&](OpBuilder &b, NumericsEmitter &emit, ArrayRef<Value> in) {
          return widen(b, emit.quantizeElement(options, toFloat(b, in[0]),
                                               toByte(b, in[1])));
        });
    std::vector<uint32_t> inputs, scales;
    const ElementInfo &info = getElementInfo(kind);
    for (unsigned code = 0; code < 1u << (info.bits - 1); ++code) {
      double lower = decode(kind, code), upper = decode(kind, code + 1);
      if (!std::isfinite(lower) || !std::isfinite(upper) || upper < lower)
        continue;
      for (int scale = 0; scale < 255; ++scale) {
        float center =
            static_cast<float>(std::ldexp((lower + upper) / 2, scale - 127));
        for (float x : {std::nextafterf(center, 0.0f), center,
                        std::nextafterf(center, INFINITY)})
          for (uint32_t sign : {0u, 1u << 31}) {
            inputs.push_back(bitsOf(x) | sign);
            scales.push_back(scale);
          }
      }
    }
    std::vector<uint32_t> got = kernel.run({inputs, scales});
    for (size_t i = 0; i < got.size(); ++i) {
      uint32_t want = quantizeUnderE8M0(options, floatOf(inputs[i]), scales[i]);
      tally.check(got[i] == want,
                  [&] { return describe("element", inputs[i], got[i], want); });
    }
  }
  tally.report("codes of midpoints' neighbours under every E8M0 scale");
}
