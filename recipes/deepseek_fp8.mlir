// FP8 of DeepSeek-V3 (arXiv 2412.19437, section 3.3), and Float8BlockScaling of
// Transformer Engine. The gradient of a weight sums over tokens, so that its blocks
// of 1x128 run along them. Sums are promoted to f32 every 128 elements in the paper;
// here all of a sum is f32.
// Certain: block shapes, from the code of Transformer Engine. From the paper's text
// in memory: what stays in high precision, and that all elements are E4M3.
#tile = #mx.site<quantization = <format = <fp8_e4m3_1x128>, scale_rule = amax>>
#square = #mx.site<quantization = <format = <fp8_e4m3_128x128>, scale_rule = amax>>
module attributes {mx.recipe = #mx.recipe<
  name = "deepseek_fp8",
  sites = <x_fprop = #tile, w_fprop = #square,
           g_dgrad = #tile, w_dgrad = #square,
           g_wgrad = #tile, x_wgrad = #tile>,
  rules = [#mx.rule<parts = ["lm_head"]>]
>} {}
