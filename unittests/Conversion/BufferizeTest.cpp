//===- BufferizeTest.cpp - Bufferized before it is lowered ----------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Random programs of all formats, compiled by the CPU pipeline, which lowers mx
// before bufferization, and after bufferization of the operations of mx
// themselves. Results are compared byte for byte.
//
//===----------------------------------------------------------------------===//

#include "SlicedPrograms.h"

#include "mlir/Dialect/Bufferization/Transforms/Passes.h"
#include "mlir/Pass/PassManager.h"
#include "mx/Dialect/MX/Bufferization/BufferizableOpInterface.h"
#include "mx/Dialect/MX/IR/MXDialect.h"
#include "mx/Dialect/MX/Transforms/Passes.h"

using namespace mlir;
using namespace mxtest;
using mxnumerics::Shape;

/// Transforms of 16 values with random signs.
static Program makeHadamard(Picker &pick) {
  Shape shape = pickShape(pick, 2);
  shape[1] = (shape[1] + 15) / 16 * 16;
  std::string type = typeOf(shape, "f32");
  return {"func.func @NAME(%x: " + type + ") -> " + type + " {\n" +
              negate("x", type) +
              "  %seed = arith.constant 77 : i64\n"
              "  %y = mx.hadamard %xp seed(%seed) {axis = 1 : i64, size = 16 "
              ": i64, sign_id = 5 : i32} : " +
              type + "\n  return %y : " + type + "\n}\n",
          {shape},
          {{2, 4}}};
}

static void addBufferize(PassManager &manager) {
  manager.addPass(mx::createMXPackFP4());
  bufferization::OneShotBufferizePassOptions options;
  options.bufferizeFunctionBoundaries = true;
  options.functionBoundaryTypeConversion =
      bufferization::LayoutMapOption::IdentityLayoutMap;
  manager.addPass(bufferization::createOneShotBufferizePass(options));
}

TEST(Bufferize, KeepsTheBits) {
  std::unique_ptr<MLIRContext> context = makeContext();
  DialectRegistry registry;
  mx::registerBufferizableOpInterfaceExternalModels(registry);
  context->appendDialectRegistry(registry);
  context->loadAllAvailableDialects();
  struct {
    const char *what;
    Program (*make)(Picker &);
  } sweeps[] = {{"bufferized mx.quantize", makeSlicesOfQuantize},
                {"bufferized mx.dequantize", makeSliceOfDequantize},
                {"bufferized mx.scaled_matmul", makeSliceOfProduct},
                {"bufferized mx.hadamard", makeHadamard}};
  for (auto [what, make] : sweeps) {
    OwningOpRef<ModuleOp> module =
        sweepRewrite(*context, what, 16, 6, make, addBufferize);
    ASSERT_TRUE(module);
    bool isLowered = true;
    module->walk([&](Operation *op) {
      isLowered &= !isa_and_present<mx::MXDialect>(op->getDialect());
    });
    EXPECT_TRUE(isLowered) << what;
  }
}
