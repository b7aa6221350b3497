// RUN: mx-opt %s -split-input-file -verify-diagnostics

func.func @pack_scales_type(%s: tensor<8x4xf32>) {
  // expected-error @below {{operand #0 must be ranked tensor of f8E8M0FNU type or f8E4M3FN type values, but got 'tensor<8x4xf32>'}}
  %p = mx.pack_scales %s : tensor<8x4xf32> -> tensor<1x1x32x4x4xf32>
  return
}

// -----

// C1: no matrix.
func.func @pack_scales_c1(%s: tensor<8xf8E8M0FNU>) {
  // expected-error @below {{expected scales of rank 2 or more but got 1}}
  %p = mx.pack_scales %s : tensor<8xf8E8M0FNU> -> tensor<1x1x32x4x4xf8E8M0FNU>
  return
}

// -----

// C2: element.
func.func @pack_scales_c2_element(%s: tensor<8x4xf8E8M0FNU>) {
  // expected-error @below {{expected packed of element type 'f8E8M0FNU' but got 'f8E4M3FN'}}
  %p = mx.pack_scales %s : tensor<8x4xf8E8M0FNU> -> tensor<1x1x32x4x4xf8E4M3FN>
  return
}

// -----

// C2: rank.
func.func @pack_scales_c2_rank(%s: tensor<8x4xf8E8M0FNU>) {
  // expected-error @below {{expected packed of rank 5 (3 more than the scales) but got 3}}
  %p = mx.pack_scales %s : tensor<8x4xf8E8M0FNU> -> tensor<1x1x512xf8E8M0FNU>
  return
}

// -----

// C2: rows.
func.func @pack_scales_c2_rows(%s: tensor<129x4xf8E8M0FNU>) {
  // expected-error @below {{expected packed dim 0 to be 2 (129 rows in tiles of 128) but got 1}}
  %p = mx.pack_scales %s : tensor<129x4xf8E8M0FNU> -> tensor<1x1x32x4x4xf8E8M0FNU>
  return
}

// -----

// C2: blocks.
func.func @pack_scales_c2_blocks(%s: tensor<3x?x5xf8E8M0FNU>) {
  // expected-error @below {{expected packed dim 2 to be 2 (5 blocks in tiles of 4) but got 1}}
  %p = mx.pack_scales %s : tensor<3x?x5xf8E8M0FNU> -> tensor<3x?x1x32x4x4xf8E8M0FNU>
  return
}

// -----

// C2: batch.
func.func @pack_scales_c2_batch(%s: tensor<3x8x4xf8E8M0FNU>) {
  // expected-error @below {{expected packed dim 0 to be 3 (the size of the scales) but got 2}}
  %p = mx.pack_scales %s : tensor<3x8x4xf8E8M0FNU> -> tensor<2x1x1x32x4x4xf8E8M0FNU>
  return
}

// -----

// C2: tile.
func.func @pack_scales_c2_tile(%s: tensor<8x4xf8E8M0FNU>) {
  // expected-error @below {{expected packed dim 3 to be 4 (tiles of 32 x 4 x 4) but got 2}}
  %p = mx.pack_scales %s : tensor<8x4xf8E8M0FNU> -> tensor<1x1x32x2x4xf8E8M0FNU>
  return
}
