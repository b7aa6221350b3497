//===- Names.h - The stable names of what mx decides ------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Two tables: what may become of an operation, which is also the name of the
// remark that says so, and the conditions that keep it from something better.
// Programs may rely on the names; docs/Report.md lists them. No MLIR.
//
//===----------------------------------------------------------------------===//

#ifndef MX_REPORT_NAMES_H
#define MX_REPORT_NAMES_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace mxreport {

/// What became of an operation.
enum class Outcome : uint8_t {
  Quantized,
  Cast,
  Left,
  Given,
  Share,
  ScaleRule,
  NotSplit,
  LoweredMMA,
  LoweredQuantize,
  FallbackHost,
  CPUExact,
  CPULoops,
  NotImportedTosa,
  NotImportedArith,
  NotExportedTosa,
  NotExportedArith,
};

/// One row of the table of outcomes.
struct OutcomeInfo {
  Outcome outcome;
  /// Of the remark, and in the report.
  llvm::StringRef name;
  /// The category of the remark; empty if there is none.
  llvm::StringRef category;
};

/// The first condition that failed.
enum class Condition : uint8_t {
  None,
  // Why a contraction is not quantized.
  TwoActivations,
  WeightGradient,
  OneHot,
  TwoWeights,
  WeightVector,
  UnknownWeights,
  Inexpressible,
  RepeatedRandom,
  OtherLevel,
  ByRecipe,
  UnknownRole,
  ByRequest,
  Unassigned,
  // Why an operation is not on the fastest path of a chip.
  NotQuantized,
  ChipWithoutMMA,
  ChipVariant,
  Tcgen05,
  PlainOperand,
  NotPacked,
  IntegerElements,
  GridElements,
  FloatScales,
  FormatPair,
  GridSize,
  NoKernel,
  TileRandom,
  SumOfSquares,
  SlowerKind,
  ChipWithoutConvert,
  PTXVersion,
  RoundingMode,
  OneWarp,
  PackedScales,
};

/// One row of the table of conditions.
struct ConditionInfo {
  Condition condition;
  llvm::StringRef name;
  /// When it is met. Where a role of its own, or a loop, makes a contraction be
  /// left, this is also the text of its `mx.skip`.
  llvm::StringRef meaning;
  /// The nearest change that would help, where it does not depend on more than
  /// the condition; whoever finds the condition may know a better one.
  llvm::StringRef hint;
};

llvm::ArrayRef<OutcomeInfo> getOutcomes();
const OutcomeInfo &getInfo(Outcome outcome);

llvm::ArrayRef<ConditionInfo> getConditions();
const ConditionInfo &getInfo(Condition condition);

} // namespace mxreport

#endif // MX_REPORT_NAMES_H
