// RUN: mx-opt %s -mx-quantize-contractions="seed=7 step=5" -canonicalize -cse -split-input-file | FileCheck %s
// RUN: mx-opt %s -mx-quantize-contractions="fake=true" -canonicalize -cse -split-input-file | FileCheck %s --check-prefix=FAKE

#q = #mx.site<quantization = <format = <nvfp4>, scale_rule = amax>, hadamard = 16, random_signs = true>

// The transform comes before the quantization and before the tensor scale, with
// one seed and one vector of signs: two products that read one activation share
// both. fake: the same operands, but no block-scaled product is left.
// CHECK-LABEL: func @hadamard(
// CHECK-SAME: %[[W0:[a-z0-9]*]]: tensor<48x64xf32>, %[[W1:[a-z0-9]*]]: tensor<48x64xf32>, %[[X:[a-z0-9]*]]: tensor<8x64xf32>)
// CHECK: %[[SEED:.*]] = arith.constant 7 : i64
// CHECK: %[[XH:.*]] = mx.hadamard %[[X]] seed(%[[SEED]]) {axis = 1 : i64, sign_id = 0 : i32, size = 16 : i64}
// CHECK: %[[XT:.*]] = mx.tensor_scale %[[XH]]
// CHECK: %[[XE:.*]], %[[XS:.*]] = mx.quantize %[[XH]] tensor_scale(%[[XT]])
// CHECK: %[[H0:.*]] = mx.hadamard %[[W0]] seed(%[[SEED]]) {axis = 1 : i64, sign_id = 0 : i32, size = 16 : i64}
// CHECK: %[[E0:.*]], %[[S0:.*]] = mx.quantize %[[H0]]
// CHECK: mx.scaled_matmul %[[XE]] scales(%[[XS]]), %[[E0]] scales(%[[S0]])
// CHECK-NOT: mx.hadamard %[[X]]
// CHECK: %[[H1:.*]] = mx.hadamard %[[W1]]
// CHECK: %[[E1:.*]], %[[S1:.*]] = mx.quantize %[[H1]]
// CHECK: mx.scaled_matmul %[[XE]] scales(%[[XS]]), %[[E1]] scales(%[[S1]])
// FAKE-LABEL: func @hadamard(
// FAKE: %[[XE:.*]], %[[XS:.*]] = mx.quantize
// FAKE: %[[E0:.*]], %[[S0:.*]] = mx.quantize
// FAKE: %[[DX:.*]] = mx.dequantize %[[XE]], %[[XS]] tensor_scale({{.*}}) {axis = 1 : i64, format = #mx.format<nvfp4>} {{.*}} -> tensor<8x64xf32>
// FAKE: %[[DW:.*]] = mx.dequantize %[[E0]], %[[S0]] tensor_scale
// FAKE: linalg.contract {{.*}} ins(%[[DX]], %[[DW]] : tensor<8x64xf32>, tensor<48x64xf32>)
// FAKE-NOT: mx.scaled_matmul
func.func @hadamard(%w0: tensor<48x64xf32>, %w1: tensor<48x64xf32>, %x: tensor<8x64xf32>) -> (tensor<8x48xf32>, tensor<8x48xf32>) {
  %zero = arith.constant dense<0.0> : tensor<8x48xf32>
  %y0 = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]
      {mx.lhs = #q, mx.rhs = #q} ins(%x, %w0 : tensor<8x64xf32>, tensor<48x64xf32>) outs(%zero : tensor<8x48xf32>) -> tensor<8x48xf32>
  %y1 = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]
      {mx.lhs = #q, mx.rhs = #q} ins(%x, %w1 : tensor<8x64xf32>, tensor<48x64xf32>) outs(%zero : tensor<8x48xf32>) -> tensor<8x48xf32>
  return %y0, %y1 : tensor<8x48xf32>, tensor<8x48xf32>
}

// -----

#sr = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil, rounding = stochastic>>

