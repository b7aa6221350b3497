// Scales that are packed and unpacked, and constants of them. The expected bytes
// are worked out by hand from the place of a scale,
// [r / 128, c / 4, r % 32, (r % 128) / 32, c % 4].
// RUN: mx-opt %s -canonicalize -split-input-file | FileCheck %s

// What unpacking leaves out does not matter, whatever filled the tiles.
// CHECK-LABEL: func @unpack_of_pack
// CHECK-SAME: %[[S:.*]]: tensor<200x6xf8E8M0FNU>
func.func @unpack_of_pack(%s: tensor<200x6xf8E8M0FNU>) -> tensor<200x6xf8E8M0FNU> {
  // CHECK: return %[[S]]
  %p = mx.pack_scales %s : tensor<200x6xf8E8M0FNU> -> tensor<2x2x32x4x4xf8E8M0FNU>
  %u = mx.unpack_scales %p : tensor<2x2x32x4x4xf8E8M0FNU> -> tensor<200x6xf8E8M0FNU>
  return %u : tensor<200x6xf8E8M0FNU>
}

// CHECK-LABEL: func @unpack_of_pack_dynamic
// CHECK-SAME: %[[S:.*]]: tensor<?x6xf8E8M0FNU>, %[[N:.*]]: index
func.func @unpack_of_pack_dynamic(%s: tensor<?x6xf8E8M0FNU>, %n: index) -> (tensor<?x6xf8E8M0FNU>, tensor<?x6xf8E8M0FNU>) {
  // CHECK: %[[P:.*]] = mx.pack_scales
  // CHECK-NEXT: %[[U:.*]] = mx.unpack_scales %[[P]] rows(%[[N]])
  // CHECK: return %[[S]], %[[U]]
  %c0 = arith.constant 0 : index
  %m = tensor.dim %s, %c0 : tensor<?x6xf8E8M0FNU>
  %p = mx.pack_scales %s : tensor<?x6xf8E8M0FNU> -> tensor<?x2x32x4x4xf8E8M0FNU>
  %u = mx.unpack_scales %p rows(%m) : tensor<?x2x32x4x4xf8E8M0FNU> -> tensor<?x6xf8E8M0FNU>
  %v = mx.unpack_scales %p rows(%n) : tensor<?x2x32x4x4xf8E8M0FNU> -> tensor<?x6xf8E8M0FNU>
  return %u, %v : tensor<?x6xf8E8M0FNU>, tensor<?x6xf8E8M0FNU>
}

// Fewer rows of the same tiles are no whole.
// CHECK-LABEL: func @unpack_fewer
func.func @unpack_fewer(%s: tensor<200x6xf8E8M0FNU>) -> tensor<199x6xf8E8M0FNU> {
  // CHECK: mx.pack_scales
  // CHECK: mx.unpack_scales
  %p = mx.pack_scales %s : tensor<200x6xf8E8M0FNU> -> tensor<2x2x32x4x4xf8E8M0FNU>
  %u = mx.unpack_scales %p : tensor<2x2x32x4x4xf8E8M0FNU> -> tensor<199x6xf8E8M0FNU>
  return %u : tensor<199x6xf8E8M0FNU>
}

// CHECK-LABEL: func @pack_of_unpack
// CHECK-SAME: %[[P:.*]]: tensor<2x2x32x4x4xf8E8M0FNU>
func.func @pack_of_unpack(%p: tensor<2x2x32x4x4xf8E8M0FNU>) -> tensor<2x2x32x4x4xf8E8M0FNU> {
  // CHECK: return %[[P]]
  %s = mx.unpack_scales %p : tensor<2x2x32x4x4xf8E8M0FNU> -> tensor<256x8xf8E8M0FNU>
  %q = mx.pack_scales %s : tensor<256x8xf8E8M0FNU> -> tensor<2x2x32x4x4xf8E8M0FNU>
  return %q : tensor<2x2x32x4x4xf8E8M0FNU>
}

// What fills a tile of an argument may be other than 1.
// CHECK-LABEL: func @pack_of_unpack_filled
func.func @pack_of_unpack_filled(%p: tensor<2x2x32x4x4xf8E8M0FNU>) -> (tensor<2x2x32x4x4xf8E8M0FNU>, tensor<2x2x32x4x4xf8E8M0FNU>) {
  // CHECK: mx.unpack_scales
  // CHECK: mx.unpack_scales
  // CHECK-DAG: mx.pack_scales {{.*}} : tensor<255x8xf8E8M0FNU>
  // CHECK-DAG: mx.pack_scales {{.*}} : tensor<256x7xf8E8M0FNU>
  %s = mx.unpack_scales %p : tensor<2x2x32x4x4xf8E8M0FNU> -> tensor<255x8xf8E8M0FNU>
  %t = mx.unpack_scales %p : tensor<2x2x32x4x4xf8E8M0FNU> -> tensor<256x7xf8E8M0FNU>
  %q = mx.pack_scales %s : tensor<255x8xf8E8M0FNU> -> tensor<2x2x32x4x4xf8E8M0FNU>
  %r = mx.pack_scales %t : tensor<256x7xf8E8M0FNU> -> tensor<2x2x32x4x4xf8E8M0FNU>
  return %q, %r : tensor<2x2x32x4x4xf8E8M0FNU>, tensor<2x2x32x4x4xf8E8M0FNU>
}

// -----

