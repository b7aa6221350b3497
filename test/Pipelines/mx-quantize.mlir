// RUN: mx-opt %s --mx-quantize="format=mxfp6_e3m2 scale-rule=even" | FileCheck %s
// RUN: mx-opt %s --mx-quantize="format=mxfp6_e3m2 rounding=stochastic seed=5 step=9" | FileCheck %s --check-prefix=STOCHASTIC
// RUN: mx-opt %s --mx-quantize --remarks-filter=mx-quantize 2>&1 >/dev/null | FileCheck %s --check-prefix=REMARK
// RUN: mx-opt %s --mx-quantize | FileCheck %s --check-prefix=CONSTANT
// RUN: not mx-opt %s --mx-quantize=format=fp5 2>&1 | FileCheck %s --check-prefix=ERROR
// ERROR: error: unknown format 'fp5'

// Equal transposes and activations written twice become one before anything is
// quantized; what nothing reads any more is gone.
// CHECK-LABEL: func @main(
// CHECK-NOT: linalg.transpose
// CHECK-COUNT-2: mx.quantize {{.*}} {axis = 1 : i64, format = #mx.format<mxfp6_e3m2>, scale_rule = #mx.scale_rule<even>}
// CHECK-NOT: mx.quantize
// CHECK: mx.scaled_matmul
// CHECK: linalg.matmul {mx.contraction = #mx.contraction<role = other, lhs = activation, rhs = activation>, mx.skip = "product of two activations"}
// STOCHASTIC-DAG: arith.constant 5 : i64
// STOCHASTIC-DAG: arith.constant 9 : i32
// STOCHASTIC: mx.quantize {{.*}} rounding = #mx.rounding<stochastic>{{.*}} site = 0
// STOCHASTIC: mx.quantize {{.*}} rounding = #mx.rounding<stochastic>{{.*}} site = 1
// REMARK: [Passed] quantized | Category:mx-quantize | Remark="quantized linalg.matmul M=16 N=48 K=64, lhs mxfp4, rhs mxfp4, weight up"
// REMARK: [Missed] left | Category:mx-quantize | Remark="left linalg.matmul M=16 N=16 K=48: product of two activations", {{.*}}, reason=two-activations, role=other
// REMARK: [Passed] share | Category:mx-quantize | Remark="quantized 1 of 2 contractions, 80.0% of 61.4 k multiply-adds"
func.func @main(%w: tensor<48x64xf32> {mx.role = "weight", mx.name = "up"}, %x: tensor<2x8x64xf32>) -> tensor<16x16xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<64x48xf32>
  %t = linalg.transpose ins(%w : tensor<48x64xf32>) outs(%e : tensor<64x48xf32>) permutation = [1, 0]
  %f = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x8x64xf32> into tensor<16x64xf32>
  %d = tensor.empty() : tensor<16x48xf32>
  %init = linalg.fill ins(%zero : f32) outs(%d : tensor<16x48xf32>) -> tensor<16x48xf32>
  %y = linalg.matmul ins(%f, %t : tensor<16x64xf32>, tensor<64x48xf32>) outs(%init : tensor<16x48xf32>) -> tensor<16x48xf32>
  %e2 = tensor.empty() : tensor<48x16xf32>
  %yt = linalg.transpose ins(%y : tensor<16x48xf32>) outs(%e2 : tensor<48x16xf32>) permutation = [1, 0]
  %d2 = tensor.empty() : tensor<16x16xf32>
  %init2 = linalg.fill ins(%zero : f32) outs(%d2 : tensor<16x16xf32>) -> tensor<16x16xf32>
  %z = linalg.matmul ins(%y, %yt : tensor<16x48xf32>, tensor<48x16xf32>) outs(%init2 : tensor<16x16xf32>) -> tensor<16x16xf32>
  return %z : tensor<16x16xf32>
}
// REMARK: [Missed] share | Category:mx-quantize | Remark="quantized 0 of 1 contractions, of an unknown number of multiply-adds (sizes are dynamic)"
func.func @attention(%q: tensor<?x64xf32>, %k: tensor<64x?xf32>, %init: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %s = linalg.matmul ins(%q, %k : tensor<?x64xf32>, tensor<64x?xf32>) outs(%init : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %s : tensor<?x?xf32>
}

// A constant weight is quantized at compile time, whichever way it is stored:
// 0 to 3 and their negatives, which are 0 to 6 at scale 1/2.
// CONSTANT-LABEL: func @constant(
// CONSTANT: mx.quantize %{{.*}} : tensor<3x4xf32>
// CONSTANT-NOT: mx.quantize
// CONSTANT-NOT: linalg.transpose
// CONSTANT: arith.constant dense<{{\[\[}}0.000000e+00, 2.000000e+00, 4.000000e+00, 6.000000e+00], [-0.000000e+00, -2.000000e+00, -4.000000e+00, -6.000000e+00]]> : tensor<2x4xf4E2M1FN>
// CONSTANT: arith.constant dense<5.000000e-01> : tensor<2x1xf8E8M0FNU>
// CONSTANT-NOT: mx.quantize
// CONSTANT-NOT: linalg.transpose
// CONSTANT: mx.scaled_matmul
func.func @constant(%x: tensor<3x4xf32>) -> tensor<3x2xf32> {
  %w = arith.constant dense<[[0.0, -0.0], [1.0, -1.0], [2.0, -2.0], [3.0, -3.0]]> : tensor<4x2xf32>
  %zero = arith.constant dense<0.0> : tensor<3x2xf32>
  %d = linalg.matmul ins(%x, %w : tensor<3x4xf32>, tensor<4x2xf32>) outs(%zero : tensor<3x2xf32>) -> tensor<3x2xf32>
  return %d : tensor<3x2xf32>
}
