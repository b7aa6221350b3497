//===- Walk.h - Walks that leave out what holds no tensors ------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Most operations of a model are in the bodies of linalg operations, on
// scalars, and a walk over a large module waits for memory: these do not go
// there.
//
//===----------------------------------------------------------------------===//

#ifndef MX_DIALECT_MX_ANALYSIS_WALK_H
#define MX_DIALECT_MX_ANALYSIS_WALK_H

#include "mlir/IR/Visitors.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::mx {

/// Visits the functions in `root`, or `root` if it is one, until a visit
/// interrupts. A function in another is not visited.
WalkResult
walkFunctions(Operation *root,
              llvm::function_ref<WalkResult(FunctionOpInterface)> visit);

/// Visits `root` and the operations in it, each before what is in its regions,
/// but for those in the bodies of linalg operations.
void walkOutsideOfBodies(Operation *root,
                         llvm::function_ref<void(Operation *)> visit);

} // namespace mlir::mx

#endif // MX_DIALECT_MX_ANALYSIS_WALK_H
