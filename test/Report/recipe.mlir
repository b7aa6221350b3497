// The report has what a recipe says of each operand, and why it leaves products.

// RUN: mx-opt %s -mx-assign-precision=recipe=nvfp4 -mx-quantize-contractions --mx-report=%t.json -o /dev/null
// RUN: %python %S/Inputs/check_report.py %mx_src %t.json
// RUN: FileCheck %s --input-file=%t.json

// The report's fields are in alphabetical order.
// CHECK: "lhs": {
// CHECK-NEXT: "format": "nvfp4",
// CHECK-NEXT: "gradient": "straight_through",
// CHECK-NEXT: "rounding": "stochastic",
// CHECK-NEXT: "scale_rule": "amax",
// CHECK-NEXT: "source": "original",
// CHECK-NEXT: "transform": "hadamard16 with random signs"
// CHECK: "rhs": {
// CHECK: "rounding": "nearest_even",
// CHECK: "transform": "hadamard16 with random signs"
// CHECK: "detail": "the recipe keeps it in high precision: nvfp4 does not ask for attention_score",
// CHECK: "hint": "write a rule of the recipe for it",
// CHECK: "lhs": null,
// CHECK: "reason": "by-recipe",
// CHECK: "detail": "a recipe goes by mx.contraction, which it does not carry",
// CHECK: "hint": "run mx-infer-roles before, or write mx.contraction on it",
// CHECK: "reason": "unknown-role",
func.func @main(%x: tensor<32x32xf32>, %g: tensor<32x32xf32>) -> (tensor<32x32xf32>, tensor<32x32xf32>, tensor<32x32xf32>) {
  %0 = linalg.matmul {mx.contraction = #mx.contraction<role = wgrad, lhs = gradient, rhs = activation>} ins(%g, %x : tensor<32x32xf32>, tensor<32x32xf32>) outs(%x : tensor<32x32xf32>) -> tensor<32x32xf32>
  %1 = linalg.matmul {mx.contraction = #mx.contraction<role = attention_score>} ins(%x, %x : tensor<32x32xf32>, tensor<32x32xf32>) outs(%x : tensor<32x32xf32>) -> tensor<32x32xf32>
  %2 = linalg.matmul ins(%x, %x : tensor<32x32xf32>, tensor<32x32xf32>) outs(%x : tensor<32x32xf32>) -> tensor<32x32xf32>
  return %0, %1, %2 : tensor<32x32xf32>, tensor<32x32xf32>, tensor<32x32xf32>
}
