// RUN: mx-opt --convert-tosa-to-mx %s | FileCheck %s
// RUN: mx-opt --convert-tosa-to-mx=scale-rule=floor %s | FileCheck %s --check-prefix=FLOOR

// CHECK-LABEL: @cast_to
// CHECK-SAME: %[[X:.*]]: tensor<4x64xf32>
// CHECK: %[[E:.*]], %[[S:.*]] = mx.quantize %[[X]] {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<even>}
// CHECK-SAME: : tensor<4x64xf32> -> tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>
// CHECK: return %[[E]], %[[S]]
// FLOOR-LABEL: @cast_to
// FLOOR: scale_rule = #mx.scale_rule<floor>
func.func @cast_to(%x: tensor<4x64xf32>) -> (tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>) {
  %e, %s = tosa.cast_to_block_scaled %x {block_size = BLOCK_SIZE_32} : (tensor<4x64xf32>) -> (tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>)
  return %e, %s : tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>
}

// Results that are less static than what they are made from.
// CHECK-LABEL: @cast_to_dynamic
// CHECK: %[[E:.*]], %[[S:.*]] = mx.quantize %{{.*}} {axis = 2 : i64, format = #mx.format<mxfp8_e5m2>, scale_rule = #mx.scale_rule<even>}
// CHECK-SAME: : tensor<?x3x64xbf16> -> tensor<?x3x64xf8E5M2>, tensor<?x3x2xf8E8M0FNU>
// CHECK: tensor.cast %[[E]] : tensor<?x3x64xf8E5M2> to tensor<?x?x64xf8E5M2>
func.func @cast_to_dynamic(%x: tensor<?x3x64xbf16>) -> (tensor<?x?x64xf8E5M2>, tensor<?x3x2xf8E8M0FNU>) {
  %e, %s = tosa.cast_to_block_scaled %x {block_size = BLOCK_SIZE_32} : (tensor<?x3x64xbf16>) -> (tensor<?x?x64xf8E5M2>, tensor<?x3x2xf8E8M0FNU>)
  return %e, %s : tensor<?x?x64xf8E5M2>, tensor<?x3x2xf8E8M0FNU>
}

// CHECK-LABEL: @cast_from
// CHECK: mx.dequantize %{{.*}}, %{{.*}} {axis = 1 : i64, format = #mx.format<mxfp6_e3m2>}
// CHECK-SAME: -> tensor<4x64xbf16>
func.func @cast_from(%e: tensor<4x64xf6E3M2FN>, %s: tensor<4x2xf8E8M0FNU>) -> tensor<4x64xbf16> {
  %y = tosa.cast_from_block_scaled %e, %s {block_size = BLOCK_SIZE_32} : (tensor<4x64xf6E3M2FN>, tensor<4x2xf8E8M0FNU>) -> tensor<4x64xbf16>
  return %y : tensor<4x64xbf16>
}

// CHECK-LABEL: @product
// CHECK: %[[D:.*]] = mx.scaled_matmul %{{.*}} scales(%{{.*}}), %{{.*}} scales(%{{.*}}) {lhs_format = #mx.format<mxfp8_e4m3>, rhs_format = #mx.format<mxfp8_e4m3>}
// CHECK-SAME: -> tensor<2x8x4xf32>
// CHECK: return %[[D]]
func.func @product(%a: tensor<2x8x64xf8E4M3FN>, %sa: tensor<2x8x2xf8E8M0FNU>, %b: tensor<2x4x64xf8E4M3FN>, %sb: tensor<2x4x2xf8E8M0FNU>) -> tensor<2x8x4xf32> {
  %d = tosa.matmul_t_block_scaled %a, %sa, %b, %sb {block_size = BLOCK_SIZE_32} : (tensor<2x8x64xf8E4M3FN>, tensor<2x8x2xf8E8M0FNU>, tensor<2x4x64xf8E4M3FN>, tensor<2x4x2xf8E8M0FNU>) -> tensor<2x8x4xf32>
  return %d : tensor<2x8x4xf32>
}

// Sizes are asked for only where batches merge.
// CHECK-LABEL: @product_dynamic
// CHECK-NOT: tensor.dim
// CHECK: mx.scaled_matmul
// CHECK-SAME: -> tensor<2x?x4xf32>
// CHECK-NOT: tensor.dim
// CHECK: return
func.func @product_dynamic(%a: tensor<2x?x64xf8E4M3FN>, %sa: tensor<2x?x2xf8E8M0FNU>, %b: tensor<2x4x64xf8E4M3FN>, %sb: tensor<2x4x2xf8E8M0FNU>) -> tensor<2x?x4xf32> {
  %d = tosa.matmul_t_block_scaled %a, %sa, %b, %sb {block_size = BLOCK_SIZE_32} : (tensor<2x?x64xf8E4M3FN>, tensor<2x?x2xf8E8M0FNU>, tensor<2x4x64xf8E4M3FN>, tensor<2x4x2xf8E8M0FNU>) -> tensor<2x?x4xf32>
  return %d : tensor<2x?x4xf32>
}

// One B for all batches: they are more rows of A.
// CHECK-LABEL: @product_broadcast
// CHECK-DAG: %[[A:.*]] = tensor.collapse_shape %{{.*}} {{\[\[}}0, 1], [2]] : tensor<?x8x64xf4E2M1FN> into tensor<?x64xf4E2M1FN>
// CHECK-DAG: %[[SA:.*]] = tensor.collapse_shape %{{.*}} {{\[\[}}0, 1], [2]] : tensor<?x8x2xf8E8M0FNU> into tensor<?x2xf8E8M0FNU>
// CHECK-DAG: %[[B:.*]] = tensor.collapse_shape %{{.*}} {{\[\[}}0, 1], [2]] : tensor<1x4x64xf4E2M1FN> into tensor<4x64xf4E2M1FN>
// CHECK-DAG: %[[SB:.*]] = tensor.collapse_shape %{{.*}} {{\[\[}}0, 1], [2]] : tensor<1x4x2xf8E8M0FNU> into tensor<4x2xf8E8M0FNU>
// CHECK: %[[D:.*]] = mx.scaled_matmul %[[A]] scales(%[[SA]]), %[[B]] scales(%[[SB]])
// CHECK: tensor.expand_shape %[[D]] {{\[\[}}0, 1], [2]] output_shape [%{{.*}}, 8, 4] : tensor<?x4xf32> into tensor<?x8x4xf32>
func.func @product_broadcast(%a: tensor<?x8x64xf4E2M1FN>, %sa: tensor<?x8x2xf8E8M0FNU>, %b: tensor<1x4x64xf4E2M1FN>, %sb: tensor<1x4x2xf8E8M0FNU>) -> tensor<?x8x4xf32> {
  %d = tosa.matmul_t_block_scaled %a, %sa, %b, %sb {block_size = BLOCK_SIZE_32} : (tensor<?x8x64xf4E2M1FN>, tensor<?x8x2xf8E8M0FNU>, tensor<1x4x64xf4E2M1FN>, tensor<1x4x2xf8E8M0FNU>) -> tensor<?x8x4xf32>
  return %d : tensor<?x8x4xf32>
}
