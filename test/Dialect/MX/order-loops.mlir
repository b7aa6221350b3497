// RUN: mx-opt %s --mx-order-loops --split-input-file | FileCheck %s
// What is in order stays as it is.
// RUN: mx-opt %s --mx-order-loops --mx-order-loops --split-input-file | FileCheck %s

// Rows, sum, columns.

// CHECK-DAG: #[[$A:.*]] = affine_map<(d0, d1, d2) -> (d0, d1)>
// CHECK-DAG: #[[$B:.*]] = affine_map<(d0, d1, d2) -> (d1, d2)>
// CHECK-DAG: #[[$C:.*]] = affine_map<(d0, d1, d2) -> (d0, d2)>
// CHECK-LABEL: func.func @matmul(
// CHECK: linalg.generic {indexing_maps = [#[[$A]], #[[$B]], #[[$C]]], iterator_types = ["parallel", "reduction", "parallel"]}
// CHECK-SAME: ins(%arg0, %arg1 : {{.*}}) outs(%arg2 :
// CHECK: arith.mulf
// CHECK: arith.addf
func.func @matmul(%a: tensor<2x3xf32>, %b: tensor<3x5xf32>, %c: tensor<2x5xf32>) -> tensor<2x5xf32> {
  %d = linalg.matmul ins(%a, %b : tensor<2x3xf32>, tensor<3x5xf32>) outs(%c : tensor<2x5xf32>) -> tensor<2x5xf32>
  return %d : tensor<2x5xf32>
}

// CHECK-LABEL: func.func @batch_matmul(
// CHECK: iterator_types = ["parallel", "parallel", "reduction", "parallel"]
func.func @batch_matmul(%a: tensor<?x?x?xf32>, %b: tensor<?x?x?xf32>, %c: tensor<?x?x?xf32>) -> tensor<?x?x?xf32> {
  %d = linalg.batch_matmul ins(%a, %b : tensor<?x?x?xf32>, tensor<?x?x?xf32>) outs(%c : tensor<?x?x?xf32>) -> tensor<?x?x?xf32>
  return %d : tensor<?x?x?xf32>
}

// -----

// Two sums keep their order among each other.

