//===- Canonicalize.h - Canonicalization that may find nothing --*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_PIPELINES_CANONICALIZE_H
#define MX_LIB_PIPELINES_CANONICALIZE_H

#include "mlir/Pass/Pass.h"

namespace mlir::mx::internal {

/// The pass `canonicalize` with its default options, except that it keeps all
/// analyses if it changes nothing. A large module is not verified anew then,
/// which takes as long as to look at it.
std::unique_ptr<Pass> createCanonicalizePass();

} // namespace mlir::mx::internal

#endif // MX_LIB_PIPELINES_CANONICALIZE_H
