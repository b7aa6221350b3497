// A function with mx operations, and one in a module of its own, beside a GPU
// module: something to run on for every anchor.
func.func @products(%x: tensor<4x64xf32>, %w: tensor<8x64xf32> {mx.role = "weight"},
                    %c: tensor<4x8xf32>, %p: f32)
    -> (tensor<4x8xf32>, tensor<4x8xf32>) {
  %xe, %xs = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<floor>}
      : tensor<4x64xf32> -> tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>
  %we, %ws = mx.quantize %w {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<floor>}
      : tensor<8x64xf32> -> tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>
  %d = mx.scaled_matmul %xe scales(%xs), %we scales(%ws) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>}
      : (tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>, tensor<8x64xf4E2M1FN>, tensor<8x2xf8E8M0FNU>) -> tensor<4x8xf32>
  %e = linalg.contract
      indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>]
      ins(%x, %w : tensor<4x64xf32>, tensor<8x64xf32>) outs(%c : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %d, %e : tensor<4x8xf32>, tensor<4x8xf32>
}
module @inner {
  func.func @main(%x: tensor<4x64xf32>, %w: tensor<8x64xf32> {mx.role = "weight"}, %c: tensor<4x8xf32>) -> tensor<4x8xf32> {
    %e = linalg.generic {
        indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>],
        iterator_types = ["parallel", "parallel", "reduction"]}
        ins(%x, %w : tensor<4x64xf32>, tensor<8x64xf32>) outs(%c : tensor<4x8xf32>) {
    ^bb0(%a: f32, %b: f32, %sum: f32):
      %s = arith.addf %a, %a : f32
      %p = arith.mulf %s, %b : f32
      %n = arith.addf %sum, %p : f32
      linalg.yield %n : f32
    } -> tensor<4x8xf32>
    return %e : tensor<4x8xf32>
  }
}
gpu.module @kernels {
  gpu.func @k(%m: memref<?x4xf32>) kernel {
    %x, %y = "test.tensors"() : () -> (tensor<4x64xf32>, tensor<4x8xf32>)
    %xe, %xs = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp8_e4m3>, scale_rule = #mx.scale_rule<rceil>}
        : tensor<4x64xf32> -> tensor<4x64xf8E4M3FN>, tensor<4x2xf8E8M0FNU>
    "test.use"(%xe, %xs) : (tensor<4x64xf8E4M3FN>, tensor<4x2xf8E8M0FNU>) -> ()
    gpu.return
  }
}
