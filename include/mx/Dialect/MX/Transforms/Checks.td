//===- Checks.td - Passes that check -----------------------*- tablegen -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
// Keep the passes in alphabetical order.

#ifndef MX_DIALECT_MX_TRANSFORMS_CHECKS_TD
#define MX_DIALECT_MX_TRANSFORMS_CHECKS_TD

include "mlir/Pass/PassBase.td"

def MXCheckNumerics : Pass<"mx-check-numerics"> {
  let summary = "warn of operations whose numbers are not what was meant";
  let description = [{
    Looks for uses of mx operations that are legal and go wrong: blocks that do
    not run along the sum, a Hadamard transform on one operand of a product
    alone, stochastic rounding that is biased or whose errors do not average
    out. docs/Numerics.md section 10 has the rules, and where each comes from.

    An error is what no recipe that we know of wants and what can always be
    written otherwise; `disable` lets it pass where it is meant. A warning is
    what can be right, but is often worse than was meant, or rests on what the
    program does not show. Each ends with the name of its rule, and equal ones
    of a function are told once:

    ```
    warning: stochastic rounding is biased under scale rule floor: values above
        maxpos saturate [biased-rounding]
    ```

    It is a pass and not part of the verifiers, which run after every pass and
    may not refuse what is only inadvisable. `mx-quantize` ends with it. The
    lowerings do not run it: they do what they are told. Operations are seen
    through transposes, casts and reshapes of dimensions of size 1, and inside of
    a function. What is for a gradient is known from `mx.role` and `mx.name` of
    arguments and results.

    Remarks of the category `mx-numerics` tell of the last block of K that is
    short (`short-block`).
  }];
  let options = [
    ListOption<"disable", "disable", "std::string",
               "names of rules that do not apply">,
    Option<"warningsAsErrors", "warnings-as-errors", "bool",
           /*default=*/"false", "make every warning an error">
  ];
}

def MXCheckOperands : Pass<"mx-check-operands"> {
  let summary = "check at run time that sizes of mx operations agree";
  let description = [{
    Puts a `cf.assert` before every `mx.quantize`, `mx.dequantize` and
    `mx.scaled_matmul` for each rule of its verifier that dynamic sizes leave
    open: K, batches, the number of blocks, bytes of packed elements.

    ```mlir
    %y = mx.dequantize %e, %s {axis = 0 : i64, format = #mx.format<mxfp8_e4m3>}
        : tensor<64xf8E4M3FN>, tensor<?xf8E8M0FNU> -> tensor<64xf32>
    ```
    ==>
    ```mlir
    %size = tensor.dim %s, %c0
    %same = arith.cmpi eq, %size, %c2
    cf.assert %same, "...: 'mx.dequantize' op expected scales dim 0 to be the number of blocks of the elements"
    %y = mx.dequantize ...
    ```
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::cf::ControlFlowDialect",
    "::mlir::tensor::TensorDialect"
  ];
}

def MXCheckSizes : Pass<"mx-check-sizes"> {
  let summary = "check at run time the sizes that memory is made or seen with";
  let description = [{
    Puts a `cf.assert` before every `memref.alloc` that sizes are not negative
    and take at most 2^62 bytes together, beyond which the computation of the
    bytes wraps; and before every `memref.expand_shape` that the sizes of each
    group multiply to the size that is split, and before every `memref.reshape`
    that the sizes that it reads multiply to the number of elements. An
    allocation whose static sizes take more is an error.
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::cf::ControlFlowDialect",
    "::mlir::memref::MemRefDialect"
  ];
}

def MXVerifyLowered : Pass<"mx-verify-lowered", "ModuleOp"> {
  let summary = "check that only the LLVM dialect is left";
  let description = [{
    An error for the first operation that is neither of the LLVM dialect nor a
    module; for a cast between types of two dialects only if there is no other,
    since it is what another operation leaves behind.
  }];
  let options = [
    ListOption<"allow", "allow", "std::string",
               "names of further operations that may be left">
  ];
}

def MXVerifyPacked : Pass<"mx-verify-packed"> {
  let summary = "check that no FP4 tensor or memref is left";
  let description = [{
    An error at the first operation that has a tensor or memref of `f4E2M1FN`,
    among its results, its blocks' arguments or inside of its attributes (the
    type of a function or of a global): after `mx-pack-fp4` there is none, and
    after bufferization there must be none.
  }];
}

def MXVerifySizes : Pass<"mx-verify-sizes"> {
  let summary = "check that no static shape takes more than 2^62 bytes";
  let description = [{
    An error at the first operation that has such a value among its results or
    its blocks' arguments: no memory holds it, and where sizes in bytes are
    computed they would wrap and a buffer be too small. Sizes that are dynamic,
    or zero, do not count; `mx-check-sizes` looks at the former.
  }];
}

#endif // MX_DIALECT_MX_TRANSFORMS_CHECKS_TD
