//===- QuantizeContractions.cpp - Contractions to mx operations -----------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Arrange.h"
#include "Census.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mx/Dialect/MX/IR/MXOps.h"
#include "mx/Dialect/MX/Transforms/Passes.h"
#include "mx/Report/Collector.h"

#include <map>

namespace mlir::mx {
#define GEN_PASS_DEF_MXQUANTIZECONTRACTIONS
#include "mx/Dialect/MX/Transforms/Passes.h.inc"
} // namespace mlir::mx

using namespace mlir;
using namespace mlir::mx;
using internal::Census;
using internal::LoopGroups;

namespace {
/// An operand as `mx.scaled_matmul` takes it. Without a format, `elements` is
/// the plain operand.
struct Factor {
  Value elements, scales, tensorScale;
  FormatAttr format;
};

/// Builds the mx operations, each of them once per block.
class Quantizer {
public:
  /// Sites are counted from `nextSite`.
  Quantizer(int64_t seed, int32_t step, uint64_t nextSite)
      : seed(seed), step(step), nextSite(nextSite) {}

  /// True if `contraction` was matched before an operand of it was rewritten.
  bool isStale(const Contraction &contraction) const;
  /// Rewrites `contraction`, which has no obstacle. Fails with an error if the
  /// sites that its stochastic rounding may need are used up.
  LogicalResult rewrite(const Contraction &contraction);
  /// Erases the views, fills and constants that only contractions read which
  /// are rewritten: nobody need verify or look at them again.
  void eraseUnread();

private:
  /// The factor for operand `index`, arranged as `groups`. `other`, if set, is
  /// the factor that it is multiplied with.
  Factor getFactor(OpBuilder &builder, const Contraction &contraction,
                   unsigned index, const LoopGroups &groups,
                   const Factor *other);
  Factor quantize(OpBuilder &builder, Location loc, const Access &access,
                  const LoopGroups &groups, QuantizationAttr quantization);
  Value getTensorScale(OpBuilder &builder, Location loc, Value value,
                       QuantizationAttr quantization);

  /// A block, a value, an attribute, and how the value is arranged.
  using Key = std::tuple<Block *, void *, const void *, SmallVector<int64_t>>;
  std::map<Key, Factor> factors;
  std::map<Key, Value> tensorScales;
  int64_t seed;
  int32_t step;
  /// A site has 32 bits: 2^32 is none.
  uint64_t nextSite;
  /// The results of contractions that are rewritten, which are gone.
  llvm::DenseSet<Value> replaced;
  /// What made the operands of contractions that are rewritten.
  llvm::SetVector<Operation *> producers;
};

struct MXQuantizeContractions final
    : mx::impl::MXQuantizeContractionsBase<MXQuantizeContractions> {
  using MXQuantizeContractionsBase::MXQuantizeContractionsBase;
  void runOnOperation() override {
    if (failed(
            quantizeContractions(getOperation(), seed, step, errorOnFallback)))
      signalPassFailure();
  }
};
} // namespace

//===----------------------------------------------------------------------===//
// Quantizer
//===----------------------------------------------------------------------===//

bool Quantizer::isStale(const Contraction &contraction) const {
  return replaced.contains(contraction.operands[0].value) ||
         replaced.contains(contraction.operands[1].value) ||
         replaced.contains(contraction.result.value);
}

Value Quantizer::getTensorScale(OpBuilder &builder, Location loc, Value value,
                                QuantizationAttr quantization) {
  Key key(builder.getInsertionBlock(), value.getAsOpaquePointer(),
          quantization.getAsOpaquePointer(), {});
  Value &scale = tensorScales[key];
  if (!scale) {
    auto op = TensorScaleOp::create(builder, loc, value);
    op.setNanRule(quantization.getNanRule());
    scale = op;
  }
  return scale;
}

Factor Quantizer::quantize(OpBuilder &builder, Location loc,
                           const Access &access, const LoopGroups &groups,
                           QuantizationAttr quantization) {
  Value value = internal::arrange(builder, loc, access, groups);
  Value tensorScale, seedValue, stepValue;
  IntegerAttr site;
  // The largest magnitude does not depend on the arrangement.
  if (quantization.getFormat().getHasTensorScale())
    tensorScale = getTensorScale(builder, loc, access.value, quantization);
  if (quantization.getRounding() == Rounding::Stochastic) {
    seedValue = arith::ConstantIntOp::create(builder, loc, seed, 64);
    stepValue = arith::ConstantIntOp::create(builder, loc, step, 32);
    site = builder.getI32IntegerAttr(static_cast<int32_t>(nextSite++));
  }
  int64_t axis = groups.size() - 1;
  auto op = QuantizeOp::create(builder, loc, value, axis, quantization,
                               tensorScale, seedValue, stepValue, site);
  return {op.getElements(), op.getScales(), tensorScale,
          quantization.getFormat()};
}

