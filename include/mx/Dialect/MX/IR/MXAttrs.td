//===- MXAttrs.td - Attributes of the mx dialect -----------*- tablegen -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_DIALECT_MX_IR_MXATTRS_TD
#define MX_DIALECT_MX_IR_MXATTRS_TD

include "mlir/IR/AttrTypeBase.td"
include "mlir/IR/EnumAttr.td"
include "mx/Dialect/MX/IR/MXBase.td"

// The cases stand in the order of the enums of mx/Support, so that a
// static_cast converts between the two.

def MX_ScaleRule : I32EnumAttr<"ScaleRule", "how a block's scale is chosen", [
    I32EnumAttrCase<"Floor", 0, "floor">, I32EnumAttrCase<"Ceil", 1, "ceil">,
    I32EnumAttrCase<"Even", 2, "even">, I32EnumAttrCase<"RCeil", 3, "rceil">,
    I32EnumAttrCase<"Amax", 4, "amax">, I32EnumAttrCase<"Pre34", 5, "pre34">,
    I32EnumAttrCase<"Quest", 6, "quest">]> {
  let cppNamespace = "::mlir::mx";
  let genSpecializedAttr = 0;
}
def MX_ScaleRuleAttr : EnumAttr<MX_Dialect, MX_ScaleRule, "scale_rule"> {
  let assemblyFormat = "`<` $value `>`";
}

def MX_Rounding : I32EnumAttr<"Rounding", "how elements are rounded", [
    I32EnumAttrCase<"NearestEven", 0, "nearest_even">,
    I32EnumAttrCase<"TowardZero", 1, "toward_zero">,
    I32EnumAttrCase<"Stochastic", 2, "stochastic">]> {
  let cppNamespace = "::mlir::mx";
  let genSpecializedAttr = 0;
}
def MX_RoundingAttr : EnumAttr<MX_Dialect, MX_Rounding, "rounding"> {
  let assemblyFormat = "`<` $value `>`";
}

def MX_NaNRule : I32EnumAttr<"NaNRule", "what NaN and Inf in a block do", [
    I32EnumAttrCase<"NaNScale", 0, "nan_scale">,
    I32EnumAttrCase<"Saturate", 1, "saturate">]> {
  let cppNamespace = "::mlir::mx";
  let genSpecializedAttr = 0;
}
def MX_NaNRuleAttr : EnumAttr<MX_Dialect, MX_NaNRule, "nan_rule"> {
  let assemblyFormat = "`<` $value `>`";
}

