//===- Wgmma.h - A decoded wgmma.mma_async ----------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What Wgmma.cpp decodes and judges and WgmmaProduct.cpp computes.
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_SIM_WGMMA_H
#define MX_LIB_SIM_WGMMA_H

#include "Machine/Decode.h"
#include "SharedOperand.h"

namespace mxsim {

/// Rows of a warp, and of a warpgroup, in the product; warps of a warpgroup.
inline constexpr unsigned kWarpRows = 16;
inline constexpr unsigned kGroupWarps = 4;

/// A wgmma.mma_async.
struct WgmmaForm {
  enum Result : uint8_t { F32, F16, S32 };

  unsigned n = 0, k = 0;
  Result result = F32;
  bool saturates = false;
  const MatrixType *a = nullptr, *b = nullptr;
  /// imm-scale-a times imm-scale-b.
  float sign = 1;
  Major majorA = Major::K, majorB = Major::K;
  std::string_view shape;

  std::vector<Destination> out;
  std::vector<Source> accumulator;
  /// A is four registers, or a descriptor.
  std::vector<Source> words;
  Source descriptorA, descriptorB, accumulates;

  bool isAInRegisters() const { return !words.empty(); }
};

/// The values that the lanes of a warp agree on.
struct WgmmaOperands {
  uint64_t a = 0, b = 0;
  bool accumulates = false;
};

/// Computes the rows of `step`'s warp as its next product; nothing after a
/// fault.
void runProduct(Step &step, const WgmmaForm &form,
                const WgmmaOperands &operands);

} // namespace mxsim

#endif // MX_LIB_SIM_WGMMA_H
