// Constants fold with the numerics of mx/Support. The expected values are worked
// out by hand from docs/Numerics.md.
// RUN: mx-opt %s -canonicalize -split-input-file | FileCheck %s

// Block maximum 6: scale 1. -0.45 rounds to -0.5, the tie 2.5 to the even 2.
// A NaN makes the scale of its block NaN and its elements 0.
// CHECK-LABEL: func @mxfp4
func.func @mxfp4() -> (tensor<2x4xf4E2M1FN>, tensor<2x1xf8E8M0FNU>, tensor<2x4xbf16>) {
  // CHECK-DAG: dense<{{\[\[}}1.000000e+00, 2.000000e+00, -5.000000e-01, 6.000000e+00], [0.000000e+00, 0.000000e+00, 0.000000e+00, 0.000000e+00]]> : tensor<2x4xf4E2M1FN>
  // CHECK-DAG: dense<{{\[\[}}1.000000e+00], [0xFF]]> : tensor<2x1xf8E8M0FNU>
  // CHECK-DAG: dense<{{\[\[}}1.000000e+00, 2.000000e+00, -5.000000e-01, 6.000000e+00], [0x7FC0, 0x7FC0, 0x7FC0, 0x7FC0]]> : tensor<2x4xbf16>
  // CHECK-NOT: mx.
  %x = arith.constant dense<[[1.0, 2.5, -0.45, 6.0], [0.0, -0.0, 100.0, 0x7FC00000]]> : tensor<2x4xf32>
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<2x4xf32> -> tensor<2x4xf4E2M1FN>, tensor<2x1xf8E8M0FNU>
  %d = mx.dequantize %e, %s {axis = 1, format = #mx.format<mxfp4>}
      : tensor<2x4xf4E2M1FN>, tensor<2x1xf8E8M0FNU> -> tensor<2x4xbf16>
  return %e, %s, %d : tensor<2x4xf4E2M1FN>, tensor<2x1xf8E8M0FNU>, tensor<2x4xbf16>
}

// -----

// The example of docs/Numerics.md section 5: seed 0x0123456789abcdef, site 7,
// step 3. The trailing 6 makes the block's scale 1.
// CHECK-LABEL: func @stochastic
func.func @stochastic() -> tensor<5xf4E2M1FN> {
  // CHECK: dense<[5.000000e-01, 2.000000e+00, -6.000000e+00, 1.000000e+00, 6.000000e+00]> : tensor<5xf4E2M1FN>
  %x = arith.constant dense<[0.3, 2.6, -4.5, 0.9999999, 6.0]> : tensor<5xf32>
  %seed = arith.constant 0x0123456789abcdef : i64
  %step = arith.constant 3 : i32
  %e, %s = mx.quantize %x random(%seed, %step) {axis = 0, format = #mx.format<mxfp4>,
      scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 7 : i32}
      : tensor<5xf32> -> tensor<5xf4E2M1FN>, tensor<1xf8E8M0FNU>
  return %e : tensor<5xf4E2M1FN>
}

// -----

// The largest magnitude, 14, is 7 times the scale 2. The ties 2.5 and -3.5 go to
// the even 2 and -4; -0.4 is a zero without a sign.
// CHECK-LABEL: func @int4
func.func @int4() -> (tensor<6xi4>, tensor<1xf32>, tensor<6xf32>) {
  // CHECK-DAG: dense<[7, -7, 2, -4, 0, 1]> : tensor<6xi4>
  // CHECK-DAG: dense<2.000000e+00> : tensor<1xf32>
  // CHECK-DAG: dense<[1.400000e+01, -1.400000e+01, 4.000000e+00, -8.000000e+00, 0.000000e+00, 2.000000e+00]> : tensor<6xf32>
  // CHECK-NOT: mx.
  %x = arith.constant dense<[14.0, -14.0, 5.0, -7.0, -0.8, 1.5]> : tensor<6xf32>
  %e, %s = mx.quantize %x {axis = 0, format = #mx.format<int4>, scale_rule = #mx.scale_rule<amax>}
      : tensor<6xf32> -> tensor<6xi4>, tensor<1xf32>
  %d = mx.dequantize %e, %s {axis = 0, format = #mx.format<int4>}
      : tensor<6xi4>, tensor<1xf32> -> tensor<6xf32>
  return %e, %s, %d : tensor<6xi4>, tensor<1xf32>, tensor<6xf32>
}

// -----

// The scale is 64 / 64. The midpoints 1.5, 3 and 48 go up, and that of 0 and 1 goes
// to 0. Codes count from 1 for the power 1; with a sign they are negative as integers.
// CHECK-LABEL: func @e3m0
func.func @e3m0() -> (tensor<8xi4>, tensor<8xf32>) {
  // CHECK-DAG: dense<[7, -6, 3, -5, -8, 1, 7, 0]> : tensor<8xi4>
  // CHECK-DAG: dense<[6.400000e+01, -2.000000e+00, 4.000000e+00, -4.000000e+00, -0.000000e+00, 1.000000e+00, 6.400000e+01, 0.000000e+00]> : tensor<8xf32>
  // CHECK-NOT: mx.
  %x = arith.constant dense<[64.0, -1.5, 3.0, -5.9, -0.5, 0.6, 48.0, 0.0]> : tensor<8xf32>
  %e, %s = mx.quantize %x {axis = 0, format = #mx.format<e3m0>, scale_rule = #mx.scale_rule<amax>}
      : tensor<8xf32> -> tensor<8xi4>, tensor<1xf32>
  %d = mx.dequantize %e, %s {axis = 0, format = #mx.format<e3m0>}
      : tensor<8xi4>, tensor<1xf32> -> tensor<8xf32>
  return %e, %d : tensor<8xi4>, tensor<8xf32>
}

// -----

// Both grids have the scale 4096 / 4096, and 3 lies between 1 and 4, or 2 and 8.
// CHECK-LABEL: func @radix4
func.func @radix4() -> (tensor<4xf32>, tensor<4xf32>) {
  // CHECK-DAG: dense<[4.096000e+03, 4.000000e+00, -4.000000e+00, 1.600000e+01]> : tensor<4xf32>
  // CHECK-DAG: dense<[2.048000e+03, 2.000000e+00, -2.000000e+00, 8.000000e+00]> : tensor<4xf32>
  // CHECK-NOT: mx.
  %x = arith.constant dense<[4096.0, 3.0, -2.5, 12.0]> : tensor<4xf32>
  %e0, %s0 = mx.quantize %x {axis = 0, format = #mx.format<radix4_even>, scale_rule = #mx.scale_rule<amax>}
      : tensor<4xf32> -> tensor<4xi4>, tensor<1xf32>
  %d0 = mx.dequantize %e0, %s0 {axis = 0, format = #mx.format<radix4_even>}
      : tensor<4xi4>, tensor<1xf32> -> tensor<4xf32>
  %e1, %s1 = mx.quantize %x {axis = 0, format = #mx.format<radix4_odd>, scale_rule = #mx.scale_rule<amax>}
      : tensor<4xf32> -> tensor<4xi4>, tensor<1xf32>
  %d1 = mx.dequantize %e1, %s1 {axis = 0, format = #mx.format<radix4_odd>}
      : tensor<4xi4>, tensor<1xf32> -> tensor<4xf32>
  return %d0, %d1 : tensor<4xf32>, tensor<4xf32>
}

// -----

// 1.5 was 2 before it was multiplied by 3/4, whose scale under floor is 2 / 4;
// under rceil 1.5 has the scale 1/4. 1.25 was 1.67, of the binade of 1.
// CHECK-LABEL: func @pre34
func.func @pre34() -> tensor<2x1xf8E8M0FNU> {
  // CHECK: dense<{{\[\[}}5.000000e-01], [2.500000e-01]]> : tensor<2x1xf8E8M0FNU>
  %x = arith.constant dense<[[1.5, 0.1], [1.25, 0.1]]> : tensor<2x2xf32>
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<pre34>}
      : tensor<2x2xf32> -> tensor<2x2xf4E2M1FN>, tensor<2x1xf8E8M0FNU>
  return %s : tensor<2x1xf8E8M0FNU>
}

// -----

// Blocks of two: root mean squares of 5 / sqrt(2) = 3.54 and 2.05, of which 0.487
// is 1.72 and 0.9986. The scale 1 clips nothing, and under 1/2 the 2.9 rounds to 6 / 2.
// CHECK-LABEL: func @quest
func.func @quest() -> (tensor<4xf4E2M1FN>, tensor<2xf8E8M0FNU>) {
  // CHECK-DAG: dense<[3.000000e+00, 4.000000e+00, 6.000000e+00, 0.000000e+00]> : tensor<4xf4E2M1FN>
  // CHECK-DAG: dense<[1.000000e+00, 5.000000e-01]> : tensor<2xf8E8M0FNU>
  %x = arith.constant dense<[3.0, 4.0, 2.9, 0.0]> : tensor<4xf32>
  %e, %s = mx.quantize %x {axis = 0, format = #mx.format<element = f4E2M1FN, block = [1, 2], scale = f8E8M0FNU>, scale_rule = #mx.scale_rule<quest>}
      : tensor<4xf32> -> tensor<4xf4E2M1FN>, tensor<2xf8E8M0FNU>
  return %e, %s : tensor<4xf4E2M1FN>, tensor<2xf8E8M0FNU>
}

// -----

// Elements 4 to 8 of a tensor of 9: the same words 4 to 7, and 2.6 is 2 and a
// fraction of 0.6, which 0xe3de0126 and 0xdf3b7d4d carry over.
// CHECK-LABEL: func @stochastic_tile
func.func @stochastic_tile() -> tensor<5xf4E2M1FN> {
  // CHECK: dense<[2.000000e+00, 3.000000e+00, 2.000000e+00, 3.000000e+00, 6.000000e+00]> : tensor<5xf4E2M1FN>
  %x = arith.constant dense<[2.6, 2.6, 2.6, 2.6, 6.0]> : tensor<5xf32>
  %seed = arith.constant 0x0123456789abcdef : i64
  %step = arith.constant 3 : i32
  %c4 = arith.constant 4 : index
  %e, %s = mx.quantize %x random(%seed, %step) tile [%c4] of [9] {axis = 0, format = #mx.format<mxfp4>,
      scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 7 : i32}
      : tensor<5xf32> -> tensor<5xf4E2M1FN>, tensor<1xf8E8M0FNU>
  return %e : tensor<5xf4E2M1FN>
}

// -----

// In two dimensions: rows 1 and 2, columns 0 and 1 of a tensor of 3 x 4 are
// elements 4, 5, 8 and 9. Words 4 and 5 are known; 6.0 is on the grid.
// CHECK-LABEL: func @stochastic_tile_2d
func.func @stochastic_tile_2d() -> tensor<2x2xf4E2M1FN> {
  // CHECK{LITERAL}: dense<[[2.000000e+00, 6.000000e+00], [6.000000e+00, 6.000000e+00]]> : tensor<2x2xf4E2M1FN>
  %x = arith.constant dense<[[2.6, 6.0], [6.0, 6.0]]> : tensor<2x2xf32>
  %seed = arith.constant 0x0123456789abcdef : i64
  %step = arith.constant 3 : i32
  %c3 = arith.constant 3 : index
  %e, %s = mx.quantize %x random(%seed, %step) tile [1, 0] of [%c3, 4] {axis = 1, format = #mx.format<mxfp4>,
      scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 7 : i32}
      : tensor<2x2xf32> -> tensor<2x2xf4E2M1FN>, tensor<2x1xf8E8M0FNU>
  return %e : tensor<2x2xf4E2M1FN>
}

// -----

// A tile whose place is not known does not fold.
// CHECK-LABEL: func @stochastic_tile_unknown
func.func @stochastic_tile_unknown(%i: index) -> tensor<1xf4E2M1FN> {
  // CHECK: mx.quantize
  %x = arith.constant dense<[2.6]> : tensor<1xf32>
  %seed = arith.constant 1 : i64
  %step = arith.constant 3 : i32
  %e, %s = mx.quantize %x random(%seed, %step) tile [%i] of [9] {axis = 0, format = #mx.format<mxfp4>,
      scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 7 : i32}
      : tensor<1xf32> -> tensor<1xf4E2M1FN>, tensor<1xf8E8M0FNU>
  return %e : tensor<1xf4E2M1FN>
}

// -----

// (1, 2) * (3, 4) = 11 times the scales 2 and 0.5, times alpha 3, plus 1.
// CHECK-LABEL: func @matmul
func.func @matmul() -> tensor<1x1xf32> {
  // CHECK: dense<3.400000e+01> : tensor<1x1xf32>
  // CHECK-NOT: mx.
  %a = arith.constant dense<[[1.0, 2.0]]> : tensor<1x2xf4E2M1FN>
  %sa = arith.constant dense<2.0> : tensor<1x1xf8E8M0FNU>
  %b = arith.constant dense<[[3.0, 4.0]]> : tensor<1x2xf4E2M1FN>
  %sb = arith.constant dense<0.5> : tensor<1x1xf8E8M0FNU>
  %alpha = arith.constant 3.0 : f32
  %c = arith.constant dense<1.0> : tensor<1x1xf32>
  %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb) alpha(%alpha) add(%c)
      {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<1x2xf4E2M1FN>, tensor<1x1xf8E8M0FNU>, tensor<1x2xf4E2M1FN>, tensor<1x1xf8E8M0FNU>, f32, tensor<1x1xf32>) -> tensor<1x1xf32>
  return %d : tensor<1x1xf32>
}

// -----

// 1344 / 2688 = 0.5; the transform of (1, 1) is (sqrt 2, 0).
// CHECK-LABEL: func @others
func.func @others() -> (f32, tensor<2xf32>) {
  // CHECK-DAG: arith.constant 5.000000e-01 : f32
  // CHECK-DAG: dense<[1.41421354, 0.000000e+00]> : tensor<2xf32>
  %x = arith.constant dense<[-1344.0, 3.0]> : tensor<2xf32>
  %ts = mx.tensor_scale %x : tensor<2xf32>
  %y = arith.constant dense<1.0> : tensor<2xf32>
  %h = mx.hadamard %y {axis = 0, size = 2} : tensor<2xf32>
  return %ts, %h : f32, tensor<2xf32>
}

// -----

// A splat of a million elements is not expanded, and what is not constant stays.
// CHECK-LABEL: func @left
func.func @left(%x: tensor<4x32xf32>, %ts: f32) -> (tensor<1024x1024xf8E5M2>, tensor<4x32xf32>) {
  // CHECK: mx.quantize
  // CHECK: mx.quantize
  // CHECK: mx.dequantize
  %splat = arith.constant dense<1.0> : tensor<1024x1024xf32>
  %e, %s = mx.quantize %splat {axis = 1, format = #mx.format<mxfp8_e5m2>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<1024x1024xf32> -> tensor<1024x1024xf8E5M2>, tensor<1024x32xf8E8M0FNU>
  // Dequantize of quantize is rounding, not the identity.
  %q, %qs = mx.quantize %x {axis = 1, format = #mx.format<mxfp8_e5m2>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<4x32xf32> -> tensor<4x32xf8E5M2>, tensor<4x1xf8E8M0FNU>
  %d = mx.dequantize %q, %qs {axis = 1, format = #mx.format<mxfp8_e5m2>}
      : tensor<4x32xf8E5M2>, tensor<4x1xf8E8M0FNU> -> tensor<4x32xf32>
  return %e, %d : tensor<1024x1024xf8E5M2>, tensor<4x32xf32>
}

// -----

// Of no elements at all, scales and products of any number can be made.
// CHECK-LABEL: func @empty
func.func @empty() -> (tensor<1000000000x1xf32>, tensor<1000000000x1000000000xf32>) {
  // CHECK: mx.quantize
  // CHECK: mx.scaled_matmul
  %x = arith.constant dense<> : tensor<1000000000x0xf32>
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<fp8_e4m3_row>, scale_rule = #mx.scale_rule<amax>}
      : tensor<1000000000x0xf32> -> tensor<1000000000x0xf8E4M3FN>, tensor<1000000000x1xf32>
  %a = arith.constant dense<> : tensor<1000000000x0xf8E4M3FN>
  %as = arith.constant dense<> : tensor<1000000000x0xf8E8M0FNU>
  %d = mx.scaled_matmul %a scales(%as), %a scales(%as) {lhs_format = #mx.format<mxfp8_e4m3>, rhs_format = #mx.format<mxfp8_e4m3>}
      : (tensor<1000000000x0xf8E4M3FN>, tensor<1000000000x0xf8E8M0FNU>,
         tensor<1000000000x0xf8E4M3FN>, tensor<1000000000x0xf8E8M0FNU>) -> tensor<1000000000x1000000000xf32>
  return %s, %d : tensor<1000000000x1xf32>, tensor<1000000000x1000000000xf32>
}

// -----

// Signs are not made before the data are known to be constant.
// CHECK-LABEL: func @signs
func.func @signs(%x: tensor<1099511627776xf32>) -> tensor<1099511627776xf32> {
  // CHECK: mx.hadamard
  %seed = arith.constant 1 : i64
  %y = mx.hadamard %x seed(%seed) {axis = 0, size = 1099511627776, sign_id = 1 : i32} : tensor<1099511627776xf32>
  return %y : tensor<1099511627776xf32>
}

// -----

// Nor is a splat of more elements than 64 bits count, which would look empty.
// CHECK-LABEL: func @uncountable
func.func @uncountable() -> (f32, tensor<4294967296x4294967296xf32>) {
  // CHECK-DAG: mx.tensor_scale
  // CHECK-DAG: mx.hadamard
  %x = arith.constant dense<5376.0> : tensor<4294967296x4294967296xf32>
  %ts = mx.tensor_scale %x : tensor<4294967296x4294967296xf32>
  %y = mx.hadamard %x {axis = 1, size = 16} : tensor<4294967296x4294967296xf32>
  return %ts, %y : f32, tensor<4294967296x4294967296xf32>
}
