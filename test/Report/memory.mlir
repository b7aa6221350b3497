// Bytes of operands before and after, and what products read and write. All
// numbers are computed by hand, as the comments say.

// RUN: mx-opt %s -mx-quantize-contractions --mx-report=%t.json -o /dev/null
// RUN: %python %S/Inputs/check_report.py %mx_src %t.json
// RUN: FileCheck %s --input-file=%t.json
// RUN: FileCheck %s --input-file=%t.json --check-prefix=TOTALS

// The numbers of a report have no effect on what another one has.
// RUN: mx-opt %s -mx-start-report -mx-quantize-contractions -mx-write-report=file=%t.other --mx-report=%t.json -o /dev/null
// RUN: diff %t.json %t.other

#mxfp4 = #mx.quantization<format = <mxfp4>, scale_rule = rceil>
#nvfp4 = #mx.quantization<format = <nvfp4>, scale_rule = amax>
#square = #mx.quantization<format = <nvfp4_16x16>, scale_rule = amax>
#fp6 = #mx.quantization<format = <mxfp6_e2m3>, scale_rule = rceil>
#outliers = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil>, outlier_permille = 990>
#forward = #mx.contraction<role = fprop, lhs = activation, rhs = weight, layer = 3, layers = 5>
#dgrad = #mx.contraction<role = dgrad, lhs = gradient, rhs = weight>
#unknown = #mx.contraction<role = other, lhs = other, rhs = other>
#wgrad = #mx.contraction<role = wgrad, lhs = gradient, rhs = activation>

