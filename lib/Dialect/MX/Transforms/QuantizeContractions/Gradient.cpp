//===- Gradient.cpp - How gradients pass a quantization -------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Gradient.h"

#include "Elementwise.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mx/Support/ElementTypes.h"

#include <cmath>

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::internal;

//===----------------------------------------------------------------------===//
// Whose gradient it is
//===----------------------------------------------------------------------===//

static OperandKind getKind(ContractionAttr purpose, unsigned index) {
  return index == 0 ? purpose.getLhs() : purpose.getRhs();
}

/// True if values may exceed the largest element times their scale, other than
/// by the rounding of a division.
static bool maySaturate(QuantizationAttr quantization) {
  ScaleRule rule = quantization.getScaleRule();
  return !quantization.getFormat().getScaleType().isF32() &&
         rule != ScaleRule::Ceil && rule != ScaleRule::RCeil;
}

/// True if the gradient of `operand` does not pass unchanged.
static bool hasRule(const ForwardOperand &operand) {
  GradientRule rule = operand.site.getGradient();
  return rule == GradientRule::DGE ||
         (rule == GradientRule::Clipped &&
          maySaturate(operand.site.getQuantization()));
}

/// True if the forward product of `operand` and `contraction` read the same
/// tensor beside the operand and the gradient.
static bool readSame(const ForwardOperand &operand,
                     const Contraction &contraction, unsigned gradientIndex) {
  const Access &other = operand.contraction.operands[1 - operand.index];
  return getViewRoot(other.value) ==
         getViewRoot(contraction.operands[1 - gradientIndex].value);
}

/// The operands of the forward products of the same weight whose gradient
/// `contraction` may compute.
static SmallVector<const ForwardOperand *>
findCandidates(const Contraction &contraction, ContractionAttr purpose,
               unsigned gradientIndex, const ForwardOperands &forward) {
  bool isOfWeight = purpose.getRole() == GemmRole::WGrad;
  SmallVector<const ForwardOperand *> candidates;
  for (const ForwardOperand *operand :
       forward.getOfWeight(purpose.getWeight())) {
    bool isWeight =
        getKind(operand->purpose, operand->index) == OperandKind::Weight;
    if (isWeight == isOfWeight && operand->isVisible(contraction.op) &&
        readSame(*operand, contraction, gradientIndex))
      candidates.push_back(operand);
  }
  return candidates;
}

/// True if `loops` and `others` have equal sizes, in order where both are cut.
static bool areAligned(const Contraction &a, ArrayRef<int64_t> loops,
                       const Contraction &b, ArrayRef<int64_t> others) {
  if (a.getSize(loops) != b.getSize(others))
    return false;
  auto haveEqualSizes = [&](int64_t loop, int64_t other) {
    return a.sizes[loop] == b.sizes[other];
  };
  return loops.size() < 2 || others.size() < 2 ||
         std::equal(loops.begin(), loops.end(), others.begin(), others.end(),
                    haveEqualSizes);
}

/// The operand that is the gradient: the one that says so, or the one whose
/// other says that it is something else.
static unsigned getGradientIndex(ContractionAttr purpose) {
  OperandKind lhs = getKind(purpose, 0), rhs = getKind(purpose, 1);
  if (lhs == OperandKind::Gradient || rhs == OperandKind::Gradient)
    return lhs == OperandKind::Gradient ? 0 : 1;
  return rhs == OperandKind::Other ? 1 : 0;
}

