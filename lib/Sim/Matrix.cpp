//===- Matrix.cpp - ldmatrix and stmatrix ---------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA "ldmatrix" and "stmatrix" on 8x8 matrices of 16 bits: lane l holds
// elements 2 (l % 4) and the next of row l / 4; the address of row r of matrix
// i comes from lane 8 i + r.
//
//===----------------------------------------------------------------------===//

#include "Decode.h"

#include <array>

using namespace mxsim;

static constexpr unsigned kRows = 8, kRowBytes = 16;

/// What the parts say: how many matrices, and whether they are transposed.
namespace {
struct MatrixForm {
  unsigned count = 1;
  bool transposed = false;
};
} // namespace

static std::optional<MatrixForm> takeForm(Decoder &d) {
  MatrixForm form;
  if (!d.take("sync") || !d.take("aligned") || !d.take("m8n8"))
    return std::nullopt;
  form.count = d.take("x4") ? 4 : d.take("x2") ? 2 : 1;
  d.take("x1");
  form.transposed = d.take("trans");
  if (!d.take("shared"))
    d.take("shared::cta");
  if (!d.take("b16"))
    return std::nullopt;
  return form;
}

/// Element `index` of lane `lane`: its row and its column.
static std::pair<unsigned, unsigned> place(unsigned lane, unsigned index,
                                           bool transposed) {
  unsigned row = lane / 4, col = 2 * (lane % 4) + index;
  return transposed ? std::pair(col, row) : std::pair(row, col);
}

/// The rows of matrix `matrix` in shared memory; null after a fault.
static std::array<uint8_t *, kRows> getRows(Step &step,
                                            const AddressSource &address,
                                            unsigned matrix, Access kind) {
  std::array<uint8_t *, kRows> rows;
  for (unsigned r = 0; r < kRows; ++r) {
    unsigned lane = matrix * kRows + r;
    rows[r] =
        step.access(address.get(step, lane), kRowBytes, kRowBytes, kind, lane);
  }
  return rows;
}

static Run decodeLdmatrix(Decoder &d) {
  auto form = takeForm(d);
  if (!form)
    return nullptr;
  std::vector<Destination> outs;
  for (const Operand &element : d.elements(0))
    outs.push_back(d.destination(element));
  AddressSource address = d.address(1, "shared");
  return [=, form = *form](Step &step) {
    if (!step.gather(kAllLanes))
      return;
    for (unsigned i = 0; i < form.count && !step.failed(); ++i) {
      auto rows = getRows(step, address, i, Access::Read);
      if (step.failed())
        return;
      step.forLanes([&](unsigned lane) {
        uint32_t pair = 0;
        for (unsigned e : {0u, 1u}) {
          auto [row, col] = place(lane, e, form.transposed);
          uint16_t value;
          std::memcpy(&value, rows[row] + 2 * col, sizeof(value));
          pair |= uint32_t(value) << (16 * e);
        }
        step.set(outs[i], lane, pair);
      });
    }
  };
}

static Run decodeStmatrix(Decoder &d) {
  auto form = takeForm(d);
  if (!form)
    return nullptr;
  AddressSource address = d.address(0, "shared");
  std::vector<Source> ins;
  for (const Operand &element : d.elements(1))
    ins.push_back(d.source(element, {ScalarType::Bits, 32}));
  return [=, form = *form](Step &step) {
    if (!step.gather(kAllLanes))
      return;
    for (unsigned i = 0; i < form.count && !step.failed(); ++i) {
      auto rows = getRows(step, address, i, Access::Write);
      if (step.failed())
        return;
      step.forLanes([&](unsigned lane) {
        auto pair = step.get<uint32_t>(ins[i], lane);
        for (unsigned e : {0u, 1u}) {
          auto [row, col] = place(lane, e, form.transposed);
          auto value = static_cast<uint16_t>(pair >> (16 * e));
          std::memcpy(rows[row] + 2 * col, &value, sizeof(value));
        }
      });
    }
  };
}

void mxsim::registerMatrix(DecoderTable &table) {
  table["ldmatrix"] = decodeLdmatrix;
  table["stmatrix"] = decodeStmatrix;
}
