//===- Wgmma.cpp - wgmma --------------------------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA "Asynchronous Warpgroup Level Matrix Instructions". Each of the four
// warps of a warpgroup computes its rows at once. The product of a warpgroup
// has ended when all of them have executed it, which wgmma.wait_group waits
// for: one thread may then tell others that the operands are no longer read.
//
// wgmma.fence orders registers that were written before it. Moves do not count
// as writes: compilers rename registers and place constants anywhere, and the
// assembler orders those.
//
// Sparse matrices (.sp) are not supported.
//
//===----------------------------------------------------------------------===//

#include "Wgmma.h"

#include <algorithm>
#include <array>

using namespace mxsim;

static constexpr const char *kWait = "wgmma.wait_group";

//===----------------------------------------------------------------------===//
// Warpgroups
//===----------------------------------------------------------------------===//

/// True if all lanes are here, and the warp is one of a warpgroup; else they
/// are waited for, or it is a fault.
static bool enter(Step &step) {
  if (!step.gather(kAllLanes))
    return false;
  size_t first = step.warp.id & ~(kGroupWarps - 1);
  if (step.cta.warps.size() < first + kGroupWarps) {
    step.fault("warps " + std::to_string(first) +
               " and up are no warpgroup of 4: "
               "the CTA has " +
               std::to_string(step.cta.warps.size()) + " warps");
    return false;
  }
  if (step.mask != kAllLanes) {
    step.fault("all 32 lanes of the warp have to execute it",
               __builtin_ctz(~step.mask));
    return false;
  }
  return true;
}

static std::array<Warp *, kGroupWarps> getWarpgroup(Warp &warp) {
  std::array<Warp *, kGroupWarps> group;
  for (unsigned i = 0; i < kGroupWarps; ++i)
    group[i] = &warp.cta->warps[(warp.id & ~(kGroupWarps - 1)) + i];
  return group;
}

/// Whether all warps of the group have executed `count` products.
static bool haveExecuted(Warp &warp, size_t count) {
  for (Warp *other : getWarpgroup(warp))
    if (other->wgmma.issued.size() < count)
      return false;
  return true;
}

//===----------------------------------------------------------------------===//
// Groups
//===----------------------------------------------------------------------===//

/// Ends the waiting for the first `count` products, which all warps of the
/// group have executed.
static void finish(Warp &warp, size_t count) {
  for (Warp *other : getWarpgroup(warp))
    if (AsyncId id = other->wgmma.issued[count - 1])
      warp.cta->cluster->judge.observe(id, warp.agent, warp.now);
  for (auto it = warp.pending.begin(); it != warp.pending.end();)
    it = it->second.wait == kWait && it->second.order <= count
             ? warp.pending.erase(it)
             : std::next(it);
}

static void waitForGroups(Step &step, size_t allowed) {
  if (!enter(step))
    return;
  std::deque<size_t> &groups = step.warp.wgmma.groups;
  size_t count = 0;
  for (; groups.size() > allowed; groups.pop_front())
    count = groups.front();
  if (count == 0)
    return;
  Warp *warp = &step.warp;
  step.wait(
      [=] {
        if (!haveExecuted(*warp, count))
          return false;
        finish(*warp, count);
        return true;
      },
      "the other warps of its warpgroup to execute wgmma.mma_async");
}

static Run decodeWait(Decoder &d) {
  const Operand &allowed = d.operand(0);
  if (allowed.kind != Operand::Integer || allowed.integer < 0)
    return d.refuse("expected a constant that is not negative");
  return [count = static_cast<size_t>(allowed.integer)](Step &step) {
    waitForGroups(step, count);
  };
}

static void commit(Step &step) {
  if (enter(step))
    step.warp.wgmma.groups.push_back(step.warp.wgmma.issued.size());
}

//===----------------------------------------------------------------------===//
// Registers
//===----------------------------------------------------------------------===//

static void fence(Step &step) {
  if (enter(step) && step.checks())
    step.warp.wgmma.unfenced.assign(
        step.launch.function->source->registers.size(), nullptr);
}

void Step::recordUnfenced() {
  std::vector<const Instruction *> &unfenced = warp.wgmma.unfenced;
  const Instruction *writer = op.source;
  if (writer->parts.front() == "mov") {
    writer = nullptr;
    for (int reg : op.reads)
      writer = unfenced[reg] ? unfenced[reg] : writer;
  }
  for (int reg : op.writes)
    unfenced[reg] = writer;
}

static const std::string &getName(const Step &step, int reg) {
  return step.launch.function->source->registerNames[reg];
}

