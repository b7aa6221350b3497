//===- InstructionDescriptor.cpp - Descriptors of tcgen05.mma -------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "InstructionDescriptor.h"

#include <cstdio>

using namespace mxsim;

//===----------------------------------------------------------------------===//
// Kinds
//===----------------------------------------------------------------------===//

static constexpr MMAKind kKinds[] = {
    {"f16", {"f16", "bf16"}, 16, false, false},
    {"tf32", {nullptr, nullptr, "tf32"}, 8, false, false},
    {"f8f6f4",
     {"e4m3", "e5m2", nullptr, "e2m3", "e3m2", "e2m1"},
     32,
     false,
     false},
    {"i8", {"u8", "s8"}, 32, false, false},
    {"mxf8f6f4",
     {"e4m3", "e5m2", nullptr, "e2m3", "e3m2", "e2m1"},
     32,
     true,
     false},
    {"mxf4", {nullptr, "e2m1"}, 64, true, true},
    {"mxf4nvf4", {nullptr, "e2m1"}, 64, true, true},
};

const MMAKind *mxsim::findMMAKind(std::string_view name) {
  for (const MMAKind &kind : kKinds)
    if (kind.name == name)
      return &kind;
  return nullptr;
}

//===----------------------------------------------------------------------===//
// Fields
//===----------------------------------------------------------------------===//

namespace {
/// Reads fields and remembers the first that is wrong.
class FieldReader {
public:
  explicit FieldReader(uint32_t bits) : bits(bits) {}

  unsigned get(unsigned first, unsigned width) const {
    return bits >> first & ((1u << width) - 1);
  }
  /// Complains of the field of `width` bits from `first` on.
  void complain(unsigned first, unsigned width, const char *name,
                const std::string &expected);
  /// The field must be 0.
  void expectZero(unsigned first, unsigned width, const char *name) {
    if (get(first, width))
      complain(first, width, name, "0");
  }
  /// The type with the code in the field.
  const MatrixType *getType(unsigned first, unsigned width, const char *name,
                            const MMAKind &kind);

  std::string problem;

private:
  uint32_t bits;
};
} // namespace

void FieldReader::complain(unsigned first, unsigned width, const char *name,
                           const std::string &expected) {
  if (!problem.empty())
    return;
  char whole[11];
  std::snprintf(whole, sizeof(whole), "0x%08x", bits);
  std::string where = width == 1 ? "bit " + std::to_string(first)
                                 : "bits " + std::to_string(first) + " to " +
                                       std::to_string(first + width - 1);
  problem = "instruction descriptor " + std::string(whole) + ": " + name +
            " (" + where + ") is " + std::to_string(get(first, width)) +
            ", expected " + expected;
}

const MatrixType *FieldReader::getType(unsigned first, unsigned width,
                                       const char *name, const MMAKind &kind) {
  unsigned code = get(first, width);
  if (kind.types[code])
    return findMatrixType(kind.types[code]);
  std::string expected;
  for (unsigned i = 0; i < std::size(kind.types); ++i)
    if (kind.types[i])
      expected += (expected.empty() ? "" : ", ") + std::to_string(i) + " (" +
                  kind.types[i] + ")";
  complain(first, width, name,
           expected + " with kind::" + std::string(kind.name));
  return nullptr;
}

//===----------------------------------------------------------------------===//
// What all kinds have
//===----------------------------------------------------------------------===//

/// Types, signs and majors.
static void decodeOperands(FieldReader &fields, const MMAKind &kind,
                           InstructionDescriptor &d) {
  // Where only E2M1 exists, B's code has a bit less.
  d.a = fields.getType(7, 3, "the type of A", kind);
  d.b = fields.getType(10, kind.isPacked ? 2 : 3, "the type of B", kind);
  d.negateA = fields.get(13, 1);
  d.negateB = fields.get(14, 1);
  if (kind.name == "i8") {
    fields.expectZero(13, 1, "the negation of A");
    fields.expectZero(14, 1, "the negation of B");
  }
  d.transposeA = fields.get(15, 1);
  d.transposeB = fields.get(16, 1);
  if (d.a && d.a->bits < 8)
    fields.expectZero(15, 1, "the transposition of A");
  if (d.b && d.b->bits < 8)
    fields.expectZero(16, 1, "the transposition of B");
}

namespace {
/// N from `first` to 256 in steps of `step`; below 32 also multiples of 8.
struct ColumnRule {
  unsigned first, step;
  const char *text;
  bool allows(unsigned n) const {
    return n >= first && n <= 256 && n % (n < 32 ? first : step) == 0;
  }
};
} // namespace

/// PTX ISA "tcgen05 Matrix Shape".
static ColumnRule getColumnRule(const MMAInstruction &instruction) {
  bool isPair = instruction.group == 2;
  if (instruction.kind->name == "i8")
    return isPair ? ColumnRule{32, 32, "32, 64, 96, ... 256"}
                  : ColumnRule{8, 16, "8, 16, 24, 32, 48, ... 256"};
  return isPair ? ColumnRule{16, 16, "16, 32, 48, ... 256"}
                : ColumnRule{8, 8, "8, 16, 24, ... 256"};
}

