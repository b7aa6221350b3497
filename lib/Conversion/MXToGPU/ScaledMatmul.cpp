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
#include "mx/Dialect/MX/Analysis/Describe.h"
#include "mx/Dialect/MX/IR/MXOps.h"
#include "mx/Report/Collector.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::mx;
using mxnumerics::ElementKind;
using mxnumerics::Format;
using mxnumerics::ScaleKind;
using mxreport::Condition;
using mxreport::Why;
using mxtarget::BlockScaledMMA;
using mxtarget::Chip;
using mxtarget::MMAFamily;
using mxtarget::MMAKind;

//===----------------------------------------------------------------------===//
// Choice of the instruction
//===----------------------------------------------------------------------===//

/// Why an operand fits no instruction at all.
static Why rejectOperand(StringRef name, Value elements, FormatAttr format) {
  std::string operand = name.str();
  if (!format) {
    llvm::raw_string_ostream(operand)
        << " is plain " << getElementTypeOrSelf(elements)
        << "; the instruction takes two quantized operands";
    return Why::get(Condition::PlainOperand, operand);
  }
  if (isUnpackedFP4(elements.getType()))
    return Why::get(Condition::NotPacked, operand + " is not packed");
  if (!format.getGrid().empty())
    return Why::get(Condition::GridElements,
                    operand + " has elements of the grid " +
                        format.getGrid().str() +
                        "; the instruction takes FP4, FP6, FP8");
  if (isa<IntegerType>(format.getElementType()))
    return Why::get(Condition::IntegerElements,
                    operand + " has integer elements; the instruction takes "
                              "FP4, FP6, FP8");
  if (format.getFormat().scale == ScaleKind::F32)
    return Why::get(Condition::FloatScales,
                    operand + " has f32 scales; the instruction takes "
                              "f8E8M0FNU, f8E4M3FN");
  return {};
}

/// True if products are lowered to the block-scaled MMA of `chip`.
static bool hasMMASync(const Chip &chip) {
  return !chip.mma.empty() && chip.mma.front().family == MMAFamily::MMASync;
}

/// Why `chip` has no block-scaled mma.sync, and which chip has.
static Why rejectChip(const Chip &chip) {
  if (hasMMASync(chip))
    return {};
  std::string name = chip.name.str();
  const Chip *full = mxtarget::lookupChip(chip.fullVariant);
  const Chip *other = mxtarget::findChipWith(MMAFamily::MMASync);
  // A variant that falls back as well is no help.
  const Chip *better = full && hasMMASync(*full) ? full : other;
  std::string hint = "use chip=" + better->name.str();
  if (!chip.mma.empty())
    return Why::get(Condition::Tcgen05,
                    "the block-scaled MMA of " + name +
                        " is tcgen05, which this pass does not emit",
                    hint);
  return Why::get(full ? Condition::ChipVariant : Condition::ChipWithoutMMA,
                  name + " has no block-scaled MMA", hint);
}

/// True if `mma` can multiply operands of these formats.
static bool canMultiply(const BlockScaledMMA &mma, const Format &lhs,
                        const Format &rhs) {
  return mma.takes(lhs.element) && mma.takes(rhs.element) &&
         mma.scale == lhs.scale && mma.scale == rhs.scale &&
         static_cast<int64_t>(mma.getBlockSize()) == lhs.blockCols &&
         lhs.blockCols == rhs.blockCols;
}

/// Why a grid cannot hold the tiles of the result. Along y and z CUDA has 65535
/// blocks; dynamic sizes are not known here.
static Why rejectGrid(ScaledMatmulOp op, const BlockScaledMMA &mma) {
  constexpr int64_t kMaxBlocks = 65535, kMaxBlocksX = 0x7FFFFFFF;
  auto type = cast<RankedTensorType>(op.getResult().getType());
  ArrayRef<int64_t> shape = type.getShape();
  uint64_t batches = 1;
  for (int64_t size : shape.drop_back(2))
    if (!ShapedType::isDynamic(size))
      batches = llvm::SaturatingMultiply<uint64_t>(batches, size);
  auto reject = [](StringRef what, uint64_t size, int64_t most) {
    return Why::get(Condition::GridSize,
                    (what + " is " + Twine(size) +
                     " but a grid holds at most " + Twine(most))
                        .str());
  };
  int64_t m = shape[shape.size() - 2], n = shape.back();
  if (!ShapedType::isDynamic(n) && n > kMaxBlocks * mma.n)
    return reject("N", n, kMaxBlocks * mma.n);
  if (!ShapedType::isDynamic(m) && m > kMaxBlocksX * mma.m)
    return reject("M", m, kMaxBlocksX * mma.m);
  if (batches > static_cast<uint64_t>(kMaxBlocks))
    return reject("the batch", batches, kMaxBlocks);
  return {};
}

namespace {
/// The instruction for a product; null, and why there is none. An instruction
/// may have a condition too, that keeps it from being the best.
struct Choice {
  const BlockScaledMMA *mma = nullptr;
  Why why;
};
} // namespace

