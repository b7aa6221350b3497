// Passes that run on functions at once give the same report, in the order of the
// file.
// RUN: mx-opt %s --pass-pipeline='builtin.module(mx-start-report,func.func(convert-mx-to-linalg),mx-write-report{file=%t.0})' -o /dev/null
// RUN: %python %S/Inputs/check_report.py %mx_src %t.0 | FileCheck %s
// RUN: %python %S/Inputs/repeat.py 20 mx-opt %s --pass-pipeline='builtin.module(mx-start-report,func.func(convert-mx-to-linalg),mx-write-report)' -o /dev/null > %t.1
// RUN: diff %t.0 %t.1

// CHECK: 0 {{.*}} d linalg.matmul
// CHECK: 1 {{.*}} d linalg.matmul
// CHECK: 2 {{.*}} c linalg.matmul
// CHECK: 3 {{.*}} b linalg.matmul
// CHECK: 4 {{.*}} a linalg.matmul
func.func @d(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.matmul ins(%x, %x : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  %1 = linalg.matmul ins(%0, %x : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %1 : tensor<4x4xf32>
}
func.func @c(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.matmul ins(%x, %x : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}
func.func @b(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.matmul ins(%x, %x : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}
func.func @a(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.matmul ins(%x, %x : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}
