// Several batch dimensions become one.
// RUN: mx-opt --convert-mx-to-tosa %s | FileCheck %s

// CHECK-LABEL: @product
// CHECK-DAG: %[[A:.*]] = tensor.collapse_shape %{{.*}} {{\[\[}}0, 1], [2], [3]] : tensor<2x3x8x64xf4E2M1FN> into tensor<6x8x64xf4E2M1FN>
// CHECK-DAG: %[[SB:.*]] = tensor.collapse_shape %{{.*}} {{\[\[}}0, 1], [2], [3]] : tensor<2x3x4x2xf8E8M0FNU> into tensor<6x4x2xf8E8M0FNU>
// CHECK: %[[D:.*]] = tosa.matmul_t_block_scaled %[[A]], %{{.*}}, %{{.*}}, %[[SB]]
// CHECK: tensor.expand_shape %[[D]] {{\[\[}}0, 1], [2], [3]] output_shape [2, 3, 8, 4] : tensor<6x8x4xf32> into tensor<2x3x8x4xf32>
func.func @product(%a: tensor<2x3x8x64xf4E2M1FN>, %sa: tensor<2x3x8x2xf8E8M0FNU>, %b: tensor<2x3x4x64xf4E2M1FN>, %sb: tensor<2x3x4x2xf8E8M0FNU>) -> tensor<2x3x8x4xf32> {
  %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<2x3x8x64xf4E2M1FN>, tensor<2x3x8x2xf8E8M0FNU>, tensor<2x3x4x64xf4E2M1FN>, tensor<2x3x4x2xf8E8M0FNU>) -> tensor<2x3x8x4xf32>
  return %d : tensor<2x3x8x4xf32>
}

// The result may know sizes that operands do not.
// CHECK-LABEL: @static_result
// CHECK: tosa.matmul_t_block_scaled {{.*}} -> tensor<1x8x4xf32>
// CHECK: tensor.collapse_shape %{{.*}} : tensor<1x8x4xf32> into tensor<8x4xf32>
// CHECK: %[[D:.*]] = tosa.matmul_t_block_scaled {{.*}} -> tensor<6x8x4xf32>
// CHECK: tensor.expand_shape %[[D]] {{\[\[}}0, 1], [2], [3]] output_shape [2, 3, 8, 4]
func.func @static_result(%a: tensor<?x64xf4E2M1FN>, %sa: tensor<?x2xf8E8M0FNU>, %b: tensor<?x64xf4E2M1FN>, %sb: tensor<?x2xf8E8M0FNU>,
    %p: tensor<?x3x?x64xf4E2M1FN>, %sp: tensor<?x3x?x2xf8E8M0FNU>) -> (tensor<8x4xf32>, tensor<2x3x8x4xf32>) {
  %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<?x64xf4E2M1FN>, tensor<?x2xf8E8M0FNU>, tensor<?x64xf4E2M1FN>, tensor<?x2xf8E8M0FNU>) -> tensor<8x4xf32>
  %e = mx.scaled_matmul %p scales(%sp), %p scales(%sp) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<?x3x?x64xf4E2M1FN>, tensor<?x3x?x2xf8E8M0FNU>, tensor<?x3x?x64xf4E2M1FN>, tensor<?x3x?x2xf8E8M0FNU>) -> tensor<2x3x8x4xf32>
  return %d, %e : tensor<8x4xf32>, tensor<2x3x8x4xf32>
}
