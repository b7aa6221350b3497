// Sizes that no 64 bits hold are null, and so are sums of bytes; nothing wraps.

// RUN: mx-opt %s --mx-quantize-contractions --mx-report=%t.json -o /dev/null
// RUN: FileCheck %s --input-file=%t.json

// m = 2^32 * 2^32 and the multiply-adds overflow, n and k do not.
// CHECK-LABEL: "function": "rows",
// CHECK: "k": 2,
// CHECK: "m": null,
// CHECK: "multiply_adds": null,
// CHECK: "n": 4,
func.func @rows(%x: tensor<4294967296x4294967296x2xf32>, %w: tensor<2x4xf32>, %y: tensor<4294967296x4294967296x4xf32>) -> tensor<4294967296x4294967296x4xf32> {
  %0 = linalg.contract indexing_maps = [affine_map<(a, b, n, k) -> (a, b, k)>, affine_map<(a, b, n, k) -> (k, n)>, affine_map<(a, b, n, k) -> (a, b, n)>]
      ins(%x, %w : tensor<4294967296x4294967296x2xf32>, tensor<2x4xf32>) outs(%y : tensor<4294967296x4294967296x4xf32>) -> tensor<4294967296x4294967296x4xf32>
  return %0 : tensor<4294967296x4294967296x4xf32>
}

// Each tensor of 2^30 * 2^30 * 4 = 2^62 bytes fits. Two of them read do not, nor does
// their sum in the totals.
// CHECK-LABEL: "function": "bytes",
// CHECK: "lhs_memory": {
// CHECK-NEXT: "bytes_after": 4611686018427387904,
// CHECK-NEXT: "bytes_before": 4611686018427387904,
// CHECK: "traffic": {
// CHECK-NEXT: "read_after": null,
// CHECK-NEXT: "read_before": null,
// CHECK-NEXT: "written": 4
// CHECK: "memory": {
// CHECK-NEXT: "other": {
// CHECK-NEXT: "bytes_after": null,
// CHECK-NEXT: "bytes_before": null,
func.func @bytes(%x: tensor<1x1073741824x1073741824xf32>, %w: tensor<1073741824x1073741824x1xf32>, %y: tensor<1x1xf32>) -> tensor<1x1xf32> {
  %0 = linalg.contract indexing_maps = [affine_map<(m, n, k, l) -> (m, k, l)>, affine_map<(m, n, k, l) -> (k, l, n)>, affine_map<(m, n, k, l) -> (m, n)>]
      ins(%x, %w : tensor<1x1073741824x1073741824xf32>, tensor<1073741824x1073741824x1xf32>) outs(%y : tensor<1x1xf32>) -> tensor<1x1xf32>
  return %0 : tensor<1x1xf32>
}
