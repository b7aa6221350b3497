//===- MatmulFragments.h - Operands of an MMA from memory -------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What each lane of a warp loads of one operand of a block-scaled mma.sync: PTX
// ISA, "Matrix Fragments for mma.m16n8k32" and "mma.m16n8k64", and "Block
// Scaling for mma.sync". Lane l is lane l % 4 of group l / 4.
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_CONVERSION_MXTOGPU_MATMULFRAGMENTS_H
#define MX_LIB_CONVERSION_MXTOGPU_MATMULFRAGMENTS_H

#include "KernelBuilder.h"
#include "mx/Dialect/MX/IR/MXDialect.h"
#include "mx/Target/Capability.h"

namespace mlir::mx {

/// A row-major matrix of bytes in memory.
struct ByteMatrix {
  Value base, rows, cols;
};

/// A row of a matrix. Its bytes are loaded one at a time, so that neither the
/// address nor the number of columns needs to be aligned.
class ByteRow {
public:
  /// Row `row` of `matrix`, which may be out of range.
  ByteRow(KernelBuilder &b, const ByteMatrix &matrix, Value row);

  /// A word whose byte j < `count` is the row's byte `col + j`, or `outside`
  /// where the row or the column is out of range. Other bytes are 0.
  Value loadWord(KernelBuilder &b, Value col, unsigned count,
                 uint8_t outside) const;

private:
  Value inRange, base, cols;
};

/// An operand in memory: `rows x k` elements and their scales.
struct MatmulOperand {
  FormatAttr format;
  Value elements, scales, rows, k;
};

/// The part of an operand that a tile's lanes load: 16 rows (A) or 8 (B).
class OperandFragment {
public:
  /// Prepares the rows from `firstRow` on. `batch` selects the matrix.
  OperandFragment(KernelBuilder &b, const mxtarget::BlockScaledMMA &mma,
                  const MatmulOperand &operand, Value batch, Value firstRow,
                  unsigned rowCount);

  /// The words of elements from `k` on: byte or nibble j of word r is row
  /// `group + 8 * (r % rowGroups)` and index `w * lane + j + K/2 * (r /
  /// rowGroups)`, with w elements a word; 0 out of range.
  SmallVector<Value> loadElements(KernelBuilder &b, Value k) const;

  /// The scales from `k` on that this lane provides with selectors 0, byte i
  /// that of block i; 1.0 out of range. Lane l provides row
  /// `l / 4 + 8 * (l % 2)` of A, column `l / 4` of B.
  Value loadScales(KernelBuilder &b, Value k) const;

private:
  const mxtarget::BlockScaledMMA &mma;
  FormatAttr format;
  Value lane;
  /// One row for each group of 8 in `rowCount`.
  SmallVector<ByteRow> rows;
  std::optional<ByteRow> scaleRow;
};

} // namespace mlir::mx

#endif // MX_LIB_CONVERSION_MXTOGPU_MATMULFRAGMENTS_H
