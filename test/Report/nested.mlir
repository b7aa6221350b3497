// Modules in modules: one report of all, or one of each.
// RUN: mx-opt %s --mx-quantize -mx-pack-fp4 -convert-mx-to-linalg --mx-report=%t -o /dev/null
// RUN: %python %S/Inputs/check_report.py %mx_src %t | FileCheck %s
// RUN: mx-opt %s --pass-pipeline='builtin.module(builtin.module(mx-quantize{report=%t.inner}))' -o /dev/null
// RUN: %python %S/Inputs/check_report.py %mx_src %t.inner | FileCheck %s --check-prefix=INNER

// CHECK: 0 {{.*}} outer linalg.matmul fprop None
// CHECK: cpu-exact
// CHECK: 1 {{.*}} inner::main linalg.matmul fprop None
// CHECK: cpu-exact
// CHECK: contractions 2
// INNER: 0 {{.*}} inner::main linalg.matmul fprop None
// INNER: contractions 1
func.func @outer(%x: tensor<4x4xf32>, %w: tensor<4x4xf32> {mx.role = "weight"}) -> tensor<4x4xf32> {
  %0 = linalg.matmul ins(%x, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

module @inner {
  func.func @main(%x: tensor<4x4xf32>, %w: tensor<4x4xf32> {mx.role = "weight"}) -> tensor<4x4xf32> {
    %0 = linalg.matmul ins(%x, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
    return %0 : tensor<4x4xf32>
  }
}
