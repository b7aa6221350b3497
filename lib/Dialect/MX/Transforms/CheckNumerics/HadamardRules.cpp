//===- HadamardRules.cpp - Transforms that cancel, and those that do not --===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Rules.h"

#include "mlir/IR/Matchers.h"
#include "mlir/IR/TypeUtilities.h"
#include "mx/Dialect/MX/Analysis/Roles.h"
#include "mx/Dialect/MX/Analysis/Views.h"

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::numerics;

namespace {
/// The transforms of an operand along K, the last first, and what is
/// transformed, as far as that can be seen.
struct Transformed {
  SmallVector<HadamardOp> transforms;
  Value data;
};
} // namespace

/// A transform without signs is its own inverse.
static bool cancels(HadamardOp a, HadamardOp b) {
  auto isPlain = [](HadamardOp op) { return !op.getSigns() && !op.getSeed(); };
  return isPlain(a) && isPlain(b) && a.getSize() == b.getSize();
}

static Transformed getTransformed(Value operand) {
  auto type = cast<RankedTensorType>(operand.getType());
  int64_t k = type.getRank() - 1;
  Access access = seeThroughViews(getIdentityAccess(operand));
  if (auto quantize = access.value.getDefiningOp<QuantizeOp>()) {
    access.value = quantize.getInput();
    access = seeThroughViews(access);
  }
  Transformed result;
  while (auto op = access.value.getDefiningOp<HadamardOp>()) {
    if (access.find(k) == static_cast<int64_t>(op.getAxis())) {
      if (!result.transforms.empty() && cancels(result.transforms.back(), op))
        result.transforms.pop_back();
      else
        result.transforms.push_back(op);
    }
    access.value = op.getInput();
    access = seeThroughViews(access);
  }
  result.data = access.value;
  return result;
}

/// True if `a` and `b` are known to multiply by different matrices.
static bool differ(HadamardOp a, HadamardOp b) {
  if (a.getSize() != b.getSize() || a.getSignsAttr() != b.getSignsAttr() ||
      a.getSignId() != b.getSignId())
    return true;
  Attribute seeds[2];
  return a.getSeed() && b.getSeed() &&
         matchPattern(a.getSeed(), m_Constant(&seeds[0])) &&
         matchPattern(b.getSeed(), m_Constant(&seeds[1])) &&
         seeds[0] != seeds[1];
}

/// The first pair of transforms that differ.
static std::optional<std::pair<HadamardOp, HadamardOp>>
findDifference(const Transformed &lhs, const Transformed &rhs) {
  for (auto [a, b] : llvm::zip(lhs.transforms, rhs.transforms))
    if (differ(a, b))
      return std::pair(a, b);
  return std::nullopt;
}

namespace {
/// What may be said of the operand that has fewer transforms.
enum class Origin { Unknown, Given, Computed };
} // namespace

/// Whether `data` may have been transformed before the program saw it, or was
/// computed by it. A reshape may hide a transform of groups, and elements from
/// elsewhere, as from `mx-split-weights`, what they were made of.
static Origin getOrigin(Value data) {
  if (getElementTypeOrSelf(data.getType()).getIntOrFloatBitWidth() < 16)
    return Origin::Unknown;
  Operation *op = data.getDefiningOp();
  if (!op || op->hasTrait<OpTrait::ConstantLike>())
    return Origin::Given;
  return getViewSource(data) ? Origin::Unknown : Origin::Computed;
}

/// Findings for products one of whose operands has more transforms than the
/// other, whose data is of `origin`.
static void addOneSided(const ClassifiedProduct &product, Origin origin,
                        StringRef consequence, Findings &findings) {
  ScaledMatmulOp op = product.op;
  Transformed sides[] = {getTransformed(op.getLhs()),
                         getTransformed(op.getRhs())};
  if (findDifference(sides[0], sides[1]))
    return;
  StringRef names[] = {"lhs", "rhs"};
  for (unsigned i : {0u, 1u}) {
    const Transformed &more = sides[i], &fewer = sides[1 - i];
    if (more.transforms.size() <= fewer.transforms.size() ||
        getOrigin(fewer.data) != origin)
      continue;
    findings.push_back(
        {op,
         names[i].str() + " carries a Hadamard transform along K that " +
             names[1 - i].str() + " does not carry: " + consequence.str(),
         more.transforms[fewer.transforms.size()], "transformed here"});
  }
}

Findings numerics::checkHadamardMismatch(const Program &program) {
  Findings findings;
  for (const ClassifiedProduct &product : program.products) {
    ScaledMatmulOp op = product.op;
    auto pair = findDifference(getTransformed(op.getLhs()),
                               getTransformed(op.getRhs()));
    if (pair)
      findings.push_back({op,
                          "lhs and rhs carry different Hadamard transforms "
                          "along K, which do not cancel",
                          pair->second, "one of them is here"});
    addOneSided(product, Origin::Computed, "it does not cancel", findings);
  }
  return findings;
}

Findings numerics::checkHadamardOneSided(const Program &program) {
  Findings findings;
  for (const ClassifiedProduct &product : program.products)
    addOneSided(product, Origin::Given,
                "it cancels only if that was transformed beforehand", findings);
  return findings;
}

Findings numerics::checkHadamardBlocks(const Program &program) {
  Findings findings;
  for (QuantizeOp op : program.quantizations) {
    ::mxnumerics::Format format = op.getFormat().getFormat();
    if (format.blockRows == 1 || format.isPerTensor())
      continue;
    Access access = seeThroughViews(getIdentityAccess(op.getInput()));
    if (auto hadamard = access.value.getDefiningOp<HadamardOp>())
      findings.push_back({op,
                          "blocks of several rows make a tensor and its "
                          "transpose the same numbers, but a Hadamard "
                          "transform, which has an axis, does not: format " +
                              op.getFormat().getNameOrForm(),
                          hadamard, "transformed here"});
  }
  return findings;
}
