//===- Names.cpp - Names of the cases of the C API's enums ----------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Checks.h"

using namespace mxnumerics;

// In the order of the enums.
static constexpr const char *kScaleTypes[] = {"f8E8M0FNU", "f8E4M3FN", "f32"};
static constexpr const char *kScaleRules[] = {"floor", "ceil", "even", "rceil",
                                              "amax"};
static constexpr const char *kRoundings[] = {"nearest_even", "toward_zero",
                                             "stochastic"};
static constexpr const char *kNaNRules[] = {"nan_scale", "saturate"};

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

const char *mxGetScaleTypeName(MxScale scale) {
  return getName(kScaleTypes, scale);
}

const char *mxGetScaleRuleName(MxScaleRule scaleRule) {
  return getName(kScaleRules, scaleRule);
}

const char *mxGetRoundingName(MxRounding rounding) {
  return getName(kRoundings, rounding);
}

const char *mxGetNaNRuleName(MxNaNRule nanRule) {
  return getName(kNaNRules, nanRule);
}