def MX_FormatAttr : AttrDef<MX_Dialect, "Format"> {
  let mnemonic = "format";
  let summary = "a block-scaled number format";
  let description = [{
    Element type, block shape, scale type and whether an FP32 scale per tensor
    multiplies the block scales. The named formats are the rows of the table in
    `mx/Support/Formats.h`; any other combination is written out:

    ```mlir
    #mx.format<mxfp4>
    #mx.format<element = f4E2M1FN, block = [1, 16], scale = f8E8M0FNU>
    #mx.format<element = f8E4M3FN, block = [1, all], scale = f32>
    #mx.format<element = i4, grid = e3m0, block = [1, 32], scale = f8E8M0FNU>
    ```

    `block = [rows, cols]`: `cols` runs along the quantized axis. `all` spans
    the dimension; `[all, all]` is one scale for the tensor. MXINT8 elements
    have the type `i8`, INT4 ones `i4`. With a `grid` elements of type `i4` are
    no integers but codes of `e3m0`, powers of two, or of `radix4_even` and
    `radix4_odd`, powers of four and their doubles.

    Constraints:
    * C1: a name is a row of the table.
    * C2: `element` is `f4E2M1FN`, `f6E2M3FN`, `f6E3M2FN`, `f8E4M3FN`, `f8E5M2`,
      `i8` or `i4`.
    * C3: `scale` is `f8E8M0FNU`, `f8E4M3FN` or `f32`.
    * C4: a block size is `all` or in `[1, 2^31)`.
    * C5: blocks that span all rows span all columns too.
    * C6: a scale of type `f8E4M3FN` is NVFP4's and needs `f4E2M1FN` elements.
    * C7: `tensor_scale` needs scales of type `f8E4M3FN`.
    * C8: `grid` is `e3m0`, `radix4_even` or `radix4_odd`, of elements of type
      `i4`.
  }];
  let parameters = (ins "::mlir::Type":$elementType, "int64_t":$blockRows,
                        "int64_t":$blockCols, "::mlir::Type":$scaleType,
                        "bool":$hasTensorScale,
                        StringRefParameter<"what codes mean">:$grid);
  let hasCustomAssemblyFormat = 1;
  let genVerifyDecl = 1;
  // What the table of mx/Support says, and a format without a grid.
  let builders = [AttrBuilder<(ins "const ::mxnumerics::Format &":$format)>,
                  AttrBuilder<(ins "::mlir::Type":$elementType,
                      "int64_t":$blockRows, "int64_t":$blockCols,
                      "::mlir::Type":$scaleType, "bool":$hasTensorScale), [{
    return $_get($_ctxt, elementType, blockRows, blockCols, scaleType,
                 hasTensorScale, ::llvm::StringRef());
  }]>];
  let extraClassDeclaration = [{
    /// The same format in the terms of mx/Support.
    ::mxnumerics::Format getFormat() const;
    /// The table's name, or the written-out form, for messages and symbols.
    std::string getNameOrForm() const;
    /// True if the elements are packed two per byte in memory.
    bool isPackable() const { return isa<Float4E2M1FNType>(getElementType()); }
  }];
}

def MX_QuantizationAttr : AttrDef<MX_Dialect, "Quantization"> {
  let mnemonic = "quantization";
  let summary = "how one operand of a contraction is quantized";
  let description = [{
    Written on a contraction as `mx.lhs` and `mx.rhs` by `mx-assign-precision`
    or by hand, and obeyed by `mx-quantize-contractions`:

    ```mlir
    #mx.quantization<format = <mxfp4>, scale_rule = rceil, rounding = nearest_even>
    ```

    Constraints:
    * C1: `scale_rule` is legal for the format's scale type: `amax` for E4M3
      scales, `amax` or `rceil` for f32, any other for E8M0, but `quest` only
      with `f4E2M1FN` elements.
  }];
  let parameters = (ins "::mlir::mx::FormatAttr":$format,
    EnumParameter<MX_ScaleRule>:$scale_rule,
    DefaultValuedParameter<"::mlir::mx::Rounding",
        "::mlir::mx::Rounding::NearestEven">:$rounding,
    DefaultValuedParameter<"::mlir::mx::NaNRule",
        "::mlir::mx::NaNRule::NaNScale">:$nan_rule);
  // The format's own scale rule, and the defaults.
  let builders = [AttrBuilderWithInferredContext<(ins
      "::mlir::mx::FormatAttr":$format)>];
  let assemblyFormat = "`<` struct(params) `>`";
  let genMnemonicAlias = 1;
  let genVerifyDecl = 1;
}

//===----------------------------------------------------------------------===//
// Roles
//===----------------------------------------------------------------------===//

def MX_GemmRole : I32EnumAttr<"GemmRole", "what a contraction is for", [
    I32EnumAttrCase<"FProp", 0, "fprop">, I32EnumAttrCase<"DGrad", 1, "dgrad">,
    I32EnumAttrCase<"WGrad", 2, "wgrad">,
    I32EnumAttrCase<"AttentionScore", 3, "attention_score">,
    I32EnumAttrCase<"AttentionValue", 4, "attention_value">,
    I32EnumAttrCase<"AttentionScoreDGradQ", 5, "attention_score_dgrad_q">,
    I32EnumAttrCase<"AttentionScoreDGradK", 6, "attention_score_dgrad_k">,
    I32EnumAttrCase<"AttentionValueDGradP", 7, "attention_value_dgrad_p">,
    I32EnumAttrCase<"AttentionValueDGradV", 8, "attention_value_dgrad_v">,
    I32EnumAttrCase<"Other", 9, "other">]> {
  let cppNamespace = "::mlir::mx";
  let genSpecializedAttr = 0;
}

