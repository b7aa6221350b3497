//===- NumericsEmitterTest.cpp - Emitted code against the reference -------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each test emits one function of the emitter into a loop over memrefs, runs it
// on this machine and compares every result with mx/Support.
//
//===----------------------------------------------------------------------===//

#include "EmitterKernel.h"

#include <cfloat>

using namespace mlir;
using namespace mxtest;
using namespace mxnumerics;

/// All bf16 values, every 1021st f32, and the three f32 about each midpoint of
/// two neighbours of the grid and about the end of the range.
static std::vector<uint32_t> getEncodeInputs(ElementKind kind) {
  std::vector<uint32_t> inputs;
  for (uint32_t pattern = 0; pattern < 0x10000; ++pattern)
    inputs.push_back(pattern << 16);
  for (uint64_t pattern = 0; pattern < 0x100000000; pattern += 1021)
    inputs.push_back(static_cast<uint32_t>(pattern));
  const ElementInfo &info = getElementInfo(kind);
  for (unsigned code = 0; code < 1u << (info.bits - 1); ++code) {
    float lower = decode(kind, code), upper = decode(kind, code + 1);
    if (!std::isfinite(lower) || code == 0x7F)
      continue;
    if (lower == info.maxpos)
      upper = lower + (lower - decode(kind, code - 1));
    for (float center : {lower, (lower + upper) / 2})
      for (float x : {std::nextafterf(center, 0.0f), center,
                      std::nextafterf(center, INFINITY)}) {
        inputs.push_back(bitsOf(x));
        inputs.push_back(bitsOf(-x));
      }
  }
  return inputs;
}

TEST(NumericsEmitter, EncodeMatchesForDeterministicRounding) {
  for (Rounding rounding : {Rounding::NearestEven, Rounding::TowardZero}) {
    Tally tally;
    for (ElementKind kind : kAllElements) {
      Kernel kernel(
          1, [&](OpBuilder &b, NumericsEmitter &emit, ArrayRef<Value> in) {
            return widen(b, emit.encode(kind, toFloat(b, in[0]), rounding));
          });
      std::vector<uint32_t> inputs = getEncodeInputs(kind);
      std::vector<uint32_t> codes = kernel.run({inputs});
      for (size_t i = 0; i < inputs.size(); ++i) {
        uint32_t want = encode(kind, floatOf(inputs[i]), rounding);
        tally.check(codes[i] == want, [&] {
          return describe(getElementInfo(kind).mlirName.data(), inputs[i],
                          codes[i], want);
        });
      }
    }
    tally.report("codes, every element type, all bf16, a sample of f32 and the "
                 "neighbours of midpoints");
  }
}

TEST(NumericsEmitter, DecodeMatches) {
  Tally tally;
  std::vector<uint32_t> codes;
  for (uint32_t code = 0; code < 256; ++code)
    codes.push_back(code);
  for (ElementKind kind : kAllElements) {
    Kernel kernel(1,
                  [&](OpBuilder &b, NumericsEmitter &emit, ArrayRef<Value> in) {
                    return toBits(b, emit.decode(kind, toByte(b, in[0])));
                  });
    std::vector<uint32_t> values = kernel.run({codes});
    for (uint32_t code : codes) {
      uint32_t want = bitsOf(decode(kind, code));
      tally.check(sameFloat(values[code], want), [&] {
        return describe(getElementInfo(kind).mlirName.data(), code,
                        values[code], want);
      });
    }
  }
  tally.report("values of element codes");
}

//===----------------------------------------------------------------------===//
// Stochastic rounding
//===----------------------------------------------------------------------===//

/// Values on the grid, between its points, subnormal and past its end, each
/// with random words about the threshold of its place between the two points.
static void getStochasticInputs(ElementKind kind, std::vector<uint32_t> &values,
                                std::vector<uint32_t> &words) {
  Generator generator(7);
  const ElementInfo &info = getElementInfo(kind);
  for (int i = 0; i < 40000; ++i) {
    float x = generator.gaussian();
    if (i % 3 == 1)
      x = std::ldexp(x, static_cast<int>(generator.next() % 60) - 40);
    if (i % 3 == 2)
      x = decode(kind, generator.next() & ((1u << info.bits) - 1));
    values.push_back(bitsOf(x));
    words.push_back(generator.next());
    // The smallest word that rounds up, and the one below it.
    uint32_t threshold = 0;
    uint8_t down = encode(kind, x, Rounding::Stochastic, 0);
    for (int bit = 31; bit >= 0; --bit)
      if (encode(kind, x, Rounding::Stochastic, threshold | 1u << bit) == down)
        threshold |= 1u << bit;
    for (uint32_t word : {threshold, threshold + 1}) {
      values.push_back(bitsOf(x));
      words.push_back(word);
    }
  }
  for (float x : {0.0f, -0.0f, INFINITY, -INFINITY, NAN, 0x1p-149f, -0x1p-126f,
                  FLT_MAX, info.maxpos, -info.maxpos}) {
    values.push_back(bitsOf(x));
    words.push_back(0xFFFFFFFF);
  }
}

