//===- HostOperations.cpp - What has no kernel ----------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Patterns.h"
#include "mx/Dialect/MX/Analysis/Describe.h"
#include "mx/Report/Collector.h"
#include "mx/Target/Capability.h"

using namespace mlir;
using namespace mlir::mx;
using mxreport::Condition;
using mxreport::Why;

mxreport::Path mlir::mx::getPath(const MXToGPUTarget &target) {
  mxreport::Path path;
  path.chip = target.chip.name.str();
  path.ptxVersion = target.ptxVersion;
  return path;
}

mxreport::Path mlir::mx::getHostPath(const MXToGPUTarget &target,
                                     const Why &why) {
  mxreport::Path path = getPath(target);
  path.outcome = mxreport::Outcome::FallbackHost;
  path.fastest = false;
  path.why = why;
  return path;
}

/// Why `op` stays on the host, if it is of a kind that has no kernel.
static Why getReasonWithoutKernel(Operation *op) {
  if (!isa<DequantizeOp, HadamardOp, TensorScaleOp>(op))
    return {};
  std::string name = op->getName().getStringRef().str();
  std::string hint;
  if (isa<TensorScaleOp>(op))
    hint = "use a format without a tensor scale";
  return Why::get(Condition::NoKernel, "there is no kernel for " + name, hint);
}

LogicalResult mlir::mx::verifyHasKernel(Operation *op) {
  if (Why why = getReasonWithoutKernel(op))
    return op->emitOpError("is left for the CPU: ") << why.str();
  return success();
}

/// Says of the contraction or product `op` that it stays, if there is a reason;
/// if not, it gets its place among those that do.
static void reportProduct(Operation *op, const MXToGPUTarget &target,
                          const Why &why,
                          const mxreport::Contraction &contraction) {
  if (why)
    reportPath(op, getHostPath(target, why), contraction);
  else
    reportGiven(op, contraction);
}

/// Says of `op`, which is no product, that it stays, if there is a reason.
static void reportOther(Operation *op, const MXToGPUTarget &target,
                        const Why &why, StringRef format) {
  if (why)
    reportOperation(op, getHostPath(target, why), format);
}

static void reportIfOnHost(Operation *op, const MXToGPUTarget &target) {
  if (auto quantize = dyn_cast<QuantizeOp>(op))
    return reportOther(op, target, getReasonForHost(quantize),
                       quantize.getFormat().getNameOrForm());
  if (auto product = dyn_cast<ScaledMatmulOp>(op))
    return reportProduct(op, target, getReasonForHost(product, target),
                         describeProduct(product));
  std::optional<Contraction> c = matchContraction(op);
  if (!c)
    return reportOther(op, target, getReasonWithoutKernel(op), /*format=*/"");
  std::string name = op->getName().getStringRef().str();
  reportProduct(op, target,
                Why::get(Condition::NotQuantized, name + " is not quantized"),
                describeContraction(*c));
}

void mlir::mx::reportHostOperations(Operation *root,
                                    const MXToGPUTarget &target) {
  root->walk([&](Operation *op) { reportIfOnHost(op, target); });
}
