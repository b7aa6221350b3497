//===- Collector.cpp - Remarks and reports of passes ----------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Report/Collector.h"

#include "mlir/IR/AttrTypeSubElements.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/DialectRegistry.h"
#include "mlir/IR/Remarks.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

#include <atomic>

using namespace mlir;
using namespace mlir::mx;
using mxreport::Contraction;
using mxreport::Outcome;
using mxreport::Path;
using mxreport::Place;
using mxreport::Position;
using mxreport::Report;

/// In the metadata of a location: the number of an entry.
static constexpr llvm::StringLiteral kEntryAttr = "mx.report_entry";

//===----------------------------------------------------------------------===//
// Places
//===----------------------------------------------------------------------===//

static Position getPosition(Location loc) {
  auto file = loc->findInstanceOf<FileLineColRange>();
  if (!file)
    return {};
  return {file.getFilename().str(), file.getStartLine(), file.getStartColumn()};
}

Place mlir::mx::getPlace(Operation *op) {
  Place place;
  place.position = getPosition(op->getLoc());
  place.op = op->getName().getStringRef().str();
  bool isInside = false;
  for (Operation *parent = op; parent; parent = parent->getParentOp()) {
    auto symbol =
        parent->getAttrOfType<StringAttr>(SymbolTable::getSymbolAttrName());
    bool isFunction = isa<FunctionOpInterface>(parent);
    if (isFunction && !isInside)
      place.functionPosition = getPosition(parent->getLoc());
    isInside |= isFunction;
    if (isInside && symbol)
      place.function =
          symbol.str() + (place.function.empty() ? "" : "::") + place.function;
  }
  return place;
}

/// The number in the metadata of `loc`, if there is one.
static std::optional<uint64_t> getOwnEntry(LocationAttr loc) {
  auto fused = dyn_cast<FusedLoc>(loc);
  auto metadata = fused
                      ? dyn_cast_if_present<DictionaryAttr>(fused.getMetadata())
                      : DictionaryAttr();
  auto entry =
      metadata ? metadata.getAs<IntegerAttr>(kEntryAttr) : IntegerAttr();
  if (!entry)
    return std::nullopt;
  return entry.getValue().getZExtValue();
}

/// The number in `loc`, or in what it is made of, as by inlining.
static std::optional<uint64_t> getEntry(Location loc) {
  std::optional<uint64_t> entry;
  loc->walk([&](Location part) {
    entry = getOwnEntry(part);
    return entry ? WalkResult::interrupt() : WalkResult::advance();
  });
  return entry;
}

Location mlir::mx::getPlainLocation(Location loc) {
  if (getOwnEntry(loc))
    return cast<FusedLoc>(loc).getLocations().front();
  return loc;
}

static void setEntry(Operation *op, uint64_t entry) {
  Location loc = getPlainLocation(op->getLoc());
  Builder builder(op->getContext());
  auto metadata = builder.getDictionaryAttr(
      builder.getNamedAttr(kEntryAttr, builder.getI64IntegerAttr(entry)));
  op->setLoc(FusedLoc::get(builder.getContext(), {loc}, metadata));
}

static void removeEntries(Operation *root) {
  AttrTypeReplacer replacer;
  replacer.addReplacement([](FusedLoc loc) -> std::optional<Attribute> {
    return Attribute(getPlainLocation(loc));
  });
  replacer.recursivelyReplaceElementsIn(root, /*replaceAttrs=*/false,
                                        /*replaceLocs=*/true);
}

//===----------------------------------------------------------------------===//
// The collector
//===----------------------------------------------------------------------===//

ReportCollector *ReportCollector::get(MLIRContext *context) {
  Dialect *dialect = context->getLoadedDialect("mx");
  return dialect ? dialect->getRegisteredInterface<ReportCollector>() : nullptr;
}

void ReportCollector::prune() {
  llvm::erase_if(opened,
                 [](const auto &entry) { return entry.second.expired(); });
}

void ReportCollector::open(Operation *root,
                           const std::shared_ptr<Report> &report) {
  std::lock_guard<std::mutex> lock(mutex);
  prune();
  for (auto &[other, entry] : opened)
    if (other == root && entry.lock() == report)
      return;
  opened.emplace_back(root, report);
}

std::shared_ptr<Report> ReportCollector::close(Operation *root) {
  std::shared_ptr<Report> report;
  bool isNeeded = false;
  {
    std::lock_guard<std::mutex> lock(mutex);
    prune();
    for (size_t i = opened.size(); i-- > 0 && !report;)
      if (opened[i].first == root) {
        report = opened[i].second.lock();
        opened.erase(opened.begin() + i);
      }
    for (auto &[other, unused] : opened)
      isNeeded |= !other || other->isAncestor(root);
  }
  if (report && root && !isNeeded)
    removeEntries(root);
  return report;
}

