//===- CudaAbsentTest.cpp - Says that CUDA's headers are absent -----------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "gtest/gtest.h"

TEST(CudaOracle, Absent) {
  GTEST_SKIP() << "CUDA's cuda_fp4.h was not found when this was configured: "
                  "the element types were not compared with CUDA's headers";
}