/// False after a fault: no wgmma.fence stands between a register's writer and
/// the product.
static bool checkFence(Step &step, int reg) {
  const Instruction *writer = step.warp.wgmma.unfenced[reg];
  if (writer)
    step.fault("uses " + getName(step, reg) + ", which " + writer->opcode +
               " at line " + std::to_string(writer->line) +
               " writes: wgmma.fence is missing between them");
  return !writer;
}

/// Products of one shape may follow each other in an accumulator. False after a
/// fault.
static bool takeAccumulator(Step &step, const WgmmaForm &form, int reg) {
  auto found = step.warp.pending.find(reg);
  if (found == step.warp.pending.end() || found->second.isRead ||
      found->second.wait != kWait)
    return true;
  const Instruction &source = *found->second.source;
  if (!source.hasPart(form.shape)) {
    step.fault("accumulates into " + getName(step, reg) + ", which " +
               source.opcode + " at line " + std::to_string(source.line) +
               " of another shape may not have written yet: " + kWait +
               " is missing");
    return false;
  }
  step.warp.pending.erase(found);
  return true;
}

/// Judges the registers that a product uses; false after a fault.
static bool checkRegisters(Step &step, const WgmmaForm &form) {
  if (!step.checks())
    return true;
  if (step.warp.wgmma.unfenced.empty()) {
    step.fault("no wgmma.fence orders the registers before it");
    return false;
  }
  for (Destination reg : form.out)
    if (!checkFence(step, reg) || !takeAccumulator(step, form, reg))
      return false;
  for (const Source &word : form.words)
    if (word.kind == Source::Register && !checkFence(step, word.index))
      return false;
  return step.checkPending();
}

/// The registers belong to the product until its group is waited for.
static void pendRegisters(Step &step, const WgmmaForm &form) {
  if (!step.checks())
    return;
  auto pend = [&](int reg, bool isRead) {
    step.pend(reg, kWait, isRead);
    step.warp.pending[reg].order = step.warp.wgmma.issued.size();
  };
  for (const Source &word : form.words)
    if (word.kind == Source::Register)
      pend(word.index, true);
  for (Destination reg : form.out)
    pend(reg, false);
}

//===----------------------------------------------------------------------===//
// Products
//===----------------------------------------------------------------------===//

/// The value that all lanes have in `source`; fault if they differ.
static uint64_t getUniform(Step &step, const Source &source, const char *name) {
  uint64_t value = step.bits(source, 0);
  for (unsigned lane = 1; lane < kWarpSize; ++lane)
    if (step.bits(source, lane) != value)
      step.fault(std::string(name) + " differs from that of lane 0", lane);
  return value;
}

/// False after a fault: a warp of the group can no longer take part.
static bool checkAlive(Step &step) {
  size_t count = step.warp.wgmma.issued.size() + 1;
  for (Warp *other : getWarpgroup(step.warp))
    if (!other->alive && other->wgmma.issued.size() < count) {
      step.fault("warp " + std::to_string(other->id) +
                 " of its warpgroup has ended without it");
      return false;
    }
  return true;
}

static void runMMA(Step &step, const WgmmaForm &form) {
  if (!enter(step) || !checkAlive(step) || !checkRegisters(step, form))
    return;
  WgmmaOperands operands;
  if (!form.isAInRegisters())
    operands.a = getUniform(step, form.descriptorA, "the descriptor of A");
  operands.b = getUniform(step, form.descriptorB, "the descriptor of B");
  operands.accumulates = getUniform(step, form.accumulates, "scale-d") & 1;
  if (step.failed())
    return;
  runProduct(step, form, operands);
  if (!step.failed())
    pendRegisters(step, form);
}

