// RUN: mx-opt %s -mx-assign-precision="rounding=stochastic" -mx-quantize-contractions --remarks-filter=mx-quantize 2>%t | FileCheck %s
// RUN: FileCheck %s --check-prefix=REMARK <%t
// RUN: mx-opt %s -mx-assign-precision -mx-quantize-contractions | FileCheck %s --check-prefix=NEAREST

// A stochastic quantization in a loop would draw the same random numbers in each
// iteration, be the loop one of scf or of branches. Any other may stand in one,
// and a stochastic one beside one or under an if.

// REMARK: [Missed] left {{.*}}: stochastic rounding in a loop would repeat its random numbers
// REMARK: [Passed] quantized
// REMARK: [Missed] left {{.*}}: stochastic rounding in a loop would repeat its random numbers
// REMARK: [Missed] left {{.*}}: stochastic rounding in a loop would repeat its random numbers

// CHECK-LABEL: func @counted(
// CHECK: scf.for
// CHECK-NOT: mx.quantize
// CHECK: linalg.matmul {mx.skip = "stochastic rounding in a loop would repeat its random numbers"}
// CHECK: scf.if
// CHECK: mx.quantize {{.*}} site = 0 : i32
// CHECK: mx.scaled_matmul
// NEAREST-LABEL: func @counted(
// NEAREST: scf.for
// NEAREST: mx.scaled_matmul
// NEAREST: scf.if
func.func @counted(%w: tensor<4x4xf32> {mx.role = "weight"}, %x: tensor<4x4xf32>, %n: index, %flag: i1) -> tensor<4x4xf32> {
  %zero = arith.constant 0 : index
  %one = arith.constant 1 : index
  %r = scf.for %i = %zero to %n step %one iter_args(%y = %x) -> tensor<4x4xf32> {
    %d = linalg.matmul ins(%y, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
    scf.yield %d : tensor<4x4xf32>
  }
  %s = scf.if %flag -> tensor<4x4xf32> {
    %d = linalg.matmul ins(%r, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
    scf.yield %d : tensor<4x4xf32>
  } else {
    scf.yield %r : tensor<4x4xf32>
  }
  return %s : tensor<4x4xf32>
}

// CHECK-LABEL: func @while(
// CHECK-NOT: mx.quantize
// CHECK: linalg.matmul {mx.skip
// NEAREST-LABEL: func @while(
// NEAREST: mx.scaled_matmul
func.func @while(%w: tensor<4x4xf32> {mx.role = "weight"}, %x: tensor<4x4xf32>, %flag: i1) -> tensor<4x4xf32> {
  %r = scf.while (%y = %x) : (tensor<4x4xf32>) -> tensor<4x4xf32> {
    scf.condition(%flag) %y : tensor<4x4xf32>
  } do {
  ^bb0(%y: tensor<4x4xf32>):
    %d = linalg.matmul ins(%y, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
    scf.yield %d : tensor<4x4xf32>
  }
  return %r : tensor<4x4xf32>
}

// CHECK-LABEL: func @branches(
// CHECK-NOT: mx.quantize
// CHECK: linalg.matmul {mx.skip
// NEAREST-LABEL: func @branches(
// NEAREST: mx.scaled_matmul
func.func @branches(%w: tensor<4x4xf32> {mx.role = "weight"}, %x: tensor<4x4xf32>, %flag: i1) -> tensor<4x4xf32> {
  cf.br ^body(%x : tensor<4x4xf32>)
^body(%y: tensor<4x4xf32>):
  %d = linalg.matmul ins(%y, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  cf.cond_br %flag, ^body(%d : tensor<4x4xf32>), ^exit
^exit:
  return %d : tensor<4x4xf32>
}
