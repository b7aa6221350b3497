// RUN: mx-opt %s -convert-mx-to-gpu -canonicalize -cse -split-input-file | FileCheck %s

// Two operations of one configuration share a kernel; sizes are parameters.
// CHECK: module attributes {gpu.container_module}
// CHECK-LABEL: func @shared(
// CHECK-SAME: %[[A:.*]]: tensor<20x33xi8>, %[[SA:.*]]: tensor<20x3xf8E8M0FNU>
func.func @shared(%a: tensor<20x33xi8>, %sa: tensor<20x3xf8E8M0FNU>, %b: tensor<9x33xi8>, %sb: tensor<9x3xf8E8M0FNU>)
    -> (tensor<20x9xf32>, tensor<9x20xf32>) {
  // CHECK-DAG: %[[C2:.*]] = arith.constant 2 : index
  // CHECK-DAG: %[[C1:.*]] = arith.constant 1 : index
  // CHECK-DAG: %[[C32:.*]] = arith.constant 32 : index
  // CHECK-DAG: %[[M:.*]] = arith.constant 20 : i64
  // CHECK-DAG: %[[N:.*]] = arith.constant 9 : i64
  // CHECK-DAG: %[[K:.*]] = arith.constant 66 : i64
  // CHECK: %[[RESULT:.*]] = memref.alloc() : memref<20x9xf32>
  // CHECK: %[[D:.*]] = gpu.alloc () {bufferization.manual_deallocation} : memref<20x9xf32>
  // CHECK: %[[HOST:.*]] = bufferization.to_buffer %[[A]] read_only : tensor<20x33xi8> to memref<20x33xi8>
  // CHECK: %[[DEVICE:.*]] = gpu.alloc () {bufferization.manual_deallocation} : memref<20x33xi8>
  // CHECK: %[[INDEX:.*]] = memref.extract_aligned_pointer_as_index %[[DEVICE]]
  // CHECK: %[[INT:.*]] = arith.index_cast %[[INDEX]] : index to i64
  // CHECK: %[[PTR:.*]] = llvm.inttoptr %[[INT]] : i64 to !llvm.ptr
  // CHECK: gpu.memcpy %[[DEVICE]], %[[HOST]]
  // CHECK: bufferization.to_buffer %[[SA]] read_only
  // CHECK: gpu.launch_func @scaled_matmul_mxf4_2x_mxfp4_mxfp4_f32::@scaled_matmul_mxf4_2x_mxfp4_mxfp4_f32
  // CHECK-SAME: blocks in (%[[C2]], %[[C2]], %[[C1]]) threads in (%[[C32]], %[[C1]], %[[C1]])
  // CHECK-SAME: args(%[[PTR]] : !llvm.ptr, %{{.*}} : !llvm.ptr, %{{.*}} : !llvm.ptr, %{{.*}} : !llvm.ptr, %{{.*}} : !llvm.ptr, %[[M]] : i64, %[[N]] : i64, %[[K]] : i64)
  // CHECK: gpu.memcpy %[[RESULT]], %[[D]]
  // CHECK: gpu.dealloc %[[D]] {bufferization.manual_deallocation}
  // CHECK: gpu.dealloc %[[DEVICE]] {bufferization.manual_deallocation}
  // CHECK: bufferization.to_tensor %[[RESULT]] restrict writable : memref<20x9xf32> to tensor<20x9xf32>
  %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<20x33xi8>, tensor<20x3xf8E8M0FNU>, tensor<9x33xi8>, tensor<9x3xf8E8M0FNU>) -> tensor<20x9xf32>
  // CHECK: gpu.launch_func @scaled_matmul_mxf4_2x_mxfp4_mxfp4_f32::@scaled_matmul_mxf4_2x_mxfp4_mxfp4_f32
  // CHECK-SAME: %[[N]] : i64, %[[M]] : i64, %[[K]] : i64)
  %e = mx.scaled_matmul %b scales(%sb), %a scales(%sa) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<9x33xi8>, tensor<9x3xf8E8M0FNU>, tensor<20x33xi8>, tensor<20x3xf8E8M0FNU>) -> tensor<9x20xf32>
  return %d, %e : tensor<20x9xf32>, tensor<9x20xf32>
}
// CHECK: gpu.module @scaled_matmul_mxf4_2x_mxfp4_mxfp4_f32 [#nvvm.target<O = 3, chip = "sm_120a", features = "+ptx88">]
// CHECK: gpu.func @scaled_matmul_mxf4_2x_mxfp4_mxfp4_f32(%{{.*}}: !llvm.ptr, %{{.*}}: !llvm.ptr, %{{.*}}: !llvm.ptr, %{{.*}}: !llvm.ptr, %{{.*}}: !llvm.ptr, %{{.*}}: i64, %{{.*}}: i64, %{{.*}}: i64) kernel attributes {known_block_size = array<i32: 32, 1, 1>}
// CHECK-NOT: gpu.func

// -----

