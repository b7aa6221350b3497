//===- AssignRecipe.cpp - Give contractions what a recipe says ------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Dialect/MX/Analysis/Roles.h"
#include "mx/Dialect/MX/Analysis/Sites.h"
#include "mx/Dialect/MX/Transforms/Passes.h"
#include "mx/Report/Names.h"

using namespace mlir;
using namespace mlir::mx;
using mxreport::Condition;

namespace {
/// What becomes of the operands of a contraction: their sites, null for high
/// precision, or why both stay.
struct Choice {
  SiteAttr sites[2];
  std::string reason;
};

/// A product of linear layers, and what its two operands hold.
struct Product {
  GemmRole role;
  OperandKind kinds[2];
};
} // namespace

static constexpr Product kProducts[] = {
    {GemmRole::FProp, {OperandKind::Activation, OperandKind::Weight}},
    {GemmRole::DGrad, {OperandKind::Gradient, OperandKind::Weight}},
    {GemmRole::WGrad, {OperandKind::Gradient, OperandKind::Activation}},
};

/// The row of `role`, or null: only linear layers have six sites.
static const Product *lookupProduct(GemmRole role) {
  const Product *row = llvm::find_if(
      kProducts, [&](const Product &product) { return product.role == role; });
  return row == std::end(kProducts) ? nullptr : row;
}

/// The text of an `mx.skip` that the report knows again.
static Choice keep(const Twine &why) {
  Choice choice;
  choice.reason = (getInfo(Condition::ByRecipe).meaning + ": " + why).str();
  return choice;
}

//===----------------------------------------------------------------------===//
// Rules
//===----------------------------------------------------------------------===//

/// The place of the last rule of `recipe` that holds for `contraction`.
static std::optional<size_t> findRule(RecipeAttr recipe, ContractionAttr c,
                                      const Contraction &contraction) {
  ArrayAttr rules = recipe.getRules();
  int64_t m = contraction.getSize(contraction.rows[0]);
  int64_t n = contraction.getSize(contraction.rows[1]);
  int64_t k = contraction.getSize(contraction.reduction);
  for (size_t i = rules ? rules.size() : 0; i-- > 0;)
    if (cast<RuleAttr>(rules[i]).holds(c, m, n, k))
      return i;
  return std::nullopt;
}

/// Which of the kinds of `product` operand 0 of `c` holds, if that is told by
/// either operand.
static std::optional<unsigned> findLhs(const Product &product,
                                       ContractionAttr c) {
  auto fits = [](OperandKind kind, OperandKind expected) {
    return kind == expected || kind == OperandKind::Other;
  };
  if (c.getLhs() == OperandKind::Other && c.getRhs() == OperandKind::Other)
    return std::nullopt;
  for (unsigned i : {0u, 1u})
    if (fits(c.getLhs(), product.kinds[i]) &&
        fits(c.getRhs(), product.kinds[1 - i]))
      return i;
  return std::nullopt;
}

/// The sites of the operands of `product`. `origin` names what the sites, which
/// may be null, are of.
static Choice chooseSites(SitesAttr sites, const Product &product,
                          ContractionAttr c, const Twine &origin) {
  StringRef role = stringifyGemmRole(product.role);
  std::optional<unsigned> lhs = findLhs(product, c);
  if (!lhs)
    return keep("mx.contraction does not tell which operand of " + role +
                " is which");
  Choice choice;
  if (sites) {
    choice.sites[0] = sites.getSite(product.role, product.kinds[*lhs]);
    choice.sites[1] = sites.getSite(product.role, product.kinds[1 - *lhs]);
  }
  if (choice.sites[0] || choice.sites[1])
    return choice;
  return keep(origin + " has no sites for " + role);
}

/// `rule` holds for `c`.
static Choice chooseByRule(RuleAttr rule, ContractionAttr c,
                           const Twine &origin) {
  if (rule.getLhs() || rule.getRhs())
    return {{rule.getLhs(), rule.getRhs()}, ""};
  if (rule.getSites())
    return chooseSites(rule.getSites(), *lookupProduct(c.getRole()), c, origin);
  return keep(origin);
}

