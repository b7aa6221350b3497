//===- ScaledMatmul.cpp - mx.scaled_matmul on tensor cores ----------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "HostLaunch.h"
#include "Patterns.h"
#include "ScaledMatmulKernel.h"
#include "SizeBuilder.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/IR/Remarks.h"
#include "mx/Dialect/MX/IR/MXOps.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::mx;
using mxnumerics::ElementKind;
using mxnumerics::Format;
using mxnumerics::ScaleKind;
using mxtarget::BlockScaledMMA;
using mxtarget::Chip;
using mxtarget::MMAFamily;
using mxtarget::MMAKind;

//===----------------------------------------------------------------------===//
// Choice of the instruction
//===----------------------------------------------------------------------===//

/// Why an operand fits no instruction at all, or "".
static std::string rejectOperand(StringRef name, Value elements,
                                 FormatAttr format) {
  Type type = getElementTypeOrSelf(elements);
  std::string reason;
  llvm::raw_string_ostream os(reason);
  if (!format)
    os << name << " is plain " << type
       << "; the instruction takes two quantized operands";
  else if (isUnpackedFP4(elements.getType()))
    os << name << " is not packed: run mx-pack-fp4 first";
  else if (format.getFormat().element == ElementKind::INT8)
    os << name << " has integer elements; the instruction takes FP4, FP6, FP8";
  else if (format.getFormat().scale == ScaleKind::F32)
    os << name << " has f32 scales; the instruction takes f8E8M0FNU, f8E4M3FN";
  return reason;
}

/// Why `chip` has no block-scaled mma.sync, or "".
static std::string rejectChip(const Chip &chip) {
  std::string name = chip.name.str();
  if (!chip.fullVariant.empty())
    return name + " has no block-scaled MMA; " + chip.fullVariant.str() +
           " has: use chip=" + chip.fullVariant.str();
  if (chip.mma.empty())
    return name + " has no block-scaled MMA";
  if (chip.mma.front().family != MMAFamily::MMASync)
    return "the block-scaled MMA of " + name +
           " is tcgen05, which this pass does not emit";
  return "";
}

/// True if `mma` can multiply operands of these formats.
static bool canMultiply(const BlockScaledMMA &mma, const Format &lhs,
                        const Format &rhs) {
  return mma.takes(lhs.element) && mma.takes(rhs.element) &&
         mma.scale == lhs.scale && mma.scale == rhs.scale &&
         static_cast<int64_t>(mma.getBlockSize()) == lhs.blockCols &&
         lhs.blockCols == rhs.blockCols;
}

/// Why a grid cannot hold the tiles of the result, or "". Along y and z CUDA
/// has 65535 blocks; dynamic sizes are not known here.
static std::string rejectGrid(ScaledMatmulOp op, const BlockScaledMMA &mma) {
  constexpr int64_t kMaxBlocks = 65535, kMaxBlocksX = 0x7FFFFFFF;
  auto type = cast<RankedTensorType>(op.getResult().getType());
  ArrayRef<int64_t> shape = type.getShape();
  int64_t m = shape[shape.size() - 2], n = shape.back();
  uint64_t batches = 1;
  for (int64_t size : shape.drop_back(2))
    if (!ShapedType::isDynamic(size))
      batches = llvm::SaturatingMultiply<uint64_t>(batches, size);
  std::string reason;
  llvm::raw_string_ostream os(reason);
  if (!ShapedType::isDynamic(n) && n > kMaxBlocks * mma.n)
    os << "N is " << n << " but a grid holds at most " << kMaxBlocks * mma.n;
  else if (!ShapedType::isDynamic(m) && m > kMaxBlocksX * mma.m)
    os << "M is " << m << " but a grid holds at most " << kMaxBlocksX * mma.m;
  else if (batches > static_cast<uint64_t>(kMaxBlocks))
    os << "the batch is " << batches << " but a grid holds at most "
       << kMaxBlocks;
  return reason;
}

/// The instruction for `op`, or null and the first condition that failed.
static const BlockScaledMMA *
selectMMA(ScaledMatmulOp op, const MXToGPUTarget &target, std::string &reason) {
  FormatAttr lhs = op.getLhsFormatAttr(), rhs = op.getRhsFormatAttr();
  for (std::string rejected :
       {rejectChip(target.chip), rejectOperand("lhs", op.getLhs(), lhs),
        rejectOperand("rhs", op.getRhs(), rhs)})
    if (!rejected.empty()) {
      reason = rejected;
      return nullptr;
    }
  const BlockScaledMMA *found = nullptr;
  for (const BlockScaledMMA &mma : target.chip.mma)
    if (canMultiply(mma, lhs.getFormat(), rhs.getFormat()) &&
        (!found || mma.kind == target.fp4Kind))
      found = &mma;
  if (!found) {
    llvm::raw_string_ostream os(reason);
    os << "no instruction takes " << lhs.getNameOrForm() << " x "
       << rhs.getNameOrForm()
       << ": E8M0 scales need blocks of 32, E4M3 scales blocks of 16";
    return nullptr;
  }
  reason = rejectGrid(op, *found);
  return reason.empty() ? found : nullptr;
}

LogicalResult
mlir::mx::verifyScaledMatmulPTXVersion(Operation *root,
                                       const MXToGPUTarget &target) {
  auto result = root->walk([&](ScaledMatmulOp op) {
    std::string reason;
    const BlockScaledMMA *mma = selectMMA(op, target, reason);
    if (!mma || target.ptxVersion >= target.chip.mmaPTX)
      return WalkResult::advance();
    op.emitOpError() << mxtarget::getInstructionName(*mma) << " on "
                     << target.chip.name << " needs PTX "
                     << mxtarget::formatPTXVersion(target.chip.mmaPTX)
                     << " but ptx-version is " << target.ptxVersion;
    return WalkResult::interrupt();
  });
  return failure(result.wasInterrupted());
}

