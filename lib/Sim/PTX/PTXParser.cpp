//===- PTXParser.cpp - Modules and the heads of functions -----------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA chapters "Syntax" and "Directives".
//
//===----------------------------------------------------------------------===//

#include "PTXParser.h"

#include "Inline.h"

using namespace mxsim;

bool Instruction::hasPart(std::string_view part) const {
  return std::find(parts.begin(), parts.end(), part) != parts.end();
}

void Instruction::setOpcode(std::string text) {
  opcode = std::move(text);
  parts.clear();
  size_t start = 0;
  for (size_t dot; (dot = opcode.find('.', start)) != std::string::npos;
       start = dot + 1)
    parts.push_back(opcode.substr(start, dot - start));
  parts.push_back(opcode.substr(start));
}

const Function *PTXModule::findFunction(std::string_view name) const {
  for (const Function &function : functions)
    if (function.name == name)
      return &function;
  return nullptr;
}

std::optional<ScalarType> mxsim::parseScalarType(std::string_view name) {
  static const std::unordered_map<std::string_view, ScalarType> types = {
      {"pred", {ScalarType::Pred, 1}},     {"b8", {ScalarType::Bits, 8}},
      {"b16", {ScalarType::Bits, 16}},     {"b32", {ScalarType::Bits, 32}},
      {"b64", {ScalarType::Bits, 64}},     {"b128", {ScalarType::Bits, 128}},
      {"u8", {ScalarType::Unsigned, 8}},   {"u16", {ScalarType::Unsigned, 16}},
      {"u32", {ScalarType::Unsigned, 32}}, {"u64", {ScalarType::Unsigned, 64}},
      {"s8", {ScalarType::Signed, 8}},     {"s16", {ScalarType::Signed, 16}},
      {"s32", {ScalarType::Signed, 32}},   {"s64", {ScalarType::Signed, 64}},
      {"f16", {ScalarType::Float, 16}},    {"f16x2", {ScalarType::Bits, 32}},
      {"f32", {ScalarType::Float, 32}},    {"f64", {ScalarType::Float, 64}},
      {"bf16", {ScalarType::BFloat, 16}},  {"bf16x2", {ScalarType::Bits, 32}},
      {"tf32", {ScalarType::TFloat, 32}}};
  auto found = types.find(name);
  if (found == types.end())
    return std::nullopt;
  return found->second;
}

//===----------------------------------------------------------------------===//
// Tokens
//===----------------------------------------------------------------------===//

bool Parser::fail(unsigned line, std::string message) {
  if (!error)
    error = PTXError{line, std::move(message)};
  return false;
}

std::string mxsim::describe(const Token &token) {
  return token.kind == Token::End ? "the end of the text"
                                  : "'" + std::string(token.text) + "'";
}

bool Parser::expect(char mark) {
  if (consume(mark))
    return true;
  return fail(peek().line, std::string("expected '") + mark + "' before " +
                               describe(peek()));
}

bool Parser::expectWord(std::string &word) {
  if (peek().kind != Token::Word)
    return fail(peek().line, "expected a name before " + describe(peek()));
  word = take().text;
  return true;
}

/// Skips what is left of a line: `.loc` and `.file` have no end mark.
void Parser::skipLine() {
  unsigned line = peek().line;
  while (peek().kind != Token::End && peek().line == line)
    take();
}

/// Skips what is left of a directive without effect here, end mark included.
bool Parser::skipTo(char mark) {
  unsigned line = peek().line;
  while (peek().kind != Token::End)
    if (take().is(mark))
      return true;
  return fail(line, std::string("expected '") + mark +
                        "' at the end of this directive");
}

/// Skips a balanced block, as of debug sections.
bool Parser::skipBraces() {
  unsigned line = peek().line, depth = 0;
  do {
    if (peek().kind == Token::End)
      return fail(line, "expected the '}' of this block");
    depth += peek().is('{');
    depth -= peek().is('}');
    take();
  } while (depth);
  return true;
}

//===----------------------------------------------------------------------===//
// Module level
//===----------------------------------------------------------------------===//

std::variant<PTXModule, PTXError> Parser::run() {
  while (peek().kind != Token::End)
    if (!parseTopLevel())
      return *error;
  if (auto problem = expandCalls(module))
    return *problem;
  return std::move(module);
}

