// RUN: mx-opt %s -convert-mx-to-gpu -canonicalize -cse -split-input-file | FileCheck %s
// RUN: mx-opt %s -convert-mx-to-gpu=chip=sm_90a -canonicalize -cse -split-input-file | FileCheck %s --check-prefix=SM90

// Two operations of one configuration share a kernel. It sees the tensor as
// [outer, M, inner, N]; along the last axis all other dimensions are M.
// CHECK-LABEL: func @shared(
// CHECK-SAME: %[[X:.*]]: tensor<2x5x33xf32>, %[[Y:.*]]: tensor<4096x64xf32>)
func.func @shared(%x: tensor<2x5x33xf32>, %y: tensor<4096x64xf32>)
    -> (tensor<2x5x17xi8>, tensor<2x5x2xf8E8M0FNU>, tensor<4096x32xi8>, tensor<4096x2xf8E8M0FNU>) {
  // CHECK-DAG: %[[I1:.*]] = arith.constant 1 : i64
  // CHECK-DAG: %[[M:.*]] = arith.constant 10 : i64
  // CHECK-DAG: %[[N:.*]] = arith.constant 33 : i64
  // CHECK-DAG: %[[M2:.*]] = arith.constant 4096 : i64
  // CHECK-DAG: %[[N2:.*]] = arith.constant 64 : i64
  // CHECK-DAG: %[[C1:.*]] = arith.constant 1 : index
  // CHECK-DAG: %[[C256:.*]] = arith.constant 256 : index
  // CHECK-DAG: %[[C128:.*]] = arith.constant 128 : index
  // CHECK: %[[E:.*]] = memref.alloc() : memref<2x5x17xi8>
  // CHECK: %[[S:.*]] = memref.alloc() : memref<2x5x2xf8E8M0FNU>
  // CHECK: bufferization.to_buffer %[[X]] read_only
  // CHECK: gpu.launch_func @quantize_f32_mxfp4_rceil::@quantize_f32_mxfp4_rceil
  // CHECK-SAME: blocks in (%[[C1]], %[[C1]], %[[C1]]) threads in (%[[C128]], %[[C1]], %[[C1]])
  // CHECK-SAME: args(%{{.*}} : !llvm.ptr, %{{.*}} : !llvm.ptr, %{{.*}} : !llvm.ptr, %[[I1]] : i64, %[[M]] : i64, %[[I1]] : i64, %[[N]] : i64)
  // CHECK: bufferization.to_tensor %[[E]] restrict writable
  // CHECK: bufferization.to_tensor %[[S]] restrict writable
  %e, %s = mx.quantize %x {axis = 2 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<2x5x33xf32> -> tensor<2x5x17xi8>, tensor<2x5x2xf8E8M0FNU>
  // Four threads a block of 32: 32768 threads, 128 to a block of the grid.
  // CHECK: gpu.launch_func @quantize_f32_mxfp4_rceil::@quantize_f32_mxfp4_rceil
  // CHECK-SAME: blocks in (%[[C256]], %[[C1]], %[[C1]])
  // CHECK-SAME: %[[I1]] : i64, %[[M2]] : i64, %[[I1]] : i64, %[[N2]] : i64)
  %f, %t = mx.quantize %y {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<4096x64xf32> -> tensor<4096x32xi8>, tensor<4096x2xf8E8M0FNU>
  return %e, %s, %f, %t : tensor<2x5x17xi8>, tensor<2x5x2xf8E8M0FNU>, tensor<4096x32xi8>, tensor<4096x2xf8E8M0FNU>
}
// CHECK: gpu.module @quantize_f32_mxfp4_rceil
// CHECK: gpu.func @quantize_f32_mxfp4_rceil(%{{.*}}: !llvm.ptr, %{{.*}}: !llvm.ptr, %{{.*}}: !llvm.ptr, %{{.*}}: i64, %{{.*}}: i64, %{{.*}}: i64, %{{.*}}: i64) kernel attributes {known_block_size = array<i32: 128, 1, 1>}
// The four lanes that share a block, of each group of four in a warp.
// CHECK: %[[FOUR:.*]] = arith.constant 15 : i32
// CHECK: %[[GROUP:.*]] = arith.shli %[[FOUR]], %{{.*}} : i32
// CHECK: nvvm.redux.sync umax %{{.*}}, %[[GROUP]]
// CHECK: nvvm.convert.f32x2.to.f4x2
// CHECK-NOT: gpu.func

// sm_90a has no conversion to FP4.
// SM90: gpu.func @quantize_f32_mxfp4_rceil(
// SM90-NOT: nvvm.convert

// -----

// Along another axis the dimensions before it are outer, those between it and
// the last one inner. Sizes come from the input; two columns of blocks are one
// thread's work, so that it owns the bytes it writes.
// CHECK-LABEL: func @along_m(
// CHECK-SAME: %[[X:.*]]: tensor<?x?x3x?xbf16>)
func.func @along_m(%x: tensor<?x?x3x?xbf16>) -> (tensor<?x?x3x?xi8>, tensor<?x?x3x?xf8E8M0FNU>) {
  // CHECK-DAG: %[[C0:.*]] = arith.constant 0 : index
  // CHECK-DAG: %[[C1:.*]] = arith.constant 1 : index
  // CHECK-DAG: %[[C2:.*]] = arith.constant 2 : index
  // CHECK-DAG: %[[C3:.*]] = arith.constant 3 : index
  // CHECK-DAG: %[[C31:.*]] = arith.constant 31 : index
  // CHECK-DAG: %[[C32:.*]] = arith.constant 32 : index
  // CHECK-DAG: %[[INNER:.*]] = arith.constant 3 : i64
  // CHECK-DAG: %[[D0:.*]] = tensor.dim %[[X]], %[[C0]]
  // CHECK-DAG: %[[D1:.*]] = tensor.dim %[[X]], %[[C1]]
  // CHECK-DAG: %[[D3:.*]] = tensor.dim %[[X]], %[[C3]]
  // CHECK-DAG: %[[OUTER:.*]] = arith.index_cast %[[D0]] : index to i64
  // CHECK-DAG: %[[M:.*]] = arith.index_cast %[[D1]] : index to i64
  // CHECK-DAG: %[[N:.*]] = arith.index_cast %[[D3]] : index to i64
  // CHECK-DAG: %[[PADDED_M:.*]] = arith.addi %[[D1]], %[[C31]]
  // CHECK-DAG: %[[BLOCKS:.*]] = arith.divui %[[PADDED_M]], %[[C32]]
  // CHECK-DAG: %[[PADDED_N:.*]] = arith.addi %[[D3]], %[[C1]]
  // CHECK-DAG: %[[PAIRS:.*]] = arith.divui %[[PADDED_N]], %[[C2]]
  // CHECK: %[[A:.*]] = arith.muli %[[D0]], %[[BLOCKS]]
  // CHECK: %[[B:.*]] = arith.muli %[[A]], %[[C3]]
  // CHECK: arith.muli %[[B]], %[[PAIRS]]
  // CHECK: scf.if
  // CHECK-NEXT: gpu.launch_func @quantize_bf16_mxfp4_even_along_m_saturate::@quantize_bf16_mxfp4_even_along_m_saturate
  // CHECK-SAME: %[[OUTER]] : i64, %[[M]] : i64, %[[INNER]] : i64, %[[N]] : i64)
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<even>, nan_rule = #mx.nan_rule<saturate>}
      : tensor<?x?x3x?xbf16> -> tensor<?x?x3x?xi8>, tensor<?x?x3x?xf8E8M0FNU>
  return %e, %s : tensor<?x?x3x?xi8>, tensor<?x?x3x?xf8E8M0FNU>
}

// -----

// Tensor scale, seed, site and step are parameters: sites share a kernel. What
// is compiled in is in the name.
// CHECK-LABEL: func @stochastic(
// CHECK-SAME: %{{.*}}: tensor<4x32xf16>, %[[TS:.*]]: f32, %[[SEED:.*]]: i64, %[[STEP:.*]]: i32)
func.func @stochastic(%x: tensor<4x32xf16>, %ts: f32, %seed: i64, %step: i32)
    -> (tensor<4x16xi8>, tensor<4x2xf8E4M3FN>, tensor<4x16xi8>, tensor<4x2xf8E4M3FN>) {
  // CHECK-DAG: %[[SITE:.*]] = arith.constant 7 : i32
  // CHECK-DAG: %[[SITE2:.*]] = arith.constant 8 : i32
  // CHECK: gpu.launch_func @quantize_f16_nvfp4_amax_stochastic8_min3c800000_headroom3f880000_up::@quantize_f16_nvfp4_amax_stochastic8_min3c800000_headroom3f880000_up
  // CHECK-SAME: %[[TS]] : f32, %[[SEED]] : i64, %[[SITE]] : i32, %[[STEP]] : i32, %{{.*}} : i64
  %e, %s = mx.quantize %x tensor_scale(%ts) random(%seed, %step) {axis = 1 : i64, format = #mx.format<nvfp4>,
      scale_rule = #mx.scale_rule<amax>, rounding = #mx.rounding<stochastic>, site = 7 : i32, sr_bits = 8 : i32,
      scale_min = 0x3C800000 : f32, headroom = 1.0625 : f32, scale_round_up} : tensor<4x32xf16> -> tensor<4x16xi8>, tensor<4x2xf8E4M3FN>
  // CHECK: gpu.launch_func @quantize_f16_nvfp4_amax_stochastic8_min3c800000_headroom3f880000_up::@quantize_f16_nvfp4_amax_stochastic8_min3c800000_headroom3f880000_up
  // CHECK-SAME: %[[SEED]] : i64, %[[SITE2]] : i32, %[[STEP]] : i32
  %f, %t = mx.quantize %x tensor_scale(%ts) random(%seed, %step) {axis = 1 : i64, format = #mx.format<nvfp4>,
      scale_rule = #mx.scale_rule<amax>, rounding = #mx.rounding<stochastic>, site = 8 : i32, sr_bits = 8 : i32,
      scale_min = 0x3C800000 : f32, headroom = 1.0625 : f32, scale_round_up} : tensor<4x32xf16> -> tensor<4x16xi8>, tensor<4x2xf8E4M3FN>
  return %e, %s, %f, %t : tensor<4x16xi8>, tensor<4x2xf8E4M3FN>, tensor<4x16xi8>, tensor<4x2xf8E4M3FN>
}
// CHECK: gpu.func @quantize_f16_nvfp4_amax_stochastic8_min3c800000_headroom3f880000_up(
// CHECK-NOT: nvvm.convert
// CHECK-NOT: gpu.func

// -----

// A row belongs to a warp: 5 rows are 160 threads. A scale of an empty row
// is written too.
// CHECK-LABEL: func @rows(
func.func @rows(%x: tensor<5x100xf32>, %y: tensor<5x0xf32>)
    -> (tensor<5x100xf8E5M2>, tensor<5x1xf32>, tensor<5x0xf8E5M2>, tensor<5x1xf32>) {
  // CHECK-DAG: %[[C2:.*]] = arith.constant 2 : index
  // CHECK: gpu.launch_func @quantize_f32_fp8_e5m2_row_amax::@quantize_f32_fp8_e5m2_row_amax blocks in (%[[C2]],
  // CHECK: gpu.launch_func @quantize_f32_fp8_e5m2_row_amax::@quantize_f32_fp8_e5m2_row_amax blocks in (%[[C2]],
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<fp8_e5m2_row>, scale_rule = #mx.scale_rule<amax>}
      : tensor<5x100xf32> -> tensor<5x100xf8E5M2>, tensor<5x1xf32>
  %f, %t = mx.quantize %y {axis = 1 : i64, format = #mx.format<fp8_e5m2_row>, scale_rule = #mx.scale_rule<amax>}
      : tensor<5x0xf32> -> tensor<5x0xf8E5M2>, tensor<5x1xf32>
  return %e, %s, %f, %t : tensor<5x100xf8E5M2>, tensor<5x1xf32>, tensor<5x0xf8E5M2>, tensor<5x1xf32>
}
// CHECK: gpu.func @quantize_f32_fp8_e5m2_row_amax(
// CHECK: %[[ALL:.*]] = arith.constant -1 : i32
// CHECK: nvvm.redux.sync umax %{{.*}}, %[[ALL]]
// CHECK: nvvm.convert.f32x2.to.f8x2

// SM90: gpu.func @quantize_f32_fp8_e5m2_row_amax(
// SM90: nvvm.convert.f32x2.to.f8x2

// -----

// Different formats, different kernels, though only the tensor scale differs.
// CHECK-LABEL: func @formats(
func.func @formats(%x: tensor<4x8xf32>, %ts: f32) -> (tensor<4x4xi8>, tensor<4x1xf8E4M3FN>, tensor<4x4xi8>, tensor<4x1xf8E4M3FN>) {
  // CHECK: @quantize_f32_f4E2M1FN_1x8_f8E4M3FN_amax::@quantize_f32_f4E2M1FN_1x8_f8E4M3FN_amax blocks
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<element = f4E2M1FN, block = [1, 8], scale = f8E4M3FN>,
      scale_rule = #mx.scale_rule<amax>} : tensor<4x8xf32> -> tensor<4x4xi8>, tensor<4x1xf8E4M3FN>
  // CHECK: @quantize_f32_f4E2M1FN_1x8_f8E4M3FN_tensor_scale_amax::@quantize_f32_f4E2M1FN_1x8_f8E4M3FN_tensor_scale_amax blocks
  %f, %t = mx.quantize %x tensor_scale(%ts) {axis = 1 : i64, format = #mx.format<element = f4E2M1FN, block = [1, 8], scale = f8E4M3FN, tensor_scale>,
      scale_rule = #mx.scale_rule<amax>} : tensor<4x8xf32> -> tensor<4x4xi8>, tensor<4x1xf8E4M3FN>
  return %e, %s, %f, %t : tensor<4x4xi8>, tensor<4x1xf8E4M3FN>, tensor<4x4xi8>, tensor<4x1xf8E4M3FN>
}

// -----

// FP4 elements that are not packed stay.
// CHECK-LABEL: func @unpacked(
// CHECK: mx.quantize
// CHECK-NOT: gpu.module
func.func @unpacked(%x: tensor<4x32xf32>) -> (tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>) {
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  return %e, %s : tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
}
