//===- OriginAnalysis.cpp - Propagation of origins ------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "OriginAnalysis.h"

#include "Reads.h"
#include "mlir/Analysis/DataFlow/ConstantPropagationAnalysis.h"
#include "mlir/Analysis/DataFlow/DeadCodeAnalysis.h"
#include "mlir/Analysis/DataFlow/SparseAnalysis.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mx/Dialect/MX/Analysis/Weights.h"

using namespace mlir;
using namespace mlir::mx;
using Kind = Origin::Kind;

static StringRef getString(Attribute attribute) {
  auto string = dyn_cast_if_present<StringAttr>(attribute);
  return string ? string.getValue() : "";
}

//===----------------------------------------------------------------------===//
// What operations do
//===----------------------------------------------------------------------===//

namespace {
/// Computes the origins of the results of operations.
class Transfer {
public:
  /// The origin of a value, so far.
  using Lookup = llvm::function_ref<Origin(Value)>;

  Transfer(const Origins &origins,
           const llvm::DenseMap<Operation *, unsigned> &numbers)
      : origins(origins), numbers(numbers) {}

  /// The origin of all results of `op`.
  Origin visit(Operation *op, Lookup lookup) const;
  Origin visitArgument(FunctionOpInterface function,
                       BlockArgument argument) const;

private:
  Origin visitProduct(unsigned number, Operation *op, Lookup lookup) const;

  const Origins &origins;
  const llvm::DenseMap<Operation *, unsigned> &numbers;
};
} // namespace

static Kind getArgumentKind(StringRef role, StringRef name,
                            const Passes &passes) {
  if (role == "weight")
    return Kind::Weight;
  if (role == "state" || role == "seed" || role == "step" ||
      !passes.areRolesKnown)
    return Kind::None;
  if ((role == "target" && passes.mayHaveBackward) || name.starts_with("grad."))
    return Kind::Gradient;
  return Kind::Activation;
}

Origin Transfer::visitArgument(FunctionOpInterface function,
                               BlockArgument argument) const {
  unsigned i = argument.getArgNumber();
  Origin origin;
  origin.kind = getArgumentKind(getString(function.getArgAttr(i, kRoleAttr)),
                                getString(function.getArgAttr(i, kNameAttr)),
                                origins.passes);
  if (origin.kind == Kind::Weight)
    origin.weight = argument;
  return origin;
}

/// What `op` makes of operands of `lhs` and `rhs`.
static Origin merge(const Origin &lhs, const Origin &rhs) {
  Origin origin = lhs;
  origin.kind = std::max(lhs.kind, rhs.kind);
  if (!origin.weight)
    origin.weight = rhs.weight;
  if (origin.kind != Kind::Weight)
    origin.weight = {};
  origin.isOneOfSeveralWeights = !origin.weight && origin.kind == Kind::Weight;
  origin.sources.insert(rhs.sources);
  return origin;
}

Origin Transfer::visitProduct(unsigned number, Operation *op,
                              Lookup lookup) const {
  const TracedContraction &c = origins.contractions[number];
  Origin lhs = lookup(op->getOperand(0)), rhs = lookup(op->getOperand(1));
  Origin origin = merge(lhs, rhs);
  bool isWeight[] = {lhs.kind == Kind::Weight, rhs.kind == Kind::Weight};
  if (isWeight[0] != isWeight[1] && origin.kind != Kind::Weight) {
    unsigned i = isWeight[0] ? 0 : 1;
    origin.kind = isBackward(c, i, origin.kind, origins.passes)
                      ? Kind::Gradient
                      : Kind::Activation;
  }
  origin.sources = SourceSet(number);
  return c.contraction.init ? merge(origin, lookup(c.contraction.init))
                            : origin;
}

Origin Transfer::visit(Operation *op, Lookup lookup) const {
  if (auto it = numbers.find(op); it != numbers.end())
    return visitProduct(it->second, op, lookup);
  Origin origin;
  if (op->getNumOperands() == 0 && isConstantWeight(op)) {
    origin.kind = Kind::Weight;
    origin.weight = op->getResult(0);
    return origin;
  }
  if (op->getNumOperands() == 0)
    return origin;
  OperandReads reads = getReads(op);
  for (OpOperand &operand : op->getOpOperands()) {
    Origin read = lookup(operand.get());
    if (reads.bent >> std::min(operand.getOperandNumber(), 63u) & 1)
      read.sources.bend();
    origin = merge(origin, read);
  }
  for (Value tensor : reads.lookedUp)
    origin = merge(origin, lookup(tensor));
  return origin;
}

