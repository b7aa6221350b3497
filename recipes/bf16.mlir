// Nothing is quantized: the baseline that others are compared with.
module attributes {mx.recipe = #mx.recipe<name = "bf16">} {}
