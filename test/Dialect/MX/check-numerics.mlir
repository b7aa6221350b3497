// RUN: mx-opt %s --mx-check-numerics -split-input-file -verify-diagnostics -o /dev/null

// The rules of docs/Numerics.md section 10; after each case what is right.

// Rule 1. Static shapes of scales show it, dynamic ones do not.
func.func @contraction_axis(%x: tensor<?x?xf32>, %w: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %a, %as = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<?x?xf32> -> tensor<?x?xf4E2M1FN>, tensor<?x?xf8E8M0FNU>
  // expected-note @below {{quantized here}}
  %b, %bs = mx.quantize %w {axis = 0, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<?x?xf32> -> tensor<?x?xf4E2M1FN>, tensor<?x?xf8E8M0FNU>
  // expected-error @below {{expected the blocks of rhs along dim 1 but they run along dim 0 [contraction-axis]}}
  %d = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<?x?xf4E2M1FN>, tensor<?x?xf8E8M0FNU>, tensor<?x?xf4E2M1FN>, tensor<?x?xf8E8M0FNU>) -> tensor<?x?xf32>
  return %d : tensor<?x?xf32>
}

// -----

// Along K, all is well.
func.func @contraction_axis_right(%x: tensor<?x?xf32>, %w: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %a, %as = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<?x?xf32> -> tensor<?x?xf4E2M1FN>, tensor<?x?xf8E8M0FNU>
  %b, %bs = mx.quantize %w {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<?x?xf32> -> tensor<?x?xf4E2M1FN>, tensor<?x?xf8E8M0FNU>
  %d = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<?x?xf4E2M1FN>, tensor<?x?xf8E8M0FNU>, tensor<?x?xf4E2M1FN>, tensor<?x?xf8E8M0FNU>) -> tensor<?x?xf32>
  return %d : tensor<?x?xf32>
}

// -----

