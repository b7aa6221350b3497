//===- ParserTest.cpp - What the parser refuses ---------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Harness.h"

using namespace mxtest;

/// Why a module is refused, or "".
static std::string parseError(const std::string &text) {
  auto parsed = mxsim::parsePTX(text);
  auto *error = std::get_if<mxsim::PTXError>(&parsed);
  return error ? std::to_string(error->line) + ": " + error->message : "";
}

TEST(SimParser, ModuleLevel) {
  EXPECT_EQ(parseError(".version 9.0\n.target sm_90a\nfoo"),
            "3: expected a directive before 'foo'");
  EXPECT_EQ(parseError(".address_size 32"),
            "1: expected .address_size 64 but got 32");
  EXPECT_EQ(parseError(".section .debug_str {\n .b8 1"),
            "1: expected the '}' of this block");
  EXPECT_EQ(parseError(".pragma \"x\""),
            "1: expected ';' at the end of this directive");
  EXPECT_EQ(parseError(".entry k() .fast { ret; }"),
            "1: unknown directive '.fast'");
  EXPECT_EQ(parseError(".entry k()\n{\nret;"),
            "3: expected '}' at the end of 'k'");
}

TEST(SimParser, Variables) {
  EXPECT_EQ(parseError(".global .align 4 x;"), "1: expected a type before 'x'");
  EXPECT_EQ(parseError(".global .b31 x;"), "1: unknown type '.b31'");
  EXPECT_EQ(parseError(".global .b8 x[2] = {1, 2, 3};"),
            "1: the initial value of 'x' has 3 bytes, the variable 2");
  EXPECT_EQ(parseError(".shared .b8 x = 1;"),
            "1: expected no initial value of 'x', which is not in global or "
            "const space");
  EXPECT_EQ(parseError(".global .b8 x[1 - 2];"),
            "1: expected the size of 'x' not to be negative but got -1");
  EXPECT_EQ(parseError(".global .u32 x = 1 / 0;"),
            "1: this constant expression has no value");
  EXPECT_EQ(parseError(".global .u32 x = 0x12G;"),
            "1: expected a number but got '0x12G'");
  EXPECT_EQ(parseError(".global .b8 x[1.5];"), "1: expected an integer");
  EXPECT_EQ(parseError(".global .u64 x = {1 2};"),
            "1: expected ',' or '}' before '2'");
  EXPECT_EQ(parseError(".entry k(.b32 x) { ret; }"),
            "1: expected .param before '.b32'");
}

TEST(SimParser, Bodies) {
  EXPECT_EQ(parseError(".entry k() { @p ret; }"), "1: unknown predicate 'p'");
  EXPECT_EQ(parseError(".entry k() { .reg .b31 x; }"),
            "1: unknown register type '.b31'");
  EXPECT_EQ(parseError(".entry k() { .entry }"),
            "1: unknown directive '.entry'");
  EXPECT_EQ(parseError(".entry k() { ld.b32 %r1 [x]; }"),
            "1: expected ',' or ';' before '['");
  EXPECT_EQ(parseError(".entry k() { ld.b32 r, [%tid.x]; }"),
            "1: expected a register or a variable as address");
  EXPECT_EQ(parseError(".entry k() { mov.b64 x, {a b}; }"),
            "1: expected ',' or '}' before 'b'");
  // A register of an inner block is none outside, nor one of a vector too far.
  EXPECT_EQ(refusal("{ .reg .b32 inner; } mov.b32 inner, 1;"),
            "mov.b32: expected a register as the destination");
  EXPECT_EQ(refusal(".reg .v2 .b32 v; mov.b32 v.z, 1;"),
            "mov.b32: expected a register as the destination");
  // A declaration without a definition has no place.
  mxsim::DeviceMemory memory;
  auto loaded = mxsim::Program::load(
      ".extern .global .u32 far;\n.entry k() { .reg .b32 r;\n"
      "ld.global.u32 r, [far]; ret; }",
      memory);
  ASSERT_TRUE(std::holds_alternative<mxsim::PTXError>(loaded));
  EXPECT_EQ(std::get<mxsim::PTXError>(loaded).message,
            "ld.global.u32: unknown name far");
}

TEST(SimParser, Calls) {
  std::string callee = ".func (.param .b32 r) f(.param .b32 x) { ret; }\n";
  auto error = [&](const std::string &body) {
    return parseError(callee +
                      ".entry k() { .reg .b32 a, b; .reg .b64 p; "
                      ".param .b32 v;\n" +
                      body + " ret; }");
  };
  EXPECT_EQ(error("call (a), f, (b);"), "");
  EXPECT_EQ(error("call (v), f, (v);"), "");
  EXPECT_EQ(error("call (a), f;"),
            "3: call: 'f' has 1 parameters but 0 are given");
  EXPECT_EQ(error("call f, (b);"),
            "3: call: 'f' has 1 results but 0 are given");
  EXPECT_EQ(error("call (a), p, (b), proto;"),
            "3: call: calls by address are not supported");
  EXPECT_EQ(error("call (a), malloc, (b);"),
            "3: call: the function 'malloc' has no body here");
  EXPECT_EQ(error("call;"), "3: call: expected the name of a function");
  EXPECT_EQ(parseError(".func (.reg .b32 r) g() { ret; }\n"
                       ".entry k() { .param .b32 v; call (v), g; ret; }"),
            "2: call: expected a register to take the result 'r'");
  // What no kernel calls may do what it likes.
  EXPECT_EQ(parseError(".func f() { call f; ret; } .entry k() { ret; }"), "");
}

// Calls that double at each of 22 levels.
TEST(SimParser, TooManyCalls) {
  std::string text = ".func f0() { ret; }\n";
  for (unsigned i = 1; i <= 22; ++i) {
    std::string callee = "f" + std::to_string(i - 1);
    text += ".func f" + std::to_string(i) + "() { call " + callee + "; call " +
            callee + "; ret; }\n";
  }
  std::string error = parseError(text + ".entry k() { call f22; ret; }");
  std::string message =
      ": ret: the calls of 'k' make more than 1048576 instructions";
  EXPECT_EQ(error.substr(error.find(':')), message);
}
