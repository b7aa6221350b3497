//===- MMA.cpp - mma.sync -------------------------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA "Multiply-and-Accumulate Instruction: mma" with m16n8, of f16, bf16,
// FP8 and the block-scaled kinds. The fragments of all of them have one form:
// with w elements in a 32-bit word and lane l = 4 g + p, element j of word r of
// A is row g + 8 (r % 2), column w p + j + 4 w (r / 2); of B column g, row
// w p + j + 4 w r; and D's word r is row g + 8 (r / 2), column 2 p + r % 2.
//
// Products are summed exactly in f64 and rounded once to f32, which is more
// than the hardware's tensor cores promise and agrees wherever sums are exact.
//
//===----------------------------------------------------------------------===//

#include "Decode.h"
#include "SmallFloat.h"
#include "mx/Support/Scales.h"

#include <array>

using namespace mxsim;
using mxnumerics::ElementKind;

static constexpr unsigned kM = 16, kN = 8;

namespace {
/// An operand's element type.
struct MMAType {
  unsigned bits = 16;
  double (*decode)(uint32_t) = nullptr;
};

/// How a block-scaled form reads its scales.
struct ScaleForm {
  unsigned perRow = 0;
  bool isE4M3 = false;
};

struct MMAForm {
  unsigned k = 0;
  MMAType a, b;
  ScaleForm scale;
  /// FP4 stands in bits 2 to 5 of a byte.
  bool container = false;
};

/// A matrix of decoded values, and the scale of each row's blocks.
template <unsigned Rows>
struct Decoded {
  double values[Rows][64];
  double scales[Rows][4];
};

/// The operands of the block-scaled forms besides the matrices.
struct ScaleOperand {
  Source scale, byteId, threadId;
};
} // namespace

template <ElementKind Kind>
static double decodeElement(uint32_t code) {
  return mxnumerics::decode(Kind, static_cast<uint8_t>(code));
}
static double decodeF16(uint32_t bits) { return decodeHalf(bits); }
static double decodeBF16(uint32_t bits) { return decodeBFloat(bits); }

static std::optional<MMAType> takeOperandType(Decoder &d, bool container) {
  if (d.take("f16"))
    return MMAType{16, decodeF16};
  if (d.take("bf16"))
    return MMAType{16, decodeBF16};
  if (d.take("e4m3"))
    return MMAType{8, decodeElement<ElementKind::E4M3>};
  if (d.take("e5m2"))
    return MMAType{8, decodeElement<ElementKind::E5M2>};
  if (d.take("e2m3"))
    return MMAType{8, decodeElement<ElementKind::E2M3>};
  if (d.take("e3m2"))
    return MMAType{8, decodeElement<ElementKind::E3M2>};
  if (d.take("e2m1"))
    return MMAType{container ? 8u : 4u, decodeElement<ElementKind::E2M1>};
  return std::nullopt;
}

/// The types of A and B, in the order of the opcode.
static bool takeOperandTypes(Decoder &d, MMAForm &form) {
  // Equal types stand twice; different ones are told apart by their place.
  const std::vector<std::string> &parts = d.parts();
  std::vector<std::string_view> names;
  for (const std::string &part : parts)
    for (std::string_view name :
         {"f16", "bf16", "e4m3", "e5m2", "e2m3", "e3m2", "e2m1"})
      if (part == name)
        names.push_back(name);
  auto a = takeOperandType(d, form.container);
  auto b = takeOperandType(d, form.container);
  if (!a || !b || names.size() != 2)
    return false;
  form.a = *a;
  form.b = *b;
  // takeOperandType looks for types in its own order, not the opcode's.
  static const std::string_view order[] = {"f16",  "bf16", "e4m3", "e5m2",
                                           "e2m3", "e3m2", "e2m1"};
  auto rank = [](std::string_view name) {
    return std::find(std::begin(order), std::end(order), name) - order;
  };
  if (rank(names[0]) > rank(names[1]))
    std::swap(form.a, form.b);
  return true;
}

/// What the parts say, or nullopt for a form that is not supported.
static std::optional<MMAForm> takeForm(Decoder &d) {
  MMAForm form;
  if (!d.take("sync") || !d.take("aligned") || !d.take("row") || !d.take("col"))
    return std::nullopt;
  form.k = d.take("m16n8k8")    ? 8
           : d.take("m16n8k16") ? 16
           : d.take("m16n8k32") ? 32
           : d.take("m16n8k64") ? 64
                                : 0;
  form.container = d.take("kind::mxf8f6f4") || d.take("kind::f8f6f4");
  if (!form.container && !d.take("kind::mxf4nvf4"))
    d.take("kind::mxf4");
  if (d.take("block_scale")) {
    form.scale.perRow = d.take("scale_vec::4X")   ? 4
                        : d.take("scale_vec::2X") ? 2
                                                  : 1;
    d.take("scale_vec::1X");
    if (form.k == 64 && form.scale.perRow == 1)
      form.scale.perRow = 2;
    form.scale.isE4M3 = d.take("ue4m3");
    if (!form.scale.isE4M3 && !d.take("ue8m0"))
      return std::nullopt;
  }
  // The types of D and C.
  if (!d.take("f32") || !d.take("f32") || !form.k || !takeOperandTypes(d, form))
    return std::nullopt;
  unsigned wordBits = 32 * 4 * 2 / form.k;
  if (form.a.bits != wordBits || form.b.bits != wordBits)
    return std::nullopt;
  return form;
}

