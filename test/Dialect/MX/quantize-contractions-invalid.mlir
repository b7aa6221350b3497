// RUN: mx-opt %s -mx-quantize-contractions -split-input-file -verify-diagnostics

#q = #mx.quantization<format = <mxfp4>, scale_rule = rceil>

// What is asked for by hand and cannot be done is an error, not a fallback.
func.func @f64(%w: tensor<4x4xf64>, %x: tensor<4x4xf64>) -> tensor<4x4xf64> {
  // expected-error @below {{cannot be quantized as mx.lhs and mx.rhs ask: lhs is of f64, not f32, bf16 or f16}}
  %d = linalg.matmul {mx.lhs = #q, mx.rhs = #q} ins(%x, %w : tensor<4x4xf64>, tensor<4x4xf64>) outs(%x : tensor<4x4xf64>) -> tensor<4x4xf64>
  return %d : tensor<4x4xf64>
}

// -----

#q = #mx.quantization<format = <mxfp4>, scale_rule = rceil>

func.func @windows(%x: tensor<1x3x9x9xf32>, %w: tensor<16x3x4x4xf32>, %bias: tensor<1x16x2x2xf32>) -> tensor<1x16x2x2xf32> {
  // expected-error @below {{the windows of the convolution do not tile the image}}
  %d = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<4> : vector<2xi64>, mx.lhs = #q, mx.rhs = #q}
      ins(%x, %w : tensor<1x3x9x9xf32>, tensor<16x3x4x4xf32>) outs(%bias : tensor<1x16x2x2xf32>) -> tensor<1x16x2x2xf32>
  return %d : tensor<1x16x2x2xf32>
}

// -----

#q = #mx.quantization<format = <mxfp4>, scale_rule = rceil>

// Of several obstacles, the first is told.
func.func @windows_of_f64(%x: tensor<1x3x9x9xf64>, %w: tensor<16x3x4x4xf64>, %bias: tensor<1x16x2x2xf64>) -> tensor<1x16x2x2xf64> {
  // expected-error @below {{the windows of the convolution do not tile the image}}
  %d = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<4> : vector<2xi64>, mx.lhs = #q, mx.rhs = #q}
      ins(%x, %w : tensor<1x3x9x9xf64>, tensor<16x3x4x4xf64>) outs(%bias : tensor<1x16x2x2xf64>) -> tensor<1x16x2x2xf64>
  return %d : tensor<1x16x2x2xf64>
}

// -----

#q = #mx.quantization<format = <mxfp4>, scale_rule = rceil>

func.func @depthwise(%x: tensor<1x8x8x4xf32>, %w: tensor<2x2x4xf32>, %c: tensor<1x4x4x4xf32>) -> tensor<1x4x4x4xf32> {
  // expected-error @below {{the convolution is depthwise or grouped}}
  %d = linalg.depthwise_conv_2d_nhwc_hwc {dilations = dense<1> : tensor<2xi64>, strides = dense<2> : tensor<2xi64>, mx.lhs = #q, mx.rhs = #q}
      ins(%x, %w : tensor<1x8x8x4xf32>, tensor<2x2x4xf32>) outs(%c : tensor<1x4x4x4xf32>) -> tensor<1x4x4x4xf32>
  return %d : tensor<1x4x4x4xf32>
}

// -----

#q = #mx.quantization<format = <mxfp4>, scale_rule = rceil>

func.func @rounded(%x: tensor<4x4xf32>, %w: tensor<4x4xf32>, %c: tensor<4x4xbf16>) -> tensor<4x4xbf16> {
  // expected-error @below {{an operand is rounded before the product}}
  %d = linalg.matmul {mx.lhs = #q, mx.rhs = #q} ins(%x, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%c : tensor<4x4xbf16>) -> tensor<4x4xbf16>
  return %d : tensor<4x4xbf16>
}

// -----

#q = #mx.quantization<format = <mxfp4>, scale_rule = rceil>

func.func @zero_point(%x: tensor<1x4x4xf32>, %w: tensor<1x4x4xf32>, %zp: tensor<1xf32>) -> tensor<1x4x4xf32> {
  // expected-error @below {{a zero point is not known to be zero}}
  %d = tosa.matmul %x, %w, %zp, %zp {mx.lhs = #q, mx.rhs = #q} : (tensor<1x4x4xf32>, tensor<1x4x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x4x4xf32>
  return %d : tensor<1x4x4xf32>
}

// -----

#q = #mx.quantization<format = <mxfp4>, scale_rule = rceil>

func.func @broadcast_result(%x: tensor<64xf32>, %w: tensor<64x4xf32>, %init: tensor<4x4xf32>) -> tensor<4x4xf32> {
  // expected-error @below {{a dimension of the result is in neither operand}}
  %d = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (k)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>]
      {mx.lhs = #q, mx.rhs = #q} ins(%x, %w : tensor<64xf32>, tensor<64x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %d : tensor<4x4xf32>
}

// -----

#lhs = #mx.quantization<format = <mxfp8_e4m3>, scale_rule = rceil>
#rhs = #mx.quantization<format = <nvfp4>, scale_rule = amax>

func.func @blocks(%w: tensor<4x4xf32>, %x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  // expected-error @below {{expected mx.lhs and mx.rhs to have equal blocks along K but the block of mxfp8_e4m3 is 32 and that of nvfp4 is 16}}
  %d = linalg.matmul {mx.lhs = #lhs, mx.rhs = #rhs} ins(%x, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %d : tensor<4x4xf32>
}

// -----

#q = #mx.quantization<format = <mxfp4>, scale_rule = rceil>

func.func @place(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  // expected-error @below {{expected mx.lhs and mx.rhs on a contraction of tensors in a function}}
  %d = arith.addf %x, %x {mx.lhs = #q} : tensor<4x4xf32>
  return %d : tensor<4x4xf32>
}

// -----

#q = #mx.quantization<format = <mxfp4>, scale_rule = rceil>

%x = tensor.empty() : tensor<4x4xf32>
// expected-error @below {{expected mx.lhs and mx.rhs on a contraction of tensors in a function}}
%d = linalg.matmul {mx.lhs = #q} ins(%x, %x : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>

// -----

#sr = #mx.quantization<format = <mxfp4>, scale_rule = rceil, rounding = stochastic>

// The site belongs to the operation: each iteration would draw the same numbers.
func.func @loop(%x: tensor<4x4xf32>, %w: tensor<4x4xf32>, %n: index) -> tensor<4x4xf32> {
  %zero = arith.constant 0 : index
  %one = arith.constant 1 : index
  %r = scf.for %i = %zero to %n step %one iter_args(%y = %x) -> tensor<4x4xf32> {
    // expected-error @below {{stochastic rounding in a loop would repeat its random numbers}}
    %d = linalg.matmul {mx.rhs = #sr} ins(%x, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%y : tensor<4x4xf32>) -> tensor<4x4xf32>
    scf.yield %d : tensor<4x4xf32>
  }
  return %r : tensor<4x4xf32>
}

// -----

#sr = #mx.quantization<format = <mxfp4>, scale_rule = rceil, rounding = stochastic>

// Sites are 32 bits without a sign, so that -2 is the last but one: a product of
// two stochastic operands finds one only.
func.func @sites(%x: tensor<4x4xf32>, %w: tensor<4x4xf32>, %seed: i64, %step: i32) -> (tensor<4x4xf4E2M1FN>, tensor<4x1xf8E8M0FNU>, tensor<4x4xf32>) {
  %e, %s = mx.quantize %x random(%seed, %step) {axis = 1 : i64, format = #mx.format<mxfp4>, rounding = #mx.rounding<stochastic>, scale_rule = #mx.scale_rule<rceil>, site = -2 : i32}
      : tensor<4x4xf32> -> tensor<4x4xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  // expected-error @below {{expected 2 sites above the largest in the module, 4294967294, but a site has 32 bits}}
  %d = linalg.matmul {mx.lhs = #sr, mx.rhs = #sr} ins(%x, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %e, %s, %d : tensor<4x4xf4E2M1FN>, tensor<4x1xf8E8M0FNU>, tensor<4x4xf32>
}
