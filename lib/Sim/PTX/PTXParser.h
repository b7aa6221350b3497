//===- PTXParser.h - PTX text as a tree -------------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A recursive descent over the tokens: PTXParser.cpp has the module level and
// the heads of functions, PTXVariables.cpp variables and parameters,
// PTXBody.cpp what stands between a function's braces, PTXOperands.cpp operands
// and PTXConstants.cpp numbers and constant expressions. Every parse function
// returns false after an error, which is kept; callers pass it on.
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_SIM_PTXPARSER_H
#define MX_LIB_SIM_PTXPARSER_H

#include "PTXLexer.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace mxsim {

/// A constant of PTX ISA section "Constant Expressions".
struct Constant {
  enum Kind : uint8_t { Signed, Unsigned, Real, Single };
  Kind kind = Signed;
  /// The bits of an integer or of a `0f` constant.
  int64_t integer = 0;
  double real = 0;

  bool isInteger() const { return kind == Signed || kind == Unsigned; }
};

class Parser {
public:
  explicit Parser(std::string_view text) : tokens(lexPTX(text)) {}

  std::variant<PTXModule, PTXError> run();

private:
  /// The names that a block of braces declares.
  struct Scope {
    int parent;
    /// A register, or a vector of several that follow each other.
    std::unordered_map<std::string, std::pair<int, unsigned>> registers;
    std::unordered_map<std::string, int64_t> labels;
    std::unordered_map<std::string, std::string> variables;
  };

  /// What a name that is no register stands for is known at the function's end.
  struct LabelUse {
    size_t instruction;
    size_t operand;
    int scope;
  };

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
  /// Lives as long as a function that calls itself: the stack is not endless.
  struct Nesting {
    Parser &parser;
    explicit Nesting(Parser &parser) : parser(parser) { ++parser.depth; }
    ~Nesting() { --parser.depth; }
    bool check() const {
      return parser.depth <= kMaxDepth ||
             parser.fail(parser.peek().line, "expected at most " +
                                                 std::to_string(kMaxDepth) +
                                                 " levels of nesting");
    }
  };
  bool expect(char mark);
  bool expectWord(std::string &word);
  void skipLine();
  bool skipTo(char mark);
  bool skipBraces();

  bool parseTopLevel();
  bool parseTarget();
  bool parseAlias();
  bool parseFunction(bool isEntry);
  bool parseFunctionDirectives();
  bool parseFunctionDirective(const Token &directive);
  bool parseSizes(unsigned (&sizes)[3]);

  bool parseModuleVariable(Space space, bool isExtern);
  bool parseVariable(Space space, std::vector<Variable> &variables);
  bool parseVariableType(Variable &variable, unsigned &vectorSize);
  bool parseAttributes(Variable &variable, unsigned &vectorSize);
  bool parseArraySize(Variable &variable, unsigned vectorSize);
  bool parseInitializer(Variable &variable);
  bool parseInitialAddress(Variable &variable, uint64_t mask);
  bool parseParams(std::vector<Variable> &params);
  bool parseParam(Variable &param);

  bool parseBody();
  bool parseBodyItem();
  bool parseBodyDirective();
  bool parseBodyVariable(Space space);
  bool parseRegisters();
  int addRegister(const std::string &name, ScalarType type, unsigned count);
  bool parseLabel();
  bool parseTargetList(const std::string &name);
  bool parseInstruction();
  bool parseGuard(Instruction &instruction);
  void declareVariable(Variable &variable);
  int findRegister(const std::string &name, unsigned &count) const;
  std::string findVariable(const std::string &name) const;
  std::optional<int64_t> findLabel(const std::string &name, int scope) const;
  void resolveLabels();

  bool parseOperand(Operand &operand, bool isCall);
  bool parseSimpleOperand(Operand &operand, bool isCall = false);
  bool parseNamedOperand(Operand &operand);
  bool resolveRegister(const std::string &name, Operand &operand) const;
  bool parseList(Operand &operand, char close);
  bool parseAddress(Operand &operand);
  bool parseOffset(int64_t &offset);
  bool startsConstant() const;
  bool parseConstantOperand(Operand &operand);

  bool parseConstant(Constant &value, unsigned minPrecedence = 0);
  bool parseUnaryConstant(Constant &value);
  bool parseCast(Constant &value, bool &isCast);
  bool parseNumber(Constant &value);
  bool parseInteger(int64_t &value);

  static constexpr unsigned kMaxDepth = 1000;
  static constexpr size_t kMaxRegisters = 1 << 20;

  std::vector<Token> tokens;
  size_t position = 0;
  unsigned depth = 0;
  PTXModule module;
  std::set<std::string> moduleNames;
  std::optional<PTXError> error;

  /// The function being parsed, its scopes, and the one that is open.
  Function function;
  std::vector<Scope> scopes;
  int scope = -1;
  std::vector<LabelUse> labelUses;
  std::map<std::string, std::vector<std::pair<std::string, int>>> targets;
  std::set<std::string> variableNames;
};

/// `token` for a message.
std::string describe(const Token &token);

} // namespace mxsim

#endif // MX_LIB_SIM_PTXPARSER_H
