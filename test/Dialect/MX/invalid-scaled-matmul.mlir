// RUN: mx-opt %s -split-input-file -verify-diagnostics

// C1: no matrix.
func.func @matmul_c1_rank(%a: tensor<32xf4E2M1FN>, %s: tensor<1xf8E8M0FNU>) {
  // expected-error @below {{expected lhs of the rank of the result, which is at least 2, but got rank 1 and result rank 1}}
  %d = mx.scaled_matmul %a scales(%s), %a scales(%s) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
    : (tensor<32xf4E2M1FN>, tensor<1xf8E8M0FNU>, tensor<32xf4E2M1FN>, tensor<1xf8E8M0FNU>) -> tensor<32xf32>
  return
}

// -----

// C1: K.
func.func @matmul_c1_k(%a: tensor<8x64xf8E5M2>, %sa: tensor<8x2xf8E8M0FNU>, %b: tensor<16x32xf8E5M2>, %sb: tensor<16x1xf8E8M0FNU>) {
  // expected-error @below {{expected rhs dim 1 to be 64 (K, lhs dim 1) but got 32}}
  %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb) {lhs_format = #mx.format<mxfp8_e5m2>, rhs_format = #mx.format<mxfp8_e5m2>}
    : (tensor<8x64xf8E5M2>, tensor<8x2xf8E8M0FNU>, tensor<16x32xf8E5M2>, tensor<16x1xf8E8M0FNU>) -> tensor<8x16xf32>
  return
}

// -----

// C1: K, packed.
func.func @matmul_c1_packed_k(%a: tensor<8x64xf8E5M2>, %sa: tensor<8x2xf8E8M0FNU>, %b: tensor<16x16xi8>, %sb: tensor<16x2xf8E8M0FNU>) {
  // expected-error @below {{expected rhs dim 1 to be 32 (K = 64 of lhs, two FP4 elements a byte) but got 16}}
  %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb) {lhs_format = #mx.format<mxfp8_e5m2>, rhs_format = #mx.format<mxfp4>}
    : (tensor<8x64xf8E5M2>, tensor<8x2xf8E8M0FNU>, tensor<16x16xi8>, tensor<16x2xf8E8M0FNU>) -> tensor<8x16xf32>
  return
}

// -----

