//===- InitAll.h - Registration of everything -------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the author of another compiler calls to have all of mx. The tools and
// the plugin of this project call the same two functions.
//
//===----------------------------------------------------------------------===//

#ifndef MX_INITALL_H
#define MX_INITALL_H

namespace mlir {
class DialectRegistry;
} // namespace mlir

namespace mlir::mx {

/// Adds to `registry` the mx dialect, its models of upstream's interfaces, and
/// what the pipelines need of upstream: nothing else has to be registered to
/// run `mx-quantize`, `mx-to-cpu` and `mx-to-gpu`. What is there already stays.
void registerAllMXDialects(DialectRegistry &registry);

/// Registers all passes and pipelines of mx by name, for pass pipelines that
/// are text and for command lines. Once for a process; upstream's own passes
/// are not among them.
void registerAllMXPasses();

} // namespace mlir::mx

#endif // MX_INITALL_H
