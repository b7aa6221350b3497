//===- Hadamard.cpp - mx.hadamard to linalg -------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Utils.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

#include <cmath>

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::linalglowering;

static constexpr uint32_t kSignBit = 0x80000000;

namespace {
/// One `mx.hadamard` on its way to linalg: the signs, then a generic for each
/// stride of the butterflies, each with a tensor of its own.
struct HadamardBuilder {
  HadamardBuilder(HadamardOp op, OpBuilder &builder)
      : op(op), builder(builder), loc(op.getLoc()),
        axis(static_cast<int64_t>(op.getAxis())),
        size(static_cast<int64_t>(op.getSize())),
        sizes(tensor::getMixedSizes(builder, loc, op.getInput())),
        identity(builder.getMultiDimIdentityMap(sizes.size())) {}

  /// The input in f32, times the signs.
  Value createSigned();
  /// One stage of butterflies.
  Value createStage(Value values, int64_t stride);
  /// The last multiplication and the rounding to the result type.
  Value createScaled(Value values);

private:
  /// A tensor of `size` i32: the sign bit or 0. Null if there are no signs.
  Value createSignBits();

  HadamardOp op;
  OpBuilder &builder;
  Location loc;
  int64_t axis, size;
  SmallVector<OpFoldResult> sizes;
  AffineMap identity;
};
} // namespace

Value HadamardBuilder::createSignBits() {
  auto type = RankedTensorType::get({size}, builder.getI32Type());
  if (op.getSigns()) {
    SmallVector<APInt> bits;
    for (int8_t sign : op.getSignsAttr().asArrayRef())
      bits.push_back(APInt(32, sign < 0 ? kSignBit : 0));
    return arith::ConstantOp::create(builder, loc,
                                     DenseElementsAttr::get(type, bits));
  }
  if (!op.getSeed())
    return {};
  return createGeneric(
      builder, loc, {},
      createEmpty(builder, loc, {builder.getIndexAttr(size)},
                  type.getElementType()),
      {builder.getMultiDimIdentityMap(1)},
      [&](NumericsEmitter &emitter, OpBuilder &nested, ValueRange) {
        Value index = arith::IndexCastUIOp::create(
            nested, loc, nested.getI64Type(),
            linalg::IndexOp::create(nested, loc, 0));
        Value sign = emitter.randomSign(op.getSeed(), *op.getSignId(), index);
        Value wide =
            arith::ExtUIOp::create(nested, loc, nested.getI32Type(), sign);
        Value shift = arith::ConstantIntOp::create(nested, loc, 31, 32);
        return arith::ShLIOp::create(nested, loc, wide, shift).getResult();
      });
}

Value HadamardBuilder::createSigned() {
  SmallVector<Value> inputs = {op.getInput()};
  SmallVector<AffineMap> maps = {identity, identity};
  if (Value signs = createSignBits()) {
    inputs.push_back(signs);
    AffineExpr place = builder.getAffineDimExpr(axis) % size;
    maps.insert(maps.begin() + 1, AffineMap::get(sizes.size(), 0, place));
  }
  return createGeneric(
      builder, loc, inputs,
      createEmpty(builder, loc, sizes, builder.getF32Type()), maps,
      [&](NumericsEmitter &emitter, OpBuilder &nested, ValueRange args) {
        Value value = emitter.extend(args[0]);
        if (inputs.size() == 1)
          return value;
        Value bits =
            arith::BitcastOp::create(nested, loc, nested.getI32Type(), value);
        bits = arith::XOrIOp::create(nested, loc, bits, args[1]);
        return arith::BitcastOp::create(nested, loc, nested.getF32Type(), bits)
            .getResult();
      });
}

Value HadamardBuilder::createStage(Value values, int64_t stride) {
  return createGeneric(
      builder, loc, {}, createEmpty(builder, loc, sizes, builder.getF32Type()),
      {identity}, [&](NumericsEmitter &, OpBuilder &nested, ValueRange) {
        SmallVector<Value> indices;
        for (size_t dim = 0; dim < sizes.size(); ++dim)
          indices.push_back(linalg::IndexOp::create(nested, loc, dim));
        Value place = indices[axis];
        Value bit = arith::ConstantIndexOp::create(nested, loc, stride);
        Value partner = arith::XOrIOp::create(nested, loc, place, bit);
        auto read = [&](Value at) -> Value {
          indices[axis] = at;
          return tensor::ExtractOp::create(nested, loc, values, indices);
        };
        // u is the lower of the two places, v the upper one.
        Value u = read(arith::MinUIOp::create(nested, loc, place, partner));
        Value v = read(arith::MaxUIOp::create(nested, loc, place, partner));
        Value isLower = arith::CmpIOp::create(
            nested, loc, arith::CmpIPredicate::ult, place, partner);
        return arith::SelectOp::create(nested, loc, isLower,
                                       arith::AddFOp::create(nested, loc, u, v),
                                       arith::SubFOp::create(nested, loc, u, v))
            .getResult();
      });
}

Value HadamardBuilder::createScaled(Value values) {
  Type type = getElementTypeOrSelf(op.getOutput().getType());
  float factor = static_cast<float>(1.0 / std::sqrt(static_cast<double>(size)));
  return createGeneric(
      builder, loc, values, createEmpty(builder, loc, sizes, type),
      {identity, identity},
      [&](NumericsEmitter &emitter, OpBuilder &nested, ValueRange args) {
        Value by = arith::ConstantOp::create(nested, loc,
                                             nested.getF32FloatAttr(factor));
        return emitter.truncate(arith::MulFOp::create(nested, loc, args[0], by),
                                type);
      });
}

SmallVector<Value> linalglowering::lower(OpBuilder &builder, HadamardOp op) {
  HadamardBuilder hadamard(op, builder);
  Value values = hadamard.createSigned();
  int64_t size = static_cast<int64_t>(op.getSize());
  for (int64_t stride = 1; stride < size; stride *= 2)
    values = hadamard.createStage(values, stride);
  Value output = hadamard.createScaled(values);
  return {castTo(builder, op.getLoc(), output, op.getOutput().getType())};
}
