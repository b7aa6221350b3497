// MXFP8 as NVIDIA trains with it: "Recipes for Pre-training LLMs with MXFP8"
// (arXiv 2506.08027), and MXFP8BlockScaling of Transformer Engine.
// Certain: the six sites, of which each is quantized anew from high precision, and
// that gradients are E4M3 too. From memory: that the head stays in high precision.
#mxfp8 = #mx.site<quantization = <format = <mxfp8_e4m3>, scale_rule = rceil>>
module attributes {mx.recipe = #mx.recipe<
  name = "mxfp8",
  sites = <x_fprop = #mxfp8, w_fprop = #mxfp8,
           g_dgrad = #mxfp8, w_dgrad = #mxfp8,
           g_wgrad = #mxfp8, x_wgrad = #mxfp8>,
  rules = [#mx.rule<parts = ["lm_head"]>]
>} {}