FailureOr<GradientOf> internal::findGradientOf(const Contraction &contraction,
                                               const ForwardOperands &forward) {
  Operation *op = contraction.op;
  ContractionAttr purpose = getPurpose(op);
  GradientOf none, found;
  if (!purpose || !purpose.getWeight() ||
      (purpose.getRole() != GemmRole::DGrad &&
       purpose.getRole() != GemmRole::WGrad))
    return none;
  found.gradientIndex = getGradientIndex(purpose);
  SmallVector<const ForwardOperand *> candidates =
      findCandidates(contraction, purpose, found.gradientIndex, forward);
  if (llvm::none_of(candidates, [](auto *c) { return hasRule(*c); }))
    return none;
  if (candidates.size() > 1)
    return op->emitError("expected one forward product of weight ")
           << purpose.getWeight()
           << " that this may be the gradient of, to obey its gradient rule, "
              "but found "
           << candidates.size();
  found.operand = candidates.front();
  const Contraction &product = found.operand->contraction;
  unsigned i = found.operand->index, g = found.gradientIndex;
  if (contraction.batch.size() == product.batch.size() &&
      areAligned(contraction, contraction.batch, product, product.batch) &&
      areAligned(contraction, contraction.rows[g], product, product.rows[i]) &&
      areAligned(contraction, contraction.rows[1 - g], product,
                 product.reduction))
    return found;
  return op->emitError("expected a gradient of the shape of the operand that "
                       "the forward product quantizes, to obey its gradient "
                       "rule, but got ")
         << contraction.getShapeString() << " and the forward product has "
         << product.getShapeString();
}

//===----------------------------------------------------------------------===//
// Rules
//===----------------------------------------------------------------------===//

/// For each element the largest magnitude that does not saturate: the largest
/// element times the scales. A tensor filled with that element gets the scale 1
/// by every rule that may saturate.
static Value createLimits(OpBuilder &builder, Location loc,
                          const Factor &factor, double largest) {
  Type f32 = builder.getF32Type();
  Value filled = createFilled(builder, loc, factor.elements, f32, largest);
  Value one;
  if (factor.tensorScale)
    one =
        arith::ConstantOp::create(builder, loc, builder.getF32FloatAttr(1.0f));
  int64_t axis = cast<RankedTensorType>(filled.getType()).getRank() - 1;
  auto elements = QuantizeOp::create(builder, loc, filled, axis,
                                     QuantizationAttr::get(factor.format), one);
  Factor limits = factor;
  limits.elements = elements.getElements();
  limits.premultiplier = 1;
  return OperandQuantizer::dequantize(builder, loc, limits, f32);
}

/// `gradient` where `input` does not exceed `limits`, else zero. NaN, which
/// exceeds nothing, is for the gradient to show.
static Value clip(OpBuilder &builder, Location loc, Value gradient, Value input,
                  Value limits) {
  return mapElements(
      builder, loc, {gradient, input, limits},
      getElementTypeOrSelf(gradient.getType()),
      [](OpBuilder &nested, Location nestedLoc, ValueRange args) -> Value {
        Value zero = arith::ConstantOp::create(nested, nestedLoc,
                                               nested.getF32FloatAttr(0.0f));
        Value magnitude = math::AbsFOp::create(nested, nestedLoc, args[1]);
        Value passes = arith::CmpFOp::create(
            nested, nestedLoc, arith::CmpFPredicate::ULE, magnitude, args[2]);
        return arith::SelectOp::create(nested, nestedLoc, passes, args[0],
                                       zero);
      });
}

namespace {
/// Emits the derivative of the differentiable estimator: within a bin of the
/// grid, at the share t of its width, (1/k) |2 t - 1|^(1/k - 1), at most
/// `clip`.
struct Estimator {
  const ::mxnumerics::ElementInfo &element;
  int64_t power, clip;

  Value emit(OpBuilder &builder, Location loc, Value scaled) const;

private:
  static Value number(OpBuilder &builder, Location loc, double value) {
    return arith::ConstantOp::create(
        builder, loc, builder.getF32FloatAttr(static_cast<float>(value)));
  }
  /// The width of the bin of `magnitude`, which does not saturate.
  Value emitWidth(OpBuilder &builder, Location loc, Value magnitude) const;
};
} // namespace

