//===- IntegerTest.cpp - Integer instructions -----------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Integer, logic, bit-field and video instructions against C++ of 128 bits, bit
// by bit where the instruction is about bits, and answers that ptxas 13.0 gives
// when it folds constants.
//
//===----------------------------------------------------------------------===//

#include "Harness.h"

#include <algorithm>

using namespace mxtest;
using Wide = __int128;

static const std::vector<uint64_t> kValues = {0,
                                              1,
                                              2,
                                              31,
                                              32,
                                              33,
                                              0x7F,
                                              0x80,
                                              0xFF,
                                              0x7FFF,
                                              0x8000,
                                              0xFFFF,
                                              0x12345678,
                                              0x7FFFFFFF,
                                              0x80000000,
                                              0xFFFFFFFF,
                                              0xFFFFFFFFFFFFFFFF,
                                              0x8000000000000000,
                                              0x7FFFFFFFFFFFFFFF,
                                              0x0123456789ABCDEF};

static const std::vector<Row> &triples() {
  static const std::vector<Row> rows = makeTriples(kValues);
  return rows;
}

static Wide asType(uint64_t bits, unsigned width, bool isSigned) {
  Wide value = width == 64 ? Wide(bits) : Wide(bits & ((1ull << width) - 1));
  bool negative = isSigned && (value >> (width - 1) & 1);
  return negative ? value - (Wide(1) << width) : value;
}
static uint64_t asBits(Wide value, unsigned width) {
  return width == 64 ? uint64_t(value)
                     : uint64_t(value) & ((1ull << width) - 1);
}
static Wide clampTo(Wide value, unsigned width) {
  Wide limit = Wide(1) << (width - 1);
  return std::clamp(value, -limit, limit - 1);
}

namespace {
/// "s32" and what a test needs to know of it.
struct Type {
  const char *name;
  unsigned width;
  bool isSigned;

  char letter() const { return width == 64 ? 'd' : width == 32 ? 'r' : 'h'; }
  std::string reg(unsigned i) const {
    return std::string("%") + letter() + std::to_string(i);
  }
};
} // namespace

static constexpr Type kTypes[] = {{"u16", 16, false}, {"s16", 16, true},
                                  {"u32", 32, false}, {"s32", 32, true},
                                  {"u64", 64, false}, {"s64", 64, true}};

/// `opcode.TYPE` of `arity` operands in every type.
template <typename F>
static void checkAll(const std::string &opcode, unsigned arity, F f,
                     unsigned minWidth = 16) {
  for (const Type &type : kTypes) {
    if (type.width < minWidth)
      continue;
    std::string body = opcode + "." + type.name + " " + type.reg(0);
    for (unsigned i = 1; i <= arity; ++i)
      body += ", " + type.reg(i);
    compare(body + ";", type.letter(), triples(), [&](const Row &row) {
      Wide a = asType(row[0], type.width, type.isSigned);
      Wide b = asType(row[1], type.width, type.isSigned);
      Wide c = asType(row[2], type.width, type.isSigned);
      return asBits(f(a, b, c, type.width), type.width);
    });
  }
}

TEST(SimInteger, Sums) {
  checkAll("add", 2, [](Wide a, Wide b, Wide, unsigned) { return a + b; });
  checkAll("sub", 2, [](Wide a, Wide b, Wide, unsigned) { return a - b; });
  checkAll("min", 2,
           [](Wide a, Wide b, Wide, unsigned) { return a < b ? a : b; });
  checkAll("max", 2,
           [](Wide a, Wide b, Wide, unsigned) { return a > b ? a : b; });
  checkAll("sad", 3, [](Wide a, Wide b, Wide c, unsigned) {
    return c + (a < b ? b - a : a - b);
  });
  compare("add.sat.s32 %r0, %r1, %r2;", 'r', triples(), [](const Row &row) {
    return asBits(
        clampTo(asType(row[0], 32, true) + asType(row[1], 32, true), 32), 32);
  });
  compare("sub.sat.s32 %r0, %r1, %r2;", 'r', triples(), [](const Row &row) {
    return asBits(
        clampTo(asType(row[0], 32, true) - asType(row[1], 32, true), 32), 32);
  });
  for (const Type &type : kTypes) {
    if (!type.isSigned)
      continue;
    std::string operands = std::string(".") + type.name + " " + type.reg(0) +
                           ", " + type.reg(1) + ";";
    compare("abs" + operands, type.letter(), triples(), [&](const Row &row) {
      Wide a = asType(row[0], type.width, true);
      return asBits(a < 0 ? -a : a, type.width);
    });
    compare("neg" + operands, type.letter(), triples(), [&](const Row &row) {
      return asBits(-asType(row[0], type.width, true), type.width);
    });
  }
}

