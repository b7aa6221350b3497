//===- Video.cpp - SIMD video instructions --------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA section "SIMD Video Instructions", as nvcc uses it for the SIMD
// functions of CUDA C++: vadd, vsub, vabsdiff, vmin and vmax of two halves or
// four bytes, without masks and selectors of elements.
//
//===----------------------------------------------------------------------===//

#include "Types.h"

#include <algorithm>

using namespace mxsim;

using VideoFunction = int32_t (*)(int32_t, int32_t);

static constexpr std::pair<std::string_view, VideoFunction> kFunctions[] = {
    {"vadd", [](int32_t a, int32_t b) { return a + b; }},
    {"vsub", [](int32_t a, int32_t b) { return a - b; }},
    {"vabsdiff", [](int32_t a, int32_t b) { return a < b ? b - a : a - b; }},
    {"vmin", [](int32_t a, int32_t b) { return std::min(a, b); }},
    {"vmax", [](int32_t a, int32_t b) { return std::max(a, b); }}};

/// Element `index` of `bits` bits, extended.
static int32_t getElement(uint32_t word, unsigned index, unsigned bits,
                          bool isSigned) {
  uint32_t top = word << (32 - bits * (index + 1));
  return isSigned ? static_cast<int32_t>(top) >> (32 - bits)
                  : static_cast<int32_t>(top >> (32 - bits));
}

static int32_t saturate(int32_t value, unsigned bits, bool isSigned) {
  int32_t low = isSigned ? -(1 << (bits - 1)) : 0;
  int32_t high = (1 << (isSigned ? bits - 1 : bits)) - 1;
  return std::clamp(value, low, high);
}

/// `.add` gives c plus the sum of the elements' results. Otherwise c is for the
/// elements that a mask leaves out.
static Run decodeVideo(Decoder &d) {
  std::string_view name = d.parts().front();
  unsigned count = name.back() - '0', bits = 32 / count;
  name.remove_suffix(1);
  VideoFunction function = nullptr;
  for (auto [candidate, candidateFunction] : kFunctions)
    if (name == candidate)
      function = candidateFunction;
  bool accumulates = d.take("add"), saturates = d.take("sat");
  auto to = d.takeType(), typeA = d.takeType(), typeB = d.takeType();
  if (!to || !typeA || !typeB || to->bits != 32 || typeA->bits != 32 ||
      typeB->bits != 32 || (accumulates && saturates))
    return nullptr;
  bool toSigned = to->kind == ScalarType::Signed;
  bool signedA = typeA->kind == ScalarType::Signed;
  bool signedB = typeB->kind == ScalarType::Signed;
  return makeTernary<uint32_t>(
      d, {ScalarType::Bits, 32}, [=](uint32_t a, uint32_t b, uint32_t c) {
        uint32_t packed = 0, sum = c;
        for (unsigned i = 0; i < count; ++i) {
          int32_t value = function(getElement(a, i, bits, signedA),
                                   getElement(b, i, bits, signedB));
          sum += static_cast<uint32_t>(value);
          if (saturates)
            value = saturate(value, bits, toSigned);
          uint32_t field = static_cast<uint32_t>(value) << (32 - bits);
          packed |= field >> (32 - bits) << (i * bits);
        }
        return accumulates ? sum : packed;
      });
}

void mxsim::registerVideo(DecoderTable &table) {
  for (std::string_view name :
       {"vadd2", "vadd4", "vsub2", "vsub4", "vabsdiff2", "vabsdiff4", "vmin2",
        "vmin4", "vmax2", "vmax4"})
    table[name] = decodeVideo;
}
