//===- PTXParser.cpp - PTX text as a tree ---------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A recursive descent over the tokens. Every parse function returns false after
// an error, which is kept; callers pass it on.
//
//===----------------------------------------------------------------------===//

#include "PTXLexer.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <unordered_map>

using namespace mxsim;

bool Instruction::hasPart(std::string_view part) const {
  return std::find(parts.begin(), parts.end(), part) != parts.end();
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

namespace {
/// The names that a block of braces declares.
struct Scope {
  int parent;
  std::unordered_map<std::string, int> registers;
  std::unordered_map<std::string, int64_t> labels;
};

/// What a name that is no register stands for is known at the function's end.
struct LabelUse {
  size_t instruction;
  size_t operand;
  int scope;
};

class Parser {
public:
  explicit Parser(std::string_view text) : tokens(lexPTX(text)) {}

  std::variant<PTXModule, PTXError> run();

private:
  const Token &peek(size_t ahead = 0) const {
    return tokens[std::min(position + ahead, tokens.size() - 1)];
  }
  Token take() { return tokens[std::min(position++, tokens.size() - 1)]; }
  bool consume(char mark) {
    bool found = peek().is(mark);
    position += found;
    return found;
  }
  bool consume(std::string_view directive) {
    bool found = peek().is(Token::Dotted, directive);
    position += found;
    return found;
  }
  bool fail(unsigned line, std::string message);
  bool expect(char mark);
  bool expectWord(std::string &word);

  void skipLine();
  bool skipBraces();

  bool parseTopLevel();
  bool parseVariable(Space space, std::vector<Variable> &variables);
  bool parseVariableType(Variable &variable);
  bool parseArraySize(Variable &variable, bool &isArray);
  bool parseInitializer(Variable &variable);
  bool parseParams(std::vector<Variable> &params);
  bool parseFunction(bool isEntry);
  bool parseFunctionDirectives();
  bool parseSizes(unsigned (&sizes)[3]);

  bool parseBody();
  bool parseBodyDirective();
  bool parseRegisters();
  bool parseLabel();
  bool parseInstruction();
  bool parseOperand(Operand &operand);
  bool parseSimpleOperand(Operand &operand);
  bool parseList(Operand &operand, char close);
  bool parseAddress(Operand &operand);
  bool parseNumber(Operand &operand);
  bool parseInteger(int64_t &value);

  int findRegister(const std::string &name) const;
  std::optional<int64_t> findLabel(const std::string &name, int scope) const;
  void resolveLabels();

  std::vector<Token> tokens;
  size_t position = 0;
  PTXModule module;
  std::optional<PTXError> error;

  /// The function being parsed, its scopes, and the one that is open.
  Function function;
  std::vector<Scope> scopes;
  int scope = -1;
  std::vector<LabelUse> labelUses;
  std::map<std::string, std::vector<std::pair<std::string, int>>> targets;
};
} // namespace

//===----------------------------------------------------------------------===//
// Tokens
//===----------------------------------------------------------------------===//

bool Parser::fail(unsigned line, std::string message) {
  if (!error)
    error = PTXError{line, std::move(message)};
  return false;
}

static std::string describe(const Token &token) {
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
  return std::move(module);
}

bool Parser::parseTopLevel() {
  while (consume(".visible") || consume(".extern") || consume(".weak") ||
         consume(".common"))
    ;
  Token token = take();
  if (token.is(Token::Dotted, ".version")) {
    module.version = take().text;
    return true;
  }
  if (token.is(Token::Dotted, ".target")) {
    module.target = take().text;
    while (consume(','))
      take();
    return true;
  }
  if (token.is(Token::Dotted, ".address_size")) {
    Token size = take();
    return size.text == "64" ||
           fail(size.line,
                "expected .address_size 64 but got " + std::string(size.text));
  }
  if (token.is(Token::Dotted, ".entry") || token.is(Token::Dotted, ".func"))
    return parseFunction(token.text == ".entry");
  if (token.is(Token::Dotted, ".global"))
    return parseVariable(Space::Global, module.variables) && expect(';');
  if (token.is(Token::Dotted, ".const"))
    return parseVariable(Space::Const, module.variables) && expect(';');
  if (token.is(Token::Dotted, ".shared"))
    return parseVariable(Space::Shared, module.variables) && expect(';');
  if (token.is(Token::Dotted, ".file") || token.is(Token::Dotted, ".pragma")) {
    --position;
    skipLine();
    return true;
  }
  if (token.is(Token::Dotted, ".section")) {
    take();
    return skipBraces();
  }
  if (token.is(';'))
    return true;
  return fail(token.line, "expected a directive before " + describe(token));
}

//===----------------------------------------------------------------------===//
// Variables
//===----------------------------------------------------------------------===//

/// `.align 16 .b8`, with the attributes of pointer parameters in between.
bool Parser::parseVariableType(Variable &variable) {
  bool hasAlignment = false, hasType = false, isPointer = false;
  while (peek().kind == Token::Dotted) {
    Token token = take();
    if (token.text == ".align") {
      int64_t alignment;
      if (!parseInteger(alignment))
        return false;
      // After .ptr it is the alignment of what is pointed to.
      if (!isPointer) {
        variable.alignment = alignment;
        hasAlignment = true;
      }
    } else if (auto type = parseScalarType(token.text.substr(1))) {
      variable.type = *type;
      hasType = true;
    } else if (token.text == ".ptr") {
      isPointer = true;
    } else if (!isPointer && token.text != ".attribute") {
      return fail(token.line, "unknown type " + describe(token));
    }
  }
  if (!hasType)
    return fail(peek().line, "expected a type before " + describe(peek()));
  if (!hasAlignment)
    variable.alignment = variable.type.bytes();
  return true;
}

bool Parser::parseArraySize(Variable &variable, bool &isArray) {
  uint64_t count = 1;
  isArray = false;
  while (consume('[')) {
    isArray = true;
    int64_t size = 0;
    if (!peek().is(']') && !parseInteger(size))
      return false;
    count *= size;
    if (!expect(']'))
      return false;
  }
  variable.size = count * variable.type.bytes();
  return true;
}

bool Parser::parseInitializer(Variable &variable) {
  if (consume('{')) {
    while (!consume('}')) {
      if (!parseInitializer(variable))
        return false;
      consume(',');
    }
    return true;
  }
  Operand value;
  if (!parseSimpleOperand(value))
    return false;
  uint64_t bits = value.integer;
  if (value.kind == Operand::Real) {
    if (variable.type.bits == 64) {
      std::memcpy(&bits, &value.real, sizeof(bits));
    } else {
      float narrow = value.real;
      uint32_t pattern;
      std::memcpy(&pattern, &narrow, sizeof(pattern));
      bits = pattern;
    }
  } else if (value.kind != Operand::Integer && value.kind != Operand::Single) {
    return fail(variable.line, "the initial value of '" + variable.name +
                                   "' is no number, which is not supported");
  }
  for (unsigned i = 0; i < variable.type.bytes(); ++i)
    variable.initial.push_back(bits >> (8 * i));
  return true;
}

bool Parser::parseVariable(Space space, std::vector<Variable> &variables) {
  Variable variable;
  variable.space = space;
  if (!parseVariableType(variable))
    return false;
  do {
    variable.line = peek().line;
    variable.initial.clear();
    bool isArray;
    if (!expectWord(variable.name) || !parseArraySize(variable, isArray))
      return false;
    if (consume('=') && !parseInitializer(variable))
      return false;
    variables.push_back(variable);
  } while (consume(','));
  return true;
}

//===----------------------------------------------------------------------===//
// Functions
//===----------------------------------------------------------------------===//

bool Parser::parseParams(std::vector<Variable> &params) {
  if (!consume('('))
    return true;
  while (!consume(')')) {
    if (!consume(".param") && !consume(".reg"))
      return fail(peek().line, "expected .param before " + describe(peek()));
    Variable param;
    param.space = Space::Param;
    param.line = peek().line;
    bool isArray;
    if (!parseVariableType(param) || !expectWord(param.name) ||
        !parseArraySize(param, isArray))
      return false;
    params.push_back(param);
    consume(',');
  }
  return true;
}

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
  while (peek().kind == Token::Dotted) {
    Token token = take();
    int64_t ignored;
    if (token.text == ".reqntid") {
      if (!parseSizes(function.requiredThreads))
        return false;
    } else if (token.text == ".reqnctapercluster") {
      if (!parseSizes(function.requiredCluster))
        return false;
    } else if (token.text == ".maxntid") {
      if (!parseSizes(function.maxThreads))
        return false;
    } else if (token.text == ".minnctapersm" || token.text == ".maxnreg" ||
               token.text == ".maxnctapersm" ||
               token.text == ".maxclusterrank") {
      if (!parseInteger(ignored))
        return false;
    } else if (token.text == ".pragma") {
      skipLine();
    } else if (token.text != ".explicitcluster" && token.text != ".noreturn" &&
               token.text != ".blocksareclusters") {
      return fail(token.line, "unknown directive " + describe(token));
    }
  }
  return true;
}

