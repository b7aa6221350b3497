// RUN: mx-opt --convert-mx-to-linalg --cse --split-input-file %s | FileCheck %s

// Operands are decoded once, the right one as [K, columns]. Sums of a block in
// f64, rows outside and columns innermost, of blocks in f32, both in order;
// K = 40 ends in a short block.

// CHECK-DAG: #[[$EXCHANGED:.*]] = affine_map<(d0, d1) -> (d1, d0)>
// CHECK-DAG: #[[$MK:.*]] = affine_map<(d0, d1, d2) -> (d0, d1)>
// CHECK-DAG: #[[$KN:.*]] = affine_map<(d0, d1, d2) -> (d1, d2)>
// CHECK-DAG: #[[$MN:.*]] = affine_map<(d0, d1, d2) -> (d0, d2)>
// CHECK-LABEL: func @product(
// CHECK: %[[A:.*]] = linalg.generic {{.*}} outs(%{{.*}} : tensor<3x40xf32>)
// CHECK: %[[SA:.*]] = linalg.generic {{.*}} outs(%{{.*}} : tensor<3x2xf32>)
// CHECK: %[[B:.*]] = linalg.generic {indexing_maps = [#[[$EXCHANGED]], {{.*}} outs(%{{.*}} : tensor<40x5xf32>)
// CHECK: %[[SB:.*]] = linalg.generic {indexing_maps = [#[[$EXCHANGED]], {{.*}} outs(%{{.*}} : tensor<2x5xf32>)
// CHECK: %[[ZERO:.*]] = linalg.fill ins(%{{.*}} : f32) outs(%{{.*}} : tensor<3x5xf32>)
// CHECK: %[[SPACE:.*]] = tensor.empty() : tensor<3x5xf64>
// CHECK: %[[SUM:.*]] = scf.for %[[FROM:.*]] = %c0 to %c40 step %c32 iter_args(%[[ACC:.*]] = %[[ZERO]]) -> (tensor<3x5xf32>)
// CHECK: %[[REST:.*]] = arith.subi %c40, %[[FROM]]
// CHECK: %[[SIZE:.*]] = arith.minui %[[REST]], %c32
// CHECK-DAG: %[[AK:.*]] = tensor.extract_slice %[[A]][0, %[[FROM]]] [3, %[[SIZE]]]
// CHECK-DAG: %[[BK:.*]] = tensor.extract_slice %[[B]][%[[FROM]], 0] [%[[SIZE]], 5]
// CHECK-DAG: %[[ZEROS:.*]] = linalg.fill ins(%{{.*}} : f64) outs(%[[SPACE]] :
// CHECK: %[[P:.*]] = linalg.generic {indexing_maps = [#[[$MK]], #[[$KN]], #[[$MN]]], iterator_types = ["parallel", "reduction", "parallel"]} ins(%[[AK]], %[[BK]] : tensor<3x?xf32>, tensor<?x5xf32>) outs(%[[ZEROS]] : tensor<3x5xf64>)
// CHECK-NEXT: ^bb0(%[[X:.*]]: f32, %[[Y:.*]]: f32, %[[PART:.*]]: f64):
// CHECK-DAG: %[[XD:.*]] = arith.extf %[[X]] : f32 to f64
// CHECK-DAG: %[[YD:.*]] = arith.extf %[[Y]] : f32 to f64
// CHECK: %[[PRODUCT:.*]] = arith.mulf %[[XD]], %[[YD]] : f64
// CHECK: arith.addf %[[PART]], %[[PRODUCT]] : f64
// CHECK: %[[BLOCK:.*]] = arith.divui %[[FROM]], %c32
// CHECK-DAG: %[[SAK:.*]] = tensor.extract_slice %[[SA]][0, %[[BLOCK]]] [3, 1]
// CHECK-DAG: %[[SBK:.*]] = tensor.extract_slice %[[SB]][%[[BLOCK]], 0] [1, 5]
// CHECK: linalg.generic {{.*}} ins(%[[SAK]], %[[SBK]], %[[P]] : {{.*}}) outs(%[[ACC]] : tensor<3x5xf32>)
// CHECK-NEXT: ^bb0(%{{.*}}: f32, %{{.*}}: f32, %[[PART:.*]]: f64, %[[OLD:.*]]: f32):
// CHECK: %[[SCALE:.*]] = arith.mulf %{{.*}}, %{{.*}} : f64
// CHECK: %[[SCALED:.*]] = arith.mulf %[[SCALE]], %[[PART]] : f64
// CHECK: %[[ROUNDED:.*]] = arith.truncf %[[SCALED]] : f64 to f32
// CHECK: arith.addf %[[OLD]], %[[ROUNDED]] : f32
// CHECK: linalg.generic {{.*}} ins(%arg5 : tensor<3x5xf32>) outs(%[[SUM]] : tensor<3x5xf32>)
// CHECK: %[[D:.*]] = arith.mulf %{{.*}}, %{{.*}} : f32
// CHECK: arith.addf %[[D]], %{{.*}} : f32
func.func @product(%a: tensor<3x20xi8>, %sa: tensor<3x2xf8E8M0FNU>, %b: tensor<5x40xf8E4M3FN>,
    %sb: tensor<5x2xf8E8M0FNU>, %alpha: f32, %c: tensor<3x5xf32>) -> tensor<3x5xf32> {
  %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb) alpha(%alpha) add(%c)
      {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp8_e4m3>}
      : (tensor<3x20xi8>, tensor<3x2xf8E8M0FNU>, tensor<5x40xf8E4M3FN>, tensor<5x2xf8E8M0FNU>, f32,
         tensor<3x5xf32>) -> tensor<3x5xf32>
  return %d : tensor<3x5xf32>
}