/// Says for each dimension of `access` where in `groups` it stands.
static SmallVector<int64_t> describe(const Access &access,
                                     const LoopGroups &groups) {
  SmallVector<int64_t> places(access.innerSizes);
  places.push_back(groups.size());
  for (int64_t loop : access.loops) {
    int64_t groupPlace = -1, place = -1;
    for (auto [i, group] : llvm::enumerate(groups))
      if (const auto *it = llvm::find(group, loop); it != group.end()) {
        groupPlace = i;
        place = it - group.begin();
      }
    places.append({groupPlace, place});
  }
  return places;
}

Factor Quantizer::getFactor(OpBuilder &builder, const Contraction &contraction,
                            unsigned index, const LoopGroups &groups,
                            const Factor *other) {
  Operation *op = contraction.op;
  const Access &access = contraction.operands[index];
  auto quantization =
      op->getAttrOfType<QuantizationAttr>(index == 0 ? kLhsAttr : kRhsAttr);
  if (!quantization)
    return {
        internal::arrange(builder, op->getLoc(), access, groups), {}, {}, {}};
  Key key(op->getBlock(), access.value.getAsOpaquePointer(),
          quantization.getAsOpaquePointer(), describe(access, groups));
  auto it = factors.find(key);
  // The errors of stochastic rounding must not meet themselves in a product.
  bool meetsItself = it != factors.end() && other &&
                     it->second.elements == other->elements &&
                     quantization.getRounding() == Rounding::Stochastic;
  if (it != factors.end() && !meetsItself)
    return it->second;
  Factor factor = quantize(builder, op->getLoc(), access, groups, quantization);
  factors[key] = factor;
  return factor;
}

/// `[batch..., loops of rows, columns]`.
static LoopGroups getGroups(ArrayRef<int64_t> batch, ArrayRef<int64_t> rows,
                            ArrayRef<int64_t> columns) {
  LoopGroups groups;
  for (int64_t loop : batch)
    groups.push_back({loop});
  groups.emplace_back(rows);
  groups.emplace_back(columns);
  return groups;
}

/// The operand whose rows come first in the result: as the left one it saves a
/// transpose of the result.
static unsigned getLeftOperand(const Contraction &contraction) {
  for (int64_t loop : contraction.result.loops)
    for (unsigned i : {0u, 1u})
      if (llvm::is_contained(contraction.rows[i], loop))
        return i;
  return 0;
}

/// The product of the tensor scales that there are.
static Value getAlpha(OpBuilder &builder, Location loc, const Factor &left,
                      const Factor &right) {
  if (left.tensorScale && right.tensorScale)
    return arith::MulFOp::create(builder, loc, left.tensorScale,
                                 right.tensorScale);
  return left.tensorScale ? left.tensorScale : right.tensorScale;
}

/// The stochastic quantizations that `op` asks for.
static unsigned getNumStochastic(Operation *op) {
  StringRef names[] = {kLhsAttr, kRhsAttr};
  return llvm::count_if(names, [&](StringRef name) {
    auto quantization = op->getAttrOfType<QuantizationAttr>(name);
    return quantization && quantization.getRounding() == Rounding::Stochastic;
  });
}

LogicalResult Quantizer::rewrite(const Contraction &contraction) {
  Operation *op = contraction.op;
  unsigned numSites = getNumStochastic(op);
  if (numSites > 0 && nextSite + numSites > (uint64_t(1) << 32))
    return op->emitError("expected ")
           << numSites << " sites above the largest in the module, "
           << nextSite - 1 << ", but a site has 32 bits";
  // The product stands for the contraction in a report, its operands do not.
  Location productLoc = op->getLoc(), loc = getPlainLocation(productLoc);
  op->setLoc(loc);
  OpBuilder builder(op);
  const SmallVector<int64_t> &batch = contraction.batch;
  unsigned leftIndex = getLeftOperand(contraction), rightIndex = 1 - leftIndex;
  const SmallVector<int64_t> &leftRows = contraction.rows[leftIndex];
  const SmallVector<int64_t> &rightRows = contraction.rows[rightIndex];
  Factor left =
      getFactor(builder, contraction, leftIndex,
                getGroups(batch, leftRows, contraction.reduction), nullptr);
  Factor right =
      getFactor(builder, contraction, rightIndex,
                getGroups(batch, rightRows, contraction.reduction), &left);

  LoopGroups groups = getGroups(batch, leftRows, rightRows);
  // An operand may know less of its sizes than the result.
  SmallVector<int64_t> shape;
  for (ArrayRef<int64_t> group : groups)
    shape.push_back(contraction.getSize(group));
  auto type = RankedTensorType::get(
      shape, contraction.getResultType().getElementType());
  Value c;
  if (contraction.init) {
    Access init = contraction.result;
    c = internal::arrange(builder, loc, init, groups);
    if (c.getType() != type)
      c = tensor::CastOp::create(builder, loc, type, c);
  }
  Value alpha = getAlpha(builder, loc, left, right);
  Value product = ScaledMatmulOp::create(
      builder, productLoc, type, left.elements, left.scales, right.elements,
      right.scales, alpha, c, left.format, right.format);
  Value result = internal::restore(builder, loc, product, groups, contraction);
  op->getResult(0).replaceAllUsesWith(result);
  replaced.insert(op->getResult(0));
  for (Value operand : op->getOperands())
    if (Operation *producer = operand.getDefiningOp())
      producers.insert(producer);
  producers.remove(op);
  op->erase();
  return success();
}

