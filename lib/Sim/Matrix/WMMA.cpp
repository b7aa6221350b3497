//===- WMMA.cpp - wmma.load, wmma.store and wmma.mma ----------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA "WMMA". Which lane holds which element is not specified, so that the
// order here is the plainest one that fits the numbers of registers: A by rows,
// B by columns, C and D by rows, an equal part for each lane, one element
// behind the other in its registers. A and B of f16 have twice the registers
// that they need; the upper ones are zero. Chips have other orders, which
// kernels must not rely on.
//
//===----------------------------------------------------------------------===//

#include "MMA.h"

using namespace mxsim;

namespace {
enum class Role : uint8_t { A, B, Accumulator };

/// A matrix in registers and in memory: `lines` rows (of B, columns) of
/// `length` elements.
struct WMMATile {
  unsigned lines = 0, length = 0, bytes = 0, registers = 0;
  /// In memory, elements of a line are neighbours; otherwise the lines are.
  bool isContiguous = true;

  unsigned perLane() const { return lines * length / kWarpSize; }
};

/// Types of A and B, with their shapes and the types of C and D.
struct WMMARow {
  std::string_view operands, shapes, accumulators;
};
} // namespace

static const WMMARow kForms[] = {
    {"f16", "m16n16k16 m8n32k16 m32n8k16", "f16 f32"},
    {"bf16", "m16n16k16 m8n32k16 m32n8k16", "f32"},
    {"tf32", "m16n16k8", "f32"},
    {"s8 u8", "m16n16k16 m8n32k16 m32n8k16", "s32"},
};

static std::string takeShape(Decoder &d) {
  return takeOne(d,
                 [](auto &part) { return parseMatrixShape(part).has_value(); });
}

static WMMATile getOperandTile(const MatrixShape &shape, Role role,
                               const MatrixType &type) {
  WMMATile tile = {role == Role::A ? shape.m : shape.n, shape.k, type.bits / 8};
  tile.registers =
      type.name == "f16" ? 8 : tile.lines * tile.length * tile.bytes / 128;
  return tile;
}

static WMMATile getAccumulatorTile(const MatrixShape &shape, Accumulator type) {
  unsigned bytes = type == Accumulator::F16 ? 2 : 4;
  return {shape.m, shape.n, bytes, shape.m * shape.n * bytes / 128};
}

static void checkRegisters(Decoder &d, const char *name, const WMMATile &tile,
                           size_t count) {
  if (count != tile.registers)
    d.refuse(std::string("expected ") + name + " to have " +
             std::to_string(tile.registers) + " registers but it has " +
             std::to_string(count));
}

//===----------------------------------------------------------------------===//
// Loads and stores
//===----------------------------------------------------------------------===//

/// The modifiers of a load or store up to its type.
static std::optional<WMMATile> takeTile(Decoder &d, Role role) {
  if (!takeAligned(d))
    return std::nullopt;
  std::string layout =
      takeOne(d, [](auto &part) { return part == "row" || part == "col"; });
  std::string shape = takeShape(d);
  auto isUsed = [&](const std::string &type) {
    for (const WMMARow &row : kForms)
      if (hasWord(row.shapes, shape) &&
          hasWord(role == Role::Accumulator ? row.accumulators : row.operands,
                  type))
        return true;
    return false;
  };
  std::string type = takeOne(d, isUsed);
  if (layout.empty() || type.empty()) {
    d.refuse("expected a layout, and a type that is supported with shape '" +
             shape + "'");
    return std::nullopt;
  }
  MatrixShape sizes = *parseMatrixShape(shape);
  WMMATile tile = role == Role::Accumulator
                      ? getAccumulatorTile(sizes, *parseAccumulator(type))
                      : getOperandTile(sizes, role, *findMatrixType(type));
  tile.isContiguous = (layout == "col") == (role == Role::B);
  return tile;
}

