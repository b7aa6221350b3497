// RUN: mx-opt --convert-mx-to-arith %s | FileCheck %s
// What is said with scaling operations, mx says again in the same words.
// RUN: mx-opt %s --canonicalize > %t.mx
// RUN: mx-opt %s --convert-mx-to-arith --convert-arith-to-mx --canonicalize | diff %t.mx -

// CHECK-DAG: #[[$ALL:.*]] = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
// CHECK-DAG: #[[$COLUMNS:.*]] = affine_map<(d0, d1, d2) -> (d0, d1)>
// CHECK-DAG: #[[$ROWS:.*]] = affine_map<(d0, d1, d2) -> (d0, d2)>
// CHECK-DAG: #[[$A:.*]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
// CHECK-DAG: #[[$B:.*]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d3, d4)>
// CHECK-DAG: #[[$SA:.*]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3)>
// CHECK-DAG: #[[$SB:.*]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d3)>
// CHECK-DAG: #[[$D:.*]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2)>

// CHECK-LABEL: @dequantize(
// CHECK: %[[SPLIT:.*]] = tensor.expand_shape %{{.*}} {{\[\[}}0], [1, 2]] output_shape [%{{.*}}, 2, 32] : tensor<?x64xf8E4M3FN> into tensor<?x2x32xf8E4M3FN>
// CHECK: %[[Y:.*]] = linalg.generic {indexing_maps = [#[[$ALL]], #[[$COLUMNS]], #[[$ALL]]], iterator_types = ["parallel", "parallel", "parallel"]}
// CHECK-SAME: ins(%[[SPLIT]], %{{.*}} : tensor<?x2x32xf8E4M3FN>, tensor<?x2xf8E8M0FNU>)
// CHECK: %[[OUT:.*]] = arith.scaling_extf %{{.*}}, %{{.*}} : f8E4M3FN, f8E8M0FNU to f32
// CHECK-NEXT: linalg.yield %[[OUT]] : f32
// CHECK: tensor.collapse_shape %[[Y]] {{\[\[}}0], [1, 2]] : tensor<?x2x32xf32> into tensor<?x64xf32>
func.func @dequantize(%e: tensor<?x64xf8E4M3FN>, %s: tensor<?x2xf8E8M0FNU>) -> tensor<?x64xf32> {
  %y = mx.dequantize %e, %s {axis = 1 : i64, format = #mx.format<mxfp8_e4m3>}
      : tensor<?x64xf8E4M3FN>, tensor<?x2xf8E8M0FNU> -> tensor<?x64xf32>
  return %y : tensor<?x64xf32>
}

// Another axis, another block, and one rounding after f32.
// CHECK-LABEL: @dequantize_f16
// CHECK: indexing_maps = [#[[$ALL]], #[[$ROWS]], #[[$ALL]]]
// CHECK: %[[WIDE:.*]] = arith.scaling_extf %{{.*}}, %{{.*}} : f4E2M1FN, f8E8M0FNU to f32
// CHECK: arith.truncf %[[WIDE]] : f32 to f16
func.func @dequantize_f16(%e: tensor<32x4xf4E2M1FN>, %s: tensor<2x4xf8E8M0FNU>) -> tensor<32x4xf16> {
  %y = mx.dequantize %e, %s {axis = 0 : i64, format = #mx.format<element = f4E2M1FN, block = [1, 16], scale = f8E8M0FNU>}
      : tensor<32x4xf4E2M1FN>, tensor<2x4xf8E8M0FNU> -> tensor<32x4xf16>
  return %y : tensor<32x4xf16>
}

// CHECK-LABEL: @product(
// CHECK: %[[ZEROS:.*]] = linalg.fill
// CHECK: linalg.generic {indexing_maps = [#[[$A]], #[[$B]], #[[$SA]], #[[$SB]], #[[$D]]], iterator_types = ["parallel", "parallel", "parallel", "reduction", "reduction"]}
// CHECK-SAME: outs(%[[ZEROS]] : tensor<2x8x4xf32>)
// CHECK-SAME: attrs = {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight>}
// CHECK: ^bb0(%[[E0:.*]]: f8E5M2, %[[E1:.*]]: f6E2M3FN, %[[S0:.*]]: f8E8M0FNU, %[[S1:.*]]: f8E8M0FNU, %[[SUM:.*]]: f32):
// CHECK: %[[V0:.*]] = arith.scaling_extf %[[E0]], %[[S0]] : f8E5M2, f8E8M0FNU to f32
// CHECK: %[[V1:.*]] = arith.scaling_extf %[[E1]], %[[S1]] : f6E2M3FN, f8E8M0FNU to f32
// CHECK: %[[TERM:.*]] = arith.mulf %[[V0]], %[[V1]] : f32
// CHECK: arith.addf %[[SUM]], %[[TERM]] : f32
func.func @product(%a: tensor<2x8x64xf8E5M2>, %sa: tensor<2x8x2xf8E8M0FNU>, %b: tensor<2x4x64xf6E2M3FN>, %sb: tensor<2x4x2xf8E8M0FNU>) -> tensor<2x8x4xf32> {
  %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb) {lhs_format = #mx.format<mxfp8_e5m2>, rhs_format = #mx.format<mxfp6_e2m3>,
      mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight>}
      : (tensor<2x8x64xf8E5M2>, tensor<2x8x2xf8E8M0FNU>, tensor<2x4x64xf6E2M3FN>, tensor<2x4x2xf8E8M0FNU>) -> tensor<2x8x4xf32>
  return %d : tensor<2x8x4xf32>
}

// The addend is what sums start from.
// CHECK-LABEL: @product_add
// CHECK-SAME: %[[C:[a-z0-9]*]]: tensor<?x4xf32>)
// CHECK: outs(%[[C]] : tensor<?x4xf32>)
func.func @product_add(%a: tensor<?x64xf4E2M1FN>, %sa: tensor<?x2xf8E8M0FNU>, %b: tensor<4x64xf4E2M1FN>, %sb: tensor<4x2xf8E8M0FNU>, %c: tensor<?x4xf32>) -> tensor<?x4xf32> {
  %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb) add(%c) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<?x64xf4E2M1FN>, tensor<?x2xf8E8M0FNU>, tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>, tensor<?x4xf32>) -> tensor<?x4xf32>
  return %d : tensor<?x4xf32>
}
