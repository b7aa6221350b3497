//===- Inline.cpp - Expansion of calls ------------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Inline.h"

#include <algorithm>
#include <set>

using namespace mxsim;

/// Functions that call each other, at most: expansion is a recursion.
static constexpr size_t kMaxCallDepth = 256;

/// Instructions that the calls of one entry may make.
static constexpr size_t kMaxInstructions = size_t(1) << 20;

namespace {
/// What a call instruction says.
struct Call {
  const Instruction *instruction;
  std::vector<Operand> results, arguments;
  std::string target;
};

/// The body of a function that is being copied.
struct Frame {
  const Function *source;
  /// The copies of its registers and variables.
  std::vector<int> registers;
  std::map<std::string, std::string> names;
  /// The copies of its instructions: where each begins, and which have labels.
  std::vector<int64_t> starts;
  std::vector<size_t> labelUses, returns;
  std::string suffix;
  bool isInlined;
};

class Expander {
public:
  Expander(const PTXModule &module, const Function &entry)
      : module(module), entry(entry) {}

  std::optional<PTXError> run(Function &result);

private:
  bool fail(const Instruction &at, const std::string &message);

  void openFrame(Frame &frame, const Function &source, bool isInlined);
  int allocateRegister(ScalarType type, const std::string &name);
  void allocateVariable(Frame &frame, const Variable &variable);
  std::string getName(const Frame &frame, const std::string &name) const;

  bool copyBody(Frame &frame);
  void closeFrame(Frame &frame);
  Instruction copy(const Frame &frame, const Instruction &instruction) const;
  void rename(const Frame &frame, Operand &operand) const;
  bool isLocal(const Frame &frame, const Instruction &instruction) const;

  bool readCall(const Instruction &instruction, Call &call);
  bool expandCall(const Frame &caller, const Instruction &instruction);
  bool expandBody(const Frame &caller, const Call &call,
                  const Function &callee);
  bool bind(const Frame &caller, Frame &frame, const Call &call,
            const std::vector<Variable> &formals,
            const std::vector<Operand> &actuals, bool isResult);
  void move(const Instruction &at, const Variable &formal, const Frame &frame,
            Operand actual, bool isResult);

  const PTXModule &module;
  const Function &entry;
  Function out;
  std::optional<PTXError> error;
  /// The functions that are being expanded, outermost first.
  std::vector<const Function *> stack;
  /// Registers of calls by type and how many of them the open frames use; the
  /// same for variables by size and alignment.
  using Key = std::pair<uint64_t, uint64_t>;
  std::map<Key, std::vector<int>> registerPool;
  std::map<Key, std::vector<std::string>> variablePool;
  std::map<Key, size_t> registersUsed, variablesUsed;
  std::set<std::string> localParams, sharedDone;
  unsigned numFrames = 0;
};
} // namespace

bool Expander::fail(const Instruction &at, const std::string &message) {
  if (!error)
    error = PTXError{at.line, at.opcode + ": " + message};
  return false;
}

//===----------------------------------------------------------------------===//
// Frames
//===----------------------------------------------------------------------===//

int Expander::allocateRegister(ScalarType type, const std::string &name) {
  Key key = {type.kind, type.bits};
  std::vector<int> &pool = registerPool[key];
  size_t &used = registersUsed[key];
  if (used == pool.size()) {
    pool.push_back(static_cast<int>(out.registers.size()));
    out.registers.push_back(type);
    out.registerNames.push_back(name);
    // The upper half stays behind the lower one.
    if (type.bits == 128) {
      out.registers.push_back({ScalarType::Bits, 64});
      out.registerNames.push_back(name);
    }
  }
  return pool[used++];
}

/// Shared variables exist once, whoever calls the function.
void Expander::allocateVariable(Frame &frame, const Variable &variable) {
  Variable copied = variable;
  if (variable.space == Space::Shared) {
    copied.name = frame.source->name + "::" + variable.name;
    if (sharedDone.insert(copied.name).second)
      out.variables.push_back(copied);
    frame.names[variable.name] = copied.name;
    return;
  }
  Key key = {variable.size, variable.alignment};
  std::vector<std::string> &pool = variablePool[key];
  size_t &used = variablesUsed[key];
  if (used == pool.size()) {
    copied.space = Space::Local;
    copied.name = variable.name + frame.suffix;
    pool.push_back(copied.name);
    out.variables.push_back(copied);
  }
  frame.names[variable.name] = pool[used++];
}

std::string Expander::getName(const Frame &frame,
                              const std::string &name) const {
  auto found = frame.names.find(name);
  return found == frame.names.end() ? name : found->second;
}

/// Registers and variables of a copy of `source`. Those of the entry keep
/// their places and names.
void Expander::openFrame(Frame &frame, const Function &source, bool isInlined) {
  frame.source = &source;
  frame.isInlined = isInlined;
  if (isInlined)
    frame.suffix = "@" + source.name + "#" + std::to_string(numFrames++);
  for (size_t i = 0; i < source.registers.size(); ++i) {
    bool isUpperHalf = i && source.registers[i - 1].bits == 128;
    frame.registers.push_back(
        !isInlined ? static_cast<int>(i)
        : isUpperHalf
            ? frame.registers.back() + 1
            : allocateRegister(source.registers[i], source.registerNames[i]));
  }
  if (isInlined)
    for (const Variable &variable : source.variables)
      allocateVariable(frame, variable);
}

