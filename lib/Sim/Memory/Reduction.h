//===- Reduction.h - What bulk reductions do to memory ----------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_SIM_REDUCTION_H
#define MX_LIB_SIM_REDUCTION_H

#include "mx/Sim/PTX.h"

namespace mxsim {

/// Combines the elements at `data` with `count` elements at `values`, each in
/// one atomic operation of this machine.
using Reduction = void (*)(uint8_t *data, const uint8_t *values, size_t count);

/// The reduction `name` ("add", "inc") of elements of `type`, or null.
Reduction findReduction(std::string_view name, ScalarType type);

} // namespace mxsim

#endif // MX_LIB_SIM_REDUCTION_H
