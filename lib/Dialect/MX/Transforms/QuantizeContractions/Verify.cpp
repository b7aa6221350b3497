//===- Verify.cpp - What cannot be obeyed ---------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Verify.h"

#include "Forward.h"
#include "mx/Dialect/MX/Analysis/Sites.h"
#include "mx/Dialect/MX/Analysis/Weights.h"

#include "llvm/ADT/StringSet.h"

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::internal;

static LogicalResult refuse(ArrayRef<Operation *> misplaced) {
  for (Operation *op : misplaced)
    op->emitError("expected mx.lhs and mx.rhs on a contraction of tensors in a "
                  "function");
  return success(misplaced.empty());
}

LogicalResult internal::verifyPlaces(const ContractionAnalysis &analysis) {
  LogicalResult result = refuse(analysis.getMisplaced());
  for (const FunctionContractions &function : analysis.getFunctions())
    if (failed(refuse(function.misplaced)))
      result = failure();
  return result;
}

//===----------------------------------------------------------------------===//
// One contraction
//===----------------------------------------------------------------------===//

static LogicalResult verifyBlocks(Operation *op) {
  QuantizationAttr lhs = getQuantization(op, 0), rhs = getQuantization(op, 1);
  if (!lhs || !rhs)
    return success();
  int64_t lhsBlock = lhs.getFormat().getBlockCols();
  int64_t rhsBlock = rhs.getFormat().getBlockCols();
  if (lhsBlock == rhsBlock)
    return success();
  return op->emitError("expected mx.lhs and mx.rhs to have equal blocks along "
                       "K but the block of ")
         << lhs.getFormat().getNameOrForm() << " is "
         << printBlockSize(lhsBlock) << " and that of "
         << rhs.getFormat().getNameOrForm() << " is "
         << printBlockSize(rhsBlock);
}

/// The transform of operand `index`, for messages.
static std::string printTransform(Operation *op, unsigned index) {
  SiteAttr site = getSite(op, index);
  if (!site || site.getHadamard() == 0)
    return "none";
  return (site.getRandomSigns() ? "random " : "") +
         std::to_string(site.getHadamard());
}

/// A transform of one operand alone would change the product.
static LogicalResult verifyTransforms(const Contraction &contraction) {
  Operation *op = contraction.op;
  std::string lhs = printTransform(op, 0), rhs = printTransform(op, 1);
  if (lhs != rhs)
    return op->emitError("expected mx.lhs and mx.rhs to have equal hadamard "
                         "but that of mx.lhs is ")
           << lhs << " and that of mx.rhs is " << rhs;
  if (lhs == "none")
    return success();
  int64_t size = getSite(op, 0).getHadamard();
  int64_t k = contraction.getSize(contraction.reduction);
  if (!ShapedType::isDynamic(k) && k % size == 0)
    return success();
  return op->emitError("expected hadamard of mx.lhs and mx.rhs to divide K "
                       "but hadamard is ")
         << size << " and K is "
         << (ShapedType::isDynamic(k) ? "dynamic" : std::to_string(k));
}

LogicalResult internal::verifyAttributes(const Contraction &contraction) {
  Operation *op = contraction.op;
  for (unsigned i : {0u, 1u}) {
    std::string obstacle =
        getObstacle(contraction, contraction.operands[i], getSite(op, i));
    if (!obstacle.empty())
      return op->emitError("cannot be quantized as mx.lhs and mx.rhs ask: ")
             << obstacle;
  }
  if (failed(verifyBlocks(op)))
    return failure();
  return verifyTransforms(contraction);
}

//===----------------------------------------------------------------------===//
// Training
//===----------------------------------------------------------------------===//

namespace {
/// The weights of a function, and those that have a gradient.
struct Gradients {
  Gradients(FunctionOpInterface function,
            ArrayRef<ClassifiedContraction> contractions);

  llvm::StringMap<Value> weights;
  llvm::StringSet<> found;
  bool hasBackward = false;
};
} // namespace

/// True if `value` is no gradient of `weight`, nor the weight after a step: it
/// is zero, or the weight as it was.
static bool isUntrained(Value value, Value weight) {
  value = getViewRoot(value);
  return value == weight || isZero(value);
}

Gradients::Gradients(FunctionOpInterface function,
                     ArrayRef<ClassifiedContraction> contractions) {
  for (const ReturnedGradient &returned : getReturnedGradients(function)) {
    hasBackward = true;
    if (!isUntrained(returned.value, returned.weight))
      found.insert(returned.name);
  }
  for (const ClassifiedContraction &c : contractions) {
    ContractionAttr purpose = getPurpose(c.contraction.op);
    hasBackward |= purpose && isBackward(purpose.getRole());
    StringAttr weight = c.weightName;
    if (c.role == GemmRole::WGrad && weight)
      found.insert(weight.getValue());
  }
  if (hasBackward)
    weights = getWeights(function);
}

/// `gradient = none` stops what a training step is for; and only products of
/// linear layers have rules that change a gradient.
static LogicalResult verifyRules(Operation *op) {
  ContractionAttr purpose = getPurpose(op);
  for (unsigned i : {0u, 1u}) {
    SiteAttr site = getSite(op, i);
    if (!site || !site.getQuantization())
      continue;
    StringRef name = i == 0 ? kLhsAttr : kRhsAttr;
    GradientRule rule = site.getGradient();
    if (rule == GradientRule::None)
      return op->emitError("expected ")
             << name
             << " to have a gradient rule in a function with a backward pass "
                "but it is none";
    bool isLinear =
        purpose && purpose.getRole() == GemmRole::FProp && purpose.getWeight();
    if (rule != GradientRule::StraightThrough && !isLinear &&
        !(purpose && isBackward(purpose.getRole())))
      return op->emitError("expected mx.contraction with role fprop and a "
                           "weight to obey the gradient rule ")
             << stringifyGradientRule(rule) << " of " << name;
  }
  return success();
}

/// A weight that is quantized and has no gradient stays as it was made, which
/// looks as if it could not be trained.
static LogicalResult verifyGradient(const ClassifiedContraction &c,
                                    const Gradients &gradients) {
  bool readsWeight = c.role == GemmRole::FProp || c.role == GemmRole::DGrad;
  StringAttr weight = c.weightName;
  if (!readsWeight || !weight || gradients.found.empty())
    return success();
  StringRef name = weight.getValue();
  if (!gradients.weights.contains(name) || gradients.found.contains(name))
    return success();
  return c.contraction.op->emitError("quantizes weight \"")
         << name << "\", which has no gradient while " << gradients.found.size()
         << " other weights have: expected a contraction with role wgrad or a "
            "result grad."
         << name << " or new." << name
         << ", or another mx.role than \"weight\" if it is not trained";
}

LogicalResult internal::verifyTraining(const FunctionContractions &function) {
  if (function.contractions.empty())
    return success();
  Gradients gradients(function.function, function.contractions);
  if (!gradients.hasBackward)
    return success();
  for (const ClassifiedContraction &c : function.contractions) {
    Operation *op = c.contraction.op;
    if (!isAnnotated(op) ||
        (!getQuantization(op, 0) && !getQuantization(op, 1)))
      continue;
    if (failed(verifyRules(op)) || failed(verifyGradient(c, gradients)))
      return failure();
  }
  return success();
}
