//===- HostOperations.cpp - What has no kernel -------------------------- -===//
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

/// Why `op` stays on the host, if it is an operation of mx without a kernel.
static Why getReasonForCPU(Operation *op) {
  if (!isa<DequantizeOp, HadamardOp, TensorScaleOp>(op))
    return {};
  std::string name = op->getName().getStringRef().str();
  std::string hint;
  if (isa<TensorScaleOp>(op))
    hint = "use a format without a tensor scale";
  return Why::get(Condition::NoKernel, "there is no kernel for " + name, hint);
}

LogicalResult mlir::mx::verifyHasKernel(Operation *op) {
  if (Why why = getReasonForCPU(op))
    return op->emitOpError("is left for the CPU: ") << why.str();
  return success();
}

void mlir::mx::reportHostOperations(Operation *root,
                                    const MXToGPUTarget &target) {
  root->walk([&](Operation *op) {
    if (Why why = getReasonForCPU(op)) {
      reportOperation(op, getHostPath(target, why), "");
    } else if (std::optional<Contraction> c = matchContraction(op)) {
      std::string name = op->getName().getStringRef().str();
      Why why = Why::get(Condition::NotQuantized, name + " is not quantized");
      reportPath(op, getHostPath(target, why), describeContraction(*c));
    }
  });
}
