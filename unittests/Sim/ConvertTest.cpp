//===- ConvertTest.cpp - cvt ----------------------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Conversions against a rounding search in 113 bits: of all codes where there
// are 65,536 or fewer, else of all midpoints of the narrower format and what is
// beside them. Of random rounding, all random bits are tried.
//
//===----------------------------------------------------------------------===//

#include "FloatOracle.h"
#include "Harness.h"

#include <set>

using namespace mxtest;

//===----------------------------------------------------------------------===//
// Operands
//===----------------------------------------------------------------------===//

static const std::vector<uint64_t> kSpecials = {
    0,          0x80000000, 1,          0x80000001, 0x007FFFFF, 0x00800000,
    0x7F7FFFFF, 0xFF7FFFFF, 0x7F800000, 0xFF800000, 0x7FC00000, 0xFFC12345,
    0x7F800001, 0x3F800000, 0xBF800000, 0x4F000000, 0xCF000000, 0xCF000001,
    0x4F800000, 0x5F000000, 0xDF000000, 0x5F800000, 0x3EFFFFFF, 0x3F000000,
    0x3F000001, 0x3FC00000, 0x40200000, 0xC0200000, 0xBF000000, 0x42FF0000,
    0x42FF8000, 0x43000000, 0xC3000000, 0xC3008000, 0x437F8000, 0x437F7FFF,
    0x47000000, 0x477FFF00, 0x477FFF80, 0x47800000, 0xC7000000, 0xC7000100};

/// f32 values: the codes of `format`, the midpoints behind them and what is
/// beside both, with alternating signs; and special ones.
static std::vector<Row> makeNear(const OracleFormat &format, uint64_t step) {
  std::vector<Row> rows;
  for (uint64_t code = 0; code <= format.maxCode; code += step) {
    Quad low = format.decode(code), high = format.decode(code + 1);
    for (Quad x : {low, (low + high) / 2}) {
      uint32_t bits = bitsOf(static_cast<float>(x));
      for (uint32_t beside : {bits - 1, bits, bits + 1})
        rows.push_back(
            {(beside & 0x7FFFFFFF) | uint64_t(code & 1) << 31, 0, 0, 0});
    }
  }
  for (uint64_t bits : kSpecials)
    rows.push_back({bits, 0, 0, 0});
  return rows;
}

static std::vector<Row> makeCodes(uint64_t count) {
  std::vector<Row> rows;
  for (uint64_t code = 0; code < count; ++code)
    rows.push_back({code, 0, 0, 0});
  return rows;
}

static Quad asSingle(const Row &row, unsigned i = 0) {
  return valueOf(row[i] & 0xFFFFFFFF, kF32);
}

/// The search, with the sign of zero.
static uint64_t rounded(Quad x, const OracleFormat &format,
                        const std::string &mode, bool finite = false) {
  bool negativeZero = x == 0 && std::signbit(static_cast<double>(x));
  return negativeZero ? format.sign() : roundBySearch(x, format, mode, finite);
}
static Quad relu(Quad x) { return x > 0 || x != x ? x : 0; }

//===----------------------------------------------------------------------===//
// Between floats
//===----------------------------------------------------------------------===//

TEST(SimConvert, SingleToHalf) {
  struct Case {
    const char *type;
    OracleFormat format;
  };
  for (const Case &c : {Case{"f16", kF16}, {"bf16", kBF16}}) {
    std::vector<Row> rows = makeNear(c.format, 11);
    std::string type = c.type, end = "." + type + ".f32 %h0, %r1;";
    for (std::string mode : {"rn", "rz", "rm", "rp"})
      compare("cvt." + mode + end, 'h', rows, [&](const Row &row) {
        return rounded(asSingle(row), c.format, mode);
      });
    compare("cvt.rn.satfinite" + end, 'h', rows, [&](const Row &row) {
      return rounded(asSingle(row), c.format, "rn", true);
    });
    compare("cvt.rz.relu" + end, 'h', rows, [&](const Row &row) {
      return rounded(relu(asSingle(row)), c.format, "rz");
    });
    for (std::string mode : {"rn", "rz"})
      compare("cvt." + mode + "." + type + "x2.f32 %r0, %r1, %r2; //", 'r',
              {{0x3F800001, 0xC0490FDB}, {0x7F7FFFFF, 0x33000001}},
              [&](const Row &row) {
                return rounded(asSingle(row), c.format, mode) << 16 |
                       rounded(asSingle(row, 1), c.format, mode);
              });
    compare("cvt.rn.relu.satfinite." + type + "x2.f32 %r0, %r1, %r2;", 'r',
            {{0x7F800000, 0xFF800000}, {0xBF800000, 0x7FC00000}},
            [&](const Row &row) {
              return rounded(relu(asSingle(row)), c.format, "rn", true) << 16 |
                     rounded(relu(asSingle(row, 1)), c.format, "rn", true);
            });
  }
  compare("cvt.rn.sat.f16.f32 %h0, %r1;", 'h', makeNear(kF16, 97),
          [](const Row &row) {
            Quad x = asSingle(row);
            return rounded(x > 1 ? 1 : x > 0 ? x : 0, kF16, "rn");
          });
}