std::vector<std::shared_ptr<Report>> ReportCollector::find(Operation *op) {
  std::vector<std::shared_ptr<Report>> found;
  std::lock_guard<std::mutex> lock(mutex);
  for (auto &[root, entry] : opened)
    if (!root || root->isAncestor(op))
      if (std::shared_ptr<Report> report = entry.lock())
        found.push_back(std::move(report));
  return found;
}

/// The collector of `dialect`, which gets one if it has none: extensions are
/// applied anew whenever a registry is appended to a context.
static ReportCollector &getOrAdd(Dialect *dialect) {
  if (auto *collector = dialect->getRegisteredInterface<ReportCollector>())
    return *collector;
  return dialect->addInterface<ReportCollector>();
}

namespace {
/// Adds a collector where the dialect is loaded.
struct AddCollector final : DialectExtensionBase {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(AddCollector)
  AddCollector() : DialectExtensionBase(StringRef("mx")) {}
  void apply(MLIRContext *,
             MutableArrayRef<Dialect *> dialects) const override {
    getOrAdd(dialects.front());
  }
  std::unique_ptr<DialectExtensionBase> clone() const override {
    return std::make_unique<AddCollector>();
  }
};

/// Opens a report for all modules where the dialect is loaded. The registry,
/// and thus the context, owns the report.
struct OpenReport final : DialectExtensionBase {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(OpenReport)
  OpenReport(std::shared_ptr<Report> report)
      : DialectExtensionBase(StringRef("mx")), report(std::move(report)) {}
  void apply(MLIRContext *,
             MutableArrayRef<Dialect *> dialects) const override {
    getOrAdd(dialects.front()).open(nullptr, report);
  }
  std::unique_ptr<DialectExtensionBase> clone() const override {
    return std::make_unique<OpenReport>(report);
  }

  std::shared_ptr<Report> report;
};
} // namespace

void mlir::mx::registerReportCollector(DialectRegistry &registry) {
  registry.addExtensions<AddCollector>();
}

bool mlir::mx::registerReport(DialectRegistry &registry,
                              std::shared_ptr<Report> report) {
  return registry.addExtension(TypeID::get<OpenReport>(),
                               std::make_unique<OpenReport>(std::move(report)));
}

/// The reports that `op` belongs to.
static std::vector<std::shared_ptr<Report>> findReports(Operation *op) {
  ReportCollector *collector = ReportCollector::get(op->getContext());
  if (!collector)
    return {};
  return collector->find(op);
}

bool mlir::mx::isReported(Operation *op) { return !findReports(op).empty(); }

/// A number that no other entry of the process has.
static uint64_t getNextEntry() {
  static std::atomic<uint64_t> next{0};
  return next++;
}

//===----------------------------------------------------------------------===//
// Remarks
//===----------------------------------------------------------------------===//

using Metrics = SmallVector<std::pair<StringRef, std::string>>;

static void addSize(Metrics &metrics, StringRef key,
                    std::optional<int64_t> size) {
  if (size)
    metrics.emplace_back(key, std::to_string(*size));
}

static void addText(Metrics &metrics, StringRef key, StringRef text) {
  if (!text.empty())
    metrics.emplace_back(key, text.str());
}

static void addWhy(Metrics &metrics, StringRef key, const mxreport::Why &why) {
  addText(metrics, key, getInfo(why.condition).name);
  addText(metrics, "hint", why.hint);
}

static Metrics getMetrics(const Contraction &c) {
  Metrics metrics;
  addSize(metrics, "batch", c.batch);
  addSize(metrics, "m", c.m);
  addSize(metrics, "n", c.n);
  addSize(metrics, "k", c.k);
  addText(metrics, "lhs", c.lhs ? c.lhs->format : "");
  addText(metrics, "rhs", c.rhs ? c.rhs->format : "");
  addText(metrics, "role", c.role);
  return metrics;
}

static void addPath(Metrics &metrics, const Path &path) {
  addText(metrics, "chip", path.chip);
  addText(metrics, "fastest", path.fastest ? "true" : "false");
  addWhy(metrics, "condition", path.why);
}

/// A remark named as `outcome`; false if nobody listens to it. Its location is
/// a plain one, as serializers drop all others.
static remark::detail::InFlightRemark startRemark(Location loc, Outcome outcome,
                                                  bool passed) {
  const mxreport::OutcomeInfo &info = getInfo(outcome);
  auto options = remark::RemarkOpts::name(info.name).category(info.category);
  loc = getPlainLocation(loc);
  return passed ? remark::passed(loc, options) : remark::missed(loc, options);
}

