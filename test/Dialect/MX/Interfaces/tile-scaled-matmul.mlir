// RUN: mx-opt %s --transform-interpreter --canonicalize --cse --split-input-file | FileCheck %s

// Both operands are quantized in the loop: the one with blocks of 32 rows for
// each tile of 32 rows, and what computes it too.

// CHECK-LABEL: func @fuse
// CHECK: scf.for %[[I:.*]] = %c0 to %c100 step %c32
// CHECK: scf.for %[[J:.*]] = %c0 to %c96 step %c16
// CHECK: %[[Y:.*]] = linalg.exp {{.*}} -> tensor<?x120xf32>
// CHECK: %[[A:.*]], %[[SA:.*]] = mx.quantize %[[Y]] {{.*}} tensor<?x120xf4E2M1FN>, tensor<?x4xf8E8M0FNU>
// CHECK: %[[W:.*]] = tensor.extract_slice %arg1[%[[J]], 0] [16, 120] [1, 1]
// CHECK: %[[B:.*]], %[[SB:.*]] = mx.quantize %[[W]] {{.*}} tensor<16x120xf8E4M3FN>, tensor<16x4xf8E8M0FNU>
// CHECK-NOT: mx.quantize
// CHECK: %[[D:.*]] = mx.scaled_matmul %[[A]] scales(%[[SA]]), %[[B]] scales(%[[SB]]) {{.*}} -> tensor<?x16xf32>
// CHECK: linalg.add ins(%[[D]],
func.func @fuse(%x: tensor<100x120xf32>, %w: tensor<96x120xf32>, %b: tensor<100x96xf32>) -> tensor<100x96xf32> {
  %init = tensor.empty() : tensor<100x120xf32>
  %y = linalg.exp ins(%x : tensor<100x120xf32>) outs(%init : tensor<100x120xf32>) -> tensor<100x120xf32>
  %e, %s = mx.quantize %y {axis = 1, format = #mx.format<mxfp4_32x32>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<100x120xf32> -> tensor<100x120xf4E2M1FN>, tensor<4x4xf8E8M0FNU>
  %f, %t = mx.quantize %w {axis = 1, format = #mx.format<mxfp8_e4m3>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<96x120xf32> -> tensor<96x120xf8E4M3FN>, tensor<96x4xf8E8M0FNU>
  %d = mx.scaled_matmul %e scales(%s), %f scales(%t) {lhs_format = #mx.format<mxfp4_32x32>, rhs_format = #mx.format<mxfp8_e4m3>}
      : (tensor<100x120xf4E2M1FN>, tensor<4x4xf8E8M0FNU>, tensor<96x120xf8E4M3FN>, tensor<96x4xf8E8M0FNU>) -> tensor<100x96xf32>
  %o = tensor.empty() : tensor<100x96xf32>
  %r = linalg.add ins(%d, %b : tensor<100x96xf32>, tensor<100x96xf32>) outs(%o : tensor<100x96xf32>) -> tensor<100x96xf32>
  return %r : tensor<100x96xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %0 = transform.structured.match ops{["linalg.add"]} in %root : (!transform.any_op) -> !transform.any_op
    %1, %loops:2 = transform.structured.fuse %0 tile_sizes [32, 16]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

// Batch, M and N in a parallel loop; alpha is not sliced, c is as the result.

// CHECK-LABEL: func @forall
// CHECK: scf.forall (%{{.*}}, %{{.*}}, %{{.*}}) in (2, 2, 3)
// CHECK: mx.scaled_matmul %{{.*}} scales(%{{.*}}), %{{.*}} alpha(%arg3) add(%{{.*}}) {lhs_format = #mx.format<nvfp4>} :
// CHECK-SAME: (tensor<1x16x32xi8>, tensor<1x16x4xf8E4M3FN>, tensor<1x8x64xbf16>, f32, tensor<1x16x8xf32>) -> tensor<1x16x8xf32>
func.func @forall(%a: tensor<2x32x32xi8>, %s: tensor<2x32x4xf8E4M3FN>, %b: tensor<2x24x64xbf16>, %alpha: f32,
                  %c: tensor<2x32x24xf32>) -> tensor<2x32x24xf32> {
  %d = mx.scaled_matmul %a scales(%s), %b alpha(%alpha) add(%c) {lhs_format = #mx.format<nvfp4>}
      : (tensor<2x32x32xi8>, tensor<2x32x4xf8E4M3FN>, tensor<2x24x64xbf16>, f32, tensor<2x32x24xf32>) -> tensor<2x32x24xf32>
  return %d : tensor<2x32x24xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %0 = transform.structured.match ops{["mx.scaled_matmul"]} in %root : (!transform.any_op) -> !transform.any_op
    %1, %loop = transform.structured.tile_using_forall %0 tile_sizes [1, 16, 8]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}
