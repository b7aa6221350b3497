//===- Decode.cpp - From instructions to functions ------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Decode.h"

#include "Scalar/SmallFloat.h"

#include <algorithm>

using namespace mxsim;

//===----------------------------------------------------------------------===//
// Parts
//===----------------------------------------------------------------------===//

bool Decoder::take(std::string_view part) {
  for (size_t i = 1; i < parts().size(); ++i)
    if (parts()[i] == part && !taken.count(i)) {
      taken.insert(i);
      return true;
    }
  return false;
}

std::optional<ScalarType> Decoder::takeType() {
  for (size_t i = 1; i < parts().size(); ++i)
    if (!taken.count(i))
      if (auto type = parseScalarType(parts()[i])) {
        taken.insert(i);
        return type;
      }
  return std::nullopt;
}

bool Decoder::allTaken() {
  for (size_t i = 1; i < parts().size(); ++i)
    if (!taken.count(i)) {
      refuse("." + parts()[i] + " is not supported here");
      return false;
    }
  if (operandsTaken < numOperands()) {
    refuse("expected " + std::to_string(operandsTaken) + " operands but got " +
           std::to_string(numOperands()));
    return false;
  }
  return true;
}

void Decoder::describeRegisters(Op &op) const {
  op.reads = reads;
  op.writes = writes;
  op.ownsRegisters = registersOwned;
}

Run Decoder::refuse(std::string why) {
  if (message.empty())
    message = std::move(why);
  return nullptr;
}

//===----------------------------------------------------------------------===//
// Operands
//===----------------------------------------------------------------------===//

const Operand &Decoder::operand(size_t index) {
  static const Operand missing;
  operandsTaken = std::max(operandsTaken, index + 1);
  if (index < instruction.operands.size())
    return instruction.operands[index];
  refuse("expected at least " + std::to_string(index + 1) +
         " operands but got " + std::to_string(instruction.operands.size()));
  return missing;
}

static const std::unordered_map<std::string_view, SpecialRegister> &
getSpecialRegisters() {
  using S = SpecialRegister;
  static const std::unordered_map<std::string_view, SpecialRegister> names = {
      {"%tid.x", S::TidX},
      {"%tid.y", S::TidY},
      {"%tid.z", S::TidZ},
      {"%ntid.x", S::NTidX},
      {"%ntid.y", S::NTidY},
      {"%ntid.z", S::NTidZ},
      {"%ctaid.x", S::CtaIdX},
      {"%ctaid.y", S::CtaIdY},
      {"%ctaid.z", S::CtaIdZ},
      {"%nctaid.x", S::NCtaIdX},
      {"%nctaid.y", S::NCtaIdY},
      {"%nctaid.z", S::NCtaIdZ},
      {"%cluster_ctarank", S::ClusterCtaRank},
      {"%cluster_nctarank", S::ClusterNCtaRank},
      {"%clusterid.x", S::ClusterIdX},
      {"%clusterid.y", S::ClusterIdY},
      {"%clusterid.z", S::ClusterIdZ},
      {"%nclusterid.x", S::NClusterIdX},
      {"%nclusterid.y", S::NClusterIdY},
      {"%nclusterid.z", S::NClusterIdZ},
      {"%cluster_ctaid.x", S::ClusterCtaIdX},
      {"%cluster_ctaid.y", S::ClusterCtaIdY},
      {"%cluster_ctaid.z", S::ClusterCtaIdZ},
      {"%cluster_nctaid.x", S::ClusterNCtaIdX},
      {"%cluster_nctaid.y", S::ClusterNCtaIdY},
      {"%cluster_nctaid.z", S::ClusterNCtaIdZ},
      {"%laneid", S::LaneId},
      {"%warpid", S::WarpId},
      {"%nwarpid", S::NWarpId},
      {"%smid", S::SmId},
      {"%nsmid", S::NSmId},
      {"%gridid", S::GridId},
      {"%lanemask_eq", S::LaneMaskEq},
      {"%lanemask_le", S::LaneMaskLe},
      {"%lanemask_lt", S::LaneMaskLt},
      {"%lanemask_ge", S::LaneMaskGe},
      {"%lanemask_gt", S::LaneMaskGt},
      {"%clock", S::Clock},
      {"%clock64", S::Clock64},
      {"%globaltimer", S::GlobalTimer},
      {"%dynamic_smem_size", S::DynamicSharedSize},
      {"%total_smem_size", S::TotalSharedSize}};
  return names;
}

