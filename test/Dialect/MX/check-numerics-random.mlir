// RUN: mx-opt %s --mx-check-numerics -split-input-file -verify-diagnostics -o /dev/null

// Stochastic rounding: biased-rounding, stochastic-forward,
// correlated-operands, repeated-randomness.
// After each case what is right. docs/Numerics.md section 10 has the rules.

// Scale rule floor saturates.
func.func @biased_floor(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>, %seed: i64, %step: i32) -> tensor<8x64xf4E2M1FN> {
  // expected-warning @below {{stochastic rounding is biased under scale rule floor: values above maxpos saturate [biased-rounding]}}
  %e, %es = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<floor>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  return %e : tensor<8x64xf4E2M1FN>
}

// -----

// As does even.
func.func @biased_even(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>, %seed: i64, %step: i32) -> tensor<8x64xf4E2M1FN> {
  // expected-warning @below {{stochastic rounding is biased under scale rule even: values above maxpos saturate [biased-rounding]}}
  %e, %es = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<even>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  return %e : tensor<8x64xf4E2M1FN>
}

// -----

// rceil and ceil do not; nor is rounding to nearest biased.
func.func @unbiased(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>, %seed: i64, %step: i32) -> tensor<8x64xf4E2M1FN> {
  %e, %es = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %f, %fs = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<ceil>, rounding = #mx.rounding<stochastic>, site = 2 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %g, %gs = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<floor>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  return %e : tensor<8x64xf4E2M1FN>
}

// -----

