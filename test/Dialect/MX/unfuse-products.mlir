// RUN: mx-opt %s -mx-unfuse-products -split-input-file | FileCheck %s

#mk = affine_map<(m, n, k) -> (m, k)>
#k = affine_map<(m, n, k) -> (k)>
#m1 = affine_map<(m, n, k) -> (m, 0)>
#nk = affine_map<(m, n, k) -> (n, k)>
#mn = affine_map<(m, n, k) -> (m, n)>
#q = #mx.quantization<format = <mxfp4>, scale_rule = rceil>

// The activation is scaled by row and shifted in the body, and both factors are
// widened there. The widening stays; attributes do too.
// CHECK-DAG: #[[MK:.*]] = affine_map<(d0, d1) -> (d0, d1)>
// CHECK-DAG: #[[K:.*]] = affine_map<(d0, d1) -> (d1)>
// CHECK-DAG: #[[ROW:.*]] = affine_map<(d0, d1) -> (d0, 0)>
// CHECK: func @activation(
// CHECK-SAME: %[[X:[a-z0-9]*]]: tensor<?x64xbf16>, %[[R:[a-z0-9]*]]: tensor<?x1xbf16>, %[[B:[a-z0-9]*]]: tensor<64xbf16>, %[[W:[a-z0-9]*]]: tensor<48x64xbf16>, %[[C:[a-z0-9]*]]:
// CHECK: %[[M:.*]] = tensor.dim %[[X]], %c0
// CHECK: %[[E:.*]] = tensor.empty(%[[M]]) : tensor<?x64xbf16>
// CHECK: %[[Y:.*]] = linalg.generic {indexing_maps = [#[[MK]], #[[ROW]], #[[K]], #[[MK]]], iterator_types = ["parallel", "parallel"]}
// CHECK-SAME: ins(%[[X]], %[[R]], %[[B]] : {{.*}}) outs(%[[E]] :
// CHECK: arith.mulf
// CHECK-NEXT: arith.addf
// CHECK-NEXT: linalg.yield
// CHECK: linalg.generic {{.*}} ins(%[[Y]], %[[W]] : tensor<?x64xbf16>, tensor<48x64xbf16>) outs(%[[C]] : {{.*}} attrs = {mx.lhs = #{{.*}}, mx.rhs = #{{.*}}}
// CHECK: arith.extf
// CHECK: arith.extf
// CHECK: arith.mulf
// CHECK-NEXT: arith.addf
// CHECK-NEXT: linalg.yield
func.func @activation(%x: tensor<?x64xbf16>, %r: tensor<?x1xbf16>, %b: tensor<64xbf16>, %w: tensor<48x64xbf16>, %init: tensor<?x48xf32>) -> tensor<?x48xf32> {
  %d = linalg.generic {mx.lhs = #q, mx.rhs = #q, indexing_maps = [#mk, #m1, #k, #nk, #mn], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%x, %r, %b, %w : tensor<?x64xbf16>, tensor<?x1xbf16>, tensor<64xbf16>, tensor<48x64xbf16>) outs(%init : tensor<?x48xf32>) {
  ^bb0(%in: bf16, %scale: bf16, %bias: bf16, %weight: bf16, %out: f32):
    %0 = arith.mulf %in, %scale : bf16
    %1 = arith.addf %0, %bias : bf16
    %2 = arith.extf %weight : bf16 to f32
    %3 = arith.extf %1 : bf16 to f32
    %4 = arith.mulf %2, %3 : f32
    %5 = arith.addf %4, %out : f32
    linalg.yield %5 : f32
  } -> tensor<?x48xf32>
  return %d : tensor<?x48xf32>
}

// -----

#mk = affine_map<(m, k) -> (m, k)>
#m = affine_map<(m, k) -> (m)>
#mnk = affine_map<(m, n, k) -> (m, n, k)>
#nk = affine_map<(m, n, k) -> (n, k)>
#mn = affine_map<(m, n, k) -> (m, n)>

// A sum of squares is no matrix product; a factor that needs all loops, or that
// reads an index, is no operand of one.
// CHECK-LABEL: func @left(
// CHECK-COUNT-3: linalg.generic
// CHECK-NOT: linalg.generic
func.func @left(%x: tensor<8x64xf32>, %y: tensor<8x48x64xf32>, %w: tensor<48x64xf32>, %s: tensor<8xf32>, %d: tensor<8x48xf32>) -> (tensor<8xf32>, tensor<8x48xf32>, tensor<8x48xf32>) {
  %squares = linalg.generic {indexing_maps = [#mk, #m], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<8x64xf32>) outs(%s : tensor<8xf32>) {
  ^bb0(%in: f32, %out: f32):
    %a = math.absf %in : f32
    %p = arith.mulf %a, %a : f32
    %r = arith.addf %p, %out : f32
    linalg.yield %r : f32
  } -> tensor<8xf32>
  %large = linalg.generic {indexing_maps = [#mnk, #nk, #mn], iterator_types = ["parallel", "parallel", "reduction"]} ins(%y, %w : tensor<8x48x64xf32>, tensor<48x64xf32>) outs(%d : tensor<8x48xf32>) {
  ^bb0(%in: f32, %weight: f32, %out: f32):
    %a = math.absf %in : f32
    %p = arith.mulf %a, %weight : f32
    %r = arith.addf %p, %out : f32
    linalg.yield %r : f32
  } -> tensor<8x48xf32>
  %index = linalg.generic {indexing_maps = [affine_map<(m, n, k) -> (m, k)>, #nk, #mn], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w : tensor<8x64xf32>, tensor<48x64xf32>) outs(%d : tensor<8x48xf32>) {
  ^bb0(%in: f32, %weight: f32, %out: f32):
    %k = linalg.index 2 : index
    %k32 = arith.index_cast %k : index to i32
    %kf = arith.sitofp %k32 : i32 to f32
    %a = arith.mulf %in, %kf : f32
    %p = arith.mulf %a, %weight : f32
    %r = arith.addf %p, %out : f32
    linalg.yield %r : f32
  } -> tensor<8x48xf32>
  return %squares, %large, %index : tensor<8xf32>, tensor<8x48xf32>, tensor<8x48xf32>
}