/// The bits of a real constant in the width of `type`.
static uint64_t encodeReal(double value, ScalarType type) {
  uint64_t bits = 0;
  if (type.bits == 64) {
    std::memcpy(&bits, &value, sizeof(value));
  } else if (type.bits == 16) {
    bits = type.kind == ScalarType::BFloat
               ? encodeBFloat(value, RoundingMode::NearestEven)
               : encodeHalf(value, RoundingMode::NearestEven);
  } else {
    float narrow = static_cast<float>(value);
    std::memcpy(&bits, &narrow, sizeof(narrow));
  }
  return bits;
}

Source Decoder::source(size_t index, ScalarType type) {
  return source(operand(index), type);
}

Source Decoder::source(const Operand &operand, ScalarType type) {
  Source source;
  source.negated = operand.negated;
  switch (operand.kind) {
  case Operand::Vector:
    if (operand.elements.size() == 1)
      return this->source(operand.elements.front(), type);
    refuse("expected one element");
    return source;
  case Operand::Register:
    source.kind = Source::Register;
    source.index = operand.reg;
    reads.push_back(operand.reg);
    return source;
  case Operand::Integer:
  case Operand::Single:
    source.bits = operand.integer;
    if (type.kind == ScalarType::Float && type.bits == 64 &&
        operand.kind == Operand::Integer)
      source.bits = encodeReal(static_cast<double>(operand.integer), type);
    return source;
  case Operand::Real:
    source.bits = encodeReal(operand.real, type);
    return source;
  case Operand::Special: {
    auto found = getSpecialRegisters().find(operand.name);
    if (found == getSpecialRegisters().end()) {
      refuse("unknown register " + operand.name);
      return source;
    }
    source.kind = Source::Special;
    source.index = static_cast<uint32_t>(found->second);
    return source;
  }
  case Operand::Symbol: {
    for (const auto *variables :
         {&layout.globals, &layout.local, &layout.params})
      if (auto found = variables->find(operand.name);
          found != variables->end()) {
        source.bits = found->second + operand.integer;
        return source;
      }
    if (auto found = layout.shared.find(operand.name);
        found != layout.shared.end()) {
      source.kind = Source::SharedAddress;
      source.bits = found->second + operand.integer;
      return source;
    }
    refuse("unknown name " + operand.name);
    return source;
  }
  default:
    refuse("expected a register or a constant");
    return source;
  }
}

Source Decoder::source128(const Operand &operand) {
  Source low = source(operand, {ScalarType::Bits, 128});
  if (low.kind == Source::Register && function.registers[low.index].bits == 128)
    reads.push_back(operand.reg + 1);
  else
    refuse("expected a register of 128 bits");
  return low;
}

Destination Decoder::destination128(const Operand &operand) {
  Destination low = destination(operand);
  if (low >= 0 && function.registers[low].bits == 128)
    writes.push_back(low + 1);
  else
    refuse("expected a register of 128 bits");
  return low;
}

Destination Decoder::destination(size_t index) {
  return destination(operand(index));
}

Destination Decoder::destination(const Operand &operand) {
  if (operand.kind == Operand::Discard)
    return -1;
  if (operand.kind != Operand::Register)
    refuse("expected a register as the destination");
  writes.push_back(operand.reg);
  return operand.reg;
}

std::vector<Operand> Decoder::elements(size_t index) {
  const Operand &whole = operand(index);
  if (whole.kind == Operand::Vector)
    return whole.elements;
  return {whole};
}

AddressSource Decoder::address(size_t index, std::string_view space) {
  const Operand &memory = operand(index);
  AddressSource result;
  if (memory.kind != Operand::Memory) {
    refuse("expected an address");
    return result;
  }
  result.isNarrow = space.substr(0, 6) == "shared";
  result.window = result.isNarrow    ? kSharedWindow
                  : space == "local" ? kLocalWindow
                  : space == "param" ? kParamWindow
                                     : 0;
  result.offset = memory.address.offset;
  Operand base;
  if (memory.address.baseRegister >= 0) {
    base.kind = Operand::Register;
    base.reg = memory.address.baseRegister;
  } else if (!memory.address.symbol.empty()) {
    base.kind = Operand::Symbol;
    base.name = memory.address.symbol;
  }
  result.base = source(base, {ScalarType::Bits, 64});
  return result;
}

