//===- Matrix.cpp - ldmatrix, stmatrix and movmatrix ----------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA "ldmatrix", "stmatrix", "movmatrix". A matrix in shared memory is 8
// or 16 rows in slots of 16 bytes; the address of row r of matrix i comes from
// lane i * rows + r. Codes of 6 and 4 bits fill the slot from its start, the
// rest is padding; in registers each has a byte, from bit 0 on. With lane 4 g +
// p:
//
//   as stored            the word has bytes 4 p to 4 p + 3 of row g
//   b16, transposed      half e is column g of row 2 p + e
//   b8, loads of m16n16  byte j of word r is column g + 8 r of row 4 p + j
//   b8, stores of m16n8  byte j is column g + 8 (j / 2) of row 2 p + j % 2
//
// Rows and columns are those in memory. The 8-bit transposed forms are as in
// CUTLASS, include/cute/atom/copy_traits_sm100.hpp, SM100_U8x8_LDSM_T (with the
// exchange of bytes in its copy) and SM100_U8x4_STSM_T.
//
//===----------------------------------------------------------------------===//

#include "MMA.h"

#include <array>

using namespace mxsim;

static constexpr unsigned kSlotBytes = 16;

namespace {
/// A shape and type of element; `codeBits` is what an element has in memory.
struct FormatRow {
  bool isStore;
  std::string_view shape, type;
  bool transposed;
  unsigned rows, elementBytes, codeBits;
  std::string_view counts;
};

struct MatrixForm {
  FormatRow format;
  unsigned count = 1;
  std::string_view space;

  unsigned dataBytes() const {
    return kSlotBytes / format.elementBytes * format.codeBits / 8;
  }
  /// Registers of one matrix.
  unsigned words() const { return format.rows / 8; }
};

/// The rows of a matrix, as slots of elements without padding.
using Rows = std::array<std::array<uint8_t, kSlotBytes>, 16>;
} // namespace

static const FormatRow kFormats[] = {
    {false, "m8n8", "b16", false, 8, 2, 16, "x1 x2 x4"},
    {false, "m8n8", "b16", true, 8, 2, 16, "x1 x2 x4"},
    {false, "m8n16", "b8x16.b6x16_p32", false, 8, 1, 6, "x1 x2 x4"},
    {false, "m8n16", "b8x16.b4x16_p64", false, 8, 1, 4, "x1 x2 x4"},
    {false, "m16n16", "b8", true, 16, 1, 8, "x1 x2"},
    {false, "m16n16", "b8x16.b6x16_p32", true, 16, 1, 6, "x1 x2"},
    {false, "m16n16", "b8x16.b4x16_p64", true, 16, 1, 4, "x1 x2"},
    {true, "m8n8", "b16", false, 8, 2, 16, "x1 x2 x4"},
    {true, "m8n8", "b16", true, 8, 2, 16, "x1 x2 x4"},
    {true, "m16n8", "b8", true, 8, 1, 8, "x1 x2 x4"},
};

//===----------------------------------------------------------------------===//
// Parts
//===----------------------------------------------------------------------===//

static std::string takeType(Decoder &d) {
  std::string source = d.take("b6x16_p32")   ? ".b6x16_p32"
                       : d.take("b4x16_p64") ? ".b4x16_p64"
                                             : "";
  return takeOne(d,
                 [](auto &part) {
                   return part == "b16" || part == "b8" || part == "b8x16";
                 }) +
         source;
}

static std::optional<MatrixForm> takeForm(Decoder &d, bool isStore) {
  MatrixForm form;
  if (!takeAligned(d))
    return std::nullopt;
  std::string shape = takeOne(d, [](auto &part) {
    return part == "m8n8" || part == "m8n16" || part == "m16n16" ||
           part == "m16n8";
  });
  std::string count =
      takeOne(d, [](auto &part) { return hasWord("x1 x2 x4", part); });
  std::string type = takeType(d);
  bool transposed = d.take("trans");
  // Without a space the address is generic.
  if (d.take("shared") || d.take("shared::cta"))
    form.space = "shared";
  for (const FormatRow &row : kFormats)
    if (row.isStore == isStore && row.shape == shape && row.type == type &&
        row.transposed == transposed && hasWord(row.counts, count)) {
      form.format = row;
      form.count = count[1] - '0';
      return form;
    }
  d.refuse("there is no form '" + shape + "', '" + count + "', '" + type + "'" +
           (transposed ? ", transposed" : ""));
  return std::nullopt;
}

