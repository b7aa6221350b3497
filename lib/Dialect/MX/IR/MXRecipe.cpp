//===- MXRecipe.cpp - Recipes of the mx dialect ---------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Pattern.h"
#include "mx/Dialect/MX/IR/MXDialect.h"

#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "llvm/Support/MathExtras.h"
#include "llvm/Support/Regex.h"

using namespace mlir;
using namespace mlir::mx;
using EmitError = llvm::function_ref<InFlightDiagnostic()>;

/// True for the roles of the products of linear layers, which have six sites.
static bool isLinear(GemmRole role) {
  return role == GemmRole::FProp || role == GemmRole::DGrad ||
         role == GemmRole::WGrad;
}

//===----------------------------------------------------------------------===//
// SitesAttr
//===----------------------------------------------------------------------===//

namespace {
/// A site with its name and where it stands.
struct NamedSite {
  StringRef name;
  GemmRole role;
  OperandKind kind;
  SiteAttr site;
};
} // namespace

/// The six sites; those of one product are neighbours.
static SmallVector<NamedSite> getTable(SiteAttr xFProp, SiteAttr wFProp,
                                       SiteAttr gDGrad, SiteAttr wDGrad,
                                       SiteAttr gWGrad, SiteAttr xWGrad) {
  return {{"x_fprop", GemmRole::FProp, OperandKind::Activation, xFProp},
          {"w_fprop", GemmRole::FProp, OperandKind::Weight, wFProp},
          {"g_dgrad", GemmRole::DGrad, OperandKind::Gradient, gDGrad},
          {"w_dgrad", GemmRole::DGrad, OperandKind::Weight, wDGrad},
          {"g_wgrad", GemmRole::WGrad, OperandKind::Gradient, gWGrad},
          {"x_wgrad", GemmRole::WGrad, OperandKind::Activation, xWGrad}};
}

static SmallVector<NamedSite> getTable(SitesAttr sites) {
  return getTable(sites.getXFprop(), sites.getWFprop(), sites.getGDgrad(),
                  sites.getWDgrad(), sites.getGWgrad(), sites.getXWgrad());
}

SiteAttr SitesAttr::getSite(GemmRole role, OperandKind kind) const {
  for (const NamedSite &row : getTable(*this))
    if (row.role == role && row.kind == kind)
      return row.site;
  return {};
}

/// C1 and C2: what is quantized is what a forward product has quantized.
static LogicalResult verifySource(EmitError emitError, const NamedSite &row,
                                  const NamedSite &forward) {
  if (!row.site || row.site.getSource() == OperandSource::Original)
    return success();
  if (row.role == GemmRole::FProp || row.kind == OperandKind::Gradient)
    return emitError() << "expected source of " << row.name
                       << " to be original but got dequantized_forward";
  if (forward.site && forward.site.getQuantization())
    return success();
  return emitError() << "expected " << forward.name
                     << " to have a quantization, which is the source of "
                     << row.name;
}

LogicalResult SitesAttr::verify(EmitError emitError, SiteAttr xFProp,
                                SiteAttr wFProp, SiteAttr gDGrad,
                                SiteAttr wDGrad, SiteAttr gWGrad,
                                SiteAttr xWGrad) {
  SmallVector<NamedSite> table =
      getTable(xFProp, wFProp, gDGrad, wDGrad, gWGrad, xWGrad);
  for (const NamedSite &row : table) {
    bool isWeight = row.kind == OperandKind::Weight;
    if (failed(verifySource(emitError, row, table[isWeight ? 1 : 0])))
      return failure();
    // C3: gradients flow back through forward products.
    if (row.site && row.role != GemmRole::FProp &&
        row.site.getGradient() != GradientRule::StraightThrough)
      return emitError() << "expected gradient of " << row.name
                         << " to be straight_through but got "
                         << stringifyGradientRule(row.site.getGradient());
  }
  return success();
}

//===----------------------------------------------------------------------===//
// RuleAttr
//===----------------------------------------------------------------------===//

