//===- FloatTest.cpp - Floating point instructions ------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Halves against a rounding search in 113 bits; f32 and f64 against the CPU in
// its rounding modes; minima and classes against their rules. What underflow
// with .ftz is, is what ptxas 13.0 folds constants to.
//
//===----------------------------------------------------------------------===//

#include "FloatOracle.h"
#include "Harness.h"

#include <cfenv>

using namespace mxtest;

static const char *const kModes[] = {"rn", "rz", "rm", "rp"};

/// Runs `f` in a rounding mode of the CPU.
template <typename F>
static auto inMode(const std::string &mode, F f) {
  std::fesetround(mode == "rz"   ? FE_TOWARDZERO
                  : mode == "rm" ? FE_DOWNWARD
                  : mode == "rp" ? FE_UPWARD
                                 : FE_TONEAREST);
  auto result = f();
  std::fesetround(FE_TONEAREST);
  return result;
}

static const std::vector<uint64_t> kSingles = {
    0,          0x80000000, 0x00000001, 0x80000001, 0x007FFFFF, 0x00800000,
    0x80800001, 0x3F800000, 0xBF800000, 0x3F800001, 0x3F7FFFFF, 0x3F7FFFFE,
    0x33800000, 0x4B800000, 0xCB7FFFFF, 0x40490FDB, 0x7F7FFFFF, 0xFF7FFFFF,
    0x7F800000, 0xFF800000, 0x7FC00000, 0xFFC12345, 0x3EAAAAAB, 0x42C80000};

static const std::vector<uint64_t> kDoubles = {0,
                                               0x8000000000000000,
                                               1,
                                               0x800FFFFFFFFFFFFF,
                                               0x0010000000000000,
                                               0x3FF0000000000000,
                                               0xBFF0000000000001,
                                               0x3FEFFFFFFFFFFFFF,
                                               0x3CA0000000000000,
                                               0x4340000000000000,
                                               0xC33FFFFFFFFFFFFF,
                                               0x7FEFFFFFFFFFFFFF,
                                               0x7FF0000000000000,
                                               0xFFF0000000000000,
                                               0x3FD5555555555555,
                                               0x400921FB54442D18};

static const std::vector<uint64_t> kHalves = {
    0,      0x8000, 0x0001, 0x8001, 0x03FF, 0x0400, 0x8401, 0x3C00,
    0xBC00, 0x3C01, 0x3BFF, 0x3BFE, 0x1400, 0x6400, 0xE3FF, 0x4248,
    0x7BFF, 0xFBFF, 0x7C00, 0xFC00, 0x7E00, 0xFE12, 0x3555, 0x5640};

//===----------------------------------------------------------------------===//
// f32 and f64
//===----------------------------------------------------------------------===//

static uint64_t canonical(float value) {
  return std::isnan(value) ? 0x7FFFFFFF : bitsOf(value);
}

/// An operation of f32 with operands in volatile memory, so that it is done
/// when the mode is set.
template <typename F>
static void checkSingle(const std::string &opcode, unsigned arity, F f) {
  std::vector<Row> rows = makeTriples(kSingles);
  std::string operands = " %r0, %r1";
  for (unsigned i = 2; i <= arity; ++i)
    operands += ", %r" + std::to_string(i);
  for (std::string mode : kModes)
    compare(opcode + "." + mode + ".f32" + operands + ";", 'r', rows,
            [&](const Row &row) {
              volatile float a = floatOf(row[0]), b = floatOf(row[1]),
                             c = floatOf(row[2]);
              return canonical(inMode(mode, [&]() -> float {
                volatile float result = f(a, b, c);
                return result;
              }));
            });
}

