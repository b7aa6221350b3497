#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1) -> (d1)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1) -> (d0)>
#map5 = affine_map<(d0, d1) -> (d0, 0)>
#map6 = affine_map<(d0) -> (d0)>
#map7 = affine_map<(d0) -> ()>
#map8 = affine_map<() -> ()>
#map9 = affine_map<(d0, d1) -> (0, d1)>
#map10 = affine_map<(d0, d1) -> ()>
module {
  func.func @main(%arg0: tensor<32x32xf32> {mx.name = "embed.weight", mx.role = "weight"}, %arg1: tensor<256x256xf32> {mx.name = "layers.0.weight", mx.role = "weight"}, %arg2: tensor<256xf32> {mx.name = "layers.0.bias", mx.role = "weight"}, %arg3: tensor<256x256xf32> {mx.name = "layers.1.weight", mx.role = "weight"}, %arg4: tensor<256xf32> {mx.name = "layers.1.bias", mx.role = "weight"}, %arg5: tensor<256x256xf32> {mx.name = "layers.2.weight", mx.role = "weight"}, %arg6: tensor<256xf32> {mx.name = "layers.2.bias", mx.role = "weight"}, %arg7: tensor<32x256xf32> {mx.name = "head.weight", mx.role = "weight"}, %arg8: tensor<32xf32> {mx.name = "head.bias", mx.role = "weight"}, %arg9: tensor<32x32xf32> {mx.name = "m.embed.weight", mx.role = "state"}, %arg10: tensor<256x256xf32> {mx.name = "m.layers.0.weight", mx.role = "state"}, %arg11: tensor<256xf32> {mx.name = "m.layers.0.bias", mx.role = "state"}, %arg12: tensor<256x256xf32> {mx.name = "m.layers.1.weight", mx.role = "state"}, %arg13: tensor<256xf32> {mx.name = "m.layers.1.bias", mx.role = "state"}, %arg14: tensor<256x256xf32> {mx.name = "m.layers.2.weight", mx.role = "state"}, %arg15: tensor<256xf32> {mx.name = "m.layers.2.bias", mx.role = "state"}, %arg16: tensor<32x256xf32> {mx.name = "m.head.weight", mx.role = "state"}, %arg17: tensor<32xf32> {mx.name = "m.head.bias", mx.role = "state"}, %arg18: tensor<32x32xf32> {mx.name = "v.embed.weight", mx.role = "state"}, %arg19: tensor<256x256xf32> {mx.name = "v.layers.0.weight", mx.role = "state"}, %arg20: tensor<256xf32> {mx.name = "v.layers.0.bias", mx.role = "state"}, %arg21: tensor<256x256xf32> {mx.name = "v.layers.1.weight", mx.role = "state"}, %arg22: tensor<256xf32> {mx.name = "v.layers.1.bias", mx.role = "state"}, %arg23: tensor<256x256xf32> {mx.name = "v.layers.2.weight", mx.role = "state"}, %arg24: tensor<256xf32> {mx.name = "v.layers.2.bias", mx.role = "state"}, %arg25: tensor<32x256xf32> {mx.name = "v.head.weight", mx.role = "state"}, %arg26: tensor<32xf32> {mx.name = "v.head.bias", mx.role = "state"}, %arg27: tensor<f32> {mx.name = "rate", mx.role = "state"}, %arg28: tensor<i32> {mx.name = "step", mx.role = "step"}, %arg29: tensor<256x8xi64> {mx.name = "tokens", mx.role = "activation"}, %arg30: tensor<256xi64> {mx.name = "target", mx.role = "target"}) -> (tensor<32x32xf32> {mx.name = "new.embed.weight"}, tensor<256x256xf32> {mx.name = "new.layers.0.weight"}, tensor<256xf32> {mx.name = "new.layers.0.bias"}, tensor<256x256xf32> {mx.name = "new.layers.1.weight"}, tensor<256xf32> {mx.name = "new.layers.1.bias"}, tensor<256x256xf32> {mx.name = "new.layers.2.weight"}, tensor<256xf32> {mx.name = "new.layers.2.bias"}, tensor<32x256xf32> {mx.name = "new.head.weight"}, tensor<32xf32> {mx.name = "new.head.bias"}, tensor<32x32xf32> {mx.name = "new.m.embed.weight"}, tensor<256x256xf32> {mx.name = "new.m.layers.0.weight"}, tensor<256xf32> {mx.name = "new.m.layers.0.bias"}, tensor<256x256xf32> {mx.name = "new.m.layers.1.weight"}, tensor<256xf32> {mx.name = "new.m.layers.1.bias"}, tensor<256x256xf32> {mx.name = "new.m.layers.2.weight"}, tensor<256xf32> {mx.name = "new.m.layers.2.bias"}, tensor<32x256xf32> {mx.name = "new.m.head.weight"}, tensor<32xf32> {mx.name = "new.m.head.bias"}, tensor<32x32xf32> {mx.name = "new.v.embed.weight"}, tensor<256x256xf32> {mx.name = "new.v.layers.0.weight"}, tensor<256xf32> {mx.name = "new.v.layers.0.bias"}, tensor<256x256xf32> {mx.name = "new.v.layers.1.weight"}, tensor<256xf32> {mx.name = "new.v.layers.1.bias"}, tensor<256x256xf32> {mx.name = "new.v.layers.2.weight"}, tensor<256xf32> {mx.name = "new.v.layers.2.bias"}, tensor<32x256xf32> {mx.name = "new.v.head.weight"}, tensor<32xf32> {mx.name = "new.v.head.bias"}, tensor<f32> {mx.name = "loss"}) {
    %c-100_i64 = arith.constant -100 : i64
    %c0_i64 = arith.constant 0 : i64
    %c32 = arith.constant 32 : index
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 1.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant dense<1.000000e+00> : tensor<f32>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_4 = arith.constant 1.000000e-08 : f64
    %cst_5 = arith.constant 1.000000e-02 : f64
    %cst_6 = arith.constant -0.051293294387550578 : f64
    %cst_7 = arith.constant -0.10536051565782628 : f64
    %cst_8 = arith.constant 0.050000000000000044 : f64
    %cst_9 = arith.constant 0.94999999999999996 : f64
    %cst_10 = arith.constant 0.099999999999999978 : f64
    %cst_11 = arith.constant 9.000000e-01 : f64
    %cst_12 = arith.constant 9.9999999999999995E-7 : f64
    %cst_13 = arith.constant dense<0> : tensor<i64>
    %cst_14 = arith.constant dense<1> : tensor<i64>
    %0 = tensor.empty() : tensor<256x8x32xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg29 : tensor<256x8xi64>) outs(%0 : tensor<256x8x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %295 = arith.index_cast %in : i64 to index
      %296 = linalg.index 2 : index
      %297 = arith.cmpi slt, %295, %c32 : index
      cf.assert %297, "index must be smaller than dim size"
      %298 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %298, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg0[%295, %296] : tensor<32x32xf32>
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
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.addf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %7 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%6 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.negf %in : f32
      %296 = math.exp %295 : f32
      %297 = arith.addf %296, %cst_0 : f32
      %298 = arith.divf %cst_0, %297 : f32
      linalg.yield %298 : f32
    } -> tensor<256x256xf32>
    %8 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%6, %7 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %transposed_15 = linalg.transpose ins(%arg3 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) permutation = [1, 0] 
    %9 = linalg.matmul ins(%8, %transposed_15 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%3 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %10 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg4 : tensor<256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x256xf32>
    %11 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%9, %10 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.addf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %12 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%11 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.negf %in : f32
      %296 = math.exp %295 : f32
      %297 = arith.addf %296, %cst_0 : f32
      %298 = arith.divf %cst_0, %297 : f32
      linalg.yield %298 : f32
    } -> tensor<256x256xf32>
    %13 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%11, %12 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %transposed_16 = linalg.transpose ins(%arg5 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) permutation = [1, 0] 
    %14 = linalg.matmul ins(%13, %transposed_16 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%3 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %15 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg6 : tensor<256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x256xf32>
    %16 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%14, %15 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.addf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %17 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%16 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.negf %in : f32
      %296 = math.exp %295 : f32
      %297 = arith.addf %296, %cst_0 : f32
      %298 = arith.divf %cst_0, %297 : f32
      linalg.yield %298 : f32
    } -> tensor<256x256xf32>
    %18 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%16, %17 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %19 = tensor.empty() : tensor<256x32xf32>
    %transposed_17 = linalg.transpose ins(%arg7 : tensor<32x256xf32>) outs(%19 : tensor<256x32xf32>) permutation = [1, 0] 
    %20 = linalg.fill ins(%cst : f32) outs(%19 : tensor<256x32xf32>) -> tensor<256x32xf32>
    %21 = linalg.matmul ins(%18, %transposed_17 : tensor<256x256xf32>, tensor<256x32xf32>) outs(%20 : tensor<256x32xf32>) -> tensor<256x32xf32>
    %22 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg8 : tensor<32xf32>) outs(%19 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x32xf32>
    %23 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%21, %22 : tensor<256x32xf32>, tensor<256x32xf32>) outs(%19 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.addf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x32xf32>
    %24 = tensor.empty() : tensor<256xi64>
    %25 = linalg.fill ins(%c0_i64 : i64) outs(%24 : tensor<256xi64>) -> tensor<256xi64>
    %26 = tensor.empty() : tensor<256xf32>
    %27 = linalg.fill ins(%cst_1 : f32) outs(%26 : tensor<256xf32>) -> tensor<256xf32>
    %28:2 = linalg.generic {indexing_maps = [#map3, #map4, #map4], iterator_types = ["parallel", "reduction"]} ins(%23 : tensor<256x32xf32>) outs(%27, %25 : tensor<256xf32>, tensor<256xi64>) {
    ^bb0(%in: f32, %out: f32, %out_45: i64):
      %295 = linalg.index 1 : index
      %296 = arith.index_cast %295 : index to i64
      %297 = arith.maximumf %in, %out : f32
      %298 = arith.cmpf ogt, %in, %out : f32
      %299 = arith.select %298, %296, %out_45 : i64
      linalg.yield %297, %299 : f32, i64
    } -> (tensor<256xf32>, tensor<256xi64>)
    %expanded = tensor.expand_shape %28#0 [[0, 1]] output_shape [256, 1] : tensor<256xf32> into tensor<256x1xf32>
    %29 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel"]} ins(%23, %expanded : tensor<256x32xf32>, tensor<256x1xf32>) outs(%19 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.subf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x32xf32>
    %30 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%29 : tensor<256x32xf32>) outs(%19 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = math.exp %in : f32
      linalg.yield %295 : f32
    } -> tensor<256x32xf32>
    %31 = tensor.empty() : tensor<256x1xf32>
    %32 = linalg.fill ins(%cst : f32) outs(%31 : tensor<256x1xf32>) -> tensor<256x1xf32>
    %33 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "reduction"]} ins(%30 : tensor<256x32xf32>) outs(%32 : tensor<256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.addf %in, %out : f32
      linalg.yield %295 : f32
    } -> tensor<256x1xf32>
    %34 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%33 : tensor<256x1xf32>) outs(%31 : tensor<256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = math.log %in : f32
      linalg.yield %295 : f32
    } -> tensor<256x1xf32>
    %35 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel"]} ins(%29, %34 : tensor<256x32xf32>, tensor<256x1xf32>) outs(%19 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.subf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x32xf32>
    %36 = tensor.empty() : tensor<256xi1>
    %37 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel"]} ins(%arg30 : tensor<256xi64>) outs(%36 : tensor<256xi1>) {
    ^bb0(%in: i64, %out: i1):
      %295 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %295 : i1
    } -> tensor<256xi1>
    %38 = linalg.generic {indexing_maps = [#map6, #map6, #map7, #map6], iterator_types = ["parallel"]} ins(%37, %arg30, %cst_13 : tensor<256xi1>, tensor<256xi64>, tensor<i64>) outs(%24 : tensor<256xi64>) {
    ^bb0(%in: i1, %in_45: i64, %in_46: i64, %out: i64):
      %295 = arith.select %in, %in_45, %in_46 : i64
      linalg.yield %295 : i64
    } -> tensor<256xi64>
    %expanded_18 = tensor.expand_shape %38 [[0, 1]] output_shape [256, 1] : tensor<256xi64> into tensor<256x1xi64>
    %39 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_18 : tensor<256x1xi64>) outs(%32 : tensor<256x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %295 = linalg.index 0 : index
      %296 = arith.index_cast %in : i64 to index
      %297 = arith.cmpi slt, %296, %c32 : index
      cf.assert %297, "index must be smaller than dim size"
      %298 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %298, "index must be larger or equal to 0"
      %extracted = tensor.extract %35[%295, %296] : tensor<256x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<256x1xf32>
    %collapsed_19 = tensor.collapse_shape %39 [[0, 1]] : tensor<256x1xf32> into tensor<256xf32>
    %40 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel"]} ins(%collapsed_19 : tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.negf %in : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %41 = linalg.generic {indexing_maps = [#map6, #map6, #map7, #map6], iterator_types = ["parallel"]} ins(%37, %40, %cst_3 : tensor<256xi1>, tensor<256xf32>, tensor<f32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: i1, %in_45: f32, %in_46: f32, %out: f32):
      %295 = arith.select %in, %in_45, %in_46 : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %42 = tensor.empty() : tensor<i64>
    %43 = linalg.fill ins(%c0_i64 : i64) outs(%42 : tensor<i64>) -> tensor<i64>
    %44 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["reduction"]} ins(%37 : tensor<256xi1>) outs(%43 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %295 = arith.extui %in : i1 to i64
      %296 = arith.addi %295, %out : i64
      linalg.yield %296 : i64
    } -> tensor<i64>
    %45 = tensor.empty() : tensor<f32>
    %46 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = []} ins(%44 : tensor<i64>) outs(%45 : tensor<f32>) {
    ^bb0(%in: i64, %out: f32):
      %295 = arith.sitofp %in : i64 to f32
      linalg.yield %295 : f32
    } -> tensor<f32>
    %47 = linalg.fill ins(%cst : f32) outs(%45 : tensor<f32>) -> tensor<f32>
    %48 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["reduction"]} ins(%41 : tensor<256xf32>) outs(%47 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.addf %in, %out : f32
      linalg.yield %295 : f32
    } -> tensor<f32>
    %49 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = []} ins(%48, %46 : tensor<f32>, tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.divf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<f32>
    %expanded_20 = tensor.expand_shape %arg30 [[0, 1]] output_shape [256, 1] : tensor<256xi64> into tensor<256x1xi64>
    %50 = tensor.empty() : tensor<32xi64>
    %51 = linalg.generic {indexing_maps = [#map6], iterator_types = ["parallel"]} outs(%50 : tensor<32xi64>) {
    ^bb0(%out: i64):
      %295 = linalg.index 0 : index
      %296 = arith.index_cast %295 : index to i64
      linalg.yield %296 : i64
    } -> tensor<32xi64>
    %expanded_21 = tensor.expand_shape %51 [[0, 1]] output_shape [1, 32] : tensor<32xi64> into tensor<1x32xi64>
    %52 = tensor.empty() : tensor<256x32xi1>
    %53 = linalg.generic {indexing_maps = [#map5, #map9, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_20, %expanded_21 : tensor<256x1xi64>, tensor<1x32xi64>) outs(%52 : tensor<256x32xi1>) {
    ^bb0(%in: i64, %in_45: i64, %out: i1):
      %295 = arith.cmpi eq, %in, %in_45 : i64
      linalg.yield %295 : i1
    } -> tensor<256x32xi1>
    %expanded_22 = tensor.expand_shape %37 [[0, 1]] output_shape [256, 1] : tensor<256xi1> into tensor<256x1xi1>
    %54 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel"]} ins(%53, %expanded_22 : tensor<256x32xi1>, tensor<256x1xi1>) outs(%52 : tensor<256x32xi1>) {
    ^bb0(%in: i1, %in_45: i1, %out: i1):
      %295 = arith.andi %in, %in_45 : i1
      linalg.yield %295 : i1
    } -> tensor<256x32xi1>
    %55 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = []} ins(%cst_2, %46 : tensor<f32>, tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.divf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<f32>
    %56 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = []} ins(%55 : tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.negf %in : f32
      linalg.yield %295 : f32
    } -> tensor<f32>
    %57 = linalg.generic {indexing_maps = [#map3, #map10, #map10, #map3], iterator_types = ["parallel", "parallel"]} ins(%54, %56, %cst_3 : tensor<256x32xi1>, tensor<f32>, tensor<f32>) outs(%19 : tensor<256x32xf32>) {
    ^bb0(%in: i1, %in_45: f32, %in_46: f32, %out: f32):
      %295 = arith.select %in, %in_45, %in_46 : f32
      linalg.yield %295 : f32
    } -> tensor<256x32xf32>
    %58 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%35 : tensor<256x32xf32>) outs(%19 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = math.exp %in : f32
      linalg.yield %295 : f32
    } -> tensor<256x32xf32>
    %59 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "reduction"]} ins(%57 : tensor<256x32xf32>) outs(%32 : tensor<256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.addf %in, %out : f32
      linalg.yield %295 : f32
    } -> tensor<256x1xf32>
    %60 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel"]} ins(%58, %59 : tensor<256x32xf32>, tensor<256x1xf32>) outs(%19 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x32xf32>
    %61 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%57, %60 : tensor<256x32xf32>, tensor<256x32xf32>) outs(%19 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.subf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x32xf32>
    %62 = linalg.matmul ins(%61, %arg7 : tensor<256x32xf32>, tensor<32x256xf32>) outs(%3 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %63 = tensor.empty() : tensor<32x256xf32>
    %transposed_23 = linalg.transpose ins(%61 : tensor<256x32xf32>) outs(%63 : tensor<32x256xf32>) permutation = [1, 0] 
    %64 = linalg.fill ins(%cst : f32) outs(%63 : tensor<32x256xf32>) -> tensor<32x256xf32>
    %65 = linalg.matmul ins(%transposed_23, %18 : tensor<32x256xf32>, tensor<256x256xf32>) outs(%64 : tensor<32x256xf32>) -> tensor<32x256xf32>
    %66 = tensor.empty() : tensor<1x32xf32>
    %67 = linalg.fill ins(%cst : f32) outs(%66 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %68 = linalg.generic {indexing_maps = [#map3, #map9], iterator_types = ["reduction", "parallel"]} ins(%61 : tensor<256x32xf32>) outs(%67 : tensor<1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.addf %in, %out : f32
      linalg.yield %295 : f32
    } -> tensor<1x32xf32>
    %collapsed_24 = tensor.collapse_shape %68 [[0, 1]] : tensor<1x32xf32> into tensor<32xf32>
    %69 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%62, %17 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %70 = linalg.generic {indexing_maps = [#map10, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%cst_14, %17 : tensor<i64>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: i64, %in_45: f32, %out: f32):
      %295 = arith.sitofp %in : i64 to f32
      %296 = arith.subf %295, %in_45 : f32
      linalg.yield %296 : f32
    } -> tensor<256x256xf32>
    %71 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%16, %70 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %72 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%71 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.addf %in, %cst_0 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %73 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%69, %72 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %74 = linalg.matmul ins(%73, %arg5 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%3 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %transposed_25 = linalg.transpose ins(%73 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) permutation = [1, 0] 
    %75 = linalg.matmul ins(%transposed_25, %13 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%3 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %76 = tensor.empty() : tensor<1x256xf32>
    %77 = linalg.fill ins(%cst : f32) outs(%76 : tensor<1x256xf32>) -> tensor<1x256xf32>
    %78 = linalg.generic {indexing_maps = [#map3, #map9], iterator_types = ["reduction", "parallel"]} ins(%73 : tensor<256x256xf32>) outs(%77 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.addf %in, %out : f32
      linalg.yield %295 : f32
    } -> tensor<1x256xf32>
    %collapsed_26 = tensor.collapse_shape %78 [[0, 1]] : tensor<1x256xf32> into tensor<256xf32>
    %79 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%74, %12 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %80 = linalg.generic {indexing_maps = [#map10, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%cst_14, %12 : tensor<i64>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: i64, %in_45: f32, %out: f32):
      %295 = arith.sitofp %in : i64 to f32
      %296 = arith.subf %295, %in_45 : f32
      linalg.yield %296 : f32
    } -> tensor<256x256xf32>
    %81 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%11, %80 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %82 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%81 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.addf %in, %cst_0 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %83 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%79, %82 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %84 = linalg.matmul ins(%83, %arg3 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%3 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %transposed_27 = linalg.transpose ins(%83 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) permutation = [1, 0] 
    %85 = linalg.matmul ins(%transposed_27, %8 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%3 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %86 = linalg.generic {indexing_maps = [#map3, #map9], iterator_types = ["reduction", "parallel"]} ins(%83 : tensor<256x256xf32>) outs(%77 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.addf %in, %out : f32
      linalg.yield %295 : f32
    } -> tensor<1x256xf32>
    %collapsed_28 = tensor.collapse_shape %86 [[0, 1]] : tensor<1x256xf32> into tensor<256xf32>
    %87 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%84, %7 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %88 = linalg.generic {indexing_maps = [#map10, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%cst_14, %7 : tensor<i64>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: i64, %in_45: f32, %out: f32):
      %295 = arith.sitofp %in : i64 to f32
      %296 = arith.subf %295, %in_45 : f32
      linalg.yield %296 : f32
    } -> tensor<256x256xf32>
    %89 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%6, %88 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %90 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%89 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.addf %in, %cst_0 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %91 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%87, %90 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %92 = linalg.matmul ins(%91, %arg1 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%3 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %transposed_29 = linalg.transpose ins(%91 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) permutation = [1, 0] 
    %93 = linalg.matmul ins(%transposed_29, %collapsed : tensor<256x256xf32>, tensor<256x256xf32>) outs(%3 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %94 = linalg.generic {indexing_maps = [#map3, #map9], iterator_types = ["reduction", "parallel"]} ins(%91 : tensor<256x256xf32>) outs(%77 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.addf %in, %out : f32
      linalg.yield %295 : f32
    } -> tensor<1x256xf32>
    %collapsed_30 = tensor.collapse_shape %94 [[0, 1]] : tensor<1x256xf32> into tensor<256xf32>
    %expanded_31 = tensor.expand_shape %92 [[0], [1, 2]] output_shape [256, 8, 32] : tensor<256x256xf32> into tensor<256x8x32xf32>
    %collapsed_32 = tensor.collapse_shape %arg29 [[0, 1]] : tensor<256x8xi64> into tensor<2048xi64>
    %expanded_33 = tensor.expand_shape %collapsed_32 [[0, 1]] output_shape [1, 2048] : tensor<2048xi64> into tensor<1x2048xi64>
    %expanded_34 = tensor.expand_shape %51 [[0, 1]] output_shape [32, 1] : tensor<32xi64> into tensor<32x1xi64>
    %95 = tensor.empty() : tensor<32x2048xi1>
    %96 = linalg.generic {indexing_maps = [#map9, #map5, #map3], iterator_types = ["parallel", "parallel"]} ins(%expanded_33, %expanded_34 : tensor<1x2048xi64>, tensor<32x1xi64>) outs(%95 : tensor<32x2048xi1>) {
    ^bb0(%in: i64, %in_45: i64, %out: i1):
      %295 = arith.cmpi eq, %in, %in_45 : i64
      linalg.yield %295 : i1
    } -> tensor<32x2048xi1>
    %97 = tensor.empty() : tensor<32x2048xf32>
    %98 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%96 : tensor<32x2048xi1>) outs(%97 : tensor<32x2048xf32>) {
    ^bb0(%in: i1, %out: f32):
      %295 = arith.uitofp %in : i1 to f32
      linalg.yield %295 : f32
    } -> tensor<32x2048xf32>
    %collapsed_35 = tensor.collapse_shape %expanded_31 [[0, 1], [2]] : tensor<256x8x32xf32> into tensor<2048x32xf32>
    %99 = tensor.empty() : tensor<32x32xf32>
    %100 = linalg.fill ins(%cst : f32) outs(%99 : tensor<32x32xf32>) -> tensor<32x32xf32>
    %101 = linalg.matmul ins(%98, %collapsed_35 : tensor<32x2048xf32>, tensor<2048x32xf32>) outs(%100 : tensor<32x32xf32>) -> tensor<32x32xf32>
    %102 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%101, %101 : tensor<32x32xf32>, tensor<32x32xf32>) outs(%99 : tensor<32x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<32x32xf32>
    %103 = linalg.generic {indexing_maps = [#map3, #map10], iterator_types = ["reduction", "reduction"]} ins(%102 : tensor<32x32xf32>) outs(%47 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.addf %in, %out : f32
      linalg.yield %295 : f32
    } -> tensor<f32>
    %104 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%93, %93 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %105 = linalg.generic {indexing_maps = [#map3, #map10], iterator_types = ["reduction", "reduction"]} ins(%104 : tensor<256x256xf32>) outs(%47 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.addf %in, %out : f32
      linalg.yield %295 : f32
    } -> tensor<f32>
    %106 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel"]} ins(%collapsed_30, %collapsed_30 : tensor<256xf32>, tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %107 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["reduction"]} ins(%106 : tensor<256xf32>) outs(%47 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.addf %in, %out : f32
      linalg.yield %295 : f32
    } -> tensor<f32>
    %108 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%85, %85 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %109 = linalg.generic {indexing_maps = [#map3, #map10], iterator_types = ["reduction", "reduction"]} ins(%108 : tensor<256x256xf32>) outs(%47 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.addf %in, %out : f32
      linalg.yield %295 : f32
    } -> tensor<f32>
    %110 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel"]} ins(%collapsed_28, %collapsed_28 : tensor<256xf32>, tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %111 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["reduction"]} ins(%110 : tensor<256xf32>) outs(%47 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.addf %in, %out : f32
      linalg.yield %295 : f32
    } -> tensor<f32>
    %112 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%75, %75 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %113 = linalg.generic {indexing_maps = [#map3, #map10], iterator_types = ["reduction", "reduction"]} ins(%112 : tensor<256x256xf32>) outs(%47 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.addf %in, %out : f32
      linalg.yield %295 : f32
    } -> tensor<f32>
    %114 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel"]} ins(%collapsed_26, %collapsed_26 : tensor<256xf32>, tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %115 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["reduction"]} ins(%114 : tensor<256xf32>) outs(%47 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.addf %in, %out : f32
      linalg.yield %295 : f32
    } -> tensor<f32>
    %116 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%65, %65 : tensor<32x256xf32>, tensor<32x256xf32>) outs(%63 : tensor<32x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<32x256xf32>
    %117 = linalg.generic {indexing_maps = [#map3, #map10], iterator_types = ["reduction", "reduction"]} ins(%116 : tensor<32x256xf32>) outs(%47 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.addf %in, %out : f32
      linalg.yield %295 : f32
    } -> tensor<f32>
    %118 = tensor.empty() : tensor<32xf32>
    %119 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel"]} ins(%collapsed_24, %collapsed_24 : tensor<32xf32>, tensor<32xf32>) outs(%118 : tensor<32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<32xf32>
    %120 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["reduction"]} ins(%119 : tensor<32xf32>) outs(%47 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.addf %in, %out : f32
      linalg.yield %295 : f32
    } -> tensor<f32>
    %expanded_36 = tensor.expand_shape %103 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_37 = tensor.expand_shape %105 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_38 = tensor.expand_shape %107 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_39 = tensor.expand_shape %109 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_40 = tensor.expand_shape %111 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_41 = tensor.expand_shape %113 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_42 = tensor.expand_shape %115 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_43 = tensor.expand_shape %117 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_44 = tensor.expand_shape %120 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %concat = tensor.concat dim(0) %expanded_36, %expanded_37, %expanded_38, %expanded_39, %expanded_40, %expanded_41, %expanded_42, %expanded_43, %expanded_44 : (tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<9xf32>
    %121 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["reduction"]} ins(%concat : tensor<9xf32>) outs(%47 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.addf %in, %out : f32
      linalg.yield %295 : f32
    } -> tensor<f32>
    %122 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = []} ins(%121 : tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = math.sqrt %in : f32
      linalg.yield %295 : f32
    } -> tensor<f32>
    %123 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = []} ins(%122 : tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_12 : f64 to f32
      %296 = arith.addf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<f32>
    %124 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = []} ins(%123 : tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.cmpf one, %in, %cst : f32
      cf.assert %295, "unimplemented: tensor with zero element"
      %296 = arith.divf %cst_0, %in : f32
      linalg.yield %296 : f32
    } -> tensor<f32>
    %125 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = []} ins(%124 : tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.cmpf ugt, %in, %cst_0 : f32
      %296 = arith.select %295, %cst_0, %in : f32
      linalg.yield %296 : f32
    } -> tensor<f32>
    %126 = linalg.generic {indexing_maps = [#map3, #map10, #map3], iterator_types = ["parallel", "parallel"]} ins(%101, %125 : tensor<32x32xf32>, tensor<f32>) outs(%99 : tensor<32x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<32x32xf32>
    %127 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = []} ins(%123 : tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.cmpf one, %in, %cst : f32
      cf.assert %295, "unimplemented: tensor with zero element"
      %296 = arith.divf %cst_0, %in : f32
      linalg.yield %296 : f32
    } -> tensor<f32>
    %128 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = []} ins(%127 : tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.cmpf ugt, %in, %cst_0 : f32
      %296 = arith.select %295, %cst_0, %in : f32
      linalg.yield %296 : f32
    } -> tensor<f32>
    %129 = linalg.generic {indexing_maps = [#map3, #map10, #map3], iterator_types = ["parallel", "parallel"]} ins(%93, %128 : tensor<256x256xf32>, tensor<f32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %130 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = []} ins(%123 : tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.cmpf one, %in, %cst : f32
      cf.assert %295, "unimplemented: tensor with zero element"
      %296 = arith.divf %cst_0, %in : f32
      linalg.yield %296 : f32
    } -> tensor<f32>
    %131 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = []} ins(%130 : tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.cmpf ugt, %in, %cst_0 : f32
      %296 = arith.select %295, %cst_0, %in : f32
      linalg.yield %296 : f32
    } -> tensor<f32>
    %132 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel"]} ins(%collapsed_30, %131 : tensor<256xf32>, tensor<f32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %133 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = []} ins(%123 : tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.cmpf one, %in, %cst : f32
      cf.assert %295, "unimplemented: tensor with zero element"
      %296 = arith.divf %cst_0, %in : f32
      linalg.yield %296 : f32
    } -> tensor<f32>
    %134 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = []} ins(%133 : tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.cmpf ugt, %in, %cst_0 : f32
      %296 = arith.select %295, %cst_0, %in : f32
      linalg.yield %296 : f32
    } -> tensor<f32>
    %135 = linalg.generic {indexing_maps = [#map3, #map10, #map3], iterator_types = ["parallel", "parallel"]} ins(%85, %134 : tensor<256x256xf32>, tensor<f32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %136 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = []} ins(%123 : tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.cmpf one, %in, %cst : f32
      cf.assert %295, "unimplemented: tensor with zero element"
      %296 = arith.divf %cst_0, %in : f32
      linalg.yield %296 : f32
    } -> tensor<f32>
    %137 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = []} ins(%136 : tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.cmpf ugt, %in, %cst_0 : f32
      %296 = arith.select %295, %cst_0, %in : f32
      linalg.yield %296 : f32
    } -> tensor<f32>
    %138 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel"]} ins(%collapsed_28, %137 : tensor<256xf32>, tensor<f32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %139 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = []} ins(%123 : tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.cmpf one, %in, %cst : f32
      cf.assert %295, "unimplemented: tensor with zero element"
      %296 = arith.divf %cst_0, %in : f32
      linalg.yield %296 : f32
    } -> tensor<f32>
    %140 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = []} ins(%139 : tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.cmpf ugt, %in, %cst_0 : f32
      %296 = arith.select %295, %cst_0, %in : f32
      linalg.yield %296 : f32
    } -> tensor<f32>
    %141 = linalg.generic {indexing_maps = [#map3, #map10, #map3], iterator_types = ["parallel", "parallel"]} ins(%75, %140 : tensor<256x256xf32>, tensor<f32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %142 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = []} ins(%123 : tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.cmpf one, %in, %cst : f32
      cf.assert %295, "unimplemented: tensor with zero element"
      %296 = arith.divf %cst_0, %in : f32
      linalg.yield %296 : f32
    } -> tensor<f32>
    %143 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = []} ins(%142 : tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.cmpf ugt, %in, %cst_0 : f32
      %296 = arith.select %295, %cst_0, %in : f32
      linalg.yield %296 : f32
    } -> tensor<f32>
    %144 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel"]} ins(%collapsed_26, %143 : tensor<256xf32>, tensor<f32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %145 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = []} ins(%123 : tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.cmpf one, %in, %cst : f32
      cf.assert %295, "unimplemented: tensor with zero element"
      %296 = arith.divf %cst_0, %in : f32
      linalg.yield %296 : f32
    } -> tensor<f32>
    %146 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = []} ins(%145 : tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.cmpf ugt, %in, %cst_0 : f32
      %296 = arith.select %295, %cst_0, %in : f32
      linalg.yield %296 : f32
    } -> tensor<f32>
    %147 = linalg.generic {indexing_maps = [#map3, #map10, #map3], iterator_types = ["parallel", "parallel"]} ins(%65, %146 : tensor<32x256xf32>, tensor<f32>) outs(%63 : tensor<32x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<32x256xf32>
    %148 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = []} ins(%123 : tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.cmpf one, %in, %cst : f32
      cf.assert %295, "unimplemented: tensor with zero element"
      %296 = arith.divf %cst_0, %in : f32
      linalg.yield %296 : f32
    } -> tensor<f32>
    %149 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = []} ins(%148 : tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.cmpf ugt, %in, %cst_0 : f32
      %296 = arith.select %295, %cst_0, %in : f32
      linalg.yield %296 : f32
    } -> tensor<f32>
    %150 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel"]} ins(%collapsed_24, %149 : tensor<32xf32>, tensor<f32>) outs(%118 : tensor<32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<32xf32>
    %151 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = []} ins(%arg28 : tensor<i32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: i32, %out: f32):
      %295 = arith.sitofp %in : i32 to f32
      linalg.yield %295 : f32
    } -> tensor<f32>
    %152 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg9 : tensor<32x32xf32>) outs(%99 : tensor<32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_11 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<32x32xf32>
    %153 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%126 : tensor<32x32xf32>) outs(%99 : tensor<32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_10 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<32x32xf32>
    %154 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%152, %153 : tensor<32x32xf32>, tensor<32x32xf32>) outs(%99 : tensor<32x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.addf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<32x32xf32>
    %155 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg18 : tensor<32x32xf32>) outs(%99 : tensor<32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_9 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<32x32xf32>
    %156 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%126 : tensor<32x32xf32>) outs(%99 : tensor<32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_8 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<32x32xf32>
    %157 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%156, %126 : tensor<32x32xf32>, tensor<32x32xf32>) outs(%99 : tensor<32x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<32x32xf32>
    %158 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%155, %157 : tensor<32x32xf32>, tensor<32x32xf32>) outs(%99 : tensor<32x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.addf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<32x32xf32>
    %159 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = []} ins(%151 : tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_7 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<f32>
    %160 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = []} ins(%159 : tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = math.exp %in : f32
      linalg.yield %295 : f32
    } -> tensor<f32>
    %161 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = []} ins(%cst_14, %160 : tensor<i64>, tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: i64, %in_45: f32, %out: f32):
      %295 = arith.sitofp %in : i64 to f32
      %296 = arith.subf %295, %in_45 : f32
      linalg.yield %296 : f32
    } -> tensor<f32>
    %162 = linalg.generic {indexing_maps = [#map3, #map10, #map3], iterator_types = ["parallel", "parallel"]} ins(%154, %161 : tensor<32x32xf32>, tensor<f32>) outs(%99 : tensor<32x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.divf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<32x32xf32>
    %163 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = []} ins(%151 : tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_6 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<f32>
    %164 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = []} ins(%163 : tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = math.exp %in : f32
      linalg.yield %295 : f32
    } -> tensor<f32>
    %165 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = []} ins(%cst_14, %164 : tensor<i64>, tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: i64, %in_45: f32, %out: f32):
      %295 = arith.sitofp %in : i64 to f32
      %296 = arith.subf %295, %in_45 : f32
      linalg.yield %296 : f32
    } -> tensor<f32>
    %166 = linalg.generic {indexing_maps = [#map3, #map10, #map3], iterator_types = ["parallel", "parallel"]} ins(%158, %165 : tensor<32x32xf32>, tensor<f32>) outs(%99 : tensor<32x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.divf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<32x32xf32>
    %167 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = []} ins(%arg27 : tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_5 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<f32>
    %168 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = []} ins(%cst_14, %167 : tensor<i64>, tensor<f32>) outs(%45 : tensor<f32>) {
    ^bb0(%in: i64, %in_45: f32, %out: f32):
      %295 = arith.sitofp %in : i64 to f32
      %296 = arith.subf %295, %in_45 : f32
      linalg.yield %296 : f32
    } -> tensor<f32>
    %169 = linalg.generic {indexing_maps = [#map3, #map10, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg0, %168 : tensor<32x32xf32>, tensor<f32>) outs(%99 : tensor<32x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<32x32xf32>
    %170 = linalg.generic {indexing_maps = [#map10, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg27, %162 : tensor<f32>, tensor<32x32xf32>) outs(%99 : tensor<32x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<32x32xf32>
    %171 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%166 : tensor<32x32xf32>) outs(%99 : tensor<32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = math.sqrt %in : f32
      linalg.yield %295 : f32
    } -> tensor<32x32xf32>
    %172 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%171 : tensor<32x32xf32>) outs(%99 : tensor<32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_4 : f64 to f32
      %296 = arith.addf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<32x32xf32>
    %173 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%170, %172 : tensor<32x32xf32>, tensor<32x32xf32>) outs(%99 : tensor<32x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.divf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<32x32xf32>
    %174 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%169, %173 : tensor<32x32xf32>, tensor<32x32xf32>) outs(%99 : tensor<32x32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.subf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<32x32xf32>
    %175 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg10 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_11 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<256x256xf32>
    %176 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%129 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_10 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<256x256xf32>
    %177 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%175, %176 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.addf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %178 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg19 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_9 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<256x256xf32>
    %179 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%129 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_8 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<256x256xf32>
    %180 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%179, %129 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %181 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%178, %180 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.addf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %182 = linalg.generic {indexing_maps = [#map3, #map10, #map3], iterator_types = ["parallel", "parallel"]} ins(%177, %161 : tensor<256x256xf32>, tensor<f32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.divf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %183 = linalg.generic {indexing_maps = [#map3, #map10, #map3], iterator_types = ["parallel", "parallel"]} ins(%181, %165 : tensor<256x256xf32>, tensor<f32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.divf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %184 = linalg.generic {indexing_maps = [#map3, #map10, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg1, %168 : tensor<256x256xf32>, tensor<f32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %185 = linalg.generic {indexing_maps = [#map10, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg27, %182 : tensor<f32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %186 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%183 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = math.sqrt %in : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %187 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%186 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_4 : f64 to f32
      %296 = arith.addf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<256x256xf32>
    %188 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%185, %187 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.divf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %189 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%184, %188 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.subf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %190 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel"]} ins(%arg11 : tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_11 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<256xf32>
    %191 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel"]} ins(%132 : tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_10 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<256xf32>
    %192 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel"]} ins(%190, %191 : tensor<256xf32>, tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.addf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %193 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel"]} ins(%arg20 : tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_9 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<256xf32>
    %194 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel"]} ins(%132 : tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_8 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<256xf32>
    %195 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel"]} ins(%194, %132 : tensor<256xf32>, tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %196 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel"]} ins(%193, %195 : tensor<256xf32>, tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.addf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %197 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel"]} ins(%192, %161 : tensor<256xf32>, tensor<f32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.divf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %198 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel"]} ins(%196, %165 : tensor<256xf32>, tensor<f32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.divf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %199 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel"]} ins(%arg2, %168 : tensor<256xf32>, tensor<f32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %200 = linalg.generic {indexing_maps = [#map7, #map6, #map6], iterator_types = ["parallel"]} ins(%arg27, %197 : tensor<f32>, tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %201 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel"]} ins(%198 : tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = math.sqrt %in : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %202 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel"]} ins(%201 : tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_4 : f64 to f32
      %296 = arith.addf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<256xf32>
    %203 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel"]} ins(%200, %202 : tensor<256xf32>, tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.divf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %204 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel"]} ins(%199, %203 : tensor<256xf32>, tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.subf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %205 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg12 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_11 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<256x256xf32>
    %206 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%135 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_10 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<256x256xf32>
    %207 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%205, %206 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.addf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %208 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg21 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_9 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<256x256xf32>
    %209 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%135 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_8 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<256x256xf32>
    %210 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%209, %135 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %211 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%208, %210 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.addf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %212 = linalg.generic {indexing_maps = [#map3, #map10, #map3], iterator_types = ["parallel", "parallel"]} ins(%207, %161 : tensor<256x256xf32>, tensor<f32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.divf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %213 = linalg.generic {indexing_maps = [#map3, #map10, #map3], iterator_types = ["parallel", "parallel"]} ins(%211, %165 : tensor<256x256xf32>, tensor<f32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.divf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %214 = linalg.generic {indexing_maps = [#map3, #map10, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg3, %168 : tensor<256x256xf32>, tensor<f32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %215 = linalg.generic {indexing_maps = [#map10, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg27, %212 : tensor<f32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %216 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%213 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = math.sqrt %in : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %217 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%216 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_4 : f64 to f32
      %296 = arith.addf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<256x256xf32>
    %218 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%215, %217 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.divf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %219 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%214, %218 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.subf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %220 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel"]} ins(%arg13 : tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_11 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<256xf32>
    %221 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel"]} ins(%138 : tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_10 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<256xf32>
    %222 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel"]} ins(%220, %221 : tensor<256xf32>, tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.addf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %223 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel"]} ins(%arg22 : tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_9 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<256xf32>
    %224 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel"]} ins(%138 : tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_8 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<256xf32>
    %225 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel"]} ins(%224, %138 : tensor<256xf32>, tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %226 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel"]} ins(%223, %225 : tensor<256xf32>, tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.addf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %227 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel"]} ins(%222, %161 : tensor<256xf32>, tensor<f32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.divf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %228 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel"]} ins(%226, %165 : tensor<256xf32>, tensor<f32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.divf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %229 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel"]} ins(%arg4, %168 : tensor<256xf32>, tensor<f32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %230 = linalg.generic {indexing_maps = [#map7, #map6, #map6], iterator_types = ["parallel"]} ins(%arg27, %227 : tensor<f32>, tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %231 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel"]} ins(%228 : tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = math.sqrt %in : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %232 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel"]} ins(%231 : tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_4 : f64 to f32
      %296 = arith.addf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<256xf32>
    %233 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel"]} ins(%230, %232 : tensor<256xf32>, tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.divf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %234 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel"]} ins(%229, %233 : tensor<256xf32>, tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.subf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %235 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg14 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_11 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<256x256xf32>
    %236 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%141 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_10 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<256x256xf32>
    %237 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%235, %236 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.addf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %238 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg23 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_9 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<256x256xf32>
    %239 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%141 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_8 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<256x256xf32>
    %240 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%239, %141 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %241 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%238, %240 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.addf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %242 = linalg.generic {indexing_maps = [#map3, #map10, #map3], iterator_types = ["parallel", "parallel"]} ins(%237, %161 : tensor<256x256xf32>, tensor<f32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.divf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %243 = linalg.generic {indexing_maps = [#map3, #map10, #map3], iterator_types = ["parallel", "parallel"]} ins(%241, %165 : tensor<256x256xf32>, tensor<f32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.divf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %244 = linalg.generic {indexing_maps = [#map3, #map10, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg5, %168 : tensor<256x256xf32>, tensor<f32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %245 = linalg.generic {indexing_maps = [#map10, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg27, %242 : tensor<f32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %246 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%243 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = math.sqrt %in : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %247 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%246 : tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_4 : f64 to f32
      %296 = arith.addf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<256x256xf32>
    %248 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%245, %247 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.divf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %249 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%244, %248 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%2 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.subf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256x256xf32>
    %250 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel"]} ins(%arg15 : tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_11 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<256xf32>
    %251 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel"]} ins(%144 : tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_10 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<256xf32>
    %252 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel"]} ins(%250, %251 : tensor<256xf32>, tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.addf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %253 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel"]} ins(%arg24 : tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_9 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<256xf32>
    %254 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel"]} ins(%144 : tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_8 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<256xf32>
    %255 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel"]} ins(%254, %144 : tensor<256xf32>, tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %256 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel"]} ins(%253, %255 : tensor<256xf32>, tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.addf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %257 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel"]} ins(%252, %161 : tensor<256xf32>, tensor<f32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.divf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %258 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel"]} ins(%256, %165 : tensor<256xf32>, tensor<f32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.divf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %259 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel"]} ins(%arg6, %168 : tensor<256xf32>, tensor<f32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %260 = linalg.generic {indexing_maps = [#map7, #map6, #map6], iterator_types = ["parallel"]} ins(%arg27, %257 : tensor<f32>, tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %261 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel"]} ins(%258 : tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = math.sqrt %in : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %262 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel"]} ins(%261 : tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_4 : f64 to f32
      %296 = arith.addf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<256xf32>
    %263 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel"]} ins(%260, %262 : tensor<256xf32>, tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.divf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %264 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel"]} ins(%259, %263 : tensor<256xf32>, tensor<256xf32>) outs(%26 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.subf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<256xf32>
    %265 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg16 : tensor<32x256xf32>) outs(%63 : tensor<32x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_11 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<32x256xf32>
    %266 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%147 : tensor<32x256xf32>) outs(%63 : tensor<32x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_10 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<32x256xf32>
    %267 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%265, %266 : tensor<32x256xf32>, tensor<32x256xf32>) outs(%63 : tensor<32x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.addf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<32x256xf32>
    %268 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg25 : tensor<32x256xf32>) outs(%63 : tensor<32x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_9 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<32x256xf32>
    %269 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%147 : tensor<32x256xf32>) outs(%63 : tensor<32x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_8 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<32x256xf32>
    %270 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%269, %147 : tensor<32x256xf32>, tensor<32x256xf32>) outs(%63 : tensor<32x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<32x256xf32>
    %271 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%268, %270 : tensor<32x256xf32>, tensor<32x256xf32>) outs(%63 : tensor<32x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.addf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<32x256xf32>
    %272 = linalg.generic {indexing_maps = [#map3, #map10, #map3], iterator_types = ["parallel", "parallel"]} ins(%267, %161 : tensor<32x256xf32>, tensor<f32>) outs(%63 : tensor<32x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.divf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<32x256xf32>
    %273 = linalg.generic {indexing_maps = [#map3, #map10, #map3], iterator_types = ["parallel", "parallel"]} ins(%271, %165 : tensor<32x256xf32>, tensor<f32>) outs(%63 : tensor<32x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.divf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<32x256xf32>
    %274 = linalg.generic {indexing_maps = [#map3, #map10, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg7, %168 : tensor<32x256xf32>, tensor<f32>) outs(%63 : tensor<32x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<32x256xf32>
    %275 = linalg.generic {indexing_maps = [#map10, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg27, %272 : tensor<f32>, tensor<32x256xf32>) outs(%63 : tensor<32x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<32x256xf32>
    %276 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%273 : tensor<32x256xf32>) outs(%63 : tensor<32x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = math.sqrt %in : f32
      linalg.yield %295 : f32
    } -> tensor<32x256xf32>
    %277 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%276 : tensor<32x256xf32>) outs(%63 : tensor<32x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_4 : f64 to f32
      %296 = arith.addf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<32x256xf32>
    %278 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%275, %277 : tensor<32x256xf32>, tensor<32x256xf32>) outs(%63 : tensor<32x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.divf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<32x256xf32>
    %279 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%274, %278 : tensor<32x256xf32>, tensor<32x256xf32>) outs(%63 : tensor<32x256xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.subf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<32x256xf32>
    %280 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel"]} ins(%arg17 : tensor<32xf32>) outs(%118 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_11 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<32xf32>
    %281 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel"]} ins(%150 : tensor<32xf32>) outs(%118 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_10 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<32xf32>
    %282 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel"]} ins(%280, %281 : tensor<32xf32>, tensor<32xf32>) outs(%118 : tensor<32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.addf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<32xf32>
    %283 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel"]} ins(%arg26 : tensor<32xf32>) outs(%118 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_9 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<32xf32>
    %284 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel"]} ins(%150 : tensor<32xf32>) outs(%118 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_8 : f64 to f32
      %296 = arith.mulf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<32xf32>
    %285 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel"]} ins(%284, %150 : tensor<32xf32>, tensor<32xf32>) outs(%118 : tensor<32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<32xf32>
    %286 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel"]} ins(%283, %285 : tensor<32xf32>, tensor<32xf32>) outs(%118 : tensor<32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.addf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<32xf32>
    %287 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel"]} ins(%282, %161 : tensor<32xf32>, tensor<f32>) outs(%118 : tensor<32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.divf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<32xf32>
    %288 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel"]} ins(%286, %165 : tensor<32xf32>, tensor<f32>) outs(%118 : tensor<32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.divf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<32xf32>
    %289 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel"]} ins(%arg8, %168 : tensor<32xf32>, tensor<f32>) outs(%118 : tensor<32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<32xf32>
    %290 = linalg.generic {indexing_maps = [#map7, #map6, #map6], iterator_types = ["parallel"]} ins(%arg27, %287 : tensor<f32>, tensor<32xf32>) outs(%118 : tensor<32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.mulf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<32xf32>
    %291 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel"]} ins(%288 : tensor<32xf32>) outs(%118 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = math.sqrt %in : f32
      linalg.yield %295 : f32
    } -> tensor<32xf32>
    %292 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel"]} ins(%291 : tensor<32xf32>) outs(%118 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %295 = arith.truncf %cst_4 : f64 to f32
      %296 = arith.addf %in, %295 : f32
      linalg.yield %296 : f32
    } -> tensor<32xf32>
    %293 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel"]} ins(%290, %292 : tensor<32xf32>, tensor<32xf32>) outs(%118 : tensor<32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.divf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<32xf32>
    %294 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel"]} ins(%289, %293 : tensor<32xf32>, tensor<32xf32>) outs(%118 : tensor<32xf32>) {
    ^bb0(%in: f32, %in_45: f32, %out: f32):
      %295 = arith.subf %in, %in_45 : f32
      linalg.yield %295 : f32
    } -> tensor<32xf32>
    return %174, %189, %204, %219, %234, %249, %264, %279, %294, %154, %177, %192, %207, %222, %237, %252, %267, %282, %158, %181, %196, %211, %226, %241, %256, %271, %286, %49 : tensor<32x32xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<32x256xf32>, tensor<32xf32>, tensor<32x32xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<32x256xf32>, tensor<32xf32>, tensor<32x32xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<32x256xf32>, tensor<32xf32>, tensor<f32>
  }
}
