// RUN: mx-opt --convert-mx-to-linalg --cse --canonicalize --split-input-file %s | FileCheck %s

// Packed scales are read where they stand: row m, block k / 32.
// CHECK: #[[$SCALE:.*]] = affine_map<(d0, d1) -> (d0 floordiv 128, d1 floordiv 4, d0 mod 32, (d0 mod 128) floordiv 32, d1 mod 4)>
// CHECK-LABEL: func @product
// CHECK: linalg.generic {indexing_maps = [#[[$SCALE]], #{{.*}}], {{.*}} ins(%arg1 : tensor<2x1x32x4x4xf8E8M0FNU>) outs(%{{.*}} : tensor<200x3xf32>)
func.func @product(%a: tensor<200x96xf8E5M2>, %s: tensor<2x1x32x4x4xf8E8M0FNU>, %b: tensor<5x96xf32>) -> tensor<200x5xf32> {
  %d = mx.scaled_matmul %a scales(%s), %b {lhs_format = #mx.format<mxfp8_e5m2>}
      : (tensor<200x96xf8E5M2>, tensor<2x1x32x4x4xf8E8M0FNU>, tensor<5x96xf32>) -> tensor<200x5xf32>
  return %d : tensor<200x5xf32>
}

// -----

// What is beyond the last row or block is 1, 56 in E4M3; nothing beyond is read.
// CHECK: #[[$ROW:.*]] = affine_map<()[s0, s1, s2] -> (s0 * 128 + s1 + s2 * 32)>
// CHECK: #[[$COL:.*]] = affine_map<()[s0, s1] -> (s0 * 4 + s1)>
// CHECK-LABEL: func @pack
// CHECK-DAG: %[[ONE:.*]] = arith.constant 56 : i8
// CHECK: %[[ROWS:.*]] = tensor.dim %arg0, %c1
// CHECK: linalg.generic {{.*}} outs(%{{.*}} : tensor<3x?x2x32x4x4xf8E4M3FN>)
// CHECK: %[[ROW:.*]] = affine.apply #[[$ROW]]
// CHECK: %[[COL:.*]] = affine.apply #[[$COL]]
// CHECK: %[[R:.*]] = arith.cmpi ult, %[[ROW]], %[[ROWS]]
// CHECK: %[[C:.*]] = arith.cmpi ult, %[[COL]], %c6
// CHECK: %[[IS_SCALE:.*]] = arith.andi %[[R]], %[[C]]
// CHECK: arith.minui %[[ROW]]
// CHECK: arith.minui %[[COL]], %c5
// CHECK: %[[SCALE:.*]] = tensor.extract %arg0
// CHECK: %[[CODE:.*]] = arith.bitcast %[[SCALE]] : f8E4M3FN to i8
// CHECK: arith.select %[[IS_SCALE]], %[[CODE]], %[[ONE]] : i8
func.func @pack(%s: tensor<3x?x6xf8E4M3FN>) -> tensor<3x?x2x32x4x4xf8E4M3FN> {
  %p = mx.pack_scales %s : tensor<3x?x6xf8E4M3FN> -> tensor<3x?x2x32x4x4xf8E4M3FN>
  return %p : tensor<3x?x2x32x4x4xf8E4M3FN>
}

// -----

// CHECK: #[[$MAP:.*]] = affine_map<(d0, d1, d2) -> (d0, d1 floordiv 128, d2 floordiv 4, d1 mod 32, (d1 mod 128) floordiv 32, d2 mod 4)>
// CHECK-LABEL: func @unpack
// CHECK: %[[E:.*]] = tensor.empty(%arg1) : tensor<3x?x6xf8E4M3FN>
// CHECK: linalg.generic {indexing_maps = [#[[$MAP]], #{{.*}}], {{.*}} ins(%arg0 : {{.*}}) outs(%[[E]] :
func.func @unpack(%p: tensor<3x?x2x32x4x4xf8E4M3FN>, %m: index) -> tensor<3x?x6xf8E4M3FN> {
  %s = mx.unpack_scales %p rows(%m) : tensor<3x?x2x32x4x4xf8E4M3FN> -> tensor<3x?x6xf8E4M3FN>
  return %s : tensor<3x?x6xf8E4M3FN>
}
