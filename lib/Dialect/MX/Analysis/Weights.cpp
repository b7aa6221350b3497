//===- Weights.cpp - The weights of a function and their gradients --------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Dialect/MX/Analysis/Weights.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mx/Dialect/MX/Analysis/Views.h"
#include "mx/Dialect/MX/IR/MXDialect.h"

using namespace mlir;
using namespace mlir::mx;

//===----------------------------------------------------------------------===//
// Weights
//===----------------------------------------------------------------------===//

bool mlir::mx::isConstantWeight(Operation *op) {
  ElementsAttr constant;
  return op->hasTrait<OpTrait::ConstantLike>() &&
         matchPattern(op->getResult(0), m_Constant(&constant)) &&
         isa<FloatType>(constant.getElementType()) && !constant.isSplat();
}

static bool isWeight(Value value) {
  auto argument = dyn_cast<BlockArgument>(value);
  if (!argument)
    return isConstantWeight(value.getDefiningOp());
  Operation *parent = argument.getOwner()->getParentOp();
  auto function = dyn_cast_if_present<FunctionOpInterface>(parent);
  if (!function || !argument.getOwner()->isEntryBlock())
    return false;
  auto role =
      function.getArgAttrOfType<StringAttr>(argument.getArgNumber(), kRoleAttr);
  return role && role.getValue() == "weight";
}

Value mlir::mx::findWeight(Value value) {
  Value first;
  SmallVector<Value> todo = {value};
  llvm::DenseSet<Value> seen;
  while (!todo.empty()) {
    Value next = getViewRoot(todo.pop_back_val());
    if (!seen.insert(next).second)
      continue;
    if (auto concat = next.getDefiningOp<tensor::ConcatOp>()) {
      llvm::append_range(todo, llvm::reverse(concat.getInputs()));
      continue;
    }
    if (!isWeight(next))
      return {};
    first = first ? first : next;
  }
  return first;
}

llvm::StringMap<Value> mlir::mx::getWeights(FunctionOpInterface function) {
  llvm::StringMap<Value> weights;
  for (BlockArgument argument : function.getArguments()) {
    auto name = function.getArgAttrOfType<StringAttr>(argument.getArgNumber(),
                                                      kNameAttr);
    if (name && isWeight(argument))
      weights[name.getValue()] = argument;
  }
  return weights;
}

//===----------------------------------------------------------------------===//
// Gradients
//===----------------------------------------------------------------------===//

/// True if the operation that reads `operand` computes each element of its
/// results from the element of `operand` at the same place.
static bool isElementwise(OpOperand &operand) {
  auto op = dyn_cast<linalg::LinalgOp>(operand.getOwner());
  if (!op || !writesEachElementOnce(op))
    return false;
  AffineMap map = op.getMatchingIndexingMap(&operand);
  return llvm::all_of(op.getDpsInitsMutable(), [&](OpOperand &init) {
    return op.getMatchingIndexingMap(&init) == map;
  });
}

/// The name of the weight whose gradient, or whose value after a step, result
/// `index` is said to be; empty if it is not said to be one.
static StringRef getTrainedWeight(FunctionOpInterface function,
                                  unsigned index) {
  auto name = function.getResultAttrOfType<StringAttr>(index, kNameAttr);
  StringRef text = name ? name.getValue() : "";
  return text.consume_front("grad.") || text.consume_front("new.") ? text : "";
}

SmallVector<ReturnedGradient>
mlir::mx::getReturnedGradients(FunctionOpInterface function) {
  SmallVector<ReturnedGradient> gradients;
  if (function.isExternal())
    return gradients;
  bool returnsGradients =
      llvm::any_of(llvm::seq(function.getNumResults()), [&](unsigned i) {
        return !getTrainedWeight(function, i).empty();
      });
  if (!returnsGradients)
    return gradients;
  llvm::StringMap<Value> weights = getWeights(function);
  for (Block &block : function.getFunctionBody()) {
    if (block.empty() || !block.back().hasTrait<OpTrait::ReturnLike>())
      continue;
    for (OpOperand &operand : block.back().getOpOperands()) {
      StringRef name = getTrainedWeight(function, operand.getOperandNumber());
      if (Value weight = weights.lookup(name))
        gradients.push_back({operand.get(), weight, name});
    }
  }
  return gradients;
}

llvm::DenseMap<Value, Value>
mlir::mx::findGradients(FunctionOpInterface function) {
  SmallVector<std::pair<Value, Value>> todo;
  for (const ReturnedGradient &returned : getReturnedGradients(function))
    todo.emplace_back(returned.value, returned.weight);
  llvm::DenseMap<Value, Value> found;
  while (!todo.empty()) {
    auto [value, weight] = todo.pop_back_val();
    Operation *op = value.getDefiningOp();
    if (!found.try_emplace(value, weight).second || !op)
      continue;
    if (op->getNumResults() == 1)
      if (Value source = getViewSource(value))
        todo.emplace_back(source, weight);
    for (OpOperand &operand : op->getOpOperands())
      if (isElementwise(operand))
        todo.emplace_back(operand.get(), weight);
  }
  return found;
}
