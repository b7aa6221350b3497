// RUN: mx-opt --convert-mx-to-linalg --split-input-file --verify-diagnostics %s

func.func @operand(%e: tensor<2x32xf4E2M1FN>, %s: tensor<2x1xf8E8M0FNU>) -> tensor<2x32xf32> {
  // expected-error @below {{'mx.dequantize' op expected packed FP4 elements, a tensor of i8, but got 'tensor<2x32xf4E2M1FN>': run mx-pack-fp4 before}}
  %y = mx.dequantize %e, %s {axis = 1 : i64, format = #mx.format<mxfp4>}
      : tensor<2x32xf4E2M1FN>, tensor<2x1xf8E8M0FNU> -> tensor<2x32xf32>
  return %y : tensor<2x32xf32>
}

// -----

func.func @result(%x: tensor<2x32xf32>) -> (tensor<2x32xf4E2M1FN>, tensor<2x1xf8E8M0FNU>) {
  // expected-error @below {{'mx.quantize' op expected packed FP4 elements, a tensor of i8, but got 'tensor<2x32xf4E2M1FN>': run mx-pack-fp4 before}}
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<2x32xf32> -> tensor<2x32xf4E2M1FN>, tensor<2x1xf8E8M0FNU>
  return %e, %s : tensor<2x32xf4E2M1FN>, tensor<2x1xf8E8M0FNU>
}

// -----

func.func @resource() -> tensor<4xf6E2M3FN> {
  // expected-error @below {{'arith.constant' op expected a resource of 4 bytes, one an element, but got 3}}
  // expected-error @below {{failed to legalize operation 'arith.constant'}}
  %e = arith.constant dense_resource<fp6> : tensor<4xf6E2M3FN>
  return %e : tensor<4xf6E2M3FN>
}

{-#
  dialect_resources: { builtin: { fp6: "0x0100000008281F" } }
#-}