TEST(SimConvert, TF32) {
  std::vector<Row> rows = makeNear(kTF32Code, 211);
  for (std::string mode : {"rn", "rz", "rna"}) {
    compare("cvt." + mode + ".tf32.f32 %r0, %r1;", 'r', rows,
            [&](const Row &row) -> uint64_t {
              // As an H100 has it: test/Sim/Inputs/cuda/cvt.npz.
              if (mode == "rna" && std::isnan(floatOf(row[0])))
                return row[0] & 0xFFFFE000;
              return rounded(asSingle(row), kTF32Code, mode) << 13;
            });
    compare("cvt." + mode + ".satfinite.tf32.f32 %r0, %r1;", 'r', rows,
            [&](const Row &row) {
              return rounded(asSingle(row), kTF32Code, mode, true) << 13;
            });
  }
}

TEST(SimConvert, HalfToWider) {
  std::vector<Row> rows = makeCodes(0x10000);
  compare("cvt.f32.f16 %r0, %h1;", 'r', rows, [](const Row &row) {
    return rounded(valueOf(row[0], kF16), kF32, "rn");
  });
  compare("cvt.f32.bf16 %r0, %h1;", 'r', rows,
          [](const Row &row) { return row[0] << 16; });
  compare("cvt.rn.bf16.f16 %h0, %h1;", 'h', rows, [](const Row &row) {
    return rounded(valueOf(row[0], kF16), kBF16, "rn");
  });
  compare("cvt.rp.f16.bf16 %h0, %h1;", 'h', rows, [](const Row &row) {
    return rounded(valueOf(row[0], kBF16), kF16, "rp");
  });
  // From test/Sim/Inputs/cuda/cvt.npz. ptxas 13.0 folds a constant otherwise.
  EXPECT_EQ(runOne("cvt.f64.f16 %d0, %h1;", 'd', {0xFC15}),
            0xFFF8540000000000u);
  EXPECT_EQ(runOne("cvt.f64.bf16 %d0, %h1;", 'd', {0xFF81}),
            0xFFF8200000000000u);
  compare("cvt.rmi.f16.f16 %h0, %h1;", 'h', rows, [](const Row &row) {
    Quad x = valueOf(row[0], kF16);
    return rounded(std::floor(static_cast<double>(x)), kF16, "rn");
  });
  compare("cvt.sat.f32.f16 %r0, %h1;", 'r', rows, [](const Row &row) {
    Quad x = valueOf(row[0], kF16);
    return rounded(x > 1 ? 1 : x > 0 ? x : 0, kF32, "rn");
  });
}