//===----------------------------------------------------------------------===//
// Functions
//===----------------------------------------------------------------------===//

static uint64_t alignTo(uint64_t value, uint64_t alignment) {
  return (value + alignment - 1) / alignment * alignment;
}

/// Lays out variables one behind the other from `offset` on.
static uint64_t place(const std::vector<Variable> &variables, Space space,
                      uint64_t offset, std::map<std::string, uint64_t> &out) {
  for (const Variable &variable : variables)
    if (variable.space == space) {
      offset = alignTo(offset, variable.alignment);
      out[variable.name] = offset;
      offset += variable.size;
    }
  return offset;
}

/// Shared memory is that of the module and of the function; arrays without a
/// bound are dynamic and all begin where the others end.
static void layOutShared(const PTXModule &module, const Function &function,
                         Layout &layout) {
  std::vector<Variable> fixed, dynamic;
  for (const auto *variables : {&module.variables, &function.variables})
    for (const Variable &variable : *variables)
      if (variable.space == Space::Shared)
        (variable.size ? fixed : dynamic).push_back(variable);
  uint64_t end = place(fixed, Space::Shared, kSharedReserved, layout.shared);
  for (const Variable &variable : dynamic)
    end = alignTo(end, variable.alignment);
  for (const Variable &variable : dynamic)
    layout.shared[variable.name] = end;
  layout.sharedBytes = end;
}

static const DecoderTable &getDecoders() {
  static const DecoderTable table = [] {
    DecoderTable decoders;
    registerAtomics(decoders);
    registerCluster(decoders);
    registerControl(decoders);
    registerCopy(decoders);
    registerLaunchControl(decoders);
    registerMbarrier(decoders);
    registerSynchronize(decoders);
    registerCalls(decoders);
    registerInteger(decoders);
    registerCarry(decoders);
    registerLogic(decoders);
    registerCompare(decoders);
    registerMove(decoders);
    registerVideo(decoders);
    registerFloat(decoders);
    registerFloatBits(decoders);
    registerFloatApprox(decoders);
    registerConvert(decoders);
    registerMemory(decoders);
    registerWarp(decoders);
    registerMatrix(decoders);
    registerMMA(decoders);
    registerTcgen05(decoders);
    registerWgmma(decoders);
    registerWMMA(decoders);
    registerTensorMap(decoders);
    return decoders;
  }();
  return table;
}

static std::optional<PTXError> decode(const Function &function,
                                      const Layout &layout,
                                      const Instruction &instruction, Op &op) {
  op.source = &instruction;
  op.guard = instruction.guard;
  op.guardNegated = instruction.guardNegated;
  auto found = getDecoders().find(instruction.parts.front());
  auto refuse = [&](const std::string &why) {
    return PTXError{instruction.line, instruction.opcode + ": " + why};
  };
  if (found == getDecoders().end())
    return refuse("this instruction is not supported");
  Decoder decoder(function, layout, instruction);
  op.run = found->second(decoder);
  decoder.describeRegisters(op);
  if (!decoder.isRefused() && decoder.allTaken() && op.run)
    return std::nullopt;
  return refuse(decoder.isRefused() ? decoder.getMessage()
                                    : "this form is not supported");
}

std::variant<DecodedFunction, PTXError>
mxsim::decodeFunction(const PTXModule &module, const Function &function,
                      const std::map<std::string, uint64_t> &globals) {
  DecodedFunction decoded;
  decoded.source = &function;
  Layout &layout = decoded.layout;
  layout.globals = globals;
  layOutShared(module, function, layout);
  layout.paramBytes = place(function.params, Space::Param, 0, layout.params);
  layout.localBytes = place(function.variables, Space::Local, 0, layout.local);
  decoded.ops.resize(function.body.size());
  for (size_t i = 0; i < function.body.size(); ++i)
    if (auto error = decode(function, layout, function.body[i], decoded.ops[i]))
      return *error;
  // Running off the end of the body returns.
  Op end;
  end.source = &function.end;
  end.run = [](Step &step) { step.exit(); };
  decoded.ops.push_back(std::move(end));
  return decoded;
}
