//===- Philox.h - Counter-based random numbers ------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Philox4x32-10 (Salmon et al., SC 2011) and the counter layout of
// docs/Numerics.md section 5: the random number belongs to the element's place
// in the logical tensor, whatever the tiling.
//
//===----------------------------------------------------------------------===//

#ifndef MX_SUPPORT_PHILOX_H
#define MX_SUPPORT_PHILOX_H

#include <array>
#include <cstdint>

namespace mxnumerics {

namespace philox {
inline constexpr uint32_t kMul0 = 0xD2511F53, kMul1 = 0xCD9E8D57;
inline constexpr uint32_t kWeyl0 = 0x9E3779B9, kWeyl1 = 0xBB67AE85;
inline constexpr unsigned kRounds = 10;
} // namespace philox

/// The four output words of Philox4x32-10.
std::array<uint32_t, 4> philox4x32(std::array<uint32_t, 4> counter,
                                   std::array<uint32_t, 2> key);

/// What makes the random stream of one quantize op.
struct RandomStream {
  uint64_t seed = 0;
  uint32_t site = 0;
  uint32_t step = 0;
};

/// The random word of element `index` (row-major in the logical tensor).
uint32_t randomForElement(const RandomStream &stream, uint64_t index);

/// The reserved step value of Hadamard sign streams.
inline constexpr uint32_t kHadamardStep = 0xFFFFFFFF;

/// True if entry `j` of the seeded sign vector `id` is -1.
bool randomSign(uint64_t seed, uint32_t id, uint64_t j);

} // namespace mxnumerics

#endif // MX_SUPPORT_PHILOX_H
