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
include "mx/Dialect/MX/Transforms/Checks.td"
include "mx/Dialect/MX/Transforms/Observers.td"

def MXAssignPrecision : Pass<"mx-assign-precision"> {
  let summary = "give every product with a weight a number format";
  let description = [{
    Writes attributes only. A contraction (a named linalg operation,
    `linalg.contract`, a `linalg.generic` that multiplies and adds, a
    convolution, `tosa.matmul`) with one weight among its operands gets
    `mx.lhs` and `mx.rhs`; that is fprop and dgrad of a linear layer. Any other
    gets `mx.skip` with the reason: products of attention, gradients of weights,
    gradients of embeddings (one operand is a matrix of truth values), and what
    `mx.scaled_matmul` cannot express, such as f64.

    A weight is an argument with `mx.role = "weight"` or a constant that is no
    splat, seen through transposes, reshapes, slices, broadcasts and casts. The
    role belongs to the use: of a tied embedding the product of the head is
    quantized and the lookup is not.

    ```mlir
    linalg.matmul ins(%x, %wt : tensor<32x64xf32>, tensor<64x256xf32>) ...
    linalg.batch_matmul ins(%q, %k : tensor<8x32x16xf32>, tensor<8x16x32xf32>) ...
    ```
    ==>
    ```mlir
    linalg.matmul {mx.lhs = #mx.quantization<format = <mxfp4>, scale_rule = rceil>,
                   mx.rhs = #mx.quantization<format = <mxfp4>, scale_rule = rceil>} ...
    linalg.batch_matmul {mx.skip = "product of two activations"} ...
    ```

    A contraction that carries one of the three attributes already is left as it
    is: edit them, or write them first, to give a layer another format.

    With a recipe (`recipe`, `recipe-file`, or the module's attribute
    `mx.recipe` if no option is given) a contraction gets what the recipe says
    of its `mx.contraction`, or `mx.skip` with the reason. One without
    `mx.contraction` and what the recipe does not ask for stay in high
    precision. docs/Recipes.md has the recipes that are there by name.

    ```mlir
    linalg.matmul {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight>} ...
    linalg.matmul {mx.contraction = #mx.contraction<role = attention_score>} ...
    ```
    ==> with `recipe=weight_only`
    ```mlir
    linalg.matmul {mx.contraction = ..., mx.rhs = #mx.quantization<format = <mxfp4>, scale_rule = rceil>} ...
    linalg.matmul {mx.contraction = ...,
                   mx.skip = "the recipe keeps it in high precision: weight_only does not ask for attention_score"} ...
    ```
  }];
  let dependentDialects = ["::mlir::mx::MXDialect"];
  let options = [
    Option<"format", "format", "std::string", /*default=*/[{""}],
           "name of the format, as in #mx.format<...>; mxfp4 if empty and there "
           "is no recipe">,
    Option<"scaleRule", "scale-rule", "std::string", /*default=*/[{""}],
           "floor, ceil, even, rceil, amax, pre34 or quest; the format's own if "
           "empty. NVFP4 has one rule, amax, and takes any name">,
    Option<"rounding", "rounding", "std::string", /*default=*/[{""}],
           "nearest_even, toward_zero or stochastic; nearest_even if empty">,
    Option<"recipe", "recipe", "std::string", /*default=*/[{""}],
           "name of a recipe">,
    Option<"recipeFile", "recipe-file", "std::string", /*default=*/[{""}],
           "file with a module that has the attribute mx.recipe">,
    Option<"fraction", "fraction", "double", /*default=*/"0.0",
           "the share of all training steps that is over, in [0, 1], which "
           "picks a phase of the recipe's schedule">
  ];
}

def MXDecomposeLinalg : Pass<"mx-decompose-linalg"> {
  let summary = "decompose linalg operations that are no single loop nest";
  let description = [{
    `linalg.softmax` on tensors becomes reductions and elementwise operations,
    `linalg.pack` and `linalg.unpack` become pads, reshapes, transposes and
    slices. One whose tiles are dynamic stays.
  }];
  let dependentDialects = [
    "::mlir::affine::AffineDialect", "::mlir::arith::ArithDialect",
    "::mlir::linalg::LinalgDialect", "::mlir::math::MathDialect",
    "::mlir::tensor::TensorDialect"
  ];
}

