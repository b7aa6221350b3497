//===- EnumNamesTest.cpp - The names of mx/Support in the IR --------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The C API and Python have the names of mx/Support, the IR those of the .td
// files: they are the same, in the same order.
//
//===----------------------------------------------------------------------===//

#include "mx/Dialect/MX/IR/MXDialect.h"
#include "mx/Support/Scales.h"

#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::mx;

template <typename EnumT, size_t N>
static void expectNames(const char *const (&names)[N], uint32_t last,
                        StringRef (*stringify)(EnumT)) {
  ASSERT_EQ(last + 1, N);
  for (uint32_t value = 0; value < N; ++value)
    EXPECT_EQ(stringify(static_cast<EnumT>(value)), names[value]);
}

TEST(EnumNames, AreThoseOfTheIR) {
  expectNames(::mxnumerics::kScaleRuleNames, getMaxEnumValForScaleRule(),
              stringifyScaleRule);
  expectNames(::mxnumerics::kRoundingNames, getMaxEnumValForRounding(),
              stringifyRounding);
  expectNames(::mxnumerics::kNaNRuleNames, getMaxEnumValForNaNRule(),
              stringifyNaNRule);
}

static std::string print(Type type) {
  std::string text;
  llvm::raw_string_ostream(text) << type;
  return text;
}

TEST(EnumNames, AreThoseOfBuiltinTypes) {
  MLIRContext context(MLIRContext::Threading::DISABLED);
  for (auto [index, name] : llvm::enumerate(::mxnumerics::kScaleTypeNames)) {
    auto kind = static_cast<::mxnumerics::ScaleKind>(index);
    EXPECT_EQ(print(mx::getScaleType(&context, kind)), name);
  }
  for (unsigned index = 0; index < ::mxnumerics::kNumElementKinds; ++index) {
    auto kind = static_cast<::mxnumerics::ElementKind>(index);
    Type type = mx::getElementType(&context, kind);
    const auto &info = ::mxnumerics::getElementInfo(kind);
    EXPECT_EQ(print(type), info.mlirName);
    EXPECT_EQ(mx::getElementKind(type, info.gridName), kind);
  }
}
