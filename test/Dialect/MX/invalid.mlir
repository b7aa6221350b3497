// RUN: mx-opt %s -split-input-file -verify-diagnostics

//===----------------------------------------------------------------------===//
// #mx.format
//===----------------------------------------------------------------------===//

// expected-error @below {{unknown format 'mxfp5': expected mxfp4, mxfp6_e2m3}}
func.func private @format_name() attributes {f = #mx.format<mxfp5>}

// -----

// expected-error @below {{expected block sizes in [1, 2147483647] but got [1, 9223372036854775807]}}
func.func @block_size_overflow() attributes {f = #mx.format<element = f4E2M1FN, block = [1, 9223372036854775807], scale = f8E8M0FNU>} {
  return
}

// -----

// expected-error @below {{expected a positive block size or `all` but got 0}}
func.func private @format_block() attributes {f = #mx.format<element = f4E2M1FN, block = [1, 0], scale = f8E8M0FNU>}

// -----

// expected-error @below {{expected element type f4E2M1FN, f6E2M3FN, f6E3M2FN, f8E4M3FN, f8E5M2 or i8 but got 'f32'}}
func.func private @format_element() attributes {f = #mx.format<element = f32, block = [1, 32], scale = f8E8M0FNU>}

// -----

// expected-error @below {{expected scale type f8E8M0FNU, f8E4M3FN or f32 but got 'f8E5M2'}}
func.func private @format_scale() attributes {f = #mx.format<element = f4E2M1FN, block = [1, 32], scale = f8E5M2>}

// -----

// expected-error @below {{expected f4E2M1FN elements with f8E4M3FN scales but got 'f8E4M3FN'}}
func.func private @format_e4m3_scale() attributes {f = #mx.format<element = f8E4M3FN, block = [1, 16], scale = f8E4M3FN>}

// -----

// expected-error @below {{expected f8E4M3FN scales with tensor_scale but got 'f8E8M0FNU'}}
func.func private @format_tensor_scale() attributes {f = #mx.format<element = f4E2M1FN, block = [1, 32], scale = f8E8M0FNU, tensor_scale>}

// -----

// expected-error @below {{expected block cols to be `all` where block rows are, but got 32}}
func.func private @format_rows() attributes {f = #mx.format<element = f4E2M1FN, block = [all, 32], scale = f8E8M0FNU>}

// -----

// expected-error @below {{scale_rule amax is not defined for scales of type 'f8E8M0FNU' (format mxfp4)}}
func.func private @quantization_rule() attributes {f = #mx.quantization<format = <mxfp4>, scale_rule = amax>}

// -----

//===----------------------------------------------------------------------===//
// Discardable attributes
//===----------------------------------------------------------------------===//

// expected-error @below {{expects mx.role of argument 0 to be weight, activation, target or state but got 'wight'}}
func.func private @role(%x: tensor<4xf32> {mx.role = "wight"})

// -----

// expected-error @below {{expects "mx.name" to be a string but got 1 : i64}}
func.func private @name(%x: tensor<4xf32> {mx.name = 1 : i64})

// -----

// expected-error @below {{has an unknown attribute "mx.rule" of an argument: expected mx.name or mx.role}}
func.func private @argument_attribute(%x: tensor<4xf32> {mx.rule = "weight"})

// -----

// expected-error @below {{has an unknown attribute "mx.role" of a result: expected mx.name}}
func.func private @result_attribute(tensor<4xf32>) -> (tensor<4xf32> {mx.role = "weight"})

// -----

func.func @attribute(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  // expected-error @below {{has an unknown attribute "mx.left": expected mx.lhs, mx.rhs or mx.skip}}
  %y = linalg.matmul {mx.left = "no"} ins(%x, %x : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// -----

func.func @lhs(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  // expected-error @below {{expects mx.lhs to be a #mx.quantization but got "mxfp4"}}
  %y = linalg.matmul {mx.lhs = "mxfp4"} ins(%x, %x : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// -----

//===----------------------------------------------------------------------===//
// mx.quantize
//===----------------------------------------------------------------------===//

func.func @quantize_f64(%x: tensor<4x32xf64>) {
  // expected-error @below {{operand #0 must be ranked tensor of 32-bit float or bfloat16 type or 16-bit float values, but got 'tensor<4x32xf64>'}}
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<4x32xf64> -> tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  return
}

// -----

func.func @quantize_c1_axis(%x: tensor<4x32xf32>) {
  // expected-error @below {{expected axis in [0, 2) but got 2}}
  %e, %s = mx.quantize %x {axis = 2, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  return
}

// -----

func.func @quantize_c1_rank0(%x: tensor<f32>) {
  // expected-error @below {{expected axis in [0, 0) but got 0}}
  %e, %s = mx.quantize %x {axis = 0, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<f32> -> tensor<f4E2M1FN>, tensor<f8E8M0FNU>
  return
}

// -----

func.func @quantize_c1_rows(%x: tensor<2x32x32xf32>) {
  // expected-error @below {{expected axis to be one of the last two of at least two dimensions, since blocks of format mxfp4_32x32 have 32 rows, but got axis 0 of rank 3}}
  %e, %s = mx.quantize %x {axis = 0, format = #mx.format<mxfp4_32x32>, scale_rule = #mx.scale_rule<rceil>} : tensor<2x32x32xf32> -> tensor<2x32x32xf4E2M1FN>, tensor<1x1x32xf8E8M0FNU>
  return
}

// -----

func.func @quantize_c2_type(%x: tensor<4x32xf32>) {
  // expected-error @below {{expected elements of element type 'f4E2M1FN' but got 'f8E5M2'}}
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<4x32xf32> -> tensor<4x32xf8E5M2>, tensor<4x1xf8E8M0FNU>
  return
}

// -----

func.func @quantize_c2_dim(%x: tensor<4x32xf32>) {
  // expected-error @below {{expected elements dim 0 to be 4 (the size of the data) but got 8}}
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<4x32xf32> -> tensor<8x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  return
}

// -----

func.func @quantize_c2_packed(%x: tensor<4x33xf32>) {
  // expected-error @below {{expected elements dim 1 to be 17 (two FP4 elements a byte in the last dimension) but got 16}}
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<4x33xf32> -> tensor<4x16xi8>, tensor<4x2xf8E8M0FNU>
  return
}

// -----

func.func @quantize_c2_rank(%x: tensor<4x32xf32>) {
  // expected-error @below {{expected elements of rank 2 but got 1}}
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<4x32xf32> -> tensor<128xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  return
}

// -----

func.func @quantize_c3_dim(%x: tensor<4x128xf32>) {
  // expected-error @below {{expected scales dim 1 to be 4 (blocks of format mxfp4, size 128 along axis 1) but got 8}}
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<4x128xf32> -> tensor<4x128xf4E2M1FN>, tensor<4x8xf8E8M0FNU>
  return
}

// -----

func.func @quantize_c3_type(%x: tensor<4x32xf32>) {
  // expected-error @below {{expected scales of element type 'f8E8M0FNU' but got 'f32'}}
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x1xf32>
  return
}

// -----

func.func @quantize_c4(%x: tensor<4x32xf32>) {
  // expected-error @below {{scale_rule floor is not defined for scales of type 'f32'}}
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<fp8_e4m3_row>, scale_rule = #mx.scale_rule<floor>} : tensor<4x32xf32> -> tensor<4x32xf8E4M3FN>, tensor<4x1xf32>
  return
}

// -----

func.func @quantize_c5_missing(%x: tensor<4x32xf32>) {
  // expected-error @below {{expected a tensor_scale, as format nvfp4 has a second-level scale}}
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<nvfp4>, scale_rule = #mx.scale_rule<amax>} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x2xf8E4M3FN>
  return
}

// -----

func.func @quantize_c5_extra(%x: tensor<4x32xf32>, %t: f32) {
  // expected-error @below {{expected no tensor_scale, as format mxfp4 has no second-level scale}}
  %e, %s = mx.quantize %x tensor_scale(%t) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  return
}

// -----

func.func @quantize_c6_missing(%x: tensor<4x32xf32>) {
  // expected-error @below {{expected a seed and a step with rounding stochastic but got none}}
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 0 : i32} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  return
}

// -----

func.func @quantize_c6_extra(%x: tensor<4x32xf32>, %seed: i64, %step: i32) {
  // expected-error @below {{expected no seed and step with rounding nearest_even}}
  %e, %s = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  return
}

// -----

func.func @quantize_c6_site(%x: tensor<4x32xf32>, %seed: i64, %step: i32) {
  // expected-error @below {{expected a site exactly if rounding is stochastic, but rounding is stochastic}}
  %e, %s = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  return
}

// -----

func.func @quantize_c6_bits(%x: tensor<4x32xf32>, %seed: i64, %step: i32) {
  // expected-error @below {{expected sr_bits in [1, 32] but got 33}}
  %e, %s = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 1 : i32, sr_bits = 33 : i32} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  return
}

// -----

func.func @quantize_c7_format(%x: tensor<4x32xf32>) {
  // expected-error @below {{expected scale_min, headroom and scale_round_up only with f8E4M3FN scales but the format has 'f8E8M0FNU'}}
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, scale_round_up} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  return
}

// -----

func.func @quantize_c7_min(%x: tensor<4x32xf32>, %t: f32) {
  // expected-error @below {{expected scale_min in [0, 448] but got -1.0}}
  %e, %s = mx.quantize %x tensor_scale(%t) {axis = 1, format = #mx.format<nvfp4>, scale_rule = #mx.scale_rule<amax>, scale_min = -1.0 : f32} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x2xf8E4M3FN>
  return
}

// -----

func.func @quantize_c7_headroom(%x: tensor<4x32xf32>, %t: f32) {
  // expected-error @below {{expected a positive finite headroom but got 0.0}}
  %e, %s = mx.quantize %x tensor_scale(%t) {axis = 1, format = #mx.format<nvfp4>, scale_rule = #mx.scale_rule<amax>, headroom = 0.0 : f32} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x2xf8E4M3FN>
  return
}

// -----

//===----------------------------------------------------------------------===//
// mx.dequantize
//===----------------------------------------------------------------------===//

func.func @dequantize_c2(%e: tensor<4x32xf4E2M1FN>, %s: tensor<4x1xf8E8M0FNU>) {
  // expected-error @below {{expected elements dim 1 to be 64 (the size of the data) but got 32}}
  %y = mx.dequantize %e, %s {axis = 1, format = #mx.format<mxfp4>} : tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU> -> tensor<4x64xf32>
  return
}

// -----

func.func @dequantize_c3(%e: tensor<4x32xf4E2M1FN>, %s: tensor<4x2xf8E8M0FNU>) {
  // expected-error @below {{expected scales dim 1 to be 1 (blocks of format mxfp4, size 32 along axis 1) but got 2}}
  %y = mx.dequantize %e, %s {axis = 1, format = #mx.format<mxfp4>} : tensor<4x32xf4E2M1FN>, tensor<4x2xf8E8M0FNU> -> tensor<4x32xf32>
  return
}

// -----

func.func @dequantize_c4(%e: tensor<4x32xf4E2M1FN>, %s: tensor<4x2xf8E4M3FN>) {
  // expected-error @below {{expected a tensor_scale, as format nvfp4 has a second-level scale}}
  %y = mx.dequantize %e, %s {axis = 1, format = #mx.format<nvfp4>} : tensor<4x32xf4E2M1FN>, tensor<4x2xf8E4M3FN> -> tensor<4x32xf32>
  return
}

// -----

func.func @dequantize_c5_missing(%e: tensor<4x?xi8>, %s: tensor<4x?xf8E8M0FNU>) {
  // expected-error @below {{expected last_dim, as elements are packed and the last dimension of the output is dynamic}}
  %y = mx.dequantize %e, %s {axis = 1, format = #mx.format<mxfp4>} : tensor<4x?xi8>, tensor<4x?xf8E8M0FNU> -> tensor<4x?xf32>
  return
}

// -----

func.func @dequantize_c5_extra(%e: tensor<4x16xi8>, %s: tensor<4x1xf8E8M0FNU>, %n: index) {
  // expected-error @below {{expected no last_dim, as the last dimension of the output is static}}
  %y = mx.dequantize %e, %s last_dim(%n) {axis = 1, format = #mx.format<mxfp4>} : tensor<4x16xi8>, tensor<4x1xf8E8M0FNU> -> tensor<4x32xf32>
  return
}

// -----

//===----------------------------------------------------------------------===//
// mx.scaled_matmul
//===----------------------------------------------------------------------===//

func.func @matmul_c1_rank(%a: tensor<32xf4E2M1FN>, %s: tensor<1xf8E8M0FNU>) {
  // expected-error @below {{expected lhs to have the rank of the result, at least 2, but got 1 and 1}}
  %d = mx.scaled_matmul %a scales(%s), %a scales(%s) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
    : (tensor<32xf4E2M1FN>, tensor<1xf8E8M0FNU>, tensor<32xf4E2M1FN>, tensor<1xf8E8M0FNU>) -> tensor<32xf32>
  return
}

// -----

func.func @matmul_c1_k(%a: tensor<8x64xf8E5M2>, %sa: tensor<8x2xf8E8M0FNU>, %b: tensor<16x32xf8E5M2>, %sb: tensor<16x1xf8E8M0FNU>) {
  // expected-error @below {{expected rhs dim 1 to be 64 (K, lhs dim) but got 32}}
  %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb) {lhs_format = #mx.format<mxfp8_e5m2>, rhs_format = #mx.format<mxfp8_e5m2>}
    : (tensor<8x64xf8E5M2>, tensor<8x2xf8E8M0FNU>, tensor<16x32xf8E5M2>, tensor<16x1xf8E8M0FNU>) -> tensor<8x16xf32>
  return
}

// -----

func.func @matmul_c1_packed_k(%a: tensor<8x64xf8E5M2>, %sa: tensor<8x2xf8E8M0FNU>, %b: tensor<16x16xi8>, %sb: tensor<16x2xf8E8M0FNU>) {
  // expected-error @below {{expected rhs dim 1 to be 32 (two FP4 elements a byte, K of lhs) but got 16}}
  %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb) {lhs_format = #mx.format<mxfp8_e5m2>, rhs_format = #mx.format<mxfp4>}
    : (tensor<8x64xf8E5M2>, tensor<8x2xf8E8M0FNU>, tensor<16x16xi8>, tensor<16x2xf8E8M0FNU>) -> tensor<8x16xf32>
  return
}

// -----

func.func @matmul_c1_n(%a: tensor<8x32xf8E5M2>, %sa: tensor<8x1xf8E8M0FNU>) {
  // expected-error @below {{expected result dim 1 to be 8 (N, rhs dim) but got 16}}
  %d = mx.scaled_matmul %a scales(%sa), %a scales(%sa) {lhs_format = #mx.format<mxfp8_e5m2>, rhs_format = #mx.format<mxfp8_e5m2>}
    : (tensor<8x32xf8E5M2>, tensor<8x1xf8E8M0FNU>, tensor<8x32xf8E5M2>, tensor<8x1xf8E8M0FNU>) -> tensor<8x16xf32>
  return
}

// -----

func.func @matmul_c1_batch(%a: tensor<2x8x32xf8E5M2>, %sa: tensor<2x8x1xf8E8M0FNU>, %b: tensor<3x8x32xf8E5M2>, %sb: tensor<3x8x1xf8E8M0FNU>) {
  // expected-error @below {{expected rhs dim 0 to be 2 (batch dim of lhs) but got 3}}
  %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb) {lhs_format = #mx.format<mxfp8_e5m2>, rhs_format = #mx.format<mxfp8_e5m2>}
    : (tensor<2x8x32xf8E5M2>, tensor<2x8x1xf8E8M0FNU>, tensor<3x8x32xf8E5M2>, tensor<3x8x1xf8E8M0FNU>) -> tensor<2x8x8xf32>
  return
}

// -----

func.func @matmul_c2_scales(%a: tensor<8x32xf8E5M2>, %sa: tensor<8x1xf8E8M0FNU>) {
  // expected-error @below {{expected rhs scales and rhs_format together}}
  %d = mx.scaled_matmul %a scales(%sa), %a {lhs_format = #mx.format<mxfp8_e5m2>, rhs_format = #mx.format<mxfp8_e5m2>}
    : (tensor<8x32xf8E5M2>, tensor<8x1xf8E8M0FNU>, tensor<8x32xf8E5M2>) -> tensor<8x8xf32>
  return
}

// -----

func.func @matmul_c2_plain(%a: tensor<8x32xf8E5M2>, %sa: tensor<8x1xf8E8M0FNU>) {
  // expected-error @below {{expected plain rhs of element type f32, bf16 or f16 but got 'f8E5M2'}}
  %d = mx.scaled_matmul %a scales(%sa), %a {lhs_format = #mx.format<mxfp8_e5m2>}
    : (tensor<8x32xf8E5M2>, tensor<8x1xf8E8M0FNU>, tensor<8x32xf8E5M2>) -> tensor<8x8xf32>
  return
}

// -----

func.func @matmul_c2_none(%a: tensor<8x32xbf16>) {
  // expected-error @below {{expected at least one quantized operand: use linalg.matmul for two plain ones}}
  %d = mx.scaled_matmul %a, %a : (tensor<8x32xbf16>, tensor<8x32xbf16>) -> tensor<8x8xf32>
  return
}

// -----

func.func @matmul_c3_type(%a: tensor<8x32xf8E5M2>, %sa: tensor<8x1xf8E8M0FNU>) {
  // expected-error @below {{expected rhs of element type 'f8E4M3FN' but got 'f8E5M2'}}
  %d = mx.scaled_matmul %a scales(%sa), %a scales(%sa) {lhs_format = #mx.format<mxfp8_e5m2>, rhs_format = #mx.format<mxfp8_e4m3>}
    : (tensor<8x32xf8E5M2>, tensor<8x1xf8E8M0FNU>, tensor<8x32xf8E5M2>, tensor<8x1xf8E8M0FNU>) -> tensor<8x8xf32>
  return
}

// -----

func.func @matmul_c3_scales(%a: tensor<8x64xf8E5M2>, %sa: tensor<8x2xf8E8M0FNU>, %sb: tensor<8x1xf8E8M0FNU>) {
  // expected-error @below {{expected rhs scales dim 1 to be 2 (blocks of format mxfp8_e5m2, size 64 along axis 1) but got 1}}
  %d = mx.scaled_matmul %a scales(%sa), %a scales(%sb) {lhs_format = #mx.format<mxfp8_e5m2>, rhs_format = #mx.format<mxfp8_e5m2>}
    : (tensor<8x64xf8E5M2>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf8E5M2>, tensor<8x1xf8E8M0FNU>) -> tensor<8x8xf32>
  return
}

// -----

func.func @matmul_c4(%a: tensor<8x64xf4E2M1FN>, %sa: tensor<8x4xf8E4M3FN>, %sb: tensor<8x2xf8E8M0FNU>) {
  // expected-error @below {{expected equal block sizes along K but got 16 (lhs) and 32 (rhs)}}
  %d = mx.scaled_matmul %a scales(%sa), %a scales(%sb) {lhs_format = #mx.format<nvfp4>, rhs_format = #mx.format<mxfp4>}
    : (tensor<8x64xf4E2M1FN>, tensor<8x4xf8E4M3FN>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>) -> tensor<8x8xf32>
  return
}

// -----

func.func @matmul_c5(%a: tensor<8x32xf8E5M2>, %sa: tensor<8x1xf8E8M0FNU>, %c: tensor<8x8xbf16>) {
  // expected-error @below {{expected c of the result's type 'tensor<8x8xf32>' but got 'tensor<8x8xbf16>'}}
  %d = mx.scaled_matmul %a scales(%sa), %a scales(%sa) add(%c) {lhs_format = #mx.format<mxfp8_e5m2>, rhs_format = #mx.format<mxfp8_e5m2>}
    : (tensor<8x32xf8E5M2>, tensor<8x1xf8E8M0FNU>, tensor<8x32xf8E5M2>, tensor<8x1xf8E8M0FNU>, tensor<8x8xbf16>) -> tensor<8x8xf32>
  return
}

// -----

//===----------------------------------------------------------------------===//
// mx.tensor_scale, mx.hadamard
//===----------------------------------------------------------------------===//

func.func @tensor_scale_c1(%x: tensor<4xf32>) {
  // expected-error @below {{expected e4m3_max to be 448 or 256 but got 3.000000e+02}}
  %s = mx.tensor_scale %x {e4m3_max = 300.0 : f32} : tensor<4xf32>
  return
}

// -----

func.func @quantize_c8_rounding(%x: tensor<4x32xf32>, %seed: i64, %step: i32) {
  // expected-error @below {{expected no tile with rounding nearest_even}}
  %e, %s = mx.quantize %x tile [0, 0] of [8, 64] {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  return
}

// -----

func.func @quantize_c8_offsets(%x: tensor<4x32xf32>, %seed: i64, %step: i32) {
  // expected-error @below {{expected 2 offsets of the tile, one for each dimension of the input, but got 1}}
  %e, %s = mx.quantize %x random(%seed, %step) tile [0] of [8, 64] {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  return
}

// -----

func.func @quantize_c8_sizes(%x: tensor<4x32xf32>, %seed: i64, %step: i32) {
  // expected-error @below {{expected 2 sizes of the tile, one for each dimension of the input, but got 3}}
  %e, %s = mx.quantize %x random(%seed, %step) tile [0, 0] of [8, 64, 2] {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  return
}

// -----

func.func @quantize_c8_inside(%x: tensor<4x32xf32>, %seed: i64, %step: i32) {
  // expected-error @below {{expected the tile to lie in the tensor, but in dim 0 it has offset 6 and size 4 of 8}}
  %e, %s = mx.quantize %x random(%seed, %step) tile [6, 0] of [8, 64] {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  return
}

// -----

func.func @quantize_c8_dynamic(%x: tensor<4x32xf32>, %seed: i64, %step: i32) {
  // expected-error @below {{expected 1 dynamic offsets of the tile but got 0}}
  %e, %s = "mx.quantize"(%x, %seed, %step) {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>,
      rounding = #mx.rounding<stochastic>, site = 1 : i32, static_offsets = array<i64: -9223372036854775808, 0>, static_sizes = array<i64: 8, 64>,
      operandSegmentSizes = array<i32: 1, 0, 1, 1, 0, 0>} : (tensor<4x32xf32>, i64, i32) -> (tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>)
  return
}

// -----

func.func @hadamard_c1(%x: tensor<4x16xf32>) {
  // expected-error @below {{expected axis in [0, 2) but got -1}}
  %y = mx.hadamard %x {axis = -1, size = 16} : tensor<4x16xf32>
  return
}

// -----

func.func @hadamard_c2_power(%x: tensor<4x12xf32>) {
  // expected-error @below {{expected size to be a power of two but got 12}}
  %y = mx.hadamard %x {axis = 1, size = 12} : tensor<4x12xf32>
  return
}

// -----

func.func @hadamard_c2_multiple(%x: tensor<4x24xf32>) {
  // expected-error @below {{expected input dim 1 to be a multiple of size 16 but got 24}}
  %y = mx.hadamard %x {axis = 1, size = 16} : tensor<4x24xf32>
  return
}

// -----

func.func @hadamard_c2_dynamic(%x: tensor<4x?xf32>) {
  // expected-error @below {{expected input dim 1 (axis) to be static, a multiple of size 16}}
  %y = mx.hadamard %x {axis = 1, size = 16} : tensor<4x?xf32>
  return
}

// -----

func.func @hadamard_c3_count(%x: tensor<4x16xf32>) {
  // expected-error @below {{expected signs to have 16 entries (size) but got 2}}
  %y = mx.hadamard %x {axis = 1, size = 16, signs = array<i8: 1, -1>} : tensor<4x16xf32>
  return
}

// -----

func.func @hadamard_c3_value(%x: tensor<4x2xf32>) {
  // expected-error @below {{expected signs[1] to be 1 or -1 but got 0}}
  %y = mx.hadamard %x {axis = 1, size = 2, signs = array<i8: 1, 0>} : tensor<4x2xf32>
  return
}

// -----

func.func @hadamard_c4(%x: tensor<4x2xf32>, %seed: i64) {
  // expected-error @below {{expected seed and sign_id together}}
  %y = mx.hadamard %x seed(%seed) {axis = 1, size = 2} : tensor<4x2xf32>
  return
}

// -----

func.func @hadamard_c4_both(%x: tensor<4x2xf32>, %seed: i64) {
  // expected-error @below {{expected either signs or seed and sign_id}}
  %y = mx.hadamard %x seed(%seed) {axis = 1, size = 2, sign_id = 1 : i32, signs = array<i8: 1, 1>} : tensor<4x2xf32>
  return
}

// -----

// expected-error @below {{expects "mx.name" to be a string but got 5 : i32}}
func.func @name_of_result(%x: f32) -> (f32 {mx.name = 5 : i32}) {
  return %x : f32
}

// -----

func.func @whole_dimension(%a: tensor<4x64xf8E4M3FN>, %sa: tensor<4x1xf32>, %b: tensor<8x64xf8E4M3FN>, %sb: tensor<8x2xf8E8M0FNU>) {
  // expected-error @below {{expected equal block sizes along K but got all (lhs) and 32 (rhs)}}
  %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb) {lhs_format = #mx.format<fp8_e4m3_row>, rhs_format = #mx.format<mxfp8_e4m3>}
      : (tensor<4x64xf8E4M3FN>, tensor<4x1xf32>, tensor<8x64xf8E4M3FN>, tensor<8x2xf8E8M0FNU>) -> tensor<4x8xf32>
  return
}
