//===- Utils.cpp - Shared by the exports to scaled arith ------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Utils.h"
#include "../Bridges/Utils.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mx/Conversion/MXToArith.h"

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::arithexport;

Value arithexport::splitBlocks(OpBuilder &builder, Location loc, Value value,
                               int64_t axis, int64_t block) {
  auto type = cast<RankedTensorType>(value.getType());
  int64_t numBlocks = type.getDimSize(axis) / block;
  SmallVector<int64_t> shape(type.getShape());
  shape[axis] = numBlocks;
  shape.insert(shape.begin() + axis + 1, block);
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(builder, loc, value);
  sizes[axis] = builder.getIndexAttr(numBlocks);
  sizes.insert(sizes.begin() + axis + 1, builder.getIndexAttr(block));
  return tensor::ExpandShapeOp::create(
      builder, loc, type.clone(shape), value,
      bridges::getGroups(shape.size(), axis, 2), sizes);
}

Value arithexport::mergeBlocks(OpBuilder &builder, Location loc, Value value,
                               int64_t axis, Type type) {
  int64_t rank = cast<RankedTensorType>(value.getType()).getRank();
  Value merged = tensor::CollapseShapeOp::create(
      builder, loc, value, bridges::getGroups(rank, axis, 2));
  if (merged.getType() == type)
    return merged;
  return tensor::CastOp::create(builder, loc, type, merged);
}

AffineMap arithexport::getElementMap(MLIRContext *context, int64_t rank) {
  return AffineMap::getMultiDimIdentityMap(rank, context);
}

AffineMap arithexport::getScaleMap(MLIRContext *context, int64_t rank,
                                   int64_t axis) {
  return getElementMap(context, rank).dropResult(axis + 1);
}

Value arithexport::createGeneric(OpBuilder &builder, Location loc,
                                 ValueRange inputs, Value init,
                                 ArrayRef<AffineMap> maps, BodyBuilder body) {
  SmallVector<utils::IteratorType> iterators(maps.back().getNumDims(),
                                             utils::IteratorType::reduction);
  for (AffineExpr expr : maps.back().getResults())
    iterators[cast<AffineDimExpr>(expr).getPosition()] =
        utils::IteratorType::parallel;
  auto generic = linalg::GenericOp::create(
      builder, loc, init.getType(), inputs, init, maps, iterators,
      [&](OpBuilder &nested, Location nestedLoc, ValueRange args) {
        linalg::YieldOp::create(nested, nestedLoc, body(nested, args));
      });
  return generic.getResult(0);
}

Value arithexport::createScaledF32(OpBuilder &builder, Location loc,
                                   Value element, Value scale) {
  return arith::ScalingExtFOp::create(builder, loc, builder.getF32Type(),
                                      element, scale,
                                      /*fastmath=*/arith::FastMathFlagsAttr());
}

Value arithexport::createEmptyLike(OpBuilder &builder, Location loc, Value like,
                                   Type type) {
  return tensor::EmptyOp::create(
      builder, loc, tensor::getMixedSizes(builder, loc, like), type);
}

LogicalResult arithexport::verifySayable(PatternRewriter &rewriter,
                                         Operation *op) {
  std::string why = explainNotArith(op);
  if (why.empty())
    return success();
  return bridges::reportLeft(rewriter, op, mxreport::Outcome::NotExportedArith,
                             why);
}
