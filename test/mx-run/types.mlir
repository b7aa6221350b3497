// REQUIRES: numpy
// RUN: %python %S/Inputs/npz.py make %t.npz \
// RUN:   "arg0=np.array([0x3F80, 0x4049, 0xFF80], 'u2')" \
// RUN:   "arg1=np.array([[1.5, -2.0]], 'f2')" \
// RUN:   "arg2=np.array([True, False, True])" \
// RUN:   "arg3=np.array(2**40, 'i8')" \
// RUN:   "arg4=np.array(0.5, 'f4')" \
// RUN:   "arg5=np.array([0x21, 0x07], 'u1').reshape(1, 2)" \
// RUN:   "arg6=np.array([0x38, 0x7F], 'u1')" \
// RUN:   "arg7=np.array([63, 1], 'u1')" \
// RUN:   "arg8=np.array([0, 127, 255], 'u1')" \
// RUN:   "arg9=np.array([-1, 7], 'i1')" \
// RUN:   "arg10=np.array([1e300, -0.25])" \
// RUN:   "arg11=np.array(True)" \
// RUN:   "arg12=np.array(3, 'i8')" \
// RUN:   "arg13=np.zeros((0, 4), 'i4')" \
// RUN:   "arg14=np.array(0x4049, 'u2')"
// RUN: mx-run %s --inputs=%t.npz --outputs=%t.out.npz
// RUN: %python %S/Inputs/npz.py show %t.out.npz | FileCheck %s

// Arithmetic is done on the side, so that more than pointers is tested.
// CHECK: out0 uint16 (3,) [16256, 16457, 65408]
// CHECK: out1 float16 (1, 2) [3.0, -4.0]
// CHECK: out2 bool (3,) [True, False, True]
// CHECK: out3 int64 () [1099511627777]
// CHECK: out4 float32 () [0.25]
// CHECK: out5 uint8 (1, 2) [33, 7]
// CHECK: out6 uint8 (2,) [56, 127]
// CHECK: out7 uint8 (2,) [63, 1]
// CHECK: out8 uint8 (3,) [0, 127, 255]
// CHECK: out9 int8 (2,) [-1, 7]
// CHECK: out10 float64 (2,) [1e+300, -0.25]
// CHECK: out11 bool () [False]
// CHECK: out12 int64 () [4]
// CHECK: out13 int32 (0, 4) []
// 3.140625 + 3.140625 = 6.28125
// CHECK: out14 uint16 () [16585]
func.func @main(%bf16: tensor<3xbf16>, %f16: tensor<1x2xf16>, %i1: tensor<3xi1>,
                %i64: tensor<i64>, %f32: f32, %f4: tensor<1x3xf4E2M1FN>,
                %f8: tensor<2xf8E4M3FN>, %f6: tensor<2xf6E2M3FN>,
                %e8m0: tensor<3xf8E8M0FNU>, %i8: tensor<2xi8>,
                %f64: tensor<2xf64>, %bool: i1, %index: index,
                %empty: tensor<0x4xi32>, %scalar: bf16)
    -> (tensor<3xbf16>, tensor<1x2xf16>, tensor<3xi1>, tensor<i64>, f32,
        tensor<1x3xf4E2M1FN>, tensor<2xf8E4M3FN>, tensor<2xf6E2M3FN>,
        tensor<3xf8E8M0FNU>, tensor<2xi8>, tensor<2xf64>, i1, index,
        tensor<0x4xi32>, bf16) {
  %f16x2 = linalg.add ins(%f16, %f16 : tensor<1x2xf16>, tensor<1x2xf16>) outs(%f16 : tensor<1x2xf16>) -> tensor<1x2xf16>
  %one = arith.constant 1 : i64
  %old = tensor.extract %i64[] : tensor<i64>
  %new = arith.addi %old, %one : i64
  %i64plus = tensor.insert %new into %i64[] : tensor<i64>
  %square = arith.mulf %f32, %f32 : f32
  %true = arith.constant true
  %not = arith.xori %bool, %true : i1
  %c1 = arith.constant 1 : index
  %next = arith.addi %index, %c1 : index
  %double = arith.addf %scalar, %scalar : bf16
  return %bf16, %f16x2, %i1, %i64plus, %square, %f4, %f8, %f6, %e8m0, %i8, %f64,
      %not, %next, %empty, %double
    : tensor<3xbf16>, tensor<1x2xf16>, tensor<3xi1>, tensor<i64>, f32,
      tensor<1x3xf4E2M1FN>, tensor<2xf8E4M3FN>, tensor<2xf6E2M3FN>,
      tensor<3xf8E8M0FNU>, tensor<2xi8>, tensor<2xf64>, i1, index,
      tensor<0x4xi32>, bf16
}