bool Parser::parseFunction(bool isEntry) {
  function = Function();
  function.isEntry = isEntry;
  function.line = peek().line;
  std::vector<Variable> results;
  if (!parseParams(results) || !expectWord(function.name) ||
      !parseParams(function.params) || !parseFunctionDirectives())
    return false;
  if (consume(';'))
    return true;
  if (!results.empty())
    return fail(function.line, "the function '" + function.name +
                                   "' has results, which is not supported");
  scopes.clear();
  labelUses.clear();
  targets.clear();
  scope = -1;
  if (!parseBody())
    return false;
  function.end.line = tokens[position - 1].line;
  function.end.opcode = "}";
  resolveLabels();
  module.functions.push_back(std::move(function));
  return true;
}

/// A block of braces and all that is in it.
bool Parser::parseBody() {
  if (!expect('{'))
    return false;
  scopes.push_back({scope, {}, {}});
  int outer = scope;
  scope = static_cast<int>(scopes.size()) - 1;
  while (!consume('}')) {
    bool parsed;
    if (peek().kind == Token::End)
      return fail(peek().line,
                  "expected '}' at the end of '" + function.name + "'");
    if (peek().is('{'))
      parsed = parseBody();
    else if (peek().kind == Token::Dotted)
      parsed = parseBodyDirective();
    else if (peek().kind == Token::Word && peek(1).is(':'))
      parsed = parseLabel();
    else if (peek().is(';'))
      parsed = (take(), true);
    else
      parsed = parseInstruction();
    if (!parsed)
      return false;
  }
  scope = outer;
  return true;
}

