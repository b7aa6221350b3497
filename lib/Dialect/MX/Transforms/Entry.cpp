//===- Entry.cpp - The function that a pass is for ------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Entry.h"

using namespace mlir;

func::FuncOp mx::internal::findEntry(ModuleOp module, StringRef entry,
                                     StringRef verb) {
  auto function = module.lookupSymbol<func::FuncOp>(entry);
  if (function && !function.isExternal())
    return function;
  emitError(module.getLoc(), "expected a function @")
      << entry << " with a body to " << verb;
  return {};
}
