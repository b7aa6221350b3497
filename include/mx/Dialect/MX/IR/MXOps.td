//===- MXOps.td - Operations of the mx dialect -------------*- tablegen -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_DIALECT_MX_IR_MXOPS_TD
#define MX_DIALECT_MX_IR_MXOPS_TD

include "mlir/Interfaces/InferTypeOpInterface.td"
include "mlir/Interfaces/SideEffectInterfaces.td"
include "mx/Dialect/MX/IR/MXRecipe.td"

/// Plain floating point data. f64 is refused: the numerics are defined in f32.
def MX_FloatTensor : RankedTensorOf<[F32, BF16, F16]>;
/// Elements as their own type, MXINT8's i8, INT4's i4, or packed FP4 bytes.
def MX_ElementTensor : RankedTensorOf<[F4E2M1FN, F6E2M3FN, F6E3M2FN, F8E4M3FN,
                                       F8E5M2, I8, I<4>]>;
def MX_ScaleTensor : RankedTensorOf<[F8E8M0FNU, F8E4M3FN, F32]>;
/// Scales that have a packed layout.
def MX_ByteScaleTensor : RankedTensorOf<[F8E8M0FNU, F8E4M3FN]>;
/// An operand of a product: quantized elements or plain data.
def MX_MatmulOperand : RankedTensorOf<[F4E2M1FN, F6E2M3FN, F6E3M2FN, F8E4M3FN,
                                       F8E5M2, I8, I<4>, F32, BF16, F16]>;

/// Where sizes that only a run knows must agree, or memory beyond a tensor is
/// read, an operation is no longer speculatable: each says so itself.
class MX_Op<string mnemonic, list<Trait> traits = []>
    : Op<MX_Dialect, mnemonic, !listconcat([NoMemoryEffect], traits)> {
  // Bytecode holds properties by name: see docs/Bytecode.md.
  let useCustomPropertiesEncoding = 1;
  let extraClassDefinition = [{
    ::llvm::LogicalResult $cppClass::readProperties(
        ::mlir::DialectBytecodeReader &reader, ::mlir::OperationState &state) {
      return ::mlir::mx::internal::readProperties<$cppClass>(reader, state);
    }
    void $cppClass::writeProperties(::mlir::DialectBytecodeWriter &writer) {
      ::mlir::mx::internal::writeProperties(writer, *this);
    }
  }];
}

