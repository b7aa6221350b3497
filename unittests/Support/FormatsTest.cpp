//===- FormatsTest.cpp - The table of formats -----------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Support/Formats.h"
#include "TestUtils.h"

using namespace mxnumerics;

TEST(Formats, TableIsConsistent) {
  std::string list;
  for (const NamedFormat &row : getNamedFormats()) {
    EXPECT_EQ(lookupFormat(row.name), &row);
    EXPECT_EQ(getFormatName(row.format), row.name);
    EXPECT_TRUE(isLegalScaleRule(row.format.scale, row.format.element,
                                 getDefaultScaleRule(row.format)));
    EXPECT_EQ(row.format.tensorScale, row.format.scale == ScaleKind::E4M3);
    list += list.empty() ? "" : ", ";
    list += row.name;
  }
  EXPECT_EQ(listFormatNames(), list);
  EXPECT_EQ(getNamedFormats().size(), 22u);
}

TEST(Formats, UnknownOnes) {
  EXPECT_EQ(lookupFormat("mxfp5"), nullptr);
  EXPECT_EQ(lookupFormat(""), nullptr);
  Format odd = lookupFormat("mxfp4")->format;
  odd.blockCols = 64;
  EXPECT_EQ(getFormatName(odd), "");
}

TEST(Formats, Rows) {
  EXPECT_TRUE((lookupFormat("nvfp4")->format ==
               Format{ElementKind::E2M1, ScaleKind::E4M3, 1, 16, true}));
  EXPECT_TRUE((lookupFormat("mxint8")->format ==
               Format{ElementKind::INT8, ScaleKind::E8M0, 1, 32, false}));
  EXPECT_TRUE(lookupFormat("fp8_e5m2_tensor")->format.isPerTensor());
  EXPECT_FALSE(lookupFormat("fp8_e5m2_row")->format.isPerTensor());
  EXPECT_EQ(Format::numBlocks(33, 32), 2);
  EXPECT_EQ(Format::numBlocks(0, 32), 0);
  EXPECT_EQ(Format::numBlocks(77, kWholeDim), 1);
}
