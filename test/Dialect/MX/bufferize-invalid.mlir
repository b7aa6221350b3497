// RUN: mx-opt %s --one-shot-bufferize=bufferize-function-boundaries --verify-diagnostics --split-input-file

func.func @fp4(%e: tensor<8x32xf4E2M1FN>, %s: tensor<8x1xf8E8M0FNU>) -> tensor<8x32xf32> {
  // expected-error @below {{'mx.dequantize' op expected packed FP4 elements, a tensor of i8, but got 'tensor<8x32xf4E2M1FN>': run mx-pack-fp4 before}}
  // expected-error @below {{failed to bufferize op}}
  %y = mx.dequantize %e, %s {axis = 1, format = #mx.format<mxfp4>} : tensor<8x32xf4E2M1FN>, tensor<8x1xf8E8M0FNU> -> tensor<8x32xf32>
  return %y : tensor<8x32xf32>
}
