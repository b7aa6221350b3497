//===- Operand.cpp - Quantize one operand of a product --------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Operand.h"

#include "Elementwise.h"
#include "Outliers.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"
#include "mx/Dialect/MX/Analysis/Sites.h"
#include "mx/Dialect/MX/Analysis/Walk.h"

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::internal;

uint64_t OperandQuantizer::getNextSite() {
  if (nextSite)
    return *nextSite;
  nextSite = 0;
  walkOutsideOfBodies(module, [&](Operation *op) {
    auto quantize = dyn_cast<QuantizeOp>(op);
    if (std::optional<uint32_t> site =
            quantize ? quantize.getSite() : std::nullopt)
      nextSite = std::max(*nextSite, uint64_t(*site) + 1);
  });
  return *nextSite;
}

LogicalResult OperandQuantizer::checkRandomSites(Operation *op) {
  unsigned numSites = llvm::count_if(ArrayRef<unsigned>{0, 1}, [&](unsigned i) {
    QuantizationAttr quantization = getQuantization(op, i);
    return quantization && quantization.getRounding() == Rounding::Stochastic;
  });
  if (numSites == 0 || getNextSite() + numSites <= (uint64_t(1) << 32))
    return success();
  return op->emitError("expected ")
         << numSites << " sites above the largest in the module, "
         << getNextSite() - 1 << ", but a site has 32 bits";
}

//===----------------------------------------------------------------------===//
// Transforms
//===----------------------------------------------------------------------===//

// One vector of signs for all transforms, as in arXiv 2509.25149: so products
// that read one tensor share its quantization.
static constexpr int32_t kSignId = 0;

/// The transform of `size` values, with random signs if `seed` is not null.
static Value createHadamard(OpBuilder &builder, Location loc, Value value,
                            int64_t size, Value seed) {
  int64_t axis = cast<RankedTensorType>(value.getType()).getRank() - 1;
  return HadamardOp::create(
      builder, loc, value.getType(), value, seed,
      builder.getI64IntegerAttr(axis), builder.getI64IntegerAttr(size),
      /*signs=*/{}, seed ? builder.getI32IntegerAttr(kSignId) : IntegerAttr());
}

Value OperandQuantizer::transform(OpBuilder &builder, Location loc, Value value,
                                  SiteAttr site) {
  if (site.getHadamard() == 0)
    return value;
  Value seed = site.getRandomSigns() ? random.getSeed(builder) : Value();
  return createHadamard(builder, loc, value, site.getHadamard(), seed);
}

/// `value` times the signs of the transform along its last dimension. They are
/// what is left of them if ones are transformed and then transformed back
/// without signs, up to rounding, which changes no sign.
static Value multiplyBySigns(OpBuilder &builder, Location loc, Value value,
                             int64_t size, Value seed) {
  auto type = cast<RankedTensorType>(value.getType());
  Value ones = arith::ConstantOp::create(
      builder, loc,
      DenseElementsAttr::get(
          RankedTensorType::get(type.getShape().back(), builder.getF32Type()),
          1.0f));
  Value signs = createHadamard(builder, loc, ones, size, seed);
  signs = createHadamard(builder, loc, signs, size, /*seed=*/{});
  return flipSigns(builder, loc, value, signs);
}

Value OperandQuantizer::transformBack(OpBuilder &builder, Location loc,
                                      Value value, SiteAttr site) {
  if (site.getHadamard() == 0)
    return value;
  // The matrix is symmetric, and its square is 1.
  value = createHadamard(builder, loc, value, site.getHadamard(), /*seed=*/{});
  if (!site.getRandomSigns())
    return value;
  return multiplyBySigns(builder, loc, value, site.getHadamard(),
                         random.getSeed(builder));
}

//===----------------------------------------------------------------------===//
// Quantization
//===----------------------------------------------------------------------===//

