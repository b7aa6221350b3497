//===- Rules.h - What numerics rules look at and find -----------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A rule is a function that looks at the quantizations and products of a
// program and returns findings. CheckNumerics.cpp has the table of all rules.
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_DIALECT_MX_TRANSFORMS_CHECKNUMERICS_RULES_H
#define MX_LIB_DIALECT_MX_TRANSFORMS_CHECKNUMERICS_RULES_H

#include "mx/Dialect/MX/Analysis/Products.h"
#include "mx/Dialect/MX/IR/MXOps.h"

#include <string>
#include <vector>

namespace mlir::mx::checknumerics {

/// Something that reads quantized elements, with what made them.
struct Reader {
  Operation *op;
  /// "lhs", "rhs", or "elements".
  StringRef name;
  /// As `op` takes the elements: the dimension of its blocks, and the format.
  int64_t axis;
  FormatAttr format;
  /// Null if the elements are an argument, a constant, or from elsewhere.
  QuantizeOp source;
  /// The dimension of the source's elements that `axis` is; -1 if none is.
  int64_t sourceAxis;
  /// Whether something lies between the source and the reader.
  bool isView;
};

/// The operations that rules look at, in the order of the program.
struct Uses {
  explicit Uses(Operation *root);

  std::vector<QuantizeOp> quantizations;
  std::vector<Reader> readers;
  std::vector<ClassifiedProduct> products;
};

/// What a rule objects to.
struct Finding {
  Operation *op;
  std::string message;
  /// Another operation that has to do with it, and what; may be null.
  Operation *other = nullptr;
  std::string note = "";
};

using Findings = std::vector<Finding>;

/// The quantizations of the operands of `product`, null where none is seen.
std::pair<QuantizeOp, QuantizeOp> getSources(ScaledMatmulOp product);

// OperandRules.cpp
Findings checkContractionAxis(const Uses &uses);
Findings checkTransposedBlocks(const Uses &uses);
Findings checkOperandFormat(const Uses &uses);
Findings checkShortBlock(const Uses &uses);

// HadamardRules.cpp
Findings checkHadamardMismatch(const Uses &uses);
Findings checkHadamardOneSided(const Uses &uses);
Findings checkHadamardBlocks(const Uses &uses);

// RandomRules.cpp
Findings checkBiasedRounding(const Uses &uses);
Findings checkStochasticForward(const Uses &uses);
Findings checkCorrelatedOperands(const Uses &uses);
Findings checkRepeatedRandomness(const Uses &uses);

// GradientRules.cpp
Findings checkTensorScale(const Uses &uses);

} // namespace mlir::mx::checknumerics

#endif // MX_LIB_DIALECT_MX_TRANSFORMS_CHECKNUMERICS_RULES_H
