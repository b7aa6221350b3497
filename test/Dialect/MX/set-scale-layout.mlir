// RUN: mx-opt %s --mx-set-scale-layout=layout=packed --canonicalize --cse --split-input-file | FileCheck %s --check-prefixes=CHECK,PACKED
// RUN: mx-opt %s --mx-set-scale-layout=layout=packed --mx-set-scale-layout=layout=linear --canonicalize --cse --split-input-file | FileCheck %s --check-prefixes=CHECK,LINEAR
// RUN: mx-opt %s --mx-set-scale-layout=layout=linear --mx-set-scale-layout --canonicalize --cse --split-input-file | FileCheck %s --check-prefixes=CHECK,PACKED
// RUN: mx-opt %s --mx-set-scale-layout --remarks-filter=mx-layout --split-input-file 2>&1 >%t | FileCheck %s --check-prefix=REMARK --implicit-check-not=Missed
// RUN: not mx-opt %s --mx-set-scale-layout=layout=tiled --split-input-file 2>&1 | FileCheck %s --check-prefix=OPTION
// OPTION: error: expected layout to be packed or linear but got 'tiled'

// There and back again: nothing is left of it.
// CHECK-LABEL: func @product
// PACKED: %[[A:.*]], %[[SA:.*]] = mx.quantize
// PACKED: %[[PA:.*]] = mx.pack_scales %[[SA]] : tensor<200x4xf8E8M0FNU> -> tensor<2x1x32x4x4xf8E8M0FNU>
// PACKED: %[[PB:.*]] = mx.pack_scales %arg2 : tensor<96x4xf8E8M0FNU> -> tensor<1x1x32x4x4xf8E8M0FNU>
// PACKED: mx.scaled_matmul %[[A]] scales(%[[PA]]), %arg1 scales(%[[PB]])
// LINEAR: %[[A:.*]], %[[SA:.*]] = mx.quantize
// LINEAR-NEXT: mx.scaled_matmul %[[A]] scales(%[[SA]]), %arg1 scales(%arg2)
// LINEAR-NEXT: return
func.func @product(%x: tensor<200x128xf32>, %b: tensor<96x128xf8E4M3FN>, %sb: tensor<96x4xf8E8M0FNU>) -> tensor<200x96xf32> {
  %a, %sa = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp8_e4m3>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<200x128xf32> -> tensor<200x128xf8E4M3FN>, tensor<200x4xf8E8M0FNU>
  %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb) {lhs_format = #mx.format<mxfp8_e4m3>, rhs_format = #mx.format<mxfp8_e4m3>}
      : (tensor<200x128xf8E4M3FN>, tensor<200x4xf8E8M0FNU>, tensor<96x128xf8E4M3FN>, tensor<96x4xf8E8M0FNU>) -> tensor<200x96xf32>
  return %d : tensor<200x96xf32>
}

// -----