TEST(SimInteger, Products) {
  auto low = [](Wide a, Wide b, Wide, unsigned) { return a * b; };
  auto high = [](Wide a, Wide b, Wide, unsigned width) {
    return width == 64 && a >= 0 && b >= 0
               ? Wide((unsigned __int128)a * (unsigned __int128)b >> 64)
               : a * b >> width;
  };
  checkAll("mul.lo", 2, low);
  checkAll("mul.hi", 2, high);
  checkAll("mad.lo", 3, [&](Wide a, Wide b, Wide c, unsigned width) {
    return low(a, b, c, width) + c;
  });
  checkAll("mad.hi", 3, [&](Wide a, Wide b, Wide c, unsigned width) {
    return high(a, b, c, width) + c;
  });
  for (bool isSigned : {false, true}) {
    std::string type = isSigned ? "s32" : "u32";
    auto operand = [=](const Row &row, int i) {
      return asType(row[i], 32, isSigned);
    };
    auto low24 = [=](const Row &row, int i) {
      return asType(row[i] & 0xFFFFFF, 24, isSigned);
    };
    compare("mul.wide." + type + " %d0, %r1, %r2;", 'd', triples(),
            [&](const Row &row) {
              return asBits(operand(row, 0) * operand(row, 1), 64);
            });
    compare("mad.wide." + type + " %d0, %r1, %r2, %d3;", 'd', triples(),
            [&](const Row &row) {
              return asBits(operand(row, 0) * operand(row, 1) + row[2], 64);
            });
    compare("mul24.lo." + type + " %r0, %r1, %r2;", 'r', triples(),
            [&](const Row &row) {
              return asBits(low24(row, 0) * low24(row, 1), 32);
            });
    compare("mad24.hi." + type + " %r0, %r1, %r2, %r3;", 'r', triples(),
            [&](const Row &row) {
              return asBits((low24(row, 0) * low24(row, 1) >> 16) + row[2], 32);
            });
  }
  compare("mul.wide.s16 %r0, %h1, %h2;", 'r', triples(), [](const Row &row) {
    return asBits(asType(row[0], 16, true) * asType(row[1], 16, true), 32);
  });
  compare("mad.hi.sat.s32 %r0, %r1, %r2, %r3;", 'r', triples(),
          [](const Row &row) {
            Wide product = asType(row[0], 32, true) * asType(row[1], 32, true);
            return asBits(
                clampTo((product >> 32) + asType(row[2], 32, true), 32), 32);
          });
}

TEST(SimInteger, Quotients) {
  std::vector<Row> rows;
  for (const Row &row : triples())
    if (row[1] & 0xFFFF)
      rows.push_back(row);
  for (const Type &type : kTypes) {
    std::string operands = std::string(".") + type.name + " " + type.reg(0) +
                           ", " + type.reg(1) + ", " + type.reg(2) + ";";
    auto operand = [&](const Row &row, int i) {
      return asType(row[i], type.width, type.isSigned);
    };
    compare("div" + operands, type.letter(), rows, [&](const Row &row) {
      return asBits(operand(row, 0) / operand(row, 1), type.width);
    });
    compare("rem" + operands, type.letter(), rows, [&](const Row &row) {
      return asBits(operand(row, 0) % operand(row, 1), type.width);
    });
  }
}