TEST(SimConvert, Double) {
  std::vector<Row> rows;
  for (uint64_t bits : kSpecials)
    for (int64_t beside : {-1, 0, 1})
      for (double scale : {1.0, 1 + 0x1p-24, 1 + 0x1p-23}) {
        double x = static_cast<double>(floatOf(bits)) * scale;
        rows.push_back({std::isnan(x) ? bitsOf(x) : bitsOf(x) + beside});
      }
  auto value = [](const Row &row) { return valueOf(row[0], kF64); };
  for (std::string mode : {"rn", "rz", "rm", "rp"}) {
    compare("cvt." + mode + ".f32.f64 %r0, %d1;", 'r', rows,
            [&](const Row &row) -> uint64_t {
              if (doubleOf(row[0]) != doubleOf(row[0]))
                return bitsOf(static_cast<float>(doubleOf(row[0])));
              return rounded(value(row), kF32, mode);
            });
    compare("cvt." + mode + ".f16.f64 %h0, %d1;", 'h', rows,
            [&](const Row &row) -> uint64_t {
              if (std::isnan(doubleOf(row[0])))
                return (row[0] >> 48 & 0x8000) | 0x7E00 |
                       (row[0] >> 42 & 0x3FF);
              return rounded(value(row), kF16, mode);
            });
  }
  compare("cvt.rn.ftz.f32.f64 %r0, %d1;", 'r', {{bitsOf(0x1.8p-127)}},
          [](const Row &) { return 0; });
  // Folded by ptxas 13.0: the payload of NaN is kept.
  EXPECT_EQ(runOne("cvt.f64.f32 %d0, %r1;", 'd', {0xFFC12345}),
            0xFFF82468A0000000u);
  EXPECT_EQ(runOne("cvt.rn.f32.f64 %r0, %d1;", 'r', {0xFFF8000000000123}),
            0xFFC00000u);
}

//===----------------------------------------------------------------------===//
// Integers
//===----------------------------------------------------------------------===//

static const std::vector<uint64_t> kIntegers = {0,
                                                1,
                                                0x7F,
                                                0x80,
                                                0xFF,
                                                0x100,
                                                0x7FFF,
                                                0x8000,
                                                0xFFFF,
                                                0x10000,
                                                0x1000001,
                                                0x1000003,
                                                0x7FFFFFFF,
                                                0x80000000,
                                                0xFFFFFFFF,
                                                0x7FFFFFBF,
                                                0x7FFFFFC0,
                                                0xFFFFFFFFFFFFFFFF,
                                                0x8000000000000000,
                                                0x7FFFFFFFFFFFFFFF,
                                                0x8000000000000400,
                                                0x8000000000000401,
                                                0x8000000000000C00,
                                                0x8000008000000000,
                                                0x8000008000000001,
                                                0x0020000000000001,
                                                0xFFDFFFFFFFFFFFFF,
                                                0x4000004000000001,
                                                0x123456789ABCDEF0};

static __int128 asInteger(uint64_t bits, unsigned width, bool isSigned) {
  uint64_t top = bits << (64 - width);
  if (isSigned)
    return static_cast<int64_t>(top) >> (64 - width);
  return top >> (64 - width);
}

static std::string typeName(unsigned width, bool isSigned) {
  return (isSigned ? "s" : "u") + std::to_string(width);
}

TEST(SimConvert, IntegerToFloat) {
  std::vector<Row> rows;
  for (uint64_t bits : kIntegers)
    rows.push_back({bits, 0, 0, 0});
  for (unsigned width : {8u, 16u, 32u, 64u})
    for (bool isSigned : {false, true})
      for (std::string mode : {"rn", "rz", "rm", "rp"}) {
        std::string from = "." + typeName(width, isSigned) + " ";
        std::string source = width == 64   ? "%d1;"
                             : width == 32 ? "%r1;"
                                           : "%h1;";
        auto value = [&](const Row &row) -> Quad {
          return asInteger(row[0], width, isSigned);
        };
        for (auto [type, letter, format] : {std::tuple{"f64", 'd', kF64},
                                            {"f32", 'r', kF32},
                                            {"f16", 'h', kF16},
                                            {"bf16", 'h', kBF16}})
          compare("cvt." + mode + "." + type + from + "%" + letter + "0, " +
                      source,
                  letter, rows, [&, format = format](const Row &row) {
                    return rounded(value(row), format, mode);
                  });
      }
}

/// Rounded to an integer, by a search of its own.
static Quad toIntegral(Quad x, const std::string &mode) {
  auto truncated = static_cast<Quad>(static_cast<__int128>(x));
  Quad rest = x - truncated;
  bool negative = x < 0;
  Quad magnitude = rest < 0 ? -rest : rest;
  bool odd = static_cast<__int128>(truncated) & 1;
  bool away = mode == "rmi"   ? negative && rest != 0
              : mode == "rpi" ? !negative && rest != 0
              : mode == "rni" ? magnitude > 0.5 || (magnitude == 0.5 && odd)
                              : false;
  return away ? truncated + (negative ? -1 : 1) : truncated;
}

