//===- ScaledMatmul.h - Reference scaled matmul -----------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The definition of the scaled product: docs/Numerics.md section 7.
//
//===----------------------------------------------------------------------===//

#ifndef MX_SUPPORT_SCALEDMATMUL_H
#define MX_SUPPORT_SCALEDMATMUL_H

#include <cstdint>
#include <vector>

namespace mxnumerics {

/// One operand of a scaled product: `rows x k` element values (row-major,
/// decoded, or plain) and the f32 scale of each block.
struct MatmulOperand {
  const float *values;
  /// `scaleRows x scaleCols`, row-major; null for a plain operand.
  const float *scales = nullptr;
  int64_t scaleRows = 0;
  int64_t scaleCols = 0;
  /// Rows and contraction indices that share a scale; 0: all of them.
  int64_t blockRows = 1;
  int64_t blockCols = 0;
};

/// D[m,n] = alpha * sum_k A[m,k] B[n,k] + C[m,n] in the order and with the
/// roundings of the contract; `c` may be null, `alpha` absent means no
/// multiplication. At least one operand has scales, and two that have them
/// agree in `blockCols`.
std::vector<float> scaledMatmul(const MatmulOperand &a, const MatmulOperand &b,
                                int64_t m, int64_t n, int64_t k,
                                const float *alpha = nullptr,
                                const float *c = nullptr);

} // namespace mxnumerics

#endif // MX_SUPPORT_SCALEDMATMUL_H