static void decodeN(FieldReader &fields, const MMAInstruction &instruction,
                    InstructionDescriptor &d) {
  d.n = fields.get(17, 6) * 8;
  ColumnRule rule = getColumnRule(instruction);
  if (!rule.allows(d.n))
    fields.complain(17, 6, "N / 8",
                    "N of " + std::string(rule.text) + " with .cta_group::" +
                        std::to_string(instruction.group));
}

/// `m` must be one of two values.
static void expectM(FieldReader &fields, unsigned first, unsigned width,
                    const char *name, unsigned m,
                    std::pair<unsigned, unsigned> legal) {
  if (m == legal.first || m == legal.second)
    return;
  std::string expected = "M of " + std::to_string(legal.first);
  if (legal.first != legal.second)
    expected += " or " + std::to_string(legal.second);
  fields.complain(first, width, name, expected);
}

//===----------------------------------------------------------------------===//
// Kinds without block scales
//===----------------------------------------------------------------------===//

static void decodeAccumulator(FieldReader &fields, const MMAKind &kind,
                              InstructionDescriptor &d) {
  unsigned code = fields.get(4, 2);
  d.accumulator = static_cast<AccumulatorType>(code);
  if (kind.name == "i8" ? code != 2 : kind.name == "f16" ? code > 1 : code != 1)
    fields.complain(4, 2, "the type of D",
                    kind.name == "i8"    ? "2 (s32) with kind::i8"
                    : kind.name == "f16" ? "0 (f16) or 1 (f32) with kind::f16"
                                         : "1 (f32)");
  // PTX ISA "tcgen05 Matrix Shape": products of bf16 have no f16 sums.
  bool hasBF16 = kind.name == "f16" && (fields.get(7, 3) || fields.get(10, 3));
  if (hasBF16 && d.accumulator == AccumulatorType::F16)
    fields.complain(4, 2, "the type of D", "1 (f32) with bf16");
}

static void decodePlain(FieldReader &fields, const MMAInstruction &instruction,
                        InstructionDescriptor &d) {
  const MMAKind &kind = *instruction.kind;
  fields.expectZero(0, 2, "the sparsity selector");
  fields.expectZero(2, 1, "sparsity");
  d.saturates = fields.get(3, 1);
  if (kind.name != "i8")
    fields.expectZero(3, 1, "saturation");
  decodeAccumulator(fields, kind, d);
  fields.expectZero(6, 1, "a reserved bit");
  decodeOperands(fields, kind, d);
  decodeN(fields, instruction, d);
  fields.expectZero(23, 1, "a reserved bit");
  d.m = fields.get(24, 5) * 16;
  expectM(fields, 24, 5, "M / 16", d.m,
          instruction.group == 1 ? std::pair(64u, 128u)
                                 : std::pair(128u, 256u));
  fields.expectZero(29, 1, "a reserved bit");
  fields.expectZero(30, 2, "the largest shift of .ws");
}

//===----------------------------------------------------------------------===//
// Kinds with block scales
//===----------------------------------------------------------------------===//

/// A scale ID must leave room for the scales of a row in a word.
static unsigned decodeScaleId(FieldReader &fields, unsigned first,
                              const char *name, unsigned scales) {
  unsigned id = fields.get(first, 2);
  if (scales > 1 && id % scales)
    fields.complain(first, 2, name, scales == 2 ? "0 or 2" : "0");
  return id;
}

static void decodeScaleType(FieldReader &fields,
                            const MMAInstruction &instruction,
                            InstructionDescriptor &d) {
  bool isUE8M0 = fields.get(23, 1);
  d.scale = findScaleType(isUE8M0 ? "ue8m0" : "ue4m3");
  bool allowsUE4M3 = instruction.kind->name == "mxf4nvf4";
  if (!isUE8M0 && !allowsUE4M3)
    fields.complain(23, 1, "the scale type",
                    "1 (ue8m0) with kind::" +
                        std::string(instruction.kind->name));
}

static void decodeScaled(FieldReader &fields, const MMAInstruction &instruction,
                         InstructionDescriptor &d) {
  const MMAKind &kind = *instruction.kind;
  fields.expectZero(0, 2, "reserved bits");
  fields.expectZero(2, 1, "sparsity");
  fields.expectZero(3, 1, "a reserved bit");
  d.scaleIdB = decodeScaleId(fields, 4, "SFB_ID", instruction.scales);
  fields.expectZero(6, 1, "a reserved bit");
  decodeOperands(fields, kind, d);
  if (kind.isPacked)
    fields.expectZero(12, 1, "a reserved bit");
  decodeN(fields, instruction, d);
  decodeScaleType(fields, instruction, d);
  fields.expectZero(24, 3, "reserved bits");
  // M of 128 with two CTAs spreads the scales of B otherwise: not supported.
  d.m = fields.get(27, 2) * 128;
  unsigned m = instruction.group * 128;
  expectM(fields, 27, 2, "M / 128", d.m, {m, m});
  d.scaleIdA = decodeScaleId(fields, 29, "SFA_ID", instruction.scales);
  fields.expectZero(31, 1, kind.isPacked ? "K = 96" : "a reserved bit");
}

std::string
mxsim::decodeInstructionDescriptor(uint32_t bits,
                                   const MMAInstruction &instruction,
                                   InstructionDescriptor &descriptor) {
  FieldReader fields(bits);
  if (instruction.kind->isScaled)
    decodeScaled(fields, instruction, descriptor);
  else
    decodePlain(fields, instruction, descriptor);
  return fields.problem;
}
