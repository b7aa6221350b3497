//===- MXToArith.cpp - mx to scaled arith in linalg -----------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Conversion/MXToArith.h"
#include "../Bridges/Utils.h"
#include "Utils.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"
#include "mx/Dialect/MX/IR/MXDialect.h"

namespace mlir::mx {
#define GEN_PASS_DEF_CONVERTMXTOARITH
#include "mx/Conversion/Passes.h.inc"
} // namespace mlir::mx

using namespace mlir;
using namespace mlir::mx;

void mlir::mx::populateMXToArithPatterns(RewritePatternSet &patterns) {
  arithexport::populateQuantizePatterns(patterns);
  arithexport::populateScaledMatmulPatterns(patterns);
}

namespace {
struct ConvertMXToArith final
    : mx::impl::ConvertMXToArithBase<ConvertMXToArith> {
  using ConvertMXToArithBase::ConvertMXToArithBase;

  void runOnOperation() override {
    constexpr llvm::StringLiteral cannot =
        "cannot be said with arith.scaling_extf "
        "and arith.scaling_truncf";
    if (!keepUnsupported &&
        failed(bridges::verifyAll(getOperation(), cannot, explainNotArith)))
      return signalPassFailure();
    RewritePatternSet patterns(&getContext());
    populateMXToArithPatterns(patterns);
    walkAndApplyPatterns(getOperation(), std::move(patterns));
  }
};
} // namespace
