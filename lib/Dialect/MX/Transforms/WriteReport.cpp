//===- WriteReport.cpp - Write what was collected -------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Dialect/MX/Transforms/Passes.h"
#include "mx/Report/Collector.h"

namespace mlir::mx {
#define GEN_PASS_DEF_MXWRITEREPORT
#include "mx/Dialect/MX/Transforms/Passes.h.inc"
} // namespace mlir::mx

using namespace mlir;
using namespace mlir::mx;

namespace {
struct MXWriteReport final : mx::impl::MXWriteReportBase<MXWriteReport> {
  using MXWriteReportBase::MXWriteReportBase;
  void runOnOperation() override;
};
} // namespace

void MXWriteReport::runOnOperation() {
  ModuleOp module = getOperation();
  ReportCollector *collector = ReportCollector::get(&getContext());
  std::shared_ptr<mxreport::Report> report =
      collector ? collector->close(module) : nullptr;
  markAllAnalysesPreserved();
  if (!report) {
    emitError(module.getLoc(), "expected a report of the module to be started "
                               "before: run mx-start-report");
    return signalPassFailure();
  }
  if (llvm::Error error = report->write(file)) {
    emitError(module.getLoc(), "cannot write the report '")
        << file << "': " << llvm::toString(std::move(error));
    signalPassFailure();
  }
}
