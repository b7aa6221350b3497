// Applies a pipeline to a module and, with an error, to a function.
module attributes {transform.with_named_sequence} {
  module @inner {
    func.func @main(%x: tensor<4x64xf32>, %w: tensor<8x64xf32> {mx.role = "weight"}, %f: tensor<4x8xf32>) -> tensor<4x8xf32> {
      %d = linalg.matmul indexing_maps = [affine_map<(a,b,c)->(a,c)>, affine_map<(a,b,c)->(b,c)>, affine_map<(a,b,c)->(a,b)>] ins(%x, %w : tensor<4x64xf32>, tensor<8x64xf32>) outs(%f : tensor<4x8xf32>) -> tensor<4x8xf32>
      return %d : tensor<4x8xf32>
    }
  }
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %0 = transform.structured.match ops{["builtin.module"]} attributes {sym_name = "inner"} in %root : (!transform.any_op) -> !transform.any_op
    %1 = transform.apply_registered_pass "mx-quantize" to %0 : (!transform.any_op) -> !transform.any_op
    transform.yield
  }
  transform.named_sequence @function(%root: !transform.any_op {transform.readonly}) {
    %0 = transform.structured.match ops{["func.func"]} in %root : (!transform.any_op) -> !transform.any_op
    %1 = transform.apply_registered_pass "mx-quantize" to %0 : (!transform.any_op) -> !transform.any_op
    transform.yield
  }
}
