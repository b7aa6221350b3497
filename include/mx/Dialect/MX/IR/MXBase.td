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

    Other dialects' operations carry these attributes:

    | attribute          | of                    | says                            |
    |--------------------|-----------------------|---------------------------------|
    | `mx.name`          | arguments and results | the parameter's name            |
    | `mx.role`          | arguments             | what the argument is for        |
    | `mx.lhs`, `mx.rhs` | contractions          | how an operand is quantized     |
    | `mx.contraction`   | contractions          | what the product is for         |
    | `mx.skip`          | contractions          | why none of them is             |
    | `mx.trace`         | functions             | what `mx-trace` added           |
    | `mx.recipe`        | modules               | which products get which format |

    Constraints:
    * C1: `mx.name` is a string.
    * C2: `mx.role` is "weight", "activation", "target", "state", "seed" or
      "step".
    * C3: `mx.lhs` and `mx.rhs` are a `#mx.quantization` or a `#mx.site`, on an
      operation that reads a tensor.
    * C4: `mx.skip` is a string.
    * C5: `mx.trace` is an array of strings.
    * C6: any other attribute of the dialect is an error, as is one of these on
      an argument, a result or an operation that it does not belong to: a
      misspelt one would be ignored without a word. Only contractions carry
      `mx.lhs`, `mx.rhs`, which `mx-quantize-contractions` checks.
    * C7: `mx.contraction` is a `#mx.contraction`.
    * C8: `mx.recipe` is a `#mx.recipe`, on a `builtin.module`.
  }];
  let useDefaultAttributePrinterParser = 1;
  let hasConstantMaterializer = 1;
  let hasOperationAttrVerify = 1;
  let hasRegionArgAttrVerify = 1;
  let hasRegionResultAttrVerify = 1;
  let dependentDialects = ["::mlir::arith::ArithDialect"];
  let extraClassDeclaration = [{
    void registerAttributes();
    void registerBytecode();
  }];
}

#endif // MX_DIALECT_MX_IR_MXBASE_TD
