//===- Attributes.cpp - C API of the attributes --------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx-c/Attributes.h"

#include "../Numerics/Checks.h"
#include "mlir/CAPI/IR.h"
#include "mlir/CAPI/Support.h"
#include "mlir/IR/Diagnostics.h"
#include "mx/Dialect/MX/IR/MXDialect.h"

using namespace mlir;
using namespace mlir::mx;

//===----------------------------------------------------------------------===//
// #mx.format
//===----------------------------------------------------------------------===//

bool mlirAttributeIsAMXFormat(MlirAttribute attribute) {
  return isa<FormatAttr>(unwrap(attribute));
}

MlirTypeID mlirMXFormatAttrGetTypeID(void) {
  return wrap(FormatAttr::getTypeID());
}

MlirAttribute mlirMXFormatAttrGetChecked(MlirLocation location,
                                         const MxFormat *format) {
  Location loc = unwrap(location);
  if (mxcapi::Mistake mistake = mxcapi::checkFormat(format)) {
    emitError(loc) << *mistake;
    return wrap(Attribute());
  }
  return wrap(FormatAttr::get(loc.getContext(), mxcapi::toFormat(*format)));
}

static FormatAttr unwrapFormat(MlirAttribute attribute) {
  return cast<FormatAttr>(unwrap(attribute));
}

MxFormat mlirMXFormatAttrGetFormat(MlirAttribute attribute) {
  return mxcapi::fromFormat(unwrapFormat(attribute).getFormat());
}

MlirType mlirMXFormatAttrGetElementType(MlirAttribute attribute) {
  return wrap(unwrapFormat(attribute).getElementType());
}

MlirType mlirMXFormatAttrGetScaleType(MlirAttribute attribute) {
  return wrap(unwrapFormat(attribute).getScaleType());
}

MlirType mlirMXFormatAttrGetElementsTensorType(MlirAttribute attribute,
                                               intptr_t rank,
                                               const int64_t *shape) {
  return wrap(
      Type(getElementsType(unwrapFormat(attribute), {shape, shape + rank})));
}

MlirType mlirMXFormatAttrGetScalesTensorType(MlirAttribute attribute,
                                             intptr_t rank,
                                             const int64_t *shape,
                                             int64_t axis) {
  FormatAttr format = unwrapFormat(attribute);
  if (mxcapi::checkAxis(mxcapi::fromFormat(format.getFormat()), rank, axis))
    return wrap(Type());
  return wrap(Type(getScalesType(format, {shape, shape + rank}, axis)));
}

//===----------------------------------------------------------------------===//
// #mx.scale_rule, #mx.rounding, #mx.nan_rule
//===----------------------------------------------------------------------===//

/// The attribute of a case of the enum of `Attr`, null if there is no such one.
template <typename Attr, typename Enum>
static MlirAttribute getEnum(MlirContext context, std::optional<Enum> value) {
  return wrap(value ? Attribute(Attr::get(unwrap(context), *value))
                    : Attribute());
}

bool mlirAttributeIsAMXScaleRule(MlirAttribute attribute) {
  return isa<ScaleRuleAttr>(unwrap(attribute));
}

MlirTypeID mlirMXScaleRuleAttrGetTypeID(void) {
  return wrap(ScaleRuleAttr::getTypeID());
}

MlirAttribute mlirMXScaleRuleAttrGet(MlirContext context, MxScaleRule value) {
  return getEnum<ScaleRuleAttr>(
      context, symbolizeScaleRule(static_cast<uint32_t>(value)));
}

MxScaleRule mlirMXScaleRuleAttrGetValue(MlirAttribute attribute) {
  return static_cast<MxScaleRule>(
      cast<ScaleRuleAttr>(unwrap(attribute)).getValue());
}

bool mlirAttributeIsAMXRounding(MlirAttribute attribute) {
  return isa<RoundingAttr>(unwrap(attribute));
}

MlirTypeID mlirMXRoundingAttrGetTypeID(void) {
  return wrap(RoundingAttr::getTypeID());
}

MlirAttribute mlirMXRoundingAttrGet(MlirContext context, MxRounding value) {
  return getEnum<RoundingAttr>(context,
                               symbolizeRounding(static_cast<uint32_t>(value)));
}

MxRounding mlirMXRoundingAttrGetValue(MlirAttribute attribute) {
  return static_cast<MxRounding>(
      cast<RoundingAttr>(unwrap(attribute)).getValue());
}

bool mlirAttributeIsAMXNaNRule(MlirAttribute attribute) {
  return isa<NaNRuleAttr>(unwrap(attribute));
}

MlirTypeID mlirMXNaNRuleAttrGetTypeID(void) {
  return wrap(NaNRuleAttr::getTypeID());
}

MlirAttribute mlirMXNaNRuleAttrGet(MlirContext context, MxNaNRule value) {
  return getEnum<NaNRuleAttr>(context,
                              symbolizeNaNRule(static_cast<uint32_t>(value)));
}

MxNaNRule mlirMXNaNRuleAttrGetValue(MlirAttribute attribute) {
  return static_cast<MxNaNRule>(
      cast<NaNRuleAttr>(unwrap(attribute)).getValue());
}

//===----------------------------------------------------------------------===//
// #mx.quantization
//===----------------------------------------------------------------------===//

bool mlirAttributeIsAMXQuantization(MlirAttribute attribute) {
  return isa<QuantizationAttr>(unwrap(attribute));
}

MlirTypeID mlirMXQuantizationAttrGetTypeID(void) {
  return wrap(QuantizationAttr::getTypeID());
}

MlirAttribute mlirMXQuantizationAttrGetChecked(MlirLocation location,
                                               MlirAttribute format,
                                               MxScaleRule scaleRule,
                                               MxRounding rounding,
                                               MxNaNRule nanRule) {
  Location loc = unwrap(location);
  auto emit = [&] { return emitError(loc); };
  auto formatAttr = dyn_cast_or_null<FormatAttr>(unwrap(format));
  auto rule = symbolizeScaleRule(static_cast<uint32_t>(scaleRule));
  auto mode = symbolizeRounding(static_cast<uint32_t>(rounding));
  auto nan = symbolizeNaNRule(static_cast<uint32_t>(nanRule));
  if (!formatAttr || !rule || !mode || !nan) {
    emit() << "expected a #mx.format and cases of their enums";
    return wrap(Attribute());
  }
  return wrap(Attribute(QuantizationAttr::getChecked(
      emit, loc.getContext(), formatAttr, *rule, *mode, *nan)));
}

static QuantizationAttr unwrapQuantization(MlirAttribute attribute) {
  return cast<QuantizationAttr>(unwrap(attribute));
}

MlirAttribute mlirMXQuantizationAttrGetFormat(MlirAttribute attribute) {
  return wrap(Attribute(unwrapQuantization(attribute).getFormat()));
}

MxScaleRule mlirMXQuantizationAttrGetScaleRule(MlirAttribute attribute) {
  return static_cast<MxScaleRule>(unwrapQuantization(attribute).getScaleRule());
}

MxRounding mlirMXQuantizationAttrGetRounding(MlirAttribute attribute) {
  return static_cast<MxRounding>(unwrapQuantization(attribute).getRounding());
}

MxNaNRule mlirMXQuantizationAttrGetNaNRule(MlirAttribute attribute) {
  return static_cast<MxNaNRule>(unwrapQuantization(attribute).getNanRule());
}
