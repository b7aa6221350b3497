// RUN: mx-opt %s -mx-trace | FileCheck %s
// RUN: mx-opt %s -mx-trace=entry=shared | FileCheck %s --check-prefix=SHARED
// RUN: not mx-opt %s -mx-trace=entry=nobody 2>&1 | FileCheck %s --check-prefix=MISSING

// MISSING: error: expected a function @nobody with a body to trace

// CHECK-LABEL: func @main(
// CHECK-SAME: %[[X:.*]]: tensor<4x32xf32>, %[[P:.*]]: tensor<8x32xbf16>)
// CHECK-SAME: tensor<4x8xf32> {mx.name = "y"}
// CHECK-SAME: tensor<4x32xf32> {mx.name = "quantize0.input"}
// CHECK-SAME: tensor<4x32xf8E5M2> {mx.name = "quantize0.elements"}
// CHECK-SAME: tensor<4x1xf8E8M0FNU> {mx.name = "quantize0.scales"}
// CHECK-SAME: tensor<4x8xf32> {mx.name = "matmul0.result"}
// CHECK-SAME: tensor<8x32xbf16> {mx.name = "matmul0.rhs"}
// CHECK-SAME: attributes {mx.trace = ["matmul0 = quantize0 * matmul0.rhs"]}
func.func @main(%x: tensor<4x32xf32>, %p: tensor<8x32xbf16>) -> (tensor<4x8xf32> {mx.name = "y"}) {
  // CHECK: %[[E:.*]], %[[S:.*]] = mx.quantize
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp8_e5m2>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<4x32xf32> -> tensor<4x32xf8E5M2>, tensor<4x1xf8E8M0FNU>
  // CHECK: %[[D:.*]] = mx.scaled_matmul
  %d = mx.scaled_matmul %e scales(%s), %p {lhs_format = #mx.format<mxfp8_e5m2>}
      : (tensor<4x32xf8E5M2>, tensor<4x1xf8E8M0FNU>, tensor<8x32xbf16>) -> tensor<4x8xf32>
  // CHECK: return %[[D]], %[[X]], %[[E]], %[[S]], %[[D]], %[[P]]
  return %d : tensor<4x8xf32>
}

// A product of the transpose of what was quantized.
// SHARED: attributes {mx.trace = ["matmul0 = quantize0 * matmul0.rhs", "matmul1 = quantize0.transposed * matmul1.rhs"]}
func.func @shared(%x: tensor<32x64xf32>, %p: tensor<8x64xbf16>, %q: tensor<8x32xbf16>) -> (tensor<32x8xf32>, tensor<64x8xf32>) {
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp8_e4m3_32x32>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<32x64xf32> -> tensor<32x64xf8E4M3FN>, tensor<1x2xf8E8M0FNU>
  %d = mx.scaled_matmul %e scales(%s), %p {lhs_format = #mx.format<mxfp8_e4m3_32x32>}
      : (tensor<32x64xf8E4M3FN>, tensor<1x2xf8E8M0FNU>, tensor<8x64xbf16>) -> tensor<32x8xf32>
  %eo = tensor.empty() : tensor<64x32xf8E4M3FN>
  %so = tensor.empty() : tensor<2x1xf8E8M0FNU>
  %et = linalg.transpose ins(%e : tensor<32x64xf8E4M3FN>) outs(%eo : tensor<64x32xf8E4M3FN>) permutation = [1, 0]
  %st = linalg.transpose ins(%s : tensor<1x2xf8E8M0FNU>) outs(%so : tensor<2x1xf8E8M0FNU>) permutation = [1, 0]
  %f = mx.scaled_matmul %et scales(%st), %q {lhs_format = #mx.format<mxfp8_e4m3_32x32>}
      : (tensor<64x32xf8E4M3FN>, tensor<2x1xf8E8M0FNU>, tensor<8x32xbf16>) -> tensor<64x8xf32>
  return %d, %f : tensor<32x8xf32>, tensor<64x8xf32>
}
