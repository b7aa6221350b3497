// RUN: mx-opt %s -mx-quantize-contractions -canonicalize -cse -split-input-file | FileCheck %s
// RUN: mx-opt %s -mx-quantize-contractions=fake=true -canonicalize -cse -split-input-file | FileCheck %s --check-prefix=FAKE

#bf16 = #mx.site<cast = bf16>

// Both operands are rounded, the sum is in f32. Two products that read one tensor
// share its cast, also along the other dimension.
// CHECK-LABEL: func @shared(
// CHECK-SAME: %[[W:[a-z0-9]*]]: tensor<48x64xf32>, %[[X:[a-z0-9]*]]: tensor<32x64xf32>, %[[G:[a-z0-9]*]]: tensor<32x48xf32>, %[[OLD:[a-z0-9]*]]: tensor<48x64xf32>)
// CHECK: %[[XB:.*]] = linalg.generic {{.*}} ins(%[[X]] : tensor<32x64xf32>) outs(%{{.*}} : tensor<32x64xbf16>)
// CHECK: arith.truncf %{{.*}} : f32 to bf16
// CHECK: %[[WB:.*]] = linalg.generic {{.*}} ins(%[[W]] : tensor<48x64xf32>) outs(%{{.*}} : tensor<48x64xbf16>)
// CHECK: %[[ZERO:.*]] = linalg.fill {{.*}} outs(%{{.*}} : tensor<32x48xf32>)
// CHECK: %[[Y:.*]] = linalg.contract {{.*}} ins(%[[XB]], %[[WB]] : tensor<32x64xbf16>, tensor<48x64xbf16>) outs(%[[ZERO]] : tensor<32x48xf32>) -> tensor<32x48xf32>
// CHECK: %[[GB:.*]] = linalg.generic {{.*}} ins(%[[G]] :
// CHECK: %[[GT:.*]] = linalg.transpose ins(%[[GB]] : tensor<32x48xbf16>)
// CHECK-NOT: ins(%[[X]]
// CHECK: %[[XT:.*]] = linalg.transpose ins(%[[XB]] : tensor<32x64xbf16>)
// CHECK: %[[DW:.*]] = linalg.contract {{.*}} ins(%[[GT]], %[[XT]] : tensor<48x32xbf16>, tensor<64x32xbf16>) outs(%[[OLD]] : tensor<48x64xf32>)
// CHECK: return %[[Y]], %[[DW]]
func.func @shared(%w: tensor<48x64xf32>, %x: tensor<32x64xf32>, %g: tensor<32x48xf32>, %old: tensor<48x64xf32>) -> (tensor<32x48xf32>, tensor<48x64xf32>) {
  %zero = arith.constant dense<0.0> : tensor<32x48xf32>
  %y = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]
      {mx.lhs = #bf16, mx.rhs = #bf16} ins(%x, %w : tensor<32x64xf32>, tensor<48x64xf32>) outs(%zero : tensor<32x48xf32>) -> tensor<32x48xf32>
  %dw = linalg.matmul indexing_maps = [affine_map<(n, k, m) -> (m, n)>, affine_map<(n, k, m) -> (m, k)>, affine_map<(n, k, m) -> (n, k)>]
      {mx.lhs = #bf16, mx.rhs = #bf16} ins(%g, %x : tensor<32x48xf32>, tensor<32x64xf32>) outs(%old : tensor<48x64xf32>) -> tensor<48x64xf32>
  return %y, %dw : tensor<32x48xf32>, tensor<48x64xf32>
}

// -----

#bf16 = #mx.site<cast = bf16>
#f16 = #mx.site<cast = f16>
#fp4 = #mx.quantization<format = <mxfp4>, scale_rule = rceil>

// The other operand may be quantized, cast to another type, or stay. With fake the
// quantized one is dequantized.
// CHECK-LABEL: func @mixed(
// CHECK-SAME: %[[W:[a-z0-9]*]]: tensor<48x64xf32>, %[[X:[a-z0-9]*]]: tensor<8x64xf32>)
// CHECK: %[[XB:.*]] = linalg.generic {{.*}} ins(%[[X]] : tensor<8x64xf32>) outs(%{{.*}} : tensor<8x64xbf16>)
// CHECK: %[[E:.*]], %[[S:.*]] = mx.quantize %[[W]]
// CHECK: mx.scaled_matmul %[[XB]], %[[E]] scales(%[[S]]) {rhs_format = #mx.format<mxfp4>}
// CHECK-SAME: (tensor<8x64xbf16>, tensor<48x64xf4E2M1FN>, tensor<48x2xf8E8M0FNU>) -> tensor<8x48xf32>
// CHECK: %[[WH:.*]] = linalg.generic {{.*}} ins(%[[W]] : tensor<48x64xf32>) outs(%{{.*}} : tensor<48x64xf16>)
// CHECK: linalg.contract {{.*}} ins(%[[XB]], %[[WH]] : tensor<8x64xbf16>, tensor<48x64xf16>)
// CHECK: linalg.contract {{.*}} ins(%[[XB]], %[[W]] : tensor<8x64xbf16>, tensor<48x64xf32>)
// FAKE-LABEL: func @mixed(
// FAKE-SAME: %[[W:[a-z0-9]*]]: tensor<48x64xf32>, %[[X:[a-z0-9]*]]: tensor<8x64xf32>)
// FAKE: %[[XB:.*]] = linalg.generic {{.*}} ins(%[[X]] : tensor<8x64xf32>) outs(%{{.*}} : tensor<8x64xbf16>)
// FAKE: %[[D:.*]] = mx.dequantize {{.*}} -> tensor<48x64xf32>
// FAKE: linalg.contract {{.*}} ins(%[[XB]], %[[D]] : tensor<8x64xbf16>, tensor<48x64xf32>)
func.func @mixed(%w: tensor<48x64xf32>, %x: tensor<8x64xf32>) -> (tensor<8x48xf32>, tensor<8x48xf32>, tensor<8x48xf32>) {
  %zero = arith.constant dense<0.0> : tensor<8x48xf32>
  %a = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]
      {mx.lhs = #bf16, mx.rhs = #fp4} ins(%x, %w : tensor<8x64xf32>, tensor<48x64xf32>) outs(%zero : tensor<8x48xf32>) -> tensor<8x48xf32>
  %b = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]
      {mx.lhs = #bf16, mx.rhs = #f16} ins(%x, %w : tensor<8x64xf32>, tensor<48x64xf32>) outs(%zero : tensor<8x48xf32>) -> tensor<8x48xf32>
  %c = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]
      {mx.lhs = #bf16} ins(%x, %w : tensor<8x64xf32>, tensor<48x64xf32>) outs(%zero : tensor<8x48xf32>) -> tensor<8x48xf32>
  return %a, %b, %c : tensor<8x48xf32>, tensor<8x48xf32>, tensor<8x48xf32>
}

// -----

#bf16 = #mx.site<cast = bf16>
#read = #mx.site<cast = bf16, source = dequantized_forward>
#fp4 = #mx.quantization<format = <mxfp4>, scale_rule = rceil>

// What the forward product read is dequantized, and that is rounded.
// CHECK-LABEL: func @read(
// CHECK: mx.scaled_matmul
// CHECK: %[[D:.*]] = mx.dequantize {{.*}} -> tensor<48x64xf32>
// CHECK: %[[DB:.*]] = linalg.generic {{.*}} ins(%[[D]] : tensor<48x64xf32>) outs(%{{.*}} : tensor<48x64xbf16>)
// CHECK: %[[DT:.*]] = linalg.transpose ins(%[[DB]] : tensor<48x64xbf16>)
// CHECK: linalg.contract {{.*}} ins(%{{.*}}, %[[DT]] : tensor<32x48xbf16>, tensor<64x48xbf16>)
func.func @read(%w: tensor<48x64xf32>, %x: tensor<32x64xf32>, %g: tensor<32x48xf32>) -> (tensor<32x48xf32>, tensor<32x64xf32>) {
  %y0 = arith.constant dense<0.0> : tensor<32x48xf32>
  %dx0 = arith.constant dense<0.0> : tensor<32x64xf32>
  %y = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]
      {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight, weight = "w">, mx.lhs = #fp4, mx.rhs = #fp4}
      ins(%x, %w : tensor<32x64xf32>, tensor<48x64xf32>) outs(%y0 : tensor<32x48xf32>) -> tensor<32x48xf32>
  %dx = linalg.matmul {mx.contraction = #mx.contraction<role = dgrad, lhs = gradient, rhs = weight, weight = "w">, mx.lhs = #bf16, mx.rhs = #read}
      ins(%g, %w : tensor<32x48xf32>, tensor<48x64xf32>) outs(%dx0 : tensor<32x64xf32>) -> tensor<32x64xf32>
  return %y, %dx : tensor<32x48xf32>, tensor<32x64xf32>
}

// -----

#bf16 = #mx.site<cast = bf16>

// A constant is rounded here, to nearest even: 1 + 2^-8 lies between 1 and 1 + 2^-7,
// and 1 + 3 * 2^-8 between 1 + 2^-7 and 1 + 2^-6.
// CHECK-LABEL: func @constant(
// CHECK: arith.constant dense<{{\[\[}}1.000000e+00, 1.015630e+00]]> : tensor<1x2xbf16>
func.func @constant(%x: tensor<8x2xf32>) -> tensor<8x1xf32> {
  %w = arith.constant dense<[[1.00390625, 1.01171875]]> : tensor<1x2xf32>
  %zero = arith.constant dense<0.0> : tensor<8x1xf32>
  %y = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]
      {mx.lhs = #bf16, mx.rhs = #bf16} ins(%x, %w : tensor<8x2xf32>, tensor<1x2xf32>) outs(%zero : tensor<8x1xf32>) -> tensor<8x1xf32>
  return %y : tensor<8x1xf32>
}

// -----

#bf16 = #mx.site<cast = bf16>

// What is no wider stays, as does a product with mx.skip; nobody need be able to
// rewrite a product that stays.
// CHECK-LABEL: func @left(
// CHECK: linalg.matmul ins(%{{.*}}, %{{.*}} : tensor<8x64xbf16>, tensor<64x48xf16>)
// CHECK: linalg.matmul {mx.lhs = {{.*}}, mx.rhs = {{.*}}, mx.skip = "no"}
// CHECK-NOT: truncf
func.func @left(%w: tensor<64x48xf16>, %x: tensor<8x64xbf16>, %v: tensor<64x48xf32>, %u: tensor<8x64xf32>,
    %c: tensor<8x48xf32>) -> (tensor<8x48xf32>, tensor<8x48xf32>) {
  %y = linalg.matmul {mx.lhs = #bf16, mx.rhs = #bf16} ins(%x, %w : tensor<8x64xbf16>, tensor<64x48xf16>) outs(%c : tensor<8x48xf32>) -> tensor<8x48xf32>
  %z = linalg.matmul {mx.lhs = #bf16, mx.rhs = #bf16, mx.skip = "no"} ins(%u, %v : tensor<8x64xf32>, tensor<64x48xf32>) outs(%c : tensor<8x48xf32>) -> tensor<8x48xf32>
  return %y, %z : tensor<8x48xf32>, tensor<8x48xf32>
}
