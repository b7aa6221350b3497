//===- Forward.h - What forward products read ----------------- -*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_DIALECT_MX_TRANSFORMS_QUANTIZECONTRACTIONS_FORWARD_H
#define MX_LIB_DIALECT_MX_TRANSFORMS_QUANTIZECONTRACTIONS_FORWARD_H

#include "Operand.h"

#include <deque>

namespace mlir::mx::internal {

/// An operand of a forward product that was quantized.
struct ForwardOperand {
  /// As it was before the rewrite, without its operation.
  Contraction contraction;
  /// What it was for.
  ContractionAttr purpose;
  unsigned index;
  SiteAttr site;
  LoopGroups groups;
  Factor factor;

  const Access &getAccess() const { return contraction.operands[index]; }
  /// True if what it was quantized to is there where `op` is. Functions are
  /// rewritten in the order of their operations.
  bool isVisible(Operation *op) const;
};

/// True for the products of a forward pass.
bool isForward(GemmRole role);
/// True for the products of a backward pass.
bool isBackward(GemmRole role);

/// The `#mx.contraction` of `op`, or null.
ContractionAttr getPurpose(Operation *op);

/// The operands of the forward products of a function that are rewritten.
class ForwardOperands {
public:
  void clear();
  void add(ForwardOperand operand);

  /// Those of products of `weight`, which may be null, in order.
  ArrayRef<const ForwardOperand *> getOfWeight(StringAttr weight) const;
  /// The first one before `op` that quantized `value`, seen through views, for
  /// a product of `weight` if there is one. Null if there is none.
  const ForwardOperand *find(Operation *op, Value value,
                             StringAttr weight) const;

private:
  using List = SmallVector<const ForwardOperand *, 2>;

  std::deque<ForwardOperand> operands;
  llvm::DenseMap<StringAttr, List> ofWeight;
  /// By the tensor that the operand is a view of.
  llvm::DenseMap<Value, List> ofRoot;
};

/// `value`, which `forward` quantized, as the forward product saw it:
/// dequantized, transformed back, and viewed as `value` is.
Value readForward(OpBuilder &builder, Location loc,
                  const ForwardOperand &forward, Value value,
                  OperandQuantizer &quantizer);

} // namespace mlir::mx::internal

#endif // MX_LIB_DIALECT_MX_TRANSFORMS_QUANTIZECONTRACTIONS_FORWARD_H