// Scales of NVFP4 round down, and are too small then.
func.func @biased_nvfp4(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>, %seed: i64, %step: i32, %t: f32) -> tensor<8x64xf4E2M1FN> {
  // expected-warning @below {{biased under scale rule amax: values above maxpos saturate where a block scale rounds down, but not with headroom 1.0625 and scale_min 0.015625, or with scale_round_up [biased-rounding]}}
  %e, %es = mx.quantize %x tensor_scale(%t) random(%seed, %step) {axis = 1, format = #mx.format<nvfp4>, scale_rule = #mx.scale_rule<amax>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x4xf8E4M3FN>
  return %e : tensor<8x64xf4E2M1FN>
}

// -----

// Each cure.
func.func @unbiased_nvfp4(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>, %seed: i64, %step: i32, %t: f32) -> tensor<8x64xf4E2M1FN> {
  %e, %es = mx.quantize %x tensor_scale(%t) random(%seed, %step) {axis = 1, format = #mx.format<nvfp4>, scale_rule = #mx.scale_rule<amax>, rounding = #mx.rounding<stochastic>, site = 1 : i32, headroom = 1.0625 : f32, scale_min = 0.015625 : f32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x4xf8E4M3FN>
  %f, %fs = mx.quantize %x tensor_scale(%t) random(%seed, %step) {axis = 1, format = #mx.format<nvfp4>, scale_rule = #mx.scale_rule<amax>, rounding = #mx.rounding<stochastic>, site = 2 : i32, scale_round_up} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x4xf8E4M3FN>
  return %e : tensor<8x64xf4E2M1FN>
}

// -----

// A scale in f32 rounds to nearest in its last bit.
func.func @unbiased_f32(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>, %seed: i64, %step: i32) -> tensor<8x64xf8E4M3FN> {
  %e, %es = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<fp8_e4m3_row>, scale_rule = #mx.scale_rule<amax>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<8x64xf32> -> tensor<8x64xf8E4M3FN>, tensor<8x1xf32>
  return %e : tensor<8x64xf8E4M3FN>
}

// -----

// Equal findings of a function are told once.
func.func @told_once(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>, %seed: i64, %step: i32) -> tensor<8x64xf4E2M1FN> {
  // expected-warning @below {{stochastic rounding is biased}}
  // expected-note @below {{2 more in this function}}
  %e, %es = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<floor>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %f, %fs = mx.quantize %w random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<floor>, rounding = #mx.rounding<stochastic>, site = 2 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %g, %gs = mx.quantize %w random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<floor>, rounding = #mx.rounding<stochastic>, site = 3 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  return %e : tensor<8x64xf4E2M1FN>
}

// -----

// A forward pass alone: its results have names, none of them a gradient.
func.func @stochastic_forward(%x: tensor<8x64xf32> {mx.role = "activation"}, %w: tensor<8x64xf32> {mx.role = "weight", mx.name = "w"}, %seed: i64, %step: i32) -> (tensor<8x8xf32> {mx.name = "y"}) {
  // expected-warning @below {{stochastic rounding of a forward operand only adds noise: it is for gradients [stochastic-forward]}}
  %a, %as = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %b, %bs = mx.quantize %w {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  // expected-note @below {{the forward product is here}}
  %d = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}

// -----

// To nearest, all is well.
func.func @nearest_forward(%x: tensor<8x64xf32> {mx.role = "activation"}, %w: tensor<8x64xf32> {mx.role = "weight", mx.name = "w"}, %seed: i64, %step: i32) -> (tensor<8x8xf32> {mx.name = "y"}) {
  %a, %as = mx.quantize %x {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %b, %bs = mx.quantize %w {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %d = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}

// -----

// A function that does not name its results may be a backward pass.
func.func @unnamed_forward(%x: tensor<8x64xf32> {mx.role = "activation"}, %w: tensor<8x64xf32> {mx.role = "weight", mx.name = "w"}, %seed: i64, %step: i32) -> tensor<8x8xf32> {
  %a, %as = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %b, %bs = mx.quantize %w {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %d = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}

// -----

// Both operands of a product with the same random numbers.
func.func @correlated(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>, %seed: i64, %step: i32) -> tensor<8x8xf32> {
  // expected-note @below {{the other data is quantized here}}
  %a, %as = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 3 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  // expected-warning @below {{draws the random numbers that round other data too (seed, step and site 3) [repeated-randomness]}}
  // expected-note @below {{rhs is quantized here}}
  %b, %bs = mx.quantize %w random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 3 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  // expected-error @below {{lhs and rhs are rounded with the same random numbers (seed, step and site 3): their errors do not average out [correlated-operands]}}
  %d = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}

// -----

// One operation for both operands.
func.func @correlated_itself(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>, %seed: i64, %step: i32) -> tensor<8x8xf32> {
  // expected-note @below {{rhs is quantized here}}
  %a, %as = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 3 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  // expected-error @below {{rounded with the same random numbers}}
  %d = mx.scaled_matmul %a scales(%as), %a scales(%as) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}

// -----

// Scales are not rounded at random: what reads them as elements has no errors to
// correlate.
func.func @scales_as_elements(%x: tensor<8x64xf32>, %one: tensor<1x1xf32>, %seed: i64, %step: i32) -> tensor<8x8xf32> {
  %a, %as = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<element = f4E2M1FN, block = [1, 16], scale = f8E4M3FN>, scale_rule = #mx.scale_rule<amax>, rounding = #mx.rounding<stochastic>, site = 3 : i32, scale_round_up} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x4xf8E4M3FN>
  %d = mx.scaled_matmul %as scales(%one), %as scales(%one) {lhs_format = #mx.format<fp8_e4m3_tensor>, rhs_format = #mx.format<fp8_e4m3_tensor>}
      : (tensor<8x4xf8E4M3FN>, tensor<1x1xf32>, tensor<8x4xf8E4M3FN>, tensor<1x1xf32>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}

// -----

// Two sites.
func.func @uncorrelated(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>, %seed: i64, %step: i32) -> tensor<8x8xf32> {
  %a, %as = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 3 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %b, %bs = mx.quantize %w random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 4 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %d = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}

// -----

// Another step draws other numbers.
func.func @other_step(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>, %seed: i64, %step: i32) -> tensor<8x8xf32> {
  %next = arith.addi %step, %step : i32
  %a, %as = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 3 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %b, %bs = mx.quantize %w random(%seed, %next) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 3 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %d = mx.scaled_matmul %a scales(%as), %b scales(%bs) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>) -> tensor<8x8xf32>
  return %d : tensor<8x8xf32>
}

// -----

// Constants are compared by what they are, also across functions.
func.func @repeated(%x: tensor<8x64xf32>) -> tensor<8x64xf4E2M1FN> {
  %seed = arith.constant 7 : i64
  %step = arith.constant 0 : i32
  // expected-note @below {{the other data is quantized here}}
  %e, %es = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  return %e : tensor<8x64xf4E2M1FN>
}
func.func @repeated_too(%x: tensor<8x64xf32>) -> tensor<8x64xf4E2M1FN> {
  %seed = arith.constant 7 : i64
  %step = arith.constant 0 : i32
  // expected-warning @below {{draws the random numbers that round other data too (seed, step and site 1) [repeated-randomness]}}
  %e, %es = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  return %e : tensor<8x64xf4E2M1FN>
}

// -----

// The same data, recomputed: the same numbers are meant.
func.func @recomputed(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>, %seed: i64, %step: i32) -> tensor<8x64xf4E2M1FN> {
  %a, %as = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %b, %bs = mx.quantize %x random(%seed, %step) {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  return %a : tensor<8x64xf4E2M1FN>
}

// -----

// Tiles of one tensor share its site.
func.func @tiles(%x: tensor<8x64xf32>, %w: tensor<8x64xf32>, %seed: i64, %step: i32) -> tensor<8x64xf4E2M1FN> {
  %a, %as = mx.quantize %x random(%seed, %step) tile [0, 0] of [16, 64] {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %b, %bs = mx.quantize %w random(%seed, %step) tile [8, 0] of [16, 64] {axis = 1, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 1 : i32} : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  return %a : tensor<8x64xf4E2M1FN>
}
