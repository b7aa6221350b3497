//===- ScaledMatmul.cpp - mx.scaled_matmul to linalg ----------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Operands and scales are decoded once, into f32 tensors, the right ones with
// rows and columns exchanged. A loop runs over the blocks of K. In it, a
// generic adds up the f64 products of a block, rows outside, columns innermost,
// so that all memory is read as it lies, and a second one adds the scaled block
// to the f32 result. Each element's sum keeps the order of the contract.
//
//===----------------------------------------------------------------------===//

#include "Utils.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mx/Support/ScaleLayout.h"

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::linalglowering;
using ::mxnumerics::kWholeDim;

namespace {
/// One operand of the product.
struct Factor {
  Value elements, scales;
  FormatAttr format;
  /// Whether its last two dimensions are exchanged when it is decoded.
  bool isTransposed;
};

/// Its f32 values and f32 scales (null if plain): `[batch..., rows, K]` of the
/// left and `[batch..., K, columns]` of the right operand, where scales have
/// blocks in place of K.
struct DecodedFactor {
  Value values, scales;
};

/// One `mx.scaled_matmul` on its way to linalg.
struct MatmulBuilder {
  MatmulBuilder(ScaledMatmulOp op, OpBuilder &builder);

  Value create();

private:
  void createSizes();
  SmallVector<OpFoldResult> getSizes(OpFoldResult rows, OpFoldResult cols);
  AffineMap getFactorMap(const Factor &factor);
  AffineMap getScaleMap(const Factor &factor);
  DecodedFactor decodeFactor(const Factor &factor);
  Value decodeScales(const Factor &factor, ArrayRef<OpFoldResult> sizes);
  Value sliceAlong(OpBuilder &nested, Value tensor, int64_t dim, Value offset,
                   OpFoldResult size);
  Value createPartial(OpBuilder &nested, Value space, Value from,
                      OpFoldResult size);
  Value addBlock(OpBuilder &nested, Value sum, Value partial, Value block);
  Value createSum();
  Value createEpilogue(Value sum);

  ScaledMatmulOp op;
  OpBuilder &builder;
  Location loc;
  Factor lhsFactor, rhsFactor;
  DecodedFactor lhs, rhs;
  int64_t rank;
  OpFoldResult rows, cols, k;
  /// The length of a block along K; at least 1.
  OpFoldResult block;
};
} // namespace

static Factor getLhsFactor(ScaledMatmulOp op) {
  return {op.getLhs(), op.getLhsScales(), op.getLhsFormatAttr(),
          /*isTransposed=*/false};
}

static Factor getRhsFactor(ScaledMatmulOp op) {
  return {op.getRhs(), op.getRhsScales(), op.getRhsFormatAttr(),
          /*isTransposed=*/true};
}

MatmulBuilder::MatmulBuilder(ScaledMatmulOp op, OpBuilder &builder)
    : op(op), builder(builder), loc(op.getLoc()), lhsFactor(getLhsFactor(op)),
      rhsFactor(getRhsFactor(op)),
      rank(cast<RankedTensorType>(op.getResult().getType()).getRank()) {}

/// Finds the sizes of the product, which may be those of operands.
void MatmulBuilder::createSizes() {
  rows = tensor::getMixedSize(builder, loc, op.getLhs(), rank - 2);
  cols = tensor::getMixedSize(builder, loc, op.getRhs(), rank - 2);
  k = op.getMixedK(builder);
  block = builder.getIndexAttr(op.getBlockSize());
  if (op.getBlockSize() != kWholeDim)
    return;
  // A block of the whole dimension takes one step, or none if K is 0.
  Value one = arith::ConstantIndexOp::create(builder, loc, 1);
  block = k;
  if (getConstantIntValue(k).value_or(0) == 0)
    block =
        arith::MaxUIOp::create(
            builder, loc, getValueOrCreateConstantIndexOp(builder, loc, k), one)
            .getResult();
}

/// The sizes of the batch, then `rows` and `cols`.
SmallVector<OpFoldResult> MatmulBuilder::getSizes(OpFoldResult rows,
                                                  OpFoldResult cols) {
  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(builder, loc, op.getLhs());
  sizes[rank - 2] = rows;
  sizes[rank - 1] = cols;
  return sizes;
}

/// From a place of the decoded operand to `[batch..., row, K]`, or from one of
/// its scales to `[batch..., row, block]`.
AffineMap MatmulBuilder::getFactorMap(const Factor &factor) {
  SmallVector<int64_t> order = llvm::to_vector(llvm::seq(rank));
  if (factor.isTransposed)
    std::swap(order[rank - 2], order[rank - 1]);
  return AffineMap::getPermutationMap(order, builder.getContext());
}

