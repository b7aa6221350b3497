//===- mx-opt.cpp - The optimizer driver ----------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/InitAllPasses.h"
#include "mlir/Target/LLVMIR/Dialect/All.h"
#include "mlir/Tools/mlir-opt/MlirOptMain.h"
#include "mx/InitAll.h"
#include "mx/Report/Collector.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/WithColor.h"

#ifdef MX_HAS_MIMALLOC
#include <mimalloc.h>
#endif

static llvm::cl::opt<std::string>
    reportFile("mx-report",
               llvm::cl::desc("File for a report of what became of each "
                              "contraction, as JSON; - is standard output"),
               llvm::cl::value_desc("filename"));

/// Runs the passes of the command line, and writes of them, also if they fail,
/// what they said.
static mlir::LogicalResult run(int argc, char **argv,
                               mlir::DialectRegistry &registry) {
  auto [input, output] = mlir::registerAndParseCLIOptions(
      argc, argv, "Compiler for block-scaled low precision\n", registry);
  auto report = std::make_shared<mxreport::Report>();
  if (!reportFile.empty())
    mlir::mx::registerReport(registry, report);
  mlir::LogicalResult result =
      mlir::MlirOptMain(argc, argv, input, output, registry);
  if (reportFile.empty())
    return result;
  if (llvm::Error error = report->write(reportFile)) {
    llvm::WithColor::error()
        << "cannot write the report '" << reportFile
        << "': " << llvm::toString(std::move(error)) << "\n";
    return mlir::failure();
  }
  return result;
}

/// Asks for memory in pages of 2 MiB, where the system has them: operations of
/// a large program lie far apart. `MIMALLOC_LARGE_OS_PAGES=0` says otherwise.
static void preferLargePages() {
#ifdef MX_HAS_MIMALLOC
  mi_option_set_enabled_default(mi_option_large_os_pages, true);
#endif
}

int main(int argc, char **argv) {
  preferLargePages();
  mlir::registerAllPasses();
  mlir::mx::registerAllMXPasses();
  mlir::DialectRegistry registry;
  mlir::registerAllDialects(registry);
  mlir::registerAllExtensions(registry);
  mlir::registerAllGPUToLLVMIRTranslations(registry);
  mlir::mx::registerAllMXDialects(registry);
  return mlir::asMainReturnCode(run(argc, argv, registry));
}
