// BF16 of mixed precision training (arXiv 1905.12322): the baseline that others are
// compared with. All products of linear layers, the head included, read bf16, sum in
// f32 and give the type of the model; weights and optimizer stay as they are.
// What is no linear layer, as attention, stays as the model has it, as in all recipes.
#bf16 = #mx.site<cast = bf16>
module attributes {mx.recipe = #mx.recipe<
  name = "bf16",
  sites = <x_fprop = #bf16, w_fprop = #bf16,
           g_dgrad = #bf16, w_dgrad = #bf16,
           g_wgrad = #bf16, x_wgrad = #bf16>
>} {}
