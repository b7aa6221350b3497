// Tiles the operations that carry `tile_rows`, or `tile_blocks`, alone.
module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %rows = transform.structured.match attributes {tile_rows} in %root : (!transform.any_op) -> !transform.any_op
    %0, %loops:2 = transform.structured.tile_using_for %rows tile_sizes [16, 16]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op)
    %blocks = transform.structured.match attributes {tile_blocks} in %root : (!transform.any_op) -> !transform.any_op
    %1, %loop = transform.structured.tile_using_for %blocks tile_sizes [0, 64]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}
