//===- HostLaunch.cpp - The host side of a kernel -------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "HostLaunch.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::mx;

/// The contiguous buffer type of a tensor.
static MemRefType getBufferType(RankedTensorType type) {
  return MemRefType::get(type.getShape(), type.getElementType());
}

/// Keeps buffer deallocation from freeing device memory as if it were the
/// host's.
static void setManualDeallocation(Operation *op) {
  op->setAttr(bufferization::BufferizationDialect::kManualDeallocation,
              UnitAttr::get(op->getContext()));
}

Value HostLaunch::allocateDevice(MemRefType type, ValueRange sizes,
                                 Value &buffer) {
  auto alloc = gpu::AllocOp::create(builder, type, /*asyncToken=*/Type(),
                                    /*asyncDependencies=*/ValueRange(), sizes,
                                    /*symbolOperands=*/ValueRange());
  setManualDeallocation(alloc);
  buffer = alloc.getMemref();
  deviceBuffers.push_back(buffer);
  Value index = memref::ExtractAlignedPointerAsIndexOp::create(builder, buffer);
  Value address =
      arith::IndexCastOp::create(builder, builder.getI64Type(), index);
  return LLVM::IntToPtrOp::create(
      builder, LLVM::LLVMPointerType::get(builder.getContext()), address);
}

Value HostLaunch::copyIn(Value tensor) {
  MemRefType type = getBufferType(cast<RankedTensorType>(tensor.getType()));
  Value host = bufferization::ToBufferOp::create(builder, type, tensor,
                                                 /*read_only=*/true);
  SmallVector<Value> sizes;
  for (int64_t i = 0; i < type.getRank(); ++i)
    if (type.isDynamicDim(i))
      sizes.push_back(memref::DimOp::create(builder, host, i));
  Value device;
  Value address = allocateDevice(type, sizes, device);
  gpu::MemcpyOp::create(builder, TypeRange(), ValueRange{device, host});
  return address;
}

Value HostLaunch::allocate(RankedTensorType type,
                           ArrayRef<OpFoldResult> sizes) {
  MemRefType bufferType = getBufferType(type);
  SmallVector<Value> dynamicSizes;
  for (auto [i, size] : llvm::enumerate(sizes))
    if (type.isDynamicDim(i))
      dynamicSizes.push_back(
          getValueOrCreateConstantIndexOp(builder, builder.getLoc(), size));
  Value host = memref::AllocOp::create(builder, bufferType, dynamicSizes);
  Value device;
  Value address = allocateDevice(bufferType, dynamicSizes, device);
  results.emplace_back(device, host);
  return address;
}

Value HostLaunch::asParameter(OpFoldResult size) {
  Value index =
      getValueOrCreateConstantIndexOp(builder, builder.getLoc(), size);
  return arith::IndexCastOp::create(builder, builder.getI64Type(), index);
}

/// The condition that no size of `grid` is 0, or null if that is known.
static Value isNonempty(ImplicitLocOpBuilder &builder,
                        ArrayRef<OpFoldResult> grid) {
  Value zero, condition;
  for (OpFoldResult size : grid) {
    std::optional<int64_t> constant = getConstantIntValue(size);
    if (constant && *constant > 0)
      continue;
    if (!zero)
      zero = arith::ConstantIndexOp::create(builder, 0);
    Value value =
        getValueOrCreateConstantIndexOp(builder, builder.getLoc(), size);
    Value positive =
        arith::CmpIOp::create(builder, arith::CmpIPredicate::ne, value, zero);
    condition = condition ? arith::AndIOp::create(builder, condition, positive)
                          : positive;
  }
  return condition;
}

void HostLaunch::launch(gpu::GPUFuncOp kernel, ArrayRef<OpFoldResult> grid,
                        int64_t threads, ValueRange arguments) {
  SmallVector<Value> blocks =
      getValueOrCreateConstantIndexOp(builder, builder.getLoc(), grid);
  Value one = arith::ConstantIndexOp::create(builder, 1);
  Value threadCount = arith::ConstantIndexOp::create(builder, threads);
  OpBuilder::InsertionGuard guard(builder);
  if (Value condition = isNonempty(builder, grid)) {
    auto guarded = scf::IfOp::create(builder, condition);
    builder.setInsertionPointToStart(guarded.thenBlock());
  }
  gpu::LaunchFuncOp::create(builder, kernel,
                            gpu::KernelDim3{blocks[0], blocks[1], blocks[2]},
                            gpu::KernelDim3{threadCount, one, one},
                            /*dynamicSharedMemorySize=*/Value(), arguments);
}

SmallVector<Value> HostLaunch::finish() {
  SmallVector<Value> tensors;
  for (auto [device, host] : results)
    gpu::MemcpyOp::create(builder, TypeRange(), ValueRange{host, device});
  for (Value buffer : deviceBuffers)
    setManualDeallocation(
        gpu::DeallocOp::create(builder, TypeRange(), ValueRange(buffer)));
  for (auto [device, host] : results) {
    auto type = cast<MemRefType>(host.getType());
    tensors.push_back(bufferization::ToTensorOp::create(
        builder, RankedTensorType::get(type.getShape(), type.getElementType()),
        host, /*restrict=*/true, /*writable=*/true));
  }
  return tensors;
}
