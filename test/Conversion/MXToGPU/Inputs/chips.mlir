func.func @main(%x: tensor<16x64xf32>) -> tensor<16x16xf32> {
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<16x64xf32> -> tensor<16x64xf4E2M1FN>, tensor<16x2xf8E8M0FNU>
  %d = mx.scaled_matmul %e scales(%s), %e scales(%s) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<16x64xf4E2M1FN>, tensor<16x2xf8E8M0FNU>, tensor<16x64xf4E2M1FN>, tensor<16x2xf8E8M0FNU>) -> tensor<16x16xf32>
  return %d : tensor<16x16xf32>
}
