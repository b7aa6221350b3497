//===- Toy.td - A dialect with one operation ---------------*- tablegen -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef TOY_TD
#define TOY_TD

include "mlir/Interfaces/SideEffectInterfaces.td"
include "mlir/IR/OpBase.td"
include "mx/Dialect/MX/IR/MXAttrs.td"

def Toy_Dialect : Dialect {
  let name = "toy";
  let cppNamespace = "::toy";
  let dependentDialects = ["::mlir::mx::MXDialect"];
}

def Toy_LinearOp : Op<Toy_Dialect, "linear", [Pure]> {
  let summary = "a linear layer in a block-scaled format";
  let description = [{
    `output = input * weight^T`, with both operands in `format` along K:

    ```mlir
    %y = toy.linear %x, %w format<mxfp4>
        : (tensor<4x64xf32>, tensor<8x64xf32>) -> tensor<4x8xf32>
    ```
  }];
  let arguments = (ins 2DTensorOf<[F32]>:$input, 2DTensorOf<[F32]>:$weight,
                       MX_FormatAttr:$format);
  let results = (outs 2DTensorOf<[F32]>:$output);
  let assemblyFormat = [{
    $input `,` $weight `format` `` $format attr-dict
    `:` functional-type(operands, results)
  }];
}

#endif // TOY_TD
