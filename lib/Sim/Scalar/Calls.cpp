//===- Calls.cpp - Functions that nvcc's headers declare ------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Calls that are left after expansion (Inline.h): CUDA C++ Programming Guide,
// sections "Assertion" and "Formatted Output". A failed assertion is a fault.
// `vprintf` prints nothing: what it writes has no place in a result, and on a
// GPU it appears only when the host next waits for the device. It returns 0.
//
//===----------------------------------------------------------------------===//

#include "Machine/Decode.h"
#include "PTX/Inline.h"

#include <algorithm>

using namespace mxsim;

bool mxsim::isRuntimeFunction(std::string_view name) {
  return name == "__assertfail" || name == "vprintf";
}

/// The address of a variable of the caller that is an argument or a result.
static std::optional<uint64_t> findVariable(Decoder &d, const Operand &operand,
                                            size_t index) {
  if (operand.kind == Operand::Vector && index < operand.elements.size()) {
    auto found = d.layout.local.find(operand.elements[index].name);
    if (found != d.layout.local.end())
      return kLocalWindow | found->second;
  }
  d.refuse("expected .param variables as arguments");
  return std::nullopt;
}

/// A value in the memory of `lane`, or 0 after a fault.
template <typename T>
static T load(Step &step, uint64_t address, unsigned lane) {
  T value = 0;
  if (uint8_t *data =
          step.access(address, sizeof(T), sizeof(T), Access::Read, lane))
    std::memcpy(&value, data, sizeof(T));
  return value;
}

static std::string loadString(Step &step, uint64_t address, unsigned lane) {
  std::string text;
  while (char c = load<char>(step, address + text.size(), lane))
    text += c;
  return text;
}

/// __assertfail(message, file, line, function, size of a character).
static Run decodeAssertFail(Decoder &d) {
  const Operand &arguments = d.operand(1);
  auto message = findVariable(d, arguments, 0);
  auto file = findVariable(d, arguments, 1);
  auto line = findVariable(d, arguments, 2);
  if (!message || !file || !line)
    return nullptr;
  return [=](Step &step) {
    unsigned lane = __builtin_ctz(step.mask);
    auto text = [&](uint64_t variable) {
      return loadString(step, load<uint64_t>(step, variable, lane), lane);
    };
    std::string where =
        text(*file) + ":" + std::to_string(load<uint32_t>(step, *line, lane));
    step.fault("assertion failed: " + text(*message) + " (" + where + ")",
               static_cast<int>(lane));
  };
}

/// int vprintf(format, arguments).
static Run decodePrint(Decoder &d) {
  bool hasResult = d.operand(0).kind == Operand::Vector;
  d.operand(hasResult ? 2 : 1);
  if (!hasResult)
    return [](Step &) {};
  auto result = findVariable(d, d.operand(0), 0);
  if (!result)
    return nullptr;
  return [=](Step &step) {
    step.forLanes([&](unsigned lane) {
      if (uint8_t *data = step.access(*result, 4, 4, Access::Write, lane))
        std::memset(data, 0, 4);
    });
  };
}

static Run decodeCall(Decoder &d) {
  d.take("uni");
  const std::vector<Operand> &operands = d.instruction.operands;
  bool isAssert =
      std::any_of(operands.begin(), operands.end(), [](const Operand &operand) {
        return operand.name == "__assertfail";
      });
  return isAssert ? decodeAssertFail(d) : decodePrint(d);
}

void mxsim::registerCalls(DecoderTable &table) { table["call"] = decodeCall; }
