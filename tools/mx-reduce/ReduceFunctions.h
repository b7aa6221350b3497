//===- ReduceFunctions.h - A pass that reduces functions --------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_TOOLS_MX_REDUCE_REDUCEFUNCTIONS_H
#define MX_TOOLS_MX_REDUCE_REDUCEFUNCTIONS_H

namespace mlir::mx {

/// Registers the pass `reduce-functions`.
void registerReduceFunctions();

} // namespace mlir::mx

#endif // MX_TOOLS_MX_REDUCE_REDUCEFUNCTIONS_H
