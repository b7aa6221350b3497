// What falls back is an error where it is asked to be one, at every operation.
// RUN: mx-opt %s -split-input-file -verify-diagnostics -convert-mx-to-gpu="chip=sm_120 error-on-fallback"
// RUN: mx-opt %s -split-input-file -o /dev/null -convert-mx-to-gpu=chip=sm_120
// RUN: mx-opt %s -split-input-file -o /dev/null -convert-mx-to-gpu="chip=sm_120a error-on-fallback"

// The pipelines take the option too.
// RUN: not mx-opt %s -split-input-file -o /dev/null --mx-to-gpu="chip=sm_120 error-on-fallback" 2>&1 | FileCheck %s --check-prefix=PIPELINE
// PIPELINE: [[#@LINE+5]]:12: error: 'mx.quantize' op is lowered to a slower kernel: sm_120 has no cvt.rn.satfinite.e2m1x2.f32; use chip=sm_120a
// RUN: mx-opt %s -split-input-file -o /dev/null --mx-to-gpu="chip=sm_120a error-on-fallback"

func.func @two(%x: tensor<4x32xf32>) -> tensor<4x4xf32> {
  // expected-error @below {{'mx.quantize' op is lowered to a slower kernel: sm_120 has no cvt.rn.satfinite.e2m1x2.f32; use chip=sm_120a}}
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<4x32xf32> -> tensor<4x16xi8>, tensor<4x1xf8E8M0FNU>
  // expected-error @below {{'mx.scaled_matmul' op is left for the CPU: sm_120 has no block-scaled MMA; use chip=sm_120a}}
  %d = mx.scaled_matmul %e scales(%s), %e scales(%s) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<4x16xi8>, tensor<4x1xf8E8M0FNU>, tensor<4x16xi8>, tensor<4x1xf8E8M0FNU>) -> tensor<4x4xf32>
  return %d : tensor<4x4xf32>
}

// -----

// What was not quantized stays by choice.
func.func @plain(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.matmul ins(%x, %x : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}
