//===- Reads.h - How operations read tensors --------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_DIALECT_MX_ANALYSIS_READS_H
#define MX_LIB_DIALECT_MX_ANALYSIS_READS_H

#include "mlir/IR/Operation.h"

namespace mlir::mx {

/// How an operation reads tensors.
struct OperandReads {
  /// The operands whose values go through an activation function, as a set of
  /// bits, the last for all from 63 on. A body may multiply what does by what
  /// does not.
  uint64_t bent = 0;
  /// The tensors, no operands, that a body looks elements up in.
  SmallVector<Value, 1> lookedUp;
};

OperandReads getReads(Operation *op);

} // namespace mlir::mx

#endif // MX_LIB_DIALECT_MX_ANALYSIS_READS_H