// Chains as nvcc makes them for wide integers: the whole result must be right.
TEST(SimInteger, Carries) {
  auto wide = [](uint64_t low, uint64_t high) {
    return (unsigned __int128)high << 64 | low;
  };
  for (bool second : {false, true}) {
    std::string pick = second ? " mov.b64 %d0, %d6;" : " mov.b64 %d0, %d5;";
    auto half = [=](unsigned __int128 x) {
      return uint64_t(second ? x >> 64 : x);
    };
    compare("add.cc.u64 %d5, %d1, %d3; addc.u64 %d6, %d2, %d4;" + pick, 'd',
            triples(), [&](const Row &r) {
              return half(wide(r[0], r[1]) + wide(r[2], r[3]));
            });
    compare("sub.cc.s64 %d5, %d1, %d3; subc.s64 %d6, %d2, %d4;" + pick, 'd',
            triples(), [&](const Row &r) {
              return half(wide(r[0], r[1]) - wide(r[2], r[3]));
            });
    compare("mad.lo.cc.u64 %d5, %d1, %d2, %d3; madc.hi.u64 %d6, %d1, %d2, 0;" +
                pick,
            'd', triples(), [&](const Row &r) {
              return half((unsigned __int128)r[0] * r[1] + r[2]);
            });
  }
  compare("add.cc.u32 %r5, %r1, %r2; addc.cc.u32 %r6, %r3, %r4; addc.u32 %r0, "
          "0, 0;",
          'r', triples(), [](const Row &r) {
            uint64_t low = uint64_t(uint32_t(r[0])) + uint32_t(r[1]);
            return (uint64_t(uint32_t(r[2])) + uint32_t(r[3]) + (low >> 32)) >>
                   32;
          });
  // A difference leaves the carry of the sum with the complement: nvcc's
  // division of 128-bit integers takes 1 as "nothing was borrowed".
  compare("sub.cc.u32 %r5, %r1, %r2; addc.u32 %r0, 0, 0;", 'r', triples(),
          [](const Row &r) { return uint32_t(r[0]) >= uint32_t(r[1]); });
}

TEST(SimInteger, PackedPairs) {
  struct Case {
    const char *opcode;
    bool isSigned;
    Wide (*f)(Wide, Wide);
  };
  const Case cases[] = {
      {"add.u16x2", false, [](Wide a, Wide b) { return a + b; }},
      {"add.s16x2", true, [](Wide a, Wide b) { return a + b; }},
      {"min.u16x2", false, [](Wide a, Wide b) { return std::min(a, b); }},
      {"max.s16x2", true, [](Wide a, Wide b) { return std::max(a, b); }},
      {"min.relu.s16x2", true,
       [](Wide a, Wide b) { return std::max<Wide>(0, std::min(a, b)); }},
      {"max.relu.s16x2", true,
       [](Wide a, Wide b) { return std::max<Wide>({0, a, b}); }}};
  for (const Case &c : cases)
    compare(std::string(c.opcode) + " %r0, %r1, %r2;", 'r', triples(),
            [&](const Row &row) {
              uint64_t result = 0;
              for (unsigned at : {0, 16})
                result |=
                    asBits(c.f(asType(row[0] >> at & 0xFFFF, 16, c.isSigned),
                               asType(row[1] >> at & 0xFFFF, 16, c.isSigned)),
                           16)
                    << at;
              return result;
            });
  compare("max.relu.s32 %r0, %r1, %r2;", 'r', triples(), [](const Row &row) {
    return asBits(
        std::max<Wide>({0, asType(row[0], 32, true), asType(row[1], 32, true)}),
        32);
  });
}

