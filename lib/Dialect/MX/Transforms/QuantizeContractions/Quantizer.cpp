//===- Quantizer.cpp - Rewrite contractions to mx operations --------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Quantizer.h"

#include "Elementwise.h"
#include "Verify.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mx/Dialect/MX/Analysis/Sites.h"
#include "mx/Report/Collector.h"

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::internal;

Quantizer::Quantizer(ModuleOp module,
                     const MXQuantizeContractionsOptions &options)
    : fake(options.fake), random(options.seed, options.step),
      operands(module, random) {}

/// True if `op` may read what a forward product quantized.
static bool mayReadForward(Operation *op) {
  ContractionAttr purpose = getPurpose(op);
  if (purpose && isBackward(purpose.getRole()))
    return true;
  return llvm::any_of(ArrayRef<unsigned>{0, 1}, [&](unsigned i) {
    SiteAttr site = getSite(op, i);
    return site && site.getSource() == OperandSource::DequantizedForward;
  });
}

LogicalResult Quantizer::enter(const FunctionContractions &function) {
  forward.clear();
  forwardReads.clear();
  isForwardRead =
      llvm::any_of(function.contractions, [](const ClassifiedContraction &c) {
        return mayReadForward(c.contraction.op);
      });
  return random.enter(function.function);
}

//===----------------------------------------------------------------------===//
// Arrangement
//===----------------------------------------------------------------------===//

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

static LoopGroups getOperandGroups(const Contraction &contraction,
                                   unsigned index) {
  return getGroups(contraction.batch, contraction.rows[index],
                   contraction.reduction);
}

/// The result as the product of operand `left` and the other one makes it.
static LoopGroups getResultGroups(const Contraction &contraction,
                                  unsigned left) {
  return getGroups(contraction.batch, contraction.rows[left],
                   contraction.rows[1 - left]);
}

/// An operand may know less of its sizes than the result.
static RankedTensorType getProductType(const Contraction &contraction,
                                       const LoopGroups &groups) {
  SmallVector<int64_t> shape;
  for (ArrayRef<int64_t> group : groups)
    shape.push_back(contraction.getSize(group));
  return RankedTensorType::get(shape,
                               contraction.getResultType().getElementType());
}

static Value arrangeInit(OpBuilder &builder, Location loc,
                         const Contraction &contraction,
                         const LoopGroups &groups, RankedTensorType type) {
  if (!contraction.init)
    return {};
  Value c = arrange(builder, loc, contraction.result, groups);
  return c.getType() == type
             ? c
             : tensor::CastOp::create(builder, loc, type, c).getResult();
}

//===----------------------------------------------------------------------===//
// Products
//===----------------------------------------------------------------------===//

/// What the sum is multiplied by: the tensor scales that there are, and one
/// over the premultipliers.
static Value getAlpha(OpBuilder &builder, Location loc, const Factor &left,
                      const Factor &right) {
  Value alpha;
  auto multiplyBy = [&](Value scale) {
    alpha = alpha ? arith::MulFOp::create(builder, loc, alpha, scale) : scale;
  };
  for (const Factor *factor : {&left, &right})
    if (factor->tensorScale)
      multiplyBy(factor->tensorScale);
  for (const Factor *factor : {&left, &right})
    if (factor->premultiplier != 1)
      multiplyBy(arith::ConstantOp::create(
          builder, loc, builder.getF32FloatAttr(1 / factor->premultiplier)));
  return alpha;
}

Value Quantizer::createProduct(OpBuilder &builder, Location loc,
                               RankedTensorType type, const Factor &left,
                               const Factor &right, Value c) {
  Location plainLoc = getPlainLocation(loc);
  // What clamps took away is multiplied in high precision.
  if (left.residual)
    c = createPlainProduct(builder, plainLoc, type, left.residual, right.whole,
                           c);
  if (right.residual)
    c = createPlainProduct(builder, plainLoc, type, left.clamped,
                           right.residual, c);
  if (fake || (!left.format && !right.format)) {
    auto dequantize = [&](const Factor &factor) {
      return OperandQuantizer::dequantize(builder, plainLoc, factor,
                                          builder.getF32Type());
    };
    Value lhs = dequantize(left), rhs = dequantize(right);
    return createPlainProduct(builder, loc, type, lhs, rhs, c);
  }
  Value alpha = getAlpha(builder, plainLoc, left, right);
  return ScaledMatmulOp::create(builder, loc, type, left.elements, left.scales,
                                right.elements, right.scales, alpha, c,
                                left.format, right.format);
}

/// Says on `product` what it is for: what `contraction` was, `left` times the
/// other operand.
static void keepPurpose(Value product, const Contraction &contraction,
                        unsigned left) {
  ContractionAttr purpose = getPurpose(contraction.op);
  Operation *op = product.getDefiningOp();
  // With fake, what multiplies may be behind casts of its result.
  while (op && !isa<ScaledMatmulOp, linalg::ContractOp>(op))
    op = op->getOperand(0).getDefiningOp();
  if (op && purpose)
    op->setAttr(kContractionAttr, left == 0 ? purpose : purpose.getExchanged());
}

