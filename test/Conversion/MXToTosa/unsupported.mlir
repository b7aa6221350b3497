// What TOSA cannot say is an error that says why; with keep-unsupported it stays.
// RUN: mx-opt --convert-mx-to-tosa --split-input-file --verify-diagnostics %s
// RUN: mx-opt --convert-mx-to-tosa=keep-unsupported --split-input-file --remarks-filter=mx-tosa %s 2>&1 | FileCheck %s --check-prefix=KEEP

// KEEP: [Missed] not-exported | Category:mx-tosa | Remark="left mx.dequantize: TOSA's scales are f8E8M0FNU; those of nvfp4 are f8E4M3FN
// KEEP: mx.dequantize
func.func @nvfp4(%e: tensor<4x64xf4E2M1FN>, %s: tensor<4x4xf8E4M3FN>, %t: f32) -> tensor<4x64xf32> {
  // expected-error @below {{'mx.dequantize' op cannot be said in TOSA: TOSA's scales are f8E8M0FNU; those of nvfp4 are f8E4M3FN}}
  %y = mx.dequantize %e, %s tensor_scale(%t) {axis = 1 : i64, format = #mx.format<nvfp4>}
      : tensor<4x64xf4E2M1FN>, tensor<4x4xf8E4M3FN> -> tensor<4x64xf32>
  return %y : tensor<4x64xf32>
}

// -----

func.func @rows(%e: tensor<32x64xf4E2M1FN>, %s: tensor<1x2xf8E8M0FNU>) -> tensor<32x64xf32> {
  // expected-error @below {{TOSA's blocks are 1x32; those of mxfp4_32x32 are 32x32}}
  %y = mx.dequantize %e, %s {axis = 1 : i64, format = #mx.format<mxfp4_32x32>}
      : tensor<32x64xf4E2M1FN>, tensor<1x2xf8E8M0FNU> -> tensor<32x64xf32>
  return %y : tensor<32x64xf32>
}

// -----

func.func @mxint8(%e: tensor<4x64xi8>, %s: tensor<4x2xf8E8M0FNU>) -> tensor<4x64xf32> {
  // expected-error @below {{the elements of mxint8 are i8; TOSA's are !tosa.mxint8}}
  %y = mx.dequantize %e, %s {axis = 1 : i64, format = #mx.format<mxint8>}
      : tensor<4x64xi8>, tensor<4x2xf8E8M0FNU> -> tensor<4x64xf32>
  return %y : tensor<4x64xf32>
}

// -----

func.func @int4(%e: tensor<4x64xi4>, %s: tensor<4x2xf8E8M0FNU>) -> tensor<4x64xf32> {
  // expected-error @below {{the elements of element = i4, block = [1, 32], scale = f8E8M0FNU are i4, which TOSA has no blocks of}}
  %y = mx.dequantize %e, %s {axis = 1 : i64, format = #mx.format<element = i4, block = [1, 32], scale = f8E8M0FNU>}
      : tensor<4x64xi4>, tensor<4x2xf8E8M0FNU> -> tensor<4x64xf32>
  return %y : tensor<4x64xf32>
}

// -----

func.func @e3m0(%e: tensor<4x64xi4>, %s: tensor<4x2xf8E8M0FNU>) -> tensor<4x64xf32> {
  // expected-error @below {{are i4, which TOSA has no blocks of}}
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

func.func @axis(%e: tensor<64x32xf4E2M1FN>, %s: tensor<2x32xf8E8M0FNU>) -> tensor<64x32xf32> {
  // expected-error @below {{TOSA's blocks are along the last axis, 1, but axis is 0}}
  %y = mx.dequantize %e, %s {axis = 0 : i64, format = #mx.format<mxfp4>}
      : tensor<64x32xf4E2M1FN>, tensor<2x32xf8E8M0FNU> -> tensor<64x32xf32>
  return %y : tensor<64x32xf32>
}

// -----

func.func @short(%e: tensor<4x60xf4E2M1FN>, %s: tensor<4x2xf8E8M0FNU>) -> tensor<4x60xf32> {
  // expected-error @below {{elements has dim 1 of size 60; TOSA expects a multiple of 32, known to be one}}
  %y = mx.dequantize %e, %s {axis = 1 : i64, format = #mx.format<mxfp4>}
      : tensor<4x60xf4E2M1FN>, tensor<4x2xf8E8M0FNU> -> tensor<4x60xf32>
  return %y : tensor<4x60xf32>
}

// -----

func.func @dynamic(%e: tensor<4x?xf4E2M1FN>, %s: tensor<4x?xf8E8M0FNU>) -> tensor<4x?xf32> {
  // expected-error @below {{elements has dim 1 of size ?; TOSA expects a multiple of 32, known to be one}}
  %y = mx.dequantize %e, %s {axis = 1 : i64, format = #mx.format<mxfp4>}
      : tensor<4x?xf4E2M1FN>, tensor<4x?xf8E8M0FNU> -> tensor<4x?xf32>
  return %y : tensor<4x?xf32>
}

// -----

func.func @f16(%e: tensor<4x64xf4E2M1FN>, %s: tensor<4x2xf8E8M0FNU>) -> tensor<4x64xf16> {
  // expected-error @below {{TOSA casts f32 and bf16, but got f16}}
  %y = mx.dequantize %e, %s {axis = 1 : i64, format = #mx.format<mxfp4>}
      : tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU> -> tensor<4x64xf16>
  return %y : tensor<4x64xf16>
}

// -----

func.func @stochastic(%x: tensor<4x64xf32>, %seed: i64, %step: i32) -> tensor<4x64xf4E2M1FN> {
  // expected-error @below {{TOSA rounds to nearest even; the rounding is stochastic}}
  %e, %s = mx.quantize %x random(%seed, %step) {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<even>, rounding = #mx.rounding<stochastic>, site = 0 : i32}
      : tensor<4x64xf32> -> tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>
  return %e : tensor<4x64xf4E2M1FN>
}

// -----

func.func @saturate(%x: tensor<4x64xf32>) -> tensor<4x64xf4E2M1FN> {
  // expected-error @below {{a NaN or an infinity makes TOSA's scale NaN; the nan_rule is saturate}}
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<even>, nan_rule = #mx.nan_rule<saturate>}
      : tensor<4x64xf32> -> tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>
  return %e : tensor<4x64xf4E2M1FN>
}

// -----

func.func @rule(%x: tensor<4x64xf32>) -> tensor<4x64xf4E2M1FN> {
  // expected-error @below {{the scale_rule is rceil; TOSA's for f4E2M1FN is even}}
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<4x64xf32> -> tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>
  return %e : tensor<4x64xf4E2M1FN>
}

// -----

func.func @rule_e4m3(%x: tensor<4x64xf32>) -> tensor<4x64xf8E4M3FN> {
  // expected-error @below {{the scale_rule is even; TOSA's rule for f8E4M3FN is none of mx}}
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp8_e4m3>, scale_rule = #mx.scale_rule<even>}
      : tensor<4x64xf32> -> tensor<4x64xf8E4M3FN>, tensor<4x2xf8E8M0FNU>
  return %e : tensor<4x64xf8E4M3FN>
}

// -----

func.func @plain(%a: tensor<8x64xbf16>, %b: tensor<4x64xf4E2M1FN>, %sb: tensor<4x2xf8E8M0FNU>) -> tensor<8x4xf32> {
  // expected-error @below {{TOSA multiplies two quantized operands; one is plain}}
  %d = mx.scaled_matmul %a, %b scales(%sb) {rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xbf16>, tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>) -> tensor<8x4xf32>
  return %d : tensor<8x4xf32>
}

// -----

func.func @mixed(%a: tensor<8x64xf8E4M3FN>, %sa: tensor<8x2xf8E8M0FNU>, %b: tensor<4x64xf4E2M1FN>, %sb: tensor<4x2xf8E8M0FNU>) -> tensor<8x4xf32> {
  // expected-error @below {{TOSA multiplies elements of one type; lhs is mxfp8_e4m3 and rhs mxfp4}}
  %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb) {lhs_format = #mx.format<mxfp8_e4m3>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf8E4M3FN>, tensor<8x2xf8E8M0FNU>, tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>) -> tensor<8x4xf32>
  return %d : tensor<8x4xf32>
}

// -----

func.func @addend(%a: tensor<8x64xf4E2M1FN>, %sa: tensor<8x2xf8E8M0FNU>, %c: tensor<8x8xf32>) -> tensor<8x8xf32> {
  // expected-error @below {{TOSA's product has neither alpha nor an addend}}
  %d = mx.scaled_matmul %a scales(%sa), %a scales(%sa) add(%c) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<8x8xf32>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}

// -----

func.func @bf16(%a: tensor<8x64xf4E2M1FN>, %sa: tensor<8x2xf8E8M0FNU>) -> tensor<8x8xbf16> {
  // expected-error @below {{TOSA's product is f32; the result is bf16}}
  %d = mx.scaled_matmul %a scales(%sa), %a scales(%sa) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>) -> tensor<8x8xbf16>
  return %d : tensor<8x8xbf16>
}

// -----

func.func @hadamard(%x: tensor<4x64xf32>) -> tensor<4x64xf32> {
  // expected-error @below {{'mx.hadamard' op cannot be said in TOSA: TOSA has no such operation}}
  %y = mx.hadamard %x {axis = 1 : i64, size = 16 : i64} : tensor<4x64xf32>
  return %y : tensor<4x64xf32>
}

// -----

func.func @empty(%e: tensor<0x64xf4E2M1FN>, %s: tensor<0x2xf8E8M0FNU>) -> tensor<0x64xf32> {
  // expected-error @below {{elements is empty; TOSA has no empty tensors}}
  %y = mx.dequantize %e, %s {axis = 1 : i64, format = #mx.format<mxfp4>}
      : tensor<0x64xf4E2M1FN>, tensor<0x2xf8E8M0FNU> -> tensor<0x64xf32>
  return %y : tensor<0x64xf32>
}

// -----

func.func @packed_scales(%a: tensor<8x64xf4E2M1FN>, %p: tensor<1x1x32x4x4xf8E8M0FNU>) -> tensor<8x8xf32> {
  // expected-error @below {{TOSA's scales are linear; run mx-set-scale-layout{layout=linear} before}}
  %d = mx.scaled_matmul %a scales(%p), %a scales(%p) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf4E2M1FN>, tensor<1x1x32x4x4xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<1x1x32x4x4xf8E8M0FNU>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}
