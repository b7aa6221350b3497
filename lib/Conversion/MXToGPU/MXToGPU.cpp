//===- MXToGPU.cpp - mx to GPU kernels and their launches -----------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Conversion/MXToGPU.h"

#include "KernelBuilder.h"
#include "NVVM.h"
#include "Patterns.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"

namespace mlir::mx {
#define GEN_PASS_DEF_CONVERTMXTOGPU
#include "mx/Conversion/Passes.h.inc"
} // namespace mlir::mx

using namespace mlir;
using namespace mlir::mx;

LogicalResult mlir::mx::verifyPTXVersion(Operation *root,
                                         const MXToGPUTarget &target) {
  if (failed(verifyScaledMatmulPTXVersion(root, target)))
    return failure();
  return verifyQuantizePTXVersion(root, target);
}

LogicalResult mlir::mx::verifyFastest(Operation *root,
                                      const MXToGPUTarget &target) {
  bool fails = false;
  root->walk([&](Operation *op) {
    fails |= failed(verifyHasKernel(op)) ||
             failed(verifyQuantizeFastest(op, target)) ||
             failed(verifyScaledMatmulFastest(op, target));
  });
  return failure(fails);
}

void mlir::mx::populateMXToGPUPatterns(RewritePatternSet &patterns,
                                       const MXToGPUTarget &target,
                                       KernelLibrary &kernels) {
  populateQuantizePatterns(patterns, target, kernels);
  populateScaledMatmulPatterns(patterns, target, kernels);
}

namespace {
struct ConvertMXToGPU final : mx::impl::ConvertMXToGPUBase<ConvertMXToGPU> {
  using ConvertMXToGPUBase::ConvertMXToGPUBase;
  void runOnOperation() override;

private:
  /// The options as a target, or an error at the module.
  FailureOr<MXToGPUTarget> getTarget();
};
} // namespace

FailureOr<MXToGPUTarget> ConvertMXToGPU::getTarget() {
  ModuleOp module = getOperation();
  const mxtarget::Chip *row = mxtarget::lookupChip(chip);
  if (!row)
    return emitError(module.getLoc(), "unknown chip '")
           << chip << "': expected " << mxtarget::listChips();
  // A version too low for an instruction is an error where that is emitted.
  if (ptxVersion > mxtarget::kMaxPTX)
    return emitError(module.getLoc(), "expected ptx-version to be at most ")
           << mxtarget::kMaxPTX << " but got " << ptxVersion.getValue();
  std::optional<mxtarget::MMAKind> kind = mxtarget::parseKind(fp4Kind);
  if (!kind)
    return emitError(
               module.getLoc(),
               "expected fp4-kind to be mxf4, mxf4nvf4 or mxf8f6f4 but got '")
           << fp4Kind << "'";
  return MXToGPUTarget{*row, ptxVersion, *kind};
}

std::shared_ptr<KernelLibrary>
mlir::mx::createKernelLibrary(ModuleOp module, const MXToGPUTarget &target) {
  Attribute attribute =
      getNVVMTarget(module.getContext(), target.chip.name, target.ptxVersion);
  return std::make_shared<KernelLibrary>(module, attribute);
}

/// Rejects operations of mx in modules within `module`: kernels are made beside
/// the functions of a module, where nested ones do not see them.
static LogicalResult verifyNotNested(ModuleOp module) {
  auto result = module.walk([&](Operation *op) {
    auto closest = op->getParentOfType<ModuleOp>();
    if (!isa_and_present<MXDialect>(op->getDialect()) || closest == module)
      return WalkResult::advance();
    StringRef name = closest.getSymName().value_or("");
    op->emitOpError("is in module @")
        << name << ", which is within the one that kernels are made for: run "
        << "the pass, or pipeline, on that, as in "
        << "builtin.module(builtin.module(convert-mx-to-gpu))";
    return WalkResult::interrupt();
  });
  return failure(result.wasInterrupted());
}

void ConvertMXToGPU::runOnOperation() {
  FailureOr<MXToGPUTarget> target = getTarget();
  if (failed(target) || failed(verifyNotNested(getOperation())) ||
      failed(verifyPTXVersion(getOperation(), *target)))
    return signalPassFailure();
  std::shared_ptr<KernelLibrary> kernels =
      createKernelLibrary(getOperation(), *target);
  // What is left is said of all operations before the pass fails.
  if (errorOnFallback && failed(verifyFastest(getOperation(), *target)))
    signalPassFailure();
  reportHostOperations(getOperation(), *target);
  RewritePatternSet patterns(&getContext());
  populateMXToGPUPatterns(patterns, *target, *kernels);
  walkAndApplyPatterns(getOperation(), std::move(patterns));
}
