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
#include "mlir/IR/AsmState.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/Transforms/DialectConversion.h"
#include "mx/Dialect/MX/IR/MXOps.h"

namespace mlir::mx {
#define GEN_PASS_DEF_CONVERTMXTOLINALG
#include "mx/Conversion/Passes.h.inc"
} // namespace mlir::mx

using namespace mlir;
using namespace mlir::mx;

/// True for a constant of FP6 whose data is a resource.
static bool isFP6Resource(arith::ConstantOp op) {
  auto resource = dyn_cast<DenseResourceElementsAttr>(op.getValue());
  return resource &&
         isa<Float6E2M3FNType, Float6E3M2FNType>(resource.getElementType());
}

namespace {
/// Makes a resource of FP6 a dense constant: only that translates to LLVM.
struct InlineFP6Resource final : OpRewritePattern<arith::ConstantOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(arith::ConstantOp op,
                                PatternRewriter &rewriter) const override {
    if (!isFP6Resource(op))
      return failure();
    auto resource = cast<DenseResourceElementsAttr>(op.getValue());
    AsmResourceBlob *blob = resource.getRawHandle().getBlob();
    if (!blob)
      return op.emitOpError(
          "expected the resource of the constant to have data");
    ShapedType type = resource.getType();
    ArrayRef<char> data = blob->getData();
    if (static_cast<int64_t>(data.size()) != type.getNumElements())
      return op.emitOpError("expected a resource of ")
             << type.getNumElements() << " bytes, one an element, but got "
             << data.size();
    SmallVector<APFloat> values;
    const llvm::fltSemantics &semantics =
        cast<FloatType>(type.getElementType()).getFloatSemantics();
    for (char code : data)
      values.emplace_back(semantics, APInt(6, code & 0x3F));
    rewriter.replaceOpWithNewOp<arith::ConstantOp>(
        op, DenseElementsAttr::get(type, values));
    return success();
  }
};

struct ConvertMXToLinalg final
    : mx::impl::ConvertMXToLinalgBase<ConvertMXToLinalg> {
  void runOnOperation() override;
};
} // namespace

void mx::populateMXToLinalgPatterns(RewritePatternSet &patterns) {
  linalglowering::populateDequantizePatterns(patterns);
  linalglowering::populateHadamardPatterns(patterns);
  linalglowering::populateQuantizePatterns(patterns);
  linalglowering::populateScaledMatmulPatterns(patterns);
  linalglowering::populateScaleLayoutPatterns(patterns);
  linalglowering::populateTensorScalePatterns(patterns);
  patterns.add<InlineFP6Resource>(patterns.getContext());
}

/// Reports the first mx operation on FP4 tensors that are not packed.
static LogicalResult verifyPacked(Operation *root) {
  auto result = root->walk([](Operation *op) {
    if (!isa_and_present<MXDialect>(op->getDialect()))
      return WalkResult::advance();
    for (TypeRange types :
         {TypeRange(op->getOperandTypes()), TypeRange(op->getResultTypes())})
      for (Type type : types)
        if (isUnpackedFP4(type)) {
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
  target.addDynamicallyLegalOp<arith::ConstantOp>(
      [](arith::ConstantOp op) { return !isFP6Resource(op); });
  target.markUnknownOpDynamicallyLegal([](Operation *) { return true; });
  if (failed(
          applyPartialConversion(getOperation(), target, std::move(patterns))))
    signalPassFailure();
}