def MXInferRoles : Pass<"mx-infer-roles"> {
  let summary = "say of every contraction which product of which layer it is";
  let description = [{
    Writes `mx.contraction` and nothing else. Which values are weights,
    activations and gradients follows by data flow from `mx.role` and `mx.name`
    of the function's arguments and results; which product a contraction is
    follows from that and from what it shares with others: a `dgrad` sums a
    weight over its other dimension, a `wgrad` sums what a layer reads over its
    rows, the backward products of attention read the queries, keys,
    probabilities and values of the forward ones. docs/Roles.md has the rules.

    ```mlir
    func.func @main(%w: tensor<16x64xf32> {mx.name = "layers.0.mlp.up.weight", mx.role = "weight"},
                    %x: tensor<32x64xf32> {mx.name = "x", mx.role = "activation"})
                    -> (tensor<32x16xf32> {mx.name = "y"}) {
      ...
      %y = linalg.matmul ins(%x, %wt : tensor<32x64xf32>, tensor<64x16xf32>) ...
    ```
    ==>
    ```mlir
      %y = linalg.matmul {mx.contraction = #mx.contraction<role = fprop, lhs = activation,
             rhs = weight, weight = "layers.0.mlp.up.weight", part = ffn_up, layer = 0,
             layers = 1>} ins(%x, %wt : tensor<32x64xf32>, tensor<64x16xf32>) ...
    ```

    A contraction that carries `mx.contraction` already is left as it is: edit
    them where the pass is wrong. Calls are not followed into functions; a
    function says itself what its arguments are.
  }];
  let dependentDialects = ["::mlir::mx::MXDialect"];
}

