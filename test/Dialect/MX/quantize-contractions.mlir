// RUN: mx-opt %s -mx-quantize-contractions -canonicalize -cse -split-input-file | FileCheck %s

#q = #mx.quantization<format = <mxfp4>, scale_rule = rceil>

// The weight is quantized as it is and its transpose goes. Two products that read
// one activation share its quantization. Both start from the same zeros, which
// stay for who else reads them, and are no C.
// CHECK-LABEL: func @linear(
// CHECK-SAME: %[[W0:[a-z0-9]*]]: tensor<48x64xf32>, %[[W1:[a-z0-9]*]]: tensor<48x64xf32>, %[[X:[a-z0-9]*]]: tensor<8x64xf32>)
// CHECK-NOT: linalg.transpose
// CHECK: %[[FILL:.*]] = linalg.fill
// CHECK-NEXT: %[[XE:.*]], %[[XS:.*]] = mx.quantize %[[X]] {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
// CHECK-NEXT: %[[E0:.*]], %[[S0:.*]] = mx.quantize %[[W0]]
// CHECK-NEXT: %[[D0:.*]] = mx.scaled_matmul %[[XE]] scales(%[[XS]]), %[[E0]] scales(%[[S0]])
// CHECK-SAME: {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
// CHECK-NEXT: %[[E1:.*]], %[[S1:.*]] = mx.quantize %[[W1]]
// CHECK-NEXT: %[[D1:.*]] = mx.scaled_matmul %[[XE]] scales(%[[XS]]), %[[E1]] scales(%[[S1]])
// CHECK-NEXT: return %[[D0]], %[[D1]], %[[FILL]]
func.func @linear(%w0: tensor<48x64xf32>, %w1: tensor<48x64xf32>, %x: tensor<8x64xf32>) -> (tensor<8x48xf32>, tensor<8x48xf32>, tensor<8x48xf32>) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<64x48xf32>
  %t0 = linalg.transpose ins(%w0 : tensor<48x64xf32>) outs(%e : tensor<64x48xf32>) permutation = [1, 0]
  %t1 = linalg.transpose ins(%w1 : tensor<48x64xf32>) outs(%e : tensor<64x48xf32>) permutation = [1, 0]
  %d = tensor.empty() : tensor<8x48xf32>
  %fill = linalg.fill ins(%zero : f32) outs(%d : tensor<8x48xf32>) -> tensor<8x48xf32>
  %d0 = linalg.matmul {mx.lhs = #q, mx.rhs = #q} ins(%x, %t0 : tensor<8x64xf32>, tensor<64x48xf32>) outs(%fill : tensor<8x48xf32>) -> tensor<8x48xf32>
  %d1 = linalg.matmul {mx.lhs = #q, mx.rhs = #q} ins(%x, %t1 : tensor<8x64xf32>, tensor<64x48xf32>) outs(%fill : tensor<8x48xf32>) -> tensor<8x48xf32>
  return %d0, %d1, %fill : tensor<8x48xf32>, tensor<8x48xf32>, tensor<8x48xf32>
}

// -----

#q = #mx.quantization<format = <mxfp4>, scale_rule = rceil>

// dgrad sums over the weight's first axis: a second quantization, of the
// transposed weight, beside that of fprop.
// CHECK-LABEL: func @dgrad(
// CHECK-SAME: %[[W:[a-z0-9]*]]: tensor<48x64xf32>
// CHECK: mx.quantize %[[W]] {axis = 1
// CHECK: %[[T:.*]] = linalg.transpose ins(%[[W]] {{.*}} permutation = [1, 0]
// CHECK: %[[E:.*]], %[[S:.*]] = mx.quantize %[[T]] {axis = 1 {{.*}} -> tensor<64x48xf4E2M1FN>, tensor<64x2xf8E8M0FNU>
// CHECK: mx.scaled_matmul %{{.*}}, %[[E]] scales(%[[S]]) {{.*}} -> tensor<8x64xf32>
func.func @dgrad(%w: tensor<48x64xf32>, %x: tensor<8x64xf32>, %g: tensor<8x48xf32>) -> (tensor<8x48xf32>, tensor<8x64xf32>) {
  %zero = arith.constant dense<0.0> : tensor<8x48xf32>
  %zero2 = arith.constant dense<0.0> : tensor<8x64xf32>
  %e = tensor.empty() : tensor<64x48xf32>
  %t = linalg.transpose ins(%w : tensor<48x64xf32>) outs(%e : tensor<64x48xf32>) permutation = [1, 0]
  %y = linalg.matmul {mx.lhs = #q, mx.rhs = #q} ins(%x, %t : tensor<8x64xf32>, tensor<64x48xf32>) outs(%zero : tensor<8x48xf32>) -> tensor<8x48xf32>
  %gx = linalg.matmul {mx.lhs = #q, mx.rhs = #q} ins(%g, %w : tensor<8x48xf32>, tensor<48x64xf32>) outs(%zero2 : tensor<8x64xf32>) -> tensor<8x64xf32>
  return %y, %gx : tensor<8x48xf32>, tensor<8x64xf32>
}

// -----

#q = #mx.quantization<format = <mxfp4>, scale_rule = rceil>

// A weight that a generic copies to each batch entry is quantized once, and the
// batch becomes rows.
// CHECK-LABEL: func @broadcast_weight(
// CHECK-SAME: %[[W:[a-z0-9]*]]: tensor<48x64xf32>, %[[X:[a-z0-9]*]]: tensor<2x8x64xf32>)
// CHECK-NOT: linalg.generic
// CHECK: %[[C:.*]] = tensor.collapse_shape %[[X]] {{\[\[}}0, 1], [2]]
// CHECK: mx.quantize %[[C]] {axis = 1
// CHECK: mx.quantize %[[W]] {axis = 1
// CHECK: %[[D:.*]] = mx.scaled_matmul {{.*}} -> tensor<16x48xf32>
// CHECK: tensor.expand_shape %[[D]] {{\[\[}}0, 1], [2]] {{.*}} into tensor<2x8x48xf32>
func.func @broadcast_weight(%w: tensor<48x64xf32>, %x: tensor<2x8x64xf32>) -> tensor<2x8x48xf32> {
  %zero = arith.constant dense<0.0> : tensor<2x8x48xf32>
  %e = tensor.empty() : tensor<64x48xf32>
  %t = linalg.transpose ins(%w : tensor<48x64xf32>) outs(%e : tensor<64x48xf32>) permutation = [1, 0]
  %e2 = tensor.empty() : tensor<2x64x48xf32>
  %b = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>],
      iterator_types = ["parallel", "parallel", "parallel"]} ins(%t : tensor<64x48xf32>) outs(%e2 : tensor<2x64x48xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  } -> tensor<2x64x48xf32>
  %d = linalg.batch_matmul {mx.lhs = #q, mx.rhs = #q} ins(%x, %b : tensor<2x8x64xf32>, tensor<2x64x48xf32>) outs(%zero : tensor<2x8x48xf32>) -> tensor<2x8x48xf32>
  return %d : tensor<2x8x48xf32>
}

// -----

#q = #mx.quantization<format = <mxfp4>, scale_rule = rceil>

// A real batch stays one, and a product of two activations may be asked for.
// CHECK-LABEL: func @batch(
// CHECK: mx.quantize %{{.*}} {axis = 2 {{.*}} : tensor<2x8x64xf32>
// CHECK: linalg.transpose {{.*}} permutation = [0, 2, 1]
// CHECK: mx.scaled_matmul {{.*}} -> tensor<2x8x48xf32>
func.func @batch(%a: tensor<2x8x64xf32>, %b: tensor<2x64x48xf32>) -> tensor<2x8x48xf32> {
  %zero = arith.constant dense<0.0> : tensor<2x8x48xf32>
  %d = linalg.batch_matmul {mx.lhs = #q, mx.rhs = #q} ins(%a, %b : tensor<2x8x64xf32>, tensor<2x64x48xf32>) outs(%zero : tensor<2x8x48xf32>) -> tensor<2x8x48xf32>
  return %d : tensor<2x8x48xf32>
}

// -----

#q = #mx.quantization<format = <mxfp4>, scale_rule = rceil>

// TOSA's product has a batch of one and a weight behind a transpose and a
// reshape; both go.
// CHECK-LABEL: func @tosa(
// CHECK-SAME: %[[W:[a-z0-9]*]]: tensor<48x64xf32>, %[[X:[a-z0-9]*]]: tensor<8x64xf32>)
// CHECK-NOT: tosa.transpose
// CHECK: mx.quantize %[[X]] {axis = 1
// CHECK: mx.quantize %[[W]] {axis = 1
// CHECK: mx.scaled_matmul {{.*}} -> tensor<8x48xf32>
// CHECK-NOT: tosa.matmul
func.func @tosa(%w: tensor<48x64xf32>, %x: tensor<8x64xf32>) -> tensor<8x48xf32> {
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %sx = tosa.const_shape {values = dense<[1, 8, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %sw = tosa.const_shape {values = dense<[1, 64, 48]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %sd = tosa.const_shape {values = dense<[8, 48]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %t = tosa.transpose %w {perms = array<i32: 1, 0>} : (tensor<48x64xf32>) -> tensor<64x48xf32>
  %x1 = tosa.reshape %x, %sx : (tensor<8x64xf32>, !tosa.shape<3>) -> tensor<1x8x64xf32>
  %w1 = tosa.reshape %t, %sw : (tensor<64x48xf32>, !tosa.shape<3>) -> tensor<1x64x48xf32>
  %d1 = tosa.matmul %x1, %w1, %zp, %zp {mx.lhs = #q, mx.rhs = #q} : (tensor<1x8x64xf32>, tensor<1x64x48xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x8x48xf32>
  %d = tosa.reshape %d1, %sd : (tensor<1x8x48xf32>, !tosa.shape<2>) -> tensor<8x48xf32>
  return %d : tensor<8x48xf32>
}

// -----

#q = #mx.quantization<format = <mxfp4>, scale_rule = rceil>

// A sum that starts from values has them as C, in the shape of the product.
// CHECK-LABEL: func @accumulate(
// CHECK-SAME: %[[C:[a-z0-9]*]]: tensor<2x8x48xf32>)
// CHECK: %[[FLAT:.*]] = tensor.collapse_shape %[[C]] {{\[\[}}0, 1], [2]]
// CHECK: mx.scaled_matmul {{.*}} add(%[[FLAT]])
func.func @accumulate(%w: tensor<48x64xf32>, %x: tensor<2x8x64xf32>, %c: tensor<2x8x48xf32>) -> tensor<2x8x48xf32> {
  %d = linalg.contract
      indexing_maps = [affine_map<(b, m, n, k) -> (b, m, k)>, affine_map<(b, m, n, k) -> (n, k)>, affine_map<(b, m, n, k) -> (b, m, n)>]
      {mx.lhs = #q, mx.rhs = #q}
      ins(%x, %w : tensor<2x8x64xf32>, tensor<48x64xf32>) outs(%c : tensor<2x8x48xf32>) -> tensor<2x8x48xf32>
  return %d : tensor<2x8x48xf32>
}

// -----

#q = #mx.quantization<format = <nvfp4>, scale_rule = amax>

// The tensor scale is of the argument, whichever way it is read, so fprop and
// dgrad share it; alpha is the product of the two.
// CHECK-LABEL: func @two_level(
// CHECK-SAME: %[[W:[a-z0-9]*]]: tensor<48x64xf32>, %[[X:[a-z0-9]*]]: tensor<8x64xf32>, %[[G:[a-z0-9]*]]: tensor<8x48xf32>)
// CHECK: %[[TX:.*]] = mx.tensor_scale %[[X]]
// CHECK: mx.quantize %[[X]] tensor_scale(%[[TX]])
// CHECK: %[[TW:.*]] = mx.tensor_scale %[[W]]
// CHECK: mx.quantize %[[W]] tensor_scale(%[[TW]])
// CHECK: %[[A0:.*]] = arith.mulf %[[TX]], %[[TW]]
// CHECK: mx.scaled_matmul {{.*}} alpha(%[[A0]])
// CHECK: %[[TG:.*]] = mx.tensor_scale %[[G]]
// CHECK-NOT: mx.tensor_scale
// CHECK: mx.quantize %{{.*}} tensor_scale(%[[TW]])
// CHECK: %[[A1:.*]] = arith.mulf %[[TG]], %[[TW]]
// CHECK: mx.scaled_matmul {{.*}} alpha(%[[A1]])
func.func @two_level(%w: tensor<48x64xf32>, %x: tensor<8x64xf32>, %g: tensor<8x48xf32>) -> (tensor<8x48xf32>, tensor<8x64xf32>) {
  %zero = arith.constant dense<0.0> : tensor<8x48xf32>
  %zero2 = arith.constant dense<0.0> : tensor<8x64xf32>
  %y = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]
      {mx.lhs = #q, mx.rhs = #q} ins(%x, %w : tensor<8x64xf32>, tensor<48x64xf32>) outs(%zero : tensor<8x48xf32>) -> tensor<8x48xf32>
  %gx = linalg.matmul {mx.lhs = #q, mx.rhs = #q} ins(%g, %w : tensor<8x48xf32>, tensor<48x64xf32>) outs(%zero2 : tensor<8x64xf32>) -> tensor<8x64xf32>
  return %y, %gx : tensor<8x48xf32>, tensor<8x64xf32>
}

// -----

#q = #mx.quantization<format = <mxfp4>, scale_rule = rceil>

// One operand only: the other stays plain. The activation is bf16, the result
// f32, and K = 40 leaves a short block.
// CHECK-LABEL: func @weight_only(
// CHECK-SAME: %[[W:[a-z0-9]*]]: tensor<48x40xbf16>, %[[X:[a-z0-9]*]]: tensor<8x40xbf16>)
// CHECK: %[[E:.*]], %[[S:.*]] = mx.quantize %[[W]] {{.*}} -> tensor<48x40xf4E2M1FN>, tensor<48x2xf8E8M0FNU>
// CHECK: mx.scaled_matmul %[[X]], %[[E]] scales(%[[S]]) {rhs_format = #mx.format<mxfp4>} : (tensor<8x40xbf16>, {{.*}} -> tensor<8x48xf32>
func.func @weight_only(%w: tensor<48x40xbf16>, %x: tensor<8x40xbf16>) -> tensor<8x48xf32> {
  %zero = arith.constant dense<0.0> : tensor<8x48xf32>
  %e = tensor.empty() : tensor<40x48xbf16>
  %t = linalg.transpose ins(%w : tensor<48x40xbf16>) outs(%e : tensor<40x48xbf16>) permutation = [1, 0]
  %d = linalg.matmul {mx.rhs = #q} ins(%x, %t : tensor<8x40xbf16>, tensor<40x48xbf16>) outs(%zero : tensor<8x48xf32>) -> tensor<8x48xf32>
  return %d : tensor<8x48xf32>
}

// -----

#q = #mx.quantization<format = <mxfp4>, scale_rule = rceil>

// Rounding to bf16 is part of what is read; widening from bf16 is not.
// CHECK-LABEL: func @casts(
// CHECK-SAME: %[[W:[a-z0-9]*]]: tensor<48x64xf32>, %[[X:[a-z0-9]*]]: tensor<8x64xbf16>)
// CHECK: %[[ROUNDED:.*]] = linalg.generic
// CHECK: mx.quantize %[[X]]
// CHECK: mx.quantize %[[ROUNDED]]
// CHECK: mx.scaled_matmul
#id = affine_map<(d0, d1) -> (d0, d1)>
func.func @casts(%w: tensor<48x64xf32>, %x: tensor<8x64xbf16>) -> tensor<8x48xf32> {
  %zero = arith.constant dense<0.0> : tensor<8x48xf32>
  %e0 = tensor.empty() : tensor<48x64xbf16>
  %wb = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%w : tensor<48x64xf32>) outs(%e0 : tensor<48x64xbf16>) {
  ^bb0(%in: f32, %out: bf16):
    %r = arith.truncf %in : f32 to bf16
    linalg.yield %r : bf16
  } -> tensor<48x64xbf16>
  %e1 = tensor.empty() : tensor<48x64xf32>
  %wf = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%wb : tensor<48x64xbf16>) outs(%e1 : tensor<48x64xf32>) {
  ^bb0(%in: bf16, %out: f32):
    %r = arith.extf %in : bf16 to f32
    linalg.yield %r : f32
  } -> tensor<48x64xf32>
  %e2 = tensor.empty() : tensor<8x64xf32>
  %xf = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%x : tensor<8x64xbf16>) outs(%e2 : tensor<8x64xf32>) {
  ^bb0(%in: bf16, %out: f32):
    %r = arith.extf %in : bf16 to f32
    linalg.yield %r : f32
  } -> tensor<8x64xf32>
  %d = linalg.contract
      indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]
      {mx.lhs = #q, mx.rhs = #q}
      ins(%xf, %wf : tensor<8x64xf32>, tensor<48x64xf32>) outs(%zero : tensor<8x48xf32>) -> tensor<8x48xf32>
  return %d : tensor<8x48xf32>
}

// -----

#q = #mx.quantization<format = <mxfp4>, scale_rule = rceil>

// Unknown sizes of rows, batch and K.
// CHECK-LABEL: func @dynamic(
// CHECK-SAME: %[[X:[a-z0-9]*]]: tensor<?x?x?xf32>, %[[W:[a-z0-9]*]]: tensor<48x?xf32>
// CHECK: mx.quantize %{{.*}} {axis = 1 {{.*}} : tensor<?x?xf32> -> tensor<?x?xf4E2M1FN>, tensor<?x?xf8E8M0FNU>
// CHECK: mx.quantize %[[W]] {axis = 1 {{.*}} : tensor<48x?xf32> -> tensor<48x?xf4E2M1FN>, tensor<48x?xf8E8M0FNU>
// CHECK: mx.scaled_matmul {{.*}} -> tensor<?x48xf32>
// CHECK-DAG: %[[B:.*]] = tensor.dim %[[X]], %c0
// CHECK-DAG: %[[M:.*]] = tensor.dim %[[X]], %c1
// CHECK: tensor.expand_shape %{{.*}} {{\[\[}}0, 1], [2]] output_shape [%[[B]], %[[M]], 48]
func.func @dynamic(%x: tensor<?x?x?xf32>, %w: tensor<48x?xf32>, %init: tensor<?x?x48xf32>) -> tensor<?x?x48xf32> {
  %zero = arith.constant 0.0 : f32
  %fill = linalg.fill ins(%zero : f32) outs(%init : tensor<?x?x48xf32>) -> tensor<?x?x48xf32>
  %d = linalg.contract
      indexing_maps = [affine_map<(b, m, n, k) -> (b, m, k)>, affine_map<(b, m, n, k) -> (n, k)>, affine_map<(b, m, n, k) -> (b, m, n)>]
      {mx.lhs = #q, mx.rhs = #q}
      ins(%x, %w : tensor<?x?x?xf32>, tensor<48x?xf32>) outs(%fill : tensor<?x?x48xf32>) -> tensor<?x?x48xf32>
  return %d : tensor<?x?x48xf32>
}

// -----

#q = #mx.quantization<format = <mxfp4>, scale_rule = rceil>

// A result that knows more of its sizes than an operand.
// CHECK-LABEL: func @half_known(
// CHECK: mx.scaled_matmul {{.*}} -> tensor<6x48xf32>
// CHECK: tensor.expand_shape {{.*}} : tensor<6x48xf32> into tensor<2x3x48xf32>
func.func @half_known(%x: tensor<?x?x?xf32>, %w: tensor<48x64xf32>, %init: tensor<2x3x48xf32>) -> tensor<2x3x48xf32> {
  %d = linalg.contract
      indexing_maps = [affine_map<(b, m, n, k) -> (b, m, k)>, affine_map<(b, m, n, k) -> (n, k)>, affine_map<(b, m, n, k) -> (b, m, n)>]
      {mx.lhs = #q, mx.rhs = #q}
      ins(%x, %w : tensor<?x?x?xf32>, tensor<48x64xf32>) outs(%init : tensor<2x3x48xf32>) -> tensor<2x3x48xf32>
  return %d : tensor<2x3x48xf32>
}

// -----

#q = #mx.quantization<format = <mxfp4>, scale_rule = rceil>

// A vector is a matrix of one row, whichever side it is on.
// CHECK-LABEL: func @vectors(
// CHECK-SAME: %[[W:[a-z0-9]*]]: tensor<48x64xf32>, %[[X:[a-z0-9]*]]: tensor<64xf32>
// CHECK: %[[WE:.*]], %[[WS:.*]] = mx.quantize %[[W]] {axis = 1
// CHECK: %[[ROW:.*]] = tensor.expand_shape %[[X]] {{\[\[}}0, 1]] output_shape [1, 64]
// CHECK: %[[XE:.*]], %[[XS:.*]] = mx.quantize %[[ROW]] {axis = 1
// CHECK: %[[D0:.*]] = mx.scaled_matmul %[[WE]] scales(%[[WS]]), %[[XE]] scales(%[[XS]]) {{.*}} -> tensor<48x1xf32>
// CHECK: tensor.collapse_shape %[[D0]] {{\[\[}}0, 1]] : tensor<48x1xf32> into tensor<48xf32>
// CHECK: %[[D1:.*]] = mx.scaled_matmul %[[XE]] scales(%[[XS]]), %[[WE]] scales(%[[WS]]) {{.*}} -> tensor<1x48xf32>
func.func @vectors(%w: tensor<48x64xf32>, %x: tensor<64xf32>) -> (tensor<48xf32>, tensor<1x48xf32>) {
  %zero = arith.constant dense<0.0> : tensor<48xf32>
  %zero1 = arith.constant dense<0.0> : tensor<1x48xf32>
  %d0 = linalg.matvec {mx.lhs = #q, mx.rhs = #q} ins(%w, %x : tensor<48x64xf32>, tensor<64xf32>) outs(%zero : tensor<48xf32>) -> tensor<48xf32>
  %e = tensor.empty() : tensor<64x48xf32>
  %t = linalg.transpose ins(%w : tensor<48x64xf32>) outs(%e : tensor<64x48xf32>) permutation = [1, 0]
  %x1 = tensor.expand_shape %x [[0, 1]] output_shape [1, 64] : tensor<64xf32> into tensor<1x64xf32>
  %d1 = linalg.matmul {mx.lhs = #q, mx.rhs = #q} ins(%x1, %t : tensor<1x64xf32>, tensor<64x48xf32>) outs(%zero1 : tensor<1x48xf32>) -> tensor<1x48xf32>
  return %d0, %d1 : tensor<48xf32>, tensor<1x48xf32>
}

// -----

#q = #mx.quantization<format = <mxfp4>, scale_rule = rceil>

// A product that a generic spells out, with its result transposed and two summed
// dimensions: the operands change sides, and nothing is transposed.
// CHECK-LABEL: func @generic(
// CHECK-SAME: %[[X:[a-z0-9]*]]: tensor<8x4x16xf32>, %[[W:[a-z0-9]*]]: tensor<48x4x16xf32>)
// CHECK-NOT: linalg.transpose
// CHECK-DAG: %[[X2:.*]] = tensor.collapse_shape %[[X]] {{\[\[}}0], [1, 2]]
// CHECK-DAG: %[[W2:.*]] = tensor.collapse_shape %[[W]] {{\[\[}}0], [1, 2]]
// CHECK-DAG: %[[XE:.*]], %[[XS:.*]] = mx.quantize %[[X2]]
// CHECK-DAG: %[[WE:.*]], %[[WS:.*]] = mx.quantize %[[W2]]
// CHECK: mx.scaled_matmul %[[WE]] scales(%[[WS]]), %[[XE]] scales(%[[XS]]) {{.*}} -> tensor<48x8xf32>
// CHECK-NOT: linalg.transpose
func.func @generic(%x: tensor<8x4x16xf32>, %w: tensor<48x4x16xf32>) -> tensor<48x8xf32> {
  %zero = arith.constant dense<0.0> : tensor<48x8xf32>
  %d = linalg.generic {mx.lhs = #q, mx.rhs = #q, iterator_types = ["parallel", "parallel", "reduction", "reduction"],
      indexing_maps = [affine_map<(m, n, i, j) -> (m, i, j)>, affine_map<(m, n, i, j) -> (n, i, j)>, affine_map<(m, n, i, j) -> (n, m)>]}
      ins(%x, %w : tensor<8x4x16xf32>, tensor<48x4x16xf32>) outs(%zero : tensor<48x8xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %p = arith.mulf %b, %a : f32
    %s = arith.addf %p, %out : f32
    linalg.yield %s : f32
  } -> tensor<48x8xf32>
  return %d : tensor<48x8xf32>
}

// -----

#q = #mx.quantization<format = <mxfp4>, scale_rule = rceil>

// A convolution whose windows tile the image is a product of windows and
// filters; its bias is C.
// CHECK-LABEL: func @patches(
// CHECK-SAME: %[[X:[a-z0-9]*]]: tensor<?x3x8x8xf32>, %[[W:[a-z0-9]*]]: tensor<16x3x4x4xf32>, %[[BIAS:[a-z0-9]*]]: tensor<?x16x2x2xf32>)
// CHECK-DAG: linalg.transpose {{.*}} permutation = [0, 2, 4, 1, 3, 5]
// CHECK-DAG: %[[F:.*]] = tensor.collapse_shape %[[W]] {{\[\[}}0], [1, 2, 3]]
// CHECK-DAG: mx.quantize %[[F]] {axis = 1
// CHECK: mx.scaled_matmul {{.*}} add(%{{.*}}) {{.*}} -> tensor<?x16xf32>
// CHECK: linalg.transpose {{.*}} permutation = [0, 3, 1, 2]
func.func @patches(%x: tensor<?x3x8x8xf32>, %w: tensor<16x3x4x4xf32>, %bias: tensor<?x16x2x2xf32>) -> tensor<?x16x2x2xf32> {
  %d = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<4> : vector<2xi64>, mx.lhs = #q, mx.rhs = #q}
      ins(%x, %w : tensor<?x3x8x8xf32>, tensor<16x3x4x4xf32>) outs(%bias : tensor<?x16x2x2xf32>) -> tensor<?x16x2x2xf32>
  return %d : tensor<?x16x2x2xf32>
}

// -----

#q = #mx.quantization<format = <mxfp4>, scale_rule = rceil>

// Products without attributes, and with a reason to be skipped, stay.
// CHECK-LABEL: func @left(
// CHECK: linalg.matmul ins
// CHECK: linalg.matmul {mx.lhs = #{{.*}}, mx.rhs = #{{.*}}, mx.skip = "by hand"}
func.func @left(%w: tensor<4x4xf32>, %x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %a = linalg.matmul ins(%x, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  %b = linalg.matmul {mx.lhs = #q, mx.rhs = #q, mx.skip = "by hand"} ins(%a, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %b : tensor<4x4xf32>
}

// -----

#sr = #mx.quantization<format = <mxfp4>, scale_rule = rceil, rounding = stochastic>

// Every stochastic quantization has a site of its own, above those that there
// are, and the two operands of a product never share one.
// CHECK-LABEL: func @stochastic(
// CHECK-SAME: %[[W:[a-z0-9]*]]: tensor<4x64xf32>, %[[X:[a-z0-9]*]]: tensor<4x64xf32>
// CHECK-DAG: %[[SEED:.*]] = arith.constant 0 : i64
// CHECK-DAG: %[[STEP:.*]] = arith.constant 0 : i32
// CHECK: mx.quantize {{.*}} site = 6 : i32
// CHECK: %[[X7:.*]], %{{.*}} = mx.quantize %[[X]] random(%[[SEED]], %[[STEP]]) {{.*}} site = 7 : i32
// CHECK: %[[W8:.*]], %{{.*}} = mx.quantize %[[W]] random(%[[SEED]], %[[STEP]]) {{.*}} site = 8 : i32
// CHECK: mx.scaled_matmul %[[X7]] {{.*}}, %[[W8]]
// CHECK: %[[X9:.*]], %{{.*}} = mx.quantize %[[X]] {{.*}} site = 9 : i32
// CHECK: mx.scaled_matmul %[[X7]] {{.*}}, %[[X9]]
func.func @stochastic(%w: tensor<4x64xf32>, %x: tensor<4x64xf32>, %seed: i64, %step: i32)
    -> (tensor<4x4xf32>, tensor<4x4xf32>, tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>) {
  %zero = arith.constant dense<0.0> : tensor<4x4xf32>
  %e, %s = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 6 : i32}
      : tensor<4x64xf32> -> tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>
  %a = linalg.contract
      indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]
      {mx.lhs = #sr, mx.rhs = #sr}
      ins(%x, %w : tensor<4x64xf32>, tensor<4x64xf32>) outs(%zero : tensor<4x4xf32>) -> tensor<4x4xf32>
  %b = linalg.contract
      indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]
      {mx.lhs = #sr, mx.rhs = #sr}
      ins(%x, %x : tensor<4x64xf32>, tensor<4x64xf32>) outs(%zero : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %a, %b, %e, %s : tensor<4x4xf32>, tensor<4x4xf32>, tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>
}

// -----

#sr = #mx.quantization<format = <mxfp4>, scale_rule = rceil, rounding = stochastic>

// Sites have no sign: after 0x7FFFFFFF comes 0x80000000.
// CHECK-LABEL: func @sites(
// CHECK: site = 2147483647 : i32
// CHECK: site = -2147483648 : i32
func.func @sites(%x: tensor<4x4xf32>, %w: tensor<4x4xf32>, %seed: i64, %step: i32) -> (tensor<4x4xf4E2M1FN>, tensor<4x1xf8E8M0FNU>, tensor<4x4xf32>) {
  %e, %s = mx.quantize %x random(%seed, %step) {axis = 1 : i64, format = #mx.format<mxfp4>, rounding = #mx.rounding<stochastic>, scale_rule = #mx.scale_rule<rceil>, site = 2147483647 : i32}
      : tensor<4x4xf32> -> tensor<4x4xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  %d = linalg.matmul {mx.lhs = #sr} ins(%x, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %e, %s, %d : tensor<4x4xf4E2M1FN>, tensor<4x1xf8E8M0FNU>, tensor<4x4xf32>
}
