//===- ScaledMatmul.cpp - mx.scaled_matmul to linalg ----------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Operands and scales are decoded once, into f32 tensors. A generic over the
// result holds two loops: over blocks, and over the elements of a block. The
// order of sums is the contract's, so neither is a reduction that may be
// reordered.
//
//===----------------------------------------------------------------------===//

#include "Utils.h"

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
};

/// Its f32 values, `[batch..., rows, K]`, and f32 scales (null if plain), in
/// the layout that they come in.
struct DecodedFactor {
  Value values, scales;
  ::mxnumerics::Format format;
};

/// The place of an element of the result.
struct Place {
  SmallVector<Value> batch;
  Value row, col;
};

/// One `mx.scaled_matmul` on its way to linalg.
struct MatmulBuilder {
  MatmulBuilder(ScaledMatmulOp op, OpBuilder &builder);

  Value create();

private:
  DecodedFactor decodeFactor(const Factor &factor);
  Value createScaleOf(OpBuilder &nested, const DecodedFactor &factor,
                      ArrayRef<Value> batch, Value row, Value k);
  Value createScale(OpBuilder &nested, const Place &place, Value k);
  Value createPartial(OpBuilder &nested, const Place &place, Value from,
                      Value to);
  Value createDot(OpBuilder &nested, const Place &place);
  Place createPlace(OpBuilder &nested);

  ScaledMatmulOp op;
  OpBuilder &builder;
  Location loc;
  Factor lhsFactor, rhsFactor;
  DecodedFactor lhs, rhs;
  int64_t rank;
  OpFoldResult k;
};
} // namespace

MatmulBuilder::MatmulBuilder(ScaledMatmulOp op, OpBuilder &builder)
    : op(op), builder(builder), loc(op.getLoc()),
      lhsFactor{op.getLhs(), op.getLhsScales(), op.getLhsFormatAttr()},
      rhsFactor{op.getRhs(), op.getRhsScales(), op.getRhsFormatAttr()},
      rank(cast<RankedTensorType>(op.getResult().getType()).getRank()),
      k(op.getMixedK(builder)) {}

DecodedFactor MatmulBuilder::decodeFactor(const Factor &factor) {
  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(builder, loc, factor.elements);
  sizes.back() = k;
  DecodedFactor decoded;
  decoded.values =
      decodeElements(builder, loc, factor.elements, factor.format, sizes);
  if (!factor.format)
    return decoded;
  decoded.format = factor.format.getFormat();
  AffineMap identity = builder.getMultiDimIdentityMap(
      cast<RankedTensorType>(factor.scales.getType()).getRank());
  Value init = createEmpty(builder, loc,
                           tensor::getMixedSizes(builder, loc, factor.scales),
                           builder.getF32Type());
  decoded.scales = createGeneric(
      builder, loc, factor.scales, init, {identity, identity},
      [&](NumericsEmitter &emitter, OpBuilder &nested, ValueRange args) {
        return emitter.decodeScale(decoded.format.scale,
                                   loadCode(nested, loc, args[0]));
      });
  return decoded;
}

/// The scale, in f64, of the block at (`row`, `k`) of an operand; null if it is
/// plain.
Value MatmulBuilder::createScaleOf(OpBuilder &nested,
                                   const DecodedFactor &factor,
                                   ArrayRef<Value> batch, Value row, Value k) {
  if (!factor.scales)
    return {};
  SmallVector<Value> indices(batch);
  Value zero = arith::ConstantIndexOp::create(nested, loc, 0);
  auto divide = [&](Value index, int64_t block) -> Value {
    if (block == kWholeDim)
      return zero;
    Value by = arith::ConstantIndexOp::create(nested, loc, block);
    return arith::DivUIOp::create(nested, loc, index, by);
  };
  if (factor.format.isPerTensor())
    indices.assign(batch.size(), zero);
  Value scaleRow = divide(row, factor.format.blockRows);
  Value scaleCol = divide(k, factor.format.blockCols);
  bool isPacked =
      cast<RankedTensorType>(factor.scales.getType()).getRank() != rank;
  if (isPacked)
    llvm::append_range(
        indices, ::mxnumerics::getPackedScaleIndex(
                     scaleRow, scaleCol, divide,
                     [&](Value index, int64_t size) -> Value {
                       Value by =
                           arith::ConstantIndexOp::create(nested, loc, size);
                       return arith::RemUIOp::create(nested, loc, index, by);
                     }));
  else
    indices.append({scaleRow, scaleCol});
  Value scale = tensor::ExtractOp::create(nested, loc, factor.scales, indices);
  return arith::ExtFOp::create(nested, loc, nested.getF64Type(), scale);
}

