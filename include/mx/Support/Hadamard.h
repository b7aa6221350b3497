//===- Hadamard.h - Reference Hadamard transform ----------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The (randomized) Hadamard transform: docs/Numerics.md section 6.
//
//===----------------------------------------------------------------------===//

#ifndef MX_SUPPORT_HADAMARD_H
#define MX_SUPPORT_HADAMARD_H

#include <cstdint>
#include <vector>

namespace mxnumerics {

/// Transforms groups of `size` (a power of two) consecutive values along one
/// dimension, seen as `outer x length x inner` (row-major); `size` divides
/// `length`. `signs` is empty or holds `size` entries, true for -1. The result
/// is in f32, before the rounding to the result type.
std::vector<float> hadamard(const float *data, int64_t outer, int64_t length,
                            int64_t inner, int64_t size,
                            const std::vector<bool> &signs);

} // namespace mxnumerics

#endif // MX_SUPPORT_HADAMARD_H
