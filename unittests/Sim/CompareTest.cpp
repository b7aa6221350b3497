//===- CompareTest.cpp - Comparison and selection -------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FloatOracle.h"
#include "Harness.h"

#include <functional>

using namespace mxtest;

namespace {
struct Operator {
  const char *name;
  std::function<bool(double, double)> holds;
};
} // namespace

static const std::vector<Operator> &operators() {
  static const std::vector<Operator> all = {
      {"eq", [](double a, double b) { return a == b; }},
      {"ne", [](double a, double b) { return a < b || a > b; }},
      {"lt", [](double a, double b) { return a < b; }},
      {"le", [](double a, double b) { return a <= b; }},
      {"gt", [](double a, double b) { return a > b; }},
      {"ge", [](double a, double b) { return a >= b; }},
      {"equ", [](double a, double b) { return !(a < b || a > b); }},
      {"neu", [](double a, double b) { return a != b; }},
      {"ltu", [](double a, double b) { return !(a >= b); }},
      {"leu", [](double a, double b) { return !(a > b); }},
      {"gtu", [](double a, double b) { return !(a <= b); }},
      {"geu", [](double a, double b) { return !(a < b); }},
      {"num", [](double a, double b) { return a == a && b == b; }},
      {"nan", [](double a, double b) { return a != a || b != b; }}};
  return all;
}

static const std::vector<Row> &singles() {
  static const std::vector<Row> rows =
      makeTriples({0, 0x80000000, 1, 0x3F800000, 0xBF800000, 0x7F800000,
                   0xFF800000, 0x7FC00000, 0x00010001, 0x3C003C00});
  return rows;
}

static bool combine(const std::string &name, bool a, bool b) {
  return name == "and" ? a && b : name == "or" ? a || b : a != b;
}

TEST(SimCompare, Floats) {
  for (const Operator &op : operators()) {
    std::string name = op.name;
    auto holds = [&](const Row &row) {
      return op.holds(floatOf(row[0]), floatOf(row[1]));
    };
    compare("setp." + name + ".f32 %p0|%p5, %r1, %r2;", 'p', singles(),
            [&](const Row &row) {
              return uint64_t(holds(row)) | uint64_t(!holds(row)) << 32;
            });
    for (std::string boolean : {"and", "or", "xor"})
      compare("setp." + name + "." + boolean + ".f32 %p0|%p5, %r1, %r2, !%p3;",
              'p', singles(), [&](const Row &row) {
                bool c = row[2] == 0;
                return uint64_t(combine(boolean, holds(row), c)) |
                       uint64_t(combine(boolean, !holds(row), c)) << 32;
              });
    compare("set." + name + ".u32.f32 %r0, %r1, %r2;", 'r', singles(),
            [&](const Row &row) { return holds(row) ? 0xFFFFFFFFu : 0; });
    compare(
        "set." + name + ".and.f32.f32 %r0, %r1, %r2, %p3;", 'r', singles(),
        [&](const Row &row) { return holds(row) && row[2] ? 0x3F800000u : 0; });
    auto half = [&](uint64_t a, uint64_t b) {
      return op.holds(static_cast<double>(valueOf(a & 0xFFFF, kF16)),
                      static_cast<double>(valueOf(b & 0xFFFF, kF16)));
    };
    compare("setp." + name + ".f16x2 %p0|%p5, %r1, %r2;", 'p', singles(),
            [&](const Row &row) {
              return uint64_t(half(row[0], row[1])) |
                     uint64_t(half(row[0] >> 16, row[1] >> 16)) << 32;
            });
    for (auto [type, one] : {std::pair{"f16x2", 0x3C00u}, {"u32", 0xFFFFu}})
      compare("set." + name + "." + type + ".f16x2 %r0, %r1, %r2;", 'r',
              singles(), [&, one = one](const Row &row) {
                return (half(row[0], row[1]) ? one : 0) |
                       (half(row[0] >> 16, row[1] >> 16) ? one << 16 : 0);
              });
  }
  compare("setp.lt.ftz.f32 %p0|%p5, %r1, %r2;", 'p', {{0, 1}, {1, 0x800000}},
          [](const Row &row) { return row[0] ? 1 : uint64_t(1) << 32; });
  EXPECT_EQ(runOne("set.gt.bf16.bf16 %h0, %h1, %h2;", 'h', {0x3F80, 0}),
            0x3F80u);
  EXPECT_EQ(runOne("set.lt.s16.f16 %h0, %h1, %h2;", 'h', {0, 0x3C00}), 0xFFFFu);
}