def MXLowerExpandShape : Pass<"mx-lower-expand-shape"> {
  let summary = "write memref.expand_shape as pointer, sizes and strides";
  let description = [{
    Takes the sizes of the result from the operation itself, so that any number
    of them can be dynamic; `expand-strided-metadata` of LLVM 22 expects at most
    one in each group and crashes on two. The innermost stride of a group is the
    stride of the dimension that is split. Run it before that pass.

    ```mlir
    %e = memref.expand_shape %m [[0, 1], [2]] output_shape [%a, %b, 32]
        : memref<?x32xf32> into memref<?x?x32xf32>
    ```
    ==>
    ```mlir
    %base, %offset, %sizes:2, %strides:2 = memref.extract_strided_metadata %m
        : memref<?x32xf32> -> memref<f32>, index, index, index, index, index
    %s = arith.muli %b, %c32
    %e = memref.reinterpret_cast %base to
        offset: [0], sizes: [%a, %b, 32], strides: [%s, 32, 1]
        : memref<f32> to memref<?x?x32xf32>
    ```
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::memref::MemRefDialect"];
}

def MXOptimize : Pass<"mx-optimize"> {
  let summary = "move, share and precompute quantizations without changing a bit";
  let description = [{
    What canonicalization leaves, because it looks beyond one operation or takes
    time, and canonicalization of the operations of mx. All results keep their
    bits; so dequantize of quantize stays, which rounds, and quantize of
    dequantize, which may choose another scale. What mx has nothing to do with
    is not looked at.

    * Slices: a slice that takes all that is read of an operation's result, in
      the same block of code, becomes the operation on slices of its operands,
      if it cuts no block. A slice of elements takes the slice of scales along.
    * Transposes: one of `mx.dequantize` becomes one of elements and scales,
      which are fewer bytes. Of a tensor and its transpose, or two transposes of
      it, the one that is quantized later takes the transposed results of the
      other, where the blocks are the same: one axis gives the numbers of the
      other if blocks are square, and never along rows. With stochastic rounding
      nothing is shared, and FP4 that is packed already is left alone.
      `mx.tensor_scale` of a transpose reads the tensor itself.
    * Constants: `mx.quantize` and `mx.tensor_scale` of a resource
      (`dense_resource`), which folders leave alone, are computed.
    * Equal operations: of `mx.quantize`, `mx.tensor_scale` and `mx.hadamard` a
      later equal one goes, also in a region of the block of the first.

    ```mlir
    %e, %s = mx.quantize %w {axis = 1 : i64, format = #mx.format<mxfp4_32x32>, ...}
    %t = linalg.transpose ins(%w : tensor<256x64xf32>) ... permutation = [1, 0]
    %f, %r = mx.quantize %t {axis = 1 : i64, format = #mx.format<mxfp4_32x32>, ...}
    ```
    ==>
    ```mlir
    %e, %s = mx.quantize %w {axis = 1 : i64, format = #mx.format<mxfp4_32x32>, ...}
    %f = linalg.transpose ins(%e : tensor<256x64xf4E2M1FN>) ... permutation = [1, 0]
    %r = linalg.transpose ins(%s : tensor<8x2xf8E8M0FNU>) ... permutation = [1, 0]
    ```
  }];
  let dependentDialects = [
    "::mlir::affine::AffineDialect", "::mlir::arith::ArithDialect",
    "::mlir::linalg::LinalgDialect", "::mlir::tensor::TensorDialect"
  ];
}

def MXOrderLoops : Pass<"mx-order-loops"> {
  let summary = "make the innermost loop of products run along memory";
  let description = [{
    The loops of a contraction on tensors are put in an order in which the
    innermost one runs along the last dimension of its result, which a compiler
    can then do with vectors: rows, sum, columns. The loops of sums stay in
    their order among each other, so that no bit changes. An operand that has
    this dimension elsewhere is transposed before, unless it is read for fewer
    than 4 rows; then the contraction is left as it is.

    ```mlir
    %d = linalg.matmul ins(%a, %b : tensor<?x?xf32>, tensor<?x?xf32>) outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
    ```
    ==>
    ```mlir
    %d = linalg.generic {indexing_maps = [
        affine_map<(d0, d1, d2) -> (d0, d1)>,
        affine_map<(d0, d1, d2) -> (d1, d2)>,
        affine_map<(d0, d1, d2) -> (d0, d2)>],
        iterator_types = ["parallel", "reduction", "parallel"]} ins(%a, %b : ...) outs(%c : ...) {...}
    ```
  }];
  let dependentDialects = [
    "::mlir::linalg::LinalgDialect", "::mlir::tensor::TensorDialect"
  ];
}

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

    `linalg.transpose` of FP4 moves bytes where the last dimension stays. Where
    it does not, codes change the byte that they share: a loop over the bytes of
    the result reads two codes for each.

    ```mlir
    %t = linalg.transpose ins(%e : tensor<4x9xf4E2M1FN>) outs(%o : tensor<9x4xf4E2M1FN>) permutation = [1, 0]
    ```
    ==>
    ```mlir
    %t = linalg.generic {iterator_types = ["parallel", "parallel"], ...} outs(%o : tensor<9x2xi8>) {
      ...
      %a = tensor.extract %e[%i2, %j_half] : tensor<4x5xi8>
      %b = tensor.extract %e[%i2_plus_1, %j_half] : tensor<4x5xi8>
      ...
    } -> tensor<9x2xi8>
    ```

    A slice that may cut a byte, a reshape of the last dimension, and an operation
    that is not known (another `linalg.generic` on FP4: use `mx.dequantize`) are
    errors.
  }];
  let dependentDialects = ["::mlir::affine::AffineDialect",
                           "::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::tensor::TensorDialect"];
}

