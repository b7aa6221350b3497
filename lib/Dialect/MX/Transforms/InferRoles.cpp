//===- InferRoles.cpp - Say what contractions are for ---------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Dialect/MX/Analysis/Roles.h"
#include "mx/Dialect/MX/Transforms/Passes.h"

namespace mlir::mx {
#define GEN_PASS_DEF_MXINFERROLES
#include "mx/Dialect/MX/Transforms/Passes.h.inc"
} // namespace mlir::mx

using namespace mlir;
using namespace mlir::mx;

namespace {
struct MXInferRoles final : mx::impl::MXInferRolesBase<MXInferRoles> {
  using MXInferRolesBase::MXInferRolesBase;
  void runOnOperation() override;
};
} // namespace

void mlir::mx::inferRoles(ArrayRef<ClassifiedContraction> contractions) {
  for (const ClassifiedContraction &c : contractions)
    if (!c.contraction.op->hasAttr(kContractionAttr))
      c.contraction.op->setAttr(kContractionAttr, c.getAttr());
}

void MXInferRoles::runOnOperation() {
  for (const FunctionContractions &function :
       getAnalysis<ContractionAnalysis>().getFunctions())
    inferRoles(function.contractions);
  // Attributes alone: no analysis of the IR is out of date.
  markAllAnalysesPreserved();
}
