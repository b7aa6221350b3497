//===- Sites.cpp - What is asked of the operands of contractions ----------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Dialect/MX/Analysis/Sites.h"

#include "mlir/Interfaces/LoopLikeInterface.h"
#include "mx/Report/Names.h"

using namespace mlir;
using namespace mlir::mx;

std::string mlir::mx::getObstacle(const Contraction &contraction,
                                  QuantizationAttr quantization) {
  if (contraction.obstacle.empty() &&
      quantization.getRounding() == Rounding::Stochastic &&
      LoopLikeOpInterface::blockIsInLoop(contraction.op->getBlock()))
    return getInfo(mxreport::Condition::RepeatedRandom).meaning.str();
  return contraction.obstacle;
}

std::string mlir::mx::getObstacle(const Contraction &contraction,
                                  const Access &operand, SiteAttr site) {
  if (site && site.getQuantization())
    return getObstacle(contraction, site.getQuantization());
  if (!site || !site.getCast())
    return "";
  bool isFloat = isa<FloatType>(operand.getType().getElementType());
  return isFloat && !getCast(site, operand) ? "" : contraction.obstacle;
}

bool mlir::mx::isAnnotated(Operation *op) {
  return (op->getDiscardableAttr(kLhsAttr) ||
          op->getDiscardableAttr(kRhsAttr)) &&
         !op->getDiscardableAttr(kSkipAttr);
}

bool mlir::mx::isDecided(Operation *op) {
  return op->getDiscardableAttr(kLhsAttr) || op->getDiscardableAttr(kRhsAttr) ||
         op->getDiscardableAttr(kSkipAttr);
}

static Attribute getSiteAttr(Operation *op, unsigned index) {
  return op->getDiscardableAttr(index == 0 ? kLhsAttr : kRhsAttr);
}

SiteAttr mlir::mx::getSite(Operation *op, unsigned index) {
  return SiteAttr::from(getSiteAttr(op, index));
}

Type mlir::mx::getCast(SiteAttr site, const Access &operand) {
  Type type = site ? site.getCast() : Type();
  auto from = dyn_cast<FloatType>(operand.getType().getElementType());
  bool isWider = type && from && from.getWidth() > type.getIntOrFloatBitWidth();
  return isWider ? type : Type();
}

QuantizationAttr mlir::mx::getQuantization(Operation *op, unsigned index) {
  Attribute attribute = getSiteAttr(op, index);
  if (auto quantization = dyn_cast_if_present<QuantizationAttr>(attribute))
    return quantization;
  auto site = dyn_cast_if_present<SiteAttr>(attribute);
  return site ? site.getQuantization() : QuantizationAttr();
}
