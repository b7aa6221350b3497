//===- Roles.cpp - What a contraction is for ------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Dialect/MX/Analysis/Roles.h"

#include "Classifier.h"
#include "Parts.h"
#include "mx/Dialect/MX/Analysis/Sites.h"
#include "mx/Dialect/MX/Analysis/Weights.h"

using namespace mlir;
using namespace mlir::mx;
using mxreport::Condition;
using Kind = Origin::Kind;

//===----------------------------------------------------------------------===//
// Attributes
//===----------------------------------------------------------------------===//

static StringAttr getName(Value weight) {
  auto argument = dyn_cast_if_present<BlockArgument>(weight);
  if (!argument)
    return {};
  auto function =
      dyn_cast<FunctionOpInterface>(argument.getOwner()->getParentOp());
  return function ? function.getArgAttrOfType<StringAttr>(
                        argument.getArgNumber(), kNameAttr)
                  : StringAttr();
}

ContractionAttr ClassifiedContraction::getAttr() const {
  return ContractionAttr::get(contraction.op->getContext(), role, operands[0],
                              operands[1], weightName, part, layer, layers);
}

/// Why a product of `role` is not quantized unless it is asked for.
static Condition getReason(GemmRole role) {
  switch (role) {
  case GemmRole::FProp:
  case GemmRole::DGrad:
    return Condition::None;
  case GemmRole::WGrad:
    return Condition::WeightGradient;
  default:
    return Condition::TwoActivations;
  }
}

void mlir::mx::setRole(ClassifiedContraction &c, GemmRole role) {
  c.role = role;
  c.reason = getReason(role);
}

/// Takes over what `attr`, which a person may have written, says. The weight
/// of that name may be none that the analysis knows.
static void obey(ClassifiedContraction &c, ContractionAttr attr,
                 const llvm::StringMap<Value> &weights) {
  if (c.role != attr.getRole())
    setRole(c, attr.getRole());
  c.operands[0] = attr.getLhs();
  c.operands[1] = attr.getRhs();
  if (attr.getWeight() != c.weightName)
    c.weight = attr.getWeight() ? weights.lookup(attr.getWeight()) : Value();
  c.weightName = attr.getWeight();
  c.part = attr.getPart();
  c.layer = attr.getLayer();
  c.layers = attr.getLayers();
}

//===----------------------------------------------------------------------===//
// Roles
//===----------------------------------------------------------------------===//

/// The number of dimensions of `access` that a loop runs along.
static unsigned getNumLoops(const Access &access) {
  return llvm::count_if(access.loops,
                        [](int64_t loop) { return loop != Access::kUnit; });
}

static OperandKind getOperandKind(Kind kind) {
  switch (kind) {
  case Kind::None:
    return OperandKind::Other;
  case Kind::Weight:
    return OperandKind::Weight;
  case Kind::Activation:
    return OperandKind::Activation;
  case Kind::Gradient:
    return OperandKind::Gradient;
  }
  llvm_unreachable("all kinds are handled");
}

Classifier::Classifier(Origins &origins, FunctionOpInterface function)
    : origins(origins), gradients(findGradients(function)) {
  found.reserve(origins.contractions.size());
  for (TracedContraction &traced : origins.contractions) {
    ClassifiedContraction &c = found.emplace_back();
    c.contraction = std::move(traced.contraction);
    for (unsigned i : {0u, 1u})
      c.operands[i] = getOperandKind(traced.operands[i].kind);
    if (!origins.passes.areRolesKnown)
      c.reason = Condition::UnknownWeights;
  }
}

bool Classifier::isProductOf(unsigned n, Kind lhs, Kind rhs) const {
  const Origin *operands = origins.contractions[n].operands;
  return (operands[0].kind == lhs && operands[1].kind == rhs) ||
         (operands[1].kind == lhs && operands[0].kind == rhs);
}

//===----------------------------------------------------------------------===//
// Products with weights
//===----------------------------------------------------------------------===//

/// The operand of `c` that is a matrix of truth values, or 2.
static unsigned findOneHot(const Contraction &c) {
  for (unsigned i : {0u, 1u})
    if (isZeroOne(c.operands[i].value))
      return i;
  return 2;
}

void Classifier::classifyWeights(unsigned n) {
  const TracedContraction &traced = origins.contractions[n];
  ClassifiedContraction &c = found[n];
  bool isWeight[] = {traced.operands[0].kind == Kind::Weight,
                     traced.operands[1].kind == Kind::Weight};
  unsigned i = isWeight[0] ? 0 : 1;
  if (isWeight[0] || isWeight[1])
    c.weight = traced.operands[i].weight;
  if (unsigned oneHot = findOneHot(c.contraction); oneHot < 2) {
    c.reason = Condition::OneHot;
    c.part = ModelPart::Embedding;
    c.operands[oneHot] = OperandKind::Other;
    if (!c.weight)
      c.weight = gradients.lookup(c.contraction.op->getResult(0));
  } else if (isWeight[0] && isWeight[1]) {
    c.reason = Condition::TwoWeights;
  } else if (!isWeight[0] && !isWeight[1]) {
    return;
  } else if (getNumLoops(c.contraction.operands[i]) < 2) {
    c.reason = Condition::WeightVector;
  } else {
    bool backward =
        isBackward(traced, i, traced.operands[1 - i].kind, origins.passes);
    setRole(c, backward ? GemmRole::DGrad : GemmRole::FProp);
    c.operands[1 - i] =
        backward ? OperandKind::Gradient : OperandKind::Activation;
    indexLinear(n);
  }
}