/// Decodes the words of an operand; `Rows` is 16 for A and 8 for B.
template <unsigned Rows>
static void decodeMatrix(Step &step, const std::vector<Source> &words,
                         const MMAForm &form, const MMAType &type,
                         Decoded<Rows> &out) {
  unsigned perWord = 32 / type.bits, rowGroups = Rows / 8;
  uint32_t mask = type.bits == 32 ? ~0u : (1u << type.bits) - 1;
  bool shifted =
      form.container && type.decode == decodeElement<ElementKind::E2M1>;
  step.forLanes([&](unsigned lane) {
    for (unsigned r = 0; r < words.size(); ++r) {
      auto word = step.get<uint32_t>(words[r], lane);
      unsigned row = lane / 4 + 8 * (r % rowGroups);
      for (unsigned j = 0; j < perWord; ++j) {
        uint32_t code = word >> (j * type.bits) & mask;
        unsigned k = perWord * (lane % 4) + j + 4 * perWord * (r / rowGroups);
        out.values[row][k] = type.decode(shifted ? code >> 2 : code);
      }
    }
  });
}

/// The scales of an operand's rows: PTX ISA "Block Scaling for mma.sync".
template <unsigned Rows>
static void decodeScales(Step &step, const ScaleOperand &operand,
                         const ScaleForm &form, Decoded<Rows> &out) {
  auto byteId = step.get<uint16_t>(operand.byteId, 0);
  auto threadId = step.get<uint16_t>(operand.threadId, 0);
  unsigned maxByte = form.perRow == 1 ? 3 : form.perRow == 2 ? 2 : 0;
  if (byteId > maxByte || (form.perRow == 2 && byteId % 2))
    return step.fault("byte-id " + std::to_string(byteId) +
                      " is not legal with " + std::to_string(form.perRow) +
                      " scales a row");
  unsigned maxThread = Rows == 16 ? 1 : 3;
  if (threadId > maxThread)
    return step.fault("thread-id " + std::to_string(threadId) + " is above " +
                      std::to_string(maxThread));
  for (unsigned row = 0; row < Rows; ++row) {
    unsigned lane = Rows == 16 ? 4 * (row % 8) + 2 * threadId + row / 8
                               : 4 * row + threadId;
    auto word = step.get<uint32_t>(operand.scale, lane);
    for (unsigned i = 0; i < form.perRow; ++i) {
      auto code = static_cast<uint8_t>(word >> (8 * (byteId + i)));
      out.scales[row][i] =
          form.isE4M3 ? mxnumerics::decode(ElementKind::E4M3, code & 0x7F)
                      : mxnumerics::decodeE8M0(code);
    }
  }
}

/// One element of A B, with scales.
static double multiply(const MMAForm &form, const Decoded<kM> &a, unsigned row,
                       const Decoded<kN> &b, unsigned col) {
  unsigned blocks = std::max(form.scale.perRow, 1u);
  unsigned size = form.k / blocks;
  double sum = 0;
  for (unsigned block = 0; block < blocks; ++block) {
    double partial = 0;
    for (unsigned k = block * size; k < (block + 1) * size; ++k)
      partial += a.values[row][k] * b.values[col][k];
    if (form.scale.perRow)
      partial *= a.scales[row][block] * b.scales[col][block];
    sum += partial;
  }
  return sum;
}

static std::vector<Source> takeWords(Decoder &d, size_t operand,
                                     ScalarType type) {
  std::vector<Source> words;
  for (const Operand &element : d.elements(operand))
    words.push_back(d.source(element, type));
  return words;
}

static ScaleOperand takeScale(Decoder &d, size_t operand) {
  std::vector<Operand> selectors = d.elements(operand + 1);
  if (selectors.size() != 2) {
    d.refuse("expected {byte-id, thread-id}");
    return {};
  }
  return {d.source(operand, {ScalarType::Bits, 32}),
          d.source(selectors[0], {ScalarType::Unsigned, 16}),
          d.source(selectors[1], {ScalarType::Unsigned, 16})};
}

static Run decodeMMA(Decoder &d) {
  auto form = takeForm(d);
  if (!form)
    return nullptr;
  std::vector<Destination> outs;
  for (const Operand &element : d.elements(0))
    outs.push_back(d.destination(element));
  std::vector<Source> a = takeWords(d, 1, {ScalarType::Bits, 32});
  std::vector<Source> b = takeWords(d, 2, {ScalarType::Bits, 32});
  std::vector<Source> c = takeWords(d, 3, {ScalarType::Float, 32});
  if (outs.size() != 4 || a.size() != 4 || b.size() != 2 || c.size() != 4)
    return d.refuse("expected 4, 4, 2 and 4 registers");
  ScaleOperand scaleA, scaleB;
  if (form->scale.perRow) {
    scaleA = takeScale(d, 4);
    scaleB = takeScale(d, 6);
  }
  return [=, form = *form](Step &step) {
    if (!step.gather(kAllLanes))
      return;
    Decoded<kM> left;
    Decoded<kN> right;
    decodeMatrix(step, a, form, form.a, left);
    decodeMatrix(step, b, form, form.b, right);
    if (form.scale.perRow) {
      decodeScales(step, scaleA, form.scale, left);
      decodeScales(step, scaleB, form.scale, right);
    }
    if (step.failed())
      return;
    step.forLanes([&](unsigned lane) {
      for (unsigned r = 0; r < 4; ++r) {
        unsigned row = lane / 4 + 8 * (r / 2), col = 2 * (lane % 4) + r % 2;
        double sum =
            step.get<float>(c[r], lane) + multiply(form, left, row, right, col);
        step.set(outs[r], lane, static_cast<float>(sum));
      }
    });
  };
}

void mxsim::registerMMA(DecoderTable &table) { table["mma"] = decodeMMA; }