static void checkRegisters(Decoder &d, const MatrixForm &form, size_t count) {
  size_t expected = form.count * form.words();
  if (count != expected)
    d.refuse("expected " + std::to_string(expected) + " registers but got " +
             std::to_string(count));
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

/// The slot of row `row` of matrix `matrix`; null after a fault.
static uint8_t *getSlot(Step &step, const MatrixForm &form,
                        const AddressSource &source, unsigned matrix,
                        unsigned row, Access kind) {
  unsigned lane = matrix * form.format.rows + row;
  uint64_t address = source.get(step, lane);
  if ((address & kWindowMask) != kSharedWindow) {
    step.fault("the address of row " + std::to_string(row) + " of matrix " +
                   std::to_string(matrix) + " is not in shared memory",
               static_cast<int>(lane));
    return nullptr;
  }
  return step.access(address, form.dataBytes(), kSlotBytes, kind, lane);
}

/// Codes of 6 or 4 bits, one behind the other, to bytes.
static void spread(const uint8_t *codes, unsigned bits, uint8_t *bytes) {
  for (unsigned i = 0; i < kSlotBytes; ++i) {
    unsigned first = i * bits;
    unsigned window = codes[first / 8];
    if (first % 8 + bits > 8)
      window |= codes[first / 8 + 1] << 8;
    bytes[i] = window >> (first % 8) & ((1u << bits) - 1);
  }
}

static Rows loadRows(Step &step, const MatrixForm &form,
                     const AddressSource &address, unsigned matrix) {
  Rows rows;
  for (unsigned r = 0; r < form.format.rows && !step.failed(); ++r)
    if (const uint8_t *slot =
            getSlot(step, form, address, matrix, r, Access::Read)) {
      if (form.format.codeBits < 8)
        spread(slot, form.format.codeBits, rows[r].data());
      else
        std::memcpy(rows[r].data(), slot, kSlotBytes);
    }
  return rows;
}

static void storeRows(Step &step, const MatrixForm &form,
                      const AddressSource &address, unsigned matrix,
                      const Rows &rows) {
  for (unsigned r = 0; r < form.format.rows && !step.failed(); ++r)
    if (uint8_t *slot = getSlot(step, form, address, matrix, r, Access::Write))
      std::memcpy(slot, rows[r].data(), kSlotBytes);
}

//===----------------------------------------------------------------------===//
// Fragments
//===----------------------------------------------------------------------===//

/// Where byte `byte` of word `word` of a lane stands: its row, and the byte in
/// its slot.
static std::pair<unsigned, unsigned>
place(const FormatRow &format, unsigned lane, unsigned word, unsigned byte) {
  unsigned g = lane / 4, p = lane % 4;
  if (!format.transposed)
    return {g, 4 * p + byte};
  if (format.elementBytes == 2)
    return {2 * p + byte / 2, 2 * g + byte % 2};
  if (format.isStore)
    return {2 * p + byte % 2, g + 8 * (byte / 2)};
  return {4 * p + byte, g + 8 * word};
}

static uint32_t gatherWord(const FormatRow &format, const Rows &rows,
                           unsigned lane, unsigned word) {
  uint32_t value = 0;
  for (unsigned byte = 0; byte < 4; ++byte) {
    auto [row, offset] = place(format, lane, word, byte);
    value |= static_cast<uint32_t>(rows[row][offset]) << (8 * byte);
  }
  return value;
}

static void scatterWord(const FormatRow &format, Rows &rows, unsigned lane,
                        unsigned word, uint32_t value) {
  for (unsigned byte = 0; byte < 4; ++byte) {
    auto [row, offset] = place(format, lane, word, byte);
    rows[row][offset] = static_cast<uint8_t>(value >> (8 * byte));
  }
}

//===----------------------------------------------------------------------===//
// Decoders
//===----------------------------------------------------------------------===//

static Run decodeLdmatrix(Decoder &d) {
  auto form = takeForm(d, /*isStore=*/false);
  if (!form)
    return nullptr;
  std::vector<Destination> outs = takeDestinations(d, 0);
  checkRegisters(d, *form, outs.size());
  AddressSource address = d.address(1, form->space);
  return [=, form = *form](Step &step) {
    if (!gatherWarp(step))
      return;
    // All of memory is read before registers change: the address may be one.
    Rows matrices[4];
    for (unsigned i = 0; i < form.count; ++i)
      matrices[i] = loadRows(step, form, address, i);
    if (step.failed())
      return;
    for (unsigned i = 0; i < outs.size(); ++i)
      step.forLanes([&](unsigned lane) {
        step.set(outs[i], lane,
                 gatherWord(form.format, matrices[i / form.words()], lane,
                            i % form.words()));
      });
  };
}

static Run decodeStmatrix(Decoder &d) {
  auto form = takeForm(d, /*isStore=*/true);
  if (!form)
    return nullptr;
  AddressSource address = d.address(0, form->space);
  std::vector<Source> ins = takeSources(d, 1, {ScalarType::Bits, 32});
  checkRegisters(d, *form, ins.size());
  return [=, form = *form](Step &step) {
    if (!gatherWarp(step))
      return;
    for (unsigned i = 0; i < form.count; ++i) {
      Rows rows;
      step.forLanes([&](unsigned lane) {
        scatterWord(form.format, rows, lane, /*word=*/0,
                    step.get<uint32_t>(ins[i], lane));
      });
      storeRows(step, form, address, i, rows);
    }
  };
}

/// Transposes an 8x8 matrix of 16-bit elements within the warp.
static Run decodeMovmatrix(Decoder &d) {
  if (!takeAligned(d))
    return nullptr;
  if (!d.take("m8n8") || !d.take("trans") || !d.take("b16"))
    return d.refuse("expected .m8n8.trans.b16");
  Destination out = d.destination(0);
  Source in = d.source(1, {ScalarType::Bits, 32});
  return [=](Step &step) {
    if (!gatherWarp(step))
      return;
    Rows rows;
    step.forLanes([&](unsigned lane) {
      scatterWord(kFormats[0], rows, lane, 0, step.get<uint32_t>(in, lane));
    });
    step.forLanes([&](unsigned lane) {
      step.set(out, lane, gatherWord(kFormats[1], rows, lane, 0));
    });
  };
}

void mxsim::registerMatrix(DecoderTable &table) {
  table["ldmatrix"] = decodeLdmatrix;
  table["stmatrix"] = decodeStmatrix;
  table["movmatrix"] = decodeMovmatrix;
}
