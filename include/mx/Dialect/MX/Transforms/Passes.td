//===- Passes.td - Passes from mx to mx --------------------*- tablegen -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
// Keep the passes in alphabetical order.

#ifndef MX_DIALECT_MX_TRANSFORMS_PASSES_TD
#define MX_DIALECT_MX_TRANSFORMS_PASSES_TD

include "mlir/Pass/PassBase.td"

def MXPackFP4 : Pass<"mx-pack-fp4", "ModuleOp"> {
  let summary = "store FP4 tensors two elements a byte";
  let description = [{
    Rewrites every `tensor<..x n x f4E2M1FN>` (arguments, results, constants,
    control flow, slices, mx operations) to `tensor<..x ceil(n/2) x i8>`: the
    lower index in the low nibble, each row starting on a byte, the last nibble
    of an odd row zero. LLVM gives an FP4 element of a memref a byte of its own
    in some places and a nibble in others, so no FP4 memref may exist; run this
    before bufferization.

    ```mlir
    %e, %s = mx.quantize %x {...} : tensor<4x9xf32> -> tensor<4x9xf4E2M1FN>, ...
    ```
    ==>
    ```mlir
    %e, %s = mx.quantize %x {...} : tensor<4x9xf32> -> tensor<4x5xi8>, ...
    ```

    A slice that cuts a byte, a reshape of the last dimension, and an operation
    that is not known (`linalg.generic` on FP4: use `mx.dequantize`) are errors.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::tensor::TensorDialect"];
}

def MXSplitWeights : Pass<"mx-split-weights", "ModuleOp"> {
  let summary = "move the quantization of weight arguments to a function of its own";
  let description = [{
    A weight that is an argument would be quantized on every call. In a function
    `@NAME` with a body, every `mx.quantize` and `mx.tensor_scale` that depends
    on arguments with `mx.role = "weight"` and constants alone, through pure
    operations, moves to `@NAME_prepare`. It takes the arguments of `@NAME` and
    returns the results that `@NAME` needs; `@NAME` takes these after its own
    arguments.

    ```mlir
    func.func @main(%w: tensor<8x32xf32> {mx.role = "weight"}, %x: tensor<4x32xf32>)
        -> tensor<4x8xf32>
    ```
    ==>
    ```mlir
    func.func @main_prepare(%w: tensor<8x32xf32> {mx.role = "weight"}, %x: tensor<4x32xf32>)
        -> (tensor<8x32xf4E2M1FN>, tensor<8x1xf8E8M0FNU>)
    func.func @main(%w: ..., %x: tensor<4x32xf32>, %we: tensor<8x32xf4E2M1FN>,
        %ws: tensor<8x1xf8E8M0FNU>) -> tensor<4x8xf32>
    ```

    A function that is called from within the module, or whose name with the
    suffix is taken, is left alone with a remark.
  }];
  let options = [
    Option<"entry", "entry", "std::string", /*default=*/[{"main"}],
           "the function to split">
  ];
}

def MXTrace : Pass<"mx-trace", "ModuleOp"> {
  let summary = "return the operands and results of mx operations";
  let description = [{
    Appends to the results of a function the input, elements and scales of every
    `mx.quantize`, and the result of every `mx.scaled_matmul` in its top block,
    each once, so that a run can be held against an independent program. The
    results are named `mx.name = "quantize0.input"`, `"quantize0.elements"`,
    `"quantize0.scales"`, `"quantize0.tensor_scale"`, `"matmul0.result"`, and
    the operands of a product by the `quantize` that they come from, in the
    attribute `mx.trace` of the function: `"matmul0 = quantize0 * quantize1"`.
  }];
  let options = [
    Option<"entry", "entry", "std::string", /*default=*/[{"main"}],
           "the function to trace">
  ];
}

def MXVerifyPacked : Pass<"mx-verify-packed"> {
  let summary = "check that no FP4 tensor or memref is left";
  let description = [{
    An error for every value that is a tensor or memref of `f4E2M1FN`: after
    `mx-pack-fp4` there is none, and after bufferization there must be none.
  }];
}

#endif // MX_DIALECT_MX_TRANSFORMS_PASSES_TD
