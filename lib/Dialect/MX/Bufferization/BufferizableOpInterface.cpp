//===- BufferizableOpInterface.cpp - Bufferization of mx ------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Dialect/MX/Bufferization/BufferizableOpInterface.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Bufferization/IR/BufferizableOpInterface.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mx/Conversion/MXToLinalg.h"
#include "mx/Dialect/MX/IR/MXOps.h"

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::bufferization;

/// The operations from after `before` (or the start of the block) to `end`,
/// and, before each, those inside of it.
static SmallVector<Operation *> collect(Operation *before, Operation *end) {
  Block::iterator first =
      before ? std::next(Block::iterator(before)) : end->getBlock()->begin();
  SmallVector<Operation *> operations;
  for (Operation &op : llvm::make_range(first, Block::iterator(end)))
    op.walk([&](Operation *inner) { operations.push_back(inner); });
  return operations;
}

/// Bufferizes what `lowerToLinalg` wrote. Nothing reads a tensor after another
/// operation wrote over it, loops included, so all is done in place.
static LogicalResult bufferizeAll(RewriterBase &rewriter,
                                  ArrayRef<Operation *> operations,
                                  const BufferizationOptions &options,
                                  BufferizationState &state) {
  for (Operation *op : operations) {
    if (!hasTensorSemantics(op))
      continue;
    auto bufferizable = dyn_cast<BufferizableOpInterface>(op);
    if (!bufferizable)
      return op->emitOpError("is part of an operation of mx and has no "
                             "registered model of BufferizableOpInterface");
    rewriter.setInsertionPoint(op);
    if (failed(bufferizable.bufferize(rewriter, options, state)))
      return failure();
  }
  return success();
}

namespace {
/// Operands are read, and results are new buffers.
template <typename OpTy>
struct BufferizableModel final
    : BufferizableOpInterface::ExternalModel<BufferizableModel<OpTy>, OpTy> {
  bool bufferizesToMemoryRead(Operation *, OpOperand &,
                              const AnalysisState &) const {
    return true;
  }

  bool bufferizesToMemoryWrite(Operation *, OpOperand &,
                               const AnalysisState &) const {
    return false;
  }

  AliasingValueList getAliasingValues(Operation *, OpOperand &,
                                      const AnalysisState &) const {
    return {};
  }

  bool bufferizesToAllocation(Operation *, Value value) const {
    return isa<TensorType>(value.getType());
  }

  FailureOr<BufferLikeType> getBufferType(Operation *op, Value value,
                                          const BufferizationOptions &options,
                                          const BufferizationState &,
                                          SmallVector<Value> &) const {
    auto type = cast<TensorType>(value.getType());
    std::optional<Attribute> memorySpace = options.defaultMemorySpaceFn(type);
    if (!memorySpace)
      return op->emitError("could not infer memory space");
    return cast<BufferLikeType>(
        getMemRefTypeWithStaticIdentityLayout(type, *memorySpace));
  }

  LogicalResult bufferize(Operation *op, RewriterBase &rewriter,
                          const BufferizationOptions &options,
                          BufferizationState &state) const {
    // The driver must not see the tensors, which its analysis knows nothing of:
    // the builder is not the rewriter.
    OpBuilder builder(op);
    Operation *before = op->getPrevNode();
    FailureOr<SmallVector<Value>> results = lowerToLinalg(builder, op);
    if (failed(results))
      return failure();
    SmallVector<Operation *> operations = collect(before, op);
    rewriter.replaceOp(op, *results);
    return bufferizeAll(rewriter, operations, options, state);
  }
};
} // namespace

template <typename... OpTys>
static void attach(MLIRContext *context) {
  (OpTys::template attachInterface<BufferizableModel<OpTys>>(*context), ...);
}

void mx::registerBufferizableOpInterfaceExternalModels(
    DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, MXDialect *) {
    attach<DequantizeOp, HadamardOp, PackScalesOp, QuantizeOp, ScaledMatmulOp,
           TensorScaleOp, UnpackScalesOp>(context);
    context->loadDialect<affine::AffineDialect, arith::ArithDialect,
                         linalg::LinalgDialect, memref::MemRefDialect,
                         scf::SCFDialect, tensor::TensorDialect>();
  });
}
