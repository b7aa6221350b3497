//===- Checks.cpp ---------------------------------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Checks.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace mxcapi;
using namespace mxnumerics;

// The cases stand in the order of the enums of mx/Support.
static_assert(MX_ELEMENT_E2M1 == static_cast<int>(ElementKind::E2M1) &&
              MX_ELEMENT_RADIX4_ODD ==
                  static_cast<int>(ElementKind::Radix4Odd));
static_assert(MX_SCALE_E8M0 == static_cast<int>(ScaleKind::E8M0) &&
              MX_SCALE_F32 == static_cast<int>(ScaleKind::F32));
static_assert(MX_SCALE_RULE_RCEIL == static_cast<int>(ScaleRule::RCeil) &&
              MX_SCALE_RULE_QUEST == static_cast<int>(ScaleRule::Quest));
static_assert(MX_ROUNDING_TOWARD_ZERO ==
                  static_cast<int>(Rounding::TowardZero) &&
              MX_ROUNDING_STOCHASTIC == static_cast<int>(Rounding::Stochastic));
static_assert(MX_NAN_RULE_SATURATE == static_cast<int>(NaNRule::Saturate));
static_assert(MX_WHOLE_DIMENSION == kWholeDim);

static std::string str(int64_t value) { return std::to_string(value); }

Mistake mxcapi::checkEnum(const char *what, int value, int count) {
  if (value >= 0 && value < count)
    return {};
  return std::string("expected ") + what + " in [0, " + str(count) +
         ") but got " + str(value);
}

Mistake mxcapi::checkPointer(const char *what, const void *pointer,
                             int64_t count) {
  if (pointer || count == 0)
    return {};
  return std::string("expected ") + what + " but got a null pointer";
}

static Mistake checkBlock(const MxFormat &format) {
  int64_t rows = format.blockRows, cols = format.blockCols;
  if (std::min(rows, cols) < 0 || std::max(rows, cols) > kMaxBlockSize)
    return "expected block sizes in [1, " + str(kMaxBlockSize) +
           "], or 0 for the dimension, but got " + str(rows) + " and " +
           str(cols);
  if (rows == kWholeDim && cols != kWholeDim)
    return "expected blockCols to be 0 where blockRows is, but got " +
           str(cols);
  return {};
}

Mistake mxcapi::checkFormat(const MxFormat *format) {
  if (Mistake mistake = checkPointer("a format", format))
    return mistake;
  if (Mistake mistake =
          checkEnum("element", format->element, MX_ELEMENT_RADIX4_ODD + 1))
    return mistake;
  if (Mistake mistake = checkEnum("scale", format->scale, MX_SCALE_F32 + 1))
    return mistake;
  if (Mistake mistake = checkBlock(*format))
    return mistake;
  if (format->scale == MX_SCALE_E4M3 && format->element != MX_ELEMENT_E2M1)
    return "expected E2M1 elements with E4M3 scales but got element " +
           str(format->element);
  if (format->tensorScale && format->scale != MX_SCALE_E4M3)
    return "expected E4M3 scales with a tensor scale but got scale " +
           str(format->scale);
  return {};
}

/// C7: the two-level options belong to E4M3 scales and are in range.
static Mistake checkTwoLevel(const MxQuantizeOptions &options) {
  TwoLevelOptions defaults;
  bool changed = options.scaleMin != defaults.scaleMin ||
                 options.headroom != defaults.headroom || options.scaleRoundUp;
  if (changed && options.format.scale != MX_SCALE_E4M3)
    return "expected the default scaleMin, headroom and scaleRoundUp with "
           "scales other than E4M3";
  if (!(options.scaleMin >= 0 && options.scaleMin <= 448))
    return "expected scaleMin in [0, 448] but got " +
           std::to_string(options.scaleMin);
  if (!(options.headroom > 0 && std::isfinite(options.headroom)))
    return "expected a positive finite headroom but got " +
           std::to_string(options.headroom);
  return {};
}

Mistake mxcapi::checkOptions(const MxQuantizeOptions *options) {
  if (Mistake mistake = checkPointer("options", options))
    return mistake;
  if (Mistake mistake = checkFormat(&options->format))
    return mistake;
  if (Mistake mistake =
          checkEnum("scaleRule", options->scaleRule, MX_SCALE_RULE_QUEST + 1))
    return mistake;
  if (Mistake mistake =
          checkEnum("rounding", options->rounding, MX_ROUNDING_STOCHASTIC + 1))
    return mistake;
  if (Mistake mistake =
          checkEnum("nanRule", options->nanRule, MX_NAN_RULE_SATURATE + 1))
    return mistake;
  if (!isLegalScaleRule(static_cast<ScaleKind>(options->format.scale),
                        static_cast<ElementKind>(options->format.element),
                        static_cast<ScaleRule>(options->scaleRule)))
    return std::string("scale rule ") + mxGetScaleRuleName(options->scaleRule) +
           " is not defined for " + mxGetScaleTypeName(options->format.scale) +
           " scales of " + mxGetElementTypeName(options->format.element) +
           " elements";
  if (options->srBits < 1 || options->srBits > 32)
    return "expected srBits in [1, 32] but got " + str(options->srBits);
  return checkTwoLevel(*options);
}

Mistake mxcapi::checkShape(intptr_t rank, const int64_t *shape, Shape &sizes,
                           int64_t &count) {
  if (rank < 1)
    return "expected a rank of at least 1 but got " + str(rank);
  if (Mistake mistake = checkPointer("a shape", shape))
    return mistake;
  sizes.assign(shape, shape + rank);
  count = 1;
  bool overflows = false;
  for (int64_t size : sizes) {
    if (size < 0)
      return "expected sizes of at least 0 but got " + str(size);
    overflows |= __builtin_mul_overflow(count, size, &count);
  }
  if (std::find(sizes.begin(), sizes.end(), 0) != sizes.end())
    count = 0;
  else if (overflows)
    return "expected fewer than 2^63 elements";
  return {};
}

Mistake mxcapi::checkAxis(const MxFormat &format, intptr_t rank, int64_t axis) {
  if (axis < 0 || axis >= rank)
    return "expected axis in [0, " + str(rank) + ") but got " + str(axis);
  if (format.blockRows == 1 || toFormat(format).isPerTensor())
    return {};
  if (rank < 2 || axis < rank - 2)
    return "expected axis to be one of the last two of at least two "
           "dimensions, since blocks have " +
           str(format.blockRows) + " rows, but got axis " + str(axis) +
           " of rank " + str(rank);
  return {};
}

Format mxcapi::toFormat(const MxFormat &format) {
  return {static_cast<ElementKind>(format.element),
          static_cast<ScaleKind>(format.scale), format.blockRows,
          format.blockCols, format.tensorScale};
}

MxFormat mxcapi::fromFormat(const Format &format) {
  return {static_cast<MxElement>(format.element),
          static_cast<MxScale>(format.scale), format.blockRows,
          format.blockCols, format.tensorScale};
}

QuantizeOptions mxcapi::toOptions(const MxQuantizeOptions &options) {
  QuantizeOptions result;
  result.format = toFormat(options.format);
  result.scaleRule = static_cast<ScaleRule>(options.scaleRule);
  result.rounding = static_cast<Rounding>(options.rounding);
  result.nanRule = static_cast<NaNRule>(options.nanRule);
  result.tensorScale = options.tensorScale;
  result.twoLevel = {options.scaleMin, options.headroom, options.scaleRoundUp};
  result.random = {options.seed, options.site, options.step};
  result.srBits = options.srBits;
  return result;
}
