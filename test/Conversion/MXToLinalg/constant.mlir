// RUN: mx-opt --convert-mx-to-linalg %s | FileCheck %s
// RUN: mx-opt --mx-to-cpu %s | mlir-translate --mlir-to-llvmir | FileCheck %s --check-prefix=LLVM

// A resource of FP6 becomes dense; others do not need to.

// CHECK: arith.constant dense<[1.000000e+00, -1.000000e+00, 7.500000e+00]> : tensor<3xf6E2M3FN>
// CHECK: arith.constant dense_resource<fp8> : tensor<3xf8E8M0FNU>
// LLVM-DAG: constant [3 x i6] [i6 8, i6 -24, i6 31]
// LLVM-DAG: constant [3 x i8] c"\00\7F\FF"
func.func @resources() -> (tensor<3xf6E2M3FN>, tensor<3xf8E8M0FNU>) {
  %e = arith.constant dense_resource<fp6> : tensor<3xf6E2M3FN>
  %s = arith.constant dense_resource<fp8> : tensor<3xf8E8M0FNU>
  return %e, %s : tensor<3xf6E2M3FN>, tensor<3xf8E8M0FNU>
}

{-#
  dialect_resources: { builtin: { fp6: "0x0100000008281F", fp8: "0x01000000007FFF" } }
#-}
