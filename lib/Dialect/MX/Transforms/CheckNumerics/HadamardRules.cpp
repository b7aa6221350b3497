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
#include "mx/Dialect/MX/Analysis/Views.h"

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::checknumerics;

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
  Access access = findData(operand);
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

/// Whether a transform of `data` would have been seen. A reshape may hide one
/// of groups, and elements from elsewhere, as from `mx-split-weights`, what
/// they were made of.
static bool showsTransforms(Value data) {
  return getElementTypeOrSelf(data.getType()).getIntOrFloatBitWidth() >= 16 &&
         !getViewSource(data);
}

Findings checknumerics::checkHadamardMismatch(const Uses &uses) {
  Findings findings;
  for (const ClassifiedProduct &product : uses.products) {
    ScaledMatmulOp op = product.op;
    auto pair = findDifference(getTransformed(op.getLhs()),
                               getTransformed(op.getRhs()));
    if (pair)
      findings.push_back({op,
                          "lhs and rhs carry different Hadamard transforms "
                          "along K, which do not cancel",
                          pair->second, "one of them is here"});
  }
  return findings;
}

/// Adds a finding if `more` has more transforms than `fewer`.
static void addOneSided(ScaledMatmulOp op, const Transformed &more,
                        const Transformed &fewer, StringRef moreName,
                        StringRef fewerName, Findings &findings) {
  if (more.transforms.size() <= fewer.transforms.size() ||
      !showsTransforms(fewer.data))
    return;
  findings.push_back(
      {op,
       moreName.str() + " carries a Hadamard transform along K that " +
           fewerName.str() +
           " does not carry: it cancels only if that was "
           "transformed beforehand",
       more.transforms[fewer.transforms.size()], "transformed here"});
}

// What is computed may arrive transformed too: the weights of the layer before
// it can have been multiplied by the transform.
Findings checknumerics::checkHadamardOneSided(const Uses &uses) {
  Findings findings;
  for (const ClassifiedProduct &product : uses.products) {
    ScaledMatmulOp op = product.op;
    Transformed lhs = getTransformed(op.getLhs());
    Transformed rhs = getTransformed(op.getRhs());
    if (findDifference(lhs, rhs))
      continue;
    addOneSided(op, lhs, rhs, "lhs", "rhs", findings);
    addOneSided(op, rhs, lhs, "rhs", "lhs", findings);
  }
  return findings;
}

Findings checknumerics::checkHadamardBlocks(const Uses &uses) {
  Findings findings;
  for (QuantizeOp op : uses.quantizations) {
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