// One scale for the tensor has no axis.
func.func @contraction_axis_tensor(%x: tensor<?x?xf32>, %w: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %a, %as = mx.quantize %x {axis = 1, format = #mx.format<fp8_e4m3_tensor>, scale_rule = #mx.scale_rule<amax>} : tensor<?x?xf32> -> tensor<?x?xf8E4M3FN>, tensor<1x1xf32>
  %b, %bs = mx.quantize %w {axis = 0, format = #mx.format<fp8_e4m3_tensor>, scale_rule = #mx.scale_rule<amax>} : tensor<?x?xf32> -> tensor<?x?xf8E4M3FN>, tensor<1x1xf32>
  %d = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<fp8_e4m3_tensor>, rhs_format = #mx.format<fp8_e4m3_tensor>}
      : (tensor<?x?xf8E4M3FN>, tensor<1x1xf32>, tensor<?x?xf8E4M3FN>, tensor<1x1xf32>) -> tensor<?x?xf32>
  return %d : tensor<?x?xf32>
}

// -----

// A reader with another format takes other blocks than there are.
func.func @operand_format(%x: tensor<?x?xf32>, %w: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %a, %as = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<?x?xf32> -> tensor<?x?xf4E2M1FN>, tensor<?x?xf8E8M0FNU>
  // expected-note @below {{quantized here}}
  %b, %bs = mx.quantize %w {axis = 1, format = #mx.format<element = f4E2M1FN, block = [1, 16], scale = f8E8M0FNU>, scale_rule = #mx.scale_rule<rceil>} : tensor<?x?xf32> -> tensor<?x?xf4E2M1FN>, tensor<?x?xf8E8M0FNU>
  // expected-error @below {{expected rhs of format element = f4E2M1FN, block = [1, 16], scale = f8E8M0FNU, as it was quantized, but got mxfp4 [operand-format]}}
  %d = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<?x?xf4E2M1FN>, tensor<?x?xf8E8M0FNU>, tensor<?x?xf4E2M1FN>, tensor<?x?xf8E8M0FNU>) -> tensor<?x?xf32>
  return %d : tensor<?x?xf32>
}

// -----

// mx.dequantize reads blocks too.
func.func @dequantize_axis(%x: tensor<?x?xf32>) -> tensor<?x?xf32> {
  // expected-note @below {{quantized here}}
  %a, %as = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<?x?xf32> -> tensor<?x?xf4E2M1FN>, tensor<?x?xf8E8M0FNU>
  // expected-error @below {{expected the blocks of elements along dim 0 but they run along dim 1 [contraction-axis]}}
  %y = mx.dequantize %a, %as {axis = 0, format = #mx.format<mxfp4>} : tensor<?x?xf4E2M1FN>, tensor<?x?xf8E8M0FNU> -> tensor<?x?xf32>
  return %y : tensor<?x?xf32>
}

// -----

// Rule 2. Both operands carry the same transform.
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

// What is computed here was not.
func.func @hadamard_computed(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>) -> tensor<8x8xf32> {
  %sum = linalg.add ins(%w, %w : tensor<8x64xf32>, tensor<8x64xf32>) outs(%w : tensor<8x64xf32>) -> tensor<8x64xf32>
  // expected-note @below {{transformed here}}
  %hx = mx.hadamard %x {axis = 1, size = 16} : tensor<8x64xf32>
  %b, %bs = mx.quantize %hx {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %a, %as = mx.quantize %sum {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  // expected-error @below {{rhs carries a Hadamard transform along K that lhs does not carry: it does not cancel [hadamard-mismatch]}}
  %d = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}

// -----

// Nor was what is plain.
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

// Rule 3. Scale rule floor saturates.
func.func @biased_floor(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>, %seed: i64, %step: i32) -> tensor<8x64xf4E2M1FN> {
  // expected-warning @below {{stochastic rounding is biased under scale rule floor: values above maxpos saturate [biased-rounding]}}
  %e, %es = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<floor>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  return %e : tensor<8x64xf4E2M1FN>
}

// -----

// As does even.
func.func @biased_even(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>, %seed: i64, %step: i32) -> tensor<8x64xf4E2M1FN> {
  // expected-warning @below {{stochastic rounding is biased under scale rule even: values above maxpos saturate [biased-rounding]}}
  %e, %es = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<even>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  return %e : tensor<8x64xf4E2M1FN>
}

// -----

// rceil and ceil do not; nor is rounding to nearest biased.
func.func @unbiased(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>, %seed: i64, %step: i32) -> tensor<8x64xf4E2M1FN> {
  %e, %es = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %f, %fs = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<ceil>, rounding = #mx.rounding<stochastic>, site = 2 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %g, %gs = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<floor>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  return %e : tensor<8x64xf4E2M1FN>
}

// -----

// Scales of NVFP4 round down, and are too small then.
func.func @biased_nvfp4(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>, %seed: i64, %step: i32, %t: f32) -> tensor<8x64xf4E2M1FN> {
  // expected-warning @below {{biased under scale rule amax: values above maxpos saturate where a block scale rounds down, but not with headroom 1.0625 and scale_min 0.015625, or with scale_round_up [biased-rounding]}}
  %e, %es = mx.quantize %x tensor_scale(%t) random(%seed, %step) {axis = 1, format = #mx.format<nvfp4>, scale_rule = #mx.scale_rule<amax>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x4xf8E4M3FN>
  return %e : tensor<8x64xf4E2M1FN>
}

// -----

// Each cure.
func.func @unbiased_nvfp4(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>, %seed: i64, %step: i32, %t: f32) -> tensor<8x64xf4E2M1FN> {
  %e, %es = mx.quantize %x tensor_scale(%t) random(%seed, %step) {axis = 1, format = #mx.format<nvfp4>, scale_rule = #mx.scale_rule<amax>, rounding = #mx.rounding<stochastic>, site = 1 : i32, headroom = 1.0625 : f32, scale_min = 0.015625 : f32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x4xf8E4M3FN>
  %f, %fs = mx.quantize %x tensor_scale(%t) random(%seed, %step) {axis = 1, format = #mx.format<nvfp4>, scale_rule = #mx.scale_rule<amax>, rounding = #mx.rounding<stochastic>, site = 2 : i32, scale_round_up} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x4xf8E4M3FN>
  return %e : tensor<8x64xf4E2M1FN>
}

// -----

// A scale in f32 rounds to nearest in its last bit.
func.func @unbiased_f32(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>, %seed: i64, %step: i32) -> tensor<8x64xf8E4M3FN> {
  %e, %es = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<fp8_e4m3_row>, scale_rule = #mx.scale_rule<amax>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<8x64xf32> -> tensor<8x64xf8E4M3FN>, tensor<8x1xf32>
  return %e : tensor<8x64xf8E4M3FN>
}

// -----

// Equal findings of a function are told once.
func.func @told_once(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>, %seed: i64, %step: i32) -> tensor<8x64xf4E2M1FN> {
  // expected-warning @below {{stochastic rounding is biased}}
  // expected-note @below {{2 more in this function}}
  %e, %es = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<floor>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %f, %fs = mx.quantize %w random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<floor>, rounding = #mx.rounding<stochastic>, site = 2 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %g, %gs = mx.quantize %w random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<floor>, rounding = #mx.rounding<stochastic>, site = 3 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  return %e : tensor<8x64xf4E2M1FN>
}

// -----

// A forward pass alone: its results have names, none of them a gradient.
func.func @stochastic_forward(%x: tensor<8x64xf32> {mx.role = "activation"}, %w: tensor<8x64xf32> {mx.role = "weight", mx.name = "w"}, %seed: i64, %step: i32) -> (tensor<8x8xf32> {mx.name = "y"}) {
  // expected-warning @below {{stochastic rounding of a forward operand only adds noise: it is for gradients [stochastic-forward]}}
  %a, %as = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %b, %bs = mx.quantize %w {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  // expected-note @below {{the forward product is here}}
  %d = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}

// -----

// To nearest, all is well.
func.func @nearest_forward(%x: tensor<8x64xf32> {mx.role = "activation"}, %w: tensor<8x64xf32> {mx.role = "weight", mx.name = "w"}, %seed: i64, %step: i32) -> (tensor<8x8xf32> {mx.name = "y"}) {
  %a, %as = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %b, %bs = mx.quantize %w {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %d = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}

// -----

// A function that does not name its results may be a backward pass.
func.func @unnamed_forward(%x: tensor<8x64xf32> {mx.role = "activation"}, %w: tensor<8x64xf32> {mx.role = "weight", mx.name = "w"}, %seed: i64, %step: i32) -> tensor<8x8xf32> {
  %a, %as = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %b, %bs = mx.quantize %w {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %d = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}

// -----

// Rule 4. The gradients of the data and of the weight, each in a product of its
// own. The forward product, without a tensor scale or with one, is no gradient.
func.func @gradient_without_scale(%x: tensor<64x64xf32> {mx.role = "activation"}, %t: tensor<64x64xf32> {mx.role = "target"}, %w: tensor<64x64xf32> {mx.role = "weight", mx.name = "w"}, %s: f32)
    -> (tensor<64x64xf32> {mx.name = "y"}, tensor<64x64xf32> {mx.name = "grad.x"}, tensor<64x64xf32> {mx.name = "grad.w"}) {
  %a, %as = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<64x64xf32> -> tensor<64x64xf4E2M1FN>, tensor<64x2xf8E8M0FNU>
  %b, %bs = mx.quantize %w {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<64x64xf32> -> tensor<64x64xf4E2M1FN>, tensor<64x2xf8E8M0FNU>
  %y = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<64x64xf4E2M1FN>, tensor<64x2xf8E8M0FNU>, tensor<64x64xf4E2M1FN>, tensor<64x2xf8E8M0FNU>) -> tensor<64x64xf32>
  %g = linalg.sub ins(%y, %t : tensor<64x64xf32>, tensor<64x64xf32>) outs(%t : tensor<64x64xf32>) -> tensor<64x64xf32>
  %wt = linalg.transpose ins(%w : tensor<64x64xf32>) outs(%t : tensor<64x64xf32>) permutation = [1, 0]
  %gt = linalg.transpose ins(%g : tensor<64x64xf32>) outs(%t : tensor<64x64xf32>) permutation = [1, 0]
  %xt = linalg.transpose ins(%x : tensor<64x64xf32>) outs(%t : tensor<64x64xf32>) permutation = [1, 0]
  // expected-warning @below {{a gradient in format element = f4E2M1FN, block = [1, 16], scale = f8E4M3FN, which has no tensor scale: blocks below the smallest E4M3 scale become zeros [no-tensor-scale]}}
  // expected-note @below {{1 more in this function}}
  %c, %cs = mx.quantize %g {axis = 1, format = #mx.format<element = f4E2M1FN, block = [1, 16], scale = f8E4M3FN>, scale_rule = #mx.scale_rule<amax>} : tensor<64x64xf32> -> tensor<64x64xf4E2M1FN>, tensor<64x4xf8E4M3FN>
  %e, %es = mx.quantize %wt {axis = 1, format = #mx.format<element = f4E2M1FN, block = [1, 16], scale = f8E4M3FN>, scale_rule = #mx.scale_rule<amax>} : tensor<64x64xf32> -> tensor<64x64xf4E2M1FN>, tensor<64x4xf8E4M3FN>
  // expected-note @below {{the product of the backward pass is here}}
  %dx = mx.scaled_matmul %c scales(%cs), %e scales(%es) {lhs_format = #mx.format<element = f4E2M1FN, block = [1, 16], scale = f8E4M3FN>, rhs_format = #mx.format<element = f4E2M1FN, block = [1, 16], scale = f8E4M3FN>}
      : (tensor<64x64xf4E2M1FN>, tensor<64x4xf8E4M3FN>, tensor<64x64xf4E2M1FN>, tensor<64x4xf8E4M3FN>) -> tensor<64x64xf32>
  %f, %fs = mx.quantize %gt {axis = 1, format = #mx.format<element = f4E2M1FN, block = [1, 16], scale = f8E4M3FN>, scale_rule = #mx.scale_rule<amax>} : tensor<64x64xf32> -> tensor<64x64xf4E2M1FN>, tensor<64x4xf8E4M3FN>
  %h, %hs = mx.quantize %xt {axis = 1, format = #mx.format<element = f4E2M1FN, block = [1, 16], scale = f8E4M3FN>, scale_rule = #mx.scale_rule<amax>} : tensor<64x64xf32> -> tensor<64x64xf4E2M1FN>, tensor<64x4xf8E4M3FN>
  %dw = mx.scaled_matmul %f scales(%fs), %h scales(%hs) {lhs_format = #mx.format<element = f4E2M1FN, block = [1, 16], scale = f8E4M3FN>, rhs_format = #mx.format<element = f4E2M1FN, block = [1, 16], scale = f8E4M3FN>}
      : (tensor<64x64xf4E2M1FN>, tensor<64x4xf8E4M3FN>, tensor<64x64xf4E2M1FN>, tensor<64x4xf8E4M3FN>) -> tensor<64x64xf32>
  return %y, %dx, %dw : tensor<64x64xf32>, tensor<64x64xf32>, tensor<64x64xf32>
}

// -----

// NVFP4 itself has a tensor scale.
func.func @gradient_with_scale(%x: tensor<64x64xf32> {mx.role = "activation"}, %t: tensor<64x64xf32> {mx.role = "target"}, %w: tensor<64x64xf32> {mx.role = "weight", mx.name = "w"}, %s: f32)
    -> (tensor<64x64xf32> {mx.name = "y"}, tensor<64x64xf32> {mx.name = "grad.x"}, tensor<64x64xf32> {mx.name = "grad.w"}) {
  %a, %as = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<64x64xf32> -> tensor<64x64xf4E2M1FN>, tensor<64x2xf8E8M0FNU>
  %b, %bs = mx.quantize %w {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<64x64xf32> -> tensor<64x64xf4E2M1FN>, tensor<64x2xf8E8M0FNU>
  %y = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<64x64xf4E2M1FN>, tensor<64x2xf8E8M0FNU>, tensor<64x64xf4E2M1FN>, tensor<64x2xf8E8M0FNU>) -> tensor<64x64xf32>
  %g = linalg.sub ins(%y, %t : tensor<64x64xf32>, tensor<64x64xf32>) outs(%t : tensor<64x64xf32>) -> tensor<64x64xf32>
  %wt = linalg.transpose ins(%w : tensor<64x64xf32>) outs(%t : tensor<64x64xf32>) permutation = [1, 0]
  %gt = linalg.transpose ins(%g : tensor<64x64xf32>) outs(%t : tensor<64x64xf32>) permutation = [1, 0]
  %xt = linalg.transpose ins(%x : tensor<64x64xf32>) outs(%t : tensor<64x64xf32>) permutation = [1, 0]
  %c, %cs = mx.quantize %g tensor_scale(%s) {axis = 1, format = #mx.format<nvfp4>, scale_rule = #mx.scale_rule<amax>} : tensor<64x64xf32> -> tensor<64x64xf4E2M1FN>, tensor<64x4xf8E4M3FN>
  %e, %es = mx.quantize %wt tensor_scale(%s) {axis = 1, format = #mx.format<nvfp4>, scale_rule = #mx.scale_rule<amax>} : tensor<64x64xf32> -> tensor<64x64xf4E2M1FN>, tensor<64x4xf8E4M3FN>
  %dx = mx.scaled_matmul %c scales(%cs), %e scales(%es) {lhs_format = #mx.format<nvfp4>, rhs_format = #mx.format<nvfp4>}
      : (tensor<64x64xf4E2M1FN>, tensor<64x4xf8E4M3FN>, tensor<64x64xf4E2M1FN>, tensor<64x4xf8E4M3FN>) -> tensor<64x64xf32>
  %f, %fs = mx.quantize %gt tensor_scale(%s) {axis = 1, format = #mx.format<nvfp4>, scale_rule = #mx.scale_rule<amax>} : tensor<64x64xf32> -> tensor<64x64xf4E2M1FN>, tensor<64x4xf8E4M3FN>
  %h, %hs = mx.quantize %xt tensor_scale(%s) {axis = 1, format = #mx.format<nvfp4>, scale_rule = #mx.scale_rule<amax>} : tensor<64x64xf32> -> tensor<64x64xf4E2M1FN>, tensor<64x4xf8E4M3FN>
  %dw = mx.scaled_matmul %f scales(%fs), %h scales(%hs) {lhs_format = #mx.format<nvfp4>, rhs_format = #mx.format<nvfp4>}
      : (tensor<64x64xf4E2M1FN>, tensor<64x4xf8E4M3FN>, tensor<64x64xf4E2M1FN>, tensor<64x4xf8E4M3FN>) -> tensor<64x64xf32>
  return %y, %dx, %dw : tensor<64x64xf32>, tensor<64x64xf32>, tensor<64x64xf32>
}

// -----

// So is a forward operand without a tensor scale.
func.func @forward_without_scale(%x: tensor<8x64xf32> {mx.role = "activation"}, %w: tensor<8x64xf32> {mx.role = "weight", mx.name = "w"}, %seed: i64, %step: i32) -> (tensor<8x8xf32> {mx.name = "y"}) {
  %a, %as = mx.quantize %x {axis = 1, format = #mx.format<element = f4E2M1FN, block = [1, 16], scale = f8E4M3FN>, scale_rule = #mx.scale_rule<amax>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x4xf8E4M3FN>
  %b, %bs = mx.quantize %w {axis = 1, format = #mx.format<element = f4E2M1FN, block = [1, 16], scale = f8E4M3FN>, scale_rule = #mx.scale_rule<amax>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x4xf8E4M3FN>
  %d = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<element = f4E2M1FN, block = [1, 16], scale = f8E4M3FN>, rhs_format = #mx.format<element = f4E2M1FN, block = [1, 16], scale = f8E4M3FN>}
      : (tensor<8x64xf4E2M1FN>, tensor<8x4xf8E4M3FN>, tensor<8x64xf4E2M1FN>, tensor<8x4xf8E4M3FN>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}

// -----

// Rule 6. Both operands of a product with the same random numbers.
func.func @correlated(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>, %seed: i64, %step: i32) -> tensor<8x8xf32> {
  // expected-note @below {{the other data is quantized here}}
  %a, %as = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 3 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  // expected-warning @below {{draws the random numbers that round other data too (seed, step and site 3) [repeated-randomness]}}
  // expected-note @below {{rhs is quantized here}}
  %b, %bs = mx.quantize %w random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 3 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  // expected-error @below {{lhs and rhs are rounded with the same random numbers (seed, step and site 3): their errors do not average out [correlated-operands]}}
  %d = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}

// -----

// One operation for both operands.
func.func @correlated_itself(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>, %seed: i64, %step: i32) -> tensor<8x8xf32> {
  // expected-note @below {{rhs is quantized here}}
  %a, %as = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 3 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  // expected-error @below {{rounded with the same random numbers}}
  %d = mx.scaled_matmul %a scales(%as), %a scales(%as) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}

// -----

// Two sites.
func.func @uncorrelated(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>, %seed: i64, %step: i32) -> tensor<8x8xf32> {
  %a, %as = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 3 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %b, %bs = mx.quantize %w random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 4 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %d = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}

// -----

// Another step draws other numbers.
func.func @other_step(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>, %seed: i64, %step: i32) -> tensor<8x8xf32> {
  %next = arith.addi %step, %step : i32
  %a, %as = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 3 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %b, %bs = mx.quantize %w random(%seed, %next) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 3 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %d = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}

// -----

// Constants are compared by what they are, also across functions.
func.func @repeated(%x: tensor<8x64xf32>) -> tensor<8x64xf4E2M1FN> {
  %seed = arith.constant 7 : i64
  %step = arith.constant 0 : i32
  // expected-note @below {{the other data is quantized here}}
  %e, %es = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  return %e : tensor<8x64xf4E2M1FN>
}
func.func @repeated_too(%x: tensor<8x64xf32>) -> tensor<8x64xf4E2M1FN> {
  %seed = arith.constant 7 : i64
  %step = arith.constant 0 : i32
  // expected-warning @below {{draws the random numbers that round other data too (seed, step and site 1) [repeated-randomness]}}
  %e, %es = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  return %e : tensor<8x64xf4E2M1FN>
}

// -----

// The same data, recomputed: the same numbers are meant.
func.func @recomputed(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>, %seed: i64, %step: i32) -> tensor<8x64xf4E2M1FN> {
  %a, %as = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %b, %bs = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  return %a : tensor<8x64xf4E2M1FN>
}

// -----

// Tiles of one tensor share its site.
func.func @tiles(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>, %seed: i64, %step: i32) -> tensor<8x64xf4E2M1FN> {
  %a, %as = mx.quantize %x random(%seed, %step) tile [0, 0] of [16, 64] {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %b, %bs = mx.quantize %w random(%seed, %step) tile [8, 0] of [16, 64] {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  return %a : tensor<8x64xf4E2M1FN>
}

// -----

// Rule 7. Blocks of several rows of what was transformed along an axis.
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

// -----

// Rule 8. A transpose of elements, whose blocks are transposed with them.
func.func @transposed(%x: tensor<?x?xf32>, %w: tensor<?x?xf32>, %oe: tensor<?x?xf4E2M1FN>, %os: tensor<?x?xf8E8M0FNU>) -> tensor<?x?xf32> {
  %a, %as = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<?x?xf32> -> tensor<?x?xf4E2M1FN>, tensor<?x?xf8E8M0FNU>
  // expected-note @below {{quantized here}}
  %b, %bs = mx.quantize %w {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<?x?xf32> -> tensor<?x?xf4E2M1FN>, tensor<?x?xf8E8M0FNU>
  %c = linalg.transpose ins(%b : tensor<?x?xf4E2M1FN>) outs(%oe : tensor<?x?xf4E2M1FN>) permutation = [1, 0]
  %cs = linalg.transpose ins(%bs : tensor<?x?xf8E8M0FNU>) outs(%os : tensor<?x?xf8E8M0FNU>) permutation = [1, 0]
  // expected-error @below {{expected the blocks of rhs along dim 1 but it is a transpose of 1x32 blocks along another one: transpose, then quantize [transposed-blocks]}}
  %d = mx.scaled_matmul %a scales(%as), %c scales(%cs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<?x?xf4E2M1FN>, tensor<?x?xf8E8M0FNU>, tensor<?x?xf4E2M1FN>, tensor<?x?xf8E8M0FNU>) -> tensor<?x?xf32>
  return %d : tensor<?x?xf32>
}

// -----

// Square blocks are the same either way.
func.func @transposed_2d(%x: tensor<?x?xf32>, %w: tensor<?x?xf32>, %oe: tensor<?x?xf4E2M1FN>, %os: tensor<?x?xf8E8M0FNU>) -> tensor<?x?xf32> {
  %a, %as = mx.quantize %x {axis = 1, format = #mx.format<mxfp4_32x32>, scale_rule = #mx.scale_rule<rceil>} : tensor<?x?xf32> -> tensor<?x?xf4E2M1FN>, tensor<?x?xf8E8M0FNU>
  %b, %bs = mx.quantize %w {axis = 1, format = #mx.format<mxfp4_32x32>, scale_rule = #mx.scale_rule<rceil>} : tensor<?x?xf32> -> tensor<?x?xf4E2M1FN>, tensor<?x?xf8E8M0FNU>
  %c = linalg.transpose ins(%b : tensor<?x?xf4E2M1FN>) outs(%oe : tensor<?x?xf4E2M1FN>) permutation = [1, 0]
  %cs = linalg.transpose ins(%bs : tensor<?x?xf8E8M0FNU>) outs(%os : tensor<?x?xf8E8M0FNU>) permutation = [1, 0]
  %d = mx.scaled_matmul %a scales(%as), %c scales(%cs) {lhs_format = #mx.format<mxfp4_32x32>, rhs_format = #mx.format<mxfp4_32x32>}
      : (tensor<?x?xf4E2M1FN>, tensor<?x?xf8E8M0FNU>, tensor<?x?xf4E2M1FN>, tensor<?x?xf8E8M0FNU>) -> tensor<?x?xf32>
  return %d : tensor<?x?xf32>
}

// -----

// Quantized along the other axis, a transpose brings K to the end.
func.func @transposed_right(%x: tensor<?x?xf32>, %w: tensor<?x?xf32>, %oe: tensor<?x?xf4E2M1FN>, %os: tensor<?x?xf8E8M0FNU>) -> tensor<?x?xf32> {
  %a, %as = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<?x?xf32> -> tensor<?x?xf4E2M1FN>, tensor<?x?xf8E8M0FNU>
  %b, %bs = mx.quantize %w {axis = 0, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<?x?xf32> -> tensor<?x?xf4E2M1FN>, tensor<?x?xf8E8M0FNU>
  %c = linalg.transpose ins(%b : tensor<?x?xf4E2M1FN>) outs(%oe : tensor<?x?xf4E2M1FN>) permutation = [1, 0]
  %cs = linalg.transpose ins(%bs : tensor<?x?xf8E8M0FNU>) outs(%os : tensor<?x?xf8E8M0FNU>) permutation = [1, 0]
  %d = mx.scaled_matmul %a scales(%as), %c scales(%cs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<?x?xf4E2M1FN>, tensor<?x?xf8E8M0FNU>, tensor<?x?xf4E2M1FN>, tensor<?x?xf8E8M0FNU>) -> tensor<?x?xf32>
  return %d : tensor<?x?xf32>
}
