//===- Quantize.cpp - mx.quantize to linalg -------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Utils.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::linalglowering;

namespace {
/// One `mx.quantize` on its way to linalg.
struct Quantizer {
  Quantizer(QuantizeOp op, OpBuilder &builder)
      : op(op), builder(builder), loc(op.getLoc()), options(op.getOptions()),
        sizes(tensor::getMixedSizes(builder, loc, op.getInput())),
        identity(builder.getMultiDimIdentityMap(sizes.size())),
        scaleMap(getScaleMap(builder.getContext(), op.getFormat(), sizes.size(),
                             static_cast<int64_t>(op.getAxis()))) {}

  /// The scales of all blocks.
  Value createScales();
  /// The elements under `scales`.
  Value createElements(Value scales);

private:
  /// The largest magnitude of every block, as i32 bits.
  Value createAmax(ArrayRef<OpFoldResult> scaleSizes);
  /// The sum of the squares of every block, as f64.
  Value createSquares(ArrayRef<OpFoldResult> scaleSizes);
  /// The number of elements of a block, of which short ones hold fewer, as f64.
  Value createBlockSize();
  /// The random word of the element at the indices of the enclosing generic.
  Value createRandom(NumericsEmitter &emitter, OpBuilder &nested);

  QuantizeOp op;
  OpBuilder &builder;
  Location loc;
  ::mxnumerics::QuantizeOptions options;
  SmallVector<OpFoldResult> sizes;
  AffineMap identity, scaleMap;
};
} // namespace

Value Quantizer::createAmax(ArrayRef<OpFoldResult> scaleSizes) {
  Value zeros = createZeros(builder, loc, scaleSizes, builder.getI32Type());
  return createGeneric(
      builder, loc, op.getInput(), zeros, {identity, scaleMap},
      [&](NumericsEmitter &emitter, OpBuilder &nested, ValueRange args) {
        Value magnitude =
            emitter.magnitude(emitter.extend(args[0]), options.nanRule);
        return arith::MaxUIOp::create(nested, loc, args[1], magnitude)
            .getResult();
      });
}

Value Quantizer::createSquares(ArrayRef<OpFoldResult> scaleSizes) {
  Value zeros = createZeros(builder, loc, scaleSizes, builder.getF64Type());
  return createGeneric(
      builder, loc, op.getInput(), zeros, {identity, scaleMap},
      [&](NumericsEmitter &emitter, OpBuilder &nested, ValueRange args) {
        Value square = emitter.square(
            emitter.magnitude(emitter.extend(args[0]), options.nanRule));
        return arith::AddFOp::create(nested, loc, args[1], square).getResult();
      });
}

Value Quantizer::createBlockSize() {
  ::mxnumerics::Shape block = ::mxnumerics::getBlockSizes(
      options.format, sizes.size(), static_cast<int64_t>(op.getAxis()));
  Value count = arith::ConstantIndexOp::create(builder, loc, 1);
  for (auto [size, dim] : llvm::zip_equal(block, sizes)) {
    OpFoldResult extent =
        size == ::mxnumerics::kWholeDim ? dim : builder.getIndexAttr(size);
    count = builder.createOrFold<arith::MulIOp>(
        loc, count, getValueOrCreateConstantIndexOp(builder, loc, extent));
  }
  // An empty block has the sum 0, whatever that is divided by.
  Value one = arith::ConstantIndexOp::create(builder, loc, 1);
  count = builder.createOrFold<arith::MaxSIOp>(loc, count, one);
  Value wide =
      arith::IndexCastOp::create(builder, loc, builder.getI64Type(), count);
  return arith::SIToFPOp::create(builder, loc, builder.getF64Type(), wide);
}

Value Quantizer::createScales() {
  SmallVector<OpFoldResult> scaleSizes =
      applyToSizes(builder, loc, scaleMap, sizes);
  SmallVector<Value> inputs = {createAmax(scaleSizes)};
  Value blockSize;
  if (options.scaleRule == ::mxnumerics::ScaleRule::Quest) {
    inputs.push_back(createSquares(scaleSizes));
    blockSize = createBlockSize();
  }
  Type type = op.getFormat().getScaleType();
  return createGeneric(
      builder, loc, inputs, createEmpty(builder, loc, scaleSizes, type),
      SmallVector<AffineMap>(inputs.size() + 1, identity),
      [&](NumericsEmitter &emitter, OpBuilder &nested, ValueRange args) {
        Value meanSquare;
        if (blockSize)
          meanSquare = arith::DivFOp::create(nested, loc, args[1], blockSize);
        Value scale = emitter.selectScale(options, args[0], op.getTensorScale(),
                                          meanSquare);
        return storeCode(nested, loc, scale, type);
      });
}

Value Quantizer::createRandom(NumericsEmitter &emitter, OpBuilder &nested) {
  SmallVector<OpFoldResult> tensorSizes = op.getMixedTensorSizes();
  SmallVector<OpFoldResult> offsets = op.getMixedOffsets();
  if (!op.isTile())
    tensorSizes = sizes;
  auto placeIn = [&](size_t dim) -> Value {
    Value place = linalg::IndexOp::create(nested, loc, dim);
    if (!op.isTile() || isZeroInteger(offsets[dim]))
      return place;
    Value offset = getValueOrCreateConstantIndexOp(nested, loc, offsets[dim]);
    return arith::AddIOp::create(nested, loc, place, offset);
  };
  Value index = placeIn(0);
  for (size_t dim = 1; dim < sizes.size(); ++dim) {
    Value size = getValueOrCreateConstantIndexOp(nested, loc, tensorSizes[dim]);
    Value row = arith::MulIOp::create(nested, loc, index, size);
    index = arith::AddIOp::create(nested, loc, row, placeIn(dim));
  }
  index = arith::IndexCastUIOp::create(nested, loc, nested.getI64Type(), index);
  return emitter.randomForElement(op.getSeed(), *op.getSite(), op.getStep(),
                                  index);
}

Value Quantizer::createElements(Value scales) {
  int64_t rank = sizes.size();
  bool packed = op.isPacked();
  Type type = getElementTypeOrSelf(op.getElements().getType());
  AffineMap map = packed ? getPackedMap(builder.getContext(), rank) : identity;
  SmallVector<OpFoldResult> elementSizes =
      applyToSizes(builder, loc, map, sizes);
  Value init = packed ? createZeros(builder, loc, elementSizes, type)
                      : createEmpty(builder, loc, elementSizes, type);
  return createGeneric(
      builder, loc, {op.getInput(), scales}, init, {identity, scaleMap, map},
      [&](NumericsEmitter &emitter, OpBuilder &nested, ValueRange args) {
        Value random;
        if (options.rounding == ::mxnumerics::Rounding::Stochastic)
          random = createRandom(emitter, nested);
        Value code = emitter.quantizeElement(options, emitter.extend(args[0]),
                                             loadCode(nested, loc, args[1]),
                                             op.getTensorScale(), random);
        if (!packed)
          return storeCode(nested, loc, code, type);
        // Two elements go into a byte that starts as zero.
        Value index = linalg::IndexOp::create(nested, loc, rank - 1);
        return emitter.insertNibble(args[2], code, index);
      });
}

SmallVector<Value> linalglowering::lower(OpBuilder &builder, QuantizeOp op) {
  Quantizer quantizer(op, builder);
  Value scales = quantizer.createScales();
  Value elements = quantizer.createElements(scales);
  Location loc = op.getLoc();
  return {castTo(builder, loc, elements, op.getElements().getType()),
          castTo(builder, loc, scales, op.getScales().getType())};
}
