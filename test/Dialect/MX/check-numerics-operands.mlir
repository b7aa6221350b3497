// RUN: mx-opt %s --mx-check-numerics -split-input-file -verify-diagnostics -o /dev/null

// Blocks run along K and are read as they were cut: contraction-axis,
// operand-format, transposed-blocks.
// After each case what is right. docs/Numerics.md section 10 has the rules.

// Static shapes of scales show it, dynamic ones do not.
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

// A transpose of elements, whose blocks are transposed with them.
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