/// From a place of the decoded scales to where that scale is stored.
AffineMap MatmulBuilder::getScaleMap(const Factor &factor) {
  ::mxnumerics::Format format = factor.format.getFormat();
  AffineExpr zero = builder.getAffineConstantExpr(0);
  SmallVector<AffineExpr> exprs;
  for (int64_t dim = 0; dim < rank; ++dim)
    exprs.push_back(format.isPerTensor() ? zero
                                         : builder.getAffineDimExpr(dim));
  AffineExpr col = exprs.pop_back_val(), row = exprs.pop_back_val();
  row = format.blockRows == kWholeDim ? zero : row.floorDiv(format.blockRows);
  bool isPacked =
      cast<RankedTensorType>(factor.scales.getType()).getRank() != rank;
  if (isPacked)
    llvm::append_range(
        exprs,
        ::mxnumerics::getPackedScaleIndex(
            row, col, [](AffineExpr a, int64_t b) { return a.floorDiv(b); },
            [](AffineExpr a, int64_t b) { return a % b; }));
  else
    exprs.append({row, col});
  return AffineMap::get(rank, 0, exprs, builder.getContext())
      .compose(getFactorMap(factor));
}

Value MatmulBuilder::decodeScales(const Factor &factor,
                                  ArrayRef<OpFoldResult> sizes) {
  return createGeneric(
      builder, loc, factor.scales,
      createEmpty(builder, loc, sizes, builder.getF32Type()),
      {getScaleMap(factor), builder.getMultiDimIdentityMap(rank)},
      [&](NumericsEmitter &emitter, OpBuilder &nested, ValueRange args) {
        return emitter.decodeScale(factor.format.getFormat().scale,
                                   loadCode(nested, loc, args[0]));
      });
}

DecodedFactor MatmulBuilder::decodeFactor(const Factor &factor) {
  auto getFactorSizes = [&](OpFoldResult k) {
    return factor.isTransposed ? getSizes(k, cols) : getSizes(rows, k);
  };
  DecodedFactor decoded;
  decoded.values = decodeElements(builder, loc, factor.elements, factor.format,
                                  getFactorMap(factor), getFactorSizes(k));
  if (!factor.format)
    return decoded;
  // A block that is the whole dimension is one, also where K is 0.
  OpFoldResult blocks = builder.getIndexAttr(1);
  if (op.getBlockSize() != kWholeDim) {
    AffineExpr s0 = builder.getAffineSymbolExpr(0);
    blocks = affine::makeComposedFoldedAffineApply(
        builder, loc, s0.ceilDiv(op.getBlockSize()), {k});
  }
  decoded.scales = decodeScales(factor, getFactorSizes(blocks));
  return decoded;
}

/// `size` of `tensor` along `dim`, from `offset` on.
Value MatmulBuilder::sliceAlong(OpBuilder &nested, Value tensor, int64_t dim,
                                Value offset, OpFoldResult size) {
  SmallVector<OpFoldResult> offsets(rank, nested.getIndexAttr(0));
  SmallVector<OpFoldResult> strides(rank, nested.getIndexAttr(1));
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(nested, loc, tensor);
  offsets[dim] = offset;
  sizes[dim] = size;
  return tensor::ExtractSliceOp::create(nested, loc, tensor, offsets, sizes,
                                        strides);
}

/// The f64 sums, in order, of the `size` products from `from` on, in `space`.
Value MatmulBuilder::createPartial(OpBuilder &nested, Value space, Value from,
                                   OpFoldResult size) {
  Value zero =
      arith::ConstantOp::create(nested, loc, nested.getF64FloatAttr(0));
  Value zeros = linalg::FillOp::create(nested, loc, zero, space).getResult(0);
  // Batch, row, k, column.
  AffineMap all = nested.getMultiDimIdentityMap(rank + 1);
  auto lhsMap = all.dropResult(rank), rhsMap = all.dropResult(rank - 2);
  return createGeneric(
      nested, loc,
      {sliceAlong(nested, lhs.values, rank - 1, from, size),
       sliceAlong(nested, rhs.values, rank - 2, from, size)},
      zeros, {lhsMap, rhsMap, all.dropResult(rank - 1)},
      [&](NumericsEmitter &, OpBuilder &b, ValueRange args) -> Value {
        Type f64 = b.getF64Type();
        Value product = arith::MulFOp::create(
            b, loc, arith::ExtFOp::create(b, loc, f64, args[0]),
            arith::ExtFOp::create(b, loc, f64, args[1]));
        return arith::AddFOp::create(b, loc, args[2], product);
      });
}

