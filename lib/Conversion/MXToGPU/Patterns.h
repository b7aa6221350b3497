//===- Patterns.h - Parts of the conversion to GPUs -------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What mx/Conversion/MXToGPU.h promises, one operation each.
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_CONVERSION_MXTOGPU_PATTERNS_H
#define MX_LIB_CONVERSION_MXTOGPU_PATTERNS_H

#include "mx/Conversion/MXToGPU.h"
#include "mx/Dialect/MX/IR/MXOps.h"
#include "mx/Report/Report.h"

namespace mlir::mx {

/// A path on `target`; what it is made of is to be filled in.
mxreport::Path getPath(const MXToGPUTarget &target);
/// The path of what is left for the CPU because of `why`.
mxreport::Path getHostPath(const MXToGPUTarget &target,
                           const mxreport::Why &why);

/// Why `op` stays on the host; nothing if a kernel computes it.
mxreport::Why getReasonForHost(QuantizeOp op);
mxreport::Why getReasonForHost(ScaledMatmulOp op, const MXToGPUTarget &target);

/// `verifyFastest` of `op`, which may be another operation.
LogicalResult verifyHasKernel(Operation *op);
LogicalResult verifyQuantizeFastest(Operation *op, const MXToGPUTarget &target);
LogicalResult verifyScaledMatmulFastest(Operation *op,
                                        const MXToGPUTarget &target);

/// `verifyPTXVersion` and `populateMXToGPUPatterns` (mx/Conversion/MXToGPU.h)
/// of each operation.
LogicalResult verifyQuantizePTXVersion(Operation *root,
                                       const MXToGPUTarget &target);
void populateQuantizePatterns(RewritePatternSet &patterns,
                              const MXToGPUTarget &target,
                              KernelLibrary &kernels);

LogicalResult verifyScaledMatmulPTXVersion(Operation *root,
                                           const MXToGPUTarget &target);
void populateScaledMatmulPatterns(RewritePatternSet &patterns,
                                  const MXToGPUTarget &target,
                                  KernelLibrary &kernels);

} // namespace mlir::mx

#endif // MX_LIB_CONVERSION_MXTOGPU_PATTERNS_H
