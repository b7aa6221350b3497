//===- Reads.cpp - How operations read tensors ----------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reads.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"

using namespace mlir;
using namespace mlir::mx;

/// True if `op` is of the activation functions and of softmax. The square root
/// of a norm and the square of a variance are not.
static bool isBending(Operation *op) {
  return isa<math::ExpOp, math::Exp2Op, math::TanhOp, math::ErfOp,
             arith::MaximumFOp, arith::MaxNumFOp, arith::CmpFOp, tosa::ExpOp,
             tosa::TanhOp, tosa::ErfOp, tosa::SigmoidOp, tosa::ClampOp,
             tosa::MaximumOp, linalg::ExpOp, linalg::TanhOp, linalg::ErfOp,
             linalg::MaxOp, linalg::SoftmaxOp>(op);
}

/// The arguments of `body` whose values go through an activation function.
static uint64_t getBentArguments(Block &body) {
  llvm::SmallDenseMap<Value, uint64_t> arguments;
  for (BlockArgument argument : body.getArguments().take_front(64))
    arguments[argument] = uint64_t(1) << argument.getArgNumber();
  uint64_t bent = 0;
  for (Operation &op : body) {
    uint64_t read = 0;
    for (Value operand : op.getOperands())
      read |= arguments.lookup(operand);
    for (Value result : op.getResults())
      arguments[result] = read;
    if (isBending(&op))
      bent |= read;
  }
  return bent;
}

/// The same of what the body of a linalg operation reads, in one look at it.
static OperandReads getBodyReads(Block &body) {
  OperandReads reads;
  bool bends = false;
  for (Operation &op : body) {
    if (auto extract = dyn_cast<tensor::ExtractOp>(op))
      reads.lookedUp.push_back(extract.getTensor());
    else
      bends = bends || isBending(&op);
  }
  if (bends)
    reads.bent = getBentArguments(body);
  return reads;
}

OperandReads mlir::mx::getReads(Operation *op) {
  OperandReads reads;
  if (isa<linalg::LinalgOp>(op))
    reads = getBodyReads(op->getRegion(0).front());
  if (isBending(op))
    reads.bent = ~uint64_t(0);
  return reads;
}