TEST(SimConvert, FloatToInteger) {
  std::vector<Row> rows;
  for (uint64_t bits : kSpecials)
    rows.push_back({bits, 0, 0, 0});
  for (unsigned width : {8u, 16u, 32u, 64u})
    for (bool isSigned : {false, true})
      for (std::string mode : {"rni", "rzi", "rmi", "rpi"}) {
        char letter = width == 64 ? 'd' : width == 16 ? 'h' : 'r';
        compare("cvt." + mode + "." + typeName(width, isSigned) + ".f32 %" +
                    letter + "0, %r1;",
                letter, rows, [&](const Row &row) -> uint64_t {
                  Quad x = asSingle(row);
                  Quad limit =
                      Quad(uint64_t(1) << (width - 1)) * (isSigned ? 1 : 2);
                  __int128 low = isSigned ? -static_cast<__int128>(limit) : 0;
                  auto high = static_cast<__int128>(limit) - 1;
                  __int128 result;
                  // PTX ISA "cvt": by types, NaN is zero or the lowest pattern.
                  if (x != x)
                    result = width == 64 ? __int128(1) << 63 : 0;
                  else if (x >= limit)
                    result = high;
                  else if (x <= -limit)
                    result = low;
                  else
                    result =
                        std::max(low, std::min(high, static_cast<__int128>(
                                                         toIntegral(x, mode))));
                  // A narrow result fills its register by its sign.
                  unsigned registerWidth = width == 8 ? 32 : width;
                  auto bits = static_cast<uint64_t>(result);
                  return registerWidth == 64
                             ? bits
                             : bits & ((uint64_t(1) << registerWidth) - 1);
                });
      }
  for (const char *type : {"u32", "s32"})
    EXPECT_EQ(runOne(std::string("cvt.rzi.") + type + ".f64 %r0, %d1;", 'r',
                     {0x7FF8000000000000}),
              0x80000000u);
}

TEST(SimConvert, IntegerToInteger) {
  std::vector<Row> rows;
  for (uint64_t bits : kIntegers)
    rows.push_back({bits, 0, 0, 0});
  for (unsigned from : {8u, 16u, 32u, 64u})
    for (bool fromSigned : {false, true})
      for (unsigned to : {8u, 16u, 32u, 64u})
        for (bool toSigned : {false, true})
          for (bool saturate : {false, true}) {
            std::string source = from == 64   ? "%d1;"
                                 : from == 32 ? "%r1;"
                                              : "%h1;";
            // Into a register of 64 bits, which is wider than the type.
            compare(std::string("cvt.") + (saturate ? "sat." : "") +
                        typeName(to, toSigned) + "." +
                        typeName(from, fromSigned) + " %d0, " + source,
                    'd', rows, [&](const Row &row) {
                      __int128 x = asInteger(row[0], from, fromSigned);
                      __int128 one = 1;
                      __int128 low = toSigned ? -(one << (to - 1)) : 0;
                      __int128 high = (one << (toSigned ? to - 1 : to)) - 1;
                      if (saturate)
                        x = std::max(low, std::min(high, x));
                      return static_cast<uint64_t>(
                          asInteger(static_cast<uint64_t>(x), to, toSigned));
                    });
          }
}

TEST(SimConvert, Pack) {
  for (auto [type, width, isSigned] : {std::tuple{"u16", 16u, false},
                                       {"s16", 16u, true},
                                       {"u8", 8u, false},
                                       {"s8", 8u, true},
                                       {"u4", 4u, false},
                                       {"s4", 4u, true},
                                       {"u2", 2u, false},
                                       {"s2", 2u, true}}) {
    std::string rest = width == 16 ? "" : ".b32",
                c = width == 16 ? "" : ", %r3";
    std::vector<Row> rows = makeTriples(
        {0, 1, 3, 200, 70000, 0xFFFFFFFF, 0xFFFFFF00, 0x80000000, 0x12345678});
    compare(std::string("cvt.pack.sat.") + type + ".s32" + rest +
                " %r0, %r1, %r2" + c + ";",
            'r', rows, [&, width = width, isSigned = isSigned](const Row &row) {
              auto field = [&](uint64_t bits) {
                int64_t x = static_cast<int32_t>(bits);
                int64_t low = isSigned ? -(1 << (width - 1)) : 0;
                int64_t high = (1 << (isSigned ? width - 1 : width)) - 1;
                return static_cast<uint64_t>(std::max(low, std::min(high, x))) &
                       ((1u << width) - 1);
              };
              uint64_t all = field(row[0]) << width | field(row[1]);
              if (width < 16)
                all |= row[2] << (2 * width);
              return all & 0xFFFFFFFF;
            });
  }
}

