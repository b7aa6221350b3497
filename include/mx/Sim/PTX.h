//===- PTX.h - PTX text as a tree -------------------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The parsed form of PTX (ISA 8.x and 9.0, chapters 4 and 5), as LLVM, Triton
// and nvcc print it. Names are resolved: a register is a number, a label the
// index of an instruction, a variable a name that its function has once,
// whatever block of braces declared it. Calls are expanded (lib/Sim/Inline.h).
// What other opcodes mean is not known here.
//
//===----------------------------------------------------------------------===//

#ifndef MX_SIM_PTX_H
#define MX_SIM_PTX_H

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mxsim {

/// An error in the input, at a line of the PTX text (1-based).
struct PTXError {
  unsigned line = 0;
  std::string message;
};

/// State spaces that variables are declared in.
enum class Space : uint8_t { Global, Const, Shared, Local, Param };

/// A fundamental type: `.pred`, or a kind and a width in bits.
struct ScalarType {
  enum Kind : uint8_t { Pred, Bits, Unsigned, Signed, Float, BFloat, TFloat };
  Kind kind = Bits;
  /// 1 for a predicate, 8 to 128 otherwise.
  unsigned bits = 32;

  unsigned bytes() const { return (bits + 7) / 8; }
  bool operator==(const ScalarType &o) const {
    return kind == o.kind && bits == o.bits;
  }
};

/// The type written as `name`, without the dot ("b32", "pred", "bf16x2"), if it
/// is one. Packed pairs are bits of twice the width.
std::optional<ScalarType> parseScalarType(std::string_view name);

/// Bytes of an initial value that hold the address of a variable:
/// `((address of symbol + addend) & mask) >> shift`.
struct InitialAddress {
  uint64_t offset = 0;
  unsigned bytes = 8;
  std::string symbol;
  int64_t addend = 0;
  uint64_t mask = ~uint64_t(0);
  unsigned shift = 0;
};

/// A variable or parameter.
struct Variable {
  std::string name;
  Space space = Space::Global;
  ScalarType type;
  unsigned alignment = 1;
  /// Size in bytes; 0 for an array without a bound (dynamic shared memory).
  uint64_t size = 0;
  /// Initial bytes of a global or const variable, zero beyond their end.
  std::vector<uint8_t> initial;
  /// Those of them that are known once variables have their places.
  std::vector<InitialAddress> addresses;
  /// The register of a `.reg` parameter of a `.func`, or -1.
  int reg = -1;
  unsigned line = 0;
};

struct Operand;

/// `[base + offset]`, `[base + offset, {coordinates}]` as tensor copies take,
/// or `[base + offset], ...`; `base` is a register or a variable.
struct Address {
  /// A register, or -1.
  int baseRegister = -1;
  /// The name of a variable or parameter, or empty.
  std::string symbol;
  int64_t offset = 0;
  std::vector<Operand> coordinates;
};

struct Operand {
  enum Kind : uint8_t {
    Register, ///< `reg`, negated if `!p`
    Integer,  ///< `integer`: the bits of an integer constant
    Real,     ///< `real`: a floating point constant
    Single,   ///< `integer`: the bits of a `0f` constant
    Symbol,   ///< `name` (+ `integer`): the address of a variable, a function
    Label,    ///< `integer`: the index of an instruction
    Special,  ///< `name`: a special register, as "%tid.x"
    Vector,   ///< `elements`
    Pair,     ///< `elements`: the two destinations of `a|b`
    Memory,   ///< `address`
    Discard,  ///< `_`
  };
  Kind kind = Integer;
  bool negated = false;
  int reg = -1;
  int64_t integer = 0;
  double real = 0;
  std::string name;
  std::vector<Operand> elements;
  Address address;
};

/// One instruction; `@p` in front of it is the guard.
struct Instruction {
  unsigned line = 0;
  /// The whole opcode, "mad.lo.s32", and its parts.
  std::string opcode;
  std::vector<std::string> parts;
  int guard = -1;
  bool guardNegated = false;
  std::vector<Operand> operands;

  bool hasPart(std::string_view part) const;
  /// Sets opcode and parts.
  void setOpcode(std::string text);
};

/// A `.entry` or `.func` with a body.
struct Function {
  std::string name;
  bool isEntry = false;
  unsigned line = 0;
  /// The return parameters of a `.func`.
  std::vector<Variable> results;
  std::vector<Variable> params;
  /// Variables in local, shared and param space that the body declares.
  std::vector<Variable> variables;
  std::vector<Instruction> body;
  /// The closing brace, as an instruction.
  Instruction end;
  /// The type of each register. A 128-bit one holds its low half; the register
  /// behind it, of type b64, holds the high half.
  std::vector<ScalarType> registers;
  std::vector<std::string> registerNames;
  /// The condition code CC.CF, if an instruction uses it, or -1.
  int carry = -1;
  /// Lists of `.branchtargets`, by name.
  std::map<std::string, std::vector<int64_t>> branchTargets;
  /// `.reqntid` and `.reqnctapercluster`, 0 where absent.
  unsigned requiredThreads[3] = {0, 0, 0};
  unsigned requiredCluster[3] = {0, 0, 0};
  unsigned maxThreads[3] = {0, 0, 0};
};

/// A translation unit.
struct PTXModule {
  std::string version, target;
  std::vector<Variable> variables;
  std::vector<Function> functions;
  /// `.alias`: the other names of functions.
  std::map<std::string, std::string> aliases;

  const Function *findFunction(std::string_view name) const;
};

/// Parses `text`; the first error is returned instead. The functions of the
/// result are its entries, with all calls expanded.
std::variant<PTXModule, PTXError> parsePTX(std::string_view text);

} // namespace mxsim

#endif // MX_SIM_PTX_H
