//===- MatmulFragments.cpp - Operands of an MMA from memory ---------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MatmulFragments.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::mx;
using mxnumerics::ScaleKind;
using mxtarget::BlockScaledMMA;

ByteRow::ByteRow(KernelBuilder &b, const ByteMatrix &matrix, Value row)
    : inRange(b.less(row, matrix.rows)), cols(matrix.cols) {
  // Loads are never skipped but clamped to the last row and column.
  Value last = b.sub(matrix.rows, b.i64(1));
  base = b.offset(matrix.base, b.getI8Type(),
                  b.mul(b.min(row, last), matrix.cols));
}

Value ByteRow::loadWord(KernelBuilder &b, Value col, unsigned count,
                        uint8_t outside) const {
  Value word, last = b.sub(cols, b.i64(1));
  Value fill = b.i32(outside);
  for (unsigned j = 0; j < count; ++j) {
    Value index = b.add(col, b.i64(j));
    Value loaded = b.load(b.getI8Type(), base, b.min(index, last));
    Value byte =
        b.select(b.bitAnd(inRange, b.less(index, cols)),
                 arith::ExtUIOp::create(b, b.getI32Type(), loaded), fill);
    Value placed = b.shiftLeft(byte, 8 * j);
    word = word ? b.bitOr(word, placed) : placed;
  }
  return word;
}

/// Puts nibble j of the low half of `word` into bits 2 to 5 of byte j: the
/// container of FP4 in kind::mxf8f6f4 (PTX ISA, "Packing format used in
/// mma.sync with .kind::mxf8f6f4").
static Value spreadNibbles(KernelBuilder &b, Value word) {
  Value spread;
  for (unsigned j = 0; j < 4; ++j) {
    Value nibble = b.bitAnd(word, b.i32(0xFu << (4 * j)));
    Value placed = b.shiftLeft(nibble, 4 * j + 2);
    spread = spread ? b.bitOr(spread, placed) : placed;
  }
  return spread;
}

/// The elements of one batch entry, as bytes.
static ByteMatrix getElements(KernelBuilder &b, const MatmulOperand &operand,
                              Value batch) {
  Value cols =
      operand.format.isPackable() ? b.ceilDiv(operand.k, 2) : operand.k;
  Value start = b.mul(batch, b.mul(operand.rows, cols));
  return {b.offset(operand.elements, b.getI8Type(), start), operand.rows, cols};
}

/// `value` in units of a block of `size`, which may span the dimension.
static Value inBlocks(KernelBuilder &b, Value value, int64_t size) {
  return size == mxnumerics::kWholeDim ? b.i64(0) : b.div(value, size);
}

/// The scales of one batch entry.
static ByteMatrix getScales(KernelBuilder &b, const MatmulOperand &operand,
                            Value batch) {
  int64_t blockRows = operand.format.getBlockRows();
  Value rows = blockRows == mxnumerics::kWholeDim
                   ? b.i64(1)
                   : b.ceilDiv(operand.rows, blockRows);
  Value cols = b.ceilDiv(operand.k, operand.format.getBlockCols());
  Value start = b.mul(batch, b.mul(rows, cols));
  return {b.offset(operand.scales, b.getI8Type(), start), rows, cols};
}

OperandFragment::OperandFragment(KernelBuilder &b, const BlockScaledMMA &mma,
                                 const MatmulOperand &operand, Value batch,
                                 Value firstRow, unsigned rowCount)
    : mma(mma), format(operand.format) {
  Value thread = b.threadId(gpu::Dimension::x);
  Value row = b.add(firstRow, b.div(thread, 4));
  lane = b.rem(thread, 4);
  ByteMatrix elements = getElements(b, operand, batch);
  for (unsigned first = 0; first < rowCount; first += 8)
    rows.emplace_back(b, elements, b.add(row, b.i64(first)));
  if (rowCount == 16)
    row = b.add(row, b.mul(b.rem(thread, 2), b.i64(8)));
  scaleRow.emplace(b, getScales(b, operand, batch),
                   inBlocks(b, row, format.getBlockRows()));
}

SmallVector<Value> OperandFragment::loadElements(KernelBuilder &b,
                                                 Value k) const {
  // A lane's word holds K/8 elements: 4 in bytes, or 8 in nibbles.
  unsigned wordElements = mma.k / 8;
  bool packed = format.isPackable();
  SmallVector<Value> words;
  for (unsigned half = 0; half < 2; ++half) {
    Value first = b.add(
        k, b.add(b.mul(lane, b.i64(wordElements)), b.i64(half * mma.k / 2)));
    Value col = packed ? b.div(first, 2) : first;
    unsigned bytes = packed ? wordElements / 2 : wordElements;
    for (const ByteRow &row : rows) {
      Value word = row.loadWord(b, col, bytes, /*outside=*/0);
      words.push_back(bytes == 4 ? word : spreadNibbles(b, word));
    }
  }
  return words;
}

Value OperandFragment::loadScales(KernelBuilder &b, Value k) const {
  uint8_t one = mma.scale == ScaleKind::E4M3 ? 0x38 : 0x7F;
  Value block = b.div(k, mma.getBlockSize());
  return scaleRow->loadWord(b, block, mma.scaleVec, one);
}
