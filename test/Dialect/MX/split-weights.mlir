// RUN: mx-opt %s -mx-split-weights -split-input-file | FileCheck %s
// RUN: mx-opt %s -mx-split-weights -split-input-file --remarks-filter=mx-split 2>&1 | FileCheck %s --check-prefix=REMARK

// The transpose of the weight and its tensor scale move with its quantization;
// the activation's stays.
// CHECK-LABEL: func @main_prepare(
// CHECK-SAME: %[[W:.*]]: tensor<32x8xf32> {mx.name = "w", mx.role = "weight"}, %{{.*}}: tensor<4x32xf32>) -> (f32, tensor<8x32xf4E2M1FN>, tensor<8x2xf8E4M3FN>)
// CHECK: linalg.transpose ins(%[[W]]
// CHECK: mx.tensor_scale
// CHECK: mx.quantize
// CHECK-NOT: mx.quantize
// CHECK-LABEL: func @main(
// CHECK-SAME: %{{.*}}, %[[X:.*]]: tensor<4x32xf32>, %[[TS:.*]]: f32, %[[E:.*]]: tensor<8x32xf4E2M1FN>, %[[S:.*]]: tensor<8x2xf8E4M3FN>) -> (tensor<4x8xf32> {mx.name = "y"})
// CHECK-NOT: linalg.transpose
// CHECK: %[[XS:.*]] = mx.tensor_scale %[[X]]
// CHECK: mx.quantize %[[X]]
// CHECK: arith.mulf %[[XS]], %[[TS]]
// CHECK: mx.scaled_matmul %{{.*}}, %[[E]] scales(%[[S]])
func.func @main(%w: tensor<32x8xf32> {mx.role = "weight", mx.name = "w"}, %x: tensor<4x32xf32>) -> (tensor<4x8xf32> {mx.name = "y"}) {
  %empty = tensor.empty() : tensor<8x32xf32>
  %t = linalg.transpose ins(%w : tensor<32x8xf32>) outs(%empty : tensor<8x32xf32>) permutation = [1, 0]
  %tw = mx.tensor_scale %t : tensor<8x32xf32>
  %tx = mx.tensor_scale %x : tensor<4x32xf32>
  %we, %ws = mx.quantize %t tensor_scale(%tw) {axis = 1, format = #mx.format<nvfp4>, scale_rule = #mx.scale_rule<amax>}
      : tensor<8x32xf32> -> tensor<8x32xf4E2M1FN>, tensor<8x2xf8E4M3FN>
  %xe, %xs = mx.quantize %x tensor_scale(%tx) {axis = 1, format = #mx.format<nvfp4>, scale_rule = #mx.scale_rule<amax>}
      : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x2xf8E4M3FN>
  %alpha = arith.mulf %tx, %tw : f32
  %d = mx.scaled_matmul %xe scales(%xs), %we scales(%ws) alpha(%alpha)
      {lhs_format = #mx.format<nvfp4>, rhs_format = #mx.format<nvfp4>}
      : (tensor<4x32xf4E2M1FN>, tensor<4x2xf8E4M3FN>, tensor<8x32xf4E2M1FN>, tensor<8x2xf8E4M3FN>, f32) -> tensor<4x8xf32>
  return %d : tensor<4x8xf32>
}

// -----

// CHECK-LABEL: func @main(
// CHECK-NOT: func @main_prepare
// REMARK: [Missed] not-split | Category:mx-split | {{.*}}@main left whole: no weight argument is quantized
func.func @main(%x: tensor<4x32xf32>) -> (tensor<4x32xf8E5M2>, tensor<4x1xf8E8M0FNU>) {
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp8_e5m2>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<4x32xf32> -> tensor<4x32xf8E5M2>, tensor<4x1xf8E8M0FNU>
  return %e, %s : tensor<4x32xf8E5M2>, tensor<4x1xf8E8M0FNU>
}

// -----

// REMARK: [Missed] not-split | Category:mx-split | {{.*}}@main left whole: it is called from within the module
func.func @main(%x: tensor<4x32xf32> {mx.role = "weight"}) -> (tensor<4x32xf8E5M2>, tensor<4x1xf8E8M0FNU>) {
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp8_e5m2>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<4x32xf32> -> tensor<4x32xf8E5M2>, tensor<4x1xf8E8M0FNU>
  return %e, %s : tensor<4x32xf8E5M2>, tensor<4x1xf8E8M0FNU>
}
func.func @caller(%x: tensor<4x32xf32>) {
  %e, %s = call @main(%x) : (tensor<4x32xf32>) -> (tensor<4x32xf8E5M2>, tensor<4x1xf8E8M0FNU>)
  return
}

// -----

// Scales of weights are packed with them.
// CHECK-LABEL: func.func @main_prepare(
// CHECK: %[[E:.*]], %[[S:.*]] = mx.quantize
// CHECK: %[[P:.*]] = mx.pack_scales %[[S]]
// CHECK: return %[[E]], %[[P]]
// CHECK-LABEL: func.func @main(
// CHECK-SAME: %[[WE:[a-z0-9]+]]: tensor<8x32xf8E5M2>, %[[WP:[a-z0-9]+]]: tensor<1x1x32x4x4xf8E8M0FNU>)
// CHECK-NOT: pack_scales
// CHECK: mx.scaled_matmul %{{.*}}, %[[WE]] scales(%[[WP]])
func.func @main(%w: tensor<8x32xf32> {mx.role = "weight"}, %x: tensor<4x32xbf16>) -> tensor<4x8xf32> {
  %e, %s = mx.quantize %w {axis = 1, format = #mx.format<mxfp8_e5m2>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<8x32xf32> -> tensor<8x32xf8E5M2>, tensor<8x1xf8E8M0FNU>
  %p = mx.pack_scales %s : tensor<8x1xf8E8M0FNU> -> tensor<1x1x32x4x4xf8E8M0FNU>
  %d = mx.scaled_matmul %x, %e scales(%p) {rhs_format = #mx.format<mxfp8_e5m2>}
      : (tensor<4x32xbf16>, tensor<8x32xf8E5M2>, tensor<1x1x32x4x4xf8E8M0FNU>) -> tensor<4x8xf32>
  return %d : tensor<4x8xf32>
}

// -----

// The transposes of a quantized weight, which the product of the other order
// reads, move too: what reads them multiplies alone.
// CHECK-LABEL: func @main_prepare(
// CHECK-SAME: %[[W:.*]]: tensor<64x128xf32> {{.*}}) -> (tensor<64x128xf4E2M1FN>, tensor<2x4xf8E8M0FNU>, tensor<128x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>)
// CHECK: %[[E:.*]], %[[S:.*]] = mx.quantize %[[W]]
// CHECK: %[[F:.*]] = linalg.transpose ins(%[[E]]
// CHECK: %[[R:.*]] = linalg.transpose ins(%[[S]]
// CHECK: return %[[E]], %[[S]], %[[F]], %[[R]]
// CHECK-LABEL: func @main(
// CHECK-SAME: %[[E:[^:]*]]: tensor<64x128xf4E2M1FN>, %[[S:[^:]*]]: tensor<2x4xf8E8M0FNU>, %[[F:[^:]*]]: tensor<128x64xf4E2M1FN>, %[[R:[^:]*]]: tensor<4x2xf8E8M0FNU>)
// CHECK-NOT: linalg.transpose ins(%{{.*}}E2M1FN>
// CHECK: mx.scaled_matmul %{{.*}}, %[[E]] scales(%[[S]])
// CHECK-NOT: linalg.transpose ins(%{{.*}}E2M1FN>
// CHECK: mx.scaled_matmul %{{.*}}, %[[F]] scales(%[[R]])
#square = #mx.format<mxfp4_32x32>
#rceil = #mx.scale_rule<rceil>
func.func @main(%w: tensor<64x128xf32> {mx.role = "weight"}, %x: tensor<4x128xf32>, %g: tensor<4x64xf32>) -> (tensor<4x64xf32>, tensor<4x128xf32>) {
  %e, %s = mx.quantize %w {axis = 1, format = #square, scale_rule = #rceil} : tensor<64x128xf32> -> tensor<64x128xf4E2M1FN>, tensor<2x4xf8E8M0FNU>
  %o = tensor.empty() : tensor<128x64xf4E2M1FN>
  %f = linalg.transpose ins(%e : tensor<64x128xf4E2M1FN>) outs(%o : tensor<128x64xf4E2M1FN>) permutation = [1, 0]
  %p = tensor.empty() : tensor<4x2xf8E8M0FNU>
  %r = linalg.transpose ins(%s : tensor<2x4xf8E8M0FNU>) outs(%p : tensor<4x2xf8E8M0FNU>) permutation = [1, 0]
  %y = mx.scaled_matmul %x, %e scales(%s) {rhs_format = #square} : (tensor<4x128xf32>, tensor<64x128xf4E2M1FN>, tensor<2x4xf8E8M0FNU>) -> tensor<4x64xf32>
  %d = mx.scaled_matmul %g, %f scales(%r) {rhs_format = #square} : (tensor<4x64xf32>, tensor<128x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>) -> tensor<4x128xf32>
  return %y, %d : tensor<4x64xf32>, tensor<4x128xf32>
}
