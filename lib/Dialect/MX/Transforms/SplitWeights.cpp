//===- SplitWeights.cpp - Quantize weight arguments once ------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Entry.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Transforms/RegionUtils.h"
#include "mx/Dialect/MX/IR/MXOps.h"
#include "mx/Dialect/MX/Transforms/Passes.h"
#include "mx/Report/Collector.h"

namespace mlir::mx {
#define GEN_PASS_DEF_MXSPLITWEIGHTS
#include "mx/Dialect/MX/Transforms/Passes.h.inc"
} // namespace mlir::mx

using namespace mlir;
using namespace mlir::mx;

namespace {
struct MXSplitWeights final : mx::impl::MXSplitWeightsBase<MXSplitWeights> {
  using MXSplitWeightsBase::MXSplitWeightsBase;
  void runOnOperation() override;
};
} // namespace

/// True if `op` may be computed earlier, in another function.
static bool isMovable(Operation *op) {
  return isPure(op) && op->getNumSuccessors() == 0 &&
         !op->hasTrait<OpTrait::IsTerminator>();
}

/// The operations of the entry block, in order, that depend on weight
/// arguments and constants alone.
static llvm::SetVector<Operation *> findWeightOnly(func::FuncOp function) {
  llvm::SetVector<Operation *> found;
  auto isWeightOnly = [&](Value value) {
    auto argument = dyn_cast<BlockArgument>(value);
    if (!argument)
      return found.contains(value.getDefiningOp());
    auto role = function.getArgAttrOfType<StringAttr>(argument.getArgNumber(),
                                                      kRoleAttr);
    return role && role.getValue() == "weight";
  };
  for (Operation &op : function.front()) {
    llvm::SetVector<Value> captured;
    getUsedValuesDefinedAbove(op.getRegions(), captured);
    if (isMovable(&op) && llvm::all_of(op.getOperands(), isWeightOnly) &&
        llvm::all_of(captured, isWeightOnly))
      found.insert(&op);
  }
  return found;
}

/// True for what prepares a weight: also for a transpose of what is quantized,
/// which another product of the same weight reads.
static bool isPreparation(Operation *op) {
  if (auto transpose = dyn_cast<linalg::TransposeOp>(op))
    return transpose.getInput().getDefiningOp<QuantizeOp>() != nullptr;
  return isa<QuantizeOp, TensorScaleOp, PackScalesOp>(op);
}

/// What moves: the preparing operations of `weightOnly` and all they need.
static llvm::SetVector<Operation *>
findMoved(const llvm::SetVector<Operation *> &weightOnly) {
  llvm::SmallPtrSet<Operation *, 32> needed;
  for (Operation *op : llvm::reverse(weightOnly)) {
    if (!isPreparation(op) && !needed.contains(op))
      continue;
    needed.insert(op);
    llvm::SetVector<Value> captured;
    getUsedValuesDefinedAbove(op->getRegions(), captured);
    captured.insert(op->operand_begin(), op->operand_end());
    for (Value value : captured)
      if (Operation *producer = value.getDefiningOp())
        needed.insert(producer);
  }
  llvm::SetVector<Operation *> moved;
  for (Operation *op : weightOnly)
    if (needed.contains(op))
      moved.insert(op);
  return moved;
}

/// The results of preparing operations that something else reads.
static SmallVector<Value>
findReturned(const llvm::SetVector<Operation *> &moved) {
  SmallVector<Value> returned;
  for (Operation *op : moved)
    if (isPreparation(op))
      for (Value result : op->getResults())
        if (llvm::any_of(result.getUsers(), [&](Operation *user) {
              return !moved.contains(user);
            }))
          returned.push_back(result);
  return returned;
}

/// Builds `@NAME_prepare` before `function`.
static void buildPrepare(func::FuncOp function, StringRef name,
                         const llvm::SetVector<Operation *> &moved,
                         ValueRange returned) {
  OpBuilder builder(function);
  auto type =
      builder.getFunctionType(function.getArgumentTypes(), TypeRange(returned));
  auto prepare = func::FuncOp::create(builder, function.getLoc(), name, type);
  if (ArrayAttr attributes = function.getAllArgAttrs())
    prepare.setAllArgAttrs(attributes);
  Block *body = prepare.addEntryBlock();
  builder.setInsertionPointToStart(body);
  IRMapping mapping;
  mapping.map(function.getArguments(), body->getArguments());
  for (Operation *op : moved)
    builder.clone(*op, mapping);
  SmallVector<Value> results;
  for (Value value : returned)
    results.push_back(mapping.lookup(value));
  func::ReturnOp::create(builder, function.getLoc(), results);
}

/// Makes `function` take `returned` as arguments instead of computing them.
static void takeAsArguments(func::FuncOp function,
                            const llvm::SetVector<Operation *> &moved,
                            ValueRange returned) {
  unsigned first = function.getNumArguments();
  SmallVector<Location> locations =
      llvm::map_to_vector(returned, [](Value value) { return value.getLoc(); });
  (void)function.insertArguments(
      SmallVector<unsigned>(returned.size(), first), TypeRange(returned),
      SmallVector<DictionaryAttr>(returned.size()), locations);
  for (auto [index, value] : llvm::enumerate(returned))
    value.replaceUsesWithIf(
        function.getArgument(first + index),
        [&](OpOperand &use) { return !moved.contains(use.getOwner()); });
  for (Operation *op : llvm::reverse(moved))
    if (op->use_empty())
      op->erase();
}

void MXSplitWeights::runOnOperation() {
  func::FuncOp function = internal::findEntry(getOperation(), entry, "split");
  if (!function)
    return signalPassFailure();
  auto leave = [&](StringRef reason) {
    reportMissed(function.getLoc(), mxreport::Outcome::NotSplit,
                 "@" + llvm::Twine(entry) + " left whole: " + reason);
  };
  if (!SymbolTable::symbolKnownUseEmpty(function, getOperation()))
    return leave("it is called from within the module");
  if (!llvm::hasSingleElement(function.getBody()))
    return leave("it has more than one block");
  std::string name = entry + "_prepare";
  if (getOperation().lookupSymbol(name))
    return leave("the name with _prepare is taken");
  llvm::SetVector<Operation *> moved = findMoved(findWeightOnly(function));
  SmallVector<Value> returned = findReturned(moved);
  if (returned.empty())
    return leave("no weight argument is quantized");
  buildPrepare(function, name, moved, returned);
  takeAsArguments(function, moved, returned);
}
