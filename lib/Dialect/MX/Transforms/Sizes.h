//===- Sizes.h - How much memory a type takes -------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_DIALECT_MX_TRANSFORMS_SIZES_H
#define MX_LIB_DIALECT_MX_TRANSFORMS_SIZES_H

#include "mlir/IR/BuiltinTypes.h"

namespace mlir::mx::internal {

/// How often the static sizes of `type`, those that are zero apart, fit into
/// 2^62 bytes; 0 if they do not. Beyond that, byte counts and addresses wrap.
int64_t getNumFitting(ShapedType type);

} // namespace mlir::mx::internal

#endif // MX_LIB_DIALECT_MX_TRANSFORMS_SIZES_H
