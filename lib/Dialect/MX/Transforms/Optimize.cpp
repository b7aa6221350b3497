//===- Optimize.cpp - Rewrites that keep every bit ------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Optimize.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "mx/Dialect/MX/Analysis/Walk.h"
#include "mx/Dialect/MX/IR/MXOps.h"
#include "mx/Dialect/MX/Interfaces/TilingInterface.h"
#include "mx/Dialect/MX/Transforms/Passes.h"

namespace mlir::mx {
#define GEN_PASS_DEF_MXOPTIMIZE
#include "mx/Dialect/MX/Transforms/Passes.h.inc"
} // namespace mlir::mx

using namespace mlir;
using namespace mlir::mx;

/// The operations of mx, and those of others that a pattern starts from, in the
/// order of the program: so a program which mx has little to do with costs
/// little.
static SmallVector<Operation *> collectRoots(Operation *root) {
  SmallVector<Operation *> roots;
  walkOutsideOfBodies(root, [&](Operation *op) {
    if (isa_and_present<MXDialect>(op->getDialect()) ||
        isa<linalg::TransposeOp, tensor::ExtractSliceOp>(op))
      roots.push_back(op);
  });
  return roots;
}

namespace {
struct MXOptimize final : mx::impl::MXOptimizeBase<MXOptimize> {
  void getDependentDialects(DialectRegistry &registry) const override {
    MXOptimizeBase::getDependentDialects(registry);
    registerTilingInterfaceExternalModels(registry);
  }
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    populateOptimizePatterns(patterns);
    SmallVector<Operation *> roots = collectRoots(getOperation());
    bool isShared = shareEqualOperations(roots), changed = false;
    // The driver begins at the end, and goes on to all that a rewrite touches.
    std::reverse(roots.begin(), roots.end());
    if (failed(applyOpPatternsGreedily(roots, std::move(patterns), {},
                                       &changed))) {
      emitError(getOperation()->getLoc(),
                "the rewrites of mx-optimize do not end");
      return signalPassFailure();
    }
    // What patterns made equal.
    if (changed) {
      roots = collectRoots(getOperation());
      shareEqualOperations(roots);
    }
    if (!changed && !isShared)
      markAllAnalysesPreserved();
  }
};
} // namespace

void mlir::mx::populateOptimizePatterns(RewritePatternSet &patterns) {
  populateOptimizeSlicesPatterns(patterns);
  populateOptimizeTransposesPatterns(patterns);
  populateOptimizeConstantsPatterns(patterns);
  ScaledMatmulOp::getCanonicalizationPatterns(patterns, patterns.getContext());
}
