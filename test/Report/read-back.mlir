// An operand that is made of a quantized one and cast has the type as its format, and
// the multiply-adds of a product of such operands are not among those quantized.

// RUN: mx-opt %s -mx-assign-precision=recipe=qat -mx-quantize-contractions --mx-report=%t.json -o /dev/null
// RUN: %python %S/Inputs/check_report.py %mx_src %t.json
// RUN: FileCheck %s --input-file=%t.json

// The forward product, then the one that reads it back.
// CHECK: "lhs": {
// CHECK-NEXT: "format": "mxfp4",
// CHECK: "decision": "cast",
// CHECK: "lhs": {
// CHECK-NEXT: "format": "bf16",
// CHECK: "source": "original",
// CHECK: "rhs": {
// CHECK-NEXT: "format": "bf16",
// CHECK-NEXT: "gradient": "straight_through",
// CHECK-NEXT: "rounding": "nearest_even",
// CHECK-NEXT: "scale_rule": null,
// CHECK-NEXT: "source": "dequantized_forward",
// CHECK-NEXT: "transform": "none"
// CHECK: "quantized_share": 0.5
func.func @main(%x: tensor<32x32xf32>, %w: tensor<32x32xf32>, %g: tensor<32x32xf32>) -> (tensor<32x32xf32>, tensor<32x32xf32>) {
  %0 = linalg.matmul {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight, weight = "w">} ins(%x, %w : tensor<32x32xf32>, tensor<32x32xf32>) outs(%x : tensor<32x32xf32>) -> tensor<32x32xf32>
  %1 = linalg.matmul {mx.contraction = #mx.contraction<role = wgrad, lhs = gradient, rhs = activation, weight = "w">} ins(%g, %x : tensor<32x32xf32>, tensor<32x32xf32>) outs(%x : tensor<32x32xf32>) -> tensor<32x32xf32>
  return %0, %1 : tensor<32x32xf32>, tensor<32x32xf32>
}