/// What `mma` would do in fewer instructions if it was `best`.
static Why compare(const BlockScaledMMA &mma, const BlockScaledMMA &best) {
  if (mma.k >= best.k)
    return {};
  std::string kind = mxtarget::getKindName(best.kind).str();
  return Why::get(Condition::SlowerKind,
                  (Twine(mxtarget::getKindName(mma.kind)) + " sums over " +
                   Twine(mma.k) + " of K in an instruction, " + kind +
                   " over " + Twine(best.k))
                      .str(),
                  "use fp4-kind=" + kind);
}

static Choice chooseMMA(ScaledMatmulOp op, const MXToGPUTarget &target) {
  FormatAttr lhs = op.getLhsFormatAttr(), rhs = op.getRhsFormatAttr();
  for (const Why &why :
       {rejectChip(target.chip), rejectOperand("lhs", op.getLhs(), lhs),
        rejectOperand("rhs", op.getRhs(), rhs)})
    if (why)
      return {nullptr, why};
  const BlockScaledMMA *found = nullptr, *best = nullptr;
  for (const BlockScaledMMA &mma : target.chip.mma) {
    if (!canMultiply(mma, lhs.getFormat(), rhs.getFormat()))
      continue;
    if (!found || mma.kind == target.fp4Kind)
      found = &mma;
    if (!best || mma.k > best->k)
      best = &mma;
  }
  if (!found)
    return {nullptr,
            Why::get(Condition::FormatPair,
                     "no instruction takes " + lhs.getNameOrForm() + " x " +
                         rhs.getNameOrForm() +
                         ": E8M0 scales need blocks of 32, E4M3 scales blocks "
                         "of 16")};
  if (Why why = rejectGrid(op, *found))
    return {nullptr, why};
  return {found, compare(*found, *best)};
}

Why mlir::mx::getReasonForHost(ScaledMatmulOp op, const MXToGPUTarget &target) {
  Choice choice = chooseMMA(op, target);
  return choice.mma ? Why() : choice.why;
}

LogicalResult
mlir::mx::verifyScaledMatmulPTXVersion(Operation *root,
                                       const MXToGPUTarget &target) {
  auto result = root->walk([&](ScaledMatmulOp op) {
    const BlockScaledMMA *mma = chooseMMA(op, target).mma;
    if (!mma || target.ptxVersion >= target.chip.mmaPTX)
      return WalkResult::advance();
    op.emitOpError() << mxtarget::getInstructionName(*mma) << " on "
                     << target.chip.name << " needs PTX "
                     << mxtarget::formatPTXVersion(target.chip.mmaPTX)
                     << " but ptx-version is " << target.ptxVersion
                     << ": use ptx-version=" << target.chip.mmaPTX;
    return WalkResult::interrupt();
  });
  return failure(result.wasInterrupted());
}

LogicalResult mlir::mx::verifyScaledMatmulFastest(Operation *op,
                                                  const MXToGPUTarget &target) {
  auto product = dyn_cast<ScaledMatmulOp>(op);
  Choice choice = product ? chooseMMA(product, target) : Choice();
  if (!choice.why)
    return success();
  return product.emitOpError(choice.mma ? "is lowered to a slower instruction: "
                                        : "is left for the CPU: ")
         << choice.why.str();
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

/// Why a product whose instruction is the best one is not on the fastest path.
static Why explainScales(ScaledMatmulOp op) {
  bool lhs = op.hasPackedLhsScales();
  bool rhs = op.hasPackedRhsScales();
  if (!lhs && !rhs)
    return {};
  StringRef which = lhs && rhs ? "scales of both operands are"
                               : (lhs ? "lhs scales are" : "rhs scales are");
  return Why::get(Condition::PackedScales,
                  (which + " packed, and the host unpacks them").str());
}

LogicalResult
LowerScaledMatmul::matchAndRewrite(ScaledMatmulOp op,
                                   PatternRewriter &rewriter) const {
  Choice choice = chooseMMA(op, target);
  if (!choice.mma)
    return rewriter.notifyMatchFailure(op, choice.why.detail);
  ScaledMatmulConfig config{*choice.mma,
                            op.getLhsFormatAttr(),
                            op.getRhsFormatAttr(),
                            getElementTypeOrSelf(op.getResult()),
                            static_cast<bool>(op.getC()),
                            static_cast<bool>(op.getAlpha())};
  gpu::GPUFuncOp kernel = getScaledMatmulKernel(kernels, config);
  mxreport::Path path = getPath(target);
  path.outcome = mxreport::Outcome::LoweredMMA;
  path.why = choice.why ? choice.why : explainScales(op);
  path.fastest = !path.why;
  path.kernel = kernel.getName().str();
  path.instruction = mxtarget::getInstructionName(*choice.mma);
  reportPath(op, path, describeProduct(op));
  rewriter.replaceOp(op, emitLaunch(op, kernel, *choice.mma, rewriter));
  return success();
}

void mlir::mx::populateScaledMatmulPatterns(RewritePatternSet &patterns,
                                            const MXToGPUTarget &target,
                                            KernelLibrary &kernels) {
  patterns.add<LowerScaledMatmul>(patterns.getContext(), target, kernels);
}