def MX_QuantizeOp : MX_Op<"quantize", [AttrSizedOperandSegments,
    DeclareOpInterfaceMethods<ConditionallySpeculatable>,
    DeclareOpInterfaceMethods<ReifyRankedShapedTypeOpInterface,
        ["reifyResultShapes"]>]> {
  let summary = "quantize a tensor to elements and block scales";
  let description = [{
    Cuts `input` into blocks along `axis`, chooses a scale for each and rounds
    each scaled element: docs/Numerics.md sections 1 to 5.

    | scale type  | legal `scale_rule`                              | operands       |
    |-------------|-------------------------------------------------|----------------|
    | `f8E8M0FNU` | floor, ceil, even, rceil, pre34; quest for E2M1 |                |
    | `f8E4M3FN`  | amax                                            | `tensor_scale` |
    | `f32`       | amax, rceil (power of two)                      |                |

    The last block of a dimension may be short; its numbers are those of the
    block padded with zeros. With `rounding = stochastic` the op takes a seed
    and a step and carries a `site`. Two ops with the same three draw the same
    numbers: `mx-quantize-contractions` gives each op a site of its own, but a
    site written by hand or copied with its op is not checked.

    The random number belongs to an element's place in the tensor that is
    quantized. An op that sees only a tile of that tensor says where the tile
    starts and how large the tensor is, `tile [offsets] of [sizes]`; tiling
    writes both.

    Constraints:
    * C1: `axis` is in `[0, rank)`, and the rank is at least 1; formats with
      blocks of several rows need rank 2 and an `axis` among the last two.
    * C2: `elements` has the shape of `input` and the format's element type, or
      is packed: `i8`, the last dimension halved and rounded up.
    * C3: `scales` has the format's scale type and the size of `input` except
      along the block's dimensions, where it is the number of blocks.
    * C4: `scale_rule` is legal for the format's scale and element types.
    * C5: `tensor_scale` is present exactly if the format has one.
    * C6: seed, step and `site` are each present exactly if rounding is
      stochastic; `sr_bits` is in `[1, 32]`.
    * C7: `scale_min`, `headroom` and `scale_round_up` differ from their
      defaults only for E4M3 scales; `scale_min` is in `[0, 448]` and
      `headroom` is positive and finite.
    * C8: the offsets and sizes of a tile are present together and only if
      rounding is stochastic, one for each dimension; the tile lies in the
      tensor.

    Example: the largest magnitude of the first row, 6.1, needs the scale 2,
    since rceil lets nothing saturate; that of the second, 0.4, takes 2^-3.
    ```mlir
    func.func @quantize() -> (tensor<2x4xf4E2M1FN>, tensor<2x1xf8E8M0FNU>) {
      %x = arith.constant dense<[[0.3, -1.0, 2.6, 6.1], [0.0, 0.1, -0.2, 0.4]]> : tensor<2x4xf32>
      %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
          : tensor<2x4xf32> -> tensor<2x4xf4E2M1FN>, tensor<2x1xf8E8M0FNU>
      return %e, %s : tensor<2x4xf4E2M1FN>, tensor<2x1xf8E8M0FNU>
    }
    ```
    folds to
    ```mlir
    func.func @quantize() -> (tensor<2x4xf4E2M1FN>, tensor<2x1xf8E8M0FNU>) {
      %e = arith.constant dense<[[0.0, -0.5, 1.5, 3.0], [0.0, 1.0, -1.5, 3.0]]> : tensor<2x4xf4E2M1FN>
      %s = arith.constant dense<[[2.0], [0.125]]> : tensor<2x1xf8E8M0FNU>
      return %e, %s : tensor<2x4xf4E2M1FN>, tensor<2x1xf8E8M0FNU>
    }
    ```
  }];
  let arguments = (ins
    Arg<MX_FloatTensor, "data to quantize">:$input,
    Arg<Optional<F32>, "second-level scale, from mx.tensor_scale">:$tensor_scale,
    Arg<Optional<I64>, "Philox key">:$seed,
    Arg<Optional<I32>, "training step, a word of the Philox counter">:$step,
    Arg<Variadic<Index>, "dynamic offsets of the tile">:$offsets,
    Arg<Variadic<Index>, "dynamic sizes of the whole tensor">:$sizes,
    OptionalAttr<DenseI64ArrayAttr>:$static_offsets,
    OptionalAttr<DenseI64ArrayAttr>:$static_sizes,
    I64Attr:$axis, MX_FormatAttr:$format, MX_ScaleRuleAttr:$scale_rule,
    DefaultValuedAttr<MX_RoundingAttr, "Rounding::NearestEven">:$rounding,
    DefaultValuedAttr<MX_NaNRuleAttr, "NaNRule::NaNScale">:$nan_rule,
    OptionalAttr<I32Attr>:$site, DefaultValuedAttr<I32Attr, "32">:$sr_bits,
    DefaultValuedAttr<F32Attr, "0x1p-9f">:$scale_min,
    DefaultValuedAttr<F32Attr, "1.0f">:$headroom, UnitAttr:$scale_round_up);
  let results = (outs MX_ElementTensor:$elements, MX_ScaleTensor:$scales);
  let assemblyFormat = [{
    $input (`tensor_scale` `(` $tensor_scale^ `)`)?
    (`random` `(` $seed^ `,` $step `)`)?
    (`tile` custom<DynamicIndexList>($offsets, $static_offsets)^
     `of` custom<DynamicIndexList>($sizes, $static_sizes))? attr-dict
    `:` type($input) `->` type($elements) `,` type($scales)
  }];
  let builders = [OpBuilder<(ins "Value":$input, "int64_t":$axis,
      "QuantizationAttr":$quantization, CArg<"Value", "{}">:$tensorScale,
      CArg<"Value", "{}">:$seed, CArg<"Value", "{}">:$step,
      CArg<"IntegerAttr", "{}">:$site)>];
  let hasVerifier = 1;
  let hasFolder = 1;
  let extraClassDeclaration = [{
    /// True if the elements are FP4 bytes rather than f4E2M1FN.
    bool isPacked();
    /// What the attributes say, in the terms of mx/Support: all but the tensor
    /// scale, the random stream and the tile, which are operands.
    ::mxnumerics::QuantizeOptions getOptions();
    /// All options, if the operands besides the input are constant; `operands`
    /// are the values of all of them, null where unknown.
    ::std::optional<::mxnumerics::QuantizeOptions> getConstantOptions(
        ::llvm::ArrayRef<::mlir::Attribute> operands);
    /// True if the input is a tile of the tensor that random words count.
    bool isTile() { return getStaticOffsets().has_value(); }
    /// Where the tile starts and the sizes of the whole tensor; empty if the
    /// input is not a tile.
    ::llvm::SmallVector<::mlir::OpFoldResult> getMixedOffsets();
    ::llvm::SmallVector<::mlir::OpFoldResult> getMixedTensorSizes();
    /// Makes the input a tile of a tensor.
    void setTile(::llvm::ArrayRef<::mlir::OpFoldResult> offsets,
                 ::llvm::ArrayRef<::mlir::OpFoldResult> sizes);
  }];
}