def MXQuantizeContractions : Pass<"mx-quantize-contractions", "ModuleOp"> {
  let summary = "rewrite contractions that carry a format to mx operations";
  let description = [{
    Obeys `mx.lhs`, `mx.rhs` and `mx.skip`: a contraction with one of the first
    two (and not the third) becomes `mx.quantize` of the operands that have one,
    and `mx.scaled_matmul`. Each is a `#mx.quantization` or a `#mx.site`.

    ```mlir
    %t = linalg.transpose ins(%w : tensor<256x64xf32>) ... permutation = [1, 0]
    %y = linalg.matmul {mx.lhs = #q, mx.rhs = #q} ins(%x, %t : ...) outs(%zero : ...)
    ```
    ==>
    ```mlir
    %xe, %xs = mx.quantize %x {axis = 1 : i64, ...}
    %we, %ws = mx.quantize %w {axis = 1 : i64, ...}
    %y = mx.scaled_matmul %xe scales(%xs), %we scales(%ws) {...}
    ```

    Operands are seen through transposes, broadcasts and reshapes of dimensions
    of size 1, and brought to `[batch..., rows, K]`. A weight that is broadcast
    over a batch is quantized once, and the batch becomes rows. Where K is not
    the last axis (dgrad) the operand is transposed first. Operands that are the
    same value, read the same way with the same attribute, share their
    `mx.quantize`. A sum that starts from zeros has no C; any other start is
    added as C. A block that K does not fill is as if padded with zeros.

    What a `#mx.site` adds:

    * `hadamard`: `mx.hadamard` of the arranged operand along K, before it is
      quantized; it must be the same on both operands and divide K. Random signs
      take the seed, and are the same everywhere.
    * `source = dequantized_forward`: the operand is read as `mx.dequantize` gives
      it back, transformed back, from what the product with role `fprop` (or of
      attention) before this one reads of the same tensor.
    * `gradient`, of a product with role `fprop` and a weight: what the products
      with role `dgrad` and `wgrad` of that weight give is multiplied by 0 where
      the operand saturates (`clipped`), or by the slope of the estimator (`dge`).
    * `premultiplier`: the operand is multiplied by it, and `alpha` divided.
    * `outlier_permille`: a loop finds the quantile, the operand is clamped, and
      what that takes away is multiplied with the other operand in high precision
      and added as C.

    In a function with a backward pass (a result `grad.NAME` or `new.NAME` of a
    weight, or a product with a role of it) a rule `none` is an error, and so is a
    weight that is quantized and has no gradient where others have.

    With `fake`, both operands are dequantized at once and multiplied in high
    precision, by `linalg.contract`: the numbers of quantized training, for
    programs that no block-scaled product is to be in.

    Stochastic rounding takes `seed` and `step` as constants, and a site of its
    own for each `mx.quantize`, counted from the largest in the module. Arguments
    of the function with `mx.role = "seed"` (i64) and `"step"` (i32, i64 or f32),
    numbers or tensors of rank 0, stand in for the constants. In a loop
    each iteration would draw the same numbers: `mx-assign-precision` leaves such
    contractions, and one that asks for it by hand is an error.

    Remarks of the category `mx-quantize` say for each contraction what was done
    or why not, and for each function the share of multiply-adds: docs/Report.md.

    With `error-on-fallback`, what was to be quantized and cannot be is an error:
    a product with a weight that `mx.scaled_matmul` cannot express, one whose
    stochastic rounding would repeat its random numbers, and a product on another
    level, on vectors or memrefs, of which it is not known what it multiplies.
    What is left by choice (attention, gradients of weights, `mx.skip`) is none.
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::linalg::LinalgDialect",
    "::mlir::math::MathDialect", "::mlir::mx::MXDialect",
    "::mlir::scf::SCFDialect", "::mlir::tensor::TensorDialect"
  ];
  let options = [
    Option<"seed", "seed", "int64_t", /*default=*/"0",
           "Philox key of stochastic rounding">,
    Option<"step", "step", "int32_t", /*default=*/"0",
           "step of stochastic rounding">,
    Option<"fake", "fake", "bool", /*default=*/"false",
           "dequantize both operands and multiply in high precision">,
    Option<"errorOnFallback", "error-on-fallback", "bool", /*default=*/"false",
           "a product that was to be quantized and cannot be is an error">
  ];
}

def MXSetScaleLayout : Pass<"mx-set-scale-layout"> {
  let summary = "make products read packed, or linear, scales";
  let description = [{
    With `layout=packed` every `mx.scaled_matmul` reads scales in the order of
    Blackwell's `tcgen05` (`mx.pack_scales`), with `layout=linear` none does. A
    result has the same bits either way.

    ```mlir
    %xe, %xs = mx.quantize %x {...} : tensor<200x128xf32> -> ..., tensor<200x4xf8E8M0FNU>
    %d = mx.scaled_matmul %xe scales(%xs), ...
    ```
    ==>
    ```mlir
    %xe, %xs = mx.quantize %x {...} : tensor<200x128xf32> -> ..., tensor<200x4xf8E8M0FNU>
    %xp = mx.pack_scales %xs : tensor<200x4xf8E8M0FNU> -> tensor<2x1x32x4x4xf8E8M0FNU>
    %d = mx.scaled_matmul %xe scales(%xp), ...
    ```

    Packing of a slice of whole tiles becomes a slice of packed scales, which are
    packed once and outside of a loop over slices; the other layout turns that
    round. Packing after unpacking goes, and constants are packed at compile
    time. Run it before `mx-split-weights`, which then moves the packing of weights
    to the function that prepares them.

    Formats with one scale for several rows, with f32 scales or with an odd block
    size have no packed layout and stay linear, with a `missed` remark of category
    `mx-layout`.
  }];
  let options = [
    Option<"layout", "layout", "std::string", /*default=*/[{"packed"}],
           "packed or linear">
  ];
  let dependentDialects = ["::mlir::affine::AffineDialect",
                           "::mlir::arith::ArithDialect",
                           "::mlir::mx::MXDialect",
                           "::mlir::tensor::TensorDialect"];
}

def MXSplitWeights : Pass<"mx-split-weights", "ModuleOp"> {
  let summary = "move the quantization of weight arguments to a function of its own";
  let description = [{
    A weight that is an argument would be quantized on every call. In a function
    `@NAME` with a body, every `mx.quantize`, `mx.tensor_scale` and
    `mx.pack_scales` that depends on arguments with `mx.role = "weight"` and
    constants alone, through pure operations, moves to `@NAME_prepare`, and so
    does a transpose of what is quantized. It takes the arguments of `@NAME` and
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

def MXStripAttributes : Pass<"mx-strip-attributes", "ModuleOp"> {
  let summary = "remove the attributes of mx from modules and functions";
  let description = [{
    Removes `mx.name`, `mx.role` and every other discardable attribute of the
    dialect from functions, their arguments and their results, and from modules. The LLVM dialect
    keeps them, but they have no counterpart in LLVM IR and are warned about.
  }];
}

def MXUnfuseProducts : Pass<"mx-unfuse-products"> {
  let summary = "compute the operands of a matrix product before it";
  let description = [{
    Fusion of elementwise operations moves what computes an operand into the body
    of the `linalg.generic` that multiplies it, where it is computed anew for
    every row or column of the other operand, and can not be quantized. This
    pass moves it out again:

    ```mlir
    linalg.generic {..., iterator_types = ["parallel", "parallel", "reduction"]}
        ins(%x, %bias, %w : tensor<8x64xf32>, tensor<64xf32>, tensor<48x64xf32>) ... {
    ^bb0(%a: f32, %b: f32, %c: f32, %out: f32):
      %s = arith.addf %a, %b : f32
      %p = arith.mulf %s, %c : f32
      %d = arith.addf %out, %p : f32
      linalg.yield %d : f32
    }
    ```
    ==>
    ```mlir
    %y = linalg.generic {..., iterator_types = ["parallel", "parallel"]}
        ins(%x, %bias : tensor<8x64xf32>, tensor<64xf32>) ... { ... arith.addf ... }
    linalg.generic {...} ins(%y, %w : tensor<8x64xf32>, tensor<48x64xf32>) ...
    ```

    A factor that reads the result, an index, or memory stays.
  }];
  let dependentDialects = ["::mlir::linalg::LinalgDialect",
                           "::mlir::tensor::TensorDialect"];
}

#endif // MX_DIALECT_MX_TRANSFORMS_PASSES_TD
