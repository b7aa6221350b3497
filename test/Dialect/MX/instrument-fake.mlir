// With fake, statistics have the names that they have with block-scaled products, and a
// product that was left does not count. %v is plain.

// RUN: mx-opt %s --mx-quantize-contractions=fake -mx-instrument | FileCheck %s --check-prefixes=CHECK,FAKE
// RUN: mx-opt %s --mx-quantize-contractions -mx-instrument | FileCheck %s --check-prefixes=CHECK,REAL

#mxfp4 = #mx.quantization<format = <mxfp4>, scale_rule = rceil>
#up = #mx.contraction<role = fprop, lhs = activation, rhs = weight, weight = "up">

// CHECK-LABEL: func.func @main(
// CHECK-SAME: {mx.name = "statistics.fprop.activation.up+fprop.activation.up#2"}
// CHECK-SAME: {mx.name = "statistics.fprop.weight.up"}
// CHECK-NOT: statistics
// FAKE-NOT: mx.scaled_matmul
// FAKE-COUNT-3: linalg.contract {{.*}} {mx.contraction = #mx.contraction<role = fprop
// REAL: linalg.contract
// REAL-COUNT-2: mx.scaled_matmul {{.*}} mx.contraction = #mx.contraction<role = fprop

// All sites of a training step have the same names.
// RUN: mx-opt %models/gpt2_train.mlir --mx-quantize="recipe=quartet fake" -mx-instrument -o %t.fake.mlir
// RUN: grep -o 'statistics[^"]*' %t.fake.mlir > %t.fake
// RUN: mx-opt %models/gpt2_train.mlir --mx-quantize=recipe=quartet -mx-instrument -o %t.real.mlir
// RUN: grep -o 'statistics[^"]*' %t.real.mlir > %t.real
// RUN: diff %t.real %t.fake
// RUN: FileCheck %s --check-prefix=STEP --input-file=%t.fake
// STEP: statistics.dgrad.gradient.layers.1.proj.weight
func.func @main(%x: tensor<4x32xbf16>, %w: tensor<8x32xbf16>, %v: tensor<8x32xbf16>, %y: tensor<4x8xbf16>) -> (tensor<4x8xbf16>, tensor<4x8xbf16>, tensor<4x8xbf16>) {
  %0 = linalg.contract indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>] {mx.contraction = #up}
      ins(%x, %w : tensor<4x32xbf16>, tensor<8x32xbf16>) outs(%y : tensor<4x8xbf16>) -> tensor<4x8xbf16>
  %1 = linalg.contract indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>] {mx.lhs = #mxfp4, mx.rhs = #mxfp4, mx.contraction = #up}
      ins(%x, %w : tensor<4x32xbf16>, tensor<8x32xbf16>) outs(%y : tensor<4x8xbf16>) -> tensor<4x8xbf16>
  %2 = linalg.contract indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>] {mx.lhs = #mxfp4, mx.contraction = #up}
      ins(%x, %v : tensor<4x32xbf16>, tensor<8x32xbf16>) outs(%y : tensor<4x8xbf16>) -> tensor<4x8xbf16>
  return %0, %1, %2 : tensor<4x8xbf16>, tensor<4x8xbf16>, tensor<4x8xbf16>
}
