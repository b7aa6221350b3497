//===- Hadamard.cpp - Reference Hadamard transform ------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Support/Hadamard.h"

#include <cmath>

using namespace mxnumerics;

/// Transforms `group` in place: butterflies in f32, then one multiplication.
static void transformGroup(std::vector<float> &group) {
  int64_t size = static_cast<int64_t>(group.size());
  for (int64_t stride = 1; stride < size; stride *= 2)
    for (int64_t base = 0; base < size; base += 2 * stride)
      for (int64_t i = base; i < base + stride; ++i) {
        float u = group[i], v = group[i + stride];
        group[i] = u + v;
        group[i + stride] = u - v;
      }
  float factor = static_cast<float>(1.0 / std::sqrt(static_cast<double>(size)));
  for (float &value : group)
    value *= factor;
}

std::vector<float> mxnumerics::hadamard(const float *data, int64_t outer,
                                        int64_t length, int64_t inner,
                                        int64_t size,
                                        const std::vector<bool> &signs) {
  std::vector<float> result(outer * length * inner);
  std::vector<float> group(size);
  for (int64_t o = 0; o < outer; ++o)
    for (int64_t start = 0; start < length; start += size)
      for (int64_t i = 0; i < inner; ++i) {
        int64_t base = (o * length + start) * inner + i;
        for (int64_t j = 0; j < size; ++j) {
          float value = data[base + j * inner];
          group[j] = !signs.empty() && signs[j] ? -value : value;
        }
        transformGroup(group);
        for (int64_t j = 0; j < size; ++j)
          result[base + j * inner] = group[j];
      }
  return result;
}