static void speak(Location loc, Outcome outcome, bool passed, StringRef text,
                  const Metrics &metrics) {
  remark::detail::InFlightRemark emitted = startRemark(loc, outcome, passed);
  emitted << text;
  for (auto &[key, value] : metrics)
    emitted << remark::metric(key, StringRef(value));
}

//===----------------------------------------------------------------------===//
// What passes say
//===----------------------------------------------------------------------===//

/// Adds `contraction`, which is `op`, to `reports`, or has them revise what
/// they say of it.
static void addDecision(Operation *op,
                        ArrayRef<std::shared_ptr<Report>> reports,
                        const Contraction &contraction) {
  std::optional<uint64_t> entry = getEntry(op->getLoc());
  SmallVector<std::shared_ptr<Report>> others;
  for (const std::shared_ptr<Report> &report : reports)
    if (!entry || !report->revise(*entry, contraction))
      others.push_back(report);
  if (others.size() == reports.size()) {
    entry = getNextEntry();
    setEntry(op, *entry);
  }
  for (const std::shared_ptr<Report> &report : others)
    report->add(*entry, contraction);
}

void mlir::mx::reportDecision(Operation *op, Outcome decision,
                              llvm::function_ref<Contraction()> describe) {
  remark::detail::InFlightRemark emitted =
      startRemark(op->getLoc(), decision, decision != Outcome::Left);
  std::vector<std::shared_ptr<Report>> reports = findReports(op);
  if (!emitted && reports.empty())
    return;
  Contraction contraction = describe();
  Metrics metrics = getMetrics(contraction);
  addWhy(metrics, "reason", contraction.why);
  emitted << describeDecision(contraction);
  for (auto &[key, value] : metrics)
    emitted << remark::metric(key, StringRef(value));
  if (!reports.empty())
    addDecision(op, reports, contraction);
}

void mlir::mx::reportGiven(Operation *op, const Contraction &contraction) {
  std::vector<std::shared_ptr<Report>> reports = findReports(op);
  if (reports.empty())
    return;
  std::optional<uint64_t> entry = getEntry(op->getLoc());
  Position position = getPosition(op->getLoc());
  auto isKnown = [&](const std::shared_ptr<Report> &report) {
    return entry && report->contains(*entry, position);
  };
  if (llvm::none_of(reports, isKnown)) {
    entry = getNextEntry();
    setEntry(op, *entry);
  }
  Contraction given = contraction;
  given.decision = Outcome::Given;
  for (const std::shared_ptr<Report> &report : reports)
    if (!isKnown(report))
      report->add(*entry, given);
}

/// "mxfp4 x bf16", or the types of a contraction in high precision.
static std::string getFormats(const Contraction &c) {
  if (!c.lhs && !c.rhs)
    return "high precision";
  return (c.lhs ? c.lhs->getFormatOrPlain() : "plain") + " x " +
         (c.rhs ? c.rhs->getFormatOrPlain() : "plain");
}

void mlir::mx::reportPath(Operation *op, const Path &path,
                          const Contraction &contraction) {
  Metrics metrics = getMetrics(contraction);
  addPath(metrics, path);
  speak(op->getLoc(), path.outcome, path.outcome != Outcome::FallbackHost,
        describePath(path, getFormats(contraction)), metrics);
  reportGiven(op, contraction);
  std::optional<uint64_t> entry = getEntry(op->getLoc());
  for (const std::shared_ptr<Report> &report : findReports(op))
    report->addPath(*entry, path);
  // What an operation is lowered to is nothing to say more of.
  if (path.outcome != Outcome::FallbackHost)
    op->setLoc(getPlainLocation(op->getLoc()));
}

void mlir::mx::reportOperation(Operation *op, const Path &path,
                               StringRef formats) {
  Metrics metrics;
  addText(metrics, "format", formats);
  addPath(metrics, path);
  speak(op->getLoc(), path.outcome, path.outcome != Outcome::FallbackHost,
        describePath(path, formats), metrics);
  for (const std::shared_ptr<Report> &report : findReports(op))
    report->add(mxreport::Operation{getPlace(op), path});
}

void mlir::mx::reportShare(Operation *function,
                           const mxreport::Totals &totals) {
  if (totals.found + totals.otherLevel > 0)
    speak(function->getLoc(), Outcome::Share,
          totals.quantized + totals.cast > 0, describeShare(totals), {});
}

void mlir::mx::reportMissed(Location loc, Outcome outcome, const Twine &text) {
  speak(loc, outcome, /*passed=*/false, text.str(), {});
}