// Seed and step are the arguments with these roles, read once, where the function
// begins; each quantization has a site of its own.
// CHECK-LABEL: func @random(
// CHECK-SAME: %[[SEED:[a-z0-9]*]]: tensor<i64> {mx.role = "seed"}, %[[STEP:[a-z0-9]*]]: tensor<f32> {mx.role = "step"})
// CHECK-DAG: %[[KEY:.*]] = tensor.extract %[[SEED]][]
// CHECK-DAG: %[[F:.*]] = tensor.extract %[[STEP]][]
// CHECK-DAG: %[[WIDE:.*]] = arith.fptosi %[[F]] : f32 to i64
// CHECK-DAG: %[[COUNT:.*]] = arith.trunci %[[WIDE]] : i64 to i32
// CHECK: mx.quantize %{{.*}} random(%[[KEY]], %[[COUNT]]) {{.*}}site = 0 : i32
// CHECK: mx.quantize %{{.*}} random(%[[KEY]], %[[COUNT]]) {{.*}}site = 1 : i32
func.func @random(%w: tensor<48x64xf32>, %x: tensor<8x64xf32>, %seed: tensor<i64> {mx.role = "seed"}, %step: tensor<f32> {mx.role = "step"}) -> tensor<8x48xf32> {
  %zero = arith.constant dense<0.0> : tensor<8x48xf32>
  %y = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]
      {mx.lhs = #sr, mx.rhs = #sr} ins(%x, %w : tensor<8x64xf32>, tensor<48x64xf32>) outs(%zero : tensor<8x48xf32>) -> tensor<8x48xf32>
  return %y : tensor<8x48xf32>
}

// -----

#sr = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil, rounding = stochastic>>

// Numbers themselves, of the types that are taken, are taken as they are.
// CHECK-LABEL: func @numbers(
// CHECK-SAME: %[[STEP:[a-z0-9]*]]: i32 {mx.role = "step"}, %[[SEED:[a-z0-9]*]]: i64 {mx.role = "seed"})
// CHECK: mx.quantize %{{.*}} random(%[[SEED]], %[[STEP]])
func.func @numbers(%w: tensor<48x64xf32>, %x: tensor<8x64xf32>, %step: i32 {mx.role = "step"}, %seed: i64 {mx.role = "seed"}) -> tensor<8x48xf32> {
  %zero = arith.constant dense<0.0> : tensor<8x48xf32>
  %y = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]
      {mx.lhs = #sr} ins(%x, %w : tensor<8x64xf32>, tensor<48x64xf32>) outs(%zero : tensor<8x48xf32>) -> tensor<8x48xf32>
  return %y : tensor<8x48xf32>
}

// -----

#h = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil>, hadamard = 32, random_signs = true>
#back = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil>, source = dequantized_forward>
#q = #mx.quantization<format = <mxfp4>, scale_rule = rceil>
#read = #mx.site<source = dequantized_forward>

