//===- Convert.h - cvt ------------------------------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_SIM_CONVERT_H
#define MX_LIB_SIM_CONVERT_H

#include "Machine/Decode.h"
#include "SmallFloat.h"

namespace mxsim {

/// A format whose values several together fill a register: f16 and bf16 in
/// pairs, and those of fewer bits.
struct PackedFormat;

/// The format and count of "e4m3x2", "f16x2", "e2m1x4", or null.
const PackedFormat *lookupPackedFormat(std::string_view part, unsigned &count);

/// cvt to or from packed values.
Run decodePackedConversion(Decoder &d);

/// cvt.pack, of integers.
Run decodeConvertPack(Decoder &d);

} // namespace mxsim

#endif // MX_LIB_SIM_CONVERT_H