def MX_DequantizeOp : MX_Op<"dequantize", [AttrSizedOperandSegments,
    DeclareOpInterfaceMethods<ConditionallySpeculatable>,
    DeclareOpInterfaceMethods<ReifyRankedShapedTypeOpInterface,
        ["reifyResultShapes"]>]> {
  let summary = "turn elements and block scales into floating point";
  let description = [{
    `output = (element * scale) * tensor_scale` in f32, rounded once to the
    result type; overflow gives infinity, a NaN scale NaN.

    Constraints:
    * C1: `axis` is as for `mx.quantize`.
    * C2: `elements` has the format's element type and the shape of `output`,
      or is packed, as for `mx.quantize`.
    * C3: `scales` has the format's scale type and the size of `output` except
      along the block's dimensions, where it is the number of blocks.
    * C4: `tensor_scale` is present exactly if the format has one.
    * C5: `last_dim`, the size of the last dimension, is present only if that is
      dynamic, and must be if `elements` is packed too.

    Example:
    ```mlir
    func.func @dequantize() -> tensor<2x4xf32> {
      %e = arith.constant dense<[[0.0, -0.5, 1.5, 3.0], [0.0, 1.0, -3.0, 6.0]]> : tensor<2x4xf4E2M1FN>
      %s = arith.constant dense<[[2.0], [0.0625]]> : tensor<2x1xf8E8M0FNU>
      %y = mx.dequantize %e, %s {axis = 1 : i64, format = #mx.format<mxfp4>}
          : tensor<2x4xf4E2M1FN>, tensor<2x1xf8E8M0FNU> -> tensor<2x4xf32>
      return %y : tensor<2x4xf32>
    }
    ```
    folds to
    ```mlir
    func.func @dequantize() -> tensor<2x4xf32> {
      %y = arith.constant dense<[[0.0, -1.0, 3.0, 6.0], [0.0, 0.0625, -0.1875, 0.375]]> : tensor<2x4xf32>
      return %y : tensor<2x4xf32>
    }
    ```
  }];
  let arguments = (ins
    Arg<MX_ElementTensor, "element codes">:$elements,
    Arg<MX_ScaleTensor, "block scales">:$scales,
    Arg<Optional<F32>, "second-level scale">:$tensor_scale,
    Arg<Optional<Index>, "unpacked size of a dynamic last dimension">:$last_dim,
    I64Attr:$axis, MX_FormatAttr:$format);
  let results = (outs MX_FloatTensor:$output);
  let assemblyFormat = [{
    $elements `,` $scales (`tensor_scale` `(` $tensor_scale^ `)`)?
    (`last_dim` `(` $last_dim^ `)`)? attr-dict
    `:` type($elements) `,` type($scales) `->` type($output)
  }];
  let hasVerifier = 1;
  let hasFolder = 1;
  let extraClassDeclaration = [{
    bool isPacked();
  }];
}

