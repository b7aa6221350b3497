//===- Philox.cpp - Counter-based random numbers --------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Support/Philox.h"

using namespace mxnumerics;

std::array<uint32_t, 4> mxnumerics::philox4x32(std::array<uint32_t, 4> counter,
                                               std::array<uint32_t, 2> key) {
  for (unsigned round = 0; round < philox::kRounds; ++round) {
    uint64_t product0 = static_cast<uint64_t>(philox::kMul0) * counter[0];
    uint64_t product1 = static_cast<uint64_t>(philox::kMul1) * counter[2];
    counter = {static_cast<uint32_t>(product1 >> 32) ^ counter[1] ^ key[0],
               static_cast<uint32_t>(product1),
               static_cast<uint32_t>(product0 >> 32) ^ counter[3] ^ key[1],
               static_cast<uint32_t>(product0)};
    key[0] += philox::kWeyl0;
    key[1] += philox::kWeyl1;
  }
  return counter;
}

static std::array<uint32_t, 2> makeKey(uint64_t seed) {
  return {static_cast<uint32_t>(seed), static_cast<uint32_t>(seed >> 32)};
}

uint32_t mxnumerics::randomForElement(const RandomStream &stream,
                                      uint64_t index) {
  uint64_t group = index >> 2;
  return philox4x32({static_cast<uint32_t>(group),
                     static_cast<uint32_t>(group >> 32), stream.site,
                     stream.step},
                    makeKey(stream.seed))[index & 3];
}

bool mxnumerics::randomSign(uint64_t seed, uint32_t id, uint64_t j) {
  // A sign vector is shorter than 2^39, so its counter fits one word.
  uint32_t word =
      philox4x32({static_cast<uint32_t>(j >> 7), 0, id, kHadamardStep},
                 makeKey(seed))[(j >> 5) & 3];
  return (word >> (j & 31)) & 1;
}
