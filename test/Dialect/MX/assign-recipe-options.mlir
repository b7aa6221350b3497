// RUN: mx-opt %s -mx-assign-precision=recipe-file=%S/Inputs/recipe.mlir | FileCheck %s --check-prefix=FILE
// FILE: #[[Q:.*]] = #mx.quantization<format = <mxfp4>, scale_rule = even>
// FILE: linalg.matmul {mx.contraction = {{[^>]*}}>, mx.rhs = #[[Q]]}

// RUN: not mx-opt %s -mx-assign-precision=recipe=nvfp5 2>&1 | FileCheck %s --check-prefix=NAME
// NAME: error: unknown recipe 'nvfp5': expected bf16, deepseek_fp8, fp4_all_the_way, luq, mxfp4_tseng, mxfp8, nvfp4, qat, quartet, sun_radix4, tetrajet, wang_fp4, weight_only, zhou_mixed

// RUN: not mx-opt %s -mx-assign-precision="recipe=nvfp4 format=mxfp4" 2>&1 | FileCheck %s --check-prefix=BOTH
// RUN: not mx-opt %s -mx-assign-precision="recipe=nvfp4 scale-rule=even" 2>&1 | FileCheck %s --check-prefix=BOTH
// RUN: not mx-opt %s -mx-assign-precision="recipe-file=%S/Inputs/recipe.mlir rounding=stochastic" 2>&1 | FileCheck %s --check-prefix=BOTH
// BOTH: error: expected a recipe or the options format, scale-rule and rounding but got both

// RUN: not mx-opt %s -mx-assign-precision="recipe=nvfp4 recipe-file=%S/Inputs/recipe.mlir" 2>&1 | FileCheck %s --check-prefix=TWO
// TWO: error: expected one of the options recipe and recipe-file but got both

// What is wrong with a file is told at the line.
// RUN: sed 's/even/evn/' %S/Inputs/recipe.mlir > %t.mlir
// RUN: not mx-opt %s -mx-assign-precision=recipe-file=%t.mlir 2>&1 | FileCheck %s --check-prefix=LINE
// LINE: {{.*}}.tmp.mlir:2:{{[0-9]+}}: error:
// RUN: sed 's/w_fprop = #fp4/w_fprop = #fp4, w_dgrad = <gradient = clipped>/' %S/Inputs/recipe.mlir > %t.mlir
// RUN: not mx-opt %s -mx-assign-precision=recipe-file=%t.mlir 2>&1 | FileCheck %s --check-prefix=SITE
// SITE: {{.*}}.tmp.mlir:5:{{[0-9]+}}: error: expected gradient of w_dgrad to be straight_through but got clipped

// RUN: not mx-opt %s -mx-assign-precision=recipe-file=%t.none 2>&1 | FileCheck %s --check-prefix=MISSING
// MISSING: error: could not open input file {{.*}}.none
// RUN: not mx-opt %s -mx-assign-precision=recipe-file=%s 2>&1 | FileCheck %s --check-prefix=EMPTY
// EMPTY: error: expected recipe file '{{.*}}assign-recipe-options.mlir' to have a module with mx.recipe

// RUN: not mx-opt %s -mx-assign-precision="recipe=nvfp4 fraction=1.5" 2>&1 | FileCheck %s --check-prefix=FRACTION
// FRACTION: error: expected fraction to be in [0, 1] but got 1.5
// RUN: not mx-opt %s -mx-assign-precision=fraction=nan 2>&1 | FileCheck %s --check-prefix=NAN
// NAN: error: expected fraction to be in [0, 1] but got

func.func @main(%x: tensor<32x32xf32>) -> tensor<32x32xf32> {
  %0 = linalg.matmul {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight>} ins(%x, %x : tensor<32x32xf32>, tensor<32x32xf32>) outs(%x : tensor<32x32xf32>) -> tensor<32x32xf32>
  return %0 : tensor<32x32xf32>
}