TEST(SimInteger, DotProducts) {
  for (bool signedA : {false, true})
    for (bool signedB : {false, true}) {
      std::string types =
          std::string(signedA ? ".s32" : ".u32") + (signedB ? ".s32" : ".u32");
      auto field = [](uint64_t word, unsigned i, unsigned width,
                      bool isSigned) {
        return asType(word >> (i * width) & ((1u << width) - 1), width,
                      isSigned);
      };
      compare("dp4a" + types + " %r0, %r1, %r2, %r3;", 'r', triples(),
              [&](const Row &row) {
                Wide sum = row[2];
                for (unsigned i = 0; i < 4; ++i)
                  sum += field(row[0], i, 8, signedA) *
                         field(row[1], i, 8, signedB);
                return asBits(sum, 32);
              });
      for (bool high : {false, true})
        compare(std::string("dp2a.") + (high ? "hi" : "lo") + types +
                    " %r0, %r1, %r2, %r3;",
                'r', triples(), [&](const Row &row) {
                  Wide sum = row[2];
                  for (unsigned i = 0; i < 2; ++i)
                    sum += field(row[0], i, 16, signedA) *
                           field(row[1], i + 2 * high, 8, signedB);
                  return asBits(sum, 32);
                });
    }
}

TEST(SimInteger, Shifts) {
  for (unsigned width : {16u, 32u, 64u}) {
    char letter = width == 64 ? 'd' : width == 32 ? 'r' : 'h';
    std::string w = std::to_string(width);
    std::string operands = w + " %" + letter + "0, %" + letter + "1, %r2;";
    auto amount = [](const Row &row) {
      return std::min<uint64_t>(uint32_t(row[1]), 64);
    };
    compare("shl.b" + operands, letter, triples(), [&](const Row &row) {
      return asBits(
          Wide((unsigned __int128)asType(row[0], width, false) << amount(row)),
          width);
    });
    compare("shr.u" + operands, letter, triples(), [&](const Row &row) {
      return asBits(asType(row[0], width, false) >> amount(row), width);
    });
    compare("shr.s" + operands, letter, triples(), [&](const Row &row) {
      return asBits(asType(row[0], width, true) >> amount(row), width);
    });
  }
  for (bool left : {false, true})
    for (bool clamp : {false, true})
      compare(std::string("shf.") + (left ? "l" : "r") +
                  (clamp ? ".clamp" : ".wrap") + ".b32 %r0, %r1, %r2, %r3;",
              'r', triples(), [&](const Row &row) {
                uint64_t both = row[1] << 32 | uint32_t(row[0]);
                uint32_t by = row[2];
                by = clamp ? std::min(by, 32u) : by % 32;
                return uint64_t(uint32_t(left ? both << by >> 32 : both >> by));
              });
}

/// Bit by bit, as the PTX ISA writes them.
static uint64_t slowBfe(Wide a, uint32_t position, uint32_t length,
                        unsigned width, bool isSigned) {
  unsigned top = width - 1;
  position &= 0xFF, length &= 0xFF;
  bool sign =
      isSigned && length && (a >> std::min(position + length - 1, top) & 1);
  uint64_t result = 0;
  for (unsigned i = 0; i <= top; ++i)
    result |=
        uint64_t(i < length && position + i <= top ? a >> (position + i) & 1
                                                   : sign)
        << i;
  return result;
}

