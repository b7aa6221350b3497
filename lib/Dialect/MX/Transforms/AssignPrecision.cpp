//===- AssignPrecision.cpp - Give contractions a format -------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/Diagnostics.h"
#include "mx/Dialect/MX/Analysis/Roles.h"
#include "mx/Dialect/MX/Analysis/Sites.h"
#include "mx/Dialect/MX/Recipes/Recipes.h"
#include "mx/Dialect/MX/Transforms/Passes.h"
#include "mx/Report/Collector.h"

namespace mlir::mx {
#define GEN_PASS_DEF_MXASSIGNPRECISION
#include "mx/Dialect/MX/Transforms/Passes.h.inc"
} // namespace mlir::mx

using namespace mlir;
using namespace mlir::mx;
using mxreport::Condition;

namespace {
struct MXAssignPrecision final
    : mx::impl::MXAssignPrecisionBase<MXAssignPrecision> {
  using MXAssignPrecisionBase::MXAssignPrecisionBase;
  LogicalResult initialize(MLIRContext *context) override;
  void runOnOperation() override;

private:
  LogicalResult loadRecipe(Location loc);
  LogicalResult makeQuantization(Location loc);
  /// The recipe to obey, of an option or of the module; null if there is none.
  RecipeAttr getRecipe();

  /// That of an option; null if there is none.
  RecipeAttr givenRecipe;
  QuantizationAttr quantization;
  /// The rule that was asked for and does not apply, for a remark.
  std::string ignoredRule;
};
} // namespace

//===----------------------------------------------------------------------===//
// Options
//===----------------------------------------------------------------------===//

/// The rule called `name`, or the format's own. NVFP4 has one rule, so that one
/// recipe may name a rule for MX formats and run with either.
static FailureOr<ScaleRule>
parseScaleRule(Location loc, const ::mxnumerics::NamedFormat &format,
               StringRef name, std::string &ignored) {
  auto defaultRule =
      static_cast<ScaleRule>(::mxnumerics::getDefaultScaleRule(format.format));
  if (name.empty())
    return defaultRule;
  std::optional<ScaleRule> rule = symbolizeScaleRule(name);
  if (!rule)
    return emitError(loc)
           << "unknown scale rule '" << name
           << "': expected floor, ceil, even, rceil, amax, pre34 "
              "or quest";
  ::mxnumerics::ScaleKind kind = format.format.scale;
  if (::mxnumerics::isLegalScaleRule(kind, format.format.element,
                                     toNumerics(*rule)))
    return *rule;
  if (kind == ::mxnumerics::ScaleKind::E4M3) {
    ignored = name.str();
    return defaultRule;
  }
  return emitError(loc) << "scale rule " << name
                        << " is not defined for format "
                        << std::string(format.name) << ": expected "
                        << listScaleRules(format.format);
}

LogicalResult MXAssignPrecision::makeQuantization(Location loc) {
  MLIRContext *context = loc.getContext();
  StringRef name = format.empty() ? "mxfp4" : StringRef(format);
  const auto *named =
      ::mxnumerics::lookupFormat(std::string_view(name.data(), name.size()));
  if (!named)
    return emitError(loc) << "unknown format '" << name << "': expected "
                          << ::mxnumerics::listFormatNames();
  FailureOr<ScaleRule> rule =
      parseScaleRule(loc, *named, scaleRule, ignoredRule);
  if (failed(rule))
    return failure();
  std::optional<Rounding> mode =
      rounding.empty() ? Rounding::NearestEven : symbolizeRounding(rounding);
  if (!mode)
    return emitError(loc)
           << "unknown rounding '" << rounding
           << "': expected nearest_even, toward_zero or stochastic";
  quantization =
      QuantizationAttr::get(context, FormatAttr::get(context, named->format),
                            *rule, *mode, NaNRule::NaNScale);
  return success();
}

LogicalResult MXAssignPrecision::loadRecipe(Location loc) {
  if (!recipe.empty() && !recipeFile.empty())
    return emitError(loc) << "expected one of the options recipe and "
                             "recipe-file but got both";
  if (!format.empty() || !scaleRule.empty() || !rounding.empty())
    return emitError(loc) << "expected a recipe or the options format, "
                             "scale-rule and rounding but got both";
  givenRecipe = recipe.empty() ? loadRecipeFile(loc, recipeFile)
                               : loadNamedRecipe(loc, recipe);
  return success(givenRecipe != nullptr);
}

LogicalResult MXAssignPrecision::initialize(MLIRContext *context) {
  Location loc = UnknownLoc::get(context);
  if (!(fraction >= 0 && fraction <= 1))
    return emitError(loc) << "expected fraction to be in [0, 1] but got "
                          << fraction.getValue();
  bool isRecipe = !recipe.empty() || !recipeFile.empty();
  return isRecipe ? loadRecipe(loc) : makeQuantization(loc);
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

/// Why `c` is left alone; empty if it is not.
static std::string getReason(const ClassifiedContraction &c,
                             QuantizationAttr quantization) {
  return c.reason == Condition::None ? getObstacle(c.contraction, quantization)
                                     : getInfo(c.reason).meaning.str();
}

void mlir::mx::assignPrecision(ArrayRef<ClassifiedContraction> contractions,
                               QuantizationAttr quantization) {
  for (const ClassifiedContraction &c : contractions) {
    Operation *op = c.contraction.op;
    if (isDecided(op))
      continue;
    std::string reason = getReason(c, quantization);
    if (!reason.empty()) {
      op->setAttr(kSkipAttr, StringAttr::get(op->getContext(), reason));
      continue;
    }
    op->setAttr(kLhsAttr, quantization);
    op->setAttr(kRhsAttr, quantization);
  }
}

RecipeAttr MXAssignPrecision::getRecipe() {
  if (givenRecipe)
    return givenRecipe;
  if (!format.empty() || !scaleRule.empty() || !rounding.empty())
    return {};
  Operation *op = getOperation();
  if (!isa<ModuleOp>(op))
    op = op->getParentOfType<ModuleOp>();
  return op ? op->getAttrOfType<RecipeAttr>(kRecipeAttr) : RecipeAttr();
}

void MXAssignPrecision::runOnOperation() {
  if (!ignoredRule.empty())
    reportMissed(getOperation()->getLoc(), mxreport::Outcome::ScaleRule,
                 "scale rule " + ignoredRule + " does not apply to " + format +
                     ", which has a two-level rule of its own, amax");
  RecipeAttr obeyed = getRecipe();
  if (obeyed)
    obeyed = obeyed.getPhase(fraction);
  for (const FunctionContractions &function :
       getAnalysis<ContractionAnalysis>().getFunctions()) {
    if (obeyed)
      assignRecipe(function.contractions, obeyed);
    else
      assignPrecision(function.contractions, quantization);
  }
  // Attributes alone: no analysis of the IR is out of date, nor is what the
  // verifier looked at.
  markAllAnalysesPreserved();
}
