// RUN: mx-opt %s --mx-check-sizes --split-input-file --verify-diagnostics | FileCheck %s

// CHECK-LABEL: func.func @alloc(
// CHECK-SAME: %[[A:.*]]: index, %[[B:.*]]: index
// CHECK: %[[REST:.*]] = arith.constant 288230376151711744 : index
// CHECK: %[[FITS:.*]] = arith.cmpi ule, %[[A]], %[[REST]]
// CHECK: cf.assert %[[FITS]], "expected sizes of memref<?x4x?xf32> that are not negative and take at most 2^62 bytes"
// CHECK: %[[D:.*]] = arith.maxui %[[A]]
// CHECK: %[[LEFT:.*]] = arith.divui %[[REST]], %[[D]]
// CHECK: %[[FITS:.*]] = arith.cmpi ule, %[[B]], %[[LEFT]]
// CHECK: cf.assert %[[FITS]]
// CHECK: memref.alloc
func.func @alloc(%a: index, %b: index) -> memref<?x4x?xf32> {
  %m = memref.alloc(%a, %b) : memref<?x4x?xf32>
  return %m : memref<?x4x?xf32>
}

// CHECK-LABEL: func.func @expand(
// CHECK-SAME: %[[M:.*]]: memref<?x8xf32>, %[[A:.*]]: index
// CHECK: %[[P:.*]] = arith.muli %{{.*}}, %[[A]]
// CHECK: %[[PRODUCT:.*]] = arith.muli %[[P]], %{{.*}}
// CHECK: %[[SIZE:.*]] = memref.dim %[[M]]
// CHECK: %[[SAME:.*]] = arith.cmpi eq, %[[SIZE]], %[[PRODUCT]]
// CHECK: cf.assert %[[SAME]], "expected dim 0 of memref<?x8xf32> to be the product of the sizes of memref<?x4x2x4xf32> that it is split into"
// CHECK-NOT: cf.assert
func.func @expand(%m: memref<?x8xf32>, %a: index) -> memref<?x4x2x4xf32> {
  %e = memref.expand_shape %m [[0, 1], [2, 3]] output_shape [%a, 4, 2, 4] : memref<?x8xf32> into memref<?x4x2x4xf32>
  return %e : memref<?x4x2x4xf32>
}

// CHECK-LABEL: func.func @static(
// CHECK-NOT: cf.assert
func.func @static() -> memref<4xf32> {
  %m = memref.alloc() : memref<4xf32>
  return %m : memref<4xf32>
}

// -----

func.func @wraps() -> memref<4611686018427387904x16xf32> {
  // expected-error@+1 {{'memref.alloc' op of 'memref<4611686018427387904x16xf32>' takes more than 2^62 bytes}}
  %m = memref.alloc() : memref<4611686018427387904x16xf32>
  return %m : memref<4611686018427387904x16xf32>
}
