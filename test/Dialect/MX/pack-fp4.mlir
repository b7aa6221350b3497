// RUN: mx-opt %s -mx-pack-fp4 -mx-verify-packed -split-input-file | FileCheck %s

// Arguments, results and the mx operations; an odd row ends in half a byte.
// CHECK-LABEL: func @ops(
// CHECK-SAME: %[[X:.*]]: tensor<7x33xf32>, %[[E:.*]]: tensor<7x17xi8>) -> (tensor<7x17xi8>, tensor<7x7xf32>)
func.func @ops(%x: tensor<7x33xf32>, %e: tensor<7x33xf4E2M1FN>) -> (tensor<7x33xf4E2M1FN>, tensor<7x7xf32>) {
  // CHECK: %[[Q:.*]], %[[S:.*]] = mx.quantize %[[X]] {{.*}} : tensor<7x33xf32> -> tensor<7x17xi8>, tensor<7x2xf8E8M0FNU>
  %q, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<7x33xf32> -> tensor<7x33xf4E2M1FN>, tensor<7x2xf8E8M0FNU>
  // CHECK: mx.scaled_matmul %[[Q]] scales(%[[S]]), %[[E]] scales(%[[S]]) {{.*}} : (tensor<7x17xi8>, tensor<7x2xf8E8M0FNU>, tensor<7x17xi8>, tensor<7x2xf8E8M0FNU>)
  %d = mx.scaled_matmul %q scales(%s), %e scales(%s) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<7x33xf4E2M1FN>, tensor<7x2xf8E8M0FNU>, tensor<7x33xf4E2M1FN>, tensor<7x2xf8E8M0FNU>) -> tensor<7x7xf32>
  return %q, %d : tensor<7x33xf4E2M1FN>, tensor<7x7xf32>
}

// -----

