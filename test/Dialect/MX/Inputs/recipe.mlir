// A recipe, for recipe-file.
#fp4 = #mx.site<quantization = <format = <mxfp4>, scale_rule = even>>
module attributes {mx.recipe = #mx.recipe<
  name = "file",
  sites = <w_fprop = #fp4>>} {}
