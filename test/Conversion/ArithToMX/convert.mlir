// RUN: mx-opt --convert-arith-to-mx --canonicalize %s | FileCheck %s

#row = affine_map<(d0, d1) -> (d0, d1)>
#divided = affine_map<(d0, d1) -> (d0, d1 floordiv 32)>
#block = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#outside = affine_map<(d0, d1, d2) -> (d0, d1)>

// Scales read by a division: short last blocks are allowed.
// CHECK-LABEL: @divided
// CHECK: %[[Y:.*]] = mx.dequantize %{{.*}}, %{{.*}} {axis = 1 : i64, format = #mx.format<mxfp8_e5m2>}
// CHECK-SAME: : tensor<4x60xf8E5M2>, tensor<4x2xf8E8M0FNU> -> tensor<4x60xbf16>
// CHECK: return %[[Y]]
func.func @divided(%e: tensor<4x60xf8E5M2>, %s: tensor<4x2xf8E8M0FNU>, %init: tensor<4x60xbf16>) -> tensor<4x60xbf16> {
  %y = linalg.generic {indexing_maps = [#row, #divided, #row], iterator_types = ["parallel", "parallel"]}
      ins(%e, %s : tensor<4x60xf8E5M2>, tensor<4x2xf8E8M0FNU>) outs(%init : tensor<4x60xbf16>) {
  ^bb0(%0: f8E5M2, %1: f8E8M0FNU, %out: bf16):
    %2 = arith.scaling_extf %0, %1 : f8E5M2, f8E8M0FNU to bf16
    linalg.yield %2 : bf16
  } -> tensor<4x60xbf16>
  return %y : tensor<4x60xbf16>
}

// Blocks with a dimension of their own, of 16 here.
// CHECK-LABEL: @expanded
// CHECK-SAME: %[[E:.*]]: tensor<?x2x16xf4E2M1FN>, %[[S:.*]]: tensor<?x2xf8E8M0FNU>
// CHECK: %[[FLAT:.*]] = tensor.collapse_shape %[[E]] {{\[\[}}0], [1, 2]] : tensor<?x2x16xf4E2M1FN> into tensor<?x32xf4E2M1FN>
// CHECK: %[[Y:.*]] = mx.dequantize %[[FLAT]], %[[S]] {axis = 1 : i64, format = #mx.format<element = f4E2M1FN, block = [1, 16], scale = f8E8M0FNU>}
// CHECK: tensor.expand_shape %[[Y]] {{\[\[}}0], [1, 2]] output_shape [%{{.*}}, 2, 16] : tensor<?x32xf16> into tensor<?x2x16xf16>
func.func @expanded(%e: tensor<?x2x16xf4E2M1FN>, %s: tensor<?x2xf8E8M0FNU>, %init: tensor<?x2x16xf16>) -> tensor<?x2x16xf16> {
  %y = linalg.generic {indexing_maps = [#block, #outside, #block], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%e, %s : tensor<?x2x16xf4E2M1FN>, tensor<?x2xf8E8M0FNU>) outs(%init : tensor<?x2x16xf16>) {
  ^bb0(%0: f4E2M1FN, %1: f8E8M0FNU, %out: f16):
    %2 = arith.scaling_extf %0, %1 : f4E2M1FN, f8E8M0FNU to f32
    %3 = arith.truncf %2 : f32 to f16
    linalg.yield %3 : f16
  } -> tensor<?x2x16xf16>
  return %y : tensor<?x2x16xf16>
}

#a = affine_map<(d0, d1, d2) -> (d0, d2)>
#b = affine_map<(d0, d1, d2) -> (d1, d2)>
#sa = affine_map<(d0, d1, d2) -> (d0, d2 floordiv 32)>
#sb = affine_map<(d0, d1, d2) -> (d1, d2 floordiv 32)>
#d = affine_map<(d0, d1, d2) -> (d0, d1)>

// One loop over K; the factors and the terms are in another order; what the sum
// starts from is added.
// CHECK-LABEL: @product
// CHECK-SAME: %[[C:[a-z0-9]*]]: tensor<8x4xf32>)
// CHECK: mx.scaled_matmul %{{.*}} scales(%{{.*}}), %{{.*}} scales(%{{.*}}) add(%[[C]]) {lhs_format = #mx.format<mxfp8_e4m3>, rhs_format = #mx.format<mxfp4>}
func.func @product(%a: tensor<8x60xf8E4M3FN>, %b: tensor<4x60xf4E2M1FN>, %sa: tensor<8x2xf8E8M0FNU>, %sb: tensor<4x2xf8E8M0FNU>, %c: tensor<8x4xf32>) -> tensor<8x4xf32> {
  %d = linalg.generic {indexing_maps = [#a, #b, #sa, #sb, #d], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b, %sa, %sb : tensor<8x60xf8E4M3FN>, tensor<4x60xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<4x2xf8E8M0FNU>) outs(%c : tensor<8x4xf32>) {
  ^bb0(%0: f8E4M3FN, %1: f4E2M1FN, %2: f8E8M0FNU, %3: f8E8M0FNU, %out: f32):
    %4 = arith.scaling_extf %0, %2 : f8E4M3FN, f8E8M0FNU to f32
    %5 = arith.scaling_extf %1, %3 : f4E2M1FN, f8E8M0FNU to f32
    %6 = arith.mulf %5, %4 : f32
    %7 = arith.addf %6, %out : f32
    linalg.yield %7 : f32
  } -> tensor<8x4xf32>
  return %d : tensor<8x4xf32>
}

#la = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#lb = affine_map<(d0, d1, d2, d3, d4) -> (d2, d3, d4)>
#lsa = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3)>
#lsb = affine_map<(d0, d1, d2, d3, d4) -> (d2, d3)>
#ld = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2)>

// A linear layer on a batch, as IREE's tests have it: reshapes cancel, and the
// batch is more rows.
// CHECK-LABEL: @linear
// CHECK-SAME: %[[A:.*]]: tensor<?x?x64xf4E2M1FN>, %[[B:.*]]: tensor<4x64xf4E2M1FN>, %[[SA:.*]]: tensor<?x?x2xf8E8M0FNU>, %[[SB:.*]]: tensor<4x2xf8E8M0FNU>
// CHECK-DAG: %[[ROWS:.*]] = tensor.collapse_shape %[[A]] {{\[\[}}0, 1], [2]] : tensor<?x?x64xf4E2M1FN> into tensor<?x64xf4E2M1FN>
// CHECK-DAG: %[[SCALES:.*]] = tensor.collapse_shape %[[SA]] {{\[\[}}0, 1], [2]] : tensor<?x?x2xf8E8M0FNU> into tensor<?x2xf8E8M0FNU>
// CHECK: %[[D:.*]] = mx.scaled_matmul %[[ROWS]] scales(%[[SCALES]]), %[[B]] scales(%[[SB]])
// CHECK: tensor.expand_shape %[[D]] {{\[\[}}0, 1], [2]] output_shape [%{{.*}}, %{{.*}}, 4] : tensor<?x4xf32> into tensor<?x?x4xf32>
func.func @linear(%a: tensor<?x?x64xf4E2M1FN>, %b: tensor<4x64xf4E2M1FN>, %sa: tensor<?x?x2xf8E8M0FNU>, %sb: tensor<4x2xf8E8M0FNU>, %n: index, %m: index) -> tensor<?x?x4xf32> {
  %0 = tensor.expand_shape %a [[0], [1], [2, 3]] output_shape [%n, %m, 2, 32] : tensor<?x?x64xf4E2M1FN> into tensor<?x?x2x32xf4E2M1FN>
  %1 = tensor.expand_shape %b [[0], [1, 2]] output_shape [4, 2, 32] : tensor<4x64xf4E2M1FN> into tensor<4x2x32xf4E2M1FN>
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty(%n, %m) : tensor<?x?x4xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%empty : tensor<?x?x4xf32>) -> tensor<?x?x4xf32>
  %d = linalg.generic {indexing_maps = [#la, #lb, #lsa, #lsb, #ld], iterator_types = ["parallel", "parallel", "parallel", "reduction", "reduction"]}
      ins(%0, %1, %sa, %sb : tensor<?x?x2x32xf4E2M1FN>, tensor<4x2x32xf4E2M1FN>, tensor<?x?x2xf8E8M0FNU>, tensor<4x2xf8E8M0FNU>) outs(%zeros : tensor<?x?x4xf32>) {
  ^bb0(%e0: f4E2M1FN, %e1: f4E2M1FN, %s0: f8E8M0FNU, %s1: f8E8M0FNU, %out: f32):
    %2 = arith.scaling_extf %e0, %s0 : f4E2M1FN, f8E8M0FNU to f32
    %3 = arith.scaling_extf %e1, %s1 : f4E2M1FN, f8E8M0FNU to f32
    %4 = arith.mulf %2, %3 : f32
    %5 = arith.addf %out, %4 : f32
    linalg.yield %5 : f32
  } -> tensor<?x?x4xf32>
  return %d : tensor<?x?x4xf32>
}
