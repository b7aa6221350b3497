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

def ConvertArithToMX : Pass<"convert-arith-to-mx"> {
  let summary = "turn scaled arith in linalg.generic into mx operations";
  let description = [{
    Takes what front ends write for formats with E8M0 scales: a
    `linalg.generic` on tensors around `arith.scaling_extf`. Scales are read by
    a map that leaves out the loop inside a block, or divides one loop:

    ```mlir
    %d = linalg.generic {indexing_maps = [
        affine_map<(m, n, b, k) -> (m, b, k)>, affine_map<(m, n, b, k) -> (n, b, k)>,
        affine_map<(m, n, b, k) -> (m, b)>, affine_map<(m, n, b, k) -> (n, b)>,
        affine_map<(m, n, b, k) -> (m, n)>],
        iterator_types = ["parallel", "parallel", "reduction", "reduction"]}
        ins(%a, %b, %sa, %sb : ...) outs(%zeros : tensor<8x4xf32>) {
    ^bb0(%0: f4E2M1FN, %1: f4E2M1FN, %2: f8E8M0FNU, %3: f8E8M0FNU, %out: f32):
      %4 = arith.scaling_extf %0, %2 : f4E2M1FN, f8E8M0FNU to f32
      %5 = arith.scaling_extf %1, %3 : f4E2M1FN, f8E8M0FNU to f32
      %6 = arith.mulf %4, %5 : f32
      %7 = arith.addf %out, %6 : f32
      linalg.yield %7 : f32
    } -> tensor<8x4xf32>
    ```
    ==>
    ```mlir
    %0 = tensor.collapse_shape %a [[0], [1, 2]] : tensor<8x2x32xf4E2M1FN> into tensor<8x64xf4E2M1FN>
    %1 = tensor.collapse_shape %b [[0], [1, 2]] : tensor<4x2x32xf4E2M1FN> into tensor<4x64xf4E2M1FN>
    %d = mx.scaled_matmul %0 scales(%sa), %1 scales(%sb)
        {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
        : (tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>,
           tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>) -> tensor<8x4xf32>
    ```

    The sum changes its order: the loop adds f32 products one by one,
    `mx.scaled_matmul` sums a block exactly and then blocks in f32. What the sum
    starts from, if it is not zero, becomes the addend.

    A generic of one `arith.scaling_extf` becomes `mx.dequantize`, with the same
    bits. Any other one with a scaling operation stays, with a `missed` remark
    of category `mx-arith`: `arith.scaling_truncf`, whose scale is given where
    `mx.quantize` chooses it; scales other than f8E8M0FNU; operands that are
    transposed. Scaling operations outside of linalg stay without one.
  }];
  let dependentDialects = ["::mlir::mx::MXDialect",
                           "::mlir::tensor::TensorDialect"];
}