// Two products read %x along its rows: one copy.
//   x     before 64 * 128 * 4 = 32768, after 64 * 128 / 2 + 64 * 128 / 32 = 4352
//   u     before 96 * 128 * 4 = 49152, after 96 * 64 + 96 * 4 = 6528
//   v     before 32 * 128 * 4 = 16384, after 32 * 64 + 32 * 4 = 2176
//   quantization of x 32768 + 4352 = 37120, of u 49152 + 6528 = 55680
// The second product adds to %c, 64 * 32 * 4 = 8192.
// CHECK-LABEL: "function": "shared",
// CHECK: "layer": 3,
// CHECK: "lhs_kind": "activation",
// CHECK-NEXT: "lhs_memory": {
// CHECK-NEXT: "bytes_after": 4352,
// CHECK-NEXT: "bytes_before": 32768,
// CHECK-NEXT: "bytes_quantization": 37120,
// CHECK-NEXT: "copy": 0,
// CHECK-NEXT: "tensor": 0
// CHECK: "rhs_kind": "weight",
// CHECK-NEXT: "rhs_memory": {
// CHECK-NEXT: "bytes_after": 6528,
// CHECK-NEXT: "bytes_before": 49152,
// CHECK-NEXT: "bytes_quantization": 55680,
// CHECK-NEXT: "copy": 1,
// CHECK-NEXT: "tensor": 1
// CHECK: "traffic": {
// CHECK-NEXT: "read_after": 10880,
// CHECK-NEXT: "read_before": 81920,
// CHECK-NEXT: "written": 24576
// CHECK-LABEL: "function": "shared",
// CHECK: "lhs_memory": {
// CHECK: "copy": 0,
// CHECK-NEXT: "tensor": 0
// CHECK: "rhs_memory": {
// CHECK-NEXT: "bytes_after": 2176,
// CHECK-NEXT: "bytes_before": 16384,
// CHECK: "copy": 2,
// CHECK-NEXT: "tensor": 2
// CHECK: "traffic": {
// CHECK-NEXT: "read_after": 14720,
// CHECK-NEXT: "read_before": 57344,
// CHECK-NEXT: "written": 8192
func.func @shared(%x: tensor<64x128xf32>, %u: tensor<128x96xf32>, %v: tensor<128x32xf32>, %c: tensor<64x32xf32>) -> (tensor<64x96xf32>, tensor<64x32xf32>) {
  %zero = arith.constant dense<0.0> : tensor<64x96xf32>
  %0 = linalg.matmul {mx.lhs = #mxfp4, mx.rhs = #mxfp4, mx.contraction = #forward}
      ins(%x, %u : tensor<64x128xf32>, tensor<128x96xf32>) outs(%zero : tensor<64x96xf32>) -> tensor<64x96xf32>
  %1 = linalg.matmul {mx.lhs = #mxfp4, mx.rhs = #mxfp4, mx.contraction = #forward}
      ins(%x, %v : tensor<64x128xf32>, tensor<128x32xf32>) outs(%c : tensor<64x32xf32>) -> tensor<64x32xf32>
  return %0, %1 : tensor<64x96xf32>, tensor<64x32xf32>
}

// A training step: %w with square blocks is one copy for fprop and dgrad, the
// gradient %g along both dimensions is two, and %x is read in two formats and
// once as it is: three.
//   x, bf16  before 32 * 64 * 2 = 4096
//            after  nvfp4  1024 + 32 * 4 + 4 = 1156, made by 2 * 4096 + 1156 = 9348
//                   fp6    64 rows of 32 * 6 / 8 = 24, and 64 * 1: 1600, by 5696
//   w, f32   before 48 * 64 * 4 = 12288
//            after  1536 + 3 * 4 + 4 = 1552, by 2 * 12288 + 1552 = 26128
//   g, f32   before 32 * 48 * 4 = 6144
//            after  along 48: 768 + 32 * 3 + 4 = 868
//                   along 32, mxfp6: 48 rows of 24, and 48: 1200
// CHECK-LABEL: "function": "step",
// CHECK: "lhs_memory": {
// CHECK-NEXT: "bytes_after": 1156,
// CHECK-NEXT: "bytes_before": 4096,
// CHECK-NEXT: "bytes_quantization": 9348,
// CHECK-NEXT: "copy": 3,
// CHECK-NEXT: "tensor": 3
// CHECK: "rhs_memory": {
// CHECK-NEXT: "bytes_after": 1552,
// CHECK-NEXT: "bytes_before": 12288,
// CHECK-NEXT: "bytes_quantization": 26128,
// CHECK-NEXT: "copy": 4,
// CHECK-NEXT: "tensor": 4
// CHECK-LABEL: "function": "step",
// CHECK: "lhs_memory": {
// CHECK-NEXT: "bytes_after": 868,
// CHECK-NEXT: "bytes_before": 6144,
// CHECK: "copy": 5,
// CHECK-NEXT: "tensor": 5
// CHECK: "rhs_memory": {
// CHECK-NEXT: "bytes_after": 1552,
// CHECK: "copy": 4,
// CHECK-NEXT: "tensor": 4
// CHECK-LABEL: "function": "step",
// CHECK: "lhs_memory": {
// CHECK-NEXT: "bytes_after": 1200,
// CHECK: "copy": 6,
// CHECK-NEXT: "tensor": 5
// CHECK: "rhs_memory": {
// CHECK-NEXT: "bytes_after": 1600,
// CHECK-NEXT: "bytes_before": 4096,
// CHECK-NEXT: "bytes_quantization": 5696,
// CHECK-NEXT: "copy": 7,
// CHECK-NEXT: "tensor": 3
// CHECK-LABEL: "function": "step",
// CHECK: "lhs_memory": {
// CHECK-NEXT: "bytes_after": 4096,
// CHECK-NEXT: "bytes_before": 4096,
// CHECK-NEXT: "bytes_quantization": 0,
// CHECK-NEXT: "copy": 8,
// CHECK-NEXT: "tensor": 3
// CHECK: "rhs_memory": {
// CHECK: "copy": 8,
// CHECK-NEXT: "tensor": 3
func.func @step(%x: tensor<32x64xbf16>, %w: tensor<48x64xf32>, %g: tensor<32x48xf32>) -> (tensor<32x48xf32>, tensor<32x64xf32>, tensor<48x64xf32>, tensor<32x32xf32>) {
  %y0 = arith.constant dense<0.0> : tensor<32x48xf32>
  %d0 = arith.constant dense<0.0> : tensor<32x64xf32>
  %w0 = arith.constant dense<0.0> : tensor<48x64xf32>
  %s0 = arith.constant dense<0.0> : tensor<32x32xf32>
  %wide = tensor.empty() : tensor<32x64xf32>
  // Seen through: what is read is bf16.
  %xf = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
      ins(%x : tensor<32x64xbf16>) outs(%wide : tensor<32x64xf32>) {
  ^bb0(%in: bf16, %out: f32):
    %e = arith.extf %in : bf16 to f32
    linalg.yield %e : f32
  } -> tensor<32x64xf32>
  %y = linalg.contract indexing_maps = [affine_map<(i, j, k) -> (i, k)>, affine_map<(i, j, k) -> (j, k)>, affine_map<(i, j, k) -> (i, j)>]
      {mx.lhs = #nvfp4, mx.rhs = #square, mx.contraction = #forward}
      ins(%xf, %w : tensor<32x64xf32>, tensor<48x64xf32>) outs(%y0 : tensor<32x48xf32>) -> tensor<32x48xf32>
  %d = linalg.matmul {mx.lhs = #nvfp4, mx.rhs = #square, mx.contraction = #dgrad}
      ins(%g, %w : tensor<32x48xf32>, tensor<48x64xf32>) outs(%d0 : tensor<32x64xf32>) -> tensor<32x64xf32>
  %gw = linalg.contract indexing_maps = [affine_map<(i, j, k) -> (k, i)>, affine_map<(i, j, k) -> (k, j)>, affine_map<(i, j, k) -> (i, j)>]
      {mx.lhs = #fp6, mx.rhs = #fp6, mx.contraction = #wgrad}
      ins(%g, %xf : tensor<32x48xf32>, tensor<32x64xf32>) outs(%w0 : tensor<48x64xf32>) -> tensor<48x64xf32>
  %s = linalg.contract indexing_maps = [affine_map<(i, j, k) -> (i, k)>, affine_map<(i, j, k) -> (j, k)>, affine_map<(i, j, k) -> (i, j)>]
      {mx.skip = "attention"}
      ins(%xf, %xf : tensor<32x64xf32>, tensor<32x64xf32>) outs(%s0 : tensor<32x32xf32>) -> tensor<32x32xf32>
  return %y, %d, %gw, %s : tensor<32x48xf32>, tensor<32x64xf32>, tensor<48x64xf32>, tensor<32x32xf32>
}

// Reshapes that are no mere units, one tensor: along its last dimension, and
// along its rows. Odd rows begin on bytes of their own, and two scales serve one.
//   x     before 2 * 4 * 33 * 4 = 1056
//         after  along 33: 8 rows of 17, and 8 * 2: 152
//                along 8: 33 rows of 4, and 33: 165
//   w     before 33 * 4 * 4 = 528, after 4 * 17 + 4 * 2 = 76
//   outliers leave a tensor of 1056 beside 165
// CHECK-LABEL: "function": "reshaped",
// CHECK: "lhs_memory": {
// CHECK-NEXT: "bytes_after": 152,
// CHECK-NEXT: "bytes_before": 1056,
// CHECK: "copy": 9,
// CHECK-NEXT: "tensor": 6
// CHECK: "rhs_memory": {
// CHECK-NEXT: "bytes_after": 76,
// CHECK-NEXT: "bytes_before": 528,
// CHECK-LABEL: "function": "reshaped",
// CHECK: "lhs_memory": {
// CHECK-NEXT: "bytes_after": 165,
// CHECK-NEXT: "bytes_before": 1056,
// CHECK: "copy": 11,
// CHECK-NEXT: "tensor": 6
// CHECK: "rhs_memory": {
// CHECK-NEXT: "bytes_after": 1221,
// CHECK-NEXT: "bytes_before": 1056,
// CHECK: "copy": 12,
// CHECK-NEXT: "tensor": 6
func.func @reshaped(%x: tensor<2x4x33xf32>, %w: tensor<33x4xf32>) -> (tensor<8x4xf32>, tensor<33x33xf32>) {
  %y0 = arith.constant dense<0.0> : tensor<8x4xf32>
  %z0 = arith.constant dense<0.0> : tensor<33x33xf32>
  %a = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x4x33xf32> into tensor<8x33xf32>
  %b = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x4x33xf32> into tensor<8x33xf32>
  %y = linalg.matmul {mx.lhs = #mxfp4, mx.rhs = #mxfp4, mx.contraction = #forward}
      ins(%a, %w : tensor<8x33xf32>, tensor<33x4xf32>) outs(%y0 : tensor<8x4xf32>) -> tensor<8x4xf32>
  %z = linalg.contract indexing_maps = [affine_map<(i, j, k) -> (k, i)>, affine_map<(i, j, k) -> (k, j)>, affine_map<(i, j, k) -> (i, j)>]
      {mx.lhs = #mxfp4, mx.rhs = #outliers}
      ins(%a, %b : tensor<8x33xf32>, tensor<8x33xf32>) outs(%z0 : tensor<33x33xf32>) -> tensor<33x33xf32>
  return %y, %z : tensor<8x4xf32>, tensor<33x33xf32>
}

// A size that is not known: nothing is of what depends on it.
// CHECK-LABEL: "function": "dynamic",
// CHECK: "lhs_memory": {
// CHECK-NEXT: "bytes_after": null,
// CHECK-NEXT: "bytes_before": null,
// CHECK-NEXT: "bytes_quantization": null,
// CHECK: "rhs_memory": {
// CHECK-NEXT: "bytes_after": 136,
// CHECK-NEXT: "bytes_before": 1024,
// CHECK: "traffic": {
// CHECK-NEXT: "read_after": null,
// CHECK-NEXT: "read_before": null,
// CHECK-NEXT: "written": null
func.func @dynamic(%x: tensor<?x32xf32>, %w: tensor<32x8xf32>, %c: tensor<?x8xf32>) -> tensor<?x8xf32> {
  %0 = linalg.matmul {mx.lhs = #mxfp4, mx.rhs = #mxfp4, mx.contraction = #mx.contraction<role = fprop, lhs = other, rhs = weight>}
      ins(%x, %w : tensor<?x32xf32>, tensor<32x8xf32>) outs(%c : tensor<?x8xf32>) -> tensor<?x8xf32>
  return %0 : tensor<?x8xf32>
}

// Orientations of tensors of dynamic sizes are told apart, and reshapes that keep the
// last dimension are seen through: %x along its last dimension, twice, and along its
// rows; then a tensor whose both sizes are dynamic, along each.
// CHECK-LABEL: "function": "dynamic_copies",
// CHECK: "lhs_memory": {
// CHECK: "copy": 15,
// CHECK-NEXT: "tensor": 10
// CHECK-LABEL: "function": "dynamic_copies",
// CHECK: "lhs_memory": {
// CHECK: "copy": 15,
// CHECK-NEXT: "tensor": 10
// CHECK-LABEL: "function": "dynamic_copies",
// CHECK: "lhs_memory": {
// CHECK: "copy": 17,
// CHECK-NEXT: "tensor": 10
// CHECK: "rhs_memory": {
// CHECK: "copy": 17,
// CHECK-NEXT: "tensor": 10
// CHECK-LABEL: "function": "dynamic_copies",
// CHECK: "lhs_memory": {
// CHECK: "copy": 18,
// CHECK-NEXT: "tensor": 12
// CHECK: "rhs_memory": {
// CHECK: "copy": 19,
// CHECK-NEXT: "tensor": 12
func.func @dynamic_copies(%x: tensor<?x?x32xf32>, %w: tensor<32x8xf32>, %c: tensor<?x8xf32>, %d: tensor<?x?x8xf32>, %e: tensor<32x32xf32>,
                          %s: tensor<?x?xf32>, %t: tensor<?x?xf32>) -> (tensor<?x8xf32>, tensor<?x?x8xf32>, tensor<32x32xf32>, tensor<?x?xf32>) {
  %a = tensor.collapse_shape %x [[0, 1], [2]] : tensor<?x?x32xf32> into tensor<?x32xf32>
  %0 = linalg.matmul {mx.lhs = #mxfp4, mx.rhs = #mxfp4, mx.contraction = #unknown}
      ins(%a, %w : tensor<?x32xf32>, tensor<32x8xf32>) outs(%c : tensor<?x8xf32>) -> tensor<?x8xf32>
  %1 = linalg.contract indexing_maps = [affine_map<(a, b, n, k) -> (a, b, k)>, affine_map<(a, b, n, k) -> (k, n)>, affine_map<(a, b, n, k) -> (a, b, n)>]
      {mx.lhs = #mxfp4, mx.rhs = #mxfp4, mx.contraction = #unknown}
      ins(%x, %w : tensor<?x?x32xf32>, tensor<32x8xf32>) outs(%d : tensor<?x?x8xf32>) -> tensor<?x?x8xf32>
  %2 = linalg.contract indexing_maps = [affine_map<(m, n, k) -> (k, m)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>]
      {mx.lhs = #mxfp4, mx.rhs = #mxfp4, mx.contraction = #unknown}
      ins(%a, %a : tensor<?x32xf32>, tensor<?x32xf32>) outs(%e : tensor<32x32xf32>) -> tensor<32x32xf32>
  %3 = linalg.matmul {mx.lhs = #mxfp4, mx.rhs = #mxfp4, mx.contraction = #unknown}
      ins(%s, %s : tensor<?x?xf32>, tensor<?x?xf32>) outs(%t : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %0, %1, %2, %3 : tensor<?x8xf32>, tensor<?x?x8xf32>, tensor<32x32xf32>, tensor<?x?xf32>
}

// Sums of tensors and of copies by kind. The tensor of @reshaped is an
// activation first, so that its copies are all of that kind.
//   activation  before 32768 + 4096 + 1056 = 37920
//               after  4352 + (1156 + 1600 + 4096) + (152 + 165 + 1221) = 12742
//   gradient    before 6144, after 868 + 1200 = 2068
//   other       unknown
//   weight      before 49152 + 16384 + 12288 + 528 + 1024 = 79376
//               after  6528 + 2176 + 1552 + 76 + 136 = 10468
// TOTALS: "totals": {
// TOTALS: "memory": {
// TOTALS-NEXT: "activation": {
// TOTALS-NEXT: "bytes_after": 12742,
// TOTALS-NEXT: "bytes_before": 37920,
// TOTALS: "gradient": {
// TOTALS-NEXT: "bytes_after": 2068,
// TOTALS-NEXT: "bytes_before": 6144,
// TOTALS: "other": {
// TOTALS-NEXT: "bytes_after": null,
// TOTALS-NEXT: "bytes_before": null,
// TOTALS-NEXT: "bytes_quantization": null
// TOTALS: "weight": {
// TOTALS-NEXT: "bytes_after": 10468,
// TOTALS-NEXT: "bytes_before": 79376,
// TOTALS: "traffic": {
// TOTALS-NEXT: "read_after": null,
