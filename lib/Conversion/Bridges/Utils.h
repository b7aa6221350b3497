//===- Utils.h - Shared by the bridges --------------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The bridges are the conversions from and to TOSA and scaled arith.
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_CONVERSION_BRIDGES_UTILS_H
#define MX_LIB_CONVERSION_BRIDGES_UTILS_H

#include "mlir/Dialect/Utils/ReshapeOpsUtils.h"
#include "mlir/IR/PatternMatch.h"
#include "mx/Report/Names.h"

#include <string>

namespace mlir::mx::bridges {

/// `type` as text, for reasons.
std::string print(Type type);

/// Groups of `rank` dimensions of which `count` from `first` on are one.
SmallVector<ReassociationIndices> getGroups(int64_t rank, int64_t first,
                                            int64_t count);

/// Says why `op` stays: to `rewriter`, and in a `missed` remark of `outcome`.
LogicalResult reportLeft(PatternRewriter &rewriter, Operation *op,
                         mxreport::Outcome outcome, const Twine &why);

/// Says of `product`, which `op` becomes, what `op` is for, if that is known.
void keepPurpose(Operation *op, Value product);

/// Fails, with an error at each, if `explain` has a reason against operations
/// of mx in `root`. Errors start with `cannot`.
LogicalResult verifyAll(Operation *root, StringRef cannot,
                        llvm::function_ref<std::string(Operation *)> explain);

} // namespace mlir::mx::bridges

#endif // MX_LIB_CONVERSION_BRIDGES_UTILS_H
