//===- Passes.td - Conversions from the mx dialect ---------*- tablegen -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
// Keep the passes in alphabetical order.

#ifndef MX_CONVERSION_PASSES_TD
#define MX_CONVERSION_PASSES_TD

include "mlir/Pass/PassBase.td"

def MXAssemblePTX : Pass<"mx-assemble-ptx"> {
  let summary = "assemble the PTX of gpu.binary operations";
  let description = [{
    Runs `ptxas` on every PTX object of every `gpu.binary` and puts the cubin in
    its place. The chip is that of the PTX's `.target`. With `output-dir` the
    PTX and the cubin are also written there, as `NAME.ptx` and `NAME.cubin`
    with the name of the `gpu.binary`.

    It takes the output of `gpu-module-to-binary{format=isa}`.
  }];
  let options = [
    Option<"emit", "emit", "std::string", /*default=*/[{"cubin"}],
           "isa: keep the PTX, and only write files; cubin: assemble it">,
    Option<"outputDir", "output-dir", "std::string", /*default=*/[{""}],
           "folder for the files, made if missing; empty: write none">,
    Option<"ptxas", "ptxas", "std::string", /*default=*/[{"ptxas"}],
           "the assembler: a path, or a name looked up on the PATH and in "
           "CUDA's default folder">
  ];
}

#endif // MX_CONVERSION_PASSES_TD
