//===- TensorMap.cpp - Tensor maps ----------------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The rules are those of PTX ISA "Tensors" and of the documentation of
// cuTensorMapEncodeTiled in cuda.h.
//
//===----------------------------------------------------------------------===//

#include "TensorMap.h"

#include <algorithm>
#include <cstring>

using namespace mxsim;

static constexpr uint32_t kMark = 0x50414D54;
static constexpr unsigned kMaxBox = 256, kMaxElementStride = 8;
static constexpr uint64_t kMaxStride = uint64_t(1) << 40;
/// Elements of the padded types come in rows of 128.
static constexpr unsigned kPaddedRow = 128;

//===----------------------------------------------------------------------===//
// Tables
//===----------------------------------------------------------------------===//

/// The types that flush subnormals are absent: nobody was seen to use them.
static constexpr TensorElement kElements[] = {
    {"u8", 0, 0, 8, 8, false},
    {"u16", 1, 1, 16, 16, false},
    {"u32", 2, 2, 32, 32, false},
    {"s32", 3, 3, 32, 32, false},
    {"u64", 4, 4, 64, 64, false},
    {"s64", 5, 5, 64, 64, false},
    {"f16", 6, 6, 16, 16, true},
    {"f32", 7, 7, 32, 32, true},
    {"f64", 9, 8, 64, 64, true},
    {"bf16", 10, 9, 16, 16, true},
    {"tf32", 11, 11, 32, 32, true},
    {"u4x16_align8b", 13, 13, 4, 4, false},
    {"u4x16_align16b", 14, 14, 4, 8, false},
    {"u6x16_align16b", 15, 15, 6, 8, false}};

static constexpr TensorFieldInfo kFields[] = {
    {"global_address", TensorField::GlobalAddress, 64, 0, 0, ~uint64_t(0),
     false},
    {"rank", TensorField::Rank, 32, 0, 0, kMaxTensorRank - 1, true},
    {"global_dim", TensorField::GlobalDim, 32, 5, 0, UINT32_MAX, false},
    {"global_stride", TensorField::GlobalStride, 64, 4, 0, kMaxStride - 1,
     false},
    {"box_dim", TensorField::BoxDim, 32, 5, 1, kMaxBox, false},
    {"element_stride", TensorField::ElementStride, 32, 5, 1, kMaxElementStride,
     false},
    {"elemtype", TensorField::ElemType, 32, 0, 0, 15, true},
    {"interleave_layout", TensorField::InterleaveLayout, 32, 0, 0, 2, true},
    {"swizzle_mode", TensorField::SwizzleMode, 32, 0, 0, 3, true},
    {"swizzle_atomicity", TensorField::SwizzleAtomicity, 32, 0, 0, 3, true},
    {"fill_mode", TensorField::FillMode, 32, 0, 0, 1, true}};

template <typename F>
static const TensorElement *findElement(F &&isIt) {
  for (const TensorElement &row : kElements)
    if (isIt(row))
      return &row;
  return nullptr;
}

const TensorElement *mxsim::findTensorElement(std::string_view name) {
  return findElement([=](auto &row) { return row.name == name; });
}

const TensorElement *mxsim::findTensorElement(uint64_t number) {
  return findElement([=](auto &row) { return row.number == number; });
}

const TensorElement *mxsim::findDriverTensorElement(uint64_t driverNumber) {
  return findElement(
      [=](auto &row) { return row.driverNumber == driverNumber; });
}

const TensorFieldInfo *mxsim::findTensorField(std::string_view name) {
  for (const TensorFieldInfo &row : kFields)
    if (row.name == name)
      return &row;
  return nullptr;
}

/// The row of the table, and the bit in `TensorMap::present` of its ordinal 0.
static std::pair<const TensorFieldInfo *, unsigned> locate(TensorField field) {
  unsigned bit = 0;
  for (const TensorFieldInfo &row : kFields) {
    if (row.field == field)
      return {&row, bit};
    bit += std::max(row.count, 1u);
  }
  return {nullptr, 0};
}

//===----------------------------------------------------------------------===//
// Fields
//===----------------------------------------------------------------------===//