def MX_ScaledMatmulOp : MX_Op<"scaled_matmul", [AttrSizedOperandSegments,
    DeclareOpInterfaceMethods<ConditionallySpeculatable>,
    DeclareOpInterfaceMethods<ReifyRankedShapedTypeOpInterface,
        ["reifyResultShapes"]>]> {
  let summary = "product of block-scaled matrices";
  let description = [{
    `D[..., m, n] = alpha * sum_k A[..., m, k] * B[..., n, k] + C[..., m, n]`.
    Both operands contract along their last axis, as the hardware does. Inside
    a block products are summed in f64, block results are added in f32 in
    increasing k, and D is rounded once: docs/Numerics.md section 7.

    The operands may have different formats, and one of them may be plain BF16,
    F16 or F32 (its scale is 1). `alpha` is the product of the tensor scales.

    The scales of an operand are linear, `[batch..., rows, blocks]`, or packed,
    as `mx.pack_scales` makes them, which their rank tells. What fills tiles of
    packed scales is not read.

    Constraints:
    * C1: `lhs` is `[batch..., M, K]`, `rhs` `[batch..., N, K]` and the result
      `[batch..., M, N]`, with equal batch dimensions and equal `K`; a packed
      operand holds `ceil(K/2)` bytes.
    * C2: an operand has scales exactly if it has a format, and at least one
      operand has; a plain operand is floating point.
    * C3: a quantized operand has its format's element type (or is packed), its
      scales the format's scale type and one scale per block.
    * C4: two formats agree in their block size along K.
    * C5: `c` has the shape and type of the result.
    * C6: packed scales have the shape that `mx.pack_scales` gives to linear
      ones; the format has scales of a byte, one for each row, and an even
      number of elements in a block.

    Example: MXFP4 times MXFP8, one short block along K:
    2 * 1 * (1 * 1 - 2 * 1 + 0.5 * 4) and 2 * 0.5 * (1 * 0 - 2 * 3 - 0.5 * 6).
    ```mlir
    func.func @scaled_matmul() -> tensor<1x2xf32> {
      %a = arith.constant dense<[[1.0, -2.0, 0.5]]> : tensor<1x3xf4E2M1FN>
      %sa = arith.constant dense<[[2.0]]> : tensor<1x1xf8E8M0FNU>
      %b = arith.constant dense<[[1.0, 1.0, 4.0], [0.0, 3.0, -6.0]]> : tensor<2x3xf8E4M3FN>
      %sb = arith.constant dense<[[1.0], [0.5]]> : tensor<2x1xf8E8M0FNU>
      %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb)
          {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp8_e4m3>}
          : (tensor<1x3xf4E2M1FN>, tensor<1x1xf8E8M0FNU>,
             tensor<2x3xf8E4M3FN>, tensor<2x1xf8E8M0FNU>) -> tensor<1x2xf32>
      return %d : tensor<1x2xf32>
    }
    ```
    folds to
    ```mlir
    func.func @scaled_matmul() -> tensor<1x2xf32> {
      %d = arith.constant dense<[[2.0, -9.0]]> : tensor<1x2xf32>
      return %d : tensor<1x2xf32>
    }
    ```
  }];
  let arguments = (ins
    Arg<MX_MatmulOperand, "A, [batch..., M, K]">:$lhs,
    Arg<Optional<MX_ScaleTensor>, "scales of A">:$lhs_scales,
    Arg<MX_MatmulOperand, "B, [batch..., N, K]">:$rhs,
    Arg<Optional<MX_ScaleTensor>, "scales of B">:$rhs_scales,
    Arg<Optional<F32>, "factor of the sum">:$alpha,
    Arg<Optional<MX_FloatTensor>, "added to the scaled sum">:$c,
    OptionalAttr<MX_FormatAttr>:$lhs_format,
    OptionalAttr<MX_FormatAttr>:$rhs_format);
  let results = (outs MX_FloatTensor:$result);
  let assemblyFormat = [{
    $lhs (`scales` `(` $lhs_scales^ `)`)? `,`
    $rhs (`scales` `(` $rhs_scales^ `)`)?
    (`alpha` `(` $alpha^ `)`)? (`add` `(` $c^ `)`)? attr-dict
    `:` functional-type(operands, results)
  }];
  let hasVerifier = 1;
  let hasFolder = 1;
  let hasCanonicalizeMethod = 1;
  let extraClassDeclaration = [{
    bool isLhsPacked();
    bool isRhsPacked();
    /// True if the scales of an operand have the layout of mx.pack_scales.
    bool hasPackedLhsScales();
    bool hasPackedRhsScales();
    /// The size of K if some operand or both packed ones fix it, else
    /// ShapedType::kDynamic. Two packed operands give twice their bytes (the
    /// nibble that pads an odd K is zero in both), or one less where an odd
    /// block divides that.
    int64_t getStaticK();
    /// The size of K. Of two packed operands of dynamic size, their last nibble
    /// counts, which adds nothing: it is zero in both.
    ::mlir::OpFoldResult getMixedK(::mlir::OpBuilder &builder);
    /// The block size along K; kWholeDim if it spans K.
    int64_t getBlockSize();
  }];
}

