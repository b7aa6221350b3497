// Inference with weights of 4 bits and activations in high precision, as of models
// that are stored in MXFP4.
// Ours: there is no one paper that it follows.
#weight = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil>>
module attributes {mx.recipe = #mx.recipe<
  name = "weight_only",
  sites = <w_fprop = #weight>,
  rules = [#mx.rule<parts = ["lm_head"]>]
>} {}