//===----------------------------------------------------------------------===//
// Narrow formats
//===----------------------------------------------------------------------===//

namespace {
struct Narrow {
  const char *name;
  OracleFormat format;
  unsigned bits;
};
} // namespace

static const Narrow kNarrow[] = {{"e2m1", kE2M1, 4},
                                 {"e2m3", kE2M3, 8},
                                 {"e3m2", kE3M2, 8},
                                 {"e4m3", kE4M3, 8},
                                 {"e5m2", kE5M2, 8}};

static std::string destination(const Narrow &narrow) {
  return narrow.bits == 4 ? " %b1, " : " %h0, ";
}
/// Codes of e2m1 come in a register of 8 bits.
static std::string finish(const Narrow &narrow) {
  return narrow.bits == 4 ? " cvt.u16.u8 %h0, %b1;" : "";
}

TEST(SimConvert, SingleToNarrow) {
  for (const Narrow &narrow : kNarrow) {
    std::vector<Row> rows = makeNear(narrow.format, 1);
    for (size_t i = 0; i < rows.size(); ++i)
      rows[i][1] = rows[(i * 7 + 3) % rows.size()][0];
    for (bool isRelu : {false, true})
      compare(std::string("cvt.rn.satfinite") + (isRelu ? ".relu." : ".") +
                  narrow.name + "x2.f32" + destination(narrow) + "%r1, %r2;" +
                  finish(narrow),
              'h', rows, [&](const Row &row) {
                auto code = [&](unsigned i) {
                  Quad x = asSingle(row, i);
                  return rounded(isRelu ? relu(x) : x, narrow.format, "rn",
                                 true);
                };
                return code(0) << narrow.bits | code(1);
              });
  }
}

TEST(SimConvert, HalfToNarrowAndBack) {
  // All halves, two at a time.
  std::vector<Row> rows = makeCodes(0x8000), codes = makeCodes(0x100);
  for (Row &row : rows)
    row[0] |= (row[0] ^ 0x8AAA) << 16;
  std::vector<Row> pairs = codes;
  for (Row &row : pairs)
    row[0] |= (row[0] ^ 0xB5) << 8;
  for (const Narrow &narrow : kNarrow)
    for (auto [type, half] : {std::pair{"f16x2", kF16}, {"bf16x2", kBF16}}) {
      compare(std::string("cvt.rn.satfinite.") + narrow.name + "x2." + type +
                  destination(narrow) + "%r1;" + finish(narrow),
              'h', rows, [&, half = half](const Row &row) {
                auto code = [&](uint64_t bits) {
                  return rounded(valueOf(bits & 0xFFFF, half), narrow.format,
                                 "rn", true);
                };
                return code(row[0] >> 16) << narrow.bits | code(row[0]);
              });
      uint64_t mask = narrow.format.sign() * 2 - 1;
      compare(std::string("cvt.rn.") + type + "." + narrow.name +
                  "x2 %r0, %h1;",
              'r', narrow.bits == 4 ? codes : pairs,
              [&, half = half](const Row &row) {
                auto code = [&](uint64_t bits) {
                  OracleFormat format = narrow.format;
                  // What is behind the largest code of e4m3 is NaN.
                  if (format.nanCode == 0x7F && format.maxCode == 0x7E &&
                      (bits & 0x7F) == 0x7F)
                    return half.nanCode;
                  return rounded(valueOf(bits & mask, format), half, "rn");
                };
                return code(row[0] >> narrow.bits) << 16 | code(row[0]);
              });
    }
}

/// |x| as a power of two, rounded up or down.
static uint64_t scaleCode(Quad x, bool up, bool finite) {
  if (x != x)
    return 0xFF;
  auto magnitude = std::fabs(static_cast<double>(x));
  double power = 0x1p-127;
  if (magnitude < power)
    return 0;
  for (uint64_t code = 0; code <= 0xFE; ++code, power *= 2)
    if (up ? magnitude <= power : magnitude < power * 2)
      return code;
  return finite ? 0xFE : 0xFF;
}

