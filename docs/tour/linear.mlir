func.func @main(%x: tensor<4x64xf32> {mx.name = "x", mx.role = "activation"},
                %w: tensor<32x64xf32> {mx.name = "linear.weight", mx.role = "weight"})
    -> tensor<4x32xf32> {
  %zero = arith.constant 0.0 : f32
  %t0 = tensor.empty() : tensor<64x32xf32>
  %t = linalg.transpose ins(%w : tensor<32x64xf32>) outs(%t0 : tensor<64x32xf32>) permutation = [1, 0]
  %y0 = tensor.empty() : tensor<4x32xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%y0 : tensor<4x32xf32>) -> tensor<4x32xf32>
  %y = linalg.matmul ins(%x, %t : tensor<4x64xf32>, tensor<64x32xf32>)
      outs(%zeros : tensor<4x32xf32>) -> tensor<4x32xf32>
  return %y : tensor<4x32xf32>
}
