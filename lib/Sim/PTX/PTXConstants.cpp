//===- PTXConstants.cpp - Numbers and constant expressions ----------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA section "Constants". Integers have 64 bits; an operation of which one
// operand is unsigned is unsigned, and so are its operands, as in C. Shifts and
// casts have the type that they say.
//
//===----------------------------------------------------------------------===//

#include "PTXParser.h"

#include <cstdlib>
#include <cstring>

using namespace mxsim;

/// Integers in four bases with an optional U, `0f` and `0d` followed by the
/// bits, decimal floating point.
bool Parser::parseNumber(Constant &value) {
  Token token = take();
  if (token.kind != Token::Number)
    return fail(token.line, "expected a number before " + describe(token));
  std::string text(token.text);
  char *end = nullptr;
  char second = text.size() > 1 ? text[1] : '\0';
  if (text[0] == '0' && (second == 'f' || second == 'F')) {
    value.kind = Constant::Single;
    value.integer = std::strtoull(text.c_str() + 2, &end, 16);
  } else if (text[0] == '0' && (second == 'd' || second == 'D')) {
    uint64_t bits = std::strtoull(text.c_str() + 2, &end, 16);
    value.kind = Constant::Real;
    std::memcpy(&value.real, &bits, sizeof(bits));
  } else if (text.find('.') != std::string::npos) {
    value.kind = Constant::Real;
    value.real = std::strtod(text.c_str(), &end);
  } else {
    bool binary = second == 'b' || second == 'B';
    uint64_t bits =
        std::strtoull(text.c_str() + (binary ? 2 : 0), &end, binary ? 2 : 0);
    bool isUnsigned = *end == 'U' || bits >> 63;
    end += *end == 'U';
    value.kind = isUnsigned ? Constant::Unsigned : Constant::Signed;
    value.integer = static_cast<int64_t>(bits);
  }
  return !*end ||
         fail(token.line, "expected a number but got " + describe(token));
}

bool Parser::parseInteger(int64_t &value) {
  Constant constant;
  unsigned line = peek().line;
  if (!parseConstant(constant))
    return false;
  if (!constant.isInteger())
    return fail(line, "expected an integer");
  value = constant.integer;
  return true;
}

//===----------------------------------------------------------------------===//
// Expressions
//===----------------------------------------------------------------------===//

namespace {
/// A binary operator: one or two characters, and how strongly it binds.
struct BinaryOperator {
  std::string_view text;
  unsigned precedence;
};
} // namespace

/// Longer ones first.
static constexpr BinaryOperator kOperators[] = {
    {"||", 1}, {"&&", 2}, {"==", 6}, {"!=", 6}, {"<=", 7}, {">=", 7},
    {"<<", 8}, {">>", 8}, {"|", 3},  {"^", 4},  {"&", 5},  {"<", 7},
    {">", 7},  {"+", 9},  {"-", 9},  {"*", 10}, {"/", 10}, {"%", 10}};

template <typename T>
static std::optional<T> applyInteger(std::string_view op, T a, T b) {
  using U = uint64_t;
  switch (op[0]) {
  case '+':
    return static_cast<T>(U(a) + U(b));
  case '-':
    return static_cast<T>(U(a) - U(b));
  case '*':
    return static_cast<T>(U(a) * U(b));
  case '/':
  case '%':
    if (b == 0 || (std::is_signed_v<T> && b == T(-1)))
      return b == 0         ? std::nullopt
             : op[0] == '/' ? std::optional<T>(static_cast<T>(-U(a)))
                            : std::optional<T>(0);
    return op[0] == '/' ? a / b : a % b;
  case '^':
    return a ^ b;
  case '|':
    return op.size() == 2 ? a || b : a | b;
  case '&':
    return op.size() == 2 ? a && b : a & b;
  case '=':
    return a == b;
  case '!':
    return a != b;
  default:
    return op == "<" ? a < b : op == "<=" ? a <= b : op == ">" ? a > b : a >= b;
  }
}