TEST(SimFloat, Single) {
  using V = volatile float &;
  checkSingle("add", 2, [](V a, V b, V) { return a + b; });
  checkSingle("sub", 2, [](V a, V b, V) { return a - b; });
  checkSingle("mul", 2, [](V a, V b, V) { return a * b; });
  checkSingle("div", 2, [](V a, V b, V) { return a / b; });
  checkSingle("rcp", 1, [](V a, V, V) { return 1.0f / a; });
  checkSingle("sqrt", 1, [](V a, V, V) { return std::sqrt(float(a)); });
  checkSingle("fma", 3, [](V a, V b, V c) {
    return std::fma(float(a), float(b), float(c));
  });
}

TEST(SimFloat, Double) {
  std::vector<Row> rows = makeTriples(kDoubles);
  auto check = [&](const std::string &opcode, unsigned arity, auto f) {
    std::string operands = " %d0, %d1";
    for (unsigned i = 2; i <= arity; ++i)
      operands += ", %d" + std::to_string(i);
    for (std::string mode : kModes)
      compare(opcode + "." + mode + ".f64" + operands + ";", 'd', rows,
              [&](const Row &row) {
                volatile double a = doubleOf(row[0]), b = doubleOf(row[1]),
                                c = doubleOf(row[2]);
                return bitsOf(inMode(mode, [&]() -> double {
                  volatile double result = f(a, b, c);
                  return result;
                }));
              });
  };
  using V = volatile double &;
  check("add", 2, [](V a, V b, V) { return a + b; });
  check("sub", 2, [](V a, V b, V) { return a - b; });
  check("mul", 2, [](V a, V b, V) { return a * b; });
  check("div", 2, [](V a, V b, V) { return a / b; });
  check("rcp", 1, [](V a, V, V) { return 1.0 / a; });
  check("sqrt", 1, [](V a, V, V) { return std::sqrt(double(a)); });
  check("fma", 3, [](V a, V b, V c) {
    return std::fma(double(a), double(b), double(c));
  });
  // Exact products in 113 bits say that the CPU's modes were on.
  for (std::string mode : kModes)
    compare("mul." + mode + ".f64 %d0, %d1, %d2;", 'd',
            {{0x3FF0000000000001, 0x3FF0000000000001},
             {0xBFF0000000000001, 0x3FF0000000000001},
             {0x3FD5555555555555, 0x400921FB54442D18}},
            [&](const Row &row) {
              return roundBySearch(Quad(doubleOf(row[0])) * doubleOf(row[1]),
                                   kF64, mode);
            });
}

// Flushing is of the result rounded to 24 bits with any exponent.
TEST(SimFloat, FlushToZero) {
  auto run2 = [](const std::string &opcode, uint64_t a, uint64_t b) {
    return runOne(opcode + " %r0, %r1, %r2;", 'r', {a, b});
  };
  EXPECT_EQ(run2("mul.rn.ftz.f32", 0x00800000, 0x3F7FFFFF), 0u);
  EXPECT_EQ(run2("mul.rn.f32", 0x00800000, 0x3F7FFFFF), 0x00800000u);
  EXPECT_EQ(run2("mul.rn.ftz.f32", 0x00800001, 0x3F7FFFFE), 0x00800000u);
  EXPECT_EQ(run2("mul.rn.ftz.f32", 0x00800001, 0x3F7FFFFD), 0u);
  EXPECT_EQ(run2("mul.ftz.f32", 0x00FFFFFF, 0xBF000000), 0x80000000u);
  EXPECT_EQ(run2("add.ftz.f32", 0x007FFFFF, 0x80000000), 0u);
  EXPECT_EQ(run2("add.ftz.f32", 0x00800001, 0x80800000), 0u);
  EXPECT_EQ(run2("add.ftz.f16 %h0, %h1, %h2; cvt.u32.u16 %r0, %h0; //", 0x03FF,
                 0x0400),
            0x0400u);
  for (std::string mode : kModes)
    compare("fma." + mode + ".ftz.f32 %r0, %r1, %r2, %r3;", 'r',
            makeTriples(kSingles), [&](const Row &row) {
              auto flushed = [](uint64_t bits) {
                return floatOf(bits & 0x7F800000 ? bits : bits & 0x80000000);
              };
              volatile float a = flushed(row[0]), b = flushed(row[1]),
                             c = flushed(row[2]);
              float result = inMode(mode, [&]() -> float {
                volatile float r = std::fma(float(a), float(b), float(c));
                return r;
              });
              // The smallest normal value may be what a smaller one is rounded
              // to: with other exponents it is not.
              double wide = result;
              if (std::fabs(result) == 0x1p-126f)
                wide = 0x1p-32 * inMode(mode, [&]() -> float {
                         volatile float r =
                             std::fma(float(a) * 0x1p16f, float(b) * 0x1p16f,
                                      float(c) * 0x1p32f);
                         return r;
                       });
              if (std::fabs(wide) < 0x1p-126)
                return uint64_t(bitsOf(result) & 0x80000000);
              return canonical(result);
            });
}

