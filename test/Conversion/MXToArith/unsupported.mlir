// What scaling operations cannot say is an error that says why; with
// keep-unsupported it stays.
// RUN: mx-opt --convert-mx-to-arith --split-input-file --verify-diagnostics %s
// RUN: mx-opt --convert-mx-to-arith=keep-unsupported --split-input-file --remarks-filter=mx-arith %s 2>&1 | FileCheck %s --check-prefix=KEEP

// KEEP: [Missed] not-exported | Category:mx-arith | Remark="left mx.dequantize: scales are f8E8M0FNU; those of nvfp4 are f8E4M3FN
// KEEP: mx.dequantize
func.func @nvfp4(%e: tensor<4x64xf4E2M1FN>, %s: tensor<4x4xf8E4M3FN>, %t: f32) -> tensor<4x64xf32> {
  // expected-error @below {{'mx.dequantize' op cannot be said with arith.scaling_extf and arith.scaling_truncf: scales are f8E8M0FNU; those of nvfp4 are f8E4M3FN}}
  %y = mx.dequantize %e, %s tensor_scale(%t) {axis = 1 : i64, format = #mx.format<nvfp4>}
      : tensor<4x64xf4E2M1FN>, tensor<4x4xf8E4M3FN> -> tensor<4x64xf32>
  return %y : tensor<4x64xf32>
}

// -----

func.func @rows(%e: tensor<32x64xf4E2M1FN>, %s: tensor<1x2xf8E8M0FNU>) -> tensor<32x64xf32> {
  // expected-error @below {{blocks are 1xN; those of mxfp4_32x32 are 32x32}}
  %y = mx.dequantize %e, %s {axis = 1 : i64, format = #mx.format<mxfp4_32x32>}
      : tensor<32x64xf4E2M1FN>, tensor<1x2xf8E8M0FNU> -> tensor<32x64xf32>
  return %y : tensor<32x64xf32>
}

// -----

func.func @mxint8(%e: tensor<4x64xi8>, %s: tensor<4x2xf8E8M0FNU>) -> tensor<4x64xf32> {
  // expected-error @below {{elements are floats; those of mxint8 are i8}}
  %y = mx.dequantize %e, %s {axis = 1 : i64, format = #mx.format<mxint8>}
      : tensor<4x64xi8>, tensor<4x2xf8E8M0FNU> -> tensor<4x64xf32>
  return %y : tensor<4x64xf32>
}

// -----

func.func @int4(%e: tensor<4x64xi4>, %s: tensor<4x2xf8E8M0FNU>) -> tensor<4x64xf32> {
  // expected-error @below {{elements are floats; those of element = i4, block = [1, 32], scale = f8E8M0FNU are i4}}
  %y = mx.dequantize %e, %s {axis = 1 : i64, format = #mx.format<element = i4, block = [1, 32], scale = f8E8M0FNU>}
      : tensor<4x64xi4>, tensor<4x2xf8E8M0FNU> -> tensor<4x64xf32>
  return %y : tensor<4x64xf32>
}

// -----

func.func @e3m0(%e: tensor<4x64xi4>, %s: tensor<4x2xf8E8M0FNU>) -> tensor<4x64xf32> {
  // expected-error @below {{elements are floats; those of element = i4, grid = e3m0, block = [1, 32], scale = f8E8M0FNU are i4}}
  %y = mx.dequantize %e, %s {axis = 1 : i64, format = #mx.format<element = i4, grid = e3m0, block = [1, 32], scale = f8E8M0FNU>}
      : tensor<4x64xi4>, tensor<4x2xf8E8M0FNU> -> tensor<4x64xf32>
  return %y : tensor<4x64xf32>
}

// -----

func.func @packed(%e: tensor<4x32xi8>, %s: tensor<4x2xf8E8M0FNU>) -> tensor<4x64xf32> {
  // expected-error @below {{elements is packed: convert before mx-pack-fp4}}
  %y = mx.dequantize %e, %s {axis = 1 : i64, format = #mx.format<mxfp4>}
      : tensor<4x32xi8>, tensor<4x2xf8E8M0FNU> -> tensor<4x64xf32>
  return %y : tensor<4x64xf32>
}

// -----

func.func @short(%e: tensor<4x60xf4E2M1FN>, %s: tensor<4x2xf8E8M0FNU>) -> tensor<4x60xf32> {
  // expected-error @below {{elements has dim 1 of size 60; expected a multiple of 32, known to be one}}
  %y = mx.dequantize %e, %s {axis = 1 : i64, format = #mx.format<mxfp4>}
      : tensor<4x60xf4E2M1FN>, tensor<4x2xf8E8M0FNU> -> tensor<4x60xf32>
  return %y : tensor<4x60xf32>
}

// -----

func.func @toward_zero(%x: tensor<4x64xf32>) -> tensor<4x64xf4E2M1FN> {
  // expected-error @below {{arith.scaling_truncf rounds to nearest even; the rounding is toward_zero}}
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<toward_zero>}
      : tensor<4x64xf32> -> tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>
  return %e : tensor<4x64xf4E2M1FN>
}

// -----

func.func @saturate(%x: tensor<4x64xf32>) -> tensor<4x64xf4E2M1FN> {
  // expected-error @below {{the nan_rule is saturate, but arith.scaling_truncf need not saturate}}
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, nan_rule = #mx.nan_rule<saturate>}
      : tensor<4x64xf32> -> tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>
  return %e : tensor<4x64xf4E2M1FN>
}

// -----

func.func @floor(%x: tensor<4x64xf32>) -> tensor<4x64xf4E2M1FN> {
  // expected-error @below {{elements of mxfp4 may saturate with scale_rule floor, but arith.scaling_truncf need not}}
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<floor>}
      : tensor<4x64xf32> -> tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>
  return %e : tensor<4x64xf4E2M1FN>
}

// -----

func.func @even_e4m3(%x: tensor<4x64xf32>) -> tensor<4x64xf8E4M3FN> {
  // expected-error @below {{elements of mxfp8_e4m3 may saturate with scale_rule even, but arith.scaling_truncf need not}}
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp8_e4m3>, scale_rule = #mx.scale_rule<even>}
      : tensor<4x64xf32> -> tensor<4x64xf8E4M3FN>, tensor<4x2xf8E8M0FNU>
  return %e : tensor<4x64xf8E4M3FN>
}

// -----

func.func @plain(%a: tensor<8x64xbf16>, %b: tensor<4x64xf4E2M1FN>, %sb: tensor<4x2xf8E8M0FNU>) -> tensor<8x4xf32> {
  // expected-error @below {{expected two quantized operands but one is plain}}
  %d = mx.scaled_matmul %a, %b scales(%sb) {rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xbf16>, tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>) -> tensor<8x4xf32>
  return %d : tensor<8x4xf32>
}

// -----

func.func @alpha(%a: tensor<8x64xf4E2M1FN>, %sa: tensor<8x2xf8E8M0FNU>, %alpha: f32) -> tensor<8x8xf32> {
  // expected-error @below {{the sum has no alpha}}
  %d = mx.scaled_matmul %a scales(%sa), %a scales(%sa) alpha(%alpha) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, f32) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}

// -----

func.func @bf16(%a: tensor<8x64xf4E2M1FN>, %sa: tensor<8x2xf8E8M0FNU>) -> tensor<8x8xbf16> {
  // expected-error @below {{sums are f32; the result is bf16}}
  %d = mx.scaled_matmul %a scales(%sa), %a scales(%sa) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>) -> tensor<8x8xbf16>
  return %d : tensor<8x8xbf16>
}

// -----

func.func @tensor_scale(%x: tensor<4x64xf32>) -> f32 {
  // expected-error @below {{no scaling operation has its meaning}}
  %y = mx.tensor_scale %x : tensor<4x64xf32>
  return %y : f32
}

// -----

func.func @packed_scales(%a: tensor<8x64xf4E2M1FN>, %p: tensor<1x1x32x4x4xf8E8M0FNU>) -> tensor<8x8xf32> {
  // expected-error @below {{scales are linear; run mx-set-scale-layout{layout=linear} before}}
  %d = mx.scaled_matmul %a scales(%p), %a scales(%p) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf4E2M1FN>, tensor<1x1x32x4x4xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<1x1x32x4x4xf8E8M0FNU>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}
