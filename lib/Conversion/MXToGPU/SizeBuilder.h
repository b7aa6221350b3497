//===- SizeBuilder.h - Sizes of tensors on the host -------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_CONVERSION_MXTOGPU_SIZEBUILDER_H
#define MX_LIB_CONVERSION_MXTOGPU_SIZEBUILDER_H

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mx/Dialect/MX/IR/MXDialect.h"

namespace mlir::mx {

/// Arithmetic on sizes that computes what is known.
class SizeBuilder {
public:
  SizeBuilder(OpBuilder &builder, Location loc) : builder(builder), loc(loc) {}

  OpFoldResult dim(Value tensor, int64_t index) {
    return tensor::getMixedSize(builder, loc, tensor, index);
  }
  OpFoldResult constant(int64_t value) { return builder.getIndexAttr(value); }
  OpFoldResult mul(OpFoldResult a, OpFoldResult b) {
    std::optional<int64_t> x = getConstantIntValue(a);
    std::optional<int64_t> y = getConstantIntValue(b);
    if (x && y)
      return constant(*x * *y);
    return arith::MulIOp::create(builder, loc, asValue(a), asValue(b))
        .getResult();
  }
  OpFoldResult product(ArrayRef<OpFoldResult> sizes) {
    OpFoldResult result = constant(1);
    for (OpFoldResult size : sizes)
      result = mul(result, size);
    return result;
  }
  OpFoldResult ceilDiv(OpFoldResult a, int64_t divisor) {
    return mx::ceilDiv(builder, loc, a, divisor);
  }
  /// The number of blocks of `block`, or the one that spans the dimension.
  OpFoldResult countBlocks(OpFoldResult size, int64_t block) {
    return block == ::mxnumerics::kWholeDim ? constant(1)
                                            : ceilDiv(size, block);
  }

private:
  Value asValue(OpFoldResult size) {
    return getValueOrCreateConstantIndexOp(builder, loc, size);
  }

  OpBuilder &builder;
  Location loc;
};

} // namespace mlir::mx

#endif // MX_LIB_CONVERSION_MXTOGPU_SIZEBUILDER_H
