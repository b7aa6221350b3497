// The other ways to fall back on a chip that has everything.
// RUN: mx-opt %s -verify-diagnostics -convert-mx-to-gpu="ptx-version=87 fp4-kind=mxf8f6f4 error-on-fallback"
// RUN: mx-opt %s -o /dev/null -convert-mx-to-gpu="ptx-version=87 fp4-kind=mxf8f6f4"

func.func @slower(%a: tensor<4x16xi8>, %s: tensor<4x1xf8E8M0FNU>) -> tensor<4x4xf32> {
  // expected-error @below {{'mx.scaled_matmul' op is lowered to a slower instruction: mxf8f6f4 sums over 32 of K in an instruction, mxf4 over 64; use fp4-kind=mxf4}}
  %d = mx.scaled_matmul %a scales(%s), %a scales(%s) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<4x16xi8>, tensor<4x1xf8E8M0FNU>, tensor<4x16xi8>, tensor<4x1xf8E8M0FNU>) -> tensor<4x4xf32>
  return %d : tensor<4x4xf32>
}

// A mixed pair has this instruction only, integer code is the best that there is
// for a rounding, and so is a slow conversion.
func.func @best(%a: tensor<4x32xf8E4M3FN>, %s: tensor<4x1xf8E8M0FNU>, %b: tensor<4x16xi8>, %x: tensor<4x32xf32>)
    -> (tensor<4x4xf32>, tensor<4x32xf8E4M3FN>) {
  %d = mx.scaled_matmul %a scales(%s), %b scales(%s) {lhs_format = #mx.format<mxfp8_e4m3>, rhs_format = #mx.format<mxfp4>}
      : (tensor<4x32xf8E4M3FN>, tensor<4x1xf8E8M0FNU>, tensor<4x16xi8>, tensor<4x1xf8E8M0FNU>) -> tensor<4x4xf32>
  %e, %t = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp8_e4m3>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<toward_zero>}
      : tensor<4x32xf32> -> tensor<4x32xf8E4M3FN>, tensor<4x1xf8E8M0FNU>
  return %d, %e : tensor<4x4xf32>, tensor<4x32xf8E4M3FN>
}

func.func @host(%x: tensor<4x32xf32>) -> (tensor<4x32xf4E2M1FN>, f32, tensor<4x32xf8E5M2>) {
  // expected-error @below {{'mx.quantize' op is left for the CPU: elements are not packed; run mx-pack-fp4 before}}
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  // expected-error @below {{'mx.tensor_scale' op is left for the CPU: there is no kernel for mx.tensor_scale; use a format without a tensor scale}}
  %t = mx.tensor_scale %x : tensor<4x32xf32>
  // expected-error @below {{'mx.quantize' op is lowered to a slower kernel: slow, as one warp quantizes the tensor; use a format with blocks}}
  %f, %u = mx.quantize %x {axis = 1 : i64, format = #mx.format<fp8_e5m2_tensor>, scale_rule = #mx.scale_rule<amax>}
      : tensor<4x32xf32> -> tensor<4x32xf8E5M2>, tensor<1x1xf32>
  return %e, %t, %f : tensor<4x32xf4E2M1FN>, f32, tensor<4x32xf8E5M2>
}
