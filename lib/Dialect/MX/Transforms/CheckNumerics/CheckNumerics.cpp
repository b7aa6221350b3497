//===- CheckNumerics.cpp - Numerics knowledge as warnings -----------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Rules.h"

#include "mlir/IR/Remarks.h"
#include "mx/Dialect/MX/Analysis/Walk.h"
#include "mx/Dialect/MX/Transforms/Passes.h"

#include <map>

namespace mlir::mx {
#define GEN_PASS_DEF_MXCHECKNUMERICS
#include "mx/Dialect/MX/Transforms/Passes.h.inc"
} // namespace mlir::mx

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::checknumerics;

namespace {
enum class Severity { Remark, Warning, Error };

/// A row of the table of rules. docs/Numerics.md section 10 has the sources.
struct Rule {
  StringRef name;
  Severity severity;
  Findings (*check)(const Uses &);
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
// Uses
//===----------------------------------------------------------------------===//

static Reader makeReader(Operation *op, StringRef name, Value elements,
                         int64_t axis, FormatAttr format) {
  Reader reader{op, name, axis, format, {}, -1, false};
  auto [source, access] = findQuantization(elements);
  if (!source)
    return reader;
  reader.source = source;
  reader.sourceAxis = access.find(axis);
  reader.isView = access.value != elements;
  return reader;
}

Uses::Uses(Operation *root) {
  std::vector<ScaledMatmulOp> matmuls;
  walkOutsideOfBodies(root, [&](Operation *op) {
    if (auto quantize = dyn_cast<QuantizeOp>(op)) {
      quantizations.push_back(quantize);
    } else if (auto dequantize = dyn_cast<DequantizeOp>(op)) {
      readers.push_back(makeReader(op, "elements", dequantize.getElements(),
                                   static_cast<int64_t>(dequantize.getAxis()),
                                   dequantize.getFormat()));
    } else if (auto product = dyn_cast<ScaledMatmulOp>(op)) {
      auto type = cast<RankedTensorType>(product.getResult().getType());
      int64_t k = type.getRank() - 1;
      matmuls.push_back(product);
      if (FormatAttr format = product.getLhsFormatAttr())
        readers.push_back(makeReader(op, "lhs", product.getLhs(), k, format));
      if (FormatAttr format = product.getRhsFormatAttr())
        readers.push_back(makeReader(op, "rhs", product.getRhs(), k, format));
    }
  });
  products = classifyProducts(matmuls);
}

std::pair<QuantizeOp, QuantizeOp>
checknumerics::getSources(ScaledMatmulOp product) {
  return {findQuantization(product.getLhs()).op,
          findQuantization(product.getRhs()).op};
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

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

/// Fails if one of `names` is not of a rule.
static LogicalResult checkNames(ArrayRef<std::string> names, Location loc) {
  auto isUnknown = [](StringRef name) {
    return llvm::none_of(kRules,
                         [&](const Rule &rule) { return rule.name == name; });
  };
  const auto *unknown = llvm::find_if(names, isUnknown);
  if (unknown == names.end())
    return success();
  std::string known;
  for (const Rule &rule : kRules)
    known += (known.empty() ? "" : ", ") + rule.name.str();
  return emitError(loc) << "unknown rule '" << *unknown << "': expected "
                        << known;
}

LogicalResult mlir::mx::checkNumerics(Operation *root,
                                      const MXCheckNumericsOptions &options) {
  if (failed(checkNames(options.disable, root->getLoc())))
    return failure();
  Uses uses(root);
  bool hasErrors = false;
  for (const Rule &rule : kRules) {
    if (llvm::is_contained(options.disable, rule.name))
      continue;
    bool isError =
        rule.severity == Severity::Error ||
        (rule.severity == Severity::Warning && options.warningsAsErrors);
    Severity severity = isError ? Severity::Error : rule.severity;
    for (const Group &found : group(rule.check(uses))) {
      emitDiagnostic(found, rule.name, severity);
      hasErrors |= isError;
    }
  }
  return failure(hasErrors);
}

// A wrong name is told before any pass has run.
LogicalResult MXCheckNumerics::initialize(MLIRContext *context) {
  SmallVector<std::string> names(disable.begin(), disable.end());
  return checkNames(names, UnknownLoc::get(context));
}

void MXCheckNumerics::runOnOperation() {
  MXCheckNumericsOptions options;
  options.disable.assign(disable.begin(), disable.end());
  options.warningsAsErrors = warningsAsErrors;
  if (failed(checkNumerics(getOperation(), options)))
    signalPassFailure();
  markAllAnalysesPreserved();
}
