//===- Tcgen05Move.cpp - Loads and stores of tensor memory ----------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA "TensorCore 5th Generation Family Instructions": tcgen05.ld, st and
// wait. Loads and stores land at once, as all asynchronous operations; each is
// one of its own that tcgen05.wait ends.
//
//===----------------------------------------------------------------------===//

#include "Tcgen05.h"

#include "MMA.h"

#include <array>

using namespace mxsim;

static constexpr ScalarType kU32 = {ScalarType::Unsigned, 32};
//===----------------------------------------------------------------------===//
// Loads and stores
//===----------------------------------------------------------------------===//

namespace {
/// Where thread t has register r: PTX ISA "Data Movement Shape", Memory Layout
/// (and CUTLASS, include/cute/atom/copy_traits_sm100.hpp).
struct Position {
  unsigned lane, column;
};
struct TensorShape {
  std::string_view name;
  /// Lanes; columns and registers of one repetition; the most repetitions.
  unsigned lanes, columns, registers, maxCount;
  Position (*place)(unsigned thread, unsigned r);
};

/// tcgen05.ld or st. With packing a register has the low halves of two
/// neighbouring columns.
struct MoveForm {
  const TensorShape *shape = nullptr;
  unsigned count = 0;
  bool isPacked = false;
  AddressSource address;
  /// 16x32bx2: what its second 16 threads add to the address.
  uint32_t secondHalf = 0;

  unsigned getColumns() const {
    return shape->columns * count * (isPacked ? 2 : 1);
  }
};

/// The words of tensor memory that a warp moves, by lane from the address on;
/// those of the second half of 16x32bx2 are the upper 16.
using WarpRows = std::array<uint32_t *, kTensorPartition>;
} // namespace

static constexpr TensorShape kShapes[] = {
    {"32x32b", 32, 1, 1, 128,
     [](unsigned t, unsigned r) -> Position { return {t, r}; }},
    {"16x64b", 16, 2, 1, 128,
     [](unsigned t, unsigned r) -> Position {
       return {t / 4 + 8 * (t % 2), 2 * r + t / 2 % 2};
     }},
    {"16x128b", 16, 4, 2, 64,
     [](unsigned t, unsigned r) -> Position {
       return {t / 4 + 8 * (r % 2), 4 * (r / 2) + t % 4};
     }},
    {"16x256b", 16, 8, 4, 32,
     [](unsigned t, unsigned r) -> Position {
       return {t / 4 + 8 * (r / 2 % 2), 8 * (r / 4) + 2 * (t % 4) + r % 2};
     }},
    {"16x32bx2", 16, 1, 1, 128,
     [](unsigned t, unsigned r) -> Position { return {t, r}; }},
};

/// The value of an address that all lanes must agree on.
static std::optional<TensorAddress> getAddress(Step &step,
                                               const AddressSource &source) {
  auto first = static_cast<unsigned>(__builtin_ctz(step.mask));
  uint64_t bits = source.get(step, first);
  step.forLanes([&](unsigned lane) {
    if (source.get(step, lane) != bits)
      step.fault("its tensor memory address differs from that of lane " +
                     std::to_string(first),
                 static_cast<int>(lane));
  });
  if (step.failed())
    return std::nullopt;
  return TensorAddress(bits);
}

/// A warp reaches the quarter of the lanes that its number names.
static bool isInPartition(Step &step, unsigned lane, unsigned count) {
  unsigned first = kTensorPartition * (step.warp.id % 4);
  if (lane >= first && lane + count <= first + kTensorPartition)
    return true;
  step.fault("warp " + std::to_string(step.warp.id) + " reaches lanes " +
             std::to_string(first) + " to " +
             std::to_string(first + kTensorPartition - 1) +
             " of tensor memory, but the address names lanes " +
             std::to_string(lane) + " to " + std::to_string(lane + count - 1));
  return false;
}

/// Finds and judges the words that a warp moves; false after a fault.
static bool getRows(Step &step, const MoveForm &form, Access kind, AsyncId id,
                    WarpRows &rows) {
  auto base = getAddress(step, form.address);
  if (!base)
    return false;
  TensorAddress second(form.secondHalf);
  unsigned halves = form.shape->name == "16x32bx2" ? 2 : 1;
  unsigned lanes = form.shape->lanes;
  for (unsigned half = 0; half < halves; ++half) {
    unsigned first = base->lane + half * second.lane;
    unsigned column = base->column + half * second.column;
    if (!isInPartition(step, first, lanes))
      return false;
    for (unsigned i = 0; i < lanes; ++i) {
      TensorRow row = {first + i, column, form.getColumns()};
      if (!(rows[half * lanes + i] =
                accessTensor(step, step.cta, row, kind, id)))
        return false;
    }
  }
  return true;
}

