// RUN: mx-opt %s --transform-interpreter --canonicalize --cse --split-input-file | FileCheck %s

// Dequantize and what quantizes, fused into a linalg consumer: both slices of
// the quantized tensor, of elements and of scales, come from one mx.quantize.

// CHECK-LABEL: func @consumer
// CHECK: scf.forall (%[[I:.*]], %[[J:.*]]) in (7, 2)
// CHECK-COUNT-1: mx.quantize
// CHECK-NOT: mx.quantize
// CHECK: mx.dequantize %{{.*}}, %{{.*}} {axis = 1 {{.*}} : tensor<?x?xf8E4M3FN>, tensor<?x?xf8E8M0FNU> -> tensor<?x?xf32>
// CHECK: linalg.exp
// CHECK: scf.forall.in_parallel
// CHECK-NOT: mx.
// CHECK-LABEL: transform.named_sequence
func.func @consumer(%x: tensor<100x120xf32>) -> tensor<100x120xf32> {
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp8_e4m3>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<100x120xf32> -> tensor<100x120xf8E4M3FN>, tensor<100x4xf8E8M0FNU>
  %y = mx.dequantize %e, %s {axis = 1, format = #mx.format<mxfp8_e4m3>}
      : tensor<100x120xf8E4M3FN>, tensor<100x4xf8E8M0FNU> -> tensor<100x120xf32>
  %init = tensor.empty() : tensor<100x120xf32>
  %z = linalg.exp ins(%y : tensor<100x120xf32>) outs(%init : tensor<100x120xf32>) -> tensor<100x120xf32>
  return %z : tensor<100x120xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %0 = transform.structured.match ops{["linalg.exp"]} in %root : (!transform.any_op) -> !transform.any_op
    %1, %loop = transform.structured.tile_using_forall %0 tile_sizes [16, 64]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    %2 = transform.structured.match ops{["mx.dequantize"]} in %root : (!transform.any_op) -> !transform.any_op
    %3, %loop3 = transform.structured.fuse_into_containing_op %2 into %loop
        : (!transform.any_op, !transform.any_op) -> (!transform.any_op, !transform.any_op)
    %4 = transform.structured.match ops{["mx.quantize"]} in %root : (!transform.any_op) -> !transform.any_op
    %5, %loop5 = transform.structured.fuse_into_containing_op %4 into %loop3
        : (!transform.any_op, !transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

// A tile of packed elements is of half as many bytes. Its last dimension is
// dynamic, so it has an operand for it.

// CHECK-DAG: #[[$SIZE:.*]] = affine_map<(d0) -> (-d0 + 101, 32)>
// CHECK-DAG: #[[$HALF:.*]] = affine_map<(d0) -> (d0 floordiv 2)>
// CHECK-DAG: #[[$BYTES:.*]] = affine_map<(d0) -> (d0 ceildiv 2)>
// CHECK-LABEL: func @packed
// CHECK: scf.for %[[K:.*]] = %c0 to %c101 step %c32
// CHECK-DAG: %[[N:.*]] = affine.min #[[$SIZE]](%[[K]])
// CHECK-DAG: %[[AT:.*]] = affine.apply #[[$HALF]](%[[K]])
// CHECK-DAG: %[[B:.*]] = affine.apply #[[$BYTES]](%[[N]])
// CHECK: %[[TE:.*]] = tensor.extract_slice %{{.*}}[0, %[[AT]]] [4, %[[B]]] [1, 1] : tensor<4x51xi8> to tensor<4x?xi8>
// CHECK: mx.dequantize %[[TE]], %{{.*}} tensor_scale(%{{.*}}) last_dim(%[[N]])
// CHECK-SAME: tensor<4x?xi8>, tensor<4x?xf8E4M3FN> -> tensor<4x?xf32>
func.func @packed(%e: tensor<4x51xi8>, %s: tensor<4x7xf8E4M3FN>, %ts: f32) -> tensor<4x101xf32> {
  %y = mx.dequantize %e, %s tensor_scale(%ts) {axis = 1, format = #mx.format<nvfp4>}
      : tensor<4x51xi8>, tensor<4x7xf8E4M3FN> -> tensor<4x101xf32>
  return %y : tensor<4x101xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %0 = transform.structured.match ops{["mx.dequantize"]} in %root : (!transform.any_op) -> !transform.any_op
    %1, %loop = transform.structured.tile_using_for %0 tile_sizes [0, 32]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

// A scale that serves the whole dimension serves any tile of it.

// CHECK-LABEL: func @row
// CHECK: scf.for
// CHECK-NOT: tensor.extract_slice %arg1
// CHECK: mx.dequantize %{{.*}}, %arg1 {{.*}} : tensor<4x8xf8E4M3FN>, tensor<4x1xf32> -> tensor<4x8xf32>
func.func @row(%e: tensor<4x64xf8E4M3FN>, %s: tensor<4x1xf32>) -> tensor<4x64xf32> {
  %y = mx.dequantize %e, %s {axis = 1, format = #mx.format<fp8_e4m3_row>}
      : tensor<4x64xf8E4M3FN>, tensor<4x1xf32> -> tensor<4x64xf32>
  return %y : tensor<4x64xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %0 = transform.structured.match ops{["mx.dequantize"]} in %root : (!transform.any_op) -> !transform.any_op
    %1, %loop = transform.structured.tile_using_for %0 tile_sizes [0, 8]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}
