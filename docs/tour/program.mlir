func.func private @printMemrefF32(tensor<*xf32>)

func.func private @model(%x: tensor<2x64xf32>, %w: tensor<3x64xf32> {mx.role = "weight"})
    -> tensor<2x3xf32> {
  %zero = arith.constant 0.0 : f32
  %y0 = tensor.empty() : tensor<2x3xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%y0 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %y = linalg.contract
      indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>,
                       affine_map<(m, n, k) -> (m, n)>]
      ins(%x, %w : tensor<2x64xf32>, tensor<3x64xf32>) outs(%zeros : tensor<2x3xf32>) -> tensor<2x3xf32>
  return %y : tensor<2x3xf32>
}

// x[i, k] = k * k mod (23 + i), w[j, k] = (j - 1) k.
func.func @run() {
  %x = tensor.generate {
  ^bb0(%i: index, %k: index):
    %c23 = arith.constant 23 : index
    %square = arith.muli %k, %k : index
    %divisor = arith.addi %i, %c23 : index
    %rest = arith.remui %square, %divisor : index
    %bits = arith.index_cast %rest : index to i32
    %value = arith.sitofp %bits : i32 to f32
    tensor.yield %value : f32
  } : tensor<2x64xf32>
  %w = tensor.generate {
  ^bb0(%j: index, %k: index):
    %c1 = arith.constant 1 : index
    %difference = arith.subi %j, %c1 : index
    %product = arith.muli %difference, %k : index
    %bits = arith.index_cast %product : index to i32
    %value = arith.sitofp %bits : i32 to f32
    tensor.yield %value : f32
  } : tensor<3x64xf32>
  %y = call @model(%x, %w) : (tensor<2x64xf32>, tensor<3x64xf32>) -> tensor<2x3xf32>
  %cast = tensor.cast %y : tensor<2x3xf32> to tensor<*xf32>
  call @printMemrefF32(%cast) : (tensor<*xf32>) -> ()
  return
}
