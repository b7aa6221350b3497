//===- SlicedPrograms.h - Programs that read parts of results ---*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_UNITTESTS_CONVERSION_SLICEDPROGRAMS_H
#define MX_UNITTESTS_CONVERSION_SLICEDPROGRAMS_H

#include "Programs.h"

namespace mxtest {

/// Slices of elements and scales.
Program makeSlicesOfQuantize(Picker &pick);
/// A slice of what comes back from elements and scales.
Program makeSliceOfDequantize(Picker &pick);
/// A slice of a product, with and without alpha and C.
Program makeSliceOfProduct(Picker &pick);

} // namespace mxtest

#endif // MX_UNITTESTS_CONVERSION_SLICEDPROGRAMS_H
