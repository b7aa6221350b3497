// Contractions without a place in a file, and those that share one, are told
// apart.
// RUN: mx-opt %s --mx-quantize --mx-to-cpu --mx-report=%t -o /dev/null
// RUN: %python %S/Inputs/check_report.py %mx_src %t | FileCheck %s

// CHECK: 0 None f linalg.matmul fprop None
// CHECK-NEXT: 1x4x4x4
// CHECK-NEXT: quantized
// CHECK-NEXT: cpu-exact cpu None x1
// CHECK-NEXT: 1 None f linalg.matmul fprop None
// CHECK-NEXT: 1x4x4x4
// CHECK-NEXT: quantized
// CHECK-NEXT: cpu-exact cpu None x1
func.func @f(%x: tensor<4x4xf32>, %w: tensor<4x4xf32> {mx.role = "weight"}) -> tensor<4x4xf32> {
  %0 = linalg.matmul ins(%x, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32> loc(unknown)
  %1 = linalg.matmul ins(%0, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32> loc(unknown)
  return %1 : tensor<4x4xf32>
} loc("a.mlir":1:1)

// CHECK-NEXT: 2 b.mlir:7:3 g linalg.matmul fprop None
// CHECK-NEXT: 1x4x4x4
// CHECK-NEXT: quantized
// CHECK-NEXT: cpu-exact cpu None x1
// CHECK-NEXT: 3 b.mlir:7:3 g linalg.matmul fprop None
// CHECK-NEXT: 1x4x4x4
// CHECK-NEXT: quantized
// CHECK-NEXT: cpu-exact cpu None x1
// CHECK-NEXT: share
func.func @g(%x: tensor<4x4xf32>, %w: tensor<4x4xf32> {mx.role = "weight"}) -> (tensor<4x4xf32>, tensor<4x4xf32>) {
  %0 = linalg.matmul ins(%x, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32> loc("b.mlir":7:3)
  %1 = linalg.matmul ins(%0, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32> loc(callsite("b.mlir":7:3 at "b.mlir":9:1))
  return %0, %1 : tensor<4x4xf32>, tensor<4x4xf32>
} loc("b.mlir":1:1)
