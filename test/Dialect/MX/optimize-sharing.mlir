// Equal quantizations, tensor scales and transforms become one, without CSE.
// RUN: mx-opt %s --mx-optimize | FileCheck %s

#q = #mx.format<nvfp4>

// CHECK-LABEL: func @equal(
// CHECK-COUNT-1: mx.hadamard
// CHECK-NOT: mx.hadamard
// CHECK-COUNT-1: mx.tensor_scale
// CHECK-NOT: mx.tensor_scale
// CHECK: %[[E:.*]], %[[S:.*]] = mx.quantize
// CHECK-NOT: mx.quantize
// CHECK: return %[[E]], %[[S]], %[[E]], %[[S]]
func.func @equal(%x: tensor<4x32xf32>) -> (tensor<4x32xf4E2M1FN>, tensor<4x2xf8E4M3FN>, tensor<4x32xf4E2M1FN>, tensor<4x2xf8E4M3FN>) {
  %h0 = mx.hadamard %x {axis = 1 : i64, size = 16 : i64} : tensor<4x32xf32>
  %h1 = mx.hadamard %x {axis = 1 : i64, size = 16 : i64} : tensor<4x32xf32>
  %t0 = mx.tensor_scale %h0 : tensor<4x32xf32>
  %t1 = mx.tensor_scale %h1 : tensor<4x32xf32>
  %e0, %s0 = mx.quantize %h0 tensor_scale(%t0) {axis = 1 : i64, format = #q, scale_rule = #mx.scale_rule<amax>} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x2xf8E4M3FN>
  %e1, %s1 = mx.quantize %h1 tensor_scale(%t1) {axis = 1 : i64, format = #q, scale_rule = #mx.scale_rule<amax>} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x2xf8E4M3FN>
  return %e0, %s0, %e1, %s1 : tensor<4x32xf4E2M1FN>, tensor<4x2xf8E4M3FN>, tensor<4x32xf4E2M1FN>, tensor<4x2xf8E4M3FN>
}

// Another site draws other random numbers.
// CHECK-LABEL: func @different(
// CHECK-COUNT-2: mx.quantize
func.func @different(%x: tensor<4x32xf32>, %seed: i64, %step: i32) -> (tensor<4x32xf8E4M3FN>, tensor<4x32xf8E4M3FN>) {
  %e0, %s0 = mx.quantize %x random(%seed, %step) {axis = 1 : i64, format = #mx.format<mxfp8_e4m3>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 0 : i32} : tensor<4x32xf32> -> tensor<4x32xf8E4M3FN>, tensor<4x1xf8E8M0FNU>
  %e1, %s1 = mx.quantize %x random(%seed, %step) {axis = 1 : i64, format = #mx.format<mxfp8_e4m3>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<4x32xf32> -> tensor<4x32xf8E4M3FN>, tensor<4x1xf8E8M0FNU>
  return %e0, %e1 : tensor<4x32xf8E4M3FN>, tensor<4x32xf8E4M3FN>
}

// A loop reads what is computed before it; two branches cannot read from each
// other.
// CHECK-LABEL: func @regions(
// CHECK: mx.quantize
// CHECK: scf.for
// CHECK-NOT: mx.quantize
// CHECK: scf.if
// CHECK: mx.quantize
// CHECK: } else {
// CHECK: mx.quantize
// CHECK-NOT: mx.quantize
func.func @regions(%x: tensor<4x32xf32>, %y: tensor<4x32xf32>, %n: index, %c: i1) -> (tensor<4x32xf8E4M3FN>, tensor<4x32xf8E4M3FN>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %e0, %s0 = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp8_e4m3>, scale_rule = #mx.scale_rule<rceil>} : tensor<4x32xf32> -> tensor<4x32xf8E4M3FN>, tensor<4x1xf8E8M0FNU>
  %l = scf.for %i = %c0 to %n step %c1 iter_args(%a = %e0) -> tensor<4x32xf8E4M3FN> {
    %e1, %s1 = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp8_e4m3>, scale_rule = #mx.scale_rule<rceil>} : tensor<4x32xf32> -> tensor<4x32xf8E4M3FN>, tensor<4x1xf8E8M0FNU>
    scf.yield %e1 : tensor<4x32xf8E4M3FN>
  }
  %r = scf.if %c -> tensor<4x32xf8E4M3FN> {
    %e2, %s2 = mx.quantize %y {axis = 1 : i64, format = #mx.format<mxfp8_e4m3>, scale_rule = #mx.scale_rule<rceil>} : tensor<4x32xf32> -> tensor<4x32xf8E4M3FN>, tensor<4x1xf8E8M0FNU>
    scf.yield %e2 : tensor<4x32xf8E4M3FN>
  } else {
    %e3, %s3 = mx.quantize %y {axis = 1 : i64, format = #mx.format<mxfp8_e4m3>, scale_rule = #mx.scale_rule<rceil>} : tensor<4x32xf32> -> tensor<4x32xf8E4M3FN>, tensor<4x1xf8E8M0FNU>
    scf.yield %e3 : tensor<4x32xf8E4M3FN>
  }
  return %l, %r : tensor<4x32xf8E4M3FN>, tensor<4x32xf8E4M3FN>
}

// Two transposes of one tensor are one tensor, and a square block has one axis as
// well as the other. What patterns make equal is shared too.
// CHECK-LABEL: func @transposes(
// CHECK-COUNT-1: mx.tensor_scale
// CHECK-NOT: mx.tensor_scale
// CHECK: mx.quantize
// CHECK-NOT: mx.quantize
func.func @transposes(%x: tensor<32x32xf32>) -> (tensor<32x32xf4E2M1FN>, tensor<32x32xf4E2M1FN>, tensor<32x32xf4E2M1FN>) {
  %e = tensor.empty() : tensor<32x32xf32>
  %f = tensor.empty() : tensor<32x32xf32>
  %a = linalg.transpose ins(%x : tensor<32x32xf32>) outs(%e : tensor<32x32xf32>) permutation = [1, 0]
  %b = linalg.transpose ins(%x : tensor<32x32xf32>) outs(%f : tensor<32x32xf32>) permutation = [1, 0]
  %t0 = mx.tensor_scale %a : tensor<32x32xf32>
  %t1 = mx.tensor_scale %x : tensor<32x32xf32>
  %e0, %s0 = mx.quantize %a tensor_scale(%t0) {axis = 1 : i64, format = #mx.format<nvfp4_16x16>, scale_rule = #mx.scale_rule<amax>} : tensor<32x32xf32> -> tensor<32x32xf4E2M1FN>, tensor<2x2xf8E4M3FN>
  %e1, %s1 = mx.quantize %b tensor_scale(%t1) {axis = 1 : i64, format = #mx.format<nvfp4_16x16>, scale_rule = #mx.scale_rule<amax>} : tensor<32x32xf32> -> tensor<32x32xf4E2M1FN>, tensor<2x2xf8E4M3FN>
  %e2, %s2 = mx.quantize %b tensor_scale(%t1) {axis = 0 : i64, format = #mx.format<nvfp4_16x16>, scale_rule = #mx.scale_rule<amax>} : tensor<32x32xf32> -> tensor<32x32xf4E2M1FN>, tensor<2x2xf8E4M3FN>
  return %e0, %e1, %e2 : tensor<32x32xf4E2M1FN>, tensor<32x32xf4E2M1FN>, tensor<32x32xf4E2M1FN>
}
