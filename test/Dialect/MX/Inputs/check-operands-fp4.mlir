// FP4 from elsewhere, of which only packed bytes tell a size.
func.func @product(%a: tensor<1x?xf4E2M1FN>, %as: tensor<1x?xf8E8M0FNU>, %b: tensor<8x?xf4E2M1FN>, %bs: tensor<8x?xf8E8M0FNU>) -> tensor<1x8xf32> {
  // expected-error@+1 {{'mx.scaled_matmul' op cannot be checked, as the size of dim 1 of 'tensor<1x?xf4E2M1FN>' is lost when it is packed: run mx-pack-fp4 before}}
  %d = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>} : (tensor<1x?xf4E2M1FN>, tensor<1x?xf8E8M0FNU>, tensor<8x?xf4E2M1FN>, tensor<8x?xf8E8M0FNU>) -> tensor<1x8xf32>
  return %d : tensor<1x8xf32>
}

// -----

// Quantization tells the size.
func.func @quantized(%x: tensor<1x?xf32>) -> tensor<1x?xf32> {
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<1x?xf32> -> tensor<1x?xf4E2M1FN>, tensor<1x?xf8E8M0FNU>
  %y = mx.dequantize %e, %s {axis = 1, format = #mx.format<mxfp4>} : tensor<1x?xf4E2M1FN>, tensor<1x?xf8E8M0FNU> -> tensor<1x?xf32>
  return %y : tensor<1x?xf32>
}
