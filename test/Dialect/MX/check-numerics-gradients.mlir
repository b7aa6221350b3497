// RUN: mx-opt %s --mx-check-numerics -split-input-file -verify-diagnostics -o /dev/null

// What gradients need: no-tensor-scale.
// After each case what is right. docs/Numerics.md section 10 has the rules.

// The gradients of the data and of the weight, each in a product of its
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

// What is written on the product counts.
func.func @written(%g: tensor<8x64xf32>, %w: tensor<8x64xf32>, %s: f32) -> tensor<8x8xf32> {
  // expected-warning @below {{a gradient in format element = f4E2M1FN, block = [1, 16], scale = f8E4M3FN, which has no tensor scale: blocks below the smallest E4M3 scale become zeros [no-tensor-scale]}}
  %a, %as = mx.quantize %g {axis = 1, format = #mx.format<element = f4E2M1FN, block = [1, 16], scale = f8E4M3FN>, scale_rule = #mx.scale_rule<amax>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x4xf8E4M3FN>
  %b, %bs = mx.quantize %w tensor_scale(%s) {axis = 1, format = #mx.format<nvfp4>, scale_rule = #mx.scale_rule<amax>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x4xf8E4M3FN>
  // expected-note @below {{the product of the backward pass is here}}
  %y = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<element = f4E2M1FN, block = [1, 16], scale = f8E4M3FN>, rhs_format = #mx.format<nvfp4>, mx.contraction = #mx.contraction<role = dgrad, lhs = gradient, rhs = weight>}
      : (tensor<8x64xf4E2M1FN>, tensor<8x4xf8E4M3FN>, tensor<8x64xf4E2M1FN>, tensor<8x4xf8E4M3FN>) -> tensor<8x8xf32>
  return %y : tensor<8x8xf32>
}