// A plain operand has no scales; of a dynamic number of rows, quantization tells
// that the scales are all.
// CHECK-LABEL: func @dynamic
// PACKED: %[[PA:.*]] = mx.pack_scales %{{.*}} : tensor<?x4xf8E8M0FNU> -> tensor<?x1x32x4x4xf8E8M0FNU>
// PACKED: mx.scaled_matmul %{{.*}} scales(%[[PA]]), %arg1 {
// LINEAR: %[[A:.*]], %[[SA:.*]] = mx.quantize
// LINEAR-NEXT: mx.scaled_matmul %[[A]] scales(%[[SA]]), %arg1 {
func.func @dynamic(%x: tensor<?x128xf32>, %b: tensor<96x128xbf16>) -> tensor<?x96xf32> {
  %a, %sa = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<?x128xf32> -> tensor<?x128xf4E2M1FN>, tensor<?x4xf8E8M0FNU>
  %d = mx.scaled_matmul %a scales(%sa), %b {lhs_format = #mx.format<mxfp4>}
      : (tensor<?x128xf4E2M1FN>, tensor<?x4xf8E8M0FNU>, tensor<96x128xbf16>) -> tensor<?x96xf32>
  return %d : tensor<?x96xf32>
}

// -----

// Packed scales from elsewhere are unpacked, and serve again as they are: a
// product does not read what fills tiles.
// CHECK-LABEL: func @argument
// PACKED-SAME: %[[A:.*]]: tensor<?x72xf8E5M2>, %[[P:.*]]: tensor<?x1x32x4x4xf8E8M0FNU>
// PACKED-NEXT: mx.scaled_matmul %[[A]] scales(%[[P]]), %[[A]] scales(%[[P]])
// LINEAR-SAME: %[[A:.*]]: tensor<?x72xf8E5M2>, %[[P:.*]]: tensor<?x1x32x4x4xf8E8M0FNU>
// LINEAR: %[[M:.*]] = tensor.dim %[[A]], %c0
// LINEAR: %[[S:.*]] = mx.unpack_scales %[[P]] rows(%[[M]]) : tensor<?x1x32x4x4xf8E8M0FNU> -> tensor<?x3xf8E8M0FNU>
// LINEAR: mx.scaled_matmul %[[A]] scales(%[[S]]), %[[A]] scales(%[[S]])
func.func @argument(%a: tensor<?x72xf8E5M2>, %p: tensor<?x1x32x4x4xf8E8M0FNU>) -> tensor<?x?xf32> {
  %d = mx.scaled_matmul %a scales(%p), %a scales(%p) {lhs_format = #mx.format<mxfp8_e5m2>, rhs_format = #mx.format<mxfp8_e5m2>}
      : (tensor<?x72xf8E5M2>, tensor<?x1x32x4x4xf8E8M0FNU>, tensor<?x72xf8E5M2>, tensor<?x1x32x4x4xf8E8M0FNU>) -> tensor<?x?xf32>
  return %d : tensor<?x?xf32>
}

// -----

// What has no packed layout stays, and a remark says so.
// REMARK: [Missed] linear | Category:mx-layout | {{.*}}scales of lhs stay linear: format mxfp4_32x32 has no packed layout
// CHECK-LABEL: func @left
// CHECK-NOT: pack_scales
func.func @left(%a: tensor<64x64xf4E2M1FN>, %sa: tensor<2x2xf8E8M0FNU>, %b: tensor<32x64xbf16>) -> tensor<64x32xf32> {
  %d = mx.scaled_matmul %a scales(%sa), %b {lhs_format = #mx.format<mxfp4_32x32>}
      : (tensor<64x64xf4E2M1FN>, tensor<2x2xf8E8M0FNU>, tensor<32x64xbf16>) -> tensor<64x32xf32>
  return %d : tensor<64x32xf32>
}

// -----

// Constants are packed at compile time.
// CHECK-LABEL: func @constant
// PACKED: %[[S:.*]] = arith.constant dense<2.000000e+00> : tensor<1x1x32x4x4xf8E4M3FN>
// LINEAR: %[[S:.*]] = arith.constant dense<2.000000e+00> : tensor<128x4xf8E4M3FN>
// CHECK-NOT: pack_scales
// CHECK: mx.scaled_matmul %{{.*}} scales(%[[S]]), %{{.*}}
func.func @constant(%a: tensor<128x64xf4E2M1FN>, %b: tensor<32x64xbf16>) -> tensor<128x32xf32> {
  %s = arith.constant dense<2.0> : tensor<128x4xf8E4M3FN>
  %d = mx.scaled_matmul %a scales(%s), %b {lhs_format = #mx.format<nvfp4>}
      : (tensor<128x64xf4E2M1FN>, tensor<128x4xf8E4M3FN>, tensor<32x64xbf16>) -> tensor<128x32xf32>
  return %d : tensor<128x32xf32>
}

// -----

// Of slices of whole tiles, packing is done once, before the loop. The last tile
// is short, which the bound of the slice tells.
#bound = affine_map<(i) -> (128, 200 - i)>
// CHECK-LABEL: func @loop
// PACKED: %[[P:.*]] = mx.pack_scales %arg1 : tensor<200x6xf8E8M0FNU> -> tensor<2x2x32x4x4xf8E8M0FNU>
// PACKED: scf.for %[[I:[a-z0-9]+]] =
// PACKED: %[[TILE:[a-z0-9]+]] = affine.apply #{{.*}}(%[[I]])
// PACKED: tensor.extract_slice %[[P]][%[[TILE]], 0, 0, 0, 0] [%{{.*}}, 2, 32, 4, 4] [1, 1, 1, 1, 1]
// PACKED-NOT: mx.pack_scales
// LINEAR: scf.for
// LINEAR: tensor.extract_slice %arg1[%{{.*}}, 0] [%{{.*}}, 6] [1, 1]
func.func @loop(%a: tensor<200x192xf8E5M2>, %s: tensor<200x6xf8E8M0FNU>, %b: tensor<32x192xbf16>, %init: tensor<200x32xf32>) -> tensor<200x32xf32> {
  %c0 = arith.constant 0 : index
  %c128 = arith.constant 128 : index
  %c200 = arith.constant 200 : index
  %r = scf.for %i = %c0 to %c200 step %c128 iter_args(%acc = %init) -> tensor<200x32xf32> {
    %m = affine.min #bound(%i)
    %at = tensor.extract_slice %a[%i, 0] [%m, 192] [1, 1] : tensor<200x192xf8E5M2> to tensor<?x192xf8E5M2>
    %st = tensor.extract_slice %s[%i, 0] [%m, 6] [1, 1] : tensor<200x6xf8E8M0FNU> to tensor<?x6xf8E8M0FNU>
    %d = mx.scaled_matmul %at scales(%st), %b {lhs_format = #mx.format<mxfp8_e5m2>}
        : (tensor<?x192xf8E5M2>, tensor<?x6xf8E8M0FNU>, tensor<32x192xbf16>) -> tensor<?x32xf32>
    %next = tensor.insert_slice %d into %acc[%i, 0] [%m, 32] [1, 1] : tensor<?x32xf32> into tensor<200x32xf32>
    scf.yield %next : tensor<200x32xf32>
  }
  return %r : tensor<200x32xf32>
}

// -----

// A slice that cuts a tile is packed as it is.
// CHECK-LABEL: func @cut
// PACKED: %[[S:.*]] = tensor.extract_slice
// PACKED: mx.pack_scales %[[S]] : tensor<128x4xf8E8M0FNU>
// LINEAR: %[[S:.*]] = tensor.extract_slice
// LINEAR-NOT: pack_scales
func.func @cut(%a: tensor<128x128xf8E5M2>, %s: tensor<256x4xf8E8M0FNU>, %b: tensor<32x128xbf16>) -> tensor<128x32xf32> {
  %st = tensor.extract_slice %s[64, 0] [128, 4] [1, 1] : tensor<256x4xf8E8M0FNU> to tensor<128x4xf8E8M0FNU>
  %d = mx.scaled_matmul %a scales(%st), %b {lhs_format = #mx.format<mxfp8_e5m2>}
      : (tensor<128x128xf8E5M2>, tensor<128x4xf8E8M0FNU>, tensor<32x128xbf16>) -> tensor<128x32xf32>
  return %d : tensor<128x32xf32>
}

// -----

// Static slices of whole tiles, there and back.
// CHECK-LABEL: func @slice
// PACKED: %[[P:.*]] = mx.pack_scales %arg1 : tensor<256x4xf8E8M0FNU>
// PACKED: %[[T:.*]] = tensor.extract_slice %[[P]][1, 0, 0, 0, 0] [1, 1, 32, 4, 4] [1, 1, 1, 1, 1]
// PACKED: mx.scaled_matmul %arg0 scales(%[[T]]), %arg2
// LINEAR: %[[S:.*]] = tensor.extract_slice %arg1[128, 0] [128, 4] [1, 1]
// LINEAR-NEXT: mx.scaled_matmul %arg0 scales(%[[S]]), %arg2
func.func @slice(%a: tensor<128x128xf8E5M2>, %s: tensor<256x4xf8E8M0FNU>, %b: tensor<32x128xbf16>) -> tensor<128x32xf32> {
  %st = tensor.extract_slice %s[128, 0] [128, 4] [1, 1] : tensor<256x4xf8E8M0FNU> to tensor<128x4xf8E8M0FNU>
  %d = mx.scaled_matmul %a scales(%st), %b {lhs_format = #mx.format<mxfp8_e5m2>}
      : (tensor<128x128xf8E5M2>, tensor<128x4xf8E8M0FNU>, tensor<32x128xbf16>) -> tensor<128x32xf32>
  return %d : tensor<128x32xf32>
}

// -----

// Of slices that may cut a tile the scales are packed as they are; looking at
// them leaves nothing behind, or the pass would look again and again.
// CHECK-LABEL: func @cut_tiles
// PACKED-NEXT: %[[T:.*]] = tensor.extract_slice %arg0[16, 0] [64, 2]
// PACKED-NEXT: %[[P:.*]] = mx.pack_scales %[[T]] : tensor<64x2xf8E8M0FNU>
// PACKED-NEXT: %[[U:.*]] = tensor.extract_slice %arg1[%arg2, 0] [%arg3, 2]
// PACKED-NEXT: %[[Q:.*]] = mx.pack_scales %[[U]] : tensor<?x2xf8E8M0FNU>
// PACKED-NEXT: return %[[P]], %[[Q]]
func.func @cut_tiles(%s: tensor<?x2xf8E8M0FNU>, %t: tensor<?x?xf8E8M0FNU>, %o: index, %n: index) -> (tensor<1x1x32x4x4xf8E8M0FNU>, tensor<?x1x32x4x4xf8E8M0FNU>) {
  %0 = tensor.extract_slice %s[16, 0] [64, 2] [1, 1] : tensor<?x2xf8E8M0FNU> to tensor<64x2xf8E8M0FNU>
  %1 = mx.pack_scales %0 : tensor<64x2xf8E8M0FNU> -> tensor<1x1x32x4x4xf8E8M0FNU>
  %2 = tensor.extract_slice %t[%o, 0] [%n, 2] [1, 1] : tensor<?x?xf8E8M0FNU> to tensor<?x2xf8E8M0FNU>
  %3 = mx.pack_scales %2 : tensor<?x2xf8E8M0FNU> -> tensor<?x1x32x4x4xf8E8M0FNU>
  return %1, %3 : tensor<1x1x32x4x4xf8E8M0FNU>, tensor<?x1x32x4x4xf8E8M0FNU>
}
