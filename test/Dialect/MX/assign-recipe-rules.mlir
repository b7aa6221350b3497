// Rules of the module's own recipe; the last one that holds wins. With the phase
// that holds at the end nothing is quantized.

// RUN: mx-opt %s -mx-assign-precision -split-input-file | FileCheck %s
// RUN: mx-opt %s -mx-assign-precision=fraction=0.799 -split-input-file | FileCheck %s
// RUN: mx-opt %s -mx-assign-precision=fraction=0.8 -split-input-file | FileCheck %s --check-prefix=END
// RUN: mx-opt %s -mx-assign-precision=fraction=1.0 -split-input-file | FileCheck %s --check-prefix=END
// END: high precision: end
// END-NOT: mx.rhs

// An option of the pass is stronger than the attribute.
// RUN: mx-opt %s -mx-assign-precision=recipe=bf16 -split-input-file | FileCheck %s --check-prefix=BF16
// BF16: weight = "layers.1.up"{{.*}}, mx.lhs = #mx.site<cast = bf16>, mx.rhs = #mx.site<cast = bf16>}
// BF16: the recipe keeps it in high precision: bf16 does not ask for attention_score
// RUN: mx-opt %s -mx-assign-precision=format=mxint8 -split-input-file | FileCheck %s --check-prefix=FORMAT
// FORMAT: mx.skip = "product of two activations"
// FORMAT-NOT: recipe keeps

// CHECK-DAG: #[[$FP8:.*]] = #mx.quantization<format = <mxfp8_e4m3>, scale_rule = rceil>
// CHECK-DAG: #[[$FP4:.*]] = #mx.quantization<format = <mxfp4>, scale_rule = rceil>
// CHECK-LABEL: func @rules(
// CHECK: weight = "layers.1.up"{{.*}}, mx.lhs = #[[$FP8]], mx.rhs = #[[$FP8]]}
// CHECK: weight = "layers.0.up"{{.*}}, mx.lhs = #[[$FP4]], mx.rhs = #[[$FP4]]}
// CHECK: weight = "layers.0.down"{{.*}}, mx.rhs = #[[$FP4]]}
// CHECK: weight = "layers.1.down"{{.*}}, mx.skip = "the recipe keeps it in high precision: rule 3 of own"
// CHECK: attention_score{{.*}}, mx.lhs = #[[$FP8]]}
// CHECK: attention_value{{.*}}, mx.skip = "the recipe keeps it in high precision: own does not ask for attention_value"
// CHECK: part = embedding{{.*}}, mx.rhs = #[[$FP8]]}
#fp8 = #mx.site<quantization = <format = <mxfp8_e4m3>, scale_rule = rceil>>
#fp4 = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil>>
module attributes {mx.recipe = #mx.recipe<name = "own", sites = <x_fprop = #fp8, w_fprop = #fp8>,
    rules = [#mx.rule<roles = ["attention_score"], lhs = #fp8>,
             #mx.rule<first_layers = 1, sites = <x_fprop = #fp4, w_fprop = #fp4>>,
             #mx.rule<weight = "down$", k_multiple = 32, n_min = 48, sites = <w_fprop = #fp4>>,
             #mx.rule<weight = "down$", first_layers = 0, last_layers = 1>,
             #mx.rule<parts = ["embedding"], sites = <w_fprop = #fp8>>],
    schedule = [#mx.phase<from_permille = 800, recipe = <name = "end">>]>} {
  func.func @rules(%x: tensor<32x32xf32>, %w: tensor<32x48xf32>, %y: tensor<32x48xf32>) {
    %0 = linalg.matmul {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight, weight = "layers.1.up", layer = 1, layers = 2>} ins(%x, %x : tensor<32x32xf32>, tensor<32x32xf32>) outs(%x : tensor<32x32xf32>) -> tensor<32x32xf32>
    %1 = linalg.matmul {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight, weight = "layers.0.up", layer = 0, layers = 2>} ins(%x, %x : tensor<32x32xf32>, tensor<32x32xf32>) outs(%x : tensor<32x32xf32>) -> tensor<32x32xf32>
    %2 = linalg.matmul {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight, weight = "layers.0.down", layer = 0, layers = 2>} ins(%x, %w : tensor<32x32xf32>, tensor<32x48xf32>) outs(%y : tensor<32x48xf32>) -> tensor<32x48xf32>
    %3 = linalg.matmul {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight, weight = "layers.1.down", layer = 1, layers = 2>} ins(%x, %w : tensor<32x32xf32>, tensor<32x48xf32>) outs(%y : tensor<32x48xf32>) -> tensor<32x48xf32>
    %4 = linalg.matmul {mx.contraction = #mx.contraction<role = attention_score, layer = 0, layers = 2>} ins(%x, %x : tensor<32x32xf32>, tensor<32x32xf32>) outs(%x : tensor<32x32xf32>) -> tensor<32x32xf32>
    %5 = linalg.matmul {mx.contraction = #mx.contraction<role = attention_value, layer = 1, layers = 2>} ins(%x, %x : tensor<32x32xf32>, tensor<32x32xf32>) outs(%x : tensor<32x32xf32>) -> tensor<32x32xf32>
    %6 = linalg.matmul {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight, part = embedding>} ins(%x, %x : tensor<32x32xf32>, tensor<32x32xf32>) outs(%x : tensor<32x32xf32>) -> tensor<32x32xf32>
    return
  }
}