/// "layer 7 of 8"; the head may be in none.
static std::string describeLayer(ContractionAttr c) {
  if (c.getLayer() < 0)
    return "the head";
  return "layer " + std::to_string(c.getLayer()) + " of " +
         std::to_string(c.getLayers());
}

static Choice choose(RecipeAttr recipe, ContractionAttr c,
                     const Contraction &contraction) {
  StringRef name = recipe.getName();
  if (recipe.getHpLayers() && recipe.getHpLayers().contains(c))
    return keep(describeLayer(c) + " is one of hp_layers of " + name);
  if (std::optional<size_t> rule = findRule(recipe, c, contraction))
    return chooseByRule(cast<RuleAttr>(recipe.getRules()[*rule]), c,
                        "rule " + Twine(*rule) + " of " + name);
  const Product *product = lookupProduct(c.getRole());
  if (!product)
    return keep(name + " does not ask for " + stringifyGemmRole(c.getRole()));
  if (c.getPart() == ModelPart::Embedding)
    return keep(name + " does not ask for " + stringifyModelPart(c.getPart()));
  return chooseSites(recipe.getSites(), *product, c, name);
}

//===----------------------------------------------------------------------===//
// Attributes
//===----------------------------------------------------------------------===//

/// `site` as short as it can be said; null for high precision.
static Attribute simplify(SiteAttr site) {
  if (!site)
    return {};
  QuantizationAttr quantization = site.getQuantization();
  if (quantization && SiteAttr::from(quantization) == site)
    return quantization;
  bool isPlain = !quantization && !site.getCast() &&
                 site.getSource() == OperandSource::Original;
  return isPlain ? Attribute() : site;
}

/// Why the operands of `contraction` cannot be quantized as `choice` says.
static std::string getObstacle(const Contraction &contraction,
                               const Choice &choice) {
  for (unsigned i : {0u, 1u}) {
    std::string obstacle =
        getObstacle(contraction, contraction.operands[i], choice.sites[i]);
    if (!obstacle.empty())
      return obstacle;
  }
  return "";
}

/// True if a transform that `choice` asks for does not divide the sum.
static bool hasShortTransform(const Contraction &contraction,
                              const Choice &choice) {
  int64_t k = contraction.getSize(contraction.reduction);
  return llvm::any_of(choice.sites, [&](SiteAttr site) {
    return site && site.getHadamard() &&
           (ShapedType::isDynamic(k) || k % site.getHadamard());
  });
}

static void assign(const Contraction &contraction, RecipeAttr recipe) {
  Operation *op = contraction.op;
  auto skip = [&](StringRef reason) {
    op->setAttr(kSkipAttr, StringAttr::get(op->getContext(), reason));
  };
  auto c = op->getAttrOfType<ContractionAttr>(kContractionAttr);
  if (!c)
    return skip(getInfo(Condition::UnknownRole).meaning);
  Choice choice = choose(recipe, c, contraction);
  if (choice.reason.empty())
    choice.reason = getObstacle(contraction, choice);
  if (choice.reason.empty() && hasShortTransform(contraction, choice))
    choice = keep("hadamard of " + recipe.getName().getValue() +
                  " does not divide K");
  if (!choice.reason.empty())
    return skip(choice.reason);
  Attribute lhs = simplify(choice.sites[0]), rhs = simplify(choice.sites[1]);
  if (!lhs && !rhs)
    return skip(keep(recipe.getName().getValue() + " has plain sites").reason);
  if (lhs)
    op->setAttr(kLhsAttr, lhs);
  if (rhs)
    op->setAttr(kRhsAttr, rhs);
}

void mlir::mx::assignRecipe(ArrayRef<ClassifiedContraction> contractions,
                            RecipeAttr recipe) {
  for (const ClassifiedContraction &c : contractions)
    if (!isDecided(c.contraction.op))
      assign(c.contraction, recipe);
}