/// `sum`, plus `partial` times the scales of the block number `block`.
Value MatmulBuilder::addBlock(OpBuilder &nested, Value sum, Value partial,
                              Value block) {
  SmallVector<Value> inputs;
  SmallVector<AffineMap> maps;
  AffineMap identity = nested.getMultiDimIdentityMap(rank);
  auto addScales = [&](Value scales, int64_t dim) {
    if (!scales)
      return;
    inputs.push_back(
        sliceAlong(nested, scales, dim, block, nested.getIndexAttr(1)));
    maps.push_back(identity.replace(nested.getAffineDimExpr(dim),
                                    nested.getAffineConstantExpr(0), rank, 0));
  };
  addScales(lhs.scales, rank - 1);
  addScales(rhs.scales, rank - 2);
  inputs.push_back(partial);
  maps.append(2, identity);
  return createGeneric(
      nested, loc, inputs, sum, maps,
      [&](NumericsEmitter &, OpBuilder &b, ValueRange args) -> Value {
        Type f64 = b.getF64Type();
        Value scale = arith::ExtFOp::create(b, loc, f64, args[0]);
        if (lhs.scales && rhs.scales)
          scale = arith::MulFOp::create(
              b, loc, scale, arith::ExtFOp::create(b, loc, f64, args[1]));
        Value scaled =
            arith::MulFOp::create(b, loc, scale, args[inputs.size() - 1]);
        return arith::AddFOp::create(
            b, loc, args.back(),
            arith::TruncFOp::create(b, loc, b.getF32Type(), scaled));
      });
}

/// The f32 sums of all blocks, in order.
Value MatmulBuilder::createSum() {
  auto toValue = [&](OpFoldResult size) {
    return getValueOrCreateConstantIndexOp(builder, loc, size);
  };
  std::optional<int64_t> staticK = getConstantIntValue(k);
  bool wholeBlocks = op.getBlockSize() == kWholeDim ||
                     (staticK && *staticK % op.getBlockSize() == 0);
  Value zero = toValue(builder.getIndexAttr(0));
  Value end = toValue(k), step = toValue(block);
  SmallVector<OpFoldResult> sizes = getSizes(rows, cols);
  Value start = createZeros(builder, loc, sizes, builder.getF32Type());
  // Of a static size 0 there is no legal slice.
  if (isZeroInteger(k) || llvm::any_of(sizes, isZeroInteger))
    return start;
  Value space =
      createEmpty(builder, loc, getSizes(rows, cols), builder.getF64Type());
  auto loop = scf::ForOp::create(
      builder, loc, zero, end, step, start,
      [&](OpBuilder &b, Location, Value from, ValueRange sum) {
        OpFoldResult size = block;
        if (!wholeBlocks) {
          Value rest = arith::SubIOp::create(b, loc, end, from);
          size = arith::MinUIOp::create(b, loc, rest, step).getResult();
        }
        Value partial = createPartial(b, space, from, size);
        Value index = arith::DivUIOp::create(b, loc, from, step);
        scf::YieldOp::create(b, loc, addBlock(b, sum[0], partial, index));
      });
  return loop.getResult(0);
}

/// What follows the sum: alpha, C and the type of the result, in its place if
/// that is f32.
Value MatmulBuilder::createEpilogue(Value sum) {
  Type type = getElementTypeOrSelf(op.getResult().getType());
  if (!op.getAlpha() && !op.getC() && type.isF32())
    return sum;
  SmallVector<Value> inputs;
  if (op.getC())
    inputs.push_back(op.getC());
  Value init = sum;
  if (!type.isF32()) {
    inputs.push_back(sum);
    init = createEmpty(builder, loc, getSizes(rows, cols), type);
  }
  SmallVector<AffineMap> maps(inputs.size() + 1,
                              builder.getMultiDimIdentityMap(rank));
  return createGeneric(
      builder, loc, inputs, init, maps,
      [&](NumericsEmitter &emitter, OpBuilder &nested, ValueRange args) {
        Value value = type.isF32() ? args.back() : args[inputs.size() - 1];
        if (op.getAlpha())
          value = arith::MulFOp::create(nested, loc, op.getAlpha(), value);
        if (op.getC())
          value = arith::AddFOp::create(nested, loc, value,
                                        emitter.extend(args[0]));
        return emitter.truncate(value, type);
      });
}

Value MatmulBuilder::create() {
  createSizes();
  lhs = decodeFactor(lhsFactor);
  rhs = decodeFactor(rhsFactor);
  return castTo(builder, loc, createEpilogue(createSum()),
                op.getResult().getType());
}

SmallVector<Value> linalglowering::lower(OpBuilder &builder,
                                         ScaledMatmulOp op) {
  return {MatmulBuilder(op, builder).create()};
}
