// RUN: mx-opt %s --transform-interpreter --canonicalize --cse --split-input-file | FileCheck %s

// Along the axis a tile holds whole transforms, whose signs do not depend on
// where it lies; elsewhere it is free.

// CHECK-LABEL: func @for
// CHECK: scf.for %{{.*}} = %c0 to %c9 step %c4
// CHECK: scf.for %{{.*}} = %c0 to %c64 step %c32
// CHECK: linalg.exp
// CHECK: mx.hadamard %{{.*}} seed(%arg1) {axis = 1 : i64, sign_id = 2 : i32, size = 16 : i64} : tensor<?x32xf32>
func.func @for(%x: tensor<9x64xf32>, %seed: i64) -> tensor<9x64xf32> {
  %init = tensor.empty() : tensor<9x64xf32>
  %p = linalg.exp ins(%x : tensor<9x64xf32>) outs(%init : tensor<9x64xf32>) -> tensor<9x64xf32>
  %y = mx.hadamard %p seed(%seed) {axis = 1, size = 16, sign_id = 2 : i32} : tensor<9x64xf32>
  return %y : tensor<9x64xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %0 = transform.structured.match ops{["mx.hadamard"]} in %root : (!transform.any_op) -> !transform.any_op
    %1, %loops:2 = transform.structured.fuse %0 tile_sizes [4, 32]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

// CHECK-LABEL: func @forall
// CHECK: scf.forall (%{{.*}}) in (5)
// CHECK: mx.hadamard %{{.*}} {axis = 0 : i64, size = 8 : i64} : tensor<24x2xbf16>
func.func @forall(%x: tensor<24x10xbf16>) -> tensor<24x10xbf16> {
  %y = mx.hadamard %x {axis = 0, size = 8} : tensor<24x10xbf16>
  return %y : tensor<24x10xbf16>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %0 = transform.structured.match ops{["mx.hadamard"]} in %root : (!transform.any_op) -> !transform.any_op
    %1, %loop = transform.structured.tile_using_forall %0 tile_sizes [0, 2]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}
