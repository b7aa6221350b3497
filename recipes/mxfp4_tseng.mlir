// "Training LLMs with MXFP4" (arXiv 2502.20586): forward products in bf16 (the paper
// has FP8 too), backward ones in MXFP4, unbiased: 3/4 of the values are quantized with
// the scale of the values themselves, so that nothing saturates, and rounded
// stochastically.
// Certain, from code: all but the size of the transform, 64, which is from memory.
#forward = #mx.site<cast = bf16>
#backward = #mx.site<quantization = <format = <mxfp4>, scale_rule = pre34, rounding = stochastic>,
  hadamard = 64, random_signs = true, premultiplier = 0.75 : f32>
module attributes {mx.recipe = #mx.recipe<
  name = "mxfp4_tseng",
  sites = <x_fprop = #forward, w_fprop = #forward,
           g_dgrad = #backward, w_dgrad = #backward,
           g_wgrad = #backward, x_wgrad = #backward>,
  rules = [#mx.rule<parts = ["lm_head"]>]
>} {}
