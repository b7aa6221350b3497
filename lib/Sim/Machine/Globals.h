//===- Globals.h - Initial values of variables ------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_SIM_GLOBALS_H
#define MX_LIB_SIM_GLOBALS_H

#include "mx/Sim/Simulator.h"

namespace mxsim {

/// Stores the initial values that are addresses of variables, which lie at
/// `places`. Functions have no addresses: such bytes stay undefined, so that
/// the kernel that reads them is stopped, and no other.
void storeInitialAddresses(const PTXModule &module,
                           const std::map<std::string, uint64_t> &places,
                           DeviceMemory &memory);

} // namespace mxsim

#endif // MX_LIB_SIM_GLOBALS_H
