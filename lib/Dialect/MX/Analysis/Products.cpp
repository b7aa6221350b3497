//===- Products.cpp - What a quantized product is for ---------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Dialect/MX/Analysis/Products.h"

#include "mx/Dialect/MX/Analysis/Weights.h"

using namespace mlir;
using namespace mlir::mx;

Quantization mlir::mx::findQuantization(Value elements) {
  Access access = seeThroughViews(getIdentityAccess(elements));
  auto op = access.value.getDefiningOp<QuantizeOp>();
  if (op && access.value != op.getElements())
    op = nullptr;
  return {op, std::move(access)};
}

Access mlir::mx::findData(Value operand) {
  auto [op, access] = findQuantization(operand);
  if (!op)
    return access;
  access.value = op.getInput();
  return seeThroughViews(std::move(access));
}

namespace {
/// What a function tells of its products.
struct Passes {
  bool hasForward = false, hasBackward = false;
};

/// The weight that an operand is, and the dimension of it that is summed over.
struct WeightUse {
  Value weight;
  int64_t summed = -1;
};

/// Classifies the products of one function, in order.
class Classifier {
public:
  explicit Classifier(FunctionOpInterface function);
  void classify(ClassifiedProduct &product);

private:
  ProductRole classifyUse(const WeightUse &use);

  Passes passes;
  llvm::DenseMap<Value, Value> gradients;
  /// The dimension that the forward product of a weight sums over.
  llvm::DenseMap<Value, int64_t> forward;
};
} // namespace

static Passes getPasses(FunctionOpInterface function) {
  Passes passes;
  for (unsigned i = 0, e = function.getNumResults(); i < e; ++i) {
    auto name = function.getResultAttrOfType<StringAttr>(i, kNameAttr);
    if (!name)
      return {};
    passes.hasBackward |= name.getValue().starts_with("grad.") ||
                          name.getValue().starts_with("new.");
  }
  passes.hasForward = !passes.hasBackward;
  for (unsigned i = 0, e = function.getNumArguments(); i < e; ++i) {
    auto role = function.getArgAttrOfType<StringAttr>(i, kRoleAttr);
    passes.hasForward |= role && role.getValue() == "target";
  }
  return passes;
}

/// The weight that `operand`, which is summed over its last dimension, is.
static WeightUse getWeightUse(Value operand) {
  int64_t k = cast<RankedTensorType>(operand.getType()).getRank() - 1;
  Access access = findData(operand);
  return {findWeight(access.value), access.find(k)};
}

Classifier::Classifier(FunctionOpInterface function) {
  if (!function)
    return;
  passes = getPasses(function);
  if (passes.hasBackward)
    gradients = findGradients(function);
}

ProductRole Classifier::classifyUse(const WeightUse &use) {
  if (!passes.hasForward)
    return ProductRole::Unknown;
  int64_t summed = forward.try_emplace(use.weight, use.summed).first->second;
  if (summed == use.summed || !passes.hasBackward)
    return ProductRole::Forward;
  return ProductRole::DataGradient;
}

static ProductRole getProductRole(GemmRole role) {
  switch (role) {
  case GemmRole::FProp:
    return ProductRole::Forward;
  case GemmRole::DGrad:
    return ProductRole::DataGradient;
  case GemmRole::WGrad:
    return ProductRole::WeightGradient;
  default:
    return ProductRole::Unknown;
  }
}

void Classifier::classify(ClassifiedProduct &product) {
  if (auto attr =
          product.op->getAttrOfType<ContractionAttr>(kContractionAttr)) {
    product.role = getProductRole(attr.getRole());
    product.weightOperand = attr.getLhs() == OperandKind::Weight ? 0 : 1;
    return;
  }
  WeightUse uses[] = {getWeightUse(product.op.getLhs()),
                      getWeightUse(product.op.getRhs())};
  if (!uses[0].weight && !uses[1].weight) {
    if (gradients.contains(product.op.getResult()))
      product.role = ProductRole::WeightGradient;
    return;
  }
  if (uses[0].weight && uses[1].weight)
    return;
  product.weightOperand = uses[0].weight ? 0 : 1;
  product.role = classifyUse(uses[product.weightOperand]);
}

std::vector<ClassifiedProduct>
mlir::mx::classifyProducts(ArrayRef<ScaledMatmulOp> ops) {
  std::vector<ClassifiedProduct> products;
  products.reserve(ops.size());
  llvm::DenseMap<Operation *, Classifier> classifiers;
  for (ScaledMatmulOp op : ops) {
    auto function = op->getParentOfType<FunctionOpInterface>();
    auto it = classifiers.try_emplace(function, function).first;
    it->second.classify(products.emplace_back(ClassifiedProduct{op}));
  }
  return products;
}
