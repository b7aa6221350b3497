//===- Collector.h - Remarks and reports of passes --------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Passes say here what became of an operation. It becomes a remark, and an
// entry of every report that is collected for the module at that time.
//
// The passes of one run write to one report because it lives in the context.
// An operation keeps its entry by its location, which gets the number of the
// entry as metadata: rewrites, tiling and inlining keep locations, where they
// drop attributes.
//
//===----------------------------------------------------------------------===//

#ifndef MX_REPORT_COLLECTOR_H
#define MX_REPORT_COLLECTOR_H

#include "mlir/IR/DialectInterface.h"
#include "mlir/IR/Operation.h"
#include "mx/Report/Report.h"

namespace mlir::mx {

/// The reports that are collected in a context: an interface that
/// `registerReportCollector` adds to the dialect.
class ReportCollector final : public DialectInterface::Base<ReportCollector> {
public:
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(ReportCollector)
  explicit ReportCollector(Dialect *dialect) : Base(dialect) {}

  /// The collector of `context`; null if there is none, or if the dialect is
  /// not loaded: then nothing is collected.
  static ReportCollector *get(MLIRContext *context);

  /// From now on `report` gets what is said of operations in `root`, or in any
  /// module if `root` is null, until it is closed or its owner, which is the
  /// caller, drops it. Opening it for the same `root` again does nothing.
  void open(Operation *root, const std::shared_ptr<mxreport::Report> &report);
  /// The report that was opened last for `root`, which ends; null if there is
  /// none. The locations in `root` become what they were, unless another report
  /// needs them.
  std::shared_ptr<mxreport::Report> close(Operation *root);
  /// The reports that `op` belongs to.
  std::vector<std::shared_ptr<mxreport::Report>> find(Operation *op);

private:
  /// Forgets what no owner waits for any more, as after a pass that failed.
  void prune();

  std::mutex mutex;
  std::vector<std::pair<Operation *, std::weak_ptr<mxreport::Report>>> opened;
};

/// Adds a collector to the dialect in every context that is made of `registry`,
/// so that reports can be opened there. May be called more than once.
void registerReportCollector(DialectRegistry &registry);

/// Lets `report` get what is said in every context that is made of `registry`,
/// which has a collector then. False, and nothing is done, if `registry` has
/// such a report already.
bool registerReport(DialectRegistry &registry,
                    std::shared_ptr<mxreport::Report> report);

/// Where `op` is.
mxreport::Place getPlace(Operation *op);
/// `loc` as it was before an entry's number was added.
Location getPlainLocation(Location loc);

/// True if what is said of `op` becomes an entry of a report.
bool isReported(Operation *op);

/// Says that `decision` was made on the contraction `op`. `describe`, which has
/// the same decision, is asked for the rest if there is a remark or a report.
void reportDecision(Operation *op, mxreport::Outcome decision,
                    llvm::function_ref<mxreport::Contraction()> describe);

/// Gives `op`, a contraction or a product of mx, its place in the reports where
/// nothing was said of it before.
void reportGiven(Operation *op, const mxreport::Contraction &contraction);

/// Says what a lowering makes of `op`, a contraction or a product of mx.
/// `contraction` describes it, in case that nothing was said of it before.
void reportPath(Operation *op, const mxreport::Path &path,
                const mxreport::Contraction &contraction);

/// Says what a lowering for a GPU makes of another operation of mx. `formats`
/// is what is written of its formats.
void reportOperation(Operation *op, const mxreport::Path &path,
                     StringRef formats);

/// Says how much of `function` is quantized, if there is a product in it.
void reportShare(Operation *function, const mxreport::Totals &totals);

/// Says at `loc` that something was not done: a remark only.
void reportMissed(Location loc, mxreport::Outcome outcome, const Twine &text);

} // namespace mlir::mx

#endif // MX_REPORT_COLLECTOR_H
