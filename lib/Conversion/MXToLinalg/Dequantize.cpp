//===- Dequantize.cpp - mx.dequantize to linalg ---------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Utils.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::linalglowering;

/// The sizes of the result; the bytes of packed elements do not tell the last.
static SmallVector<OpFoldResult> getOutputSizes(DequantizeOp op,
                                                OpBuilder &builder) {
  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(builder, op.getLoc(), op.getElements());
  auto type = cast<RankedTensorType>(op.getOutput().getType());
  if (op.getLastDim())
    sizes.back() = op.getLastDim();
  else if (op.isPacked())
    sizes.back() = builder.getIndexAttr(type.getShape().back());
  return sizes;
}

SmallVector<Value> linalglowering::lower(OpBuilder &builder, DequantizeOp op) {
  Location loc = op.getLoc();
  auto type = cast<RankedTensorType>(op.getOutput().getType());
  int64_t rank = type.getRank();
  bool packed = op.isPacked();
  AffineMap identity = builder.getMultiDimIdentityMap(rank);
  AffineMap elementMap =
      packed ? getPackedMap(builder.getContext(), rank) : identity;
  AffineMap scaleMap = getScaleMap(builder.getContext(), op.getFormat(), rank,
                                   static_cast<int64_t>(op.getAxis()));
  Value init = createEmpty(builder, loc, getOutputSizes(op, builder),
                           type.getElementType());
  Value output = createGeneric(
      builder, loc, {op.getElements(), op.getScales()}, init,
      {elementMap, scaleMap, identity},
      [&](NumericsEmitter &emitter, OpBuilder &nested, ValueRange args) {
        Value code = loadCode(nested, loc, args[0]);
        if (packed)
          code = emitter.unpackNibble(
              code, linalg::IndexOp::create(nested, loc, rank - 1));
        Value value = emitter.dequantizeElement(
            op.getFormat().getFormat(), code, loadCode(nested, loc, args[1]),
            op.getTensorScale());
        return emitter.truncate(value, type.getElementType());
      });
  return {castTo(builder, loc, output, type)};
}
