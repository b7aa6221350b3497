//===- Quantize.cpp - mx.quantize on GPUs ---------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "HostLaunch.h"
#include "Patterns.h"
#include "QuantizeKernel.h"
#include "SizeBuilder.h"
#include "mlir/IR/PatternMatch.h"
#include "mx/Dialect/MX/IR/MXOps.h"
#include "mx/Report/Collector.h"
#include "mx/Target/Capability.h"

using namespace mlir;
using namespace mlir::mx;
using ::mxnumerics::ElementKind;
using mxreport::Condition;
using mxreport::Why;
using mxtarget::Chip;

//===----------------------------------------------------------------------===//
// Choice of the kernel
//===----------------------------------------------------------------------===//

LogicalResult mlir::mx::verifyQuantizePTXVersion(Operation *root,
                                                 const MXToGPUTarget &target) {
  if (target.ptxVersion >= target.chip.minPTX)
    return success();
  auto result = root->walk([&](QuantizeOp op) {
    if (isUnpackedFP4(op.getElements().getType()))
      return WalkResult::advance();
    op.emitOpError() << "a kernel for " << target.chip.name << " needs PTX "
                     << mxtarget::formatPTXVersion(target.chip.minPTX)
                     << " but ptx-version is " << target.ptxVersion
                     << ": use ptx-version=" << target.chip.minPTX;
    return WalkResult::interrupt();
  });
  return failure(result.wasInterrupted());
}

/// The PTX version of the `cvt` from f32 to `kind` on `chip`; 0: it has none.
static unsigned getConvertPTX(const Chip &chip, ElementKind kind) {
  switch (kind) {
  case ElementKind::E4M3:
  case ElementKind::E5M2:
    return chip.fp8ConvertPTX;
  case ElementKind::E2M1:
  case ElementKind::E2M3:
  case ElementKind::E3M2:
    return chip.narrowConvertPTX;
  case ElementKind::INT8:
  case ElementKind::INT4:
  case ElementKind::E3M0:
  case ElementKind::Radix4Even:
  case ElementKind::Radix4Odd:
    break;
  }
  return 0;
}

static QuantizeConfig getConfig(QuantizeOp op, const MXToGPUTarget &target) {
  QuantizeConfig config;
  config.format = op.getFormat();
  config.options = op.getOptions();
  config.inputType = getElementTypeOrSelf(op.getInput());
  int64_t last = cast<RankedTensorType>(op.getInput().getType()).getRank() - 1;
  config.alongM = !config.options.format.isPerTensor() &&
                  static_cast<int64_t>(op.getAxis()) != last;
  unsigned needed = getConvertPTX(target.chip, config.options.format.element);
  config.usesConvert = needed && target.ptxVersion >= needed &&
                       op.getRounding() == Rounding::NearestEven;
  return config;
}

/// The instruction that converts elements of `kind`.
static std::string getConvertName(ElementKind kind) {
  const ::mxnumerics::ElementInfo &info = ::mxnumerics::getElementInfo(kind);
  return ("cvt.rn.satfinite." + Twine(info.ptxName) + "x2.f32").str();
}

/// Why the kernel does not convert by `cvt`, as it could if `path.fastest` is
/// set to false.
static void explainIntegerCode(const QuantizeConfig &config,
                               const MXToGPUTarget &target,
                               mxreport::Path &path) {
  ElementKind kind = config.options.format.element;
  std::string instruction = getConvertName(kind);
  unsigned needed = getConvertPTX(target.chip, kind);
  const Chip *full = mxtarget::lookupChip(target.chip.fullVariant);
  if (::mxnumerics::getElementInfo(kind).isInteger()) {
    path.why = Why::get(Condition::IntegerElements, "no chip converts to INT8",
                        /*hint=*/"");
  } else if (config.options.rounding != ::mxnumerics::Rounding::NearestEven) {
    path.why = Why::get(Condition::RoundingMode,
                        instruction + " rounds to nearest even only");
  } else if (needed) {
    path.fastest = false;
    path.why = Why::get(
        Condition::PTXVersion,
        instruction + " needs PTX " + mxtarget::formatPTXVersion(needed) +
            " but ptx-version is " + std::to_string(target.ptxVersion),
        "use ptx-version=" + std::to_string(needed));
  } else if (full) {
    path.fastest = false;
    path.why = Why::get(Condition::ChipVariant,
                        (target.chip.name + " has no " + instruction).str(),
                        "use chip=" + full->name.str());
  } else {
    path.why = Why::get(Condition::ChipWithoutConvert,
                        (target.chip.name + " has no " + instruction).str());
  }
}

/// The path of a kernel, which has no name yet.
static mxreport::Path getKernelPath(const QuantizeConfig &config,
                                    const MXToGPUTarget &target) {
  mxreport::Path path = getPath(target);
  path.outcome = mxreport::Outcome::LoweredQuantize;
  if (config.usesConvert)
    path.instruction = getConvertName(config.options.format.element);
  else
    explainIntegerCode(config, target, path);
  if (config.options.format.isPerTensor() && path.fastest) {
    path.fastest = false;
    path.why =
        Why::get(Condition::OneWarp, "slow, as one warp quantizes the tensor");
  }
  return path;
}

Why mlir::mx::getReasonForHost(QuantizeOp op) {
  if (isUnpackedFP4(op.getElements().getType()))
    return Why::get(Condition::NotPacked, "elements are not packed");
  if (op.getFormat().getElementType().isInteger(4))
    return Why::get(Condition::NoKernel,
                    "elements are i4, of which no kernel stores a part of a "
                    "byte");
  if (op.isTile())
    return Why::get(Condition::TileRandom,
                    "its random numbers are those of a tile, but kernels count "
                    "the elements of their own tensor");
  if (op.getScaleRule() == ScaleRule::Quest)
    return Why::get(Condition::SumOfSquares,
                    "scale_rule quest sums squares in order, but kernels "
                    "reduce maxima alone");
  return {};
}

