//===- PTXLexer.h - Tokens of PTX text --------------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_SIM_PTXLEXER_H
#define MX_LIB_SIM_PTXLEXER_H

#include "mx/Sim/PTX.h"

namespace mxsim {

struct Token {
  enum Kind : uint8_t {
    End,
    Word,   ///< an identifier, an opcode or a special register: "%tid.x"
    Dotted, ///< a directive or modifier with its dot: ".reg"
    Number, ///< as written
    String, ///< without the quotes
    Mark,   ///< one character
  };
  Kind kind = End;
  std::string_view text;
  unsigned line = 1;

  bool is(char mark) const { return kind == Mark && text[0] == mark; }
  bool is(Kind wanted, std::string_view wantedText) const {
    return kind == wanted && text == wantedText;
  }
};

/// Cuts `text` into tokens, without comments. The last one is `End`; a
/// character that starts no token is a `Mark`.
std::vector<Token> lexPTX(std::string_view text);

} // namespace mxsim

#endif // MX_LIB_SIM_PTXLEXER_H
