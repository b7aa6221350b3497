// Two linear layers. To lower them to mx operations, and on to the LLVM dialect:
//   toy-opt linear.mlir --toy-to-mx --mx-to-cpu
func.func @main(%x: tensor<4x64xf32>, %w: tensor<8x64xf32>,
                %y: tensor<4x64xf32>, %v: tensor<8x64xf32>)
    -> (tensor<4x8xf32>, tensor<4x8xf32>) {
  %0 = toy.linear %x, %w format<mxfp4>
      : (tensor<4x64xf32>, tensor<8x64xf32>) -> tensor<4x8xf32>
  %1 = toy.linear %y, %v format<nvfp4>
      : (tensor<4x64xf32>, tensor<8x64xf32>) -> tensor<4x8xf32>
  return %0, %1 : tensor<4x8xf32>, tensor<4x8xf32>
}
