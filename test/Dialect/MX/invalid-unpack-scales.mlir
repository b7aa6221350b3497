// RUN: mx-opt %s -split-input-file -verify-diagnostics

// C1: no matrix.
func.func @unpack_scales_c1(%p: tensor<1x32x4x4xf8E8M0FNU>) {
  // expected-error @below {{expected scales of rank 2 or more but got 1}}
  %s = mx.unpack_scales %p : tensor<1x32x4x4xf8E8M0FNU> -> tensor<4xf8E8M0FNU>
  return
}

// -----

// C2: tiles.
func.func @unpack_scales_c2(%p: tensor<2x1x32x4x4xf8E8M0FNU>) {
  // expected-error @below {{expected packed dim 0 to be 1 (100 rows in tiles of 128) but got 2}}
  %s = mx.unpack_scales %p : tensor<2x1x32x4x4xf8E8M0FNU> -> tensor<100x4xf8E8M0FNU>
  return
}

// -----

// C2: element.
func.func @unpack_scales_c2_element(%p: tensor<2x1x32x4x4xf8E8M0FNU>) {
  // expected-error @below {{expected packed of element type 'f8E4M3FN' but got 'f8E8M0FNU'}}
  %s = mx.unpack_scales %p : tensor<2x1x32x4x4xf8E8M0FNU> -> tensor<200x4xf8E4M3FN>
  return
}

// -----

// C3: rows.
func.func @unpack_scales_c3_rows(%p: tensor<1x1x32x4x4xf8E8M0FNU>) {
  // expected-error @below {{expected rows, as dim 0 of scales is dynamic}}
  %s = mx.unpack_scales %p : tensor<1x1x32x4x4xf8E8M0FNU> -> tensor<?x4xf8E8M0FNU>
  return
}

// -----

// C3: no rows.
func.func @unpack_scales_c3_no_rows(%p: tensor<1x1x32x4x4xf8E8M0FNU>, %n: index) {
  // expected-error @below {{expected no rows, as dim 0 of scales is static, 9}}
  %s = mx.unpack_scales %p rows(%n) : tensor<1x1x32x4x4xf8E8M0FNU> -> tensor<9x4xf8E8M0FNU>
  return
}

// -----

// C3: blocks.
func.func @unpack_scales_c3_blocks(%p: tensor<1x1x32x4x4xf8E8M0FNU>) {
  // expected-error @below {{expected blocks, as dim 1 of scales is dynamic}}
  %s = mx.unpack_scales %p : tensor<1x1x32x4x4xf8E8M0FNU> -> tensor<9x?xf8E8M0FNU>
  return
}

// -----

// C3: no blocks.
func.func @unpack_scales_c3_no_blocks(%p: tensor<1x1x32x4x4xf8E8M0FNU>, %n: index) {
  // expected-error @below {{expected no blocks, as dim 1 of scales is static, 4}}
  %s = mx.unpack_scales %p blocks(%n) : tensor<1x1x32x4x4xf8E8M0FNU> -> tensor<9x4xf8E8M0FNU>
  return
}
