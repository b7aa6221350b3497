//===- Inline.h - Expansion of calls ----------------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The machine has no calls. A direct call becomes the body of its function,
// with other registers and labels; `ret` becomes a branch behind it. `.param`
// variables of bodies and parameters of a `.func` become local memory, where
// the PTX ISA ("Parameter State Space") lets them be; an argument is not
// copied: the parameter is another name of it. Registers and variables are
// shared by calls that are not inside each other, as on a stack.
//
// What has no body is refused, except what nvcc's headers declare and the
// machine knows (Calls.cpp); so are recursion and calls by address.
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_SIM_INLINE_H
#define MX_LIB_SIM_INLINE_H

#include "mx/Sim/PTX.h"

namespace mxsim {

/// Expands the calls of all entries of `module` and drops the other functions.
std::optional<PTXError> expandCalls(PTXModule &module);

/// True for a function without a body that calls may name.
bool isRuntimeFunction(std::string_view name);

} // namespace mxsim

#endif // MX_LIB_SIM_INLINE_H
