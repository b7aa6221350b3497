func.func @main(%x: tensor<2x6xf4E2M1FN>) -> tensor<2x3xf4E2M1FN> {
  %y = tensor.extract_slice %x[0, 1] [2, 3] [1, 1] : tensor<2x6xf4E2M1FN> to tensor<2x3xf4E2M1FN>
  return %y : tensor<2x3xf4E2M1FN>
}
