// Seed and step are constants of the region that reads them, if it is isolated from
// above, and one for all products of it.
// RUN: mx-opt %s -mx-quantize-contractions=seed=7 | FileCheck %s

#sr = #mx.quantization<format = <mxfp8_e4m3>, scale_rule = rceil, rounding = stochastic>

// CHECK-LABEL: func @nested(
// CHECK: %[[SEED:.*]] = arith.constant 7 : i64
// CHECK: mx.quantize %{{.*}} random(%[[SEED]], %
// CHECK: builtin.module {
// CHECK: %[[INNER:.*]] = arith.constant 7 : i64
// CHECK-NOT: arith.constant 7 : i64
// CHECK: mx.quantize %{{.*}} random(%[[INNER]], %
// CHECK-NOT: arith.constant 7 : i64
// CHECK: mx.quantize %{{.*}} random(%[[INNER]], %
func.func @nested(%x: tensor<4x32xf32>, %w: tensor<32x4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %d = linalg.matmul {mx.lhs = #sr} ins(%x, %w : tensor<4x32xf32>, tensor<32x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  builtin.module {
    %a = tensor.empty() : tensor<4x32xf32>
    %b = tensor.empty() : tensor<32x4xf32>
    %e = tensor.empty() : tensor<4x4xf32>
    %f = linalg.matmul {mx.lhs = #sr, mx.rhs = #sr} ins(%a, %b : tensor<4x32xf32>, tensor<32x4xf32>) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  }
  return %d : tensor<4x4xf32>
}