/// Sizes and positions say nothing of what is in a tensor.
static bool hasOrigin(Value value) { return !isa<IndexType>(value.getType()); }

//===----------------------------------------------------------------------===//
// Straight-line code
//===----------------------------------------------------------------------===//

namespace {
/// The origins of values that are still asked for: so the table of a large
/// function stays small. Most are the one that was asked for last, kept once.
class OriginTable {
public:
  Origin lookup(Value value) const;
  /// The same, for the operation that reads `value`.
  Origin take(Value value);
  void insert(ValueRange values, const Origin &origin);

private:
  std::vector<Origin> origins;
  llvm::DenseMap<Value, unsigned> numbers;
  unsigned last = 0;
};
} // namespace

Origin OriginTable::lookup(Value value) const {
  auto it = numbers.find(value);
  return it == numbers.end() ? Origin() : origins[it->second];
}

Origin OriginTable::take(Value value) {
  auto it = numbers.find(value);
  if (it == numbers.end())
    return {};
  last = it->second;
  if (value.hasOneUse())
    numbers.erase(it);
  return origins[last];
}

void OriginTable::insert(ValueRange values, const Origin &origin) {
  // Most constants, sizes and empty tensors need no entry.
  if (origin == Origin())
    return;
  if (origins.empty() || !(origins[last] == origin)) {
    last = origins.size();
    origins.push_back(origin);
  }
  for (Value value : values)
    if (hasOrigin(value))
      numbers[value] = last;
}

/// Reads what was found of the operands of `c`.
static void readOperands(TracedContraction &c, Transfer::Lookup lookup) {
  for (unsigned i : {0u, 1u})
    c.operands[i] = lookup(c.contraction.op->getOperand(i));
}

/// Reads what was found of the results of `function`.
static void readResults(FunctionOpInterface function, Transfer::Lookup lookup,
                        Origins &origins) {
  for (Block &block : function.getFunctionBody()) {
    if (block.empty() || !block.back().hasTrait<OpTrait::ReturnLike>())
      continue;
    for (auto [result, value] :
         llvm::zip(origins.results, block.back().getOperands()))
      result = Origin::join(result, lookup(value));
  }
}

static void visitInOrder(FunctionOpInterface function, const Transfer &transfer,
                         Origins &origins) {
  OriginTable found;
  auto lookup = [&](Value value) { return found.lookup(value); };
  auto take = [&](Value value) { return found.take(value); };
  for (BlockArgument argument : function.getArguments())
    found.insert(argument, transfer.visitArgument(function, argument));
  auto next = origins.contractions.begin(), end = origins.contractions.end();
  for (Operation &op : function.getFunctionBody().front()) {
    if (next != end && next->contraction.op == &op)
      readOperands(*next++, lookup);
    if (op.getNumResults() != 0)
      found.insert(op.getResults(), transfer.visit(&op, take));
  }
  readResults(function, lookup, origins);
}

//===----------------------------------------------------------------------===//
// Control flow
//===----------------------------------------------------------------------===//

namespace {
using OriginLattice = dataflow::Lattice<Origin>;

/// Says that no value is known to be a constant, so that all control flow that
/// branches allow is followed. Constants are propagated otherwise, and every
/// scalar in the body of every linalg operation has a state.
class NoConstants : public DataFlowAnalysis {
public:
  using DataFlowAnalysis::DataFlowAnalysis;
  LogicalResult initialize(Operation *top) override;
  LogicalResult visit(ProgramPoint *) override { return success(); }
};

class OriginAnalysis
    : public dataflow::SparseForwardDataFlowAnalysis<OriginLattice> {
public:
  OriginAnalysis(DataFlowSolver &solver, const Transfer &transfer)
      : SparseForwardDataFlowAnalysis(solver), transfer(transfer) {}

  LogicalResult initialize(Operation *top) override;
  LogicalResult visitOperation(Operation *op,
                               ArrayRef<const OriginLattice *> operands,
                               ArrayRef<OriginLattice *> results) override;
  void visitExternalCall(CallOpInterface call,
                         ArrayRef<const OriginLattice *> arguments,
                         ArrayRef<OriginLattice *> results) override;
  void setToEntryState(OriginLattice *lattice) override;

private:
  void setResults(Operation *op, ArrayRef<OriginLattice *> results);

  const Transfer &transfer;
};
} // namespace

