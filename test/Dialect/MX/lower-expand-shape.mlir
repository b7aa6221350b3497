// RUN: mx-opt %s --mx-lower-expand-shape | FileCheck %s
// The pass after it no longer meets what it crashes on.
// RUN: mx-opt %s --mx-lower-expand-shape --expand-strided-metadata | FileCheck %s --check-prefix=AFTER
// AFTER-NOT: memref.expand_shape

// CHECK-LABEL: func.func @two_dynamic(
// CHECK-SAME: %[[M:.*]]: memref<?x32xf32>, %[[A:.*]]: index, %[[B:.*]]: index
// CHECK: %[[BASE:.*]], %{{.*}}, %{{.*}}:2, %{{.*}}:2 = memref.extract_strided_metadata %[[M]]
// CHECK: %[[C32:.*]] = arith.constant 32 : index
// CHECK: %[[S:.*]] = arith.muli %[[C32]], %[[B]]
// CHECK: memref.reinterpret_cast %[[BASE]] to offset: [0], sizes: [%[[A]], %[[B]], 32], strides: [%[[S]], 32, 1]
func.func @two_dynamic(%m: memref<?x32xf32>, %a: index, %b: index) -> memref<?x?x32xf32> {
  %e = memref.expand_shape %m [[0, 1], [2]] output_shape [%a, %b, 32]
      : memref<?x32xf32> into memref<?x?x32xf32>
  return %e : memref<?x?x32xf32>
}

// Offset and stride of the operand are kept, known or not; so is the space.
// CHECK-LABEL: func.func @strided(
// CHECK-SAME: %[[M:.*]]: memref<?x?xf32, strided<[?, ?], offset: ?>, 3>, %[[A:.*]]: index, %[[B:.*]]: index, %[[C:.*]]: index
// CHECK: %[[BASE:.*]], %[[OFFSET:.*]], %{{.*}}:2, %[[STRIDES:.*]]:2 = memref.extract_strided_metadata %[[M]]
// CHECK: %[[S1:.*]] = arith.muli %[[STRIDES]]#0, %[[B]]
// CHECK: %[[C4:.*]] = arith.constant 4 : index
// CHECK: %[[S2:.*]] = arith.muli %[[STRIDES]]#1, %[[C4]]
// CHECK: memref.reinterpret_cast %[[BASE]] to offset: [%[[OFFSET]]], sizes: [%[[A]], %[[B]], %[[C]], 4], strides: [%[[S1]], %[[STRIDES]]#0, %[[S2]], %[[STRIDES]]#1]
func.func @strided(%m: memref<?x?xf32, strided<[?, ?], offset: ?>, 3>, %a: index, %b: index, %c: index)
    -> memref<?x?x?x4xf32, strided<[?, ?, ?, ?], offset: ?>, 3> {
  %e = memref.expand_shape %m [[0, 1], [2, 3]] output_shape [%a, %b, %c, 4]
      : memref<?x?xf32, strided<[?, ?], offset: ?>, 3>
      into memref<?x?x?x4xf32, strided<[?, ?, ?, ?], offset: ?>, 3>
  return %e : memref<?x?x?x4xf32, strided<[?, ?, ?, ?], offset: ?>, 3>
}

// CHECK-LABEL: func.func @static(
// CHECK: offset: [7], sizes: [2, 3, 5], strides: [60, 20, 2]
func.func @static(%m: memref<6x5xf32, strided<[20, 2], offset: 7>>)
    -> memref<2x3x5xf32, strided<[60, 20, 2], offset: 7>> {
  %e = memref.expand_shape %m [[0, 1], [2]] output_shape [2, 3, 5]
      : memref<6x5xf32, strided<[20, 2], offset: 7>>
      into memref<2x3x5xf32, strided<[60, 20, 2], offset: 7>>
  return %e : memref<2x3x5xf32, strided<[60, 20, 2], offset: 7>>
}

// CHECK-LABEL: func.func @scalar(
// CHECK: offset: [0], sizes: [1, 1], strides: [1, 1]
func.func @scalar(%m: memref<f32>) -> memref<1x1xf32> {
  %e = memref.expand_shape %m [] output_shape [1, 1] : memref<f32> into memref<1x1xf32>
  return %e : memref<1x1xf32>
}
