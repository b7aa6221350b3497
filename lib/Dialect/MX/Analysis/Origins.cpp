//===- Origins.cpp - What values were computed from -----------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Dialect/MX/Analysis/Origins.h"

#include "mlir/Analysis/DataFlow/ConstantPropagationAnalysis.h"
#include "mlir/Analysis/DataFlow/DeadCodeAnalysis.h"
#include "mlir/Analysis/DataFlow/SparseAnalysis.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mx/Dialect/MX/Analysis/Weights.h"

using namespace mlir;
using namespace mlir::mx;
using Kind = Origin::Kind;

//===----------------------------------------------------------------------===//
// Origins
//===----------------------------------------------------------------------===//

void SourceSet::insert(Source source) {
  for (unsigned i = 0; i < count; ++i)
    if (words[i] >> 1 == source.contraction) {
      words[i] |= source.isBent;
      return;
    }
  full |= count == kMaxSources;
  if (full) {
    *this = SourceSet();
    full = true;
    return;
  }
  // In order, so that equal sets have equal words.
  uint32_t *end = words + count++;
  uint32_t word = source.contraction << 1 | source.isBent;
  uint32_t *place = std::upper_bound(words, end, word);
  std::copy_backward(place, end, end + 1);
  *place = word;
}

void SourceSet::insert(const SourceSet &other) {
  if (other.full || full) {
    *this = SourceSet();
    full = true;
    return;
  }
  for (unsigned i = 0; i < other.count; ++i)
    insert(other[i]);
}

void SourceSet::bend() {
  for (unsigned i = 0; i < count; ++i)
    words[i] |= 1;
}

bool SourceSet::operator==(const SourceSet &other) const {
  return full == other.full && count == other.count &&
         std::equal(words, words + count, other.words);
}

Origin Origin::join(const Origin &lhs, const Origin &rhs) {
  Origin result = lhs;
  result.kind = std::max(lhs.kind, rhs.kind);
  result.isOneOfSeveralWeights =
      lhs.isOneOfSeveralWeights || rhs.isOneOfSeveralWeights ||
      (lhs.weight && rhs.weight && lhs.weight != rhs.weight);
  result.weight = lhs.weight ? lhs.weight : rhs.weight;
  if (result.isOneOfSeveralWeights)
    result.weight = {};
  result.sources.insert(rhs.sources);
  return result;
}

bool Origin::operator==(const Origin &other) const {
  return kind == other.kind && weight == other.weight &&
         isOneOfSeveralWeights == other.isOneOfSeveralWeights &&
         sources == other.sources;
}

void Origin::print(raw_ostream &os) const {
  static constexpr StringRef names[] = {"none", "weight", "activation",
                                        "gradient"};
  os << names[static_cast<unsigned>(kind)];
  for (unsigned i = 0; i < sources.size(); ++i)
    os << " " << sources[i].contraction << (sources[i].isBent ? "~" : "");
}

//===----------------------------------------------------------------------===//
// What a function says
//===----------------------------------------------------------------------===//

static StringRef getString(Attribute attribute) {
  auto string = dyn_cast_if_present<StringAttr>(attribute);
  return string ? string.getValue() : "";
}

Passes Passes::get(FunctionOpInterface function) {
  Passes passes;
  llvm::DenseSet<StringRef> weights;
  for (unsigned i = 0, e = function.getNumArguments(); i < e; ++i) {
    StringRef role = getString(function.getArgAttr(i, kRoleAttr));
    StringRef name = getString(function.getArgAttr(i, kNameAttr));
    passes.areRolesKnown |= !role.empty();
    passes.hasGradientSource |= role == "target" || name.starts_with("grad.");
    if (role == "weight")
      weights.insert(name);
  }
  unsigned numForward = 0;
  for (unsigned i = 0, e = function.getNumResults(); i < e; ++i) {
    StringRef name = getString(function.getResultAttr(i, kNameAttr));
    bool isGradient = name.starts_with("grad.") ||
                      (name.consume_front("new.") && weights.contains(name));
    numForward += !name.empty() && !isGradient;
  }
  passes.mayHaveBackward = numForward != function.getNumResults();
  return passes;
}

bool mlir::mx::isBackward(const TracedContraction &c, unsigned i,
                          Origin::Kind data, const Passes &passes) {
  using Use = TracedContraction::Use;
  if (!passes.mayHaveBackward)
    return false;
  if (!passes.hasGradientSource)
    return c.uses[i] == Use::Other;
  return data == Kind::Gradient &&
         !(c.uses[i] == Use::First && c.isTransposedLater[i]);
}