bool Parser::parseTopLevel() {
  bool isExtern = false;
  while (peek().is(Token::Dotted, ".visible") ||
         peek().is(Token::Dotted, ".extern") ||
         peek().is(Token::Dotted, ".weak") ||
         peek().is(Token::Dotted, ".common"))
    isExtern |= take().text == ".extern";
  if (peek().is(Token::Dotted, ".file")) {
    skipLine();
    return true;
  }
  Token token = take();
  if (token.is(Token::Dotted, ".version")) {
    module.version = take().text;
    return true;
  }
  if (token.is(Token::Dotted, ".target"))
    return parseTarget();
  if (token.is(Token::Dotted, ".address_size")) {
    Token size = take();
    return size.text == "64" ||
           fail(size.line,
                "expected .address_size 64 but got " + std::string(size.text));
  }
  if (token.is(Token::Dotted, ".entry") || token.is(Token::Dotted, ".func"))
    return parseFunction(token.text == ".entry");
  if (token.is(Token::Dotted, ".global"))
    return parseModuleVariable(Space::Global, isExtern);
  if (token.is(Token::Dotted, ".const"))
    return parseModuleVariable(Space::Const, isExtern);
  if (token.is(Token::Dotted, ".shared"))
    return parseModuleVariable(Space::Shared, isExtern);
  if (token.is(Token::Dotted, ".alias"))
    return parseAlias();
  if (token.is(Token::Dotted, ".pragma"))
    return skipTo(';');
  if (token.is(Token::Dotted, ".section")) {
    take();
    return skipBraces();
  }
  if (token.is(';'))
    return true;
  return fail(token.line, "expected a directive before " + describe(token));
}

bool Parser::parseTarget() {
  module.target = take().text;
  while (consume(','))
    take();
  return true;
}

bool Parser::parseAlias() {
  std::string name, target;
  if (!expectWord(name) || !expect(',') || !expectWord(target))
    return false;
  module.aliases[name] = target;
  return expect(';');
}

//===----------------------------------------------------------------------===//
// Functions
//===----------------------------------------------------------------------===//

bool Parser::parseSizes(unsigned (&sizes)[3]) {
  sizes[0] = sizes[1] = sizes[2] = 1;
  for (unsigned &size : sizes) {
    int64_t value;
    if (!parseInteger(value))
      return false;
    size = value;
    if (!consume(','))
      break;
  }
  return true;
}

bool Parser::parseFunctionDirectives() {
  while (peek().kind == Token::Dotted)
    if (!parseFunctionDirective(take()))
      return false;
  return true;
}

bool Parser::parseFunctionDirective(const Token &directive) {
  // Of performance and of the calling convention: without effect here.
  static const std::set<std::string_view> withValue = {
      ".minnctapersm",   ".maxnreg",      ".maxnctapersm",
      ".maxclusterrank", ".abi_preserve", ".abi_preserve_control"};
  static const std::set<std::string_view> without = {
      ".explicitcluster", ".blocksareclusters", ".noreturn"};
  int64_t ignored;
  if (directive.text == ".reqntid")
    return parseSizes(function.requiredThreads);
  if (directive.text == ".reqnctapercluster")
    return parseSizes(function.requiredCluster);
  if (directive.text == ".maxntid")
    return parseSizes(function.maxThreads);
  if (withValue.count(directive.text))
    return parseInteger(ignored);
  if (directive.text == ".pragma")
    return skipTo(';');
  return without.count(directive.text) ||
         fail(directive.line, "unknown directive " + describe(directive));
}

bool Parser::parseFunction(bool isEntry) {
  function = Function();
  function.isEntry = isEntry;
  function.line = peek().line;
  scopes.assign(1, {-1, {}, {}, {}});
  scope = 0;
  labelUses.clear();
  targets.clear();
  variableNames.clear();
  if (!parseParams(function.results) || !expectWord(function.name) ||
      !parseParams(function.params) || !parseFunctionDirectives())
    return false;
  if (consume(';'))
    return true;
  if (!parseBody())
    return false;
  function.end.line = tokens[position - 1].line;
  function.end.setOpcode("}");
  resolveLabels();
  module.functions.push_back(std::move(function));
  return true;
}

std::variant<PTXModule, PTXError> mxsim::parsePTX(std::string_view text) {
  return Parser(text).run();
}
