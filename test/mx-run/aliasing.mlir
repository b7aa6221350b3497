// REQUIRES: numpy
// RUN: %python %S/Inputs/npz.py make %t.npz "arg0=np.arange(4, dtype='f4')"
// RUN: mx-run %s --inputs=%t.npz --outputs=%t.out.npz --time | FileCheck %s --check-prefix=TIME
// RUN: %python %S/Inputs/npz.py show %t.out.npz | FileCheck %s

// RUN: mx-run %s --entry=inplace --inputs=%t.npz --outputs=%t.in.npz --time
// RUN: %python %S/Inputs/npz.py show %t.in.npz | FileCheck %s --check-prefix=INPLACE

// With --time the function is called many times: an argument that was written,
// or a result that was freed twice, would show.
// TIME: compile: {{[0-9.]+}} s
// TIME: main: min {{[0-9.]+}} ms, median {{[0-9.]+}} ms of 25 runs

// The argument, a constant, the argument overwritten in place, the constant
// again, and the overwritten value again, transposed.
// CHECK: out0 float32 (4,) [0.0, 1.0, 2.0, 3.0]
// CHECK: out1 float32 (4,) [9.0, 8.0, 7.0, 6.0]
// CHECK: out2 float32 (4,) [0.0, 2.0, 4.0, 6.0]
// CHECK: out3 float32 (4,) [9.0, 8.0, 7.0, 6.0]
// CHECK: out4 float32 (4,) [0.0, 2.0, 4.0, 6.0]
// CHECK: out5 float32 (2, 2) [0.0, 4.0, 2.0, 6.0]
func.func @main(%x: tensor<4xf32>)
    -> (tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<2x2xf32>) {
  %c = arith.constant dense<[9.0, 8.0, 7.0, 6.0]> : tensor<4xf32>
  %double = linalg.add ins(%x, %x : tensor<4xf32>, tensor<4xf32>) outs(%x : tensor<4xf32>) -> tensor<4xf32>
  %square = tensor.expand_shape %double [[0, 1]] output_shape [2, 2] : tensor<4xf32> into tensor<2x2xf32>
  %empty = tensor.empty() : tensor<2x2xf32>
  %t = linalg.transpose ins(%square : tensor<2x2xf32>) outs(%empty : tensor<2x2xf32>) permutation = [1, 0]
  return %x, %c, %double, %c, %double, %t
    : tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<2x2xf32>
}

// The input is the same for each call.
// INPLACE: out0 float32 (4,) [0.0, 2.0, 4.0, 6.0]
func.func @inplace(%x: tensor<4xf32>) -> tensor<4xf32> {
  %double = linalg.add ins(%x, %x : tensor<4xf32>, tensor<4xf32>) outs(%x : tensor<4xf32>) -> tensor<4xf32>
  return %double : tensor<4xf32>
}
