//===- StartReport.cpp - Start to collect a report ------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Dialect/MX/Transforms/Passes.h"
#include "mx/Report/Collector.h"

namespace mlir::mx {
#define GEN_PASS_DEF_MXSTARTREPORT
#include "mx/Dialect/MX/Transforms/Passes.h.inc"
} // namespace mlir::mx

using namespace mlir;
using namespace mlir::mx;

namespace {
struct MXStartReport final : mx::impl::MXStartReportBase<MXStartReport> {
  void getDependentDialects(DialectRegistry &registry) const override;
  void runOnOperation() override;

private:
  /// By module. The pass owns them, so that a report that is never written, as
  /// a pass between failed, does not outlast it.
  DenseMap<Operation *, std::shared_ptr<mxreport::Report>> reports;
};
} // namespace

void MXStartReport::getDependentDialects(DialectRegistry &registry) const {
  MXStartReportBase::getDependentDialects(registry);
  registerReportCollector(registry);
}

void MXStartReport::runOnOperation() {
  ModuleOp module = getOperation();
  // Nothing is between the two passes on any module when a run begins.
  if (!module->getParentOp())
    reports.clear();
  // In a pipeline that another pass runs, nothing adds extensions.
  ReportCollector *collector = ReportCollector::get(&getContext());
  if (!collector) {
    emitError(module.getLoc(), "expected a context with the extension that "
                               "collects reports: registerReportCollector");
    return signalPassFailure();
  }
  auto report = std::make_shared<mxreport::Report>();
  collector->open(module, report);
  reports[module] = std::move(report);
  markAllAnalysesPreserved();
}
