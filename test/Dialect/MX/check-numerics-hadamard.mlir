// RUN: mx-opt %s --mx-check-numerics -split-input-file -verify-diagnostics -o /dev/null

// Transforms that cancel: hadamard-mismatch, hadamard-one-sided,
// hadamard-2d-blocks.
// After each case what is right. docs/Numerics.md section 10 has the rules.

// Both operands carry the same transform.
func.func @hadamard_same(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>) -> tensor<8x8xf32> {
  %hx = mx.hadamard %x {axis = 1, size = 16} : tensor<8x64xf32>
  %hw = mx.hadamard %w {axis = 1, size = 16} : tensor<8x64xf32>
  %a, %as = mx.quantize %hx {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %b, %bs = mx.quantize %hw {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %d = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}

// -----

// Another size.
func.func @hadamard_size(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>) -> tensor<8x8xf32> {
  %hx = mx.hadamard %x {axis = 1, size = 16} : tensor<8x64xf32>
  // expected-note @below {{one of them is here}}
  %hw = mx.hadamard %w {axis = 1, size = 32} : tensor<8x64xf32>
  %a, %as = mx.quantize %hx {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %b, %bs = mx.quantize %hw {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  // expected-error @below {{lhs and rhs carry different Hadamard transforms along K, which do not cancel [hadamard-mismatch]}}
  %d = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}

// -----

// Other signs.
func.func @hadamard_signs(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>) -> tensor<8x8xf32> {
  %hx = mx.hadamard %x {axis = 1, size = 2, signs = array<i8: 1, -1>} : tensor<8x64xf32>
  // expected-note @below {{one of them is here}}
  %hw = mx.hadamard %w {axis = 1, size = 2} : tensor<8x64xf32>
  %a, %as = mx.quantize %hx {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %b, %bs = mx.quantize %hw {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  // expected-error @below {{different Hadamard transforms along K}}
  %d = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}

// -----

// Other random signs.
func.func @hadamard_sign_id(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>, %seed: i64, %other: i64) -> tensor<8x8xf32> {
  %hx = mx.hadamard %x seed(%seed) {axis = 1, size = 16, sign_id = 0 : i32} : tensor<8x64xf32>
  // expected-note @below {{one of them is here}}
  %hw = mx.hadamard %w seed(%seed) {axis = 1, size = 16, sign_id = 1 : i32} : tensor<8x64xf32>
  %a, %as = mx.quantize %hx {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %b, %bs = mx.quantize %hw {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  // expected-error @below {{different Hadamard transforms along K}}
  %d = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}

// -----

// Another seed.
func.func @hadamard_seed(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>) -> tensor<8x8xf32> {
  %c1 = arith.constant 1 : i64
  %c2 = arith.constant 2 : i64
  %hx = mx.hadamard %x seed(%c1) {axis = 1, size = 16, sign_id = 0 : i32} : tensor<8x64xf32>
  // expected-note @below {{one of them is here}}
  %hw = mx.hadamard %w seed(%c2) {axis = 1, size = 16, sign_id = 0 : i32} : tensor<8x64xf32>
  %a, %as = mx.quantize %hx {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %b, %bs = mx.quantize %hw {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  // expected-error @below {{different Hadamard transforms along K}}
  %d = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}

// -----

// Two seeds that may be equal when it runs.
func.func @hadamard_seed_unknown(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>, %seed: i64, %other: i64) -> tensor<8x8xf32> {
  %hx = mx.hadamard %x seed(%seed) {axis = 1, size = 16, sign_id = 0 : i32} : tensor<8x64xf32>
  %hw = mx.hadamard %w seed(%other) {axis = 1, size = 16, sign_id = 0 : i32} : tensor<8x64xf32>
  %a, %as = mx.quantize %hx {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %b, %bs = mx.quantize %hw {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %d = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}

// -----

// An argument may have been transformed before, as a rotated weight is.
func.func @hadamard_one_sided(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>) -> tensor<8x8xf32> {
  // expected-note @below {{transformed here}}
  %hx = mx.hadamard %x {axis = 1, size = 16} : tensor<8x64xf32>
  %a, %as = mx.quantize %hx {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %b, %bs = mx.quantize %w {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  // expected-warning @below {{lhs carries a Hadamard transform along K that rhs does not carry: it cancels only if that was transformed beforehand [hadamard-one-sided]}}
  %d = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}

// -----

// So may what is computed: a rotation fused into the weights of the layer before
// it makes it arrive transformed.
func.func @hadamard_computed(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>) -> tensor<8x8xf32> {
  %sum = linalg.add ins(%w, %w : tensor<8x64xf32>, tensor<8x64xf32>) outs(%w : tensor<8x64xf32>) -> tensor<8x64xf32>
  // expected-note @below {{transformed here}}
  %hx = mx.hadamard %x {axis = 1, size = 16} : tensor<8x64xf32>
  %b, %bs = mx.quantize %hx {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %a, %as = mx.quantize %sum {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  // expected-warning @below {{rhs carries a Hadamard transform along K that lhs does not carry: it cancels only if that was transformed beforehand [hadamard-one-sided]}}
  %d = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}

// -----

// So may what is plain.
func.func @hadamard_plain(%x: tensor<8x64xf32>, %w: tensor<8x64xbf16>) -> tensor<8x8xf32> {
  // expected-note @below {{transformed here}}
  %hx = mx.hadamard %x {axis = 1, size = 16} : tensor<8x64xf32>
  %a, %as = mx.quantize %hx {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  // expected-warning @below {{lhs carries a Hadamard transform along K that rhs does not carry}}
  %d = mx.scaled_matmul %a scales(%as), %w {lhs_format = #mx.format<mxfp4>} : (tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<8x64xbf16>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}

// -----

// Without signs, a transform twice is none.
func.func @hadamard_twice(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>) -> tensor<8x8xf32> {
  %h1 = mx.hadamard %x {axis = 1, size = 16} : tensor<8x64xf32>
  %h2 = mx.hadamard %h1 {axis = 1, size = 16} : tensor<8x64xf32>
  %a, %as = mx.quantize %h2 {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %b, %bs = mx.quantize %w {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %d = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}

// -----

// A reshape may hide a transform of groups.
func.func @hadamard_reshaped(%x: tensor<8x64xf32>, %w: tensor<8x4x16xf32>) -> tensor<8x8xf32> {
  %g = mx.hadamard %w {axis = 2, size = 16} : tensor<8x4x16xf32>
  %f = tensor.collapse_shape %g [[0], [1, 2]] : tensor<8x4x16xf32> into tensor<8x64xf32>
  %hx = mx.hadamard %x {axis = 1, size = 16} : tensor<8x64xf32>
  %a, %as = mx.quantize %hx {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %c, %cs = mx.quantize %f {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %d = mx.scaled_matmul %a scales(%as), %c scales(%cs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}

// -----

// Elements from elsewhere, as from mx-split-weights, tell nothing.
func.func @hadamard_split(%x: tensor<8x64xf32>, %b: tensor<8x64xf4E2M1FN>, %bs: tensor<8x2xf8E8M0FNU>) -> tensor<8x8xf32> {
  %hx = mx.hadamard %x {axis = 1, size = 16} : tensor<8x64xf32>
  %a, %as = mx.quantize %hx {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %d = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}

// -----

// A transform of rows is not summed over.
func.func @hadamard_rows(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>) -> tensor<8x8xf32> {
  %hx = mx.hadamard %x {axis = 0, size = 8} : tensor<8x64xf32>
  %a, %as = mx.quantize %hx {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %b, %bs = mx.quantize %w {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %d = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}

// -----

// It is seen through transposes.
func.func @hadamard_transposed(%x: tensor<64x8xf32>, %w: tensor<8x64xf32>, %o: tensor<8x64xf32>) -> tensor<8x8xf32> {
  %hx = mx.hadamard %x {axis = 0, size = 16} : tensor<64x8xf32>
  %xt = linalg.transpose ins(%hx : tensor<64x8xf32>) outs(%o : tensor<8x64xf32>) permutation = [1, 0]
  %hw = mx.hadamard %w {axis = 1, size = 16} : tensor<8x64xf32>
  %a, %as = mx.quantize %xt {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %b, %bs = mx.quantize %hw {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %d = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}

// -----

// Blocks of several rows of what was transformed along an axis.
func.func @hadamard_2d(%x: tensor<64x64xf32>) -> tensor<64x64xf4E2M1FN> {
  // expected-note @below {{transformed here}}
  %hx = mx.hadamard %x {axis = 1, size = 16} : tensor<64x64xf32>
  // expected-error @below {{blocks of several rows make a tensor and its transpose the same numbers, but a Hadamard transform, which has an axis, does not: format mxfp4_32x32 [hadamard-2d-blocks]}}
  %e, %es = mx.quantize %hx {axis = 1, format = #mx.format<mxfp4_32x32>, scale_rule = #mx.scale_rule<rceil>} : tensor<64x64xf32> -> tensor<64x64xf4E2M1FN>, tensor<2x2xf8E8M0FNU>
  return %e : tensor<64x64xf4E2M1FN>
}

// -----

// Blocks of one row, or none of them.
func.func @hadamard_1d(%x: tensor<64x64xf32>) -> tensor<64x64xf4E2M1FN> {
  %hx = mx.hadamard %x {axis = 1, size = 16} : tensor<64x64xf32>
  %e, %es = mx.quantize %hx {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<64x64xf32> -> tensor<64x64xf4E2M1FN>, tensor<64x2xf8E8M0FNU>
  %f, %fs = mx.quantize %x {axis = 1, format = #mx.format<mxfp4_32x32>, scale_rule = #mx.scale_rule<rceil>} : tensor<64x64xf32> -> tensor<64x64xf4E2M1FN>, tensor<2x2xf8E8M0FNU>
  return %e : tensor<64x64xf4E2M1FN>
}
