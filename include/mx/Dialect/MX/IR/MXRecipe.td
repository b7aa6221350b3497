//===- MXRecipe.td - Recipes of the mx dialect -------------*- tablegen -*-===//
//
// This file is licensed under the Apache License v2.0 with LLVM Exceptions.
// See https://llvm.org/LICENSE.txt for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MX_DIALECT_MX_IR_MXRECIPE_TD
#define MX_DIALECT_MX_IR_MXRECIPE_TD

include "mx/Dialect/MX/IR/MXAttrs.td"

def MX_SitesAttr : AttrDef<MX_Dialect, "Sites"> {
  let mnemonic = "sites";
  let summary = "the six quantization sites of a linear layer";
  let description = [{
    With activations x, weights w and the gradient g of the result, a linear
    layer has three products, each of two operands:

    | product | computes           | operands             |
    |---------|--------------------|----------------------|
    | fprop   | `y = x * w^T`      | `x_fprop`, `w_fprop` |
    | dgrad   | `dx = g * w`       | `g_dgrad`, `w_dgrad` |
    | wgrad   | `dw = g^T * x`     | `g_wgrad`, `x_wgrad` |

    An operand without a site stays as the model has it.

    ```mlir
    #mx.sites<w_fprop = <quantization = <format = <mxfp4>, scale_rule = rceil>>>
    ```

    Constraints:
    * C1: `source = dequantized_forward` is of `w_dgrad` and `x_wgrad`, whose
      operands a forward product reads too.
    * C2: what the forward product reads is quantized where another site has it
      as its source.
    * C3: `gradient` is of `x_fprop` and `w_fprop`.
  }];
  let parameters = (ins
    OptionalParameter<"::mlir::mx::SiteAttr">:$x_fprop,
    OptionalParameter<"::mlir::mx::SiteAttr">:$w_fprop,
    OptionalParameter<"::mlir::mx::SiteAttr">:$g_dgrad,
    OptionalParameter<"::mlir::mx::SiteAttr">:$w_dgrad,
    OptionalParameter<"::mlir::mx::SiteAttr">:$g_wgrad,
    OptionalParameter<"::mlir::mx::SiteAttr">:$x_wgrad);
  let assemblyFormat = "`<` struct(params) `>`";
  let genVerifyDecl = 1;
  let extraClassDeclaration = [{
    /// The site of the operand that holds `kind` in a product of `role`; null
    /// if it stays in high precision, or if there is no such operand.
    SiteAttr getSite(GemmRole role, OperandKind kind) const;
  }];
}

def MX_RuleAttr : AttrDef<MX_Dialect, "Rule"> {
  let mnemonic = "rule";
  let summary = "an exception of a recipe";
  let description = [{
    Holds for the contractions that meet all of its conditions:

    * `roles`, `parts`: lists of names of roles and parts of `#mx.contraction`.
      An embedding is meant only where `parts` lists it.
    * `weight`: an extended regular expression, found anywhere in the name of
      the weight.
    * `first_layers`, `last_layers`: the layer is among these many first or
      last ones.
    * `m_multiple`, `n_multiple`, `k_multiple`, `m_min`, `n_min`, `k_min`: of
      the rows of the operands and the length of the sum. A size that is not
      known is a multiple of 1 alone, and at least 1.

    and says what becomes of them: `sites` stands for the recipe's own, so that
    the rule holds for fprop, dgrad and wgrad alone; `lhs` and `rhs` are the
    operands of other products; without any of the three they stay in high
    precision.

    ```mlir
    #mx.rule<parts = ["lm_head", "embedding"]>
    #mx.rule<roles = ["attention_score"], lhs = <quantization = #q>, rhs = <quantization = #q>>
    ```

    Constraints:
    * C1: `roles` and `parts` are lists of names of the two enumerations.
    * C2: `weight` is a regular expression without back-references, of at most
      1000 characters, whose counts, as of `{n}`, have a product of at most 100:
      it is searched for in little time.
    * C3: numbers of layers are not negative, multiples and least sizes are
      positive.
    * C4: `sites` stands without `lhs` and `rhs`.
    * C5: `lhs` and `rhs` are of the roles that `roles` lists, none of fprop,
      dgrad and wgrad.
    * C6: of `sites`, `roles` lists fprop, dgrad and wgrad alone.
  }];
  let parameters = (ins
    OptionalParameter<"::mlir::ArrayAttr">:$roles,
    OptionalParameter<"::mlir::ArrayAttr">:$parts,
    OptionalParameter<"::mlir::StringAttr">:$weight,
    DefaultValuedParameter<"int64_t", "0">:$first_layers,
    DefaultValuedParameter<"int64_t", "0">:$last_layers,
    DefaultValuedParameter<"int64_t", "1">:$m_multiple,
    DefaultValuedParameter<"int64_t", "1">:$n_multiple,
    DefaultValuedParameter<"int64_t", "1">:$k_multiple,
    DefaultValuedParameter<"int64_t", "1">:$m_min,
    DefaultValuedParameter<"int64_t", "1">:$n_min,
    DefaultValuedParameter<"int64_t", "1">:$k_min,
    OptionalParameter<"::mlir::mx::SitesAttr">:$sites,
    OptionalParameter<"::mlir::mx::SiteAttr">:$lhs,
    OptionalParameter<"::mlir::mx::SiteAttr">:$rhs);
  let assemblyFormat = "`<` struct(params) `>`";
  let genVerifyDecl = 1;
  let extraClassDeclaration = [{
    /// True if the rule holds for a product of these sizes, which may be
    /// dynamic.
    bool holds(ContractionAttr contraction, int64_t m, int64_t n,
               int64_t k) const;
  }];
}

