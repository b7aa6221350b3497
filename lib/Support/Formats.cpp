//===- Formats.cpp - The table of block formats ---------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Support/Formats.h"

using namespace mxnumerics;

static NamedFormat mxFormat(std::string_view name, ElementKind element,
                            int64_t blockRows = 1) {
  return {name, {element, ScaleKind::E8M0, blockRows, 32, false}};
}

static NamedFormat nvFormat(std::string_view name, int64_t blockRows) {
  return {name, {ElementKind::E2M1, ScaleKind::E4M3, blockRows, 16, true}};
}

static NamedFormat floatScaled(std::string_view name, ElementKind element,
                               int64_t blockRows, int64_t blockCols) {
  return {name, {element, ScaleKind::F32, blockRows, blockCols, false}};
}

const std::vector<NamedFormat> &mxnumerics::getNamedFormats() {
  constexpr ElementKind e4m3 = ElementKind::E4M3, e5m2 = ElementKind::E5M2;
  static const std::vector<NamedFormat> table = {
      mxFormat("mxfp4", ElementKind::E2M1),
      mxFormat("mxfp6_e2m3", ElementKind::E2M3),
      mxFormat("mxfp6_e3m2", ElementKind::E3M2),
      mxFormat("mxfp8_e4m3", e4m3),
      mxFormat("mxfp8_e5m2", e5m2),
      mxFormat("mxint8", ElementKind::INT8),
      nvFormat("nvfp4", 1),
      floatScaled("fp8_e4m3_1x128", e4m3, 1, 128),
      floatScaled("fp8_e4m3_128x128", e4m3, 128, 128),
      floatScaled("fp8_e4m3_row", e4m3, 1, kWholeDim),
      floatScaled("fp8_e4m3_tensor", e4m3, kWholeDim, kWholeDim),
      floatScaled("fp8_e5m2_1x128", e5m2, 1, 128),
      floatScaled("fp8_e5m2_128x128", e5m2, 128, 128),
      floatScaled("fp8_e5m2_row", e5m2, 1, kWholeDim),
      floatScaled("fp8_e5m2_tensor", e5m2, kWholeDim, kWholeDim),
      mxFormat("mxfp4_32x32", ElementKind::E2M1, 32),
      mxFormat("mxfp8_e4m3_32x32", e4m3, 32),
      nvFormat("nvfp4_16x16", 16),
      floatScaled("int4", ElementKind::INT4, kWholeDim, kWholeDim),
      floatScaled("e3m0", ElementKind::E3M0, kWholeDim, kWholeDim),
      floatScaled("radix4_even", ElementKind::Radix4Even, kWholeDim, kWholeDim),
      floatScaled("radix4_odd", ElementKind::Radix4Odd, kWholeDim, kWholeDim),
  };
  return table;
}

const NamedFormat *mxnumerics::lookupFormat(std::string_view name) {
  for (const NamedFormat &row : getNamedFormats())
    if (row.name == name)
      return &row;
  return nullptr;
}

std::string_view mxnumerics::getFormatName(const Format &format) {
  for (const NamedFormat &row : getNamedFormats())
    if (row.format == format)
      return row.name;
  return "";
}

std::string mxnumerics::listFormatNames() {
  std::string list;
  for (const NamedFormat &row : getNamedFormats()) {
    if (!list.empty())
      list += ", ";
    list += row.name;
  }
  return list;
}

ScaleRule mxnumerics::getDefaultScaleRule(const Format &format) {
  return format.scale == ScaleKind::E8M0 ? ScaleRule::RCeil : ScaleRule::Amax;
}
