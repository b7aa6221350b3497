// REQUIRES: numpy
// Batch and sequence of a quantized linear layer are dynamic: rows that one
// dimension of a group splits into two of unknown size.
// RUN: %python %S/Inputs/npz.py make %t.npz "arg0=np.arange(6, dtype='f4').reshape(2, 3, 1).repeat(64, 2)" "arg1=np.ones((32, 64), 'f4')"
// RUN: mx-opt %s --mx-quantize=format=mxint8 | mx-run - --inputs=%t.npz --outputs=%t.out.npz
// RUN: %python %S/Inputs/npz.py show %t.out.npz | FileCheck %s
// CHECK: out0 float32 (2, 3, 32) [0.0, 0.0,
// CHECK-SAME: 64.0, 64.0,
// CHECK-SAME: 320.0, 320.0]
func.func @main(%x: tensor<?x?x64xf32>, %w: tensor<32x64xf32> {mx.role = "weight"}) -> tensor<?x?x32xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f32
  %batch = tensor.dim %x, %c0 : tensor<?x?x64xf32>
  %rows = tensor.dim %x, %c1 : tensor<?x?x64xf32>
  %empty = tensor.empty(%batch, %rows) : tensor<?x?x32xf32>
  %fill = linalg.fill ins(%zero : f32) outs(%empty : tensor<?x?x32xf32>) -> tensor<?x?x32xf32>
  %y = linalg.contract
      indexing_maps = [affine_map<(b, m, n, k) -> (b, m, k)>, affine_map<(b, m, n, k) -> (n, k)>, affine_map<(b, m, n, k) -> (b, m, n)>]
      ins(%x, %w : tensor<?x?x64xf32>, tensor<32x64xf32>) outs(%fill : tensor<?x?x32xf32>) -> tensor<?x?x32xf32>
  return %y : tensor<?x?x32xf32>
}

// RUN: %python %S/Inputs/npz.py make %t.split.npz "arg0=np.arange(12, dtype='f4').reshape(6, 2)" "arg1=np.array(2)" "arg2=np.array(3)"
// RUN: mx-run %s --entry=split --inputs=%t.split.npz --outputs=%t.out.npz
// RUN: %python %S/Inputs/npz.py show %t.out.npz | FileCheck %s --check-prefix=SPLIT
// SPLIT: out0 float32 (3, 2, 2) [0.0, 1.0, 6.0, 7.0, 2.0, 3.0, 8.0, 9.0, 4.0, 5.0, 10.0, 11.0]
func.func @split(%x: tensor<?x2xf32>, %a: index, %b: index) -> tensor<?x?x2xf32> {
  %e = tensor.expand_shape %x [[0, 1], [2]] output_shape [%a, %b, 2] : tensor<?x2xf32> into tensor<?x?x2xf32>
  %empty = tensor.empty(%b, %a) : tensor<?x?x2xf32>
  %t = linalg.transpose ins(%e : tensor<?x?x2xf32>) outs(%empty : tensor<?x?x2xf32>) permutation = [1, 0, 2]
  return %t : tensor<?x?x2xf32>
}
