//===- PTXVariables.cpp - Variables and parameters ------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA sections "Variables" and "Kernel and Function Parameter Attribute".
//
//===----------------------------------------------------------------------===//

#include "PTXParser.h"

#include <cstring>

using namespace mxsim;

/// `.align 16 .v4 .b8`, with the attributes of pointer parameters in between.
bool Parser::parseVariableType(Variable &variable, unsigned &vectorSize) {
  variable.alignment = 0;
  variable.type.bits = 0;
  vectorSize = 1;
  if (!parseAttributes(variable, vectorSize))
    return false;
  if (!variable.type.bits)
    return fail(peek().line, "expected a type before " + describe(peek()));
  if (!variable.alignment)
    variable.alignment = variable.type.bytes() * vectorSize;
  return true;
}

bool Parser::parseAttributes(Variable &variable, unsigned &vectorSize) {
  bool isPointer = false;
  while (peek().kind == Token::Dotted) {
    Token token = take();
    if (token.text == ".align") {
      int64_t alignment;
      if (!parseInteger(alignment))
        return false;
      // After .ptr it is the alignment of what is pointed to.
      if (!isPointer)
        variable.alignment = alignment;
    } else if (token.text == ".v2" || token.text == ".v4") {
      vectorSize = token.text[2] - '0';
    } else if (auto type = parseScalarType(token.text.substr(1))) {
      variable.type = *type;
    } else if (token.text == ".ptr") {
      isPointer = true;
    } else if (token.text == ".attribute") {
      // Of unified and managed memory: all memory is one.
      if (!expect('(') || !skipTo(')') || (peek().is(')') && !expect(')')))
        return false;
    } else if (!isPointer) {
      return fail(token.line, "unknown type " + describe(token));
    }
  }
  return true;
}

bool Parser::parseArraySize(Variable &variable, unsigned vectorSize) {
  uint64_t count = vectorSize;
  while (consume('[')) {
    int64_t size = 0;
    if (!peek().is(']') && !parseInteger(size))
      return false;
    if (size < 0)
      return fail(variable.line, "expected the size of '" + variable.name +
                                     "' not to be negative but got " +
                                     std::to_string(size));
    count *= size;
    if (!expect(']'))
      return false;
  }
  variable.size = count * variable.type.bytes();
  return true;
}

static uint64_t encodeConstant(const Constant &value, ScalarType type) {
  if (value.kind != Constant::Real)
    return value.integer;
  uint64_t bits = 0;
  float narrow = static_cast<float>(value.real);
  if (type.bits == 64)
    std::memcpy(&bits, &value.real, sizeof(value.real));
  else
    std::memcpy(&bits, &narrow, sizeof(narrow));
  return bits;
}

/// A number, the address of a variable, or a list of them in braces, in which
/// the inner lists of an array of several dimensions are flattened.
bool Parser::parseInitializer(Variable &variable) {
  Nesting nesting(*this);
  if (!nesting.check())
    return false;
  if (consume('{')) {
    while (!consume('}')) {
      if (!parseInitializer(variable))
        return false;
      if (!consume(',') && !peek().is('}'))
        return fail(peek().line,
                    "expected ',' or '}' before " + describe(peek()));
    }
    return true;
  }
  if (peek().kind == Token::Word && peek().text != "WARP_SZ")
    return parseInitialAddress(variable, ~uint64_t(0));
  // The mask operator: "0xFF00(symbol)".
  if (peek().kind == Token::Number && peek(1).is('(')) {
    Constant mask;
    return parseNumber(mask) && expect('(') &&
           parseInitialAddress(variable, mask.integer) && expect(')');
  }
  Constant value;
  if (!parseConstant(value))
    return false;
  uint64_t bits = encodeConstant(value, variable.type);
  for (unsigned i = 0; i < variable.type.bytes(); ++i)
    variable.initial.push_back(bits >> (8 * i));
  return true;
}

/// `x + 4` or `generic(x) + 4`. Global memory is the generic address space
/// where no other has its window.
bool Parser::parseInitialAddress(Variable &variable, uint64_t mask) {
  InitialAddress address;
  address.offset = variable.initial.size();
  address.bytes = variable.type.bytes();
  address.mask = mask;
  while (mask && !(mask >> address.shift & 1))
    ++address.shift;
  bool isGeneric = peek().text == "generic" && peek(1).is('(');
  if (isGeneric) {
    take();
    take();
  }
  if (!expectWord(address.symbol) || (isGeneric && !expect(')')) ||
      !parseOffset(address.addend))
    return false;
  variable.initial.resize(address.offset + address.bytes);
  variable.addresses.push_back(std::move(address));
  return true;
}

bool Parser::parseVariable(Space space, std::vector<Variable> &variables) {
  Variable type;
  unsigned vectorSize;
  type.space = space;
  if (!parseVariableType(type, vectorSize))
    return false;
  do {
    Variable variable = type;
    variable.line = peek().line;
    if (!expectWord(variable.name) || !parseArraySize(variable, vectorSize))
      return false;
    if (consume('=') && !parseInitializer(variable))
      return false;
    // An array without a bound has that of its initial values.
    if (!variable.size)
      variable.size = variable.initial.size();
    bool mayHaveValues = space == Space::Global || space == Space::Const;
    if (!variable.initial.empty() && !mayHaveValues)
      return fail(variable.line,
                  "expected no initial value of '" + variable.name +
                      "', which is not in global or const space");
    if (variable.initial.size() > variable.size)
      return fail(variable.line,
                  "the initial value of '" + variable.name + "' has " +
                      std::to_string(variable.initial.size()) +
                      " bytes, the variable " + std::to_string(variable.size));
    variables.push_back(std::move(variable));
  } while (consume(','));
  return expect(';');
}

/// A declaration without memory is dropped, so that a use of it is an error,
/// unless its definition comes as well.
bool Parser::parseModuleVariable(Space space, bool isExtern) {
  std::vector<Variable> declared;
  if (!parseVariable(space, declared))
    return false;
  for (Variable &variable : declared) {
    moduleNames.insert(variable.name);
    if (!isExtern || space == Space::Shared)
      module.variables.push_back(std::move(variable));
  }
  return true;
}

bool Parser::parseParams(std::vector<Variable> &params) {
  if (!consume('('))
    return true;
  while (!consume(')')) {
    Variable param;
    if (!parseParam(param))
      return false;
    params.push_back(std::move(param));
    if (!consume(',') && !peek().is(')'))
      return fail(peek().line,
                  "expected ',' or ')' before " + describe(peek()));
  }
  return true;
}

bool Parser::parseParam(Variable &param) {
  bool isRegister = consume(".reg");
  if (!isRegister && !consume(".param"))
    return fail(peek().line, "expected .param before " + describe(peek()));
  unsigned vectorSize;
  param.space = Space::Param;
  param.line = peek().line;
  if (!parseVariableType(param, vectorSize) || !expectWord(param.name) ||
      !parseArraySize(param, vectorSize))
    return false;
  if (isRegister)
    param.reg = addRegister(param.name, param.type, 1);
  else
    declareVariable(param);
  return true;
}
