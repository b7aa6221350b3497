// Upstream's transforms tile mx.quantize over the elements of its data, fuse
// what computes them, and fuse it into what reads both of its results.
// RUN: mx-opt %s --transform-interpreter --canonicalize --cse --split-input-file | FileCheck %s

// The last block of a row is short, and so are the last rows.

// CHECK-DAG: #[[$ROWS:.*]] = affine_map<(d0) -> (-d0 + 100, 16)>
// CHECK-DAG: #[[$COLS:.*]] = affine_map<(d0) -> (-d0 + 120, 64)>
// CHECK-DAG: #[[$BLOCK:.*]] = affine_map<(d0) -> (d0 floordiv 32)>
// CHECK-DAG: #[[$BLOCKS:.*]] = affine_map<(d0) -> (d0 ceildiv 32)>
// CHECK-LABEL: func @producer
// CHECK: scf.for %[[I:.*]] = %c0 to %c100 step %c16
// CHECK: scf.for %[[K:.*]] = %c0 to %c120 step %c64 iter_args(%[[E:.*]] = %{{.*}}, %[[S:.*]] = %{{.*}})
// CHECK: %[[M:.*]] = affine.min #[[$ROWS]](%[[I]])
// CHECK: %[[N:.*]] = affine.min #[[$COLS]](%[[K]])
// CHECK: %[[Y:.*]] = linalg.exp {{.*}} -> tensor<?x?xf32>
// CHECK: %[[TE:.*]], %[[TS:.*]] = mx.quantize %[[Y]] {axis = 1 {{.*}} : tensor<?x?xf32> -> tensor<?x?xf4E2M1FN>, tensor<?x?xf8E8M0FNU>
// CHECK: %[[AT:.*]] = affine.apply #[[$BLOCK]](%[[K]])
// CHECK: %[[B:.*]] = affine.apply #[[$BLOCKS]](%[[N]])
// CHECK: tensor.insert_slice %[[TE]] into %[[E]][%[[I]], %[[K]]] [%[[M]], %[[N]]]
// CHECK: tensor.insert_slice %[[TS]] into %[[S]][%[[I]], %[[AT]]] [%[[M]], %[[B]]]
func.func @producer(%x: tensor<100x120xf32>) -> (tensor<100x120xf4E2M1FN>, tensor<100x4xf8E8M0FNU>) {
  %init = tensor.empty() : tensor<100x120xf32>
  %y = linalg.exp ins(%x : tensor<100x120xf32>) outs(%init : tensor<100x120xf32>) -> tensor<100x120xf32>
  %e, %s = mx.quantize %y {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<100x120xf32> -> tensor<100x120xf4E2M1FN>, tensor<100x4xf8E8M0FNU>
  return %e, %s : tensor<100x120xf4E2M1FN>, tensor<100x4xf8E8M0FNU>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %0 = transform.structured.match ops{["mx.quantize"]} in %root : (!transform.any_op) -> !transform.any_op
    %1, %loops:2 = transform.structured.fuse %0 tile_sizes [16, 64]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

// A tile of blocks of 16 x 16 in packed bytes, with the tensor's scale, in a
// parallel loop.

// CHECK-LABEL: func @packed
// CHECK-SAME: %[[X:[a-z0-9]+]]: tensor<64x128xbf16>, %[[TS:[a-z0-9]+]]: f32
// CHECK: scf.forall (%[[I:.*]], %[[J:.*]]) in (2, 2) shared_outs(%[[E:.*]] = %{{.*}}, %[[S:.*]] = %{{.*}})
// CHECK-DAG: %[[TX:.*]] = tensor.extract_slice %[[X]][%{{.*}}, %{{.*}}] [32, 64] [1, 1]
// CHECK-DAG: %[[TE:.*]], %[[TSC:.*]] = mx.quantize %[[TX]] tensor_scale(%[[TS]]) {{.*}} : tensor<32x64xbf16> -> tensor<32x32xi8>, tensor<2x4xf8E4M3FN>
// CHECK: tensor.parallel_insert_slice %[[TE]] into %[[E]][%{{.*}}, %{{.*}}] [32, 32] [1, 1]
// CHECK: tensor.parallel_insert_slice %[[TSC]] into %[[S]][%{{.*}}, %{{.*}}] [2, 4] [1, 1]
func.func @packed(%x: tensor<64x128xbf16>, %ts: f32) -> (tensor<64x64xi8>, tensor<4x8xf8E4M3FN>) {
  %e, %s = mx.quantize %x tensor_scale(%ts) {axis = 1, format = #mx.format<nvfp4_16x16>, scale_rule = #mx.scale_rule<amax>}
      : tensor<64x128xbf16> -> tensor<64x64xi8>, tensor<4x8xf8E4M3FN>
  return %e, %s : tensor<64x64xi8>, tensor<4x8xf8E4M3FN>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %0 = transform.structured.match ops{["mx.quantize"]} in %root : (!transform.any_op) -> !transform.any_op
    %1, %loop = transform.structured.tile_using_forall %0 num_threads [2, 2]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

// Stochastic rounding: a tile says where it lies, and a tile of a tile where
// that lies in the whole. A scale of a row leaves the rows to be tiled.

// CHECK-DAG: #[[$SUM:.*]] = affine_map<(d0, d1) -> (d0 + d1)>
// CHECK-LABEL: func @stochastic
// CHECK-SAME: %{{.*}}: tensor<?x48xf32>, %[[SEED:[a-z0-9]+]]: i64, %[[STEP:[a-z0-9]+]]: i32
// CHECK: %[[D:.*]] = tensor.dim %{{.*}}, %c0
// CHECK: scf.for %[[I:.*]] = %c0 to %[[D]] step %c16
// CHECK: scf.for %[[J:.*]] = %c0 to %{{.*}} step %c4
// CHECK: %[[AT:.*]] = affine.apply #[[$SUM]](%[[I]], %[[J]])
// CHECK: mx.quantize %{{.*}} random(%[[SEED]], %[[STEP]]) tile [%[[AT]], 0] of [%[[D]], 48]
func.func @stochastic(%x: tensor<?x48xf32>, %seed: i64, %step: i32) -> (tensor<?x48xf8E4M3FN>, tensor<?x1xf32>) {
  %e, %s = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<fp8_e4m3_row>,
      scale_rule = #mx.scale_rule<amax>, rounding = #mx.rounding<stochastic>, site = 1 : i32}
      : tensor<?x48xf32> -> tensor<?x48xf8E4M3FN>, tensor<?x1xf32>
  return %e, %s : tensor<?x48xf8E4M3FN>, tensor<?x1xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %0 = transform.structured.match ops{["mx.quantize"]} in %root : (!transform.any_op) -> !transform.any_op
    %1, %loop = transform.structured.tile_using_for %0 tile_sizes [16]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    %2, %inner = transform.structured.tile_using_for %1 tile_sizes [4]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

// A dynamic K: that the last tile reaches its end follows from tensor.dim.

// CHECK-LABEL: func @dynamic
// CHECK: scf.for %{{.*}} = %c0 to %{{.*}} step %c64
// CHECK: mx.quantize %{{.*}} : tensor<8x?xf32> -> tensor<8x?xf8E4M3FN>, tensor<8x?xf8E8M0FNU>
func.func @dynamic(%x: tensor<8x?xf32>) -> (tensor<8x?xf8E4M3FN>, tensor<8x?xf8E8M0FNU>) {
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp8_e4m3>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<8x?xf32> -> tensor<8x?xf8E4M3FN>, tensor<8x?xf8E8M0FNU>
  return %e, %s : tensor<8x?xf8E4M3FN>, tensor<8x?xf8E8M0FNU>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %0 = transform.structured.match ops{["mx.quantize"]} in %root : (!transform.any_op) -> !transform.any_op
    %1, %loop = transform.structured.tile_using_for %0 tile_sizes [0, 64]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}
