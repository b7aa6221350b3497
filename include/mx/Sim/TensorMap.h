//===- TensorMap.h - Tensor maps, as a host makes them ----------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What cuTensorMapEncodeTiled does for a GPU: a description of a tensor and of
// a box in it becomes the 128 bytes that a kernel hands to
// cp.async.bulk.tensor. The bytes mean something to the simulator alone.
//
//===----------------------------------------------------------------------===//

#ifndef MX_SIM_TENSORMAP_H
#define MX_SIM_TENSORMAP_H

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mxsim {

inline constexpr size_t kTensorMapBytes = 128;
using TensorMapBytes = std::array<uint8_t, kTensorMapBytes>;

/// An element type: PTX ISA "tensormap.replace", .elemtype.
struct TensorElement {
  /// As mx-sim's command line has it.
  std::string_view name;
  /// Its number in tensormap.replace, and in CUtensorMapDataType.
  uint8_t number, driverNumber;
  /// Bits of one element in global memory, and in shared memory, where 16
  /// elements of some types are padded to 16 bytes.
  uint8_t globalBits, sharedBits;
  bool isFloat;

  bool isPadded() const { return globalBits != sharedBits; }
};

/// The element type of that name or number, or null.
const TensorElement *findTensorElement(std::string_view name);
const TensorElement *findTensorElement(uint64_t number);
const TensorElement *findDriverTensorElement(uint64_t driverNumber);

/// A tensor in global memory and a box in it. Dimension 0 is the innermost.
struct TensorMapConfig {
  const TensorElement *element = nullptr;
  uint64_t address = 0;
  std::vector<uint64_t> dims;
  /// In bytes; dimension 0 has none. Empty: the tensor has no gaps.
  std::vector<uint64_t> strides;
  std::vector<uint32_t> box;
  /// Empty: all 1.
  std::vector<uint32_t> elementStrides;
  /// 0 none, 1 to 3 for 32, 64 and 128 bytes, 4 for 128 bytes in pieces of 32,
  /// as in CUtensorMapSwizzle.
  unsigned swizzle = 0;
  /// Elements outside the tensor are NaN, not 0.
  bool fillsNaN = false;
};

/// The map, or what is wrong with it.
std::variant<TensorMapBytes, std::string>
encodeTensorMap(const TensorMapConfig &config);

} // namespace mxsim

#endif // MX_SIM_TENSORMAP_H
