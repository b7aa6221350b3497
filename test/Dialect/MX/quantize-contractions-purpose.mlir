// What a contraction was for stays on the product that it becomes, with the kinds
// of its operands exchanged where the operands are.
// RUN: mx-opt %s -mx-quantize-contractions --mx-report=%t.json | FileCheck %s
// RUN: FileCheck %s --check-prefix=JSON --input-file=%t.json

// It is left out of what is lowered, and stays on the product that fake leaves.
// RUN: mx-opt %s -mx-quantize-contractions -mx-pack-fp4 -convert-mx-to-linalg | FileCheck %s --check-prefix=LOWERED
// LOWERED-NOT: mx.contraction
// RUN: mx-opt %s -mx-quantize-contractions=fake | FileCheck %s --check-prefix=FAKE
// FAKE-LABEL: func.func @kept(
// FAKE: linalg.contract {{.*}} {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight, weight = "up", part = ffn_up, layer = 1, layers = 2>}
// FAKE-LABEL: func.func @exchanged(
// FAKE: linalg.contract {{.*}} {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight, weight = "up">}

#q = #mx.quantization<format = <mxfp4>, scale_rule = rceil>

// CHECK-LABEL: func @kept(
// CHECK: mx.scaled_matmul {{.*}} mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight, weight = "up", part = ffn_up, layer = 1, layers = 2>
// JSON: "exchanged": false,
// JSON-NEXT: "function": "kept"
func.func @kept(%x: tensor<8x32xf32>, %w: tensor<32x16xf32>, %y: tensor<8x16xf32>) -> tensor<8x16xf32> {
  %0 = linalg.matmul {mx.lhs = #q, mx.rhs = #q, mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight, weight = "up", part = ffn_up, layer = 1, layers = 2>}
      ins(%x, %w : tensor<8x32xf32>, tensor<32x16xf32>) outs(%y : tensor<8x16xf32>) -> tensor<8x16xf32>
  return %0 : tensor<8x16xf32>
}

// The rows of operand 1 come first in the result.
// JSON: "exchanged": true,
// JSON-NEXT: "function": "exchanged"
// CHECK-LABEL: func @exchanged(
// CHECK-SAME: %[[W:[a-z0-9]*]]: tensor<16x32xf32>, %[[X:[a-z0-9]*]]: tensor<8x32xf32>
// CHECK: %[[XE:.*]], %[[XS:.*]] = mx.quantize %[[X]]
// CHECK: %[[WE:.*]], %[[WS:.*]] = mx.quantize %[[W]]
// CHECK: mx.scaled_matmul %[[XE]] scales(%[[XS]]), %[[WE]] scales(%[[WS]]) {{.*}} mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight, weight = "up">
func.func @exchanged(%w: tensor<16x32xf32>, %x: tensor<8x32xf32>, %y: tensor<8x16xf32>) -> tensor<8x16xf32> {
  %0 = linalg.contract indexing_maps = [affine_map<(i, j, k) -> (i, k)>, affine_map<(i, j, k) -> (j, k)>, affine_map<(i, j, k) -> (j, i)>]
      {mx.lhs = #q, mx.rhs = #q, mx.contraction = #mx.contraction<role = fprop, lhs = weight, rhs = activation, weight = "up">}
      ins(%w, %x : tensor<16x32xf32>, tensor<8x32xf32>) outs(%y : tensor<8x16xf32>) -> tensor<8x16xf32>
  return %0 : tensor<8x16xf32>
}

// Nothing is known of it: nothing is written.
// CHECK-LABEL: func @unknown(
// CHECK: mx.scaled_matmul
// CHECK-NOT: mx.contraction
func.func @unknown(%x: tensor<8x32xf32>, %w: tensor<32x16xf32>, %y: tensor<8x16xf32>) -> tensor<8x16xf32> {
  %0 = linalg.matmul {mx.lhs = #q, mx.rhs = #q} ins(%x, %w : tensor<8x32xf32>, tensor<32x16xf32>) outs(%y : tensor<8x16xf32>) -> tensor<8x16xf32>
  return %0 : tensor<8x16xf32>
}