// Of 34 rows, 0 and 1 stand at [0, 0, 0, 0] and [0, 0, 1, 0], row 33 beside the
// latter at [0, 0, 1, 1]. 1.0 is 7F, 0.5 7E, 2.0 80, 4.0 81, 8.0 82.
// CHECK-LABEL: func @constant
func.func @constant() -> (tensor<1x1x32x4x4xf8E8M0FNU>, tensor<2x1xf8E8M0FNU>) {
  // CHECK-DAG: dense<"0x807F7F7F7F7F7F7F7F7F7F7F7F7F7F7F817F7F7F827F7F7F7F7F7F7F7F7F7F7F7E7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7E7F
  // CHECK-DAG: dense<{{\[\[}}2.000000e+00], [4.000000e+00]]> : tensor<2x1xf8E8M0FNU>
  // CHECK-NOT: mx.
  %s = arith.constant dense<[[2.0], [4.0], [0.5], [0.5], [0.5], [0.5], [0.5], [0.5], [0.5], [0.5], [0.5], [0.5],
    [0.5], [0.5], [0.5], [0.5], [0.5], [0.5], [0.5], [0.5], [0.5], [0.5], [0.5], [0.5], [0.5], [0.5], [0.5], [0.5],
    [0.5], [0.5], [0.5], [0.5], [1.0], [8.0]]> : tensor<34x1xf8E8M0FNU>
  %p = mx.pack_scales %s : tensor<34x1xf8E8M0FNU> -> tensor<1x1x32x4x4xf8E8M0FNU>
  %u = mx.unpack_scales %p : tensor<1x1x32x4x4xf8E8M0FNU> -> tensor<2x1xf8E8M0FNU>
  return %p, %u : tensor<1x1x32x4x4xf8E8M0FNU>, tensor<2x1xf8E8M0FNU>
}

// -----

// A splat stays one where nothing else fills tiles, whatever its size.
// CHECK-LABEL: func @splat
func.func @splat() -> (tensor<8192x256x32x4x4xf8E4M3FN>, tensor<8192x256x32x4x4xf8E8M0FNU>, tensor<7x9xf8E8M0FNU>) {
  // CHECK-DAG: dense<2.000000e+00> : tensor<8192x256x32x4x4xf8E4M3FN>
  // CHECK-DAG: dense<1.000000e+00> : tensor<8192x256x32x4x4xf8E8M0FNU>
  // CHECK-DAG: dense<4.000000e+00> : tensor<7x9xf8E8M0FNU>
  // CHECK-NOT: mx.
  %s = arith.constant dense<2.0> : tensor<1048576x1024xf8E4M3FN>
  %p = mx.pack_scales %s : tensor<1048576x1024xf8E4M3FN> -> tensor<8192x256x32x4x4xf8E4M3FN>
  %t = arith.constant dense<1.0> : tensor<1048575x1023xf8E8M0FNU>
  %q = mx.pack_scales %t : tensor<1048575x1023xf8E8M0FNU> -> tensor<8192x256x32x4x4xf8E8M0FNU>
  %r = arith.constant dense<4.0> : tensor<1x3x32x4x4xf8E8M0FNU>
  %u = mx.unpack_scales %r : tensor<1x3x32x4x4xf8E8M0FNU> -> tensor<7x9xf8E8M0FNU>
  return %p, %q, %u : tensor<8192x256x32x4x4xf8E4M3FN>, tensor<8192x256x32x4x4xf8E8M0FNU>, tensor<7x9xf8E8M0FNU>
}

// -----

// Neither are 4096 scales worth two million, nor is a splat written out.
// CHECK-LABEL: func @left
func.func @left() -> (tensor<4097x1x1x32x4x4xf8E8M0FNU>, tensor<41x41x32x4x4xf8E8M0FNU>) {
  // CHECK: mx.pack_scales
  // CHECK: mx.pack_scales
  %s = arith.constant dense<2.0> : tensor<4097x1x1xf8E8M0FNU>
  %p = mx.pack_scales %s : tensor<4097x1x1xf8E8M0FNU> -> tensor<4097x1x1x32x4x4xf8E8M0FNU>
  %t = arith.constant dense<2.0> : tensor<5121x161xf8E8M0FNU>
  %q = mx.pack_scales %t : tensor<5121x161xf8E8M0FNU> -> tensor<41x41x32x4x4xf8E8M0FNU>
  return %p, %q : tensor<4097x1x1x32x4x4xf8E8M0FNU>, tensor<41x41x32x4x4xf8E8M0FNU>
}

// -----

// (1, 2) * (3, 4) = 11 times the scales 2 and 0.5; what fills the
// tile is not read.
// CHECK-LABEL: func @product
func.func @product() -> tensor<1x1xf32> {
  // CHECK: dense<1.100000e+01> : tensor<1x1xf32>
  // CHECK-NOT: mx.
  %a = arith.constant dense<[[1.0, 2.0]]> : tensor<1x2xf4E2M1FN>
  %sa = arith.constant dense<2.0> : tensor<1x1x32x4x4xf8E8M0FNU>
  %b = arith.constant dense<[[3.0, 4.0]]> : tensor<1x2xf4E2M1FN>
  %sb = arith.constant dense<0.5> : tensor<1x1xf8E8M0FNU>
  %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<1x2xf4E2M1FN>, tensor<1x1x32x4x4xf8E8M0FNU>, tensor<1x2xf4E2M1FN>, tensor<1x1xf8E8M0FNU>) -> tensor<1x1xf32>
  return %d : tensor<1x1xf32>
}