//===----------------------------------------------------------------------===//
// The analysis
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
  OriginAnalysis(DataFlowSolver &solver, const Origins &origins,
                 const llvm::DenseMap<Operation *, unsigned> &numbers)
      : SparseForwardDataFlowAnalysis(solver), origins(origins),
        numbers(numbers) {}

  LogicalResult initialize(Operation *top) override;
  LogicalResult visitOperation(Operation *op,
                               ArrayRef<const OriginLattice *> operands,
                               ArrayRef<OriginLattice *> results) override;
  void visitExternalCall(CallOpInterface call,
                         ArrayRef<const OriginLattice *> arguments,
                         ArrayRef<OriginLattice *> results) override;
  void setToEntryState(OriginLattice *lattice) override;

private:
  Origin computeProduct(unsigned number,
                        ArrayRef<const OriginLattice *> operands);
  Origin getCaptured(Operation *op);

  const Origins &origins;
  const llvm::DenseMap<Operation *, unsigned> &numbers;
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

void OriginAnalysis::setToEntryState(OriginLattice *lattice) {
  auto argument = dyn_cast<BlockArgument>(lattice->getAnchor());
  Operation *parent = argument ? argument.getOwner()->getParentOp() : nullptr;
  auto function = dyn_cast_if_present<FunctionOpInterface>(parent);
  if (!function || !argument.getOwner()->isEntryBlock())
    return;
  unsigned i = argument.getArgNumber();
  Origin origin;
  origin.kind = getArgumentKind(getString(function.getArgAttr(i, kRoleAttr)),
                                getString(function.getArgAttr(i, kNameAttr)),
                                origins.passes);
  if (origin.kind == Kind::Weight)
    origin.weight = argument;
  propagateIfChanged(lattice, lattice->join(origin));
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

/// True if `op` is of the activation functions and of softmax. The square root
/// of a norm and the square of a variance are not.
static bool isBending(Operation *op) {
  return isa<math::ExpOp, math::Exp2Op, math::TanhOp, math::ErfOp,
             arith::MaximumFOp, arith::MaxNumFOp, arith::CmpFOp, tosa::ExpOp,
             tosa::TanhOp, tosa::ErfOp, tosa::SigmoidOp, tosa::ClampOp,
             tosa::MaximumOp, linalg::ExpOp, linalg::TanhOp, linalg::ErfOp,
             linalg::MaxOp, linalg::SoftmaxOp>(op);
}

static bool hasBendingBody(Operation *op) {
  return op->getNumRegions() == 1 && op->getRegion(0).hasOneBlock() &&
         llvm::any_of(op->getRegion(0).front(),
                      [](Operation &inner) { return isBending(&inner); });
}

/// The tensors that the body of `op` looks elements up in.
Origin OriginAnalysis::getCaptured(Operation *op) {
  Origin origin;
  for (Operation &inner : op->getRegion(0).front())
    if (auto extract = dyn_cast<tensor::ExtractOp>(inner))
      origin = merge(origin, getLatticeElementFor(getProgramPointAfter(op),
                                                  extract.getTensor())
                                 ->getValue());
  return origin;
}

Origin
OriginAnalysis::computeProduct(unsigned number,
                               ArrayRef<const OriginLattice *> operands) {
  const TracedContraction &c = origins.contractions[number];
  const Origin &lhs = operands[0]->getValue(), &rhs = operands[1]->getValue();
  Origin origin = merge(lhs, rhs);
  bool isWeight[] = {lhs.kind == Kind::Weight, rhs.kind == Kind::Weight};
  if (isWeight[0] != isWeight[1] && origin.kind != Kind::Weight) {
    unsigned i = isWeight[0] ? 0 : 1;
    origin.kind = isBackward(c, i, origin.kind, origins.passes)
                      ? Kind::Gradient
                      : Kind::Activation;
  }
  origin.sources = SourceSet(number);
  return origin;
}

LogicalResult
OriginAnalysis::visitOperation(Operation *op,
                               ArrayRef<const OriginLattice *> operands,
                               ArrayRef<OriginLattice *> results) {
  Origin origin;
  if (auto it = numbers.find(op); it != numbers.end()) {
    origin = computeProduct(it->second, operands);
  } else if (isConstantWeight(op)) {
    origin.kind = Kind::Weight;
    origin.weight = op->getResult(0);
  } else {
    for (const OriginLattice *operand : operands)
      origin = merge(origin, operand->getValue());
    if (isa<linalg::LinalgOp>(op)) {
      origin = merge(origin, getCaptured(op));
      if (hasBendingBody(op))
        origin.sources.bend();
    } else if (isBending(op)) {
      origin.sources.bend();
    }
  }
  // Sizes and positions say nothing of what is in a tensor.
  for (OriginLattice *result : results)
    if (!isa<IndexType>(result->getAnchor().getType()))
      propagateIfChanged(result, result->join(origin));
  return success();
}

void OriginAnalysis::visitExternalCall(
    CallOpInterface, ArrayRef<const OriginLattice *> arguments,
    ArrayRef<OriginLattice *> results) {
  Origin origin;
  for (const OriginLattice *argument : arguments)
    origin = merge(origin, argument->getValue());
  for (OriginLattice *result : results)
    propagateIfChanged(result, result->join(origin));
}

//===----------------------------------------------------------------------===//
// Runs
//===----------------------------------------------------------------------===//

/// What `value` is a view of, not seen through slices: parts of one tensor may
/// be for different things.
static Value getUncutRoot(Value value) {
  Value source = value;
  for (unsigned count = 0; count < kMaxViews && source; ++count) {
    value = source;
    if (isa_and_present<tensor::ExtractSliceOp, tosa::SliceOp>(
            value.getDefiningOp()))
      break;
    source = getViewSource(value);
  }
  return value;
}

namespace {
/// The first contraction that reads an operand, and the dimension of the
/// operand that it sums over.
struct FirstUse {
  unsigned contraction, operand;
  int64_t summed;
};
} // namespace

/// Fills in how each contraction reads its operands.
static void traceUses(std::vector<TracedContraction> &contractions) {
  llvm::DenseMap<Value, FirstUse> firstUses;
  for (auto [number, c] : llvm::enumerate(contractions))
    for (unsigned i : {0u, 1u}) {
      const Access &access = c.contraction.operands[i];
      c.roots[i] = getUncutRoot(access.value);
      if (access.isSplit() || c.contraction.reduction.empty())
        continue;
      int64_t summed = access.find(c.contraction.reduction.front());
      FirstUse use{static_cast<unsigned>(number), i, summed};
      auto [it, isFirst] = firstUses.try_emplace(c.roots[i], use);
      if (isFirst)
        continue;
      using Use = TracedContraction::Use;
      const FirstUse &first = it->second;
      c.uses[i] = summed == first.summed ? Use::Same : Use::Other;
      if (c.uses[i] == Use::Other)
        contractions[first.contraction].isTransposedLater[first.operand] = true;
    }
}

static Origin getOrigin(DataFlowSolver &solver, Value value) {
  const auto *lattice = solver.lookupState<OriginLattice>(value);
  return lattice ? lattice->getValue() : Origin();
}

static void readStates(DataFlowSolver &solver, FunctionOpInterface function,
                       Origins &origins) {
  for (TracedContraction &c : origins.contractions)
    for (unsigned i : {0u, 1u})
      c.operands[i] = getOrigin(solver, c.contraction.op->getOperand(i));
  origins.results.resize(function.getNumResults());
  for (Block &block : function.getFunctionBody()) {
    if (block.empty() || !block.back().hasTrait<OpTrait::ReturnLike>())
      continue;
    for (auto [result, value] :
         llvm::zip(origins.results, block.back().getOperands()))
      result = Origin::join(result, getOrigin(solver, value));
  }
}

Origins mlir::mx::computeOrigins(FunctionOpInterface function) {
  Origins origins;
  origins.passes = Passes::get(function);
  llvm::DenseMap<Operation *, unsigned> numbers;
  function->walk([&](Operation *op) {
    std::optional<Contraction> contraction = matchContraction(op);
    if (!contraction)
      return;
    numbers[op] = origins.contractions.size();
    origins.contractions.emplace_back().contraction = std::move(*contraction);
  });
  traceUses(origins.contractions);
  // Nothing to tell apart.
  if (origins.contractions.empty() || function.isExternal())
    return origins;
  DataFlowSolver solver(DataFlowConfig().setInterprocedural(false));
  solver.load<NoConstants>();
  solver.load<dataflow::DeadCodeAnalysis>();
  solver.load<OriginAnalysis>(origins, numbers);
  // The analysis has no way to fail.
  if (succeeded(solver.initializeAndRun(function)))
    readStates(solver, function, origins);
  return origins;
}
