//===- Tcgen05Copy.cpp - Copies to tensor memory --------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// PTX ISA "tcgen05.cp" and "tcgen05.shift". A copy takes rows of 16 or 32 bytes
// behind a shared-memory descriptor, as those of a K-major matrix, to lanes:
//
//   128x256b, 128x128b      row r to lane r
//   4x256b                  row r to lane 32 r
//   64x128b, warpx2::02_13  row r to lanes r and r + 64
//   64x128b, warpx2::01_23  row r to lanes 64 (r / 32) + r % 32 and 32 more
//   32x128b, warpx4         row r to lanes r, r + 32, r + 64 and r + 96
//
// from the lane of the address on (CUTLASS, include/cute/atom/
// copy_traits_sm100.hpp).
//
//===----------------------------------------------------------------------===//

#include "Tcgen05.h"

using namespace mxsim;

static constexpr ScalarType kB64 = {ScalarType::Bits, 64};
/// Words of a chunk of 16 bytes.
static constexpr unsigned kChunkWords = kChunkBytes / 4;

//===----------------------------------------------------------------------===//
// Copies
//===----------------------------------------------------------------------===//

namespace {
struct CopyShape {
  std::string_view name, multicast;
  unsigned rows, bytes;
  /// Row r goes to lane `group * (r / 32) + r % 32`, and to `copies` lanes that
  /// are `step` lanes apart.
  unsigned group, copies, step;
};

struct TensorCopyForm {
  const CopyShape *shape = nullptr;
  unsigned group = 1;
  /// Bits of an element that becomes a byte, or 8.
  unsigned elementBits = 8;
  AddressSource to;
  Source from;
};
} // namespace

static constexpr CopyShape kCopyShapes[] = {
    {"128x256b", "", 128, 32, 32, 1, 0},
    {"128x128b", "", 128, 16, 32, 1, 0},
    {"4x256b", "", 4, 32, 0, 1, 0},
    {"64x128b", "warpx2::02_13", 64, 16, 32, 2, 64},
    {"64x128b", "warpx2::01_23", 64, 16, 64, 2, 32},
    {"32x128b", "warpx4", 32, 16, 32, 4, 32},
};

static unsigned getLane(const CopyShape &shape, unsigned row, unsigned copy) {
  if (shape.rows == 4)
    return kTensorPartition * row;
  return shape.group * (row / kTensorPartition) + row % kTensorPartition +
         copy * shape.step;
}

/// Widens the 16 elements at the beginning of a chunk to bytes, in which they
/// stand as mma expects them: below bit 6.
static void widen(uint8_t *chunk, unsigned bits) {
  uint8_t packed[kChunkBytes];
  std::memcpy(packed, chunk, kChunkBytes);
  for (unsigned i = 0; i < kChunkBytes; ++i) {
    unsigned at = i * bits;
    unsigned window = packed[at / 8] | packed[(at + bits - 1) / 8] << 8;
    if (at / 8 == (at + bits - 1) / 8)
      window = packed[at / 8];
    unsigned code = window >> at % 8 & ((1u << bits) - 1);
    chunk[i] = static_cast<uint8_t>(code << (6 - bits));
  }
}

/// Copies in one CTA; false after a fault.
static bool copyTo(Step &step, Cta &cta, const TensorCopyForm &form,
                   const SharedOperand &operand, TensorAddress to) {
  const CopyShape &shape = *form.shape;
  AsyncId id = step.beginAsync(Pipe::Tensor);
  unsigned chunks = shape.bytes / kChunkBytes;
  std::vector<uint8_t> bytes(size_t(shape.rows) * shape.bytes);
  if (!readChunks(step, id, getSharedBase(cta), operand,
                  {0, shape.rows, 0, chunks}, bytes.data()))
    return false;
  for (size_t at = 0; form.elementBits < 8 && at < bytes.size();
       at += kChunkBytes)
    widen(&bytes[at], form.elementBits);
  for (unsigned row = 0; row < shape.rows; ++row)
    for (unsigned copy = 0; copy < shape.copies; ++copy) {
      TensorRow place = {to.lane + getLane(shape, row, copy), to.column,
                         chunks * kChunkWords};
      uint32_t *words = accessTensor(step, cta, place, Access::Write, id);
      if (!words)
        return false;
      std::memcpy(words, &bytes[size_t(row) * shape.bytes], shape.bytes);
    }
  return true;
}

static const CopyShape *takeShape(Decoder &d) {
  for (const CopyShape &shape : kCopyShapes)
    if (d.hasPart(shape.name) &&
        (shape.multicast.empty() || d.take(shape.multicast))) {
      d.take(shape.name);
      return &shape;
    }
  return nullptr;
}

Run mxsim::decodeTcgen05Copy(Decoder &d) {
  TensorCopyForm form;
  form.group = takeGroup(d);
  form.shape = takeShape(d);
  if (!form.shape)
    return nullptr;
  if (d.take("b8x16"))
    form.elementBits = d.take("b6x16_p32") ? 6 : d.take("b4x16_p64") ? 4 : 0;
  if (!form.elementBits)
    return nullptr;
  form.to = d.address(0, "tensor");
  form.from = d.source(1, kB64);
  return [=](Step &step) {
    auto thread = getIssuer(step);
    if (!thread)
      return;
    SharedOperand operand;
    std::string problem =
        decodeSharedDescriptor(step.bits(form.from, *thread), operand);
    if (!problem.empty())
      return step.fault("the descriptor: " + problem);
    TensorAddress to(form.to.get(step, *thread));
    for (Cta *cta : enterGroup(step, form.group))
      if (!copyTo(step, *cta, form, operand, to))
        return;
  };
}

//===----------------------------------------------------------------------===//
// Shifts
//===----------------------------------------------------------------------===//

/// Moves 8 columns of lanes 1 to 31 of each quarter down by one; the last lane
/// stays as it is, until tcgen05.cp.4x256b fills it.
static bool shiftDown(Step &step, Cta &cta, unsigned column) {
  constexpr unsigned kColumns = 8;
  AsyncId id = step.beginAsync(Pipe::Tensor);
  for (unsigned lane = 0; lane < kTensorLanes; ++lane) {
    if (lane % kTensorPartition == kTensorPartition - 1)
      continue;
    const uint32_t *from =
        accessTensor(step, cta, {lane + 1, column, kColumns}, Access::Read, id);
    uint32_t *to = from ? accessTensor(step, cta, {lane, column, kColumns},
                                       Access::Write, id)
                        : nullptr;
    if (!to)
      return false;
    std::memcpy(to, from, kColumns * sizeof(uint32_t));
  }
  return true;
}

Run mxsim::decodeTcgen05Shift(Decoder &d) {
  unsigned group = takeGroup(d);
  if (!d.take("down"))
    return nullptr;
  AddressSource address = d.address(0, "tensor");
  return [=](Step &step) {
    auto thread = getIssuer(step);
    if (!thread)
      return;
    TensorAddress at(address.get(step, *thread));
    if (at.lane)
      return step.fault("a shift from lane " + std::to_string(at.lane) +
                        " of tensor memory on is not supported, only from 0");
    for (Cta *cta : enterGroup(step, group))
      if (!shiftDown(step, *cta, at.column))
        return;
  };
}
