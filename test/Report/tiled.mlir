// A tiled and a cloned contraction is known again; merged ones have one path.
// RUN: mx-opt %s --mx-quantize --transform-interpreter --canonicalize -mx-pack-fp4 --convert-mx-to-gpu --mx-report=%t -o /dev/null
// RUN: %python %S/Inputs/check_report.py %mx_src %t | FileCheck %s

// CHECK: 0 {{.*}} main linalg.matmul fprop None
// CHECK-NEXT: 1x64x64x64
// CHECK-NEXT: quantized
// CHECK-NEXT: lowered-mma sm_120a 88 x4 fastest
// CHECK-NOT: given None
// CHECK: "lowered-mma": 4
func.func @main(%x: tensor<64x64xf32>, %w: tensor<64x64xf32> {mx.role = "weight"}, %c: tensor<64x64xf32>) -> tensor<64x64xf32> {
  %0 = linalg.matmul ins(%x, %w : tensor<64x64xf32>, tensor<64x64xf32>) outs(%c : tensor<64x64xf32>) -> tensor<64x64xf32>
  return %0 : tensor<64x64xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %0 = transform.structured.match ops{["mx.scaled_matmul"]} in %root : (!transform.any_op) -> !transform.any_op
    %1, %loop = transform.structured.tile_using_for %0 tile_sizes [16] : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    %2 = transform.cast %loop : !transform.any_op to !transform.op<"scf.for">
    transform.loop.unroll %2 { factor = 4 } : !transform.op<"scf.for">
    transform.yield
  }
}
