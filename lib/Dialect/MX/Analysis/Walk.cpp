//===- Walk.cpp - Walks that leave out what holds no tensors --------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Dialect/MX/Analysis/Walk.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"

using namespace mlir;

WalkResult
mx::walkFunctions(Operation *root,
                  llvm::function_ref<WalkResult(FunctionOpInterface)> visit) {
  return root->walk<WalkOrder::PreOrder>([&](Operation *op) {
    auto function = dyn_cast<FunctionOpInterface>(op);
    if (!function)
      return WalkResult::advance();
    return visit(function).wasInterrupted() ? WalkResult::interrupt()
                                            : WalkResult::skip();
  });
}

void mx::walkOutsideOfBodies(Operation *root,
                             llvm::function_ref<void(Operation *)> visit) {
  root->walk<WalkOrder::PreOrder>([&](Operation *op) {
    visit(op);
    // Most have no region, and that is asked faster than for an interface.
    bool hasBody = op->getNumRegions() != 0 && isa<linalg::LinalgOp>(op);
    return hasBody ? WalkResult::skip() : WalkResult::advance();
  });
}
