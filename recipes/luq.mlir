// "Accurate Neural Training with 4-bit Matrix Multiplications at Standard Formats"
// (LUQ, arXiv 2112.10769): integers of 4 bits for activations and weights, and for
// gradients powers of two, rounded stochastically between two of them without bias; one
// scale a tensor, and one quantization for both products of an operand.
// Certain: elements and rounding. From a table of others: the row of sites. The
// paper chooses the scale of activations and weights by SAWB: here it is amax.
#integer = #mx.site<quantization = <format = <int4>, scale_rule = amax>>
#gradient = #mx.site<quantization = <format = <e3m0>, scale_rule = amax, rounding = stochastic>>
module attributes {mx.recipe = #mx.recipe<
  name = "luq",
  sites = <x_fprop = #integer, w_fprop = #integer,
           g_dgrad = #gradient, w_dgrad = #integer,
           g_wgrad = #gradient, x_wgrad = #integer>,
  rules = [#mx.rule<parts = ["lm_head"]>]
>} {}
