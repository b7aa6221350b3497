//===- MXBase.td - The mx dialect --------------------------*- tablegen -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_DIALECT_MX_IR_MXBASE_TD
#define MX_DIALECT_MX_IR_MXBASE_TD

include "mlir/IR/OpBase.td"

def MX_Dialect : Dialect {
  let name = "mx";
  let cppNamespace = "::mlir::mx";
  let summary = "block-scaled low-precision tensors";
  let description = [{
    A block-scaled tensor is two SSA values of builtin types: its elements
    (`tensor<128x256xf4E2M1FN>`) and the scales of its blocks
    (`tensor<128x8xf8E8M0FNU>`). The format that ties them together is an
    attribute, `#mx.format<mxfp4>`, and is never guessed from shapes. The
    numbers are those of docs/Numerics.md, bit for bit, in the constant folder,
    on the CPU and in GPU code.

    FP4 elements are packed two per byte in memory. Above bufferization an op
    takes them either as `f4E2M1FN` or, after `mx-pack-fp4`, as `i8` with
    `ceil(n/2)` bytes in the last dimension.

    Function arguments may carry `mx.name` (the parameter's name) and `mx.role`
    (`weight`, `activation`, `target` or `state`); results may carry `mx.name`.
    Contractions may carry `mx.lhs`, `mx.rhs` and `mx.skip`. Any other attribute
    of the dialect is an error: a misspelt one would be ignored without a word.
  }];
  let useDefaultAttributePrinterParser = 1;
  let hasConstantMaterializer = 1;
  let hasOperationAttrVerify = 1;
  let hasRegionArgAttrVerify = 1;
  let hasRegionResultAttrVerify = 1;
  let dependentDialects = ["::mlir::arith::ArithDialect"];
  let extraClassDeclaration = [{
    void registerAttributes();
  }];
}

#endif // MX_DIALECT_MX_IR_MXBASE_TD