// C1: N.
func.func @matmul_c1_n(%a: tensor<8x32xf8E5M2>, %sa: tensor<8x1xf8E8M0FNU>) {
  // expected-error @below {{expected result dim 1 to be 8 (N, rhs dim 0) but got 16}}
  %d = mx.scaled_matmul %a scales(%sa), %a scales(%sa) {lhs_format = #mx.format<mxfp8_e5m2>, rhs_format = #mx.format<mxfp8_e5m2>}
    : (tensor<8x32xf8E5M2>, tensor<8x1xf8E8M0FNU>, tensor<8x32xf8E5M2>, tensor<8x1xf8E8M0FNU>) -> tensor<8x16xf32>
  return
}

// -----

// C1: a batch.
func.func @matmul_c1_batch(%a: tensor<2x8x32xf8E5M2>, %sa: tensor<2x8x1xf8E8M0FNU>, %b: tensor<3x8x32xf8E5M2>, %sb: tensor<3x8x1xf8E8M0FNU>) {
  // expected-error @below {{expected rhs dim 0 to be 2 (batch, lhs dim 0) but got 3}}
  %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb) {lhs_format = #mx.format<mxfp8_e5m2>, rhs_format = #mx.format<mxfp8_e5m2>}
    : (tensor<2x8x32xf8E5M2>, tensor<2x8x1xf8E8M0FNU>, tensor<3x8x32xf8E5M2>, tensor<3x8x1xf8E8M0FNU>) -> tensor<2x8x8xf32>
  return
}

// -----

// C2: a format without scales.
func.func @matmul_c2_scales(%a: tensor<8x32xf8E5M2>, %sa: tensor<8x1xf8E8M0FNU>) {
  // expected-error @below {{expected rhs scales and rhs_format together but got the format alone}}
  %d = mx.scaled_matmul %a scales(%sa), %a {lhs_format = #mx.format<mxfp8_e5m2>, rhs_format = #mx.format<mxfp8_e5m2>}
    : (tensor<8x32xf8E5M2>, tensor<8x1xf8E8M0FNU>, tensor<8x32xf8E5M2>) -> tensor<8x8xf32>
  return
}

// -----

// C2: plain data that is no plain type.
func.func @matmul_c2_plain(%a: tensor<8x32xf8E5M2>, %sa: tensor<8x1xf8E8M0FNU>) {
  // expected-error @below {{expected plain rhs of element type f32, bf16 or f16 but got 'f8E5M2'}}
  %d = mx.scaled_matmul %a scales(%sa), %a {lhs_format = #mx.format<mxfp8_e5m2>}
    : (tensor<8x32xf8E5M2>, tensor<8x1xf8E8M0FNU>, tensor<8x32xf8E5M2>) -> tensor<8x8xf32>
  return
}

// -----

// C2: nothing is quantized.
func.func @matmul_c2_none(%a: tensor<8x32xbf16>) {
  // expected-error @below {{expected at least one quantized operand: use linalg.matmul for two plain ones}}
  %d = mx.scaled_matmul %a, %a : (tensor<8x32xbf16>, tensor<8x32xbf16>) -> tensor<8x8xf32>
  return
}

// -----

// C3: the type of elements.
func.func @matmul_c3_type(%a: tensor<8x32xf8E5M2>, %sa: tensor<8x1xf8E8M0FNU>) {
  // expected-error @below {{expected rhs of element type 'f8E4M3FN' but got 'f8E5M2'}}
  %d = mx.scaled_matmul %a scales(%sa), %a scales(%sa) {lhs_format = #mx.format<mxfp8_e5m2>, rhs_format = #mx.format<mxfp8_e4m3>}
    : (tensor<8x32xf8E5M2>, tensor<8x1xf8E8M0FNU>, tensor<8x32xf8E5M2>, tensor<8x1xf8E8M0FNU>) -> tensor<8x8xf32>
  return
}

// -----

// C3: the number of blocks.
func.func @matmul_c3_scales(%a: tensor<8x64xf8E5M2>, %sa: tensor<8x2xf8E8M0FNU>, %sb: tensor<8x1xf8E8M0FNU>) {
  // expected-error @below {{expected rhs scales dim 1 to be 2 (data dim 64 / block 32, format mxfp8_e5m2) but got 1}}
  %d = mx.scaled_matmul %a scales(%sa), %a scales(%sb) {lhs_format = #mx.format<mxfp8_e5m2>, rhs_format = #mx.format<mxfp8_e5m2>}
    : (tensor<8x64xf8E5M2>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf8E5M2>, tensor<8x1xf8E8M0FNU>) -> tensor<8x8xf32>
  return
}

// -----

// C4: two lengths of blocks.
func.func @matmul_c4(%a: tensor<8x64xf4E2M1FN>, %sa: tensor<8x4xf8E4M3FN>, %sb: tensor<8x2xf8E8M0FNU>) {
  // expected-error @below {{expected equal block sizes along K but got 16 (lhs) and 32 (rhs)}}
  %d = mx.scaled_matmul %a scales(%sa), %a scales(%sb) {lhs_format = #mx.format<nvfp4>, rhs_format = #mx.format<mxfp4>}
    : (tensor<8x64xf4E2M1FN>, tensor<8x4xf8E4M3FN>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>) -> tensor<8x8xf32>
  return
}

// -----

// C4: a block of all of K.
func.func @whole_dimension(%a: tensor<4x64xf8E4M3FN>, %sa: tensor<4x1xf32>, %b: tensor<8x64xf8E4M3FN>, %sb: tensor<8x2xf8E8M0FNU>) {
  // expected-error @below {{expected equal block sizes along K but got all (lhs) and 32 (rhs)}}
  %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb) {lhs_format = #mx.format<fp8_e4m3_row>, rhs_format = #mx.format<mxfp8_e4m3>}
      : (tensor<4x64xf8E4M3FN>, tensor<4x1xf32>, tensor<8x64xf8E4M3FN>, tensor<8x2xf8E8M0FNU>) -> tensor<4x8xf32>
  return
}

// -----

// C5: the type of C.
func.func @matmul_c5(%a: tensor<8x32xf8E5M2>, %sa: tensor<8x1xf8E8M0FNU>, %c: tensor<8x8xbf16>) {
  // expected-error @below {{expected c of the result's type 'tensor<8x8xf32>' but got 'tensor<8x8xbf16>'}}
  %d = mx.scaled_matmul %a scales(%sa), %a scales(%sa) add(%c) {lhs_format = #mx.format<mxfp8_e5m2>, rhs_format = #mx.format<mxfp8_e5m2>}
    : (tensor<8x32xf8E5M2>, tensor<8x1xf8E8M0FNU>, tensor<8x32xf8E5M2>, tensor<8x1xf8E8M0FNU>, tensor<8x8xbf16>) -> tensor<8x8xf32>
  return
}

// -----

// C1: the rank of the right operand.
func.func @matmul_c1_rhs_rank(%a: tensor<8x32xf8E5M2>, %s: tensor<8x1xf8E8M0FNU>, %b: tensor<1x8x32xf8E5M2>, %t: tensor<1x8x1xf8E8M0FNU>) {
  // expected-error @below {{expected rhs of the rank of the result, which is at least 2, but got rank 3 and result rank 2}}
  %d = mx.scaled_matmul %a scales(%s), %b scales(%t) {lhs_format = #mx.format<mxfp8_e5m2>, rhs_format = #mx.format<mxfp8_e5m2>}
    : (tensor<8x32xf8E5M2>, tensor<8x1xf8E8M0FNU>, tensor<1x8x32xf8E5M2>, tensor<1x8x1xf8E8M0FNU>) -> tensor<8x8xf32>
  return
}

// -----

// C1: a batch of the result.
func.func @matmul_c1_result_batch(%a: tensor<2x8x32xf8E5M2>, %s: tensor<2x8x1xf8E8M0FNU>) {
  // expected-error @below {{expected result dim 0 to be 2 (batch, lhs dim 0) but got 3}}
  %d = mx.scaled_matmul %a scales(%s), %a scales(%s) {lhs_format = #mx.format<mxfp8_e5m2>, rhs_format = #mx.format<mxfp8_e5m2>}
    : (tensor<2x8x32xf8E5M2>, tensor<2x8x1xf8E8M0FNU>, tensor<2x8x32xf8E5M2>, tensor<2x8x1xf8E8M0FNU>) -> tensor<3x8x8xf32>
  return
}

// -----

// C1: M.
func.func @matmul_c1_m(%a: tensor<2x8x32xf8E5M2>, %s: tensor<2x8x1xf8E8M0FNU>) {
  // expected-error @below {{expected result dim 1 to be 8 (M, lhs dim 1) but got 9}}
  %d = mx.scaled_matmul %a scales(%s), %a scales(%s) {lhs_format = #mx.format<mxfp8_e5m2>, rhs_format = #mx.format<mxfp8_e5m2>}
    : (tensor<2x8x32xf8E5M2>, tensor<2x8x1xf8E8M0FNU>, tensor<2x8x32xf8E5M2>, tensor<2x8x1xf8E8M0FNU>) -> tensor<2x9x8xf32>
  return
}

// -----

// C2: scales without a format.
func.func @matmul_c2_format(%a: tensor<8x32xf8E5M2>, %s: tensor<8x1xf8E8M0FNU>) {
  // expected-error @below {{expected lhs scales and lhs_format together but got the scales alone}}
  %d = mx.scaled_matmul %a scales(%s), %a scales(%s) {rhs_format = #mx.format<mxfp8_e5m2>}
    : (tensor<8x32xf8E5M2>, tensor<8x1xf8E8M0FNU>, tensor<8x32xf8E5M2>, tensor<8x1xf8E8M0FNU>) -> tensor<8x8xf32>
  return
}

// -----

// C3: the type of scales.
func.func @matmul_c3_scale_type(%a: tensor<8x32xf8E5M2>, %s: tensor<8x1xf32>) {
  // expected-error @below {{expected lhs scales of element type 'f8E8M0FNU' but got 'f32'}}
  %d = mx.scaled_matmul %a scales(%s), %a scales(%s) {lhs_format = #mx.format<mxfp8_e5m2>, rhs_format = #mx.format<mxfp8_e5m2>}
    : (tensor<8x32xf8E5M2>, tensor<8x1xf32>, tensor<8x32xf8E5M2>, tensor<8x1xf32>) -> tensor<8x8xf32>
  return
}

// -----

// C3: the number of blocks of packed elements.
func.func @matmul_c3_packed(%a: tensor<8x32xi8>, %s: tensor<8x1xf8E8M0FNU>) {
  // expected-error @below {{expected lhs scales dim 1 to be 2 (data dim 64 / block 32, format mxfp4) but got 1}}
  %d = mx.scaled_matmul %a scales(%s), %a scales(%s) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
    : (tensor<8x32xi8>, tensor<8x1xf8E8M0FNU>, tensor<8x32xi8>, tensor<8x1xf8E8M0FNU>) -> tensor<8x8xf32>
  return
}

// -----

// C6: rows.
func.func @scaled_matmul_c6_rows(%a: tensor<200x64xf8E4M3FN>, %p: tensor<1x1x32x4x4xf8E8M0FNU>) {
  // expected-error @below {{expected lhs scales dim 0 to be 2 (200 rows in tiles of 128) but got 1}}
  %d = mx.scaled_matmul %a scales(%p), %a scales(%p) {lhs_format = #mx.format<mxfp8_e4m3>, rhs_format = #mx.format<mxfp8_e4m3>}
      : (tensor<200x64xf8E4M3FN>, tensor<1x1x32x4x4xf8E8M0FNU>, tensor<200x64xf8E4M3FN>, tensor<1x1x32x4x4xf8E8M0FNU>) -> tensor<200x200xf32>
  return
}

// -----

// C6: blocks.
func.func @scaled_matmul_c6_blocks(%a: tensor<8x64xf8E4M3FN>, %s: tensor<8x2xf8E8M0FNU>, %p: tensor<1x2x32x4x4xf8E8M0FNU>) {
  // expected-error @below {{expected rhs scales dim 1 to be 1 (2 blocks in tiles of 4) but got 2}}
  %d = mx.scaled_matmul %a scales(%s), %a scales(%p) {lhs_format = #mx.format<mxfp8_e4m3>, rhs_format = #mx.format<mxfp8_e4m3>}
      : (tensor<8x64xf8E4M3FN>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf8E4M3FN>, tensor<1x2x32x4x4xf8E8M0FNU>) -> tensor<8x8xf32>
  return
}

// -----

// C6: format.
func.func @scaled_matmul_c6_format(%a: tensor<64x64xf8E4M3FN>, %p: tensor<1x1x32x4x4xf8E8M0FNU>) {
  // expected-error @below {{expected linear lhs scales, of rank 2, but got packed ones: format mxfp8_e4m3_32x32 has no packed layout, which needs scales of f8E8M0FNU or f8E4M3FN, one for each row, and an even block size}}
  %d = mx.scaled_matmul %a scales(%p), %a scales(%p) {lhs_format = #mx.format<mxfp8_e4m3_32x32>, rhs_format = #mx.format<mxfp8_e4m3_32x32>}
      : (tensor<64x64xf8E4M3FN>, tensor<1x1x32x4x4xf8E8M0FNU>, tensor<64x64xf8E4M3FN>, tensor<1x1x32x4x4xf8E8M0FNU>) -> tensor<64x64xf32>
  return
}

// -----

// C3: scales rank.
func.func @scaled_matmul_c3_scales_rank(%a: tensor<8x64xf8E4M3FN>, %p: tensor<1x1x512xf8E8M0FNU>) {
  // expected-error @below {{expected lhs scales of rank 2 (the rank of the data) but got 3}}
  %d = mx.scaled_matmul %a scales(%p), %a scales(%p) {lhs_format = #mx.format<mxfp8_e4m3>, rhs_format = #mx.format<mxfp8_e4m3>}
      : (tensor<8x64xf8E4M3FN>, tensor<1x1x512xf8E8M0FNU>, tensor<8x64xf8E4M3FN>, tensor<1x1x512xf8E8M0FNU>) -> tensor<8x8xf32>
  return
}
