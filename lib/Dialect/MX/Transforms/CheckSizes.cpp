//===- CheckSizes.cpp - Sizes are checked at run time ---------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mx/Dialect/MX/Transforms/Passes.h"
#include "llvm/Support/MathExtras.h"

namespace mlir::mx {
#define GEN_PASS_DEF_MXCHECKSIZES
#include "mx/Dialect/MX/Transforms/Passes.h.inc"
} // namespace mlir::mx

using namespace mlir;
using namespace mlir::mx;

namespace {
struct MXCheckSizes final : mx::impl::MXCheckSizesBase<MXCheckSizes> {
  using MXCheckSizesBase::MXCheckSizesBase;
  void runOnOperation() override;
};
} // namespace

static std::string print(Type type) {
  std::string text;
  llvm::raw_string_ostream(text) << type;
  return text;
}

/// How often the static sizes of `type` fit into 2^62 bytes; 0 if they do not.
static int64_t getNumFitting(MemRefType type) {
  Type element = type.getElementType();
  int64_t bytes = element.isIntOrFloat()
                      ? llvm::divideCeil(element.getIntOrFloatBitWidth(), 8)
                      : 8;
  for (int64_t size : type.getShape())
    if (size > 0 && llvm::MulOverflow(bytes, size, bytes))
      return 0;
  return (int64_t(1) << 62) / bytes;
}

/// Compared without sign, a negative size is larger than any that fits.
static LogicalResult checkAlloc(memref::AllocOp op) {
  MemRefType type = op.getType();
  int64_t numFitting = getNumFitting(type);
  if (!numFitting)
    return op.emitOpError("of ") << type << " takes more than 2^62 bytes";
  if (type.hasStaticShape())
    return success();
  OpBuilder builder(op);
  Location loc = op.getLoc();
  std::string message = "expected sizes of " + print(type) +
                        " that are not negative and take at most 2^62 bytes";
  Value one = arith::ConstantIndexOp::create(builder, loc, 1);
  Value rest = arith::ConstantIndexOp::create(builder, loc, numFitting);
  for (Value size : op.getDynamicSizes()) {
    Value fits = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::ule,
                                       size, rest);
    cf::AssertOp::create(builder, loc, fits, message);
    Value divisor = arith::MaxUIOp::create(builder, loc, size, one);
    rest = arith::DivUIOp::create(builder, loc, rest, divisor);
  }
  return success();
}

static void checkExpandShape(memref::ExpandShapeOp op) {
  OpBuilder builder(op);
  Location loc = op.getLoc();
  SmallVector<OpFoldResult> sizes = op.getMixedOutputShape();
  MemRefType source = op.getSrcType(), result = op.getResultType();
  for (auto [dim, group] : llvm::enumerate(op.getReassociationIndices())) {
    if (!source.isDynamicDim(dim))
      continue;
    Value product = arith::ConstantIndexOp::create(builder, loc, 1);
    for (int64_t index : group)
      product = arith::MulIOp::create(
          builder, loc, product,
          getValueOrCreateConstantIndexOp(builder, loc, sizes[index]));
    Value size = memref::DimOp::create(builder, loc, op.getSrc(), dim);
    Value same = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::eq,
                                       size, product);
    cf::AssertOp::create(builder, loc, same,
                         "expected dim " + std::to_string(dim) + " of " +
                             print(source) +
                             " to be the product of the sizes of " +
                             print(result) + " that it is split into");
  }
}

void MXCheckSizes::runOnOperation() {
  WalkResult result = getOperation()->walk([](Operation *op) {
    if (auto expand = dyn_cast<memref::ExpandShapeOp>(op))
      checkExpandShape(expand);
    auto alloc = dyn_cast<memref::AllocOp>(op);
    return alloc ? WalkResult(checkAlloc(alloc)) : WalkResult::advance();
  });
  if (result.wasInterrupted())
    signalPassFailure();
}
