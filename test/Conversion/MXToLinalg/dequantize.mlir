// RUN: mx-opt --convert-mx-to-linalg --cse --split-input-file %s | FileCheck %s

// CHECK-DAG: #[[$ID:.*]] = affine_map<(d0, d1) -> (d0, d1)>
// CHECK-DAG: #[[$BLOCK:.*]] = affine_map<(d0, d1) -> (d0, d1 floordiv 16)>
// CHECK-DAG: #[[$BYTE:.*]] = affine_map<(d0, d1) -> (d0, d1 floordiv 2)>
// CHECK-LABEL: func @packed(
// CHECK-SAME: %[[E:[a-z0-9]+]]: tensor<?x?xi8>, %[[S:[a-z0-9]+]]: tensor<?x?xf8E4M3FN>, %[[TS:[a-z0-9]+]]: f32, %[[N:[a-z0-9]+]]: index)
// CHECK: %[[M:.*]] = tensor.dim %[[E]], %c0
// CHECK: %[[INIT:.*]] = tensor.empty(%[[M]], %[[N]]) : tensor<?x?xf32>
// CHECK: linalg.generic {indexing_maps = [#[[$BYTE]], #[[$BLOCK]], #[[$ID]]], iterator_types = ["parallel", "parallel"]}
// CHECK-SAME: ins(%[[E]], %[[S]] : tensor<?x?xi8>, tensor<?x?xf8E4M3FN>) outs(%[[INIT]] : tensor<?x?xf32>)
// CHECK: %[[Y:.*]] = arith.mulf %{{.*}}, %[[TS]] : f32
// CHECK: linalg.yield %[[Y]]
func.func @packed(%e: tensor<?x?xi8>, %s: tensor<?x?xf8E4M3FN>, %ts: f32, %n: index) -> tensor<?x?xf32> {
  %y = mx.dequantize %e, %s tensor_scale(%ts) last_dim(%n) {axis = 1 : i64, format = #mx.format<nvfp4>}
      : tensor<?x?xi8>, tensor<?x?xf8E4M3FN> -> tensor<?x?xf32>
  return %y : tensor<?x?xf32>
}

// -----

// One scale for the tensor; rounded to bf16 by integer code.

// CHECK: affine_map<(d0, d1) -> (0, 0)>
// CHECK-LABEL: func @per_tensor(
// CHECK-NOT: arith.truncf
// CHECK: %[[HIGH:.*]] = arith.trunci %{{.*}} : i32 to i16
// CHECK: arith.bitcast %[[HIGH]] : i16 to bf16
func.func @per_tensor(%e: tensor<4x9xf8E5M2>, %s: tensor<1x1xf32>) -> tensor<4x9xbf16> {
  %y = mx.dequantize %e, %s {axis = 1 : i64, format = #mx.format<fp8_e5m2_tensor>}
      : tensor<4x9xf8E5M2>, tensor<1x1xf32> -> tensor<4x9xbf16>
  return %y : tensor<4x9xbf16>
}