Value Estimator::emitWidth(OpBuilder &builder, Location loc,
                           Value magnitude) const {
  Type i32 = builder.getI32Type();
  Value bits = arith::BitcastOp::create(builder, loc, i32, magnitude);
  Value mask = arith::ConstantIntOp::create(builder, loc, 0x7F800000, 32);
  bits = arith::AndIOp::create(builder, loc, bits, mask);
  Value binade =
      arith::BitcastOp::create(builder, loc, builder.getF32Type(), bits);
  int exponent = element.isInteger() ? element.emax : element.minExponent();
  // Subnormal elements have the width of the smallest normal ones.
  Value smallest = number(builder, loc, std::ldexp(1.0, exponent));
  binade = arith::MaximumFOp::create(builder, loc, binade, smallest);
  Value step = number(builder, loc,
                      std::ldexp(1.0, -static_cast<int>(element.mantissaBits)));
  return arith::MulFOp::create(builder, loc, binade, step);
}

Value Estimator::emit(OpBuilder &builder, Location loc, Value scaled) const {
  Value magnitude = math::AbsFOp::create(builder, loc, scaled);
  magnitude = arith::MinimumFOp::create(builder, loc, magnitude,
                                        number(builder, loc, element.maxpos));
  Value width = emitWidth(builder, loc, magnitude);
  Value bins = arith::DivFOp::create(builder, loc, magnitude, width);
  Value share = arith::SubFOp::create(
      builder, loc, bins, math::FloorOp::create(builder, loc, bins));
  Value twice =
      arith::MulFOp::create(builder, loc, share, number(builder, loc, 2.0));
  Value centered =
      arith::SubFOp::create(builder, loc, twice, number(builder, loc, 1.0));
  double inverse = 1.0 / static_cast<double>(power);
  Value raised = math::PowFOp::create(
      builder, loc, math::AbsFOp::create(builder, loc, centered),
      number(builder, loc, inverse - 1.0));
  Value slope = arith::MulFOp::create(builder, loc, raised,
                                      number(builder, loc, inverse));
  return arith::MinimumFOp::create(builder, loc, slope,
                                   number(builder, loc, clip));
}

/// `gradient` times the derivative of the estimator at `input` over its scale.
static Value estimate(OpBuilder &builder, Location loc, Value gradient,
                      Value input, Value limits, const Estimator &estimator) {
  return mapElements(
      builder, loc, {gradient, input, limits},
      getElementTypeOrSelf(gradient.getType()),
      [&](OpBuilder &nested, Location nestedLoc, ValueRange args) -> Value {
        Value largest =
            arith::ConstantOp::create(nested, nestedLoc,
                                      nested.getF32FloatAttr(static_cast<float>(
                                          estimator.element.maxpos)));
        // The limit over the largest element is the scale.
        Value scale =
            arith::DivFOp::create(nested, nestedLoc, args[2], largest);
        Value scaled = arith::DivFOp::create(nested, nestedLoc, args[1], scale);
        Value slope = estimator.emit(nested, nestedLoc, scaled);
        return arith::MulFOp::create(nested, nestedLoc, args[0], slope);
      });
}

Value internal::passGradient(OpBuilder &builder, Location loc, Value gradient,
                             const ForwardOperand &operand,
                             OperandQuantizer &quantizer) {
  const Factor &factor = operand.factor;
  const auto &element =
      ::mxnumerics::getElementInfo(factor.format.getFormat().element);
  Value limits = createLimits(builder, loc, factor, element.maxpos);
  gradient = quantizer.transform(builder, loc, gradient, operand.site);
  if (operand.site.getGradient() == GradientRule::Clipped)
    gradient = clip(builder, loc, gradient, factor.input, limits);
  else
    gradient = estimate(
        builder, loc, gradient, factor.input, limits,
        {element, operand.site.getDgePower(), operand.site.getDgeClip()});
  return quantizer.transformBack(builder, loc, gradient, operand.site);
}