// dgrad quantizes what fprop read of the weight: dequantized, transformed back, and
// transposed. wgrad reads, in high precision, what fprop read of a reshaped
// activation.
// CHECK-LABEL: func @double(
// CHECK-SAME: %[[W:[a-z0-9]*]]: tensor<48x64xf32>, %[[X:[a-z0-9]*]]: tensor<4x8x64xf32>, %[[G:[a-z0-9]*]]: tensor<32x48xf32>)
// CHECK: %[[X2:.*]] = tensor.collapse_shape %[[X]]
// CHECK: %[[XE:.*]], %[[XS:.*]] = mx.quantize
// CHECK: %[[WH:.*]] = mx.hadamard %[[W]]
// CHECK: %[[WE:.*]], %[[WS:.*]] = mx.quantize %[[WH]]
// CHECK: mx.scaled_matmul %[[XE]] scales(%[[XS]]), %[[WE]] scales(%[[WS]])
// CHECK: %[[DW:.*]] = mx.dequantize %[[WE]], %[[WS]]
// CHECK: %[[RW:.*]] = mx.hadamard %[[DW]] {axis = 1 : i64, size = 32 : i64}
// CHECK: %[[SW:.*]] = linalg.generic {{.*}} ins(%[[RW]], %{{.*}} : tensor<48x64xf32>, tensor<64xf32>)
// CHECK: mx.quantize %[[G]]
// CHECK: %[[TW:.*]] = linalg.transpose ins(%[[SW]] : tensor<48x64xf32>)
// CHECK: mx.quantize %[[TW]]
// CHECK: mx.scaled_matmul
// CHECK: %[[DX:.*]] = mx.dequantize %[[XE]], %[[XS]]
// CHECK: %[[RX:.*]] = mx.hadamard %[[DX]]
// CHECK: linalg.generic {{.*}} ins(%[[RX]],
// CHECK-NOT: mx.quantize
// CHECK: linalg.contract
func.func @double(%w: tensor<48x64xf32>, %x: tensor<4x8x64xf32>, %g: tensor<32x48xf32>) -> (tensor<32x48xf32>, tensor<32x64xf32>, tensor<48x64xf32>) {
  %y0 = arith.constant dense<0.0> : tensor<32x48xf32>
  %dx0 = arith.constant dense<0.0> : tensor<32x64xf32>
  %dw0 = arith.constant dense<0.0> : tensor<48x64xf32>
  %x2 = tensor.collapse_shape %x [[0, 1], [2]] : tensor<4x8x64xf32> into tensor<32x64xf32>
  %y = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]
      {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight, weight = "w">, mx.lhs = #h, mx.rhs = #h}
      ins(%x2, %w : tensor<32x64xf32>, tensor<48x64xf32>) outs(%y0 : tensor<32x48xf32>) -> tensor<32x48xf32>
  %dx = linalg.matmul {mx.contraction = #mx.contraction<role = dgrad, lhs = gradient, rhs = weight, weight = "w">, mx.lhs = #q, mx.rhs = #back}
      ins(%g, %w : tensor<32x48xf32>, tensor<48x64xf32>) outs(%dx0 : tensor<32x64xf32>) -> tensor<32x64xf32>
  %g3 = tensor.expand_shape %g [[0, 1], [2]] output_shape [4, 8, 48] : tensor<32x48xf32> into tensor<4x8x48xf32>
  %dw = linalg.contract indexing_maps = [affine_map<(b, m, n, k) -> (b, m, n)>, affine_map<(b, m, n, k) -> (b, m, k)>, affine_map<(b, m, n, k) -> (n, k)>]
      {mx.contraction = #mx.contraction<role = wgrad, lhs = gradient, rhs = activation, weight = "w">, mx.rhs = #read}
      ins(%g3, %x : tensor<4x8x48xf32>, tensor<4x8x64xf32>) outs(%dw0 : tensor<48x64xf32>) -> tensor<48x64xf32>
  return %y, %dx, %dw : tensor<32x48xf32>, tensor<32x64xf32>, tensor<48x64xf32>
}

// -----

#high = #mx.site<source = original>

// High precision on both sides leaves the product as it is, and so does mx.skip.
// CHECK-LABEL: func @left(
// CHECK: linalg.matmul ins
// CHECK: linalg.matmul {mx.lhs = #quantization, mx.skip = "no"}
// CHECK-NOT: mx.quantize
func.func @left(%w: tensor<64x48xf32>, %x: tensor<8x64xf32>) -> (tensor<8x48xf32>, tensor<8x48xf32>) {
  %zero = arith.constant dense<0.0> : tensor<8x48xf32>
  %y = linalg.matmul {mx.lhs = #high, mx.rhs = #high} ins(%x, %w : tensor<8x64xf32>, tensor<64x48xf32>) outs(%zero : tensor<8x48xf32>) -> tensor<8x48xf32>
  %z = linalg.matmul {mx.lhs = #mx.quantization<format = <mxfp4>, scale_rule = rceil>, mx.skip = "no"}
      ins(%x, %w : tensor<8x64xf32>, tensor<64x48xf32>) outs(%zero : tensor<8x48xf32>) -> tensor<8x48xf32>
  return %y, %z : tensor<8x48xf32>, tensor<8x48xf32>
}

// -----

#p = #mx.site<quantization = <format = <nvfp4>, scale_rule = amax>, premultiplier = 7.500000e-01 : f32>
#q = #mx.quantization<format = <nvfp4>, scale_rule = amax>

// The operand is multiplied, and alpha by 4/3.
// CHECK-LABEL: func @premultiplier(
// CHECK-SAME: %[[X:[a-z0-9]*]]: tensor<8x64xf32>)
// CHECK-DAG: %[[BY:.*]] = arith.constant 7.500000e-01 : f32
// CHECK-DAG: %[[OVER:.*]] = arith.constant 1.33333337 : f32
// CHECK: %[[XP:.*]] = linalg.generic {{.*}} ins(%[[X]] :
// CHECK: arith.mulf %{{.*}}, %[[BY]]
// CHECK: %[[TX:.*]] = mx.tensor_scale %[[XP]]
// CHECK: mx.quantize %[[XP]]
// CHECK: %[[TW:.*]] = mx.tensor_scale
// CHECK: %[[T:.*]] = arith.mulf %[[TX]], %[[TW]]
// CHECK: %[[ALPHA:.*]] = arith.mulf %[[T]], %[[OVER]]
// CHECK: mx.scaled_matmul {{.*}} alpha(%[[ALPHA]])
func.func @premultiplier(%w: tensor<64x48xf32>, %x: tensor<8x64xf32>) -> tensor<8x48xf32> {
  %zero = arith.constant dense<0.0> : tensor<8x48xf32>
  %y = linalg.matmul {mx.lhs = #p, mx.rhs = #q} ins(%x, %w : tensor<8x64xf32>, tensor<64x48xf32>) outs(%zero : tensor<8x48xf32>) -> tensor<8x48xf32>
  return %y : tensor<8x48xf32>
}

// -----

#clip = #mx.site<quantization = <format = <mxfp4>, scale_rule = floor>, gradient = clipped>
#never = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil>, gradient = clipped>

// The gradient of x passes where x does not exceed its limit, also through a
// product that is not quantized itself; what it is added to has passed. Under
// rceil nothing saturates: the gradient of w is left.
// CHECK-LABEL: func @clipped(
// CHECK-SAME: %[[W:[a-z0-9]*]]: tensor<48x64xf32>, %[[X:[a-z0-9]*]]: tensor<32x64xf32>, %[[G:[a-z0-9]*]]: tensor<32x48xf32>, %[[OLD:[a-z0-9]*]]: tensor<32x64xf32>)
// CHECK: %{{.*}}, %[[XS:.*]] = mx.quantize %[[X]]
// CHECK: mx.scaled_matmul
// CHECK: %[[DX:.*]] = linalg.contract
// CHECK: %[[LIMIT:.*]] = mx.dequantize %{{.*}}, %[[XS]]
// CHECK: %[[PASSED:.*]] = linalg.generic {{.*}} ins(%[[DX]], %[[X]], %[[LIMIT]] :
// CHECK: arith.cmpf ule
// CHECK: linalg.generic {{.*}} ins(%[[PASSED]], %[[OLD]] :
// CHECK: linalg.matmul
// CHECK-NEXT: return
func.func @clipped(%w: tensor<48x64xf32>, %x: tensor<32x64xf32>, %g: tensor<32x48xf32>, %old: tensor<32x64xf32>) -> (tensor<32x48xf32>, tensor<32x64xf32>, tensor<48x64xf32>) {
  %y0 = arith.constant dense<0.0> : tensor<32x48xf32>
  %dw0 = arith.constant dense<0.0> : tensor<48x64xf32>
  %y = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]
      {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight, weight = "w">, mx.lhs = #clip, mx.rhs = #never}
      ins(%x, %w : tensor<32x64xf32>, tensor<48x64xf32>) outs(%y0 : tensor<32x48xf32>) -> tensor<32x48xf32>
  %dx = linalg.matmul {mx.contraction = #mx.contraction<role = dgrad, lhs = gradient, rhs = weight, weight = "w">}
      ins(%g, %w : tensor<32x48xf32>, tensor<48x64xf32>) outs(%old : tensor<32x64xf32>) -> tensor<32x64xf32>
  %dw = linalg.matmul indexing_maps = [affine_map<(n, k, m) -> (m, n)>, affine_map<(n, k, m) -> (m, k)>, affine_map<(n, k, m) -> (n, k)>]
      {mx.contraction = #mx.contraction<role = wgrad, lhs = gradient, rhs = activation, weight = "w">}
      ins(%g, %x : tensor<32x48xf32>, tensor<32x64xf32>) outs(%dw0 : tensor<48x64xf32>) -> tensor<48x64xf32>
  return %y, %dx, %dw : tensor<32x48xf32>, tensor<32x64xf32>, tensor<48x64xf32>
}