bool Parser::parseBodyDirective() {
  if (peek().text == ".loc" || peek().text == ".file" ||
      peek().text == ".pragma") {
    skipLine();
    return true;
  }
  Token token = take();
  if (token.text == ".reg")
    return parseRegisters() && expect(';');
  if (token.text == ".local")
    return parseVariable(Space::Local, function.variables) && expect(';');
  if (token.text == ".shared")
    return parseVariable(Space::Shared, function.variables) && expect(';');
  if (token.text == ".param")
    return parseVariable(Space::Param, function.variables) && expect(';');
  return fail(token.line, "unknown directive " + describe(token));
}

/// `.b32 %r<10>`, or a list of names.
bool Parser::parseRegisters() {
  Token token = take();
  auto type = parseScalarType(token.text.substr(1));
  if (token.kind != Token::Dotted || !type)
    return fail(token.line, "unknown register type " + describe(token));
  auto add = [&](const std::string &name) {
    scopes[scope].registers[name] = static_cast<int>(function.registers.size());
    function.registers.push_back(*type);
    function.registerNames.push_back(name);
  };
  do {
    std::string name;
    int64_t count;
    if (!expectWord(name))
      return false;
    if (!consume('<')) {
      add(name);
      continue;
    }
    if (!parseInteger(count) || !expect('>'))
      return false;
    for (int64_t i = 0; i < count; ++i)
      add(name + std::to_string(i));
  } while (consume(','));
  return true;
}

