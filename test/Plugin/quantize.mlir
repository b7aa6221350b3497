// A stock mlir-opt with the plugin runs the pipelines and passes by name.
// RUN: %mlir_opt %load_plugin %s --pass-pipeline='builtin.module(mx-quantize{format=nvfp4 scale-rule=floor})' | FileCheck %s
// RUN: %mlir_opt %load_plugin %s --pass-pipeline='builtin.module(func.func(mx-assign-precision{format=mxfp8_e4m3}))' \
// RUN:   | FileCheck %s --check-prefix=ASSIGN

// The dialect and passes are not there without it.
// RUN: not %mlir_opt %s --pass-pipeline='builtin.module(mx-quantize)' 2>&1 | FileCheck %s --check-prefix=WITHOUT
// WITHOUT: 'mx-quantize' does not refer to a registered pass or pass pipeline

// Its remarks are upstream's to filter.
// RUN: %mlir_opt %load_plugin %s --remarks-filter=mx-quantize -o /dev/null \
// RUN:   --pass-pipeline='builtin.module(mx-quantize{format=mxfp4})' 2>&1 | FileCheck %s --check-prefix=REMARK
// REMARK: remark: {{.*}}Category:mx-quantize

// CHECK-LABEL: func.func @linear
// ASSIGN: [[$FORMAT:#.*]] = #mx.quantization<format = <mxfp8_e4m3>, scale_rule = rceil>
// ASSIGN-LABEL: func.func @linear
func.func @linear(%x: tensor<4x64xf32>, %w: tensor<64x8xf32> {mx.role = "weight"},
                  %c: tensor<4x8xf32>) -> tensor<4x8xf32> {
  // CHECK: mx.quantize {{.*}}format = #mx.format<nvfp4>
  // CHECK: mx.quantize {{.*}}format = #mx.format<nvfp4>
  // CHECK: mx.scaled_matmul
  // CHECK-NOT: linalg.matmul
  // ASSIGN: linalg.matmul {mx.lhs = [[$FORMAT]]
  %d = linalg.matmul ins(%x, %w : tensor<4x64xf32>, tensor<64x8xf32>) outs(%c : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %d : tensor<4x8xf32>
}
