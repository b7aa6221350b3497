// RUN: mx-opt %s --mx-check-operands | FileCheck %s
// RUN: mx-opt %S/Inputs/check-operands-fp4.mlir --mx-check-operands --split-input-file --verify-diagnostics
// RUN: mx-opt %S/Inputs/check-operands-fp4.mlir --mx-pack-fp4 --mx-check-operands --mx-to-cpu --split-input-file -o /dev/null

// Sizes that types tell are the verifier's.
// CHECK-LABEL: func.func @static(
// CHECK-NOT: cf.assert
func.func @static(%x: tensor<4x64xf32>) -> (tensor<4x64xf32>) {
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp8_e4m3>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<4x64xf32> -> tensor<4x64xf8E4M3FN>, tensor<4x2xf8E8M0FNU>
  %d = mx.dequantize %e, %s {axis = 1 : i64, format = #mx.format<mxfp8_e4m3>}
      : tensor<4x64xf8E4M3FN>, tensor<4x2xf8E8M0FNU> -> tensor<4x64xf32>
  return %d : tensor<4x64xf32>
}

// CHECK-LABEL: func.func @quantize(
// CHECK-SAME: %[[X:.*]]: tensor<?x64xf32>
// CHECK: %[[M:.*]] = tensor.dim %[[X]], %c0
// CHECK: %[[SAME:.*]] = arith.cmpi eq, %{{.*}}, %[[M]]
// CHECK: cf.assert %[[SAME]], "{{.*}}: 'mx.quantize' op expected elements dim 0 to be what the input gives"
// CHECK: cf.assert %{{.*}}, "{{.*}}: 'mx.quantize' op expected scales dim 0 to be what the input gives"
// CHECK-NOT: cf.assert
func.func @quantize(%x: tensor<?x64xf32>) -> (tensor<4x64xf8E4M3FN>, tensor<4x2xf8E8M0FNU>) {
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp8_e4m3>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<?x64xf32> -> tensor<4x64xf8E4M3FN>, tensor<4x2xf8E8M0FNU>
  return %e, %s : tensor<4x64xf8E4M3FN>, tensor<4x2xf8E8M0FNU>
}

// CHECK-LABEL: func.func @dequantize(
// CHECK-SAME: %[[E:.*]]: tensor<4x?xi8>, %[[S:.*]]: tensor<4x?xf8E8M0FNU>, %[[N:.*]]: index
// CHECK: %[[LAST:.*]] = arith.addi %[[N]], %c1
// CHECK: %[[BYTES:.*]] = arith.divui %[[LAST]], %c2
// CHECK: %[[HAVE:.*]] = tensor.dim %[[E]], %c1
// CHECK: %[[SAME:.*]] = arith.cmpi eq, %[[HAVE]], %[[BYTES]]
// CHECK: cf.assert %[[SAME]], "{{.*}}: 'mx.dequantize' op expected elements dim 1 to be what the output needs"
// CHECK: cf.assert %{{.*}}, "{{.*}}: 'mx.dequantize' op expected scales dim 1 to be the number of blocks of the elements"
// CHECK-NOT: cf.assert
func.func @dequantize(%e: tensor<4x?xi8>, %s: tensor<4x?xf8E8M0FNU>, %n: index) -> tensor<4x?xf32> {
  %d = mx.dequantize %e, %s last_dim(%n) {axis = 1 : i64, format = #mx.format<mxfp4>}
      : tensor<4x?xi8>, tensor<4x?xf8E8M0FNU> -> tensor<4x?xf32>
  return %d : tensor<4x?xf32>
}

// CHECK-LABEL: func.func @product(
// CHECK: cf.assert %{{.*}}, "{{.*}}: 'mx.scaled_matmul' op expected rhs dim 0 to be that of lhs"
// CHECK: cf.assert %{{.*}}, "{{.*}}: 'mx.scaled_matmul' op expected the result's dim 1 to be that of the operands"
// CHECK: cf.assert %{{.*}}, "{{.*}}: 'mx.scaled_matmul' op expected c dim 0 to be that of the result"
// CHECK: cf.assert %{{.*}}, "{{.*}}: 'mx.scaled_matmul' op expected c dim 1 to be that of the result"
// CHECK: cf.assert %{{.*}}, "{{.*}}: 'mx.scaled_matmul' op expected lhs scales dim 0 to be the number of blocks of lhs"
// CHECK: cf.assert %{{.*}}, "{{.*}}: 'mx.scaled_matmul' op expected lhs scales dim 2 to be the number of blocks of lhs"
// CHECK: cf.assert %{{.*}}, "{{.*}}: 'mx.scaled_matmul' op expected rhs dim 2 to be the bytes of K packed elements"
// CHECK: cf.assert %{{.*}}, "{{.*}}: 'mx.scaled_matmul' op expected rhs scales dim 2 to be the number of blocks of rhs"
func.func @product(%a: tensor<?x?x?xf8E4M3FN>, %sa: tensor<?x?x?xf8E8M0FNU>, %b: tensor<?x8x?xi8>, %sb: tensor<?x8x?xf8E8M0FNU>,
                   %c: tensor<?x4x8xf32>) -> tensor<?x4x8xf32> {
  %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb) add(%c) {lhs_format = #mx.format<mxfp8_e4m3>, rhs_format = #mx.format<mxfp4>}
      : (tensor<?x?x?xf8E4M3FN>, tensor<?x?x?xf8E8M0FNU>, tensor<?x8x?xi8>, tensor<?x8x?xf8E8M0FNU>, tensor<?x4x8xf32>) -> tensor<?x4x8xf32>
  return %d : tensor<?x4x8xf32>
}

// CHECK-LABEL: func.func @layouts(
// CHECK: cf.assert %{{.*}}, "{{.*}}: 'mx.pack_scales' op expected packed dim 0 to be the number of tiles of scales"
// CHECK: cf.assert %{{.*}}, "{{.*}}: 'mx.unpack_scales' op expected packed dim 0 to be the number of tiles of scales"
// CHECK: cf.assert %{{.*}}, "{{.*}}: 'mx.scaled_matmul' op expected lhs scales dim 0 to be the number of tiles of scales of lhs"
// CHECK-NOT: cf.assert
func.func @layouts(%s: tensor<?x4xf8E8M0FNU>, %p: tensor<?x1x32x4x4xf8E8M0FNU>, %a: tensor<200x128xf8E5M2>, %b: tensor<8x128xbf16>)
    -> (tensor<2x1x32x4x4xf8E8M0FNU>, tensor<200x4xf8E8M0FNU>, tensor<200x8xf32>) {
  %q = mx.pack_scales %s : tensor<?x4xf8E8M0FNU> -> tensor<2x1x32x4x4xf8E8M0FNU>
  %t = mx.unpack_scales %p : tensor<?x1x32x4x4xf8E8M0FNU> -> tensor<200x4xf8E8M0FNU>
  %d = mx.scaled_matmul %a scales(%p), %b {lhs_format = #mx.format<mxfp8_e5m2>}
      : (tensor<200x128xf8E5M2>, tensor<?x1x32x4x4xf8E8M0FNU>, tensor<8x128xbf16>) -> tensor<200x8xf32>
  return %q, %t, %d : tensor<2x1x32x4x4xf8E8M0FNU>, tensor<200x4xf8E8M0FNU>, tensor<200x8xf32>
}

// The verifier does not see a constant operand: seven bytes hold no 100 elements,
// but 13.
// CHECK-LABEL: func.func @constant_size(
// CHECK: %[[C50:.*]] = arith.constant 50 : index
// CHECK: %[[SAME:.*]] = arith.cmpi eq, %{{.*}}, %[[C50]]
// CHECK: cf.assert %[[SAME]], "{{.*}}: 'mx.dequantize' op expected elements dim 0 to be what the output needs"
// CHECK: cf.assert %{{.*}}, "{{.*}}: 'mx.dequantize' op expected scales dim 0 to be the number of blocks of the elements"
// CHECK-NOT: cf.assert
func.func @constant_size(%e: tensor<7xi8>, %s: tensor<1xf8E8M0FNU>) -> (tensor<?xf32>, tensor<?xf32>) {
  %c100 = arith.constant 100 : index
  %c13 = arith.constant 13 : index
  %y = mx.dequantize %e, %s last_dim(%c100) {axis = 0, format = #mx.format<mxfp4>} : tensor<7xi8>, tensor<1xf8E8M0FNU> -> tensor<?xf32>
  %z = mx.dequantize %e, %s last_dim(%c13) {axis = 0, format = #mx.format<mxfp4>} : tensor<7xi8>, tensor<1xf8E8M0FNU> -> tensor<?xf32>
  return %y, %z : tensor<?xf32>, tensor<?xf32>
}
