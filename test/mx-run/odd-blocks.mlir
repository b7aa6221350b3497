// K = 7 of packed FP4 in blocks of 4 x 7: the bytes hold 8 elements, and the number of
// blocks tells that the last is none, also where it is dynamic or known of one operand
// alone. Operands are 1 under the scale 1, so each sum is 7; that no scale is read which
// is not there, mx-run checks.

// REQUIRES: numpy
// RUN: %python %S/Inputs/npz.py make %t.npz "arg0=np.array([[0x22, 0x22, 0x22, 0x02]] * 8, 'i1')" "arg1=np.full((2, 1), 127, 'u1')" "arg2=np.full((2, 1), 127, 'u1')"
// RUN: mx-run %s --inputs=%t.npz --outputs=%t.out.npz
// RUN: %python %S/Inputs/npz.py show %t.out.npz | FileCheck %s
// CHECK: out0 float32 (8, 8) [7.0, 7.0
// CHECK: out1 float32 (8, 8) [7.0, 7.0
// CHECK: out2 float32 (8, 8) [7.0, 7.0
// CHECK: out3 float32 (8, 8) [7.0, 7.0

#f = #mx.format<element = f4E2M1FN, block = [4, 7], scale = f8E8M0FNU>
func.func @main(%e: tensor<8x4xi8>, %s: tensor<2x1xf8E8M0FNU>, %d: tensor<2x?xf8E8M0FNU>) -> (tensor<8x8xf32>, tensor<8x8xf32>, tensor<8x8xf32>, tensor<8x8xf32>) {
  %0 = mx.scaled_matmul %e scales(%s), %e scales(%s) {lhs_format = #f, rhs_format = #f}
      : (tensor<8x4xi8>, tensor<2x1xf8E8M0FNU>, tensor<8x4xi8>, tensor<2x1xf8E8M0FNU>) -> tensor<8x8xf32>
  %1 = mx.scaled_matmul %e scales(%d), %e scales(%s) {lhs_format = #f, rhs_format = #f}
      : (tensor<8x4xi8>, tensor<2x?xf8E8M0FNU>, tensor<8x4xi8>, tensor<2x1xf8E8M0FNU>) -> tensor<8x8xf32>
  %2 = mx.scaled_matmul %e scales(%s), %e scales(%d) {lhs_format = #f, rhs_format = #f}
      : (tensor<8x4xi8>, tensor<2x1xf8E8M0FNU>, tensor<8x4xi8>, tensor<2x?xf8E8M0FNU>) -> tensor<8x8xf32>
  %3 = mx.scaled_matmul %e scales(%d), %e scales(%d) {lhs_format = #f, rhs_format = #f}
      : (tensor<8x4xi8>, tensor<2x?xf8E8M0FNU>, tensor<8x4xi8>, tensor<2x?xf8E8M0FNU>) -> tensor<8x8xf32>
  return %0, %1, %2, %3 : tensor<8x8xf32>, tensor<8x8xf32>, tensor<8x8xf32>, tensor<8x8xf32>
}
