//===- Report.h - What became of each contraction ---------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The data of the report, its JSON form (docs/Report.md) and the sentences of
// the remarks, which say the same. No MLIR.
//
//===----------------------------------------------------------------------===//

#ifndef MX_REPORT_REPORT_H
#define MX_REPORT_REPORT_H

#include "mx/Report/Names.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/JSON.h"

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace mxreport {

/// Counts up when a field changes its meaning or goes, not when one is added.
inline constexpr int64_t kSchemaVersion = 2;

/// A place in a file; without a file, none is known.
struct Position {
  std::string file;
  unsigned line = 0, column = 0;

  /// "model.mlir:12:8", or "".
  std::string str() const;
  bool operator<(const Position &other) const;
};

/// Where an operation is.
struct Place {
  Position position;
  /// The symbols that lead to the function, joined by "::"; and its position,
  /// which orders functions.
  std::string function;
  Position functionPosition;
  /// "linalg.matmul".
  std::string op;
};

/// Why something is not better than it is, and what would help.
struct Why {
  Condition condition = Condition::None;
  /// The condition with the names and sizes of this operation.
  std::string detail;
  std::string hint;

  /// `condition`, with its hint of the table.
  static Why get(Condition condition, std::string detail);
  static Why get(Condition condition, std::string detail, std::string hint);
  explicit operator bool() const { return condition != Condition::None; }
  /// "sm_120 has no block-scaled MMA; use chip=sm_120a".
  std::string str() const;
};

/// How an operand is quantized. An empty string: not known, or, of the format,
/// that it is not quantized but made of what is.
struct Operand {
  std::string format, scaleRule, rounding;
  /// What is done before, of what, and how a gradient passes it.
  std::string transform, source, gradient;

  /// The format, or "plain".
  std::string getFormatOrPlain() const {
    return format.empty() ? "plain" : format;
  }
};

/// A number of bytes; nothing if a size is dynamic or the number overflows.
using Bytes = std::optional<int64_t>;

/// Nothing if `a` or `b` is nothing, or what they make overflows.
Bytes add(Bytes a, Bytes b);
Bytes multiply(Bytes a, Bytes b);

/// An operand of a contraction in memory.
struct Storage {
  /// Equal where operands are one tensor, and where they are one copy of it: as
  /// it is, or quantized in one way. They count from 0 in each scope.
  uint64_t tensor = 0, copy = 0;
  /// Of the tensor in its own type, and of the copy.
  Bytes before, after;
  /// What is read and written to make the copy; 0 if it is the tensor itself.
  Bytes quantization = 0;
};

/// What a contraction reads and writes: its operands, what is added to the
/// product, and the result.
struct Footprint {
  Storage lhs, rhs;
  Bytes addend = 0, result;
  /// Tells the numbers of one function from those of another.
  std::shared_ptr<const void> scope;
};

/// What a lowering made of an operation.
struct Path {
  Outcome outcome = Outcome::FallbackHost;
  /// The chip and the PTX version, times ten; on the CPU "cpu" and 0.
  std::string chip;
  unsigned ptxVersion = 0;
  /// The kernel and the instruction that does the work; may be empty.
  std::string kernel, instruction;
  /// False if the chip can do better, after the change in `why`.
  bool fastest = true;
  Why why;
  /// The operations that took this path: tiles, or copies of an inlined one.
  unsigned operations = 1;
};

/// A contraction, what was decided and what became of it.
struct Contraction {
  Place place;
  /// "fprop", "ffn_up", ...: docs/Roles.md.
  std::string role, part;
  /// The name of the linear layer's weight; empty if there is none.
  std::string weight;
  /// "weight", "activation", "gradient" or "other".
  std::string lhsKind, rhsKind;
  /// Counts from 0; -1 if the contraction belongs to no layer.
  int64_t layer = -1;
  /// Nothing where a size is dynamic or overflows.
  std::optional<int64_t> batch, m, n, k, multiplyAdds;
  std::optional<Operand> lhs, rhs;
  /// True if operand 1 is the left one of the quantized product.
  bool isExchanged = false;
  /// Nothing where no decision was made.
  std::optional<Footprint> footprint;
  Outcome decision = Outcome::Given;
  Why why;
  std::vector<Path> paths;
};

/// Another operation of mx that a lowering for a GPU looked at.
struct Operation {
  Place place;
  Path path;
};

/// Bytes of different tensors, and of different copies of them.
struct Memory {
  Bytes before = 0, after = 0, quantization = 0;
};

/// Bytes that contractions read and write, each operand in one pass.
struct Traffic {
  Bytes readBefore = 0, readAfter = 0, written = 0;
};

Traffic getTraffic(const Footprint &footprint);

/// Sums over contractions.
struct Totals {
  /// Those found, without those on another level; of these, those decided on;
  /// and those of unknown size.
  int64_t found = 0, quantized = 0, cast = 0, left = 0, given = 0;
  int64_t unknownSizes = 0;
  int64_t otherLevel = 0;
  /// Saturated.
  int64_t multiplyAdds = 0, quantizedMultiplyAdds = 0;
  /// By "mxfp4 x mxfp4", or "none".
  std::map<std::string, int64_t> multiplyAddsByFormat;
  /// By what the tensors hold: "weight", ...
  std::map<std::string, Memory> memory;
  /// Nothing if no footprint is known.
  std::optional<Traffic> traffic;

  /// Counts a contraction of `work` multiply-adds, if their number is known, of
  /// which `decision` was made. `hasFormats` says that an operand has a format;
  /// the work counts as quantized if that is decided or was given.
  void addWork(Outcome decision, std::optional<int64_t> work, bool hasFormats);
  /// Nothing if a size is unknown or there is no work.
  std::optional<double> getQuantizedShare() const;
};

Totals sumUp(llvm::ArrayRef<Contraction> contractions);

//===----------------------------------------------------------------------===//
// Sentences
//===----------------------------------------------------------------------===//

/// "quantized linalg.matmul M=64 N=352 K=128, lhs mxfp4, rhs mxfp4, weight up".
std::string describeDecision(const Contraction &contraction);
/// "quantized 1 of 2 contractions, 80.0% of 61.4 k multiply-adds".
std::string describeShare(const Totals &totals);
/// "lowered to mma.sync..., mxfp4 x mxfp4", "left for the CPU: ...".
/// `formats` names the operands' formats.
std::string describePath(const Path &path, llvm::StringRef formats);

//===----------------------------------------------------------------------===//
// Collecting
//===----------------------------------------------------------------------===//

/// A report that passes of several threads write to.
class Report {
public:
  /// Adds `contraction`, to be found again by `id`.
  void add(uint64_t id, Contraction contraction);
  /// Takes `contraction` as another decision on `id`, where that is at the same
  /// position: what was left may be quantized, and what was quantized, as
  /// `fake` does it, stays so. False if it is another contraction.
  bool revise(uint64_t id, const Contraction &contraction);
  /// True if there is a contraction `id`, and it is at `position`.
  bool contains(uint64_t id, const Position &position) const;
  /// Adds `path` to contraction `id`, which there is.
  void addPath(uint64_t id, const Path &path);
  void add(Operation operation);

  /// The report so far, by position of the function, then in program order.
  llvm::json::Value toJSON() const;
  /// Writes it to a file, whole or not at all; "-" is standard output.
  llvm::Error write(llvm::StringRef file) const;

private:
  mutable std::mutex mutex;
  std::map<uint64_t, Contraction> contractions;
  std::vector<Operation> operations;
};

} // namespace mxreport

#endif // MX_REPORT_REPORT_H