def ConvertMXToArith : Pass<"convert-mx-to-arith"> {
  let summary = "say mx operations with arith.scaling_extf and scaling_truncf";
  let description = [{
    For compilers that match scaled arithmetic in `linalg.generic` and have
    instructions for it, as IREE does. The dimension of the blocks becomes two,
    so that all maps are projected permutations:

    ```mlir
    %y = mx.dequantize %e, %s {axis = 1 : i64, format = #mx.format<mxfp4>}
        : tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU> -> tensor<4x64xf32>
    ```
    ==>
    ```mlir
    %0 = tensor.expand_shape %e [[0], [1, 2]] output_shape [4, 2, 32]
        : tensor<4x64xf4E2M1FN> into tensor<4x2x32xf4E2M1FN>
    %1 = tensor.empty() : tensor<4x2x32xf32>
    %2 = linalg.generic {indexing_maps = [
        affine_map<(d0, d1, d2) -> (d0, d1, d2)>,
        affine_map<(d0, d1, d2) -> (d0, d1)>,
        affine_map<(d0, d1, d2) -> (d0, d1, d2)>], ...}
        ins(%0, %s : ...) outs(%1 : tensor<4x2x32xf32>) {
    ^bb0(%in: f4E2M1FN, %scale: f8E8M0FNU, %out: f32):
      %3 = arith.scaling_extf %in, %scale : f4E2M1FN, f8E8M0FNU to f32
      linalg.yield %3 : f32
    } -> tensor<4x2x32xf32>
    %y = tensor.collapse_shape %2 [[0], [1, 2]] : tensor<4x2x32xf32> into tensor<4x64xf32>
    ```

    `mx.scaled_matmul` becomes one generic of both elements and both scales,
    `mx.quantize` the largest magnitudes, the scales and an
    `arith.scaling_truncf`. This is not a way to run them: `arith-expand` of
    LLVM 22 gives other numbers for some inputs (docs/Bridges.md), and
    `convert-mx-to-linalg` does not.

    What cannot be said is an error at the operation: scales other than E8M0
    (NVFP4), blocks of several rows or of a whole dimension, dimensions that are
    no multiple of the block, MXINT8, packed FP4, alpha, plain operands, results
    of products that are not f32; and of `mx.quantize`, rounding other than to
    nearest even and whatever may saturate.
  }];
  let options = [
    Option<"keepUnsupported", "keep-unsupported", "bool", /*default=*/"false",
           "leave what cannot be said, with a remark instead of an error">
  ];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::linalg::LinalgDialect",
    "::mlir::tensor::TensorDialect"
  ];
}

