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
#include "mx/Dialect/MX/Interfaces/TilingInterface.h"
#include "mx/Dialect/MX/Transforms/Passes.h"

namespace mlir::mx {
#define GEN_PASS_DEF_MXOPTIMIZE
#include "mx/Dialect/MX/Transforms/Passes.h.inc"
} // namespace mlir::mx

using namespace mlir;
using namespace mlir::mx;

namespace {
struct MXOptimize final : mx::impl::MXOptimizeBase<MXOptimize> {
  void getDependentDialects(DialectRegistry &registry) const override {
    MXOptimizeBase::getDependentDialects(registry);
    registerTilingInterfaceExternalModels(registry);
  }
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    populateOptimizePatterns(patterns);
    if (succeeded(applyPatternsGreedily(getOperation(), std::move(patterns))))
      return;
    emitError(getOperation()->getLoc(),
              "the rewrites of mx-optimize do not end");
    signalPassFailure();
  }
};
} // namespace

void mlir::mx::populateOptimizePatterns(RewritePatternSet &patterns) {
  populateOptimizeSlicesPatterns(patterns);
  populateOptimizeTransposesPatterns(patterns);
  populateOptimizeConstantsPatterns(patterns);
}
