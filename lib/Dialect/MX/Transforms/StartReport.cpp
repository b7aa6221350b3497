//===- StartReport.cpp - Start to collect a report ---------------------- -===//
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
  void runOnOperation() override {
    ReportCollector::get(&getContext())
        ->open(getOperation(), std::make_shared<mxreport::Report>());
    markAllAnalysesPreserved();
  }
};
} // namespace
