// REQUIRES: numpy
// RUN: %python %S/Inputs/npz.py make %t.in.npz "arg0=np.array([3, 4], 'f4')" "arg1=np.array([np.nan, np.inf], 'f4')"
// RUN: %python %S/Inputs/npz.py make %t.want.npz "out0=np.array([3, 5], 'f8')" "out1=np.array([1, 2], 'i2')" \
// RUN:   "out2=np.zeros(2, 'f2')" "out3=np.array([-3, -4], 'f4')" "extra=np.array(['unused'])"
// RUN: mx-run %s --inputs=%t.in.npz --expect=%t.want.npz | FileCheck %s
// RUN: mx-run %s --inputs=%t.in.npz --expect=%t.want.npz --json | %python -m json.tool | FileCheck %s --check-prefix=JSON

// |(0, 1)| / |(3, 5)| = 1 / sqrt(34), (9 + 20) / (5 sqrt(34))
// CHECK: first: relative L2 1.715e-01, max abs 1.000e+00, cosine 0.994691
// CHECK: out1: relative L2 nan, max abs nan, cosine nan
// CHECK: out1: 1 NaN
// CHECK: zero: relative L2 inf, max abs 4.000e+00, cosine 0.0
// CHECK: opposite: relative L2 2.000e+00, max abs 8.000e+00, cosine -1.0

// JSON: "cosine": 0.994691
// JSON: "max_abs": 1,
// JSON: "name": "first"
// JSON: "nan": 0
// JSON: "relative_l2": 0.171498
// JSON: "cosine": null
// JSON: "max_abs": null
// JSON: "name": "out1"
// JSON: "nan": 1
// JSON: "relative_l2": null
// JSON: "name": "zero"
// JSON: "relative_l2": null
// JSON: "time": null
func.func @main(%x: tensor<2xf32>, %nan: tensor<2xf32>)
    -> (tensor<2xf32> {mx.name = "first"}, tensor<2xf32>, tensor<2xf32> {mx.name = "zero"},
        tensor<2xf32> {mx.name = "opposite"}) {
  return %x, %nan, %x, %x : tensor<2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>
}

// Codes and bits are compared by their values, packed FP4 by its logical shape.
// RUN: %python %S/Inputs/npz.py make %t.codes.npz "arg0=np.array([[0x21, 0x07], [0x00, 0x0A]], 'u1')" \
// RUN:   "arg1=np.array([0x3F80, 0xC000], 'u2')" "arg2=np.array([0x7E, 0x38], 'u1')"
// RUN: %python %S/Inputs/npz.py make %t.values.npz "out0=np.array([[0.5, 1, 6], [0, 0, -1]])" \
// RUN:   "out1=np.array([1, -2])" "out2=np.array([448, 1], 'f4')"
// RUN: %python %S/Inputs/npz.py make %t.same.npz "out0=np.array([[0x21, 0x07], [0x00, 0x0A]], 'u1')" \
// RUN:   "out1=np.array([0x3F80, 0xC000], 'u2')" "out2=np.array([0x7E, 0x38], 'u1')"
// RUN: mx-run %s --entry=codes --inputs=%t.codes.npz --expect=%t.values.npz | FileCheck %s --check-prefix=CODES
// RUN: mx-run %s --entry=codes --inputs=%t.codes.npz --expect=%t.same.npz | FileCheck %s --check-prefix=CODES
// CODES: out0: relative L2 0.000e+00
// CODES: out1: relative L2 0.000e+00
// CODES: out2: relative L2 0.000e+00
func.func @codes(%f4: tensor<2x3xf4E2M1FN>, %bf16: tensor<2xbf16>, %f8: tensor<2xf8E4M3FN>)
    -> (tensor<2x3xf4E2M1FN>, tensor<2xbf16>, tensor<2xf8E4M3FN>) {
  return %f4, %bf16, %f8 : tensor<2x3xf4E2M1FN>, tensor<2xbf16>, tensor<2xf8E4M3FN>
}