/// Labels lead to the copies; returns lead behind the last of them.
void Expander::closeFrame(Frame &frame) {
  frame.starts.push_back(static_cast<int64_t>(out.body.size()));
  for (size_t at : frame.labelUses)
    for (Operand &operand : out.body[at].operands)
      if (operand.kind == Operand::Label)
        operand.integer = frame.starts[operand.integer];
  for (size_t at : frame.returns)
    out.body[at].operands[0].integer = frame.starts.back();
  for (const auto &[name, labels] : frame.source->branchTargets)
    for (int64_t label : labels)
      out.branchTargets[name + frame.suffix].push_back(
          label < 0 ? label : frame.starts[label]);
}

//===----------------------------------------------------------------------===//
// Instructions
//===----------------------------------------------------------------------===//

void Expander::rename(const Frame &frame, Operand &operand) const {
  if (operand.reg >= 0)
    operand.reg = frame.registers[operand.reg];
  if (operand.kind == Operand::Symbol)
    operand.name = frame.source->branchTargets.count(operand.name)
                       ? operand.name + frame.suffix
                       : getName(frame, operand.name);
  for (Operand &element : operand.elements)
    rename(frame, element);
  Address &address = operand.address;
  if (address.baseRegister >= 0)
    address.baseRegister = frame.registers[address.baseRegister];
  address.symbol = getName(frame, address.symbol);
  for (Operand &coordinate : address.coordinates)
    rename(frame, coordinate);
}

/// True if an access to param space is one to memory of a call. A `.func` says
/// `param::entry` if it means the kernel's parameters.
bool Expander::isLocal(const Frame &frame,
                       const Instruction &instruction) const {
  if (frame.isInlined)
    return !instruction.hasPart("param::entry");
  return std::any_of(instruction.operands.begin(), instruction.operands.end(),
                     [&](const Operand &operand) {
                       return localParams.count(operand.address.symbol);
                     });
}

Instruction Expander::copy(const Frame &frame,
                           const Instruction &instruction) const {
  Instruction copied = instruction;
  if (copied.guard >= 0)
    copied.guard = frame.registers[copied.guard];
  if (isLocal(frame, instruction))
    for (std::string &part : copied.parts)
      if (part == "param" || part == "param::func")
        part = "local";
  for (Operand &operand : copied.operands)
    rename(frame, operand);
  return copied;
}

static Instruction makeBranch(const Instruction &at, int guard, bool negated) {
  Instruction branch;
  branch.line = at.line;
  branch.setOpcode("bra");
  branch.guard = guard;
  branch.guardNegated = negated;
  branch.operands.resize(1);
  branch.operands[0].kind = Operand::Label;
  return branch;
}

bool Expander::copyBody(Frame &frame) {
  for (const Instruction &instruction : frame.source->body) {
    frame.starts.push_back(static_cast<int64_t>(out.body.size()));
    if (out.body.size() > kMaxInstructions)
      return fail(instruction,
                  "the calls of '" + entry.name + "' make more than " +
                      std::to_string(kMaxInstructions) + " instructions");
    const std::string &name = instruction.parts.front();
    if (name == "call") {
      if (!expandCall(frame, instruction))
        return false;
      continue;
    }
    if (frame.isInlined && name == "ret") {
      frame.returns.push_back(out.body.size());
      out.body.push_back(makeBranch(
          instruction,
          instruction.guard < 0 ? -1 : frame.registers[instruction.guard],
          instruction.guardNegated));
      continue;
    }
    if (name == "bra")
      frame.labelUses.push_back(out.body.size());
    out.body.push_back(copy(frame, instruction));
  }
  closeFrame(frame);
  return true;
}

//===----------------------------------------------------------------------===//
// Calls
//===----------------------------------------------------------------------===//

/// `call (results), target, (arguments), prototype`.
bool Expander::readCall(const Instruction &instruction, Call &call) {
  const std::vector<Operand> &operands = instruction.operands;
  call.instruction = &instruction;
  size_t next = 0;
  auto takeList = [&](std::vector<Operand> &list) {
    if (next < operands.size() && operands[next].kind == Operand::Vector)
      list = operands[next++].elements;
  };
  takeList(call.results);
  if (next == operands.size())
    return fail(instruction, "expected the name of a function");
  const Operand &target = operands[next++];
  takeList(call.arguments);
  if (target.kind != Operand::Symbol || next != operands.size())
    return fail(instruction, "calls by address are not supported");
  auto alias = module.aliases.find(target.name);
  call.target = alias == module.aliases.end() ? target.name : alias->second;
  return true;
}

