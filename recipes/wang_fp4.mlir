// "Optimizing Large Language Model Training Using FP4 Quantization" (arXiv
// 2501.17116): forward products with FP4 elements and one scale a row, of tokens or
// of channels; outliers of activations are multiplied apart, and the gradient of
// weights passes through a differentiable estimator.
// Certain: the forward sites, the quantile 0.99 and the power 5. From memory: that
// the backward products are in bf16, and the limit 3 of the estimator.
#activation = #mx.site<quantization = <
  format = <element = f4E2M1FN, block = [1, all], scale = f32>, scale_rule = amax>,
  outlier_permille = 990>
#weight = #mx.site<quantization = <
  format = <element = f4E2M1FN, block = [1, all], scale = f32>, scale_rule = amax>,
  gradient = dge, dge_power = 5, dge_clip = 3>
#bf16 = #mx.site<cast = bf16>
module attributes {mx.recipe = #mx.recipe<
  name = "wang_fp4",
  sites = <x_fprop = #activation, w_fprop = #weight,
           g_dgrad = #bf16, w_dgrad = #bf16,
           g_wgrad = #bf16, x_wgrad = #bf16>,
  rules = [#mx.rule<parts = ["lm_head"]>]
>} {}
