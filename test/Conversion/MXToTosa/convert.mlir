// RUN: mx-opt --convert-mx-to-tosa %s | FileCheck %s
// What TOSA says, mx says again in the same words.
// RUN: mx-opt %s --canonicalize > %t.mx
// RUN: mx-opt %s --convert-mx-to-tosa --convert-tosa-to-mx --canonicalize | diff %t.mx -

// CHECK-LABEL: @quantize
// CHECK: tosa.cast_to_block_scaled %{{.*}} {block_size = BLOCK_SIZE_32} : (tensor<4x64xf32>) -> (tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>)
func.func @quantize(%x: tensor<4x64xf32>) -> (tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>) {
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<even>}
      : tensor<4x64xf32> -> tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>
  return %e, %s : tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>
}

// CHECK-LABEL: @dequantize
// CHECK: tosa.cast_from_block_scaled %{{.*}}, %{{.*}} {block_size = BLOCK_SIZE_32} : (tensor<?x64xf8E4M3FN>, tensor<?x2xf8E8M0FNU>) -> tensor<?x64xbf16>
func.func @dequantize(%e: tensor<?x64xf8E4M3FN>, %s: tensor<?x2xf8E8M0FNU>) -> tensor<?x64xbf16> {
  %y = mx.dequantize %e, %s {axis = 1 : i64, format = #mx.format<mxfp8_e4m3>}
      : tensor<?x64xf8E4M3FN>, tensor<?x2xf8E8M0FNU> -> tensor<?x64xbf16>
  return %y : tensor<?x64xbf16>
}

// CHECK-LABEL: @product
// CHECK: %[[D:.*]] = tosa.matmul_t_block_scaled %{{.*}}, %{{.*}}, %{{.*}}, %{{.*}} {block_size = BLOCK_SIZE_32, mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight>}
// CHECK-SAME: -> tensor<2x8x4xf32>
// CHECK: return %[[D]]
func.func @product(%a: tensor<2x8x64xf6E2M3FN>, %sa: tensor<2x8x2xf8E8M0FNU>, %b: tensor<2x4x64xf6E2M3FN>, %sb: tensor<2x4x2xf8E8M0FNU>) -> tensor<2x8x4xf32> {
  %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb) {lhs_format = #mx.format<mxfp6_e2m3>, rhs_format = #mx.format<mxfp6_e2m3>,
      mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight>}
      : (tensor<2x8x64xf6E2M3FN>, tensor<2x8x2xf8E8M0FNU>, tensor<2x4x64xf6E2M3FN>, tensor<2x4x2xf8E8M0FNU>) -> tensor<2x8x4xf32>
  return %d : tensor<2x8x4xf32>
}

// No batch: one is made.
// CHECK-LABEL: @product_matrices
// CHECK-DAG: %[[A:.*]] = tensor.expand_shape %{{.*}} {{\[\[}}0, 1], [2]] output_shape [1, %{{.*}}, 64] : tensor<?x64xf4E2M1FN> into tensor<1x?x64xf4E2M1FN>
// CHECK-DAG: %[[B:.*]] = tensor.expand_shape %{{.*}} {{\[\[}}0, 1], [2]] output_shape [1, 4, 64] : tensor<4x64xf4E2M1FN> into tensor<1x4x64xf4E2M1FN>
// CHECK: %[[D:.*]] = tosa.matmul_t_block_scaled %[[A]], %{{.*}}, %[[B]], %{{.*}} -> tensor<1x?x4xf32>
// CHECK: tensor.collapse_shape %[[D]] {{\[\[}}0, 1], [2]] : tensor<1x?x4xf32> into tensor<?x4xf32>
func.func @product_matrices(%a: tensor<?x64xf4E2M1FN>, %sa: tensor<?x2xf8E8M0FNU>, %b: tensor<4x64xf4E2M1FN>, %sb: tensor<4x2xf8E8M0FNU>) -> tensor<?x4xf32> {
  %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<?x64xf4E2M1FN>, tensor<?x2xf8E8M0FNU>, tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>) -> tensor<?x4xf32>
  return %d : tensor<?x4xf32>
}