def MX_ModelPart : I32EnumAttr<"ModelPart", "the part of a model", [
    I32EnumAttrCase<"QKV", 0, "qkv">,
    I32EnumAttrCase<"AttentionOutput", 1, "attention_output">,
    I32EnumAttrCase<"FFNUp", 2, "ffn_up">,
    I32EnumAttrCase<"FFNGate", 3, "ffn_gate">,
    I32EnumAttrCase<"FFNDown", 4, "ffn_down">,
    I32EnumAttrCase<"LMHead", 5, "lm_head">,
    I32EnumAttrCase<"Embedding", 6, "embedding">,
    I32EnumAttrCase<"Other", 7, "other">]> {
  let cppNamespace = "::mlir::mx";
  let genSpecializedAttr = 0;
}

def MX_OperandKind : I32EnumAttr<"OperandKind", "what an operand holds", [
    I32EnumAttrCase<"Weight", 0, "weight">,
    I32EnumAttrCase<"Activation", 1, "activation">,
    I32EnumAttrCase<"Gradient", 2, "gradient">,
    I32EnumAttrCase<"Other", 3, "other">]> {
  let cppNamespace = "::mlir::mx";
  let genSpecializedAttr = 0;
}

def MX_ContractionAttr : AttrDef<MX_Dialect, "Contraction"> {
  let mnemonic = "contraction";
  let summary = "what a contraction is for";
  let description = [{
    Written on a contraction as `mx.contraction` by `mx-infer-roles` or by
    hand, and read by `mx-assign-precision`:

    ```mlir
    #mx.contraction<role = wgrad, lhs = gradient, rhs = activation,
                    weight = "layers.0.attn.q.weight", part = qkv, layer = 0, layers = 2>
    ```

    `weight` is the `mx.name` of the weight that the linear layer belongs to;
    `layer` counts from 0 among the `layers` of the function, and both are -1
    and 0 for what belongs to none.

    Constraints:
    * C1: `layer` is in `[0, layers)`, or it is -1.
  }];
  let parameters = (ins EnumParameter<MX_GemmRole>:$role,
    DefaultValuedParameter<"::mlir::mx::OperandKind",
        "::mlir::mx::OperandKind::Other">:$lhs,
    DefaultValuedParameter<"::mlir::mx::OperandKind",
        "::mlir::mx::OperandKind::Other">:$rhs,
    OptionalParameter<"::mlir::StringAttr">:$weight,
    DefaultValuedParameter<"::mlir::mx::ModelPart",
        "::mlir::mx::ModelPart::Other">:$part,
    DefaultValuedParameter<"int64_t", "-1">:$layer,
    DefaultValuedParameter<"int64_t", "0">:$layers);
  let assemblyFormat = "`<` struct(params) `>`";
  let genVerifyDecl = 1;
  let extraClassDeclaration = [{
    /// The same of a product whose operands are exchanged.
    ContractionAttr getExchanged() const;
  }];
}

//===----------------------------------------------------------------------===//
// Sites
//===----------------------------------------------------------------------===//

def MX_OperandSource : I32EnumAttr<"OperandSource", "what is quantized", [
    I32EnumAttrCase<"Original", 0, "original">,
    I32EnumAttrCase<"DequantizedForward", 1, "dequantized_forward">]> {
  let cppNamespace = "::mlir::mx";
  let genSpecializedAttr = 0;
}

def MX_GradientRule : I32EnumAttr<"GradientRule",
    "how a gradient passes a quantization", [
    I32EnumAttrCase<"StraightThrough", 0, "straight_through">,
    I32EnumAttrCase<"Clipped", 1, "clipped">,
    I32EnumAttrCase<"DGE", 2, "dge">, I32EnumAttrCase<"None", 3, "none">]> {
  let cppNamespace = "::mlir::mx";
  let genSpecializedAttr = 0;
}

