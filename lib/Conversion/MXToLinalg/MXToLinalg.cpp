//===- MXToLinalg.cpp - Exact CPU lowering of the mx dialect --------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Conversion/MXToLinalg.h"
#include "Utils.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Transforms/DialectConversion.h"
#include "mx/Dialect/MX/IR/MXOps.h"

namespace mlir::mx {
#define GEN_PASS_DEF_CONVERTMXTOLINALG
#include "mx/Conversion/Passes.h.inc"
} // namespace mlir::mx

using namespace mlir;
using namespace mlir::mx;

void mx::populateMXToLinalgPatterns(RewritePatternSet &patterns) {
  linalglowering::populateDequantizePatterns(patterns);
  linalglowering::populateHadamardPatterns(patterns);
  linalglowering::populateQuantizePatterns(patterns);
  linalglowering::populateScaledMatmulPatterns(patterns);
  linalglowering::populateTensorScalePatterns(patterns);
}

namespace {
struct ConvertMXToLinalg final
    : mx::impl::ConvertMXToLinalgBase<ConvertMXToLinalg> {
  void runOnOperation() override;
};
} // namespace

/// Reports the first mx operation on FP4 tensors that are not packed.
static LogicalResult verifyPacked(Operation *root) {
  auto result = root->walk([](Operation *op) {
    if (!isa_and_present<MXDialect>(op->getDialect()))
      return WalkResult::advance();
    for (TypeRange types :
         {TypeRange(op->getOperandTypes()), TypeRange(op->getResultTypes())})
      for (Type type : types)
        if (linalglowering::isUnpackedFP4(type)) {
          op->emitOpError("expected packed FP4 elements, a tensor of i8, but "
                          "got ")
              << type << ": run mx-pack-fp4 before";
          return WalkResult::interrupt();
        }
    return WalkResult::advance();
  });
  return failure(result.wasInterrupted());
}

void ConvertMXToLinalg::runOnOperation() {
  if (failed(verifyPacked(getOperation())))
    return signalPassFailure();
  RewritePatternSet patterns(&getContext());
  populateMXToLinalgPatterns(patterns);
  ConversionTarget target(getContext());
  target.addIllegalDialect<MXDialect>();
  target.markUnknownOpDynamicallyLegal([](Operation *) { return true; });
  if (failed(
          applyPartialConversion(getOperation(), target, std::move(patterns))))
    signalPassFailure();
}
