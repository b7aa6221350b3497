//===- Arguments.h - Kernel arguments on the command line -------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_TOOLS_MX_SIM_ARGUMENTS_H
#define MX_TOOLS_MX_SIM_ARGUMENTS_H

#include "mx/Sim/Simulator.h"
#include "mx/Sim/TensorMap.h"

namespace mxsim {

/// The arguments of a launch, and the buffers to write to files after it.
class ArgumentList {
public:
  explicit ArgumentList(DeviceMemory &memory) : memory(memory) {}

  /// Adds `text`, as the help of mx-sim lists the forms. Returns what is wrong
  /// with it, or "".
  std::string add(const std::string &text);
  /// Writes the results. Returns what went wrong, or "".
  std::string writeOutputs() const;

  const std::vector<std::vector<uint8_t>> &getValues() const { return values; }

private:
  struct Output {
    std::string path, header;
    uint64_t address, size;
  };

  void addBits(uint64_t bits, unsigned size);
  /// A buffer with `data`, or of undefined bytes; its address, which is an
  /// argument if it is added.
  uint64_t allocate(uint64_t size, const std::vector<uint8_t> *data);
  uint64_t addBuffer(uint64_t size, const std::vector<uint8_t> *data);
  std::string addInput(const std::string &path, const std::string &outPath);
  std::string addOutput(const std::string &rest);
  std::string addTensor(const std::string &rest);
  std::string addTensorOutput(const std::string &rest);
  /// A tensor map over a buffer that holds an array of this shape.
  std::string addMap(const TensorElement &element, uint64_t address,
                     const std::vector<uint64_t> &shape, const std::string &box,
                     const std::string &swizzle);

  DeviceMemory &memory;
  std::vector<std::vector<uint8_t>> values;
  std::vector<Output> outputs;
};

} // namespace mxsim

#endif // MX_TOOLS_MX_SIM_ARGUMENTS_H