TEST(SimFloat, Saturation) {
  compare("add.sat.f32 %r0, %r1, %r2;", 'r', makeTriples(kSingles),
          [](const Row &row) {
            float sum = floatOf(row[0]) + floatOf(row[1]);
            return uint64_t(bitsOf(sum > 1 ? 1.0f : sum > 0 ? sum : 0.0f));
          });
  compare("fma.rn.sat.f16 %h0, %h1, %h2, %h3;", 'h', makeTriples(kHalves),
          [](const Row &row) {
            Quad x = valueOf(row[0], kF16) * valueOf(row[1], kF16) +
                     valueOf(row[2], kF16);
            return roundBySearch(x > 1 ? 1 : x > 0 ? x : 0, kF16, "rn");
          });
}

TEST(SimFloat, PackedSingles) {
  std::vector<Row> rows = makeTriples(kSingles);
  for (Row &row : rows)
    for (unsigned i = 0; i < 3; ++i)
      row[i] |= kSingles[(row[i] * 7 + i) % kSingles.size()] << 32;
  for (std::string mode : kModes)
    compare("fma." + mode + ".f32x2 %d0, %d1, %d2, %d3;", 'd', rows,
            [&](const Row &row) {
              uint64_t result = 0;
              for (unsigned at : {0, 32}) {
                volatile float a = floatOf(row[0] >> at),
                               b = floatOf(row[1] >> at),
                               c = floatOf(row[2] >> at);
                float r = inMode(mode, [&]() -> float {
                  volatile float value = std::fma(float(a), float(b), float(c));
                  return value;
                });
                result |= canonical(r) << at;
              }
              return result;
            });
}

//===----------------------------------------------------------------------===//
// Halves
//===----------------------------------------------------------------------===//

static bool isNegativeZero(Quad x) {
  return x == 0 && std::signbit(static_cast<double>(x));
}
/// The search, with the sign of zero.
static uint64_t round16(Quad x, const OracleFormat &format) {
  return isNegativeZero(x) ? format.sign() : roundBySearch(x, format, "rn");
}

template <typename F>
static void check16(const char *name, const OracleFormat &format,
                    const std::vector<Row> &rows, F f) {
  bool isBrain = format.exponentBits == 8;
  std::string type = isBrain ? "bf16" : "f16";
  auto element = [&](uint64_t a, uint64_t b, uint64_t c) {
    return round16(f(valueOf(a & 0xFFFF, format), valueOf(b & 0xFFFF, format),
                     valueOf(c & 0xFFFF, format)),
                   format);
  };
  bool isFma = std::string(name) == "fma.rn";
  std::string last = isFma ? ", %h3;" : ";", lastPair = isFma ? ", %r3;" : ";";
  compare(std::string(name) + "." + type + " %h0, %h1, %h2" + last, 'h', rows,
          [&](const Row &r) { return element(r[0], r[1], r[2]); });
  std::vector<Row> pairs = rows;
  for (size_t i = 0; i < pairs.size(); ++i)
    for (unsigned k = 0; k < 3; ++k)
      pairs[i][k] |= rows[(i * 31 + 7) % rows.size()][k] << 16;
  compare(std::string(name) + "." + type + "x2 %r0, %r1, %r2" + lastPair, 'r',
          pairs, [&](const Row &r) {
            return element(r[0] >> 16, r[1] >> 16, r[2] >> 16) << 16 |
                   element(r[0], r[1], r[2]);
          });
}

