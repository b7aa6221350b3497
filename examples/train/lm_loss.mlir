#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1) -> (d1)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1) -> (d0)>
#map5 = affine_map<(d0, d1) -> (d0, 0)>
#map6 = affine_map<(d0) -> (d0)>
#map7 = affine_map<(d0) -> ()>
#map8 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<32x32xf32> {mx.name = "embed.weight", mx.role = "weight"}, %arg1: tensor<256x256xf32> {mx.name = "layers.0.weight", mx.role = "weight"}, %arg2: tensor<256xf32> {mx.name = "layers.0.bias", mx.role = "weight"}, %arg3: tensor<256x256xf32> {mx.name = "layers.1.weight", mx.role = "weight"}, %arg4: tensor<256xf32> {mx.name = "layers.1.bias", mx.role = "weight"}, %arg5: tensor<256x256xf32> {mx.name = "layers.2.weight", mx.role = "weight"}, %arg6: tensor<256xf32> {mx.name = "layers.2.bias", mx.role = "weight"}, %arg7: tensor<32x256xf32> {mx.name = "head.weight", mx.role = "weight"}, %arg8: tensor<32xf32> {mx.name = "head.bias", mx.role = "weight"}, %arg9: tensor<256x8xi64> {mx.name = "tokens", mx.role = "activation"}, %arg10: tensor<256xi64> {mx.name = "target", mx.role = "target"}) -> (tensor<f32> {mx.name = "loss"}) {
    %c-100_i64 = arith.constant -100 : i64
    %c32 = arith.constant 32 : index
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 1.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_3 = arith.constant dense<0> : tensor<i64>
    %0 = tensor.empty() : tensor<256x8x32xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg9 : tensor<256x8xi64>) outs(%0 : tensor<256x8x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %50 = arith.index_cast %in : i64 to index
      %51 = linalg.index 2 : index
      %52 = arith.cmpi slt, %50, %c32 : index
      cf.assert %52, "index must be smaller than dim size"
      %53 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %53, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg0[%50, %51] : tensor<32x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<256x8x32xf32>
    %collapsed = tensor.collapse_shape %1 [[0], [1, 2]] : tensor<256x8x32xf32> into tensor<256x256xf32>
    %2 = tensor.empty() : tensor<256x256xf32>
    %transposed = linalg.transpose ins(%arg1 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) permutation = [1, 0] 
    %3 = linalg.fill ins(%cst : f32) outs(%2 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %4 = linalg.matmul ins(%collapsed, %transposed : tensor<256x256xf32>, tensor<256x256xf32>) outs(%3 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %5 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg2 : tensor<256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x256xf32>
    %6 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%4, %5 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %50 = arith.addf %in, %in_9 : f32
      linalg.yield %50 : f32
    } -> tensor<256x256xf32>
    %7 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%6 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = arith.negf %in : f32
      %51 = math.exp %50 : f32
      %52 = arith.addf %51, %cst_0 : f32
      %53 = arith.divf %cst_0, %52 : f32
      linalg.yield %53 : f32
    } -> tensor<256x256xf32>
    %8 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%6, %7 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %50 = arith.mulf %in, %in_9 : f32
      linalg.yield %50 : f32
    } -> tensor<256x256xf32>
    %transposed_4 = linalg.transpose ins(%arg3 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) permutation = [1, 0] 
    %9 = linalg.matmul ins(%8, %transposed_4 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%3 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %10 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg4 : tensor<256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x256xf32>
    %11 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%9, %10 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %50 = arith.addf %in, %in_9 : f32
      linalg.yield %50 : f32
    } -> tensor<256x256xf32>
    %12 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%11 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = arith.negf %in : f32
      %51 = math.exp %50 : f32
      %52 = arith.addf %51, %cst_0 : f32
      %53 = arith.divf %cst_0, %52 : f32
      linalg.yield %53 : f32
    } -> tensor<256x256xf32>
    %13 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%11, %12 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %50 = arith.mulf %in, %in_9 : f32
      linalg.yield %50 : f32
    } -> tensor<256x256xf32>
    %transposed_5 = linalg.transpose ins(%arg5 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) permutation = [1, 0] 
    %14 = linalg.matmul ins(%13, %transposed_5 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%3 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %15 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg6 : tensor<256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x256xf32>
    %16 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%14, %15 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %50 = arith.addf %in, %in_9 : f32
      linalg.yield %50 : f32
    } -> tensor<256x256xf32>
    %17 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%16 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = arith.negf %in : f32
      %51 = math.exp %50 : f32
      %52 = arith.addf %51, %cst_0 : f32
      %53 = arith.divf %cst_0, %52 : f32
      linalg.yield %53 : f32
    } -> tensor<256x256xf32>
    %18 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%16, %17 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %50 = arith.mulf %in, %in_9 : f32
      linalg.yield %50 : f32
    } -> tensor<256x256xf32>
    %19 = tensor.empty() : tensor<256x32xf32>
    %transposed_6 = linalg.transpose ins(%arg7 : tensor<32x256xf32>) outs(%19 : tensor<256x32xf32>) permutation = [1, 0] 
    %20 = linalg.fill ins(%cst : f32) outs(%19 : tensor<256x32xf32>) -> tensor<256x32xf32>
    %21 = linalg.matmul ins(%18, %transposed_6 : tensor<256x256xf32>, tensor<256x32xf32>) outs(%20 : tensor<256x32xf32>) -> tensor<256x32xf32>
    %22 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg8 : tensor<32xf32>) outs(%19 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x32xf32>
    %23 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%21, %22 : tensor<256x32xf32>, tensor<256x32xf32>) outs(%19 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %50 = arith.addf %in, %in_9 : f32
      linalg.yield %50 : f32
    } -> tensor<256x32xf32>
    %24 = tensor.empty() : tensor<256xi64>
    %25 = linalg.fill ins(%c0_i64 : i64) outs(%24 : tensor<256xi64>) -> tensor<256xi64>
    %26 = tensor.empty() : tensor<256xf32>
    %27 = linalg.fill ins(%cst_1 : f32) outs(%26 : tensor<256xf32>) -> tensor<256xf32>
    %28:2 = linalg.generic {indexing_maps = [#map3, #map4, #map4], iterator_types = ["parallel", "reduction"]} ins(%23 : tensor<256x32xf32>) outs(%27, %25 : tensor<256xf32>, tensor<256xi64>) {
    ^bb0(%in: f32, %out: f32, %out_9: i64):
      %50 = linalg.index 1 : index
      %51 = arith.index_cast %50 : index to i64
      %52 = arith.maximumf %in, %out : f32
      %53 = arith.cmpf ogt, %in, %out : f32
      %54 = arith.select %53, %51, %out_9 : i64
      linalg.yield %52, %54 : f32, i64
    } -> (tensor<256xf32>, tensor<256xi64>)
    %expanded = tensor.expand_shape %28#0 [[0, 1]] output_shape [256, 1] : tensor<256xf32> into tensor<256x1xf32>
    %29 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel"]} ins(%23, %expanded : tensor<256x32xf32>, tensor<256x1xf32>) outs(%19 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %50 = arith.subf %in, %in_9 : f32
      linalg.yield %50 : f32
    } -> tensor<256x32xf32>
    %30 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%29 : tensor<256x32xf32>) outs(%19 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = math.exp %in : f32
      linalg.yield %50 : f32
    } -> tensor<256x32xf32>
    %31 = tensor.empty() : tensor<256x1xf32>
    %32 = linalg.fill ins(%cst : f32) outs(%31 : tensor<256x1xf32>) -> tensor<256x1xf32>
    %33 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "reduction"]} ins(%30 : tensor<256x32xf32>) outs(%32 : tensor<256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = arith.addf %in, %out : f32
      linalg.yield %50 : f32
    } -> tensor<256x1xf32>
    %34 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%33 : tensor<256x1xf32>) outs(%31 : tensor<256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = math.log %in : f32
      linalg.yield %50 : f32
    } -> tensor<256x1xf32>
    %35 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel"]} ins(%29, %34 : tensor<256x32xf32>, tensor<256x1xf32>) outs(%19 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %50 = arith.subf %in, %in_9 : f32
      linalg.yield %50 : f32
    } -> tensor<256x32xf32>
    %36 = tensor.empty() : tensor<256xi1>
    %37 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel"]} ins(%arg10 : tensor<256xi64>) outs(%36 : tensor<256xi1>) {
    ^bb0(%in: i64, %out: i1):
      %50 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %50 : i1
    } -> tensor<256xi1>
    %38 = linalg.generic {indexing_maps = [#map6, #map6, #map7, #map6], iterator_types = ["parallel"]} ins(%37, %arg10, %cst_3 : tensor<256xi1>, tensor<256xi64>, tensor<i64>) outs(%24 : tensor<256xi64>) {
    ^bb0(%in: i1, %in_9: i64, %in_10: i64, %out: i64):
      %50 = arith.select %in, %in_9, %in_10 : i64
      linalg.yield %50 : i64
    } -> tensor<256xi64>
    %expanded_7 = tensor.expand_shape %38 [[0, 1]] output_shape [256, 1] : tensor<256xi64> into tensor<256x1xi64>
    %39 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_7 : tensor<256x1xi64>) outs(%32 : tensor<256x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %50 = linalg.index 0 : index
      %51 = arith.index_cast %in : i64 to index
      %52 = arith.cmpi slt, %51, %c32 : index
      cf.assert %52, "index must be smaller than dim size"
      %53 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %53, "index must be larger or equal to 0"
      %extracted = tensor.extract %35[%50, %51] : tensor<256x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<256x1xf32>
    %collapsed_8 = tensor.collapse_shape %39 [[0, 1]] : tensor<256x1xf32> into tensor<256xf32>
    %40 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel"]} ins(%collapsed_8 : tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = arith.negf %in : f32
      linalg.yield %50 : f32
    } -> tensor<256xf32>
    %41 = linalg.generic {indexing_maps = [#map6, #map6, #map7, #map6], iterator_types = ["parallel"]} ins(%37, %40, %cst_2 : tensor<256xi1>, tensor<256xf32>, tensor<f32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: i1, %in_9: f32, %in_10: f32, %out: f32):
      %50 = arith.select %in, %in_9, %in_10 : f32
      linalg.yield %50 : f32
    } -> tensor<256xf32>
    %42 = tensor.empty() : tensor<i64>
    %43 = linalg.fill ins(%c0_i64 : i64) outs(%42 : tensor<i64>) -> tensor<i64>
    %44 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["reduction"]} ins(%37 : tensor<256xi1>) outs(%43 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %50 = arith.extui %in : i1 to i64
      %51 = arith.addi %50, %out : i64
      linalg.yield %51 : i64
    } -> tensor<i64>
    %45 = tensor.empty() : tensor<f32>
    %46 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = []} ins(%44 : tensor<i64>) outs(%45 : tensor<f32>) {
    ^bb0(%in: i64, %out: f32):
      %50 = arith.sitofp %in : i64 to f32
      linalg.yield %50 : f32
    } -> tensor<f32>
    %47 = linalg.fill ins(%cst : f32) outs(%45 : tensor<f32>) -> tensor<f32>
    %48 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["reduction"]} ins(%41 : tensor<256xf32>) outs(%47 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = arith.addf %in, %out : f32
      linalg.yield %50 : f32
    } -> tensor<f32>
    %49 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = []} ins(%48, %46 : tensor<f32>, tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %50 = arith.divf %in, %in_9 : f32
      linalg.yield %50 : f32
    } -> tensor<f32>
    return %49 : tensor<f32>
  }
}
