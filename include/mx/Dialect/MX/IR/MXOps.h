//===- MXOps.h - Operations of the mx dialect -------------------*- C++ -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_DIALECT_MX_IR_MXOPS_H
#define MX_DIALECT_MX_IR_MXOPS_H

#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/Interfaces/InferTypeOpInterface.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Interfaces/ViewLikeInterface.h"
#include "mx/Dialect/MX/IR/MXDialect.h"

#define GET_OP_CLASSES
#include "mx/Dialect/MX/IR/MXOps.h.inc"

namespace mlir::mx {

/// The scales of `op` in linear layout, null where an operand has none: packed
/// ones are unpacked before `op`.
Value getLinearLhsScales(OpBuilder &builder, ScaledMatmulOp op);
Value getLinearRhsScales(OpBuilder &builder, ScaledMatmulOp op);

} // namespace mlir::mx

#endif // MX_DIALECT_MX_IR_MXOPS_H
