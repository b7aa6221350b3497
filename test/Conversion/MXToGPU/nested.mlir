// Kernels are made beside the functions that launch them. A module within another
// is one of its own, which the pass is run on.
// RUN: not mx-opt %s --convert-mx-to-gpu -o /dev/null 2>&1 | FileCheck %s --check-prefix=OUTER
// RUN: not mx-opt %s --mx-to-gpu -o /dev/null 2>&1 | FileCheck %s --check-prefix=OUTER
// RUN: mx-opt %s --pass-pipeline='builtin.module(builtin.module(convert-mx-to-gpu))' | FileCheck %s

// OUTER: nested.mlir:[[#@LINE+8]]:{{.*}}: error: 'mx.quantize' op is in module @inner, which is within the one that kernels are made for: run the pass, or pipeline, on that, as in builtin.module(builtin.module(convert-mx-to-gpu))
// OUTER-NOT: error
// CHECK: module @inner attributes {gpu.container_module}
// CHECK: gpu.launch_func @[[K:.*]]::@[[K]]
// CHECK: gpu.module @[[K]]
module {
  module @inner {
    func.func @main(%x: tensor<32x64xf32>) -> (tensor<32x64xf8E4M3FN>, tensor<32x2xf8E8M0FNU>) {
      %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp8_e4m3>, scale_rule = #mx.scale_rule<rceil>} : tensor<32x64xf32> -> tensor<32x64xf8E4M3FN>, tensor<32x2xf8E8M0FNU>
      return %e, %s : tensor<32x64xf8E4M3FN>, tensor<32x2xf8E8M0FNU>
    }
  }
}
