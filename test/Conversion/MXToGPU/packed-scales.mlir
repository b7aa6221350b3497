// The kernel reads linear scales: packed ones are unpacked on the host.
// RUN: mx-opt %s -convert-mx-to-gpu=chip=sm_120a -cse -remarks-filter=mx-gpu 2>&1 | FileCheck %s

// CHECK: [Passed] {{.*}}lowered to mma.sync.m16n8k64.kind::mxf4.block_scale.scale_vec::2X.ue8m0, mxfp4 x mxfp4; lhs scales are packed, and the host unpacks them; pass linear scales"{{.*}}condition=packed-scales
// CHECK-LABEL: func.func @product(
// CHECK-SAME: %[[A:.*]]: tensor<?x32xi8>, %[[P:.*]]: tensor<?x1x32x4x4xf8E8M0FNU>
// CHECK: %[[M:.*]] = tensor.dim %[[A]], %c0
// CHECK: mx.unpack_scales %[[P]] rows(%[[M]]) : tensor<?x1x32x4x4xf8E8M0FNU> -> tensor<?x2xf8E8M0FNU>
// CHECK-NOT: mx.unpack_scales
// CHECK: gpu.launch_func @scaled_matmul_mxf4_2x_mxfp4_mxfp4_f32
func.func @product(%a: tensor<?x32xi8>, %p: tensor<?x1x32x4x4xf8E8M0FNU>, %b: tensor<40x32xi8>, %s: tensor<40x2xf8E8M0FNU>) -> tensor<?x40xf32> {
  %d = mx.scaled_matmul %a scales(%p), %b scales(%s) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<?x32xi8>, tensor<?x1x32x4x4xf8E8M0FNU>, tensor<40x32xi8>, tensor<40x2xf8E8M0FNU>) -> tensor<?x40xf32>
  return %d : tensor<?x40xf32>
}
