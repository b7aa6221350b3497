// An operand that is only made of a quantized one has no format, and a product
// without a format is not counted among those that have one.

// RUN: mx-opt %s -mx-assign-precision -mx-quantize-contractions --mx-report=%t.json -o /dev/null
// RUN: %python %S/Inputs/check_report.py %mx_src %t.json
// RUN: FileCheck %s --input-file=%t.json

// CHECK: "lhs": null,
// CHECK: "rhs": {
// CHECK-NEXT: "format": null,
// CHECK-NEXT: "gradient": "straight_through",
// CHECK-NEXT: "rounding": null,
// CHECK-NEXT: "scale_rule": null,
// CHECK-NEXT: "source": "dequantized_forward",
// CHECK-NEXT: "transform": "none"
// CHECK: "quantized_share": 0.5,
#forward = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil>>
module attributes {mx.recipe = #mx.recipe<name = "own",
    sites = <x_fprop = #forward, w_fprop = #forward, x_wgrad = <source = dequantized_forward>>>} {
func.func @main(%x: tensor<32x32xf32>, %w: tensor<32x32xf32>, %g: tensor<32x32xf32>) -> (tensor<32x32xf32>, tensor<32x32xf32>) {
  %zero = arith.constant dense<0.0> : tensor<32x32xf32>
  %y = linalg.matmul {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight, weight = "w">} ins(%x, %w : tensor<32x32xf32>, tensor<32x32xf32>) outs(%zero : tensor<32x32xf32>) -> tensor<32x32xf32>
  %gw = linalg.matmul {mx.contraction = #mx.contraction<role = wgrad, lhs = gradient, rhs = activation, weight = "w">} ins(%g, %x : tensor<32x32xf32>, tensor<32x32xf32>) outs(%zero : tensor<32x32xf32>) -> tensor<32x32xf32>
  return %y, %gw : tensor<32x32xf32>, tensor<32x32xf32>
}
}
