//===- Observers.td - Passes that record what happens ------*- tablegen -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
// Keep the passes in alphabetical order.

#ifndef MX_DIALECT_MX_TRANSFORMS_OBSERVERS_TD
#define MX_DIALECT_MX_TRANSFORMS_OBSERVERS_TD

include "mlir/Pass/PassBase.td"

def MXInstrument : Pass<"mx-instrument", "ModuleOp"> {
  let summary = "return what each quantization does to its data";
  let description = [{
    Appends to the results of a function a `tensor<6xf64>` for every
    `mx.quantize` in its top block, with sums over the elements of its input
    `x`, which became `y`:

    | index | sum of                                                      |
    |-------|-------------------------------------------------------------|
    | 0     | 1                                                           |
    | 1     | `(x - y)^2`, in f64, where both are finite                  |
    | 2     | `x^2`, in f64, where both are finite                        |
    | 3     | 1 where the element is the largest and `x` is larger        |
    | 4     | 1 where `y` is zero and `x` is not                          |
    | 5     | 1 where `y` is NaN                                          |

    A result is named for the sites that read the quantization,
    `mx.name = "statistics.fprop.activation.layers.0.attn.q.weight"`, joined by
    `+`, if their products carry `mx.contraction`, as those do that
    `mx-quantize-contractions` makes, with its option `fake` too, and
    `"statistics.quantize0"` otherwise. A product without a weight is named by
    its layer, and operands of one kind by their side,
    `"statistics.attention_score.activation.layer0.lhs"`; the second product of
    equal role, weight and layer has `#2` behind its names, and so on.
    `python -m mx.report` reads them.

    A function that is called, or has several blocks, is an error; so are packed
    elements: measure before `mx-pack-fp4`. A second run, which would repeat the
    names of the first, is an error too.
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::linalg::LinalgDialect",
    "::mlir::math::MathDialect", "::mlir::tensor::TensorDialect"
  ];
  let options = [
    Option<"entry", "entry", "std::string", /*default=*/[{"main"}],
           "the function to measure">
  ];
}

def MXStartReport : Pass<"mx-start-report", "ModuleOp"> {
  let summary = "start to collect a report";
  let description = [{
    From now on what passes say of the contractions of the module is collected,
    until `mx-write-report`. Locations get the number of an entry as metadata
    meanwhile; nothing else of the module changes:

    ```sh
    mx-opt model.mlir --pass-pipeline='builtin.module(mx-start-report,
        mx-assign-precision, mx-quantize-contractions, mx-write-report{file=r.json})'
    ```
  }];
  let dependentDialects = ["::mlir::mx::MXDialect"];
}

def MXTrace : Pass<"mx-trace", "ModuleOp"> {
  let summary = "return the operands and results of mx operations";
  let description = [{
    Appends to the results of a function the input, elements and scales of every
    `mx.quantize`, and the result of every `mx.scaled_matmul` in its top block,
    each once, so that a run can be held against an independent program. The
    results are named `mx.name = "quantize0.input"`, `"quantize0.elements"`,
    `"quantize0.scales"`, `"quantize0.tensor_scale"`, `"matmul0.result"`. The
    attribute `mx.trace` of the function names the operands of each product by
    the `quantize` that they come from, `"matmul0 = quantize0 * quantize1"`, or
    whose transpose they are, `quantize1.transposed`; one that comes from
    elsewhere is returned as `"matmul0.lhs"` or `"matmul0.rhs"`.

    A function that is called, or has several blocks, is an error.
  }];
  let options = [
    Option<"entry", "entry", "std::string", /*default=*/[{"main"}],
           "the function to trace">
  ];
}

def MXWriteReport : Pass<"mx-write-report", "ModuleOp"> {
  let summary = "write the report that was started last";
  let description = [{
    Writes what was collected since `mx-start-report` on the same module, as JSON
    (docs/Report.md), to a file, which is written whole or not at all. An error
    if it cannot be written, or if no report was started.
  }];
  let dependentDialects = ["::mlir::mx::MXDialect"];
  let options = [
    Option<"file", "file", "std::string", /*default=*/[{"-"}],
           "the file; - is standard output">
  ];
}

#endif // MX_DIALECT_MX_TRANSFORMS_OBSERVERS_TD
