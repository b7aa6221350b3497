//===- Decode.h - From instructions to functions ----------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each family of instructions registers decoders by the first part of the
// opcode. A decoder checks every modifier when the program is loaded and
// returns the function that runs the instruction.
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_SIM_DECODE_H
#define MX_LIB_SIM_DECODE_H

#include "Machine.h"

#include <set>
#include <unordered_map>

namespace mxsim {

using Run = std::function<void(Step &)>;

/// The address operand of an instruction in some space.
struct AddressSource {
  Source base;
  int64_t offset = 0;
  /// Added to make it generic.
  uint64_t window = 0;
  /// Addresses in this space have 32 bits.
  bool isNarrow = false;

  uint64_t get(const Step &step, unsigned lane) const {
    uint64_t address = step.bits(base, lane) + offset;
    return (isNarrow ? address & 0xFFFFFFFF : address) + window;
  }
};

/// One instruction while it is decoded.
class Decoder {
public:
  Decoder(const Function &function, const Layout &layout,
          const Instruction &instruction)
      : function(function), layout(layout), instruction(instruction) {}

  const std::vector<std::string> &parts() const { return instruction.parts; }
  size_t numOperands() const { return instruction.operands.size(); }
  const Operand &operand(size_t index);

  bool hasPart(std::string_view part) const {
    return instruction.hasPart(part);
  }
  /// True if the opcode has `part`, which is then known.
  bool take(std::string_view part);
  /// The type among the parts that comes next, if there is one.
  std::optional<ScalarType> takeType();
  /// Every part and operand must have been taken: otherwise the instruction is
  /// refused.
  bool allTaken();

  Source source(size_t index, ScalarType type);
  Source source(const Operand &operand, ScalarType type);
  /// The lower half of a 128-bit register; the upper one is the next register.
  Source source128(const Operand &operand);
  Destination destination128(const Operand &operand);
  Destination destination(size_t index);
  Destination destination(const Operand &operand);
  /// The elements of a vector operand, or the operand itself.
  std::vector<Operand> elements(size_t index);
  AddressSource address(size_t index, std::string_view space);

  /// Refuses the instruction; returns an empty function.
  Run refuse(std::string message);
  bool isRefused() const { return !message.empty(); }
  const std::string &getMessage() const { return message; }

  /// The instruction judges its use of pending registers itself.
  void ownRegisters() { registersOwned = true; }
  /// What an operation needs to know of its registers.
  void describeRegisters(Op &op) const;

  const Function &function;
  const Layout &layout;
  const Instruction &instruction;

private:
  std::set<size_t> taken = {0};
  /// Behind the last operand that was asked for.
  size_t operandsTaken = 0;
  std::string message;
  bool registersOwned = false;
  std::vector<int> reads, writes;
};

using DecodeFunction = Run (*)(Decoder &);
using DecoderTable = std::unordered_map<std::string_view, DecodeFunction>;

void registerAtomics(DecoderTable &table);
void registerCluster(DecoderTable &table);
void registerControl(DecoderTable &table);
void registerCopy(DecoderTable &table);
void registerLaunchControl(DecoderTable &table);
void registerMbarrier(DecoderTable &table);
void registerSynchronize(DecoderTable &table);
void registerCalls(DecoderTable &table);
void registerInteger(DecoderTable &table);
void registerCarry(DecoderTable &table);
void registerLogic(DecoderTable &table);
void registerCompare(DecoderTable &table);
void registerMove(DecoderTable &table);
void registerVideo(DecoderTable &table);
void registerFloat(DecoderTable &table);
void registerFloatBits(DecoderTable &table);
void registerFloatApprox(DecoderTable &table);
void registerConvert(DecoderTable &table);
void registerMemory(DecoderTable &table);
void registerWarp(DecoderTable &table);
void registerMatrix(DecoderTable &table);
void registerMMA(DecoderTable &table);
void registerTcgen05(DecoderTable &table);
void registerWgmma(DecoderTable &table);
void registerWMMA(DecoderTable &table);
void registerTensorMap(DecoderTable &table);

/// cp.async.bulk and cp.reduce.async.bulk, with all of their kind.
Run decodeBulk(Decoder &d, bool reduces);

/// st.async and red.async, which share their first part with other families.
Run decodeAsyncStore(Decoder &d);

/// The state space among the parts; generic if there is none.
std::string_view takeMemorySpace(Decoder &d);

/// Takes orders, scopes and cache hints, which a machine without caches that
/// runs one warp of a cluster at a time keeps. Returns whether the access is
/// strong (PTX ISA "Strong operations").
bool takeMemoryHints(Decoder &d);

/// Decodes a whole function, or the first instruction that is refused.
std::variant<DecodedFunction, PTXError>
decodeFunction(const PTXModule &module, const Function &function,
               const std::map<std::string, uint64_t> &globals);

} // namespace mxsim

#endif // MX_LIB_SIM_DECODE_H
