//===- Roles.h - What a contraction is for ----------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Sorts the contractions of a function: products with a weight, gradients of
// weights, gradients of embeddings, and the products of attention.
//
//===----------------------------------------------------------------------===//

#ifndef MX_DIALECT_MX_ANALYSIS_ROLES_H
#define MX_DIALECT_MX_ANALYSIS_ROLES_H

#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mx/Dialect/MX/Analysis/Contraction.h"
#include "mx/Report/Names.h"

#include <vector>

namespace mlir::mx {

/// In the order in which they are tried: a contraction has the first that fits.
enum class ContractionRole {
  /// An operand is a matrix of truth values: the gradient of an embedding.
  OneHot,
  /// Both operands are weights.
  TwoWeights,
  /// An operand is a weight of one dimension: a gain, no linear layer.
  WeightVector,
  /// One operand is a weight: fprop and dgrad of a linear layer.
  Weight,
  /// The gradient of a weight: the sum runs over the rows of an activation that
  /// a product with a weight reads too, or the result becomes, element by
  /// element, the function's result `grad.NAME` or `new.NAME` of a weight NAME.
  WeightGradient,
  /// Anything else, such as the products of attention.
  Activations,
};

/// Why a contraction of `role` is not quantized unless it is asked for; `None`
/// for `ContractionRole::Weight`. Its meaning is the text of `mx.skip`.
mxreport::Condition getReasonToSkip(ContractionRole role);

/// The role's name in reports: "linear" for `ContractionRole::Weight`.
StringRef getName(ContractionRole role);

/// A contraction and what it is for.
struct ClassifiedContraction {
  Contraction contraction;
  ContractionRole role = ContractionRole::Activations;
  /// For `Weight`, the operand that is one, and its `mx.name` if it has one.
  unsigned weightOperand = 0;
  std::string weightName;
};

/// The argument with `mx.role = "weight"`, or the constant that is no splat,
/// that `value` is a view of; null if it is none. Of weights that are joined,
/// the first.
Value findWeight(Value value);

/// The values that become, through views and element by element, the result
/// `grad.NAME` or `new.NAME` of a weight NAME of `function`.
llvm::DenseSet<Value> findGradients(FunctionOpInterface function);

/// All contractions of `function`, in order. A role belongs to a use: the same
/// argument may be the weight of one product and the table of a lookup.
std::vector<ClassifiedContraction>
classifyContractions(FunctionOpInterface function);

} // namespace mlir::mx

#endif // MX_DIALECT_MX_ANALYSIS_ROLES_H