/// C1: the names in `list`, called `what`, are of an enumeration.
template <typename EnumT>
static LogicalResult verifyNames(EmitError emitError, StringRef what,
                                 ArrayAttr list,
                                 std::optional<EnumT> (*symbolize)(StringRef)) {
  for (Attribute entry : list ? list.getValue() : ArrayRef<Attribute>()) {
    auto name = dyn_cast<StringAttr>(entry);
    if (!name || !symbolize(name.getValue()))
      return emitError() << "expected " << what << " to list names but got "
                         << entry;
  }
  return success();
}

/// C2: the regular expression.
static LogicalResult verifyWeight(EmitError emitError, StringAttr weight) {
  std::string error =
      weight ? internal::checkPattern(weight.getValue()) : std::string();
  if (error.empty())
    return success();
  return emitError() << "expected weight to be a regular expression but got "
                     << weight << ": " << error;
}

/// C3: the numbers.
static LogicalResult verifyNumbers(EmitError emitError, ArrayRef<int64_t> least,
                                   ArrayRef<int64_t> layers) {
  for (int64_t number : layers)
    if (number < 0)
      return emitError() << "expected first_layers and last_layers not to be "
                            "negative but got "
                         << number;
  for (int64_t number : least)
    if (number < 1)
      return emitError()
             << "expected multiples and least sizes to be positive but got "
             << number;
  return success();
}

/// The roles that `roles`, which may be null, lists.
static SmallVector<GemmRole> getRoles(ArrayAttr roles) {
  SmallVector<GemmRole> result;
  for (Attribute role : roles ? roles.getValue() : ArrayRef<Attribute>())
    result.push_back(*symbolizeGemmRole(cast<StringAttr>(role).getValue()));
  return result;
}

/// C4, C5 and C6: what the rule gives is what its roles have.
static LogicalResult verifyRoles(EmitError emitError, ArrayAttr roles,
                                 bool hasSites, bool hasOperands) {
  if (hasSites && hasOperands)
    return emitError() << "expected sites without lhs and rhs";
  if (hasOperands && (!roles || roles.empty()))
    return emitError() << "expected roles with lhs and rhs";
  for (GemmRole role : getRoles(roles)) {
    if (hasOperands && isLinear(role))
      return emitError() << "expected sites but got lhs and rhs for role "
                         << stringifyGemmRole(role);
    if (hasSites && !isLinear(role))
      return emitError() << "expected lhs and rhs but got sites for role "
                         << stringifyGemmRole(role);
  }
  return success();
}

LogicalResult RuleAttr::verify(EmitError emitError, ArrayAttr roles,
                               ArrayAttr parts, StringAttr weight,
                               int64_t firstLayers, int64_t lastLayers,
                               int64_t mMultiple, int64_t nMultiple,
                               int64_t kMultiple, int64_t mMin, int64_t nMin,
                               int64_t kMin, SitesAttr sites, SiteAttr lhs,
                               SiteAttr rhs) {
  if (failed(verifyNames<GemmRole>(emitError, "roles", roles,
                                   symbolizeGemmRole)) ||
      failed(verifyNames<ModelPart>(emitError, "parts", parts,
                                    symbolizeModelPart)) ||
      failed(verifyWeight(emitError, weight)) ||
      failed(verifyNumbers(emitError,
                           {mMultiple, nMultiple, kMultiple, mMin, nMin, kMin},
                           {firstLayers, lastLayers})))
    return failure();
  return verifyRoles(emitError, roles, bool(sites), lhs || rhs);
}

/// True if `list` is null or has `name`.
static bool lists(ArrayAttr list, StringRef name) {
  return !list || llvm::any_of(list, [&](Attribute entry) {
    return cast<StringAttr>(entry).getValue() == name;
  });
}

/// True if `size`, which may be dynamic, is as asked for.
static bool fits(int64_t size, int64_t multiple, int64_t least) {
  if (ShapedType::isDynamic(size))
    return multiple == 1 && least == 1;
  return size % multiple == 0 && size >= least;
}

