// What is lowered and to which instruction; what is left for the CPU, and the
// first condition that failed.
// RUN: mx-opt %s -convert-mx-to-gpu --remarks-filter=mx-gpu -split-input-file 2>&1 | FileCheck %s
// RUN: mx-opt %s -convert-mx-to-gpu=fp4-kind=mxf4nvf4 --remarks-filter=mx-gpu -split-input-file 2>&1 | FileCheck %s --check-prefix=NVF4
// RUN: mx-opt %s -convert-mx-to-gpu=fp4-kind=mxf8f6f4 --remarks-filter=mx-gpu -split-input-file 2>&1 | FileCheck %s --check-prefix=F8F6F4
// RUN: mx-opt %s -convert-mx-to-gpu=chip=sm_120 --remarks-filter=mx-gpu -split-input-file 2>&1 | FileCheck %s --check-prefix=SM120
// RUN: mx-opt %s -convert-mx-to-gpu=chip=sm_90a --remarks-filter=mx-gpu -split-input-file 2>&1 | FileCheck %s --check-prefix=SM90
// RUN: mx-opt %s -convert-mx-to-gpu=chip=sm_100a --remarks-filter=mx-gpu -split-input-file 2>&1 | FileCheck %s --check-prefix=SM100
// RUN: mx-opt %s -convert-mx-to-gpu=chip=sm_100 --remarks-filter=mx-gpu -split-input-file 2>&1 | FileCheck %s --check-prefix=SM100NAME

// CHECK: remark: [Passed] lowered-mma | Category:mx-gpu | Remark="lowered to mma.sync.m16n8k64.kind::mxf4.block_scale.scale_vec::2X.ue8m0, mxfp4 x mxfp4", batch=1, chip=sm_120a, fastest=true, k=32, lhs=mxfp4, m=4, n=4, rhs=mxfp4, role=other
// NVF4: lowered to mma.sync.m16n8k64.kind::mxf4nvf4.block_scale.scale_vec::2X.ue8m0, mxfp4 x mxfp4"{{.*}}fastest=true
// F8F6F4: lowered to mma.sync.m16n8k32.kind::mxf8f6f4.block_scale.scale_vec::1X.ue8m0, mxfp4 x mxfp4; mxf8f6f4 sums over 32 of K in an instruction, mxf4 over 64; use fp4-kind=mxf4"{{.*}}condition=slower-kind, fastest=false, hint="use fp4-kind=mxf4"
// SM120: remark: [Missed] fallback-host | Category:mx-gpu | Remark="left for the CPU: sm_120 has no block-scaled MMA; use chip=sm_120a"{{.*}}condition=chip-variant, fastest=false, hint="use chip=sm_120a"
// SM100NAME: left for the CPU: sm_100 has no block-scaled MMA; use chip=sm_120a"{{.*}}condition=chip-variant
// SM90: remark: [Missed]{{.*}}left for the CPU: sm_90a has no block-scaled MMA; use chip=sm_120a"{{.*}}condition=chip-without-mma
// SM100: remark: [Missed]{{.*}}left for the CPU: the block-scaled MMA of sm_100a is tcgen05, which this pass does not emit; use chip=sm_120a"{{.*}}condition=tcgen05
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