def MX_HPLayersAttr : AttrDef<MX_Dialect, "HPLayers"> {
  let mnemonic = "hp_layers";
  let summary = "the layers that a recipe keeps in high precision";
  let description = [{
    The `first` and the `last` ones, or a share of the layers in percent, which
    rounds up: the last ones, and the head. No rule brings them back.

    ```mlir
    #mx.hp_layers<first = 2, last = 8>
    #mx.hp_layers<percent = 15>
    ```

    Constraints:
    * C1: `first` and `last` are not negative.
    * C2: `percent` is in `[0, 100]`, and stands without `first` and `last`.
  }];
  let parameters = (ins DefaultValuedParameter<"int64_t", "0">:$first,
    DefaultValuedParameter<"int64_t", "0">:$last,
    DefaultValuedParameter<"int64_t", "0">:$percent);
  let assemblyFormat = "`<` struct(params) `>`";
  let genVerifyDecl = 1;
  let extraClassDeclaration = [{
    /// True if the linear layer of `contraction` is one of them.
    bool contains(ContractionAttr contraction) const;
  }];
}

def MX_PhaseAttr : AttrDef<MX_Dialect, "Phase"> {
  let mnemonic = "phase";
  let summary = "the recipe of a later part of the training";
  let description = [{
    `recipe` holds from this many thousandths of all steps on.

    ```mlir
    #mx.phase<from_permille = 820, recipe = <name = "nvfp4, end", sites = ...>>
    ```

    Constraints:
    * C1: `from_permille` is in `(0, 1000)`.
    * C2: `recipe` has no schedule of its own.
  }];
  let parameters = (ins "int64_t":$from_permille,
                        "::mlir::mx::RecipeAttr":$recipe);
  let assemblyFormat = "`<` struct(params) `>`";
  let genVerifyDecl = 1;
}

def MX_RecipeAttr : AttrDef<MX_Dialect, "Recipe"> {
  let mnemonic = "recipe";
  let summary = "which products of a model get which format";
  let description = [{
    All that a published scheme for training or inference in low precision says
    of the products of a model. What it does not ask for stays in high
    precision, such as products of attention. docs/Recipes.md has those that
    are there by name, each of which is a file of attributes in `recipes/`.

    * `sites`: the six sites of linear layers.
    * `rules`: a list of `#mx.rule`; the last one that holds wins.
    * `hp_layers`: the layers whose linear products stay in high precision.
    * `schedule`: a list of `#mx.phase`, what holds later in the training.

    Written on a module as `mx.recipe`, or named by an option, it is obeyed by
    `mx-assign-precision`.

    ```mlir
    #mx.recipe<name = "own", sites = <w_fprop = <quantization = <format = <mxfp4>, scale_rule = rceil>>>,
               rules = [#mx.rule<parts = ["lm_head"]>], hp_layers = <percent = 15>>
    ```

    Constraints:
    * C1: `name` is not empty.
    * C2: `rules` is a list of `#mx.rule`, `schedule` one of `#mx.phase`.
    * C3: `from_permille` grows along the schedule.
    * C4: the operands of a product have equal blocks along the sum.
    * C5: the operands of a product have the same transform.
  }];
  let parameters = (ins "::mlir::StringAttr":$name,
    OptionalParameter<"::mlir::mx::SitesAttr">:$sites,
    OptionalParameter<"::mlir::ArrayAttr">:$rules,
    OptionalParameter<"::mlir::mx::HPLayersAttr">:$hp_layers,
    OptionalParameter<"::mlir::ArrayAttr">:$schedule);
  let assemblyFormat = "`<` struct(params) `>`";
  let genMnemonicAlias = 1;
  let genVerifyDecl = 1;
  let extraClassDeclaration = [{
    /// The recipe at `fraction` of all steps: that of the schedule's last phase
    /// that has begun, or this one.
    RecipeAttr getPhase(double fraction) const;
  }];
}

#endif // MX_DIALECT_MX_IR_MXRECIPE_TD
