// A product whose operands are cast is neither quantized nor left: its multiply-adds
// have the name of the type, and no part in quantized_share.

// RUN: mx-opt %s -mx-assign-precision=recipe=bf16 -mx-quantize-contractions --mx-report=%t.json -o /dev/null
// RUN: %python %S/Inputs/check_report.py %mx_src %t.json
// RUN: %python %S/Inputs/check_memory.py %t.json
// RUN: FileCheck %s --input-file=%t.json
// RUN: mx-opt %s -mx-assign-precision=recipe=bf16 -mx-quantize-contractions --remarks-filter=mx-quantize -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK

// REMARK: [Passed] cast | Category:mx-quantize{{.*}}Remark="cast linalg.matmul M=32 N=64 K=48, lhs bf16, rhs bf16, weight up"
// REMARK: [Missed] left | Category:mx-quantize{{.*}}: its operands are no wider than mx.lhs and mx.rhs ask for"
// REMARK: [Passed] share | {{.*}}Remark="quantized 0 of 4 contractions, cast 2, 0.0% of 393 k multiply-adds"

// x is f32 and one copy for both products, 32 * 48 * 2 = 3072 bytes, made by
// 6144 + 3072; what is bf16 already is itself.
// CHECK: "decision": "cast",
// CHECK: "lhs": {
// CHECK-NEXT: "format": "bf16",
// CHECK-NEXT: "gradient": "straight_through",
// CHECK-NEXT: "rounding": "nearest_even",
// CHECK-NEXT: "scale_rule": null,
// CHECK-NEXT: "source": "original",
// CHECK: "bytes_after": 3072,
// CHECK-NEXT: "bytes_before": 6144,
// CHECK-NEXT: "bytes_quantization": 9216,
// CHECK-NEXT: "copy": 0,
// CHECK: "role": "fprop",
// CHECK: "decision": "cast",
// CHECK: "rhs_memory": {
// CHECK-NEXT: "bytes_after": 3072,
// CHECK: "copy": 0,
// CHECK: "role": "wgrad",
// CHECK: "decision": "left",
// CHECK: "lhs_memory": {
// CHECK-NEXT: "bytes_after": 3072,
// CHECK-NEXT: "bytes_before": 3072,
// CHECK-NEXT: "bytes_quantization": 0,
// CHECK: "decision": "left",
// CHECK: "cast": 2,
// CHECK: "multiply_adds_by_format": {
// CHECK-NEXT: "bf16 x bf16": 196608,
// CHECK-NEXT: "none": 196608
// CHECK: "quantized": 0,
// CHECK-NEXT: "quantized_share": 0,
#fprop = #mx.contraction<role = fprop, lhs = activation, rhs = weight, weight = "up">
#wgrad = #mx.contraction<role = wgrad, lhs = gradient, rhs = activation, weight = "up">
#score = #mx.contraction<role = attention_score>
func.func @main(%x: tensor<32x48xf32>, %w: tensor<48x64xf32>, %g: tensor<64x32xf32>, %b: tensor<32x48xbf16>, %c: tensor<32x64xf32>, %d: tensor<64x48xf32>, %v: tensor<48x64xbf16>)
    -> (tensor<32x64xf32>, tensor<64x48xf32>, tensor<32x64xf32>, tensor<32x64xf32>) {
  %0 = linalg.matmul {mx.contraction = #fprop} ins(%x, %w : tensor<32x48xf32>, tensor<48x64xf32>) outs(%c : tensor<32x64xf32>) -> tensor<32x64xf32>
  %1 = linalg.matmul {mx.contraction = #wgrad} ins(%g, %x : tensor<64x32xf32>, tensor<32x48xf32>) outs(%d : tensor<64x48xf32>) -> tensor<64x48xf32>
  %2 = linalg.matmul {mx.contraction = #fprop} ins(%b, %v : tensor<32x48xbf16>, tensor<48x64xbf16>) outs(%c : tensor<32x64xf32>) -> tensor<32x64xf32>
  %3 = linalg.matmul {mx.contraction = #score} ins(%x, %w : tensor<32x48xf32>, tensor<48x64xf32>) outs(%c : tensor<32x64xf32>) -> tensor<32x64xf32>
  return %0, %1, %2, %3 : tensor<32x64xf32>, tensor<64x48xf32>, tensor<32x64xf32>, tensor<32x64xf32>
}
