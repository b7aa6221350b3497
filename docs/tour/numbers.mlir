func.func @main() -> (tensor<1x4xf4E2M1FN>, tensor<1x1xf8E8M0FNU>, tensor<1x4xf32>) {
  %x = arith.constant dense<[[0.3, -1.0, 2.6, 6.1]]> : tensor<1x4xf32>
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<1x4xf32> -> tensor<1x4xf4E2M1FN>, tensor<1x1xf8E8M0FNU>
  %y = mx.dequantize %e, %s {axis = 1 : i64, format = #mx.format<mxfp4>}
      : tensor<1x4xf4E2M1FN>, tensor<1x1xf8E8M0FNU> -> tensor<1x4xf32>
  return %e, %s, %y : tensor<1x4xf4E2M1FN>, tensor<1x1xf8E8M0FNU>, tensor<1x4xf32>
}
