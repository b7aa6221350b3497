//===- RandomRules.cpp - Where stochastic rounding is, and its numbers ----===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Rules.h"

#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::mx;
using namespace mlir::mx::checknumerics;

static bool isStochastic(QuantizeOp op) {
  return op && op.getRounding() == Rounding::Stochastic;
}

Findings checknumerics::checkBiasedRounding(const Uses &uses) {
  Findings findings;
  for (QuantizeOp op : uses.quantizations) {
    ::mxnumerics::QuantizeOptions options = op.getOptions();
    ::mxnumerics::ScaleKind kind = options.format.scale;
    if (!isStochastic(op) ||
        !::mxnumerics::maySaturate(kind, options.format.element,
                                   options.scaleRule, options.twoLevel))
      continue;
    std::string message = "stochastic rounding is biased under scale rule " +
                          stringifyScaleRule(op.getScaleRule()).str() +
                          ": values above maxpos saturate";
    if (kind == ::mxnumerics::ScaleKind::E4M3)
      message += " where a block scale rounds down, but not with headroom "
                 "1.0625 and scale_min 0.015625, or with scale_round_up";
    findings.push_back({op, message});
  }
  return findings;
}

Findings checknumerics::checkStochasticForward(const Uses &uses) {
  Findings findings;
  // An operand that products share is quantized once.
  llvm::SmallPtrSet<Operation *, 16> seen;
  for (const ClassifiedProduct &product : uses.products) {
    if (product.role != ProductRole::Forward)
      continue;
    auto [lhs, rhs] = getSources(product.op);
    for (QuantizeOp op : {lhs, rhs})
      if (isStochastic(op) && seen.insert(op).second)
        findings.push_back({op,
                            "stochastic rounding of a forward operand only "
                            "adds noise: it is for gradients",
                            product.op, "the forward product is here"});
  }
  return findings;
}

namespace {
/// What random words depend on: seed and step, as constants or values, and
/// site.
using Stream = std::tuple<const void *, const void *, uint32_t>;
} // namespace

static const void *getKey(Value value) {
  Attribute constant;
  return matchPattern(value, m_Constant(&constant))
             ? constant.getAsOpaquePointer()
             : value.getAsOpaquePointer();
}

static Stream getStream(QuantizeOp op) {
  return {getKey(op.getSeed()), getKey(op.getStep()), *op.getSite()};
}

Findings checknumerics::checkCorrelatedOperands(const Uses &uses) {
  Findings findings;
  for (const ClassifiedProduct &product : uses.products) {
    auto [lhs, rhs] = getSources(product.op);
    if (!isStochastic(lhs) || !isStochastic(rhs) ||
        getStream(lhs) != getStream(rhs))
      continue;
    findings.push_back({product.op,
                        "lhs and rhs are rounded with the same random numbers "
                        "(seed, step and site " +
                            std::to_string(*lhs.getSite()) +
                            "): their errors do not average out",
                        rhs, "rhs is quantized here"});
  }
  return findings;
}

Findings checknumerics::checkRepeatedRandomness(const Uses &uses) {
  Findings findings;
  llvm::DenseMap<Stream, QuantizeOp> first;
  for (QuantizeOp op : uses.quantizations) {
    // Tiles of one tensor share its site, and draw different words.
    if (!isStochastic(op) || op.isTile())
      continue;
    auto [it, isNew] = first.try_emplace(getStream(op), op);
    if (isNew || it->second.getInput() == op.getInput())
      continue;
    findings.push_back({op,
                        "draws the random numbers that round other data too "
                        "(seed, step and site " +
                            std::to_string(*op.getSite()) + ")",
                        it->second, "the other data is quantized here"});
  }
  return findings;
}