static void checkArithmetic16(const OracleFormat &format,
                              const std::vector<Row> &rows) {
  check16("add", format, rows, [](Quad a, Quad b, Quad) { return a + b; });
  check16("sub.rn", format, rows, [](Quad a, Quad b, Quad) { return a - b; });
  check16("mul", format, rows, [](Quad a, Quad b, Quad) { return a * b; });
  check16("fma.rn", format, rows,
          [](Quad a, Quad b, Quad c) { return a * b + c; });
}

TEST(SimFloat, Half) { checkArithmetic16(kF16, makeTriples(kHalves)); }

// Exponents that the sums of 113 bits hold.
TEST(SimFloat, BrainFloat) {
  checkArithmetic16(
      kBF16, makeTriples({0, 0x8000, 0x3F80, 0xBF80, 0x3F81, 0x3F7F, 0xBF7E,
                          0x3B80, 0x4380, 0xC37F, 0x4049, 0x7F80, 0xFF80,
                          0x7FC0, 0x3EAB, 0x42C8, 0x3D01, 0x4501}));
}

TEST(SimFloat, Relu) {
  compare("fma.rn.relu.f16 %h0, %h1, %h2, %h3;", 'h', makeTriples(kHalves),
          [](const Row &row) {
            Quad x = valueOf(row[0], kF16) * valueOf(row[1], kF16) +
                     valueOf(row[2], kF16);
            return roundBySearch(x > 0 || x != x ? x : 0, kF16, "rn");
          });
}

TEST(SimFloat, MixedPrecision) {
  std::vector<Row> rows;
  for (uint64_t a : kHalves)
    for (uint64_t b : kHalves)
      for (uint64_t c : kSingles)
        rows.push_back({a, b, c, 0});
  for (bool isBrain : {false, true}) {
    std::string type = isBrain ? "bf16" : "f16";
    auto narrow = [&](uint64_t bits) {
      return isBrain ? floatOf(bits << 16)
                     : static_cast<float>(valueOf(bits, kF16));
    };
    for (std::string mode : kModes) {
      auto rounded = [&](auto f) {
        return canonical(inMode(mode, [&]() -> float {
          volatile float result = f();
          return result;
        }));
      };
      compare("fma." + mode + ".f32." + type + " %r0, %h1, %h2, %r3;", 'r',
              rows, [&](const Row &row) {
                volatile float a = narrow(row[0]), b = narrow(row[1]),
                               c = floatOf(row[2]);
                return rounded(
                    [&] { return std::fma(float(a), float(b), float(c)); });
              });
      compare("sub." + mode + ".f32." + type + " %r0, %h1, %r3;", 'r', rows,
              [&](const Row &row) {
                volatile float a = narrow(row[0]), c = floatOf(row[2]);
                return rounded([&] { return float(a) - float(c); });
              });
    }
  }
}

//===----------------------------------------------------------------------===//
// Minimum, maximum, classes
//===----------------------------------------------------------------------===//

static uint64_t slowMin(std::vector<float> values, bool isMax, bool keepNaN) {
  float picked = NAN;
  bool sawNaN = false;
  for (float x : values) {
    sawNaN |= std::isnan(x);
    bool lower =
        std::isnan(picked) || x < picked || (x == picked && std::signbit(x));
    bool higher =
        std::isnan(picked) || x > picked || (x == picked && !std::signbit(x));
    if (!std::isnan(x) && (isMax ? higher : lower))
      picked = x;
  }
  return std::isnan(picked) || (keepNaN && sawNaN) ? 0x7FFFFFFF
                                                   : bitsOf(picked);
}

