// REQUIRES: numpy
// Operations on whole tensors, beside those of mx and tosa.
// RUN: %python %S/Inputs/npz.py make %t.npz "arg0=np.array([[0, 0], [1000, 1000], [-np.inf, 5]], 'f4')"
// RUN: mx-run %s --inputs=%t.npz --outputs=%t.out.npz
// RUN: %python %S/Inputs/npz.py show %t.out.npz | FileCheck %s
// CHECK: out0 float32 (3, 2) [0.5, 0.5, 0.5, 0.5, 0.0, 1.0]
// CHECK: out1 float32 (3, 2) [0.25, 0.25, 0.25, 0.25, 0.0, 1.0]
func.func @main(%x: tensor<?x2xf32>) -> (tensor<?x2xf32>, tensor<?x2xf32>) {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %x, %c0 : tensor<?x2xf32>
  %out = tensor.empty(%n) : tensor<?x2xf32>
  %y = linalg.softmax dimension(1) ins(%x : tensor<?x2xf32>) outs(%out : tensor<?x2xf32>) -> tensor<?x2xf32>
  %z = arith.mulf %y, %y : tensor<?x2xf32>
  %w = math.absf %z : tensor<?x2xf32>
  return %y, %w : tensor<?x2xf32>, tensor<?x2xf32>
}

// RUN: %python %S/Inputs/npz.py make %t.pack.npz "arg0=np.arange(6, dtype='f4').reshape(2, 3)"
// RUN: mx-run %s --entry=pack --inputs=%t.pack.npz --outputs=%t.out.npz
// RUN: %python %S/Inputs/npz.py show %t.out.npz | FileCheck %s --check-prefix=PACK
// PACK: out0 float32 (1, 2, 2, 2) [0.0, 1.0, 3.0, 4.0, 2.0, 9.0, 5.0, 9.0]
// PACK: out1 float32 (2, 3) [0.0, 1.0, 2.0, 3.0, 4.0, 5.0]
func.func @pack(%x: tensor<2x3xf32>) -> (tensor<1x2x2x2xf32>, tensor<2x3xf32>) {
  %nine = arith.constant 9.0 : f32
  %tiles = tensor.empty() : tensor<1x2x2x2xf32>
  %p = linalg.pack %x padding_value(%nine : f32) inner_dims_pos = [0, 1] inner_tiles = [2, 2] into %tiles : tensor<2x3xf32> -> tensor<1x2x2x2xf32>
  %out = tensor.empty() : tensor<2x3xf32>
  %u = linalg.unpack %p inner_dims_pos = [0, 1] inner_tiles = [2, 2] into %out : tensor<1x2x2x2xf32> -> tensor<2x3xf32>
  return %p, %u : tensor<1x2x2x2xf32>, tensor<2x3xf32>
}
