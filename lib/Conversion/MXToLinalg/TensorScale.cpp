//===- TensorScale.cpp - mx.tensor_scale to linalg ------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Utils.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::linalglowering;

SmallVector<Value> linalglowering::lower(OpBuilder &builder, TensorScaleOp op) {
  Location loc = op.getLoc();
  int64_t rank = cast<RankedTensorType>(op.getInput().getType()).getRank();
  AffineMap identity = builder.getMultiDimIdentityMap(rank);
  AffineMap scalar = AffineMap::get(rank, 0, builder.getContext());
  Value zero = createZeros(builder, loc, {}, builder.getI32Type());
  Value amax = createGeneric(
      builder, loc, op.getInput(), zero, {identity, scalar},
      [&](NumericsEmitter &emitter, OpBuilder &nested, ValueRange args) {
        Value magnitude = emitter.magnitude(emitter.extend(args[0]),
                                            toNumerics(op.getNanRule()));
        return arith::MaxUIOp::create(nested, loc, args[1], magnitude)
            .getResult();
      });
  Value bits = tensor::ExtractOp::create(builder, loc, amax, ValueRange());
  NumericsEmitter emitter(builder, loc);
  return {emitter.selectTensorScale(bits, op.getE4m3Max().convertToFloat())};
}