TEST(SimFloat, MinMax) {
  std::vector<Row> rows = makeTriples(kSingles);
  for (bool isMax : {false, true})
    for (bool keepNaN : {false, true}) {
      std::string opcode =
          std::string(isMax ? "max" : "min") + (keepNaN ? ".NaN" : "");
      auto f = [](uint64_t bits) { return floatOf(bits); };
      compare(opcode + ".f32 %r0, %r1, %r2;", 'r', rows, [&](const Row &row) {
        return slowMin({f(row[0]), f(row[1])}, isMax, keepNaN);
      });
      compare(
          opcode + ".f32 %r0, %r1, %r2, %r3;", 'r', rows, [&](const Row &row) {
            return slowMin({f(row[0]), f(row[1]), f(row[2])}, isMax, keepNaN);
          });
      compare(opcode + ".abs.f32 %r0, %r1, %r2, %r3;", 'r', rows,
              [&](const Row &row) {
                return slowMin({std::fabs(f(row[0])), std::fabs(f(row[1])),
                                std::fabs(f(row[2]))},
                               isMax, keepNaN);
              });
      compare(opcode + ".xorsign.abs.f32 %r0, %r1, %r2;", 'r', rows,
              [&](const Row &row) {
                uint64_t magnitude =
                    slowMin({std::fabs(f(row[0])), std::fabs(f(row[1]))}, isMax,
                            keepNaN);
                uint64_t sign = (row[0] ^ row[1]) & 0x80000000;
                return magnitude == 0x7FFFFFFF ? magnitude : magnitude | sign;
              });
    }
  compare("min.ftz.f32 %r0, %r1, %r2;", 'r', rows, [](const Row &row) {
    auto flushed = [](uint64_t bits) {
      return floatOf(bits & 0x7F800000 ? bits : bits & 0x80000000);
    };
    return slowMin({flushed(row[0]), flushed(row[1])}, false, false);
  });
  // bf16 is f32 without its lower half, NaN included.
  compare("max.NaN.bf16x2 %r0, %r1, %r2;", 'r', rows, [](const Row &row) {
    auto half = [](uint64_t a, uint64_t b) {
      uint64_t picked =
          slowMin({floatOf(a << 16), floatOf(b << 16)}, true, true);
      return picked >> 16;
    };
    return half(row[0] >> 16, row[1] >> 16) << 16 |
           half(row[0] & 0xFFFF, row[1] & 0xFFFF);
  });
}

TEST(SimFloat, SignsAndClasses) {
  std::vector<Row> rows = makeTriples(kSingles);
  compare("copysign.f32 %r0, %r1, %r2;", 'r', rows, [](const Row &row) {
    return (row[0] & 0x80000000) | (row[1] & 0x7FFFFFFF);
  });
  compare("abs.ftz.f32 %r0, %r1;", 'r', rows, [](const Row &row) {
    return row[0] & 0x7F800000 ? row[0] & 0x7FFFFFFF : 0;
  });
  compare("neg.f16x2 %r0, %r1;", 'r', rows, [](const Row &row) {
    auto negated = [](uint64_t half) {
      return (half & 0x7FFF) > 0x7C00 ? 0x7FFF : half ^ 0x8000;
    };
    return negated(row[0] >> 16) << 16 | negated(row[0] & 0xFFFF);
  });
  compare("neg.f64 %d0, %d1;", 'd', makeTriples(kDoubles), [](const Row &row) {
    return std::isnan(doubleOf(row[0])) ? row[0] : row[0] ^ (uint64_t(1) << 63);
  });
  compare("abs.f64 %d0, %d1;", 'd', makeTriples(kDoubles),
          [](const Row &row) { return row[0] & ~(uint64_t(1) << 63); });
  struct Class {
    const char *name;
    bool (*holds)(int);
  };
  for (const Class &c :
       {Class{"finite", [](int k) { return k != FP_NAN && k != FP_INFINITE; }},
        {"infinite", [](int k) { return k == FP_INFINITE; }},
        {"number", [](int k) { return k != FP_NAN; }},
        {"notanumber", [](int k) { return k == FP_NAN; }},
        {"normal", [](int k) { return k == FP_NORMAL || k == FP_ZERO; }},
        {"subnormal", [](int k) { return k == FP_SUBNORMAL; }}}) {
    std::string opcode = std::string("testp.") + c.name;
    compare(opcode + ".f32 %p0, %r1; setp.ne.u32 %p5, 0, 0;", 'p', rows,
            [&](const Row &row) {
              return uint64_t(c.holds(std::fpclassify(floatOf(row[0]))));
            });
    compare(opcode + ".f64 %p0, %d1; setp.ne.u32 %p5, 0, 0;", 'p',
            makeTriples(kDoubles), [&](const Row &row) {
              return uint64_t(c.holds(std::fpclassify(doubleOf(row[0]))));
            });
  }
}

