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
#include "mx/Dialect/MX/Analysis/Describe.h"
#include "mx/Report/Collector.h"
#include "llvm/ADT/TypeSwitch.h"

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

/// The first type of FP4 elements that are not packed among those of the
/// operands and results of `op`, or null.
static Type findUnpacked(Operation *op) {
  for (TypeRange types :
       {TypeRange(op->getOperandTypes()), TypeRange(op->getResultTypes())})
    for (Type type : types)
      if (isUnpackedFP4(type))
        return type;
  return {};
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

/// Lowers an operation of mx to linalg.
template <typename OpTy>
struct LowerToLinalg final : OpRewritePattern<OpTy> {
  using OpRewritePattern<OpTy>::OpRewritePattern;

  LogicalResult matchAndRewrite(OpTy op,
                                PatternRewriter &rewriter) const override {
    if (findUnpacked(op))
      return rewriter.notifyMatchFailure(op, "FP4 elements are not packed");
    rewriter.replaceOp(op, linalglowering::lower(rewriter, op));
    return success();
  }
};

struct ConvertMXToLinalg final
    : mx::impl::ConvertMXToLinalgBase<ConvertMXToLinalg> {
  void runOnOperation() override;
};
} // namespace

void mx::populateMXToLinalgPatterns(RewritePatternSet &patterns) {
  patterns.add<LowerToLinalg<DequantizeOp>, LowerToLinalg<HadamardOp>,
               LowerToLinalg<PackScalesOp>, LowerToLinalg<QuantizeOp>,
               LowerToLinalg<ScaledMatmulOp>, LowerToLinalg<TensorScaleOp>,
               LowerToLinalg<UnpackScalesOp>, InlineFP6Resource>(
      patterns.getContext());
}

/// Reports FP4 that is not packed.
static LogicalResult verifyPacked(Operation *op) {
  Type type = findUnpacked(op);
  if (!type)
    return success();
  return op->emitOpError("expected packed FP4 elements, a tensor of i8, but "
                         "got ")
         << type << ": run mx-pack-fp4 before";
}

FailureOr<SmallVector<Value>> mx::lowerToLinalg(OpBuilder &builder,
                                                Operation *op) {
  if (failed(verifyPacked(op)))
    return failure();
  return TypeSwitch<Operation *, FailureOr<SmallVector<Value>>>(op)
      .Case<DequantizeOp, HadamardOp, PackScalesOp, QuantizeOp, ScaledMatmulOp,
            TensorScaleOp, UnpackScalesOp>(
          [&](auto mxOp) { return linalglowering::lower(builder, mxOp); })
      .Default([](Operation *other) {
        return other->emitOpError("has no lowering to linalg: expected an "
                                  "operation of mx");
      });
}

void mx::reportCPUPaths(Operation *root) {
  root->walk([](Operation *op) {
    mxreport::Path path;
    path.chip = "cpu";
    if (auto product = dyn_cast<ScaledMatmulOp>(op)) {
      path.outcome = mxreport::Outcome::CPUExact;
      reportPath(op, path, describeProduct(product));
    } else if (std::optional<Contraction> c = matchContraction(op)) {
      path.outcome = mxreport::Outcome::CPULoops;
      reportPath(op, path, describeContraction(*c));
    }
  });
}

/// Reports the first operation of mx on FP4 that is not packed.
static LogicalResult verifyAllPacked(Operation *root) {
  auto result = root->walk([](Operation *op) {
    bool isBad = isa_and_present<MXDialect>(op->getDialect()) &&
                 failed(verifyPacked(op));
    return isBad ? WalkResult::interrupt() : WalkResult::advance();
  });
  return failure(result.wasInterrupted());
}

void ConvertMXToLinalg::runOnOperation() {
  if (failed(verifyAllPacked(getOperation())))
    return signalPassFailure();
  mx::reportCPUPaths(getOperation());
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
