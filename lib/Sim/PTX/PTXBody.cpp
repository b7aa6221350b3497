//===- PTXBody.cpp - The bodies of functions ------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA sections "Statements", "State Spaces" and "Instruction Statements".
// Each block of braces has its own registers, labels and variables.
//
//===----------------------------------------------------------------------===//

#include "PTXParser.h"

using namespace mxsim;

//===----------------------------------------------------------------------===//
// Blocks
//===----------------------------------------------------------------------===//

/// A block of braces and all that is in it.
bool Parser::parseBody() {
  Nesting nesting(*this);
  if (!nesting.check() || !expect('{'))
    return false;
  scopes.push_back({scope, {}, {}, {}});
  int outer = scope;
  scope = static_cast<int>(scopes.size()) - 1;
  while (!consume('}'))
    if (!parseBodyItem())
      return false;
  scope = outer;
  return true;
}

bool Parser::parseBodyItem() {
  if (peek().kind == Token::End)
    return fail(peek().line,
                "expected '}' at the end of '" + function.name + "'");
  if (peek().is('{'))
    return parseBody();
  if (peek().kind == Token::Dotted)
    return parseBodyDirective();
  if (peek().kind == Token::Word && peek(1).is(':'))
    return parseLabel();
  if (consume(';'))
    return true;
  return parseInstruction();
}

bool Parser::parseBodyDirective() {
  if (peek().text == ".loc" || peek().text == ".file") {
    skipLine();
    return true;
  }
  Token token = take();
  if (token.text == ".reg")
    return parseRegisters() && expect(';');
  if (token.text == ".local")
    return parseBodyVariable(Space::Local);
  if (token.text == ".shared")
    return parseBodyVariable(Space::Shared);
  if (token.text == ".param")
    return parseBodyVariable(Space::Param);
  if (token.text == ".pragma")
    return skipTo(';');
  return fail(token.line, "unknown directive " + describe(token));
}

//===----------------------------------------------------------------------===//
// Declarations
//===----------------------------------------------------------------------===//

bool Parser::parseBodyVariable(Space space) {
  std::vector<Variable> declared;
  if (!parseVariable(space, declared))
    return false;
  for (Variable &variable : declared) {
    declareVariable(variable);
    function.variables.push_back(std::move(variable));
  }
  return true;
}

/// Gives a variable a name that nothing else in the function or the module has.
void Parser::declareVariable(Variable &variable) {
  std::string &unique = scopes[scope].variables[variable.name];
  unique = variable.name;
  for (unsigned i = 2; moduleNames.count(unique) || variableNames.count(unique);
       ++i)
    unique = variable.name + "@" + std::to_string(i);
  variableNames.insert(unique);
  variable.name = unique;
}

/// `count` registers in a row; the index of the first.
int Parser::addRegister(const std::string &name, ScalarType type,
                        unsigned count) {
  auto first = static_cast<int>(function.registers.size());
  scopes[scope].registers[name] = {first, count};
  for (unsigned i = 0; i < count; ++i) {
    function.registers.push_back(type);
    function.registerNames.push_back(name);
    if (type.bits == 128) {
      function.registers.push_back({ScalarType::Bits, 64});
      function.registerNames.push_back(name + " (upper half)");
    }
  }
  return first;
}

/// `.b32 %r<10>`, or a list of names; `.v4 .f32 %v`.
bool Parser::parseRegisters() {
  unsigned vectorSize = 1;
  if (peek().text == ".v2" || peek().text == ".v4")
    vectorSize = take().text[2] - '0';
  Token token = take();
  std::optional<ScalarType> type;
  if (token.kind == Token::Dotted)
    type = parseScalarType(token.text.substr(1));
  if (!type)
    return fail(token.line, "unknown register type " + describe(token));
  do {
    std::string name;
    // No expression: '>' ends it.
    Constant count;
    if (!expectWord(name))
      return false;
    if (!consume('<')) {
      addRegister(name, *type, vectorSize);
      continue;
    }
    if (!parseNumber(count) || !expect('>'))
      return false;
    auto wanted = static_cast<uint64_t>(count.integer);
    if (wanted >
        kMaxRegisters - std::min(kMaxRegisters, function.registers.size()))
      return fail(token.line, "expected at most " +
                                  std::to_string(kMaxRegisters) +
                                  " registers in '" + function.name + "'");
    for (int64_t i = 0; i < count.integer; ++i)
      addRegister(name + std::to_string(i), *type, vectorSize);
  } while (consume(','));
  return true;
}

