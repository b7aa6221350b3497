// The pipeline takes a recipe by name or from a file, and a place in its schedule.

// RUN: mx-opt %s --mx-quantize=recipe=nvfp4 | FileCheck %s --check-prefix=NVFP4
// NVFP4-DAG: mx.quantize {{.*}}format = #mx.format<nvfp4>
// NVFP4-DAG: mx.quantize {{.*}}format = #mx.format<nvfp4_16x16>
// NVFP4: mx.scaled_matmul

// RUN: mx-opt %s --mx-quantize="recipe=zhou_mixed" | FileCheck %s --check-prefix=ZHOU
// ZHOU: mx.scaled_matmul
// RUN: mx-opt %s --mx-quantize="recipe=zhou_mixed fraction=0.95" | FileCheck %s --check-prefix=END
// END: linalg.matmul
// END-NOT: mx.scaled_matmul

// RUN: mx-opt %s --mx-quantize=recipe-file=%mx_src/recipes/mxfp8.mlir | FileCheck %s --check-prefix=FILE
// FILE: mx.quantize {{.*}}format = #mx.format<mxfp8_e4m3>

// RUN: not mx-opt %s --mx-quantize="recipe=nvfp4 format=mxfp4" 2>&1 | FileCheck %s --check-prefix=BOTH
// BOTH: error: expected a recipe or the options format, scale-rule and rounding but got both
func.func @main(%x: tensor<32x64xf32> {mx.role = "activation"}, %w: tensor<64x48xf32> {mx.role = "weight", mx.name = "up.weight"}) -> tensor<32x48xf32> {
  %zero = arith.constant dense<0.0> : tensor<32x48xf32>
  %y = linalg.matmul {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight, weight = "up.weight", part = ffn_up>}
      ins(%x, %w : tensor<32x64xf32>, tensor<64x48xf32>) outs(%zero : tensor<32x48xf32>) -> tensor<32x48xf32>
  return %y : tensor<32x48xf32>
}
