// RUN: mx-opt %s --mx-quantize --remarks-filter=mx-quantize -o /dev/null 2>&1 | FileCheck %s
// Products that are on another level are spoken of, and those that are none are
// not: a pooling, a sum of squares.

// CHECK: [[#@LINE+4]]:3: remark: {{.*}}"left linalg.matmul: it is on memrefs, products are taken on tensors"
// CHECK: [[#@LINE+2]]:1: remark: {{.*}}"quantized 0 of 0 contractions, not counting 1 that are on another level"
// CHECK-NOT: remark: {{.*}}not counting
func.func @memrefs(%a: memref<4x64xf32>, %b: memref<64x8xf32>, %c: memref<4x8xf32>, %s: memref<4xf32>) {
  linalg.matmul ins(%a, %b : memref<4x64xf32>, memref<64x8xf32>) outs(%c : memref<4x8xf32>)
  linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>],
                  iterator_types = ["parallel", "reduction"]} ins(%a : memref<4x64xf32>) outs(%s : memref<4xf32>) {
  ^bb0(%x: f32, %sum: f32):
    %square = arith.mulf %x, %x : f32
    %next = arith.addf %sum, %square : f32
    linalg.yield %next : f32
  }
  return
}

// CHECK: [[#@LINE+5]]:8: remark: {{.*}}"left vector.contract: it is on vectors, products are taken on tensors"
func.func @vectors(%a: vector<4x64xf32>, %b: vector<64x8xf32>, %c: vector<4x8xf32>, %x: tensor<1x2x6x6xf32>,
                   %w: tensor<3x3xf32>, %o: tensor<1x2x2x2xf32>) -> (vector<4x8xf32>, tensor<1x2x2x2xf32>) {
  %p = linalg.pooling_nchw_max {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>}
      ins(%x, %w : tensor<1x2x6x6xf32>, tensor<3x3xf32>) outs(%o : tensor<1x2x2x2xf32>) -> tensor<1x2x2x2xf32>
  %d = vector.contract {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (k, n)>,
                                         affine_map<(m, n, k) -> (m, n)>],
                        iterator_types = ["parallel", "parallel", "reduction"], kind = #vector.kind<add>}
      %a, %b, %c : vector<4x64xf32>, vector<64x8xf32> into vector<4x8xf32>
  return %d, %p : vector<4x8xf32>, tensor<1x2x2x2xf32>
}

// With a product that is found, the share says what it leaves out.
// CHECK: "left tosa.conv2d: convolutions are taken in linalg: run tosa-to-linalg-named first"
// CHECK: "quantized 1 of 1 contractions, 100.0% of 2.05 k multiply-adds, not counting 1 that are on another level"
func.func @tosa(%a: tensor<1x8x8x3xf32>, %b: tensor<5x4x4x3xf32> {mx.role = "weight"}, %c: tensor<5xf32>,
                %x: tensor<4x64xf32>, %w: tensor<64x8xf32> {mx.role = "weight"}, %o: tensor<4x8xf32>)
    -> (tensor<1x2x2x5xf32>, tensor<4x8xf32>) {
  %z = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %d = tosa.conv2d %a, %b, %c, %z, %z {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 4, 4>}
      : (tensor<1x8x8x3xf32>, tensor<5x4x4x3xf32>, tensor<5xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x2x2x5xf32>
  %m = linalg.matmul ins(%x, %w : tensor<4x64xf32>, tensor<64x8xf32>) outs(%o : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %d, %m : tensor<1x2x2x5xf32>, tensor<4x8xf32>
}
