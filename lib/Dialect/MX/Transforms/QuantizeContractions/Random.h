//===- Random.h - Where random numbers come from -------------- -*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_LIB_DIALECT_MX_TRANSFORMS_QUANTIZECONTRACTIONS_RANDOM_H
#define MX_LIB_DIALECT_MX_TRANSFORMS_QUANTIZECONTRACTIONS_RANDOM_H

#include "mlir/IR/Builders.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::mx::internal {

/// The seed and the step of a function: its arguments with `mx.role = "seed"`
/// and `"step"`, or constants.
class RandomSource {
public:
  RandomSource(int64_t seed, int32_t step) : seed(seed), step(step) {}

  /// Looks at the arguments of `function`, of which the next operations are.
  /// Fails with an error if a role is there twice or on another type than
  /// that of a single number.
  LogicalResult enter(FunctionOpInterface function);

  /// An i64, and an i32, that operations which `builder` makes can read.
  Value getSeed(OpBuilder &builder);
  Value getStep(OpBuilder &builder);

private:
  Value getArgument(Value &cached, BlockArgument argument, unsigned width);
  static Value getConstant(llvm::DenseMap<Region *, Value> &cached,
                           OpBuilder &builder, int64_t value, unsigned width);

  int64_t seed;
  int32_t step;
  BlockArgument seedArgument, stepArgument;
  /// The constants, by the region, isolated from above, that they are in.
  llvm::DenseMap<Region *, Value> seeds, steps;
  /// The arguments as numbers, from where they are first asked for.
  Value seedValue, stepValue;
};

} // namespace mlir::mx::internal

#endif // MX_LIB_DIALECT_MX_TRANSFORMS_QUANTIZECONTRACTIONS_RANDOM_H
