//===- KernelBuilder.cpp - Kernels and their bodies -----------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelBuilder.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"

using namespace mlir;
using namespace mlir::mx;

Value KernelBuilder::i64(int64_t value) {
  return arith::ConstantIntOp::create(*this, value, 64);
}
Value KernelBuilder::i32(uint32_t value) {
  return arith::ConstantOp::create(*this,
                                   getI32IntegerAttr(static_cast<int>(value)));
}
Value KernelBuilder::f32(float value) {
  return arith::ConstantOp::create(*this, getF32FloatAttr(value));
}

Value KernelBuilder::add(Value a, Value b) {
  return arith::AddIOp::create(*this, a, b);
}
Value KernelBuilder::sub(Value a, Value b) {
  return arith::SubIOp::create(*this, a, b);
}
Value KernelBuilder::mul(Value a, Value b) {
  return arith::MulIOp::create(*this, a, b);
}
Value KernelBuilder::div(Value a, int64_t divisor) {
  return arith::DivUIOp::create(*this, a, i64(divisor));
}
Value KernelBuilder::ceilDiv(Value a, int64_t divisor) {
  return div(add(a, i64(divisor - 1)), divisor);
}
Value KernelBuilder::rem(Value a, int64_t divisor) {
  return arith::RemUIOp::create(*this, a, i64(divisor));
}
Value KernelBuilder::min(Value a, Value b) {
  return arith::MinUIOp::create(*this, a, b);
}
Value KernelBuilder::less(Value a, Value b) {
  return arith::CmpIOp::create(*this, arith::CmpIPredicate::ult, a, b);
}
Value KernelBuilder::bitAnd(Value a, Value b) {
  return arith::AndIOp::create(*this, a, b);
}
Value KernelBuilder::bitOr(Value a, Value b) {
  return arith::OrIOp::create(*this, a, b);
}
Value KernelBuilder::shiftLeft(Value a, unsigned amount) {
  Value bits = arith::ConstantOp::create(
      *this, getIntegerAttr(a.getType(), static_cast<int64_t>(amount)));
  return arith::ShLIOp::create(*this, a, bits);
}
Value KernelBuilder::select(Value condition, Value a, Value b) {
  return arith::SelectOp::create(*this, condition, a, b);
}

Value KernelBuilder::threadId(gpu::Dimension dimension) {
  Value id = gpu::ThreadIdOp::create(*this, dimension);
  return arith::IndexCastOp::create(*this, getI64Type(), id);
}
Value KernelBuilder::blockId(gpu::Dimension dimension) {
  Value id = gpu::BlockIdOp::create(*this, dimension);
  return arith::IndexCastOp::create(*this, getI64Type(), id);
}

Value KernelBuilder::offset(Value pointer, Type type, Value index) {
  return LLVM::GEPOp::create(*this, pointer.getType(), type, pointer, index);
}
Value KernelBuilder::load(Type type, Value pointer, Value index) {
  return LLVM::LoadOp::create(*this, type, offset(pointer, type, index));
}
void KernelBuilder::store(Value value, Value pointer, Value index) {
  LLVM::StoreOp::create(*this, value, offset(pointer, value.getType(), index));
}

std::string mlir::mx::getSymbolPart(FormatAttr format) {
  std::string name(mxnumerics::getFormatName(format.getFormat()));
  if (!name.empty())
    return name;
  llvm::raw_string_ostream os(name);
  os << format.getElementType() << "_" << printBlockSize(format.getBlockRows())
     << "x" << printBlockSize(format.getBlockCols()) << "_"
     << format.getScaleType()
     << (format.getHasTensorScale() ? "_tensor_scale" : "");
  return name;
}

gpu::GPUModuleOp KernelLibrary::createGPUModule(StringRef name) {
  OpBuilder builder = OpBuilder::atBlockEnd(module.getBody());
  auto gpuModule = gpu::GPUModuleOp::create(builder, module.getLoc(), name,
                                            ArrayRef<Attribute>(target));
  // Renames it if the module has a symbol of that name.
  SymbolTable(module).insert(gpuModule);
  module->setAttr(gpu::GPUDialect::getContainerModuleAttrName(),
                  builder.getUnitAttr());
  return gpuModule;
}

gpu::GPUFuncOp KernelLibrary::getOrBuild(StringRef name, TypeRange parameters,
                                         int32_t threads,
                                         BodyBuilder buildBody) {
  gpu::GPUFuncOp &kernel = kernels[name];
  if (kernel)
    return kernel;
  gpu::GPUModuleOp parent = createGPUModule(name);
  OpBuilder builder = OpBuilder::atBlockEnd(parent.getBody());
  auto type = builder.getFunctionType(parameters, {});
  kernel = gpu::GPUFuncOp::create(builder, parent.getLoc(), name, type);
  kernel->setAttr(gpu::GPUDialect::getKernelFuncAttrName(),
                  builder.getUnitAttr());
  kernel.setKnownBlockSize(ArrayRef<int32_t>{threads, 1, 1});
  KernelBuilder body(parent.getLoc(), builder.getContext());
  body.setInsertionPointToStart(&kernel.getBody().front());
  buildBody(body, kernel.getArguments());
  gpu::ReturnOp::create(body);
  return kernel;
}