TEST(SimConvert, Scales) {
  std::vector<Row> rows = makeNear(kBF16, 3);
  for (Row &row : rows)
    row[1] = row[0] ^ 0x80400001;
  for (bool up : {false, true})
    for (bool finite : {false, true}) {
      std::string opcode = std::string("cvt.") + (up ? "rp" : "rz") +
                           (finite ? ".satfinite" : "") + ".ue8m0x2";
      compare(opcode + ".f32 %h0, %r1, %r2;", 'h', rows, [&](const Row &row) {
        return scaleCode(asSingle(row), up, finite) << 8 |
               scaleCode(asSingle(row, 1), up, finite);
      });
      compare(opcode + ".bf16x2 %h0, %r1;", 'h', makeCodes(0x10000),
              [&](const Row &row) {
                return scaleCode(0, up, finite) << 8 |
                       scaleCode(valueOf(row[0], kBF16), up, finite);
              });
    }
  compare("cvt.rn.bf16x2.ue8m0x2 %r0, %h1;", 'r', makeCodes(0x10000),
          [](const Row &row) {
            auto half = [](uint64_t code) -> uint64_t {
              return code == 0xFF ? 0x7FFF : code ? code << 7 : 0x40;
            };
            return half(row[0] >> 8) << 16 | half(row[0] & 0xFF);
          });
}

//===----------------------------------------------------------------------===//
// Random rounding
//===----------------------------------------------------------------------===//

/// Tries all values of the random bits that each element reads and checks that
/// it becomes one of its two neighbours, the upper one as often as it should.
static void checkStochastic(const std::string &body, char letter,
                            const OracleFormat &format, unsigned codeBits,
                            unsigned count, unsigned randomBits,
                            uint32_t (*spread)(uint32_t), float value) {
  std::vector<Row> rows;
  for (uint32_t random = 0; random < 1u << randomBits; ++random)
    rows.push_back({bitsOf(value), spread(random), 0, 0});
  uint64_t mask = (uint64_t(1) << codeBits) - 1;
  uint64_t down = roundBySearch(value, format, "rz", true);
  uint64_t up = roundBySearch(value, format, value < 0 ? "rm" : "rp", true);
  std::vector<uint64_t> ups(count);
  for (uint64_t result : run(body, letter, rows))
    for (unsigned i = 0; i < count; ++i) {
      uint64_t code = result >> (i * codeBits) & mask;
      ASSERT_TRUE(code == down || code == up) << body << " of " << value;
      ups[i] += code == up && up != down;
    }
  Quad low = valueOf(down, format), high = valueOf(up, format);
  Quad part = up == down ? 0 : (value - low) / (high - low);
  std::vector<uint64_t> want(
      count, static_cast<uint64_t>(part * (uint64_t(1) << randomBits)));
  EXPECT_EQ(ups, want) << body << " of " << value;
}

