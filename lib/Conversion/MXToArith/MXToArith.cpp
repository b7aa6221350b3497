//===- MXToArith.cpp - mx to scaled arith in linalg -----------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Conversion/MXToArith.h"
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
  void runOnOperation() override;

private:
  /// Reports every operation that scaled arith cannot say.
  LogicalResult verifyAll();
};
} // namespace

LogicalResult ConvertMXToArith::verifyAll() {
  bool hasFailed = false;
  getOperation()->walk([&](Operation *op) {
    if (!isa_and_present<MXDialect>(op->getDialect()))
      return;
    std::string why = explainNotArith(op);
    if (why.empty())
      return;
    op->emitOpError("cannot be said with arith.scaling_extf and "
                    "arith.scaling_truncf: ")
        << why;
    hasFailed = true;
  });
  return failure(hasFailed);
}

void ConvertMXToArith::runOnOperation() {
  if (!keepUnsupported && failed(verifyAll()))
    return signalPassFailure();
  RewritePatternSet patterns(&getContext());
  populateMXToArithPatterns(patterns);
  walkAndApplyPatterns(getOperation(), std::move(patterns));
}
