// Stock passes alone lower what is left of mx, and its numbers are right: the
// elements 1, 2, -0.5, 6 of one block with scale 2, times the ones of another.
// RUN: %mlir_opt %load_plugin %s --pass-pipeline='builtin.module(one-shot-bufferize{bufferize-function-boundaries},buffer-deallocation-pipeline,convert-bufferization-to-memref,convert-linalg-to-loops,expand-strided-metadata,lower-affine,convert-scf-to-cf,convert-vector-to-llvm,convert-arith-to-llvm,convert-index-to-llvm,finalize-memref-to-llvm,convert-func-to-llvm,convert-cf-to-llvm,reconcile-unrealized-casts)' \
// RUN:   | mlir-runner -e main -entry-point-result=f32 | FileCheck %s
// CHECK: 1.700000e+01

func.func @main() -> f32 {
  %x = arith.constant dense<[[2.0, 4.0, -1.0, 12.0]]> : tensor<1x4xf32>
  %w = arith.constant dense<1.0> : tensor<1x4xf32>
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<1x4xf32> -> tensor<1x2xi8>, tensor<1x1xf8E8M0FNU>
  %f, %t = mx.quantize %w {axis = 1, format = #mx.format<mxfp8_e4m3>, scale_rule = #mx.scale_rule<rceil>} : tensor<1x4xf32> -> tensor<1x4xf8E4M3FN>, tensor<1x1xf8E8M0FNU>
  %d = mx.scaled_matmul %e scales(%s), %f scales(%t) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp8_e4m3>}
      : (tensor<1x2xi8>, tensor<1x1xf8E8M0FNU>, tensor<1x4xf8E4M3FN>, tensor<1x1xf8E8M0FNU>) -> tensor<1x1xf32>
  %c0 = arith.constant 0 : index
  %v = tensor.extract %d[%c0, %c0] : tensor<1x1xf32>
  return %v : f32
}
