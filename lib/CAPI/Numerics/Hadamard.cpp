//===- Hadamard.cpp - C API of the Hadamard transform ---------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Support/Hadamard.h"

#include "Checks.h"
#include <algorithm>
#include <functional>
#include <numeric>

using namespace mxcapi;
using namespace mxnumerics;

/// C1 and C2 of mx.hadamard.
static Mistake checkGroups(const Shape &shape, int64_t axis, int64_t size) {
  int64_t rank = shape.size();
  if (axis < 0 || axis >= rank)
    return "expected axis in [0, " + std::to_string(rank) + ") but got " +
           std::to_string(axis);
  if (size < 1 || (size & (size - 1)))
    return "expected size to be a power of two but got " + std::to_string(size);
  if (shape[axis] % size)
    return "expected size to divide dimension " + std::to_string(axis) +
           " of size " + std::to_string(shape[axis]) + " but got " +
           std::to_string(size);
  return {};
}

/// C3; nothing if there are no signs.
static Mistake readSigns(const int8_t *signs, int64_t size,
                         std::vector<bool> &negative) {
  for (int64_t i = 0; signs && i < size; ++i) {
    if (signs[i] != 1 && signs[i] != -1)
      return "expected signs of 1 or -1 but entry " + std::to_string(i) +
             " is " + std::to_string(signs[i]);
    negative.push_back(signs[i] < 0);
  }
  return {};
}

MxStatus mxHadamard(const float *data, intptr_t rank, const int64_t *shape,
                    int64_t axis, int64_t size, const int8_t *signs,
                    float *output) {
  Shape sizes;
  int64_t count;
  std::vector<bool> negative;
  if (Mistake mistake = checkShape(rank, shape, sizes, count))
    return fail(mistake);
  if (Mistake mistake = checkGroups(sizes, axis, size))
    return fail(mistake);
  if (Mistake mistake = readSigns(signs, size, negative))
    return fail(mistake);
  if (Mistake mistake = checkPointer("data", data, count))
    return fail(mistake);
  if (Mistake mistake = checkPointer("output", output, count))
    return fail(mistake);
  if (count == 0)
    return MX_STATUS_OK;
  auto multiply = [](auto begin, auto end) {
    return std::accumulate(begin, end, int64_t(1), std::multiplies<>());
  };
  auto dimension = sizes.begin() + axis;
  std::vector<float> result =
      hadamard(data, multiply(sizes.begin(), dimension), *dimension,
               multiply(dimension + 1, sizes.end()), size, negative);
  std::copy(result.begin(), result.end(), output);
  return MX_STATUS_OK;
}

MxStatus mxGetHadamardSigns(uint64_t seed, uint32_t signId, int64_t size,
                            int8_t *signs) {
  if (size < 1)
    return fail("expected a size of at least 1 but got " +
                std::to_string(size));
  if (Mistake mistake = checkPointer("signs", signs))
    return fail(mistake);
  for (int64_t i = 0; i < size; ++i)
    signs[i] = randomSign(seed, signId, i) ? -1 : 1;
  return MX_STATUS_OK;
}
