// RUN: mx-opt %s -split-input-file -verify-diagnostics

func.func @quantize_f64(%x: tensor<4x32xf64>) {
  // expected-error @below {{operand #0 must be ranked tensor of 32-bit float or bfloat16 type or 16-bit float values, but got 'tensor<4x32xf64>'}}
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<4x32xf64> -> tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  return
}

// -----

// C1: an axis beyond the rank.
func.func @quantize_c1_axis(%x: tensor<4x32xf32>) {
  // expected-error @below {{expected axis in [0, 2) but got 2}}
  %e, %s = mx.quantize %x {axis = 2, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  return
}

// -----

// C1: no axis at all.
func.func @quantize_c1_rank0(%x: tensor<f32>) {
  // expected-error @below {{expected axis in [0, 0) but got 0}}
  %e, %s = mx.quantize %x {axis = 0, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<f32> -> tensor<f4E2M1FN>, tensor<f8E8M0FNU>
  return
}

// -----

// C1: blocks of rows across other dimensions.
func.func @quantize_c1_rows(%x: tensor<2x32x32xf32>) {
  // expected-error @below {{expected axis to be one of the last two of at least two dimensions, since blocks of format mxfp4_32x32 have 32 rows, but got axis 0 of rank 3}}
  %e, %s = mx.quantize %x {axis = 0, format = #mx.format<mxfp4_32x32>, scale_rule = #mx.scale_rule<rceil>} : tensor<2x32x32xf32> -> tensor<2x32x32xf4E2M1FN>, tensor<1x1x32xf8E8M0FNU>
  return
}

// -----

// C2: the type of elements.
func.func @quantize_c2_type(%x: tensor<4x32xf32>) {
  // expected-error @below {{expected elements of element type 'f4E2M1FN' but got 'f8E5M2'}}
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<4x32xf32> -> tensor<4x32xf8E5M2>, tensor<4x1xf8E8M0FNU>
  return
}

// -----

// C2: a size of elements.
func.func @quantize_c2_dim(%x: tensor<4x32xf32>) {
  // expected-error @below {{expected elements dim 0 to be 4 (the size of the data) but got 8}}
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<4x32xf32> -> tensor<8x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  return
}

// -----

// C2: the bytes of packed elements.
func.func @quantize_c2_packed(%x: tensor<4x33xf32>) {
  // expected-error @below {{expected elements dim 1 to be 17 (33 FP4 elements, two a byte) but got 16}}
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<4x33xf32> -> tensor<4x16xi8>, tensor<4x2xf8E8M0FNU>
  return
}

// -----

// C2: the rank of elements.
func.func @quantize_c2_rank(%x: tensor<4x32xf32>) {
  // expected-error @below {{expected elements of rank 2 (the rank of the data) but got 1}}
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<4x32xf32> -> tensor<128xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  return
}

// -----

// C3: the number of blocks.
func.func @quantize_c3_dim(%x: tensor<4x128xf32>) {
  // expected-error @below {{expected scales dim 1 to be 4 (data dim 128 / block 32, format mxfp4) but got 8}}
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<4x128xf32> -> tensor<4x128xf4E2M1FN>, tensor<4x8xf8E8M0FNU>
  return
}

// -----

// C3: the type of scales.
func.func @quantize_c3_type(%x: tensor<4x32xf32>) {
  // expected-error @below {{expected scales of element type 'f8E8M0FNU' but got 'f32'}}
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x1xf32>
  return
}

// -----

// C4: a rule for scales of another type.
func.func @quantize_c4(%x: tensor<4x32xf32>) {
  // expected-error @below {{expected scale_rule rceil, amax for scales of type 'f32' (format fp8_e4m3_row) but got floor}}
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<fp8_e4m3_row>, scale_rule = #mx.scale_rule<floor>} : tensor<4x32xf32> -> tensor<4x32xf8E4M3FN>, tensor<4x1xf32>
  return
}

// -----

// C5: no tensor scale.
func.func @quantize_c5_missing(%x: tensor<4x32xf32>) {
  // expected-error @below {{expected a tensor_scale, as format nvfp4 has a second-level scale, but got none}}
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<nvfp4>, scale_rule = #mx.scale_rule<amax>} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x2xf8E4M3FN>
  return
}

// -----

// C5: a tensor scale that the format has not.
func.func @quantize_c5_extra(%x: tensor<4x32xf32>, %t: f32) {
  // expected-error @below {{expected no tensor_scale, as format mxfp4 has no second-level scale, but got one}}
  %e, %s = mx.quantize %x tensor_scale(%t) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  return
}

// -----

// C6: no seed.
func.func @quantize_c6_missing(%x: tensor<4x32xf32>) {
  // expected-error @below {{expected a seed with rounding stochastic but got none}}
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 0 : i32} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  return
}

// -----

// C6: a seed that nothing reads.
func.func @quantize_c6_extra(%x: tensor<4x32xf32>, %seed: i64, %step: i32) {
  // expected-error @below {{expected no seed with rounding nearest_even but got one}}
  %e, %s = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  return
}

// -----

// C6: no site.
func.func @quantize_c6_site(%x: tensor<4x32xf32>, %seed: i64, %step: i32) {
  // expected-error @below {{expected a site with rounding stochastic but got none}}
  %e, %s = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  return
}

// -----

// C6: more bits than a word has.
func.func @quantize_c6_bits(%x: tensor<4x32xf32>, %seed: i64, %step: i32) {
  // expected-error @below {{expected sr_bits in [1, 32] but got 33}}
  %e, %s = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 1 : i32, sr_bits = 33 : i32} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  return
}

// -----

// C7: an option of other scales.
func.func @quantize_c7_format(%x: tensor<4x32xf32>) {
  // expected-error @below {{expected scale_min, headroom and scale_round_up only with f8E4M3FN scales but the format has 'f8E8M0FNU'}}
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, scale_round_up} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  return
}