def ConvertMXToGPU : Pass<"convert-mx-to-gpu", "ModuleOp"> {
  let summary = "lower mx operations to GPU kernels with block-scaled MMA";
  let description = [{
    Lowers `mx.scaled_matmul` and `mx.quantize` on tensors, after `mx-pack-fp4`,
    to kernels, each in a `gpu.module` of its name, and the code that copies operands to
    the device, launches them and copies the results back, ready for
    `one-shot-bufferize`:

    ```mlir
    %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb)
        {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
        : (tensor<?x32xi8>, tensor<?x2xf8E8M0FNU>,
           tensor<?x32xi8>, tensor<?x2xf8E8M0FNU>) -> tensor<?x?xf32>
    ```
    ==>
    ```mlir
    gpu.launch_func @scaled_matmul_mxf4_2x_mxfp4_mxfp4_f32::@scaled_matmul_mxf4_2x_mxfp4_mxfp4_f32
        blocks in (%tilesM, %tilesN, %batches) threads in (32, 1, 1)
        args(%a, %sa, %b, %sb, %d : !llvm.ptr, %m, %n, %k : i64)
    ```

    | operands                                  | instruction              |
    |-------------------------------------------|--------------------------|
    | FP4 x FP4, E8M0 scales, blocks of 32      | as `fp4-kind` says       |
    | FP4 x FP4, E4M3 scales, blocks of 16      | m16n8k64 mxf4nvf4 4X     |
    | FP4/6/8 x FP4/6/8, E8M0, blocks of 32     | m16n8k32 mxf8f6f4        |

    `mx.quantize` is lowered for every format, axis, rule and rounding and on
    every chip. Elements are converted by `cvt.rn.satfinite`, two at a time,
    where the chip converts f32 to their type and the rounding is to nearest
    even, and else by integer code with the same bits.

    Kernels read linear scales; packed ones are unpacked on the host, and the
    remark says so.

    Anything else stays, with a `missed` remark of category `mx-gpu` that names
    the first condition that failed and the nearest change that would help; a
    lowered operation gives a `passed` remark that names the instruction, and what
    keeps a quantization from `cvt`: docs/Report.md. With `error-on-fallback`, an
    mx operation that stays, or is lowered to something slower than what the chip
    can do, is an error. Contractions that were not quantized are none: they stay
    by choice.

    A kernel serves every operation of its configuration: sizes are parameters.
    Its parameters, in order, to launch its PTX by hand. All tensors are
    row-major and contiguous; elements and scales of a byte need no alignment.

    `scaled_matmul_*`: pointers to the elements of A (`[batch, M, K]`, FP4
    packed two a byte, others a byte each), the scales of A (`[batch,
    ceil(M/rows), ceil(K/block)]`), the elements of B (`[batch, N, K]`), the
    scales of B, C (`[batch, M, N]`; only if the kernel's name ends in `_c`),
    and D (`[batch, M, N]`); alpha (f32, only if the name has `_alpha`); M, N
    and K (i64). The grid is
    `(ceil(M/16), ceil(N/8), batch)`, of which CUDA allows 65535 along N and
    the batch, and no part may be empty; a block is one warp.

    `quantize_*`: pointers to the data, the elements and the scales; the tensor
    scale (f32, if the format has one); seed (i64), site and step (i32), if the
    name has `_stochastic`; outer, M, inner and N (i64): the sizes of the data
    as `[outer, M, inner, N]`. N is the last dimension. It is the axis, inner
    is 1, and M is the dimension before N if blocks have several rows, or else
    all that are before it; but if the name has `_along_m`, the axis is
    M, inner is all between it and N, and the rows of a block lie along N.
    The threads that share a block are its size along N divided by 8, rounded
    down to a power of two, and at least 1 and at most 32; 32 if it spans N; and
    one thread has two neighbours if their size along N is odd. A block of the
    grid is 128 threads.
  }];
  let options = [
    Option<"chip", "chip", "std::string", /*default=*/[{"sm_120a"}],
           "the chip to compile for">,
    Option<"ptxVersion", "ptx-version", "unsigned", /*default=*/"88",
           "the PTX version to write, times ten">,
    Option<"fp4Kind", "fp4-kind", "std::string", /*default=*/[{"mxf4"}],
           "the kind of MMA for two MXFP4 operands: mxf4, mxf4nvf4 or mxf8f6f4">,
    Option<"errorOnFallback", "error-on-fallback", "bool", /*default=*/"false",
           "an mx operation that is not on the fastest path of the chip is an "
           "error">
  ];
  let dependentDialects = [
    "::mlir::LLVM::LLVMDialect", "::mlir::NVVM::NVVMDialect",
    "::mlir::arith::ArithDialect", "::mlir::bufferization::BufferizationDialect",
    "::mlir::gpu::GPUDialect", "::mlir::memref::MemRefDialect",
    "::mlir::mx::MXDialect", "::mlir::scf::SCFDialect",
    "::mlir::tensor::TensorDialect"
  ];
}

def ConvertMXToLinalg : Pass<"convert-mx-to-linalg"> {
  let summary = "lower the mx dialect to linalg on tensors, exactly";
  let description = [{
    Turns every mx operation into `linalg.generic` on tensors whose bodies are
    integer and f32 code of the arith dialect, so that bufferization and
    `convert-linalg-to-loops` finish the job. The bits are those of
    docs/Numerics.md for every format, scale rule, rounding and NaN rule; narrow
    floating point types appear only as operands of bitcasts.

    Remarks of the category `mx-cpu` say it of every product, and of contractions
    that are not quantized that they become loops in their own types.

    FP4 tensors must be packed: run `mx-pack-fp4` before. FP6, FP8 and E8M0
    tensors keep their types and take a byte per element after bufferization.
    `mx.scaled_matmul` becomes a loop over the blocks of K, whose generic over
    rows, k and columns runs along memory; its right operand is decoded as
    `[K, columns]`, and the f64 sums of a block take twice the memory of an f32
    result. Packed scales are read where they are. An
    FP6 constant that is a resource becomes a dense one, as only that translates
    to LLVM. A block of a dimension is an indexing map:

    ```mlir
    %y = mx.dequantize %e, %s {axis = 1 : i64, format = #mx.format<mxfp4>}
        : tensor<4x32xi8>, tensor<4x2xf8E8M0FNU> -> tensor<4x64xf32>
    ```
    ==>
    ```mlir
    %y = linalg.generic {indexing_maps = [
        affine_map<(d0, d1) -> (d0, d1 floordiv 2)>,
        affine_map<(d0, d1) -> (d0, d1 floordiv 32)>,
        affine_map<(d0, d1) -> (d0, d1)>], ...}
        ins(%e, %s : ...) outs(%empty : tensor<4x64xf32>) {...}
    ```
  }];
  let dependentDialects = ["::mlir::affine::AffineDialect",
                           "::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::mx::MXDialect",
                           "::mlir::scf::SCFDialect",
                           "::mlir::tensor::TensorDialect"];
}

def ConvertMXToTosa : Pass<"convert-mx-to-tosa"> {
  let summary = "say mx operations as block-scaled ones of TOSA";
  let description = [{
    For compilers that take TOSA's MXFP extension (TOSA 1.1, a draft):

    ```mlir
    %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb)
        {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
        : (tensor<2x8x64xf4E2M1FN>, tensor<2x8x2xf8E8M0FNU>,
           tensor<2x4x64xf4E2M1FN>, tensor<2x4x2xf8E8M0FNU>) -> tensor<2x8x4xf32>
    ```
    ==>
    ```mlir
    %d = tosa.matmul_t_block_scaled %a, %sa, %b, %sb {block_size = BLOCK_SIZE_32}
        : (tensor<2x8x64xf4E2M1FN>, tensor<2x8x2xf8E8M0FNU>,
           tensor<2x4x64xf4E2M1FN>, tensor<2x4x2xf8E8M0FNU>) -> tensor<2x8x4xf32>
    ```

    A product of other than one batch dimension is reshaped. What TOSA cannot
    say is an error at the operation: scales other than E8M0 (NVFP4), blocks
    other than 1x32 along a last axis that they fill, MXINT8, packed FP4,
    rounding other than to nearest even, other rules of scales or NaN, products
    of two formats, with plain operands, alpha or an addend, or not f32.
    docs/Bridges.md compares the numbers.
  }];
  let options = [
    Option<"anyScaleRule", "any-scale-rule", "bool", /*default=*/"false",
           "convert mx.quantize whatever its scale rule; TOSA's will be used">,
    Option<"keepUnsupported", "keep-unsupported", "bool", /*default=*/"false",
           "leave what TOSA cannot say, with a remark instead of an error">
  ];
  let dependentDialects = ["::mlir::tensor::TensorDialect",
                           "::mlir::tosa::TosaDialect"];
}

def ConvertTosaToMX : Pass<"convert-tosa-to-mx"> {
  let summary = "turn block-scaled operations of TOSA into mx ones";
  let description = [{
    Takes the operations of TOSA's MXFP extension (TOSA 1.1, a draft):

    ```mlir
    %e, %s = tosa.cast_to_block_scaled %x {block_size = BLOCK_SIZE_32}
        : (tensor<4x64xf32>) -> (tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>)
    ```
    ==>
    ```mlir
    %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp4>,
        scale_rule = #mx.scale_rule<even>}
        : tensor<4x64xf32> -> tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>
    ```

    `tosa.cast_from_block_scaled` becomes `mx.dequantize`, and
    `tosa.matmul_t_block_scaled` `mx.scaled_matmul`, where a B of one batch
    merges the batches of A into rows. What mx cannot say stays, with a `missed`
    remark of category `mx-tosa`: unranked tensors, `!tosa.mxint8`, casts of
    other types than f32 and bf16, sums other than in f32, and casts to
    `f8E4M3FN`, whose scales are chosen by no rule of mx, unless `scale-rule`
    names one. docs/Bridges.md compares the numbers.
  }];
  let options = [
    Option<"scaleRule", "scale-rule", "std::string", /*default=*/[{"tosa"}],
           "tosa: the rule of TOSA's reference model, where mx has it; or one "
           "of floor, ceil, even, rceil and pre34 for all casts">
  ];
  let dependentDialects = ["::mlir::mx::MXDialect",
                           "::mlir::tensor::TensorDialect"];
}

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
