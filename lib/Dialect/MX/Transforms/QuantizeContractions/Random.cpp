//===- Random.cpp - Where random numbers come from ------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Random.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mx/Dialect/MX/IR/MXDialect.h"

using namespace mlir;
using namespace mlir::mx;
using internal::RandomSource;

/// The type of the single number that `type` holds, or null.
static Type getNumberType(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  if (!tensor)
    return type;
  return tensor.getRank() == 0 ? tensor.getElementType() : Type();
}

/// Finds the argument with `role`; `isLegal` says which numbers it may be.
static LogicalResult find(FunctionOpInterface function, StringRef role,
                          StringRef expected,
                          llvm::function_ref<bool(Type)> isLegal,
                          BlockArgument &found) {
  found = {};
  for (unsigned i = 0, e = function.getNumArguments(); i < e; ++i) {
    auto is = function.getArgAttrOfType<StringAttr>(i, kRoleAttr);
    if (!is || is.getValue() != role)
      continue;
    if (found)
      return function.emitError("expected one argument with mx.role = \"")
             << role << "\" but arguments " << found.getArgNumber() << " and "
             << i << " have it";
    Type number = getNumberType(function.getArgumentTypes()[i]);
    if (!number || !isLegal(number))
      return function.emitError("expected argument ")
             << i << " with mx.role = \"" << role << "\" to be " << expected
             << " or a tensor of rank 0 of it but got "
             << function.getArgumentTypes()[i];
    found = function.getArgument(i);
  }
  return success();
}

LogicalResult RandomSource::enter(FunctionOpInterface function) {
  seedValue = stepValue = {};
  seedArgument = stepArgument = {};
  if (function.isExternal())
    return success();
  auto isSeed = [](Type type) { return type.isSignlessInteger(64); };
  auto isStep = [](Type type) {
    return type.isSignlessInteger(32) || type.isSignlessInteger(64) ||
           type.isF32();
  };
  if (failed(find(function, "seed", "i64", isSeed, seedArgument)))
    return failure();
  return find(function, "step", "i32, i64 or f32", isStep, stepArgument);
}

Value RandomSource::getArgument(Value &cached, BlockArgument argument,
                                unsigned width) {
  if (cached)
    return cached;
  OpBuilder builder(argument.getContext());
  builder.setInsertionPointToStart(argument.getOwner());
  Location loc = argument.getLoc();
  Value value = argument;
  if (isa<RankedTensorType>(value.getType()))
    value = tensor::ExtractOp::create(builder, loc, value, ValueRange());
  // Steps are counted in f32 up to 2^24, exactly.
  if (value.getType().isF32())
    value = arith::FPToSIOp::create(builder, loc, builder.getI64Type(), value);
  if (value.getType().getIntOrFloatBitWidth() > width)
    value = arith::TruncIOp::create(builder, loc, builder.getIntegerType(width),
                                    value);
  return cached = value;
}

Value RandomSource::getConstant(llvm::DenseMap<Region *, Value> &cached,
                                OpBuilder &builder, int64_t value,
                                unsigned width) {
  Region *region = builder.getInsertionBlock()->getParent();
  while (!region->getParentOp()->hasTrait<OpTrait::IsIsolatedFromAbove>())
    region = region->getParentRegion();
  Value &constant = cached[region];
  if (constant)
    return constant;
  OpBuilder entry = OpBuilder::atBlockBegin(&region->front());
  return constant = arith::ConstantIntOp::create(entry, region->getLoc(), value,
                                                 width);
}

Value RandomSource::getSeed(OpBuilder &builder) {
  return seedArgument ? getArgument(seedValue, seedArgument, 64)
                      : getConstant(seeds, builder, seed, 64);
}

Value RandomSource::getStep(OpBuilder &builder) {
  return stepArgument ? getArgument(stepValue, stepArgument, 32)
                      : getConstant(steps, builder, step, 32);
}
