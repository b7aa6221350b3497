//===- ScaledMatmul.cpp - Reference scaled matmul -------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Support/ScaledMatmul.h"

#include <algorithm>

using namespace mxnumerics;

/// The scale of the block that holds (`row`, `col`); 1 for a plain operand.
static double scaleAt(const MatmulOperand &x, int64_t row, int64_t col) {
  if (!x.scales)
    return 1.0;
  int64_t scaleRow = x.blockRows == 0 ? 0 : row / x.blockRows;
  int64_t scaleCol = x.blockCols == 0 ? 0 : col / x.blockCols;
  return x.scales[scaleRow * x.scaleCols + scaleCol];
}

static float scaledDot(const MatmulOperand &a, const MatmulOperand &b,
                       int64_t row, int64_t col, int64_t k, int64_t block) {
  const float *x = a.values + row * k;
  const float *y = b.values + col * k;
  float acc = 0.0f;
  for (int64_t start = 0; start < k; start += block) {
    double partial = 0.0;
    for (int64_t i = start, end = std::min(start + block, k); i < end; ++i)
      partial += static_cast<double>(x[i]) * static_cast<double>(y[i]);
    double scale = scaleAt(a, row, start) * scaleAt(b, col, start);
    acc += static_cast<float>(scale * partial);
  }
  return acc;
}

std::vector<float> mxnumerics::scaledMatmul(const MatmulOperand &a,
                                            const MatmulOperand &b, int64_t m,
                                            int64_t n, int64_t k,
                                            const float *alpha,
                                            const float *c) {
  int64_t block = a.scales ? a.blockCols : b.blockCols;
  if (block == 0)
    block = std::max<int64_t>(k, 1);
  std::vector<float> result(m * n);
  for (int64_t i = 0; i < m; ++i)
    for (int64_t j = 0; j < n; ++j) {
      float value = scaledDot(a, b, i, j, k, block);
      if (alpha)
        value = *alpha * value;
      if (c)
        value = value + c[i * n + j];
      result[i * n + j] = value;
    }
  return result;
}
