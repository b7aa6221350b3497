//===- Classifier.h - Finds the roles of contractions -----------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_DIALECT_MX_ANALYSIS_CLASSIFIER_H
#define MX_LIB_DIALECT_MX_ANALYSIS_CLASSIFIER_H

#include "mx/Dialect/MX/Analysis/Origins.h"
#include "mx/Dialect/MX/Analysis/Roles.h"

namespace mlir::mx {

/// Sets the role of `c`, and the reason that goes with it.
void setRole(ClassifiedContraction &c, GemmRole role);

/// Says what each contraction of a function is for, from the origins of its
/// operands.
class Classifier {
public:
  /// Takes the contractions of `origins`, but not what is known of them.
  Classifier(Origins &origins, FunctionOpInterface function);
  std::vector<ClassifiedContraction> run();

private:
  /// One operand of one contraction.
  struct Use {
    unsigned number, operand;
  };

  void classifyWeights(unsigned n);
  void classifyAttention(unsigned n);
  void classifyWeightGradient(unsigned n);
  void classifyAttentionGradient(unsigned n);
  void classifyByNeighbors(unsigned n);

  void indexLinear(unsigned n);
  void indexAttention(unsigned n);
  bool isWeightGradient(unsigned n, unsigned i) const;
  void setWeightGradient(unsigned n, unsigned i);
  Value findLayer(unsigned n, unsigned i) const;
  std::optional<Use> findForward(unsigned n, unsigned i) const;
  void setAttentionGradient(unsigned n, unsigned i, Use forward);
  std::optional<unsigned> getScore(unsigned n, unsigned i) const;
  bool isProductOf(unsigned n, Origin::Kind lhs, Origin::Kind rhs) const;
  /// The one weight whose linear layer made operand `i` of contraction `n`.
  Value getProjection(unsigned n, unsigned i) const;

  const Origins &origins;
  llvm::DenseMap<Value, Value> gradients;
  std::vector<ClassifiedContraction> found;

  /// What linear layers read forward: by the tensor, the layers.
  llvm::DenseMap<Value, SmallVector<unsigned, 3>> inputs;
  /// The dimensions of these that are rows.
  llvm::DenseMap<Value, SmallVector<int64_t>> rows;
  /// The weights of the dgrads that read a gradient.
  llvm::DenseMap<Value, SmallVector<Value, 1>> layersOfGradients;
  /// What products of attention read forward.
  llvm::DenseMap<Value, Use> attention;
  /// The same by the weight of the layer that made it; the number is `kSeveral`
  /// if one weight made several, as a fused one does.
  static constexpr unsigned kSeveral = -1;
  llvm::DenseMap<Value, Use> projections;
};

} // namespace mlir::mx

#endif // MX_LIB_DIALECT_MX_ANALYSIS_CLASSIFIER_H