// The packed bytes do not tell whether a dynamic row is odd: dequantize gets the
// size of what was quantized.
// CHECK-LABEL: func @dynamic(
// CHECK-SAME: %[[X:.*]]: tensor<?x?xf32>
func.func @dynamic(%x: tensor<?x?xf32>) -> tensor<?x?xf32> {
  // CHECK-DAG: %[[SIZE:.*]] = tensor.dim %[[X]], %{{.*}}
  // CHECK-DAG: %[[Q:.*]], %[[S:.*]] = mx.quantize %[[X]] {{.*}} -> tensor<?x?xi8>, tensor<?x?xf8E8M0FNU>
  %q, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<?x?xf32> -> tensor<?x?xf4E2M1FN>, tensor<?x?xf8E8M0FNU>
  // CHECK: mx.dequantize %[[Q]], %[[S]] last_dim(%[[SIZE]])
  %d = mx.dequantize %q, %s {axis = 1, format = #mx.format<mxfp4>}
      : tensor<?x?xf4E2M1FN>, tensor<?x?xf8E8M0FNU> -> tensor<?x?xf32>
  return %d : tensor<?x?xf32>
}

// -----

// 1.0 is code 2, 2.0 is 4, -3.0 is 13: bytes 0x42 and 0x0d; -0.0 is 8.
// CHECK-LABEL: func @constants
func.func @constants() -> (tensor<1x3xf4E2M1FN>, tensor<2x4xf4E2M1FN>, tensor<3x1xf4E2M1FN>) {
  // CHECK-DAG: arith.constant dense<{{\[\[}}66, 13]]> : tensor<1x2xi8>
  %0 = arith.constant dense<[[1.0, 2.0, -3.0]]> : tensor<1x3xf4E2M1FN>
  // A splat stays one where no half byte is left over, and is zero padded else.
  // CHECK-DAG: arith.constant dense<-120> : tensor<2x2xi8>
  %1 = arith.constant dense<-0.0> : tensor<2x4xf4E2M1FN>
  // CHECK-DAG: arith.constant dense<8> : tensor<3x1xi8>
  %2 = arith.constant dense<-0.0> : tensor<3x1xf4E2M1FN>
  return %0, %1, %2 : tensor<1x3xf4E2M1FN>, tensor<2x4xf4E2M1FN>, tensor<3x1xf4E2M1FN>
}

// -----

// CHECK-LABEL: func @slices(
// CHECK-SAME: %[[E:.*]]: tensor<4x7xi8>
func.func @slices(%e: tensor<4x13xf4E2M1FN>, %i: index) -> (tensor<2x5xf4E2M1FN>, tensor<4x13xf4E2M1FN>, tensor<6xf4E2M1FN>) {
  // The end of an odd row is no cut byte.
  // CHECK: %[[S:.*]] = tensor.extract_slice %[[E]][1, 4] [2, 3] [1, 1] : tensor<4x7xi8> to tensor<2x3xi8>
  %0 = tensor.extract_slice %e[1, 8] [2, 5] [1, 1] : tensor<4x13xf4E2M1FN> to tensor<2x5xf4E2M1FN>
  // CHECK: tensor.insert_slice %[[S]] into %[[E]][%{{.*}}, 4] [2, 3] [1, 1] : tensor<2x3xi8> into tensor<4x7xi8>
  %1 = tensor.insert_slice %0 into %e[%i, 8] [2, 5] [1, 1] : tensor<2x5xf4E2M1FN> into tensor<4x13xf4E2M1FN>
  // CHECK: tensor.extract_slice %[[E]][%{{.*}}, 1] [1, 3] [1, 1] : tensor<4x7xi8> to tensor<3xi8>
  %2 = tensor.extract_slice %e[%i, 2] [1, 6] [1, 1] : tensor<4x13xf4E2M1FN> to tensor<6xf4E2M1FN>
  return %0, %1, %2 : tensor<2x5xf4E2M1FN>, tensor<4x13xf4E2M1FN>, tensor<6xf4E2M1FN>
}

// -----

// CHECK-LABEL: func @reshapes(
// CHECK-SAME: %[[E:.*]]: tensor<4x6x4xi8>
func.func @reshapes(%e: tensor<4x6x8xf4E2M1FN>) -> (tensor<24x8xf4E2M1FN>, tensor<2x2x6x8xf4E2M1FN>) {
  // CHECK: tensor.collapse_shape %[[E]] {{\[\[}}0, 1], [2]] : tensor<4x6x4xi8> into tensor<24x4xi8>
  %0 = tensor.collapse_shape %e [[0, 1], [2]] : tensor<4x6x8xf4E2M1FN> into tensor<24x8xf4E2M1FN>
  // CHECK: tensor.expand_shape %[[E]] {{\[\[}}0, 1], [2], [3]] output_shape [2, 2, 6, 4] : tensor<4x6x4xi8> into tensor<2x2x6x4xi8>
  %1 = tensor.expand_shape %e [[0, 1], [2], [3]] output_shape [2, 2, 6, 8] : tensor<4x6x8xf4E2M1FN> into tensor<2x2x6x8xf4E2M1FN>
  return %0, %1 : tensor<24x8xf4E2M1FN>, tensor<2x2x6x8xf4E2M1FN>
}

// -----

// CHECK-LABEL: func @element(
// CHECK-SAME: %[[E:.*]]: tensor<4x3xi8>, %[[I:.*]]: index, %[[J:.*]]: index
func.func @element(%e: tensor<4x5xf4E2M1FN>, %i: index, %j: index) -> f4E2M1FN {
  // CHECK: %[[ODD:.*]] = arith.remui %[[J]], %{{.*}}
  // CHECK: %[[COL:.*]] = arith.divui %[[J]], %{{.*}}
  // CHECK: %[[BYTE:.*]] = tensor.extract %[[E]][%[[I]], %[[COL]]] : tensor<4x3xi8>
  // CHECK: %[[SHIFTED:.*]] = arith.shrui %[[BYTE]], %{{.*}}
  // CHECK: %[[NIBBLE:.*]] = arith.trunci %[[SHIFTED]] : i8 to i4
  // CHECK: arith.bitcast %[[NIBBLE]] : i4 to f4E2M1FN
  %0 = tensor.extract %e[%i, %j] : tensor<4x5xf4E2M1FN>
  return %0 : f4E2M1FN
}

// -----

// Bytes move where the last dimension stays.
// CHECK-LABEL: func @transpose_of_bytes(
// CHECK-SAME: %[[E:.*]]: tensor<2x4x3xi8>, %[[D:[^:]*]]: tensor<?x?x?xi8>
func.func @transpose_of_bytes(%e: tensor<2x4x5xf4E2M1FN>, %d: tensor<?x?x?xf4E2M1FN>, %o: tensor<?x?x?xf4E2M1FN>) -> (tensor<4x2x5xf4E2M1FN>, tensor<?x?x?xf4E2M1FN>) {
  // CHECK: %[[EMPTY:.*]] = tensor.empty() : tensor<4x2x3xi8>
  %empty = tensor.empty() : tensor<4x2x5xf4E2M1FN>
  // CHECK: %[[T:.*]] = linalg.transpose ins(%[[E]] : tensor<2x4x3xi8>) outs(%[[EMPTY]] : tensor<4x2x3xi8>) permutation = [1, 0, 2]
  %0 = linalg.transpose ins(%e : tensor<2x4x5xf4E2M1FN>) outs(%empty : tensor<4x2x5xf4E2M1FN>) permutation = [1, 0, 2]
  // CHECK: linalg.transpose ins(%[[D]] : tensor<?x?x?xi8>) outs(%{{.*}} : tensor<?x?x?xi8>) permutation = [1, 0, 2]
  %1 = linalg.transpose ins(%d : tensor<?x?x?xf4E2M1FN>) outs(%o : tensor<?x?x?xf4E2M1FN>) permutation = [1, 0, 2]
  return %0, %1 : tensor<4x2x5xf4E2M1FN>, tensor<?x?x?xf4E2M1FN>
}

// -----

// Else codes do: byte [j, i] has the codes [2 i, j] and [2 i + 1, j].
// CHECK-LABEL: func @transpose_of_codes(
// CHECK-SAME: %[[E:.*]]: tensor<4x3xi8>) -> tensor<5x2xi8>
func.func @transpose_of_codes(%e: tensor<4x5xf4E2M1FN>) -> tensor<5x4xf4E2M1FN> {
  // CHECK: %[[EMPTY:.*]] = tensor.empty() : tensor<5x2xi8>
  // CHECK: linalg.generic {{.*}} iterator_types = ["parallel", "parallel"]} outs(%[[EMPTY]] : tensor<5x2xi8>)
  // CHECK: %[[J:.*]] = linalg.index 0
  // CHECK: %[[I:.*]] = linalg.index 1
  // CHECK: %[[FIRST:.*]] = arith.shli %[[I]]
  // CHECK: %[[SECOND:.*]] = arith.addi %[[FIRST]]
  // CHECK-NOT: arith.select
  // CHECK: tensor.extract %[[E]][%[[FIRST]], %{{.*}}] : tensor<4x3xi8>
  // CHECK: %[[LOW:.*]] = arith.andi
  // CHECK: tensor.extract %[[E]][%[[SECOND]], %{{.*}}] : tensor<4x3xi8>
  // CHECK: %[[HIGH:.*]] = arith.shli
  // CHECK: %[[BYTE:.*]] = arith.ori %[[LOW]], %[[HIGH]]
  // CHECK: linalg.yield %[[BYTE]]
  %empty = tensor.empty() : tensor<5x4xf4E2M1FN>
  %0 = linalg.transpose ins(%e : tensor<4x5xf4E2M1FN>) outs(%empty : tensor<5x4xf4E2M1FN>) permutation = [1, 0]
  return %0 : tensor<5x4xf4E2M1FN>
}

// -----

// The second code of the last byte of a row that is odd, or may be, is zero and
// not read.
// CHECK-LABEL: func @transpose_to_odd(
// CHECK-SAME: %[[E:.*]]: tensor<3x2xi8>, %[[D:.*]]: tensor<?x4xi8>
func.func @transpose_to_odd(%e: tensor<3x4xf4E2M1FN>, %d: tensor<?x8xf4E2M1FN>) -> (tensor<4x3xf4E2M1FN>, tensor<8x?xf4E2M1FN>) {
  // CHECK: %[[THREE:.*]] = arith.constant 3 : index
  // CHECK: linalg.generic {{.*}} outs(%{{.*}} : tensor<4x2xi8>)
  // CHECK: %[[IS_ELEMENT:.*]] = arith.cmpi ult, %[[SECOND:.*]], %[[THREE]] : index
  // CHECK: %[[PLACE:.*]] = arith.select %[[IS_ELEMENT]], %[[SECOND]], %{{.*}} : index
  // CHECK: tensor.extract %[[E]][%[[PLACE]], %{{.*}}] : tensor<3x2xi8>
  // CHECK: %[[HIGH:.*]] = arith.shli
  // CHECK: arith.select %[[IS_ELEMENT]], %[[HIGH]], %{{.*}} : i8
  %empty = tensor.empty() : tensor<4x3xf4E2M1FN>
  %0 = linalg.transpose ins(%e : tensor<3x4xf4E2M1FN>) outs(%empty : tensor<4x3xf4E2M1FN>) permutation = [1, 0]
  %c0 = arith.constant 0 : index
  // CHECK: %[[ROWS:.*]] = tensor.dim %[[D]]
  // CHECK: tensor.empty(%{{.*}}) : tensor<8x?xi8>
  %rows = tensor.dim %d, %c0 : tensor<?x8xf4E2M1FN>
  %empty2 = tensor.empty(%rows) : tensor<8x?xf4E2M1FN>
  // CHECK: %[[SIZE:.*]] = tensor.dim %[[D]]
  // CHECK: arith.cmpi ult, %{{.*}}, %[[SIZE]] : index
  %1 = linalg.transpose ins(%d : tensor<?x8xf4E2M1FN>) outs(%empty2 : tensor<8x?xf4E2M1FN>) permutation = [1, 0]
  return %0, %1 : tensor<4x3xf4E2M1FN>, tensor<8x?xf4E2M1FN>
}

// -----

// Structured and unstructured control flow, and calls.
// CHECK-LABEL: func @control(
// CHECK-SAME: %[[E:.*]]: tensor<4x3xi8>, %{{.*}}: i1) -> tensor<4x3xi8>
func.func @control(%e: tensor<4x6xf4E2M1FN>, %c: i1) -> tensor<4x6xf4E2M1FN> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  // CHECK: scf.for {{.*}} iter_args(%{{.*}} = %[[E]]) -> (tensor<4x3xi8>)
  %0 = scf.for %i = %c0 to %c4 step %c1 iter_args(%a = %e) -> tensor<4x6xf4E2M1FN> {
    // CHECK: func.call @control(%{{.*}}) : (tensor<4x3xi8>, i1) -> tensor<4x3xi8>
    %1 = func.call @control(%a, %c) : (tensor<4x6xf4E2M1FN>, i1) -> tensor<4x6xf4E2M1FN>
    scf.yield %1 : tensor<4x6xf4E2M1FN>
  }
  // CHECK: cf.cond_br %{{.*}}, ^[[BB:.*]](%{{.*}} : tensor<4x3xi8>), ^[[BB]](%[[E]] : tensor<4x3xi8>)
  cf.cond_br %c, ^bb1(%0 : tensor<4x6xf4E2M1FN>), ^bb1(%e : tensor<4x6xf4E2M1FN>)
^bb1(%r: tensor<4x6xf4E2M1FN>):
  return %r : tensor<4x6xf4E2M1FN>
}

