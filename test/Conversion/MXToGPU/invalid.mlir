// RUN: not mx-opt %s -convert-mx-to-gpu=chip=sm_12a 2>&1 | FileCheck %s --check-prefix=CHIP
// RUN: not mx-opt %s -convert-mx-to-gpu="chip=sm_121a ptx-version=87" 2>&1 | FileCheck %s --check-prefix=LOW
// RUN: not mx-opt %s -convert-mx-to-gpu=ptx-version=91 2>&1 | FileCheck %s --check-prefix=HIGH
// RUN: not mx-opt %s -convert-mx-to-gpu=fp4-kind=fp4 2>&1 | FileCheck %s --check-prefix=KIND

// CHIP: error: unknown chip 'sm_12a': expected sm_80, {{.*}}sm_90a, {{.*}}sm_100f, {{.*}}sm_120a, sm_120f
// LOW: invalid.mlir:[[#@LINE+5]]:{{.*}} error: 'mx.scaled_matmul' op mma.sync.m16n8k64.kind::mxf4.block_scale.scale_vec::2X.ue8m0 on sm_121a needs PTX 8.8 but ptx-version is 87: use ptx-version=88
// HIGH: error: expected ptx-version to be at most 90 but got 91
// KIND: error: expected fp4-kind to be mxf4, mxf4nvf4 or mxf8f6f4 but got 'fp4'

func.func @f(%a: tensor<4x16xi8>, %s: tensor<4x1xf8E8M0FNU>) -> tensor<4x4xf32> {
  %d = mx.scaled_matmul %a scales(%s), %a scales(%s) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<4x16xi8>, tensor<4x1xf8E8M0FNU>, tensor<4x16xi8>, tensor<4x1xf8E8M0FNU>) -> tensor<4x4xf32>
  return %d : tensor<4x4xf32>
}
