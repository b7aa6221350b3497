//===- GradientRules.cpp - What gradients need ----------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Rules.h"

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::checknumerics;

/// True if block scales of `op` are E4M3 and nothing scales the tensor.
static bool lacksTensorScale(QuantizeOp op) {
  return op && isa<Float8E4M3FNType>(op.getFormat().getScaleType()) &&
         !op.getFormat().getHasTensorScale();
}

/// The quantizations of `product` that may be of a gradient: which of the two
/// operands of a weight's gradient is one is not known, so both must object.
static SmallVector<QuantizeOp> getGradients(const ClassifiedProduct &product) {
  auto [lhs, rhs] = getSources(product.op);
  if (product.role == ProductRole::DataGradient)
    return {product.weightOperand == 0 ? rhs : lhs};
  if (product.role == ProductRole::WeightGradient)
    return {lhs, rhs};
  return {};
}

Findings checknumerics::checkTensorScale(const Uses &uses) {
  Findings findings;
  for (const ClassifiedProduct &product : uses.products) {
    SmallVector<QuantizeOp> gradients = getGradients(product);
    if (gradients.empty() || !llvm::all_of(gradients, lacksTensorScale))
      continue;
    findings.push_back(
        {gradients.front(),
         "a gradient in format " +
             gradients.front().getFormat().getNameOrForm() +
             ", which has no tensor scale: blocks below the smallest E4M3 "
             "scale become zeros",
         product.op, "the product of the backward pass is here"});
  }
  return findings;
}
