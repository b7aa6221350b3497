// REQUIRES: numpy
// A sum of nothing is zero, with blocks of the whole dimension too: the scale
// that they have is not read. alpha and C still count.

// RUN: %python %S/Inputs/npz.py make %t.npz "arg0=np.zeros((2, 0), 'u1')" "arg1=np.ones((2, 1), 'f4')" "arg2=np.zeros((3, 0), 'u2')" "arg3=np.full((2, 3), 5, 'f4')"
// RUN: mx-run %s --inputs=%t.npz --outputs=%t.out.npz
// RUN: %python %S/Inputs/npz.py show %t.out.npz | FileCheck %s
// RUN: mx-run %s --entry=fixed --inputs=%t.npz --outputs=%t.fixed.npz
// RUN: %python %S/Inputs/npz.py show %t.fixed.npz | FileCheck %s
// CHECK: out0 float32 (2, 3) [5.0, 5.0, 5.0, 5.0, 5.0, 5.0]
func.func @main(%a: tensor<2x?xf8E4M3FN>, %s: tensor<2x1xf32>, %b: tensor<3x?xbf16>, %c: tensor<2x3xf32>) -> tensor<2x3xf32> {
  %d = mx.scaled_matmul %a scales(%s), %b add(%c) {lhs_format = #mx.format<fp8_e4m3_row>}
      : (tensor<2x?xf8E4M3FN>, tensor<2x1xf32>, tensor<3x?xbf16>, tensor<2x3xf32>) -> tensor<2x3xf32>
  return %d : tensor<2x3xf32>
}

func.func @fixed(%a: tensor<2x0xf8E4M3FN>, %s: tensor<2x1xf32>, %b: tensor<3x0xbf16>, %c: tensor<2x3xf32>) -> tensor<2x3xf32> {
  %d = mx.scaled_matmul %a scales(%s), %b add(%c) {lhs_format = #mx.format<fp8_e4m3_row>}
      : (tensor<2x0xf8E4M3FN>, tensor<2x1xf32>, tensor<3x0xbf16>, tensor<2x3xf32>) -> tensor<2x3xf32>
  return %d : tensor<2x3xf32>
}
