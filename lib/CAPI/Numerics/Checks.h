//===- Checks.h -------------------------------------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_CAPI_NUMERICS_CHECKS_H
#define MX_LIB_CAPI_NUMERICS_CHECKS_H

#include "mx-c/Numerics.h"
#include "mx/Support/Quantize.h"
#include <optional>
#include <string>

namespace mxcapi {

/// What is wrong, if something is.
using Mistake = std::optional<std::string>;

/// Keeps `mistake` for mxGetLastError and returns `status`.
MxStatus fail(const Mistake &mistake,
              MxStatus status = MX_STATUS_INVALID_ARGUMENT);

Mistake checkEnum(const char *what, int value, int count);
/// A pointer to `count` objects; null is right for none.
Mistake checkPointer(const char *what, const void *pointer, int64_t count = 1);
/// The rules of #mx.format.
Mistake checkFormat(const MxFormat *format);
/// The rules of mx.quantize, constraints C4, C6 and C7.
Mistake checkOptions(const MxQuantizeOptions *options);
/// Sizes that are not negative, and their product fits 63 bits. Gives both.
Mistake checkShape(intptr_t rank, const int64_t *shape,
                   mxnumerics::Shape &sizes, int64_t &count);
/// An axis and a rank that blocks of `format` can have: constraint C1.
Mistake checkAxis(const MxFormat &format, intptr_t rank, int64_t axis);

mxnumerics::Format toFormat(const MxFormat &format);
MxFormat fromFormat(const mxnumerics::Format &format);
mxnumerics::QuantizeOptions toOptions(const MxQuantizeOptions &options);

} // namespace mxcapi

#endif // MX_LIB_CAPI_NUMERICS_CHECKS_H