/// The value of `a op b`, or none if there is none.
static std::optional<Constant> apply(std::string_view op, Constant a,
                                     Constant b) {
  if (op == "<<" || op == ">>") {
    uint64_t bits = a.integer, by = b.integer;
    if (!a.isInteger() || !b.isInteger())
      return std::nullopt;
    if (op == "<<")
      a.integer = by > 63 ? 0 : static_cast<int64_t>(bits << by);
    else if (a.kind == Constant::Unsigned)
      a.integer = by > 63 ? 0 : static_cast<int64_t>(bits >> by);
    else
      a.integer >>= std::min<uint64_t>(by, 63);
    return a;
  }
  if (a.kind == Constant::Real && b.kind == Constant::Real) {
    double x = a.real, y = b.real;
    if (op != "+" && op != "-" && op != "*" && op != "/")
      return std::nullopt;
    a.real = op == "+" ? x + y : op == "-" ? x - y : op == "*" ? x * y : x / y;
    return a;
  }
  if (!a.isInteger() || !b.isInteger())
    return std::nullopt;
  bool isUnsigned =
      a.kind == Constant::Unsigned || b.kind == Constant::Unsigned;
  std::optional<int64_t> result;
  if (!isUnsigned)
    result = applyInteger<int64_t>(op, a.integer, b.integer);
  else if (auto bits = applyInteger<uint64_t>(op, a.integer, b.integer))
    result = static_cast<int64_t>(*bits);
  if (!result)
    return std::nullopt;
  a.kind = isUnsigned ? Constant::Unsigned : Constant::Signed;
  a.integer = *result;
  return a;
}

/// Operators of `minPrecedence` and above, with their operands.
bool Parser::parseConstant(Constant &value, unsigned minPrecedence) {
  unsigned line = peek().line;
  Nesting nesting(*this);
  if (!nesting.check() || !parseUnaryConstant(value))
    return false;
  while (true) {
    const BinaryOperator *op = nullptr;
    for (const BinaryOperator &candidate : kOperators) {
      bool matches =
          peek().is(candidate.text[0]) &&
          (candidate.text.size() == 1 || peek(1).is(candidate.text[1]));
      if (matches && !op)
        op = &candidate;
    }
    if (!op || op->precedence <= minPrecedence)
      break;
    position += op->text.size();
    Constant right;
    if (!parseConstant(right, op->precedence))
      return false;
    auto result = apply(op->text, value, right);
    if (!result)
      return fail(line, "this constant expression has no value");
    value = *result;
  }
  if (minPrecedence || !consume('?'))
    return true;
  Constant no;
  bool holds = value.integer != 0;
  if (!parseConstant(value) || !expect(':') || !parseConstant(no))
    return false;
  if (!holds)
    value = no;
  return true;
}

/// `(.s64)` and `(.u64)`.
bool Parser::parseCast(Constant &value, bool &isCast) {
  isCast = peek().is('(') && peek(1).kind == Token::Dotted;
  if (!isCast)
    return true;
  take();
  Token type = take();
  if (type.text != ".s64" && type.text != ".u64")
    return fail(type.line, "expected .s64 or .u64 but got " + describe(type));
  if (!expect(')') || !parseUnaryConstant(value))
    return false;
  if (value.kind == Constant::Real)
    value.integer =
        type.text == ".s64"
            ? static_cast<int64_t>(value.real)
            : static_cast<int64_t>(static_cast<uint64_t>(value.real));
  value.kind = type.text == ".s64" ? Constant::Signed : Constant::Unsigned;
  return true;
}

static bool negate(Constant &value) {
  if (value.kind == Constant::Real)
    value.real = -value.real;
  else if (value.kind == Constant::Single)
    value.integer ^= 0x80000000;
  else
    value.integer = static_cast<int64_t>(-static_cast<uint64_t>(value.integer));
  return true;
}

bool Parser::parseUnaryConstant(Constant &value) {
  bool isCast;
  Nesting nesting(*this);
  if (!nesting.check() || !parseCast(value, isCast))
    return false;
  if (isCast)
    return true;
  if (consume('+'))
    return parseUnaryConstant(value);
  if (consume('-'))
    return parseUnaryConstant(value) && negate(value);
  if (consume('!')) {
    if (!parseUnaryConstant(value))
      return false;
    value.kind = Constant::Signed;
    value.integer = !value.integer;
    return true;
  }
  if (consume('~')) {
    if (!parseUnaryConstant(value))
      return false;
    value.integer = ~value.integer;
    return true;
  }
  if (consume('('))
    return parseConstant(value) && expect(')');
  if (peek().is(Token::Word, "WARP_SZ")) {
    take();
    value.integer = 32;
    return true;
  }
  return parseNumber(value);
}