/// Whether A and B may have these types together, and their product that one.
static bool isFamily(std::string_view a, std::string_view b,
                     std::string_view d) {
  using Names = std::vector<std::string_view>;
  static const std::pair<Names, Names> families[] = {
      {{"f16"}, {"f32", "f16"}}, {{"bf16"}, {"f32"}},
      {{"tf32"}, {"f32"}},       {{"e4m3", "e5m2"}, {"f32", "f16"}},
      {{"s8", "u8"}, {"s32"}},   {{"b1"}, {"s32"}}};
  auto has = [](const Names &names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  for (const auto &[operands, results] : families)
    if (has(operands, a) && has(operands, b) && has(results, d))
      return true;
  return false;
}

/// The types of D, A and B stand in this order behind the shape. Refuses those
/// that do not go together.
static void takeTypes(Decoder &d, WgmmaForm &form) {
  std::vector<std::string> names;
  for (const std::string &part : d.parts())
    if (findMatrixType(part) || part == "f32" || part == "s32")
      names.push_back(part);
  if (names.size() != 3 || !isFamily(names[1], names[2], names[0])) {
    d.refuse("no product has these types");
    return;
  }
  for (std::string_view name : names)
    d.take(name);
  form.result = names[0] == "f32"   ? WgmmaForm::F32
                : names[0] == "f16" ? WgmmaForm::F16
                                    : WgmmaForm::S32;
  form.a = findMatrixType(names[1]);
  form.b = findMatrixType(names[2]);
  if (form.a->kind == MatrixType::Integer)
    form.saturates = d.take("satfinite");
  if (form.a->kind == MatrixType::Bit && !(d.take("and") && d.take("popc")))
    d.refuse("expected .and.popc");
}

/// Finds N.
static bool isShape(const std::string &part, WgmmaForm &form) {
  unsigned step = 8;
  for (form.n = 8; form.n <= 256; form.n += step) {
    if (part == "m64n" + std::to_string(form.n) + "k" + std::to_string(form.k))
      return true;
    if (form.result == WgmmaForm::S32 && form.n >= 32)
      step = 16;
  }
  return false;
}

/// m64nNkK, where K elements are 32 bytes. The integer types lack every other N
/// above 32. Refuses other shapes.
static void takeShape(Decoder &d, WgmmaForm &form) {
  form.k = 256 / form.a->bits;
  for (const std::string &part : d.parts()) {
    if (!isShape(part, form))
      continue;
    form.shape = part;
    d.take(part);
    return;
  }
  d.refuse("expected the shape m64nNk" + std::to_string(form.k) +
           " with N a multiple of 8 up to 256" +
           (form.result == WgmmaForm::S32 ? ", of 16 above 32" : ""));
}

/// An immediate that is one of two; the first if it is neither.
static int64_t takeImmediate(Decoder &d, size_t index, int64_t first,
                             int64_t second) {
  const Operand &operand = d.operand(index);
  if (operand.kind == Operand::Integer &&
      (operand.integer == first || operand.integer == second))
    return operand.integer;
  d.refuse("expected operand " + std::to_string(index) + " to be " +
           std::to_string(first) + " or " + std::to_string(second));
  return first;
}

/// imm-scale-a, imm-scale-b, imm-trans-a and imm-trans-b, as far as the types
/// have them.
static void takeImmediates(Decoder &d, WgmmaForm &form) {
  if (form.result == WgmmaForm::S32)
    return;
  for (size_t index : {4, 5})
    form.sign *= takeImmediate(d, index, 1, -1);
  if (form.a->bits != 16)
    return;
  size_t index = 6;
  if (!form.isAInRegisters() && takeImmediate(d, index++, 0, 1))
    form.majorA = Major::MN;
  if (takeImmediate(d, index, 0, 1))
    form.majorB = Major::MN;
}

/// Refuses the instruction if D or A have the wrong number of registers.
static void takeOperands(Decoder &d, WgmmaForm &form) {
  constexpr ScalarType kB32 = {ScalarType::Bits, 32};
  constexpr ScalarType kB64 = {ScalarType::Bits, 64};
  for (const Operand &element : d.elements(0)) {
    form.out.push_back(d.destination(element));
    form.accumulator.push_back(d.source(element, kB32));
  }
  size_t expected = form.n / (form.result == WgmmaForm::F16 ? 4 : 2);
  if (form.out.size() != expected)
    d.refuse("expected " + std::to_string(expected) +
             " registers of D but got " + std::to_string(form.out.size()));
  if (d.operand(1).kind == Operand::Vector) {
    for (const Operand &element : d.elements(1))
      form.words.push_back(d.source(element, kB32));
    if (form.words.size() != 4)
      d.refuse("expected 4 registers of A but got " +
               std::to_string(form.words.size()));
  } else {
    form.descriptorA = d.source(1, kB64);
  }
  form.descriptorB = d.source(2, kB64);
  form.accumulates = d.source(3, {ScalarType::Pred, 1});
}

static Run decodeMMA(Decoder &d) {
  if (d.hasPart("sp"))
    return d.refuse("sparse matrices are not supported");
  WgmmaForm form;
  takeTypes(d, form);
  if (!d.isRefused())
    takeShape(d, form);
  if (d.isRefused())
    return nullptr;
  takeOperands(d, form);
  takeImmediates(d, form);
  d.ownRegisters();
  return [=](Step &step) { runMMA(step, form); };
}

static Run decodeWgmma(Decoder &d) {
  bool isProduct = d.take("mma_async");
  if (!d.take("sync") || !d.take("aligned"))
    return nullptr;
  if (isProduct)
    return decodeMMA(d);
  if (d.take("fence"))
    return fence;
  if (d.take("commit_group"))
    return commit;
  return d.take("wait_group") ? decodeWait(d) : nullptr;
}

void mxsim::registerWgmma(DecoderTable &table) { table["wgmma"] = decodeWgmma; }
