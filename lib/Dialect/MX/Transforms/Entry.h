//===- Entry.h - The function that a pass is for ----------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_DIALECT_MX_TRANSFORMS_ENTRY_H
#define MX_LIB_DIALECT_MX_TRANSFORMS_ENTRY_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"

namespace mlir::mx::internal {

/// The function of `module` that the option `entry` of a pass names. Null, and
/// an error, if there is none with a body to do to it what `verb` says.
func::FuncOp findEntry(ModuleOp module, StringRef entry, StringRef verb);

} // namespace mlir::mx::internal

#endif // MX_LIB_DIALECT_MX_TRANSFORMS_ENTRY_H