static std::string_view takeSpace(Decoder &d) {
  if (d.take("global"))
    return "global";
  return d.take("shared") || d.take("shared::cta") ? "shared" : "";
}

static Source takeStride(Decoder &d, size_t operand, const WMMATile &tile) {
  if (d.numOperands() > operand)
    return d.source(operand, {ScalarType::Unsigned, 32});
  Source stride;
  stride.bits = tile.isContiguous ? tile.length : tile.lines;
  return stride;
}

/// Calls `f` with the registers' element and the address of each of a lane's
/// elements, until a fault.
template <typename F>
static void forElements(Step &step, const WMMATile &tile,
                        const AddressSource &address, const Source &stride,
                        unsigned lane, Access kind, F &&f) {
  for (unsigned e = 0; e < tile.perLane() && !step.failed(); ++e) {
    unsigned index = lane * tile.perLane() + e;
    uint64_t line = index / tile.length, x = index % tile.length;
    uint64_t lead = step.get<uint32_t>(stride, lane);
    uint64_t offset = tile.isContiguous ? line * lead + x : x * lead + line;
    if (uint8_t *memory =
            step.access(address.get(step, lane) + offset * tile.bytes,
                        tile.bytes, tile.bytes, kind, lane))
      f(e * tile.bytes, memory);
  }
}

static Run decodeLoad(Decoder &d) {
  Role role = d.take("a") ? Role::A : d.take("b") ? Role::B : Role::Accumulator;
  if (role == Role::Accumulator && !d.take("c"))
    return d.refuse("expected .a, .b or .c");
  auto tile = takeTile(d, role);
  if (!tile)
    return nullptr;
  std::vector<Destination> outs = takeDestinations(d, 0);
  checkRegisters(d, "the fragment", *tile, outs.size());
  AddressSource address = d.address(1, takeSpace(d));
  Source stride = takeStride(d, 2, *tile);
  return [=, tile = *tile](Step &step) {
    if (!gatherWarp(step))
      return;
    step.forLanes([&](unsigned lane) {
      uint32_t words[8] = {};
      auto *bytes = reinterpret_cast<uint8_t *>(words);
      forElements(step, tile, address, stride, lane, Access::Read,
                  [&](unsigned offset, const uint8_t *memory) {
                    std::memcpy(bytes + offset, memory, tile.bytes);
                  });
      for (size_t i = 0; i < outs.size(); ++i)
        step.set(outs[i], lane, words[i]);
    });
  };
}

static Run decodeStore(Decoder &d) {
  if (!d.take("d"))
    return d.refuse("expected .d");
  auto tile = takeTile(d, Role::Accumulator);
  if (!tile)
    return nullptr;
  AddressSource address = d.address(0, takeSpace(d));
  std::vector<Source> ins = takeSources(d, 1, {ScalarType::Bits, 32});
  checkRegisters(d, "the fragment", *tile, ins.size());
  Source stride = takeStride(d, 2, *tile);
  return [=, tile = *tile](Step &step) {
    if (!gatherWarp(step))
      return;
    step.forLanes([&](unsigned lane) {
      uint32_t words[8];
      for (size_t i = 0; i < ins.size(); ++i)
        words[i] = step.get<uint32_t>(ins[i], lane);
      const auto *bytes = reinterpret_cast<const uint8_t *>(words);
      forElements(step, tile, address, stride, lane, Access::Write,
                  [&](unsigned offset, uint8_t *memory) {
                    std::memcpy(memory, bytes + offset, tile.bytes);
                  });
    });
  };
}

//===----------------------------------------------------------------------===//
// Products
//===----------------------------------------------------------------------===//

namespace {
struct WMMAForm {
  MatrixShape shape;
  const MatrixType *type = nullptr;
  Accumulator c = Accumulator::F32, d = Accumulator::F32;
  bool saturate = false;
};
} // namespace

