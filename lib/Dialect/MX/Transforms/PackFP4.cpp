//===- PackFP4.cpp - FP4 tensors to packed bytes --------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PackFP4.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/Transforms/StructuralTypeConversions.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Func/Transforms/FuncConversions.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/Transforms/Transforms.h"
#include "mlir/Dialect/SCF/Transforms/Patterns.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/CallInterfaces.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "mx/Dialect/MX/IR/MXOps.h"
#include "mx/Dialect/MX/Transforms/Passes.h"

namespace mlir::mx {
#define GEN_PASS_DEF_MXPACKFP4
#include "mx/Dialect/MX/Transforms/Passes.h.inc"
} // namespace mlir::mx

using namespace mlir;
using namespace mlir::mx;

namespace {
struct MXPackFP4 final : mx::impl::MXPackFP4Base<MXPackFP4> {
  void runOnOperation() override;
};
} // namespace

void mlir::mx::populatePackFP4MXPatterns(const TypeConverter &converter,
                                         RewritePatternSet &patterns) {
  patterns.add<PackTypes<QuantizeOp>, PackTypes<DequantizeOp>,
               PackTypes<ScaledMatmulOp>>(converter, patterns.getContext());
}

void mlir::mx::populatePackFP4TypeConversions(TypeConverter &converter) {
  converter.addConversion([](Type type) { return type; });
  converter.addConversion([](RankedTensorType type) -> std::optional<Type> {
    if (!isUnpackedFP4(type))
      return std::nullopt;
    return getPackedType(type);
  });
}

void mlir::mx::populatePackFP4Patterns(const TypeConverter &converter,
                                       RewritePatternSet &patterns,
                                       ConversionTarget &target) {
  populatePackFP4TensorPatterns(converter, patterns);
  populatePackFP4SlicePatterns(converter, patterns);
  populatePackFP4TransposePatterns(converter, patterns);
  populatePackFP4MXPatterns(converter, patterns);
  populateAnyFunctionOpInterfaceTypeConversionPattern(patterns, converter);
  populateCallOpTypeConversionPattern(patterns, converter);
  populateReturnOpTypeConversionPattern(patterns, converter);
  cf::populateCFStructuralTypeConversionsAndLegality(converter, patterns,
                                                     target);
  scf::populateSCFStructuralTypeConversionsAndLegality(converter, patterns,
                                                       target);
  target.markUnknownOpDynamicallyLegal([&converter](Operation *op) {
    if (auto function = dyn_cast<FunctionOpInterface>(op))
      return converter.isLegal(function.getArgumentTypes()) &&
             converter.isLegal(function.getResultTypes());
    return converter.isLegal(op);
  });
}

/// True if a pattern rebuilds operations like `op`.
static bool isKnown(Operation *op) {
  return op->getName().getDialectNamespace() == "scf" ||
         isa<CallOpInterface, BranchOpInterface, arith::ConstantOp,
             arith::SelectOp, tensor::EmptyOp, tensor::DimOp, tensor::CastOp,
             tensor::ExtractSliceOp, tensor::InsertSliceOp,
             tensor::ParallelInsertSliceOp, tensor::ExpandShapeOp,
             tensor::CollapseShapeOp, tensor::ExtractOp, linalg::TransposeOp,
             QuantizeOp, DequantizeOp, ScaledMatmulOp>(op) ||
         op->hasTrait<OpTrait::ReturnLike>();
}

LogicalResult mlir::mx::verifyPackableFP4(Operation *root) {
  auto result = root->walk([](Operation *op) {
    if (llvm::none_of(op->getOperandTypes(), isUnpackedFP4) &&
        llvm::none_of(op->getResultTypes(), isUnpackedFP4))
      return WalkResult::advance();
    if (isKnown(op))
      return WalkResult(verifyPackableSlice(op));
    op->emitOpError("cannot pack the FP4 tensors of this operation: use "
                    "mx.dequantize, or an operation that mx-pack-fp4 knows");
    return WalkResult::interrupt();
  });
  return failure(result.wasInterrupted());
}

/// Rejects what packing left: tensors without a rank, and types within types.
static LogicalResult verifyAllPacked(Operation *root) {
  auto result = root->walk<WalkOrder::PreOrder>([](Operation *op) {
    Type type = findUnpackedFP4(op);
    if (!type)
      return WalkResult::advance();
    op->emitOpError("cannot pack FP4 elements of ")
        << type << ": expected a tensor with a rank, as the type of a value";
    return WalkResult::interrupt();
  });
  return failure(result.wasInterrupted());
}

/// Gives every dequantize with a dynamic last dimension that size as an
/// operand, and resolves the sizes of FP4 tensors through their producers:
/// packed bytes do not tell whether a row ends in a full one.
static LogicalResult resolveSizes(Operation *root) {
  root->walk([](DequantizeOp op) {
    auto type = cast<RankedTensorType>(op.getOutput().getType());
    if (!isUnpackedFP4(op.getElements().getType()) || op.getLastDim() ||
        !type.isDynamicDim(type.getRank() - 1))
      return;
    OpBuilder builder(op);
    Value size = tensor::DimOp::create(builder, op.getLoc(), op.getElements(),
                                       type.getRank() - 1);
    op.getLastDimMutable().assign(size);
  });
  RewritePatternSet patterns(root->getContext());
  memref::populateResolveRankedShapedTypeResultDimsPatterns(patterns);
  // Sizes of what a loop carries.
  scf::populateSCFForLoopCanonicalizationPatterns(patterns);
  tensor::DimOp::getCanonicalizationPatterns(patterns, root->getContext());
  if (succeeded(applyPatternsGreedily(root, std::move(patterns))))
    return success();
  return emitError(root->getLoc(), "resolving the sizes of FP4 tensors does "
                                   "not end");
}

void MXPackFP4::runOnOperation() {
  if (failed(verifyPackableFP4(getOperation())) ||
      failed(resolveSizes(getOperation())))
    return signalPassFailure();
  TypeConverter converter;
  populatePackFP4TypeConversions(converter);
  RewritePatternSet patterns(&getContext());
  ConversionTarget target(getContext());
  populatePackFP4Patterns(converter, patterns, target);
  ConversionConfig config;
  config.allowPatternRollback = false;
  if (failed(applyPartialConversion(getOperation(), target, std::move(patterns),
                                    config)) ||
      failed(verifyAllPacked(getOperation())))
    signalPassFailure();
}