LogicalResult mlir::mx::verifyQuantizeFastest(Operation *op,
                                              const MXToGPUTarget &target) {
  auto quantize = dyn_cast<QuantizeOp>(op);
  if (!quantize)
    return success();
  if (Why why = getReasonForHost(quantize))
    return op->emitOpError("is left for the CPU: ") << why.str();
  mxreport::Path path = getKernelPath(getConfig(quantize, target), target);
  if (path.fastest)
    return success();
  return op->emitOpError("is lowered to a slower kernel: ") << path.why.str();
}

//===----------------------------------------------------------------------===//
// Lowering
//===----------------------------------------------------------------------===//

/// The input's sizes as `[outer, M, inner, N]`; see `QuantizeConfig`.
static std::array<OpFoldResult, 4> getKernelSizes(SizeBuilder &sizes,
                                                  QuantizeOp op) {
  SmallVector<OpFoldResult> shape;
  int64_t rank = cast<RankedTensorType>(op.getInput().getType()).getRank();
  for (int64_t i = 0; i < rank; ++i)
    shape.push_back(sizes.dim(op.getInput(), i));
  ArrayRef<OpFoldResult> leading = ArrayRef(shape).drop_back();
  OpFoldResult n = shape.back(), one = sizes.constant(1);
  ::mxnumerics::Format format = op.getFormat().getFormat();
  auto axis = static_cast<int64_t>(op.getAxis());
  if (!format.isPerTensor() && axis != rank - 1)
    return {sizes.product(leading.take_front(axis)), shape[axis],
            sizes.product(leading.drop_front(axis + 1)), n};
  if (format.blockRows == 1 || format.isPerTensor())
    return {one, sizes.product(leading), one, n};
  return {sizes.product(leading.drop_back()), leading.back(), one, n};
}

/// Emits the launch of `kernel` and returns elements and scales.
static SmallVector<Value> emitLaunch(QuantizeOp op, gpu::GPUFuncOp kernel,
                                     const QuantizeConfig &config,
                                     OpBuilder &builder) {
  SizeBuilder sizes(builder, op.getLoc());
  std::array<OpFoldResult, 4> kernelSizes = getKernelSizes(sizes, op);
  ReifiedRankedShapedTypeDims shapes;
  [[maybe_unused]] LogicalResult reified =
      op.reifyResultShapes(builder, shapes);
  assert(succeeded(reified) && "the shapes of mx.quantize are always known");

  HostLaunch host(builder, op.getLoc());
  Value elements = host.allocate(
      cast<RankedTensorType>(op.getElements().getType()), shapes[0]);
  Value scales = host.allocate(cast<RankedTensorType>(op.getScales().getType()),
                               shapes[1]);
  SmallVector<Value> arguments = {host.copyIn(op.getInput()), elements, scales};
  if (op.getTensorScale())
    arguments.push_back(op.getTensorScale());
  if (config.isStochastic()) {
    Value site = arith::ConstantOp::create(
        builder, op.getLoc(),
        builder.getI32IntegerAttr(static_cast<int32_t>(*op.getSite())));
    arguments.append({op.getSeed(), site, op.getStep()});
  }
  for (OpFoldResult size : kernelSizes)
    arguments.push_back(host.asParameter(size));
  OpFoldResult tiles = sizes.product(
      {kernelSizes[0], sizes.countBlocks(kernelSizes[1], config.getBlockM()),
       kernelSizes[2],
       sizes.ceilDiv(sizes.countBlocks(kernelSizes[3], config.getBlockN()),
                     config.getTileBlocks())});
  OpFoldResult threads =
      sizes.mul(tiles, sizes.constant(config.getTileThreads()));
  OpFoldResult one = sizes.constant(1);
  host.launch(kernel, {sizes.ceilDiv(threads, kQuantizeThreads), one, one},
              kQuantizeThreads, arguments);
  return host.finish();
}

namespace {
/// Lowers `mx.quantize` to a kernel and its launch.
struct LowerQuantize final : OpRewritePattern<QuantizeOp> {
  LowerQuantize(MLIRContext *context, const MXToGPUTarget &target,
                KernelLibrary &kernels)
      : OpRewritePattern(context), target(target), kernels(kernels) {}

  LogicalResult matchAndRewrite(QuantizeOp op,
                                PatternRewriter &rewriter) const override;

private:
  MXToGPUTarget target;
  KernelLibrary &kernels;
};
} // namespace

LogicalResult LowerQuantize::matchAndRewrite(QuantizeOp op,
                                             PatternRewriter &rewriter) const {
  if (Why why = getReasonForHost(op))
    return rewriter.notifyMatchFailure(op, why.detail);
  QuantizeConfig config = getConfig(op, target);
  gpu::GPUFuncOp kernel = getQuantizeKernel(kernels, config);
  mxreport::Path path = getKernelPath(config, target);
  path.kernel = kernel.getName().str();
  reportOperation(op, path, op.getFormat().getNameOrForm());
  rewriter.replaceOp(op, emitLaunch(op, kernel, config, rewriter));
  return success();
}

void mlir::mx::populateQuantizePatterns(RewritePatternSet &patterns,
                                        const MXToGPUTarget &target,
                                        KernelLibrary &kernels) {
  patterns.add<LowerQuantize>(patterns.getContext(), target, kernels);
}
