//===- CheckNumericsTest.cpp - The rules, called from C++ -----------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `checkNumerics()` has no pass around it that has read its options before.
//
//===----------------------------------------------------------------------===//

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"
#include "mx/Dialect/MX/IR/MXOps.h"
#include "mx/Dialect/MX/Transforms/Passes.h"
#include "gtest/gtest.h"

using namespace mlir;

TEST(CheckNumericsTest, RefusesNamesOfNoRule) {
  MLIRContext context;
  context.loadDialect<mx::MXDialect>();
  std::string message;
  ScopedDiagnosticHandler handler(
      &context, [&](Diagnostic &diagnostic) { message = diagnostic.str(); });
  OwningOpRef<ModuleOp> module = ModuleOp::create(UnknownLoc::get(&context));
  mx::MXCheckNumericsOptions options;
  options.disable = {"short-block", "biased"};
  EXPECT_TRUE(failed(mx::checkNumerics(*module, options)));
  EXPECT_EQ(message.find("unknown rule 'biased': expected contraction-axis, "),
            0u);
  options.disable = {"short-block", "biased-rounding"};
  EXPECT_TRUE(succeeded(mx::checkNumerics(*module, options)));
}
