//===- Elementwise.cpp - Plain computations on tensors --------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Elementwise.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::mx;

static Value castNumber(OpBuilder &builder, Location loc, Value value,
                        Type type) {
  unsigned from = value.getType().getIntOrFloatBitWidth();
  unsigned to = type.getIntOrFloatBitWidth();
  if (from < to)
    return arith::ExtFOp::create(builder, loc, type, value);
  if (from > to)
    return arith::TruncFOp::create(builder, loc, type, value);
  return value;
}

/// `maps` are those of the inputs; the result, of the shape of the first input,
/// has the identity.
static Value createGeneric(OpBuilder &builder, Location loc, ValueRange inputs,
                           SmallVector<AffineMap> maps, Type elementType,
                           internal::ElementBody body) {
  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(builder, loc, inputs.front());
  Value init = tensor::EmptyOp::create(builder, loc, sizes, elementType);
  maps.push_back(builder.getMultiDimIdentityMap(sizes.size()));
  SmallVector<utils::IteratorType> iterators(sizes.size(),
                                             utils::IteratorType::parallel);
  auto generic = linalg::GenericOp::create(
      builder, loc, init.getType(), inputs, init, maps, iterators,
      [&](OpBuilder &nested, Location nestedLoc, ValueRange args) {
        SmallVector<Value> numbers;
        for (Value arg : args.drop_back())
          numbers.push_back(
              castNumber(nested, nestedLoc, arg, nested.getF32Type()));
        Value result = body(nested, nestedLoc, numbers);
        linalg::YieldOp::create(
            nested, nestedLoc,
            castNumber(nested, nestedLoc, result, elementType));
      });
  return generic.getResult(0);
}

Value internal::mapElements(OpBuilder &builder, Location loc, ValueRange inputs,
                            Type elementType, ElementBody body) {
  int64_t rank = cast<RankedTensorType>(inputs.front().getType()).getRank();
  SmallVector<AffineMap> maps(inputs.size(),
                              builder.getMultiDimIdentityMap(rank));
  return createGeneric(builder, loc, inputs, maps, elementType, body);
}

Value internal::flipSigns(OpBuilder &builder, Location loc, Value value,
                          Value signs) {
  auto type = cast<RankedTensorType>(value.getType());
  int64_t rank = type.getRank();
  AffineMap last = AffineMap::get(rank, 0, builder.getAffineDimExpr(rank - 1));
  return createGeneric(
      builder, loc, {value, signs},
      {builder.getMultiDimIdentityMap(rank), last}, type.getElementType(),
      [](OpBuilder &nested, Location nestedLoc, ValueRange args) -> Value {
        Value one = arith::ConstantOp::create(nested, nestedLoc,
                                              nested.getF32FloatAttr(1.0f));
        Value sign = math::CopySignOp::create(nested, nestedLoc, one, args[1]);
        return arith::MulFOp::create(nested, nestedLoc, args[0], sign);
      });
}

Value internal::multiply(OpBuilder &builder, Location loc, Value value,
                         float factor) {
  Value by =
      arith::ConstantOp::create(builder, loc, builder.getF32FloatAttr(factor));
  return mapElements(
      builder, loc, value, getElementTypeOrSelf(value.getType()),
      [&](OpBuilder &nested, Location nestedLoc, ValueRange args) -> Value {
        return arith::MulFOp::create(nested, nestedLoc, args[0], by);
      });
}

Value internal::add(OpBuilder &builder, Location loc, Value lhs, Value rhs) {
  return mapElements(
      builder, loc, {lhs, rhs}, getElementTypeOrSelf(lhs.getType()),
      [](OpBuilder &nested, Location nestedLoc, ValueRange args) -> Value {
        return arith::AddFOp::create(nested, nestedLoc, args[0], args[1]);
      });
}

Value internal::castElements(OpBuilder &builder, Location loc, Value value,
                             Type elementType) {
  if (getElementTypeOrSelf(value.getType()) == elementType)
    return value;
  return mapElements(
      builder, loc, value, elementType,
      [](OpBuilder &, Location, ValueRange args) { return args[0]; });
}

Value internal::createFilled(OpBuilder &builder, Location loc, Value like,
                             Type elementType, double number) {
  auto type = cast<RankedTensorType>(like.getType()).clone(elementType);
  FloatAttr attribute = builder.getFloatAttr(elementType, number);
  if (type.hasStaticShape())
    return arith::ConstantOp::create(
        builder, loc, DenseElementsAttr::get(type, attribute.getValue()));
  Value scalar = arith::ConstantOp::create(builder, loc, attribute);
  Value empty = tensor::EmptyOp::create(
      builder, loc, tensor::getMixedSizes(builder, loc, like), elementType);
  return linalg::FillOp::create(builder, loc, scalar, empty).getResult(0);
}

Value internal::createPlainProduct(OpBuilder &builder, Location loc,
                                   RankedTensorType type, Value lhs, Value rhs,
                                   Value c) {
  int64_t rank = type.getRank(), k = rank;
  Type f32 = builder.getF32Type();
  // Loops: those of the result, then k.
  SmallVector<AffineExpr> result;
  for (int64_t i = 0; i < rank; ++i)
    result.push_back(builder.getAffineDimExpr(i));
  auto getOperandMap = [&](int64_t dropped) {
    SmallVector<AffineExpr> exprs(result);
    exprs.erase(exprs.begin() + dropped);
    exprs.push_back(builder.getAffineDimExpr(k));
    return AffineMap::get(rank + 1, 0, exprs, builder.getContext());
  };
  AffineMap maps[] = {
      getOperandMap(rank - 1), getOperandMap(rank - 2),
      AffineMap::get(rank + 1, 0, result, builder.getContext())};
  Value init = c ? castElements(builder, loc, c, f32) : Value();
  if (!init) {
    SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(builder, loc, lhs);
    sizes.back() = tensor::getMixedSize(builder, loc, rhs, rank - 2);
    Value empty = tensor::EmptyOp::create(builder, loc, sizes, f32);
    Value zero =
        arith::ConstantOp::create(builder, loc, builder.getF32FloatAttr(0.0f));
    init = linalg::FillOp::create(builder, loc, zero, empty).getResult(0);
  }
  Value product = linalg::ContractOp::create(
                      builder, loc, init.getType(), ValueRange{lhs, rhs}, init,
                      builder.getAffineMapArrayAttr(maps))
                      .getResult(0);
  product = castElements(builder, loc, product, type.getElementType());
  if (product.getType() == type)
    return product;
  return tensor::CastOp::create(builder, loc, type, product);
}
