// Training that is aware of quantization: forward products in MXFP4, backward ones
// in bf16, of what the forward products read. The gradient passes the quantization
// as if there was none (Bengio et al., arXiv 1308.3432), and the weights that are
// updated stay in high precision.
// Ours: there is no one paper that it follows. DeepSeek and others quantize weights
// alone late in the training.
#forward = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil>>
#gradient = #mx.site<cast = bf16>
#read = #mx.site<cast = bf16, source = dequantized_forward>
module attributes {mx.recipe = #mx.recipe<
  name = "qat",
  sites = <x_fprop = #forward, w_fprop = #forward,
           g_dgrad = #gradient, w_dgrad = #read,
           g_wgrad = #gradient, x_wgrad = #read>,
  rules = [#mx.rule<parts = ["lm_head"]>]
>} {}