TEST(SimConvert, Stochastic) {
  // Different bits for the two pairs, or the two elements of a pair.
  auto whole = [](uint32_t r) { return r << 16 | (~r & 0xFFFF); };
  auto bytes = [](uint32_t r) {
    uint32_t other = ~r;
    return (r & 0xFF00) << 16 | (r & 0xFF) << 8 | (other & 0xFF00) << 8 |
           (other & 0xFF);
  };
  for (float value : {1.0f, 1.2345f, -3.1415f, 0.3f, 1e9f}) {
    checkStochastic("cvt.rs.satfinite.f16x2.f32 %r0, %r1, %r1, %r2;", 'r', kF16,
                    16, 2, 13, whole, value);
    checkStochastic("cvt.rs.bf16x2.f32 %r0, %r1, %r1, %r2;", 'r', kBF16, 16, 2,
                    16, whole, value);
    for (const Narrow &narrow : kNarrow)
      checkStochastic(std::string("cvt.rs.satfinite.") + narrow.name +
                          (narrow.bits == 4 ? "x4.f32 %h0" : "x4.f32 %r0") +
                          ", {%r1, %r1, %r1, %r1}, %r2;",
                      narrow.bits == 4 ? 'h' : 'r', narrow.format, narrow.bits,
                      4, 16, narrow.bits == 4 ? bytes : whole, value);
  }
  // The upper pair reads the upper bits, or the upper bytes.
  EXPECT_EQ(runOne("cvt.rs.satfinite.e4m3x4.f32 %r0, {%r1, %r1, %r1, %r1}, "
                   "0xFFFF0000;",
                   'r', {0x3F810000}),
            0x39393838u);
  EXPECT_EQ(runOne("cvt.rs.satfinite.e2m1x4.f32 %h0, {%r1, %r1, %r1, %r1}, "
                   "0xFF00FF00;",
                   'h', {0x3F810000}),
            0x3322u);
  EXPECT_EQ(
      runOne("cvt.rs.f16x2.f32 %r0, %r1, %r1, 0x1FFF0000;", 'r', {0x3F800001}),
      0x3C013C00u);
  EXPECT_EQ(runOne("cvt.rs.relu.f16x2.f32 %r0, %r1, %r2, %r3;", 'r',
                   {0xBF800000, 0x7FC00000, 0xFFFFFFFF}),
            0x00007FFFu);
  EXPECT_EQ(runOne("cvt.rs.f16x2.f32 %r0, %r1, %r2, %r3;", 'r',
                   {0x4E6E6B28, 0xFF800000, 0}),
            0x7C00FC00u);
  EXPECT_EQ(runOne("cvt.rs.satfinite.e4m3x4.f32 %r0, {%r1, %r2, %r3, %r4}, 0;",
                   'r', {0x3F800000, 0x40000000, 0x7FC00000, 0xBF800000}),
            0x38407FB8u);
}

TEST(SimConvert, Refused) {
  auto expect = [](const char *body, const char *message) {
    std::string opcode(body, std::strchr(body, ' '));
    EXPECT_EQ(refusal(body), opcode + ": " + message);
  };
  expect("cvt.f32.f64 %r0, %d1;", "expected a rounding mode");
  expect("cvt.f32.s32 %r0, %r1;", "expected a rounding mode");
  expect("cvt.s32.f32 %r0, %r1;", "expected .rni, .rzi, .rmi or .rpi");
  expect("cvt.rn.f32.f32 %r0, %r1;",
         "this conversion has no rounding to a float");
  expect("cvt.rzi.f16.f32 %h0, %r1;",
         "rounding to an integer is of floats to integers or to their type");
  expect("cvt.rna.bf16.f32 %h0, %r1;", ".rna is of .tf32 only");
  expect("cvt.rn.sat.bf16.f32 %h0, %r1;", "this type has no .sat");
  expect("cvt.b32.u64 %r0, %d1;", "there is no conversion between these types");
  expect("cvt.rn.relu.f16.f64 %h0, %d1;",
         ".relu and .satfinite are of .f32 to .f16, .bf16 and .tf32");
  expect("cvt.rn.ftz.f16.f64 %h0, %d1;", ".ftz is of .f32 only");
  expect("cvt.rn.e4m3x2.f32 %h0, %r1, %r2;", "expected .satfinite");
  expect("cvt.rz.satfinite.e4m3x2.f32 %h0, %r1, %r2;", "expected .rn");
  expect("cvt.rm.bf16x2.f32 %r0, %r1, %r2;", "expected .rn or .rz");
  expect("cvt.rn.ue8m0x2.f32 %h0, %r1, %r2;", "expected .rz or .rp");
  expect("cvt.rn.f16x2.ue8m0x2 %r0, %h1;",
         "expected .bf16x2 without .relu from .ue8m0x2");
  expect("cvt.rn.satfinite.e4m3x2.e5m2x2 %h0, %h1;",
         "there is no conversion between these types");
  expect("cvt.rn.satfinite.e4m3x4.f32 %r0, {%r1, %r2, %r3, %r4}, %r5;",
         "four values are of .rs to narrow types only");
  expect("cvt.rs.satfinite.e4m3x2.f32 %h0, %r1, %r2, %r3;",
         "expected four values of a narrow type with .rs");
  expect("cvt.pack.u8.s32.b32 %r0, %r1, %r2, %r3;", "expected .sat");
  expect("cvt.pack.sat.s4.s32 %r0, %r1, %r2;",
         "expected .b32 as the last type below 16 bits only");
}
