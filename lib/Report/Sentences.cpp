//===- Sentences.cpp - The report as remarks say it -----------------------===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mx/Report/Report.h"

#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

using namespace mxreport;

//===----------------------------------------------------------------------===//
// Decisions
//===----------------------------------------------------------------------===//

static void printSize(llvm::raw_ostream &os, llvm::StringRef name,
                      std::optional<int64_t> size) {
  os << ' ' << name << '=';
  if (size)
    os << *size;
  else
    os << '?';
}

/// "linalg.matmul M=64 N=352 K=128"; a batch of one is none.
static void printLabel(llvm::raw_ostream &os, const Contraction &c) {
  os << c.place.op;
  if (c.why.condition == Condition::OtherLevel)
    return;
  if (c.batch != 1)
    printSize(os, "batch", c.batch);
  printSize(os, "M", c.m);
  printSize(os, "N", c.n);
  printSize(os, "K", c.k);
}

std::string mxreport::describeDecision(const Contraction &c) {
  std::string text;
  llvm::raw_string_ostream os(text);
  os << getInfo(c.decision).name << ' ';
  printLabel(os, c);
  if (c.decision == Outcome::Left) {
    os << ": " << c.why.detail;
    return text;
  }
  os << ", lhs " << (c.lhs ? c.lhs->getFormatOrPlain() : "plain");
  os << ", rhs " << (c.rhs ? c.rhs->getFormatOrPlain() : "plain");
  if (!c.weight.empty())
    os << ", weight " << c.weight;
  return text;
}

/// "26.7 M".
static std::string formatCount(double count) {
  llvm::StringRef units[] = {"", " k", " M", " G", " T", " P"};
  unsigned unit = 0;
  for (; count >= 999.5 && unit + 1 < std::size(units); ++unit)
    count /= 1000;
  std::string text;
  llvm::raw_string_ostream(text) << llvm::format("%.3g", count) << units[unit];
  return text;
}

std::string mxreport::describeShare(const Totals &totals) {
  std::string text;
  llvm::raw_string_ostream os(text);
  os << "quantized " << totals.quantized << " of " << totals.found
     << " contractions";
  if (totals.cast > 0)
    os << ", cast " << totals.cast;
  if (totals.unknownSizes > 0)
    os << ", of an unknown number of multiply-adds (sizes are dynamic)";
  else if (std::optional<double> share = totals.getQuantizedShare())
    os << ", " << llvm::format("%.1f", 100 * *share) << "% of "
       << formatCount(static_cast<double>(totals.multiplyAdds))
       << " multiply-adds";
  if (totals.otherLevel > 0)
    os << ", not counting " << totals.otherLevel
       << " that are on another level";
  return text;
}

//===----------------------------------------------------------------------===//
// Paths
//===----------------------------------------------------------------------===//

std::string mxreport::describePath(const Path &path, llvm::StringRef formats) {
  std::string text;
  llvm::raw_string_ostream os(text);
  switch (path.outcome) {
  case Outcome::FallbackHost:
    os << "left for the CPU: " << path.why.str();
    return text;
  case Outcome::LoweredMMA:
    os << "lowered to " << path.instruction << ", " << formats;
    break;
  case Outcome::LoweredQuantize:
    os << "lowered to a kernel, " << formats << " by ";
    if (!path.instruction.empty()) {
      os << path.instruction;
      break;
    }
    os << "integer code";
    if (path.why && path.why.condition != Condition::OneWarp) {
      os << ": " << path.why.str();
      return text;
    }
    break;
  default:
    os << "lowered to loops, " << formats;
    if (path.outcome == Outcome::CPUExact)
      os << ", exactly";
    break;
  }
  if (path.why)
    os << "; " << path.why.str();
  return text;
}
