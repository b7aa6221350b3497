// Slices and transposes move where all results keep their bits; that they do is
// shown by running (unittests/Conversion/OptimizeTest.cpp).
// RUN: mx-opt %s --mx-optimize --cse | FileCheck %s
// RUN: mx-opt %s --mx-optimize -o /dev/null 2>&1 | FileCheck %s --check-prefix=REMARK --allow-empty

#e4m3 = #mx.format<mxfp8_e4m3>
#tile = #mx.format<mxfp8_e4m3_32x32>
#fp4 = #mx.format<mxfp4>
#rceil = #mx.scale_rule<rceil>
#amax = #mx.scale_rule<amax>

//===----------------------------------------------------------------------===//
// Slices
//===----------------------------------------------------------------------===//

// The slice may end within a block, as if that were short.
// CHECK-LABEL: func @slice_of_dequantize
// CHECK: %[[E:.*]] = tensor.extract_slice %{{.*}}[3, 32] [5, 40] [1, 1] : tensor<64x128xf8E4M3FN>
// CHECK: %[[S:.*]] = tensor.extract_slice %{{.*}}[3, 1] [5, 2] [1, 1] : tensor<64x4xf8E8M0FNU>
// CHECK: %[[Y:.*]] = mx.dequantize %[[E]], %[[S]] {{.*}} -> tensor<5x40xf32>
// CHECK: return %[[Y]]
func.func @slice_of_dequantize(%e: tensor<64x128xf8E4M3FN>, %s: tensor<64x4xf8E8M0FNU>) -> tensor<5x40xf32> {
  %y = mx.dequantize %e, %s {axis = 1, format = #e4m3} : tensor<64x128xf8E4M3FN>, tensor<64x4xf8E8M0FNU> -> tensor<64x128xf32>
  %t = tensor.extract_slice %y[3, 32] [5, 40] [1, 1] : tensor<64x128xf32> to tensor<5x40xf32>
  return %t : tensor<5x40xf32>
}

// CHECK-LABEL: func @slices_of_quantize
// CHECK: %[[X:.*]] = tensor.extract_slice %{{.*}}[%[[I:.*]], 96] [8, 20] [1, 1] : tensor<64x116xf32>
// CHECK: %[[E:.*]], %[[S:.*]] = mx.quantize %[[X]] {{.*}} -> tensor<8x20xf4E2M1FN>, tensor<8x1xf8E8M0FNU>
// CHECK: return %[[E]], %[[S]]
func.func @slices_of_quantize(%x: tensor<64x116xf32>, %i: index) -> (tensor<8x20xf4E2M1FN>, tensor<8x1xf8E8M0FNU>) {
  %e, %s = mx.quantize %x {axis = 1, format = #fp4, scale_rule = #rceil} : tensor<64x116xf32> -> tensor<64x116xf4E2M1FN>, tensor<64x4xf8E8M0FNU>
  %r = tensor.extract_slice %s[%i, 3] [8, 1] [1, 1] : tensor<64x4xf8E8M0FNU> to tensor<8x1xf8E8M0FNU>
  %d = tensor.extract_slice %e[%i, 96] [8, 20] [1, 1] : tensor<64x116xf4E2M1FN> to tensor<8x20xf4E2M1FN>
  return %d, %r : tensor<8x20xf4E2M1FN>, tensor<8x1xf8E8M0FNU>
}

// No kernel takes a tile of random words.
// CHECK-LABEL: func @slice_of_stochastic
// CHECK: mx.quantize %{{.*}} random(%{{.*}}, %{{.*}}) {{.*}} : tensor<64x128xf32>
// CHECK: tensor.extract_slice %{{.*}}[5, 32] [8, 64]
func.func @slice_of_stochastic(%x: tensor<64x128xf32>, %seed: i64, %step: i32) -> tensor<8x64xf4E2M1FN> {
  %e, %s = mx.quantize %x random(%seed, %step) {axis = 1, format = #fp4, scale_rule = #rceil, rounding = #mx.rounding<stochastic>, site = 1 : i32}
      : tensor<64x128xf32> -> tensor<64x128xf4E2M1FN>, tensor<64x4xf8E8M0FNU>
  %d = tensor.extract_slice %e[5, 32] [8, 64] [1, 1] : tensor<64x128xf4E2M1FN> to tensor<8x64xf4E2M1FN>
  return %d : tensor<8x64xf4E2M1FN>
}

// The matrix of one batch entry, some of its rows and columns.
// CHECK-LABEL: func @slice_of_product
// CHECK-DAG: tensor.extract_slice %{{.*}}[2, 32, 0] [1, 10, 64] [1, 1, 1] : tensor<4x64x64xf8E4M3FN>
// CHECK-DAG: tensor.extract_slice %{{.*}}[2, 1, 0] [1, 1, 2] [1, 1, 1] : tensor<4x2x2xf8E8M0FNU>
// CHECK-DAG: tensor.extract_slice %{{.*}}[2, 7, 0] [1, 9, 64] [1, 1, 1] : tensor<4x48x64xbf16>
// CHECK-DAG: tensor.extract_slice %{{.*}}[2, 32, 7] [1, 10, 9] [1, 1, 1] : tensor<4x64x48xf32>
// CHECK: mx.scaled_matmul {{.*}} -> tensor<1x10x9xf32>
// CHECK: tensor.collapse_shape {{.*}} into tensor<10x9xf32>
func.func @slice_of_product(%a: tensor<4x64x64xf8E4M3FN>, %s: tensor<4x2x2xf8E8M0FNU>, %b: tensor<4x48x64xbf16>, %c: tensor<4x64x48xf32>) -> tensor<10x9xf32> {
  %d = mx.scaled_matmul %a scales(%s), %b add(%c) {lhs_format = #tile}
      : (tensor<4x64x64xf8E4M3FN>, tensor<4x2x2xf8E8M0FNU>, tensor<4x48x64xbf16>, tensor<4x64x48xf32>) -> tensor<4x64x48xf32>
  %t = tensor.extract_slice %d[2, 32, 7] [1, 10, 9] [1, 1, 1] : tensor<4x64x48xf32> to tensor<10x9xf32>
  return %t : tensor<10x9xf32>
}

// Two elements a byte: the slice of numbers starts on one.
// CHECK-LABEL: func @slice_of_packed
// CHECK: tensor.extract_slice %{{.*}}[0, 2] [6, 4] [1, 1] : tensor<6x9xi8>
// CHECK: mx.dequantize {{.*}} -> tensor<6x7xf32>
// CHECK: mx.dequantize {{.*}} -> tensor<6x18xf32>
// CHECK: tensor.extract_slice %{{.*}}[0, 5]
func.func @slice_of_packed(%e: tensor<6x9xi8>, %s: tensor<1x18xf8E8M0FNU>) -> (tensor<6x7xf32>, tensor<6x7xf32>) {
  %y = mx.dequantize %e, %s {axis = 0, format = #fp4} : tensor<6x9xi8>, tensor<1x18xf8E8M0FNU> -> tensor<6x18xf32>
  %t = tensor.extract_slice %y[0, 4] [6, 7] [1, 1] : tensor<6x18xf32> to tensor<6x7xf32>
  %z = mx.dequantize %e, %s {axis = 0, format = #fp4} : tensor<6x9xi8>, tensor<1x18xf8E8M0FNU> -> tensor<6x18xf32>
  %u = tensor.extract_slice %z[0, 5] [6, 7] [1, 1] : tensor<6x18xf32> to tensor<6x7xf32>
  return %t, %u : tensor<6x7xf32>, tensor<6x7xf32>
}

// CHECK-LABEL: func @slice_of_hadamard
// CHECK: %[[X:.*]] = tensor.extract_slice %{{.*}}[1, 16] [2, 32] [1, 1]
// CHECK: mx.hadamard %[[X]]
func.func @slice_of_hadamard(%x: tensor<4x64xf32>) -> tensor<2x32xf32> {
  %y = mx.hadamard %x {axis = 1, size = 16} : tensor<4x64xf32>
  %t = tensor.extract_slice %y[1, 16] [2, 32] [1, 1] : tensor<4x64xf32> to tensor<2x32xf32>
  return %t : tensor<2x32xf32>
}

// Slices that cut a block, or may; of a block that spans the dimension; with
// steps; of what is read as a whole too; in a loop; of scales that belong to
// other elements.
// CHECK-LABEL: func @slices_that_stay
// CHECK: mx.dequantize
// CHECK-NEXT: tensor.extract_slice
// CHECK: mx.quantize
// CHECK-NEXT: tensor.extract_slice
// CHECK: mx.quantize
// CHECK-NEXT: tensor.extract_slice
// CHECK: mx.dequantize
// CHECK-NEXT: tensor.extract_slice
// CHECK: mx.dequantize
// CHECK-NEXT: tensor.extract_slice
// CHECK: mx.dequantize
// CHECK: scf.for
// CHECK: tensor.extract_slice
// CHECK: mx.quantize
// CHECK-NEXT: tensor.extract_slice
// CHECK-NEXT: tensor.extract_slice
func.func @slices_that_stay(%e: tensor<64x128xf8E4M3FN>, %s: tensor<64x4xf8E8M0FNU>, %x: tensor<64x128xf32>, %i: index, %init: tensor<8x128xf32>)
    -> (tensor<8x64xf32>, tensor<8x48xf8E4M3FN>, tensor<8x64xf8E4M3FN>, tensor<8x64xf32>, tensor<8x64xf32>, tensor<64x128xf32>, tensor<8x128xf32>, tensor<8x64xf8E4M3FN>, tensor<8x2xf8E8M0FNU>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %y = mx.dequantize %e, %s {axis = 1, format = #e4m3} : tensor<64x128xf8E4M3FN>, tensor<64x4xf8E8M0FNU> -> tensor<64x128xf32>
  %0 = tensor.extract_slice %y[0, %i] [8, 64] [1, 1] : tensor<64x128xf32> to tensor<8x64xf32>
  %f, %t = mx.quantize %x {axis = 1, format = #e4m3, scale_rule = #rceil} : tensor<64x128xf32> -> tensor<64x128xf8E4M3FN>, tensor<64x4xf8E8M0FNU>
  %1 = tensor.extract_slice %f[0, 32] [8, 48] [1, 1] : tensor<64x128xf8E4M3FN> to tensor<8x48xf8E4M3FN>
  %g, %u = mx.quantize %x {axis = 1, format = #mx.format<fp8_e4m3_row>, scale_rule = #mx.scale_rule<amax>} : tensor<64x128xf32> -> tensor<64x128xf8E4M3FN>, tensor<64x1xf32>
  %2 = tensor.extract_slice %g[0, 0] [8, 64] [1, 1] : tensor<64x128xf8E4M3FN> to tensor<8x64xf8E4M3FN>
  %y1 = mx.dequantize %e, %s {axis = 1, format = #e4m3, step} : tensor<64x128xf8E4M3FN>, tensor<64x4xf8E8M0FNU> -> tensor<64x128xf32>
  %3 = tensor.extract_slice %y1[0, 0] [8, 64] [1, 2] : tensor<64x128xf32> to tensor<8x64xf32>
  %y2 = mx.dequantize %e, %s {axis = 1, format = #e4m3, whole} : tensor<64x128xf8E4M3FN>, tensor<64x4xf8E8M0FNU> -> tensor<64x128xf32>
  %4 = tensor.extract_slice %y2[0, 0] [8, 64] [1, 1] : tensor<64x128xf32> to tensor<8x64xf32>
  %y3 = mx.dequantize %e, %s {axis = 1, format = #e4m3, loop} : tensor<64x128xf8E4M3FN>, tensor<64x4xf8E8M0FNU> -> tensor<64x128xf32>
  %5 = scf.for %j = %c0 to %i step %c1 iter_args(%sum = %init) -> tensor<8x128xf32> {
    %slice = tensor.extract_slice %y3[%j, 0] [8, 128] [1, 1] : tensor<64x128xf32> to tensor<8x128xf32>
    %next = linalg.add ins(%slice, %sum : tensor<8x128xf32>, tensor<8x128xf32>) outs(%sum : tensor<8x128xf32>) -> tensor<8x128xf32>
    scf.yield %next : tensor<8x128xf32>
  }
  %h, %v = mx.quantize %x {axis = 1, format = #e4m3, scale_rule = #rceil, other} : tensor<64x128xf32> -> tensor<64x128xf8E4M3FN>, tensor<64x4xf8E8M0FNU>
  %6 = tensor.extract_slice %h[0, 64] [8, 64] [1, 1] : tensor<64x128xf8E4M3FN> to tensor<8x64xf8E4M3FN>
  %7 = tensor.extract_slice %v[0, 0] [8, 2] [1, 1] : tensor<64x4xf8E8M0FNU> to tensor<8x2xf8E8M0FNU>
  return %0, %1, %2, %3, %4, %y2, %5, %6, %7 : tensor<8x64xf32>, tensor<8x48xf8E4M3FN>, tensor<8x64xf8E4M3FN>, tensor<8x64xf32>, tensor<8x64xf32>, tensor<64x128xf32>, tensor<8x128xf32>, tensor<8x64xf8E4M3FN>, tensor<8x2xf8E8M0FNU>
}

// Packed scales are in tiles of 128 rows: slices of whole tiles move, others are
// left alone without a word, also of what is dynamic.
// CHECK-LABEL: func @slices_of_packed_scales
// CHECK-DAG: %[[A:.*]] = tensor.extract_slice %arg0[128, 0] [128, 64] [1, 1]
// CHECK-DAG: %[[SA:.*]] = tensor.extract_slice %arg1[1, 0, 0, 0, 0] [1, 1, 32, 4, 4] [1, 1, 1, 1, 1]
// CHECK-DAG: %[[B:.*]] = tensor.extract_slice %arg2[3, 0] [7, 64] [1, 1]
// CHECK-DAG: %[[SB:.*]] = tensor.extract_slice %arg3[3, 0] [7, 2] [1, 1]
// CHECK: mx.scaled_matmul %[[A]] scales(%[[SA]]), %[[B]] scales(%[[SB]]) {{.*}} -> tensor<128x7xf32>
// CHECK: %[[D:.*]] = mx.scaled_matmul {{.*}} -> tensor<?x128xf32>
// CHECK-NEXT: tensor.extract_slice %[[D]][0, 0] [16, 128]
// CHECK: %[[E:.*]] = mx.scaled_matmul {{.*}} -> tensor<?x128xf32>
// CHECK-NEXT: tensor.extract_slice %[[E]][16, 0] [128, 128]
// REMARK-NOT: is not tiled
func.func @slices_of_packed_scales(%a: tensor<?x64xf8E4M3FN>, %sa: tensor<?x1x32x4x4xf8E8M0FNU>, %b: tensor<128x64xf8E4M3FN>, %sb: tensor<128x2xf8E8M0FNU>) -> (tensor<128x7xf32>, tensor<16x128xf32>, tensor<128x128xf32>) {
  %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb) {lhs_format = #e4m3, rhs_format = #e4m3} : (tensor<?x64xf8E4M3FN>, tensor<?x1x32x4x4xf8E8M0FNU>, tensor<128x64xf8E4M3FN>, tensor<128x2xf8E8M0FNU>) -> tensor<?x128xf32>
  %0 = tensor.extract_slice %d[128, 3] [128, 7] [1, 1] : tensor<?x128xf32> to tensor<128x7xf32>
  %e = mx.scaled_matmul %a scales(%sa), %b scales(%sb) {lhs_format = #e4m3, rhs_format = #e4m3, mark = 1} : (tensor<?x64xf8E4M3FN>, tensor<?x1x32x4x4xf8E8M0FNU>, tensor<128x64xf8E4M3FN>, tensor<128x2xf8E8M0FNU>) -> tensor<?x128xf32>
  %1 = tensor.extract_slice %e[0, 0] [16, 128] [1, 1] : tensor<?x128xf32> to tensor<16x128xf32>
  %f = mx.scaled_matmul %a scales(%sa), %b scales(%sb) {lhs_format = #e4m3, rhs_format = #e4m3, mark = 2} : (tensor<?x64xf8E4M3FN>, tensor<?x1x32x4x4xf8E8M0FNU>, tensor<128x64xf8E4M3FN>, tensor<128x2xf8E8M0FNU>) -> tensor<?x128xf32>
  %2 = tensor.extract_slice %f[16, 0] [128, 128] [1, 1] : tensor<?x128xf32> to tensor<128x128xf32>
  return %0, %1, %2 : tensor<128x7xf32>, tensor<16x128xf32>, tensor<128x128xf32>
}

//===----------------------------------------------------------------------===//
// Transposes
//===----------------------------------------------------------------------===//

// Bytes are transposed rather than the f32 numbers that they become.
// CHECK-LABEL: func @transpose_of_dequantize
// CHECK: %[[E:.*]] = linalg.transpose ins(%{{.*}} : tensor<64x128xf8E4M3FN>)
// CHECK: %[[S:.*]] = linalg.transpose ins(%{{.*}} : tensor<64x4xf8E8M0FNU>)
// CHECK: mx.dequantize %[[E]], %[[S]] {axis = 0 : i64, format = #mx.format<mxfp8_e4m3>} : tensor<128x64xf8E4M3FN>, tensor<4x64xf8E8M0FNU> -> tensor<128x64xf32>
func.func @transpose_of_dequantize(%e: tensor<64x128xf8E4M3FN>, %s: tensor<64x4xf8E8M0FNU>) -> tensor<128x64xf32> {
  %y = mx.dequantize %e, %s {axis = 1, format = #e4m3} : tensor<64x128xf8E4M3FN>, tensor<64x4xf8E8M0FNU> -> tensor<64x128xf32>
  %o = tensor.empty() : tensor<128x64xf32>
  %t = linalg.transpose ins(%y : tensor<64x128xf32>) outs(%o : tensor<128x64xf32>) permutation = [1, 0]
  return %t : tensor<128x64xf32>
}

// The weight of the forward pass serves the backward pass, if blocks are square.
// CHECK-LABEL: func @square_blocks
// CHECK: %[[E:.*]], %[[S:.*]] = mx.quantize
// CHECK-DAG: linalg.transpose ins(%[[E]] : tensor<64x128xf8E4M3FN>)
// CHECK-DAG: linalg.transpose ins(%[[S]] : tensor<2x4xf8E8M0FNU>)
// CHECK-NOT: mx.quantize
// CHECK: return
func.func @square_blocks(%w: tensor<64x128xf32>) -> (tensor<64x128xf8E4M3FN>, tensor<2x4xf8E8M0FNU>, tensor<128x64xf8E4M3FN>, tensor<4x2xf8E8M0FNU>) {
  %e, %s = mx.quantize %w {axis = 1, format = #tile, scale_rule = #rceil} : tensor<64x128xf32> -> tensor<64x128xf8E4M3FN>, tensor<2x4xf8E8M0FNU>
  %o = tensor.empty() : tensor<128x64xf32>
  %t = linalg.transpose ins(%w : tensor<64x128xf32>) outs(%o : tensor<128x64xf32>) permutation = [1, 0]
  %f, %r = mx.quantize %t {axis = 1, format = #tile, scale_rule = #rceil} : tensor<128x64xf32> -> tensor<128x64xf8E4M3FN>, tensor<4x2xf8E8M0FNU>
  return %e, %s, %f, %r : tensor<64x128xf8E4M3FN>, tensor<2x4xf8E8M0FNU>, tensor<128x64xf8E4M3FN>, tensor<4x2xf8E8M0FNU>
}

// So does one of FP4, also if the transpose is quantized first. The tensor
// scales are those of one tensor, as the largest magnitude has no place.
// CHECK-LABEL: func @square_blocks_of_fp4
// CHECK-SAME: (%[[W:.*]]: tensor<64x128xf32>)
// CHECK: %[[E:.*]], %[[S:.*]] = mx.quantize %{{.*}} -> tensor<128x64xf4E2M1FN>, tensor<8x4xf8E4M3FN>
// CHECK-DAG: %[[F:.*]] = linalg.transpose ins(%[[E]] : tensor<128x64xf4E2M1FN>) {{.*}} permutation = [1, 0]
// CHECK-DAG: %[[R:.*]] = linalg.transpose ins(%[[S]] : tensor<8x4xf8E4M3FN>) {{.*}} permutation = [1, 0]
// CHECK-NOT: mx.quantize
// CHECK: return %[[E]], %[[S]], %[[F]], %[[R]]
func.func @square_blocks_of_fp4(%w: tensor<64x128xf32>) -> (tensor<128x64xf4E2M1FN>, tensor<8x4xf8E4M3FN>, tensor<64x128xf4E2M1FN>, tensor<4x8xf8E4M3FN>) {
  %o = tensor.empty() : tensor<128x64xf32>
  %t = linalg.transpose ins(%w : tensor<64x128xf32>) outs(%o : tensor<128x64xf32>) permutation = [1, 0]
  %tt = mx.tensor_scale %t : tensor<128x64xf32>
  %e, %s = mx.quantize %t tensor_scale(%tt) {axis = 1, format = #mx.format<nvfp4_16x16>, scale_rule = #amax} : tensor<128x64xf32> -> tensor<128x64xf4E2M1FN>, tensor<8x4xf8E4M3FN>
  %tw = mx.tensor_scale %w : tensor<64x128xf32>
  %f, %r = mx.quantize %w tensor_scale(%tw) {axis = 1, format = #mx.format<nvfp4_16x16>, scale_rule = #amax} : tensor<64x128xf32> -> tensor<64x128xf4E2M1FN>, tensor<4x8xf8E4M3FN>
  return %e, %s, %f, %r : tensor<128x64xf4E2M1FN>, tensor<8x4xf8E4M3FN>, tensor<64x128xf4E2M1FN>, tensor<4x8xf8E4M3FN>
}

// Two transposes of one tensor, the second from the results of the first:
// dimensions 0, 1, 2 of w are 2, 0, 1 of one and 1, 0, 2 of the other.
// CHECK-LABEL: func @two_transposes
// CHECK: %[[E:.*]], %[[S:.*]] = mx.quantize %{{.*}} : tensor<64x4x32xf32> -> tensor<64x4x32xf4E2M1FN>, tensor<64x4x1xf8E8M0FNU>
// CHECK-DAG: linalg.transpose ins(%[[E]] : tensor<64x4x32xf4E2M1FN>) outs(%{{.*}} : tensor<4x64x32xf4E2M1FN>) permutation = [1, 0, 2]
// CHECK-DAG: linalg.transpose ins(%[[S]] : tensor<64x4x1xf8E8M0FNU>) outs(%{{.*}} : tensor<4x64x1xf8E8M0FNU>) permutation = [1, 0, 2]
// CHECK-NOT: mx.quantize
// CHECK: return
func.func @two_transposes(%w: tensor<4x32x64xf32>) -> (tensor<64x4x32xf4E2M1FN>, tensor<64x4x1xf8E8M0FNU>, tensor<4x64x32xf4E2M1FN>, tensor<4x64x1xf8E8M0FNU>) {
  %o = tensor.empty() : tensor<64x4x32xf32>
  %t = linalg.transpose ins(%w : tensor<4x32x64xf32>) outs(%o : tensor<64x4x32xf32>) permutation = [2, 0, 1]
  %p = tensor.empty() : tensor<4x64x32xf32>
  %u = linalg.transpose ins(%w : tensor<4x32x64xf32>) outs(%p : tensor<4x64x32xf32>) permutation = [0, 2, 1]
  %e, %s = mx.quantize %t {axis = 2, format = #fp4, scale_rule = #rceil} : tensor<64x4x32xf32> -> tensor<64x4x32xf4E2M1FN>, tensor<64x4x1xf8E8M0FNU>
  %f, %r = mx.quantize %u {axis = 2, format = #fp4, scale_rule = #rceil} : tensor<4x64x32xf32> -> tensor<4x64x32xf4E2M1FN>, tensor<4x64x1xf8E8M0FNU>
  return %e, %s, %f, %r : tensor<64x4x32xf4E2M1FN>, tensor<64x4x1xf8E8M0FNU>, tensor<4x64x32xf4E2M1FN>, tensor<4x64x1xf8E8M0FNU>
}

// Another tensor scale makes other numbers, and bytes of two elements are not
// transposed as bytes are.
// CHECK-LABEL: func @square_blocks_apart
// CHECK-COUNT-4: mx.quantize
// CHECK-NOT: linalg.transpose ins(%{{.*}}E2M1FN>
// CHECK: return
func.func @square_blocks_apart(%w: tensor<64x128xf32>, %tw: f32, %tt: f32) -> (tensor<64x128xf4E2M1FN>, tensor<128x64xf4E2M1FN>, tensor<64x64xi8>, tensor<128x32xi8>) {
  %o = tensor.empty() : tensor<128x64xf32>
  %t = linalg.transpose ins(%w : tensor<64x128xf32>) outs(%o : tensor<128x64xf32>) permutation = [1, 0]
  %e, %s = mx.quantize %w tensor_scale(%tw) {axis = 1, format = #mx.format<nvfp4_16x16>, scale_rule = #amax} : tensor<64x128xf32> -> tensor<64x128xf4E2M1FN>, tensor<4x8xf8E4M3FN>
  %f, %r = mx.quantize %t tensor_scale(%tt) {axis = 1, format = #mx.format<nvfp4_16x16>, scale_rule = #amax} : tensor<128x64xf32> -> tensor<128x64xf4E2M1FN>, tensor<8x4xf8E4M3FN>
  %g, %u = mx.quantize %w {axis = 1, format = #mx.format<mxfp4_32x32>, scale_rule = #rceil} : tensor<64x128xf32> -> tensor<64x64xi8>, tensor<2x4xf8E8M0FNU>
  %h, %v = mx.quantize %t {axis = 1, format = #mx.format<mxfp4_32x32>, scale_rule = #rceil} : tensor<128x64xf32> -> tensor<128x32xi8>, tensor<4x2xf8E8M0FNU>
  return %e, %f, %g, %h : tensor<64x128xf4E2M1FN>, tensor<128x64xf4E2M1FN>, tensor<64x64xi8>, tensor<128x32xi8>
}

// Blocks of a row are those of no column: only along the other axis are the
// numbers the same. Other options and random words are not shared either.
// CHECK-LABEL: func @row_blocks
// CHECK: mx.quantize %[[W:.*]] {axis = 1
// CHECK: mx.quantize %[[T:.*]] {axis = 1
// CHECK-NOT: mx.quantize
// CHECK: linalg.transpose ins(%{{.*}} : tensor<64x128xf8E4M3FN>)
// CHECK-NEXT: tensor.empty
// CHECK-NEXT: linalg.transpose ins(%{{.*}} : tensor<64x4xf8E8M0FNU>)
// CHECK: mx.quantize %[[T]] {axis = 0 : i64, format = #mx.format<mxfp8_e4m3>, scale_rule = #mx.scale_rule<floor>}
// CHECK: mx.quantize %[[W]] {axis = 1 : i64, format = #mx.format<mxfp4>
// CHECK: mx.quantize %[[T]] {axis = 1 : i64, format = #mx.format<mxfp4>
func.func @row_blocks(%w: tensor<64x128xf32>) -> (tensor<64x128xf8E4M3FN>, tensor<64x4xf8E8M0FNU>, tensor<128x64xf8E4M3FN>, tensor<128x2xf8E8M0FNU>, tensor<128x64xf8E4M3FN>, tensor<4x64xf8E8M0FNU>,
    tensor<128x64xf8E4M3FN>, tensor<64x128xf4E2M1FN>, tensor<128x64xf4E2M1FN>) {
  %e, %s = mx.quantize %w {axis = 1, format = #e4m3, scale_rule = #rceil} : tensor<64x128xf32> -> tensor<64x128xf8E4M3FN>, tensor<64x4xf8E8M0FNU>
  %o = tensor.empty() : tensor<128x64xf32>
  %t = linalg.transpose ins(%w : tensor<64x128xf32>) outs(%o : tensor<128x64xf32>) permutation = [1, 0]
  %f, %r = mx.quantize %t {axis = 1, format = #e4m3, scale_rule = #rceil} : tensor<128x64xf32> -> tensor<128x64xf8E4M3FN>, tensor<128x2xf8E8M0FNU>
  %g, %u = mx.quantize %t {axis = 0, format = #e4m3, scale_rule = #rceil} : tensor<128x64xf32> -> tensor<128x64xf8E4M3FN>, tensor<4x64xf8E8M0FNU>
  %h, %v = mx.quantize %t {axis = 0, format = #e4m3, scale_rule = #mx.scale_rule<floor>} : tensor<128x64xf32> -> tensor<128x64xf8E4M3FN>, tensor<4x64xf8E8M0FNU>
  %k, %ks = mx.quantize %w {axis = 1, format = #fp4, scale_rule = #rceil} : tensor<64x128xf32> -> tensor<64x128xf4E2M1FN>, tensor<64x4xf8E8M0FNU>
  %l, %ls = mx.quantize %t {axis = 1, format = #fp4, scale_rule = #rceil} : tensor<128x64xf32> -> tensor<128x64xf4E2M1FN>, tensor<128x2xf8E8M0FNU>
  return %e, %s, %f, %r, %g, %u, %h, %k, %l : tensor<64x128xf8E4M3FN>, tensor<64x4xf8E8M0FNU>, tensor<128x64xf8E4M3FN>, tensor<128x2xf8E8M0FNU>, tensor<128x64xf8E4M3FN>, tensor<4x64xf8E8M0FNU>, tensor<128x64xf8E4M3FN>, tensor<64x128xf4E2M1FN>, tensor<128x64xf4E2M1FN>
}

// CHECK-LABEL: func @stochastic
// CHECK-COUNT-4: mx.quantize
func.func @stochastic(%w: tensor<64x64xf32>, %seed: i64, %step: i32) -> (tensor<64x64xf8E4M3FN>, tensor<64x64xf8E4M3FN>, tensor<64x64xf4E2M1FN>, tensor<64x64xf4E2M1FN>) {
  %e, %s = mx.quantize %w random(%seed, %step) {axis = 1, format = #tile, scale_rule = #rceil, rounding = #mx.rounding<stochastic>, site = 1 : i32}
      : tensor<64x64xf32> -> tensor<64x64xf8E4M3FN>, tensor<2x2xf8E8M0FNU>
  %o = tensor.empty() : tensor<64x64xf32>
  %t = linalg.transpose ins(%w : tensor<64x64xf32>) outs(%o : tensor<64x64xf32>) permutation = [1, 0]
  %f, %r = mx.quantize %t random(%seed, %step) {axis = 1, format = #tile, scale_rule = #rceil, rounding = #mx.rounding<stochastic>, site = 1 : i32}
      : tensor<64x64xf32> -> tensor<64x64xf8E4M3FN>, tensor<2x2xf8E8M0FNU>
  %g, %u = mx.quantize %w random(%seed, %step) {axis = 1, format = #mx.format<mxfp4_32x32>, scale_rule = #rceil, rounding = #mx.rounding<stochastic>, site = 1 : i32}
      : tensor<64x64xf32> -> tensor<64x64xf4E2M1FN>, tensor<2x2xf8E8M0FNU>
  %h, %v = mx.quantize %t random(%seed, %step) {axis = 1, format = #mx.format<mxfp4_32x32>, scale_rule = #rceil, rounding = #mx.rounding<stochastic>, site = 1 : i32}
      : tensor<64x64xf32> -> tensor<64x64xf4E2M1FN>, tensor<2x2xf8E8M0FNU>
  return %e, %f, %g, %h : tensor<64x64xf8E4M3FN>, tensor<64x64xf8E4M3FN>, tensor<64x64xf4E2M1FN>, tensor<64x64xf4E2M1FN>
}

// Codes are transposed, but not bytes that hold two of them. Transposes of what
// is quantized stay.
// CHECK-LABEL: func @fp4
// CHECK-SAME: (%[[E:.*]]: tensor<4x8x64xf4E2M1FN>, %[[S:.*]]: tensor<4x1x64xf8E8M0FNU>, %[[B:.*]]: tensor<4x32xi8>
// CHECK: %[[F:.*]] = linalg.transpose ins(%[[E]] : tensor<4x8x64xf4E2M1FN>) {{.*}} permutation = [1, 2, 0]
// CHECK: %[[R:.*]] = linalg.transpose ins(%[[S]] : tensor<4x1x64xf8E8M0FNU>) {{.*}} permutation = [1, 2, 0]
// CHECK: mx.dequantize %[[F]], %[[R]] {axis = 0 : i64, format = #mx.format<mxfp4>} : tensor<8x64x4xf4E2M1FN>, tensor<1x64x4xf8E8M0FNU> -> tensor<8x64x4xbf16>
// CHECK: %[[Z:.*]] = mx.dequantize %[[B]]
// CHECK: linalg.transpose ins(%[[Z]] : tensor<4x64xf32>)
// CHECK: %[[G:.*]], %[[GS:.*]] = mx.quantize
// CHECK: linalg.transpose ins(%[[G]]
// CHECK: linalg.transpose ins(%[[GS]]
func.func @fp4(%e: tensor<4x8x64xf4E2M1FN>, %s: tensor<4x1x64xf8E8M0FNU>, %b: tensor<4x32xi8>, %bs: tensor<4x2xf8E8M0FNU>, %x: tensor<8x64xf32>)
    -> (tensor<8x64x4xbf16>, tensor<64x4xf32>, tensor<64x8xf4E2M1FN>, tensor<2x8xf8E8M0FNU>) {
  %y = mx.dequantize %e, %s {axis = 1, format = #fp4} : tensor<4x8x64xf4E2M1FN>, tensor<4x1x64xf8E8M0FNU> -> tensor<4x8x64xbf16>
  %o = tensor.empty() : tensor<8x64x4xbf16>
  %t = linalg.transpose ins(%y : tensor<4x8x64xbf16>) outs(%o : tensor<8x64x4xbf16>) permutation = [1, 2, 0]
  %z = mx.dequantize %b, %bs {axis = 1, format = #fp4} : tensor<4x32xi8>, tensor<4x2xf8E8M0FNU> -> tensor<4x64xf32>
  %oz = tensor.empty() : tensor<64x4xf32>
  %tz = linalg.transpose ins(%z : tensor<4x64xf32>) outs(%oz : tensor<64x4xf32>) permutation = [1, 0]
  %f, %r = mx.quantize %x {axis = 1, format = #fp4, scale_rule = #rceil} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %p = tensor.empty() : tensor<64x8xf4E2M1FN>
  %ps = tensor.empty() : tensor<2x8xf8E8M0FNU>
  %g = linalg.transpose ins(%f : tensor<8x64xf4E2M1FN>) outs(%p : tensor<64x8xf4E2M1FN>) permutation = [1, 0]
  %gs = linalg.transpose ins(%r : tensor<8x2xf8E8M0FNU>) outs(%ps : tensor<2x8xf8E8M0FNU>) permutation = [1, 0]
  return %t, %tz, %g, %gs : tensor<8x64x4xbf16>, tensor<64x4xf32>, tensor<64x8xf4E2M1FN>, tensor<2x8xf8E8M0FNU>
}

// CHECK-LABEL: func @tensor_scale
// CHECK-SAME: (%[[W:.*]]: tensor<64x128xf32>)
// CHECK: %[[TS:.*]] = mx.tensor_scale %[[W]]
// CHECK: return %[[TS]], %[[TS]]
func.func @tensor_scale(%w: tensor<64x128xf32>) -> (f32, f32) {
  %o = tensor.empty() : tensor<128x64xf32>
  %t = linalg.transpose ins(%w : tensor<64x128xf32>) outs(%o : tensor<128x64xf32>) permutation = [1, 0]
  %a = mx.tensor_scale %w : tensor<64x128xf32>
  %b = mx.tensor_scale %t : tensor<128x64xf32>
  return %a, %b : f32, f32
}

//===----------------------------------------------------------------------===//
// Constants
//===----------------------------------------------------------------------===//

// 1, 2, -0.5 and 6, the first of them as in the folder's test.
// CHECK-LABEL: func @resource
// CHECK-DAG: arith.constant dense<{{\[\[}}1.000000e+00, 2.000000e+00, -5.000000e-01, 6.000000e+00]]> : tensor<1x4xf4E2M1FN>
// CHECK-DAG: arith.constant dense<1.000000e+00> : tensor<1x1xf8E8M0FNU>
// CHECK-DAG: arith.constant 0.00223214296 : f32
// CHECK-NOT: mx.quantize
func.func @resource() -> (tensor<1x4xf4E2M1FN>, tensor<1x1xf8E8M0FNU>, f32) {
  %w = arith.constant dense_resource<w> : tensor<4xf32>
  %x = tensor.expand_shape %w [[0, 1]] output_shape [1, 4] : tensor<4xf32> into tensor<1x4xf32>
  %e, %s = mx.quantize %x {axis = 1, format = #fp4, scale_rule = #rceil} : tensor<1x4xf32> -> tensor<1x4xf4E2M1FN>, tensor<1x1xf8E8M0FNU>
  %ts = mx.tensor_scale %x : tensor<1x4xf32>
  return %e, %s, %ts : tensor<1x4xf4E2M1FN>, tensor<1x1xf8E8M0FNU>, f32
}

// Scales are packed, and 1 fills a tile; and taken out of one.
// CHECK-LABEL: func @scales
// CHECK-DAG: arith.constant dense<"0x7F808182{{(7F)+}}"> : tensor<1x1x32x4x4xf8E8M0FNU>
// CHECK-DAG: arith.constant dense<{{\[\[}}1.000000e+00, 2.000000e+00, 4.000000e+00]]> : tensor<1x3xf8E8M0FNU>
// CHECK-NOT: pack_scales
func.func @scales() -> (tensor<1x1x32x4x4xf8E8M0FNU>, tensor<1x3xf8E8M0FNU>) {
  %s = arith.constant dense_resource<scales> : tensor<1x4xf8E8M0FNU>
  %p = mx.pack_scales %s : tensor<1x4xf8E8M0FNU> -> tensor<1x1x32x4x4xf8E8M0FNU>
  %t = arith.constant dense_resource<tile> : tensor<1x1x32x4x4xf8E8M0FNU>
  %u = mx.unpack_scales %t : tensor<1x1x32x4x4xf8E8M0FNU> -> tensor<1x3xf8E8M0FNU>
  return %p, %u : tensor<1x1x32x4x4xf8E8M0FNU>, tensor<1x3xf8E8M0FNU>
}

// A resource without data, or with too little of it, is left alone.
// CHECK-LABEL: func @no_data
// CHECK: mx.quantize
// CHECK: mx.quantize
func.func @no_data() -> (tensor<1x4xf4E2M1FN>, tensor<1x4xf4E2M1FN>) {
  %w = arith.constant dense_resource<none> : tensor<1x4xf32>
  %e, %s = mx.quantize %w {axis = 1, format = #fp4, scale_rule = #rceil} : tensor<1x4xf32> -> tensor<1x4xf4E2M1FN>, tensor<1x1xf8E8M0FNU>
  %v = arith.constant dense_resource<short> : tensor<1x4xf32>
  %f, %t = mx.quantize %v {axis = 1, format = #fp4, scale_rule = #rceil} : tensor<1x4xf32> -> tensor<1x4xf4E2M1FN>, tensor<1x1xf8E8M0FNU>
  return %e, %f : tensor<1x4xf4E2M1FN>, tensor<1x4xf4E2M1FN>
}

// A cast that fails when it is run tells of more elements than there are.
// CHECK-LABEL: func @no_elements
// CHECK: mx.quantize
// CHECK: mx.tensor_scale
func.func @no_elements() -> (tensor<4096x4096xf8E4M3FN>, tensor<4096x128xf8E8M0FNU>, f32) {
  %w = arith.constant dense_resource<w> : tensor<4xf32>
  %e = tensor.expand_shape %w [[0, 1]] output_shape [1, 4] : tensor<4xf32> into tensor<1x4xf32>
  %c = tensor.cast %e : tensor<1x4xf32> to tensor<?x?xf32>
  %x = tensor.cast %c : tensor<?x?xf32> to tensor<4096x4096xf32>
  %q, %s = mx.quantize %x {axis = 1, format = #e4m3, scale_rule = #rceil} : tensor<4096x4096xf32> -> tensor<4096x4096xf8E4M3FN>, tensor<4096x128xf8E8M0FNU>
  %t = mx.tensor_scale %x : tensor<4096x4096xf32>
  return %q, %s, %t : tensor<4096x4096xf8E4M3FN>, tensor<4096x128xf8E8M0FNU>, f32
}

{-#
  dialect_resources: {
    builtin: {
      w: "0x040000000000803F000020406666E6BE0000C040",
      short: "0x040000000000803F00002040",
      scales: "0x010000007F808182",
      tile: "0x010000007F8081827F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F"
    }
  }
#-}
