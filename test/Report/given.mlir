// What was in the module in this form is listed as it stands, whether a kernel
// computes it or not.
// RUN: mx-opt %s -convert-mx-to-gpu=chip=sm_120a --mx-report=%t -o /dev/null
// RUN: %python %S/Inputs/check_report.py %mx_src %t | FileCheck %s

// CHECK: 0 {{.*}} main mx.scaled_matmul
// CHECK: given None
// CHECK: lowered-mma
// CHECK: 1 {{.*}} main linalg.matmul
// CHECK: given None
// CHECK: fallback-host
func.func @main(%x: tensor<4x4xf32>, %a: tensor<4x32xi8>, %s: tensor<4x2xf8E8M0FNU>) -> (tensor<4x4xf32>, tensor<4x4xf32>) {
  %0 = mx.scaled_matmul %a scales(%s), %a scales(%s) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<4x32xi8>, tensor<4x2xf8E8M0FNU>, tensor<4x32xi8>, tensor<4x2xf8E8M0FNU>) -> tensor<4x4xf32>
  %1 = linalg.matmul ins(%x, %x : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0, %1 : tensor<4x4xf32>, tensor<4x4xf32>
}
