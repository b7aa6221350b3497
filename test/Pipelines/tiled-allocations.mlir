// A tile is computed where it belongs in the result: bufferization adds no
// buffer for it and no copy.
// RUN: mx-opt %s --transform-preload-library='transform-library-paths=%S/Inputs/tile.mlir' \
// RUN:   --transform-interpreter --canonicalize --cse --mx-to-cpu --split-input-file | FileCheck %s

// The elements, the scales, and the largest magnitudes of the blocks of a tile.
// What is quantized is computed in the place of its destination.

// CHECK-LABEL: llvm.func @quantize
// CHECK-COUNT-4: llvm.call @malloc
// CHECK-NOT: llvm.call @malloc
// CHECK-NOT: memrefCopy
// CHECK-NOT: llvm.intr.memcpy
// CHECK: llvm.return
func.func @quantize(%x: tensor<100x120xf32>) -> (tensor<100x120xf4E2M1FN>, tensor<100x4xf8E8M0FNU>) {
  %init = tensor.empty() : tensor<100x120xf32>
  %y = linalg.exp ins(%x : tensor<100x120xf32>) outs(%init : tensor<100x120xf32>) -> tensor<100x120xf32>
  %e, %s = mx.quantize %y {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, tile}
      : tensor<100x120xf32> -> tensor<100x120xf4E2M1FN>, tensor<100x4xf8E8M0FNU>
  return %e, %s : tensor<100x120xf4E2M1FN>, tensor<100x4xf8E8M0FNU>
}

// -----

// The result; in the loop, of the left operand's and the right one's tiles
// elements, scales, largest magnitudes and decoded elements and scales, the sums
// of a block, and the tile of the product.

// CHECK-LABEL: llvm.func @product
// CHECK-COUNT-13: llvm.call @malloc
// CHECK-NOT: llvm.call @malloc
// CHECK-NOT: memrefCopy
// CHECK-NOT: llvm.intr.memcpy
// CHECK: llvm.return
func.func @product(%x: tensor<100x120xf32>, %w: tensor<128x120xf32>, %b: tensor<100x128xf32>) -> tensor<100x128xf32> {
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<100x120xf32> -> tensor<100x120xf4E2M1FN>, tensor<100x4xf8E8M0FNU>
  %f, %t = mx.quantize %w {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<128x120xf32> -> tensor<128x120xf4E2M1FN>, tensor<128x4xf8E8M0FNU>
  %d = mx.scaled_matmul %e scales(%s), %f scales(%t) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<100x120xf4E2M1FN>, tensor<100x4xf8E8M0FNU>, tensor<128x120xf4E2M1FN>, tensor<128x4xf8E8M0FNU>) -> tensor<100x128xf32>
  %o = tensor.empty() : tensor<100x128xf32>
  %r = linalg.add {tile} ins(%d, %b : tensor<100x128xf32>, tensor<100x128xf32>) outs(%o : tensor<100x128xf32>) -> tensor<100x128xf32>
  return %r : tensor<100x128xf32>
}

// -----

// The result of a product that is itself tiled is written in place; what is added
// are the decoded operands, the scales of one, and the sums of a block.

// CHECK-LABEL: llvm.func @in_place
// CHECK-COUNT-5: llvm.call @malloc
// CHECK-NOT: llvm.call @malloc
// CHECK-NOT: memrefCopy
// CHECK-NOT: llvm.intr.memcpy
// CHECK: llvm.return
func.func @in_place(%e: tensor<100x60xi8>, %s: tensor<100x4xf8E8M0FNU>, %w: tensor<128x120xf32>) -> tensor<100x128xf32> {
  %d = mx.scaled_matmul %e scales(%s), %w {lhs_format = #mx.format<mxfp4>, tile}
      : (tensor<100x60xi8>, tensor<100x4xf8E8M0FNU>, tensor<128x120xf32>) -> tensor<100x128xf32>
  return %d : tensor<100x128xf32>
}

// -----

// CHECK-LABEL: llvm.func @dequantize
// CHECK-COUNT-1: llvm.call @malloc
// CHECK-NOT: llvm.call @malloc
// CHECK-NOT: memrefCopy
// CHECK-NOT: llvm.intr.memcpy
// CHECK: llvm.return
func.func @dequantize(%e: tensor<100x60xi8>, %s: tensor<100x4xf8E8M0FNU>) -> tensor<100x120xf32> {
  %y = mx.dequantize %e, %s {axis = 1, format = #mx.format<mxfp4>, tile}
      : tensor<100x60xi8>, tensor<100x4xf8E8M0FNU> -> tensor<100x120xf32>
  return %y : tensor<100x120xf32>
}
