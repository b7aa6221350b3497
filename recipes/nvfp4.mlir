// NVFP4 as NVIDIA trains with it: "Pretraining Large Language Models with NVFP4"
// (arXiv 2509.25149), and NVFP4BlockScaling of Transformer Engine. Weights have
// blocks of 16x16, so that dgrad reads the transpose of what fprop reads.
// Certain: the six sites, and that about the last 15 percent of the linear layers
// stay in high precision (in the run of 12 billion parameters the first 2 and the
// last 8 of 62 blocks). The switch of the forward products to bf16 at 82 percent of
// the tokens is an experiment of the paper and not part of its recipe: a schedule
// can say it.
#nearest = #mx.site<quantization = <format = <nvfp4>, scale_rule = amax>>
#square = #mx.site<quantization = <
  format = <element = f4E2M1FN, block = [16, 16], scale = f8E4M3FN, tensor_scale>,
  scale_rule = amax>>
#stochastic = #mx.site<quantization = <format = <nvfp4>, scale_rule = amax, rounding = stochastic>>
#transformed = #mx.site<quantization = <format = <nvfp4>, scale_rule = amax>,
  hadamard = 16, random_signs = true>
#both = #mx.site<quantization = <format = <nvfp4>, scale_rule = amax, rounding = stochastic>,
  hadamard = 16, random_signs = true>
module attributes {mx.recipe = #mx.recipe<
  name = "nvfp4",
  sites = <x_fprop = #nearest, w_fprop = #square,
           g_dgrad = #stochastic, w_dgrad = #square,
           g_wgrad = #both, x_wgrad = #transformed>,
  rules = [#mx.rule<parts = ["lm_head"]>],
  hp_layers = <percent = 15>
>} {}
