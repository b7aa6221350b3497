//===- MMAForms.cpp - The forms of mma ------------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA "Multiply-and-Accumulate Instruction: mma" and "mma.sp", the tables
// of shapes and types, and "Block Scaling for mma.sync". The order of modifiers
// is free, as it is for ptxas; the order of types is D, A, B, C.
//
//===----------------------------------------------------------------------===//

#include "MMA.h"

#include <cstdio>

using namespace mxsim;

//===----------------------------------------------------------------------===//
// Tables
//===----------------------------------------------------------------------===//

namespace {
/// Types of A and B, which may differ within a row, with their shapes and the
/// types of C and D, which are equal. Words are separated by spaces.
struct FormRow {
  /// `Sparse` stands for either order of metadata.
  Sparsity sparsity;
  std::string_view kind, operands, shapes, accumulators;
};

/// The scales of a block-scaled kind; the first row of a kind that names no
/// `scale_vec` is its default.
struct ScaleRow {
  std::string_view kind, vector, type;
  unsigned perRow;
};
} // namespace

static constexpr std::string_view kNarrow = "e4m3 e5m2 e2m3 e3m2 e2m1";

static constexpr Sparsity kDense = Sparsity::Dense, kSparse = Sparsity::Sparse,
                          kOrdered = Sparsity::Ordered;

static const FormRow kForms[] = {
    {kDense, "", "f16", "m8n8k4 m16n8k8 m16n8k16", "f16 f32"},
    {kDense, "", "bf16", "m16n8k8 m16n8k16", "f32"},
    {kDense, "", "tf32", "m16n8k4 m16n8k8", "f32"},
    {kDense, "", "f64", "m8n8k4 m16n8k4 m16n8k8 m16n8k16", "f64"},
    {kDense, "", "s8 u8", "m8n8k16 m16n8k16 m16n8k32", "s32"},
    {kDense, "", "s4 u4", "m8n8k32 m16n8k32 m16n8k64", "s32"},
    {kDense, "", "b1", "m8n8k128 m16n8k128 m16n8k256", "s32"},
    {kDense, "", "e4m3 e5m2", "m16n8k16 m16n8k32", "f16 f32"},
    {kDense, "kind::f8f6f4", "e4m3 e5m2", "m16n8k16", "f16 f32"},
    {kDense, "kind::f8f6f4", kNarrow, "m16n8k32", "f16 f32"},
    {kDense, "kind::mxf8f6f4", kNarrow, "m16n8k32", "f32"},
    {kDense, "kind::mxf4", "e2m1", "m16n8k64", "f32"},
    {kDense, "kind::mxf4nvf4", "e2m1", "m16n8k64", "f32"},
    {kSparse, "", "f16", "m16n8k16 m16n8k32", "f16 f32"},
    {kSparse, "", "bf16", "m16n8k16 m16n8k32", "f32"},
    {kSparse, "", "tf32", "m16n8k8 m16n8k16", "f32"},
    {kSparse, "", "s8 u8", "m16n8k32 m16n8k64", "s32"},
    {kSparse, "", "s4 u4", "m16n8k64 m16n8k128", "s32"},
    {kSparse, "", "e4m3 e5m2", "m16n8k64", "f32"},
    {kOrdered, "", "e4m3 e5m2", "m16n8k64", "f16"},
    {kOrdered, "kind::f8f6f4", kNarrow, "m16n8k64", "f16 f32"},
    {kOrdered, "kind::mxf8f6f4", kNarrow, "m16n8k64", "f32"},
    {kOrdered, "kind::mxf4", "e2m1", "m16n8k128", "f32"},
    {kOrdered, "kind::mxf4nvf4", "e2m1", "m16n8k128", "f32"},
};

static const ScaleRow kScales[] = {
    {"kind::mxf8f6f4", "", "ue8m0", 1},
    {"kind::mxf8f6f4", "scale_vec::1X", "ue8m0", 1},
    {"kind::mxf4", "", "ue8m0", 2},
    {"kind::mxf4", "scale_vec::2X", "ue8m0", 2},
    {"kind::mxf4nvf4", "scale_vec::2X", "ue8m0", 2},
    {"kind::mxf4nvf4", "scale_vec::4X", "ue4m3", 4},
};

bool mxsim::hasWord(std::string_view words, std::string_view word) {
  for (size_t begin = 0; begin < words.size();) {
    size_t end = std::min(words.find(' ', begin), words.size());
    if (words.substr(begin, end - begin) == word)
      return true;
    begin = end + 1;
  }
  return false;
}

std::optional<MatrixShape> mxsim::parseMatrixShape(std::string_view name) {
  MatrixShape shape;
  int length = 0;
  std::string text(name);
  int count = std::sscanf(text.c_str(), "m%un%uk%u%n", &shape.m, &shape.n,
                          &shape.k, &length);
  if (count != 3 || static_cast<size_t>(length) != text.size())
    return std::nullopt;
  return shape;
}