//===----------------------------------------------------------------------===//
// Sizes
//===----------------------------------------------------------------------===//

/// K, as the number of elements that both operands cover.
static OpFoldResult getK(SizeBuilder &sizes, ScaledMatmulOp op) {
  if (int64_t k = op.getStaticK(); !ShapedType::isDynamic(k))
    return sizes.constant(k);
  bool bothPacked = op.isLhsPacked() && op.isRhsPacked();
  Value exact = op.isLhsPacked() && !bothPacked ? op.getRhs() : op.getLhs();
  int64_t last = cast<RankedTensorType>(exact.getType()).getRank() - 1;
  OpFoldResult size = sizes.dim(exact, last);
  // The nibble that pads an odd K is 0 in both packed operands.
  return bothPacked ? sizes.mul(size, sizes.constant(2)) : size;
}

/// The sizes of the result, static wherever its type tells.
static SmallVector<OpFoldResult> getResultSizes(SizeBuilder &sizes,
                                                ScaledMatmulOp op) {
  auto type = cast<RankedTensorType>(op.getResult().getType());
  SmallVector<OpFoldResult> shape;
  for (int64_t i = 0, last = type.getRank() - 1; i <= last; ++i)
    if (!type.isDynamicDim(i))
      shape.push_back(sizes.constant(type.getDimSize(i)));
    else if (i == last)
      shape.push_back(sizes.dim(op.getRhs(), last - 1));
    else
      shape.push_back(sizes.dim(op.getLhs(), i));
  return shape;
}

//===----------------------------------------------------------------------===//
// Lowering
//===----------------------------------------------------------------------===//

namespace {
/// Lowers `mx.scaled_matmul` to a kernel and its launch.
struct LowerScaledMatmul final : OpRewritePattern<ScaledMatmulOp> {
  LowerScaledMatmul(MLIRContext *context, const MXToGPUTarget &target,
                    KernelLibrary &kernels)
      : OpRewritePattern(context), target(target), kernels(kernels) {}

  LogicalResult matchAndRewrite(ScaledMatmulOp op,
                                PatternRewriter &rewriter) const override;

private:
  MXToGPUTarget target;
  KernelLibrary &kernels;
};
} // namespace

/// Emits the launch of `kernel` and returns the result.
static Value emitLaunch(ScaledMatmulOp op, gpu::GPUFuncOp kernel,
                        const BlockScaledMMA &mma, OpBuilder &builder) {
  SizeBuilder sizes(builder, op.getLoc());
  auto type = cast<RankedTensorType>(op.getResult().getType());
  int64_t rank = type.getRank();
  SmallVector<OpFoldResult> shape = getResultSizes(sizes, op);
  OpFoldResult m = shape[rank - 2], n = shape[rank - 1], k = getK(sizes, op);
  OpFoldResult batches = sizes.product(ArrayRef(shape).drop_back(2));

  Value lhsScales = getLinearLhsScales(builder, op);
  Value rhsScales = getLinearRhsScales(builder, op);
  HostLaunch host(builder, op.getLoc());
  Value result = host.allocate(type, shape);
  SmallVector<Value> arguments = {
      host.copyIn(op.getLhs()), host.copyIn(lhsScales),
      host.copyIn(op.getRhs()), host.copyIn(rhsScales)};
  if (op.getC())
    arguments.push_back(host.copyIn(op.getC()));
  arguments.push_back(result);
  if (op.getAlpha())
    arguments.push_back(op.getAlpha());
  for (OpFoldResult size : {m, n, k})
    arguments.push_back(host.asParameter(size));
  host.launch(kernel,
              {sizes.ceilDiv(m, mma.m), sizes.ceilDiv(n, mma.n), batches},
              kMatmulThreads, arguments);
  return host.finish().front();
}

LogicalResult
LowerScaledMatmul::matchAndRewrite(ScaledMatmulOp op,
                                   PatternRewriter &rewriter) const {
  std::string reason;
  const BlockScaledMMA *mma = selectMMA(op, target, reason);
  if (!mma) {
    remark::missed(op.getLoc(),
                   remark::RemarkOpts::name("left-for-cpu").category("mx-gpu"))
        << ("left for the CPU: " + reason);
    return rewriter.notifyMatchFailure(op, reason);
  }
  ScaledMatmulConfig config{*mma,
                            op.getLhsFormatAttr(),
                            op.getRhsFormatAttr(),
                            getElementTypeOrSelf(op.getResult()),
                            static_cast<bool>(op.getC()),
                            static_cast<bool>(op.getAlpha())};
  gpu::GPUFuncOp kernel = getScaledMatmulKernel(kernels, config);
  remark::passed(op.getLoc(),
                 remark::RemarkOpts::name("block-scaled").category("mx-gpu"))
      << ("lowered to " + mxtarget::getInstructionName(*mma) + ", " +
          config.lhsFormat.getNameOrForm() + " x " +
          config.rhsFormat.getNameOrForm() +
          (op.hasPackedLhsScales() || op.hasPackedRhsScales()
               ? "; packed scales are unpacked on the host"
               : ""));
  rewriter.replaceOp(op, emitLaunch(op, kernel, *mma, rewriter));
  return success();
}

void mlir::mx::populateScaledMatmulPatterns(RewritePatternSet &patterns,
                                            const MXToGPUTarget &target,
                                            KernelLibrary &kernels) {
  patterns.add<LowerScaledMatmul>(patterns.getContext(), target, kernels);
}
