// RUN: mx-opt %s -split-input-file -verify-diagnostics

// C2: a size of elements.
func.func @dequantize_c2(%e: tensor<4x32xf4E2M1FN>, %s: tensor<4x1xf8E8M0FNU>) {
  // expected-error @below {{expected elements dim 1 to be 64 (the size of the data) but got 32}}
  %y = mx.dequantize %e, %s {axis = 1, format = #mx.format<mxfp4>} : tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU> -> tensor<4x64xf32>
  return
}

// -----

// C3: the number of blocks.
func.func @dequantize_c3(%e: tensor<4x32xf4E2M1FN>, %s: tensor<4x2xf8E8M0FNU>) {
  // expected-error @below {{expected scales dim 1 to be 1 (data dim 32 / block 32, format mxfp4) but got 2}}
  %y = mx.dequantize %e, %s {axis = 1, format = #mx.format<mxfp4>} : tensor<4x32xf4E2M1FN>, tensor<4x2xf8E8M0FNU> -> tensor<4x32xf32>
  return
}

// -----

// C4: no tensor scale.
func.func @dequantize_c4(%e: tensor<4x32xf4E2M1FN>, %s: tensor<4x2xf8E4M3FN>) {
  // expected-error @below {{expected a tensor_scale, as format nvfp4 has a second-level scale, but got none}}
  %y = mx.dequantize %e, %s {axis = 1, format = #mx.format<nvfp4>} : tensor<4x32xf4E2M1FN>, tensor<4x2xf8E4M3FN> -> tensor<4x32xf32>
  return
}

// -----

// C5: nothing tells the number of packed elements.
func.func @dequantize_c5_missing(%e: tensor<4x?xi8>, %s: tensor<4x?xf8E8M0FNU>) {
  // expected-error @below {{expected last_dim, as elements are packed and output dim 1 is dynamic, but got none}}
  %y = mx.dequantize %e, %s {axis = 1, format = #mx.format<mxfp4>} : tensor<4x?xi8>, tensor<4x?xf8E8M0FNU> -> tensor<4x?xf32>
  return
}

// -----

// C5: a size that the type tells.
func.func @dequantize_c5_extra(%e: tensor<4x16xi8>, %s: tensor<4x1xf8E8M0FNU>, %n: index) {
  // expected-error @below {{expected no last_dim, as output dim 1 is static, 32, but got one}}
  %y = mx.dequantize %e, %s last_dim(%n) {axis = 1, format = #mx.format<mxfp4>} : tensor<4x16xi8>, tensor<4x1xf8E8M0FNU> -> tensor<4x32xf32>
  return
}

// -----

// C1: an axis beyond the rank.
func.func @dequantize_c1(%e: tensor<4x32xf4E2M1FN>, %s: tensor<4x1xf8E8M0FNU>) {
  // expected-error @below {{expected axis in [0, 2) but got 2}}
  %y = mx.dequantize %e, %s {axis = 2, format = #mx.format<mxfp4>} : tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU> -> tensor<4x32xf32>
  return
}

// -----

// C2: the type of elements.
func.func @dequantize_c2_type(%e: tensor<4x32xf8E5M2>, %s: tensor<4x1xf8E8M0FNU>) {
  // expected-error @below {{expected elements of element type 'f4E2M1FN' but got 'f8E5M2'}}
  %y = mx.dequantize %e, %s {axis = 1, format = #mx.format<mxfp4>} : tensor<4x32xf8E5M2>, tensor<4x1xf8E8M0FNU> -> tensor<4x32xf32>
  return
}

// -----

// C3: the type of scales.
func.func @dequantize_c3_type(%e: tensor<4x32xf4E2M1FN>, %s: tensor<4x1xf32>) {
  // expected-error @below {{expected scales of element type 'f8E8M0FNU' but got 'f32'}}
  %y = mx.dequantize %e, %s {axis = 1, format = #mx.format<mxfp4>} : tensor<4x32xf4E2M1FN>, tensor<4x1xf32> -> tensor<4x32xf32>
  return
}

// -----

// C4: a tensor scale that the format has not.
func.func @dequantize_c4_extra(%e: tensor<4x32xf4E2M1FN>, %s: tensor<4x1xf8E8M0FNU>, %t: f32) {
  // expected-error @below {{expected no tensor_scale, as format mxfp4 has no second-level scale, but got one}}
  %y = mx.dequantize %e, %s tensor_scale(%t) {axis = 1, format = #mx.format<mxfp4>} : tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU> -> tensor<4x32xf32>
  return
}
