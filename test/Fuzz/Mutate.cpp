//===- Mutate.cpp - Random mistakes in a text -----------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Broken.h"

#include <cctype>

using namespace mxfuzz;

namespace {
/// A run of characters of one kind: a word, a number, a string, spaces, or one
/// character of punctuation.
struct Token {
  size_t begin, size;
  char kind;
};
} // namespace

static bool isWordChar(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '.' ||
         c == '$';
}

static size_t getEnd(const std::string &text, size_t begin, char kind) {
  size_t end = begin + 1;
  if (kind == '"') {
    while (end < text.size() && text[end] != '"' && text[end] != '\n')
      end += text[end] == '\\' ? 2 : 1;
    return std::min(end + 1, text.size());
  }
  auto belongs = [&](char c) {
    return kind == ' ' ? std::isspace(static_cast<unsigned char>(c)) != 0
                       : isWordChar(c);
  };
  while (kind != '.' && end < text.size() && belongs(text[end]))
    ++end;
  return end;
}

static std::vector<Token> tokenize(const std::string &text) {
  std::vector<Token> tokens;
  for (size_t begin = 0; begin < text.size();) {
    auto c = static_cast<unsigned char>(text[begin]);
    char kind = std::isspace(c)   ? ' '
                : std::isdigit(c) ? '0'
                : isWordChar(c) || c == '%' || c == '#' || c == '@' || c == '!'
                    ? 'a'
                : c == '"' ? '"'
                           : '.';
    size_t end = getEnd(text, begin, kind);
    tokens.push_back({begin, end - begin, kind});
    begin = end;
  }
  return tokens;
}

static const char *const kNumbers[] = {"0",
                                       "-1",
                                       "1",
                                       "2",
                                       "3",
                                       "31",
                                       "33",
                                       "255",
                                       "65536",
                                       "2147483647",
                                       "2147483648",
                                       "4294967296",
                                       "4611686018427387904",
                                       "9223372036854775807",
                                       "9223372036854775808",
                                       "18446744073709551616",
                                       "-9223372036854775808",
                                       "1.0e999",
                                       "0.0",
                                       "0x7F800001",
                                       "0xFFFFFFFFFFFFFFFFF",
                                       "?",
                                       "*"};

static const char *const kWords[] = {
    "f32",
    "f64",
    "bf16",
    "f16",
    "i1",
    "i8",
    "index",
    "f4E2M1FN",
    "f6E3M2FN",
    "f8E4M3FN",
    "f8E8M0FNU",
    "tensor<4xf32>",
    "tensor<*xf32>",
    "tensor<f32>",
    "memref<4xf32>",
    "vector<4xf32>",
    "complex<f32>",
    "none",
    "tensor<0x32xf32>",
    "tensor<?x?xf32>",
    "tensor<?xf4E2M1FN>",
    "#mx.format<mxfp4>",
    "#mx.format<nvfp4>",
    "#mx.format<element = i8, block = [all, 2], scale = f32>",
    "#mx.format<element = i4, grid = e3m0, block = [1, 2], scale = f32>",
    "grid",
    "#mx.scale_rule<amax>",
    "#mx.rounding<stochastic>",
    "#mx.nan_rule<saturate>",
    "mx.quantize",
    "mx.dequantize",
    "mx.scaled_matmul",
    "mx.hadamard",
    "mx.tensor_scale",
    "mx.lhs",
    "mx.role",
    "axis",
    "unit",
    "dense<0.0>",
    "dense<[]>",
    "dense_resource<a>",
    "affine_map<() -> ()>",
    "loc(unknown)",
    "true",
    "{",
    "}",
    "(",
    ")",
    ">"};

/// A word with one of its numbers changed, as in "4x?x8xf32".
static std::string changeSize(Random &random, std::string word) {
  std::vector<std::pair<size_t, size_t>> runs;
  for (size_t i = 0; i < word.size(); ++i) {
    if (!std::isdigit(static_cast<unsigned char>(word[i])))
      continue;
    size_t end = word.find_first_not_of("0123456789", i);
    end = end == std::string::npos ? word.size() : end;
    runs.emplace_back(i, end - i);
    i = end;
  }
  if (runs.empty())
    return random.oneOf(
        {random.pick(kWords), random.pick(kNumbers), word.c_str()});
  auto [begin, size] = random.pick(runs);
  return word.replace(begin, size, random.pick(kNumbers));
}

static std::string changeToken(Random &random, const std::string &text) {
  std::vector<Token> tokens = tokenize(text);
  if (tokens.empty())
    return text;
  Token token = random.pick(tokens), other = random.pick(tokens);
  for (int tries = 0; tries < 8 && token.kind == ' '; ++tries)
    token = random.pick(tokens);
  for (int tries = 0; tries < 20 && other.kind != token.kind; ++tries)
    other = random.pick(tokens);
  std::string word = text.substr(token.begin, token.size), changed = text;
  auto replace = [&](const std::string &by) {
    return changed.replace(token.begin, token.size, by);
  };
  switch (random.below(6)) {
  case 0:
    return replace("");
  case 1:
    return replace(word + " " + word);
  case 2:
    return replace(text.substr(other.begin, other.size));
  case 3:
    return replace(random.pick(kWords));
  default:
    return replace(changeSize(random, word));
  }
}

/// Changes a word or a number everywhere, so that types still agree.
static std::string changeEverywhere(Random &random, const std::string &text) {
  std::vector<Token> tokens = tokenize(text);
  std::vector<std::string> words;
  for (const Token &token : tokens)
    if (token.kind == 'a' || token.kind == '0')
      words.push_back(text.substr(token.begin, token.size));
  if (words.empty())
    return text;
  std::string word = random.pick(words), by = changeSize(random, word), changed;
  for (const Token &token : tokens) {
    std::string old = text.substr(token.begin, token.size);
    changed += old == word ? by : old;
  }
  return changed;
}

static std::string changeLine(Random &random, std::string text) {
  std::vector<std::string> lines;
  for (size_t begin = 0; begin < text.size();) {
    size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    lines.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  if (lines.empty())
    return text;
  size_t line = random.below(lines.size()), other = random.below(lines.size());
  switch (random.below(3)) {
  case 0:
    lines.erase(lines.begin() + line);
    break;
  case 1:
    lines.insert(lines.begin() + line, lines[other]);
    break;
  default:
    std::swap(lines[line], lines[other]);
  }
  text.clear();
  for (const std::string &part : lines)
    text += part;
  return text;
}

static std::string changeByte(Random &random, std::string text) {
  if (text.empty())
    return text;
  size_t place = random.below(text.size());
  switch (random.below(3)) {
  case 0:
    text[place] = static_cast<char>(random.below(256));
    return text;
  case 1:
    return text.insert(place, 1, static_cast<char>(random.below(256)));
  default:
    return text.substr(0, place);
  }
}

std::string mxfuzz::mutate(Random &random, std::string text) {
  for (uint64_t count = 1 + random.below(3); count > 0; --count) {
    uint64_t kind = random.below(10);
    text = kind < 4   ? changeToken(random, text)
           : kind < 7 ? changeEverywhere(random, text)
           : kind < 9 ? changeLine(random, text)
                      : changeByte(random, text);
  }
  return text;
}
