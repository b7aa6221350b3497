// What is lowered and to which instruction; what is left for the CPU, and the
// first condition that failed.
// RUN: mx-opt %s -convert-mx-to-gpu --remarks-filter=mx-gpu -split-input-file 2>&1 | FileCheck %s
// RUN: mx-opt %s -convert-mx-to-gpu=fp4-kind=mxf4nvf4 --remarks-filter=mx-gpu -split-input-file 2>&1 | FileCheck %s --check-prefix=NVF4
// RUN: mx-opt %s -convert-mx-to-gpu=fp4-kind=mxf8f6f4 --remarks-filter=mx-gpu -split-input-file 2>&1 | FileCheck %s --check-prefix=F8F6F4
// RUN: mx-opt %s -convert-mx-to-gpu=chip=sm_120 --remarks-filter=mx-gpu -split-input-file 2>&1 | FileCheck %s --check-prefix=SM120
// RUN: mx-opt %s -convert-mx-to-gpu=chip=sm_90a --remarks-filter=mx-gpu -split-input-file 2>&1 | FileCheck %s --check-prefix=SM90
// RUN: mx-opt %s -convert-mx-to-gpu=chip=sm_100a --remarks-filter=mx-gpu -split-input-file 2>&1 | FileCheck %s --check-prefix=SM100

// CHECK: remark: [Passed]{{.*}}lowered to mma.sync.m16n8k64.kind::mxf4.block_scale.scale_vec::2X.ue8m0, mxfp4 x mxfp4
// NVF4: lowered to mma.sync.m16n8k64.kind::mxf4nvf4.block_scale.scale_vec::2X.ue8m0, mxfp4 x mxfp4
// F8F6F4: lowered to mma.sync.m16n8k32.kind::mxf8f6f4.block_scale.scale_vec::1X.ue8m0, mxfp4 x mxfp4
// SM120: remark: [Missed]{{.*}}left for the CPU: sm_120 has no block-scaled MMA; sm_120a has: use chip=sm_120a
// SM90: remark: [Missed]{{.*}}left for the CPU: sm_90a has no block-scaled MMA"
// SM100: remark: [Missed]{{.*}}left for the CPU: the block-scaled MMA of sm_100a is tcgen05, which this pass does not emit
func.func @fp4(%a: tensor<4x16xi8>, %s: tensor<4x1xf8E8M0FNU>) -> tensor<4x4xf32> {
  // SM90: mx.scaled_matmul
  %d = mx.scaled_matmul %a scales(%s), %a scales(%s) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<4x16xi8>, tensor<4x1xf8E8M0FNU>, tensor<4x16xi8>, tensor<4x1xf8E8M0FNU>) -> tensor<4x4xf32>
  return %d : tensor<4x4xf32>
}

// -----

