//===- CheckSizes.cpp - Sizes are checked at run time ---------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Sizes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mx/Dialect/MX/Transforms/Passes.h"

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

/// Compared without sign, a negative size is larger than any that fits.
static LogicalResult checkAlloc(memref::AllocOp op) {
  MemRefType type = op.getType();
  int64_t numFitting = internal::getNumFitting(type);
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

/// The sizes of the result, read as the lowering reads them.
static SmallVector<Value> getResultSizes(OpBuilder &builder,
                                         memref::ReshapeOp op) {
  Location loc = op.getLoc();
  SmallVector<Value> sizes;
  for (auto [dim, size] :
       llvm::enumerate(cast<MemRefType>(op.getType()).getShape())) {
    Value value = arith::ConstantIndexOp::create(
        builder, loc, ShapedType::isDynamic(size) ? dim : size);
    if (ShapedType::isDynamic(size))
      value = memref::LoadOp::create(builder, loc, op.getShape(), value);
    if (!value.getType().isIndex())
      value = arith::IndexCastOp::create(builder, loc, builder.getIndexType(),
                                         value);
    sizes.push_back(value);
  }
  return sizes;
}

/// The number of elements is divided by one size after the other: their product
/// may wrap. A negative size is, without sign, too large to divide it.
static void checkReshape(memref::ReshapeOp op) {
  auto source = dyn_cast<MemRefType>(op.getSource().getType());
  if (!source || !isa<MemRefType>(op.getType()))
    return;
  OpBuilder builder(op);
  Location loc = op.getLoc();
  auto isEqual = [&](Value a, Value b) -> Value {
    return arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::eq, a, b);
  };
  Value zero = arith::ConstantIndexOp::create(builder, loc, 0);
  Value one = arith::ConstantIndexOp::create(builder, loc, 1);
  Value count = one;
  for (int64_t dim = 0; dim < source.getRank(); ++dim) {
    Value size = memref::DimOp::create(builder, loc, op.getSource(), dim);
    count = arith::MulIOp::create(builder, loc, count, size);
  }
  Value rest = count;
  Value divides = arith::ConstantIntOp::create(builder, loc, 1, 1);
  Value hasZero = arith::ConstantIntOp::create(builder, loc, 0, 1);
  for (Value size : getResultSizes(builder, op)) {
    hasZero = arith::OrIOp::create(builder, loc, hasZero, isEqual(size, zero));
    Value divisor = arith::MaxUIOp::create(builder, loc, size, one);
    Value remainder = arith::RemUIOp::create(builder, loc, rest, divisor);
    divides =
        arith::AndIOp::create(builder, loc, divides, isEqual(remainder, zero));
    rest = arith::DivUIOp::create(builder, loc, rest, divisor);
  }
  Value fits = arith::AndIOp::create(builder, loc, divides, isEqual(rest, one));
  Value same = arith::SelectOp::create(builder, loc, hasZero,
                                       isEqual(count, zero), fits);
  cf::AssertOp::create(builder, loc, same,
                       "expected the sizes that " + print(source) +
                           " is reshaped to to multiply to its number of "
                           "elements");
}

void MXCheckSizes::runOnOperation() {
  WalkResult result = getOperation()->walk([](Operation *op) {
    if (auto expand = dyn_cast<memref::ExpandShapeOp>(op))
      checkExpandShape(expand);
    if (auto reshape = dyn_cast<memref::ReshapeOp>(op))
      checkReshape(reshape);
    auto alloc = dyn_cast<memref::AllocOp>(op);
    return alloc ? WalkResult(checkAlloc(alloc)) : WalkResult::advance();
  });
  if (result.wasInterrupted())
    signalPassFailure();
}