TEST(SimInteger, BitFields) {
  std::vector<Row> rows =
      makeTriples({0, 1, 5, 8, 31, 32, 33, 63, 64, 255, 256, 0x80000000,
                   0xFFFFFFFF, 0x123456789ABCDEF0, 0xFFFFFFFFFFFFFFFF});
  for (const Type &type : kTypes) {
    if (type.width == 16)
      continue;
    std::string r = std::string(1, type.letter());
    compare(std::string("bfe.") + type.name + " %" + r + "0, %" + r +
                "1, %r2, %r3;",
            type.letter(), rows, [&](const Row &row) {
              return slowBfe(asType(row[0], type.width, false), row[1], row[2],
                             type.width, type.isSigned);
            });
    if (type.isSigned)
      continue;
    compare("bfi.b" + std::to_string(type.width) + " %" + r + "0, %" + r +
                "1, %" + r + "4, %r2, %r3;",
            type.letter(), rows, [&](const Row &row) {
              uint64_t result = row[3];
              unsigned first = row[1] & 0xFF, count = row[2] & 0xFF;
              for (unsigned i = 0; i < count && first + i < type.width; ++i) {
                uint64_t bit = uint64_t(1) << (first + i);
                result = row[0] >> (i % 64) & 1 ? result | bit : result & ~bit;
              }
              return asBits(Wide(result), type.width);
            });
    for (const char *name : {"popc", "clz"})
      compare(std::string(name) + ".b" + std::to_string(type.width) +
                  " %r0, %" + r + "1;",
              'r', triples(), [&](const Row &row) {
                uint64_t count = 0, zeros = type.width;
                for (unsigned i = 0; i < type.width; ++i)
                  if (row[0] >> i & 1)
                    ++count, zeros = type.width - 1 - i;
                return name[0] == 'p' ? count : zeros;
              });
    compare("brev.b" + std::to_string(type.width) + " %" + r + "0, %" + r +
                "1;",
            type.letter(), triples(), [&](const Row &row) {
              uint64_t result = 0;
              for (unsigned i = 0; i < type.width; ++i)
                result |= (row[0] >> i & 1) << (type.width - 1 - i);
              return result;
            });
  }
  for (const Type &type : kTypes)
    for (bool asShift : {false, true})
      if (type.width > 16)
        compare(std::string("bfind.") + (asShift ? "shiftamt." : "") +
                    type.name + " %r0, " + type.reg(1) + ";",
                'r', triples(), [&](const Row &row) {
                  bool sign = type.isSigned && (row[0] >> (type.width - 1) & 1);
                  for (int i = type.width - 1; i >= 0; --i)
                    if ((row[0] >> i & 1) != sign)
                      return uint64_t(asShift ? type.width - 1 - i : i);
                  return uint64_t(0xFFFFFFFF);
                });
}

TEST(SimInteger, MasksAndExtensions) {
  std::vector<Row> rows =
      makeTriples({0, 1, 4, 8, 31, 32, 33, 40, 0x80, 0x12345678, 0xFFFFFFFF});
  for (bool clamp : {false, true}) {
    std::string mode = clamp ? "clamp" : "wrap";
    auto limit = [=](uint64_t x) {
      return clamp ? std::min<uint64_t>(x, 32) : x % 32;
    };
    compare("bmsk." + mode + ".b32 %r0, %r1, %r2;", 'r', rows,
            [&](const Row &row) {
              uint64_t first = limit(row[0]), result = 0;
              for (uint64_t i = first; i < first + limit(row[1]) && i < 32; ++i)
                result |= uint64_t(1) << i;
              return result;
            });
    for (bool isSigned : {false, true})
      compare("szext." + mode + (isSigned ? ".s32" : ".u32") +
                  " %r0, %r1, %r2;",
              'r', rows, [&](const Row &row) {
                unsigned width = limit(row[1]);
                return width ? asBits(asType(row[0], width, isSigned), 32) : 0;
              });
  }
}

// What ptxas folds these to.
TEST(SimInteger, FindNthSet) {
  struct Case {
    const char *operands;
    uint32_t want;
  };
  for (const Case &c : {Case{"4, 0", 4},
                        {"3, 0", ~0u},
                        {"4, 2", 5},
                        {"4, -1", 4},
                        {"8, -1", 7},
                        {"8, -2", 6},
                        {"8, 1", 12},
                        {"3, 5", 12},
                        {"35, 1", ~0u},
                        {"0, 9", ~0u},
                        {"5, 0x80000000", 0}})
    EXPECT_EQ(
        runOne(std::string("fns.b32 %r0, 0xF0F0, ") + c.operands + ";", 'r'),
        c.want)
        << c.operands;
}