def MX_SiteAttr : AttrDef<MX_Dialect, "Site"> {
  let mnemonic = "site";
  let summary = "what happens to one operand of a contraction";
  let description = [{
    All that a recipe says of one of its six quantization sites. Stands for
    `mx.lhs` or `mx.rhs` where a `#mx.quantization` alone does not say enough;
    without a `quantization` and a `cast` the operand stays as the model has it.

    ```mlir
    #mx.site<quantization = <format = <nvfp4>, scale_rule = amax, rounding = stochastic>,
             hadamard = 16, random_signs = true>
    #mx.site<source = dequantized_forward>
    #mx.site<cast = bf16>
    ```

    * `cast`: the operand is rounded to nearest even to this type, unless its
      elements are no wider; products of it are summed in f32, and the result
      has the type that it had.
    * `hadamard`: size of the transform along the sum, 0 for none. Both operands
      of a contraction have the same transform.
    * `source`: what is quantized, the operand as it is, or what the forward
      product read: the operand quantized and dequantized.
    * `gradient`, of operands of forward products: how the gradient of the
      operand passes the quantization. `clipped` lets it pass where the
      quantization does not saturate; `dge` multiplies it by the derivative of
      the differentiable estimator of arXiv 2501.17116, with power `dge_power`,
      at most `dge_clip`. `none` stops it, which no training step wants.
    * `outlier_permille`: the operand is clamped to this quantile of its
      magnitudes, and what the clamp takes away is multiplied in high precision
      (arXiv 2501.17116, section 3.2); 0 for no clamp.
    * `premultiplier`: the operand is multiplied by it before it is quantized
      and the product divided by it (arXiv 2502.20586 uses 3/4).

    Constraints:
    * C1: `hadamard` is 0 or a power of two in `[2, 2^30]`.
    * C2: `random_signs` needs `hadamard`.
    * C3: `hadamard`, `outlier_permille` and `premultiplier` need a
      `quantization`.
    * C4: blocks of several rows have no transform, which would break that the
      transpose of the quantized tensor is the quantized transpose.
    * C5: `outlier_permille` is in `[0, 1000)`, `dge_power` and `dge_clip` are
      positive, `premultiplier` is an f32 in `[2^-16, 2^16]`.
    * C6: `dge` is not defined of the grids `radix4_even` and `radix4_odd`, whose
      steps are no powers of two.
    * C7: `cast` is bf16 or f16, stands without a `quantization`, and lets
      gradients pass as they are.
  }];
  let parameters = (ins
    OptionalParameter<"::mlir::mx::QuantizationAttr">:$quantization,
    OptionalParameter<"::mlir::Type">:$cast,
    DefaultValuedParameter<"int64_t", "0">:$hadamard,
    DefaultValuedParameter<"bool", "false">:$random_signs,
    DefaultValuedParameter<"::mlir::mx::OperandSource",
        "::mlir::mx::OperandSource::Original">:$source,
    DefaultValuedParameter<"::mlir::mx::GradientRule",
        "::mlir::mx::GradientRule::StraightThrough">:$gradient,
    DefaultValuedParameter<"int64_t", "5">:$dge_power,
    DefaultValuedParameter<"int64_t", "3">:$dge_clip,
    DefaultValuedParameter<"int64_t", "0">:$outlier_permille,
    OptionalParameter<"::mlir::FloatAttr">:$premultiplier);
  let assemblyFormat = "`<` struct(params) `>`";
  let genVerifyDecl = 1;
  let extraClassDeclaration = [{
    /// The site of `attribute`, which is a `#mx.site` or a `#mx.quantization`;
    /// null if it is neither.
    static SiteAttr from(Attribute attribute);

    /// The same without what says where the operand comes from and how
    /// gradients pass; it has a `quantization`. Equal ones make equal numbers
    /// of one tensor.
    SiteAttr getQuantizing() const;
  }];
}

#endif // MX_DIALECT_MX_IR_MXATTRS_TD