// -----

// Other narrow types are a byte each and stay.
// CHECK-LABEL: func @others(
// CHECK-SAME: tensor<4x6xf6E2M3FN>, %{{.*}}: tensor<4x6xf8E8M0FNU>, %{{.*}}: f4E2M1FN)
func.func @others(%a: tensor<4x6xf6E2M3FN>, %b: tensor<4x6xf8E8M0FNU>, %c: f4E2M1FN) {
  return
}

// -----

// The bytes of an odd K tell one element too many, the blocks do not.
// CHECK-LABEL: func @odd_block(
// CHECK: mx.scaled_matmul {{.*}} : (tensor<4x8xi8>, tensor<4x3xf8E8M0FNU>, tensor<4x8xi8>, tensor<4x3xf8E8M0FNU>) -> tensor<4x4xf32>
func.func @odd_block(%e: tensor<4x15xf4E2M1FN>, %s: tensor<4x3xf8E8M0FNU>) -> tensor<4x4xf32> {
  %d = mx.scaled_matmul %e scales(%s), %e scales(%s) {lhs_format = #mx.format<element = f4E2M1FN, block = [1, 5], scale = f8E8M0FNU>,
      rhs_format = #mx.format<element = f4E2M1FN, block = [1, 5], scale = f8E8M0FNU>}
      : (tensor<4x15xf4E2M1FN>, tensor<4x3xf8E8M0FNU>, tensor<4x15xf4E2M1FN>, tensor<4x3xf8E8M0FNU>) -> tensor<4x4xf32>
  return %d : tensor<4x4xf32>
}

// -----

// A loop tells that slices start and end on bytes; the last one ends with the
// row, in a byte of one element.
// CHECK-DAG: #[[$BYTES:.*]] = affine_map<(d0) -> (d0 floordiv 2)>
// CHECK-DAG: #[[$SIZE:.*]] = affine_map<(d0) -> (d0 ceildiv 2)>
// CHECK-LABEL: func @slices_in_for
// CHECK: scf.for %[[I:.*]] = %{{.*}} iter_args(%[[OUT:.*]] = %{{.*}}) -> (tensor<4x22xi8>)
// CHECK: %[[N:.*]] = affine.min
// CHECK: %[[AT:.*]] = affine.apply #[[$BYTES]](%[[I]])
// CHECK: %[[BYTES:.*]] = affine.apply #[[$SIZE]](%[[N]])
// CHECK: tensor.extract_slice %{{.*}}[0, %[[AT]]] [4, %[[BYTES]]] [1, 1] : tensor<4x22xi8> to tensor<4x?xi8>
// CHECK: tensor.insert_slice %{{.*}} into %[[OUT]][0, %{{.*}}] [4, %{{.*}}] [1, 1] : tensor<4x?xi8> into tensor<4x22xi8>
func.func @slices_in_for(%e: tensor<4x43xf4E2M1FN>, %d: tensor<4x43xf4E2M1FN>) -> tensor<4x43xf4E2M1FN> {
  %c0 = arith.constant 0 : index
  %c8 = arith.constant 8 : index
  %c43 = arith.constant 43 : index
  %r = scf.for %i = %c0 to %c43 step %c8 iter_args(%o = %d) -> tensor<4x43xf4E2M1FN> {
    %n = affine.min affine_map<(d0) -> (8, 43 - d0)>(%i)
    %0 = tensor.extract_slice %e[0, %i] [4, %n] [1, 1] : tensor<4x43xf4E2M1FN> to tensor<4x?xf4E2M1FN>
    %1 = tensor.insert_slice %0 into %o[0, %i] [4, %n] [1, 1] : tensor<4x?xf4E2M1FN> into tensor<4x43xf4E2M1FN>
    scf.yield %1 : tensor<4x43xf4E2M1FN>
  }
  return %r : tensor<4x43xf4E2M1FN>
}

// -----

// CHECK-DAG: #[[$FOUR:.*]] = affine_map<(d0) -> (d0 * 4)>
// CHECK-LABEL: func @slices_in_forall
// CHECK: scf.forall (%[[I:.*]]) in (5) shared_outs(%[[OUT:.*]] = %{{.*}}) -> (tensor<4x20xi8>)
// CHECK: %[[AT:.*]] = affine.apply #[[$FOUR]](%[[I]])
// CHECK: tensor.parallel_insert_slice %{{.*}} into %[[OUT]][0, %{{.*}}] [4, 4] [1, 1] : tensor<4x4xi8> into tensor<4x20xi8>
func.func @slices_in_forall(%e: tensor<4x40xf4E2M1FN>, %d: tensor<4x40xf4E2M1FN>) -> tensor<4x40xf4E2M1FN> {
  %r = scf.forall (%i) in (5) shared_outs(%o = %d) -> tensor<4x40xf4E2M1FN> {
    %at = affine.apply affine_map<(d0) -> (d0 * 8)>(%i)
    %0 = tensor.extract_slice %e[0, %at] [4, 8] [1, 1] : tensor<4x40xf4E2M1FN> to tensor<4x8xf4E2M1FN>
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %0 into %o[0, %at] [4, 8] [1, 1] : tensor<4x8xf4E2M1FN> into tensor<4x40xf4E2M1FN>
    }
  }
  return %r : tensor<4x40xf4E2M1FN>
}
