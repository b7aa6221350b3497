// "FP4 All the Way" (arXiv 2505.19115): NVFP4 everywhere, stochastic rounding where
// gradients are made, no transform.
// Certain: formats and where rounding is stochastic. Not known: whether a scale per
// tensor was used; here it is, or small gradients would vanish. The paper ends with
// a phase whose backward products are in high precision, from when the gradient
// falls below sqrt(3) times the noise: that depends on the run, so no schedule is
// given. From memory: that the head stays in high precision.
#nearest = #mx.site<quantization = <format = <nvfp4>, scale_rule = amax>>
#stochastic = #mx.site<quantization = <format = <nvfp4>, scale_rule = amax, rounding = stochastic>>
module attributes {mx.recipe = #mx.recipe<
  name = "fp4_all_the_way",
  sites = <x_fprop = #nearest, w_fprop = #nearest,
           g_dgrad = #stochastic, w_dgrad = #nearest,
           g_wgrad = #stochastic, x_wgrad = #stochastic>,
  rules = [#mx.rule<parts = ["lm_head"]>]
>} {}
