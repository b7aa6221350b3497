//===- Quantizer.h - Rewrite contractions to mx operations ---- -*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_DIALECT_MX_TRANSFORMS_QUANTIZECONTRACTIONS_QUANTIZER_H
#define MX_LIB_DIALECT_MX_TRANSFORMS_QUANTIZECONTRACTIONS_QUANTIZER_H

#include "Gradient.h"
#include "mx/Dialect/MX/Analysis/Roles.h"
#include "mx/Dialect/MX/Transforms/Passes.h"

namespace mlir::mx::internal {

/// Builds the mx operations that stand for contractions.
class Quantizer {
public:
  Quantizer(ModuleOp module, const MXQuantizeContractionsOptions &options);

  /// Starts with a function; fails with an error if its seed or step is none.
  LogicalResult enter(const FunctionContractions &function);
  /// True if `contraction` was matched before an operand of it was rewritten.
  bool isStale(const Contraction &contraction) const;
  /// Rewrites `contraction`, whose attributes, if it has any, can be obeyed,
  /// and leaves it if neither they nor a forward product ask for anything.
  /// Fails with an error if what it needs of the function around it is not
  /// there.
  LogicalResult rewrite(Contraction contraction);
  /// Erases the views, fills and constants that only contractions read which
  /// are rewritten: nobody need verify or look at them again.
  void eraseUnread();

private:
  using Sites = std::array<SiteAttr, 2>;

  LogicalResult readForwardOperands(OpBuilder &builder,
                                    Contraction &contraction,
                                    const Sites &sites);
  /// The arranged result of `contraction`, `left` times the other operand.
  Value createResult(OpBuilder &builder, Location productLoc,
                     const Contraction &contraction, const Sites &sites,
                     unsigned left, const ForwardOperand *gradientOf);
  /// The product of two arranged operands, plus `c` if that is not null.
  Value createProduct(OpBuilder &builder, Location loc, RankedTensorType type,
                      const Factor &left, const Factor &right, Value c);
  void addForward(const Contraction &contraction, const Sites &sites,
                  ArrayRef<Factor> factors);
  void replace(const Contraction &contraction, Value result);

  bool fake;
  /// True if contractions of the function may ask for `forward`.
  bool isForwardRead = false;
  RandomSource random;
  OperandQuantizer operands;
  ForwardOperands forward;
  /// What products read of `forward`: in a block, by its elements and the value
  /// that they stand for.
  std::map<std::tuple<Block *, void *, void *>, Value> forwardReads;
  /// The results of contractions that are rewritten, which are gone.
  llvm::DenseSet<Value> replaced;
  /// What made the operands of contractions that are rewritten.
  llvm::SetVector<Operation *> producers;
};

} // namespace mlir::mx::internal

#endif // MX_LIB_DIALECT_MX_TRANSFORMS_QUANTIZECONTRACTIONS_QUANTIZER_H
