//===- CheckNumerics.cpp - Numerics knowledge as warnings -----------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Rules.h"

#include "mlir/IR/Remarks.h"
#include "mx/Dialect/MX/Analysis/Views.h"
#include "mx/Dialect/MX/Transforms/Passes.h"

#include <map>

namespace mlir::mx {
#define GEN_PASS_DEF_MXCHECKNUMERICS
#include "mx/Dialect/MX/Transforms/Passes.h.inc"
} // namespace mlir::mx

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::numerics;

namespace {
enum class Severity { Remark, Warning, Error };

/// A row of the table of rules. docs/Numerics.md section 10 has the sources.
struct Rule {
  StringRef name;
  Severity severity;
  Findings (*check)(const Program &);
};

struct MXCheckNumerics final : mx::impl::MXCheckNumericsBase<MXCheckNumerics> {
  using MXCheckNumericsBase::MXCheckNumericsBase;
  LogicalResult initialize(MLIRContext *context) override;
  void runOnOperation() override;
};
} // namespace

static constexpr Rule kRules[] = {
    {"contraction-axis", Severity::Error, checkContractionAxis},
    {"operand-format", Severity::Error, checkOperandFormat},
    {"short-block", Severity::Remark, checkShortBlock},
    {"hadamard-mismatch", Severity::Error, checkHadamardMismatch},
    {"hadamard-one-sided", Severity::Warning, checkHadamardOneSided},
    {"biased-rounding", Severity::Warning, checkBiasedRounding},
    {"stochastic-forward", Severity::Warning, checkStochasticForward},
    {"no-tensor-scale", Severity::Warning, checkTensorScale},
    {"correlated-operands", Severity::Error, checkCorrelatedOperands},
    {"repeated-randomness", Severity::Warning, checkRepeatedRandomness},
    {"hadamard-2d-blocks", Severity::Error, checkHadamardBlocks},
    {"transposed-blocks", Severity::Error, checkTransposedBlocks},
};

//===----------------------------------------------------------------------===//
// Program
//===----------------------------------------------------------------------===//

static Reader makeReader(Operation *op, StringRef name, Value elements,
                         int64_t axis, FormatAttr format) {
  Reader reader{op, name, axis, format, {}, -1, false};
  Access access = seeThroughViews(getIdentityAccess(elements));
  auto source = access.value.getDefiningOp<QuantizeOp>();
  if (!source || access.value != source.getElements())
    return reader;
  reader.source = source;
  reader.sourceAxis = access.find(axis);
  reader.isView = access.value != elements;
  return reader;
}

Program::Program(Operation *root) {
  root->walk([&](Operation *op) {
    if (auto quantize = dyn_cast<QuantizeOp>(op)) {
      quantizations.push_back(quantize);
    } else if (auto dequantize = dyn_cast<DequantizeOp>(op)) {
      readers.push_back(makeReader(op, "elements", dequantize.getElements(),
                                   static_cast<int64_t>(dequantize.getAxis()),
                                   dequantize.getFormat()));
    } else if (auto product = dyn_cast<ScaledMatmulOp>(op)) {
      auto type = cast<RankedTensorType>(product.getResult().getType());
      int64_t k = type.getRank() - 1;
      if (FormatAttr format = product.getLhsFormatAttr())
        readers.push_back(makeReader(op, "lhs", product.getLhs(), k, format));
      if (FormatAttr format = product.getRhsFormatAttr())
        readers.push_back(makeReader(op, "rhs", product.getRhs(), k, format));
    }
  });
  products = classifyProducts(root);
}

std::pair<QuantizeOp, QuantizeOp> numerics::getSources(ScaledMatmulOp product) {
  auto find = [](Value elements) {
    Access access = seeThroughViews(getIdentityAccess(elements));
    return access.value.getDefiningOp<QuantizeOp>();
  };
  return {find(product.getLhs()), find(product.getRhs())};
}

//===----------------------------------------------------------------------===//
// Diagnostics
//===----------------------------------------------------------------------===//

namespace {
/// Equal findings of a function.
struct Group {
  Operation *function;
  Finding first;
  unsigned count = 1;
};
} // namespace

static std::vector<Group> group(Findings findings) {
  std::vector<Group> groups;
  std::map<std::pair<Operation *, std::string>, size_t> places;
  for (Finding &finding : findings) {
    Operation *function = finding.op->getParentOfType<FunctionOpInterface>();
    auto [it, isNew] =
        places.try_emplace({function, finding.message}, groups.size());
    if (isNew)
      groups.push_back({function, std::move(finding)});
    else
      ++groups[it->second].count;
  }
  return groups;
}

static void emitDiagnostic(const Group &group, StringRef name,
                           Severity severity) {
  const Finding &finding = group.first;
  std::string text = finding.message + " [" + name.str() + "]";
  if (severity == Severity::Remark) {
    remark::analysis(finding.op->getLoc(),
                     remark::RemarkOpts::name(name).category("mx-numerics"))
        << text;
    return;
  }
  InFlightDiagnostic diagnostic = severity == Severity::Error
                                      ? finding.op->emitError(text)
                                      : finding.op->emitWarning(text);
  if (finding.other)
    diagnostic.attachNote(finding.other->getLoc()) << finding.note;
  if (group.count > 1)
    diagnostic.attachNote() << group.count - 1 << " more in this function";
}

LogicalResult mlir::mx::checkNumerics(Operation *root,
                                      const MXCheckNumericsOptions &options) {
  Program program(root);
  bool hasErrors = false;
  for (const Rule &rule : kRules) {
    if (llvm::is_contained(options.disable, rule.name))
      continue;
    bool isError =
        rule.severity == Severity::Error ||
        (rule.severity == Severity::Warning && options.warningsAsErrors);
    Severity severity = isError ? Severity::Error : rule.severity;
    for (const Group &found : group(rule.check(program))) {
      emitDiagnostic(found, rule.name, severity);
      hasErrors |= isError;
    }
  }
  return failure(hasErrors);
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

LogicalResult MXCheckNumerics::initialize(MLIRContext *context) {
  for (StringRef name : disable) {
    auto isNamed = [&](const Rule &rule) { return rule.name == name; };
    if (llvm::any_of(kRules, isNamed))
      continue;
    std::string names;
    for (const Rule &rule : kRules)
      names += (names.empty() ? "" : ", ") + rule.name.str();
    return emitError(UnknownLoc::get(context))
           << "unknown rule '" << name << "': expected " << names;
  }
  return success();
}

void MXCheckNumerics::runOnOperation() {
  MXCheckNumericsOptions options;
  options.disable.assign(disable.begin(), disable.end());
  options.warningsAsErrors = warningsAsErrors;
  if (failed(checkNumerics(getOperation(), options)))
    signalPassFailure();
  markAllAnalysesPreserved();
}
