//===- Compare.h - How far a result is from the expected one ----*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_RUNNER_COMPARE_H
#define MX_RUNNER_COMPARE_H

#include "mx/Runner/Signature.h"

namespace mlir::mx {

/// Computed in f64. A NaN on either side makes all of them NaN, and so do
/// infinities; nothing is left out.
struct Comparison {
  /// |got - want| / |want|, Euclidean norms; 0 if both are zero.
  double relativeL2 = 0;
  /// The largest |got - want|.
  double maxAbs = 0;
  /// 1 if both are zero, 0 if one is.
  double cosine = 1;
};

/// Compares `got`, a result described by `spec`, with `want`, which may have
/// any dtype. uint16 is read as bits where the result is bf16, uint8 as codes
/// where it is elements or scales.
llvm::Expected<Comparison> compare(const ValueSpec &spec, const Array &got,
                                   const Array &want);

/// The number of NaN in `array`, a value described by `spec`.
int64_t countNaN(const ValueSpec &spec, const Array &array);

} // namespace mlir::mx

#endif // MX_RUNNER_COMPARE_H