/// True if the layer of `c` is one of the `first` or the `last`.
static bool isAmong(ContractionAttr c, int64_t first, int64_t last) {
  return c.getLayer() >= 0 &&
         (c.getLayer() < first || c.getLayers() - c.getLayer() <= last);
}

bool RuleAttr::holds(ContractionAttr c, int64_t m, int64_t n, int64_t k) const {
  if ((c.getPart() == ModelPart::Embedding && !getParts()) ||
      (getSites() && !isLinear(c.getRole())))
    return false;
  if (!lists(getRoles(), stringifyGemmRole(c.getRole())) ||
      !lists(getParts(), stringifyModelPart(c.getPart())) ||
      !fits(m, getMMultiple(), getMMin()) ||
      !fits(n, getNMultiple(), getNMin()) ||
      !fits(k, getKMultiple(), getKMin()))
    return false;
  if ((getFirstLayers() || getLastLayers()) &&
      !isAmong(c, getFirstLayers(), getLastLayers()))
    return false;
  return !getWeight() ||
         (c.getWeight() &&
          llvm::Regex(getWeight().getValue()).match(c.getWeight()));
}

//===----------------------------------------------------------------------===//
// HPLayersAttr
//===----------------------------------------------------------------------===//

LogicalResult HPLayersAttr::verify(EmitError emitError, int64_t first,
                                   int64_t last, int64_t percent) {
  // C1: numbers of layers.
  if (first < 0 || last < 0)
    return emitError() << "expected first and last not to be negative but got "
                       << first << " and " << last;
  // C2: a share.
  if (percent < 0 || percent > 100)
    return emitError() << "expected percent to be in [0, 100] but got "
                       << percent;
  if (percent > 0 && (first > 0 || last > 0))
    return emitError() << "expected percent without first and last but got "
                       << percent << ", " << first << " and " << last;
  return success();
}

bool HPLayersAttr::contains(ContractionAttr c) const {
  if (!isLinear(c.getRole()))
    return false;
  if (getPercent() == 0)
    return isAmong(c, getFirst(), getLast());
  // Without an overflow for any number of layers.
  int64_t whole = c.getLayers() / 100 * getPercent();
  int64_t last =
      whole + llvm::divideCeil(c.getLayers() % 100 * getPercent(), 100);
  return c.getPart() == ModelPart::LMHead || isAmong(c, 0, last);
}

//===----------------------------------------------------------------------===//
// PhaseAttr
//===----------------------------------------------------------------------===//

LogicalResult PhaseAttr::verify(EmitError emitError, int64_t fromPermille,
                                RecipeAttr recipe) {
  // C1: neither the start nor the end of the training.
  if (fromPermille <= 0 || fromPermille >= 1000)
    return emitError() << "expected from_permille to be in (0, 1000) but got "
                       << fromPermille;
  // C2: one schedule.
  if (recipe.getSchedule() && !recipe.getSchedule().empty())
    return emitError() << "expected recipe " << recipe.getName()
                       << " of a phase to have no schedule";
  return success();
}

//===----------------------------------------------------------------------===//
// RecipeAttr
//===----------------------------------------------------------------------===//

namespace {
/// Two operands that are multiplied.
struct Pair {
  StringAttr recipe;
  GemmRole role;
  NamedSite sites[2];
};
} // namespace

/// C4 and C5: two operands do not fit together.
static InFlightDiagnostic refuse(EmitError emitError, const Pair &pair) {
  return emitError() << "recipe " << pair.recipe << ", role "
                     << stringifyGemmRole(pair.role) << ": ";
}

/// C4: equal blocks, of quantized operands.
static LogicalResult verifyBlocks(EmitError emitError, const Pair &pair) {
  int64_t blocks[2];
  for (unsigned i : {0u, 1u}) {
    SiteAttr site = pair.sites[i].site;
    if (!site || !site.getQuantization())
      return success();
    blocks[i] = site.getQuantization().getFormat().getBlockCols();
  }
  if (blocks[0] == blocks[1])
    return success();
  return refuse(emitError, pair)
         << "expected equal blocks along the sum but the block of "
         << pair.sites[0].name << " is " << printBlockSize(blocks[0])
         << " and that of " << pair.sites[1].name << " is "
         << printBlockSize(blocks[1]);
}

