// Every operation and attribute of version 1.2 of the dialect.

func.func @quantize(%x: tensor<8x40xf32>, %y: tensor<2x?x64xbf16>, %seed: i64, %step: i32) {
  %e0, %s0 = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<8x40xf32> -> tensor<8x40xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  // Packed elements: ceil(40 / 2) bytes a row.
  %e1, %s1 = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<floor>}
      : tensor<8x40xf32> -> tensor<8x20xi8>, tensor<8x2xf8E8M0FNU>
  %e2, %s2 = mx.quantize %y random(%seed, %step) {axis = 1, format = #mx.format<mxfp8_e5m2>,
      scale_rule = #mx.scale_rule<even>, rounding = #mx.rounding<stochastic>, site = 3 : i32,
      sr_bits = 8 : i32, nan_rule = #mx.nan_rule<saturate>}
      : tensor<2x?x64xbf16> -> tensor<2x?x64xf8E5M2>, tensor<2x?x64xf8E8M0FNU>
  %ts = mx.tensor_scale %x {e4m3_max = 256.0 : f32} : tensor<8x40xf32>
  %e3, %s3 = mx.quantize %x tensor_scale(%ts) {axis = 1, format = #mx.format<nvfp4>,
      scale_rule = #mx.scale_rule<amax>, headroom = 1.0625 : f32, scale_min = 0.015625 : f32, scale_round_up}
      : tensor<8x40xf32> -> tensor<8x40xf4E2M1FN>, tensor<8x3xf8E4M3FN>
  return
}

func.func @tile(%x: tensor<8x40xf32>, %seed: i64, %step: i32, %i: index, %n: index) {
  %e, %s = mx.quantize %x random(%seed, %step) tile [%i, 0] of [96, %n] {axis = 1, format = #mx.format<mxfp4>,
      scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 1 : i32}
      : tensor<8x40xf32> -> tensor<8x40xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  return
}

func.func @formats(%x: tensor<64x64xf16>) {
  // A written-out format that is in the table prints as its name.
  %e0, %s0 = mx.quantize %x {axis = 1, format = #mx.format<element = f8E4M3FN, block = [1, 32], scale = f8E8M0FNU>,
      scale_rule = #mx.scale_rule<ceil>} : tensor<64x64xf16> -> tensor<64x64xf8E4M3FN>, tensor<64x2xf8E8M0FNU>
  %e1, %s1 = mx.quantize %x {axis = 0, format = #mx.format<element = f4E2M1FN, block = [1, 16], scale = f8E8M0FNU>,
      scale_rule = #mx.scale_rule<ceil>} : tensor<64x64xf16> -> tensor<64x64xf4E2M1FN>, tensor<4x64xf8E8M0FNU>
  %e2, %s2 = mx.quantize %x {axis = 0, format = #mx.format<element = f6E3M2FN, block = [all, all], scale = f32>,
      scale_rule = #mx.scale_rule<amax>} : tensor<64x64xf16> -> tensor<64x64xf6E3M2FN>, tensor<1x1xf32>
  %e3, %s3 = mx.quantize %x {axis = 0, format = #mx.format<mxfp4_32x32>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<64x64xf16> -> tensor<64x64xf4E2M1FN>, tensor<2x2xf8E8M0FNU>
  return
}

func.func @dequantize(%e: tensor<4x?xi8>, %s: tensor<4x?xf8E4M3FN>, %ts: f32, %n: index) -> tensor<4x?xbf16> {
  %y = mx.dequantize %e, %s tensor_scale(%ts) last_dim(%n) {axis = 1, format = #mx.format<nvfp4>}
      : tensor<4x?xi8>, tensor<4x?xf8E4M3FN> -> tensor<4x?xbf16>
  return %y : tensor<4x?xbf16>
}

func.func @scaled_matmul(%a: tensor<3x8x64xf8E4M3FN>, %sa: tensor<3x8x2xf8E8M0FNU>, %b: tensor<3x16x32xi8>,
    %sb: tensor<3x16x2xf8E8M0FNU>, %w: tensor<3x8x64xbf16>, %c: tensor<3x8x16xf32>, %alpha: f32) {
  %d0 = mx.scaled_matmul %a scales(%sa), %b scales(%sb) alpha(%alpha) add(%c)
      {lhs_format = #mx.format<mxfp8_e4m3>, rhs_format = #mx.format<mxfp4>}
      : (tensor<3x8x64xf8E4M3FN>, tensor<3x8x2xf8E8M0FNU>, tensor<3x16x32xi8>, tensor<3x16x2xf8E8M0FNU>, f32,
         tensor<3x8x16xf32>) -> tensor<3x8x16xf32>
  // One plain operand: W4A16.
  %d1 = mx.scaled_matmul %w, %b scales(%sb) {rhs_format = #mx.format<mxfp4>}
      : (tensor<3x8x64xbf16>, tensor<3x16x32xi8>, tensor<3x16x2xf8E8M0FNU>) -> tensor<3x8x16xbf16>
  return
}

func.func @scale_layout(%s: tensor<2x200x6xf8E8M0FNU>, %t: tensor<?x?xf8E4M3FN>, %m: index, %n: index) {
  %p = mx.pack_scales %s : tensor<2x200x6xf8E8M0FNU> -> tensor<2x2x2x32x4x4xf8E8M0FNU>
  %0 = mx.unpack_scales %p : tensor<2x2x2x32x4x4xf8E8M0FNU> -> tensor<2x129x5xf8E8M0FNU>
  %q = mx.pack_scales %t : tensor<?x?xf8E4M3FN> -> tensor<?x?x32x4x4xf8E4M3FN>
  %1 = mx.unpack_scales %q rows(%m) : tensor<?x?x32x4x4xf8E4M3FN> -> tensor<?x8xf8E4M3FN>
  %2 = mx.unpack_scales %q rows(%m) blocks(%n) : tensor<?x?x32x4x4xf8E4M3FN> -> tensor<?x?xf8E4M3FN>
  return
}

func.func @packed_scales(%a: tensor<2x200x80xi8>, %sa: tensor<2x2x2x32x4x4xf8E8M0FNU>, %b: tensor<2x?x160xf8E5M2>,
    %sb: tensor<2x?x5xf8E8M0FNU>, %w: tensor<2x9x160xbf16>) {
  // Each operand has a layout of its own.
  %d0 = mx.scaled_matmul %a scales(%sa), %b scales(%sb) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp8_e5m2>}
      : (tensor<2x200x80xi8>, tensor<2x2x2x32x4x4xf8E8M0FNU>, tensor<2x?x160xf8E5M2>, tensor<2x?x5xf8E8M0FNU>) -> tensor<2x200x?xf32>
  %d1 = mx.scaled_matmul %w, %a scales(%sa) {rhs_format = #mx.format<mxfp4>}
      : (tensor<2x9x160xbf16>, tensor<2x200x80xi8>, tensor<2x2x2x32x4x4xf8E8M0FNU>) -> tensor<2x9x200xf32>
  return
}

func.func @hadamard(%x: tensor<?x32xf32>, %seed: i64) {
  %0 = mx.hadamard %x {axis = 1, size = 16} : tensor<?x32xf32>
  %1 = mx.hadamard %x {axis = 1, size = 2, signs = array<i8: 1, -1>} : tensor<?x32xf32>
  %2 = mx.hadamard %x seed(%seed) {axis = 1, size = 32, sign_id = 7 : i32} : tensor<?x32xf32>
  return
}

// Attributes that passes write and obey.
func.func @attributes(%w: tensor<8x8xf32> {mx.name = "w", mx.role = "weight"}) -> (tensor<8x8xf32> {mx.name = "y"}) {
  %y = linalg.matmul {mx.lhs = #mx.quantization<format = <mxfp4>, scale_rule = rceil>,
      mx.rhs = #mx.quantization<format = <nvfp4>, scale_rule = amax, rounding = stochastic, nan_rule = saturate>}
      ins(%w, %w : tensor<8x8xf32>, tensor<8x8xf32>) outs(%w : tensor<8x8xf32>) -> tensor<8x8xf32>
  return %y : tensor<8x8xf32>
}

#site = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil>, hadamard = 32, random_signs = true,
  gradient = clipped, premultiplier = 0.75 : f32>
#read = #mx.site<source = dequantized_forward>
#small = #mx.recipe<name = "small", sites = <x_fprop = #site, w_fprop = #site, w_dgrad = #read>,
  rules = [#mx.rule<parts = ["lm_head"]>], hp_layers = <percent = 15>>
func.func @grids(%x: tensor<64x64xf16>) attributes {note = #small} {
  %e0, %s0 = mx.quantize %x {axis = 1, format = #mx.format<element = i4, block = [1, 32], scale = f8E8M0FNU>,
      scale_rule = #mx.scale_rule<rceil>} : tensor<64x64xf16> -> tensor<64x64xi4>, tensor<64x2xf8E8M0FNU>
  %e1, %s1 = mx.quantize %x {axis = 1, format = #mx.format<element = i4, grid = radix4_odd, block = [all, all], scale = f32>,
      scale_rule = #mx.scale_rule<amax>} : tensor<64x64xf16> -> tensor<64x64xi4>, tensor<1x1xf32>
  return
}