bool Parser::parseLabel() {
  std::string name(take().text);
  take();
  if (!consume(".branchtargets")) {
    scopes[scope].labels[name] = static_cast<int64_t>(function.body.size());
    return true;
  }
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

static std::vector<std::string> splitParts(const std::string &opcode) {
  std::vector<std::string> parts;
  size_t start = 0;
  for (size_t dot; (dot = opcode.find('.', start)) != std::string::npos;
       start = dot + 1)
    parts.push_back(opcode.substr(start, dot - start));
  parts.push_back(opcode.substr(start));
  return parts;
}

bool Parser::parseInstruction() {
  Instruction instruction;
  if (consume('@')) {
    instruction.guardNegated = consume('!');
    Token token = peek();
    std::string name;
    if (!expectWord(name))
      return false;
    instruction.guard = findRegister(name);
    if (instruction.guard < 0)
      return fail(token.line, "unknown predicate " + describe(token));
  }
  instruction.line = peek().line;
  if (!expectWord(instruction.opcode))
    return false;
  instruction.parts = splitParts(instruction.opcode);
  while (!peek().is(';')) {
    Operand operand;
    if (!parseOperand(operand))
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
  function.body.push_back(std::move(instruction));
  return true;
}

bool Parser::parseOperand(Operand &operand) {
  if (!parseSimpleOperand(operand))
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

bool Parser::parseSimpleOperand(Operand &operand) {
  if (consume('{'))
    return parseList(operand, '}');
  if (consume('('))
    return parseList(operand, ')');
  if (consume('['))
    return parseAddress(operand);
  if (consume('!'))
    operand.negated = true;
  if (peek().kind == Token::Number || peek().is('-'))
    return parseNumber(operand);
  std::string name;
  if (!expectWord(name))
    return false;
  if (name == "_") {
    operand.kind = Operand::Discard;
    return true;
  }
  operand.reg = findRegister(name);
  if (operand.reg >= 0) {
    operand.kind = Operand::Register;
    return true;
  }
  operand.name = name;
  operand.kind = name[0] == '%' ? Operand::Special : Operand::Symbol;
  if (operand.kind == Operand::Symbol && consume('+'))
    return parseInteger(operand.integer);
  return true;
}

bool Parser::parseList(Operand &operand, char close) {
  operand.kind = Operand::Vector;
  while (!consume(close)) {
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
  if (peek().kind == Token::Number) {
    if (!parseInteger(address.offset))
      return false;
  } else {
    std::string name;
    if (!expectWord(name))
      return false;
    address.baseRegister = findRegister(name);
    if (address.baseRegister < 0)
      address.symbol = name;
  }
  if (peek().is('+') || peek().is('-')) {
    bool negative = take().is('-');
    int64_t offset;
    if (!parseInteger(offset))
      return false;
    address.offset = negative ? -offset : offset;
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

bool Parser::parseInteger(int64_t &value) {
  Operand operand;
  unsigned line = peek().line;
  if (!parseNumber(operand))
    return false;
  if (operand.kind != Operand::Integer)
    return fail(line, "expected an integer");
  value = operand.integer;
  return true;
}

/// PTX ISA section 4.5: integers in four bases with an optional U, `0f` and
/// `0d` followed by the bits, decimal floating point.
bool Parser::parseNumber(Operand &operand) {
  bool negative = consume('-');
  Token token = take();
  if (token.kind != Token::Number)
    return fail(token.line, "expected a number before " + describe(token));
  std::string text(token.text);
  char *end = nullptr;
  char second = text.size() > 1 ? text[1] : '\0';
  if (text[0] == '0' && (second == 'f' || second == 'F')) {
    operand.kind = Operand::Single;
    operand.integer = std::strtoull(text.c_str() + 2, &end, 16);
    if (negative)
      operand.integer ^= 0x80000000;
  } else if (text[0] == '0' && (second == 'd' || second == 'D')) {
    uint64_t bits = std::strtoull(text.c_str() + 2, &end, 16);
    operand.kind = Operand::Real;
    std::memcpy(&operand.real, &bits, sizeof(bits));
  } else if (text.find('.') != std::string::npos) {
    operand.kind = Operand::Real;
    operand.real = std::strtod(text.c_str(), &end);
  } else {
    bool binary = second == 'b' || second == 'B';
    operand.kind = Operand::Integer;
    operand.integer =
        std::strtoull(text.c_str() + (binary ? 2 : 0), &end, binary ? 2 : 0);
    if (*end == 'U')
      ++end;
    if (negative)
      operand.integer = -operand.integer;
  }
  if (*end)
    return fail(token.line, "expected a number but got " + describe(token));
  if (negative && operand.kind == Operand::Real)
    operand.real = -operand.real;
  return true;
}

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

int Parser::findRegister(const std::string &name) const {
  for (int s = scope; s >= 0; s = scopes[s].parent) {
    auto found = scopes[s].registers.find(name);
    if (found != scopes[s].registers.end())
      return found->second;
  }
  return -1;
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

std::variant<PTXModule, PTXError> mxsim::parsePTX(std::string_view text) {
  return Parser(text).run();
}