/// The f64 sum, in order, of the products from `from` to `to`.
Value MatmulBuilder::createPartial(OpBuilder &nested, const Place &place,
                                   Value from, Value to) {
  Value one = arith::ConstantIndexOp::create(nested, loc, 1);
  Value zero =
      arith::ConstantOp::create(nested, loc, nested.getF64FloatAttr(0));
  auto loop = scf::ForOp::create(
      nested, loc, from, to, one, zero,
      [&](OpBuilder &b, Location, Value k, ValueRange sum) {
        auto read = [&](Value tensor, Value row) -> Value {
          SmallVector<Value> indices(place.batch);
          indices.append({row, k});
          Value value = tensor::ExtractOp::create(b, loc, tensor, indices);
          return arith::ExtFOp::create(b, loc, b.getF64Type(), value);
        };
        Value product = arith::MulFOp::create(
            b, loc, read(lhs.values, place.row), read(rhs.values, place.col));
        Value next = arith::AddFOp::create(b, loc, sum[0], product);
        scf::YieldOp::create(b, loc, next);
      });
  return loop.getResult(0);
}

/// The product of the f64 scales of the blocks that start at `k`.
Value MatmulBuilder::createScale(OpBuilder &nested, const Place &place,
                                 Value k) {
  Value lhsScale = createScaleOf(nested, lhs, place.batch, place.row, k);
  Value rhsScale = createScaleOf(nested, rhs, place.batch, place.col, k);
  if (!lhsScale || !rhsScale)
    return lhsScale ? lhsScale : rhsScale;
  return arith::MulFOp::create(nested, loc, lhsScale, rhsScale);
}

/// The f32 sum of the element of the result at `place`.
Value MatmulBuilder::createDot(OpBuilder &nested, const Place &place) {
  auto index = [&](int64_t value) -> Value {
    return arith::ConstantIndexOp::create(nested, loc, value);
  };
  int64_t block = op.getBlockSize();
  std::optional<int64_t> staticK = getConstantIntValue(k);
  Value size = getValueOrCreateConstantIndexOp(nested, loc, k);
  // A block of the whole dimension takes one step, or none if K is 0.
  Value step = index(block);
  if (block == kWholeDim)
    step = arith::MaxUIOp::create(nested, loc, size, index(1));
  bool wholeBlocks = block == kWholeDim || (staticK && *staticK % block == 0);
  Value start =
      arith::ConstantOp::create(nested, loc, nested.getF32FloatAttr(0));
  auto loop = scf::ForOp::create(
      nested, loc, index(0), size, step, start,
      [&](OpBuilder &b, Location, Value from, ValueRange sum) {
        Value to = arith::AddIOp::create(b, loc, from, step);
        if (!wholeBlocks)
          to = arith::MinUIOp::create(b, loc, to, size);
        Value partial = createPartial(b, place, from, to);
        Value scaled = arith::TruncFOp::create(
            b, loc, b.getF32Type(),
            arith::MulFOp::create(b, loc, createScale(b, place, from),
                                  partial));
        Value next = arith::AddFOp::create(b, loc, sum[0], scaled);
        scf::YieldOp::create(b, loc, next);
      });
  return loop.getResult(0);
}

/// The indices of the enclosing generic.
Place MatmulBuilder::createPlace(OpBuilder &nested) {
  auto index = [&](int64_t dim) -> Value {
    return linalg::IndexOp::create(nested, loc, dim);
  };
  Place place;
  for (int64_t dim = 0; dim < rank - 2; ++dim)
    place.batch.push_back(index(dim));
  place.row = index(rank - 2);
  place.col = index(rank - 1);
  return place;
}

Value MatmulBuilder::create() {
  lhs = decodeFactor(lhsFactor);
  rhs = decodeFactor(rhsFactor);
  auto type = cast<RankedTensorType>(op.getResult().getType());
  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(builder, loc, op.getLhs());
  sizes.back() = tensor::getMixedSize(builder, loc, op.getRhs(), rank - 2);
  SmallVector<Value> inputs;
  if (op.getC())
    inputs.push_back(op.getC());
  SmallVector<AffineMap> maps(inputs.size() + 1,
                              builder.getMultiDimIdentityMap(rank));
  Value result = createGeneric(
      builder, loc, inputs,
      createEmpty(builder, loc, sizes, type.getElementType()), maps,
      [&](NumericsEmitter &emitter, OpBuilder &nested, ValueRange args) {
        Value value = createDot(nested, createPlace(nested));
        if (op.getAlpha())
          value = arith::MulFOp::create(nested, loc, op.getAlpha(), value);
        if (op.getC())
          value = arith::AddFOp::create(nested, loc, value,
                                        emitter.extend(args[0]));
        return emitter.truncate(value, type.getElementType());
      });
  return castTo(builder, loc, result, type);
}

SmallVector<Value> linalglowering::lower(OpBuilder &builder,
                                         ScaledMatmulOp op) {
  return {MatmulBuilder(op, builder).create()};
}
