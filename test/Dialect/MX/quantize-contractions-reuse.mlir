// RUN: mx-opt %s -mx-quantize-contractions -mx-optimize -canonicalize -cse | FileCheck %s --check-prefix=SHARED
// RUN: mx-opt %s -mx-quantize-contractions -loop-invariant-code-motion | FileCheck %s --check-prefix=LICM

#w8 = #mx.site<quantization = <format = <mxfp8_e4m3_32x32>, scale_rule = rceil>>
#x8 = #mx.site<quantization = <format = <mxfp8_e4m3>, scale_rule = rceil>>
#w4 = #mx.site<quantization = <format = <nvfp4_16x16>, scale_rule = amax>>
#x4 = #mx.site<quantization = <format = <nvfp4>, scale_rule = amax>>

// The weight stands in two orientations. With square blocks it is quantized once,
// and dgrad reads the transposes of elements and scales.
// SHARED-LABEL: func @square(
// SHARED-SAME: %[[W:[a-z0-9]*]]: tensor<64x96xf32>, %[[X:[a-z0-9]*]]: tensor<32x96xf32>, %[[G:[a-z0-9]*]]: tensor<32x64xf32>
// SHARED: mx.quantize %[[X]]
// SHARED: %[[E:.*]], %[[S:.*]] = mx.quantize %[[W]]
// SHARED: mx.quantize %[[G]]
// SHARED-NOT: mx.quantize
// SHARED: %[[ET:.*]] = linalg.transpose ins(%[[E]] : tensor<64x96xf8E4M3FN>)
// SHARED: %[[ST:.*]] = linalg.transpose ins(%[[S]] : tensor<2x3xf8E8M0FNU>)
// SHARED: mx.scaled_matmul %{{.*}}, %[[ET]] scales(%[[ST]])
func.func @square(%w: tensor<64x96xf32>, %x: tensor<32x96xf32>, %g: tensor<32x64xf32>, %y0: tensor<32x64xf32>, %dx0: tensor<32x96xf32>) -> (tensor<32x64xf32>, tensor<32x96xf32>) {
  %y = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]
      {mx.lhs = #x8, mx.rhs = #w8} ins(%x, %w : tensor<32x96xf32>, tensor<64x96xf32>) outs(%y0 : tensor<32x64xf32>) -> tensor<32x64xf32>
  %dx = linalg.matmul {mx.lhs = #x8, mx.rhs = #w8} ins(%g, %w : tensor<32x64xf32>, tensor<64x96xf32>) outs(%dx0 : tensor<32x96xf32>) -> tensor<32x96xf32>
  return %y, %dx : tensor<32x64xf32>, tensor<32x96xf32>
}

// So it is with FP4; one tensor scale serves both.
// SHARED-LABEL: func @square_fp4(
// SHARED-SAME: %[[W:[a-z0-9]*]]: tensor<64x96xf32>
// SHARED: %[[T:.*]] = mx.tensor_scale %[[W]]
// SHARED: %[[E:.*]], %[[S:.*]] = mx.quantize %[[W]] tensor_scale(%[[T]])
// SHARED-NOT: mx.tensor_scale %[[W]]
// SHARED: %[[ET:.*]] = linalg.transpose ins(%[[E]] : tensor<64x96xf4E2M1FN>)
// SHARED: %[[ST:.*]] = linalg.transpose ins(%[[S]] : tensor<4x6xf8E4M3FN>)
// SHARED: %[[ALPHA:.*]] = arith.mulf %{{.*}}, %[[T]]
// SHARED: mx.scaled_matmul %{{.*}}, %[[ET]] scales(%[[ST]]) alpha(%[[ALPHA]])
func.func @square_fp4(%w: tensor<64x96xf32>, %x: tensor<32x96xf32>, %g: tensor<32x64xf32>, %y0: tensor<32x64xf32>, %dx0: tensor<32x96xf32>) -> (tensor<32x64xf32>, tensor<32x96xf32>) {
  %y = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]
      {mx.lhs = #x4, mx.rhs = #w4} ins(%x, %w : tensor<32x96xf32>, tensor<64x96xf32>) outs(%y0 : tensor<32x64xf32>) -> tensor<32x64xf32>
  %dx = linalg.matmul {mx.lhs = #x4, mx.rhs = #w4} ins(%g, %w : tensor<32x64xf32>, tensor<64x96xf32>) outs(%dx0 : tensor<32x96xf32>) -> tensor<32x96xf32>
  return %y, %dx : tensor<32x64xf32>, tensor<32x96xf32>
}

// Blocks along one axis are other numbers along the other one: both from the
// tensor itself.
// SHARED-LABEL: func @rows(
// SHARED-SAME: %[[W:[a-z0-9]*]]: tensor<64x96xf32>
// SHARED: mx.quantize %[[W]]
// SHARED: %[[WT:.*]] = linalg.transpose ins(%[[W]]
// SHARED: mx.quantize %[[WT]]
func.func @rows(%w: tensor<64x96xf32>, %x: tensor<32x96xf32>, %g: tensor<32x64xf32>, %y0: tensor<32x64xf32>, %dx0: tensor<32x96xf32>) -> (tensor<32x64xf32>, tensor<32x96xf32>) {
  %y = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]
      {mx.rhs = #x8} ins(%x, %w : tensor<32x96xf32>, tensor<64x96xf32>) outs(%y0 : tensor<32x64xf32>) -> tensor<32x64xf32>
  %dx = linalg.matmul {mx.rhs = #x8} ins(%g, %w : tensor<32x64xf32>, tensor<64x96xf32>) outs(%dx0 : tensor<32x96xf32>) -> tensor<32x96xf32>
  return %y, %dx : tensor<32x64xf32>, tensor<32x96xf32>
}

#t = #mx.site<quantization = <format = <nvfp4>, scale_rule = amax>, hadamard = 16, random_signs = true>

// A weight that a loop (micro-batches, or tokens) does not change is transposed,
// transformed and quantized before it, what it reads of the loop inside of it.
// LICM-LABEL: func @invariant(
// LICM-SAME: %[[W:[a-z0-9]*]]: tensor<64x96xf32>
// LICM: %[[T:.*]] = linalg.transpose ins(%[[W]]
// LICM: %[[H:.*]] = mx.hadamard %[[T]]
// LICM: mx.tensor_scale %[[H]]
// LICM: %[[E:.*]], %[[S:.*]] = mx.quantize %[[H]]
// LICM: scf.for
// LICM-NOT: mx.hadamard %[[T]]
// LICM: mx.quantize
// LICM-NOT: mx.quantize
// LICM: mx.scaled_matmul %{{.*}} scales(%{{.*}}), %[[E]] scales(%[[S]])
func.func @invariant(%w: tensor<64x96xf32>, %g: tensor<4x32x64xf32>, %sum: tensor<32x96xf32>) -> tensor<32x96xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %r = scf.for %i = %c0 to %c4 step %c1 iter_args(%acc = %sum) -> tensor<32x96xf32> {
    %gi = tensor.extract_slice %g[%i, 0, 0] [1, 32, 64] [1, 1, 1] : tensor<4x32x64xf32> to tensor<32x64xf32>
    %dx = linalg.matmul {mx.lhs = #t, mx.rhs = #t} ins(%gi, %w : tensor<32x64xf32>, tensor<64x96xf32>) outs(%acc : tensor<32x96xf32>) -> tensor<32x96xf32>
    scf.yield %dx : tensor<32x96xf32>
  }
  return %r : tensor<32x96xf32>
}

// A weight that the loop updates is quantized in every iteration.
// LICM-LABEL: func @updated(
// LICM-NOT: mx.quantize
// LICM: scf.for {{.*}} iter_args(%[[W:.*]] = %{{.*}}) -> (tensor<64x64xf32>)
// LICM: mx.quantize %[[W]]
// LICM: mx.scaled_matmul
func.func @updated(%w: tensor<64x64xf32>, %x: tensor<64x64xf32>) -> tensor<64x64xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %r = scf.for %i = %c0 to %c4 step %c1 iter_args(%now = %w) -> tensor<64x64xf32> {
    %next = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]
        {mx.rhs = #x8} ins(%x, %now : tensor<64x64xf32>, tensor<64x64xf32>) outs(%now : tensor<64x64xf32>) -> tensor<64x64xf32>
    scf.yield %next : tensor<64x64xf32>
  }
  return %r : tensor<64x64xf32>
}