def MX_PackScalesOp : MX_Op<"pack_scales", [
    DeclareOpInterfaceMethods<ConditionallySpeculatable>,
    DeclareOpInterfaceMethods<ReifyRankedShapedTypeOpInterface,
        ["reifyResultShapes"]>]> {
  let summary = "bring linear scales to the order that Blackwell reads";
  let description = [{
    Cuts the last two dimensions, rows and blocks, to tiles of 128 x 4 and deals
    the rows of a tile to 4 groups of 32: the scale at `[..., r, c]` comes to

        [..., r / 128, c / 4, r % 32, (r % 128) / 32, c % 4]

    whose row-major order is that of `tcgen05.mma` and of cuBLAS. What does not
    fill a tile is filled with scales of 1.

    Constraints:
    * C1: `scales` has at least two dimensions.
    * C2: `packed` has the type of `scales` and the shape
      `[batch..., ceil(rows/128), ceil(blocks/4), 32, 4, 4]`.

    Example: row 1, block 1, and row 32, which is not there.
    ```mlir
    func.func @pack_scales() -> tensor<2xf8E8M0FNU> {
      %s = arith.constant dense<[[2.0, 4.0], [8.0, 16.0]]> : tensor<2x2xf8E8M0FNU>
      %p = mx.pack_scales %s : tensor<2x2xf8E8M0FNU> -> tensor<1x1x32x4x4xf8E8M0FNU>
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %a = tensor.extract %p[%c0, %c0, %c1, %c0, %c1] : tensor<1x1x32x4x4xf8E8M0FNU>
      %b = tensor.extract %p[%c0, %c0, %c0, %c1, %c0] : tensor<1x1x32x4x4xf8E8M0FNU>
      %t = tensor.from_elements %a, %b : tensor<2xf8E8M0FNU>
      return %t : tensor<2xf8E8M0FNU>
    }
    ```
    folds to
    ```mlir
    func.func @pack_scales() -> tensor<2xf8E8M0FNU> {
      %t = arith.constant dense<[16.0, 1.0]> : tensor<2xf8E8M0FNU>
      return %t : tensor<2xf8E8M0FNU>
    }
    ```
  }];
  let arguments = (ins Arg<MX_ByteScaleTensor, "[batch..., rows, blocks]">:$scales);
  let results = (outs MX_ByteScaleTensor:$packed);
  let assemblyFormat = "$scales attr-dict `:` type($scales) `->` type($packed)";
  // There are no properties.
  let useCustomPropertiesEncoding = 0;
  let extraClassDefinition = "";
  let builders = [OpBuilder<(ins "Value":$scales)>];
  let hasVerifier = 1;
  let hasFolder = 1;
}

def MX_UnpackScalesOp : MX_Op<"unpack_scales", [AttrSizedOperandSegments,
    DeclareOpInterfaceMethods<ConditionallySpeculatable>,
    DeclareOpInterfaceMethods<ReifyRankedShapedTypeOpInterface,
        ["reifyResultShapes"]>]> {
  let summary = "bring packed scales to rows and blocks";
  let description = [{
    The inverse of `mx.pack_scales`. Packed scales do not tell how many of them
    fill up a tile, so the numbers of rows and blocks are those of the result's
    type, or operands.

    Constraints:
    * C1: `scales` has at least two dimensions.
    * C2: `packed` has the type and the shape that `mx.pack_scales` gives to
      `scales`.
    * C3: `rows` is present exactly if the rows of `scales` are dynamic, and
      `blocks` exactly if its blocks are.

    Example:
    ```mlir
    func.func @unpack_scales() -> tensor<2x3xf8E4M3FN> {
      %p = arith.constant dense<1.5> : tensor<1x1x32x4x4xf8E4M3FN>
      %s = mx.unpack_scales %p : tensor<1x1x32x4x4xf8E4M3FN> -> tensor<2x3xf8E4M3FN>
      return %s : tensor<2x3xf8E4M3FN>
    }
    ```
    folds to
    ```mlir
    func.func @unpack_scales() -> tensor<2x3xf8E4M3FN> {
      %s = arith.constant dense<1.5> : tensor<2x3xf8E4M3FN>
      return %s : tensor<2x3xf8E4M3FN>
    }
    ```
  }];
  let arguments = (ins
    Arg<MX_ByteScaleTensor, "packed scales">:$packed,
    Arg<Optional<Index>, "dynamic number of rows">:$rows,
    Arg<Optional<Index>, "dynamic number of blocks in a row">:$blocks);
  let results = (outs MX_ByteScaleTensor:$scales);
  let assemblyFormat = [{
    $packed (`rows` `(` $rows^ `)`)? (`blocks` `(` $blocks^ `)`)? attr-dict
    `:` type($packed) `->` type($scales)
  }];
  let builders = [OpBuilder<(ins "Value":$packed, "OpFoldResult":$rows,
      "OpFoldResult":$blocks)>];
  let hasVerifier = 1;
  let hasFolder = 1;
}

