// RUN: mx-opt %s --mx-decompose-linalg | FileCheck %s

// CHECK-LABEL: func.func @softmax(
// CHECK-NOT: linalg.softmax
// CHECK: arith.maxnumf
// CHECK: math.exp
// CHECK: arith.addf
// CHECK: arith.divf
func.func @softmax(%x: tensor<?x3xf32>, %out: tensor<?x3xf32>) -> tensor<?x3xf32> {
  %y = linalg.softmax dimension(1) ins(%x : tensor<?x3xf32>) outs(%out : tensor<?x3xf32>) -> tensor<?x3xf32>
  return %y : tensor<?x3xf32>
}

// CHECK-LABEL: func.func @pack(
// CHECK: %[[PADDED:.*]] = tensor.pad
// CHECK: %[[SPLIT:.*]] = tensor.expand_shape %[[PADDED]]
// CHECK: linalg.transpose ins(%[[SPLIT]]
// CHECK: linalg.transpose
// CHECK: tensor.collapse_shape
// CHECK: tensor.extract_slice
func.func @pack(%x: tensor<5x7xf32>, %pad: f32, %tiles: tensor<3x2x2x4xf32>, %out: tensor<5x7xf32>) -> tensor<5x7xf32> {
  %p = linalg.pack %x padding_value(%pad : f32) inner_dims_pos = [0, 1] inner_tiles = [2, 4] into %tiles : tensor<5x7xf32> -> tensor<3x2x2x4xf32>
  %u = linalg.unpack %p inner_dims_pos = [0, 1] inner_tiles = [2, 4] into %out : tensor<3x2x2x4xf32> -> tensor<5x7xf32>
  return %u : tensor<5x7xf32>
}

// CHECK-LABEL: func.func @memref(
// CHECK: linalg.softmax
func.func @memref(%x: memref<4xf32>, %y: memref<4xf32>) {
  linalg.softmax dimension(0) ins(%x : memref<4xf32>) outs(%y : memref<4xf32>)
  return
}
