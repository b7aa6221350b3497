//===- Passes.h - Conversions from the mx dialect ---------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Registration of all conversions. An embedder who wants one of them includes
// its own header instead.
//
//===----------------------------------------------------------------------===//

#ifndef MX_CONVERSION_PASSES_H
#define MX_CONVERSION_PASSES_H

#include "mx/Conversion/ArithToMX.h"
#include "mx/Conversion/AssemblePTX.h"
#include "mx/Conversion/MXToArith.h"
#include "mx/Conversion/MXToGPU.h"
#include "mx/Conversion/MXToLinalg.h"
#include "mx/Conversion/MXToTosa.h"
#include "mx/Conversion/TosaToMX.h"

namespace mlir::mx {

#define GEN_PASS_REGISTRATION
#include "mx/Conversion/Passes.h.inc"

} // namespace mlir::mx

#endif // MX_CONVERSION_PASSES_H
