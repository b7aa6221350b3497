//===- Canonicalize.cpp - Canonicalization that may find nothing ----------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Canonicalize.h"

#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

using namespace mlir;
using namespace mlir::mx;

namespace {
struct Canonicalize final : PassWrapper<Canonicalize, OperationPass<>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(Canonicalize)

  // A pipeline that is printed is read again with the pass of MLIR.
  StringRef getArgument() const override { return "canonicalize"; }
  StringRef getName() const override { return "Canonicalizer"; }
  LogicalResult initialize(MLIRContext *context) override;
  void runOnOperation() override;

  std::shared_ptr<const FrozenRewritePatternSet> patterns;
};
} // namespace

LogicalResult Canonicalize::initialize(MLIRContext *context) {
  RewritePatternSet all(context);
  for (Dialect *dialect : context->getLoadedDialects())
    dialect->getCanonicalizationPatterns(all);
  for (RegisteredOperationName name : context->getRegisteredOperations())
    name.getCanonicalizationPatterns(all, context);
  patterns = std::make_shared<FrozenRewritePatternSet>(std::move(all));
  return success();
}

void Canonicalize::runOnOperation() {
  GreedyRewriteConfig config;
  config.setUseTopDownTraversal();
  bool changed = false;
  // As upstream, it is no failure if ten rounds were not enough.
  (void)applyPatternsGreedily(getOperation(), *patterns, config, &changed);
  if (!changed)
    markAllAnalysesPreserved();
}

std::unique_ptr<Pass> mx::internal::createCanonicalizePass() {
  return std::make_unique<Canonicalize>();
}
