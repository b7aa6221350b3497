// REQUIRES: numpy
// The quantization of the weight is timed apart from the function, whose
// results stay the same.
// RUN: %python %S/Inputs/npz.py make %t.npz "arg0=np.eye(64, dtype='f4')" "arg1=np.arange(128, dtype='f4').reshape(2, 64) % 4"
// RUN: mx-run %s --inputs=%t.npz --outputs=%t.out.npz
// RUN: mx-run %s --inputs=%t.npz --expect=%t.out.npz --time | FileCheck %s
// RUN: mx-run %s --inputs=%t.npz --expect=%t.out.npz --time --json | FileCheck %s --check-prefix=JSON
// RUN: %python %S/Inputs/npz.py show %t.out.npz | FileCheck %s --check-prefix=VALUES

// CHECK: y: relative L2 0.000e+00, max abs 0.000e+00, cosine 1.0
// CHECK: compile: {{[0-9.]+}} s
// CHECK: quantize weights: {{[0-9.]+}} ms
// CHECK: main: min {{[0-9.]+}} ms, median {{[0-9.]+}} ms of 25 runs
// JSON: "prepare_s": {{[0-9]}}
// The weight is the identity, and 0, 2, 4 and 6 are FP4 numbers; the tensor
// scales round.
// VALUES: out0 float32 (2, 64) [0.0, 1.0, 2.0, 3.000000{{[0-9]*}}, 0.0, 1.0, 2.0, 3.000000
func.func @main(%w: tensor<64x64xf32> {mx.role = "weight"}, %x: tensor<2x64xf32>)
    -> (tensor<2x64xf32> {mx.name = "y"}) {
  %tw = mx.tensor_scale %w : tensor<64x64xf32>
  %we, %ws = mx.quantize %w tensor_scale(%tw) {axis = 1 : i64, format = #mx.format<nvfp4>, scale_rule = #mx.scale_rule<amax>}
      : tensor<64x64xf32> -> tensor<64x64xf4E2M1FN>, tensor<64x4xf8E4M3FN>
  %tx = mx.tensor_scale %x : tensor<2x64xf32>
  %xe, %xs = mx.quantize %x tensor_scale(%tx) {axis = 1 : i64, format = #mx.format<nvfp4>, scale_rule = #mx.scale_rule<amax>}
      : tensor<2x64xf32> -> tensor<2x64xf4E2M1FN>, tensor<2x4xf8E4M3FN>
  %alpha = arith.mulf %tx, %tw : f32
  %y = mx.scaled_matmul %xe scales(%xs), %we scales(%ws) alpha(%alpha)
      {lhs_format = #mx.format<nvfp4>, rhs_format = #mx.format<nvfp4>}
      : (tensor<2x64xf4E2M1FN>, tensor<2x4xf8E4M3FN>, tensor<64x64xf4E2M1FN>, tensor<64x4xf8E4M3FN>, f32) -> tensor<2x64xf32>
  return %y : tensor<2x64xf32>
}