TEST(SimInteger, Logic) {
  compare("xor.b64 %d0, %d1, %d2;", 'd', triples(),
          [](const Row &r) { return r[0] ^ r[1]; });
  compare("or.b16 %h0, %h1, %h2;", 'h', triples(),
          [](const Row &r) { return (r[0] | r[1]) & 0xFFFF; });
  compare("not.b32 %r0, %r1;", 'r', triples(),
          [](const Row &r) { return uint64_t(uint32_t(~r[0])); });
  compare("cnot.b64 %d0, %d1;", 'd', triples(),
          [](const Row &r) { return uint64_t(!r[0]); });
  compare("and.pred %p0, %p1, !%p2; mov.pred %p5, %p1;", 'p', triples(),
          [](const Row &r) {
            return uint64_t(r[0] && !r[1]) | uint64_t(r[0] != 0) << 32;
          });
  for (unsigned table = 0; table < 256; ++table)
    EXPECT_EQ(runOne("lop3.b32 %r0, 0xF0, 0xCC, 0xAA, " +
                         std::to_string(table) + "; and.b32 %r0, %r0, 0xFF;",
                     'r'),
              table);
  for (const char *op : {"or", "and"})
    compare(
        std::string("lop3.") + op +
            ".b32 %r0|%p5, %r1, %r2, %r3, 0x80, %p4; setp.ne.u32 %p0, %r0, 0;",
        'p', triples(), [&](const Row &r) {
          bool some = uint32_t(r[0] & r[1] & r[2]), q = r[3] != 0;
          return uint64_t(some) | uint64_t(op[0] == 'o' ? some || q : some && q)
                                      << 32;
        });
}

TEST(SimInteger, Permute) {
  struct Case {
    const char *mode;
    std::array<const char *, 4> bytes;
  };
  // Most significant byte first, for c = 0 to 3: the table of the PTX ISA.
  const Case cases[] = {{"f4e", {"3210", "4321", "5432", "6543"}},
                        {"b4e", {"5670", "6701", "7012", "0123"}},
                        {"rc8", {"0000", "1111", "2222", "3333"}},
                        {"ecl", {"3210", "3211", "3222", "3333"}},
                        {"ecr", {"0000", "1110", "2210", "3210"}},
                        {"rc16", {"1010", "3232", "1010", "3232"}}};
  for (const Case &c : cases)
    for (unsigned i = 0; i < 4; ++i) {
      uint64_t want = 0;
      for (unsigned b = 0; b < 4; ++b)
        want = want << 8 | (0x10 + c.bytes[i][b] - '0');
      EXPECT_EQ(runOne(std::string("prmt.b32.") + c.mode +
                           " %r0, 0x13121110, 0x17161514, " +
                           std::to_string(4 + i) + ";",
                       'r'),
                want)
          << c.mode << i;
    }
  EXPECT_EQ(runOne("prmt.b32 %r0, 0x13128110, 0x17161594, 0xC941;", 'r'),
            0xFFFF9481u);
}

TEST(SimInteger, Video) {
  std::vector<Row> rows = makeTriples(kValues);
  compare("vabsdiff4.u32.u32.u32.add %r0, %r1, %r2, %r3;", 'r', rows,
          [](const Row &row) {
            uint32_t sum = row[2];
            for (unsigned at = 0; at < 32; at += 8)
              sum +=
                  std::abs(int(row[0] >> at & 0xFF) - int(row[1] >> at & 0xFF));
            return uint64_t(sum);
          });
  compare("vadd2.s32.s32.s32.sat %r0, %r1, %r2, %r3;", 'r', rows,
          [](const Row &row) {
            uint64_t result = 0;
            for (unsigned at : {0, 16})
              result |=
                  asBits(clampTo(asType(row[0] >> at & 0xFFFF, 16, true) +
                                     asType(row[1] >> at & 0xFFFF, 16, true),
                                 16),
                         16)
                  << at;
            return result;
          });
}