// -----

// C7: a negative smallest scale.
func.func @quantize_c7_min(%x: tensor<4x32xf32>, %t: f32) {
  // expected-error @below {{expected scale_min in [0, 448] but got -1.0}}
  %e, %s = mx.quantize %x tensor_scale(%t) {axis = 1, format = #mx.format<nvfp4>, scale_rule = #mx.scale_rule<amax>, scale_min = -1.0 : f32} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x2xf8E4M3FN>
  return
}

// -----

// C7: head-room of nothing.
func.func @quantize_c7_headroom(%x: tensor<4x32xf32>, %t: f32) {
  // expected-error @below {{expected a positive finite headroom but got 0.0}}
  %e, %s = mx.quantize %x tensor_scale(%t) {axis = 1, format = #mx.format<nvfp4>, scale_rule = #mx.scale_rule<amax>, headroom = 0.0 : f32} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x2xf8E4M3FN>
  return
}

// -----

// C8: a tile without random numbers.
func.func @quantize_c8_rounding(%x: tensor<4x32xf32>, %seed: i64, %step: i32) {
  // expected-error @below {{expected no tile with rounding nearest_even but got one}}
  %e, %s = mx.quantize %x tile [0, 0] of [8, 64] {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  return
}

// -----

// C8: too few offsets.
func.func @quantize_c8_offsets(%x: tensor<4x32xf32>, %seed: i64, %step: i32) {
  // expected-error @below {{expected 2 offsets of the tile, one for each dimension of the input, but got 1}}
  %e, %s = mx.quantize %x random(%seed, %step) tile [0] of [8, 64] {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  return
}

// -----

// C8: too many sizes.
func.func @quantize_c8_sizes(%x: tensor<4x32xf32>, %seed: i64, %step: i32) {
  // expected-error @below {{expected 2 sizes of the tile, one for each dimension of the input, but got 3}}
  %e, %s = mx.quantize %x random(%seed, %step) tile [0, 0] of [8, 64, 2] {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  return
}

// -----

// C8: a tile that sticks out.
func.func @quantize_c8_inside(%x: tensor<4x32xf32>, %seed: i64, %step: i32) {
  // expected-error @below {{expected the tile to lie in the tensor, but in dim 0 it has offset 6 and size 4 of 8}}
  %e, %s = mx.quantize %x random(%seed, %step) tile [6, 0] of [8, 64] {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  return
}

// -----

// C8: a dynamic offset without its operand.
func.func @quantize_c8_dynamic(%x: tensor<4x32xf32>, %seed: i64, %step: i32) {
  // expected-error @below {{expected 1 dynamic offsets of the tile but got 0}}
  %e, %s = "mx.quantize"(%x, %seed, %step) {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>,
      rounding = #mx.rounding<stochastic>, site = 1 : i32, static_offsets = array<i64: -9223372036854775808, 0>, static_sizes = array<i64: 8, 64>,
      operandSegmentSizes = array<i32: 1, 0, 1, 1, 0, 0>} : (tensor<4x32xf32>, i64, i32) -> (tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>)
  return
}

// -----

// C2: the data of a packed tensor differ in another dimension.
func.func @quantize_c2_packed_rows(%x: tensor<4x33xf32>) {
  // expected-error @below {{expected elements dim 0 to be 4 (the size of the data) but got 5}}
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<4x33xf32> -> tensor<5x17xi8>, tensor<4x2xf8E8M0FNU>
  return
}

// -----

// C3: a dimension that blocks do not cut.
func.func @quantize_c3_rows(%x: tensor<4x128xf32>) {
  // expected-error @below {{expected scales dim 0 to be 4 (the size of the data) but got 5}}
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<4x128xf32> -> tensor<4x128xf4E2M1FN>, tensor<5x4xf8E8M0FNU>
  return
}

// -----

// C3: a block that is all of the row.
func.func @quantize_c3_whole(%x: tensor<4x128xf32>) {
  // expected-error @below {{expected scales dim 1 to be 1 (one block, format fp8_e4m3_row) but got 4}}
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<fp8_e4m3_row>, scale_rule = #mx.scale_rule<amax>} : tensor<4x128xf32> -> tensor<4x128xf8E4M3FN>, tensor<4x4xf32>
  return
}

// -----

// C3: blocks of several rows.
func.func @quantize_c3_block_rows(%x: tensor<64x64xf32>) {
  // expected-error @below {{expected scales dim 0 to be 2 (data dim 64 / block 32, format mxfp4_32x32) but got 64}}
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4_32x32>, scale_rule = #mx.scale_rule<rceil>} : tensor<64x64xf32> -> tensor<64x64xf4E2M1FN>, tensor<64x2xf8E8M0FNU>
  return
}

// -----

// C3: the rank of scales.
func.func @quantize_c3_rank(%x: tensor<4x32xf32>) {
  // expected-error @below {{expected scales of rank 2 (the rank of the data) but got 1}}
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4xf8E8M0FNU>
  return
}

// -----

// C4: a power of two for E4M3 scales.
func.func @quantize_c4_e4m3(%x: tensor<4x32xf32>, %t: f32) {
  // expected-error @below {{expected scale_rule amax for scales of type 'f8E4M3FN' (format nvfp4) but got rceil}}
  %e, %s = mx.quantize %x tensor_scale(%t) {axis = 1, format = #mx.format<nvfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x2xf8E4M3FN>
  return
}

// -----

// C6: a seed without a step, which only the generic form can write.
func.func @quantize_c6_step(%x: tensor<4x32xf32>, %seed: i64) {
  // expected-error @below {{expected a step with rounding stochastic but got none}}
  %e, %s = "mx.quantize"(%x, %seed) {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>,
      rounding = #mx.rounding<stochastic>, site = 1 : i32, operandSegmentSizes = array<i32: 1, 0, 1, 0, 0, 0>} : (tensor<4x32xf32>, i64) -> (tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>)
  return
}

// -----

// C6: a site that nothing reads.
func.func @quantize_c6_extra_site(%x: tensor<4x32xf32>) {
  // expected-error @below {{expected no site with rounding nearest_even but got one}}
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, site = 1 : i32} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  return
}

// -----

// C6: no bits.
func.func @quantize_c6_no_bits(%x: tensor<4x32xf32>, %seed: i64, %step: i32) {
  // expected-error @below {{expected sr_bits in [1, 32] but got 0}}
  %e, %s = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 1 : i32, sr_bits = 0 : i32} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>
  return
}

// -----

// C7: a smallest scale above the largest.
func.func @quantize_c7_max(%x: tensor<4x32xf32>, %t: f32) {
  // expected-error @below {{expected scale_min in [0, 448] but got 4.49}}
  %e, %s = mx.quantize %x tensor_scale(%t) {axis = 1, format = #mx.format<nvfp4>, scale_rule = #mx.scale_rule<amax>, scale_min = 449.0 : f32} : tensor<4x32xf32> -> tensor<4x32xf4E2M1FN>, tensor<4x2xf8E4M3FN>
  return
}

// -----

// C8: sizes without offsets.
func.func @quantize_c8_alone(%x: tensor<4x32xf32>, %seed: i64, %step: i32) {
  // expected-error @below {{expected 2 offsets of the tile, one for each dimension of the input, but got 0}}
  %e, %s = "mx.quantize"(%x, %seed, %step) {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>,
      rounding = #mx.rounding<stochastic>, site = 1 : i32, static_sizes = array<i64: 8, 64>,
      operandSegmentSizes = array<i32: 1, 0, 1, 1, 0, 0>} : (tensor<4x32xf32>, i64, i32) -> (tensor<4x32xf4E2M1FN>, tensor<4x1xf8E8M0FNU>)
  return
}