bool TensorMap::decode(const uint8_t *bytes) {
  static_assert(sizeof(TensorMap) <= kTensorMapBytes);
  std::memcpy(this, bytes, sizeof(TensorMap));
  bool isZero = true;
  for (size_t i = 0; i < kTensorMapBytes; ++i)
    isZero &= bytes[i] == 0;
  if (isZero) {
    mark = kMark;
    rank = 1; // its field is one less
  }
  return mark == kMark;
}

void TensorMap::encode(uint8_t *bytes) const {
  std::memset(bytes, 0, kTensorMapBytes);
  std::memcpy(bytes, this, sizeof(TensorMap));
}

std::string TensorMap::set(const TensorFieldInfo &field, unsigned ordinal,
                           uint64_t value) {
  std::string name(field.name);
  if (field.count)
    name += " " + std::to_string(ordinal);
  if (ordinal >= std::max(field.count, 1u))
    return "a tensor map has no " + name;
  if (value < field.low || value > field.high)
    return "expected " + name + " to be " + std::to_string(field.low) + " to " +
           std::to_string(field.high) + " but got " + std::to_string(value);
  switch (field.field) {
  case TensorField::GlobalAddress:
    address = value;
    break;
  case TensorField::Rank:
    rank = value + 1;
    break;
  case TensorField::GlobalDim:
    dims[ordinal] = value;
    break;
  case TensorField::GlobalStride:
    strides[ordinal] = value;
    break;
  case TensorField::BoxDim:
    box[ordinal] = value;
    break;
  case TensorField::ElementStride:
    elementStrides[ordinal] = value;
    break;
  case TensorField::ElemType:
    element = value;
    break;
  case TensorField::InterleaveLayout:
    interleave = value;
    break;
  case TensorField::SwizzleMode:
    swizzle = value;
    break;
  case TensorField::SwizzleAtomicity:
    swizzleAtomicity = value;
    break;
  case TensorField::FillMode:
    fill = value;
    break;
  }
  present |= 1u << (locate(field.field).second + ordinal);
  return "";
}

const TensorElement &TensorMap::getElement() const {
  return *findTensorElement(element);
}

unsigned TensorMap::getExtent(unsigned dim) const {
  unsigned stride = dim ? elementStrides[dim] : 1;
  return (box[dim] + stride - 1) / stride;
}

unsigned TensorMap::getRowBytes() const {
  return box[0] * getElement().sharedBits / 8;
}

//===----------------------------------------------------------------------===//
// Checks
//===----------------------------------------------------------------------===//

/// Every field of the dimensions that it has must have been set, but those with
/// a default.
std::string TensorMap::checkPresence() const {
  for (const TensorFieldInfo &row : kFields) {
    unsigned bit = locate(row.field).second;
    unsigned needed = row.hasDefault                           ? 0
                      : row.field == TensorField::GlobalStride ? rank - 1
                      : row.count                              ? rank
                                                               : 1;
    for (unsigned i = 0; i < needed; ++i)
      if (!(present >> (bit + i) & 1))
        return std::string(row.name) +
               (row.count ? " " + std::to_string(i) : "") + " was never set";
  }
  return "";
}

std::string TensorMap::checkTensor() const {
  const TensorElement &type = getElement();
  unsigned alignment = type.isPadded() ? 32 : 16;
  if (address % alignment)
    return "expected a global_address aligned to " + std::to_string(alignment);
  unsigned whole = type.isPadded() ? kPaddedRow : type.globalBits == 4 ? 2 : 1;
  for (unsigned i = 0; i < rank; ++i)
    if (dims[i] == 0)
      return "global_dim " + std::to_string(i) + " is 0";
  if (dims[0] % whole)
    return "expected global_dim 0 to be a multiple of " +
           std::to_string(whole) + " but got " + std::to_string(dims[0]);
  for (unsigned i = 0; i + 1 < rank; ++i)
    if (strides[i] % alignment)
      return "expected global_stride " + std::to_string(i) +
             " to be a multiple of " + std::to_string(alignment) + " but got " +
             std::to_string(strides[i]);
  if (fill && !type.isFloat)
    return "fill_mode is NaN but its elements are " + std::string(type.name);
  return "";
}