std::optional<Accumulator> mxsim::parseAccumulator(std::string_view name) {
  if (name == "f16")
    return Accumulator::F16;
  if (name == "f32")
    return Accumulator::F32;
  if (name == "s32")
    return Accumulator::S32;
  if (name == "f64")
    return Accumulator::F64;
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Parts
//===----------------------------------------------------------------------===//

static bool isType(const std::string &part) {
  return parseAccumulator(part) || findMatrixType(part);
}

bool mxsim::takeAligned(Decoder &d) {
  if (d.take("sync") && d.take("aligned"))
    return true;
  d.refuse("expected .sync.aligned");
  return false;
}

static bool startsWith(const std::string &part, std::string_view prefix) {
  return part.compare(0, prefix.size(), prefix) == 0;
}

static bool isLegal(const FormRow &row, Sparsity sparsity,
                    const std::string &kind, const std::string &shape,
                    const std::vector<std::string> &types) {
  // The one form that may widen its accumulator.
  bool widens = shape == "m8n8k4" && types[0] == "f32" && types[3] == "f16";
  bool hasOrder =
      row.sparsity == sparsity ||
      (row.sparsity == Sparsity::Sparse && sparsity == Sparsity::Ordered);
  return hasOrder && row.kind == kind && hasWord(row.shapes, shape) &&
         hasWord(row.operands, types[1]) && hasWord(row.operands, types[2]) &&
         hasWord(row.accumulators, types[0]) &&
         (types[0] == types[3] || (widens && types[1] == "f16"));
}

static OperandType getOperandType(const std::string &name,
                                  const std::string &kind) {
  const MatrixType *type = findMatrixType(name);
  bool inBytes = kind == "kind::f8f6f4" || kind == "kind::mxf8f6f4";
  // PTX ISA "Packed Format": FP4 stands in bits 2 to 5 of its byte.
  return {type, inBytes ? 8 : type->bits, inBytes && type->bits == 4 ? 2u : 0u};
}

static bool takeScaleForm(Decoder &d, const std::string &kind,
                          ScaleForm &scale) {
  if (!d.take("block_scale")) {
    d.refuse("expected .block_scale with ." + kind);
    return false;
  }
  std::string vector =
      takeOne(d, [](auto &part) { return startsWith(part, "scale_vec::"); });
  std::string type = takeOne(d, [](auto &part) { return findScaleType(part); });
  for (const ScaleRow &row : kScales)
    if (row.kind == kind && row.vector == vector && row.type == type) {
      scale = {findScaleType(type), row.perRow};
      return true;
    }
  d.refuse("no scales '" + vector + "' of type '" + type + "' with ." + kind);
  return false;
}

static RoundingMode takeDoubleRounding(Decoder &d) {
  if (d.take("rz"))
    return RoundingMode::TowardZero;
  if (d.take("rm"))
    return RoundingMode::Down;
  if (d.take("rp"))
    return RoundingMode::Up;
  d.take("rn");
  return RoundingMode::NearestEven;
}

/// The modifiers that only some types have.
static bool takeTypedParts(Decoder &d, const std::vector<std::string> &types,
                           const std::string &shape, MMAForm &form) {
  std::vector<std::string> layouts =
      takeAll(d, [](auto &part) { return part == "row" || part == "col"; });
  if (layouts.size() != 2) {
    d.refuse("expected the layouts of A and B");
    return false;
  }
  form.aIsColumnMajor = layouts[0] == "col";
  form.bIsRowMajor = layouts[1] == "row";
  if ((form.aIsColumnMajor || form.bIsRowMajor) &&
      (shape != "m8n8k4" || types[1] != "f16")) {
    d.refuse("expected .row.col, as all but m8n8k4 of f16 have");
    return false;
  }
  MatrixType::Class kind = form.a.type->kind;
  if (kind == MatrixType::Integer)
    form.saturate = d.take("satfinite");
  if (types[1] == "f64")
    form.rounding = takeDoubleRounding(d);
  if (kind != MatrixType::Bit)
    return true;
  form.isXor = d.take("xor");
  if ((form.isXor || d.take("and")) && d.take("popc"))
    return true;
  d.refuse("expected .and.popc or .xor.popc");
  return false;
}

static Sparsity takeSparsity(Decoder &d) {
  if (d.take("sp::ordered_metadata"))
    return Sparsity::Ordered;
  return d.take("sp") ? Sparsity::Sparse : Sparsity::Dense;
}

std::optional<MMAForm> mxsim::takeMMAForm(Decoder &d) {
  MMAForm form;
  if (!takeAligned(d))
    return std::nullopt;
  form.sparsity = takeSparsity(d);
  std::string kind =
      takeOne(d, [](auto &part) { return startsWith(part, "kind::"); });
  std::string shape =
      takeOne(d, [](auto &part) { return parseMatrixShape(part).has_value(); });
  std::vector<std::string> types = takeAll(d, isType);
  if (types.size() != 4) {
    d.refuse("expected the types of D, A, B and C");
    return std::nullopt;
  }
  if (std::none_of(std::begin(kForms), std::end(kForms), [&](auto &row) {
        return isLegal(row, form.sparsity, kind, shape, types);
      })) {
    d.refuse("there is no form '" + shape + "' of " + types[0] + ", " +
             types[1] + ", " + types[2] + " and " + types[3] +
             (form.sparsity == Sparsity::Dense ? "" : ", sparse") +
             (kind.empty() ? "" : ", ." + kind));
    return std::nullopt;
  }
  form.shape = *parseMatrixShape(shape);
  form.d = *parseAccumulator(types[0]);
  form.c = *parseAccumulator(types[3]);
  form.a = getOperandType(types[1], kind);
  form.b = getOperandType(types[2], kind);
  if (!takeTypedParts(d, types, shape, form) ||
      (startsWith(kind, "kind::mx") && !takeScaleForm(d, kind, form.scale)))
    return std::nullopt;
  return form;
}
