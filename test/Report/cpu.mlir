// On the CPU every path is spoken, and none is a fallback.
// RUN: mx-opt %s -convert-mx-to-linalg --remarks-filter=mx-cpu -o /dev/null 2>&1 | FileCheck %s

// CHECK: [Passed] cpu-exact | Category:mx-cpu | Remark="lowered to loops, mxint8 x plain, exactly", batch=1, chip=cpu, fastest=true, k=32, lhs=mxint8, m=4, n=4, role=other
// CHECK: [Passed] cpu-loops | Category:mx-cpu | Remark="lowered to loops, high precision", batch=1, chip=cpu, fastest=true, k=4, m=4, n=4, role=other
// CHECK-NOT: remark
func.func @f(%a: tensor<4x32xi8>, %s: tensor<4x1xf8E8M0FNU>, %b: tensor<4x32xbf16>, %x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %c = mx.scaled_matmul %a scales(%s), %b {lhs_format = #mx.format<mxint8>}
      : (tensor<4x32xi8>, tensor<4x1xf8E8M0FNU>, tensor<4x32xbf16>) -> tensor<4x4xf32>
  %d = linalg.matmul ins(%c, %x : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %d : tensor<4x4xf32>
}
