//===- Origins.h - What values were computed from ---------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A sparse forward data-flow analysis that starts at what a function says of
// its arguments. A value is a gradient if it depends on a target, an activation
// if it depends on an input, and a weight if it depends on weights alone; and
// it knows the contractions that it was computed from without another one in
// between. Roles.h reads all that a contraction is for from these.
//
//===----------------------------------------------------------------------===//

#ifndef MX_DIALECT_MX_ANALYSIS_ORIGINS_H
#define MX_DIALECT_MX_ANALYSIS_ORIGINS_H

#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mx/Dialect/MX/Analysis/Contraction.h"

#include <deque>
#include <vector>

namespace mlir::mx {

/// A contraction that a value was computed from, by its number in the function.
struct Source {
  unsigned contraction;
  /// True if an activation function or a softmax is between the two.
  bool isBent;

  bool operator==(const Source &other) const {
    return contraction == other.contraction && isBent == other.isBent;
  }
};

/// A few sources, in order. Those of a value behind many residual connections
/// are too many to tell anything and are not kept.
class SourceSet {
public:
  static constexpr unsigned kMaxSources = 4;

  SourceSet() = default;
  explicit SourceSet(unsigned contraction) { insert({contraction, false}); }
  void insert(Source source);
  void insert(const SourceSet &other);
  /// Says of all that an activation function came after them.
  void bend();

  /// True if there are more than are kept: then none is.
  bool isFull() const { return full; }
  unsigned size() const { return count; }
  Source operator[](unsigned i) const {
    return {words[i] >> 1, (words[i] & 1) != 0};
  }
  bool operator==(const SourceSet &other) const;

private:
  uint32_t words[kMaxSources] = {};
  uint8_t count = 0;
  bool full = false;
};

/// What a value was computed from. The default is what depends on nothing, such
/// as a constant that is a splat.
struct Origin {
  /// What depends on several is the last of them.
  enum class Kind : uint8_t { None, Weight, Activation, Gradient };

  Kind kind = Kind::None;
  /// Of a weight: the argument or constant, the first if there are several. Not
  /// set if control flow chooses one.
  Value weight;
  bool isOneOfSeveralWeights = false;
  SourceSet sources;

  /// What is either of both.
  static Origin join(const Origin &lhs, const Origin &rhs);
  bool operator==(const Origin &other) const;
  void print(raw_ostream &os) const;
};

/// What a function says of its passes by the roles of its arguments and the
/// names of its results.
struct Passes {
  /// False if no argument has a role: then nothing is known of any value.
  bool areRolesKnown = false;
  /// False if all results are named and none is a gradient or an updated
  /// weight.
  bool mayHaveBackward = true;
  /// True if an argument is a target or a gradient: then the values that depend
  /// on it are the gradients.
  bool hasGradientSource = false;

  static Passes get(FunctionOpInterface function);
};

/// A contraction and where its operands come from.
struct TracedContraction {
  Contraction contraction;
  Origin operands[2];
  /// The tensors that the operands are views of; of a slice, the slice.
  Value roots[2];
  /// How a contraction before reads the same operand: there is none, along the
  /// same dimension, or along another one.
  enum class Use : uint8_t { First, Same, Other } uses[2] = {};
  /// True if a later contraction sums the operand over another dimension.
  bool isTransposedLater[2] = {};
};

/// What the analysis finds in a function.
struct Origins {
  Passes passes;
  /// These are large: they stay where they are when more are found.
  std::deque<TracedContraction> contractions;
  /// The operations that multiply matrices on another level.
  std::vector<Operation *> unmatched;
  /// Those that carry `mx.lhs` or `mx.rhs` and are no contraction.
  std::vector<Operation *> misplaced;
  /// By result.
  SmallVector<Origin> results;
};

/// True if a product of operand `i` of `c`, a weight, with `data` is in the
/// backward pass.
///
/// A linear layer sums its weight over another dimension backward than forward,
/// and forward comes first. That decides where no argument is a target; where
/// one is, it decides if the first product with a weight depends on a target,
/// as in a decoder that reads what it should predict.
bool isBackward(const TracedContraction &c, unsigned i, Origin::Kind data,
                const Passes &passes);

/// Runs the analysis on `function`. The numbers of contractions are positions
/// in `Origins::contractions`. Where there is no control flow, each operation
/// is visited once in order; MLIR's solver, which keeps a kilobyte per value,
/// finds the fixed point otherwise. Regions of operations other than linalg's
/// are control flow.
Origins computeOrigins(FunctionOpInterface function);

} // namespace mlir::mx

#endif // MX_DIALECT_MX_ANALYSIS_ORIGINS_H
