//===- Transpose.h - Transposes of tensors ----------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_DIALECT_MX_TRANSFORMS_TRANSPOSE_H
#define MX_LIB_DIALECT_MX_TRANSFORMS_TRANSPOSE_H

#include "mlir/IR/Builders.h"

namespace mlir::mx {

/// The ranked tensor `value` with its dimensions in the order of
/// `permutation`: dimension `i` of the result is dimension `permutation[i]`.
Value createTranspose(OpBuilder &builder, Location loc, Value value,
                      ArrayRef<int64_t> permutation);

} // namespace mlir::mx

#endif // MX_LIB_DIALECT_MX_TRANSFORMS_TRANSPOSE_H
