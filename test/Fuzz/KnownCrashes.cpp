//===- KnownCrashes.cpp - Crashes of LLVM 22 that are not mx's ------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KnownCrashes.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Compiler.h"

#include <algorithm>

using namespace mxfuzz;

static const KnownCrash kTable[] = {
    {"6linalg11TransposeOp5parse", "linalg.transpose with a bad permutation"},
    {"6linalg9GenericOp5parse",
     "linalg.generic with an iterator type that is no string"},
    {"22report_bad_alloc_error", "a use of a result with a huge number"},
};

/// The innermost frames, after the handler, down to the first of mx.
static llvm::StringRef getInner(llvm::StringRef trace) {
  llvm::StringRef inner = trace.substr(trace.find("\n#1 "));
#if LLVM_ADDRESS_SANITIZER_BUILD
  // What the sanitizer puts around a crash is linked into mx-fuzz too, and its
  // own report stands before the frames.
  llvm::StringRef frames = trace.substr(trace.find("\nsignal "));
  size_t first = std::min(frames.find("libMLIR"), frames.find("libLLVM"));
  inner = frames.substr(frames.rfind('\n', first));
#endif
  return inner.take_front(inner.find("mx-fuzz"));
}

const KnownCrash *mxfuzz::findKnownCrash(const std::string &trace) {
  llvm::StringRef inner = getInner(trace);
  if (!inner.contains("libMLIR") ||
      trace.find("parseAsmSourceFile") == std::string::npos)
    return nullptr;
  for (const KnownCrash &row : kTable)
    if (inner.contains(row.function))
      return &row;
  return nullptr;
}
