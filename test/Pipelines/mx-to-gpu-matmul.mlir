// A product becomes a kernel with a block-scaled MMA and host code that calls
// the GPU runtime; dynamic sizes and an FP4 result of another function too.
// RUN: rm -rf %t && mx-opt %s -mx-to-gpu="chip=sm_120f output-dir=%t" | FileCheck %s
// RUN: FileCheck %s --check-prefix=PTX <%t/scaled_matmul_mxf4_2x_mxfp4_mxfp4_f32.ptx
// RUN: FileCheck %s --check-prefix=EPILOGUE <%t/scaled_matmul_mxf4nvf4_4x_nvfp4_nvfp4_f16_alpha_c.ptx
// RUN: rm -rf %t && mx-opt %s -mx-to-gpu="fp4-kind=mxf8f6f4 ptx-version=87 output-dir=%t"
// RUN: FileCheck %s --check-prefix=F8F6F4 <%t/scaled_matmul_mxf8f6f4_1x_mxfp4_mxfp4_f32.ptx

// CHECK-LABEL: llvm.func @product(
// CHECK: llvm.call @mgpuMemAlloc
// CHECK: llvm.call @mgpuMemcpy
// CHECK: gpu.launch_func {{.*}} @scaled_matmul_mxf4_2x_mxfp4_mxfp4_f32::@scaled_matmul_mxf4_2x_mxfp4_mxfp4_f32
// CHECK: llvm.call @mgpuMemcpy
// CHECK: llvm.call @mgpuMemFree
// CHECK: llvm.call @mgpuStreamSynchronize
// CHECK: llvm.return
// CHECK: gpu.binary @scaled_matmul_mxf4_2x_mxfp4_mxfp4_f32

// PTX: .version 8.8
// PTX: .target sm_120f
// PTX: .entry scaled_matmul_mxf4_2x_mxfp4_mxfp4_f32(
// PTX: mma.sync.aligned.m16n8k64.row.col.kind::mxf4.block_scale.scale_vec::2X.f32.e2m1.e2m1.f32.ue8m0

// F8F6F4: .version 8.7
// F8F6F4: .target sm_120a
// F8F6F4: mma.sync.aligned.m16n8k32.row.col.kind::mxf8f6f4.block_scale.scale_vec::1X.f32.e2m1.e2m1.f32.ue8m0

// The epilogue's two operations are not contracted to one.
// EPILOGUE: .entry scaled_matmul_mxf4nvf4_4x_nvfp4_nvfp4_f16_alpha_c(
// EPILOGUE: mul.rn.f32
// EPILOGUE: add.rn.f32
// EPILOGUE: cvt.rn.f16.f32
// EPILOGUE-NOT: fma
func.func @product(%a: tensor<?x?xf4E2M1FN>, %sa: tensor<?x?xf8E8M0FNU>, %b: tensor<?x?xf4E2M1FN>,
                   %sb: tensor<?x?xf8E8M0FNU>) -> tensor<?x?xf32> {
  %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<?x?xf4E2M1FN>, tensor<?x?xf8E8M0FNU>, tensor<?x?xf4E2M1FN>, tensor<?x?xf8E8M0FNU>) -> tensor<?x?xf32>
  return %d : tensor<?x?xf32>
}

func.func @epilogue(%a: tensor<9x40xf4E2M1FN>, %sa: tensor<9x3xf8E4M3FN>, %alpha: f32, %c: tensor<9x9xf16>) -> tensor<9x9xf16> {
  %d = mx.scaled_matmul %a scales(%sa), %a scales(%sa) alpha(%alpha) add(%c) {lhs_format = #mx.format<nvfp4>, rhs_format = #mx.format<nvfp4>}
      : (tensor<9x40xf4E2M1FN>, tensor<9x3xf8E4M3FN>, tensor<9x40xf4E2M1FN>, tensor<9x3xf8E4M3FN>, f32, tensor<9x9xf16>) -> tensor<9x9xf16>
  return %d : tensor<9x9xf16>
}
