//===- Outliers.h - Take the largest values apart ------------- -*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_DIALECT_MX_TRANSFORMS_QUANTIZECONTRACTIONS_OUTLIERS_H
#define MX_LIB_DIALECT_MX_TRANSFORMS_QUANTIZECONTRACTIONS_OUTLIERS_H

#include "mlir/IR/Builders.h"

namespace mlir::mx::internal {

/// A tensor as a sum.
struct ClampedTensor {
  Value clamped, residual;
};

/// Clamps `value` to the quantile `permille` of its magnitudes: the smallest
/// one that so many thousandths of them do not exceed.
ClampedTensor clampOutliers(OpBuilder &builder, Location loc, Value value,
                            int64_t permille);

} // namespace mlir::mx::internal

#endif // MX_LIB_DIALECT_MX_TRANSFORMS_QUANTIZECONTRACTIONS_OUTLIERS_H