Value OperandQuantizer::getTensorScale(OpBuilder &builder, Location loc,
                                       Value value,
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

Factor OperandQuantizer::quantize(OpBuilder &builder, Location loc,
                                  const Access &access,
                                  const LoopGroups &groups, SiteAttr site) {
  QuantizationAttr quantization = site.getQuantization();
  Factor factor;
  factor.format = quantization.getFormat();
  Value arranged = arrange(builder, loc, access, groups);
  factor.whole = transform(builder, loc, arranged, site);
  factor.clamped = factor.whole;
  if (int64_t permille = site.getOutlierPermille()) {
    ClampedTensor parts = clampOutliers(builder, loc, factor.whole, permille);
    factor.clamped = parts.clamped;
    factor.residual = parts.residual;
  }
  factor.input = factor.clamped;
  if (FloatAttr premultiplier = site.getPremultiplier()) {
    factor.premultiplier = premultiplier.getValue().convertToFloat();
    factor.input = multiply(builder, loc, factor.input, factor.premultiplier);
  }
  Value seed, step;
  IntegerAttr id;
  // The largest magnitude does not depend on the arrangement.
  if (factor.format.getHasTensorScale())
    factor.tensorScale = getTensorScale(
        builder, loc, factor.input == arranged ? access.value : factor.input,
        quantization);
  if (quantization.getRounding() == Rounding::Stochastic) {
    seed = random.getSeed(builder);
    step = random.getStep(builder);
    id = builder.getI32IntegerAttr(static_cast<int32_t>(getNextSite()));
    ++*nextSite;
  }
  auto op =
      QuantizeOp::create(builder, loc, factor.input, groups.size() - 1,
                         quantization, factor.tensorScale, seed, step, id);
  factor.elements = op.getElements();
  factor.scales = op.getScales();
  return factor;
}

/// `value` rounded to `type`, at compile time where it is a constant.
static Value round(OpBuilder &builder, Location loc, Value value, Type type) {
  DenseFPElementsAttr constant;
  if (!matchPattern(value, m_Constant(&constant)))
    return castElements(builder, loc, value, type);
  const llvm::fltSemantics &semantics =
      cast<FloatType>(type).getFloatSemantics();
  auto rounded = constant.mapValues(type, [&](const APFloat &number) {
    APFloat result = number;
    bool isInexact;
    result.convert(semantics, APFloat::rmNearestTiesToEven, &isInexact);
    return result.bitcastToAPInt();
  });
  return arith::ConstantOp::create(builder, loc, rounded);
}

Factor OperandQuantizer::makePlain(OpBuilder &builder, Location loc,
                                   const Access &access,
                                   const LoopGroups &groups, SiteAttr site) {
  Access read = access;
  if (Type type = getCast(site, access)) {
    Value &value = castValues[Key(builder.getInsertionBlock(),
                                  access.value.getAsOpaquePointer(),
                                  type.getAsOpaquePointer(), {})];
    if (!value)
      value = round(builder, loc, access.value, type);
    read.value = value;
  }
  Factor factor;
  factor.elements = arrange(builder, loc, read, groups);
  factor.whole = factor.clamped = factor.elements;
  return factor;
}

/// Says for each dimension of `access` where in `groups` it stands.
static SmallVector<int64_t> describe(const Access &access,
                                     const LoopGroups &groups) {
  SmallVector<int64_t> places = llvm::to_vector(access.innerSizes);
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

Factor OperandQuantizer::get(OpBuilder &builder, Location loc,
                             const Access &access, const LoopGroups &groups,
                             SiteAttr site, const Factor *other) {
  if (!site || !site.getQuantization())
    return makePlain(builder, loc, access, groups, site);
  site = site.getQuantizing();
  Key key(builder.getInsertionBlock(), access.value.getAsOpaquePointer(),
          site.getAsOpaquePointer(), describe(access, groups));
  auto it = factors.find(key);
  // The errors of stochastic rounding must not meet themselves in a product.
  bool meetsItself =
      it != factors.end() && other && it->second.elements == other->elements &&
      site.getQuantization().getRounding() == Rounding::Stochastic;
  if (it != factors.end() && !meetsItself)
    return it->second;
  return factors[key] = quantize(builder, loc, access, groups, site);
}

Value OperandQuantizer::dequantize(OpBuilder &builder, Location loc,
                                   const Factor &factor, Type elementType) {
  if (!factor.format)
    return factor.elements;
  auto type = cast<RankedTensorType>(factor.elements.getType());
  Value value = DequantizeOp::create(
      builder, loc, type.clone(elementType), factor.elements, factor.scales,
      factor.tensorScale, /*last_dim=*/Value(),
      static_cast<uint64_t>(type.getRank() - 1), factor.format);
  if (factor.premultiplier == 1)
    return value;
  return multiply(builder, loc, value, 1 / factor.premultiplier);
}
