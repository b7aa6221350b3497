//===- ScaleLayout.cpp - mx.pack_scales and mx.unpack_scales to linalg ----===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Both are one generic over the result. Unpacking is an indexing map; packing
// reads by computed indices, as what fills a tile is read from nowhere.
//
//===----------------------------------------------------------------------===//

#include "mx/Support/ScaleLayout.h"
#include "Utils.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mx/Dialect/MX/IR/MXOps.h"

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::linalglowering;

/// From linear scales of `rank` to the place of each in packed ones.
static AffineMap getPackedScaleMap(MLIRContext *context, int64_t rank) {
  SmallVector<AffineExpr> exprs;
  for (int64_t dim = 0; dim < rank - 2; ++dim)
    exprs.push_back(getAffineDimExpr(dim, context));
  auto index = ::mxnumerics::getPackedScaleIndex(
      getAffineDimExpr(rank - 2, context), getAffineDimExpr(rank - 1, context),
      [](AffineExpr a, int64_t b) { return a.floorDiv(b); },
      [](AffineExpr a, int64_t b) { return a % b; });
  llvm::append_range(exprs, index);
  return AffineMap::get(rank, 0, exprs, context);
}

/// The row and the column of linear scales that the enclosing generic, over
/// packed scales with `numBatch` dimensions of a batch, is at.
static std::pair<Value, Value>
createLinearIndex(OpBuilder &builder, Location loc, int64_t numBatch) {
  std::array<AffineExpr, ::mxnumerics::kPackedScaleRank> exprs;
  SmallVector<OpFoldResult> indices;
  for (auto [dim, expr] : llvm::enumerate(exprs)) {
    expr = builder.getAffineDimExpr(dim);
    indices.push_back(
        linalg::IndexOp::create(builder, loc, numBatch + dim).getResult());
  }
  auto [row, col] = ::mxnumerics::getLinearScaleIndex(exprs);
  auto apply = [&](AffineExpr expr) -> Value {
    return affine::makeComposedAffineApply(
        builder, loc, AffineMap::get(exprs.size(), 0, expr), indices);
  };
  return {apply(row), apply(col)};
}

SmallVector<Value> linalglowering::lower(OpBuilder &builder,
                                         UnpackScalesOp op) {
  Location loc = op.getLoc();
  auto type = cast<RankedTensorType>(op.getScales().getType());
  int64_t rank = type.getRank();
  ReifiedRankedShapedTypeDims shapes;
  (void)op.reifyResultShapes(builder, shapes);
  Value scales = createGeneric(
      builder, loc, op.getPacked(),
      createEmpty(builder, loc, shapes[0], type.getElementType()),
      {getPackedScaleMap(builder.getContext(), rank),
       builder.getMultiDimIdentityMap(rank)},
      [](NumericsEmitter &, OpBuilder &, ValueRange args) { return args[0]; });
  return {castTo(builder, loc, scales, type)};
}

SmallVector<Value> linalglowering::lower(OpBuilder &builder, PackScalesOp op) {
  Location loc = op.getLoc();
  auto type = cast<RankedTensorType>(op.getPacked().getType());
  int64_t numBatch = type.getRank() - ::mxnumerics::kPackedScaleRank;
  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(builder, loc, op.getScales());
  Type element = type.getElementType();
  uint32_t unit = ::mxnumerics::getUnitScale(*getScaleKind(element));
  Value init = createEmpty(builder, loc,
                           getPackedScaleSizes(builder, loc, sizes), element);
  Value one = arith::ConstantIndexOp::create(builder, loc, 1);
  Value rows = getValueOrCreateConstantIndexOp(builder, loc, sizes[numBatch]);
  Value cols =
      getValueOrCreateConstantIndexOp(builder, loc, sizes[numBatch + 1]);
  Value lastRow = arith::SubIOp::create(builder, loc, rows, one);
  Value lastCol = arith::SubIOp::create(builder, loc, cols, one);
  Value packed = createGeneric(
      builder, loc, {}, init, builder.getMultiDimIdentityMap(type.getRank()),
      [&](NumericsEmitter &, OpBuilder &nested, ValueRange) -> Value {
        auto [row, col] = createLinearIndex(nested, loc, numBatch);
        auto isBelow = [&](Value index, Value size) {
          return arith::CmpIOp::create(nested, loc, arith::CmpIPredicate::ult,
                                       index, size);
        };
        Value isScale = arith::AndIOp::create(nested, loc, isBelow(row, rows),
                                              isBelow(col, cols));
        SmallVector<Value> indices;
        for (int64_t dim = 0; dim < numBatch; ++dim)
          indices.push_back(linalg::IndexOp::create(nested, loc, dim));
        indices.push_back(arith::MinUIOp::create(nested, loc, row, lastRow));
        indices.push_back(arith::MinUIOp::create(nested, loc, col, lastCol));
        Value scale =
            tensor::ExtractOp::create(nested, loc, op.getScales(), indices);
        Value code = loadCode(nested, loc, scale);
        Value fill =
            arith::ConstantIntOp::create(nested, loc, code.getType(), unit);
        return storeCode(
            nested, loc,
            arith::SelectOp::create(nested, loc, isScale, code, fill), element);
      });
  return {castTo(builder, loc, packed, type)};
}