//===----------------------------------------------------------------------===//
// Labels
//===----------------------------------------------------------------------===//

/// A label, or a list or prototype that has a name.
bool Parser::parseLabel() {
  std::string name(take().text);
  take();
  if (consume(".branchtargets"))
    return parseTargetList(name);
  // Needed by indirect calls only.
  if (consume(".callprototype") || consume(".calltargets"))
    return skipTo(';');
  scopes[scope].labels[name] = static_cast<int64_t>(function.body.size());
  return true;
}

bool Parser::parseTargetList(const std::string &name) {
  do {
    std::string target;
    if (!expectWord(target))
      return false;
    targets[name].push_back({target, scope});
  } while (consume(','));
  return expect(';');
}

//===----------------------------------------------------------------------===//
// Instructions
//===----------------------------------------------------------------------===//

bool Parser::parseGuard(Instruction &instruction) {
  instruction.guardNegated = consume('!');
  Token token = peek();
  std::string name;
  if (!expectWord(name))
    return false;
  unsigned count;
  instruction.guard = findRegister(name, count);
  return instruction.guard >= 0 ||
         fail(token.line, "unknown predicate " + describe(token));
}

static bool usesCarry(const Instruction &instruction) {
  const std::string &name = instruction.parts.front();
  return name == "addc" || name == "subc" || name == "madc" ||
         instruction.hasPart("cc");
}

bool Parser::parseInstruction() {
  Instruction instruction;
  if (consume('@') && !parseGuard(instruction))
    return false;
  instruction.line = peek().line;
  std::string opcode;
  if (!expectWord(opcode))
    return false;
  instruction.setOpcode(std::move(opcode));
  bool isCall = instruction.parts.front() == "call";
  while (!peek().is(';')) {
    Operand operand;
    if (!parseOperand(operand, isCall))
      return false;
    if (operand.kind == Operand::Symbol)
      labelUses.push_back(
          {function.body.size(), instruction.operands.size(), scope});
    instruction.operands.push_back(std::move(operand));
    if (!consume(',') && !peek().is(';'))
      return fail(peek().line,
                  "expected ',' or ';' before " + describe(peek()));
  }
  take();
  if (function.carry < 0 && usesCarry(instruction)) {
    function.carry = static_cast<int>(function.registers.size());
    function.registers.push_back({ScalarType::Pred, 1});
    function.registerNames.push_back("CC.CF");
  }
  function.body.push_back(std::move(instruction));
  return true;
}

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

int Parser::findRegister(const std::string &name, unsigned &count) const {
  for (int s = scope; s >= 0; s = scopes[s].parent) {
    auto found = scopes[s].registers.find(name);
    if (found == scopes[s].registers.end())
      continue;
    count = found->second.second;
    return found->second.first;
  }
  return -1;
}

/// The name under which the function has the variable; other names stay.
std::string Parser::findVariable(const std::string &name) const {
  for (int s = scope; s >= 0; s = scopes[s].parent) {
    auto found = scopes[s].variables.find(name);
    if (found != scopes[s].variables.end())
      return found->second;
  }
  return name;
}

std::optional<int64_t> Parser::findLabel(const std::string &name,
                                         int from) const {
  for (int s = from; s >= 0; s = scopes[s].parent) {
    auto found = scopes[s].labels.find(name);
    if (found != scopes[s].labels.end())
      return found->second;
  }
  return std::nullopt;
}

/// A label may stand after its use, so names are looked up at the end.
void Parser::resolveLabels() {
  for (const LabelUse &use : labelUses) {
    Operand &operand = function.body[use.instruction].operands[use.operand];
    if (auto index = findLabel(operand.name, use.scope)) {
      operand.kind = Operand::Label;
      operand.integer = *index;
    }
  }
  for (const auto &[name, labels] : targets)
    for (const auto &[label, from] : labels)
      function.branchTargets[name].push_back(
          findLabel(label, from).value_or(-1));
}
