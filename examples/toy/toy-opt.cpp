//===- toy-opt.cpp - The toy compiler -------------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Toy.h"
#include "mlir/Tools/mlir-opt/MlirOptMain.h"
#include "mx/InitAll.h"

int main(int argc, char **argv) {
  mlir::DialectRegistry registry;
  registry.insert<toy::ToyDialect>();
  toy::registerToyToMX();
  // The dialect, passes and pipelines of mx, and what they need of upstream.
  mlir::mx::registerAllMXDialects(registry);
  mlir::mx::registerAllMXPasses();
  return mlir::asMainReturnCode(
      mlir::MlirOptMain(argc, argv, "The toy compiler\n", registry));
}
