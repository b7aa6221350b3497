//===- Attention.cpp - The products of attention --------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Classifier.h"

using namespace mlir;
using namespace mlir::mx;
using mxreport::Condition;
using Kind = Origin::Kind;

Value Classifier::getProjection(unsigned n, unsigned i) const {
  const SourceSet &sources = origins.contractions[n].operands[i].sources;
  if (sources.size() != 1)
    return {};
  const ClassifiedContraction &source = found[sources[0].contraction];
  return source.role == GemmRole::FProp ? source.weight : Value();
}

/// The product of two activations that operand `i` of contraction `n` was
/// computed from, through a softmax or within a batch of heads.
std::optional<unsigned> Classifier::getScore(unsigned n, unsigned i) const {
  const SourceSet &sources = origins.contractions[n].operands[i].sources;
  for (unsigned s = 0; s < sources.size(); ++s) {
    const ClassifiedContraction &source = found[sources[s].contraction];
    bool isFree = source.role == GemmRole::AttentionScore ||
                  (source.role == GemmRole::Other &&
                   source.reason == Condition::TwoActivations &&
                   isProductOf(sources[s].contraction, Kind::Activation,
                               Kind::Activation));
    if (isFree && (sources[s].isBent || !source.contraction.batch.empty()))
      return sources[s].contraction;
  }
  return std::nullopt;
}

/// A product with what came of a product is of probabilities and values, and
/// the other one made the scores.
void Classifier::classifyAttention(unsigned n) {
  if (found[n].role != GemmRole::Other ||
      found[n].reason != Condition::TwoActivations ||
      !isProductOf(n, Kind::Activation, Kind::Activation))
    return;
  std::optional<unsigned> score = getScore(n, 0);
  if (!score)
    score = getScore(n, 1);
  if (!score)
    return;
  setRole(found[*score], GemmRole::AttentionScore);
  setRole(found[n], GemmRole::AttentionValue);
  found[n].forward = score;
  indexAttention(*score);
  indexAttention(n);
}

void Classifier::indexAttention(unsigned n) {
  for (unsigned i : {0u, 1u}) {
    Use use{n, i};
    attention.try_emplace(origins.contractions[n].roots[i], use);
    Value weight = getProjection(n, i);
    if (weight && !projections.try_emplace(weight, use).second)
      projections[weight].number = kSeveral;
  }
}

/// The use of operand `i` of contraction `n` in a product of attention.
std::optional<Classifier::Use> Classifier::findForward(unsigned n,
                                                       unsigned i) const {
  if (auto it = attention.find(origins.contractions[n].roots[i]);
      it != attention.end())
    return it->second;
  // What was computed again is another value.
  if (Value weight = getProjection(n, i))
    if (auto it = projections.find(weight);
        it != projections.end() && it->second.number != kSeveral)
      return it->second;
  return std::nullopt;
}

void Classifier::setAttentionGradient(unsigned n, unsigned i, Use forward) {
  bool isScore = found[forward.number].role == GemmRole::AttentionScore;
  // Of a product, the gradient of one operand reads the other.
  bool isFirst = forward.operand == 1;
  // The scores' first operand are the queries; which one the probabilities are
  // is known by what they come from.
  if (!isScore)
    isFirst = !getScore(forward.number, forward.operand);
  setRole(found[n], isScore ? (isFirst ? GemmRole::AttentionScoreDGradQ
                                       : GemmRole::AttentionScoreDGradK)
                            : (isFirst ? GemmRole::AttentionValueDGradP
                                       : GemmRole::AttentionValueDGradV));
  found[n].operands[i] = OperandKind::Activation;
  found[n].operands[1 - i] = OperandKind::Gradient;
  found[n].forward = forward.number;
}

void Classifier::classifyAttentionGradient(unsigned n) {
  const Origin *operands = origins.contractions[n].operands;
  if (found[n].role != GemmRole::Other ||
      found[n].reason != Condition::TwoActivations ||
      !isProductOf(n, Kind::Activation, Kind::Gradient))
    return;
  unsigned i = operands[0].kind == Kind::Activation ? 0 : 1;
  if (std::optional<Use> forward = findForward(n, i))
    setAttentionGradient(n, i, *forward);
}

/// Tells what is left of the backward pass of an attention whose forward pass
/// is computed again: the values are the gradient's that made the one of the
/// scores, and the probabilities come from a score that no product follows.
void Classifier::classifyByNeighbors(unsigned n) {
  const Origin *operands = origins.contractions[n].operands;
  if (!isProductOf(n, Kind::Activation, Kind::Gradient))
    return;
  unsigned i = operands[0].kind == Kind::Activation ? 0 : 1;
  auto isFree = [&](unsigned number) {
    return found[number].role == GemmRole::Other &&
           found[number].reason == Condition::TwoActivations;
  };
  bool isScore = found[n].role == GemmRole::AttentionScoreDGradQ ||
                 found[n].role == GemmRole::AttentionScoreDGradK;
  const SourceSet &sources = operands[1 - i].sources;
  for (unsigned s = 0; isScore && s < sources.size(); ++s)
    if (unsigned number = sources[s].contraction;
        isFree(number) &&
        isProductOf(number, Kind::Activation, Kind::Gradient)) {
      setRole(found[number], GemmRole::AttentionValueDGradP);
      found[number].forward = found[n].forward;
    }
  std::optional<unsigned> score = getScore(n, i);
  if (!isFree(n) || !score)
    return;
  setRole(found[*score], GemmRole::AttentionScore);
  setRole(found[n], GemmRole::AttentionValueDGradV);
  found[n].forward = score;
}