static std::string describeTransform(SiteAttr site) {
  if (!site || site.getHadamard() == 0)
    return "none";
  return std::to_string(site.getHadamard()) +
         (site.getRandomSigns() ? " with" : " without") + " random signs";
}

/// C5: equal transforms, which the product undoes.
static LogicalResult verifyTransforms(EmitError emitError, const Pair &pair) {
  std::string lhs = describeTransform(pair.sites[0].site);
  std::string rhs = describeTransform(pair.sites[1].site);
  if (lhs == rhs)
    return success();
  return refuse(emitError, pair)
         << "expected equal transforms but hadamard of " << pair.sites[0].name
         << " is " << lhs << " and that of " << pair.sites[1].name << " is "
         << rhs;
}

static LogicalResult verifyPair(EmitError emitError, const Pair &pair) {
  return failure(failed(verifyBlocks(emitError, pair)) ||
                 failed(verifyTransforms(emitError, pair)));
}

static LogicalResult verifyProducts(EmitError emitError, StringAttr recipe,
                                    SitesAttr sites) {
  if (!sites)
    return success();
  SmallVector<NamedSite> table = getTable(sites);
  for (unsigned i = 0; i < table.size(); i += 2)
    if (failed(verifyPair(emitError,
                          {recipe, table[i].role, {table[i], table[i + 1]}})))
      return failure();
  return success();
}

static LogicalResult verifyProducts(EmitError emitError, StringAttr recipe,
                                    RuleAttr rule) {
  for (GemmRole role : getRoles(rule.getRoles())) {
    NamedSite lhs{"lhs", role, OperandKind::Other, rule.getLhs()};
    NamedSite rhs{"rhs", role, OperandKind::Other, rule.getRhs()};
    if (failed(verifyPair(emitError, {recipe, role, {lhs, rhs}})))
      return failure();
  }
  return verifyProducts(emitError, recipe, rule.getSites());
}

/// C2 and C3: the schedule.
static LogicalResult verifySchedule(EmitError emitError, ArrayAttr schedule) {
  int64_t last = 0;
  for (Attribute entry :
       schedule ? schedule.getValue() : ArrayRef<Attribute>()) {
    auto phase = dyn_cast<PhaseAttr>(entry);
    if (!phase)
      return emitError() << "expected schedule to list #mx.phase but got "
                         << entry;
    if (phase.getFromPermille() <= last)
      return emitError() << "expected from_permille to grow along schedule but "
                         << phase.getFromPermille() << " comes after " << last;
    last = phase.getFromPermille();
  }
  return success();
}

LogicalResult RecipeAttr::verify(EmitError emitError, StringAttr name,
                                 SitesAttr sites, ArrayAttr rules, HPLayersAttr,
                                 ArrayAttr schedule) {
  // C1: messages and reports name it.
  if (!name || name.empty())
    return emitError() << "expected name not to be empty";
  if (failed(verifyProducts(emitError, name, sites)) ||
      failed(verifySchedule(emitError, schedule)))
    return failure();
  // C2: the rules.
  for (Attribute entry : rules ? rules.getValue() : ArrayRef<Attribute>()) {
    auto rule = dyn_cast<RuleAttr>(entry);
    if (!rule)
      return emitError() << "expected rules to list #mx.rule but got " << entry;
    if (failed(verifyProducts(emitError, name, rule)))
      return failure();
  }
  return success();
}

RecipeAttr RecipeAttr::getPhase(double fraction) const {
  RecipeAttr recipe = *this;
  if (getSchedule())
    for (auto phase : getSchedule().getAsRange<PhaseAttr>())
      if (fraction * 1000 >= static_cast<double>(phase.getFromPermille()))
        recipe = phase.getRecipe();
  return recipe;
}
