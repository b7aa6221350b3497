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
  func.func @main(%arg0: tensor<32x64xf32> {mx.name = "embed.weight", mx.role = "weight"}, %arg1: tensor<16x64xf32> {mx.name = "position.weight", mx.role = "weight"}, %arg2: tensor<64xf32> {mx.name = "layers.0.norm1.weight", mx.role = "weight"}, %arg3: tensor<64xf32> {mx.name = "layers.0.norm1.bias", mx.role = "weight"}, %arg4: tensor<192x64xf32> {mx.name = "layers.0.qkv.weight", mx.role = "weight"}, %arg5: tensor<192xf32> {mx.name = "layers.0.qkv.bias", mx.role = "weight"}, %arg6: tensor<64x64xf32> {mx.name = "layers.0.out.weight", mx.role = "weight"}, %arg7: tensor<64xf32> {mx.name = "layers.0.out.bias", mx.role = "weight"}, %arg8: tensor<64xf32> {mx.name = "layers.0.norm2.weight", mx.role = "weight"}, %arg9: tensor<64xf32> {mx.name = "layers.0.norm2.bias", mx.role = "weight"}, %arg10: tensor<256x64xf32> {mx.name = "layers.0.up.weight", mx.role = "weight"}, %arg11: tensor<256xf32> {mx.name = "layers.0.up.bias", mx.role = "weight"}, %arg12: tensor<64x256xf32> {mx.name = "layers.0.down.weight", mx.role = "weight"}, %arg13: tensor<64xf32> {mx.name = "layers.0.down.bias", mx.role = "weight"}, %arg14: tensor<64xf32> {mx.name = "layers.1.norm1.weight", mx.role = "weight"}, %arg15: tensor<64xf32> {mx.name = "layers.1.norm1.bias", mx.role = "weight"}, %arg16: tensor<192x64xf32> {mx.name = "layers.1.qkv.weight", mx.role = "weight"}, %arg17: tensor<192xf32> {mx.name = "layers.1.qkv.bias", mx.role = "weight"}, %arg18: tensor<64x64xf32> {mx.name = "layers.1.out.weight", mx.role = "weight"}, %arg19: tensor<64xf32> {mx.name = "layers.1.out.bias", mx.role = "weight"}, %arg20: tensor<64xf32> {mx.name = "layers.1.norm2.weight", mx.role = "weight"}, %arg21: tensor<64xf32> {mx.name = "layers.1.norm2.bias", mx.role = "weight"}, %arg22: tensor<256x64xf32> {mx.name = "layers.1.up.weight", mx.role = "weight"}, %arg23: tensor<256xf32> {mx.name = "layers.1.up.bias", mx.role = "weight"}, %arg24: tensor<64x256xf32> {mx.name = "layers.1.down.weight", mx.role = "weight"}, %arg25: tensor<64xf32> {mx.name = "layers.1.down.bias", mx.role = "weight"}, %arg26: tensor<64xf32> {mx.name = "norm.weight", mx.role = "weight"}, %arg27: tensor<64xf32> {mx.name = "norm.bias", mx.role = "weight"}, %arg28: tensor<32x64xf32> {mx.name = "head.weight", mx.role = "weight"}, %arg29: tensor<32xf32> {mx.name = "head.bias", mx.role = "weight"}, %arg30: tensor<16x16xi64> {mx.name = "tokens", mx.role = "activation"}, %arg31: tensor<16x16xi64> {mx.name = "target", mx.role = "target"}) -> (tensor<f32> {mx.name = "loss"}) {
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
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg30 : tensor<16x16xi64>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: i64, %out: f32):
      %193 = arith.index_cast %in : i64 to index
      %194 = linalg.index 2 : index
      %195 = arith.cmpi slt, %193, %c32 : index
      cf.assert %195, "index must be smaller than dim size"
      %196 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %196, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg0[%193, %194] : tensor<32x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<16x16x64xf32>
    %2 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %arg1 : tensor<16x16x64xf32>, tensor<16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.addf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x64xf32>
    %3 = tensor.empty() : tensor<16x16x64xf64>
    %4 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2 : tensor<16x16x64xf32>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %193 = arith.extf %in : f32 to f64
      linalg.yield %193 : f64
    } -> tensor<16x16x64xf64>
    %5 = tensor.empty() : tensor<16x16x1xf64>
    %6 = linalg.fill ins(%cst : f64) outs(%5 : tensor<16x16x1xf64>) -> tensor<16x16x1xf64>
    %7 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%4 : tensor<16x16x64xf64>) outs(%6 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %193 = arith.addf %in, %out : f64
      linalg.yield %193 : f64
    } -> tensor<16x16x1xf64>
    %8 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7 : tensor<16x16x1xf64>) outs(%5 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %193 = arith.divf %in, %cst_7 : f64
      linalg.yield %193 : f64
    } -> tensor<16x16x1xf64>
    %9 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4, %8 : tensor<16x16x64xf64>, tensor<16x16x1xf64>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f64, %in_67: f64, %out: f64):
      %193 = arith.subf %in, %in_67 : f64
      linalg.yield %193 : f64
    } -> tensor<16x16x64xf64>
    %10 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9, %9 : tensor<16x16x64xf64>, tensor<16x16x64xf64>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f64, %in_67: f64, %out: f64):
      %193 = arith.mulf %in, %in_67 : f64
      linalg.yield %193 : f64
    } -> tensor<16x16x64xf64>
    %11 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%10 : tensor<16x16x64xf64>) outs(%6 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %193 = arith.addf %in, %out : f64
      linalg.yield %193 : f64
    } -> tensor<16x16x1xf64>
    %12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<16x16x1xf64>) outs(%5 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %193 = arith.divf %in, %cst_7 : f64
      linalg.yield %193 : f64
    } -> tensor<16x16x1xf64>
    %13 = tensor.empty() : tensor<16x16x1xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<16x16x1xf64>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %193 = arith.truncf %in : f64 to f32
      linalg.yield %193 : f32
    } -> tensor<16x16x1xf32>
    %15 = linalg.fill ins(%cst_0 : f32) outs(%13 : tensor<16x16x1xf32>) -> tensor<16x16x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%2 : tensor<16x16x64xf32>) outs(%15 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %193 = arith.addf %in, %out : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x1xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %193 = arith.divf %in, %cst_8 : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x1xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %193 = arith.truncf %cst_6 : f64 to f32
      %194 = arith.addf %in, %193 : f32
      linalg.yield %194 : f32
    } -> tensor<16x16x1xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %193 = math.rsqrt %in : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x1xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %17 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.subf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x64xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20, %19 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.mulf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x64xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21, %arg2 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.mulf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x64xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22, %arg3 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.addf %in, %in_67 : f32
      linalg.yield %193 : f32
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
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.addf %in, %in_67 : f32
      linalg.yield %193 : f32
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
      %193 = linalg.index 0 : index
      %194 = arith.index_cast %193 : index to i64
      linalg.yield %194 : i64
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
      %193 = arith.divf %in, %cst_9 : f32
      linalg.yield %193 : f32
    } -> tensor<16x4x16x16xf32>
    %expanded_20 = tensor.expand_shape %32 [[0, 1]] output_shape [16, 1] : tensor<16xi64> into tensor<16x1xi64>
    %38 = tensor.empty() : tensor<16x16xi1>
    %39 = linalg.generic {indexing_maps = [#map5, #map9, #map6], iterator_types = ["parallel", "parallel"]} ins(%32, %expanded_20 : tensor<16xi64>, tensor<16x1xi64>) outs(%38 : tensor<16x16xi1>) {
    ^bb0(%in: i64, %in_67: i64, %out: i1):
      %193 = arith.cmpi sgt, %in, %in_67 : i64
      linalg.yield %193 : i1
    } -> tensor<16x16xi1>
    %40 = linalg.generic {indexing_maps = [#map10, #map11, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39, %cst_5, %37 : tensor<16x16xi1>, tensor<f32>, tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: i1, %in_67: f32, %in_68: f32, %out: f32):
      %193 = arith.select %in, %in_67, %in_68 : f32
      linalg.yield %193 : f32
    } -> tensor<16x4x16x16xf32>
    %41 = tensor.empty() : tensor<16x4x16xi64>
    %42 = linalg.fill ins(%c0_i64 : i64) outs(%41 : tensor<16x4x16xi64>) -> tensor<16x4x16xi64>
    %43 = tensor.empty() : tensor<16x4x16xf32>
    %44 = linalg.fill ins(%cst_1 : f32) outs(%43 : tensor<16x4x16xf32>) -> tensor<16x4x16xf32>
    %45:2 = linalg.generic {indexing_maps = [#map8, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%40 : tensor<16x4x16x16xf32>) outs(%44, %42 : tensor<16x4x16xf32>, tensor<16x4x16xi64>) {
    ^bb0(%in: f32, %out: f32, %out_67: i64):
      %193 = linalg.index 3 : index
      %194 = arith.index_cast %193 : index to i64
      %195 = arith.maximumf %in, %out : f32
      %196 = arith.cmpf ogt, %in, %out : f32
      %197 = arith.select %196, %194, %out_67 : i64
      linalg.yield %195, %197 : f32, i64
    } -> (tensor<16x4x16xf32>, tensor<16x4x16xi64>)
    %expanded_21 = tensor.expand_shape %45#0 [[0], [1], [2, 3]] output_shape [16, 4, 16, 1] : tensor<16x4x16xf32> into tensor<16x4x16x1xf32>
    %46 = linalg.generic {indexing_maps = [#map8, #map13, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40, %expanded_21 : tensor<16x4x16x16xf32>, tensor<16x4x16x1xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.subf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<16x4x16x16xf32>
    %47 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%46 : tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %193 = math.exp %in : f32
      linalg.yield %193 : f32
    } -> tensor<16x4x16x16xf32>
    %48 = tensor.empty() : tensor<16x4x16x1xf32>
    %49 = linalg.fill ins(%cst_0 : f32) outs(%48 : tensor<16x4x16x1xf32>) -> tensor<16x4x16x1xf32>
    %50 = linalg.generic {indexing_maps = [#map8, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%47 : tensor<16x4x16x16xf32>) outs(%49 : tensor<16x4x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %193 = arith.addf %in, %out : f32
      linalg.yield %193 : f32
    } -> tensor<16x4x16x1xf32>
    %51 = linalg.generic {indexing_maps = [#map8, #map13, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%47, %50 : tensor<16x4x16x16xf32>, tensor<16x4x16x1xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.divf %in, %in_67 : f32
      linalg.yield %193 : f32
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
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.addf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<256x64xf32>
    %expanded_28 = tensor.expand_shape %59 [[0, 1], [2]] output_shape [16, 16, 64] : tensor<256x64xf32> into tensor<16x16x64xf32>
    %60 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %expanded_28 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.addf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x64xf32>
    %61 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%60 : tensor<16x16x64xf32>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %193 = arith.extf %in : f32 to f64
      linalg.yield %193 : f64
    } -> tensor<16x16x64xf64>
    %62 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%61 : tensor<16x16x64xf64>) outs(%6 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %193 = arith.addf %in, %out : f64
      linalg.yield %193 : f64
    } -> tensor<16x16x1xf64>
    %63 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%62 : tensor<16x16x1xf64>) outs(%5 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %193 = arith.divf %in, %cst_7 : f64
      linalg.yield %193 : f64
    } -> tensor<16x16x1xf64>
    %64 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%61, %63 : tensor<16x16x64xf64>, tensor<16x16x1xf64>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f64, %in_67: f64, %out: f64):
      %193 = arith.subf %in, %in_67 : f64
      linalg.yield %193 : f64
    } -> tensor<16x16x64xf64>
    %65 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%64, %64 : tensor<16x16x64xf64>, tensor<16x16x64xf64>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f64, %in_67: f64, %out: f64):
      %193 = arith.mulf %in, %in_67 : f64
      linalg.yield %193 : f64
    } -> tensor<16x16x64xf64>
    %66 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%65 : tensor<16x16x64xf64>) outs(%6 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %193 = arith.addf %in, %out : f64
      linalg.yield %193 : f64
    } -> tensor<16x16x1xf64>
    %67 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%66 : tensor<16x16x1xf64>) outs(%5 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %193 = arith.divf %in, %cst_7 : f64
      linalg.yield %193 : f64
    } -> tensor<16x16x1xf64>
    %68 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%67 : tensor<16x16x1xf64>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %193 = arith.truncf %in : f64 to f32
      linalg.yield %193 : f32
    } -> tensor<16x16x1xf32>
    %69 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%60 : tensor<16x16x64xf32>) outs(%15 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %193 = arith.addf %in, %out : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x1xf32>
    %70 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%69 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %193 = arith.divf %in, %cst_8 : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x1xf32>
    %71 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %193 = arith.truncf %cst_6 : f64 to f32
      %194 = arith.addf %in, %193 : f32
      linalg.yield %194 : f32
    } -> tensor<16x16x1xf32>
    %72 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%71 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %193 = math.rsqrt %in : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x1xf32>
    %73 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%60, %70 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.subf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x64xf32>
    %74 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73, %72 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.mulf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x64xf32>
    %75 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74, %arg8 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.mulf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x64xf32>
    %76 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75, %arg9 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.addf %in, %in_67 : f32
      linalg.yield %193 : f32
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
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.addf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<256x256xf32>
    %expanded_31 = tensor.expand_shape %82 [[0, 1], [2]] output_shape [16, 16, 256] : tensor<256x256xf32> into tensor<16x16x256xf32>
    %83 = tensor.empty() : tensor<16x16x256xf32>
    %84 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_31 : tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %193 = arith.divf %in, %cst_10 : f32
      %194 = math.erf %193 : f32
      %195 = arith.addf %194, %cst_2 : f32
      %196 = arith.mulf %195, %cst_3 : f32
      %197 = arith.mulf %in, %196 : f32
      linalg.yield %197 : f32
    } -> tensor<16x16x256xf32>
    %collapsed_32 = tensor.collapse_shape %84 [[0, 1], [2]] : tensor<16x16x256xf32> into tensor<256x256xf32>
    %transposed_33 = linalg.transpose ins(%arg12 : tensor<64x256xf32>) outs(%55 : tensor<256x64xf32>) permutation = [1, 0] 
    %85 = linalg.matmul ins(%collapsed_32, %transposed_33 : tensor<256x256xf32>, tensor<256x64xf32>) outs(%56 : tensor<256x64xf32>) -> tensor<256x64xf32>
    %86 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg13 : tensor<64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x64xf32>
    %87 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%85, %86 : tensor<256x64xf32>, tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.addf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<256x64xf32>
    %expanded_34 = tensor.expand_shape %87 [[0, 1], [2]] output_shape [16, 16, 64] : tensor<256x64xf32> into tensor<16x16x64xf32>
    %88 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%60, %expanded_34 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.addf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x64xf32>
    %89 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88 : tensor<16x16x64xf32>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %193 = arith.extf %in : f32 to f64
      linalg.yield %193 : f64
    } -> tensor<16x16x64xf64>
    %90 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%89 : tensor<16x16x64xf64>) outs(%6 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %193 = arith.addf %in, %out : f64
      linalg.yield %193 : f64
    } -> tensor<16x16x1xf64>
    %91 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<16x16x1xf64>) outs(%5 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %193 = arith.divf %in, %cst_7 : f64
      linalg.yield %193 : f64
    } -> tensor<16x16x1xf64>
    %92 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89, %91 : tensor<16x16x64xf64>, tensor<16x16x1xf64>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f64, %in_67: f64, %out: f64):
      %193 = arith.subf %in, %in_67 : f64
      linalg.yield %193 : f64
    } -> tensor<16x16x64xf64>
    %93 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92, %92 : tensor<16x16x64xf64>, tensor<16x16x64xf64>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f64, %in_67: f64, %out: f64):
      %193 = arith.mulf %in, %in_67 : f64
      linalg.yield %193 : f64
    } -> tensor<16x16x64xf64>
    %94 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%93 : tensor<16x16x64xf64>) outs(%6 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %193 = arith.addf %in, %out : f64
      linalg.yield %193 : f64
    } -> tensor<16x16x1xf64>
    %95 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94 : tensor<16x16x1xf64>) outs(%5 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %193 = arith.divf %in, %cst_7 : f64
      linalg.yield %193 : f64
    } -> tensor<16x16x1xf64>
    %96 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95 : tensor<16x16x1xf64>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %193 = arith.truncf %in : f64 to f32
      linalg.yield %193 : f32
    } -> tensor<16x16x1xf32>
    %97 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%88 : tensor<16x16x64xf32>) outs(%15 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %193 = arith.addf %in, %out : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x1xf32>
    %98 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %193 = arith.divf %in, %cst_8 : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x1xf32>
    %99 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %193 = arith.truncf %cst_6 : f64 to f32
      %194 = arith.addf %in, %193 : f32
      linalg.yield %194 : f32
    } -> tensor<16x16x1xf32>
    %100 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %193 = math.rsqrt %in : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x1xf32>
    %101 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88, %98 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.subf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x64xf32>
    %102 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101, %100 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.mulf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x64xf32>
    %103 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102, %arg14 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.mulf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x64xf32>
    %104 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103, %arg15 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.addf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x64xf32>
    %collapsed_35 = tensor.collapse_shape %104 [[0, 1], [2]] : tensor<16x16x64xf32> into tensor<256x64xf32>
    %transposed_36 = linalg.transpose ins(%arg16 : tensor<192x64xf32>) outs(%24 : tensor<64x192xf32>) permutation = [1, 0] 
    %105 = linalg.matmul ins(%collapsed_35, %transposed_36 : tensor<256x64xf32>, tensor<64x192xf32>) outs(%26 : tensor<256x192xf32>) -> tensor<256x192xf32>
    %106 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg17 : tensor<192xf32>) outs(%25 : tensor<256x192xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x192xf32>
    %107 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%105, %106 : tensor<256x192xf32>, tensor<256x192xf32>) outs(%25 : tensor<256x192xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.addf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<256x192xf32>
    %expanded_37 = tensor.expand_shape %107 [[0, 1], [2, 3, 4]] output_shape [16, 16, 3, 4, 16] : tensor<256x192xf32> into tensor<16x16x3x4x16xf32>
    %transposed_38 = linalg.transpose ins(%expanded_37 : tensor<16x16x3x4x16xf32>) outs(%30 : tensor<3x16x4x16x16xf32>) permutation = [2, 0, 3, 1, 4] 
    %extracted_slice_39 = tensor.extract_slice %transposed_38[0, 0, 0, 0, 0] [1, 16, 4, 16, 16] [1, 1, 1, 1, 1] : tensor<3x16x4x16x16xf32> to tensor<1x16x4x16x16xf32>
    %extracted_slice_40 = tensor.extract_slice %transposed_38[1, 0, 0, 0, 0] [1, 16, 4, 16, 16] [1, 1, 1, 1, 1] : tensor<3x16x4x16x16xf32> to tensor<1x16x4x16x16xf32>
    %extracted_slice_41 = tensor.extract_slice %transposed_38[2, 0, 0, 0, 0] [1, 16, 4, 16, 16] [1, 1, 1, 1, 1] : tensor<3x16x4x16x16xf32> to tensor<1x16x4x16x16xf32>
    %collapsed_42 = tensor.collapse_shape %extracted_slice_40 [[0, 1], [2], [3], [4]] : tensor<1x16x4x16x16xf32> into tensor<16x4x16x16xf32>
    %transposed_43 = linalg.transpose ins(%collapsed_42 : tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) permutation = [0, 1, 3, 2] 
    %collapsed_44 = tensor.collapse_shape %extracted_slice_39 [[0, 1, 2], [3], [4]] : tensor<1x16x4x16x16xf32> into tensor<64x16x16xf32>
    %collapsed_45 = tensor.collapse_shape %transposed_43 [[0, 1], [2], [3]] : tensor<16x4x16x16xf32> into tensor<64x16x16xf32>
    %108 = linalg.batch_matmul ins(%collapsed_44, %collapsed_45 : tensor<64x16x16xf32>, tensor<64x16x16xf32>) outs(%35 : tensor<64x16x16xf32>) -> tensor<64x16x16xf32>
    %expanded_46 = tensor.expand_shape %108 [[0, 1], [2], [3]] output_shape [16, 4, 16, 16] : tensor<64x16x16xf32> into tensor<16x4x16x16xf32>
    %109 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_46 : tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %193 = arith.divf %in, %cst_9 : f32
      linalg.yield %193 : f32
    } -> tensor<16x4x16x16xf32>
    %110 = linalg.generic {indexing_maps = [#map10, #map11, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39, %cst_5, %109 : tensor<16x16xi1>, tensor<f32>, tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: i1, %in_67: f32, %in_68: f32, %out: f32):
      %193 = arith.select %in, %in_67, %in_68 : f32
      linalg.yield %193 : f32
    } -> tensor<16x4x16x16xf32>
    %111:2 = linalg.generic {indexing_maps = [#map8, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%110 : tensor<16x4x16x16xf32>) outs(%44, %42 : tensor<16x4x16xf32>, tensor<16x4x16xi64>) {
    ^bb0(%in: f32, %out: f32, %out_67: i64):
      %193 = linalg.index 3 : index
      %194 = arith.index_cast %193 : index to i64
      %195 = arith.maximumf %in, %out : f32
      %196 = arith.cmpf ogt, %in, %out : f32
      %197 = arith.select %196, %194, %out_67 : i64
      linalg.yield %195, %197 : f32, i64
    } -> (tensor<16x4x16xf32>, tensor<16x4x16xi64>)
    %expanded_47 = tensor.expand_shape %111#0 [[0], [1], [2, 3]] output_shape [16, 4, 16, 1] : tensor<16x4x16xf32> into tensor<16x4x16x1xf32>
    %112 = linalg.generic {indexing_maps = [#map8, #map13, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%110, %expanded_47 : tensor<16x4x16x16xf32>, tensor<16x4x16x1xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.subf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<16x4x16x16xf32>
    %113 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%112 : tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %193 = math.exp %in : f32
      linalg.yield %193 : f32
    } -> tensor<16x4x16x16xf32>
    %114 = linalg.generic {indexing_maps = [#map8, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%113 : tensor<16x4x16x16xf32>) outs(%49 : tensor<16x4x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %193 = arith.addf %in, %out : f32
      linalg.yield %193 : f32
    } -> tensor<16x4x16x1xf32>
    %115 = linalg.generic {indexing_maps = [#map8, #map13, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%113, %114 : tensor<16x4x16x16xf32>, tensor<16x4x16x1xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.divf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<16x4x16x16xf32>
    %collapsed_48 = tensor.collapse_shape %115 [[0, 1], [2], [3]] : tensor<16x4x16x16xf32> into tensor<64x16x16xf32>
    %collapsed_49 = tensor.collapse_shape %extracted_slice_41 [[0, 1, 2], [3], [4]] : tensor<1x16x4x16x16xf32> into tensor<64x16x16xf32>
    %116 = linalg.batch_matmul ins(%collapsed_48, %collapsed_49 : tensor<64x16x16xf32>, tensor<64x16x16xf32>) outs(%35 : tensor<64x16x16xf32>) -> tensor<64x16x16xf32>
    %expanded_50 = tensor.expand_shape %116 [[0, 1], [2], [3]] output_shape [16, 4, 16, 16] : tensor<64x16x16xf32> into tensor<16x4x16x16xf32>
    %transposed_51 = linalg.transpose ins(%expanded_50 : tensor<16x4x16x16xf32>) outs(%53 : tensor<16x16x4x16xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_52 = tensor.collapse_shape %transposed_51 [[0, 1], [2, 3]] : tensor<16x16x4x16xf32> into tensor<256x64xf32>
    %transposed_53 = linalg.transpose ins(%arg18 : tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) permutation = [1, 0] 
    %117 = linalg.matmul ins(%collapsed_52, %transposed_53 : tensor<256x64xf32>, tensor<64x64xf32>) outs(%56 : tensor<256x64xf32>) -> tensor<256x64xf32>
    %118 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg19 : tensor<64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x64xf32>
    %119 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%117, %118 : tensor<256x64xf32>, tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.addf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<256x64xf32>
    %expanded_54 = tensor.expand_shape %119 [[0, 1], [2]] output_shape [16, 16, 64] : tensor<256x64xf32> into tensor<16x16x64xf32>
    %120 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88, %expanded_54 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.addf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x64xf32>
    %121 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120 : tensor<16x16x64xf32>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %193 = arith.extf %in : f32 to f64
      linalg.yield %193 : f64
    } -> tensor<16x16x64xf64>
    %122 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%121 : tensor<16x16x64xf64>) outs(%6 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %193 = arith.addf %in, %out : f64
      linalg.yield %193 : f64
    } -> tensor<16x16x1xf64>
    %123 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%122 : tensor<16x16x1xf64>) outs(%5 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %193 = arith.divf %in, %cst_7 : f64
      linalg.yield %193 : f64
    } -> tensor<16x16x1xf64>
    %124 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121, %123 : tensor<16x16x64xf64>, tensor<16x16x1xf64>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f64, %in_67: f64, %out: f64):
      %193 = arith.subf %in, %in_67 : f64
      linalg.yield %193 : f64
    } -> tensor<16x16x64xf64>
    %125 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124, %124 : tensor<16x16x64xf64>, tensor<16x16x64xf64>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f64, %in_67: f64, %out: f64):
      %193 = arith.mulf %in, %in_67 : f64
      linalg.yield %193 : f64
    } -> tensor<16x16x64xf64>
    %126 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%125 : tensor<16x16x64xf64>) outs(%6 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %193 = arith.addf %in, %out : f64
      linalg.yield %193 : f64
    } -> tensor<16x16x1xf64>
    %127 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126 : tensor<16x16x1xf64>) outs(%5 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %193 = arith.divf %in, %cst_7 : f64
      linalg.yield %193 : f64
    } -> tensor<16x16x1xf64>
    %128 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127 : tensor<16x16x1xf64>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %193 = arith.truncf %in : f64 to f32
      linalg.yield %193 : f32
    } -> tensor<16x16x1xf32>
    %129 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%120 : tensor<16x16x64xf32>) outs(%15 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %193 = arith.addf %in, %out : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x1xf32>
    %130 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %193 = arith.divf %in, %cst_8 : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x1xf32>
    %131 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %193 = arith.truncf %cst_6 : f64 to f32
      %194 = arith.addf %in, %193 : f32
      linalg.yield %194 : f32
    } -> tensor<16x16x1xf32>
    %132 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%131 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %193 = math.rsqrt %in : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x1xf32>
    %133 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120, %130 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.subf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x64xf32>
    %134 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133, %132 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.mulf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x64xf32>
    %135 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134, %arg20 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.mulf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x64xf32>
    %136 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%135, %arg21 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.addf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x64xf32>
    %collapsed_55 = tensor.collapse_shape %136 [[0, 1], [2]] : tensor<16x16x64xf32> into tensor<256x64xf32>
    %transposed_56 = linalg.transpose ins(%arg22 : tensor<256x64xf32>) outs(%77 : tensor<64x256xf32>) permutation = [1, 0] 
    %137 = linalg.matmul ins(%collapsed_55, %transposed_56 : tensor<256x64xf32>, tensor<64x256xf32>) outs(%79 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %138 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg23 : tensor<256xf32>) outs(%78 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x256xf32>
    %139 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%137, %138 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%78 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.addf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<256x256xf32>
    %expanded_57 = tensor.expand_shape %139 [[0, 1], [2]] output_shape [16, 16, 256] : tensor<256x256xf32> into tensor<16x16x256xf32>
    %140 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_57 : tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %193 = arith.divf %in, %cst_10 : f32
      %194 = math.erf %193 : f32
      %195 = arith.addf %194, %cst_2 : f32
      %196 = arith.mulf %195, %cst_3 : f32
      %197 = arith.mulf %in, %196 : f32
      linalg.yield %197 : f32
    } -> tensor<16x16x256xf32>
    %collapsed_58 = tensor.collapse_shape %140 [[0, 1], [2]] : tensor<16x16x256xf32> into tensor<256x256xf32>
    %transposed_59 = linalg.transpose ins(%arg24 : tensor<64x256xf32>) outs(%55 : tensor<256x64xf32>) permutation = [1, 0] 
    %141 = linalg.matmul ins(%collapsed_58, %transposed_59 : tensor<256x256xf32>, tensor<256x64xf32>) outs(%56 : tensor<256x64xf32>) -> tensor<256x64xf32>
    %142 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg25 : tensor<64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x64xf32>
    %143 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%141, %142 : tensor<256x64xf32>, tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.addf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<256x64xf32>
    %expanded_60 = tensor.expand_shape %143 [[0, 1], [2]] output_shape [16, 16, 64] : tensor<256x64xf32> into tensor<16x16x64xf32>
    %144 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120, %expanded_60 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.addf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x64xf32>
    %145 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144 : tensor<16x16x64xf32>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %193 = arith.extf %in : f32 to f64
      linalg.yield %193 : f64
    } -> tensor<16x16x64xf64>
    %146 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%145 : tensor<16x16x64xf64>) outs(%6 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %193 = arith.addf %in, %out : f64
      linalg.yield %193 : f64
    } -> tensor<16x16x1xf64>
    %147 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%146 : tensor<16x16x1xf64>) outs(%5 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %193 = arith.divf %in, %cst_7 : f64
      linalg.yield %193 : f64
    } -> tensor<16x16x1xf64>
    %148 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%145, %147 : tensor<16x16x64xf64>, tensor<16x16x1xf64>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f64, %in_67: f64, %out: f64):
      %193 = arith.subf %in, %in_67 : f64
      linalg.yield %193 : f64
    } -> tensor<16x16x64xf64>
    %149 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%148, %148 : tensor<16x16x64xf64>, tensor<16x16x64xf64>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f64, %in_67: f64, %out: f64):
      %193 = arith.mulf %in, %in_67 : f64
      linalg.yield %193 : f64
    } -> tensor<16x16x64xf64>
    %150 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%149 : tensor<16x16x64xf64>) outs(%6 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %193 = arith.addf %in, %out : f64
      linalg.yield %193 : f64
    } -> tensor<16x16x1xf64>
    %151 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%150 : tensor<16x16x1xf64>) outs(%5 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %193 = arith.divf %in, %cst_7 : f64
      linalg.yield %193 : f64
    } -> tensor<16x16x1xf64>
    %152 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%151 : tensor<16x16x1xf64>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %193 = arith.truncf %in : f64 to f32
      linalg.yield %193 : f32
    } -> tensor<16x16x1xf32>
    %153 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%144 : tensor<16x16x64xf32>) outs(%15 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %193 = arith.addf %in, %out : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x1xf32>
    %154 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%153 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %193 = arith.divf %in, %cst_8 : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x1xf32>
    %155 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%152 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %193 = arith.truncf %cst_6 : f64 to f32
      %194 = arith.addf %in, %193 : f32
      linalg.yield %194 : f32
    } -> tensor<16x16x1xf32>
    %156 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%155 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %193 = math.rsqrt %in : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x1xf32>
    %157 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144, %154 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.subf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x64xf32>
    %158 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%157, %156 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.mulf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x64xf32>
    %159 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%158, %arg26 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.mulf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x64xf32>
    %160 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%159, %arg27 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.addf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<16x16x64xf32>
    %collapsed_61 = tensor.collapse_shape %160 [[0, 1], [2]] : tensor<16x16x64xf32> into tensor<256x64xf32>
    %161 = tensor.empty() : tensor<64x32xf32>
    %transposed_62 = linalg.transpose ins(%arg28 : tensor<32x64xf32>) outs(%161 : tensor<64x32xf32>) permutation = [1, 0] 
    %162 = tensor.empty() : tensor<256x32xf32>
    %163 = linalg.fill ins(%cst_0 : f32) outs(%162 : tensor<256x32xf32>) -> tensor<256x32xf32>
    %164 = linalg.matmul ins(%collapsed_61, %transposed_62 : tensor<256x64xf32>, tensor<64x32xf32>) outs(%163 : tensor<256x32xf32>) -> tensor<256x32xf32>
    %165 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg29 : tensor<32xf32>) outs(%162 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x32xf32>
    %166 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%164, %165 : tensor<256x32xf32>, tensor<256x32xf32>) outs(%162 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.addf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<256x32xf32>
    %collapsed_63 = tensor.collapse_shape %arg31 [[0, 1]] : tensor<16x16xi64> into tensor<256xi64>
    %167 = tensor.empty() : tensor<256xi64>
    %168 = linalg.fill ins(%c0_i64 : i64) outs(%167 : tensor<256xi64>) -> tensor<256xi64>
    %169 = tensor.empty() : tensor<256xf32>
    %170 = linalg.fill ins(%cst_1 : f32) outs(%169 : tensor<256xf32>) -> tensor<256xf32>
    %171:2 = linalg.generic {indexing_maps = [#map6, #map14, #map14], iterator_types = ["parallel", "reduction"]} ins(%166 : tensor<256x32xf32>) outs(%170, %168 : tensor<256xf32>, tensor<256xi64>) {
    ^bb0(%in: f32, %out: f32, %out_67: i64):
      %193 = linalg.index 1 : index
      %194 = arith.index_cast %193 : index to i64
      %195 = arith.maximumf %in, %out : f32
      %196 = arith.cmpf ogt, %in, %out : f32
      %197 = arith.select %196, %194, %out_67 : i64
      linalg.yield %195, %197 : f32, i64
    } -> (tensor<256xf32>, tensor<256xi64>)
    %expanded_64 = tensor.expand_shape %171#0 [[0, 1]] output_shape [256, 1] : tensor<256xf32> into tensor<256x1xf32>
    %172 = linalg.generic {indexing_maps = [#map6, #map9, #map6], iterator_types = ["parallel", "parallel"]} ins(%166, %expanded_64 : tensor<256x32xf32>, tensor<256x1xf32>) outs(%162 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.subf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<256x32xf32>
    %173 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%172 : tensor<256x32xf32>) outs(%162 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %193 = math.exp %in : f32
      linalg.yield %193 : f32
    } -> tensor<256x32xf32>
    %174 = tensor.empty() : tensor<256x1xf32>
    %175 = linalg.fill ins(%cst_0 : f32) outs(%174 : tensor<256x1xf32>) -> tensor<256x1xf32>
    %176 = linalg.generic {indexing_maps = [#map6, #map9], iterator_types = ["parallel", "reduction"]} ins(%173 : tensor<256x32xf32>) outs(%175 : tensor<256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %193 = arith.addf %in, %out : f32
      linalg.yield %193 : f32
    } -> tensor<256x1xf32>
    %177 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%176 : tensor<256x1xf32>) outs(%174 : tensor<256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %193 = math.log %in : f32
      linalg.yield %193 : f32
    } -> tensor<256x1xf32>
    %178 = linalg.generic {indexing_maps = [#map6, #map9, #map6], iterator_types = ["parallel", "parallel"]} ins(%172, %177 : tensor<256x32xf32>, tensor<256x1xf32>) outs(%162 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.subf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<256x32xf32>
    %179 = tensor.empty() : tensor<256xi1>
    %180 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%collapsed_63 : tensor<256xi64>) outs(%179 : tensor<256xi1>) {
    ^bb0(%in: i64, %out: i1):
      %193 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %193 : i1
    } -> tensor<256xi1>
    %181 = linalg.generic {indexing_maps = [#map7, #map7, #map15, #map7], iterator_types = ["parallel"]} ins(%180, %collapsed_63, %cst_11 : tensor<256xi1>, tensor<256xi64>, tensor<i64>) outs(%167 : tensor<256xi64>) {
    ^bb0(%in: i1, %in_67: i64, %in_68: i64, %out: i64):
      %193 = arith.select %in, %in_67, %in_68 : i64
      linalg.yield %193 : i64
    } -> tensor<256xi64>
    %expanded_65 = tensor.expand_shape %181 [[0, 1]] output_shape [256, 1] : tensor<256xi64> into tensor<256x1xi64>
    %182 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%expanded_65 : tensor<256x1xi64>) outs(%175 : tensor<256x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %193 = linalg.index 0 : index
      %194 = arith.index_cast %in : i64 to index
      %195 = arith.cmpi slt, %194, %c32 : index
      cf.assert %195, "index must be smaller than dim size"
      %196 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %196, "index must be larger or equal to 0"
      %extracted = tensor.extract %178[%193, %194] : tensor<256x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<256x1xf32>
    %collapsed_66 = tensor.collapse_shape %182 [[0, 1]] : tensor<256x1xf32> into tensor<256xf32>
    %183 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%collapsed_66 : tensor<256xf32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %193 = arith.negf %in : f32
      linalg.yield %193 : f32
    } -> tensor<256xf32>
    %184 = linalg.generic {indexing_maps = [#map7, #map7, #map15, #map7], iterator_types = ["parallel"]} ins(%180, %183, %cst_4 : tensor<256xi1>, tensor<256xf32>, tensor<f32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: i1, %in_67: f32, %in_68: f32, %out: f32):
      %193 = arith.select %in, %in_67, %in_68 : f32
      linalg.yield %193 : f32
    } -> tensor<256xf32>
    %185 = tensor.empty() : tensor<i64>
    %186 = linalg.fill ins(%c0_i64 : i64) outs(%185 : tensor<i64>) -> tensor<i64>
    %187 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%180 : tensor<256xi1>) outs(%186 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %193 = arith.extui %in : i1 to i64
      %194 = arith.addi %193, %out : i64
      linalg.yield %194 : i64
    } -> tensor<i64>
    %188 = tensor.empty() : tensor<f32>
    %189 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%187 : tensor<i64>) outs(%188 : tensor<f32>) {
    ^bb0(%in: i64, %out: f32):
      %193 = arith.sitofp %in : i64 to f32
      linalg.yield %193 : f32
    } -> tensor<f32>
    %190 = linalg.fill ins(%cst_0 : f32) outs(%188 : tensor<f32>) -> tensor<f32>
    %191 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%184 : tensor<256xf32>) outs(%190 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %193 = arith.addf %in, %out : f32
      linalg.yield %193 : f32
    } -> tensor<f32>
    %192 = linalg.generic {indexing_maps = [#map16, #map16, #map16], iterator_types = []} ins(%191, %189 : tensor<f32>, tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %in_67: f32, %out: f32):
      %193 = arith.divf %in, %in_67 : f32
      linalg.yield %193 : f32
    } -> tensor<f32>
    return %192 : tensor<f32>
  }
}
