//===- ReportTest.cpp - Reports that end without being written ------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Several runs on one module in one context, which no tool does.
//
//===----------------------------------------------------------------------===//

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"
#include "mlir/Pass/PassManager.h"
#include "mx/Dialect/MX/IR/MXOps.h"
#include "mx/Dialect/MX/Transforms/Passes.h"
#include "mx/Report/Collector.h"
#include "gtest/gtest.h"

using namespace mlir;
using mx::ReportCollector;

namespace {
struct Fail final : PassWrapper<Fail, OperationPass<ModuleOp>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(Fail)
  void runOnOperation() override { signalPassFailure(); }
};

/// A context that nothing was registered in but the dialect.
class ReportTest : public ::testing::Test {
protected:
  ReportTest() : handler(&context, [](Diagnostic &) {}) {
    context.loadDialect<mx::MXDialect>();
    module = ModuleOp::create(UnknownLoc::get(&context));
  }

  ReportCollector *getCollector() { return ReportCollector::get(&context); }

  MLIRContext context;
  ScopedDiagnosticHandler handler;
  OwningOpRef<ModuleOp> module;
};
} // namespace

TEST_F(ReportTest, EndsWithTheRunThatFailed) {
  {
    PassManager pm(&context);
    pm.addPass(mx::createMXStartReport());
    pm.addPass(std::make_unique<Fail>());
    EXPECT_TRUE(failed(pm.run(*module)));
  }
  EXPECT_TRUE(getCollector()->find(*module).empty());
  PassManager pm(&context);
  pm.addPass(mx::createMXWriteReport());
  EXPECT_TRUE(failed(pm.run(*module)));
}

TEST_F(ReportTest, EndsWithTheNextRunOfItsPass) {
  PassManager pm(&context);
  pm.addPass(mx::createMXStartReport());
  for (int run = 0; run < 3; ++run) {
    EXPECT_TRUE(succeeded(pm.run(*module)));
    EXPECT_EQ(getCollector()->find(*module).size(), 1U);
  }
}

TEST_F(ReportTest, NeedsACollector) {
  EXPECT_EQ(getCollector(), nullptr);
  PassManager pm(&context);
  pm.addPass(mx::createMXWriteReport());
  EXPECT_TRUE(failed(pm.run(*module)));
}

TEST_F(ReportTest, IsRegisteredOnce) {
  auto report = std::make_shared<mxreport::Report>();
  DialectRegistry registry;
  EXPECT_TRUE(mx::registerReport(registry, report));
  EXPECT_FALSE(mx::registerReport(registry, report));
  context.appendDialectRegistry(registry);
  // More in a registry applies what was in it before again.
  registry.addExtension(+[](MLIRContext *, mx::MXDialect *) {});
  context.appendDialectRegistry(registry);
  EXPECT_EQ(getCollector()->find(*module).size(), 1U);
}
