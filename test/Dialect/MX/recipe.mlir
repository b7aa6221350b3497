// Recipes, their sites, rules and schedules round-trip.

// RUN: mx-opt %s -split-input-file | mx-opt -split-input-file | FileCheck %s
// RUN: mx-opt %s -split-input-file -emit-bytecode | mx-opt | FileCheck %s --check-prefix=BYTECODE

// Aliases serve as names inside of a recipe.
// BYTECODE: mx.recipe
// CHECK: #[[$Q:.*]] = #mx.quantization<format = <mxfp4>, scale_rule = rceil>
// CHECK: #[[END:.*]] = #mx.recipe<name = "end", hp_layers = <percent = 15>>
// CHECK: #mx.recipe<name = "own", sites = <x_fprop = <quantization = #[[$Q]]>, w_fprop = <quantization = #[[$Q]]>, w_dgrad = <cast = bf16, source = dequantized_forward>>
// CHECK-SAME: rules = [#mx.rule<roles = ["fprop"], parts = ["qkv", "ffn_up"], weight = "up|^q", first_layers = 1, last_layers = 2, m_multiple = 2, n_multiple = 3, k_multiple = 32, m_min = 4, n_min = 5, k_min = 64, sites = <w_fprop = <quantization = #[[$Q]]>>>, #mx.rule<roles = ["attention_score"], lhs = <quantization = #[[$Q]], hadamard = 16>, rhs = <quantization = #[[$Q]], hadamard = 16>>]
// CHECK-SAME: hp_layers = <first = 1, last = 3>
// CHECK-SAME: schedule = [#mx.phase<from_permille = 500, recipe = #[[END]]>]
#site = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil>>
#turned = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil>, hadamard = 16>
module attributes {mx.recipe = #mx.recipe<
  name = "own",
  sites = <x_fprop = #site, w_fprop = #site, w_dgrad = <cast = bf16, source = dequantized_forward>>,
  rules = [
    #mx.rule<roles = ["fprop"], parts = ["qkv", "ffn_up"], weight = "up|^q", first_layers = 1, last_layers = 2,
             m_multiple = 2, n_multiple = 3, k_multiple = 32, m_min = 4, n_min = 5, k_min = 64, sites = <w_fprop = #site>>,
    #mx.rule<roles = ["attention_score"], lhs = #turned, rhs = #turned>],
  hp_layers = <first = 1, last = 3>,
  schedule = [#mx.phase<from_permille = 500, recipe = <name = "end", hp_layers = <percent = 15>>>]
>} {}