LogicalResult NoConstants::initialize(Operation *top) {
  using Constant = dataflow::Lattice<dataflow::ConstantValue>;
  top->walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (isa<linalg::LinalgOp>(op))
      return WalkResult::skip();
    if (isa<RegionBranchOpInterface>(op) ||
        op->hasTrait<OpTrait::IsTerminator>())
      for (Value operand : op->getOperands()) {
        auto *lattice = getOrCreate<Constant>(operand);
        propagateIfChanged(
            lattice,
            lattice->join(dataflow::ConstantValue::getUnknownConstant()));
      }
    return WalkResult::advance();
  });
  return success();
}

/// As the base class does it, but without the bodies of linalg operations: what
/// they compute is what their operands are.
LogicalResult OriginAnalysis::initialize(Operation *top) {
  WalkResult result = top->walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (op != top && failed(visit(getProgramPointAfter(op))))
      return WalkResult::interrupt();
    if (isa<linalg::LinalgOp>(op))
      return WalkResult::skip();
    for (Region &region : op->getRegions())
      for (Block &block : region) {
        ProgramPoint *point = getProgramPointBefore(&block);
        getOrCreate<dataflow::Executable>(point)->blockContentSubscribe(this);
        if (failed(visit(point)))
          return WalkResult::interrupt();
      }
    return WalkResult::advance();
  });
  return success(!result.wasInterrupted());
}

void OriginAnalysis::setToEntryState(OriginLattice *lattice) {
  auto argument = dyn_cast<BlockArgument>(lattice->getAnchor());
  Operation *parent = argument ? argument.getOwner()->getParentOp() : nullptr;
  auto function = dyn_cast_if_present<FunctionOpInterface>(parent);
  if (function && argument.getOwner()->isEntryBlock())
    propagateIfChanged(
        lattice, lattice->join(transfer.visitArgument(function, argument)));
}

void OriginAnalysis::setResults(Operation *op,
                                ArrayRef<OriginLattice *> results) {
  // Asked for at this point, so that a change of a value that a body captures
  // has its operation visited again.
  Origin origin = transfer.visit(op, [&](Value value) {
    return getLatticeElementFor(getProgramPointAfter(op), value)->getValue();
  });
  for (OriginLattice *result : results)
    if (hasOrigin(result->getAnchor()))
      propagateIfChanged(result, result->join(origin));
}

LogicalResult
OriginAnalysis::visitOperation(Operation *op, ArrayRef<const OriginLattice *>,
                               ArrayRef<OriginLattice *> results) {
  setResults(op, results);
  return success();
}

void OriginAnalysis::visitExternalCall(CallOpInterface call,
                                       ArrayRef<const OriginLattice *>,
                                       ArrayRef<OriginLattice *> results) {
  setResults(call, results);
}

//===----------------------------------------------------------------------===//
// Runs
//===----------------------------------------------------------------------===//

void mlir::mx::propagateOrigins(
    FunctionOpInterface function,
    const llvm::DenseMap<Operation *, unsigned> &numbers, bool isStraightLine,
    Origins &origins) {
  Transfer transfer(origins, numbers);
  if (isStraightLine) {
    visitInOrder(function, transfer, origins);
    return;
  }
  DataFlowSolver solver(DataFlowConfig().setInterprocedural(false));
  solver.load<NoConstants>();
  solver.load<dataflow::DeadCodeAnalysis>();
  solver.load<OriginAnalysis>(transfer);
  // The analyses have no way to fail.
  if (failed(solver.initializeAndRun(function)))
    return;
  auto lookup = [&](Value value) {
    const auto *lattice = solver.lookupState<OriginLattice>(value);
    return lattice ? lattice->getValue() : Origin();
  };
  for (TracedContraction &c : origins.contractions)
    readOperands(c, lookup);
  readResults(function, lookup, origins);
}
