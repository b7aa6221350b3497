// How a kernel converts elements, and what keeps it from the chip's `cvt`.
// RUN: mx-opt %s -convert-mx-to-gpu --remarks-filter=mx-gpu -split-input-file -o /dev/null 2>&1 | FileCheck %s
// RUN: mx-opt %s -convert-mx-to-gpu="chip=sm_100a ptx-version=86" --remarks-filter=mx-gpu -split-input-file -o /dev/null 2>&1 | FileCheck %s
// RUN: mx-opt %s -convert-mx-to-gpu=chip=sm_120 --remarks-filter=mx-gpu -split-input-file -o /dev/null 2>&1 | FileCheck %s --check-prefix=SM120
// RUN: mx-opt %s -convert-mx-to-gpu=chip=sm_90a --remarks-filter=mx-gpu -split-input-file -o /dev/null 2>&1 | FileCheck %s --check-prefix=SM90
// RUN: mx-opt %s -convert-mx-to-gpu="chip=sm_89 ptx-version=80" --remarks-filter=mx-gpu -split-input-file -o /dev/null 2>&1 | FileCheck %s --check-prefix=SM89

// CHECK: remark: [Passed] lowered-quantize | Category:mx-gpu | Remark="lowered to a kernel, mxfp4 by cvt.rn.satfinite.e2m1x2.f32", chip=sm_1{{.*}}, fastest=true, format=mxfp4
// SM120: lowered to a kernel, mxfp4 by integer code: sm_120 has no cvt.rn.satfinite.e2m1x2.f32; use chip=sm_120a"{{.*}}condition=chip-variant, fastest=false
// SM90: lowered to a kernel, mxfp4 by integer code: sm_90a has no cvt.rn.satfinite.e2m1x2.f32"{{.*}}condition=chip-without-convert, fastest=true
// SM89: lowered to a kernel, mxfp4 by integer code: sm_89 has no cvt.rn.satfinite.e2m1x2.f32"
func.func @fp4(%x: tensor<4x32xf32>) -> (tensor<4x16xi8>, tensor<4x1xf8E8M0FNU>) {
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<4x32xf32> -> tensor<4x16xi8>, tensor<4x1xf8E8M0FNU>
  return %e, %s : tensor<4x16xi8>, tensor<4x1xf8E8M0FNU>
}

// -----

// CHECK: lowered to a kernel, mxfp8_e4m3 by cvt.rn.satfinite.e4m3x2.f32"
// SM120: lowered to a kernel, mxfp8_e4m3 by cvt.rn.satfinite.e4m3x2.f32"
// SM90: lowered to a kernel, mxfp8_e4m3 by cvt.rn.satfinite.e4m3x2.f32"
// SM89: lowered to a kernel, mxfp8_e4m3 by integer code: cvt.rn.satfinite.e4m3x2.f32 needs PTX 8.1 but ptx-version is 80; use ptx-version=81"{{.*}}condition=ptx-version, fastest=false
func.func @fp8(%x: tensor<4x32xf32>) -> (tensor<4x32xf8E4M3FN>, tensor<4x1xf8E8M0FNU>) {
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp8_e4m3>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<4x32xf32> -> tensor<4x32xf8E4M3FN>, tensor<4x1xf8E8M0FNU>
  return %e, %s : tensor<4x32xf8E4M3FN>, tensor<4x1xf8E8M0FNU>
}

// -----

// CHECK: lowered to a kernel, mxfp6_e2m3 by integer code: cvt.rn.satfinite.e2m3x2.f32 rounds to nearest even only"{{.*}}condition=rounding-mode, fastest=true
func.func @toward_zero(%x: tensor<4x32xf32>) -> (tensor<4x32xf6E2M3FN>, tensor<4x1xf8E8M0FNU>) {
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp6_e2m3>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<toward_zero>}
      : tensor<4x32xf32> -> tensor<4x32xf6E2M3FN>, tensor<4x1xf8E8M0FNU>
  return %e, %s : tensor<4x32xf6E2M3FN>, tensor<4x1xf8E8M0FNU>
}

// -----

// CHECK: lowered to a kernel, mxint8 by integer code: no chip converts to INT8"{{.*}}condition=integer-elements, fastest=true
func.func @int8(%x: tensor<4x32xf32>) -> (tensor<4x32xi8>, tensor<4x1xf8E8M0FNU>) {
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxint8>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<4x32xf32> -> tensor<4x32xi8>, tensor<4x1xf8E8M0FNU>
  return %e, %s : tensor<4x32xi8>, tensor<4x1xf8E8M0FNU>
}

// -----

