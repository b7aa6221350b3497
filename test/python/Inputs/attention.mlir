// Linear layers in MXFP4 and products of attention in MXFP8.
#fp4 = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil>>
#fp8 = #mx.site<quantization = <format = <mxfp8_e4m3>, scale_rule = rceil>>
module attributes {mx.recipe = #mx.recipe<
  name = "attention",
  sites = <x_fprop = #fp4, w_fprop = #fp4>,
  rules = [#mx.rule<roles = ["attention_score", "attention_value"], lhs = #fp8, rhs = #fp8>]
>} {}
