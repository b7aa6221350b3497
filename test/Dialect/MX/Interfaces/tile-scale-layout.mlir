// RUN: mx-opt %s --transform-interpreter --canonicalize --cse --split-input-file --verify-diagnostics | FileCheck %s

// Tiles of 128 rows of a product with packed scales: quantization and packing
// come into the loop, the scales once.

// CHECK-LABEL: func @fuse
// CHECK: scf.for %[[I:.*]] = %c0 to %c300 step %c128
// CHECK: %[[A:.*]], %[[SA:.*]] = mx.quantize %{{.*}} : tensor<?x192xf32> -> tensor<?x192xf4E2M1FN>, tensor<?x6xf8E8M0FNU>
// CHECK-NOT: mx.quantize
// CHECK: %[[P:.*]] = mx.pack_scales %[[SA]] : tensor<?x6xf8E8M0FNU> -> tensor<?x2x32x4x4xf8E8M0FNU>
// CHECK: mx.scaled_matmul %[[A]] scales(%[[P]]), %arg1 {{.*}} -> tensor<?x96xf32>
func.func @fuse(%x: tensor<300x192xf32>, %w: tensor<96x192xbf16>) -> tensor<300x96xf32> {
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<300x192xf32> -> tensor<300x192xf4E2M1FN>, tensor<300x6xf8E8M0FNU>
  %p = mx.pack_scales %s : tensor<300x6xf8E8M0FNU> -> tensor<3x2x32x4x4xf8E8M0FNU>
  %d = mx.scaled_matmul %e scales(%p), %w {lhs_format = #mx.format<mxfp4>}
      : (tensor<300x192xf4E2M1FN>, tensor<3x2x32x4x4xf8E8M0FNU>, tensor<96x192xbf16>) -> tensor<300x96xf32>
  return %d : tensor<300x96xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %0 = transform.structured.match ops{["mx.scaled_matmul"]} in %root : (!transform.any_op) -> !transform.any_op
    %1, %loop = transform.structured.fuse %0 tile_sizes [128]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

// Only the operand that has packed scales needs whole tiles of them.

// CHECK-LABEL: func @one_side
// CHECK: scf.for %{{.*}} = %c0 to %c256 step %c128
// CHECK: scf.for %{{.*}} = %c0 to %c96 step %c16
// CHECK: mx.scaled_matmul %{{.*}} scales(%{{.*}}), %{{.*}} scales(%{{.*}}) {{.*}} (tensor<128x64xf8E5M2>, tensor<1x1x32x4x4xf8E8M0FNU>, tensor<16x64xf8E5M2>, tensor<16x2xf8E8M0FNU>) -> tensor<128x16xf32>
func.func @one_side(%a: tensor<256x64xf8E5M2>, %p: tensor<2x1x32x4x4xf8E8M0FNU>, %b: tensor<96x64xf8E5M2>, %s: tensor<96x2xf8E8M0FNU>) -> tensor<256x96xf32> {
  %d = mx.scaled_matmul %a scales(%p), %b scales(%s) {lhs_format = #mx.format<mxfp8_e5m2>, rhs_format = #mx.format<mxfp8_e5m2>}
      : (tensor<256x64xf8E5M2>, tensor<2x1x32x4x4xf8E8M0FNU>, tensor<96x64xf8E5M2>, tensor<96x2xf8E8M0FNU>) -> tensor<256x96xf32>
  return %d : tensor<256x96xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %0 = transform.structured.match ops{["mx.scaled_matmul"]} in %root : (!transform.any_op) -> !transform.any_op
    %1, %loops:2 = transform.structured.tile_using_for %0 tile_sizes [128, 16]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

// Packing and unpacking by themselves, over linear scales.

// CHECK-LABEL: func @layouts
// CHECK: scf.for
// CHECK: mx.pack_scales %{{.*}} : tensor<?x?xf8E8M0FNU> -> tensor<?x?x32x4x4xf8E8M0FNU>
// CHECK: scf.for
// CHECK: mx.unpack_scales %{{.*}} rows(%{{.*}}) : tensor<?x1x32x4x4xf8E8M0FNU> -> tensor<?x4xf8E8M0FNU>
func.func @layouts(%s: tensor<200x6xf8E8M0FNU>, %p: tensor<2x2x32x4x4xf8E8M0FNU>) -> (tensor<2x2x32x4x4xf8E8M0FNU>, tensor<200x8xf8E8M0FNU>) {
  %q = mx.pack_scales %s : tensor<200x6xf8E8M0FNU> -> tensor<2x2x32x4x4xf8E8M0FNU>
  %t = mx.unpack_scales %p : tensor<2x2x32x4x4xf8E8M0FNU> -> tensor<200x8xf8E8M0FNU>
  return %q, %t : tensor<2x2x32x4x4xf8E8M0FNU>, tensor<200x8xf8E8M0FNU>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %0 = transform.structured.match ops{["mx.pack_scales"]} in %root : (!transform.any_op) -> !transform.any_op
    %1, %a:2 = transform.structured.tile_using_for %0 tile_sizes [128, 4]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op)
    %2 = transform.structured.match ops{["mx.unpack_scales"]} in %root : (!transform.any_op) -> !transform.any_op
    %3, %b:2 = transform.structured.tile_using_for %2 tile_sizes [128, 4]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

func.func @cut_tile(%a: tensor<256x64xf8E5M2>, %p: tensor<2x1x32x4x4xf8E8M0FNU>, %b: tensor<96x64xbf16>) {
  // expected-remark @below {{'mx.scaled_matmul' op is not tiled along M: a tile of size 64 cuts tiles of packed scales of 128; expected a multiple of 128}}
  // expected-error @below {{tile operation}}
  // expected-error @below {{failed to generate tiling loops}}
  %d = mx.scaled_matmul %a scales(%p), %b {lhs_format = #mx.format<mxfp8_e5m2>}
      : (tensor<256x64xf8E5M2>, tensor<2x1x32x4x4xf8E8M0FNU>, tensor<96x64xbf16>) -> tensor<256x96xf32>
  return
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %0 = transform.structured.match ops{["mx.scaled_matmul"]} in %root : (!transform.any_op) -> !transform.any_op
    %1, %loop = transform.structured.tile_using_for %0 tile_sizes [64]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

func.func @cut_tile_n(%a: tensor<256x64xf8E5M2>, %p: tensor<2x1x32x4x4xf8E8M0FNU>, %b: tensor<96x64xbf16>) {
  // expected-remark @below {{'mx.scaled_matmul' op is not tiled along N: a tile of size 192 cuts tiles of packed scales of 128; expected a multiple of 128}}
  // expected-error @below {{tile operation}}
  // expected-error @below {{failed to generate tiling loops}}
  %d = mx.scaled_matmul %b, %a scales(%p) {rhs_format = #mx.format<mxfp8_e5m2>}
      : (tensor<96x64xbf16>, tensor<256x64xf8E5M2>, tensor<2x1x32x4x4xf8E8M0FNU>) -> tensor<96x256xf32>
  return
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %0 = transform.structured.match ops{["mx.scaled_matmul"]} in %root : (!transform.any_op) -> !transform.any_op
    %1, %loop = transform.structured.tile_using_for %0 tile_sizes [0, 192]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}
