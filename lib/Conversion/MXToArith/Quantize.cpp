//===- Quantize.cpp - mx.quantize and mx.dequantize to scaled arith -------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Utils.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mx/Conversion/NumericsEmitter.h"
#include "mx/Dialect/MX/IR/MXOps.h"

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::arithexport;

/// The largest magnitudes, as i32 bits, of the blocks of `split`.
static Value createAmax(OpBuilder &builder, Location loc, Value split,
                        int64_t axis) {
  int64_t rank = cast<RankedTensorType>(split.getType()).getRank();
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(builder, loc, split);
  sizes.erase(sizes.begin() + axis + 1);
  Type i32 = builder.getI32Type();
  Value zero =
      arith::ConstantOp::create(builder, loc, builder.getZeroAttr(i32));
  Value empty = tensor::EmptyOp::create(builder, loc, sizes, i32);
  Value zeros = linalg::FillOp::create(builder, loc, zero, empty).getResult(0);
  MLIRContext *context = builder.getContext();
  return createGeneric(
      builder, loc, split, zeros,
      {getElementMap(context, rank), getScaleMap(context, rank, axis)},
      [&](OpBuilder &nested, ValueRange args) -> Value {
        NumericsEmitter emitter(nested, loc);
        Value magnitude = emitter.magnitude(emitter.extend(args[0]),
                                            ::mxnumerics::NaNRule::NaNScale);
        return arith::MaxUIOp::create(nested, loc, args[1], magnitude);
      });
}

/// The scales of blocks with the largest magnitudes `amax`.
static Value createScales(OpBuilder &builder, QuantizeOp op, Value amax) {
  Location loc = op.getLoc();
  Type type = op.getFormat().getScaleType();
  int64_t rank = cast<RankedTensorType>(amax.getType()).getRank();
  AffineMap identity = getElementMap(builder.getContext(), rank);
  return createGeneric(
      builder, loc, amax, createEmptyLike(builder, loc, amax, type),
      {identity, identity}, [&](OpBuilder &nested, ValueRange args) -> Value {
        NumericsEmitter emitter(nested, loc);
        Value code = emitter.selectScale(op.getOptions(), args[0]);
        return arith::BitcastOp::create(nested, loc, type, code);
      });
}

/// The elements of `split` under `scales`.
static Value createElements(OpBuilder &builder, QuantizeOp op, Value split,
                            Value scales, int64_t axis) {
  Location loc = op.getLoc();
  Type type = op.getFormat().getElementType();
  int64_t rank = cast<RankedTensorType>(split.getType()).getRank();
  MLIRContext *context = builder.getContext();
  AffineMap map = getElementMap(context, rank);
  return createGeneric(
      builder, loc, {split, scales}, createEmptyLike(builder, loc, split, type),
      {map, getScaleMap(context, rank, axis), map},
      [&](OpBuilder &nested, ValueRange args) -> Value {
        // Not every scale is a number of f16, so all are of f32.
        Value value = NumericsEmitter(nested, loc).extend(args[0]);
        return arith::ScalingTruncFOp::create(
            nested, loc, type, value, args[1],
            /*roundingmode=*/arith::RoundingModeAttr(),
            /*fastmath=*/arith::FastMathFlagsAttr());
      });
}

namespace {
/// Converts `mx.quantize` to three generics: the largest magnitudes, the scales
/// and the elements.
struct QuantizeToArith final : OpRewritePattern<QuantizeOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(QuantizeOp op,
                                PatternRewriter &rewriter) const override {
    if (failed(verifySayable(rewriter, op)))
      return failure();
    Location loc = op.getLoc();
    auto axis = static_cast<int64_t>(op.getAxis());
    Value split = splitBlocks(rewriter, loc, op.getInput(), axis,
                              op.getFormat().getBlockCols());
    Value scales =
        createScales(rewriter, op, createAmax(rewriter, loc, split, axis));
    Value elements = createElements(rewriter, op, split, scales, axis);
    elements =
        mergeBlocks(rewriter, loc, elements, axis, op.getElements().getType());
    if (scales.getType() != op.getScales().getType())
      scales = tensor::CastOp::create(rewriter, loc, op.getScales().getType(),
                                      scales);
    rewriter.replaceOp(op, {elements, scales});
    return success();
  }
};

/// Converts `mx.dequantize` to one generic.
struct DequantizeToArith final : OpRewritePattern<DequantizeOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(DequantizeOp op,
                                PatternRewriter &rewriter) const override {
    if (failed(verifySayable(rewriter, op)))
      return failure();
    Location loc = op.getLoc();
    auto axis = static_cast<int64_t>(op.getAxis());
    Value split = splitBlocks(rewriter, loc, op.getElements(), axis,
                              op.getFormat().getBlockCols());
    int64_t rank = cast<RankedTensorType>(split.getType()).getRank();
    Type type = getElementTypeOrSelf(op.getOutput());
    AffineMap map = getElementMap(op.getContext(), rank);
    Value output = createGeneric(
        rewriter, loc, {split, op.getScales()},
        createEmptyLike(rewriter, loc, split, type),
        {map, getScaleMap(op.getContext(), rank, axis), map},
        [&](OpBuilder &nested, ValueRange args) -> Value {
          Value scaled = createScaledF32(nested, loc, args[0], args[1]);
          if (type.isF32())
            return scaled;
          return arith::TruncFOp::create(nested, loc, type, scaled);
        });
    rewriter.replaceOp(
        op, mergeBlocks(rewriter, loc, output, axis, op.getOutput().getType()));
    return success();
  }
};
} // namespace

void arithexport::populateQuantizePatterns(RewritePatternSet &patterns) {
  patterns.add<DequantizeToArith, QuantizeToArith>(patterns.getContext());
}
