// A quantization and a product become two kernels that ptxas takes. On a chip
// without the MMA the quantization is a kernel all the same.
// REQUIRES: ptxas
// RUN: rm -rf %t && mx-opt %s -mx-to-gpu="emit=cubin output-dir=%t" | FileCheck %s
// RUN: FileCheck %s --check-prefix=PTX <%t/quantize_f32_nvfp4_amax.ptx
// RUN: FileCheck %s --check-prefix=SM120 <%t/scaled_matmul_mxf4nvf4_4x_nvfp4_nvfp4_f32.ptx
// RUN: rm -rf %t && mx-opt %s -mx-to-gpu="chip=sm_100a emit=cubin output-dir=%t" | FileCheck %s --check-prefix=ALONE
// RUN: FileCheck %s --check-prefix=PTX <%t/quantize_f32_nvfp4_amax.ptx
// RUN: rm -rf %t && mx-opt %s -mx-to-gpu="chip=sm_90a emit=cubin output-dir=%t" | FileCheck %s --check-prefix=ALONE
// RUN: FileCheck %s --check-prefix=SM90 <%t/quantize_f32_nvfp4_amax.ptx

// CHECK-LABEL: llvm.func @layer(
// CHECK: gpu.launch_func {{.*}} @quantize_f32_nvfp4_amax::@quantize_f32_nvfp4_amax
// CHECK: gpu.launch_func {{.*}} @scaled_matmul_mxf4nvf4_4x_nvfp4_nvfp4_f32::@scaled_matmul_mxf4nvf4_4x_nvfp4_nvfp4_f32

// ALONE-LABEL: llvm.func @layer(
// ALONE: gpu.launch_func {{.*}} @quantize_f32_nvfp4_amax::@quantize_f32_nvfp4_amax
// ALONE-NOT: gpu.launch_func

// Division is IEEE, nothing is contracted or flushed to zero.
// PTX-NOT: {{fma|\.ftz|div\.full|\.approx}}
// PTX: .entry quantize_f32_nvfp4_amax(
// PTX: div.rn.f32
// PTX: mul.rn.f32
// PTX: cvt.rn.satfinite.e2m1x2.f32
// PTX-NOT: {{fma|\.ftz|div\.full|\.approx}}
// SM120: mma.sync

// SM90: .target sm_90a
// SM90-NOT: {{fma|\.ftz|div\.full|\.approx|e2m1}}
func.func @layer(%x: tensor<?x64xf32>, %ts: f32, %w: tensor<48x64xf4E2M1FN>, %sw: tensor<48x4xf8E4M3FN>) -> tensor<?x48xf32> {
  %e, %s = mx.quantize %x tensor_scale(%ts) {axis = 1 : i64, format = #mx.format<nvfp4>, scale_rule = #mx.scale_rule<amax>}
      : tensor<?x64xf32> -> tensor<?x64xf4E2M1FN>, tensor<?x4xf8E4M3FN>
  %d = mx.scaled_matmul %e scales(%s), %w scales(%sw) {lhs_format = #mx.format<nvfp4>, rhs_format = #mx.format<nvfp4>}
      : (tensor<?x64xf4E2M1FN>, tensor<?x4xf8E4M3FN>, tensor<48x64xf4E2M1FN>, tensor<48x4xf8E4M3FN>) -> tensor<?x48xf32>
  return %d : tensor<?x48xf32>
}
