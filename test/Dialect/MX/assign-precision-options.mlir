// RUN: mx-opt %s -mx-assign-precision | FileCheck %s --check-prefix=DEFAULT
// DEFAULT: #mx.quantization<format = <mxfp4>, scale_rule = rceil>

// RUN: mx-opt %s -mx-assign-precision=format=fp8_e4m3_row | FileCheck %s --check-prefix=ROW
// ROW: #mx.quantization<format = <fp8_e4m3_row>, scale_rule = amax>

// NVFP4 has a rule of its own and takes the name of another, with a remark.
// RUN: mx-opt %s -mx-assign-precision="format=nvfp4 scale-rule=floor" --remarks-filter=mx-quantize 2>&1 | FileCheck %s --check-prefix=NVFP4
// NVFP4: scale rule floor does not apply to nvfp4, which has a two-level rule of its own, amax
// NVFP4: #mx.quantization<format = <nvfp4>, scale_rule = amax>

// RUN: not mx-opt %s -mx-assign-precision=format=mxfp5 2>&1 | FileCheck %s --check-prefix=FORMAT
// FORMAT: error: unknown format 'mxfp5': expected mxfp4, mxfp6_e2m3,

// RUN: not mx-opt %s -mx-assign-precision=scale-rule=rfloor 2>&1 | FileCheck %s --check-prefix=RULE
// RULE: error: unknown scale rule 'rfloor': expected floor, ceil, even, rceil, amax, pre34 or quest
// RUN: not mx-opt %s -mx-assign-precision="format=nvfp4 scale-rule=rfloor" 2>&1 | FileCheck %s --check-prefix=RULE

// RUN: not mx-opt %s -mx-assign-precision=scale-rule=amax 2>&1 | FileCheck %s --check-prefix=ILLEGAL
// ILLEGAL: error: scale rule amax is not defined for format mxfp4: expected floor, ceil, even, rceil, pre34, quest{{$}}
// RUN: not mx-opt %s -mx-assign-precision="format=mxfp8_e4m3 scale-rule=quest" 2>&1 | FileCheck %s --check-prefix=QUEST
// QUEST: error: scale rule quest is not defined for format mxfp8_e4m3: expected floor, ceil, even, rceil, pre34{{$}}
// RUN: not mx-opt %s -mx-assign-precision="format=fp8_e5m2_tensor scale-rule=even" 2>&1 | FileCheck %s --check-prefix=FLOAT
// FLOAT: error: scale rule even is not defined for format fp8_e5m2_tensor: expected rceil, amax

// RUN: not mx-opt %s -mx-assign-precision=rounding=up 2>&1 | FileCheck %s --check-prefix=ROUNDING
// ROUNDING: error: unknown rounding 'up': expected nearest_even, toward_zero or stochastic

func.func @main(%w: tensor<4x4xf32> {mx.role = "weight"}, %x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %d = linalg.matmul ins(%x, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %d : tensor<4x4xf32>
}
