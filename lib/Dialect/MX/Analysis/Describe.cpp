//===- Describe.cpp - Contractions as the report has them -----------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Dialect/MX/Analysis/Describe.h"

#include "mx/Dialect/MX/Analysis/Sites.h"
#include "mx/Report/Collector.h"

using namespace mlir;
using namespace mlir::mx;
using mxreport::Condition;
using mxreport::Operand;
using mxreport::Outcome;
using mxreport::Why;

static std::optional<int64_t> getKnown(int64_t size) {
  if (ShapedType::isDynamic(size))
    return std::nullopt;
  return size;
}

/// What `attr`, which may be null, says a contraction is for.
static void describeRole(mxreport::Contraction &c, ContractionAttr attr) {
  c.role = c.part = c.lhsKind = c.rhsKind = "other";
  if (!attr)
    return;
  c.role = stringifyGemmRole(attr.getRole()).str();
  c.part = stringifyModelPart(attr.getPart()).str();
  c.lhsKind = stringifyOperandKind(attr.getLhs()).str();
  c.rhsKind = stringifyOperandKind(attr.getRhs()).str();
  c.layer = attr.getLayer();
  if (attr.getWeight())
    c.weight = attr.getWeight().str();
}

static ContractionAttr getRole(Operation *op) {
  return op->getAttrOfType<ContractionAttr>(kContractionAttr);
}

//===----------------------------------------------------------------------===//
// Contractions
//===----------------------------------------------------------------------===//

/// "hadamard16", "hadamard16 with random signs" or "none".
static std::string describeTransform(SiteAttr site) {
  if (site.getHadamard() == 0)
    return "none";
  return "hadamard" + std::to_string(site.getHadamard()) +
         (site.getRandomSigns() ? " with random signs" : "");
}

/// `attribute` is the `mx.lhs` or `mx.rhs` of the operand `access`, or null.
static std::optional<Operand> describeOperand(Attribute attribute,
                                              const Access &access) {
  SiteAttr site = SiteAttr::from(attribute);
  if (!site)
    return std::nullopt;
  Operand operand;
  operand.transform = describeTransform(site);
  operand.source = stringifyOperandSource(site.getSource()).str();
  operand.gradient = stringifyGradientRule(site.getGradient()).str();
  Type type = site.getCast();
  if (type && !getCast(site, access) &&
      type != access.getType().getElementType())
    return std::nullopt;
  if (type) {
    llvm::raw_string_ostream(operand.format) << type;
    operand.rounding = stringifyRounding(Rounding::NearestEven).str();
  }
  QuantizationAttr quantization = site.getQuantization();
  if (!quantization)
    return operand;
  operand.format = quantization.getFormat().getNameOrForm();
  operand.scaleRule = stringifyScaleRule(quantization.getScaleRule()).str();
  operand.rounding = stringifyRounding(quantization.getRounding()).str();
  return operand;
}

/// The condition that the text of an `mx.skip` stands for.
static Condition getCondition(const Contraction &contraction, StringRef text) {
  for (Condition condition :
       {Condition::OneHot, Condition::TwoWeights, Condition::WeightVector,
        Condition::WeightGradient, Condition::TwoActivations,
        Condition::UnknownWeights, Condition::RepeatedRandom,
        Condition::UnknownRole})
    if (text == getInfo(condition).meaning)
      return condition;
  if (text.starts_with(getInfo(Condition::ByRecipe).meaning))
    return Condition::ByRecipe;
  if (!text.empty() && text == contraction.obstacle)
    return Condition::Inexpressible;
  return Condition::ByRequest;
}

/// Why `contraction`, which is not quantized, is left.
static Why getWhy(const Contraction &contraction) {
  auto skip = contraction.op->getAttrOfType<StringAttr>(kSkipAttr);
  if (!skip && (getSite(contraction.op, 0) || getSite(contraction.op, 1)))
    return Why::get(Condition::ByRequest,
                    "its operands are no wider than mx.lhs and mx.rhs ask for",
                    "nothing need be done");
  if (!skip)
    return Why::get(Condition::Unassigned, "it has neither mx.lhs nor mx.rhs");
  Condition condition = getCondition(contraction, skip);
  if (condition == Condition::Inexpressible)
    return Why::get(condition, skip.str(), contraction.remedy);
  return Why::get(condition, skip.str());
}