#a = affine_map<(m, n, k, l) -> (m, k, l)>
#b = affine_map<(m, n, k, l) -> (k, l, n)>
#c = affine_map<(m, n, k, l) -> (m, n)>
// CHECK-DAG: #[[$A:.*]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
// CHECK-DAG: #[[$B:.*]] = affine_map<(d0, d1, d2, d3) -> (d1, d2, d3)>
// CHECK-DAG: #[[$C:.*]] = affine_map<(d0, d1, d2, d3) -> (d0, d3)>
// CHECK-LABEL: func.func @two_sums(
// CHECK: linalg.generic {indexing_maps = [#[[$A]], #[[$B]], #[[$C]]], iterator_types = ["parallel", "reduction", "reduction", "parallel"]}
func.func @two_sums(%a: tensor<2x3x4xf32>, %b: tensor<3x4x5xf32>, %c: tensor<2x5xf32>) -> tensor<2x5xf32> {
  %d = linalg.contract indexing_maps = [#a, #b, #c]
      ins(%a, %b : tensor<2x3x4xf32>, tensor<3x4x5xf32>) outs(%c : tensor<2x5xf32>) -> tensor<2x5xf32>
  return %d : tensor<2x5xf32>
}

// -----

// The right operand is transposed for many rows, dynamic ones among them, and
// one row reads it as it lies.

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (n, k)>
#c = affine_map<(m, n, k) -> (m, n)>
// CHECK-DAG: #[[$A:.*]] = affine_map<(d0, d1, d2) -> (d0, d1)>
// CHECK-DAG: #[[$B:.*]] = affine_map<(d0, d1, d2) -> (d1, d2)>
// CHECK-LABEL: func.func @transposed(
// CHECK-SAME: %[[W:[a-z0-9]+]]: tensor<5x3xf32>
// CHECK: %[[T:.*]] = linalg.transpose ins(%[[W]] : tensor<5x3xf32>) outs(%{{.*}} : tensor<3x5xf32>) permutation = [1, 0]
// CHECK: linalg.generic {indexing_maps = [#[[$A]], #[[$B]], {{.*}} ins(%{{.*}}, %[[T]] :
// CHECK: linalg.transpose
// CHECK: linalg.contract {{.*}} tensor<3x3xf32>
func.func @transposed(%w: tensor<5x3xf32>, %x: tensor<4x3xf32>, %y: tensor<4x5xf32>, %u: tensor<?x3xf32>, %v: tensor<?x5xf32>,
                      %r: tensor<3x3xf32>, %s: tensor<3x5xf32>) -> (tensor<4x5xf32>, tensor<?x5xf32>, tensor<3x5xf32>) {
  %d = linalg.contract indexing_maps = [#a, #b, #c]
      ins(%x, %w : tensor<4x3xf32>, tensor<5x3xf32>) outs(%y : tensor<4x5xf32>) -> tensor<4x5xf32>
  %e = linalg.contract indexing_maps = [#a, #b, #c]
      ins(%u, %w : tensor<?x3xf32>, tensor<5x3xf32>) outs(%v : tensor<?x5xf32>) -> tensor<?x5xf32>
  %f = linalg.contract indexing_maps = [#a, #b, #c]
      ins(%r, %w : tensor<3x3xf32>, tensor<5x3xf32>) outs(%s : tensor<3x5xf32>) -> tensor<3x5xf32>
  return %d, %e, %f : tensor<4x5xf32>, tensor<?x5xf32>, tensor<3x5xf32>
}

// -----

// A generic operation, with what is between the operands and the sum, and its
// attributes.

#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (n, k)>
#c = affine_map<(m, n, k) -> (m, n)>
// CHECK-DAG: #[[$A:.*]] = affine_map<(d0, d1, d2) -> (d0, d1)>
// CHECK-DAG: #[[$B:.*]] = affine_map<(d0, d1, d2) -> (d1, d2)>
// CHECK-DAG: #[[$C:.*]] = affine_map<(d0, d1, d2) -> (d0, d2)>
// CHECK-LABEL: func.func @generic(
// CHECK-SAME: %[[X:[a-z0-9]+]]: tensor<4x3xbf16>, %[[W:[a-z0-9]+]]: tensor<5x3xbf16>
// CHECK: %[[T:.*]] = linalg.transpose ins(%[[W]] : tensor<5x3xbf16>) outs(%{{.*}} : tensor<3x5xbf16>) permutation = [1, 0]
// CHECK: linalg.generic {indexing_maps = [#[[$A]], #[[$B]], #[[$C]]], iterator_types = ["parallel", "reduction", "parallel"]}
// CHECK-SAME: ins(%[[X]], %[[T]] : tensor<4x3xbf16>, tensor<3x5xbf16>)
// CHECK-SAME: attrs = {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight>} {
// CHECK-NEXT: ^bb0(%[[L:.*]]: bf16, %[[R:.*]]: bf16, %[[S:.*]]: f32):
// CHECK-NEXT: %[[LX:.*]] = arith.extf %[[L]]
// CHECK-NEXT: %[[RX:.*]] = arith.extf %[[R]]
// CHECK-NEXT: %[[P:.*]] = arith.mulf %[[LX]], %[[RX]]
// CHECK-NEXT: arith.addf %[[S]], %[[P]]
func.func @generic(%x: tensor<4x3xbf16>, %w: tensor<5x3xbf16>, %y: tensor<4x5xf32>) -> tensor<4x5xf32> {
  %d = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%x, %w : tensor<4x3xbf16>, tensor<5x3xbf16>) outs(%y : tensor<4x5xf32>)
      attrs = {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight>} {
  ^bb0(%l: bf16, %r: bf16, %s: f32):
    %lx = arith.extf %l : bf16 to f32
    %rx = arith.extf %r : bf16 to f32
    %p = arith.mulf %lx, %rx : f32
    %t = arith.addf %s, %p : f32
    linalg.yield %t : f32
  } -> tensor<4x5xf32>
  return %d : tensor<4x5xf32>
}

// Attributes of a named operation are those of the generic one.
// CHECK-LABEL: func.func @attributes(
// CHECK: linalg.generic
// CHECK-SAME: attrs = {mx.skip = "by hand", other.tag = 7 : i64} {
func.func @attributes(%a: tensor<2x3xf32>, %b: tensor<3x5xf32>, %c: tensor<2x5xf32>) -> tensor<2x5xf32> {
  %d = linalg.matmul {mx.skip = "by hand", other.tag = 7 : i64} ins(%a, %b : tensor<2x3xf32>, tensor<3x5xf32>) outs(%c : tensor<2x5xf32>) -> tensor<2x5xf32>
  return %d : tensor<2x5xf32>
}

// -----

// An encoding says what lies where: neither loops nor operands are moved.

#csr = #sparse_tensor.encoding<{map = (i, j) -> (i : dense, j : compressed)}>
#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (n, k)>
#c = affine_map<(m, n, k) -> (m, n)>
// CHECK-LABEL: func.func @encoded(
// CHECK-NOT: linalg.transpose
// CHECK: linalg.matmul {{.*}} tensor<8x5xf32, #{{.*}}>
// CHECK: linalg.contract {{.*}} tensor<5x8xf32, #{{.*}}>
// CHECK: linalg.matmul {{.*}} -> tensor<4x5xf32, "mine">
func.func @encoded(%x: tensor<4x8xf32>, %w: tensor<8x5xf32, #csr>, %v: tensor<5x8xf32, #csr>, %u: tensor<8x5xf32>,
                   %y: tensor<4x5xf32>, %z: tensor<4x5xf32, "mine">) -> (tensor<4x5xf32>, tensor<4x5xf32>, tensor<4x5xf32, "mine">) {
  %d = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x5xf32, #csr>) outs(%y : tensor<4x5xf32>) -> tensor<4x5xf32>
  %e = linalg.contract indexing_maps = [#a, #b, #c]
      ins(%x, %v : tensor<4x8xf32>, tensor<5x8xf32, #csr>) outs(%y : tensor<4x5xf32>) -> tensor<4x5xf32>
  %f = linalg.matmul ins(%x, %u : tensor<4x8xf32>, tensor<8x5xf32>) outs(%z : tensor<4x5xf32, "mine">) -> tensor<4x5xf32, "mine">
  return %d, %e, %f : tensor<4x5xf32>, tensor<4x5xf32>, tensor<4x5xf32, "mine">
}

// -----

// What stays: a result of one number, a matrix times a vector, memrefs, and what
// is no product.

// CHECK-LABEL: func.func @others(
// CHECK: linalg.dot
// CHECK: linalg.matvec
// CHECK: linalg.matmul {{.*}} memref
// CHECK: linalg.reduce
func.func @others(%a: tensor<8x8xf32>, %x: tensor<8xf32>, %s: tensor<f32>, %m: memref<8x8xf32>) -> (tensor<f32>, tensor<8xf32>, tensor<8xf32>) {
  %d = linalg.dot ins(%x, %x : tensor<8xf32>, tensor<8xf32>) outs(%s : tensor<f32>) -> tensor<f32>
  %v = linalg.matvec ins(%a, %x : tensor<8x8xf32>, tensor<8xf32>) outs(%x : tensor<8xf32>) -> tensor<8xf32>
  linalg.matmul ins(%m, %m : memref<8x8xf32>, memref<8x8xf32>) outs(%m : memref<8x8xf32>)
  %r = linalg.reduce { arith.addf } ins(%a : tensor<8x8xf32>) outs(%x : tensor<8xf32>) dimensions = [0]
  return %d, %v, %r : tensor<f32>, tensor<8xf32>, tensor<8xf32>
}
