//===- ScaledMatmul.h - mx.scaled_matmul on tensor cores ----------------*- C++
//-*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_CONVERSION_MXTOGPU_SCALEDMATMUL_H
#define MX_LIB_CONVERSION_MXTOGPU_SCALEDMATMUL_H

#include "mx/Conversion/MXToGPU.h"

namespace mlir::mx {

/// An error at every operation that `target` has an instruction for which needs
/// a later PTX version than `ptxVersion`: LLVM aborts on it.
LogicalResult verifyPTXVersion(Operation *root, const MXToGPUTarget &target,
                               unsigned ptxVersion);

} // namespace mlir::mx

#endif // MX_LIB_CONVERSION_MXTOGPU_SCALEDMATMUL_H
