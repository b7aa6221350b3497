//===- PTXLexer.cpp - Tokens of PTX text ----------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PTXLexer.h"

#include <algorithm>
#include <cctype>

using namespace mxsim;

namespace {
class Lexer {
public:
  explicit Lexer(std::string_view text) : text(text) {}

  std::vector<Token> run();

private:
  bool atEnd() const { return position >= text.size(); }
  char peek(size_t ahead = 0) const {
    return position + ahead < text.size() ? text[position + ahead] : '\0';
  }
  /// Skips spaces and comments.
  void skipBlank();
  void skipTo(std::string_view end);
  /// The length of the word, number or directive at the position.
  size_t measureWord() const;
  Token next();

  std::string_view text;
  size_t position = 0;
  unsigned line = 1;
};
} // namespace

static bool isWordPart(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '$';
}
/// A '%' that stands alone is the operator.
static bool isWordStart(char c, char next) {
  bool isDigit = std::isdigit(static_cast<unsigned char>(c));
  return (isWordPart(c) && !isDigit) || (c == '%' && isWordPart(next));
}

void Lexer::skipTo(std::string_view end) {
  size_t found = std::min(text.find(end, position), text.size());
  line += std::count(text.begin() + position, text.begin() + found, '\n');
  position = std::min(found + end.size(), text.size());
  line += end == "\n" && found < text.size();
}

void Lexer::skipBlank() {
  while (!atEnd()) {
    if (peek() == '/' && peek(1) == '/') {
      skipTo("\n");
    } else if (peek() == '/' && peek(1) == '*') {
      skipTo("*/");
    } else if (std::isspace(static_cast<unsigned char>(peek()))) {
      line += peek() == '\n';
      ++position;
    } else {
      return;
    }
  }
}

/// A word goes on over dots and double colons that join it to more of it, so
/// that "kind::mxf4.block_scale" and "%tid.x" are one token.
size_t Lexer::measureWord() const {
  size_t length = 1;
  while (true) {
    if (isWordPart(peek(length)))
      ++length;
    else if (peek(length) == '.' && isWordPart(peek(length + 1)))
      length += 2;
    else if (peek(length) == ':' && peek(length + 1) == ':' &&
             isWordPart(peek(length + 2)))
      length += 3;
    else
      return length;
  }
}

Token Lexer::next() {
  skipBlank();
  Token token;
  token.line = line;
  if (atEnd())
    return token;
  size_t length = 1;
  char c = peek();
  if (isWordStart(c, peek(1))) {
    token.kind = Token::Word;
    length = measureWord();
  } else if (c == '.' && isWordPart(peek(1))) {
    // ".reg.b32" is two directives.
    token.kind = Token::Dotted;
    while (isWordPart(peek(length)))
      ++length;
  } else if (std::isdigit(static_cast<unsigned char>(c))) {
    token.kind = Token::Number;
    length = measureWord();
    // An exponent's sign: "1.5e-3". Hexadecimal digits take no sign.
    bool isHex = c == '0' && length > 1 && (peek(1) == 'x' || peek(1) == 'X');
    if (!isHex && (peek(length - 1) == 'e' || peek(length - 1) == 'E') &&
        (peek(length) == '-' || peek(length) == '+'))
      while (isWordPart(peek(++length)))
        ;
  } else if (c == '"') {
    size_t end = std::min(text.find('"', position + 1), text.size());
    token.kind = Token::String;
    token.text = text.substr(position + 1, end - position - 1);
    line += std::count(token.text.begin(), token.text.end(), '\n');
    position = std::min(end + 1, text.size());
    return token;
  } else {
    token.kind = Token::Mark;
  }
  token.text = text.substr(position, length);
  position += length;
  return token;
}

std::vector<Token> Lexer::run() {
  std::vector<Token> tokens;
  do
    tokens.push_back(next());
  while (tokens.back().kind != Token::End);
  return tokens;
}

std::vector<Token> mxsim::lexPTX(std::string_view text) {
  return Lexer(text).run();
}
