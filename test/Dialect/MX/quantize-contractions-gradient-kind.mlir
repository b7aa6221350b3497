// RUN: mx-opt %s -mx-quantize-contractions | FileCheck %s

// Which operand of a gradient's product is the gradient is known from the other one,
// too: the rule of the forward operand is obeyed.

#clipped = #mx.site<quantization = <format = <mxfp8_e4m3>, scale_rule = floor>, gradient = clipped>

// CHECK-LABEL: func.func @other_is_weight(
// CHECK: mx.scaled_matmul
// CHECK: math.absf
func.func @other_is_weight(%x: tensor<8x64xf32>, %w: tensor<64x64xf32>, %g: tensor<8x64xf32>) -> (tensor<8x64xf32>, tensor<8x64xf32>) {
  %z = arith.constant dense<0.0> : tensor<8x64xf32>
  %y = linalg.matmul {mx.lhs = #clipped, mx.rhs = #clipped,
      mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight, weight = "w">}
      ins(%x, %w : tensor<8x64xf32>, tensor<64x64xf32>) outs(%z : tensor<8x64xf32>) -> tensor<8x64xf32>
  %empty = tensor.empty() : tensor<64x64xf32>
  %t = linalg.transpose ins(%w : tensor<64x64xf32>) outs(%empty : tensor<64x64xf32>) permutation = [1, 0]
  %d = linalg.matmul {mx.contraction = #mx.contraction<role = dgrad, rhs = weight, weight = "w">}
      ins(%g, %t : tensor<8x64xf32>, tensor<64x64xf32>) outs(%z : tensor<8x64xf32>) -> tensor<8x64xf32>
  return %y, %d : tensor<8x64xf32>, tensor<8x64xf32>
}