/// The dimensions of `access` that one of `loops` runs along.
static SmallVector<int64_t> getPositions(const Access &access,
                                         ArrayRef<int64_t> loops) {
  SmallVector<int64_t> positions;
  for (int64_t loop : loops)
    if (int64_t position = access.find(loop); position >= 0)
      positions.push_back(position);
  return positions;
}

void Classifier::indexLinear(unsigned n) {
  const ClassifiedContraction &c = found[n];
  unsigned i = c.operands[0] == OperandKind::Weight ? 1 : 0;
  Value root = origins.contractions[n].roots[i];
  if (c.role == GemmRole::DGrad) {
    layersOfGradients[root].push_back(c.weight);
    return;
  }
  inputs[root].push_back(n);
  const Access &access = c.contraction.operands[i];
  if (!access.isSplit())
    rows[access.value].append(getPositions(access, c.contraction.rows[i]));
}

//===----------------------------------------------------------------------===//
// Gradients of weights
//===----------------------------------------------------------------------===//

/// True if operand `i` of contraction `n` is what a linear layer reads, summed
/// over its rows. If it is known which values are gradients, the other operand
/// must be one.
bool Classifier::isWeightGradient(unsigned n, unsigned i) const {
  if (!origins.passes.mayHaveBackward ||
      !inputs.contains(origins.contractions[n].roots[i]))
    return false;
  if (origins.contractions[n].operands[1 - i].kind == Kind::Gradient)
    return true;
  if (origins.passes.hasGradientSource)
    return false;
  const Contraction &c = found[n].contraction;
  auto it = rows.find(c.operands[i].value);
  SmallVector<int64_t> summed = getPositions(c.operands[i], c.reduction);
  return it != rows.end() && !summed.empty() &&
         llvm::all_of(summed, [&](int64_t position) {
           return llvm::is_contained(it->second, position);
         });
}

/// The weight of the layer whose input is operand `i` of contraction `n`, its
/// gradient: of layers with the same input, the one whose dgrad reads the same
/// gradient, or the only one without a dgrad.
Value Classifier::findLayer(unsigned n, unsigned i) const {
  auto it = inputs.find(origins.contractions[n].roots[i]);
  if (it == inputs.end())
    return {};
  auto dgrads = layersOfGradients.find(origins.contractions[n].roots[1 - i]);
  SmallVector<Value> candidates;
  for (unsigned layer : it->second) {
    Value weight = found[layer].weight;
    if (dgrads != layersOfGradients.end() &&
        llvm::is_contained(dgrads->second, weight))
      return weight;
    if (!llvm::is_contained(candidates, weight))
      candidates.push_back(weight);
  }
  return candidates.size() == 1 ? candidates.front() : Value();
}

/// Makes contraction `n` the gradient of a weight whose layer reads operand
/// `i`.
void Classifier::setWeightGradient(unsigned n, unsigned i) {
  ClassifiedContraction &c = found[n];
  setRole(c, GemmRole::WGrad);
  c.operands[i] = OperandKind::Activation;
  c.operands[1 - i] = OperandKind::Gradient;
  c.weight = gradients.lookup(c.contraction.op->getResult(0));
  if (!c.weight)
    c.weight = findLayer(n, i);
}

//===----------------------------------------------------------------------===//
// Products with gradients
//===----------------------------------------------------------------------===//

void Classifier::classifyWeightGradient(unsigned n) {
  ClassifiedContraction &c = found[n];
  if (c.role != GemmRole::Other || c.reason != Condition::TwoActivations)
    return;
  const Origin *operands = origins.contractions[n].operands;
  for (unsigned i : {0u, 1u})
    if (isWeightGradient(n, i))
      return setWeightGradient(n, i);
  // If nothing tells, the gradient comes first, as the weight's rows do.
  if (gradients.contains(c.contraction.op->getResult(0)))
    return setWeightGradient(n, operands[1].kind == Kind::Gradient ? 0 : 1);
}

std::vector<ClassifiedContraction> Classifier::run() {
  for (auto step :
       {&Classifier::classifyWeights, &Classifier::classifyWeightGradient,
        &Classifier::classifyAttention, &Classifier::classifyAttentionGradient,
        &Classifier::classifyByNeighbors})
    for (unsigned n = 0, e = found.size(); n < e; ++n)
      (this->*step)(n);
  return std::move(found);
}

FunctionContractions
mlir::mx::classifyContractions(FunctionOpInterface function) {
  Origins origins = computeOrigins(function);
  std::vector<ClassifiedContraction> found =
      Classifier(origins, function).run();
  for (ClassifiedContraction &c : found)
    c.weightName = getName(c.weight);
  // Parts ask for layers.
  assignLayers(found, origins, function);
  assignParts(found, origins, function);
  llvm::StringMap<Value> weights;
  for (ClassifiedContraction &c : found)
    if (auto attr = c.contraction.op->getAttrOfType<ContractionAttr>(
            kContractionAttr)) {
      if (weights.empty())
        weights = getWeights(function);
      obey(c, attr, weights);
    }
  return {function, std::move(found), std::move(origins.unmatched),
          std::move(origins.misplaced)};
}

ContractionAnalysis::ContractionAnalysis(Operation *root) {
  root->walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (auto function = dyn_cast<FunctionOpInterface>(op)) {
      functions.push_back(classifyContractions(function));
      return WalkResult::skip();
    }
    if (isAnnotated(op))
      misplaced.push_back(op);
    return WalkResult::advance();
  });
}