//===----------------------------------------------------------------------===//
// Approximations
//===----------------------------------------------------------------------===//

/// All codes of 16 bits.
static const std::vector<Row> &allHalves() {
  static const std::vector<Row> rows = [] {
    std::vector<Row> all;
    for (uint64_t code = 0; code < 0x10000; ++code)
      all.push_back({code, 0, 0, 0});
    return all;
  }();
  return rows;
}

/// The results within `relative` of `f`, or the right NaN, infinity or zero.
static void checkApprox(const std::string &opcode, const OracleFormat &format,
                        double relative, double (*f)(double)) {
  std::vector<uint64_t> got = run(opcode + " %h0, %h1;", 'h', allHalves());
  unsigned wrong = 0;
  for (uint64_t code = 0; code < got.size(); ++code) {
    double x = static_cast<double>(valueOf(code, format));
    double want = f(x), have = static_cast<double>(valueOf(got[code], format));
    double tiny = static_cast<double>(format.decode(1));
    double max = static_cast<double>(format.decode(format.maxCode));
    bool near =
        std::isnan(want)
            ? std::isnan(have)
            : std::fabs(have - want) <= std::fabs(want) * relative + tiny ||
                  (std::fabs(want) > max && std::isinf(have)) ||
                  (std::fabs(want) < 0x1p-126 && have == 0);
    wrong += !near;
    EXPECT_TRUE(near || wrong > 3)
        << opcode << " of " << x << ": got " << have << ", expected " << want;
  }
}

TEST(SimFloat, Approximations) {
  auto exp2 = [](double x) { return std::exp2(x); };
  auto tanh = [](double x) { return std::tanh(x); };
  checkApprox("ex2.approx.f16", kF16, 0x1p-9, exp2);
  checkApprox("ex2.approx.ftz.bf16", kBF16, 0x1p-7, exp2);
  checkApprox("tanh.approx.f16", kF16, 0x1p-10, tanh);
  checkApprox("tanh.approx.bf16", kBF16, 0x1p-8, tanh);
  struct Single {
    const char *opcode;
    double (*f)(double);
  };
  for (const Single &s :
       {Single{"rcp.approx", [](double x) { return 1 / x; }},
        {"rsqrt.approx", [](double x) { return 1 / std::sqrt(x); }},
        {"sqrt.approx", [](double x) { return std::sqrt(x); }},
        {"sin.approx", [](double x) { return std::sin(x); }},
        {"cos.approx", [](double x) { return std::cos(x); }},
        {"lg2.approx", [](double x) { return std::log2(x); }},
        {"ex2.approx", [](double x) { return std::exp2(x); }},
        {"tanh.approx", [](double x) { return std::tanh(x); }}})
    for (uint64_t bits : kSingles) {
      double want = s.f(floatOf(bits));
      float got = floatOf(
          runOne(std::string(s.opcode) + ".f32 %r0, %r1;", 'r', {bits}));
      auto narrow = static_cast<float>(want);
      EXPECT_TRUE(std::isnan(want) ? std::isnan(got)
                                   : bitsOf(got) == bitsOf(narrow))
          << s.opcode << " of " << floatOf(bits) << ": " << got;
    }
}