std::string TensorMap::checkBox() const {
  const TensorElement &type = getElement();
  if (type.isPadded() && box[0] != kPaddedRow)
    return "expected box_dim 0 to be 128 for " + std::string(type.name) +
           " but got " + std::to_string(box[0]);
  if (type.isPadded() && (swizzle == 1 || swizzle == 2))
    return "expected swizzle_mode 0 or 3 for " + std::string(type.name) +
           " but got " + std::to_string(swizzle);
  unsigned bytes = getRowBytes();
  if (box[0] * type.sharedBits % 128)
    return "expected box_dim 0 to be a multiple of 16 bytes but got " +
           std::to_string(bytes);
  if (swizzle && bytes > getSwizzleSpan())
    return "expected box_dim 0 to be at most the " +
           std::to_string(getSwizzleSpan()) + " bytes of its swizzle but got " +
           std::to_string(bytes);
  return "";
}

std::string TensorMap::check() const {
  std::string problem = checkPresence();
  if (!problem.empty())
    return problem;
  if (!findTensorElement(element))
    return "elemtype " + std::to_string(element) + " is not supported";
  if (interleave)
    return "interleave_layout " + std::to_string(interleave) +
           " is not supported";
  if (swizzle && swizzleAtomicity && !hasWideAtoms())
    return "swizzle_atomicity " + std::to_string(swizzleAtomicity) +
           " is not supported";
  problem = checkTensor();
  return problem.empty() ? checkBox() : problem;
}

//===----------------------------------------------------------------------===//
// Encoding
//===----------------------------------------------------------------------===//

/// The byte strides of a tensor without gaps.
static std::vector<uint64_t> getDenseStrides(const TensorMapConfig &config) {
  std::vector<uint64_t> strides;
  uint64_t bits = config.element->globalBits;
  for (size_t i = 0; i + 1 < config.dims.size(); ++i) {
    bits *= config.dims[i];
    strides.push_back(bits / 8);
  }
  return strides;
}

std::variant<TensorMapBytes, std::string>
mxsim::encodeTensorMap(const TensorMapConfig &config) {
  size_t rank = config.dims.size();
  std::vector<uint64_t> strides =
      config.strides.empty() ? getDenseStrides(config) : config.strides;
  std::vector<uint32_t> steps = config.elementStrides;
  if (steps.empty())
    steps.assign(rank, 1);
  if (rank == 0 || rank > kMaxTensorRank)
    return "expected 1 to 5 dimensions but got " + std::to_string(rank);
  if (config.box.size() != rank || steps.size() != rank ||
      strides.size() != rank - 1)
    return "expected a box and strides of " + std::to_string(rank) +
           " dimensions";
  TensorMap map = {};
  map.mark = kMark;
  std::string problem;
  auto set = [&](TensorField field, unsigned ordinal, uint64_t value) {
    if (problem.empty())
      problem = map.set(*locate(field).first, ordinal, value);
  };
  set(TensorField::GlobalAddress, 0, config.address);
  set(TensorField::Rank, 0, rank - 1);
  set(TensorField::ElemType, 0, config.element->number);
  set(TensorField::InterleaveLayout, 0, 0);
  set(TensorField::SwizzleMode, 0, std::min(config.swizzle, 3u));
  set(TensorField::SwizzleAtomicity, 0, config.swizzle > 3);
  set(TensorField::FillMode, 0, config.fillsNaN);
  for (unsigned i = 0; i < rank; ++i) {
    set(TensorField::GlobalDim, i, config.dims[i]);
    set(TensorField::BoxDim, i, config.box[i]);
    set(TensorField::ElementStride, i, steps[i]);
    if (i + 1 < rank)
      set(TensorField::GlobalStride, i, strides[i]);
  }
  if (problem.empty())
    problem = map.check();
  if (!problem.empty())
    return problem;
  TensorMapBytes bytes;
  map.encode(bytes.data());
  return bytes;
}
