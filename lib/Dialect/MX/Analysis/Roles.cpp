//===- Roles.cpp - What a contraction is for ------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Dialect/MX/Analysis/Roles.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mx/Dialect/MX/IR/MXDialect.h"
#include "llvm/ADT/StringSet.h"

using namespace mlir;
using namespace mlir::mx;
using mxreport::Condition;

Condition mlir::mx::getReasonToSkip(ContractionRole role) {
  switch (role) {
  case ContractionRole::OneHot:
    return Condition::OneHot;
  case ContractionRole::TwoWeights:
    return Condition::TwoWeights;
  case ContractionRole::WeightVector:
    return Condition::WeightVector;
  case ContractionRole::Weight:
    return Condition::None;
  case ContractionRole::WeightGradient:
    return Condition::WeightGradient;
  case ContractionRole::Activations:
    return Condition::TwoActivations;
  }
  llvm_unreachable("all roles are handled");
}

StringRef mlir::mx::getName(ContractionRole role) {
  switch (role) {
  case ContractionRole::OneHot:
    return "embedding_gradient";
  case ContractionRole::TwoWeights:
    return "two_weights";
  case ContractionRole::WeightVector:
    return "weight_vector";
  case ContractionRole::Weight:
    return "linear";
  case ContractionRole::WeightGradient:
    return "wgrad";
  case ContractionRole::Activations:
    return "activations";
  }
  llvm_unreachable("all roles are handled");
}

//===----------------------------------------------------------------------===//
// Weights
//===----------------------------------------------------------------------===//

