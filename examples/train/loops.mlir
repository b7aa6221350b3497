// The order of loops of f32 products: rows, sum, columns. The innermost is then one
// that vectors can take, and each sum has its terms in the same order as before.
module attributes {transform.with_named_sequence} {
  transform.named_sequence @reorder(%module: !transform.any_op {transform.readonly}) {
    %products = transform.structured.match ops{["linalg.matmul"]} in %module
        : (!transform.any_op) -> !transform.any_op
    %loops = transform.structured.generalize %products
        : (!transform.any_op) -> !transform.any_op
    transform.structured.interchange %loops iterator_interchange = [0, 2, 1]
        : (!transform.any_op) -> !transform.any_op
    transform.yield
  }
}
