//===- PTXOperands.cpp - Operands of instructions -------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA chapter "Instruction Operands".
//
//===----------------------------------------------------------------------===//

#include "PTXParser.h"

using namespace mxsim;

bool Parser::parseOperand(Operand &operand, bool isCall) {
  if (!parseSimpleOperand(operand, isCall))
    return false;
  if (!consume('|'))
    return true;
  Operand pair;
  pair.kind = Operand::Pair;
  pair.elements.resize(2);
  pair.elements[0] = std::move(operand);
  operand = std::move(pair);
  return parseSimpleOperand(operand.elements[1]);
}

/// True before a number, or an operator or parenthesis of an expression.
bool Parser::startsConstant() const {
  if (peek().is('!') || peek().is('~'))
    return peek(1).kind == Token::Number || peek(1).is('(');
  return peek().kind == Token::Number || peek().is('-') || peek().is('(') ||
         peek().is(Token::Word, "WARP_SZ");
}

bool Parser::parseSimpleOperand(Operand &operand, bool isCall) {
  if (consume('{'))
    return parseList(operand, '}');
  if (isCall && consume('('))
    return parseList(operand, ')');
  if (consume('['))
    return parseAddress(operand);
  if (startsConstant())
    return parseConstantOperand(operand);
  operand.negated = consume('!');
  return parseNamedOperand(operand);
}

bool Parser::parseConstantOperand(Operand &operand) {
  Constant value;
  if (!parseConstant(value))
    return false;
  operand.kind = value.kind == Constant::Real     ? Operand::Real
                 : value.kind == Constant::Single ? Operand::Single
                                                  : Operand::Integer;
  operand.integer = value.integer;
  operand.real = value.real;
  return true;
}

/// A register, a vector of registers as a list of them, or an element of it:
/// "v", "v.x", "v.r".
bool Parser::resolveRegister(const std::string &name, Operand &operand) const {
  unsigned count;
  operand.reg = findRegister(name, count);
  if (operand.reg >= 0 && count == 1) {
    operand.kind = Operand::Register;
    return true;
  }
  if (operand.reg >= 0) {
    operand.kind = Operand::Vector;
    operand.elements.resize(count);
    for (unsigned i = 0; i < count; ++i) {
      operand.elements[i].kind = Operand::Register;
      operand.elements[i].reg = operand.reg + static_cast<int>(i);
    }
    return true;
  }
  size_t dot = name.rfind('.');
  if (dot == std::string::npos || dot + 2 != name.size())
    return false;
  int first = findRegister(name.substr(0, dot), count);
  size_t element = std::string_view("xyzwrgba").find(name.back());
  if (first < 0 || element == std::string_view::npos || element % 4 >= count)
    return false;
  operand.kind = Operand::Register;
  operand.reg = first + static_cast<int>(element % 4);
  return true;
}

bool Parser::parseNamedOperand(Operand &operand) {
  std::string name;
  if (!expectWord(name))
    return false;
  if (name == "_") {
    operand.kind = Operand::Discard;
    return true;
  }
  if (resolveRegister(name, operand))
    return true;
  operand.kind = name[0] == '%' ? Operand::Special : Operand::Symbol;
  operand.name = findVariable(name);
  return operand.kind != Operand::Symbol || parseOffset(operand.integer);
}

/// `+ 4`, `- 4`, `+-4`, or nothing.
bool Parser::parseOffset(int64_t &offset) {
  if (!peek().is('+') && !peek().is('-'))
    return true;
  bool negative = take().is('-');
  if (!parseInteger(offset))
    return false;
  offset = negative ? -offset : offset;
  return true;
}

bool Parser::parseList(Operand &operand, char close) {
  Nesting nesting(*this);
  operand.kind = Operand::Vector;
  while (!consume(close)) {
    if (!nesting.check())
      return false;
    operand.elements.emplace_back();
    if (!parseSimpleOperand(operand.elements.back()))
      return false;
    if (!consume(',') && !peek().is(close))
      return fail(peek().line, std::string("expected ',' or '") + close +
                                   "' before " + describe(peek()));
  }
  return true;
}

bool Parser::parseAddress(Operand &operand) {
  operand.kind = Operand::Memory;
  Address &address = operand.address;
  if (startsConstant()) {
    if (!parseInteger(address.offset))
      return false;
  } else {
    Operand base;
    if (!parseNamedOperand(base))
      return false;
    if (base.kind != Operand::Register && base.kind != Operand::Symbol)
      return fail(peek().line, "expected a register or a variable as address");
    address.baseRegister = base.kind == Operand::Register ? base.reg : -1;
    address.symbol = base.name;
    address.offset = base.integer;
    if (!parseOffset(address.offset))
      return false;
  }
  if (consume(',')) {
    Operand coordinates;
    if (!parseSimpleOperand(coordinates))
      return false;
    address.coordinates = coordinates.kind == Operand::Vector
                              ? std::move(coordinates.elements)
                              : std::vector<Operand>{coordinates};
  }
  return expect(']');
}
