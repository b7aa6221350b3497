// "Oscillation-Reduced MXFP4 Training" (TetraJet, arXiv 2502.20853): the backward
// products quantize again, stochastically, what the forward product read, so that
// the gradient is that of the function that was computed.
// Certain, from code: the six sites. The paper's Q-EMA, which rounds weights by an
// average over steps, and its Q-Ramping belong to the optimizer and are not here.
// From memory: that the head stays in high precision.
#nearest = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil>>
#stochastic = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil, rounding = stochastic>>
#again = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil, rounding = stochastic>,
  source = dequantized_forward>
module attributes {mx.recipe = #mx.recipe<
  name = "tetrajet",
  sites = <x_fprop = #nearest, w_fprop = #nearest,
           g_dgrad = #stochastic, w_dgrad = #again,
           g_wgrad = #stochastic, x_wgrad = #again>,
  rules = [#mx.rule<parts = ["lm_head"]>]
>} {}