// CHECK: lowered to a kernel, fp8_e5m2_tensor by cvt.rn.satfinite.e5m2x2.f32; slow, as one warp quantizes the tensor; use a format with blocks"{{.*}}condition=one-warp, fastest=false
func.func @tensor(%x: tensor<4x32xf32>) -> (tensor<4x32xf8E5M2>, tensor<1x1xf32>) {
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<fp8_e5m2_tensor>, scale_rule = #mx.scale_rule<amax>}
      : tensor<4x32xf32> -> tensor<4x32xf8E5M2>, tensor<1x1xf32>
  return %e, %s : tensor<4x32xf8E5M2>, tensor<1x1xf32>
}

// -----

// CHECK: remark: [Missed]{{.*}}left for the CPU: elements are not packed; run mx-pack-fp4 before"{{.*}}condition=not-packed
func.func @unpacked(%x: tensor<4x32xf32>) -> (tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>) {
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  return %e, %s : tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
}

// -----

// CHECK: left for the CPU: its random numbers are those of a tile, but kernels count the elements of their own tensor; lower before tiling"{{.*}}condition=tile-random
// SM120: left for the CPU: its random numbers are those of a tile, but kernels count the elements of their own tensor; lower before tiling"{{.*}}condition=tile-random
// SM90: left for the CPU: its random numbers are those of a tile, but kernels count the elements of their own tensor; lower before tiling"{{.*}}condition=tile-random
// SM89: left for the CPU: its random numbers are those of a tile, but kernels count the elements of their own tensor; lower before tiling"{{.*}}condition=tile-random
func.func @tile(%x: tensor<4x32xf32>, %seed: i64, %step: i32, %i: index) -> (tensor<4x16xi8>, tensor<4x1xf8E8M0FNU>) {
  %e, %s = mx.quantize %x random(%seed, %step) tile [%i, 0] of [8, 32] {axis = 1 : i64, format = #mx.format<mxfp4>,
      scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 1 : i32}
      : tensor<4x32xf32> -> tensor<4x16xi8>, tensor<4x1xf8E8M0FNU>
  return %e, %s : tensor<4x16xi8>, tensor<4x1xf8E8M0FNU>
}

// -----

// CHECK: left for the CPU: scale_rule quest sums squares in order, but kernels reduce maxima alone; use scale-rule=rceil"{{.*}}condition=sum-of-squares
// SM120: left for the CPU: scale_rule quest sums squares in order, but kernels reduce maxima alone; use scale-rule=rceil"{{.*}}condition=sum-of-squares
// SM90: left for the CPU: scale_rule quest sums squares in order, but kernels reduce maxima alone; use scale-rule=rceil"{{.*}}condition=sum-of-squares
// SM89: left for the CPU: scale_rule quest sums squares in order, but kernels reduce maxima alone; use scale-rule=rceil"{{.*}}condition=sum-of-squares
func.func @quest(%x: tensor<4x32xf32>) -> (tensor<4x16xi8>, tensor<4x1xf8E8M0FNU>) {
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<quest>}
      : tensor<4x32xf32> -> tensor<4x16xi8>, tensor<4x1xf8E8M0FNU>
  return %e, %s : tensor<4x16xi8>, tensor<4x1xf8E8M0FNU>
}

// -----

// CHECK: left for the CPU: elements are i4, of which no kernel stores a part of a byte"{{.*}}condition=no-kernel
// SM120: left for the CPU: elements are i4, of which no kernel stores a part of a byte"{{.*}}condition=no-kernel
// SM90: left for the CPU: elements are i4, of which no kernel stores a part of a byte"{{.*}}condition=no-kernel
// SM89: left for the CPU: elements are i4, of which no kernel stores a part of a byte"{{.*}}condition=no-kernel
func.func @int4(%x: tensor<4x32xf32>) -> (tensor<4x32xi4>, tensor<1x1xf32>) {
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<int4>, scale_rule = #mx.scale_rule<amax>}
      : tensor<4x32xf32> -> tensor<4x32xi4>, tensor<1x1xf32>
  return %e, %s : tensor<4x32xi4>, tensor<1x1xf32>
}

// -----

// CHECK: left for the CPU: elements are i4, of which no kernel stores a part of a byte"{{.*}}condition=no-kernel
// SM120: left for the CPU: elements are i4, of which no kernel stores a part of a byte"{{.*}}condition=no-kernel
// SM90: left for the CPU: elements are i4, of which no kernel stores a part of a byte"{{.*}}condition=no-kernel
// SM89: left for the CPU: elements are i4, of which no kernel stores a part of a byte"{{.*}}condition=no-kernel
func.func @e3m0(%x: tensor<4x32xf32>) -> (tensor<4x32xi4>, tensor<1x1xf32>) {
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<e3m0>, scale_rule = #mx.scale_rule<amax>}
      : tensor<4x32xf32> -> tensor<4x32xi4>, tensor<1x1xf32>
  return %e, %s : tensor<4x32xi4>, tensor<1x1xf32>
}