mxreport::Contraction
mlir::mx::describeContraction(const Contraction &contraction) {
  Operation *op = contraction.op;
  mxreport::Contraction result;
  result.place = getPlace(op);
  describeRole(result, getRole(op));
  result.batch = getKnown(contraction.getSize(contraction.batch));
  result.m = getKnown(contraction.getSize(contraction.rows[0]));
  result.n = getKnown(contraction.getSize(contraction.rows[1]));
  result.k = getKnown(contraction.getSize(contraction.reduction));
  result.multiplyAdds = contraction.getMultiplyAdds();
  return result;
}

mxreport::Outcome mlir::mx::getDecision(const Contraction &contraction) {
  if (!isAnnotated(contraction.op))
    return Outcome::Left;
  bool isCast = false, asksForCast = false;
  for (unsigned i : {0u, 1u}) {
    SiteAttr site = getSite(contraction.op, i);
    if (site && site.getQuantization())
      return Outcome::Quantized;
    asksForCast |= site && site.getCast();
    isCast |= getCast(site, contraction.operands[i]) != nullptr;
  }
  if (isCast)
    return Outcome::Cast;
  return asksForCast ? Outcome::Left : Outcome::Quantized;
}

mxreport::Contraction
mlir::mx::describeDecision(const Contraction &contraction,
                           const ClassifiedContraction &c) {
  Operation *op = contraction.op;
  mxreport::Contraction result = describeContraction(contraction);
  describeRole(result, c.getAttr());
  result.lhs = describeOperand(op->getAttr(kLhsAttr), contraction.operands[0]);
  result.rhs = describeOperand(op->getAttr(kRhsAttr), contraction.operands[1]);
  result.decision = getDecision(contraction);
  bool isLeft = result.decision == Outcome::Left;
  result.isExchanged = !isLeft && contraction.getLeftOperand() == 1;
  if (!isLeft)
    return result;
  result.lhs = result.rhs = std::nullopt;
  result.why = getWhy(contraction);
  return result;
}

mxreport::Contraction mlir::mx::describeUnmatched(Operation *op,
                                                  StringRef explanation) {
  mxreport::Contraction result;
  result.place = getPlace(op);
  describeRole(result, getRole(op));
  result.decision = Outcome::Left;
  result.why = Why::get(Condition::OtherLevel, explanation.str());
  return result;
}

//===----------------------------------------------------------------------===//
// Products of quantized operands
//===----------------------------------------------------------------------===//

static std::optional<Operand> describeFactor(FormatAttr format, Value scales) {
  if (!format)
    return std::nullopt;
  Operand operand;
  operand.format = format.getNameOrForm();
  if (auto quantize = scales.getDefiningOp<QuantizeOp>()) {
    operand.scaleRule = stringifyScaleRule(quantize.getScaleRule()).str();
    operand.rounding = stringifyRounding(quantize.getRounding()).str();
  }
  return operand;
}

/// The product of `sizes`, if all are known and it fits.
static std::optional<int64_t> multiply(ArrayRef<int64_t> sizes) {
  std::optional<int64_t> product = 1;
  for (int64_t size : sizes)
    product = mxreport::multiply(product, getKnown(size));
  return product;
}

mxreport::Contraction mlir::mx::describeProduct(ScaledMatmulOp op) {
  ArrayRef<int64_t> shape =
      cast<RankedTensorType>(op.getResult().getType()).getShape();
  int64_t k = op.getStaticK();
  mxreport::Contraction result;
  result.place = getPlace(op);
  describeRole(result, getRole(op));
  result.batch = multiply(shape.drop_back(2));
  result.m = getKnown(shape[shape.size() - 2]);
  result.n = getKnown(shape.back());
  result.k = getKnown(k);
  SmallVector<int64_t> loops(shape);
  loops.push_back(k);
  result.multiplyAdds = multiply(loops);
  result.lhs = describeFactor(op.getLhsFormatAttr(), op.getLhsScales());
  result.rhs = describeFactor(op.getRhsFormatAttr(), op.getRhsScales());
  return result;
}
