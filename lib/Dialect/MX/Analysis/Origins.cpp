//===- Origins.cpp - What values were computed from -----------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Dialect/MX/Analysis/Origins.h"

#include "OriginAnalysis.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mx/Dialect/MX/Analysis/Sites.h"
#include "mx/Dialect/MX/Analysis/Walk.h"

using namespace mlir;
using namespace mlir::mx;
using Kind = Origin::Kind;

//===----------------------------------------------------------------------===//
// Origins
//===----------------------------------------------------------------------===//

void SourceSet::insert(Source source) {
  for (unsigned i = 0; i < count; ++i)
    if (words[i] >> 1 == source.contraction) {
      words[i] |= source.isBent;
      return;
    }
  full |= count == kMaxSources;
  if (full) {
    *this = SourceSet();
    full = true;
    return;
  }
  // In order, so that equal sets have equal words.
  uint32_t *end = words + count++;
  uint32_t word = source.contraction << 1 | source.isBent;
  uint32_t *place = std::upper_bound(words, end, word);
  std::copy_backward(place, end, end + 1);
  *place = word;
}

void SourceSet::insert(const SourceSet &other) {
  if (other.full || full) {
    *this = SourceSet();
    full = true;
    return;
  }
  for (unsigned i = 0; i < other.count; ++i)
    insert(other[i]);
}

void SourceSet::bend() {
  for (unsigned i = 0; i < count; ++i)
    words[i] |= 1;
}

bool SourceSet::operator==(const SourceSet &other) const {
  return full == other.full && count == other.count &&
         std::equal(words, words + count, other.words);
}

Origin Origin::join(const Origin &lhs, const Origin &rhs) {
  Origin result = lhs;
  result.kind = std::max(lhs.kind, rhs.kind);
  result.isOneOfSeveralWeights =
      lhs.isOneOfSeveralWeights || rhs.isOneOfSeveralWeights ||
      (lhs.weight && rhs.weight && lhs.weight != rhs.weight);
  result.weight = lhs.weight ? lhs.weight : rhs.weight;
  if (result.isOneOfSeveralWeights)
    result.weight = {};
  result.sources.insert(rhs.sources);
  return result;
}

bool Origin::operator==(const Origin &other) const {
  return kind == other.kind && weight == other.weight &&
         isOneOfSeveralWeights == other.isOneOfSeveralWeights &&
         sources == other.sources;
}

void Origin::print(raw_ostream &os) const {
  static constexpr StringRef names[] = {"none", "weight", "activation",
                                        "gradient"};
  os << names[static_cast<unsigned>(kind)];
  for (unsigned i = 0; i < sources.size(); ++i)
    os << " " << sources[i].contraction << (sources[i].isBent ? "~" : "");
}

//===----------------------------------------------------------------------===//
// What a function says
//===----------------------------------------------------------------------===//

static StringRef getString(Attribute attribute) {
  auto string = dyn_cast_if_present<StringAttr>(attribute);
  return string ? string.getValue() : "";
}

Passes Passes::get(FunctionOpInterface function) {
  Passes passes;
  llvm::DenseSet<StringRef> weights;
  for (unsigned i = 0, e = function.getNumArguments(); i < e; ++i) {
    StringRef role = getString(function.getArgAttr(i, kRoleAttr));
    StringRef name = getString(function.getArgAttr(i, kNameAttr));
    passes.areRolesKnown |= !role.empty();
    passes.hasGradientSource |= role == "target" || name.starts_with("grad.");
    if (role == "weight")
      weights.insert(name);
  }
  unsigned numForward = 0;
  for (unsigned i = 0, e = function.getNumResults(); i < e; ++i) {
    StringRef name = getString(function.getResultAttr(i, kNameAttr));
    bool isGradient = name.starts_with("grad.") ||
                      (name.consume_front("new.") && weights.contains(name));
    numForward += !name.empty() && !isGradient;
  }
  passes.mayHaveBackward = numForward != function.getNumResults();
  return passes;
}

bool mlir::mx::isBackward(const TracedContraction &c, unsigned i,
                          Origin::Kind data, const Passes &passes) {
  using Use = TracedContraction::Use;
  if (!passes.mayHaveBackward)
    return false;
  if (!passes.hasGradientSource)
    return c.uses[i] == Use::Other;
  return data == Kind::Gradient &&
         !(c.uses[i] == Use::First && c.isTransposedLater[i]);
}

//===----------------------------------------------------------------------===//
// Runs
//===----------------------------------------------------------------------===//

/// What `value` is a view of, not seen through slices: parts of one tensor may
/// be for different things.
static Value getUncutRoot(Value value) {
  Value source = value;
  for (unsigned count = 0; count < kMaxViews && source; ++count) {
    value = source;
    if (isa_and_present<tensor::ExtractSliceOp, tosa::SliceOp>(
            value.getDefiningOp()))
      break;
    source = getViewSource(value);
  }
  return value;
}

namespace {
/// The first contraction that reads an operand, and the dimension of the
/// operand that it sums over.
struct FirstUse {
  unsigned contraction, operand;
  int64_t summed;
};
} // namespace

/// Fills in how each contraction reads its operands.
static void traceUses(std::deque<TracedContraction> &contractions) {
  llvm::DenseMap<Value, FirstUse> firstUses;
  for (auto [number, c] : llvm::enumerate(contractions))
    for (unsigned i : {0u, 1u}) {
      const Access &access = c.contraction.operands[i];
      c.roots[i] = getUncutRoot(access.value);
      if (access.isSplit() || c.contraction.reduction.empty())
        continue;
      int64_t summed = access.find(c.contraction.reduction.front());
      FirstUse use{static_cast<unsigned>(number), i, summed};
      auto [it, isFirst] = firstUses.try_emplace(c.roots[i], use);
      if (isFirst)
        continue;
      using Use = TracedContraction::Use;
      const FirstUse &first = it->second;
      c.uses[i] = summed == first.summed ? Use::Same : Use::Other;
      if (c.uses[i] == Use::Other)
        contractions[first.contraction].isTransposedLater[first.operand] = true;
    }
}

Origins mlir::mx::computeOrigins(FunctionOpInterface function) {
  Origins origins;
  origins.passes = Passes::get(function);
  llvm::DenseMap<Operation *, unsigned> numbers;
  Block *entry = function.isExternal() ? nullptr : &function.front();
  bool isStraightLine = true;
  walkOutsideOfBodies(function, [&](Operation *op) {
    isStraightLine &= op == function || op->getBlock() == entry;
    if (std::optional<Contraction> contraction = matchContraction(op)) {
      numbers[op] = origins.contractions.size();
      origins.contractions.emplace_back().contraction = std::move(*contraction);
      return;
    }
    if (isAnnotated(op))
      origins.misplaced.push_back(op);
    if (!explainUnmatched(op).empty())
      origins.unmatched.push_back(op);
  });
  traceUses(origins.contractions);
  origins.results.resize(function.getNumResults());
  if (!origins.contractions.empty())
    propagateOrigins(function, numbers, isStraightLine, origins);
  return origins;
}