TEST(NumericsEmitter, EncodeMatchesForStochasticRounding) {
  Tally tally;
  for (ElementKind kind : kAllElements) {
    std::vector<uint32_t> values, words;
    getStochasticInputs(kind, values, words);
    for (unsigned srBits : {1u, 8u, 16u, 31u, 32u}) {
      Kernel kernel(
          2, [&](OpBuilder &b, NumericsEmitter &emit, ArrayRef<Value> in) {
            return widen(b, emit.encode(kind, toFloat(b, in[0]),
                                        Rounding::Stochastic, in[1], srBits));
          });
      std::vector<uint32_t> codes = kernel.run({values, words});
      for (size_t i = 0; i < values.size(); ++i) {
        uint32_t want = encode(kind, floatOf(values[i]), Rounding::Stochastic,
                               words[i], srBits);
        tally.check(codes[i] == want, [&] {
          return describe("stochastic code", values[i], codes[i], want);
        });
      }
    }
  }
  tally.report("stochastically rounded codes");
}

static Value toWide(OpBuilder &builder, Value low, Value high) {
  Type i64 = builder.getI64Type();
  Location loc = low.getLoc();
  Value shift = arith::ConstantIntOp::create(builder, loc, 32, 64);
  return arith::OrIOp::create(
      builder, loc, arith::ExtUIOp::create(builder, loc, i64, low),
      arith::ShLIOp::create(builder, loc,
                            arith::ExtUIOp::create(builder, loc, i64, high),
                            shift));
}

TEST(NumericsEmitter, RandomWordsMatch) {
  // Seed, step and index, all as two words; the site is a constant.
  Kernel kernel(
      5, [&](OpBuilder &b, NumericsEmitter &emit, ArrayRef<Value> in) {
        return emit.randomForElement(toWide(b, in[0], in[1]), 0x80000007, in[2],
                                     toWide(b, in[3], in[4]));
      });
  Generator generator(11);
  std::vector<std::vector<uint32_t>> inputs(5);
  for (int i = 0; i < 20000; ++i) {
    for (std::vector<uint32_t> &words : inputs)
      words.push_back(generator.next());
    if (i % 2)
      inputs[4].back() = 0;
  }
  std::vector<uint32_t> got = kernel.run(inputs);
  Tally tally;
  for (size_t i = 0; i < got.size(); ++i) {
    uint64_t seed = inputs[0][i] | uint64_t(inputs[1][i]) << 32;
    uint64_t index = inputs[3][i] | uint64_t(inputs[4][i]) << 32;
    uint32_t want = randomForElement({seed, 0x80000007, inputs[2][i]}, index);
    tally.check(got[i] == want, [&] {
      return describe("random word", inputs[3][i], got[i], want);
    });
  }
  tally.report("random words");
}

TEST(NumericsEmitter, RandomSignsMatch) {
  Kernel kernel(
      3, [&](OpBuilder &b, NumericsEmitter &emit, ArrayRef<Value> in) {
        Value zero = arith::ConstantIntOp::create(b, in[2].getLoc(), 0, 32);
        Value sign = emit.randomSign(toWide(b, in[0], in[1]), 0x80000005,
                                     toWide(b, in[2], zero));
        return widen(b, sign);
      });
  Generator generator(12);
  std::vector<std::vector<uint32_t>> inputs(3);
  for (uint32_t i = 0; i < 4096; ++i)
    for (int input = 0; input < 3; ++input)
      inputs[input].push_back(input == 2 ? i : generator.next() % 3);
  std::vector<uint32_t> got = kernel.run(inputs);
  Tally tally;
  for (size_t i = 0; i < got.size(); ++i) {
    uint64_t seed = inputs[0][i] | uint64_t(inputs[1][i]) << 32;
    uint32_t want = randomSign(seed, 0x80000005, i);
    tally.check(got[i] == want,
                [&] { return describe("sign", i, got[i], want); });
  }
  tally.report("signs");
}

TEST(NumericsEmitter, TruncationToBF16Matches) {
  Kernel kernel(
      1, [&](OpBuilder &b, NumericsEmitter &emit, ArrayRef<Value> in) {
        Value value = emit.truncate(toFloat(b, in[0]), b.getBF16Type());
        return toBits(b, emit.extend(value));
      });
  std::vector<uint32_t> inputs = getEncodeInputs(ElementKind::E5M2);
  // Halfway between two bf16, and its neighbours.
  for (uint32_t high = 0; high < 0x10000; ++high)
    for (uint32_t low : {0x7FFF, 0x8000, 0x8001})
      inputs.push_back(high << 16 | low);
  std::vector<uint32_t> got = kernel.run({inputs});
  Tally tally;
  for (size_t i = 0; i < inputs.size(); ++i) {
    llvm::APFloat value(floatOf(inputs[i]));
    bool losesInfo;
    value.convert(llvm::APFloat::BFloat(), llvm::APFloat::rmNearestTiesToEven,
                  &losesInfo);
    uint32_t want = value.bitcastToAPInt().getZExtValue() << 16;
    tally.check(sameFloat(got[i], want),
                [&] { return describe("bf16", inputs[i], got[i], want); });
  }
  tally.report("bf16 values, against APFloat");
}
