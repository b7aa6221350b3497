// What is an identity folds, and what is not does not.
// RUN: mx-opt %s --canonicalize --split-input-file | FileCheck %s

// CHECK-LABEL: func @hadamard_of_one
// CHECK-SAME: (%[[X:.*]]: tensor<4x32xf32>, %[[Y:.*]]: tensor<4xbf16>)
// CHECK-NOT: mx.hadamard
// CHECK: return %[[X]], %[[Y]]
func.func @hadamard_of_one(%x: tensor<4x32xf32>, %y: tensor<4xbf16>) -> (tensor<4x32xf32>, tensor<4xbf16>) {
  %a = mx.hadamard %x {axis = 1, size = 1} : tensor<4x32xf32>
  %b = mx.hadamard %y {axis = 0, size = 1, signs = array<i8: 1>} : tensor<4xbf16>
  return %a, %b : tensor<4x32xf32>, tensor<4xbf16>
}

// -----

// A sign may be -1. Two transforms in a row round twice: (1, 0) comes back
// as (1 - 2^-24, 0).
// CHECK-LABEL: func @hadamards_that_stay
// CHECK-COUNT-4: mx.hadamard
// CHECK: return
func.func @hadamards_that_stay(%x: tensor<4x32xf32>, %seed: i64) -> (tensor<4x32xf32>, tensor<4x32xf32>, tensor<4x32xf32>) {
  %a = mx.hadamard %x {axis = 1, size = 1, signs = array<i8: -1>} : tensor<4x32xf32>
  %b = mx.hadamard %x seed(%seed) {axis = 1, size = 1, sign_id = 3 : i32} : tensor<4x32xf32>
  %c = mx.hadamard %x {axis = 1, size = 2} : tensor<4x32xf32>
  %d = mx.hadamard %c {axis = 1, size = 2} : tensor<4x32xf32>
  return %a, %b, %d : tensor<4x32xf32>, tensor<4x32xf32>, tensor<4x32xf32>
}

// -----

// 1 as alpha does nothing; then the sum is never -0, to which +0 would matter.
// CHECK-LABEL: func @neutral
// CHECK: mx.scaled_matmul %{{[^ ]*}} scales(%{{[^ ]*}}), %{{[^ ]*}} {lhs_format
// CHECK: mx.scaled_matmul %{{[^ ]*}} scales(%{{[^ ]*}}), %{{[^ ]*}} alpha(%{{[^ ]*}}) {lhs_format
func.func @neutral(%a: tensor<4x32xf8E4M3FN>, %s: tensor<4x1xf8E8M0FNU>, %b: tensor<8x32xbf16>, %alpha: f32)
    -> (tensor<4x8xbf16>, tensor<4x8xbf16>) {
  %one = arith.constant 1.0 : f32
  %plus = arith.constant dense<0.0> : tensor<4x8xbf16>
  %minus = arith.constant dense<-0.0> : tensor<4x8xbf16>
  %d = mx.scaled_matmul %a scales(%s), %b alpha(%one) add(%plus) {lhs_format = #mx.format<mxfp8_e4m3>}
      : (tensor<4x32xf8E4M3FN>, tensor<4x1xf8E8M0FNU>, tensor<8x32xbf16>, f32, tensor<4x8xbf16>) -> tensor<4x8xbf16>
  %e = mx.scaled_matmul %a scales(%s), %b alpha(%alpha) add(%minus) {lhs_format = #mx.format<mxfp8_e4m3>}
      : (tensor<4x32xf8E4M3FN>, tensor<4x1xf8E8M0FNU>, tensor<8x32xbf16>, f32, tensor<4x8xbf16>) -> tensor<4x8xbf16>
  return %d, %e : tensor<4x8xbf16>, tensor<4x8xbf16>
}

// -----

// Times alpha the sum may be -0, which +0 makes +0; a sum of K = 0 is 0, but
// alpha may be a NaN.
// CHECK-LABEL: func @not_neutral
// CHECK: mx.scaled_matmul {{.*}} alpha({{.*}}) add(
// CHECK: mx.scaled_matmul {{.*}} alpha(
func.func @not_neutral(%a: tensor<4x32xf8E4M3FN>, %s: tensor<4x1xf8E8M0FNU>, %b: tensor<8x32xbf16>, %alpha: f32,
    %a0: tensor<4x0xf8E4M3FN>, %s0: tensor<4x0xf8E8M0FNU>, %b0: tensor<8x0xbf16>) -> (tensor<4x8xbf16>, tensor<4x8xf32>) {
  %plus = arith.constant dense<0.0> : tensor<4x8xbf16>
  %d = mx.scaled_matmul %a scales(%s), %b alpha(%alpha) add(%plus) {lhs_format = #mx.format<mxfp8_e4m3>}
      : (tensor<4x32xf8E4M3FN>, tensor<4x1xf8E8M0FNU>, tensor<8x32xbf16>, f32, tensor<4x8xbf16>) -> tensor<4x8xbf16>
  %e = mx.scaled_matmul %a0 scales(%s0), %b0 alpha(%alpha) {lhs_format = #mx.format<mxfp8_e4m3>}
      : (tensor<4x0xf8E4M3FN>, tensor<4x0xf8E8M0FNU>, tensor<8x0xbf16>, f32) -> tensor<4x8xf32>
  return %d, %e : tensor<4x8xbf16>, tensor<4x8xf32>
}

// -----

// Both ways round: the first rounds, and the second may choose another scale
// (under rceil 3 * 2^0 is 6 * 2^-1).
// CHECK-LABEL: func @round_trips
// CHECK: mx.quantize
// CHECK: mx.dequantize
// CHECK: mx.dequantize
// CHECK: mx.quantize
func.func @round_trips(%x: tensor<4x32xf32>, %e: tensor<4x32xf4E2M1FN>, %s: tensor<4x1xf8E8M0FNU>)
    -> (tensor<4x32xf32>, tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>) {
  %f, %t = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  %y = mx.dequantize %f, %t {axis = 1, format = #mx.format<mxfp4>}
      : tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU> -> tensor<4x32xf32>
  %z = mx.dequantize %e, %s {axis = 1, format = #mx.format<mxfp4>}
      : tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU> -> tensor<4x32xf32>
  %g, %u = mx.quantize %z {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  return %y, %g, %u : tensor<4x32xf32>, tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
}
