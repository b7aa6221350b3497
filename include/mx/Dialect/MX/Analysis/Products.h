//===- Products.h - What a quantized product is for -------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Roles.h sorts contractions before they are quantized. This sorts the
// `mx.scaled_matmul` that they become, as far as the names and roles of the
// function around it tell, and finds what their operands were quantized from.
//
//===----------------------------------------------------------------------===//

#ifndef MX_DIALECT_MX_ANALYSIS_PRODUCTS_H
#define MX_DIALECT_MX_ANALYSIS_PRODUCTS_H

#include "mx/Dialect/MX/Analysis/Views.h"
#include "mx/Dialect/MX/IR/MXOps.h"

#include <vector>

namespace mlir::mx {

/// What made the elements that a tensor holds.
struct Quantization {
  /// Null if they are an argument, a constant, or from elsewhere.
  QuantizeOp op;
  /// The tensor, moved to the source of all views: the elements of `op`, if
  /// that is not null.
  Access access;
};

/// The quantization of `elements`, seen through views.
Quantization findQuantization(Value elements);

/// What `operand` holds, before it was quantized if it was, seen through views.
Access findData(Value operand);

/// The three products of a linear layer.
enum class ProductRole {
  /// Not one of them, or the function does not tell.
  Unknown,
  /// An activation and a weight.
  Forward,
  /// The gradient of the result and a weight, along its other dimension.
  DataGradient,
  /// The gradient of the result and an activation.
  WeightGradient,
};

/// A product and what it is for.
struct ClassifiedProduct {
  ScaledMatmulOp op;
  ProductRole role = ProductRole::Unknown;
  /// For `Forward` and `DataGradient`, the operand that is the weight.
  unsigned weightOperand = 0;
};

/// Classifies products, in the order of the program. What `mx.contraction` on
/// one says counts; without one, the function is asked.
///
/// The function around a product tells if all its results have `mx.name`. One
/// without results `grad.NAME` or `new.NAME` has a forward pass alone. One with
/// them has both passes if an argument has `mx.role = "target"`: then the first
/// product with a weight is its forward product, and the dimension of the
/// weight that it sums over tells the others.
std::vector<ClassifiedProduct> classifyProducts(ArrayRef<ScaledMatmulOp> ops);

} // namespace mlir::mx

#endif // MX_DIALECT_MX_ANALYSIS_PRODUCTS_H