TEST(SimCompare, Integers) {
  std::vector<Row> rows = makeTriples(
      {0, 1, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF,
       0x7FFFFFFFFFFFFFFF, 0x8000000000000000, 0xFFFFFFFFFFFFFFFF});
  struct Integer {
    const char *name;
    int outcome;
    bool orEqual, isUnsigned;
  };
  const Integer integers[] = {{"eq", 0, true, false},   {"ne", 2, false, false},
                              {"lt", -1, false, false}, {"le", -1, true, false},
                              {"gt", 1, false, false},  {"ge", 1, true, false},
                              {"lo", -1, false, true},  {"ls", -1, true, true},
                              {"hi", 1, false, true},   {"hs", 1, true, true}};
  for (const Integer &op : integers)
    for (unsigned width : {16u, 32u, 64u})
      for (bool isSigned : {false, true}) {
        if (isSigned && op.isUnsigned)
          continue;
        std::string r(1, width == 64 ? 'd' : width == 32 ? 'r' : 'h');
        compare(std::string("setp.") + op.name + (isSigned ? ".s" : ".u") +
                    std::to_string(width) + " %p0|%p5, %" + r + "1, %" + r +
                    "2;",
                'p', rows, [&](const Row &row) {
                  auto value = [&](uint64_t bits) -> __int128 {
                    uint64_t top = bits << (64 - width);
                    if (isSigned)
                      return static_cast<int64_t>(top) >> (64 - width);
                    return top >> (64 - width);
                  };
                  __int128 a = value(row[0]), b = value(row[1]);
                  bool holds = op.outcome == 2 ? a != b
                               : a == b        ? op.orEqual
                               : op.outcome    ? (a < b) == (op.outcome < 0)
                                               : false;
                  return uint64_t(holds) | uint64_t(!holds) << 32;
                });
      }
}

TEST(SimCompare, Selection) {
  compare("selp.b64 %d0, %d1, %d2, %p3;", 'd', singles(),
          [](const Row &row) { return row[2] ? row[0] : row[1]; });
  EXPECT_EQ(runOne("selp.b32 %r0, -1, 0, %p1; cvt.u64.u32 %d0, %r0;", 'd', {1}),
            0xFFFFFFFFu);
  compare("slct.b32.s32 %r0, %r1, %r2, %r3;", 'r', singles(),
          [](const Row &row) {
            return static_cast<int32_t>(row[2]) >= 0 ? row[0] : row[1];
          });
  compare(
      "slct.u32.f32 %r0, %r1, %r2, %r3;", 'r', singles(),
      [](const Row &row) { return floatOf(row[2]) >= 0 ? row[0] : row[1]; });
  EXPECT_EQ(runOne("slct.ftz.u32.f32 %r0, 1, 2, %r1;", 'r', {0x80000001}), 1u);
  EXPECT_EQ(runOne("slct.u32.f32 %r0, 1, 2, %r1;", 'r', {0x80000001}), 2u);
}

TEST(SimCompare, Refused) {
  EXPECT_EQ(refusal("setp.lt.b32 %p0, %r1, %r2;"),
            "setp.lt.b32: this type has no .lt");
  EXPECT_EQ(refusal("setp.lo.s32 %p0, %r1, %r2;"),
            "setp.lo.s32: this type has no .lo");
  EXPECT_EQ(refusal("setp.equ.u32 %p0, %r1, %r2;"),
            "setp.equ.u32: this type has no .equ");
  EXPECT_EQ(refusal("setp.hi.f32 %p0, %r1, %r2;"),
            "setp.hi.f32: .hi is of integers only");
  EXPECT_EQ(refusal("setp.f32 %p0, %r1, %r2;"),
            "setp.f32: expected a comparison operator");
  EXPECT_EQ(refusal("setp.lt.f16x2 %p0, %r1, %r2;"),
            "setp.lt.f16x2: expected two destinations");
  EXPECT_EQ(refusal("selp.pred %p0, %p1, %p2, %p3;"),
            "selp.pred: expected a type of 16, 32 or 64 bits");
  EXPECT_EQ(refusal("slct.b32.u32 %r0, %r1, %r2, %r3;"),
            "slct.b32.u32: expected .s32 or .f32 as the second type");
}
