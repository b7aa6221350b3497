//===- NVVM.cpp - Instructions of the NVVM dialect ------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NVVM.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"

using namespace mlir;
using namespace mlir::mx;
using mxnumerics::ElementKind;
using mxnumerics::ScaleKind;
using mxtarget::BlockScaledMMA;
using mxtarget::MMAKind;

static NVVM::MMATypes getMMAType(ElementKind kind) {
  StringRef name = mxnumerics::getElementInfo(kind).ptxName;
  return NVVM::symbolizeMMATypes(name).value();
}

static NVVM::MMABlockScaleKind getKind(MMAKind kind) {
  switch (kind) {
  case MMAKind::MXF8F6F4:
    return NVVM::MMABlockScaleKind::MXF8F6F4;
  case MMAKind::MXF4:
    return NVVM::MMABlockScaleKind::MXF4;
  case MMAKind::MXF4NVF4:
    return NVVM::MMABlockScaleKind::MXF4NVF4;
  }
  llvm_unreachable("the three kinds are handled above");
}

static NVVM::ScaleVecSize getScaleVecSize(unsigned scales) {
  return scales == 4   ? NVVM::ScaleVecSize::X4
         : scales == 2 ? NVVM::ScaleVecSize::X2
                       : NVVM::ScaleVecSize::X1;
}

SmallVector<Value> mlir::mx::emitMMA(KernelBuilder &b,
                                     const BlockScaledMMA &mma,
                                     const MMAOperands &operands) {
  Type f32 = b.getF32Type();
  auto type = LLVM::LLVMStructType::getLiteral(b.getContext(),
                                               SmallVector<Type>(4, f32));
  Value selector = arith::ConstantIntOp::create(b, 0, 16);
  std::array<NVVM::MMATypes, 2> types = {getMMAType(operands.lhsKind),
                                         getMMAType(operands.rhsKind)};
  Value sums = NVVM::MmaBlockScaleOp::create(
      b, type, operands.lhs, operands.rhs, operands.accumulators,
      operands.lhsScales, selector, selector, operands.rhsScales, selector,
      selector, ArrayRef<int64_t>{mma.m, mma.n, mma.k}, types,
      getScaleVecSize(mma.scaleVec),
      mma.scale == ScaleKind::E4M3 ? NVVM::BlockScaleFormat::UE4M3
                                   : NVVM::BlockScaleFormat::UE8M0,
      getKind(mma.kind));
  SmallVector<Value> results;
  for (int64_t i = 0; i < 4; ++i)
    results.push_back(LLVM::ExtractValueOp::create(b, sums, i));
  return results;
}

/// `cvt` puts its first operand into the upper half of the result, which two
/// codes of `kind` fill.
static Value emitConvert(KernelBuilder &b, ElementKind kind, Value upper,
                         Value lower) {
  Type type = getElementType(b.getContext(), kind);
  switch (kind) {
  case ElementKind::E2M1:
    return NVVM::ConvertF32x2ToF4x2Op::create(b, b.getI8Type(), upper, lower,
                                              /*relu=*/false, type);
  case ElementKind::E2M3:
  case ElementKind::E3M2:
    return NVVM::ConvertF32x2ToF6x2Op::create(b, b.getI16Type(), upper, lower,
                                              /*relu=*/false, type);
  case ElementKind::E4M3:
  case ElementKind::E5M2:
    return NVVM::ConvertF32x2ToF8x2Op::create(
        b, b.getI16Type(), upper, lower, NVVM::FPRoundingMode::RN,
        NVVM::SaturationMode::SATFINITE, /*relu=*/false, type);
  case ElementKind::INT8:
  case ElementKind::INT4:
  case ElementKind::E3M0:
  case ElementKind::Radix4Even:
  case ElementKind::Radix4Odd:
    break;
  }
  llvm_unreachable("no chip converts to integers and powers");
}

std::array<Value, 2> mlir::mx::emitConvertPair(KernelBuilder &b,
                                               ElementKind kind, Value first,
                                               Value second) {
  Value pair = emitConvert(b, kind, second, first);
  Type type = pair.getType(), i8 = b.getI8Type();
  unsigned half = type.getIntOrFloatBitWidth() / 2;
  Value shift = arith::ConstantOp::create(b, b.getIntegerAttr(type, half));
  Value low = pair, high = arith::ShRUIOp::create(b, pair, shift);
  if (half == 8)
    return {arith::TruncIOp::create(b, i8, low),
            arith::TruncIOp::create(b, i8, high)};
  Value mask = arith::ConstantOp::create(b, b.getIntegerAttr(type, 0xF));
  return {b.bitAnd(low, mask), high};
}

/// The lanes of a warp that are in this lane's group of `lanes`, as bits.
static Value getGroupMask(KernelBuilder &b, int64_t lanes) {
  if (lanes == kWarpSize)
    return b.i32(0xFFFFFFFF);
  Value first =
      b.mul(b.div(b.threadId(gpu::Dimension::x), lanes), b.i64(lanes));
  Value shift =
      arith::TruncIOp::create(b, b.getI32Type(), b.rem(first, kWarpSize));
  return arith::ShLIOp::create(b, b.i32((1u << lanes) - 1), shift);
}

Value mlir::mx::emitGroupMax(KernelBuilder &b, Value value, int64_t lanes) {
  return NVVM::ReduxOp::create(b, b.getI32Type(), value, NVVM::ReduxKind::UMAX,
                               getGroupMask(b, lanes));
}

Attribute mlir::mx::getNVVMTarget(MLIRContext *context, StringRef chip,
                                  unsigned ptxVersion) {
  std::string features = "+ptx" + std::to_string(ptxVersion);
  return NVVM::NVVMTargetAttr::get(context, /*optLevel=*/3,
                                   "nvptx64-nvidia-cuda", chip, features);
}