TEST(SimInteger, Moves) {
  EXPECT_EQ(runOne("mov.b64 %d0, {%h4, %h3, %h2, %h1};", 'd', {1, 2, 3, 4}),
            0x0001000200030004u);
  EXPECT_EQ(runOne("mov.b32 {%h0, %h5}, %r1;", 'h', {0x12345678}), 0x5678u);
  EXPECT_EQ(runOne("mov.b32 {_, %h0}, %r1;", 'h', {0x12345678}), 0x1234u);
  EXPECT_EQ(runOne("mov.b16 {%b1, %b2}, %h1; mov.b16 %h0, {%b2, %b1};", 'h',
                   {0x1234}),
            0x3412u);
  EXPECT_EQ(runOne("mov.b128 %q1, {%d1, %d2}; mov.b128 %q2, %q1; mov.b128 {_, "
                   "%d0}, %q2;",
                   'd', {5, 6}),
            6u);
  EXPECT_EQ(
      runOne("mov.b128 %q1, {%r1, %r2, %r3, %r4}; mov.b128 {%d0, _}, %q1;", 'd',
             {1, 2, 3, 4}),
      0x200000001u);
  // A destination that is a source.
  EXPECT_EQ(runOne("mov.b64 {%r1, %r0}, %d1;", 'r', {0x1122334455667788}),
            0x11223344u);
  EXPECT_EQ(runOne("mov.b32 %r0, -1;", 'r'), 0xFFFFFFFFu);
}

TEST(SimInteger, AddressSpaces) {
  std::string body = ".shared .b32 s; .local .b32 l; cvta.shared.u64 %d5, s; "
                     "cvta.local.u64 %d6, l;";
  for (auto [space, mask] : {std::pair{"shared", 1},
                             {"shared::cta", 1},
                             {"shared::cluster", 1},
                             {"local", 2},
                             {"global", 4},
                             {"param", 0}}) {
    std::string test = std::string("isspacep.") + space;
    EXPECT_EQ(runOne(body + test + " %p5, %d5;" + test + " %p6, %d6;" + test +
                         " %p7, %in; selp.b32 %r0, 1, 0, %p5; @%p6 add.u32 "
                         "%r0, %r0, 2; @%p7 add.u32 %r0, %r0, 4;",
                     'r'),
              uint64_t(mask))
        << space;
  }
}

TEST(SimInteger, Refused) {
  EXPECT_EQ(refusal("add.sat.u32 %r0, %r1, %r2;"),
            "add.sat.u32: .sat is of .s32 only");
  EXPECT_EQ(refusal("mul.u32 %r0, %r1, %r2;"),
            "mul.u32: expected .lo, .hi or .wide");
  EXPECT_EQ(refusal("mad.wide.cc.u32 %d0, %r1, %r2, %d3;"),
            "mad.wide.cc.u32: expected .lo or .hi");
  EXPECT_EQ(refusal("max.relu.u16x2 %r0, %r1, %r2;"),
            "max.relu.u16x2: .relu is of .s32 and .s16x2 only");
  EXPECT_EQ(refusal("lop3.b32 %r0, %r1, %r2, %r3, %r4;"),
            "lop3.b32: expected a table of 8 bits");
  EXPECT_EQ(refusal("lop3.or.b32 %r0, %r1, %r2, %r3, 1, %p1;"),
            "lop3.or.b32: expected two destinations with .or and .and only");
  EXPECT_EQ(refusal("bmsk.b32 %r0, %r1, %r2;"),
            "bmsk.b32: expected .clamp or .wrap");
  EXPECT_EQ(refusal("shf.l.wrap.b64 %d0, %d1, %d2, %r3;"),
            "shf.l.wrap.b64: .b64 is not supported here");
  EXPECT_EQ(refusal("isspacep.const %p0, %d1;"),
            "isspacep.const: .const is not supported here");
  EXPECT_EQ(refusal("mov.b64 %d0, {%r1, %r2, %r3};"),
            "mov.b64: expected 2 or 4 elements of at least 8 bits");
  EXPECT_EQ(refusal("mov.b128 %q1, %d1;"),
            "mov.b128: expected a register of 128 bits");
  EXPECT_EQ(refusal("vavrg4.u32.u32.u32 %r0, %r1, %r2, %r3;"),
            "vavrg4.u32.u32.u32: this instruction is not supported");
  EXPECT_EQ(refusal("add.s32.rz %r0, %r1, %r2;"),
            "add.s32.rz: .rz is not supported here");
}