LogicalResult Quantizer::readForwardOperands(OpBuilder &builder,
                                             Contraction &contraction,
                                             const Sites &sites) {
  Operation *op = contraction.op;
  ContractionAttr purpose = getPurpose(op);
  for (unsigned i : {0u, 1u}) {
    if (!sites[i] || sites[i].getSource() != OperandSource::DequantizedForward)
      continue;
    Value &value = contraction.operands[i].value;
    StringAttr weight = purpose ? purpose.getWeight() : StringAttr();
    const ForwardOperand *source = forward.find(op, value, weight);
    if (!source) {
      InFlightDiagnostic error = op->emitError("expected a forward product "
                                               "before this one to quantize ");
      error << (i == 0 ? "lhs" : "rhs");
      if (weight)
        error << " (of weight " << weight << ")";
      return error << ", which is to be read as dequantized_forward, but none "
                      "does";
    }
    Value &read = forwardReads[{op->getBlock(),
                                source->factor.elements.getAsOpaquePointer(),
                                value.getAsOpaquePointer()}];
    if (!read)
      read = readForward(builder, op->getLoc(), *source, value, operands);
    value = read;
  }
  return success();
}

bool Quantizer::isStale(const Contraction &contraction) const {
  return replaced.contains(contraction.operands[0].value) ||
         replaced.contains(contraction.operands[1].value) ||
         replaced.contains(contraction.result.value);
}

void Quantizer::replace(const Contraction &contraction, Value result) {
  Operation *op = contraction.op;
  op->getResult(0).replaceAllUsesWith(result);
  replaced.insert(op->getResult(0));
  for (Value operand : op->getOperands())
    if (Operation *producer = operand.getDefiningOp())
      producers.insert(producer);
  producers.remove(op);
  op->erase();
}

/// True if `site` asks for anything but `operand` as it is.
static bool isActive(SiteAttr site, const Access &operand) {
  return site && (site.getQuantization() || getCast(site, operand) ||
                  site.getSource() == OperandSource::DequantizedForward);
}

LogicalResult Quantizer::rewrite(Contraction contraction) {
  Operation *op = contraction.op;
  bool isAsked = isAnnotated(op);
  Sites sites;
  if (isAsked)
    sites = {getSite(op, 0), getSite(op, 1)};
  FailureOr<GradientOf> gradientOf = findGradientOf(contraction, forward);
  if (failed(gradientOf))
    return failure();
  if (!isActive(sites[0], contraction.operands[0]) &&
      !isActive(sites[1], contraction.operands[1]) && !gradientOf->operand) {
    if (isAsked) {
      op->removeAttr(kLhsAttr);
      op->removeAttr(kRhsAttr);
    }
    return success();
  }
  if (!contraction.obstacle.empty())
    return op->emitError("cannot be rewritten as its operands and its gradient "
                         "rule ask: ")
           << contraction.obstacle;
  if (failed(operands.checkRandomSites(op)))
    return failure();
  // The product stands for the contraction in a report, its operands do not.
  Location productLoc = op->getLoc(), loc = getPlainLocation(productLoc);
  op->setLoc(loc);
  OpBuilder builder(op);
  if (failed(readForwardOperands(builder, contraction, sites)))
    return failure();
  unsigned left = gradientOf->operand ? gradientOf->gradientIndex
                                      : contraction.getLeftOperand();
  Value product = createResult(builder, productLoc, contraction, sites, left,
                               gradientOf->operand);
  Value result =
      restore(builder, loc, product, getResultGroups(contraction, left),
              contraction, contraction.result, contraction.getResultType());
  replace(contraction, result);
  return success();
}

Value Quantizer::createResult(OpBuilder &builder, Location productLoc,
                              const Contraction &contraction,
                              const Sites &sites, unsigned left,
                              const ForwardOperand *gradientOf) {
  Location loc = contraction.op->getLoc();
  Factor factors[2];
  for (unsigned i : {left, 1 - left})
    factors[i] = operands.get(builder, loc, contraction.operands[i],
                              getOperandGroups(contraction, i), sites[i],
                              i == left ? nullptr : &factors[left]);
  addForward(contraction, sites, factors);
  LoopGroups groups = getResultGroups(contraction, left);
  RankedTensorType type = getProductType(contraction, groups);
  Value c = arrangeInit(builder, loc, contraction, groups, type);
  // What a gradient is added to has passed already.
  Value product = createProduct(builder, productLoc, type, factors[left],
                                factors[1 - left], gradientOf ? Value() : c);
  if (factors[0].format || factors[1].format)
    keepPurpose(product, contraction, left);
  if (!gradientOf)
    return product;
  product = passGradient(builder, loc, product, *gradientOf, operands);
  return c ? add(builder, loc, product, c) : product;
}

void Quantizer::addForward(const Contraction &contraction, const Sites &sites,
                           ArrayRef<Factor> factors) {
  ContractionAttr purpose = getPurpose(contraction.op);
  if (!isForwardRead || !purpose || !isForward(purpose.getRole()))
    return;
  for (unsigned i : {0u, 1u}) {
    if (!factors[i].format)
      continue;
    ForwardOperand operand{
        contraction, purpose, i, sites[i], getOperandGroups(contraction, i),
        factors[i]};
    operand.contraction.op = nullptr;
    forward.add(std::move(operand));
  }
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