/// True if `value` is an argument with the role, or a constant. A splat of
/// activation size is a mask or the seed of a gradient.
static bool isWeight(Value value) {
  if (auto argument = dyn_cast<BlockArgument>(value)) {
    Operation *parent = argument.getOwner()->getParentOp();
    auto function = dyn_cast_if_present<FunctionOpInterface>(parent);
    if (!function || !argument.getOwner()->isEntryBlock())
      return false;
    auto role = function.getArgAttrOfType<StringAttr>(argument.getArgNumber(),
                                                      kRoleAttr);
    return role && role.getValue() == "weight";
  }
  ElementsAttr constant;
  return value.getDefiningOp()->hasTrait<OpTrait::ConstantLike>() &&
         matchPattern(value, m_Constant(&constant)) && !constant.isSplat();
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

static std::string getName(Value weight) {
  auto argument = dyn_cast<BlockArgument>(weight);
  if (!argument)
    return "";
  auto function = cast<FunctionOpInterface>(argument.getOwner()->getParentOp());
  auto name =
      function.getArgAttrOfType<StringAttr>(argument.getArgNumber(), kNameAttr);
  return name ? name.str() : "";
}

/// The number of dimensions of `access` that a loop runs along.
static unsigned getNumLoops(const Access &access) {
  return llvm::count_if(access.loops,
                        [](int64_t loop) { return loop != Access::kUnit; });
}

/// What the operands alone tell.
static void classifyByOperands(ClassifiedContraction &c) {
  Value weights[2];
  for (unsigned i : {0u, 1u}) {
    Value value = c.contraction.operands[i].value;
    if (isZeroOne(value)) {
      c.role = ContractionRole::OneHot;
      return;
    }
    weights[i] = findWeight(value);
  }
  if (!weights[0] && !weights[1])
    return;
  if (weights[0] && weights[1]) {
    c.role = ContractionRole::TwoWeights;
    return;
  }
  c.weightOperand = weights[0] ? 0 : 1;
  c.weightName = getName(weights[c.weightOperand]);
  c.role = getNumLoops(c.contraction.operands[c.weightOperand]) < 2
               ? ContractionRole::WeightVector
               : ContractionRole::Weight;
}

//===----------------------------------------------------------------------===//
// Weight gradients
//===----------------------------------------------------------------------===//

/// The dimensions of `access` that one of `loops` runs along.
static SmallVector<int64_t> getPositions(const Access &access,
                                         ArrayRef<int64_t> loops) {
  SmallVector<int64_t> positions;
  for (int64_t loop : loops)
    if (int64_t position = access.find(loop); position >= 0)
      positions.push_back(position);
  return positions;
}

namespace {
/// The activations that products with weights read, and their row dimensions.
class RowIndex {
public:
  void add(const ClassifiedContraction &c) {
    unsigned other = 1 - c.weightOperand;
    const Access &access = c.contraction.operands[other];
    if (!access.isSplit())
      rows[access.value].append(
          getPositions(access, c.contraction.rows[other]));
  }
  /// True if `c` sums over rows of one of them.
  bool isSumOverRows(const Contraction &c) const {
    return llvm::any_of(c.operands, [&](const Access &access) {
      auto it = rows.find(access.value);
      SmallVector<int64_t> summed = getPositions(access, c.reduction);
      return it != rows.end() && !summed.empty() &&
             llvm::all_of(summed, [&](int64_t position) {
               return llvm::is_contained(it->second, position);
             });
    });
  }

private:
  llvm::DenseMap<Value, SmallVector<int64_t>> rows;
};
} // namespace

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

/// The names of the weights among the arguments of `function`.
static llvm::StringSet<> getWeightNames(FunctionOpInterface function) {
  llvm::StringSet<> weights;
  for (unsigned i = 0, e = function.getNumArguments(); i < e; ++i) {
    auto role = function.getArgAttrOfType<StringAttr>(i, kRoleAttr);
    auto name = function.getArgAttrOfType<StringAttr>(i, kNameAttr);
    if (role && name && role.getValue() == "weight")
      weights.insert(name.getValue());
  }
  return weights;
}

/// What `function` returns as `grad.NAME` or `new.NAME` of a weight NAME.
static SmallVector<Value> getReturnedGradients(FunctionOpInterface function) {
  SmallVector<Value> gradients;
  llvm::StringSet<> weights = getWeightNames(function);
  if (weights.empty())
    return gradients;
  for (Block &block : function.getFunctionBody()) {
    if (block.empty() || !block.back().hasTrait<OpTrait::ReturnLike>())
      continue;
    for (OpOperand &operand : block.back().getOpOperands()) {
      auto name = function.getResultAttrOfType<StringAttr>(
          operand.getOperandNumber(), kNameAttr);
      StringRef text = name ? name.getValue() : "";
      if ((text.consume_front("grad.") || text.consume_front("new.")) &&
          weights.contains(text))
        gradients.push_back(operand.get());
    }
  }
  return gradients;
}

llvm::DenseSet<Value> mlir::mx::findGradients(FunctionOpInterface function) {
  SmallVector<Value> todo = getReturnedGradients(function);
  llvm::DenseSet<Value> found;
  while (!todo.empty()) {
    Value value = todo.pop_back_val();
    Operation *op = value.getDefiningOp();
    if (!found.insert(value).second || !op)
      continue;
    if (op->getNumResults() == 1)
      if (Value source = getViewSource(value))
        todo.push_back(source);
    for (OpOperand &operand : op->getOpOperands())
      if (isElementwise(operand))
        todo.push_back(operand.get());
  }
  return found;
}

std::vector<ClassifiedContraction>
mlir::mx::classifyContractions(FunctionOpInterface function) {
  std::vector<ClassifiedContraction> found;
  RowIndex index;
  function->walk([&](Operation *op) {
    std::optional<Contraction> contraction = matchContraction(op);
    if (!contraction)
      return;
    ClassifiedContraction &c = found.emplace_back();
    c.contraction = std::move(*contraction);
    classifyByOperands(c);
    if (c.role == ContractionRole::Weight)
      index.add(c);
  });
  llvm::DenseSet<Value> gradients = findGradients(function);
  for (ClassifiedContraction &c : found)
    if (c.role == ContractionRole::Activations &&
        (index.isSumOverRows(c.contraction) ||
         gradients.contains(c.contraction.op->getResult(0))))
      c.role = ContractionRole::WeightGradient;
  return found;
}
