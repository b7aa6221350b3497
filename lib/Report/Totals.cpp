//===- Totals.cpp - Sums over contractions --------------------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Report/Report.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/Support/CheckedArithmetic.h"
#include "llvm/Support/MathExtras.h"

using namespace mxreport;

//===----------------------------------------------------------------------===//
// Bytes
//===----------------------------------------------------------------------===//

Bytes mxreport::add(Bytes a, Bytes b) {
  return a && b ? llvm::checkedAdd(*a, *b) : std::nullopt;
}

Bytes mxreport::multiply(Bytes a, Bytes b) {
  return a && b ? llvm::checkedMul(*a, *b) : std::nullopt;
}

//===----------------------------------------------------------------------===//
// Work
//===----------------------------------------------------------------------===//

std::optional<double> Totals::getQuantizedShare() const {
  if (unknownSizes > 0 || multiplyAdds == 0)
    return std::nullopt;
  return static_cast<double>(quantizedMultiplyAdds) /
         static_cast<double>(multiplyAdds);
}

static bool hasFormat(const std::optional<Operand> &operand) {
  return operand && !operand->format.empty();
}

/// "mxfp4 x plain"; "none" if neither operand has a format.
static std::string getFormats(const Contraction &c) {
  if (!hasFormat(c.lhs) && !hasFormat(c.rhs))
    return "none";
  return (c.lhs ? c.lhs->getFormatOrPlain() : "plain") + " x " +
         (c.rhs ? c.rhs->getFormatOrPlain() : "plain");
}

static void addSaturating(int64_t &sum, int64_t value) {
  if (llvm::AddOverflow(sum, value, sum))
    sum = INT64_MAX;
}

void Totals::addWork(Outcome decision, std::optional<int64_t> work,
                     bool hasFormats) {
  ++found;
  quantized += decision == Outcome::Quantized;
  cast += decision == Outcome::Cast;
  left += decision == Outcome::Left;
  given += decision == Outcome::Given;
  unknownSizes += !work;
  addSaturating(multiplyAdds, work.value_or(0));
  bool isQuantized =
      hasFormats && decision != Outcome::Cast && decision != Outcome::Left;
  addSaturating(quantizedMultiplyAdds, isQuantized ? work.value_or(0) : 0);
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

Traffic mxreport::getTraffic(const Footprint &footprint) {
  Traffic traffic;
  for (const Storage *operand : {&footprint.lhs, &footprint.rhs}) {
    traffic.readBefore = add(traffic.readBefore, operand->before);
    traffic.readAfter = add(traffic.readAfter, operand->after);
  }
  traffic.readBefore = add(traffic.readBefore, footprint.addend);
  traffic.readAfter = add(traffic.readAfter, footprint.addend);
  traffic.written = footprint.result;
  return traffic;
}

namespace {
/// Counts each tensor, and each copy of it, once.
class MemoryCounter {
public:
  void add(const Contraction &contraction, Totals &totals);

private:
  void add(const Storage &storage, const std::string &kind, Totals &totals);

  /// What each tensor holds, as the first contraction that reads it says.
  std::map<uint64_t, std::string> kinds;
  llvm::DenseSet<uint64_t> copies;
};
} // namespace

void MemoryCounter::add(const Storage &storage, const std::string &kind,
                        Totals &totals) {
  auto [it, isNew] = kinds.try_emplace(storage.tensor, kind);
  Memory &memory = totals.memory[it->second];
  if (isNew)
    memory.before = mxreport::add(memory.before, storage.before);
  if (!copies.insert(storage.copy).second)
    return;
  memory.after = mxreport::add(memory.after, storage.after);
  memory.quantization =
      mxreport::add(memory.quantization, storage.quantization);
}

void MemoryCounter::add(const Contraction &c, Totals &totals) {
  if (!c.footprint)
    return;
  add(c.footprint->lhs, c.lhsKind, totals);
  add(c.footprint->rhs, c.rhsKind, totals);
  Traffic own = getTraffic(*c.footprint);
  if (!totals.traffic)
    totals.traffic.emplace();
  totals.traffic->readBefore =
      mxreport::add(totals.traffic->readBefore, own.readBefore);
  totals.traffic->readAfter =
      mxreport::add(totals.traffic->readAfter, own.readAfter);
  totals.traffic->written = mxreport::add(totals.traffic->written, own.written);
}

//===----------------------------------------------------------------------===//
// All
//===----------------------------------------------------------------------===//

Totals mxreport::sumUp(llvm::ArrayRef<Contraction> contractions) {
  Totals totals;
  MemoryCounter memory;
  for (const Contraction &c : contractions) {
    if (c.why.condition == Condition::OtherLevel) {
      ++totals.otherLevel;
      continue;
    }
    bool hasFormats =
        c.decision != Outcome::Left && (hasFormat(c.lhs) || hasFormat(c.rhs));
    totals.addWork(c.decision, c.multiplyAdds, hasFormats);
    if (c.multiplyAdds)
      addSaturating(
          totals.multiplyAddsByFormat[hasFormats ? getFormats(c) : "none"],
          *c.multiplyAdds);
    memory.add(c, totals);
  }
  return totals;
}