/// D's and C's types alone mean f16; otherwise there are D, A, B, C.
static std::vector<std::string> takeTypes(Decoder &d) {
  std::vector<std::string> types = takeAll(d, [](auto &part) {
    return parseAccumulator(part) || findMatrixType(part);
  });
  if (types.size() == 2)
    types.insert(types.begin() + 1, {"f16", "f16"});
  else if (types.size() != 4 || types[1] == "f16" || types[0] != types[3])
    types.clear();
  return types;
}

static std::optional<WMMAForm> takeForm(Decoder &d) {
  if (!takeAligned(d))
    return std::nullopt;
  std::string shape = takeShape(d);
  std::vector<std::string> layouts =
      takeAll(d, [](auto &part) { return part == "row" || part == "col"; });
  std::vector<std::string> types = takeTypes(d);
  for (const WMMARow &row : kForms)
    if (layouts.size() == 2 && !types.empty() && types[1] == types[2] &&
        hasWord(row.shapes, shape) && hasWord(row.operands, types[1]) &&
        hasWord(row.accumulators, types[0]) &&
        hasWord(row.accumulators, types[3]))
      return WMMAForm{*parseMatrixShape(shape), findMatrixType(types[1]),
                      *parseAccumulator(types[3]), *parseAccumulator(types[0]),
                      types[0] == "s32" && d.take("satfinite")};
  d.refuse("expected two layouts, and types that are supported with shape '" +
           shape + "'");
  return std::nullopt;
}

/// The values of A's rows or B's columns.
static void decodeTile(Step &step, const WMMATile &tile, const MatrixType &type,
                       const std::vector<Source> &sources, float *values) {
  step.forLanes([&](unsigned lane) {
    uint32_t words[8];
    for (size_t i = 0; i < sources.size(); ++i)
      words[i] = step.get<uint32_t>(sources[i], lane);
    decodePacked(type, words, tile.perLane(), values + lane * tile.perLane());
  });
}

/// D = sums + C, eight elements of each lane.
static void addAccumulators(Step &step, const WMMAForm &form,
                            const MMAOperands &operands, const double *sums) {
  unsigned perWord = form.d == Accumulator::F16 ? 2 : 1;
  step.forLanes([&](unsigned lane) {
    uint64_t words[8] = {};
    for (unsigned e = 0; e < 8; ++e) {
      double sum = sums[8 * lane + e] +
                   getAccumulator(step, operands.c, form.c, lane, e);
      words[e / perWord] |= encodeAccumulator(sum, form.d, form.saturate)
                            << (16 * (e % perWord));
    }
    for (size_t i = 0; i < operands.d.size(); ++i)
      step.set(operands.d[i], lane, words[i]);
  });
}

static Run decodeProduct(Decoder &d) {
  auto form = takeForm(d);
  if (!form)
    return nullptr;
  WMMATile a = getOperandTile(form->shape, Role::A, *form->type);
  WMMATile b = getOperandTile(form->shape, Role::B, *form->type);
  MMAOperands operands =
      takeMMAOperands(d,
                      {a.registers, b.registers,
                       getAccumulatorTile(form->shape, form->c).registers,
                       getAccumulatorTile(form->shape, form->d).registers},
                      form->c, {ScalarType::Bits, 32});
  return [=, form = *form](Step &step) {
    if (!gatherWarp(step))
      return;
    float left[32 * 16], right[32 * 16];
    double sums[256];
    decodeTile(step, a, *form.type, operands.a, left);
    decodeTile(step, b, *form.type, operands.b, right);
    multiply(form.shape, form.shape.k, left, right, sums);
    addAccumulators(step, form, operands, sums);
  };
}

static Run decodeWMMA(Decoder &d) {
  if (d.take("load"))
    return decodeLoad(d);
  if (d.take("store"))
    return decodeStore(d);
  return d.take("mma") ? decodeProduct(d)
                       : d.refuse("expected .load, .store or .mma");
}

void mxsim::registerWMMA(DecoderTable &table) { table["wmma"] = decodeWMMA; }
