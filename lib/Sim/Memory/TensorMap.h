//===- TensorMap.h - Tensor maps, as instructions read them -----*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA "Tensors" and "tensormap.replace". A map is a record of its fields
// and of which were set, behind a mark that tells it from other bytes. 128 zero
// bytes are a map without fields, from which kernels build their own.
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_SIM_TENSORMAP_H
#define MX_LIB_SIM_TENSORMAP_H

#include "mx/Sim/TensorMap.h"

namespace mxsim {

inline constexpr unsigned kMaxTensorRank = 5;

/// The fields, by their names in tensormap.replace.
enum class TensorField : uint8_t {
  GlobalAddress,
  Rank,
  GlobalDim,
  GlobalStride,
  BoxDim,
  ElementStride,
  ElemType,
  InterleaveLayout,
  SwizzleMode,
  SwizzleAtomicity,
  FillMode,
};

/// What tensormap.replace says of a field.
struct TensorFieldInfo {
  std::string_view name;
  TensorField field;
  /// Of the new value.
  unsigned bits;
  /// How many there are; 0 if the instruction has no ordinal.
  unsigned count;
  /// What values are legal.
  uint64_t low, high;
  /// It is 0 in a map of zeros that does not set it, as Triton relies on.
  bool hasDefault;
};

/// The field called `name`, or null.
const TensorFieldInfo *findTensorField(std::string_view name);

struct TensorMap {
  uint32_t mark;
  /// A bit for each field, and each ordinal of one, that was set.
  uint32_t present;
  uint64_t address;
  uint64_t strides[kMaxTensorRank - 1];
  uint32_t dims[kMaxTensorRank];
  uint16_t box[kMaxTensorRank];
  uint8_t elementStrides[kMaxTensorRank];
  uint8_t rank, element, interleave, swizzle, swizzleAtomicity, fill;

  /// Reads 128 bytes; false if they are no map.
  bool decode(const uint8_t *bytes);
  void encode(uint8_t *bytes) const;

  /// Sets a field to the value that tensormap.replace takes; "" or why not.
  std::string set(const TensorFieldInfo &field, unsigned ordinal,
                  uint64_t value);
  /// Why it cannot be used, or "".
  std::string check() const;

  const TensorElement &getElement() const;
  /// Bytes of shared memory that the swizzle permutes; 16 without one.
  unsigned getSwizzleSpan() const { return 16u << swizzle; }
  /// The swizzle of 128 bytes moves 32 bytes together, not 16.
  bool hasWideAtoms() const { return swizzle == 3 && swizzleAtomicity == 1; }
  /// Elements of the box in a dimension, of which element strides skip some.
  unsigned getExtent(unsigned dim) const;
  /// Bytes of a row of the box in shared memory.
  unsigned getRowBytes() const;

private:
  std::string checkPresence() const;
  std::string checkTensor() const;
  std::string checkBox() const;
};

} // namespace mxsim

#endif // MX_LIB_SIM_TENSORMAP_H