/// Takes shape, count, packing and the register vector's length.
static bool takeMove(Decoder &d, MoveForm &form, std::string_view packing) {
  if (!d.take("sync") || !d.take("aligned") || !d.take("b32"))
    return false;
  for (const TensorShape &shape : kShapes)
    if (d.take(shape.name))
      form.shape = &shape;
  for (unsigned count = 1; count <= 128; count *= 2)
    if (d.take("x" + std::to_string(count)))
      form.count = count;
  if (!form.shape || !form.count)
    return false;
  if (form.count > form.shape->maxCount)
    d.refuse("." + std::string(form.shape->name) + " has at most .x" +
             std::to_string(form.shape->maxCount));
  form.isPacked = d.take(packing);
  return !d.isRefused();
}

static bool hasSecondHalf(const MoveForm &form) {
  return form.shape->name == "16x32bx2";
}

static bool hasRegisters(Decoder &d, const MoveForm &form, size_t got) {
  size_t expected = size_t(form.shape->registers) * form.count;
  if (got == expected)
    return true;
  d.refuse("expected " + std::to_string(expected) + " registers but got " +
           std::to_string(got));
  return false;
}

static uint32_t takeSecondHalf(Decoder &d, size_t index) {
  const Operand &offset = d.operand(index);
  if (offset.kind != Operand::Integer)
    d.refuse("expected a constant as the offset of the second half");
  return static_cast<uint32_t>(offset.integer);
}

Run mxsim::decodeTcgen05Load(Decoder &d) {
  MoveForm form;
  if (!takeMove(d, form, "pack::16b"))
    return nullptr;
  std::vector<Destination> outs;
  for (const Operand &element : d.elements(0))
    outs.push_back(d.destination(element));
  form.address = d.address(1, "tensor");
  if (hasSecondHalf(form))
    form.secondHalf = takeSecondHalf(d, 2);
  if (!hasRegisters(d, form, outs.size()))
    return nullptr;
  return [=](Step &step) {
    if (!gatherWarp(step))
      return;
    if (step.warp.tensor.usedLoad == step.op.source)
      checkTensorWaited(step);
    AsyncId id = step.beginAsync();
    WarpRows rows;
    if (step.failed() || !getRows(step, form, Access::Read, id, rows))
      return;
    for (unsigned r = 0; r < outs.size(); ++r) {
      step.forLanes([&](unsigned thread) {
        auto [lane, column] = form.shape->place(thread, r);
        const uint32_t *row = rows[lane];
        step.set(outs[r], thread,
                 form.isPacked
                     ? (row[2 * column] & 0xFFFF) | row[2 * column + 1] << 16
                     : row[column]);
      });
      step.pend(outs[r], kWaitForTensorLoads);
    }
    if (id)
      step.warp.tensor.loads.push_back(id);
  };
}

Run mxsim::decodeTcgen05Store(Decoder &d) {
  MoveForm form;
  if (!takeMove(d, form, "unpack::16b"))
    return nullptr;
  form.address = d.address(0, "tensor");
  if (hasSecondHalf(form))
    form.secondHalf = takeSecondHalf(d, 1);
  std::vector<Source> ins;
  for (const Operand &element : d.elements(hasSecondHalf(form) ? 2 : 1))
    ins.push_back(d.source(element, kU32));
  if (!hasRegisters(d, form, ins.size()))
    return nullptr;
  return [=](Step &step) {
    if (!gatherWarp(step))
      return;
    AsyncId id = step.beginAsync();
    WarpRows rows;
    if (!getRows(step, form, Access::Write, id, rows))
      return;
    for (unsigned r = 0; r < ins.size(); ++r)
      step.forLanes([&](unsigned thread) {
        auto [lane, column] = form.shape->place(thread, r);
        auto value = step.get<uint32_t>(ins[r], thread);
        if (form.isPacked) {
          rows[lane][2 * column] = value & 0xFFFF;
          rows[lane][2 * column + 1] = value >> 16;
        } else {
          rows[lane][column] = value;
        }
      });
    if (id)
      step.warp.tensor.stores.push_back(id);
  };
}

//===----------------------------------------------------------------------===//
// Waits
//===----------------------------------------------------------------------===//

Run mxsim::decodeTcgen05Wait(Decoder &d, bool isLoad) {
  if (!d.take("sync") || !d.take("aligned"))
    return nullptr;
  return [=](Step &step) {
    if (!gatherWarp(step))
      return;
    TensorAccesses &accesses = step.warp.tensor;
    std::vector<AsyncId> &ids = isLoad ? accesses.loads : accesses.stores;
    for (AsyncId id : ids)
      step.observe(id);
    ids.clear();
    if (isLoad) {
      step.resolve(kWaitForTensorLoads);
      accesses.hasWaited = true;
    }
  };
}
