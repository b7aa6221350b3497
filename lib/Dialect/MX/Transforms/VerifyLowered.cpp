//===- VerifyLowered.cpp - Only the LLVM dialect may be left --------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir/IR/BuiltinOps.h"
#include "mx/Dialect/MX/Transforms/Passes.h"

namespace mlir::mx {
#define GEN_PASS_DEF_MXVERIFYLOWERED
#include "mx/Dialect/MX/Transforms/Passes.h.inc"
} // namespace mlir::mx

using namespace mlir;
using namespace mlir::mx;

namespace {
struct MXVerifyLowered final : mx::impl::MXVerifyLoweredBase<MXVerifyLowered> {
  using MXVerifyLoweredBase::MXVerifyLoweredBase;

  bool isLowered(Operation *op) const {
    return isa<ModuleOp>(op) || op->getName().getDialectNamespace() == "llvm" ||
           llvm::is_contained(allow, op->getName().getStringRef());
  }

  void runOnOperation() override {
    Operation *left = nullptr;
    getOperation().walk<WalkOrder::PreOrder>([&](Operation *op) {
      if (isLowered(op))
        return WalkResult::advance();
      bool isCast = isa<UnrealizedConversionCastOp>(op);
      if (!left || !isCast)
        left = op;
      return isCast ? WalkResult::advance() : WalkResult::interrupt();
    });
    if (!left)
      return;
    InFlightDiagnostic error =
        left->emitOpError("was not lowered to the LLVM dialect");
    // Passes on the functions of a module do not enter modules within it.
    auto closest = left->getParentOfType<ModuleOp>();
    if (closest && closest != getOperation())
      error << ": it is in module @" << closest.getSymName().value_or("")
            << " within another, which is to be lowered on its own";
    signalPassFailure();
  }
};
} // namespace
