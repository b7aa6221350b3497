// Deciding again makes no second entry: what was left has the last decision, and what
// was quantized stays so, also where it became a product in high precision again.

// RUN: mx-opt %s --mx-quantize-contractions --mx-quantize=format=mxfp4 --mx-report=%t.json -o /dev/null
// RUN: %python %S/Inputs/check_report.py %mx_src %t.json | FileCheck %s
// RUN: FileCheck %s --check-prefix=TOTALS --input-file=%t.json

// RUN: mx-opt %s --mx-quantize=format=mxfp4 --mx-quantize=format=mxfp4 --mx-report=%t.json -o /dev/null
// RUN: %python %S/Inputs/check_report.py %mx_src %t.json | FileCheck %s
// RUN: FileCheck %s --check-prefix=TOTALS --input-file=%t.json
// RUN: mx-opt %s --mx-quantize=format=mxfp4 --mx-report=%t.once.json -o /dev/null
// RUN: diff %t.json %t.once.json

// RUN: mx-opt %s --mx-quantize="format=mxfp4 fake" --mx-quantize-contractions --mx-report=%t.json -o /dev/null
// RUN: %python %S/Inputs/check_report.py %mx_src %t.json | FileCheck %s

// Paths belong to the one entry.
// RUN: mx-opt %s --mx-quantize=format=mxfp4 --mx-quantize=format=mxfp4 --mx-to-cpu --mx-report=%t.json -o /dev/null
// RUN: FileCheck %s --check-prefix=PATHS --input-file=%t.json

// CHECK-COUNT-2: linalg.matmul
// CHECK-NOT: linalg.
// TOTALS: "contractions": 2,
// TOTALS: "left": 1,
// TOTALS: "quantized": 1,
// PATHS: "operations_by_path": {
// PATHS-NEXT: "cpu-exact": 1,
// PATHS-NEXT: "cpu-loops": 1,
func.func @main(%x: tensor<64x128xf32> {mx.name = "x", mx.role = "activation"}, %w: tensor<128x96xf32> {mx.name = "w", mx.role = "weight"},
                %y: tensor<64x96xf32>, %z: tensor<64x64xf32>, %v: tensor<128x64xf32> {mx.name = "v", mx.role = "activation"}) -> (tensor<64x96xf32>, tensor<64x64xf32>) {
  %0 = linalg.matmul ins(%x, %w : tensor<64x128xf32>, tensor<128x96xf32>) outs(%y : tensor<64x96xf32>) -> tensor<64x96xf32>
  %1 = linalg.matmul ins(%x, %v : tensor<64x128xf32>, tensor<128x64xf32>) outs(%z : tensor<64x64xf32>) -> tensor<64x64xf32>
  return %0, %1 : tensor<64x96xf32>, tensor<64x64xf32>
}
