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
#map17 = affine_map<(d0, d1) -> (0, d1)>
#map18 = affine_map<(d0, d1) -> ()>
#map19 = affine_map<(d0, d1, d2) -> (0, d1, d2)>
module {
  func.func @main(%arg0: tensor<32x64xf32> {mx.name = "embed.weight", mx.role = "weight"}, %arg1: tensor<16x64xf32> {mx.name = "position.weight", mx.role = "weight"}, %arg2: tensor<64xf32> {mx.name = "norm1.weight", mx.role = "weight"}, %arg3: tensor<64xf32> {mx.name = "norm1.bias", mx.role = "weight"}, %arg4: tensor<192x64xf32> {mx.name = "qkv.weight", mx.role = "weight"}, %arg5: tensor<192xf32> {mx.name = "qkv.bias", mx.role = "weight"}, %arg6: tensor<64x64xf32> {mx.name = "out.weight", mx.role = "weight"}, %arg7: tensor<64xf32> {mx.name = "out.bias", mx.role = "weight"}, %arg8: tensor<64xf32> {mx.name = "norm2.weight", mx.role = "weight"}, %arg9: tensor<64xf32> {mx.name = "norm2.bias", mx.role = "weight"}, %arg10: tensor<256x64xf32> {mx.name = "up.weight", mx.role = "weight"}, %arg11: tensor<256xf32> {mx.name = "up.bias", mx.role = "weight"}, %arg12: tensor<64x256xf32> {mx.name = "down.weight", mx.role = "weight"}, %arg13: tensor<64xf32> {mx.name = "down.bias", mx.role = "weight"}, %arg14: tensor<64xf32> {mx.name = "norm3.weight", mx.role = "weight"}, %arg15: tensor<64xf32> {mx.name = "norm3.bias", mx.role = "weight"}, %arg16: tensor<32x64xf32> {mx.name = "head.weight", mx.role = "weight"}, %arg17: tensor<32xf32> {mx.name = "head.bias", mx.role = "weight"}, %arg18: tensor<32x64xf32> {mx.name = "m.embed.weight", mx.role = "state"}, %arg19: tensor<16x64xf32> {mx.name = "m.position.weight", mx.role = "state"}, %arg20: tensor<64xf32> {mx.name = "m.norm1.weight", mx.role = "state"}, %arg21: tensor<64xf32> {mx.name = "m.norm1.bias", mx.role = "state"}, %arg22: tensor<192x64xf32> {mx.name = "m.qkv.weight", mx.role = "state"}, %arg23: tensor<192xf32> {mx.name = "m.qkv.bias", mx.role = "state"}, %arg24: tensor<64x64xf32> {mx.name = "m.out.weight", mx.role = "state"}, %arg25: tensor<64xf32> {mx.name = "m.out.bias", mx.role = "state"}, %arg26: tensor<64xf32> {mx.name = "m.norm2.weight", mx.role = "state"}, %arg27: tensor<64xf32> {mx.name = "m.norm2.bias", mx.role = "state"}, %arg28: tensor<256x64xf32> {mx.name = "m.up.weight", mx.role = "state"}, %arg29: tensor<256xf32> {mx.name = "m.up.bias", mx.role = "state"}, %arg30: tensor<64x256xf32> {mx.name = "m.down.weight", mx.role = "state"}, %arg31: tensor<64xf32> {mx.name = "m.down.bias", mx.role = "state"}, %arg32: tensor<64xf32> {mx.name = "m.norm3.weight", mx.role = "state"}, %arg33: tensor<64xf32> {mx.name = "m.norm3.bias", mx.role = "state"}, %arg34: tensor<32x64xf32> {mx.name = "m.head.weight", mx.role = "state"}, %arg35: tensor<32xf32> {mx.name = "m.head.bias", mx.role = "state"}, %arg36: tensor<32x64xf32> {mx.name = "v.embed.weight", mx.role = "state"}, %arg37: tensor<16x64xf32> {mx.name = "v.position.weight", mx.role = "state"}, %arg38: tensor<64xf32> {mx.name = "v.norm1.weight", mx.role = "state"}, %arg39: tensor<64xf32> {mx.name = "v.norm1.bias", mx.role = "state"}, %arg40: tensor<192x64xf32> {mx.name = "v.qkv.weight", mx.role = "state"}, %arg41: tensor<192xf32> {mx.name = "v.qkv.bias", mx.role = "state"}, %arg42: tensor<64x64xf32> {mx.name = "v.out.weight", mx.role = "state"}, %arg43: tensor<64xf32> {mx.name = "v.out.bias", mx.role = "state"}, %arg44: tensor<64xf32> {mx.name = "v.norm2.weight", mx.role = "state"}, %arg45: tensor<64xf32> {mx.name = "v.norm2.bias", mx.role = "state"}, %arg46: tensor<256x64xf32> {mx.name = "v.up.weight", mx.role = "state"}, %arg47: tensor<256xf32> {mx.name = "v.up.bias", mx.role = "state"}, %arg48: tensor<64x256xf32> {mx.name = "v.down.weight", mx.role = "state"}, %arg49: tensor<64xf32> {mx.name = "v.down.bias", mx.role = "state"}, %arg50: tensor<64xf32> {mx.name = "v.norm3.weight", mx.role = "state"}, %arg51: tensor<64xf32> {mx.name = "v.norm3.bias", mx.role = "state"}, %arg52: tensor<32x64xf32> {mx.name = "v.head.weight", mx.role = "state"}, %arg53: tensor<32xf32> {mx.name = "v.head.bias", mx.role = "state"}, %arg54: tensor<f32> {mx.name = "rate", mx.role = "state"}, %arg55: tensor<i32> {mx.name = "step", mx.role = "step"}, %arg56: tensor<16x16xi64> {mx.name = "tokens", mx.role = "activation"}, %arg57: tensor<16x16xi64> {mx.name = "target", mx.role = "target"}) -> (tensor<32x64xf32> {mx.name = "new.embed.weight"}, tensor<16x64xf32> {mx.name = "new.position.weight"}, tensor<64xf32> {mx.name = "new.norm1.weight"}, tensor<64xf32> {mx.name = "new.norm1.bias"}, tensor<192x64xf32> {mx.name = "new.qkv.weight"}, tensor<192xf32> {mx.name = "new.qkv.bias"}, tensor<64x64xf32> {mx.name = "new.out.weight"}, tensor<64xf32> {mx.name = "new.out.bias"}, tensor<64xf32> {mx.name = "new.norm2.weight"}, tensor<64xf32> {mx.name = "new.norm2.bias"}, tensor<256x64xf32> {mx.name = "new.up.weight"}, tensor<256xf32> {mx.name = "new.up.bias"}, tensor<64x256xf32> {mx.name = "new.down.weight"}, tensor<64xf32> {mx.name = "new.down.bias"}, tensor<64xf32> {mx.name = "new.norm3.weight"}, tensor<64xf32> {mx.name = "new.norm3.bias"}, tensor<32x64xf32> {mx.name = "new.head.weight"}, tensor<32xf32> {mx.name = "new.head.bias"}, tensor<32x64xf32> {mx.name = "new.m.embed.weight"}, tensor<16x64xf32> {mx.name = "new.m.position.weight"}, tensor<64xf32> {mx.name = "new.m.norm1.weight"}, tensor<64xf32> {mx.name = "new.m.norm1.bias"}, tensor<192x64xf32> {mx.name = "new.m.qkv.weight"}, tensor<192xf32> {mx.name = "new.m.qkv.bias"}, tensor<64x64xf32> {mx.name = "new.m.out.weight"}, tensor<64xf32> {mx.name = "new.m.out.bias"}, tensor<64xf32> {mx.name = "new.m.norm2.weight"}, tensor<64xf32> {mx.name = "new.m.norm2.bias"}, tensor<256x64xf32> {mx.name = "new.m.up.weight"}, tensor<256xf32> {mx.name = "new.m.up.bias"}, tensor<64x256xf32> {mx.name = "new.m.down.weight"}, tensor<64xf32> {mx.name = "new.m.down.bias"}, tensor<64xf32> {mx.name = "new.m.norm3.weight"}, tensor<64xf32> {mx.name = "new.m.norm3.bias"}, tensor<32x64xf32> {mx.name = "new.m.head.weight"}, tensor<32xf32> {mx.name = "new.m.head.bias"}, tensor<32x64xf32> {mx.name = "new.v.embed.weight"}, tensor<16x64xf32> {mx.name = "new.v.position.weight"}, tensor<64xf32> {mx.name = "new.v.norm1.weight"}, tensor<64xf32> {mx.name = "new.v.norm1.bias"}, tensor<192x64xf32> {mx.name = "new.v.qkv.weight"}, tensor<192xf32> {mx.name = "new.v.qkv.bias"}, tensor<64x64xf32> {mx.name = "new.v.out.weight"}, tensor<64xf32> {mx.name = "new.v.out.bias"}, tensor<64xf32> {mx.name = "new.v.norm2.weight"}, tensor<64xf32> {mx.name = "new.v.norm2.bias"}, tensor<256x64xf32> {mx.name = "new.v.up.weight"}, tensor<256xf32> {mx.name = "new.v.up.bias"}, tensor<64x256xf32> {mx.name = "new.v.down.weight"}, tensor<64xf32> {mx.name = "new.v.down.bias"}, tensor<64xf32> {mx.name = "new.v.norm3.weight"}, tensor<64xf32> {mx.name = "new.v.norm3.bias"}, tensor<32x64xf32> {mx.name = "new.v.head.weight"}, tensor<32xf32> {mx.name = "new.v.head.bias"}, tensor<f32> {mx.name = "loss"}) {
    %c-100_i64 = arith.constant -100 : i64
    %c0_i64 = arith.constant 0 : i64
    %c32 = arith.constant 32 : index
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 1.000000e+00 : f32
    %cst_3 = arith.constant 5.000000e-01 : f32
    %cst_4 = arith.constant dense<1.000000e+00> : tensor<f32>
    %cst_5 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_6 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_7 = arith.constant 1.000000e-08 : f64
    %cst_8 = arith.constant 1.000000e-02 : f64
    %cst_9 = arith.constant -0.051293294387550578 : f64
    %cst_10 = arith.constant -0.10536051565782628 : f64
    %cst_11 = arith.constant 0.050000000000000044 : f64
    %cst_12 = arith.constant 0.94999999999999996 : f64
    %cst_13 = arith.constant 0.099999999999999978 : f64
    %cst_14 = arith.constant 9.000000e-01 : f64
    %cst_15 = arith.constant 9.9999999999999995E-7 : f64
    %cst_16 = arith.constant 0.3989422804014327 : f64
    %cst_17 = arith.constant 0.70710678118654757 : f64
    %cst_18 = arith.constant 1.000000e-05 : f64
    %cst_19 = arith.constant 6.400000e+01 : f64
    %cst_20 = arith.constant 6.400000e+01 : f32
    %cst_21 = arith.constant 4.000000e+00 : f32
    %cst_22 = arith.constant 1.41421354 : f32
    %cst_23 = arith.constant -5.000000e-01 : f32
    %cst_24 = arith.constant dense<0> : tensor<i64>
    %cst_25 = arith.constant dense<1> : tensor<i64>
    %0 = tensor.empty() : tensor<16x16x64xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg56 : tensor<16x16xi64>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: i64, %out: f32):
      %627 = arith.index_cast %in : i64 to index
      %628 = linalg.index 2 : index
      %629 = arith.cmpi slt, %627, %c32 : index
      cf.assert %629, "index must be smaller than dim size"
      %630 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %630, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg0[%627, %628] : tensor<32x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<16x16x64xf32>
    %2 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %arg1 : tensor<16x16x64xf32>, tensor<16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %3 = tensor.empty() : tensor<16x16x64xf64>
    %4 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2 : tensor<16x16x64xf32>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %627 = arith.extf %in : f32 to f64
      linalg.yield %627 : f64
    } -> tensor<16x16x64xf64>
    %5 = tensor.empty() : tensor<16x16x1xf64>
    %6 = linalg.fill ins(%cst : f64) outs(%5 : tensor<16x16x1xf64>) -> tensor<16x16x1xf64>
    %7 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%4 : tensor<16x16x64xf64>) outs(%6 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %627 = arith.addf %in, %out : f64
      linalg.yield %627 : f64
    } -> tensor<16x16x1xf64>
    %8 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7 : tensor<16x16x1xf64>) outs(%5 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %627 = arith.divf %in, %cst_19 : f64
      linalg.yield %627 : f64
    } -> tensor<16x16x1xf64>
    %9 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4, %8 : tensor<16x16x64xf64>, tensor<16x16x1xf64>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f64, %in_115: f64, %out: f64):
      %627 = arith.subf %in, %in_115 : f64
      linalg.yield %627 : f64
    } -> tensor<16x16x64xf64>
    %10 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9, %9 : tensor<16x16x64xf64>, tensor<16x16x64xf64>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f64, %in_115: f64, %out: f64):
      %627 = arith.mulf %in, %in_115 : f64
      linalg.yield %627 : f64
    } -> tensor<16x16x64xf64>
    %11 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%10 : tensor<16x16x64xf64>) outs(%6 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %627 = arith.addf %in, %out : f64
      linalg.yield %627 : f64
    } -> tensor<16x16x1xf64>
    %12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<16x16x1xf64>) outs(%5 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %627 = arith.divf %in, %cst_19 : f64
      linalg.yield %627 : f64
    } -> tensor<16x16x1xf64>
    %13 = tensor.empty() : tensor<16x16x1xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<16x16x1xf64>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %627 = arith.truncf %in : f64 to f32
      linalg.yield %627 : f32
    } -> tensor<16x16x1xf32>
    %15 = linalg.fill ins(%cst_0 : f32) outs(%13 : tensor<16x16x1xf32>) -> tensor<16x16x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%2 : tensor<16x16x64xf32>) outs(%15 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x1xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.divf %in, %cst_20 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x1xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_18 : f64 to f32
      %628 = arith.addf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<16x16x1xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = math.rsqrt %in : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x1xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %17 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.subf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20, %19 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21, %arg2 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22, %arg3 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
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
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<256x192xf32>
    %expanded = tensor.expand_shape %29 [[0, 1], [2, 3, 4]] output_shape [16, 16, 3, 4, 16] : tensor<256x192xf32> into tensor<16x16x3x4x16xf32>
    %30 = tensor.empty() : tensor<3x16x4x16x16xf32>
    %transposed_26 = linalg.transpose ins(%expanded : tensor<16x16x3x4x16xf32>) outs(%30 : tensor<3x16x4x16x16xf32>) permutation = [2, 0, 3, 1, 4] 
    %extracted_slice = tensor.extract_slice %transposed_26[0, 0, 0, 0, 0] [1, 16, 4, 16, 16] [1, 1, 1, 1, 1] : tensor<3x16x4x16x16xf32> to tensor<1x16x4x16x16xf32>
    %extracted_slice_27 = tensor.extract_slice %transposed_26[1, 0, 0, 0, 0] [1, 16, 4, 16, 16] [1, 1, 1, 1, 1] : tensor<3x16x4x16x16xf32> to tensor<1x16x4x16x16xf32>
    %extracted_slice_28 = tensor.extract_slice %transposed_26[2, 0, 0, 0, 0] [1, 16, 4, 16, 16] [1, 1, 1, 1, 1] : tensor<3x16x4x16x16xf32> to tensor<1x16x4x16x16xf32>
    %collapsed_29 = tensor.collapse_shape %extracted_slice_27 [[0, 1], [2], [3], [4]] : tensor<1x16x4x16x16xf32> into tensor<16x4x16x16xf32>
    %31 = tensor.empty() : tensor<16xi64>
    %32 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel"]} outs(%31 : tensor<16xi64>) {
    ^bb0(%out: i64):
      %627 = linalg.index 0 : index
      %628 = arith.index_cast %627 : index to i64
      linalg.yield %628 : i64
    } -> tensor<16xi64>
    %33 = tensor.empty() : tensor<16x4x16x16xf32>
    %transposed_30 = linalg.transpose ins(%collapsed_29 : tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) permutation = [0, 1, 3, 2] 
    %collapsed_31 = tensor.collapse_shape %extracted_slice [[0, 1, 2], [3], [4]] : tensor<1x16x4x16x16xf32> into tensor<64x16x16xf32>
    %collapsed_32 = tensor.collapse_shape %transposed_30 [[0, 1], [2], [3]] : tensor<16x4x16x16xf32> into tensor<64x16x16xf32>
    %34 = tensor.empty() : tensor<64x16x16xf32>
    %35 = linalg.fill ins(%cst_0 : f32) outs(%34 : tensor<64x16x16xf32>) -> tensor<64x16x16xf32>
    %36 = linalg.batch_matmul ins(%collapsed_31, %collapsed_32 : tensor<64x16x16xf32>, tensor<64x16x16xf32>) outs(%35 : tensor<64x16x16xf32>) -> tensor<64x16x16xf32>
    %expanded_33 = tensor.expand_shape %36 [[0, 1], [2], [3]] output_shape [16, 4, 16, 16] : tensor<64x16x16xf32> into tensor<16x4x16x16xf32>
    %37 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_33 : tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.divf %in, %cst_21 : f32
      linalg.yield %627 : f32
    } -> tensor<16x4x16x16xf32>
    %expanded_34 = tensor.expand_shape %32 [[0, 1]] output_shape [16, 1] : tensor<16xi64> into tensor<16x1xi64>
    %38 = tensor.empty() : tensor<16x16xi1>
    %39 = linalg.generic {indexing_maps = [#map5, #map9, #map6], iterator_types = ["parallel", "parallel"]} ins(%32, %expanded_34 : tensor<16xi64>, tensor<16x1xi64>) outs(%38 : tensor<16x16xi1>) {
    ^bb0(%in: i64, %in_115: i64, %out: i1):
      %627 = arith.cmpi sgt, %in, %in_115 : i64
      linalg.yield %627 : i1
    } -> tensor<16x16xi1>
    %40 = linalg.generic {indexing_maps = [#map10, #map11, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39, %cst_6, %37 : tensor<16x16xi1>, tensor<f32>, tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: i1, %in_115: f32, %in_116: f32, %out: f32):
      %627 = arith.select %in, %in_115, %in_116 : f32
      linalg.yield %627 : f32
    } -> tensor<16x4x16x16xf32>
    %41 = tensor.empty() : tensor<16x4x16xi64>
    %42 = linalg.fill ins(%c0_i64 : i64) outs(%41 : tensor<16x4x16xi64>) -> tensor<16x4x16xi64>
    %43 = tensor.empty() : tensor<16x4x16xf32>
    %44 = linalg.fill ins(%cst_1 : f32) outs(%43 : tensor<16x4x16xf32>) -> tensor<16x4x16xf32>
    %45:2 = linalg.generic {indexing_maps = [#map8, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%40 : tensor<16x4x16x16xf32>) outs(%44, %42 : tensor<16x4x16xf32>, tensor<16x4x16xi64>) {
    ^bb0(%in: f32, %out: f32, %out_115: i64):
      %627 = linalg.index 3 : index
      %628 = arith.index_cast %627 : index to i64
      %629 = arith.maximumf %in, %out : f32
      %630 = arith.cmpf ogt, %in, %out : f32
      %631 = arith.select %630, %628, %out_115 : i64
      linalg.yield %629, %631 : f32, i64
    } -> (tensor<16x4x16xf32>, tensor<16x4x16xi64>)
    %expanded_35 = tensor.expand_shape %45#0 [[0], [1], [2, 3]] output_shape [16, 4, 16, 1] : tensor<16x4x16xf32> into tensor<16x4x16x1xf32>
    %46 = linalg.generic {indexing_maps = [#map8, #map13, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40, %expanded_35 : tensor<16x4x16x16xf32>, tensor<16x4x16x1xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.subf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x4x16x16xf32>
    %47 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%46 : tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = math.exp %in : f32
      linalg.yield %627 : f32
    } -> tensor<16x4x16x16xf32>
    %48 = tensor.empty() : tensor<16x4x16x1xf32>
    %49 = linalg.fill ins(%cst_0 : f32) outs(%48 : tensor<16x4x16x1xf32>) -> tensor<16x4x16x1xf32>
    %50 = linalg.generic {indexing_maps = [#map8, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%47 : tensor<16x4x16x16xf32>) outs(%49 : tensor<16x4x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<16x4x16x1xf32>
    %51 = linalg.generic {indexing_maps = [#map8, #map13, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%47, %50 : tensor<16x4x16x16xf32>, tensor<16x4x16x1xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x4x16x16xf32>
    %collapsed_36 = tensor.collapse_shape %51 [[0, 1], [2], [3]] : tensor<16x4x16x16xf32> into tensor<64x16x16xf32>
    %collapsed_37 = tensor.collapse_shape %extracted_slice_28 [[0, 1, 2], [3], [4]] : tensor<1x16x4x16x16xf32> into tensor<64x16x16xf32>
    %52 = linalg.batch_matmul ins(%collapsed_36, %collapsed_37 : tensor<64x16x16xf32>, tensor<64x16x16xf32>) outs(%35 : tensor<64x16x16xf32>) -> tensor<64x16x16xf32>
    %expanded_38 = tensor.expand_shape %52 [[0, 1], [2], [3]] output_shape [16, 4, 16, 16] : tensor<64x16x16xf32> into tensor<16x4x16x16xf32>
    %53 = tensor.empty() : tensor<16x16x4x16xf32>
    %transposed_39 = linalg.transpose ins(%expanded_38 : tensor<16x4x16x16xf32>) outs(%53 : tensor<16x16x4x16xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_40 = tensor.collapse_shape %transposed_39 [[0, 1], [2, 3]] : tensor<16x16x4x16xf32> into tensor<256x64xf32>
    %54 = tensor.empty() : tensor<64x64xf32>
    %transposed_41 = linalg.transpose ins(%arg6 : tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) permutation = [1, 0] 
    %55 = tensor.empty() : tensor<256x64xf32>
    %56 = linalg.fill ins(%cst_0 : f32) outs(%55 : tensor<256x64xf32>) -> tensor<256x64xf32>
    %57 = linalg.matmul ins(%collapsed_40, %transposed_41 : tensor<256x64xf32>, tensor<64x64xf32>) outs(%56 : tensor<256x64xf32>) -> tensor<256x64xf32>
    %58 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg7 : tensor<64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x64xf32>
    %59 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%57, %58 : tensor<256x64xf32>, tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<256x64xf32>
    %expanded_42 = tensor.expand_shape %59 [[0, 1], [2]] output_shape [16, 16, 64] : tensor<256x64xf32> into tensor<16x16x64xf32>
    %60 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %expanded_42 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %61 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%60 : tensor<16x16x64xf32>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %627 = arith.extf %in : f32 to f64
      linalg.yield %627 : f64
    } -> tensor<16x16x64xf64>
    %62 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%61 : tensor<16x16x64xf64>) outs(%6 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %627 = arith.addf %in, %out : f64
      linalg.yield %627 : f64
    } -> tensor<16x16x1xf64>
    %63 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%62 : tensor<16x16x1xf64>) outs(%5 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %627 = arith.divf %in, %cst_19 : f64
      linalg.yield %627 : f64
    } -> tensor<16x16x1xf64>
    %64 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%61, %63 : tensor<16x16x64xf64>, tensor<16x16x1xf64>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f64, %in_115: f64, %out: f64):
      %627 = arith.subf %in, %in_115 : f64
      linalg.yield %627 : f64
    } -> tensor<16x16x64xf64>
    %65 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%64, %64 : tensor<16x16x64xf64>, tensor<16x16x64xf64>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f64, %in_115: f64, %out: f64):
      %627 = arith.mulf %in, %in_115 : f64
      linalg.yield %627 : f64
    } -> tensor<16x16x64xf64>
    %66 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%65 : tensor<16x16x64xf64>) outs(%6 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %627 = arith.addf %in, %out : f64
      linalg.yield %627 : f64
    } -> tensor<16x16x1xf64>
    %67 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%66 : tensor<16x16x1xf64>) outs(%5 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %627 = arith.divf %in, %cst_19 : f64
      linalg.yield %627 : f64
    } -> tensor<16x16x1xf64>
    %68 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%67 : tensor<16x16x1xf64>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %627 = arith.truncf %in : f64 to f32
      linalg.yield %627 : f32
    } -> tensor<16x16x1xf32>
    %69 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%60 : tensor<16x16x64xf32>) outs(%15 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x1xf32>
    %70 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%69 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.divf %in, %cst_20 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x1xf32>
    %71 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_18 : f64 to f32
      %628 = arith.addf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<16x16x1xf32>
    %72 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%71 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = math.rsqrt %in : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x1xf32>
    %73 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%60, %70 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.subf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %74 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73, %72 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %75 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74, %arg8 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %76 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75, %arg9 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %collapsed_43 = tensor.collapse_shape %76 [[0, 1], [2]] : tensor<16x16x64xf32> into tensor<256x64xf32>
    %77 = tensor.empty() : tensor<64x256xf32>
    %transposed_44 = linalg.transpose ins(%arg10 : tensor<256x64xf32>) outs(%77 : tensor<64x256xf32>) permutation = [1, 0] 
    %78 = tensor.empty() : tensor<256x256xf32>
    %79 = linalg.fill ins(%cst_0 : f32) outs(%78 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %80 = linalg.matmul ins(%collapsed_43, %transposed_44 : tensor<256x64xf32>, tensor<64x256xf32>) outs(%79 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %81 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg11 : tensor<256xf32>) outs(%78 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x256xf32>
    %82 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%80, %81 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%78 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<256x256xf32>
    %expanded_45 = tensor.expand_shape %82 [[0, 1], [2]] output_shape [16, 16, 256] : tensor<256x256xf32> into tensor<16x16x256xf32>
    %83 = tensor.empty() : tensor<16x16x256xf32>
    %84 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_45 : tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.divf %in, %cst_22 : f32
      %628 = math.erf %627 : f32
      %629 = arith.addf %628, %cst_2 : f32
      %630 = arith.mulf %629, %cst_3 : f32
      %631 = arith.mulf %in, %630 : f32
      linalg.yield %631 : f32
    } -> tensor<16x16x256xf32>
    %collapsed_46 = tensor.collapse_shape %84 [[0, 1], [2]] : tensor<16x16x256xf32> into tensor<256x256xf32>
    %transposed_47 = linalg.transpose ins(%arg12 : tensor<64x256xf32>) outs(%55 : tensor<256x64xf32>) permutation = [1, 0] 
    %85 = linalg.matmul ins(%collapsed_46, %transposed_47 : tensor<256x256xf32>, tensor<256x64xf32>) outs(%56 : tensor<256x64xf32>) -> tensor<256x64xf32>
    %86 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg13 : tensor<64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x64xf32>
    %87 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%85, %86 : tensor<256x64xf32>, tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<256x64xf32>
    %expanded_48 = tensor.expand_shape %87 [[0, 1], [2]] output_shape [16, 16, 64] : tensor<256x64xf32> into tensor<16x16x64xf32>
    %88 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%60, %expanded_48 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %89 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88 : tensor<16x16x64xf32>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %627 = arith.extf %in : f32 to f64
      linalg.yield %627 : f64
    } -> tensor<16x16x64xf64>
    %90 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%89 : tensor<16x16x64xf64>) outs(%6 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %627 = arith.addf %in, %out : f64
      linalg.yield %627 : f64
    } -> tensor<16x16x1xf64>
    %91 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<16x16x1xf64>) outs(%5 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %627 = arith.divf %in, %cst_19 : f64
      linalg.yield %627 : f64
    } -> tensor<16x16x1xf64>
    %92 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89, %91 : tensor<16x16x64xf64>, tensor<16x16x1xf64>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f64, %in_115: f64, %out: f64):
      %627 = arith.subf %in, %in_115 : f64
      linalg.yield %627 : f64
    } -> tensor<16x16x64xf64>
    %93 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92, %92 : tensor<16x16x64xf64>, tensor<16x16x64xf64>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f64, %in_115: f64, %out: f64):
      %627 = arith.mulf %in, %in_115 : f64
      linalg.yield %627 : f64
    } -> tensor<16x16x64xf64>
    %94 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%93 : tensor<16x16x64xf64>) outs(%6 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %627 = arith.addf %in, %out : f64
      linalg.yield %627 : f64
    } -> tensor<16x16x1xf64>
    %95 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94 : tensor<16x16x1xf64>) outs(%5 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %627 = arith.divf %in, %cst_19 : f64
      linalg.yield %627 : f64
    } -> tensor<16x16x1xf64>
    %96 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95 : tensor<16x16x1xf64>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %627 = arith.truncf %in : f64 to f32
      linalg.yield %627 : f32
    } -> tensor<16x16x1xf32>
    %97 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%88 : tensor<16x16x64xf32>) outs(%15 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x1xf32>
    %98 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.divf %in, %cst_20 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x1xf32>
    %99 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_18 : f64 to f32
      %628 = arith.addf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<16x16x1xf32>
    %100 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = math.rsqrt %in : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x1xf32>
    %101 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88, %98 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.subf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %102 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101, %100 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %103 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102, %arg14 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %104 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103, %arg15 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %collapsed_49 = tensor.collapse_shape %104 [[0, 1], [2]] : tensor<16x16x64xf32> into tensor<256x64xf32>
    %105 = tensor.empty() : tensor<64x32xf32>
    %transposed_50 = linalg.transpose ins(%arg16 : tensor<32x64xf32>) outs(%105 : tensor<64x32xf32>) permutation = [1, 0] 
    %106 = tensor.empty() : tensor<256x32xf32>
    %107 = linalg.fill ins(%cst_0 : f32) outs(%106 : tensor<256x32xf32>) -> tensor<256x32xf32>
    %108 = linalg.matmul ins(%collapsed_49, %transposed_50 : tensor<256x64xf32>, tensor<64x32xf32>) outs(%107 : tensor<256x32xf32>) -> tensor<256x32xf32>
    %109 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg17 : tensor<32xf32>) outs(%106 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x32xf32>
    %110 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%108, %109 : tensor<256x32xf32>, tensor<256x32xf32>) outs(%106 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<256x32xf32>
    %collapsed_51 = tensor.collapse_shape %arg57 [[0, 1]] : tensor<16x16xi64> into tensor<256xi64>
    %111 = tensor.empty() : tensor<256xi64>
    %112 = linalg.fill ins(%c0_i64 : i64) outs(%111 : tensor<256xi64>) -> tensor<256xi64>
    %113 = tensor.empty() : tensor<256xf32>
    %114 = linalg.fill ins(%cst_1 : f32) outs(%113 : tensor<256xf32>) -> tensor<256xf32>
    %115:2 = linalg.generic {indexing_maps = [#map6, #map14, #map14], iterator_types = ["parallel", "reduction"]} ins(%110 : tensor<256x32xf32>) outs(%114, %112 : tensor<256xf32>, tensor<256xi64>) {
    ^bb0(%in: f32, %out: f32, %out_115: i64):
      %627 = linalg.index 1 : index
      %628 = arith.index_cast %627 : index to i64
      %629 = arith.maximumf %in, %out : f32
      %630 = arith.cmpf ogt, %in, %out : f32
      %631 = arith.select %630, %628, %out_115 : i64
      linalg.yield %629, %631 : f32, i64
    } -> (tensor<256xf32>, tensor<256xi64>)
    %expanded_52 = tensor.expand_shape %115#0 [[0, 1]] output_shape [256, 1] : tensor<256xf32> into tensor<256x1xf32>
    %116 = linalg.generic {indexing_maps = [#map6, #map9, #map6], iterator_types = ["parallel", "parallel"]} ins(%110, %expanded_52 : tensor<256x32xf32>, tensor<256x1xf32>) outs(%106 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.subf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<256x32xf32>
    %117 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%116 : tensor<256x32xf32>) outs(%106 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = math.exp %in : f32
      linalg.yield %627 : f32
    } -> tensor<256x32xf32>
    %118 = tensor.empty() : tensor<256x1xf32>
    %119 = linalg.fill ins(%cst_0 : f32) outs(%118 : tensor<256x1xf32>) -> tensor<256x1xf32>
    %120 = linalg.generic {indexing_maps = [#map6, #map9], iterator_types = ["parallel", "reduction"]} ins(%117 : tensor<256x32xf32>) outs(%119 : tensor<256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<256x1xf32>
    %121 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%120 : tensor<256x1xf32>) outs(%118 : tensor<256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = math.log %in : f32
      linalg.yield %627 : f32
    } -> tensor<256x1xf32>
    %122 = linalg.generic {indexing_maps = [#map6, #map9, #map6], iterator_types = ["parallel", "parallel"]} ins(%116, %121 : tensor<256x32xf32>, tensor<256x1xf32>) outs(%106 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.subf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<256x32xf32>
    %123 = tensor.empty() : tensor<256xi1>
    %124 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%collapsed_51 : tensor<256xi64>) outs(%123 : tensor<256xi1>) {
    ^bb0(%in: i64, %out: i1):
      %627 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %627 : i1
    } -> tensor<256xi1>
    %125 = linalg.generic {indexing_maps = [#map7, #map7, #map15, #map7], iterator_types = ["parallel"]} ins(%124, %collapsed_51, %cst_24 : tensor<256xi1>, tensor<256xi64>, tensor<i64>) outs(%111 : tensor<256xi64>) {
    ^bb0(%in: i1, %in_115: i64, %in_116: i64, %out: i64):
      %627 = arith.select %in, %in_115, %in_116 : i64
      linalg.yield %627 : i64
    } -> tensor<256xi64>
    %expanded_53 = tensor.expand_shape %125 [[0, 1]] output_shape [256, 1] : tensor<256xi64> into tensor<256x1xi64>
    %126 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%expanded_53 : tensor<256x1xi64>) outs(%119 : tensor<256x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %627 = linalg.index 0 : index
      %628 = arith.index_cast %in : i64 to index
      %629 = arith.cmpi slt, %628, %c32 : index
      cf.assert %629, "index must be smaller than dim size"
      %630 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %630, "index must be larger or equal to 0"
      %extracted = tensor.extract %122[%627, %628] : tensor<256x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<256x1xf32>
    %collapsed_54 = tensor.collapse_shape %126 [[0, 1]] : tensor<256x1xf32> into tensor<256xf32>
    %127 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%collapsed_54 : tensor<256xf32>) outs(%113 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.negf %in : f32
      linalg.yield %627 : f32
    } -> tensor<256xf32>
    %128 = linalg.generic {indexing_maps = [#map7, #map7, #map15, #map7], iterator_types = ["parallel"]} ins(%124, %127, %cst_5 : tensor<256xi1>, tensor<256xf32>, tensor<f32>) outs(%113 : tensor<256xf32>) {
    ^bb0(%in: i1, %in_115: f32, %in_116: f32, %out: f32):
      %627 = arith.select %in, %in_115, %in_116 : f32
      linalg.yield %627 : f32
    } -> tensor<256xf32>
    %129 = tensor.empty() : tensor<i64>
    %130 = linalg.fill ins(%c0_i64 : i64) outs(%129 : tensor<i64>) -> tensor<i64>
    %131 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%124 : tensor<256xi1>) outs(%130 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %627 = arith.extui %in : i1 to i64
      %628 = arith.addi %627, %out : i64
      linalg.yield %628 : i64
    } -> tensor<i64>
    %132 = tensor.empty() : tensor<f32>
    %133 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%131 : tensor<i64>) outs(%132 : tensor<f32>) {
    ^bb0(%in: i64, %out: f32):
      %627 = arith.sitofp %in : i64 to f32
      linalg.yield %627 : f32
    } -> tensor<f32>
    %134 = linalg.fill ins(%cst_0 : f32) outs(%132 : tensor<f32>) -> tensor<f32>
    %135 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%128 : tensor<256xf32>) outs(%134 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<f32>
    %136 = linalg.generic {indexing_maps = [#map16, #map16, #map16], iterator_types = []} ins(%135, %133 : tensor<f32>, tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<f32>
    %expanded_55 = tensor.expand_shape %collapsed_51 [[0, 1]] output_shape [256, 1] : tensor<256xi64> into tensor<256x1xi64>
    %137 = tensor.empty() : tensor<32xi64>
    %138 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel"]} outs(%137 : tensor<32xi64>) {
    ^bb0(%out: i64):
      %627 = linalg.index 0 : index
      %628 = arith.index_cast %627 : index to i64
      linalg.yield %628 : i64
    } -> tensor<32xi64>
    %expanded_56 = tensor.expand_shape %138 [[0, 1]] output_shape [1, 32] : tensor<32xi64> into tensor<1x32xi64>
    %139 = tensor.empty() : tensor<256x32xi1>
    %140 = linalg.generic {indexing_maps = [#map9, #map17, #map6], iterator_types = ["parallel", "parallel"]} ins(%expanded_55, %expanded_56 : tensor<256x1xi64>, tensor<1x32xi64>) outs(%139 : tensor<256x32xi1>) {
    ^bb0(%in: i64, %in_115: i64, %out: i1):
      %627 = arith.cmpi eq, %in, %in_115 : i64
      linalg.yield %627 : i1
    } -> tensor<256x32xi1>
    %expanded_57 = tensor.expand_shape %124 [[0, 1]] output_shape [256, 1] : tensor<256xi1> into tensor<256x1xi1>
    %141 = linalg.generic {indexing_maps = [#map6, #map9, #map6], iterator_types = ["parallel", "parallel"]} ins(%140, %expanded_57 : tensor<256x32xi1>, tensor<256x1xi1>) outs(%139 : tensor<256x32xi1>) {
    ^bb0(%in: i1, %in_115: i1, %out: i1):
      %627 = arith.andi %in, %in_115 : i1
      linalg.yield %627 : i1
    } -> tensor<256x32xi1>
    %142 = linalg.generic {indexing_maps = [#map16, #map16, #map16], iterator_types = []} ins(%cst_4, %133 : tensor<f32>, tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<f32>
    %143 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%142 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.negf %in : f32
      linalg.yield %627 : f32
    } -> tensor<f32>
    %144 = linalg.generic {indexing_maps = [#map6, #map18, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%141, %143, %cst_5 : tensor<256x32xi1>, tensor<f32>, tensor<f32>) outs(%106 : tensor<256x32xf32>) {
    ^bb0(%in: i1, %in_115: f32, %in_116: f32, %out: f32):
      %627 = arith.select %in, %in_115, %in_116 : f32
      linalg.yield %627 : f32
    } -> tensor<256x32xf32>
    %145 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%122 : tensor<256x32xf32>) outs(%106 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = math.exp %in : f32
      linalg.yield %627 : f32
    } -> tensor<256x32xf32>
    %146 = linalg.generic {indexing_maps = [#map6, #map9], iterator_types = ["parallel", "reduction"]} ins(%144 : tensor<256x32xf32>) outs(%119 : tensor<256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<256x1xf32>
    %147 = linalg.generic {indexing_maps = [#map6, #map9, #map6], iterator_types = ["parallel", "parallel"]} ins(%145, %146 : tensor<256x32xf32>, tensor<256x1xf32>) outs(%106 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<256x32xf32>
    %148 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%144, %147 : tensor<256x32xf32>, tensor<256x32xf32>) outs(%106 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.subf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<256x32xf32>
    %149 = linalg.matmul ins(%148, %arg16 : tensor<256x32xf32>, tensor<32x64xf32>) outs(%56 : tensor<256x64xf32>) -> tensor<256x64xf32>
    %150 = tensor.empty() : tensor<32x256xf32>
    %transposed_58 = linalg.transpose ins(%148 : tensor<256x32xf32>) outs(%150 : tensor<32x256xf32>) permutation = [1, 0] 
    %151 = tensor.empty() : tensor<32x64xf32>
    %152 = linalg.fill ins(%cst_0 : f32) outs(%151 : tensor<32x64xf32>) -> tensor<32x64xf32>
    %153 = linalg.matmul ins(%transposed_58, %collapsed_49 : tensor<32x256xf32>, tensor<256x64xf32>) outs(%152 : tensor<32x64xf32>) -> tensor<32x64xf32>
    %154 = tensor.empty() : tensor<1x32xf32>
    %155 = linalg.fill ins(%cst_0 : f32) outs(%154 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %156 = linalg.generic {indexing_maps = [#map6, #map17], iterator_types = ["reduction", "parallel"]} ins(%148 : tensor<256x32xf32>) outs(%155 : tensor<1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<1x32xf32>
    %collapsed_59 = tensor.collapse_shape %156 [[0, 1]] : tensor<1x32xf32> into tensor<32xf32>
    %expanded_60 = tensor.expand_shape %149 [[0, 1], [2]] output_shape [16, 16, 64] : tensor<256x64xf32> into tensor<16x16x64xf32>
    %157 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_60, %arg14 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %158 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%157 : tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.mulf %in, %cst_20 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %159 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%157 : tensor<16x16x64xf32>) outs(%15 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x1xf32>
    %160 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%157, %102 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %161 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%160 : tensor<16x16x64xf32>) outs(%15 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x1xf32>
    %162 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102, %161 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %163 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%158, %159 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.subf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %164 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%163, %162 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.subf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %165 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.divf %in, %cst_20 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x1xf32>
    %166 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%165, %164 : tensor<16x16x1xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %167 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_60, %102 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %168 = tensor.empty() : tensor<64xf32>
    %169 = linalg.fill ins(%cst_0 : f32) outs(%168 : tensor<64xf32>) -> tensor<64xf32>
    %170 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["reduction", "reduction", "parallel"]} ins(%167 : tensor<16x16x64xf32>) outs(%169 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %171 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["reduction", "reduction", "parallel"]} ins(%expanded_60 : tensor<16x16x64xf32>) outs(%169 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %collapsed_61 = tensor.collapse_shape %166 [[0, 1], [2]] : tensor<16x16x64xf32> into tensor<256x64xf32>
    %172 = linalg.matmul ins(%collapsed_61, %arg12 : tensor<256x64xf32>, tensor<64x256xf32>) outs(%79 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %transposed_62 = linalg.transpose ins(%collapsed_61 : tensor<256x64xf32>) outs(%77 : tensor<64x256xf32>) permutation = [1, 0] 
    %173 = linalg.fill ins(%cst_0 : f32) outs(%77 : tensor<64x256xf32>) -> tensor<64x256xf32>
    %174 = linalg.matmul ins(%transposed_62, %collapsed_46 : tensor<64x256xf32>, tensor<256x256xf32>) outs(%173 : tensor<64x256xf32>) -> tensor<64x256xf32>
    %175 = tensor.empty() : tensor<1x64xf32>
    %176 = linalg.fill ins(%cst_0 : f32) outs(%175 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %177 = linalg.generic {indexing_maps = [#map6, #map17], iterator_types = ["reduction", "parallel"]} ins(%collapsed_61 : tensor<256x64xf32>) outs(%176 : tensor<1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<1x64xf32>
    %collapsed_63 = tensor.collapse_shape %177 [[0, 1]] : tensor<1x64xf32> into tensor<64xf32>
    %expanded_64 = tensor.expand_shape %172 [[0, 1], [2]] output_shape [16, 16, 256] : tensor<256x256xf32> into tensor<16x16x256xf32>
    %178 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_45 : tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_17 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<16x16x256xf32>
    %179 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%178 : tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = math.erf %in : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x256xf32>
    %180 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%179 : tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %cst_2 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x256xf32>
    %181 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%180 : tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.mulf %in, %cst_3 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x256xf32>
    %182 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_45, %expanded_45 : tensor<16x16x256xf32>, tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x256xf32>
    %183 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%182 : tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.mulf %in, %cst_23 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x256xf32>
    %184 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%183 : tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = math.exp %in : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x256xf32>
    %185 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%184 : tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_16 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<16x16x256xf32>
    %186 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_45, %185 : tensor<16x16x256xf32>, tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x256xf32>
    %187 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%181, %186 : tensor<16x16x256xf32>, tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x256xf32>
    %188 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_64, %187 : tensor<16x16x256xf32>, tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x256xf32>
    %collapsed_65 = tensor.collapse_shape %188 [[0, 1], [2]] : tensor<16x16x256xf32> into tensor<256x256xf32>
    %189 = linalg.matmul ins(%collapsed_65, %arg10 : tensor<256x256xf32>, tensor<256x64xf32>) outs(%56 : tensor<256x64xf32>) -> tensor<256x64xf32>
    %transposed_66 = linalg.transpose ins(%collapsed_65 : tensor<256x256xf32>) outs(%78 : tensor<256x256xf32>) permutation = [1, 0] 
    %190 = linalg.matmul ins(%transposed_66, %collapsed_43 : tensor<256x256xf32>, tensor<256x64xf32>) outs(%56 : tensor<256x64xf32>) -> tensor<256x64xf32>
    %191 = tensor.empty() : tensor<1x256xf32>
    %192 = linalg.fill ins(%cst_0 : f32) outs(%191 : tensor<1x256xf32>) -> tensor<1x256xf32>
    %193 = linalg.generic {indexing_maps = [#map6, #map17], iterator_types = ["reduction", "parallel"]} ins(%collapsed_65 : tensor<256x256xf32>) outs(%192 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<1x256xf32>
    %collapsed_67 = tensor.collapse_shape %193 [[0, 1]] : tensor<1x256xf32> into tensor<256xf32>
    %expanded_68 = tensor.expand_shape %189 [[0, 1], [2]] output_shape [16, 16, 64] : tensor<256x64xf32> into tensor<16x16x64xf32>
    %194 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_68, %arg8 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %195 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%194 : tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.mulf %in, %cst_20 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %196 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%194 : tensor<16x16x64xf32>) outs(%15 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x1xf32>
    %197 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%194, %74 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %198 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%197 : tensor<16x16x64xf32>) outs(%15 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x1xf32>
    %199 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74, %198 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %200 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%195, %196 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.subf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %201 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%200, %199 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.subf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %202 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.divf %in, %cst_20 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x1xf32>
    %203 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%202, %201 : tensor<16x16x1xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %204 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_68, %74 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %205 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["reduction", "reduction", "parallel"]} ins(%204 : tensor<16x16x64xf32>) outs(%169 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %206 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["reduction", "reduction", "parallel"]} ins(%expanded_68 : tensor<16x16x64xf32>) outs(%169 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %207 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%166, %203 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %collapsed_69 = tensor.collapse_shape %207 [[0, 1], [2]] : tensor<16x16x64xf32> into tensor<256x64xf32>
    %208 = linalg.matmul ins(%collapsed_69, %arg6 : tensor<256x64xf32>, tensor<64x64xf32>) outs(%56 : tensor<256x64xf32>) -> tensor<256x64xf32>
    %transposed_70 = linalg.transpose ins(%collapsed_69 : tensor<256x64xf32>) outs(%77 : tensor<64x256xf32>) permutation = [1, 0] 
    %209 = linalg.fill ins(%cst_0 : f32) outs(%54 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %210 = linalg.matmul ins(%transposed_70, %collapsed_40 : tensor<64x256xf32>, tensor<256x64xf32>) outs(%209 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %211 = linalg.generic {indexing_maps = [#map6, #map17], iterator_types = ["reduction", "parallel"]} ins(%collapsed_69 : tensor<256x64xf32>) outs(%176 : tensor<1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<1x64xf32>
    %collapsed_71 = tensor.collapse_shape %211 [[0, 1]] : tensor<1x64xf32> into tensor<64xf32>
    %expanded_72 = tensor.expand_shape %208 [[0, 1], [2, 3]] output_shape [16, 16, 4, 16] : tensor<256x64xf32> into tensor<16x16x4x16xf32>
    %transposed_73 = linalg.transpose ins(%expanded_72 : tensor<16x16x4x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_74 = tensor.collapse_shape %transposed_73 [[0, 1], [2], [3]] : tensor<16x4x16x16xf32> into tensor<64x16x16xf32>
    %transposed_75 = linalg.transpose ins(%collapsed_36 : tensor<64x16x16xf32>) outs(%34 : tensor<64x16x16xf32>) permutation = [0, 2, 1] 
    %212 = linalg.batch_matmul ins(%transposed_75, %collapsed_74 : tensor<64x16x16xf32>, tensor<64x16x16xf32>) outs(%35 : tensor<64x16x16xf32>) -> tensor<64x16x16xf32>
    %transposed_76 = linalg.transpose ins(%collapsed_37 : tensor<64x16x16xf32>) outs(%34 : tensor<64x16x16xf32>) permutation = [0, 2, 1] 
    %213 = linalg.batch_matmul ins(%collapsed_74, %transposed_76 : tensor<64x16x16xf32>, tensor<64x16x16xf32>) outs(%35 : tensor<64x16x16xf32>) -> tensor<64x16x16xf32>
    %expanded_77 = tensor.expand_shape %212 [[0, 1], [2], [3]] output_shape [16, 4, 16, 16] : tensor<64x16x16xf32> into tensor<16x4x16x16xf32>
    %expanded_78 = tensor.expand_shape %213 [[0, 1], [2], [3]] output_shape [16, 4, 16, 16] : tensor<64x16x16xf32> into tensor<16x4x16x16xf32>
    %214 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_78, %51 : tensor<16x4x16x16xf32>, tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x4x16x16xf32>
    %215 = linalg.generic {indexing_maps = [#map8, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%214 : tensor<16x4x16x16xf32>) outs(%49 : tensor<16x4x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<16x4x16x1xf32>
    %216 = linalg.generic {indexing_maps = [#map8, #map13, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51, %215 : tensor<16x4x16x16xf32>, tensor<16x4x16x1xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x4x16x16xf32>
    %217 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%214, %216 : tensor<16x4x16x16xf32>, tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.subf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x4x16x16xf32>
    %218 = linalg.generic {indexing_maps = [#map10, #map11, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39, %cst_5, %217 : tensor<16x16xi1>, tensor<f32>, tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: i1, %in_115: f32, %in_116: f32, %out: f32):
      %627 = arith.select %in, %in_115, %in_116 : f32
      linalg.yield %627 : f32
    } -> tensor<16x4x16x16xf32>
    %219 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%218 : tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.divf %in, %cst_21 : f32
      linalg.yield %627 : f32
    } -> tensor<16x4x16x16xf32>
    %collapsed_79 = tensor.collapse_shape %219 [[0, 1], [2], [3]] : tensor<16x4x16x16xf32> into tensor<64x16x16xf32>
    %transposed_80 = linalg.transpose ins(%collapsed_31 : tensor<64x16x16xf32>) outs(%34 : tensor<64x16x16xf32>) permutation = [0, 2, 1] 
    %220 = linalg.batch_matmul ins(%transposed_80, %collapsed_79 : tensor<64x16x16xf32>, tensor<64x16x16xf32>) outs(%35 : tensor<64x16x16xf32>) -> tensor<64x16x16xf32>
    %transposed_81 = linalg.transpose ins(%collapsed_32 : tensor<64x16x16xf32>) outs(%34 : tensor<64x16x16xf32>) permutation = [0, 2, 1] 
    %221 = linalg.batch_matmul ins(%collapsed_79, %transposed_81 : tensor<64x16x16xf32>, tensor<64x16x16xf32>) outs(%35 : tensor<64x16x16xf32>) -> tensor<64x16x16xf32>
    %expanded_82 = tensor.expand_shape %220 [[0, 1], [2], [3]] output_shape [16, 4, 16, 16] : tensor<64x16x16xf32> into tensor<16x4x16x16xf32>
    %expanded_83 = tensor.expand_shape %221 [[0, 1], [2], [3]] output_shape [16, 4, 16, 16] : tensor<64x16x16xf32> into tensor<16x4x16x16xf32>
    %transposed_84 = linalg.transpose ins(%expanded_82 : tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) permutation = [0, 1, 3, 2] 
    %concat = tensor.concat dim(0) %expanded_83, %transposed_84, %expanded_77 : (tensor<16x4x16x16xf32>, tensor<16x4x16x16xf32>, tensor<16x4x16x16xf32>) -> tensor<48x4x16x16xf32>
    %expanded_85 = tensor.expand_shape %concat [[0, 1], [2], [3], [4]] output_shape [3, 16, 4, 16, 16] : tensor<48x4x16x16xf32> into tensor<3x16x4x16x16xf32>
    %222 = tensor.empty() : tensor<16x16x3x4x16xf32>
    %transposed_86 = linalg.transpose ins(%expanded_85 : tensor<3x16x4x16x16xf32>) outs(%222 : tensor<16x16x3x4x16xf32>) permutation = [1, 3, 0, 2, 4] 
    %collapsed_87 = tensor.collapse_shape %transposed_86 [[0, 1], [2, 3, 4]] : tensor<16x16x3x4x16xf32> into tensor<256x192xf32>
    %223 = linalg.matmul ins(%collapsed_87, %arg4 : tensor<256x192xf32>, tensor<192x64xf32>) outs(%56 : tensor<256x64xf32>) -> tensor<256x64xf32>
    %224 = tensor.empty() : tensor<192x256xf32>
    %transposed_88 = linalg.transpose ins(%collapsed_87 : tensor<256x192xf32>) outs(%224 : tensor<192x256xf32>) permutation = [1, 0] 
    %225 = tensor.empty() : tensor<192x64xf32>
    %226 = linalg.fill ins(%cst_0 : f32) outs(%225 : tensor<192x64xf32>) -> tensor<192x64xf32>
    %227 = linalg.matmul ins(%transposed_88, %collapsed : tensor<192x256xf32>, tensor<256x64xf32>) outs(%226 : tensor<192x64xf32>) -> tensor<192x64xf32>
    %228 = tensor.empty() : tensor<1x192xf32>
    %229 = linalg.fill ins(%cst_0 : f32) outs(%228 : tensor<1x192xf32>) -> tensor<1x192xf32>
    %230 = linalg.generic {indexing_maps = [#map6, #map17], iterator_types = ["reduction", "parallel"]} ins(%collapsed_87 : tensor<256x192xf32>) outs(%229 : tensor<1x192xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<1x192xf32>
    %collapsed_89 = tensor.collapse_shape %230 [[0, 1]] : tensor<1x192xf32> into tensor<192xf32>
    %expanded_90 = tensor.expand_shape %223 [[0, 1], [2]] output_shape [16, 16, 64] : tensor<256x64xf32> into tensor<16x16x64xf32>
    %231 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_90, %arg2 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %232 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%231 : tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.mulf %in, %cst_20 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %233 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%231 : tensor<16x16x64xf32>) outs(%15 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x1xf32>
    %234 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%231, %21 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %235 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%234 : tensor<16x16x64xf32>) outs(%15 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x1xf32>
    %236 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21, %235 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %237 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%232, %233 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.subf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %238 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%237, %236 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.subf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %239 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.divf %in, %cst_20 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x1xf32>
    %240 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%239, %238 : tensor<16x16x1xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %241 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_90, %21 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %242 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["reduction", "reduction", "parallel"]} ins(%241 : tensor<16x16x64xf32>) outs(%169 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %243 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["reduction", "reduction", "parallel"]} ins(%expanded_90 : tensor<16x16x64xf32>) outs(%169 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %244 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%207, %240 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x16x64xf32>
    %245 = tensor.empty() : tensor<1x16x64xf32>
    %246 = linalg.fill ins(%cst_0 : f32) outs(%245 : tensor<1x16x64xf32>) -> tensor<1x16x64xf32>
    %247 = linalg.generic {indexing_maps = [#map1, #map19], iterator_types = ["reduction", "parallel", "parallel"]} ins(%244 : tensor<16x16x64xf32>) outs(%246 : tensor<1x16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<1x16x64xf32>
    %collapsed_91 = tensor.collapse_shape %247 [[0, 1], [2]] : tensor<1x16x64xf32> into tensor<16x64xf32>
    %collapsed_92 = tensor.collapse_shape %arg56 [[0, 1]] : tensor<16x16xi64> into tensor<256xi64>
    %expanded_93 = tensor.expand_shape %collapsed_92 [[0, 1]] output_shape [1, 256] : tensor<256xi64> into tensor<1x256xi64>
    %expanded_94 = tensor.expand_shape %138 [[0, 1]] output_shape [32, 1] : tensor<32xi64> into tensor<32x1xi64>
    %248 = tensor.empty() : tensor<32x256xi1>
    %249 = linalg.generic {indexing_maps = [#map17, #map9, #map6], iterator_types = ["parallel", "parallel"]} ins(%expanded_93, %expanded_94 : tensor<1x256xi64>, tensor<32x1xi64>) outs(%248 : tensor<32x256xi1>) {
    ^bb0(%in: i64, %in_115: i64, %out: i1):
      %627 = arith.cmpi eq, %in, %in_115 : i64
      linalg.yield %627 : i1
    } -> tensor<32x256xi1>
    %250 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%249 : tensor<32x256xi1>) outs(%150 : tensor<32x256xf32>) {
    ^bb0(%in: i1, %out: f32):
      %627 = arith.uitofp %in : i1 to f32
      linalg.yield %627 : f32
    } -> tensor<32x256xf32>
    %collapsed_95 = tensor.collapse_shape %244 [[0, 1], [2]] : tensor<16x16x64xf32> into tensor<256x64xf32>
    %251 = linalg.matmul ins(%250, %collapsed_95 : tensor<32x256xf32>, tensor<256x64xf32>) outs(%152 : tensor<32x64xf32>) -> tensor<32x64xf32>
    %252 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%251, %251 : tensor<32x64xf32>, tensor<32x64xf32>) outs(%151 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<32x64xf32>
    %253 = linalg.generic {indexing_maps = [#map6, #map18], iterator_types = ["reduction", "reduction"]} ins(%252 : tensor<32x64xf32>) outs(%134 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<f32>
    %254 = tensor.empty() : tensor<16x64xf32>
    %255 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%collapsed_91, %collapsed_91 : tensor<16x64xf32>, tensor<16x64xf32>) outs(%254 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x64xf32>
    %256 = linalg.generic {indexing_maps = [#map6, #map18], iterator_types = ["reduction", "reduction"]} ins(%255 : tensor<16x64xf32>) outs(%134 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<f32>
    %257 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%242, %242 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %258 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%257 : tensor<64xf32>) outs(%134 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<f32>
    %259 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%243, %243 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %260 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%259 : tensor<64xf32>) outs(%134 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<f32>
    %261 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%227, %227 : tensor<192x64xf32>, tensor<192x64xf32>) outs(%225 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<192x64xf32>
    %262 = linalg.generic {indexing_maps = [#map6, #map18], iterator_types = ["reduction", "reduction"]} ins(%261 : tensor<192x64xf32>) outs(%134 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<f32>
    %263 = tensor.empty() : tensor<192xf32>
    %264 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%collapsed_89, %collapsed_89 : tensor<192xf32>, tensor<192xf32>) outs(%263 : tensor<192xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<192xf32>
    %265 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%264 : tensor<192xf32>) outs(%134 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<f32>
    %266 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%210, %210 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64x64xf32>
    %267 = linalg.generic {indexing_maps = [#map6, #map18], iterator_types = ["reduction", "reduction"]} ins(%266 : tensor<64x64xf32>) outs(%134 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<f32>
    %268 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%collapsed_71, %collapsed_71 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %269 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%268 : tensor<64xf32>) outs(%134 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<f32>
    %270 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%205, %205 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %271 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%270 : tensor<64xf32>) outs(%134 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<f32>
    %272 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%206, %206 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %273 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%272 : tensor<64xf32>) outs(%134 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<f32>
    %274 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%190, %190 : tensor<256x64xf32>, tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<256x64xf32>
    %275 = linalg.generic {indexing_maps = [#map6, #map18], iterator_types = ["reduction", "reduction"]} ins(%274 : tensor<256x64xf32>) outs(%134 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<f32>
    %276 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%collapsed_67, %collapsed_67 : tensor<256xf32>, tensor<256xf32>) outs(%113 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<256xf32>
    %277 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%276 : tensor<256xf32>) outs(%134 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<f32>
    %278 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%174, %174 : tensor<64x256xf32>, tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64x256xf32>
    %279 = linalg.generic {indexing_maps = [#map6, #map18], iterator_types = ["reduction", "reduction"]} ins(%278 : tensor<64x256xf32>) outs(%134 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<f32>
    %280 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%collapsed_63, %collapsed_63 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %281 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%280 : tensor<64xf32>) outs(%134 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<f32>
    %282 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%170, %170 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %283 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%282 : tensor<64xf32>) outs(%134 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<f32>
    %284 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%171, %171 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %285 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%284 : tensor<64xf32>) outs(%134 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<f32>
    %286 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%153, %153 : tensor<32x64xf32>, tensor<32x64xf32>) outs(%151 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<32x64xf32>
    %287 = linalg.generic {indexing_maps = [#map6, #map18], iterator_types = ["reduction", "reduction"]} ins(%286 : tensor<32x64xf32>) outs(%134 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<f32>
    %288 = tensor.empty() : tensor<32xf32>
    %289 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%collapsed_59, %collapsed_59 : tensor<32xf32>, tensor<32xf32>) outs(%288 : tensor<32xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<32xf32>
    %290 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%289 : tensor<32xf32>) outs(%134 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<f32>
    %expanded_96 = tensor.expand_shape %253 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_97 = tensor.expand_shape %256 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_98 = tensor.expand_shape %258 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_99 = tensor.expand_shape %260 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_100 = tensor.expand_shape %262 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_101 = tensor.expand_shape %265 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_102 = tensor.expand_shape %267 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_103 = tensor.expand_shape %269 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_104 = tensor.expand_shape %271 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_105 = tensor.expand_shape %273 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_106 = tensor.expand_shape %275 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_107 = tensor.expand_shape %277 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_108 = tensor.expand_shape %279 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_109 = tensor.expand_shape %281 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_110 = tensor.expand_shape %283 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_111 = tensor.expand_shape %285 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_112 = tensor.expand_shape %287 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_113 = tensor.expand_shape %290 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %concat_114 = tensor.concat dim(0) %expanded_96, %expanded_97, %expanded_98, %expanded_99, %expanded_100, %expanded_101, %expanded_102, %expanded_103, %expanded_104, %expanded_105, %expanded_106, %expanded_107, %expanded_108, %expanded_109, %expanded_110, %expanded_111, %expanded_112, %expanded_113 : (tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<18xf32>
    %291 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%concat_114 : tensor<18xf32>) outs(%134 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.addf %in, %out : f32
      linalg.yield %627 : f32
    } -> tensor<f32>
    %292 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%291 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = math.sqrt %in : f32
      linalg.yield %627 : f32
    } -> tensor<f32>
    %293 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%292 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_15 : f64 to f32
      %628 = arith.addf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %294 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%293 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %627, "unimplemented: tensor with zero element"
      %628 = arith.divf %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %295 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%294 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf ugt, %in, %cst_2 : f32
      %628 = arith.select %627, %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %296 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%251, %295 : tensor<32x64xf32>, tensor<f32>) outs(%151 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<32x64xf32>
    %297 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%293 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %627, "unimplemented: tensor with zero element"
      %628 = arith.divf %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %298 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%297 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf ugt, %in, %cst_2 : f32
      %628 = arith.select %627, %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %299 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%collapsed_91, %298 : tensor<16x64xf32>, tensor<f32>) outs(%254 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x64xf32>
    %300 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%293 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %627, "unimplemented: tensor with zero element"
      %628 = arith.divf %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %301 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%300 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf ugt, %in, %cst_2 : f32
      %628 = arith.select %627, %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %302 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%242, %301 : tensor<64xf32>, tensor<f32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %303 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%293 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %627, "unimplemented: tensor with zero element"
      %628 = arith.divf %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %304 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%303 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf ugt, %in, %cst_2 : f32
      %628 = arith.select %627, %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %305 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%243, %304 : tensor<64xf32>, tensor<f32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %306 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%293 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %627, "unimplemented: tensor with zero element"
      %628 = arith.divf %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %307 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%306 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf ugt, %in, %cst_2 : f32
      %628 = arith.select %627, %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %308 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%227, %307 : tensor<192x64xf32>, tensor<f32>) outs(%225 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<192x64xf32>
    %309 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%293 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %627, "unimplemented: tensor with zero element"
      %628 = arith.divf %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %310 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%309 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf ugt, %in, %cst_2 : f32
      %628 = arith.select %627, %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %311 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%collapsed_89, %310 : tensor<192xf32>, tensor<f32>) outs(%263 : tensor<192xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<192xf32>
    %312 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%293 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %627, "unimplemented: tensor with zero element"
      %628 = arith.divf %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %313 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%312 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf ugt, %in, %cst_2 : f32
      %628 = arith.select %627, %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %314 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%210, %313 : tensor<64x64xf32>, tensor<f32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64x64xf32>
    %315 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%293 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %627, "unimplemented: tensor with zero element"
      %628 = arith.divf %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %316 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%315 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf ugt, %in, %cst_2 : f32
      %628 = arith.select %627, %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %317 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%collapsed_71, %316 : tensor<64xf32>, tensor<f32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %318 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%293 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %627, "unimplemented: tensor with zero element"
      %628 = arith.divf %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %319 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%318 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf ugt, %in, %cst_2 : f32
      %628 = arith.select %627, %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %320 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%205, %319 : tensor<64xf32>, tensor<f32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %321 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%293 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %627, "unimplemented: tensor with zero element"
      %628 = arith.divf %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %322 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%321 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf ugt, %in, %cst_2 : f32
      %628 = arith.select %627, %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %323 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%206, %322 : tensor<64xf32>, tensor<f32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %324 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%293 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %627, "unimplemented: tensor with zero element"
      %628 = arith.divf %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %325 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%324 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf ugt, %in, %cst_2 : f32
      %628 = arith.select %627, %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %326 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%190, %325 : tensor<256x64xf32>, tensor<f32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<256x64xf32>
    %327 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%293 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %627, "unimplemented: tensor with zero element"
      %628 = arith.divf %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %328 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%327 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf ugt, %in, %cst_2 : f32
      %628 = arith.select %627, %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %329 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%collapsed_67, %328 : tensor<256xf32>, tensor<f32>) outs(%113 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<256xf32>
    %330 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%293 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %627, "unimplemented: tensor with zero element"
      %628 = arith.divf %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %331 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%330 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf ugt, %in, %cst_2 : f32
      %628 = arith.select %627, %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %332 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%174, %331 : tensor<64x256xf32>, tensor<f32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64x256xf32>
    %333 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%293 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %627, "unimplemented: tensor with zero element"
      %628 = arith.divf %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %334 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%333 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf ugt, %in, %cst_2 : f32
      %628 = arith.select %627, %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %335 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%collapsed_63, %334 : tensor<64xf32>, tensor<f32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %336 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%293 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %627, "unimplemented: tensor with zero element"
      %628 = arith.divf %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %337 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%336 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf ugt, %in, %cst_2 : f32
      %628 = arith.select %627, %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %338 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%170, %337 : tensor<64xf32>, tensor<f32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %339 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%293 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %627, "unimplemented: tensor with zero element"
      %628 = arith.divf %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %340 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%339 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf ugt, %in, %cst_2 : f32
      %628 = arith.select %627, %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %341 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%171, %340 : tensor<64xf32>, tensor<f32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %342 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%293 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %627, "unimplemented: tensor with zero element"
      %628 = arith.divf %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %343 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%342 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf ugt, %in, %cst_2 : f32
      %628 = arith.select %627, %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %344 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%153, %343 : tensor<32x64xf32>, tensor<f32>) outs(%151 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<32x64xf32>
    %345 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%293 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %627, "unimplemented: tensor with zero element"
      %628 = arith.divf %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %346 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%345 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.cmpf ugt, %in, %cst_2 : f32
      %628 = arith.select %627, %cst_2, %in : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %347 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%collapsed_59, %346 : tensor<32xf32>, tensor<f32>) outs(%288 : tensor<32xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<32xf32>
    %348 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%arg55 : tensor<i32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: i32, %out: f32):
      %627 = arith.sitofp %in : i32 to f32
      linalg.yield %627 : f32
    } -> tensor<f32>
    %349 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg18 : tensor<32x64xf32>) outs(%151 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_14 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<32x64xf32>
    %350 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%296 : tensor<32x64xf32>) outs(%151 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_13 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<32x64xf32>
    %351 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%349, %350 : tensor<32x64xf32>, tensor<32x64xf32>) outs(%151 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<32x64xf32>
    %352 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg36 : tensor<32x64xf32>) outs(%151 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_12 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<32x64xf32>
    %353 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%296 : tensor<32x64xf32>) outs(%151 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_11 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<32x64xf32>
    %354 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%353, %296 : tensor<32x64xf32>, tensor<32x64xf32>) outs(%151 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<32x64xf32>
    %355 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%352, %354 : tensor<32x64xf32>, tensor<32x64xf32>) outs(%151 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<32x64xf32>
    %356 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%348 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_10 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %357 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%356 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = math.exp %in : f32
      linalg.yield %627 : f32
    } -> tensor<f32>
    %358 = linalg.generic {indexing_maps = [#map16, #map16, #map16], iterator_types = []} ins(%cst_25, %357 : tensor<i64>, tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: i64, %in_115: f32, %out: f32):
      %627 = arith.sitofp %in : i64 to f32
      %628 = arith.subf %627, %in_115 : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %359 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%351, %358 : tensor<32x64xf32>, tensor<f32>) outs(%151 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<32x64xf32>
    %360 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%348 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_9 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %361 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%360 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = math.exp %in : f32
      linalg.yield %627 : f32
    } -> tensor<f32>
    %362 = linalg.generic {indexing_maps = [#map16, #map16, #map16], iterator_types = []} ins(%cst_25, %361 : tensor<i64>, tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: i64, %in_115: f32, %out: f32):
      %627 = arith.sitofp %in : i64 to f32
      %628 = arith.subf %627, %in_115 : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %363 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%355, %362 : tensor<32x64xf32>, tensor<f32>) outs(%151 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<32x64xf32>
    %364 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%arg54 : tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_8 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %365 = linalg.generic {indexing_maps = [#map16, #map16, #map16], iterator_types = []} ins(%cst_25, %364 : tensor<i64>, tensor<f32>) outs(%132 : tensor<f32>) {
    ^bb0(%in: i64, %in_115: f32, %out: f32):
      %627 = arith.sitofp %in : i64 to f32
      %628 = arith.subf %627, %in_115 : f32
      linalg.yield %628 : f32
    } -> tensor<f32>
    %366 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg0, %365 : tensor<32x64xf32>, tensor<f32>) outs(%151 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<32x64xf32>
    %367 = linalg.generic {indexing_maps = [#map18, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg54, %359 : tensor<f32>, tensor<32x64xf32>) outs(%151 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<32x64xf32>
    %368 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%363 : tensor<32x64xf32>) outs(%151 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = math.sqrt %in : f32
      linalg.yield %627 : f32
    } -> tensor<32x64xf32>
    %369 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%368 : tensor<32x64xf32>) outs(%151 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_7 : f64 to f32
      %628 = arith.addf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<32x64xf32>
    %370 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%367, %369 : tensor<32x64xf32>, tensor<32x64xf32>) outs(%151 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<32x64xf32>
    %371 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%366, %370 : tensor<32x64xf32>, tensor<32x64xf32>) outs(%151 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.subf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<32x64xf32>
    %372 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg19 : tensor<16x64xf32>) outs(%254 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_14 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<16x64xf32>
    %373 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%299 : tensor<16x64xf32>) outs(%254 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_13 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<16x64xf32>
    %374 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%372, %373 : tensor<16x64xf32>, tensor<16x64xf32>) outs(%254 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x64xf32>
    %375 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg37 : tensor<16x64xf32>) outs(%254 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_12 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<16x64xf32>
    %376 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%299 : tensor<16x64xf32>) outs(%254 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_11 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<16x64xf32>
    %377 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%376, %299 : tensor<16x64xf32>, tensor<16x64xf32>) outs(%254 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x64xf32>
    %378 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%375, %377 : tensor<16x64xf32>, tensor<16x64xf32>) outs(%254 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x64xf32>
    %379 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%374, %358 : tensor<16x64xf32>, tensor<f32>) outs(%254 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x64xf32>
    %380 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%378, %362 : tensor<16x64xf32>, tensor<f32>) outs(%254 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x64xf32>
    %381 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg1, %365 : tensor<16x64xf32>, tensor<f32>) outs(%254 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x64xf32>
    %382 = linalg.generic {indexing_maps = [#map18, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg54, %379 : tensor<f32>, tensor<16x64xf32>) outs(%254 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x64xf32>
    %383 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%380 : tensor<16x64xf32>) outs(%254 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = math.sqrt %in : f32
      linalg.yield %627 : f32
    } -> tensor<16x64xf32>
    %384 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%383 : tensor<16x64xf32>) outs(%254 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_7 : f64 to f32
      %628 = arith.addf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<16x64xf32>
    %385 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%382, %384 : tensor<16x64xf32>, tensor<16x64xf32>) outs(%254 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x64xf32>
    %386 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%381, %385 : tensor<16x64xf32>, tensor<16x64xf32>) outs(%254 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.subf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<16x64xf32>
    %387 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg20 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_14 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %388 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%302 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_13 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %389 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%387, %388 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %390 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg38 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_12 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %391 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%302 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_11 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %392 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%391, %302 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %393 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%390, %392 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %394 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%389, %358 : tensor<64xf32>, tensor<f32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %395 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%393, %362 : tensor<64xf32>, tensor<f32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %396 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%arg2, %365 : tensor<64xf32>, tensor<f32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %397 = linalg.generic {indexing_maps = [#map15, #map7, #map7], iterator_types = ["parallel"]} ins(%arg54, %394 : tensor<f32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %398 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%395 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = math.sqrt %in : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %399 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%398 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_7 : f64 to f32
      %628 = arith.addf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %400 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%397, %399 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %401 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%396, %400 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.subf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %402 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg21 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_14 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %403 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%305 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_13 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %404 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%402, %403 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %405 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg39 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_12 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %406 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%305 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_11 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %407 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%406, %305 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %408 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%405, %407 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %409 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%404, %358 : tensor<64xf32>, tensor<f32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %410 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%408, %362 : tensor<64xf32>, tensor<f32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %411 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%arg3, %365 : tensor<64xf32>, tensor<f32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %412 = linalg.generic {indexing_maps = [#map15, #map7, #map7], iterator_types = ["parallel"]} ins(%arg54, %409 : tensor<f32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %413 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%410 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = math.sqrt %in : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %414 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%413 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_7 : f64 to f32
      %628 = arith.addf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %415 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%412, %414 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %416 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%411, %415 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.subf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %417 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg22 : tensor<192x64xf32>) outs(%225 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_14 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<192x64xf32>
    %418 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%308 : tensor<192x64xf32>) outs(%225 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_13 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<192x64xf32>
    %419 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%417, %418 : tensor<192x64xf32>, tensor<192x64xf32>) outs(%225 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<192x64xf32>
    %420 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg40 : tensor<192x64xf32>) outs(%225 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_12 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<192x64xf32>
    %421 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%308 : tensor<192x64xf32>) outs(%225 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_11 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<192x64xf32>
    %422 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%421, %308 : tensor<192x64xf32>, tensor<192x64xf32>) outs(%225 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<192x64xf32>
    %423 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%420, %422 : tensor<192x64xf32>, tensor<192x64xf32>) outs(%225 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<192x64xf32>
    %424 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%419, %358 : tensor<192x64xf32>, tensor<f32>) outs(%225 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<192x64xf32>
    %425 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%423, %362 : tensor<192x64xf32>, tensor<f32>) outs(%225 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<192x64xf32>
    %426 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg4, %365 : tensor<192x64xf32>, tensor<f32>) outs(%225 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<192x64xf32>
    %427 = linalg.generic {indexing_maps = [#map18, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg54, %424 : tensor<f32>, tensor<192x64xf32>) outs(%225 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<192x64xf32>
    %428 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%425 : tensor<192x64xf32>) outs(%225 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = math.sqrt %in : f32
      linalg.yield %627 : f32
    } -> tensor<192x64xf32>
    %429 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%428 : tensor<192x64xf32>) outs(%225 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_7 : f64 to f32
      %628 = arith.addf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<192x64xf32>
    %430 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%427, %429 : tensor<192x64xf32>, tensor<192x64xf32>) outs(%225 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<192x64xf32>
    %431 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%426, %430 : tensor<192x64xf32>, tensor<192x64xf32>) outs(%225 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.subf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<192x64xf32>
    %432 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg23 : tensor<192xf32>) outs(%263 : tensor<192xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_14 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<192xf32>
    %433 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%311 : tensor<192xf32>) outs(%263 : tensor<192xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_13 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<192xf32>
    %434 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%432, %433 : tensor<192xf32>, tensor<192xf32>) outs(%263 : tensor<192xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<192xf32>
    %435 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg41 : tensor<192xf32>) outs(%263 : tensor<192xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_12 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<192xf32>
    %436 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%311 : tensor<192xf32>) outs(%263 : tensor<192xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_11 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<192xf32>
    %437 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%436, %311 : tensor<192xf32>, tensor<192xf32>) outs(%263 : tensor<192xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<192xf32>
    %438 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%435, %437 : tensor<192xf32>, tensor<192xf32>) outs(%263 : tensor<192xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<192xf32>
    %439 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%434, %358 : tensor<192xf32>, tensor<f32>) outs(%263 : tensor<192xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<192xf32>
    %440 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%438, %362 : tensor<192xf32>, tensor<f32>) outs(%263 : tensor<192xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<192xf32>
    %441 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%arg5, %365 : tensor<192xf32>, tensor<f32>) outs(%263 : tensor<192xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<192xf32>
    %442 = linalg.generic {indexing_maps = [#map15, #map7, #map7], iterator_types = ["parallel"]} ins(%arg54, %439 : tensor<f32>, tensor<192xf32>) outs(%263 : tensor<192xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<192xf32>
    %443 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%440 : tensor<192xf32>) outs(%263 : tensor<192xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = math.sqrt %in : f32
      linalg.yield %627 : f32
    } -> tensor<192xf32>
    %444 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%443 : tensor<192xf32>) outs(%263 : tensor<192xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_7 : f64 to f32
      %628 = arith.addf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<192xf32>
    %445 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%442, %444 : tensor<192xf32>, tensor<192xf32>) outs(%263 : tensor<192xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<192xf32>
    %446 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%441, %445 : tensor<192xf32>, tensor<192xf32>) outs(%263 : tensor<192xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.subf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<192xf32>
    %447 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg24 : tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_14 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64x64xf32>
    %448 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%314 : tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_13 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64x64xf32>
    %449 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%447, %448 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64x64xf32>
    %450 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg42 : tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_12 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64x64xf32>
    %451 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%314 : tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_11 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64x64xf32>
    %452 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%451, %314 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64x64xf32>
    %453 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%450, %452 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64x64xf32>
    %454 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%449, %358 : tensor<64x64xf32>, tensor<f32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64x64xf32>
    %455 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%453, %362 : tensor<64x64xf32>, tensor<f32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64x64xf32>
    %456 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg6, %365 : tensor<64x64xf32>, tensor<f32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64x64xf32>
    %457 = linalg.generic {indexing_maps = [#map18, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg54, %454 : tensor<f32>, tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64x64xf32>
    %458 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%455 : tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = math.sqrt %in : f32
      linalg.yield %627 : f32
    } -> tensor<64x64xf32>
    %459 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%458 : tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_7 : f64 to f32
      %628 = arith.addf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64x64xf32>
    %460 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%457, %459 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64x64xf32>
    %461 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%456, %460 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.subf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64x64xf32>
    %462 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg25 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_14 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %463 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%317 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_13 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %464 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%462, %463 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %465 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg43 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_12 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %466 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%317 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_11 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %467 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%466, %317 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %468 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%465, %467 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %469 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%464, %358 : tensor<64xf32>, tensor<f32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %470 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%468, %362 : tensor<64xf32>, tensor<f32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %471 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%arg7, %365 : tensor<64xf32>, tensor<f32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %472 = linalg.generic {indexing_maps = [#map15, #map7, #map7], iterator_types = ["parallel"]} ins(%arg54, %469 : tensor<f32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %473 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%470 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = math.sqrt %in : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %474 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%473 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_7 : f64 to f32
      %628 = arith.addf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %475 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%472, %474 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %476 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%471, %475 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.subf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %477 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg26 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_14 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %478 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%320 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_13 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %479 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%477, %478 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %480 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg44 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_12 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %481 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%320 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_11 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %482 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%481, %320 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %483 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%480, %482 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %484 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%479, %358 : tensor<64xf32>, tensor<f32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %485 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%483, %362 : tensor<64xf32>, tensor<f32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %486 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%arg8, %365 : tensor<64xf32>, tensor<f32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %487 = linalg.generic {indexing_maps = [#map15, #map7, #map7], iterator_types = ["parallel"]} ins(%arg54, %484 : tensor<f32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %488 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%485 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = math.sqrt %in : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %489 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%488 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_7 : f64 to f32
      %628 = arith.addf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %490 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%487, %489 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %491 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%486, %490 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.subf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %492 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg27 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_14 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %493 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%323 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_13 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %494 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%492, %493 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %495 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg45 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_12 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %496 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%323 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_11 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %497 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%496, %323 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %498 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%495, %497 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %499 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%494, %358 : tensor<64xf32>, tensor<f32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %500 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%498, %362 : tensor<64xf32>, tensor<f32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %501 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%arg9, %365 : tensor<64xf32>, tensor<f32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %502 = linalg.generic {indexing_maps = [#map15, #map7, #map7], iterator_types = ["parallel"]} ins(%arg54, %499 : tensor<f32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %503 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%500 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = math.sqrt %in : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %504 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%503 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_7 : f64 to f32
      %628 = arith.addf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %505 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%502, %504 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %506 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%501, %505 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.subf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %507 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg28 : tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_14 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<256x64xf32>
    %508 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%326 : tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_13 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<256x64xf32>
    %509 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%507, %508 : tensor<256x64xf32>, tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<256x64xf32>
    %510 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg46 : tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_12 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<256x64xf32>
    %511 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%326 : tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_11 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<256x64xf32>
    %512 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%511, %326 : tensor<256x64xf32>, tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<256x64xf32>
    %513 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%510, %512 : tensor<256x64xf32>, tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<256x64xf32>
    %514 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%509, %358 : tensor<256x64xf32>, tensor<f32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<256x64xf32>
    %515 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%513, %362 : tensor<256x64xf32>, tensor<f32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<256x64xf32>
    %516 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg10, %365 : tensor<256x64xf32>, tensor<f32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<256x64xf32>
    %517 = linalg.generic {indexing_maps = [#map18, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg54, %514 : tensor<f32>, tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<256x64xf32>
    %518 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%515 : tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = math.sqrt %in : f32
      linalg.yield %627 : f32
    } -> tensor<256x64xf32>
    %519 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%518 : tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_7 : f64 to f32
      %628 = arith.addf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<256x64xf32>
    %520 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%517, %519 : tensor<256x64xf32>, tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<256x64xf32>
    %521 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%516, %520 : tensor<256x64xf32>, tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.subf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<256x64xf32>
    %522 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg29 : tensor<256xf32>) outs(%113 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_14 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<256xf32>
    %523 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%329 : tensor<256xf32>) outs(%113 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_13 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<256xf32>
    %524 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%522, %523 : tensor<256xf32>, tensor<256xf32>) outs(%113 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<256xf32>
    %525 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg47 : tensor<256xf32>) outs(%113 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_12 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<256xf32>
    %526 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%329 : tensor<256xf32>) outs(%113 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_11 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<256xf32>
    %527 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%526, %329 : tensor<256xf32>, tensor<256xf32>) outs(%113 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<256xf32>
    %528 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%525, %527 : tensor<256xf32>, tensor<256xf32>) outs(%113 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<256xf32>
    %529 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%524, %358 : tensor<256xf32>, tensor<f32>) outs(%113 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<256xf32>
    %530 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%528, %362 : tensor<256xf32>, tensor<f32>) outs(%113 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<256xf32>
    %531 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%arg11, %365 : tensor<256xf32>, tensor<f32>) outs(%113 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<256xf32>
    %532 = linalg.generic {indexing_maps = [#map15, #map7, #map7], iterator_types = ["parallel"]} ins(%arg54, %529 : tensor<f32>, tensor<256xf32>) outs(%113 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<256xf32>
    %533 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%530 : tensor<256xf32>) outs(%113 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = math.sqrt %in : f32
      linalg.yield %627 : f32
    } -> tensor<256xf32>
    %534 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%533 : tensor<256xf32>) outs(%113 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_7 : f64 to f32
      %628 = arith.addf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<256xf32>
    %535 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%532, %534 : tensor<256xf32>, tensor<256xf32>) outs(%113 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<256xf32>
    %536 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%531, %535 : tensor<256xf32>, tensor<256xf32>) outs(%113 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.subf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<256xf32>
    %537 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg30 : tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_14 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64x256xf32>
    %538 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%332 : tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_13 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64x256xf32>
    %539 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%537, %538 : tensor<64x256xf32>, tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64x256xf32>
    %540 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg48 : tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_12 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64x256xf32>
    %541 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%332 : tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_11 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64x256xf32>
    %542 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%541, %332 : tensor<64x256xf32>, tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64x256xf32>
    %543 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%540, %542 : tensor<64x256xf32>, tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64x256xf32>
    %544 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%539, %358 : tensor<64x256xf32>, tensor<f32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64x256xf32>
    %545 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%543, %362 : tensor<64x256xf32>, tensor<f32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64x256xf32>
    %546 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg12, %365 : tensor<64x256xf32>, tensor<f32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64x256xf32>
    %547 = linalg.generic {indexing_maps = [#map18, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg54, %544 : tensor<f32>, tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64x256xf32>
    %548 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%545 : tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = math.sqrt %in : f32
      linalg.yield %627 : f32
    } -> tensor<64x256xf32>
    %549 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%548 : tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_7 : f64 to f32
      %628 = arith.addf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64x256xf32>
    %550 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%547, %549 : tensor<64x256xf32>, tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64x256xf32>
    %551 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%546, %550 : tensor<64x256xf32>, tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.subf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64x256xf32>
    %552 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg31 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_14 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %553 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%335 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_13 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %554 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%552, %553 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %555 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg49 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_12 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %556 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%335 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_11 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %557 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%556, %335 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %558 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%555, %557 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %559 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%554, %358 : tensor<64xf32>, tensor<f32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %560 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%558, %362 : tensor<64xf32>, tensor<f32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %561 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%arg13, %365 : tensor<64xf32>, tensor<f32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %562 = linalg.generic {indexing_maps = [#map15, #map7, #map7], iterator_types = ["parallel"]} ins(%arg54, %559 : tensor<f32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %563 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%560 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = math.sqrt %in : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %564 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%563 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_7 : f64 to f32
      %628 = arith.addf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %565 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%562, %564 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %566 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%561, %565 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.subf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %567 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg32 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_14 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %568 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%338 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_13 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %569 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%567, %568 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %570 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg50 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_12 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %571 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%338 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_11 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %572 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%571, %338 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %573 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%570, %572 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %574 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%569, %358 : tensor<64xf32>, tensor<f32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %575 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%573, %362 : tensor<64xf32>, tensor<f32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %576 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%arg14, %365 : tensor<64xf32>, tensor<f32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %577 = linalg.generic {indexing_maps = [#map15, #map7, #map7], iterator_types = ["parallel"]} ins(%arg54, %574 : tensor<f32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %578 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%575 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = math.sqrt %in : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %579 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%578 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_7 : f64 to f32
      %628 = arith.addf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %580 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%577, %579 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %581 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%576, %580 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.subf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %582 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg33 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_14 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %583 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%341 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_13 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %584 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%582, %583 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %585 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg51 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_12 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %586 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%341 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_11 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %587 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%586, %341 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %588 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%585, %587 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %589 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%584, %358 : tensor<64xf32>, tensor<f32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %590 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%588, %362 : tensor<64xf32>, tensor<f32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %591 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%arg15, %365 : tensor<64xf32>, tensor<f32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %592 = linalg.generic {indexing_maps = [#map15, #map7, #map7], iterator_types = ["parallel"]} ins(%arg54, %589 : tensor<f32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %593 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%590 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = math.sqrt %in : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %594 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%593 : tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_7 : f64 to f32
      %628 = arith.addf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<64xf32>
    %595 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%592, %594 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %596 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%591, %595 : tensor<64xf32>, tensor<64xf32>) outs(%168 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.subf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<64xf32>
    %597 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg34 : tensor<32x64xf32>) outs(%151 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_14 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<32x64xf32>
    %598 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%344 : tensor<32x64xf32>) outs(%151 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_13 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<32x64xf32>
    %599 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%597, %598 : tensor<32x64xf32>, tensor<32x64xf32>) outs(%151 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<32x64xf32>
    %600 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg52 : tensor<32x64xf32>) outs(%151 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_12 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<32x64xf32>
    %601 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%344 : tensor<32x64xf32>) outs(%151 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_11 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<32x64xf32>
    %602 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%601, %344 : tensor<32x64xf32>, tensor<32x64xf32>) outs(%151 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<32x64xf32>
    %603 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%600, %602 : tensor<32x64xf32>, tensor<32x64xf32>) outs(%151 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<32x64xf32>
    %604 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%599, %358 : tensor<32x64xf32>, tensor<f32>) outs(%151 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<32x64xf32>
    %605 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%603, %362 : tensor<32x64xf32>, tensor<f32>) outs(%151 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<32x64xf32>
    %606 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg16, %365 : tensor<32x64xf32>, tensor<f32>) outs(%151 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<32x64xf32>
    %607 = linalg.generic {indexing_maps = [#map18, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg54, %604 : tensor<f32>, tensor<32x64xf32>) outs(%151 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<32x64xf32>
    %608 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%605 : tensor<32x64xf32>) outs(%151 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = math.sqrt %in : f32
      linalg.yield %627 : f32
    } -> tensor<32x64xf32>
    %609 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%608 : tensor<32x64xf32>) outs(%151 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_7 : f64 to f32
      %628 = arith.addf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<32x64xf32>
    %610 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%607, %609 : tensor<32x64xf32>, tensor<32x64xf32>) outs(%151 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<32x64xf32>
    %611 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%606, %610 : tensor<32x64xf32>, tensor<32x64xf32>) outs(%151 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.subf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<32x64xf32>
    %612 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg35 : tensor<32xf32>) outs(%288 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_14 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<32xf32>
    %613 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%347 : tensor<32xf32>) outs(%288 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_13 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<32xf32>
    %614 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%612, %613 : tensor<32xf32>, tensor<32xf32>) outs(%288 : tensor<32xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<32xf32>
    %615 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg53 : tensor<32xf32>) outs(%288 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_12 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<32xf32>
    %616 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%347 : tensor<32xf32>) outs(%288 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_11 : f64 to f32
      %628 = arith.mulf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<32xf32>
    %617 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%616, %347 : tensor<32xf32>, tensor<32xf32>) outs(%288 : tensor<32xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<32xf32>
    %618 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%615, %617 : tensor<32xf32>, tensor<32xf32>) outs(%288 : tensor<32xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.addf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<32xf32>
    %619 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%614, %358 : tensor<32xf32>, tensor<f32>) outs(%288 : tensor<32xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<32xf32>
    %620 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%618, %362 : tensor<32xf32>, tensor<f32>) outs(%288 : tensor<32xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<32xf32>
    %621 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%arg17, %365 : tensor<32xf32>, tensor<f32>) outs(%288 : tensor<32xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<32xf32>
    %622 = linalg.generic {indexing_maps = [#map15, #map7, #map7], iterator_types = ["parallel"]} ins(%arg54, %619 : tensor<f32>, tensor<32xf32>) outs(%288 : tensor<32xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.mulf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<32xf32>
    %623 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%620 : tensor<32xf32>) outs(%288 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = math.sqrt %in : f32
      linalg.yield %627 : f32
    } -> tensor<32xf32>
    %624 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%623 : tensor<32xf32>) outs(%288 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %627 = arith.truncf %cst_7 : f64 to f32
      %628 = arith.addf %in, %627 : f32
      linalg.yield %628 : f32
    } -> tensor<32xf32>
    %625 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%622, %624 : tensor<32xf32>, tensor<32xf32>) outs(%288 : tensor<32xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.divf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<32xf32>
    %626 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%621, %625 : tensor<32xf32>, tensor<32xf32>) outs(%288 : tensor<32xf32>) {
    ^bb0(%in: f32, %in_115: f32, %out: f32):
      %627 = arith.subf %in, %in_115 : f32
      linalg.yield %627 : f32
    } -> tensor<32xf32>
    return %371, %386, %401, %416, %431, %446, %461, %476, %491, %506, %521, %536, %551, %566, %581, %596, %611, %626, %351, %374, %389, %404, %419, %434, %449, %464, %479, %494, %509, %524, %539, %554, %569, %584, %599, %614, %355, %378, %393, %408, %423, %438, %453, %468, %483, %498, %513, %528, %543, %558, %573, %588, %603, %618, %136 : tensor<32x64xf32>, tensor<16x64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<192x64xf32>, tensor<192xf32>, tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<256x64xf32>, tensor<256xf32>, tensor<64x256xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<32x64xf32>, tensor<32xf32>, tensor<32x64xf32>, tensor<16x64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<192x64xf32>, tensor<192xf32>, tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<256x64xf32>, tensor<256xf32>, tensor<64x256xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<32x64xf32>, tensor<32xf32>, tensor<32x64xf32>, tensor<16x64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<192x64xf32>, tensor<192xf32>, tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<256x64xf32>, tensor<256xf32>, tensor<64x256xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<32x64xf32>, tensor<32xf32>, tensor<f32>
  }
}
