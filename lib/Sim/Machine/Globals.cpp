//===- Globals.cpp - Initial values of variables --------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Globals.h"

#include <algorithm>

using namespace mxsim;

void mxsim::storeInitialAddresses(const PTXModule &module,
                                  const std::map<std::string, uint64_t> &places,
                                  DeviceMemory &memory) {
  for (const Variable &variable : module.variables)
    for (const InitialAddress &initial : variable.addresses) {
      uint64_t at = places.at(variable.name) + initial.offset;
      auto found = places.find(initial.symbol);
      if (found == places.end()) {
        MemoryRegion &region = *memory.find(at);
        std::fill_n(region.defined.begin() + (at - region.base), initial.bytes,
                    0);
        continue;
      }
      uint64_t value =
          ((found->second + initial.addend) & initial.mask) >> initial.shift;
      memory.write(at, &value, std::min<uint64_t>(initial.bytes, 8));
    }
}