void Quantizer::eraseUnread() {
  while (!producers.empty()) {
    Operation *op = producers.pop_back_val();
    if (!isOpTriviallyDead(op))
      continue;
    for (Value operand : op->getOperands())
      if (Operation *producer = operand.getDefiningOp())
        producers.insert(producer);
    if (op->getNumRegions() > 0)
      op->walk([&](Operation *nested) { producers.remove(nested); });
    op->erase();
  }
}

//===----------------------------------------------------------------------===//
// Attributes
//===----------------------------------------------------------------------===//

static bool isAnnotated(Operation *op) {
  DictionaryAttr attributes = op->getDiscardableAttrDictionary();
  return !attributes.empty() && !attributes.contains(kSkipAttr) &&
         (attributes.contains(kLhsAttr) || attributes.contains(kRhsAttr));
}

/// Checks that the attributes of the contraction can be obeyed.
static LogicalResult verifyAttributes(const Contraction &contraction) {
  Operation *op = contraction.op;
  auto lhs = op->getAttrOfType<QuantizationAttr>(kLhsAttr);
  auto rhs = op->getAttrOfType<QuantizationAttr>(kRhsAttr);
  for (QuantizationAttr quantization : {lhs, rhs}) {
    std::string obstacle =
        quantization ? getObstacle(contraction, quantization) : "";
    if (!obstacle.empty())
      return op->emitError("cannot be quantized as mx.lhs and mx.rhs ask: ")
             << obstacle;
  }
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

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

static LogicalResult quantizeFunction(FunctionOpInterface function,
                                      Quantizer &quantizer, Census &census) {
  for (ClassifiedContraction &c : classifyContractions(function)) {
    Contraction &contraction = c.contraction;
    if (quantizer.isStale(contraction))
      contraction = *matchContraction(contraction.op);
    bool isQuantized = isAnnotated(contraction.op);
    if (isQuantized && failed(verifyAttributes(contraction)))
      return failure();
    census.addMatched(contraction, c);
    if (isQuantized && failed(quantizer.rewrite(contraction)))
      return failure();
  }
  census.addUnmatched(function);
  reportShare(function, census.getFound());
  return success();
}

namespace {
/// What one look at a module tells.
struct Survey {
  SmallVector<FunctionOpInterface> functions;
  /// Above all sites that there are.
  uint64_t nextSite = 0;
};
} // namespace

/// Looks at `module`. Attributes on anything but a contraction are a mistake
/// worth telling.
static FailureOr<Survey> survey(ModuleOp module) {
  Survey survey;
  WalkResult result = module.walk([&](Operation *op) {
    if (auto function = dyn_cast<FunctionOpInterface>(op))
      survey.functions.push_back(function);
    else if (auto quantize = dyn_cast<QuantizeOp>(op))
      if (std::optional<uint32_t> site = quantize.getSite())
        survey.nextSite = std::max(survey.nextSite, uint64_t(*site) + 1);
    if (!isAnnotated(op) || matchContraction(op))
      return WalkResult::advance();
    op->emitError("expected mx.lhs and mx.rhs on a contraction of tensors");
    return WalkResult::interrupt();
  });
  if (result.wasInterrupted())
    return failure();
  return survey;
}

LogicalResult mlir::mx::quantizeContractions(ModuleOp module, int64_t seed,
                                             int32_t step,
                                             bool errorOnFallback) {
  FailureOr<Survey> found = survey(module);
  if (failed(found))
    return failure();
  Quantizer quantizer(seed, step, found->nextSite);
  bool hasErrors = false;
  for (FunctionOpInterface function : found->functions) {
    Census census(function, errorOnFallback);
    LogicalResult rewritten = quantizeFunction(function, quantizer, census);
    hasErrors |= failed(rewritten) || census.hasErrors();
    if (failed(rewritten))
      break;
  }
  quantizer.eraseUnread();
  return failure(hasErrors);
}