// CHECK: remark: [Missed]{{.*}}left for the CPU: lhs is plain bf16; the instruction takes two quantized operands; quantize both operands"{{.*}}condition=plain-operand
// CHECK: mx.scaled_matmul
func.func @plain(%a: tensor<4x32xbf16>, %b: tensor<4x16xi8>, %s: tensor<4x1xf8E8M0FNU>) -> tensor<4x4xf32> {
  %d = mx.scaled_matmul %a, %b scales(%s) {rhs_format = #mx.format<mxfp4>}
      : (tensor<4x32xbf16>, tensor<4x16xi8>, tensor<4x1xf8E8M0FNU>) -> tensor<4x4xf32>
  return %d : tensor<4x4xf32>
}

// -----

// CHECK: left for the CPU: rhs has integer elements; the instruction takes FP4, FP6, FP8; use format=mxfp8_e4m3"{{.*}}condition=integer-elements
func.func @int8(%a: tensor<4x32xf8E4M3FN>, %b: tensor<4x32xi8>, %s: tensor<4x1xf8E8M0FNU>) -> tensor<4x4xf32> {
  %d = mx.scaled_matmul %a scales(%s), %b scales(%s) {lhs_format = #mx.format<mxfp8_e4m3>, rhs_format = #mx.format<mxint8>}
      : (tensor<4x32xf8E4M3FN>, tensor<4x1xf8E8M0FNU>, tensor<4x32xi8>, tensor<4x1xf8E8M0FNU>) -> tensor<4x4xf32>
  return %d : tensor<4x4xf32>
}

// -----

// CHECK: left for the CPU: rhs has elements of the grid e3m0; the instruction takes FP4, FP6, FP8; use format=mxfp8_e5m2"{{.*}}condition=grid-elements
func.func @grid(%a: tensor<4x32xf8E4M3FN>, %b: tensor<4x32xi4>, %s: tensor<4x1xf8E8M0FNU>) -> tensor<4x4xf32> {
  %d = mx.scaled_matmul %a scales(%s), %b scales(%s) {lhs_format = #mx.format<mxfp8_e4m3>,
      rhs_format = #mx.format<element = i4, grid = e3m0, block = [1, 32], scale = f8E8M0FNU>}
      : (tensor<4x32xf8E4M3FN>, tensor<4x1xf8E8M0FNU>, tensor<4x32xi4>, tensor<4x1xf8E8M0FNU>) -> tensor<4x4xf32>
  return %d : tensor<4x4xf32>
}

// -----

// CHECK: left for the CPU: lhs has f32 scales; the instruction takes f8E8M0FNU, f8E4M3FN; use format=mxfp8_e4m3, whose scales are f8E8M0FNU"{{.*}}condition=float-scales
func.func @f32_scales(%a: tensor<4x32xf8E4M3FN>, %s: tensor<4x1xf32>) -> tensor<4x4xf32> {
  %d = mx.scaled_matmul %a scales(%s), %a scales(%s) {lhs_format = #mx.format<element = f8E4M3FN, block = [1, 128], scale = f32>,
      rhs_format = #mx.format<element = f8E4M3FN, block = [1, 128], scale = f32>}
      : (tensor<4x32xf8E4M3FN>, tensor<4x1xf32>, tensor<4x32xf8E4M3FN>, tensor<4x1xf32>) -> tensor<4x4xf32>
  return %d : tensor<4x4xf32>
}

// -----

// CHECK: left for the CPU: lhs is not packed; run mx-pack-fp4 before"{{.*}}condition=not-packed
func.func @unpacked(%a: tensor<4x32xf4E2M1FN>, %s: tensor<4x1xf8E8M0FNU>) -> tensor<4x4xf32> {
  %d = mx.scaled_matmul %a scales(%s), %a scales(%s) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>, tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>) -> tensor<4x4xf32>
  return %d : tensor<4x4xf32>
}

// -----

// Blocks of 16 with E8M0 scales: ptxas 13.0 has no such instruction.
// CHECK: left for the CPU: no instruction takes {{.*}} x {{.*}}: E8M0 scales need blocks of 32, E4M3 scales blocks of 16; use blocks of 32 with f8E8M0FNU scales for both operands, or nvfp4"{{.*}}condition=format-pair
func.func @block16(%a: tensor<4x16xi8>, %s: tensor<4x2xf8E8M0FNU>) -> tensor<4x4xf32> {
  %d = mx.scaled_matmul %a scales(%s), %a scales(%s) {lhs_format = #mx.format<element = f4E2M1FN, block = [1, 16], scale = f8E8M0FNU>,
      rhs_format = #mx.format<element = f4E2M1FN, block = [1, 16], scale = f8E8M0FNU>}
      : (tensor<4x16xi8>, tensor<4x2xf8E8M0FNU>, tensor<4x16xi8>, tensor<4x2xf8E8M0FNU>) -> tensor<4x4xf32>
  return %d : tensor<4x4xf32>
}

// -----

// Mixed kinds of scales.
// CHECK: left for the CPU: no instruction takes {{.*}} x nvfp4: E8M0 scales need blocks of 32, E4M3 scales blocks of 16; use blocks of 32 with f8E8M0FNU scales for both operands, or nvfp4"{{.*}}condition=format-pair
func.func @mixed_scales(%a: tensor<4x16xi8>, %s: tensor<4x2xf8E8M0FNU>, %t: tensor<4x2xf8E4M3FN>) -> tensor<4x4xf32> {
  %d = mx.scaled_matmul %a scales(%s), %a scales(%t) {lhs_format = #mx.format<element = f4E2M1FN, block = [1, 16], scale = f8E8M0FNU>,
      rhs_format = #mx.format<nvfp4>}
      : (tensor<4x16xi8>, tensor<4x2xf8E8M0FNU>, tensor<4x16xi8>, tensor<4x2xf8E4M3FN>) -> tensor<4x4xf32>
  return %d : tensor<4x4xf32>
}

// -----

// CHECK: left for the CPU: N is 524281 but a grid holds at most 524280; split the product"{{.*}}condition=grid-size
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

// -----

// What no kernel exists for, and what was not quantized.
// CHECK-DAG: [Missed] fallback-host {{.*}}left for the CPU: there is no kernel for mx.tensor_scale; use a format without a tensor scale"{{.*}}condition=no-kernel
// CHECK-DAG: left for the CPU: there is no kernel for mx.dequantize"
// CHECK-DAG: left for the CPU: linalg.matmul is not quantized; quantize it"{{.*}}condition=not-quantized{{.*}}k=8{{.*}}m=4
func.func @others(%x: tensor<4x8xf32>, %y: tensor<8x4xf32>, %c: tensor<4x4xf32>, %e: tensor<4x32xf8E4M3FN>, %s: tensor<4x1xf8E8M0FNU>)
    -> (f32, tensor<4x32xf32>, tensor<4x4xf32>) {
  %t = mx.tensor_scale %x : tensor<4x8xf32>
  %d = mx.dequantize %e, %s {axis = 1 : i64, format = #mx.format<mxfp8_e4m3>} : tensor<4x32xf8E4M3FN>, tensor<4x1xf8E8M0FNU> -> tensor<4x32xf32>
  %p = linalg.matmul ins(%x, %y : tensor<4x8xf32>, tensor<8x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %t, %d, %p : f32, tensor<4x32xf32>, tensor<4x4xf32>
}
