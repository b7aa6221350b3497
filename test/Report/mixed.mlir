// One report of a whole command line: loops, products that were there before, and
// what becomes of each.
// RUN: mx-opt %s --mx-quantize=format=mxfp8_e4m3 -mx-pack-fp4 -convert-mx-to-gpu="chip=sm_120f fp4-kind=mxf8f6f4" --mx-report=%t.json -o %t.mlir
// RUN: %python %S/Inputs/check_report.py %mx_src %t.json | FileCheck %s

// The report does not change the module, nor its locations if it is done.
// RUN: mx-opt %s --mx-quantize=format=mxfp8_e4m3 -mx-pack-fp4 -convert-mx-to-gpu="chip=sm_120f fp4-kind=mxf8f6f4" | diff %t.mlir -
// RUN: mx-opt %s --mx-quantize=report=%t.done -mlir-print-debuginfo > %t.with
// RUN: mx-opt %s --mx-quantize -mlir-print-debuginfo | diff %t.with -

// The passes by name, and the parts of the plugin.
// RUN: mx-opt %s -o /dev/null --pass-pipeline='builtin.module(mx-start-report,mx-quantize{format=mxfp8_e4m3},mx-pack-fp4,convert-mx-to-gpu{chip=sm_120f fp4-kind=mxf8f6f4},mx-write-report{file=%t.passes})'
// RUN: diff %t.json %t.passes
// RUN: %if stock-tools %{ %mlir_opt %load_plugin %s -o /dev/null --pass-pipeline='builtin.module(mx-start-report,mx-quantize{format=mxfp8_e4m3},mx-pack-fp4,convert-mx-to-gpu{chip=sm_120f fp4-kind=mxf8f6f4},mx-write-report{file=%t.plugin})' %}
// RUN: %if stock-tools %{ diff %t.json %t.plugin %}
// RUN: %if stock-tools %{ %mlir_opt %load_plugin %s -o /dev/null --pass-pipeline='builtin.module(mx-quantize{report=%t.plugin2})' %}
// RUN: %if stock-tools %{ diff %t.done %t.plugin2 %}

// CHECK: 0 {{.*}}mixed.mlir:[[#@LINE+6]]:8 first linalg.matmul fprop up
// CHECK-NEXT: 1x4x8x64 mxfp8_e4m3 mxfp8_e4m3 rceil rceil nearest_even nearest_even
// CHECK-NEXT: quantized None hint=None
// CHECK-NEXT: lowered-mma sm_120f 88 x1 fastest None kernel=scaled_matmul_mxf8f6f4_1x_mxfp8_e4m3_mxfp8_e4m3_f32_c
func.func @first(%x: tensor<4x64xf32>, %w: tensor<64x8xf32> {mx.role = "weight", mx.name = "up"}, %c: tensor<4x8xf32>,
                 %a: tensor<4x32xi8>, %s: tensor<4x2xf8E8M0FNU>) -> (tensor<4x8xf32>, tensor<4x4xf32>) {
  %0 = linalg.matmul ins(%x, %w : tensor<4x64xf32>, tensor<64x8xf32>) outs(%c : tensor<4x8xf32>) -> tensor<4x8xf32>
  // CHECK-NEXT: 1 {{.*}}mixed.mlir:[[#@LINE+4]]:8 first mx.scaled_matmul other None
  // CHECK-NEXT: 1x4x4x64 mxfp4 mxfp4 None None None None
  // CHECK-NEXT: given None hint=None
  // CHECK-NEXT: lowered-mma sm_120f 88 x1 not fastest slower-kind {{.*}} hint=use fp4-kind=mxf4
  %1 = mx.scaled_matmul %a scales(%s), %a scales(%s) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<4x32xi8>, tensor<4x2xf8E8M0FNU>, tensor<4x32xi8>, tensor<4x2xf8E8M0FNU>) -> tensor<4x4xf32>
  return %0, %1 : tensor<4x8xf32>, tensor<4x4xf32>
}

func.func @second(%x: tensor<4x4xf32>, %w: tensor<4x4xf32> {mx.role = "weight"}, %n: index) -> tensor<4x4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  // CHECK-NEXT: 2 {{.*}}mixed.mlir:[[#@LINE+5]]:10 second linalg.matmul fprop None
  // CHECK-NEXT: 1x4x4x4 mxfp8_e4m3
  // CHECK-NEXT: quantized
  // CHECK-NEXT: lowered-mma
  %r = scf.for %i = %c0 to %n step %c1 iter_args(%y = %x) -> tensor<4x4xf32> {
    %d = linalg.matmul ins(%y, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
    scf.yield %d : tensor<4x4xf32>
  }
  // CHECK-NEXT: 3 {{.*}} second linalg.matmul other None
  // CHECK-NEXT: 1x4x4x4 None None
  // CHECK-NEXT: left two-activations
  // CHECK-NEXT: fallback-host sm_120f 88 x1 not fastest not-quantized
  %s = linalg.matmul ins(%r, %r : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %s : tensor<4x4xf32>
}
// CHECK-NEXT: first mx.quantize
// CHECK-NEXT: lowered-quantize sm_120f 88 x1 fastest None kernel=quantize_f32_mxfp8_e4m3_rceil{{[^ ]*}} instruction=cvt.rn.satfinite.e4m3x2.f32
// CHECK: multiply_adds_by_format {"mxfp4 x mxfp4": 1024, "mxfp8_e4m3 x mxfp8_e4m3": 2112, "none": 64}
