//===- Generator.cpp - Random modules that are valid ----------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Writer.h"

using namespace mxfuzz;

Generated mxfuzz::generateModule(Random &random) {
  static void (*const operations[])(Writer &) = {
      writeQuantizeAny, writeQuantizeAny, writeDequantize,   writeDequantize,
      writeTensorScale, writeHadamard,    writeScaledMatmul, writeSlice,
      writeLoop,        writeBranch,      writeContraction};
  Writer writer(random);
  for (uint64_t count = 1 + random.below(4); count > 0; --count)
    random.pick(operations)(writer);
  return writer.finish();
}