// -----

// Two packed operands do not tell an odd K: the padding nibbles are zero in
// both and add nothing. The batch dimension is a dimension of the result.

// CHECK-DAG: #[[$ROW_BYTE:.*]] = affine_map<(d0, d1, d2) -> (d0, d1, d2 floordiv 2)>
// CHECK-DAG: #[[$COLUMN_BYTE:.*]] = affine_map<(d0, d1, d2) -> (d0, d2, d1 floordiv 2)>
// CHECK-DAG: #[[$SQUARE:.*]] = affine_map<(d0, d1, d2) -> (d0, d2 floordiv 32, d1)>
// CHECK-LABEL: func @batched(
// CHECK-SAME: %[[A:[a-z0-9]+]]: tensor<?x?x?xi8>, %{{.*}}, %[[B:[a-z0-9]+]]: tensor<?x?x?xi8>, %[[SB:[a-z0-9]+]]: tensor<?x?x?xf8E8M0FNU>
// CHECK: %[[BYTES:.*]] = tensor.dim %[[A]], %c2
// CHECK: %[[K:.*]] = arith.muli %[[BYTES]], %c2
// CHECK: linalg.generic {indexing_maps = [#[[$ROW_BYTE]], {{.*}} ins(%[[A]] :
// CHECK: linalg.generic {indexing_maps = [#[[$COLUMN_BYTE]], {{.*}} ins(%[[B]] :
// CHECK: linalg.index 1
// CHECK: linalg.generic {indexing_maps = [#[[$SQUARE]], {{.*}} ins(%[[SB]] :
// CHECK: scf.for %{{.*}} = %c0 to %[[K]] step %c32 {{.*}} -> (tensor<?x?x?xf32>)
// CHECK: iterator_types = ["parallel", "parallel", "reduction", "parallel"]
func.func @batched(%a: tensor<?x?x?xi8>, %sa: tensor<?x?x?xf8E8M0FNU>, %b: tensor<?x?x?xi8>,
    %sb: tensor<?x?x?xf8E8M0FNU>) -> tensor<?x?x?xf32> {
  %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb)
      {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4_32x32>}
      : (tensor<?x?x?xi8>, tensor<?x?x?xf8E8M0FNU>, tensor<?x?x?xi8>, tensor<?x?x?xf8E8M0FNU>)
      -> tensor<?x?x?xf32>
  return %d : tensor<?x?x?xf32>
}

// -----

// A scale of the whole tensor is that of every batch, row and block, and K is one
// block.

// CHECK: #[[$ORIGIN:.*]] = affine_map<(d0, d1, d2) -> (0, 0, 0)>
// CHECK-LABEL: func @tensor_scale(
// CHECK-SAME: %[[SA:[a-z0-9]+]]: tensor<1x1x1xf32>
// CHECK: linalg.generic {indexing_maps = [#[[$ORIGIN]], {{.*}} ins(%[[SA]] : tensor<1x1x1xf32>) outs(%{{.*}} : tensor<2x3x1xf32>)
// CHECK: scf.for %{{.*}} = %c0 to %c40 step %c40
func.func @tensor_scale(%a: tensor<2x3x40xf8E4M3FN>, %sa: tensor<1x1x1xf32>,
    %b: tensor<2x5x40xf32>) -> tensor<2x3x5xf32> {
  %d = mx.scaled_matmul %a scales(%sa), %b {lhs_format = #mx.format<fp8_e4m3_tensor>}
      : (tensor<2x3x40xf8E4M3FN>, tensor<1x1x1xf32>, tensor<2x5x40xf32>) -> tensor<2x3x5xf32>
  return %d : tensor<2x3x5xf32>
}
