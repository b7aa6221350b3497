//===- Weights.h - The weights of a function and their gradients -*- C++
//-*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_DIALECT_MX_ANALYSIS_WEIGHTS_H
#define MX_DIALECT_MX_ANALYSIS_WEIGHTS_H

#include "mlir/Interfaces/FunctionInterfaces.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"

namespace mlir::mx {

/// True if `op` is a constant of floating point values that is no splat. A
/// splat of activation size is a mask or the seed of a gradient.
bool isConstantWeight(Operation *op);

/// The argument with `mx.role = "weight"`, or the constant that is no splat,
/// that `value` is a view of; null if it is none. Of weights that are joined,
/// the first.
Value findWeight(Value value);

/// The arguments of `function` with `mx.role = "weight"`, by `mx.name`.
llvm::StringMap<Value> getWeights(FunctionOpInterface function);

/// What a function returns as `grad.NAME` or `new.NAME` of its weight NAME.
struct ReturnedGradient {
  Value value, weight;
  llvm::StringRef name;
};

/// All of them, in order.
SmallVector<ReturnedGradient>
getReturnedGradients(FunctionOpInterface function);

/// The values that become, through views and element by element, the result
/// `grad.NAME` or `new.NAME` of a weight NAME of `function`, with that weight.
llvm::DenseMap<Value, Value> findGradients(FunctionOpInterface function);

} // namespace mlir::mx

#endif // MX_DIALECT_MX_ANALYSIS_WEIGHTS_H
