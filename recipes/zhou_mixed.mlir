// "Towards Efficient Pre-training: Exploring FP4 Precision in Large Language Models"
// (arXiv 2502.11458): FP4 where it does little harm, FP8 where it does.
// Certain, from the abstract: FP4 in the feed-forward layers, FP8 in the attention's
// projections and for gradients of weights, and an end in high precision. From
// memory: the formats of blocks. Guesses: FP4 in dgrad, and the last 8 percent of
// the steps (the paper says that it is a small share).
#fp4 = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil>>
#fp8 = #mx.site<quantization = <format = <mxfp8_e4m3>, scale_rule = rceil>>
module attributes {mx.recipe = #mx.recipe<
  name = "zhou_mixed",
  sites = <x_fprop = #fp4, w_fprop = #fp4,
           g_dgrad = #fp4, w_dgrad = #fp4,
           g_wgrad = #fp8, x_wgrad = #fp8>,
  rules = [
    #mx.rule<parts = ["qkv", "attention_output"],
             sites = <x_fprop = #fp8, w_fprop = #fp8,
                      g_dgrad = #fp8, w_dgrad = #fp8,
                      g_wgrad = #fp8, x_wgrad = #fp8>>,
    #mx.rule<parts = ["lm_head"]>],
  schedule = [#mx.phase<from_permille = 920, recipe = <name = "zhou_mixed, end">>]
>} {}
