// "Ultra-Low Precision 4-bit Training of Deep Neural Networks" (Sun et al., NeurIPS
// 2020): integers of 4 bits for activations and weights, and for gradients powers of
// four, on two grids of which one lies between the points of the other, so that the
// errors of dgrad and wgrad cancel in part.
// All from memory and from a table of others. The paper learns the scale of
// activations (PACT) and chooses that of weights by SAWB: here both are amax.
#integer = #mx.site<quantization = <format = <int4>, scale_rule = amax>>
#even = #mx.site<quantization = <format = <radix4_even>, scale_rule = amax>>
#odd = #mx.site<quantization = <format = <radix4_odd>, scale_rule = amax>>
module attributes {mx.recipe = #mx.recipe<
  name = "sun_radix4",
  sites = <x_fprop = #integer, w_fprop = #integer,
           g_dgrad = #even, w_dgrad = #integer,
           g_wgrad = #odd, x_wgrad = #integer>,
  rules = [#mx.rule<parts = ["lm_head"]>]
>} {}
