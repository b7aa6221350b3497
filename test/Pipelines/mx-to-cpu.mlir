// RUN: mx-opt %s --mx-to-cpu | FileCheck %s --implicit-check-not=_mlir_ciface_erff
// RUN: mx-opt %s --mx-to-cpu | mlir-translate --mlir-to-llvmir | FileCheck %s --check-prefix=LLVM
// RUN: mx-opt %s --mx-to-cpu=runtime-checks=true | FileCheck %s --check-prefix=CHECKED

// Products and sums stay apart and in order: no fma, no fast-math flags.
// CHECK-LABEL: llvm.func @matmul(
// CHECK-NOT: fastmath
// CHECK: llvm.fmul %{{.*}} : f32
// CHECK-NEXT: llvm.fadd %{{.*}} : f32
// CHECK-NOT: fastmath
// CHECK: llvm.return
// CHECK-LABEL: llvm.func @_mlir_ciface_matmul(
// LLVM-LABEL: define void @_mlir_ciface_matmul(
func.func @matmul(%a: tensor<?x8xf32> {mx.name = "a", mx.role = "activation"},
                  %b: tensor<8x4xf32>, %c: tensor<?x4xf32>) -> (tensor<?x4xf32> {mx.name = "d"}) {
  %d = linalg.matmul ins(%a, %b : tensor<?x8xf32>, tensor<8x4xf32>) outs(%c : tensor<?x4xf32>) -> tensor<?x4xf32>
  return %d : tensor<?x4xf32>
}
// The rows of %a and %c are the caller's word: checked only on request.
// CHECKED-LABEL: llvm.func @matmul(
// CHECKED: llvm.call @abort

// The temporary is freed, the result is not.
// CHECK-LABEL: llvm.func @temporary(
// CHECK-COUNT-2: llvm.call @malloc
// CHECK: llvm.call @free
// CHECK-NOT: llvm.call @free
// CHECK: llvm.return
func.func @temporary(%x: tensor<8x4xf32>) -> tensor<8xf32> {
  %axis = arith.constant 1 : index
  %e = tosa.exp %x : (tensor<8x4xf32>) -> tensor<8x4xf32>
  %r = tosa.reduce_sum %e {axis = 1 : i32} : (tensor<8x4xf32>) -> tensor<8x1xf32>
  %s = tensor.collapse_shape %r [[0, 1]] : tensor<8x1xf32> into tensor<8xf32>
  return %s : tensor<8xf32>
}

// An argument that is returned is copied: the caller owns every result.
// CHECK-LABEL: llvm.func @identity(
// CHECK: llvm.call @malloc
// CHECK: llvm.return
func.func @identity(%x: tensor<8xf32>) -> tensor<8xf32> {
  return %x : tensor<8xf32>
}

// bf16 is added in f32 and rounded by integer operations.
// CHECK-LABEL: llvm.func @bf16(
// CHECK-NOT: llvm.fptrunc
// CHECK: llvm.fadd %{{.*}} : f32
// CHECK: llvm.lshr
// CHECK-NOT: llvm.fptrunc
// CHECK: llvm.return
func.func @bf16(%x: bf16, %y: bf16) -> bf16 {
  %z = arith.addf %x, %y : bf16
  return %z : bf16
}

// erff of libm is declared, without a wrapper (see the first RUN line).
func.func @libm(%x: f32) -> f32 {
  %y = math.erf %x : f32
  return %y : f32
}

// A choice of FP4 tensors is made after they are packed.
// CHECK-LABEL: llvm.func @select_fp4(
// CHECK-SAME: %{{.*}}: i1
// CHECK: llvm.load %{{.*}} -> i8
func.func @select_fp4(%c: i1, %x: tensor<4x9xf4E2M1FN>, %y: tensor<4x9xf4E2M1FN>) -> tensor<4x9xf4E2M1FN> {
  %z = arith.select %c, %x, %y : tensor<4x9xf4E2M1FN>
  return %z : tensor<4x9xf4E2M1FN>
}

// What a loop carries need not be computed in place; the tensor of the iteration
// before is freed.
// CHECK-LABEL: llvm.func @loop(
// CHECK: llvm.call @malloc
// CHECK: llvm.cond_br
// CHECK: llvm.call @malloc
// CHECK: llvm.call @free
// CHECK: llvm.return
func.func @loop(%x: tensor<4x4xf32>, %n: index) -> tensor<4x4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %e = tensor.empty() : tensor<4x4xf32>
  %y = scf.for %i = %c0 to %n step %c1 iter_args(%t = %x) -> tensor<4x4xf32> {
    %s = linalg.transpose ins(%t : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) permutation = [1, 0]
    scf.yield %s : tensor<4x4xf32>
  }
  return %y : tensor<4x4xf32>
}
