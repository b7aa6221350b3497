// Operations of mx that nobody lowered before bufferization become loops on
// buffers: as many buffers as where convert-mx-to-linalg ran first, and no copy.
// RUN: mx-opt %s --one-shot-bufferize=bufferize-function-boundaries --canonicalize | FileCheck %s
// RUN: mx-opt %s --one-shot-bufferize=bufferize-function-boundaries --canonicalize | grep -c memref.alloc > %t.before
// RUN: mx-opt %s --convert-mx-to-linalg --one-shot-bufferize=bufferize-function-boundaries --canonicalize | grep -c memref.alloc > %t.after
// RUN: diff %t.before %t.after

// The elements and the scales; the largest magnitudes between. What the input
// holds is not overwritten.

// CHECK-LABEL: func @quantize
// CHECK-SAME: (%{{.*}}: memref<100x120xf32, strided<[?, ?], offset: ?>>) -> (memref<100x60xi8>, memref<100x4xf8E8M0FNU>)
// CHECK-COUNT-3: memref.alloc
// CHECK-NOT: memref.alloc
// CHECK-NOT: memref.copy
// CHECK-NOT: mx.
// CHECK: return
func.func @quantize(%x: tensor<100x120xf32>) -> (tensor<100x60xi8>, tensor<100x4xf8E8M0FNU>) {
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<100x120xf32> -> tensor<100x60xi8>, tensor<100x4xf8E8M0FNU>
  return %e, %s : tensor<100x60xi8>, tensor<100x4xf8E8M0FNU>
}

// CHECK-LABEL: func @dequantize
// CHECK: %[[SIZE:.*]] = memref.dim
// CHECK: memref.alloc(%[[SIZE]]
// CHECK-NOT: memref.alloc
// CHECK-NOT: memref.copy
// CHECK: return
func.func @dequantize(%e: tensor<?x60xi8>, %s: tensor<?x4xf8E8M0FNU>) -> tensor<?x120xf32> {
  %y = mx.dequantize %e, %s {axis = 1, format = #mx.format<mxfp4>} : tensor<?x60xi8>, tensor<?x4xf8E8M0FNU> -> tensor<?x120xf32>
  return %y : tensor<?x120xf32>
}

// The decoded elements and scales of the one operand, the other one with rows and
// columns exchanged, the sums of a block, and the result.

// CHECK-LABEL: func @product
// CHECK-COUNT-5: memref.alloc
// CHECK-NOT: memref.alloc
// CHECK-NOT: memref.copy
// CHECK: return
func.func @product(%e: tensor<100x60xi8>, %s: tensor<100x4xf8E8M0FNU>, %w: tensor<48x120xf32>, %c: tensor<100x48xf32>) -> tensor<100x48xf32> {
  %d = mx.scaled_matmul %e scales(%s), %w add(%c) {lhs_format = #mx.format<mxfp4>}
      : (tensor<100x60xi8>, tensor<100x4xf8E8M0FNU>, tensor<48x120xf32>, tensor<100x48xf32>) -> tensor<100x48xf32>
  return %d : tensor<100x48xf32>
}

// CHECK-LABEL: func @others
// CHECK: memref.get_global
// CHECK-NOT: memref.copy
// CHECK: return {{.*}} : f32, memref<4x32xbf16>
func.func @others(%x: tensor<4x32xbf16>) -> (f32, tensor<4x32xbf16>) {
  %ts = mx.tensor_scale %x : tensor<4x32xbf16>
  %y = mx.hadamard %x {axis = 1, size = 2, signs = array<i8: 1, -1>} : tensor<4x32xbf16>
  return %ts, %y : f32, tensor<4x32xbf16>
}

// A result is a buffer of its own: one that is written to later is not copied,
// and a weight that is read in a loop neither.

// CHECK-LABEL: func @loop
// CHECK: scf.for
// CHECK-COUNT-1: memref.alloc
// CHECK-NOT: memref.alloc
// CHECK-NOT: memref.copy
// CHECK: return
func.func @loop(%e: tensor<8x32xf8E5M2>, %s: tensor<8x1xf8E8M0FNU>, %init: tensor<8x32xf32> {bufferization.writable = true}, %n: index) -> tensor<8x32xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %r = scf.for %i = %c0 to %n step %c1 iter_args(%sum = %init) -> tensor<8x32xf32> {
    %y = mx.dequantize %e, %s {axis = 1, format = #mx.format<mxfp8_e5m2>} : tensor<8x32xf8E5M2>, tensor<8x1xf8E8M0FNU> -> tensor<8x32xf32>
    %z = linalg.exp ins(%y : tensor<8x32xf32>) outs(%y : tensor<8x32xf32>) -> tensor<8x32xf32>
    %next = linalg.add ins(%z, %sum : tensor<8x32xf32>, tensor<8x32xf32>) outs(%sum : tensor<8x32xf32>) -> tensor<8x32xf32>
    scf.yield %next : tensor<8x32xf32>
  }
  return %r : tensor<8x32xf32>
}