// Batches are the grid's z, sizes come from the operands, K of two packed ones
// is twice their bytes, and an empty grid is not launched.
// CHECK-LABEL: func @dynamic(
// CHECK-SAME: %[[A:.*]]: tensor<?x3x?x?xi8>, %{{.*}}: tensor<?x3x?x?xf8E4M3FN>, %[[B:.*]]: tensor<?x3x?x?xi8>,
func.func @dynamic(%a: tensor<?x3x?x?xi8>, %sa: tensor<?x3x?x?xf8E4M3FN>, %b: tensor<?x3x?x?xi8>,
                   %sb: tensor<?x3x?x?xf8E4M3FN>, %alpha: f32, %c: tensor<?x3x?x?xbf16>) -> tensor<?x3x?x?xbf16> {
  // CHECK-DAG: %[[C0:.*]] = arith.constant 0 : index
  // CHECK-DAG: %[[C2:.*]] = arith.constant 2 : index
  // CHECK-DAG: %[[C3:.*]] = arith.constant 3 : index
  // CHECK-DAG: %[[BATCH:.*]] = tensor.dim %[[A]], %[[C0]]
  // CHECK-DAG: %[[M:.*]] = tensor.dim %[[A]], %[[C2]]
  // CHECK-DAG: %[[N:.*]] = tensor.dim %[[B]], %[[C2]]
  // CHECK-DAG: %[[BYTES:.*]] = tensor.dim %[[A]], %[[C3]]
  // CHECK-DAG: %[[K:.*]] = arith.muli %[[BYTES]], %[[C2]]
  // CHECK-DAG: %[[BATCHES:.*]] = arith.muli %[[BATCH]], %[[C3]]
  // CHECK-DAG: %[[K64:.*]] = arith.index_cast %[[K]] : index to i64
  // CHECK: %[[TILES_M:.*]] = arith.divui
  // CHECK: %[[TILES_N:.*]] = arith.divui
  // CHECK: scf.if %{{.*}} {
  // CHECK-NEXT: gpu.launch_func @scaled_matmul_mxf4nvf4_4x_nvfp4_nvfp4_bf16_alpha_c::@scaled_matmul_mxf4nvf4_4x_nvfp4_nvfp4_bf16_alpha_c
  // CHECK-SAME: blocks in (%[[TILES_M]], %[[TILES_N]], %[[BATCHES]])
  // CHECK-SAME: %{{.*}} : f32, %{{.*}} : i64, %{{.*}} : i64, %[[K64]] : i64)
  %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb) alpha(%alpha) add(%c)
      {lhs_format = #mx.format<nvfp4>, rhs_format = #mx.format<nvfp4>}
      : (tensor<?x3x?x?xi8>, tensor<?x3x?x?xf8E4M3FN>, tensor<?x3x?x?xi8>, tensor<?x3x?x?xf8E4M3FN>, f32,
         tensor<?x3x?x?xbf16>) -> tensor<?x3x?x?xbf16>
  return %d : tensor<?x3x?x?xbf16>
}

// -----

// K is that of the operand that is not packed, and may be odd.
// CHECK-LABEL: func @mixed(
func.func @mixed(%a: tensor<4x35xf8E5M2>, %sa: tensor<4x2xf8E8M0FNU>, %b: tensor<8x18xi8>, %sb: tensor<1x2xf8E8M0FNU>)
    -> tensor<4x8xf16> {
  // CHECK-DAG: %[[K:.*]] = arith.constant 35 : i64
  // CHECK: gpu.launch_func @scaled_matmul_mxf8f6f4_1x_mxfp8_e5m2_mxfp4_32x32_f16::@scaled_matmul_mxf8f6f4_1x_mxfp8_e5m2_mxfp4_32x32_f16
  // CHECK-SAME: %[[K]] : i64)
  %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb) {lhs_format = #mx.format<mxfp8_e5m2>, rhs_format = #mx.format<mxfp4_32x32>}
      : (tensor<4x35xf8E5M2>, tensor<4x2xf8E8M0FNU>, tensor<8x18xi8>, tensor<1x2xf8E8M0FNU>) -> tensor<4x8xf16>
  return %d : tensor<4x8xf16>
}

// -----

// The module's own symbols keep their names.
// CHECK-LABEL: func @scaled_matmul_mxf4_2x_mxfp4_mxfp4_f32(
func.func @scaled_matmul_mxf4_2x_mxfp4_mxfp4_f32(%a: tensor<4x16xi8>, %s: tensor<4x1xf8E8M0FNU>) -> tensor<4x4xf32> {
  // CHECK: gpu.launch_func @scaled_matmul_mxf4_2x_mxfp4_mxfp4_f32_0::@scaled_matmul_mxf4_2x_mxfp4_mxfp4_f32
  %d = mx.scaled_matmul %a scales(%s), %a scales(%s) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<4x16xi8>, tensor<4x1xf8E8M0FNU>, tensor<4x16xi8>, tensor<4x1xf8E8M0FNU>) -> tensor<4x4xf32>
  return %d : tensor<4x4xf32>
}
// CHECK: gpu.module @scaled_matmul_mxf4_2x_mxfp4_mxfp4_f32_0

// -----

// CHECK-LABEL: func @empty(
// CHECK-NOT: gpu.launch_func
// CHECK: return
func.func @empty(%a: tensor<0x16xi8>, %sa: tensor<0x1xf8E8M0FNU>, %b: tensor<4x16xi8>, %sb: tensor<4x1xf8E8M0FNU>)
    -> tensor<0x4xf32> {
  %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<0x16xi8>, tensor<0x1xf8E8M0FNU>, tensor<4x16xi8>, tensor<4x1xf8E8M0FNU>) -> tensor<0x4xf32>
  return %d : tensor<0x4xf32>
}
