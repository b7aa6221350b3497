// RUN: mx-opt %s --mx-check-numerics --remarks-filter=mx-numerics -o /dev/null 2>&1 | FileCheck %s
// RUN: mx-opt %s --mx-check-numerics=disable=biased-rounding,short-block --remarks-filter=mx-numerics -o /dev/null 2>&1 | FileCheck %s --check-prefix=DISABLED --allow-empty
// RUN: not mx-opt %s --mx-check-numerics=warnings-as-errors -o /dev/null 2>&1 | FileCheck %s --check-prefix=FATAL
// RUN: not mx-opt %s --mx-check-numerics=disable=biased -o /dev/null 2>&1 | FileCheck %s --check-prefix=UNKNOWN

// CHECK: [Analysis] short-block | Category:mx-numerics
// CHECK-SAME: K = 40 leaves a last block of 8 of 32, which counts as padded with zeros
// CHECK: warning: stochastic rounding is biased under scale rule floor: values above maxpos saturate [biased-rounding]
// DISABLED-NOT: {{warning|Analysis}}
// FATAL: error: stochastic rounding is biased under scale rule floor: values above maxpos saturate [biased-rounding]
// UNKNOWN: unknown rule 'biased': expected contraction-axis, {{.*}}, biased-rounding, {{.*}}, transposed-blocks{{$}}
func.func @main(%x: tensor<4x40xf32>, %seed: i64, %step: i32) -> tensor<4x4xf32> {
  %a, %as = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<floor>, rounding = #mx.rounding<stochastic>, site = 1 : i32}
      : tensor<4x40xf32> -> tensor<4x40xf4E2M1FN>, tensor<4x2xf8E8M0FNU>
  %b, %bs = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<floor>}
      : tensor<4x40xf32> -> tensor<4x40xf4E2M1FN>, tensor<4x2xf8E8M0FNU>
  %d = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<4x40xf4E2M1FN>, tensor<4x2xf8E8M0FNU>, tensor<4x40xf4E2M1FN>, tensor<4x2xf8E8M0FNU>) -> tensor<4x4xf32>
  return %d : tensor<4x4xf32>
}

// A product whose blocks are all full has no remark.
// CHECK-NOT: short-block
