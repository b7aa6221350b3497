//===- Integer.h - Integer instructions -------------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_SIM_INTEGER_H
#define MX_LIB_SIM_INTEGER_H

#include "Types.h"

namespace mxsim {

/// Arithmetic wraps around: it is done without a sign.
template <typename T>
using Unsigned = std::make_unsigned_t<T>;

/// The low or high half of a product.
template <typename T>
T multiplyHalf(T a, T b, bool high) {
  using Wide =
      std::conditional_t<std::is_signed_v<T>, __int128, unsigned __int128>;
  Wide product = Wide(a) * Wide(b);
  return static_cast<T>(high ? product >> (8 * sizeof(T)) : product);
}

/// The forms of add, sub and mad that read or write the condition code.
Run decodeCarryAdd(Decoder &d);
Run decodeCarrySub(Decoder &d);
Run decodeCarryMad(Decoder &d);

} // namespace mxsim

#endif // MX_LIB_SIM_INTEGER_H