def MX_TensorScaleOp : MX_Op<"tensor_scale", [AlwaysSpeculatable]> {
  let summary = "second-level scale of a tensor";
  let description = [{
    The FP32 decode scale of NVFP4's second level: with `A` the largest
    magnitude of `input`, 1 if `A` is 0 (an empty tensor has `A` = 0), else
    `max(A / (6 * e4m3_max), 2^-117)`: docs/Numerics.md section 2.

    Constraints:
    * C1: `e4m3_max` is 448 or 256.

    Example: 42 / 2688.
    ```mlir
    func.func @tensor_scale() -> f32 {
      %x = arith.constant dense<[[1.0, -42.0]]> : tensor<1x2xf32>
      %ts = mx.tensor_scale %x : tensor<1x2xf32>
      return %ts : f32
    }
    ```
    folds to
    ```mlir
    func.func @tensor_scale() -> f32 {
      %ts = arith.constant 0.015625 : f32
      return %ts : f32
    }
    ```
  }];
  let arguments = (ins Arg<MX_FloatTensor, "data">:$input,
    DefaultValuedAttr<F32Attr, "448.0f">:$e4m3_max,
    DefaultValuedAttr<MX_NaNRuleAttr, "NaNRule::NaNScale">:$nan_rule);
  let results = (outs F32:$scale);
  let assemblyFormat = "$input attr-dict `:` type($input)";
  let hasVerifier = 1;
  let hasFolder = 1;
}

def MX_HadamardOp : MX_Op<"hadamard", [AlwaysSpeculatable,
    AllTypesMatch<["input", "output"]>,
    DeclareOpInterfaceMethods<ReifyRankedShapedTypeOpInterface,
        ["reifyResultShapes"]>]> {
  let summary = "(randomized) Hadamard transform along an axis";
  let description = [{
    Multiplies each group of `size` values along `axis` by the signs, then by
    the Sylvester Hadamard matrix over sqrt(size): butterflies in f32 with
    strides 1, 2, 4, ..., one multiplication by f32(1/sqrt(size)), one rounding
    to the result type: docs/Numerics.md section 6.

    Constraints:
    * C1: `axis` is in `[0, rank)`.
    * C2: `size` is a power of two and divides the dimension `axis`, which is
      static.
    * C3: `signs` has `size` entries, each 1 or -1.
    * C4: `seed` and `sign_id` are present together and not with `signs`.

    Example: the sums (3, -1, 11, -5), then (14, -6, -8, 4), then half of each.
    ```mlir
    func.func @hadamard() -> tensor<1x4xf32> {
      %x = arith.constant dense<[[1.0, 2.0, 3.0, 8.0]]> : tensor<1x4xf32>
      %y = mx.hadamard %x {axis = 1 : i64, size = 4 : i64} : tensor<1x4xf32>
      return %y : tensor<1x4xf32>
    }
    ```
    folds to
    ```mlir
    func.func @hadamard() -> tensor<1x4xf32> {
      %y = arith.constant dense<[[7.0, -3.0, -4.0, 2.0]]> : tensor<1x4xf32>
      return %y : tensor<1x4xf32>
    }
    ```
  }];
  let arguments = (ins Arg<MX_FloatTensor, "data">:$input,
    Arg<Optional<I64>, "Philox key of the signs">:$seed,
    I64Attr:$axis, I64Attr:$size, OptionalAttr<DenseI8ArrayAttr>:$signs,
    OptionalAttr<I32Attr>:$sign_id);
  let results = (outs MX_FloatTensor:$output);
  let assemblyFormat = [{
    $input (`seed` `(` $seed^ `)`)? attr-dict `:` type($input)
  }];
  let hasVerifier = 1;
  let hasFolder = 1;
}

#endif // MX_DIALECT_MX_IR_MXOPS_TD