bool Expander::expandCall(const Frame &caller, const Instruction &instruction) {
  Call call;
  if (!readCall(instruction, call))
    return false;
  if (const Function *callee = module.findFunction(call.target))
    return expandBody(caller, call, *callee);
  if (!isRuntimeFunction(call.target))
    return fail(instruction,
                "the function '" + call.target + "' has no body here");
  out.body.push_back(copy(caller, instruction));
  return true;
}

/// Moves a value between a scalar parameter and a register or constant.
void Expander::move(const Instruction &at, const Variable &formal,
                    const Frame &frame, Operand actual, bool isResult) {
  Instruction moved;
  moved.line = at.line;
  std::string type = ".b" + std::to_string(formal.type.bits);
  Operand place;
  if (formal.reg >= 0) {
    moved.setOpcode(formal.type.kind == ScalarType::Pred ? "mov.pred"
                                                         : "mov" + type);
    place.kind = Operand::Register;
    place.reg = frame.registers[formal.reg];
  } else {
    moved.setOpcode((isResult ? "ld.local" : "st.local") + type);
    place.kind = Operand::Memory;
    place.address.symbol = getName(frame, formal.name);
  }
  moved.operands = {std::move(place), std::move(actual)};
  if (isResult)
    std::swap(moved.operands[0], moved.operands[1]);
  out.body.push_back(std::move(moved));
}

/// Gives parameters their arguments. Results that registers take are moved
/// after the body, by a second call with the frame complete.
bool Expander::bind(const Frame &caller, Frame &frame, const Call &call,
                    const std::vector<Variable> &formals,
                    const std::vector<Operand> &actuals, bool isResult) {
  if (formals.size() != actuals.size())
    return fail(*call.instruction,
                "'" + call.target + "' has " + std::to_string(formals.size()) +
                    (isResult ? " results" : " parameters") + " but " +
                    std::to_string(actuals.size()) + " are given");
  for (size_t i = 0; i < formals.size(); ++i) {
    Operand actual = actuals[i];
    rename(caller, actual);
    if (actual.kind == Operand::Symbol && formals[i].reg < 0) {
      frame.names[formals[i].name] = actual.name;
      continue;
    }
    if (actual.kind == Operand::Symbol && isResult)
      return fail(*call.instruction,
                  "expected a register to take the result '" + formals[i].name +
                      "'");
    if (formals[i].reg < 0)
      allocateVariable(frame, formals[i]);
    if (!isResult)
      move(*call.instruction, formals[i], frame, std::move(actual), false);
  }
  return true;
}

bool Expander::expandBody(const Frame &caller, const Call &call,
                          const Function &callee) {
  const Instruction &at = *call.instruction;
  if (std::find(stack.begin(), stack.end(), &callee) != stack.end())
    return fail(at, "'" + callee.name +
                        "' calls itself, directly or by "
                        "others: recursion is not supported");
  if (stack.size() == kMaxCallDepth)
    return fail(at, "the calls are more than " + std::to_string(kMaxCallDepth) +
                        " levels deep");
  auto registersBefore = registersUsed, variablesBefore = variablesUsed;
  stack.push_back(&callee);
  Frame frame;
  openFrame(frame, callee, /*isInlined=*/true);
  std::optional<size_t> skip;
  if (at.guard >= 0) {
    skip = out.body.size();
    out.body.push_back(
        makeBranch(at, caller.registers[at.guard], !at.guardNegated));
  }
  if (!bind(caller, frame, call, callee.params, call.arguments, false) ||
      !bind(caller, frame, call, callee.results, call.results, true) ||
      !copyBody(frame))
    return false;
  for (size_t i = 0; i < callee.results.size(); ++i) {
    Operand actual = call.results[i];
    rename(caller, actual);
    if (actual.kind != Operand::Symbol && actual.kind != Operand::Discard)
      move(at, callee.results[i], frame, std::move(actual), true);
  }
  if (skip)
    out.body[*skip].operands[0].integer = static_cast<int64_t>(out.body.size());
  stack.pop_back();
  registersUsed = std::move(registersBefore);
  variablesUsed = std::move(variablesBefore);
  return true;
}

//===----------------------------------------------------------------------===//
// Entries
//===----------------------------------------------------------------------===//

std::optional<PTXError> Expander::run(Function &result) {
  out = entry;
  out.body.clear();
  out.branchTargets.clear();
  for (Variable &variable : out.variables)
    if (variable.space == Space::Param) {
      variable.space = Space::Local;
      localParams.insert(variable.name);
    }
  Frame frame;
  openFrame(frame, entry, /*isInlined=*/false);
  if (!copyBody(frame))
    return error;
  result = std::move(out);
  return std::nullopt;
}

std::optional<PTXError> mxsim::expandCalls(PTXModule &module) {
  std::vector<Function> entries;
  for (const Function &function : module.functions) {
    if (!function.isEntry)
      continue;
    entries.emplace_back();
    if (auto error = Expander(module, function).run(entries.back()))
      return error;
  }
  module.functions = std::move(entries);
  return std::nullopt;
}
