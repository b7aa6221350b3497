//===- OriginAnalysis.h - Propagation of origins ----------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_DIALECT_MX_ANALYSIS_ORIGINANALYSIS_H
#define MX_LIB_DIALECT_MX_ANALYSIS_ORIGINANALYSIS_H

#include "mx/Dialect/MX/Analysis/Origins.h"

namespace mlir::mx {

/// Fills in the origins of the operands of `origins.contractions`, which have
/// `numbers`, and of the results. `isStraightLine` says that all operations are
/// in one block, but for those in the bodies of linalg operations.
void propagateOrigins(FunctionOpInterface function,
                      const llvm::DenseMap<Operation *, unsigned> &numbers,
                      bool isStraightLine, Origins &origins);

} // namespace mlir::mx

#endif // MX_LIB_DIALECT_MX_ANALYSIS_ORIGINANALYSIS_H
