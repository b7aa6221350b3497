//===- Parts.h - Where in a model a product is ------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_DIALECT_MX_ANALYSIS_PARTS_H
#define MX_LIB_DIALECT_MX_ANALYSIS_PARTS_H

#include "mx/Dialect/MX/Analysis/Origins.h"
#include "mx/Dialect/MX/Analysis/Roles.h"

namespace mlir::mx {

/// Sets `part` of `found`, whose roles are known: by what feeds what, and by
/// the names of weights where that tells nothing.
void assignParts(std::vector<ClassifiedContraction> &found,
                 const Origins &origins, FunctionOpInterface function);

/// The part of the weight called `name`; `Other` if the name tells none.
ModelPart getPartByName(StringRef name);

/// Sets `layer` and `layers` of `found`, whose roles are known: by the names of
/// weights, and by locations where there is none.
void assignLayers(std::vector<ClassifiedContraction> &found,
                  const Origins &origins, FunctionOpInterface function);

} // namespace mlir::mx

#endif // MX_LIB_DIALECT_MX_ANALYSIS_PARTS_H
