#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map4 = affine_map<(d0, d1, d2) -> (d2)>
#map5 = affine_map<(d0, d1) -> (d1)>
#map6 = affine_map<(d0, d1) -> (d0, d1)>
#map7 = affine_map<(d0) -> (d0)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map9 = affine_map<(d0, d1) -> (d0, 0)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> ()>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map14 = affine_map<(d0, d1) -> (d0)>
#map15 = affine_map<(d0) -> ()>
#map16 = affine_map<() -> ()>
module {
  func.func @main(%arg0: tensor<32x64xf32> {mx.name = "embed.weight", mx.role = "weight"}, %arg1: tensor<16x64xf32> {mx.name = "position.weight", mx.role = "weight"}, %arg2: tensor<64xf32> {mx.name = "norm1.weight", mx.role = "weight"}, %arg3: tensor<64xf32> {mx.name = "norm1.bias", mx.role = "weight"}, %arg4: tensor<192x64xf32> {mx.name = "qkv.weight", mx.role = "weight"}, %arg5: tensor<192xf32> {mx.name = "qkv.bias", mx.role = "weight"}, %arg6: tensor<64x64xf32> {mx.name = "out.weight", mx.role = "weight"}, %arg7: tensor<64xf32> {mx.name = "out.bias", mx.role = "weight"}, %arg8: tensor<64xf32> {mx.name = "norm2.weight", mx.role = "weight"}, %arg9: tensor<64xf32> {mx.name = "norm2.bias", mx.role = "weight"}, %arg10: tensor<256x64xf32> {mx.name = "up.weight", mx.role = "weight"}, %arg11: tensor<256xf32> {mx.name = "up.bias", mx.role = "weight"}, %arg12: tensor<64x256xf32> {mx.name = "down.weight", mx.role = "weight"}, %arg13: tensor<64xf32> {mx.name = "down.bias", mx.role = "weight"}, %arg14: tensor<64xf32> {mx.name = "norm3.weight", mx.role = "weight"}, %arg15: tensor<64xf32> {mx.name = "norm3.bias", mx.role = "weight"}, %arg16: tensor<32x64xf32> {mx.name = "head.weight", mx.role = "weight"}, %arg17: tensor<32xf32> {mx.name = "head.bias", mx.role = "weight"}, %arg18: tensor<16x16xi64> {mx.name = "tokens", mx.role = "activation"}, %arg19: tensor<16x16xi64> {mx.name = "target", mx.role = "target"}) -> (tensor<f32> {mx.name = "loss"}) {
    %c-100_i64 = arith.constant -100 : i64
    %c0_i64 = arith.constant 0 : i64
    %c32 = arith.constant 32 : index
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 1.000000e+00 : f32
    %cst_3 = arith.constant 5.000000e-01 : f32
    %cst_4 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_5 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_6 = arith.constant 1.000000e-05 : f64
    %cst_7 = arith.constant 6.400000e+01 : f64
    %cst_8 = arith.constant 6.400000e+01 : f32
    %cst_9 = arith.constant 4.000000e+00 : f32
    %cst_10 = arith.constant 1.41421354 : f32
    %cst_11 = arith.constant dense<0> : tensor<i64>
    %0 = tensor.empty() : tensor<16x16x64xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg18 : tensor<16x16xi64>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: i64, %out: f32):
      %137 = arith.index_cast %in : i64 to index
      %138 = linalg.index 2 : index
      %139 = arith.cmpi slt, %137, %c32 : index
      cf.assert %139, "index must be smaller than dim size"
      %140 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %140, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg0[%137, %138] : tensor<32x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<16x16x64xf32>
    %2 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %arg1 : tensor<16x16x64xf32>, tensor<16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %137 = arith.addf %in, %in_41 : f32
      linalg.yield %137 : f32
    } -> tensor<16x16x64xf32>
    %3 = tensor.empty() : tensor<16x16x64xf64>
    %4 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2 : tensor<16x16x64xf32>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %137 = arith.extf %in : f32 to f64
      linalg.yield %137 : f64
    } -> tensor<16x16x64xf64>
    %5 = tensor.empty() : tensor<16x16x1xf64>
    %6 = linalg.fill ins(%cst : f64) outs(%5 : tensor<16x16x1xf64>) -> tensor<16x16x1xf64>
    %7 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%4 : tensor<16x16x64xf64>) outs(%6 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %137 = arith.addf %in, %out : f64
      linalg.yield %137 : f64
    } -> tensor<16x16x1xf64>
    %8 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7 : tensor<16x16x1xf64>) outs(%5 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %137 = arith.divf %in, %cst_7 : f64
      linalg.yield %137 : f64
    } -> tensor<16x16x1xf64>
    %9 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4, %8 : tensor<16x16x64xf64>, tensor<16x16x1xf64>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f64, %in_41: f64, %out: f64):
      %137 = arith.subf %in, %in_41 : f64
      linalg.yield %137 : f64
    } -> tensor<16x16x64xf64>
    %10 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9, %9 : tensor<16x16x64xf64>, tensor<16x16x64xf64>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f64, %in_41: f64, %out: f64):
      %137 = arith.mulf %in, %in_41 : f64
      linalg.yield %137 : f64
    } -> tensor<16x16x64xf64>
    %11 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%10 : tensor<16x16x64xf64>) outs(%6 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %137 = arith.addf %in, %out : f64
      linalg.yield %137 : f64
    } -> tensor<16x16x1xf64>
    %12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<16x16x1xf64>) outs(%5 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %137 = arith.divf %in, %cst_7 : f64
      linalg.yield %137 : f64
    } -> tensor<16x16x1xf64>
    %13 = tensor.empty() : tensor<16x16x1xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<16x16x1xf64>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %137 = arith.truncf %in : f64 to f32
      linalg.yield %137 : f32
    } -> tensor<16x16x1xf32>
    %15 = linalg.fill ins(%cst_0 : f32) outs(%13 : tensor<16x16x1xf32>) -> tensor<16x16x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%2 : tensor<16x16x64xf32>) outs(%15 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %137 = arith.addf %in, %out : f32
      linalg.yield %137 : f32
    } -> tensor<16x16x1xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %137 = arith.divf %in, %cst_8 : f32
      linalg.yield %137 : f32
    } -> tensor<16x16x1xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %137 = arith.truncf %cst_6 : f64 to f32
      %138 = arith.addf %in, %137 : f32
      linalg.yield %138 : f32
    } -> tensor<16x16x1xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %137 = math.rsqrt %in : f32
      linalg.yield %137 : f32
    } -> tensor<16x16x1xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %17 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %137 = arith.subf %in, %in_41 : f32
      linalg.yield %137 : f32
    } -> tensor<16x16x64xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20, %19 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %137 = arith.mulf %in, %in_41 : f32
      linalg.yield %137 : f32
    } -> tensor<16x16x64xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21, %arg2 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %137 = arith.mulf %in, %in_41 : f32
      linalg.yield %137 : f32
    } -> tensor<16x16x64xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22, %arg3 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %137 = arith.addf %in, %in_41 : f32
      linalg.yield %137 : f32
    } -> tensor<16x16x64xf32>
    %collapsed = tensor.collapse_shape %23 [[0, 1], [2]] : tensor<16x16x64xf32> into tensor<256x64xf32>
    %24 = tensor.empty() : tensor<64x192xf32>
    %transposed = linalg.transpose ins(%arg4 : tensor<192x64xf32>) outs(%24 : tensor<64x192xf32>) permutation = [1, 0] 
    %25 = tensor.empty() : tensor<256x192xf32>
    %26 = linalg.fill ins(%cst_0 : f32) outs(%25 : tensor<256x192xf32>) -> tensor<256x192xf32>
    %27 = linalg.matmul ins(%collapsed, %transposed : tensor<256x64xf32>, tensor<64x192xf32>) outs(%26 : tensor<256x192xf32>) -> tensor<256x192xf32>
    %28 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg5 : tensor<192xf32>) outs(%25 : tensor<256x192xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x192xf32>
    %29 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%27, %28 : tensor<256x192xf32>, tensor<256x192xf32>) outs(%25 : tensor<256x192xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %137 = arith.addf %in, %in_41 : f32
      linalg.yield %137 : f32
    } -> tensor<256x192xf32>
    %expanded = tensor.expand_shape %29 [[0, 1], [2, 3, 4]] output_shape [16, 16, 3, 4, 16] : tensor<256x192xf32> into tensor<16x16x3x4x16xf32>
    %30 = tensor.empty() : tensor<3x16x4x16x16xf32>
    %transposed_12 = linalg.transpose ins(%expanded : tensor<16x16x3x4x16xf32>) outs(%30 : tensor<3x16x4x16x16xf32>) permutation = [2, 0, 3, 1, 4] 
    %extracted_slice = tensor.extract_slice %transposed_12[0, 0, 0, 0, 0] [1, 16, 4, 16, 16] [1, 1, 1, 1, 1] : tensor<3x16x4x16x16xf32> to tensor<1x16x4x16x16xf32>
    %extracted_slice_13 = tensor.extract_slice %transposed_12[1, 0, 0, 0, 0] [1, 16, 4, 16, 16] [1, 1, 1, 1, 1] : tensor<3x16x4x16x16xf32> to tensor<1x16x4x16x16xf32>
    %extracted_slice_14 = tensor.extract_slice %transposed_12[2, 0, 0, 0, 0] [1, 16, 4, 16, 16] [1, 1, 1, 1, 1] : tensor<3x16x4x16x16xf32> to tensor<1x16x4x16x16xf32>
    %collapsed_15 = tensor.collapse_shape %extracted_slice_13 [[0, 1], [2], [3], [4]] : tensor<1x16x4x16x16xf32> into tensor<16x4x16x16xf32>
    %31 = tensor.empty() : tensor<16xi64>
    %32 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel"]} outs(%31 : tensor<16xi64>) {
    ^bb0(%out: i64):
      %137 = linalg.index 0 : index
      %138 = arith.index_cast %137 : index to i64
      linalg.yield %138 : i64
    } -> tensor<16xi64>
    %33 = tensor.empty() : tensor<16x4x16x16xf32>
    %transposed_16 = linalg.transpose ins(%collapsed_15 : tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) permutation = [0, 1, 3, 2] 
    %collapsed_17 = tensor.collapse_shape %extracted_slice [[0, 1, 2], [3], [4]] : tensor<1x16x4x16x16xf32> into tensor<64x16x16xf32>
    %collapsed_18 = tensor.collapse_shape %transposed_16 [[0, 1], [2], [3]] : tensor<16x4x16x16xf32> into tensor<64x16x16xf32>
    %34 = tensor.empty() : tensor<64x16x16xf32>
    %35 = linalg.fill ins(%cst_0 : f32) outs(%34 : tensor<64x16x16xf32>) -> tensor<64x16x16xf32>
    %36 = linalg.batch_matmul ins(%collapsed_17, %collapsed_18 : tensor<64x16x16xf32>, tensor<64x16x16xf32>) outs(%35 : tensor<64x16x16xf32>) -> tensor<64x16x16xf32>
    %expanded_19 = tensor.expand_shape %36 [[0, 1], [2], [3]] output_shape [16, 4, 16, 16] : tensor<64x16x16xf32> into tensor<16x4x16x16xf32>
    %37 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_19 : tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %137 = arith.divf %in, %cst_9 : f32
      linalg.yield %137 : f32
    } -> tensor<16x4x16x16xf32>
    %expanded_20 = tensor.expand_shape %32 [[0, 1]] output_shape [16, 1] : tensor<16xi64> into tensor<16x1xi64>
    %38 = tensor.empty() : tensor<16x16xi1>
    %39 = linalg.generic {indexing_maps = [#map5, #map9, #map6], iterator_types = ["parallel", "parallel"]} ins(%32, %expanded_20 : tensor<16xi64>, tensor<16x1xi64>) outs(%38 : tensor<16x16xi1>) {
    ^bb0(%in: i64, %in_41: i64, %out: i1):
      %137 = arith.cmpi sgt, %in, %in_41 : i64
      linalg.yield %137 : i1
    } -> tensor<16x16xi1>
    %40 = linalg.generic {indexing_maps = [#map10, #map11, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39, %cst_5, %37 : tensor<16x16xi1>, tensor<f32>, tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: i1, %in_41: f32, %in_42: f32, %out: f32):
      %137 = arith.select %in, %in_41, %in_42 : f32
      linalg.yield %137 : f32
    } -> tensor<16x4x16x16xf32>
    %41 = tensor.empty() : tensor<16x4x16xi64>
    %42 = linalg.fill ins(%c0_i64 : i64) outs(%41 : tensor<16x4x16xi64>) -> tensor<16x4x16xi64>
    %43 = tensor.empty() : tensor<16x4x16xf32>
    %44 = linalg.fill ins(%cst_1 : f32) outs(%43 : tensor<16x4x16xf32>) -> tensor<16x4x16xf32>
    %45:2 = linalg.generic {indexing_maps = [#map8, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%40 : tensor<16x4x16x16xf32>) outs(%44, %42 : tensor<16x4x16xf32>, tensor<16x4x16xi64>) {
    ^bb0(%in: f32, %out: f32, %out_41: i64):
      %137 = linalg.index 3 : index
      %138 = arith.index_cast %137 : index to i64
      %139 = arith.maximumf %in, %out : f32
      %140 = arith.cmpf ogt, %in, %out : f32
      %141 = arith.select %140, %138, %out_41 : i64
      linalg.yield %139, %141 : f32, i64
    } -> (tensor<16x4x16xf32>, tensor<16x4x16xi64>)
    %expanded_21 = tensor.expand_shape %45#0 [[0], [1], [2, 3]] output_shape [16, 4, 16, 1] : tensor<16x4x16xf32> into tensor<16x4x16x1xf32>
    %46 = linalg.generic {indexing_maps = [#map8, #map13, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40, %expanded_21 : tensor<16x4x16x16xf32>, tensor<16x4x16x1xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %137 = arith.subf %in, %in_41 : f32
      linalg.yield %137 : f32
    } -> tensor<16x4x16x16xf32>
    %47 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%46 : tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %137 = math.exp %in : f32
      linalg.yield %137 : f32
    } -> tensor<16x4x16x16xf32>
    %48 = tensor.empty() : tensor<16x4x16x1xf32>
    %49 = linalg.fill ins(%cst_0 : f32) outs(%48 : tensor<16x4x16x1xf32>) -> tensor<16x4x16x1xf32>
    %50 = linalg.generic {indexing_maps = [#map8, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%47 : tensor<16x4x16x16xf32>) outs(%49 : tensor<16x4x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %137 = arith.addf %in, %out : f32
      linalg.yield %137 : f32
    } -> tensor<16x4x16x1xf32>
    %51 = linalg.generic {indexing_maps = [#map8, #map13, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%47, %50 : tensor<16x4x16x16xf32>, tensor<16x4x16x1xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %137 = arith.divf %in, %in_41 : f32
      linalg.yield %137 : f32
    } -> tensor<16x4x16x16xf32>
    %collapsed_22 = tensor.collapse_shape %51 [[0, 1], [2], [3]] : tensor<16x4x16x16xf32> into tensor<64x16x16xf32>
    %collapsed_23 = tensor.collapse_shape %extracted_slice_14 [[0, 1, 2], [3], [4]] : tensor<1x16x4x16x16xf32> into tensor<64x16x16xf32>
    %52 = linalg.batch_matmul ins(%collapsed_22, %collapsed_23 : tensor<64x16x16xf32>, tensor<64x16x16xf32>) outs(%35 : tensor<64x16x16xf32>) -> tensor<64x16x16xf32>
    %expanded_24 = tensor.expand_shape %52 [[0, 1], [2], [3]] output_shape [16, 4, 16, 16] : tensor<64x16x16xf32> into tensor<16x4x16x16xf32>
    %53 = tensor.empty() : tensor<16x16x4x16xf32>
    %transposed_25 = linalg.transpose ins(%expanded_24 : tensor<16x4x16x16xf32>) outs(%53 : tensor<16x16x4x16xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_26 = tensor.collapse_shape %transposed_25 [[0, 1], [2, 3]] : tensor<16x16x4x16xf32> into tensor<256x64xf32>
    %54 = tensor.empty() : tensor<64x64xf32>
    %transposed_27 = linalg.transpose ins(%arg6 : tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) permutation = [1, 0] 
    %55 = tensor.empty() : tensor<256x64xf32>
    %56 = linalg.fill ins(%cst_0 : f32) outs(%55 : tensor<256x64xf32>) -> tensor<256x64xf32>
    %57 = linalg.matmul ins(%collapsed_26, %transposed_27 : tensor<256x64xf32>, tensor<64x64xf32>) outs(%56 : tensor<256x64xf32>) -> tensor<256x64xf32>
    %58 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg7 : tensor<64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x64xf32>
    %59 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%57, %58 : tensor<256x64xf32>, tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %137 = arith.addf %in, %in_41 : f32
      linalg.yield %137 : f32
    } -> tensor<256x64xf32>
    %expanded_28 = tensor.expand_shape %59 [[0, 1], [2]] output_shape [16, 16, 64] : tensor<256x64xf32> into tensor<16x16x64xf32>
    %60 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %expanded_28 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %137 = arith.addf %in, %in_41 : f32
      linalg.yield %137 : f32
    } -> tensor<16x16x64xf32>
    %61 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%60 : tensor<16x16x64xf32>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %137 = arith.extf %in : f32 to f64
      linalg.yield %137 : f64
    } -> tensor<16x16x64xf64>
    %62 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%61 : tensor<16x16x64xf64>) outs(%6 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %137 = arith.addf %in, %out : f64
      linalg.yield %137 : f64
    } -> tensor<16x16x1xf64>
    %63 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%62 : tensor<16x16x1xf64>) outs(%5 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %137 = arith.divf %in, %cst_7 : f64
      linalg.yield %137 : f64
    } -> tensor<16x16x1xf64>
    %64 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%61, %63 : tensor<16x16x64xf64>, tensor<16x16x1xf64>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f64, %in_41: f64, %out: f64):
      %137 = arith.subf %in, %in_41 : f64
      linalg.yield %137 : f64
    } -> tensor<16x16x64xf64>
    %65 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%64, %64 : tensor<16x16x64xf64>, tensor<16x16x64xf64>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f64, %in_41: f64, %out: f64):
      %137 = arith.mulf %in, %in_41 : f64
      linalg.yield %137 : f64
    } -> tensor<16x16x64xf64>
    %66 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%65 : tensor<16x16x64xf64>) outs(%6 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %137 = arith.addf %in, %out : f64
      linalg.yield %137 : f64
    } -> tensor<16x16x1xf64>
    %67 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%66 : tensor<16x16x1xf64>) outs(%5 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %137 = arith.divf %in, %cst_7 : f64
      linalg.yield %137 : f64
    } -> tensor<16x16x1xf64>
    %68 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%67 : tensor<16x16x1xf64>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %137 = arith.truncf %in : f64 to f32
      linalg.yield %137 : f32
    } -> tensor<16x16x1xf32>
    %69 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%60 : tensor<16x16x64xf32>) outs(%15 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %137 = arith.addf %in, %out : f32
      linalg.yield %137 : f32
    } -> tensor<16x16x1xf32>
    %70 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%69 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %137 = arith.divf %in, %cst_8 : f32
      linalg.yield %137 : f32
    } -> tensor<16x16x1xf32>
    %71 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %137 = arith.truncf %cst_6 : f64 to f32
      %138 = arith.addf %in, %137 : f32
      linalg.yield %138 : f32
    } -> tensor<16x16x1xf32>
    %72 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%71 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %137 = math.rsqrt %in : f32
      linalg.yield %137 : f32
    } -> tensor<16x16x1xf32>
    %73 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%60, %70 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %137 = arith.subf %in, %in_41 : f32
      linalg.yield %137 : f32
    } -> tensor<16x16x64xf32>
    %74 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73, %72 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %137 = arith.mulf %in, %in_41 : f32
      linalg.yield %137 : f32
    } -> tensor<16x16x64xf32>
    %75 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74, %arg8 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %137 = arith.mulf %in, %in_41 : f32
      linalg.yield %137 : f32
    } -> tensor<16x16x64xf32>
    %76 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75, %arg9 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %137 = arith.addf %in, %in_41 : f32
      linalg.yield %137 : f32
    } -> tensor<16x16x64xf32>
    %collapsed_29 = tensor.collapse_shape %76 [[0, 1], [2]] : tensor<16x16x64xf32> into tensor<256x64xf32>
    %77 = tensor.empty() : tensor<64x256xf32>
    %transposed_30 = linalg.transpose ins(%arg10 : tensor<256x64xf32>) outs(%77 : tensor<64x256xf32>) permutation = [1, 0] 
    %78 = tensor.empty() : tensor<256x256xf32>
    %79 = linalg.fill ins(%cst_0 : f32) outs(%78 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %80 = linalg.matmul ins(%collapsed_29, %transposed_30 : tensor<256x64xf32>, tensor<64x256xf32>) outs(%79 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %81 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg11 : tensor<256xf32>) outs(%78 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x256xf32>
    %82 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%80, %81 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%78 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %137 = arith.addf %in, %in_41 : f32
      linalg.yield %137 : f32
    } -> tensor<256x256xf32>
    %expanded_31 = tensor.expand_shape %82 [[0, 1], [2]] output_shape [16, 16, 256] : tensor<256x256xf32> into tensor<16x16x256xf32>
    %83 = tensor.empty() : tensor<16x16x256xf32>
    %84 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_31 : tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %137 = arith.divf %in, %cst_10 : f32
      %138 = math.erf %137 : f32
      %139 = arith.addf %138, %cst_2 : f32
      %140 = arith.mulf %139, %cst_3 : f32
      %141 = arith.mulf %in, %140 : f32
      linalg.yield %141 : f32
    } -> tensor<16x16x256xf32>
    %collapsed_32 = tensor.collapse_shape %84 [[0, 1], [2]] : tensor<16x16x256xf32> into tensor<256x256xf32>
    %transposed_33 = linalg.transpose ins(%arg12 : tensor<64x256xf32>) outs(%55 : tensor<256x64xf32>) permutation = [1, 0] 
    %85 = linalg.matmul ins(%collapsed_32, %transposed_33 : tensor<256x256xf32>, tensor<256x64xf32>) outs(%56 : tensor<256x64xf32>) -> tensor<256x64xf32>
    %86 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg13 : tensor<64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x64xf32>
    %87 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%85, %86 : tensor<256x64xf32>, tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %137 = arith.addf %in, %in_41 : f32
      linalg.yield %137 : f32
    } -> tensor<256x64xf32>
    %expanded_34 = tensor.expand_shape %87 [[0, 1], [2]] output_shape [16, 16, 64] : tensor<256x64xf32> into tensor<16x16x64xf32>
    %88 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%60, %expanded_34 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %137 = arith.addf %in, %in_41 : f32
      linalg.yield %137 : f32
    } -> tensor<16x16x64xf32>
    %89 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88 : tensor<16x16x64xf32>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %137 = arith.extf %in : f32 to f64
      linalg.yield %137 : f64
    } -> tensor<16x16x64xf64>
    %90 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%89 : tensor<16x16x64xf64>) outs(%6 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %137 = arith.addf %in, %out : f64
      linalg.yield %137 : f64
    } -> tensor<16x16x1xf64>
    %91 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<16x16x1xf64>) outs(%5 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %137 = arith.divf %in, %cst_7 : f64
      linalg.yield %137 : f64
    } -> tensor<16x16x1xf64>
    %92 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89, %91 : tensor<16x16x64xf64>, tensor<16x16x1xf64>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f64, %in_41: f64, %out: f64):
      %137 = arith.subf %in, %in_41 : f64
      linalg.yield %137 : f64
    } -> tensor<16x16x64xf64>
    %93 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92, %92 : tensor<16x16x64xf64>, tensor<16x16x64xf64>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f64, %in_41: f64, %out: f64):
      %137 = arith.mulf %in, %in_41 : f64
      linalg.yield %137 : f64
    } -> tensor<16x16x64xf64>
    %94 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%93 : tensor<16x16x64xf64>) outs(%6 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %137 = arith.addf %in, %out : f64
      linalg.yield %137 : f64
    } -> tensor<16x16x1xf64>
    %95 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94 : tensor<16x16x1xf64>) outs(%5 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %137 = arith.divf %in, %cst_7 : f64
      linalg.yield %137 : f64
    } -> tensor<16x16x1xf64>
    %96 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95 : tensor<16x16x1xf64>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %137 = arith.truncf %in : f64 to f32
      linalg.yield %137 : f32
    } -> tensor<16x16x1xf32>
    %97 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%88 : tensor<16x16x64xf32>) outs(%15 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %137 = arith.addf %in, %out : f32
      linalg.yield %137 : f32
    } -> tensor<16x16x1xf32>
    %98 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %137 = arith.divf %in, %cst_8 : f32
      linalg.yield %137 : f32
    } -> tensor<16x16x1xf32>
    %99 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %137 = arith.truncf %cst_6 : f64 to f32
      %138 = arith.addf %in, %137 : f32
      linalg.yield %138 : f32
    } -> tensor<16x16x1xf32>
    %100 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %137 = math.rsqrt %in : f32
      linalg.yield %137 : f32
    } -> tensor<16x16x1xf32>
    %101 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88, %98 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %137 = arith.subf %in, %in_41 : f32
      linalg.yield %137 : f32
    } -> tensor<16x16x64xf32>
    %102 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101, %100 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %137 = arith.mulf %in, %in_41 : f32
      linalg.yield %137 : f32
    } -> tensor<16x16x64xf32>
    %103 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102, %arg14 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %137 = arith.mulf %in, %in_41 : f32
      linalg.yield %137 : f32
    } -> tensor<16x16x64xf32>
    %104 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103, %arg15 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %137 = arith.addf %in, %in_41 : f32
      linalg.yield %137 : f32
    } -> tensor<16x16x64xf32>
    %collapsed_35 = tensor.collapse_shape %104 [[0, 1], [2]] : tensor<16x16x64xf32> into tensor<256x64xf32>
    %105 = tensor.empty() : tensor<64x32xf32>
    %transposed_36 = linalg.transpose ins(%arg16 : tensor<32x64xf32>) outs(%105 : tensor<64x32xf32>) permutation = [1, 0] 
    %106 = tensor.empty() : tensor<256x32xf32>
    %107 = linalg.fill ins(%cst_0 : f32) outs(%106 : tensor<256x32xf32>) -> tensor<256x32xf32>
    %108 = linalg.matmul ins(%collapsed_35, %transposed_36 : tensor<256x64xf32>, tensor<64x32xf32>) outs(%107 : tensor<256x32xf32>) -> tensor<256x32xf32>
    %109 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg17 : tensor<32xf32>) outs(%106 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x32xf32>
    %110 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%108, %109 : tensor<256x32xf32>, tensor<256x32xf32>) outs(%106 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %137 = arith.addf %in, %in_41 : f32
      linalg.yield %137 : f32
    } -> tensor<256x32xf32>
    %collapsed_37 = tensor.collapse_shape %arg19 [[0, 1]] : tensor<16x16xi64> into tensor<256xi64>
    %111 = tensor.empty() : tensor<256xi64>
    %112 = linalg.fill ins(%c0_i64 : i64) outs(%111 : tensor<256xi64>) -> tensor<256xi64>
    %113 = tensor.empty() : tensor<256xf32>
    %114 = linalg.fill ins(%cst_1 : f32) outs(%113 : tensor<256xf32>) -> tensor<256xf32>
    %115:2 = linalg.generic {indexing_maps = [#map6, #map14, #map14], iterator_types = ["parallel", "reduction"]} ins(%110 : tensor<256x32xf32>) outs(%114, %112 : tensor<256xf32>, tensor<256xi64>) {
    ^bb0(%in: f32, %out: f32, %out_41: i64):
      %137 = linalg.index 1 : index
      %138 = arith.index_cast %137 : index to i64
      %139 = arith.maximumf %in, %out : f32
      %140 = arith.cmpf ogt, %in, %out : f32
      %141 = arith.select %140, %138, %out_41 : i64
      linalg.yield %139, %141 : f32, i64
    } -> (tensor<256xf32>, tensor<256xi64>)
    %expanded_38 = tensor.expand_shape %115#0 [[0, 1]] output_shape [256, 1] : tensor<256xf32> into tensor<256x1xf32>
    %116 = linalg.generic {indexing_maps = [#map6, #map9, #map6], iterator_types = ["parallel", "parallel"]} ins(%110, %expanded_38 : tensor<256x32xf32>, tensor<256x1xf32>) outs(%106 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %137 = arith.subf %in, %in_41 : f32
      linalg.yield %137 : f32
    } -> tensor<256x32xf32>
    %117 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%116 : tensor<256x32xf32>) outs(%106 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %137 = math.exp %in : f32
      linalg.yield %137 : f32
    } -> tensor<256x32xf32>
    %118 = tensor.empty() : tensor<256x1xf32>
    %119 = linalg.fill ins(%cst_0 : f32) outs(%118 : tensor<256x1xf32>) -> tensor<256x1xf32>
    %120 = linalg.generic {indexing_maps = [#map6, #map9], iterator_types = ["parallel", "reduction"]} ins(%117 : tensor<256x32xf32>) outs(%119 : tensor<256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %137 = arith.addf %in, %out : f32
      linalg.yield %137 : f32
    } -> tensor<256x1xf32>
    %121 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%120 : tensor<256x1xf32>) outs(%118 : tensor<256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %137 = math.log %in : f32
      linalg.yield %137 : f32
    } -> tensor<256x1xf32>
    %122 = linalg.generic {indexing_maps = [#map6, #map9, #map6], iterator_types = ["parallel", "parallel"]} ins(%116, %121 : tensor<256x32xf32>, tensor<256x1xf32>) outs(%106 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %137 = arith.subf %in, %in_41 : f32
      linalg.yield %137 : f32
    } -> tensor<256x32xf32>
    %123 = tensor.empty() : tensor<256xi1>
    %124 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%collapsed_37 : tensor<256xi64>) outs(%123 : tensor<256xi1>) {
    ^bb0(%in: i64, %out: i1):
      %137 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %137 : i1
    } -> tensor<256xi1>
    %125 = linalg.generic {indexing_maps = [#map7, #map7, #map15, #map7], iterator_types = ["parallel"]} ins(%124, %collapsed_37, %cst_11 : tensor<256xi1>, tensor<256xi64>, tensor<i64>) outs(%111 : tensor<256xi64>) {
    ^bb0(%in: i1, %in_41: i64, %in_42: i64, %out: i64):
      %137 = arith.select %in, %in_41, %in_42 : i64
      linalg.yield %137 : i64
    } -> tensor<256xi64>
    %expanded_39 = tensor.expand_shape %125 [[0, 1]] output_shape [256, 1] : tensor<256xi64> into tensor<256x1xi64>
    %126 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%expanded_39 : tensor<256x1xi64>) outs(%119 : tensor<256x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %137 = linalg.index 0 : index
      %138 = arith.index_cast %in : i64 to index
      %139 = arith.cmpi slt, %138, %c32 : index
      cf.assert %139, "index must be smaller than dim size"
      %140 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %140, "index must be larger or equal to 0"
      %extracted = tensor.extract %122[%137, %138] : tensor<256x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<256x1xf32>
    %collapsed_40 = tensor.collapse_shape %126 [[0, 1]] : tensor<256x1xf32> into tensor<256xf32>
    %127 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%collapsed_40 : tensor<256xf32>) outs(%113 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %137 = arith.negf %in : f32
      linalg.yield %137 : f32
    } -> tensor<256xf32>
    %128 = linalg.generic {indexing_maps = [#map7, #map7, #map15, #map7], iterator_types = ["parallel"]} ins(%124, %127, %cst_4 : tensor<256xi1>, tensor<256xf32>, tensor<f32>) outs(%113 : tensor<256xf32>) {
    ^bb0(%in: i1, %in_41: f32, %in_42: f32, %out: f32):
      %137 = arith.select %in, %in_41, %in_42 : f32
      linalg.yield %137 : f32
    } -> tensor<256xf32>
    %129 = tensor.empty() : tensor<i64>
    %130 = linalg.fill ins(%c0_i64 : i64) outs(%129 : tensor<i64>) -> tensor<i64>
    %131 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%124 : tensor<256xi1>) outs(%130 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %137 = arith.extui %in : i1 to i64
      %138 = arith.addi %137, %out : i64
      linalg.yield %138 : i64
    } -> tensor<i64>
    %132 = tensor.empty() : tensor<f32>
    %133 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%131 : tensor<i64>) outs(%132 : tensor<f32>) {
    ^bb0(%in: i64, %out: f32):
      %137 = arith.sitofp %in : i64 to f32
      linalg.yield %137 : f32
    } -> tensor<f32>
    %134 = linalg.fill ins(%cst_0 : f32) outs(%132 : tensor<f32>) -> tensor<f32>
    %135 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%128 : tensor<256xf32>) outs(%134 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %137 = arith.addf %in, %out : f32
      linalg.yield %137 : f32
    } -> tensor<f32>
    %136 = linalg.generic {indexing_maps = [#map16, #map16, #map16], iterator_types = []} ins(%135, %133 : tensor<f32>, tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %in_41: f32, %out: f32):
      %137 = arith.divf %in, %in_41 : f32
      linalg.yield %137 : f32
    } -> tensor<f32>
    return %136 : tensor<f32>
  }
}