// CHECK: lowered to mma.sync.m16n8k64.kind::mxf4nvf4.block_scale.scale_vec::4X.ue4m3, nvfp4 x nvfp4_16x16
// F8F6F4: lowered to mma.sync.m16n8k64.kind::mxf4nvf4.block_scale.scale_vec::4X.ue4m3, nvfp4 x nvfp4_16x16
func.func @nvfp4(%a: tensor<4x16xi8>, %s: tensor<4x2xf8E4M3FN>, %t: tensor<1x2xf8E4M3FN>) -> tensor<4x4xf32> {
  %d = mx.scaled_matmul %a scales(%s), %a scales(%t) {lhs_format = #mx.format<nvfp4>, rhs_format = #mx.format<nvfp4_16x16>}
      : (tensor<4x16xi8>, tensor<4x2xf8E4M3FN>, tensor<4x16xi8>, tensor<1x2xf8E4M3FN>) -> tensor<4x4xf32>
  return %d : tensor<4x4xf32>
}

// -----

// CHECK: lowered to mma.sync.m16n8k32.kind::mxf8f6f4.block_scale.scale_vec::1X.ue8m0, mxfp6_e2m3 x mxfp4
func.func @mixed(%a: tensor<4x32xf6E2M3FN>, %b: tensor<4x16xi8>, %s: tensor<4x1xf8E8M0FNU>) -> tensor<4x4xf32> {
  %d = mx.scaled_matmul %a scales(%s), %b scales(%s) {lhs_format = #mx.format<mxfp6_e2m3>, rhs_format = #mx.format<mxfp4>}
      : (tensor<4x32xf6E2M3FN>, tensor<4x1xf8E8M0FNU>, tensor<4x16xi8>, tensor<4x1xf8E8M0FNU>) -> tensor<4x4xf32>
  return %d : tensor<4x4xf32>
}

// -----

// CHECK: remark: [Missed]{{.*}}left for the CPU: lhs is plain bf16; the instruction takes two quantized operands
// CHECK: mx.scaled_matmul
func.func @plain(%a: tensor<4x32xbf16>, %b: tensor<4x16xi8>, %s: tensor<4x1xf8E8M0FNU>) -> tensor<4x4xf32> {
  %d = mx.scaled_matmul %a, %b scales(%s) {rhs_format = #mx.format<mxfp4>}
      : (tensor<4x32xbf16>, tensor<4x16xi8>, tensor<4x1xf8E8M0FNU>) -> tensor<4x4xf32>
  return %d : tensor<4x4xf32>
}

// -----

// CHECK: left for the CPU: rhs has integer elements; the instruction takes FP4, FP6, FP8
func.func @int8(%a: tensor<4x32xf8E4M3FN>, %b: tensor<4x32xi8>, %s: tensor<4x1xf8E8M0FNU>) -> tensor<4x4xf32> {
  %d = mx.scaled_matmul %a scales(%s), %b scales(%s) {lhs_format = #mx.format<mxfp8_e4m3>, rhs_format = #mx.format<mxint8>}
      : (tensor<4x32xf8E4M3FN>, tensor<4x1xf8E8M0FNU>, tensor<4x32xi8>, tensor<4x1xf8E8M0FNU>) -> tensor<4x4xf32>
  return %d : tensor<4x4xf32>
}

// -----

// CHECK: left for the CPU: lhs has f32 scales; the instruction takes f8E8M0FNU, f8E4M3FN
func.func @f32_scales(%a: tensor<4x32xf8E4M3FN>, %s: tensor<4x1xf32>) -> tensor<4x4xf32> {
  %d = mx.scaled_matmul %a scales(%s), %a scales(%s) {lhs_format = #mx.format<element = f8E4M3FN, block = [1, 128], scale = f32>,
      rhs_format = #mx.format<element = f8E4M3FN, block = [1, 128], scale = f32>}
      : (tensor<4x32xf8E4M3FN>, tensor<4x1xf32>, tensor<4x32xf8E4M3FN>, tensor<4x1xf32>) -> tensor<4x4xf32>
  return %d : tensor<4x4xf32>
}

// -----

// CHECK: left for the CPU: lhs is not packed: run mx-pack-fp4 first
func.func @unpacked(%a: tensor<4x32xf4E2M1FN>, %s: tensor<4x1xf8E8M0FNU>) -> tensor<4x4xf32> {
  %d = mx.scaled_matmul %a scales(%s), %a scales(%s) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>, tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>) -> tensor<4x4xf32>
  return %d : tensor<4x4xf32>
}

// -----

// Blocks of 16 with E8M0 scales: ptxas 13.0 has no such instruction.
// CHECK: left for the CPU: no instruction takes {{.*}} x {{.*}}: E8M0 scales need blocks of 32, E4M3 scales blocks of 16
func.func @block16(%a: tensor<4x16xi8>, %s: tensor<4x2xf8E8M0FNU>) -> tensor<4x4xf32> {
  %d = mx.scaled_matmul %a scales(%s), %a scales(%s) {lhs_format = #mx.format<element = f4E2M1FN, block = [1, 16], scale = f8E8M0FNU>,
      rhs_format = #mx.format<element = f4E2M1FN, block = [1, 16], scale = f8E8M0FNU>}
      : (tensor<4x16xi8>, tensor<4x2xf8E8M0FNU>, tensor<4x16xi8>, tensor<4x2xf8E8M0FNU>) -> tensor<4x4xf32>
  return %d : tensor<4x4xf32>
}

// -----

// Mixed kinds of scales.
// CHECK: left for the CPU: no instruction takes {{.*}} x nvfp4: E8M0 scales need blocks of 32, E4M3 scales blocks of 16
func.func @mixed_scales(%a: tensor<4x16xi8>, %s: tensor<4x2xf8E8M0FNU>, %t: tensor<4x2xf8E4M3FN>) -> tensor<4x4xf32> {
  %d = mx.scaled_matmul %a scales(%s), %a scales(%t) {lhs_format = #mx.format<element = f4E2M1FN, block = [1, 16], scale = f8E8M0FNU>,
      rhs_format = #mx.format<nvfp4>}
      : (tensor<4x16xi8>, tensor<4x2xf8E8M0FNU>, tensor<4x16xi8>, tensor<4x2xf8E4M3FN>) -> tensor<4x4xf32>
  return %d : tensor<4x4xf32>
}

// -----

// CHECK: left for the CPU: N is 524281 but a grid holds at most 524280
func.func @wide(%a: tensor<4x16xi8>, %sa: tensor<4x1xf8E8M0FNU>, %b: tensor<524281x16xi8>, %sb: tensor<524281x1xf8E8M0FNU>)
    -> tensor<4x524281xf32> {
  %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<4x16xi8>, tensor<4x1xf8E8M0FNU>, tensor<524281x16xi8>, tensor<524281x1xf8E8M0FNU>) -> tensor<4x524281xf32>
  return %d : tensor<4x524281xf32>
}

// -----

// CHECK: left for the CPU: M is 1099511627776 but a grid holds at most 34359738352
func.func @tall(%a: tensor<1099511627776x16xi8>, %sa: tensor<1099511627776x1xf8E8M0FNU>, %b: tensor<4x16xi8>,
                %sb: tensor<4x1xf8E8M0FNU>) -> tensor<1099511627776x4xf32> {
  %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<1099511627776x16xi8>, tensor<1099511627776x1xf8E8M0FNU>, tensor<4x16xi8>, tensor<4x1xf8E8M0FNU>)
      -> tensor<1099511627776x4xf32>
  return %d : tensor<1099511627776x4xf32>
}

// -----

// CHECK: left for the CPU: the batch is 65536 but a grid holds at most 65535
func.func @batches(%a: tensor<256x256x4x16xi8>, %s: tensor<256x256x4x1xf8E8M0FNU>) -> tensor<256x256x4x4xf32> {
  %d = mx.scaled_matmul %a scales(%s), %a scales(%s) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<256x256x4x16xi8>, tensor<256x256x4x1xf8E8M0FNU>, tensor<256x256x4x16xi8>, tensor<256x256x4x1xf8E8M0FNU>)
      -> tensor<256x256x4x4xf32>
  return %d : tensor<256x256x4x4xf32>
}
