//===- Forward.cpp - What forward products read ---------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Forward.h"

#include "../Transpose.h"
#include "Elementwise.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/IndexingUtils.h"
#include "mlir/IR/IRMapping.h"

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::internal;

bool internal::isForward(GemmRole role) {
  return role == GemmRole::FProp || role == GemmRole::AttentionScore ||
         role == GemmRole::AttentionValue;
}

bool internal::isBackward(GemmRole role) {
  return !isForward(role) && role != GemmRole::Other;
}

ContractionAttr internal::getPurpose(Operation *op) {
  return op->getAttrOfType<ContractionAttr>(kContractionAttr);
}

//===----------------------------------------------------------------------===//
// From one view of a tensor to another
//===----------------------------------------------------------------------===//

/// `value` and what it is a view of, step by step.
static SmallVector<Value> getViews(Value value) {
  SmallVector<Value> views;
  for (; value && views.size() < kMaxViews; value = getViewSource(value))
    views.push_back(value);
  return views;
}

/// True for an operation that converts elements and leaves them where they are.
static bool isConversion(Operation *op) {
  auto generic = dyn_cast<linalg::GenericOp>(op);
  return generic &&
         llvm::all_of(generic.getIndexingMapsArray(),
                      [](AffineMap map) { return map.isIdentity(); });
}

/// True if `undoView` inverts `op`, a view.
static bool canUndo(Operation *op) {
  return isConversion(op) || isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp,
                                 tensor::CastOp, linalg::TransposeOp>(op);
}

/// `value`, of the shape of the result of `op`, in the shape of its operand.
static Value undoView(OpBuilder &builder, Location loc, Operation *op,
                      Value value) {
  Value source = op->getOperand(0);
  RankedTensorType type = cast<RankedTensorType>(source.getType())
                              .clone(getElementTypeOrSelf(value.getType()));
  if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op))
    return tensor::CollapseShapeOp::create(builder, loc, type, value,
                                           expand.getReassociationIndices());
  if (auto collapse = dyn_cast<tensor::CollapseShapeOp>(op))
    return tensor::ExpandShapeOp::create(
        builder, loc, type, value, collapse.getReassociationIndices(),
        tensor::getMixedSizes(builder, loc, source));
  if (isa<tensor::CastOp>(op))
    return tensor::CastOp::create(builder, loc, type, value);
  auto transpose = dyn_cast<linalg::TransposeOp>(op);
  if (!transpose)
    return value;
  return createTranspose(builder, loc, value,
                         invertPermutationVector(transpose.getPermutation()));
}

/// The same view of `value` that `op` is of its operand.
static Value redoView(OpBuilder &builder, Location loc, Operation *op,
                      Value value) {
  Value source = op->getOperand(0);
  IRMapping mapping;
  mapping.map(source, castElements(builder, loc, value,
                                   getElementTypeOrSelf(source.getType())));
  return builder.clone(*op, mapping)->getResult(0);
}

namespace {
/// The views to undo, and then those to do, nearest to the target first.
struct Path {
  SmallVector<Value> undone, redone;
};
} // namespace

static std::optional<Path> findPath(Value from, Value to) {
  SmallVector<Value> fromViews = getViews(from), toViews = getViews(to);
  Path path;
  for (Value view : fromViews) {
    if (auto *it = llvm::find(toViews, view); it != toViews.end()) {
      path.redone.assign(toViews.begin(), it);
      return path;
    }
    if (!view.getDefiningOp() || !canUndo(view.getDefiningOp()))
      return std::nullopt;
    path.undone.push_back(view);
  }
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Forward operands
//===----------------------------------------------------------------------===//

bool ForwardOperand::isVisible(Operation *op) const {
  Block *block = Value(factor.elements).getParentBlock();
  return block->findAncestorOpInBlock(*op) != nullptr;
}

void ForwardOperands::clear() {
  operands.clear();
  ofWeight.clear();
  ofRoot.clear();
}

void ForwardOperands::add(ForwardOperand operand) {
  const ForwardOperand &added = operands.emplace_back(std::move(operand));
  ofWeight[added.purpose.getWeight()].push_back(&added);
  ofRoot[getViewRoot(added.getAccess().value)].push_back(&added);
}

ArrayRef<const ForwardOperand *>
ForwardOperands::getOfWeight(StringAttr weight) const {
  auto it = ofWeight.find(weight);
  return it == ofWeight.end() ? ArrayRef<const ForwardOperand *>() : it->second;
}

const ForwardOperand *ForwardOperands::find(Operation *op, Value value,
                                            StringAttr weight) const {
  auto it = ofRoot.find(getViewRoot(value));
  if (it == ofRoot.end())
    return nullptr;
  const ForwardOperand *first = nullptr;
  for (const ForwardOperand *operand : it->second) {
    const Access &access = operand->getAccess();
    if (access.isSplit() || !operand->isVisible(op) ||
        !findPath(access.value, value))
      continue;
    if (weight && operand->purpose.getWeight() == weight)
      return operand;
    first = first ? first : operand;
  }
  return first;
}

Value internal::readForward(OpBuilder &builder, Location loc,
                            const ForwardOperand &forward, Value value,
                            OperandQuantizer &quantizer) {
  const Access &access = forward.getAccess();
  Value read = OperandQuantizer::dequantize(builder, loc, forward.factor,
                                            access.getType().getElementType());
  if (forward.factor.residual)
    read = add(builder, loc, read, forward.factor.residual);
  read = quantizer.transformBack(builder, loc, read, forward.site);
  read = restore(builder, loc, read, forward.groups, forward.contraction,
                 access, access.getType());
  Path path = *findPath(access.value, value);
  for (Value view : path.undone)
    read = undoView(builder, loc, view.getDefiningOp(), read);
  for (Value view : llvm::reverse(path.redone))
    read = redoView(builder, loc, view.getDefiningOp(), read);
  auto type = cast<RankedTensorType>(value.getType());
  read = castElements(builder, loc, read, type.getElementType());
  return read.getType() == type
             ? read
             : tensor::CastOp::create(builder, loc, type, read).getResult();
}
