//===- Outliers.cpp - Take the largest values apart -----------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Outliers.h"

#include "Elementwise.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::internal;

static Value createInt(OpBuilder &builder, Location loc, int64_t value,
                       unsigned width) {
  return arith::ConstantIntOp::create(builder, loc, value, width);
}

/// The number of elements that do not exceed the quantile: an i64.
static Value createRank(OpBuilder &builder, Location loc, Value value,
                        int64_t permille) {
  Type i64 = builder.getI64Type();
  Value count = createInt(builder, loc, permille, 64);
  int64_t rank = cast<RankedTensorType>(value.getType()).getRank();
  for (int64_t i = 0; i < rank; ++i) {
    Value size = tensor::DimOp::create(builder, loc, value, i);
    size = arith::IndexCastOp::create(builder, loc, i64, size);
    count = arith::MulIOp::create(builder, loc, count, size);
  }
  return arith::CeilDivSIOp::create(builder, loc, count,
                                    createInt(builder, loc, 1000, 64));
}

/// How many magnitudes, as the bits of an f32, are at most `bits`: an i64.
static Value createCount(OpBuilder &builder, Location loc, Value value,
                         Value bits) {
  int64_t rank = cast<RankedTensorType>(value.getType()).getRank();
  Value zero = createInt(builder, loc, 0, 64);
  Value init = tensor::FromElementsOp::create(
      builder, loc, RankedTensorType::get({}, builder.getI64Type()), zero);
  AffineMap maps[] = {builder.getMultiDimIdentityMap(rank),
                      AffineMap::get(rank, 0, builder.getContext())};
  SmallVector<utils::IteratorType> iterators(rank,
                                             utils::IteratorType::reduction);
  auto generic = linalg::GenericOp::create(
      builder, loc, init.getType(), value, init, maps, iterators,
      [&](OpBuilder &nested, Location nestedLoc, ValueRange args) {
        Value number = args[0];
        if (!number.getType().isF32())
          number = arith::ExtFOp::create(nested, nestedLoc, nested.getF32Type(),
                                         number);
        number = math::AbsFOp::create(nested, nestedLoc, number);
        Value own = arith::BitcastOp::create(nested, nestedLoc,
                                             nested.getI32Type(), number);
        Value fits = arith::CmpIOp::create(
            nested, nestedLoc, arith::CmpIPredicate::ule, own, bits);
        Value one = arith::ExtUIOp::create(nested, nestedLoc,
                                           nested.getI64Type(), fits);
        Value sum = arith::AddIOp::create(nested, nestedLoc, args[1], one);
        linalg::YieldOp::create(nested, nestedLoc, sum);
      });
  return tensor::ExtractOp::create(builder, loc, generic.getResult(0),
                                   ValueRange());
}

/// Half of the range `[low, high]` that the quantile is in.
static SmallVector<Value> createStep(OpBuilder &builder, Location loc,
                                     Value value, Value rank, Value low,
                                     Value high) {
  Value one = createInt(builder, loc, 1, 32);
  Value sum = arith::AddIOp::create(builder, loc, low, high);
  Value middle = arith::ShRUIOp::create(builder, loc, sum, one);
  Value count = createCount(builder, loc, value, middle);
  Value isEnough = arith::CmpIOp::create(
      builder, loc, arith::CmpIPredicate::sge, count, rank);
  Value above = arith::AddIOp::create(builder, loc, middle, one);
  return {arith::SelectOp::create(builder, loc, isEnough, low, above),
          arith::SelectOp::create(builder, loc, isEnough, middle, high)};
}

/// The quantile, an f32. Magnitudes stand in the order of their bits, so 31
/// steps find any of them exactly.
static Value createQuantile(OpBuilder &builder, Location loc, Value value,
                            int64_t permille) {
  constexpr int64_t infinity = 0x7F800000;
  Value rank = createRank(builder, loc, value, permille);
  Value bounds[] = {createInt(builder, loc, 0, 32),
                    createInt(builder, loc, infinity, 32)};
  Value from = arith::ConstantIndexOp::create(builder, loc, 0);
  Value to = arith::ConstantIndexOp::create(builder, loc, 31);
  Value by = arith::ConstantIndexOp::create(builder, loc, 1);
  auto loop = scf::ForOp::create(
      builder, loc, from, to, by, bounds,
      [&](OpBuilder &nested, Location nestedLoc, Value, ValueRange args) {
        scf::YieldOp::create(
            nested, nestedLoc,
            createStep(nested, nestedLoc, value, rank, args[0], args[1]));
      });
  return arith::BitcastOp::create(builder, loc, builder.getF32Type(),
                                  loop.getResult(1));
}

ClampedTensor internal::clampOutliers(OpBuilder &builder, Location loc,
                                      Value value, int64_t permille) {
  Value limit = createQuantile(builder, loc, value, permille);
  Value least = arith::NegFOp::create(builder, loc, limit);
  Type type = getElementTypeOrSelf(value.getType());
  ClampedTensor result;
  result.clamped = mapElements(
      builder, loc, value, type,
      [&](OpBuilder &nested, Location nestedLoc, ValueRange args) -> Value {
        Value low =
            arith::MaximumFOp::create(nested, nestedLoc, args[0], least);
        return arith::MinimumFOp::create(nested, nestedLoc, low, limit);
      });
  result.residual = mapElements(
      builder, loc, {value, result.clamped}, type,
      [](OpBuilder &nested, Location nestedLoc, ValueRange args) -> Value {
        return arith::SubFOp::create(nested, nestedLoc, args[0], args[1]);
      });
  return result;
}