TEST(SimFloat, ApproximateSpecialCases) {
  auto run2 = [](const char *opcode, uint64_t a, uint64_t b) {
    return runOne(std::string(opcode) + " %r0, %r1, %r2;", 'r', {a, b});
  };
  // A divisor above 2^126 gives 0, and NaN for infinity.
  EXPECT_EQ(run2("div.approx.f32", 0x3F800000, 0x7F000000), 0u);
  EXPECT_EQ(run2("div.approx.f32", 0xBF800000, 0x7F000000), 0x80000000u);
  EXPECT_EQ(run2("div.approx.f32", 0x7F800000, 0x7F000000), 0x7FFFFFFFu);
  EXPECT_EQ(run2("div.full.f32", 0x3F800000, 0x7F000000), 0x00400000u);
  EXPECT_EQ(run2("div.approx.f32", 0x40C00000, 0x40000000), 0x40400000u);
  EXPECT_EQ(runOne("rcp.approx.ftz.f64 %d0, %d1;", 'd', {0x40000000FFFFFFFF}),
            0x3FE0000000000000u);
  EXPECT_EQ(runOne("rcp.approx.ftz.f64 %d0, %d1;", 'd', {0x800FFFFFFFFFFFFF}),
            0xFFF0000000000000u);
  EXPECT_EQ(runOne("rsqrt.approx.f64 %d0, %d1;", 'd', {0x4010000000000000}),
            0x3FE0000000000000u);
  EXPECT_EQ(runOne("ex2.approx.ftz.f32 %r0, %r1;", 'r', {0xC2FE0000}), 0u);
  EXPECT_EQ(runOne("ex2.approx.f32 %r0, %r1;", 'r', {0xC2FE0000}), 0x00400000u);
}

TEST(SimFloat, Refused) {
  auto expect = [](const char *body, const char *message) {
    std::string opcode(body, std::strchr(body, ' '));
    EXPECT_EQ(refusal(body), opcode + ": " + message);
  };
  expect("add.sat.bf16 %h0, %h1, %h2;", "this type has no .sat");
  expect("add.sat.f32x2 %d0, %d1, %d2;", "this type has no .sat");
  expect("add.rz.f16 %h0, %h1, %h2;",
         "this type is rounded to nearest even only");
  expect("add.rna.f32 %r0, %r1, %r2;", ".rna is not supported here");
  expect("add.ftz.f64 %d0, %d1, %d2;", "this type has no .ftz");
  expect("mul.rn.f32.bf16 %r0, %h1, %h2;", ".bf16 is not supported here");
  expect("fma.f32 %r0, %r1, %r2, %r3;", "expected a rounding mode");
  expect("fma.rn.relu.f32 %r0, %r1, %r2, %r3;", "this type has no .relu");
  expect("fma.rn.sat.relu.f16 %h0, %h1, %h2, %h3;",
         "expected .sat or .relu but got both");
  expect("fma.rn.oob.f16 %h0, %h1, %h2, %h3;", ".oob is not supported here");
  expect("div.f32 %r0, %r1, %r2;", "expected .approx or a rounding mode");
  expect("sqrt.f32 %r0, %r1;", "expected .approx or a rounding mode");
  expect("rcp.approx.f64 %d0, %d1;", "expected .ftz");
  expect("sin.f32 %r0, %r1;", "expected .approx");
  expect("ex2.approx.bf16 %h0, %h1;",
         "expected .ftz with .bf16 and .bf16x2, and only with them");
  expect("min.f16 %h0, %h1, %h2, %h3;",
         "three operands are of .f32 without .xorsign only");
  expect("min.abs.f32 %r0, %r1, %r2;", "expected .xorsign.abs");
  expect("min.NaN.f64 %d0, %d1, %d2;", "f64 has neither .NaN nor .xorsign");
  expect("testp.normal.f16 %p0, %h1;", "expected .f32 or .f64");
  expect("add.f32.f16 %r0, %h1;", "expected at least 3 operands but got 2");
}
