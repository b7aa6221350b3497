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
    I32EnumAttrCase<"Amax", 4, "amax">]> {
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
    ```

    `block = [rows, cols]`: `cols` runs along the quantized axis. `all` spans
    the dimension; `[all, all]` is one scale for the tensor. MXINT8 elements
    have the type `i8`.

    Constraints:
    * C1: a name is a row of the table.
    * C2: `element` is `f4E2M1FN`, `f6E2M3FN`, `f6E3M2FN`, `f8E4M3FN`, `f8E5M2`
      or `i8`.
    * C3: `scale` is `f8E8M0FNU`, `f8E4M3FN` or `f32`.
    * C4: a block size is `all` or in `[1, 2^31)`.
    * C5: blocks that span all rows span all columns too.
    * C6: a scale of type `f8E4M3FN` is NVFP4's and needs `f4E2M1FN` elements.
    * C7: `tensor_scale` needs scales of type `f8E4M3FN`.
  }];
  let parameters = (ins "::mlir::Type":$elementType, "int64_t":$blockRows,
                        "int64_t":$blockCols, "::mlir::Type":$scaleType,
                        "bool":$hasTensorScale);
  let hasCustomAssemblyFormat = 1;
  let genVerifyDecl = 1;
  let builders = [AttrBuilder<(ins "const ::mxnumerics::Format &":$format)>];
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
      scales, `amax` or `rceil` for f32, any other for E8M0.
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

#endif // MX_DIALECT_MX_IR_MXATTRS_TD
