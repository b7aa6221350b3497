// "Quartet" (arXiv 2505.14669, version 4): the forward pass minimizes the error of a
// transformed block and lets no gradient pass what it clips; the backward pass
// transforms and quantizes anew what the forward pass read.
// Certain: the six sites and their rounding (version 1 rounded stochastically in the
// backward pass, which was withdrawn).
#forward = #mx.site<quantization = <format = <mxfp4>, scale_rule = quest>,
  hadamard = 32, gradient = clipped>
#gradient = #mx.site<quantization = <format = <mxfp4>, scale_rule = pre34>,
  hadamard = 32, random_signs = true, premultiplier = 0.75 : f32>
#again = #mx.site<quantization = <format = <mxfp4>, scale_rule = pre34>,
  hadamard = 32, random_signs = true, source = dequantized_forward,
  premultiplier = 0.75 : f32>
module attributes {mx.recipe = #mx.recipe<
  name = "quartet",
  sites = <x_fprop = #forward, w_fprop = #forward,
           g_dgrad = #gradient, w_dgrad = #again,
           g_wgrad = #gradient, x_wgrad = #again>,
  rules = [#mx.rule<parts = ["lm_head"]>]
>} {}
