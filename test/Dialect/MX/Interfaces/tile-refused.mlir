// Tiles that would change a result are refused, and a remark says which
// dimension, which size and which block.
// RUN: mx-opt %s --transform-interpreter --allow-unregistered-dialect --split-input-file --verify-diagnostics

func.func @cut_block(%x: tensor<64x128xf32>) {
  // expected-remark @below {{'mx.quantize' op is not tiled along dimension 1: a tile of size 48 cuts blocks of 32; expected a multiple of 32}}
  // expected-error @below {{tile operation}}
  // expected-error @below {{failed to generate tiling loops}}
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<64x128xf32> -> tensor<64x128xf4E2M1FN>, tensor<64x4xf8E8M0FNU>
  return
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %0 = transform.structured.match ops{["mx.quantize"]} in %root : (!transform.any_op) -> !transform.any_op
    %1, %loop = transform.structured.tile_using_for %0 tile_sizes [0, 48]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

func.func @cut_rows(%x: tensor<64x128xf32>) {
  // expected-remark @below {{'mx.quantize' op is not tiled along dimension 0: a tile of size 8 cuts blocks of 32; expected a multiple of 32}}
  // expected-error @below {{tile operation}}
  // expected-error @below {{failed to generate tiling loops}}
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4_32x32>, scale_rule = #mx.scale_rule<rceil>} : tensor<64x128xf32> -> tensor<64x128xf4E2M1FN>, tensor<2x4xf8E8M0FNU>
  return
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %0 = transform.structured.match ops{["mx.quantize"]} in %root : (!transform.any_op) -> !transform.any_op
    %1, %loop = transform.structured.tile_using_for %0 tile_sizes [8]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

func.func @row_scale(%x: tensor<64x128xf32>) {
  // expected-remark @below {{'mx.quantize' op is not tiled along dimension 1: a tile of size 64 is not the whole of it, but a block of format fp8_e4m3_row spans the dimension, and its scale depends on all of its elements}}
  // expected-error @below {{tile operation}}
  // expected-error @below {{failed to generate tiling loops}}
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<fp8_e4m3_row>, scale_rule = #mx.scale_rule<amax>} : tensor<64x128xf32> -> tensor<64x128xf8E4M3FN>, tensor<64x1xf32>
  return
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %0 = transform.structured.match ops{["mx.quantize"]} in %root : (!transform.any_op) -> !transform.any_op
    %1, %loop = transform.structured.tile_using_for %0 tile_sizes [0, 64]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

func.func @tensor_scale(%x: tensor<64x128xf32>) {
  // expected-remark @below {{not tiled along dimension 0: a tile of size 32 is not the whole of it, but a block of format fp8_e4m3_tensor spans the dimension}}
  // expected-error @below {{tile operation}}
  // expected-error @below {{failed to generate tiling loops}}
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<fp8_e4m3_tensor>, scale_rule = #mx.scale_rule<amax>} : tensor<64x128xf32> -> tensor<64x128xf8E4M3FN>, tensor<1x1xf32>
  return
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %0 = transform.structured.match ops{["mx.quantize"]} in %root : (!transform.any_op) -> !transform.any_op
    %1, %loop = transform.structured.tile_using_for %0 tile_sizes [32]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

// Blocks lie along the columns, but two elements of a row share a byte.
func.func @cut_byte(%x: tensor<64x12xf32>) {
  // expected-remark @below {{not tiled along dimension 1: a tile of size 3 cuts bytes of 2; expected a multiple of 2}}
  // expected-error @below {{tile operation}}
  // expected-error @below {{failed to generate tiling loops}}
  %e, %s = mx.quantize %x {axis = 0, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<64x12xf32> -> tensor<64x6xi8>, tensor<2x12xf8E8M0FNU>
  return
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %0 = transform.structured.match ops{["mx.quantize"]} in %root : (!transform.any_op) -> !transform.any_op
    %1, %loop = transform.structured.tile_using_for %0 tile_sizes [0, 3]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

func.func @cut_block_dequantize(%e: tensor<64x128xf8E4M3FN>, %s: tensor<64x4xf8E8M0FNU>) {
  // expected-remark @below {{'mx.dequantize' op is not tiled along dimension 1: a tile of size 16 is not known to start at a multiple of 32, so it may cut blocks of 32}}
  // expected-error @below {{tile operation}}
  // expected-error @below {{failed to generate tiling loops}}
  %y = mx.dequantize %e, %s {axis = 1, format = #mx.format<mxfp8_e4m3>} : tensor<64x128xf8E4M3FN>, tensor<64x4xf8E8M0FNU> -> tensor<64x128xf32>
  return
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %0 = transform.structured.match ops{["mx.dequantize"]} in %root : (!transform.any_op) -> !transform.any_op
    %1, %loop = transform.structured.tile_using_for %0 tile_sizes [0, 16]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

func.func @cut_transform(%x: tensor<8x64xf32>) {
  // expected-remark @below {{'mx.hadamard' op is not tiled along dimension 1: a tile of size 8 cuts transforms of 16; expected a multiple of 16}}
  // expected-error @below {{tile operation}}
  // expected-error @below {{failed to generate tiling loops}}
  %y = mx.hadamard %x {axis = 1, size = 16} : tensor<8x64xf32>
  return
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %0 = transform.structured.match ops{["mx.hadamard"]} in %root : (!transform.any_op) -> !transform.any_op
    %1, %loop = transform.structured.tile_using_for %0 tile_sizes [0, 8]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

func.func @uneven_transforms(%x: tensor<8x80xf32>) {
  // expected-remark @below {{not tiled along dimension 1: the size of a tile is not constant; expected one that divides the dimension}}
  // expected-error @below {{tile operation}}
  // expected-error @below {{failed to generate tiling loops}}
  %y = mx.hadamard %x {axis = 1, size = 16} : tensor<8x80xf32>
  return
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %0 = transform.structured.match ops{["mx.hadamard"]} in %root : (!transform.any_op) -> !transform.any_op
    %1, %loop = transform.structured.tile_using_for %0 tile_sizes [0, 32]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

func.func @k(%a: tensor<64x128xf8E4M3FN>, %s: tensor<64x4xf8E8M0FNU>, %b: tensor<48x128xf32>) {
  // expected-remark @below {{'mx.scaled_matmul' op is not tiled along K: a tile of size 64 is not the whole of it, but the blocks of K are added in f32 one after the other, from zero and before alpha and c, which sums of tiles would do in another order}}
  // expected-error @below {{tile operation}}
  // expected-error @below {{failed to generate tiling loops}}
  %d = mx.scaled_matmul %a scales(%s), %b {lhs_format = #mx.format<mxfp8_e4m3>} : (tensor<64x128xf8E4M3FN>, tensor<64x4xf8E8M0FNU>, tensor<48x128xf32>) -> tensor<64x48xf32>
  return
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %0 = transform.structured.match ops{["mx.scaled_matmul"]} in %root : (!transform.any_op) -> !transform.any_op
    %1, %loop = transform.structured.tile_using_for %0 tile_sizes [0, 0, 64]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

func.func @cut_rows_of_lhs(%a: tensor<64x128xf8E4M3FN>, %s: tensor<2x4xf8E8M0FNU>, %b: tensor<48x128xf32>) {
  // expected-remark @below {{'mx.scaled_matmul' op is not tiled along M: a tile of size 16 is not known to start at a multiple of 32, so it may cut blocks of 32}}
  // expected-error @below {{tile operation}}
  // expected-error @below {{failed to generate tiling loops}}
  %d = mx.scaled_matmul %a scales(%s), %b {lhs_format = #mx.format<mxfp8_e4m3_32x32>} : (tensor<64x128xf8E4M3FN>, tensor<2x4xf8E8M0FNU>, tensor<48x128xf32>) -> tensor<64x48xf32>
  return
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %0 = transform.structured.match ops{["mx.scaled_matmul"]} in %root : (!transform.any_op) -> !transform.any_op
    %1, %loop = transform.structured.tile_using_for %0 tile_sizes [16]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

// A dynamic size that is not known to be a multiple.
func.func @dynamic_tile(%x: tensor<64x128xf32>) {
  // expected-remark @below {{'mx.quantize' op is not tiled along dimension 1: a tile of unknown size may cut blocks of 32; expected a multiple of 32}}
  // expected-error @below {{tile operation}}
  // expected-error @below {{failed to generate tiling loops}}
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<64x128xf32> -> tensor<64x128xf4E2M1FN>, tensor<64x4xf8E8M0FNU>
  %n = "test.size"() : () -> index
  return
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %0 = transform.structured.match ops{["mx.quantize"]} in %root : (!transform.any_op) -> !transform.any_op
    %size = transform.structured.match ops{["test.size"]} in %root : (!transform.any_op) -> !transform.any_op
    %1, %loop = transform.structured.tile_using_for %0 tile_sizes [0, %size]
        : (!transform.any_op, !transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

// A producer that cannot give the tile stays outside of the loop; the rest of
// the transform goes on.
func.func @producer_stays(%x: tensor<64x128xf32>) -> tensor<64x128xf32> {
  // expected-remark @below {{'mx.quantize' op is not tiled along dimension 1: a tile of size 16 cuts blocks of 32; expected a multiple of 32}}
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxint8>, scale_rule = #mx.scale_rule<rceil>} : tensor<64x128xf32> -> tensor<64x128xi8>, tensor<64x4xf8E8M0FNU>
  %init = tensor.empty() : tensor<64x128xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]}
      ins(%e : tensor<64x128xi8>) outs(%init : tensor<64x128xf32>) {
  ^bb0(%in: i8, %out: f32):
    %0 = arith.sitofp %in : i8 to f32
    linalg.yield %0 : f32
  } -> tensor<64x128xf32>
  return %y : tensor<64x128xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %0 = transform.structured.match ops{["linalg.generic"]} in %root : (!transform.any_op) -> !transform.any_op
    %1, %loop = transform.structured.fuse %0 tile_sizes [0, 16]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}

// -----

// What reads the tile starts inside a block.
func.func @cut_at_offset(%e: tensor<64x128xi8>, %s: tensor<64x4xf8E8M0FNU>, %d: tensor<64x32xf32>) -> tensor<64x32xf32> {
  // expected-remark @below {{'mx.dequantize' op is not tiled along dimension 1: a tile at 48 cuts blocks of 32; expected a multiple of 32}}
  %y = mx.dequantize %e, %s {axis = 1, format = #mx.format<mxint8>} : tensor<64x128xi8>, tensor<64x4xf8E8M0FNU> -> tensor<64x128xf32>
  %r = scf.forall (%i) in (4) shared_outs(%o = %d) -> tensor<64x32xf32> {
    %at = affine.apply affine_map<(d0) -> (d0 * 16)>(%i)
    %0 = tensor.extract_slice %y[%at, 48] [16, 32] [1, 1] : tensor<64x128xf32> to tensor<16x32xf32>
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %0 into %o[%at, 0] [16, 32] [1, 1] : tensor<16x32xf32> into tensor<64x32xf32>
    }
  }
  return %r : tensor<64x32xf32>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %0 = transform.structured.match ops{["mx.dequantize"]} in %root : (!transform.any_op) -> !transform.any_op
    %loop = transform.structured.match ops{["scf.forall"]} in %root : (!transform.any_op) -> !transform.any_op
    %1, %fused = transform.structured.fuse_into_containing_op %0 into %loop
        : (!transform.any_op, !transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}
