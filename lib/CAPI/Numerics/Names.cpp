//===- Names.cpp - Names of the cases of the C API's enums ----------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Checks.h"

using namespace mxnumerics;

template <size_t N>
static const char *getName(const char *const (&names)[N], unsigned value) {
  return value < N ? names[value] : nullptr;
}

const char *mxGetElementTypeName(MxElement element) {
  if (element >= kNumElementKinds)
    return nullptr;
  // The table's names are literals: a zero ends them.
  return getElementInfo(static_cast<ElementKind>(element)).mlirName.data();
}

const char *mxGetElementGridName(MxElement element) {
  if (element >= kNumElementKinds)
    return nullptr;
  return getElementInfo(static_cast<ElementKind>(element)).gridName.data();
}

const char *mxGetScaleTypeName(MxScale scale) {
  return getName(kScaleTypeNames, scale);
}

const char *mxGetScaleRuleName(MxScaleRule scaleRule) {
  return getName(kScaleRuleNames, scaleRule);
}

const char *mxGetRoundingName(MxRounding rounding) {
  return getName(kRoundingNames, rounding);
}

const char *mxGetNaNRuleName(MxNaNRule nanRule) {
  return getName(kNaNRuleNames, nanRule);
}
