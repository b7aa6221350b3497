#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<() -> ()>
#map3 = affine_map<(d0, d1) -> (d1)>
#map4 = affine_map<(d0, d1) -> (d0, d1)>
#map5 = affine_map<(d0, d1) -> (d0)>
#map6 = affine_map<(d0, d1) -> (d0, 0)>
#map7 = affine_map<(d0) -> (d0)>
#map8 = affine_map<(d0) -> ()>
#map9 = affine_map<(d0, d1) -> (0, d1)>
#map10 = affine_map<(d0, d1) -> ()>
module {
  func.func @main(%arg0: tensor<32x32xf32> {mx.name = "embed.weight", mx.role = "weight"}, %arg1: tensor<256x256xf32> {mx.name = "layers.0.weight", mx.role = "weight"}, %arg2: tensor<256xf32> {mx.name = "layers.0.bias", mx.role = "weight"}, %arg3: tensor<256x256xf32> {mx.name = "layers.1.weight", mx.role = "weight"}, %arg4: tensor<256xf32> {mx.name = "layers.1.bias", mx.role = "weight"}, %arg5: tensor<256x256xf32> {mx.name = "layers.2.weight", mx.role = "weight"}, %arg6: tensor<256xf32> {mx.name = "layers.2.bias", mx.role = "weight"}, %arg7: tensor<32x256xf32> {mx.name = "head.weight", mx.role = "weight"}, %arg8: tensor<32xf32> {mx.name = "head.bias", mx.role = "weight"}, %arg9: tensor<4xf32> {mx.name = "scales", mx.role = "state"}, %arg10: tensor<256x8xi64> {mx.name = "tokens", mx.role = "activation"}, %arg11: tensor<256xi64> {mx.name = "target", mx.role = "target"}) -> (tensor<32x32xf32> {mx.name = "grad.embed.weight"}, tensor<256x256xf32> {mx.name = "grad.layers.0.weight"}, tensor<256xf32> {mx.name = "grad.layers.0.bias"}, tensor<256x256xf32> {mx.name = "grad.layers.1.weight"}, tensor<256xf32> {mx.name = "grad.layers.1.bias"}, tensor<256x256xf32> {mx.name = "grad.layers.2.weight"}, tensor<256xf32> {mx.name = "grad.layers.2.bias"}, tensor<32x256xf32> {mx.name = "grad.head.weight"}, tensor<32xf32> {mx.name = "grad.head.bias"}, tensor<f32> {mx.name = "loss"}, tensor<4xf32> {mx.name = "largest"}) {
    %c-100_i64 = arith.constant -100 : i64
    %c0_i64 = arith.constant 0 : i64
    %c32 = arith.constant 32 : index
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 1.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant dense<1.000000e+00> : tensor<f32>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_4 = arith.constant dense<0> : tensor<i64>
    %cst_5 = arith.constant dense<1> : tensor<i64>
    %0 = tensor.empty() : tensor<256x8x32xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg10 : tensor<256x8xi64>) outs(%0 : tensor<256x8x32xf32>) {
    ^bb0(%in: i64, %out: f32):
      %144 = arith.index_cast %in : i64 to index
      %145 = linalg.index 2 : index
      %146 = arith.cmpi slt, %144, %c32 : index
      cf.assert %146, "index must be smaller than dim size"
      %147 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %147, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg0[%144, %145] : tensor<32x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<256x8x32xf32>
    %collapsed = tensor.collapse_shape %1 [[0], [1, 2]] : tensor<256x8x32xf32> into tensor<256x256xf32>
    %extracted_slice = tensor.extract_slice %arg9[0] [1] [1] : tensor<4xf32> to tensor<1xf32>
    %collapsed_6 = tensor.collapse_shape %extracted_slice [] : tensor<1xf32> into tensor<f32>
    %2 = tensor.empty() : tensor<f32>
    %3 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = []} ins(%collapsed_6 : tensor<f32>) outs(%2 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %144 = arith.cmpf one, %in, %cst : f32
      cf.assert %144, "unimplemented: tensor with zero element"
      %145 = arith.divf %cst_0, %in : f32
      linalg.yield %145 : f32
    } -> tensor<f32>
    %4 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = []} ins(%collapsed_6 : tensor<f32>) outs(%2 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %144 = arith.cmpf one, %in, %cst : f32
      cf.assert %144, "unimplemented: tensor with zero element"
      %145 = arith.divf %cst_0, %in : f32
      linalg.yield %145 : f32
    } -> tensor<f32>
    %5 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = []} ins(%collapsed_6 : tensor<f32>) outs(%2 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %144 = arith.cmpf one, %in, %cst : f32
      cf.assert %144, "unimplemented: tensor with zero element"
      %145 = arith.divf %cst_0, %in : f32
      linalg.yield %145 : f32
    } -> tensor<f32>
    %6 = tensor.empty() : tensor<256x256xf32>
    %transposed = linalg.transpose ins(%arg1 : tensor<256x256xf32>) outs(%6 : tensor<256x256xf32>) permutation = [1, 0] 
    %7 = linalg.fill ins(%cst : f32) outs(%6 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %8 = linalg.matmul ins(%collapsed, %transposed : tensor<256x256xf32>, tensor<256x256xf32>) outs(%7 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %9 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%arg2 : tensor<256xf32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x256xf32>
    %10 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%8, %9 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.addf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<256x256xf32>
    %11 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%10 : tensor<256x256xf32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %144 = arith.negf %in : f32
      %145 = math.exp %144 : f32
      %146 = arith.addf %145, %cst_0 : f32
      %147 = arith.divf %cst_0, %146 : f32
      linalg.yield %147 : f32
    } -> tensor<256x256xf32>
    %12 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%10, %11 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.mulf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<256x256xf32>
    %extracted_slice_7 = tensor.extract_slice %arg9[1] [1] [1] : tensor<4xf32> to tensor<1xf32>
    %collapsed_8 = tensor.collapse_shape %extracted_slice_7 [] : tensor<1xf32> into tensor<f32>
    %13 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = []} ins(%collapsed_8 : tensor<f32>) outs(%2 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %144 = arith.cmpf one, %in, %cst : f32
      cf.assert %144, "unimplemented: tensor with zero element"
      %145 = arith.divf %cst_0, %in : f32
      linalg.yield %145 : f32
    } -> tensor<f32>
    %14 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = []} ins(%collapsed_8 : tensor<f32>) outs(%2 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %144 = arith.cmpf one, %in, %cst : f32
      cf.assert %144, "unimplemented: tensor with zero element"
      %145 = arith.divf %cst_0, %in : f32
      linalg.yield %145 : f32
    } -> tensor<f32>
    %15 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = []} ins(%collapsed_8 : tensor<f32>) outs(%2 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %144 = arith.cmpf one, %in, %cst : f32
      cf.assert %144, "unimplemented: tensor with zero element"
      %145 = arith.divf %cst_0, %in : f32
      linalg.yield %145 : f32
    } -> tensor<f32>
    %transposed_9 = linalg.transpose ins(%arg3 : tensor<256x256xf32>) outs(%6 : tensor<256x256xf32>) permutation = [1, 0] 
    %16 = linalg.matmul ins(%12, %transposed_9 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%7 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %17 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%arg4 : tensor<256xf32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x256xf32>
    %18 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%16, %17 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.addf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<256x256xf32>
    %19 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%18 : tensor<256x256xf32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %144 = arith.negf %in : f32
      %145 = math.exp %144 : f32
      %146 = arith.addf %145, %cst_0 : f32
      %147 = arith.divf %cst_0, %146 : f32
      linalg.yield %147 : f32
    } -> tensor<256x256xf32>
    %20 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%18, %19 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.mulf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<256x256xf32>
    %extracted_slice_10 = tensor.extract_slice %arg9[2] [1] [1] : tensor<4xf32> to tensor<1xf32>
    %collapsed_11 = tensor.collapse_shape %extracted_slice_10 [] : tensor<1xf32> into tensor<f32>
    %21 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = []} ins(%collapsed_11 : tensor<f32>) outs(%2 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %144 = arith.cmpf one, %in, %cst : f32
      cf.assert %144, "unimplemented: tensor with zero element"
      %145 = arith.divf %cst_0, %in : f32
      linalg.yield %145 : f32
    } -> tensor<f32>
    %22 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = []} ins(%collapsed_11 : tensor<f32>) outs(%2 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %144 = arith.cmpf one, %in, %cst : f32
      cf.assert %144, "unimplemented: tensor with zero element"
      %145 = arith.divf %cst_0, %in : f32
      linalg.yield %145 : f32
    } -> tensor<f32>
    %23 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = []} ins(%collapsed_11 : tensor<f32>) outs(%2 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %144 = arith.cmpf one, %in, %cst : f32
      cf.assert %144, "unimplemented: tensor with zero element"
      %145 = arith.divf %cst_0, %in : f32
      linalg.yield %145 : f32
    } -> tensor<f32>
    %transposed_12 = linalg.transpose ins(%arg5 : tensor<256x256xf32>) outs(%6 : tensor<256x256xf32>) permutation = [1, 0] 
    %24 = linalg.matmul ins(%20, %transposed_12 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%7 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %25 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%arg6 : tensor<256xf32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x256xf32>
    %26 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%24, %25 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.addf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<256x256xf32>
    %27 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%26 : tensor<256x256xf32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %144 = arith.negf %in : f32
      %145 = math.exp %144 : f32
      %146 = arith.addf %145, %cst_0 : f32
      %147 = arith.divf %cst_0, %146 : f32
      linalg.yield %147 : f32
    } -> tensor<256x256xf32>
    %28 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%26, %27 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.mulf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<256x256xf32>
    %extracted_slice_13 = tensor.extract_slice %arg9[3] [1] [1] : tensor<4xf32> to tensor<1xf32>
    %collapsed_14 = tensor.collapse_shape %extracted_slice_13 [] : tensor<1xf32> into tensor<f32>
    %29 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = []} ins(%collapsed_14 : tensor<f32>) outs(%2 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %144 = arith.cmpf one, %in, %cst : f32
      cf.assert %144, "unimplemented: tensor with zero element"
      %145 = arith.divf %cst_0, %in : f32
      linalg.yield %145 : f32
    } -> tensor<f32>
    %30 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = []} ins(%collapsed_14 : tensor<f32>) outs(%2 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %144 = arith.cmpf one, %in, %cst : f32
      cf.assert %144, "unimplemented: tensor with zero element"
      %145 = arith.divf %cst_0, %in : f32
      linalg.yield %145 : f32
    } -> tensor<f32>
    %31 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = []} ins(%collapsed_14 : tensor<f32>) outs(%2 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %144 = arith.cmpf one, %in, %cst : f32
      cf.assert %144, "unimplemented: tensor with zero element"
      %145 = arith.divf %cst_0, %in : f32
      linalg.yield %145 : f32
    } -> tensor<f32>
    %32 = tensor.empty() : tensor<256x32xf32>
    %transposed_15 = linalg.transpose ins(%arg7 : tensor<32x256xf32>) outs(%32 : tensor<256x32xf32>) permutation = [1, 0] 
    %33 = linalg.fill ins(%cst : f32) outs(%32 : tensor<256x32xf32>) -> tensor<256x32xf32>
    %34 = linalg.matmul ins(%28, %transposed_15 : tensor<256x256xf32>, tensor<256x32xf32>) outs(%33 : tensor<256x32xf32>) -> tensor<256x32xf32>
    %35 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%arg8 : tensor<32xf32>) outs(%32 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x32xf32>
    %36 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%34, %35 : tensor<256x32xf32>, tensor<256x32xf32>) outs(%32 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.addf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<256x32xf32>
    %37 = tensor.empty() : tensor<256xi64>
    %38 = linalg.fill ins(%c0_i64 : i64) outs(%37 : tensor<256xi64>) -> tensor<256xi64>
    %39 = tensor.empty() : tensor<256xf32>
    %40 = linalg.fill ins(%cst_1 : f32) outs(%39 : tensor<256xf32>) -> tensor<256xf32>
    %41:2 = linalg.generic {indexing_maps = [#map4, #map5, #map5], iterator_types = ["parallel", "reduction"]} ins(%36 : tensor<256x32xf32>) outs(%40, %38 : tensor<256xf32>, tensor<256xi64>) {
    ^bb0(%in: f32, %out: f32, %out_38: i64):
      %144 = linalg.index 1 : index
      %145 = arith.index_cast %144 : index to i64
      %146 = arith.maximumf %in, %out : f32
      %147 = arith.cmpf ogt, %in, %out : f32
      %148 = arith.select %147, %145, %out_38 : i64
      linalg.yield %146, %148 : f32, i64
    } -> (tensor<256xf32>, tensor<256xi64>)
    %expanded = tensor.expand_shape %41#0 [[0, 1]] output_shape [256, 1] : tensor<256xf32> into tensor<256x1xf32>
    %42 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel"]} ins(%36, %expanded : tensor<256x32xf32>, tensor<256x1xf32>) outs(%32 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.subf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<256x32xf32>
    %43 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%42 : tensor<256x32xf32>) outs(%32 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %144 = math.exp %in : f32
      linalg.yield %144 : f32
    } -> tensor<256x32xf32>
    %44 = tensor.empty() : tensor<256x1xf32>
    %45 = linalg.fill ins(%cst : f32) outs(%44 : tensor<256x1xf32>) -> tensor<256x1xf32>
    %46 = linalg.generic {indexing_maps = [#map4, #map6], iterator_types = ["parallel", "reduction"]} ins(%43 : tensor<256x32xf32>) outs(%45 : tensor<256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %144 = arith.addf %in, %out : f32
      linalg.yield %144 : f32
    } -> tensor<256x1xf32>
    %47 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%46 : tensor<256x1xf32>) outs(%44 : tensor<256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %144 = math.log %in : f32
      linalg.yield %144 : f32
    } -> tensor<256x1xf32>
    %48 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel"]} ins(%42, %47 : tensor<256x32xf32>, tensor<256x1xf32>) outs(%32 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.subf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<256x32xf32>
    %49 = tensor.empty() : tensor<256xi1>
    %50 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg11 : tensor<256xi64>) outs(%49 : tensor<256xi1>) {
    ^bb0(%in: i64, %out: i1):
      %144 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %144 : i1
    } -> tensor<256xi1>
    %51 = linalg.generic {indexing_maps = [#map7, #map7, #map8, #map7], iterator_types = ["parallel"]} ins(%50, %arg11, %cst_4 : tensor<256xi1>, tensor<256xi64>, tensor<i64>) outs(%37 : tensor<256xi64>) {
    ^bb0(%in: i1, %in_38: i64, %in_39: i64, %out: i64):
      %144 = arith.select %in, %in_38, %in_39 : i64
      linalg.yield %144 : i64
    } -> tensor<256xi64>
    %expanded_16 = tensor.expand_shape %51 [[0, 1]] output_shape [256, 1] : tensor<256xi64> into tensor<256x1xi64>
    %52 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%expanded_16 : tensor<256x1xi64>) outs(%45 : tensor<256x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %144 = linalg.index 0 : index
      %145 = arith.index_cast %in : i64 to index
      %146 = arith.cmpi slt, %145, %c32 : index
      cf.assert %146, "index must be smaller than dim size"
      %147 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %147, "index must be larger or equal to 0"
      %extracted = tensor.extract %48[%144, %145] : tensor<256x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<256x1xf32>
    %collapsed_17 = tensor.collapse_shape %52 [[0, 1]] : tensor<256x1xf32> into tensor<256xf32>
    %53 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%collapsed_17 : tensor<256xf32>) outs(%39 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %144 = arith.negf %in : f32
      linalg.yield %144 : f32
    } -> tensor<256xf32>
    %54 = linalg.generic {indexing_maps = [#map7, #map7, #map8, #map7], iterator_types = ["parallel"]} ins(%50, %53, %cst_3 : tensor<256xi1>, tensor<256xf32>, tensor<f32>) outs(%39 : tensor<256xf32>) {
    ^bb0(%in: i1, %in_38: f32, %in_39: f32, %out: f32):
      %144 = arith.select %in, %in_38, %in_39 : f32
      linalg.yield %144 : f32
    } -> tensor<256xf32>
    %55 = tensor.empty() : tensor<i64>
    %56 = linalg.fill ins(%c0_i64 : i64) outs(%55 : tensor<i64>) -> tensor<i64>
    %57 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["reduction"]} ins(%50 : tensor<256xi1>) outs(%56 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %144 = arith.extui %in : i1 to i64
      %145 = arith.addi %144, %out : i64
      linalg.yield %145 : i64
    } -> tensor<i64>
    %58 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = []} ins(%57 : tensor<i64>) outs(%2 : tensor<f32>) {
    ^bb0(%in: i64, %out: f32):
      %144 = arith.sitofp %in : i64 to f32
      linalg.yield %144 : f32
    } -> tensor<f32>
    %59 = linalg.fill ins(%cst : f32) outs(%2 : tensor<f32>) -> tensor<f32>
    %60 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["reduction"]} ins(%54 : tensor<256xf32>) outs(%59 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %144 = arith.addf %in, %out : f32
      linalg.yield %144 : f32
    } -> tensor<f32>
    %61 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = []} ins(%60, %58 : tensor<f32>, tensor<f32>) outs(%2 : tensor<f32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.divf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<f32>
    %expanded_18 = tensor.expand_shape %arg11 [[0, 1]] output_shape [256, 1] : tensor<256xi64> into tensor<256x1xi64>
    %62 = tensor.empty() : tensor<32xi64>
    %63 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel"]} outs(%62 : tensor<32xi64>) {
    ^bb0(%out: i64):
      %144 = linalg.index 0 : index
      %145 = arith.index_cast %144 : index to i64
      linalg.yield %145 : i64
    } -> tensor<32xi64>
    %expanded_19 = tensor.expand_shape %63 [[0, 1]] output_shape [1, 32] : tensor<32xi64> into tensor<1x32xi64>
    %64 = tensor.empty() : tensor<256x32xi1>
    %65 = linalg.generic {indexing_maps = [#map6, #map9, #map4], iterator_types = ["parallel", "parallel"]} ins(%expanded_18, %expanded_19 : tensor<256x1xi64>, tensor<1x32xi64>) outs(%64 : tensor<256x32xi1>) {
    ^bb0(%in: i64, %in_38: i64, %out: i1):
      %144 = arith.cmpi eq, %in, %in_38 : i64
      linalg.yield %144 : i1
    } -> tensor<256x32xi1>
    %expanded_20 = tensor.expand_shape %50 [[0, 1]] output_shape [256, 1] : tensor<256xi1> into tensor<256x1xi1>
    %66 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel"]} ins(%65, %expanded_20 : tensor<256x32xi1>, tensor<256x1xi1>) outs(%64 : tensor<256x32xi1>) {
    ^bb0(%in: i1, %in_38: i1, %out: i1):
      %144 = arith.andi %in, %in_38 : i1
      linalg.yield %144 : i1
    } -> tensor<256x32xi1>
    %67 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = []} ins(%cst_2, %58 : tensor<f32>, tensor<f32>) outs(%2 : tensor<f32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.divf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<f32>
    %68 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = []} ins(%67 : tensor<f32>) outs(%2 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %144 = arith.negf %in : f32
      linalg.yield %144 : f32
    } -> tensor<f32>
    %69 = linalg.generic {indexing_maps = [#map4, #map10, #map10, #map4], iterator_types = ["parallel", "parallel"]} ins(%66, %68, %cst_3 : tensor<256x32xi1>, tensor<f32>, tensor<f32>) outs(%32 : tensor<256x32xf32>) {
    ^bb0(%in: i1, %in_38: f32, %in_39: f32, %out: f32):
      %144 = arith.select %in, %in_38, %in_39 : f32
      linalg.yield %144 : f32
    } -> tensor<256x32xf32>
    %70 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%48 : tensor<256x32xf32>) outs(%32 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %144 = math.exp %in : f32
      linalg.yield %144 : f32
    } -> tensor<256x32xf32>
    %71 = linalg.generic {indexing_maps = [#map4, #map6], iterator_types = ["parallel", "reduction"]} ins(%69 : tensor<256x32xf32>) outs(%45 : tensor<256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %144 = arith.addf %in, %out : f32
      linalg.yield %144 : f32
    } -> tensor<256x1xf32>
    %72 = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel"]} ins(%70, %71 : tensor<256x32xf32>, tensor<256x1xf32>) outs(%32 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.mulf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<256x32xf32>
    %73 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%69, %72 : tensor<256x32xf32>, tensor<256x32xf32>) outs(%32 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.subf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<256x32xf32>
    %74 = linalg.generic {indexing_maps = [#map4, #map10, #map4], iterator_types = ["parallel", "parallel"]} ins(%73, %collapsed_14 : tensor<256x32xf32>, tensor<f32>) outs(%32 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.mulf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<256x32xf32>
    %75 = linalg.matmul ins(%74, %arg7 : tensor<256x32xf32>, tensor<32x256xf32>) outs(%7 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %76 = tensor.empty() : tensor<32x256xf32>
    %transposed_21 = linalg.transpose ins(%74 : tensor<256x32xf32>) outs(%76 : tensor<32x256xf32>) permutation = [1, 0] 
    %77 = linalg.fill ins(%cst : f32) outs(%76 : tensor<32x256xf32>) -> tensor<32x256xf32>
    %78 = linalg.matmul ins(%transposed_21, %28 : tensor<32x256xf32>, tensor<256x256xf32>) outs(%77 : tensor<32x256xf32>) -> tensor<32x256xf32>
    %79 = tensor.empty() : tensor<1x32xf32>
    %80 = linalg.fill ins(%cst : f32) outs(%79 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %81 = linalg.generic {indexing_maps = [#map4, #map9], iterator_types = ["reduction", "parallel"]} ins(%74 : tensor<256x32xf32>) outs(%80 : tensor<1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %144 = arith.addf %in, %out : f32
      linalg.yield %144 : f32
    } -> tensor<1x32xf32>
    %collapsed_22 = tensor.collapse_shape %81 [[0, 1]] : tensor<1x32xf32> into tensor<32xf32>
    %82 = tensor.empty() : tensor<32xf32>
    %83 = linalg.generic {indexing_maps = [#map7, #map8, #map7], iterator_types = ["parallel"]} ins(%collapsed_22, %31 : tensor<32xf32>, tensor<f32>) outs(%82 : tensor<32xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.mulf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<32xf32>
    %84 = linalg.generic {indexing_maps = [#map4, #map10, #map4], iterator_types = ["parallel", "parallel"]} ins(%78, %30 : tensor<32x256xf32>, tensor<f32>) outs(%76 : tensor<32x256xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.mulf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<32x256xf32>
    %85 = linalg.generic {indexing_maps = [#map4, #map10, #map4], iterator_types = ["parallel", "parallel"]} ins(%75, %29 : tensor<256x256xf32>, tensor<f32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.mulf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<256x256xf32>
    %86 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%85, %27 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.mulf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<256x256xf32>
    %87 = linalg.generic {indexing_maps = [#map10, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%cst_5, %27 : tensor<i64>, tensor<256x256xf32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: i64, %in_38: f32, %out: f32):
      %144 = arith.sitofp %in : i64 to f32
      %145 = arith.subf %144, %in_38 : f32
      linalg.yield %145 : f32
    } -> tensor<256x256xf32>
    %88 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%26, %87 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.mulf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<256x256xf32>
    %89 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%88 : tensor<256x256xf32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %144 = arith.addf %in, %cst_0 : f32
      linalg.yield %144 : f32
    } -> tensor<256x256xf32>
    %90 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%86, %89 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.mulf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<256x256xf32>
    %91 = linalg.generic {indexing_maps = [#map4, #map10, #map4], iterator_types = ["parallel", "parallel"]} ins(%90, %collapsed_11 : tensor<256x256xf32>, tensor<f32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.mulf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<256x256xf32>
    %92 = linalg.matmul ins(%91, %arg5 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%7 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %transposed_23 = linalg.transpose ins(%91 : tensor<256x256xf32>) outs(%6 : tensor<256x256xf32>) permutation = [1, 0] 
    %93 = linalg.matmul ins(%transposed_23, %20 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%7 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %94 = tensor.empty() : tensor<1x256xf32>
    %95 = linalg.fill ins(%cst : f32) outs(%94 : tensor<1x256xf32>) -> tensor<1x256xf32>
    %96 = linalg.generic {indexing_maps = [#map4, #map9], iterator_types = ["reduction", "parallel"]} ins(%91 : tensor<256x256xf32>) outs(%95 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %144 = arith.addf %in, %out : f32
      linalg.yield %144 : f32
    } -> tensor<1x256xf32>
    %collapsed_24 = tensor.collapse_shape %96 [[0, 1]] : tensor<1x256xf32> into tensor<256xf32>
    %97 = linalg.generic {indexing_maps = [#map7, #map8, #map7], iterator_types = ["parallel"]} ins(%collapsed_24, %23 : tensor<256xf32>, tensor<f32>) outs(%39 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.mulf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<256xf32>
    %98 = linalg.generic {indexing_maps = [#map4, #map10, #map4], iterator_types = ["parallel", "parallel"]} ins(%93, %22 : tensor<256x256xf32>, tensor<f32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.mulf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<256x256xf32>
    %99 = linalg.generic {indexing_maps = [#map4, #map10, #map4], iterator_types = ["parallel", "parallel"]} ins(%92, %21 : tensor<256x256xf32>, tensor<f32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.mulf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<256x256xf32>
    %100 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%99, %19 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.mulf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<256x256xf32>
    %101 = linalg.generic {indexing_maps = [#map10, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%cst_5, %19 : tensor<i64>, tensor<256x256xf32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: i64, %in_38: f32, %out: f32):
      %144 = arith.sitofp %in : i64 to f32
      %145 = arith.subf %144, %in_38 : f32
      linalg.yield %145 : f32
    } -> tensor<256x256xf32>
    %102 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%18, %101 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.mulf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<256x256xf32>
    %103 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%102 : tensor<256x256xf32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %144 = arith.addf %in, %cst_0 : f32
      linalg.yield %144 : f32
    } -> tensor<256x256xf32>
    %104 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%100, %103 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.mulf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<256x256xf32>
    %105 = linalg.generic {indexing_maps = [#map4, #map10, #map4], iterator_types = ["parallel", "parallel"]} ins(%104, %collapsed_8 : tensor<256x256xf32>, tensor<f32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.mulf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<256x256xf32>
    %106 = linalg.matmul ins(%105, %arg3 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%7 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %transposed_25 = linalg.transpose ins(%105 : tensor<256x256xf32>) outs(%6 : tensor<256x256xf32>) permutation = [1, 0] 
    %107 = linalg.matmul ins(%transposed_25, %12 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%7 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %108 = linalg.generic {indexing_maps = [#map4, #map9], iterator_types = ["reduction", "parallel"]} ins(%105 : tensor<256x256xf32>) outs(%95 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %144 = arith.addf %in, %out : f32
      linalg.yield %144 : f32
    } -> tensor<1x256xf32>
    %collapsed_26 = tensor.collapse_shape %108 [[0, 1]] : tensor<1x256xf32> into tensor<256xf32>
    %109 = linalg.generic {indexing_maps = [#map7, #map8, #map7], iterator_types = ["parallel"]} ins(%collapsed_26, %15 : tensor<256xf32>, tensor<f32>) outs(%39 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.mulf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<256xf32>
    %110 = linalg.generic {indexing_maps = [#map4, #map10, #map4], iterator_types = ["parallel", "parallel"]} ins(%107, %14 : tensor<256x256xf32>, tensor<f32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.mulf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<256x256xf32>
    %111 = linalg.generic {indexing_maps = [#map4, #map10, #map4], iterator_types = ["parallel", "parallel"]} ins(%106, %13 : tensor<256x256xf32>, tensor<f32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.mulf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<256x256xf32>
    %112 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%111, %11 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.mulf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<256x256xf32>
    %113 = linalg.generic {indexing_maps = [#map10, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%cst_5, %11 : tensor<i64>, tensor<256x256xf32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: i64, %in_38: f32, %out: f32):
      %144 = arith.sitofp %in : i64 to f32
      %145 = arith.subf %144, %in_38 : f32
      linalg.yield %145 : f32
    } -> tensor<256x256xf32>
    %114 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%10, %113 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.mulf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<256x256xf32>
    %115 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%114 : tensor<256x256xf32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %144 = arith.addf %in, %cst_0 : f32
      linalg.yield %144 : f32
    } -> tensor<256x256xf32>
    %116 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%112, %115 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.mulf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<256x256xf32>
    %117 = linalg.generic {indexing_maps = [#map4, #map10, #map4], iterator_types = ["parallel", "parallel"]} ins(%116, %collapsed_6 : tensor<256x256xf32>, tensor<f32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.mulf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<256x256xf32>
    %118 = linalg.matmul ins(%117, %arg1 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%7 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %transposed_27 = linalg.transpose ins(%117 : tensor<256x256xf32>) outs(%6 : tensor<256x256xf32>) permutation = [1, 0] 
    %119 = linalg.matmul ins(%transposed_27, %collapsed : tensor<256x256xf32>, tensor<256x256xf32>) outs(%7 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %120 = linalg.generic {indexing_maps = [#map4, #map9], iterator_types = ["reduction", "parallel"]} ins(%117 : tensor<256x256xf32>) outs(%95 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %144 = arith.addf %in, %out : f32
      linalg.yield %144 : f32
    } -> tensor<1x256xf32>
    %collapsed_28 = tensor.collapse_shape %120 [[0, 1]] : tensor<1x256xf32> into tensor<256xf32>
    %121 = linalg.generic {indexing_maps = [#map7, #map8, #map7], iterator_types = ["parallel"]} ins(%collapsed_28, %5 : tensor<256xf32>, tensor<f32>) outs(%39 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.mulf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<256xf32>
    %122 = linalg.generic {indexing_maps = [#map4, #map10, #map4], iterator_types = ["parallel", "parallel"]} ins(%119, %4 : tensor<256x256xf32>, tensor<f32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.mulf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<256x256xf32>
    %123 = linalg.generic {indexing_maps = [#map4, #map10, #map4], iterator_types = ["parallel", "parallel"]} ins(%118, %3 : tensor<256x256xf32>, tensor<f32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_38: f32, %out: f32):
      %144 = arith.mulf %in, %in_38 : f32
      linalg.yield %144 : f32
    } -> tensor<256x256xf32>
    %expanded_29 = tensor.expand_shape %123 [[0], [1, 2]] output_shape [256, 8, 32] : tensor<256x256xf32> into tensor<256x8x32xf32>
    %collapsed_30 = tensor.collapse_shape %arg10 [[0, 1]] : tensor<256x8xi64> into tensor<2048xi64>
    %expanded_31 = tensor.expand_shape %collapsed_30 [[0, 1]] output_shape [1, 2048] : tensor<2048xi64> into tensor<1x2048xi64>
    %expanded_32 = tensor.expand_shape %63 [[0, 1]] output_shape [32, 1] : tensor<32xi64> into tensor<32x1xi64>
    %124 = tensor.empty() : tensor<32x2048xi1>
    %125 = linalg.generic {indexing_maps = [#map9, #map6, #map4], iterator_types = ["parallel", "parallel"]} ins(%expanded_31, %expanded_32 : tensor<1x2048xi64>, tensor<32x1xi64>) outs(%124 : tensor<32x2048xi1>) {
    ^bb0(%in: i64, %in_38: i64, %out: i1):
      %144 = arith.cmpi eq, %in, %in_38 : i64
      linalg.yield %144 : i1
    } -> tensor<32x2048xi1>
    %126 = tensor.empty() : tensor<32x2048xf32>
    %127 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%125 : tensor<32x2048xi1>) outs(%126 : tensor<32x2048xf32>) {
    ^bb0(%in: i1, %out: f32):
      %144 = arith.uitofp %in : i1 to f32
      linalg.yield %144 : f32
    } -> tensor<32x2048xf32>
    %collapsed_33 = tensor.collapse_shape %expanded_29 [[0, 1], [2]] : tensor<256x8x32xf32> into tensor<2048x32xf32>
    %128 = tensor.empty() : tensor<32x32xf32>
    %129 = linalg.fill ins(%cst : f32) outs(%128 : tensor<32x32xf32>) -> tensor<32x32xf32>
    %130 = linalg.matmul ins(%127, %collapsed_33 : tensor<32x2048xf32>, tensor<2048x32xf32>) outs(%129 : tensor<32x32xf32>) -> tensor<32x32xf32>
    %131 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%116 : tensor<256x256xf32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %144 = math.absf %in : f32
      linalg.yield %144 : f32
    } -> tensor<256x256xf32>
    %132:2 = linalg.generic {indexing_maps = [#map4, #map5, #map5], iterator_types = ["parallel", "reduction"]} ins(%131 : tensor<256x256xf32>) outs(%40, %38 : tensor<256xf32>, tensor<256xi64>) {
    ^bb0(%in: f32, %out: f32, %out_38: i64):
      %144 = linalg.index 1 : index
      %145 = arith.index_cast %144 : index to i64
      %146 = arith.maximumf %in, %out : f32
      %147 = arith.cmpf ogt, %in, %out : f32
      %148 = arith.select %147, %145, %out_38 : i64
      linalg.yield %146, %148 : f32, i64
    } -> (tensor<256xf32>, tensor<256xi64>)
    %133 = linalg.fill ins(%cst_1 : f32) outs(%2 : tensor<f32>) -> tensor<f32>
    %134:2 = linalg.generic {indexing_maps = [#map7, #map8, #map8], iterator_types = ["reduction"]} ins(%132#0 : tensor<256xf32>) outs(%133, %56 : tensor<f32>, tensor<i64>) {
    ^bb0(%in: f32, %out: f32, %out_38: i64):
      %144 = linalg.index 0 : index
      %145 = arith.index_cast %144 : index to i64
      %146 = arith.maximumf %in, %out : f32
      %147 = arith.cmpf ogt, %in, %out : f32
      %148 = arith.select %147, %145, %out_38 : i64
      linalg.yield %146, %148 : f32, i64
    } -> (tensor<f32>, tensor<i64>)
    %135 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%104 : tensor<256x256xf32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %144 = math.absf %in : f32
      linalg.yield %144 : f32
    } -> tensor<256x256xf32>
    %136:2 = linalg.generic {indexing_maps = [#map4, #map5, #map5], iterator_types = ["parallel", "reduction"]} ins(%135 : tensor<256x256xf32>) outs(%40, %38 : tensor<256xf32>, tensor<256xi64>) {
    ^bb0(%in: f32, %out: f32, %out_38: i64):
      %144 = linalg.index 1 : index
      %145 = arith.index_cast %144 : index to i64
      %146 = arith.maximumf %in, %out : f32
      %147 = arith.cmpf ogt, %in, %out : f32
      %148 = arith.select %147, %145, %out_38 : i64
      linalg.yield %146, %148 : f32, i64
    } -> (tensor<256xf32>, tensor<256xi64>)
    %137:2 = linalg.generic {indexing_maps = [#map7, #map8, #map8], iterator_types = ["reduction"]} ins(%136#0 : tensor<256xf32>) outs(%133, %56 : tensor<f32>, tensor<i64>) {
    ^bb0(%in: f32, %out: f32, %out_38: i64):
      %144 = linalg.index 0 : index
      %145 = arith.index_cast %144 : index to i64
      %146 = arith.maximumf %in, %out : f32
      %147 = arith.cmpf ogt, %in, %out : f32
      %148 = arith.select %147, %145, %out_38 : i64
      linalg.yield %146, %148 : f32, i64
    } -> (tensor<f32>, tensor<i64>)
    %138 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%90 : tensor<256x256xf32>) outs(%6 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %144 = math.absf %in : f32
      linalg.yield %144 : f32
    } -> tensor<256x256xf32>
    %139:2 = linalg.generic {indexing_maps = [#map4, #map5, #map5], iterator_types = ["parallel", "reduction"]} ins(%138 : tensor<256x256xf32>) outs(%40, %38 : tensor<256xf32>, tensor<256xi64>) {
    ^bb0(%in: f32, %out: f32, %out_38: i64):
      %144 = linalg.index 1 : index
      %145 = arith.index_cast %144 : index to i64
      %146 = arith.maximumf %in, %out : f32
      %147 = arith.cmpf ogt, %in, %out : f32
      %148 = arith.select %147, %145, %out_38 : i64
      linalg.yield %146, %148 : f32, i64
    } -> (tensor<256xf32>, tensor<256xi64>)
    %140:2 = linalg.generic {indexing_maps = [#map7, #map8, #map8], iterator_types = ["reduction"]} ins(%139#0 : tensor<256xf32>) outs(%133, %56 : tensor<f32>, tensor<i64>) {
    ^bb0(%in: f32, %out: f32, %out_38: i64):
      %144 = linalg.index 0 : index
      %145 = arith.index_cast %144 : index to i64
      %146 = arith.maximumf %in, %out : f32
      %147 = arith.cmpf ogt, %in, %out : f32
      %148 = arith.select %147, %145, %out_38 : i64
      linalg.yield %146, %148 : f32, i64
    } -> (tensor<f32>, tensor<i64>)
    %141 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%73 : tensor<256x32xf32>) outs(%32 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %144 = math.absf %in : f32
      linalg.yield %144 : f32
    } -> tensor<256x32xf32>
    %142:2 = linalg.generic {indexing_maps = [#map4, #map5, #map5], iterator_types = ["parallel", "reduction"]} ins(%141 : tensor<256x32xf32>) outs(%40, %38 : tensor<256xf32>, tensor<256xi64>) {
    ^bb0(%in: f32, %out: f32, %out_38: i64):
      %144 = linalg.index 1 : index
      %145 = arith.index_cast %144 : index to i64
      %146 = arith.maximumf %in, %out : f32
      %147 = arith.cmpf ogt, %in, %out : f32
      %148 = arith.select %147, %145, %out_38 : i64
      linalg.yield %146, %148 : f32, i64
    } -> (tensor<256xf32>, tensor<256xi64>)
    %143:2 = linalg.generic {indexing_maps = [#map7, #map8, #map8], iterator_types = ["reduction"]} ins(%142#0 : tensor<256xf32>) outs(%133, %56 : tensor<f32>, tensor<i64>) {
    ^bb0(%in: f32, %out: f32, %out_38: i64):
      %144 = linalg.index 0 : index
      %145 = arith.index_cast %144 : index to i64
      %146 = arith.maximumf %in, %out : f32
      %147 = arith.cmpf ogt, %in, %out : f32
      %148 = arith.select %147, %145, %out_38 : i64
      linalg.yield %146, %148 : f32, i64
    } -> (tensor<f32>, tensor<i64>)
    %expanded_34 = tensor.expand_shape %134#0 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_35 = tensor.expand_shape %137#0 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_36 = tensor.expand_shape %140#0 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_37 = tensor.expand_shape %143#0 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %concat = tensor.concat dim(0) %expanded_34, %expanded_35, %expanded_36, %expanded_37 : (tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4xf32>
    return %130, %122, %121, %110, %109, %98, %97, %84, %83, %61, %concat : tensor<32x32xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<256x256xf32>, tensor<256xf32>, tensor<32x256xf32>, tensor<32xf32>, tensor<f32>, tensor<4xf32>
  }
}
