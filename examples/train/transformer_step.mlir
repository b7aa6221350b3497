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
  func.func @main(%arg0: tensor<32x64xf32> {mx.name = "embed.weight", mx.role = "weight"}, %arg1: tensor<16x64xf32> {mx.name = "position.weight", mx.role = "weight"}, %arg2: tensor<64xf32> {mx.name = "layers.0.norm1.weight", mx.role = "weight"}, %arg3: tensor<64xf32> {mx.name = "layers.0.norm1.bias", mx.role = "weight"}, %arg4: tensor<192x64xf32> {mx.name = "layers.0.qkv.weight", mx.role = "weight"}, %arg5: tensor<192xf32> {mx.name = "layers.0.qkv.bias", mx.role = "weight"}, %arg6: tensor<64x64xf32> {mx.name = "layers.0.out.weight", mx.role = "weight"}, %arg7: tensor<64xf32> {mx.name = "layers.0.out.bias", mx.role = "weight"}, %arg8: tensor<64xf32> {mx.name = "layers.0.norm2.weight", mx.role = "weight"}, %arg9: tensor<64xf32> {mx.name = "layers.0.norm2.bias", mx.role = "weight"}, %arg10: tensor<256x64xf32> {mx.name = "layers.0.up.weight", mx.role = "weight"}, %arg11: tensor<256xf32> {mx.name = "layers.0.up.bias", mx.role = "weight"}, %arg12: tensor<64x256xf32> {mx.name = "layers.0.down.weight", mx.role = "weight"}, %arg13: tensor<64xf32> {mx.name = "layers.0.down.bias", mx.role = "weight"}, %arg14: tensor<64xf32> {mx.name = "layers.1.norm1.weight", mx.role = "weight"}, %arg15: tensor<64xf32> {mx.name = "layers.1.norm1.bias", mx.role = "weight"}, %arg16: tensor<192x64xf32> {mx.name = "layers.1.qkv.weight", mx.role = "weight"}, %arg17: tensor<192xf32> {mx.name = "layers.1.qkv.bias", mx.role = "weight"}, %arg18: tensor<64x64xf32> {mx.name = "layers.1.out.weight", mx.role = "weight"}, %arg19: tensor<64xf32> {mx.name = "layers.1.out.bias", mx.role = "weight"}, %arg20: tensor<64xf32> {mx.name = "layers.1.norm2.weight", mx.role = "weight"}, %arg21: tensor<64xf32> {mx.name = "layers.1.norm2.bias", mx.role = "weight"}, %arg22: tensor<256x64xf32> {mx.name = "layers.1.up.weight", mx.role = "weight"}, %arg23: tensor<256xf32> {mx.name = "layers.1.up.bias", mx.role = "weight"}, %arg24: tensor<64x256xf32> {mx.name = "layers.1.down.weight", mx.role = "weight"}, %arg25: tensor<64xf32> {mx.name = "layers.1.down.bias", mx.role = "weight"}, %arg26: tensor<64xf32> {mx.name = "norm.weight", mx.role = "weight"}, %arg27: tensor<64xf32> {mx.name = "norm.bias", mx.role = "weight"}, %arg28: tensor<32x64xf32> {mx.name = "head.weight", mx.role = "weight"}, %arg29: tensor<32xf32> {mx.name = "head.bias", mx.role = "weight"}, %arg30: tensor<32x64xf32> {mx.name = "m.embed.weight", mx.role = "state"}, %arg31: tensor<16x64xf32> {mx.name = "m.position.weight", mx.role = "state"}, %arg32: tensor<64xf32> {mx.name = "m.layers.0.norm1.weight", mx.role = "state"}, %arg33: tensor<64xf32> {mx.name = "m.layers.0.norm1.bias", mx.role = "state"}, %arg34: tensor<192x64xf32> {mx.name = "m.layers.0.qkv.weight", mx.role = "state"}, %arg35: tensor<192xf32> {mx.name = "m.layers.0.qkv.bias", mx.role = "state"}, %arg36: tensor<64x64xf32> {mx.name = "m.layers.0.out.weight", mx.role = "state"}, %arg37: tensor<64xf32> {mx.name = "m.layers.0.out.bias", mx.role = "state"}, %arg38: tensor<64xf32> {mx.name = "m.layers.0.norm2.weight", mx.role = "state"}, %arg39: tensor<64xf32> {mx.name = "m.layers.0.norm2.bias", mx.role = "state"}, %arg40: tensor<256x64xf32> {mx.name = "m.layers.0.up.weight", mx.role = "state"}, %arg41: tensor<256xf32> {mx.name = "m.layers.0.up.bias", mx.role = "state"}, %arg42: tensor<64x256xf32> {mx.name = "m.layers.0.down.weight", mx.role = "state"}, %arg43: tensor<64xf32> {mx.name = "m.layers.0.down.bias", mx.role = "state"}, %arg44: tensor<64xf32> {mx.name = "m.layers.1.norm1.weight", mx.role = "state"}, %arg45: tensor<64xf32> {mx.name = "m.layers.1.norm1.bias", mx.role = "state"}, %arg46: tensor<192x64xf32> {mx.name = "m.layers.1.qkv.weight", mx.role = "state"}, %arg47: tensor<192xf32> {mx.name = "m.layers.1.qkv.bias", mx.role = "state"}, %arg48: tensor<64x64xf32> {mx.name = "m.layers.1.out.weight", mx.role = "state"}, %arg49: tensor<64xf32> {mx.name = "m.layers.1.out.bias", mx.role = "state"}, %arg50: tensor<64xf32> {mx.name = "m.layers.1.norm2.weight", mx.role = "state"}, %arg51: tensor<64xf32> {mx.name = "m.layers.1.norm2.bias", mx.role = "state"}, %arg52: tensor<256x64xf32> {mx.name = "m.layers.1.up.weight", mx.role = "state"}, %arg53: tensor<256xf32> {mx.name = "m.layers.1.up.bias", mx.role = "state"}, %arg54: tensor<64x256xf32> {mx.name = "m.layers.1.down.weight", mx.role = "state"}, %arg55: tensor<64xf32> {mx.name = "m.layers.1.down.bias", mx.role = "state"}, %arg56: tensor<64xf32> {mx.name = "m.norm.weight", mx.role = "state"}, %arg57: tensor<64xf32> {mx.name = "m.norm.bias", mx.role = "state"}, %arg58: tensor<32x64xf32> {mx.name = "m.head.weight", mx.role = "state"}, %arg59: tensor<32xf32> {mx.name = "m.head.bias", mx.role = "state"}, %arg60: tensor<32x64xf32> {mx.name = "v.embed.weight", mx.role = "state"}, %arg61: tensor<16x64xf32> {mx.name = "v.position.weight", mx.role = "state"}, %arg62: tensor<64xf32> {mx.name = "v.layers.0.norm1.weight", mx.role = "state"}, %arg63: tensor<64xf32> {mx.name = "v.layers.0.norm1.bias", mx.role = "state"}, %arg64: tensor<192x64xf32> {mx.name = "v.layers.0.qkv.weight", mx.role = "state"}, %arg65: tensor<192xf32> {mx.name = "v.layers.0.qkv.bias", mx.role = "state"}, %arg66: tensor<64x64xf32> {mx.name = "v.layers.0.out.weight", mx.role = "state"}, %arg67: tensor<64xf32> {mx.name = "v.layers.0.out.bias", mx.role = "state"}, %arg68: tensor<64xf32> {mx.name = "v.layers.0.norm2.weight", mx.role = "state"}, %arg69: tensor<64xf32> {mx.name = "v.layers.0.norm2.bias", mx.role = "state"}, %arg70: tensor<256x64xf32> {mx.name = "v.layers.0.up.weight", mx.role = "state"}, %arg71: tensor<256xf32> {mx.name = "v.layers.0.up.bias", mx.role = "state"}, %arg72: tensor<64x256xf32> {mx.name = "v.layers.0.down.weight", mx.role = "state"}, %arg73: tensor<64xf32> {mx.name = "v.layers.0.down.bias", mx.role = "state"}, %arg74: tensor<64xf32> {mx.name = "v.layers.1.norm1.weight", mx.role = "state"}, %arg75: tensor<64xf32> {mx.name = "v.layers.1.norm1.bias", mx.role = "state"}, %arg76: tensor<192x64xf32> {mx.name = "v.layers.1.qkv.weight", mx.role = "state"}, %arg77: tensor<192xf32> {mx.name = "v.layers.1.qkv.bias", mx.role = "state"}, %arg78: tensor<64x64xf32> {mx.name = "v.layers.1.out.weight", mx.role = "state"}, %arg79: tensor<64xf32> {mx.name = "v.layers.1.out.bias", mx.role = "state"}, %arg80: tensor<64xf32> {mx.name = "v.layers.1.norm2.weight", mx.role = "state"}, %arg81: tensor<64xf32> {mx.name = "v.layers.1.norm2.bias", mx.role = "state"}, %arg82: tensor<256x64xf32> {mx.name = "v.layers.1.up.weight", mx.role = "state"}, %arg83: tensor<256xf32> {mx.name = "v.layers.1.up.bias", mx.role = "state"}, %arg84: tensor<64x256xf32> {mx.name = "v.layers.1.down.weight", mx.role = "state"}, %arg85: tensor<64xf32> {mx.name = "v.layers.1.down.bias", mx.role = "state"}, %arg86: tensor<64xf32> {mx.name = "v.norm.weight", mx.role = "state"}, %arg87: tensor<64xf32> {mx.name = "v.norm.bias", mx.role = "state"}, %arg88: tensor<32x64xf32> {mx.name = "v.head.weight", mx.role = "state"}, %arg89: tensor<32xf32> {mx.name = "v.head.bias", mx.role = "state"}, %arg90: tensor<f32> {mx.name = "rate", mx.role = "state"}, %arg91: tensor<i32> {mx.name = "step", mx.role = "step"}, %arg92: tensor<16x16xi64> {mx.name = "tokens", mx.role = "activation"}, %arg93: tensor<16x16xi64> {mx.name = "target", mx.role = "target"}) -> (tensor<32x64xf32> {mx.name = "new.embed.weight"}, tensor<16x64xf32> {mx.name = "new.position.weight"}, tensor<64xf32> {mx.name = "new.layers.0.norm1.weight"}, tensor<64xf32> {mx.name = "new.layers.0.norm1.bias"}, tensor<192x64xf32> {mx.name = "new.layers.0.qkv.weight"}, tensor<192xf32> {mx.name = "new.layers.0.qkv.bias"}, tensor<64x64xf32> {mx.name = "new.layers.0.out.weight"}, tensor<64xf32> {mx.name = "new.layers.0.out.bias"}, tensor<64xf32> {mx.name = "new.layers.0.norm2.weight"}, tensor<64xf32> {mx.name = "new.layers.0.norm2.bias"}, tensor<256x64xf32> {mx.name = "new.layers.0.up.weight"}, tensor<256xf32> {mx.name = "new.layers.0.up.bias"}, tensor<64x256xf32> {mx.name = "new.layers.0.down.weight"}, tensor<64xf32> {mx.name = "new.layers.0.down.bias"}, tensor<64xf32> {mx.name = "new.layers.1.norm1.weight"}, tensor<64xf32> {mx.name = "new.layers.1.norm1.bias"}, tensor<192x64xf32> {mx.name = "new.layers.1.qkv.weight"}, tensor<192xf32> {mx.name = "new.layers.1.qkv.bias"}, tensor<64x64xf32> {mx.name = "new.layers.1.out.weight"}, tensor<64xf32> {mx.name = "new.layers.1.out.bias"}, tensor<64xf32> {mx.name = "new.layers.1.norm2.weight"}, tensor<64xf32> {mx.name = "new.layers.1.norm2.bias"}, tensor<256x64xf32> {mx.name = "new.layers.1.up.weight"}, tensor<256xf32> {mx.name = "new.layers.1.up.bias"}, tensor<64x256xf32> {mx.name = "new.layers.1.down.weight"}, tensor<64xf32> {mx.name = "new.layers.1.down.bias"}, tensor<64xf32> {mx.name = "new.norm.weight"}, tensor<64xf32> {mx.name = "new.norm.bias"}, tensor<32x64xf32> {mx.name = "new.head.weight"}, tensor<32xf32> {mx.name = "new.head.bias"}, tensor<32x64xf32> {mx.name = "new.m.embed.weight"}, tensor<16x64xf32> {mx.name = "new.m.position.weight"}, tensor<64xf32> {mx.name = "new.m.layers.0.norm1.weight"}, tensor<64xf32> {mx.name = "new.m.layers.0.norm1.bias"}, tensor<192x64xf32> {mx.name = "new.m.layers.0.qkv.weight"}, tensor<192xf32> {mx.name = "new.m.layers.0.qkv.bias"}, tensor<64x64xf32> {mx.name = "new.m.layers.0.out.weight"}, tensor<64xf32> {mx.name = "new.m.layers.0.out.bias"}, tensor<64xf32> {mx.name = "new.m.layers.0.norm2.weight"}, tensor<64xf32> {mx.name = "new.m.layers.0.norm2.bias"}, tensor<256x64xf32> {mx.name = "new.m.layers.0.up.weight"}, tensor<256xf32> {mx.name = "new.m.layers.0.up.bias"}, tensor<64x256xf32> {mx.name = "new.m.layers.0.down.weight"}, tensor<64xf32> {mx.name = "new.m.layers.0.down.bias"}, tensor<64xf32> {mx.name = "new.m.layers.1.norm1.weight"}, tensor<64xf32> {mx.name = "new.m.layers.1.norm1.bias"}, tensor<192x64xf32> {mx.name = "new.m.layers.1.qkv.weight"}, tensor<192xf32> {mx.name = "new.m.layers.1.qkv.bias"}, tensor<64x64xf32> {mx.name = "new.m.layers.1.out.weight"}, tensor<64xf32> {mx.name = "new.m.layers.1.out.bias"}, tensor<64xf32> {mx.name = "new.m.layers.1.norm2.weight"}, tensor<64xf32> {mx.name = "new.m.layers.1.norm2.bias"}, tensor<256x64xf32> {mx.name = "new.m.layers.1.up.weight"}, tensor<256xf32> {mx.name = "new.m.layers.1.up.bias"}, tensor<64x256xf32> {mx.name = "new.m.layers.1.down.weight"}, tensor<64xf32> {mx.name = "new.m.layers.1.down.bias"}, tensor<64xf32> {mx.name = "new.m.norm.weight"}, tensor<64xf32> {mx.name = "new.m.norm.bias"}, tensor<32x64xf32> {mx.name = "new.m.head.weight"}, tensor<32xf32> {mx.name = "new.m.head.bias"}, tensor<32x64xf32> {mx.name = "new.v.embed.weight"}, tensor<16x64xf32> {mx.name = "new.v.position.weight"}, tensor<64xf32> {mx.name = "new.v.layers.0.norm1.weight"}, tensor<64xf32> {mx.name = "new.v.layers.0.norm1.bias"}, tensor<192x64xf32> {mx.name = "new.v.layers.0.qkv.weight"}, tensor<192xf32> {mx.name = "new.v.layers.0.qkv.bias"}, tensor<64x64xf32> {mx.name = "new.v.layers.0.out.weight"}, tensor<64xf32> {mx.name = "new.v.layers.0.out.bias"}, tensor<64xf32> {mx.name = "new.v.layers.0.norm2.weight"}, tensor<64xf32> {mx.name = "new.v.layers.0.norm2.bias"}, tensor<256x64xf32> {mx.name = "new.v.layers.0.up.weight"}, tensor<256xf32> {mx.name = "new.v.layers.0.up.bias"}, tensor<64x256xf32> {mx.name = "new.v.layers.0.down.weight"}, tensor<64xf32> {mx.name = "new.v.layers.0.down.bias"}, tensor<64xf32> {mx.name = "new.v.layers.1.norm1.weight"}, tensor<64xf32> {mx.name = "new.v.layers.1.norm1.bias"}, tensor<192x64xf32> {mx.name = "new.v.layers.1.qkv.weight"}, tensor<192xf32> {mx.name = "new.v.layers.1.qkv.bias"}, tensor<64x64xf32> {mx.name = "new.v.layers.1.out.weight"}, tensor<64xf32> {mx.name = "new.v.layers.1.out.bias"}, tensor<64xf32> {mx.name = "new.v.layers.1.norm2.weight"}, tensor<64xf32> {mx.name = "new.v.layers.1.norm2.bias"}, tensor<256x64xf32> {mx.name = "new.v.layers.1.up.weight"}, tensor<256xf32> {mx.name = "new.v.layers.1.up.bias"}, tensor<64x256xf32> {mx.name = "new.v.layers.1.down.weight"}, tensor<64xf32> {mx.name = "new.v.layers.1.down.bias"}, tensor<64xf32> {mx.name = "new.v.norm.weight"}, tensor<64xf32> {mx.name = "new.v.norm.bias"}, tensor<32x64xf32> {mx.name = "new.v.head.weight"}, tensor<32xf32> {mx.name = "new.v.head.bias"}, tensor<f32> {mx.name = "loss"}) {
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
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg92 : tensor<16x16xi64>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: i64, %out: f32):
      %984 = arith.index_cast %in : i64 to index
      %985 = linalg.index 2 : index
      %986 = arith.cmpi slt, %984, %c32 : index
      cf.assert %986, "index must be smaller than dim size"
      %987 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %987, "index must be larger or equal to 0"
      %extracted = tensor.extract %arg0[%984, %985] : tensor<32x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<16x16x64xf32>
    %2 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %arg1 : tensor<16x16x64xf32>, tensor<16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %3 = tensor.empty() : tensor<16x16x64xf64>
    %4 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2 : tensor<16x16x64xf32>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %984 = arith.extf %in : f32 to f64
      linalg.yield %984 : f64
    } -> tensor<16x16x64xf64>
    %5 = tensor.empty() : tensor<16x16x1xf64>
    %6 = linalg.fill ins(%cst : f64) outs(%5 : tensor<16x16x1xf64>) -> tensor<16x16x1xf64>
    %7 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%4 : tensor<16x16x64xf64>) outs(%6 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %984 = arith.addf %in, %out : f64
      linalg.yield %984 : f64
    } -> tensor<16x16x1xf64>
    %8 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7 : tensor<16x16x1xf64>) outs(%5 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %984 = arith.divf %in, %cst_19 : f64
      linalg.yield %984 : f64
    } -> tensor<16x16x1xf64>
    %9 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4, %8 : tensor<16x16x64xf64>, tensor<16x16x1xf64>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f64, %in_184: f64, %out: f64):
      %984 = arith.subf %in, %in_184 : f64
      linalg.yield %984 : f64
    } -> tensor<16x16x64xf64>
    %10 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9, %9 : tensor<16x16x64xf64>, tensor<16x16x64xf64>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f64, %in_184: f64, %out: f64):
      %984 = arith.mulf %in, %in_184 : f64
      linalg.yield %984 : f64
    } -> tensor<16x16x64xf64>
    %11 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%10 : tensor<16x16x64xf64>) outs(%6 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %984 = arith.addf %in, %out : f64
      linalg.yield %984 : f64
    } -> tensor<16x16x1xf64>
    %12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<16x16x1xf64>) outs(%5 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %984 = arith.divf %in, %cst_19 : f64
      linalg.yield %984 : f64
    } -> tensor<16x16x1xf64>
    %13 = tensor.empty() : tensor<16x16x1xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<16x16x1xf64>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %984 = arith.truncf %in : f64 to f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %15 = linalg.fill ins(%cst_0 : f32) outs(%13 : tensor<16x16x1xf32>) -> tensor<16x16x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%2 : tensor<16x16x64xf32>) outs(%15 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.divf %in, %cst_20 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_18 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<16x16x1xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.rsqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %17 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20, %19 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21, %arg2 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22, %arg3 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
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
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
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
      %984 = linalg.index 0 : index
      %985 = arith.index_cast %984 : index to i64
      linalg.yield %985 : i64
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
      %984 = arith.divf %in, %cst_21 : f32
      linalg.yield %984 : f32
    } -> tensor<16x4x16x16xf32>
    %expanded_34 = tensor.expand_shape %32 [[0, 1]] output_shape [16, 1] : tensor<16xi64> into tensor<16x1xi64>
    %38 = tensor.empty() : tensor<16x16xi1>
    %39 = linalg.generic {indexing_maps = [#map5, #map9, #map6], iterator_types = ["parallel", "parallel"]} ins(%32, %expanded_34 : tensor<16xi64>, tensor<16x1xi64>) outs(%38 : tensor<16x16xi1>) {
    ^bb0(%in: i64, %in_184: i64, %out: i1):
      %984 = arith.cmpi sgt, %in, %in_184 : i64
      linalg.yield %984 : i1
    } -> tensor<16x16xi1>
    %40 = linalg.generic {indexing_maps = [#map10, #map11, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39, %cst_6, %37 : tensor<16x16xi1>, tensor<f32>, tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: i1, %in_184: f32, %in_185: f32, %out: f32):
      %984 = arith.select %in, %in_184, %in_185 : f32
      linalg.yield %984 : f32
    } -> tensor<16x4x16x16xf32>
    %41 = tensor.empty() : tensor<16x4x16xi64>
    %42 = linalg.fill ins(%c0_i64 : i64) outs(%41 : tensor<16x4x16xi64>) -> tensor<16x4x16xi64>
    %43 = tensor.empty() : tensor<16x4x16xf32>
    %44 = linalg.fill ins(%cst_1 : f32) outs(%43 : tensor<16x4x16xf32>) -> tensor<16x4x16xf32>
    %45:2 = linalg.generic {indexing_maps = [#map8, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%40 : tensor<16x4x16x16xf32>) outs(%44, %42 : tensor<16x4x16xf32>, tensor<16x4x16xi64>) {
    ^bb0(%in: f32, %out: f32, %out_184: i64):
      %984 = linalg.index 3 : index
      %985 = arith.index_cast %984 : index to i64
      %986 = arith.maximumf %in, %out : f32
      %987 = arith.cmpf ogt, %in, %out : f32
      %988 = arith.select %987, %985, %out_184 : i64
      linalg.yield %986, %988 : f32, i64
    } -> (tensor<16x4x16xf32>, tensor<16x4x16xi64>)
    %expanded_35 = tensor.expand_shape %45#0 [[0], [1], [2, 3]] output_shape [16, 4, 16, 1] : tensor<16x4x16xf32> into tensor<16x4x16x1xf32>
    %46 = linalg.generic {indexing_maps = [#map8, #map13, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40, %expanded_35 : tensor<16x4x16x16xf32>, tensor<16x4x16x1xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x4x16x16xf32>
    %47 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%46 : tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.exp %in : f32
      linalg.yield %984 : f32
    } -> tensor<16x4x16x16xf32>
    %48 = tensor.empty() : tensor<16x4x16x1xf32>
    %49 = linalg.fill ins(%cst_0 : f32) outs(%48 : tensor<16x4x16x1xf32>) -> tensor<16x4x16x1xf32>
    %50 = linalg.generic {indexing_maps = [#map8, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%47 : tensor<16x4x16x16xf32>) outs(%49 : tensor<16x4x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<16x4x16x1xf32>
    %51 = linalg.generic {indexing_maps = [#map8, #map13, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%47, %50 : tensor<16x4x16x16xf32>, tensor<16x4x16x1xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
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
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256x64xf32>
    %expanded_42 = tensor.expand_shape %59 [[0, 1], [2]] output_shape [16, 16, 64] : tensor<256x64xf32> into tensor<16x16x64xf32>
    %60 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %expanded_42 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %61 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%60 : tensor<16x16x64xf32>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %984 = arith.extf %in : f32 to f64
      linalg.yield %984 : f64
    } -> tensor<16x16x64xf64>
    %62 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%61 : tensor<16x16x64xf64>) outs(%6 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %984 = arith.addf %in, %out : f64
      linalg.yield %984 : f64
    } -> tensor<16x16x1xf64>
    %63 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%62 : tensor<16x16x1xf64>) outs(%5 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %984 = arith.divf %in, %cst_19 : f64
      linalg.yield %984 : f64
    } -> tensor<16x16x1xf64>
    %64 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%61, %63 : tensor<16x16x64xf64>, tensor<16x16x1xf64>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f64, %in_184: f64, %out: f64):
      %984 = arith.subf %in, %in_184 : f64
      linalg.yield %984 : f64
    } -> tensor<16x16x64xf64>
    %65 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%64, %64 : tensor<16x16x64xf64>, tensor<16x16x64xf64>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f64, %in_184: f64, %out: f64):
      %984 = arith.mulf %in, %in_184 : f64
      linalg.yield %984 : f64
    } -> tensor<16x16x64xf64>
    %66 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%65 : tensor<16x16x64xf64>) outs(%6 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %984 = arith.addf %in, %out : f64
      linalg.yield %984 : f64
    } -> tensor<16x16x1xf64>
    %67 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%66 : tensor<16x16x1xf64>) outs(%5 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %984 = arith.divf %in, %cst_19 : f64
      linalg.yield %984 : f64
    } -> tensor<16x16x1xf64>
    %68 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%67 : tensor<16x16x1xf64>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %984 = arith.truncf %in : f64 to f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %69 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%60 : tensor<16x16x64xf32>) outs(%15 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %70 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%69 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.divf %in, %cst_20 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %71 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_18 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<16x16x1xf32>
    %72 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%71 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.rsqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %73 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%60, %70 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %74 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73, %72 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %75 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74, %arg8 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %76 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75, %arg9 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
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
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256x256xf32>
    %expanded_45 = tensor.expand_shape %82 [[0, 1], [2]] output_shape [16, 16, 256] : tensor<256x256xf32> into tensor<16x16x256xf32>
    %83 = tensor.empty() : tensor<16x16x256xf32>
    %84 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_45 : tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.divf %in, %cst_22 : f32
      %985 = math.erf %984 : f32
      %986 = arith.addf %985, %cst_2 : f32
      %987 = arith.mulf %986, %cst_3 : f32
      %988 = arith.mulf %in, %987 : f32
      linalg.yield %988 : f32
    } -> tensor<16x16x256xf32>
    %collapsed_46 = tensor.collapse_shape %84 [[0, 1], [2]] : tensor<16x16x256xf32> into tensor<256x256xf32>
    %transposed_47 = linalg.transpose ins(%arg12 : tensor<64x256xf32>) outs(%55 : tensor<256x64xf32>) permutation = [1, 0] 
    %85 = linalg.matmul ins(%collapsed_46, %transposed_47 : tensor<256x256xf32>, tensor<256x64xf32>) outs(%56 : tensor<256x64xf32>) -> tensor<256x64xf32>
    %86 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg13 : tensor<64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x64xf32>
    %87 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%85, %86 : tensor<256x64xf32>, tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256x64xf32>
    %expanded_48 = tensor.expand_shape %87 [[0, 1], [2]] output_shape [16, 16, 64] : tensor<256x64xf32> into tensor<16x16x64xf32>
    %88 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%60, %expanded_48 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %89 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88 : tensor<16x16x64xf32>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %984 = arith.extf %in : f32 to f64
      linalg.yield %984 : f64
    } -> tensor<16x16x64xf64>
    %90 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%89 : tensor<16x16x64xf64>) outs(%6 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %984 = arith.addf %in, %out : f64
      linalg.yield %984 : f64
    } -> tensor<16x16x1xf64>
    %91 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<16x16x1xf64>) outs(%5 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %984 = arith.divf %in, %cst_19 : f64
      linalg.yield %984 : f64
    } -> tensor<16x16x1xf64>
    %92 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89, %91 : tensor<16x16x64xf64>, tensor<16x16x1xf64>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f64, %in_184: f64, %out: f64):
      %984 = arith.subf %in, %in_184 : f64
      linalg.yield %984 : f64
    } -> tensor<16x16x64xf64>
    %93 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92, %92 : tensor<16x16x64xf64>, tensor<16x16x64xf64>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f64, %in_184: f64, %out: f64):
      %984 = arith.mulf %in, %in_184 : f64
      linalg.yield %984 : f64
    } -> tensor<16x16x64xf64>
    %94 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%93 : tensor<16x16x64xf64>) outs(%6 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %984 = arith.addf %in, %out : f64
      linalg.yield %984 : f64
    } -> tensor<16x16x1xf64>
    %95 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94 : tensor<16x16x1xf64>) outs(%5 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %984 = arith.divf %in, %cst_19 : f64
      linalg.yield %984 : f64
    } -> tensor<16x16x1xf64>
    %96 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95 : tensor<16x16x1xf64>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %984 = arith.truncf %in : f64 to f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %97 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%88 : tensor<16x16x64xf32>) outs(%15 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %98 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.divf %in, %cst_20 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %99 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_18 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<16x16x1xf32>
    %100 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.rsqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %101 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88, %98 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %102 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101, %100 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %103 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102, %arg14 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %104 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103, %arg15 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %collapsed_49 = tensor.collapse_shape %104 [[0, 1], [2]] : tensor<16x16x64xf32> into tensor<256x64xf32>
    %transposed_50 = linalg.transpose ins(%arg16 : tensor<192x64xf32>) outs(%24 : tensor<64x192xf32>) permutation = [1, 0] 
    %105 = linalg.matmul ins(%collapsed_49, %transposed_50 : tensor<256x64xf32>, tensor<64x192xf32>) outs(%26 : tensor<256x192xf32>) -> tensor<256x192xf32>
    %106 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg17 : tensor<192xf32>) outs(%25 : tensor<256x192xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x192xf32>
    %107 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%105, %106 : tensor<256x192xf32>, tensor<256x192xf32>) outs(%25 : tensor<256x192xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256x192xf32>
    %expanded_51 = tensor.expand_shape %107 [[0, 1], [2, 3, 4]] output_shape [16, 16, 3, 4, 16] : tensor<256x192xf32> into tensor<16x16x3x4x16xf32>
    %transposed_52 = linalg.transpose ins(%expanded_51 : tensor<16x16x3x4x16xf32>) outs(%30 : tensor<3x16x4x16x16xf32>) permutation = [2, 0, 3, 1, 4] 
    %extracted_slice_53 = tensor.extract_slice %transposed_52[0, 0, 0, 0, 0] [1, 16, 4, 16, 16] [1, 1, 1, 1, 1] : tensor<3x16x4x16x16xf32> to tensor<1x16x4x16x16xf32>
    %extracted_slice_54 = tensor.extract_slice %transposed_52[1, 0, 0, 0, 0] [1, 16, 4, 16, 16] [1, 1, 1, 1, 1] : tensor<3x16x4x16x16xf32> to tensor<1x16x4x16x16xf32>
    %extracted_slice_55 = tensor.extract_slice %transposed_52[2, 0, 0, 0, 0] [1, 16, 4, 16, 16] [1, 1, 1, 1, 1] : tensor<3x16x4x16x16xf32> to tensor<1x16x4x16x16xf32>
    %collapsed_56 = tensor.collapse_shape %extracted_slice_54 [[0, 1], [2], [3], [4]] : tensor<1x16x4x16x16xf32> into tensor<16x4x16x16xf32>
    %transposed_57 = linalg.transpose ins(%collapsed_56 : tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) permutation = [0, 1, 3, 2] 
    %collapsed_58 = tensor.collapse_shape %extracted_slice_53 [[0, 1, 2], [3], [4]] : tensor<1x16x4x16x16xf32> into tensor<64x16x16xf32>
    %collapsed_59 = tensor.collapse_shape %transposed_57 [[0, 1], [2], [3]] : tensor<16x4x16x16xf32> into tensor<64x16x16xf32>
    %108 = linalg.batch_matmul ins(%collapsed_58, %collapsed_59 : tensor<64x16x16xf32>, tensor<64x16x16xf32>) outs(%35 : tensor<64x16x16xf32>) -> tensor<64x16x16xf32>
    %expanded_60 = tensor.expand_shape %108 [[0, 1], [2], [3]] output_shape [16, 4, 16, 16] : tensor<64x16x16xf32> into tensor<16x4x16x16xf32>
    %109 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_60 : tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.divf %in, %cst_21 : f32
      linalg.yield %984 : f32
    } -> tensor<16x4x16x16xf32>
    %110 = linalg.generic {indexing_maps = [#map10, #map11, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39, %cst_6, %109 : tensor<16x16xi1>, tensor<f32>, tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: i1, %in_184: f32, %in_185: f32, %out: f32):
      %984 = arith.select %in, %in_184, %in_185 : f32
      linalg.yield %984 : f32
    } -> tensor<16x4x16x16xf32>
    %111:2 = linalg.generic {indexing_maps = [#map8, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%110 : tensor<16x4x16x16xf32>) outs(%44, %42 : tensor<16x4x16xf32>, tensor<16x4x16xi64>) {
    ^bb0(%in: f32, %out: f32, %out_184: i64):
      %984 = linalg.index 3 : index
      %985 = arith.index_cast %984 : index to i64
      %986 = arith.maximumf %in, %out : f32
      %987 = arith.cmpf ogt, %in, %out : f32
      %988 = arith.select %987, %985, %out_184 : i64
      linalg.yield %986, %988 : f32, i64
    } -> (tensor<16x4x16xf32>, tensor<16x4x16xi64>)
    %expanded_61 = tensor.expand_shape %111#0 [[0], [1], [2, 3]] output_shape [16, 4, 16, 1] : tensor<16x4x16xf32> into tensor<16x4x16x1xf32>
    %112 = linalg.generic {indexing_maps = [#map8, #map13, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%110, %expanded_61 : tensor<16x4x16x16xf32>, tensor<16x4x16x1xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x4x16x16xf32>
    %113 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%112 : tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.exp %in : f32
      linalg.yield %984 : f32
    } -> tensor<16x4x16x16xf32>
    %114 = linalg.generic {indexing_maps = [#map8, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%113 : tensor<16x4x16x16xf32>) outs(%49 : tensor<16x4x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<16x4x16x1xf32>
    %115 = linalg.generic {indexing_maps = [#map8, #map13, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%113, %114 : tensor<16x4x16x16xf32>, tensor<16x4x16x1xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x4x16x16xf32>
    %collapsed_62 = tensor.collapse_shape %115 [[0, 1], [2], [3]] : tensor<16x4x16x16xf32> into tensor<64x16x16xf32>
    %collapsed_63 = tensor.collapse_shape %extracted_slice_55 [[0, 1, 2], [3], [4]] : tensor<1x16x4x16x16xf32> into tensor<64x16x16xf32>
    %116 = linalg.batch_matmul ins(%collapsed_62, %collapsed_63 : tensor<64x16x16xf32>, tensor<64x16x16xf32>) outs(%35 : tensor<64x16x16xf32>) -> tensor<64x16x16xf32>
    %expanded_64 = tensor.expand_shape %116 [[0, 1], [2], [3]] output_shape [16, 4, 16, 16] : tensor<64x16x16xf32> into tensor<16x4x16x16xf32>
    %transposed_65 = linalg.transpose ins(%expanded_64 : tensor<16x4x16x16xf32>) outs(%53 : tensor<16x16x4x16xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_66 = tensor.collapse_shape %transposed_65 [[0, 1], [2, 3]] : tensor<16x16x4x16xf32> into tensor<256x64xf32>
    %transposed_67 = linalg.transpose ins(%arg18 : tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) permutation = [1, 0] 
    %117 = linalg.matmul ins(%collapsed_66, %transposed_67 : tensor<256x64xf32>, tensor<64x64xf32>) outs(%56 : tensor<256x64xf32>) -> tensor<256x64xf32>
    %118 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg19 : tensor<64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x64xf32>
    %119 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%117, %118 : tensor<256x64xf32>, tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256x64xf32>
    %expanded_68 = tensor.expand_shape %119 [[0, 1], [2]] output_shape [16, 16, 64] : tensor<256x64xf32> into tensor<16x16x64xf32>
    %120 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88, %expanded_68 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %121 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120 : tensor<16x16x64xf32>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %984 = arith.extf %in : f32 to f64
      linalg.yield %984 : f64
    } -> tensor<16x16x64xf64>
    %122 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%121 : tensor<16x16x64xf64>) outs(%6 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %984 = arith.addf %in, %out : f64
      linalg.yield %984 : f64
    } -> tensor<16x16x1xf64>
    %123 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%122 : tensor<16x16x1xf64>) outs(%5 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %984 = arith.divf %in, %cst_19 : f64
      linalg.yield %984 : f64
    } -> tensor<16x16x1xf64>
    %124 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121, %123 : tensor<16x16x64xf64>, tensor<16x16x1xf64>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f64, %in_184: f64, %out: f64):
      %984 = arith.subf %in, %in_184 : f64
      linalg.yield %984 : f64
    } -> tensor<16x16x64xf64>
    %125 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124, %124 : tensor<16x16x64xf64>, tensor<16x16x64xf64>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f64, %in_184: f64, %out: f64):
      %984 = arith.mulf %in, %in_184 : f64
      linalg.yield %984 : f64
    } -> tensor<16x16x64xf64>
    %126 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%125 : tensor<16x16x64xf64>) outs(%6 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %984 = arith.addf %in, %out : f64
      linalg.yield %984 : f64
    } -> tensor<16x16x1xf64>
    %127 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126 : tensor<16x16x1xf64>) outs(%5 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %984 = arith.divf %in, %cst_19 : f64
      linalg.yield %984 : f64
    } -> tensor<16x16x1xf64>
    %128 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127 : tensor<16x16x1xf64>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %984 = arith.truncf %in : f64 to f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %129 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%120 : tensor<16x16x64xf32>) outs(%15 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %130 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.divf %in, %cst_20 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %131 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_18 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<16x16x1xf32>
    %132 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%131 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.rsqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %133 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120, %130 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %134 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133, %132 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %135 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134, %arg20 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %136 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%135, %arg21 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %collapsed_69 = tensor.collapse_shape %136 [[0, 1], [2]] : tensor<16x16x64xf32> into tensor<256x64xf32>
    %transposed_70 = linalg.transpose ins(%arg22 : tensor<256x64xf32>) outs(%77 : tensor<64x256xf32>) permutation = [1, 0] 
    %137 = linalg.matmul ins(%collapsed_69, %transposed_70 : tensor<256x64xf32>, tensor<64x256xf32>) outs(%79 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %138 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg23 : tensor<256xf32>) outs(%78 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x256xf32>
    %139 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%137, %138 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%78 : tensor<256x256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256x256xf32>
    %expanded_71 = tensor.expand_shape %139 [[0, 1], [2]] output_shape [16, 16, 256] : tensor<256x256xf32> into tensor<16x16x256xf32>
    %140 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_71 : tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.divf %in, %cst_22 : f32
      %985 = math.erf %984 : f32
      %986 = arith.addf %985, %cst_2 : f32
      %987 = arith.mulf %986, %cst_3 : f32
      %988 = arith.mulf %in, %987 : f32
      linalg.yield %988 : f32
    } -> tensor<16x16x256xf32>
    %collapsed_72 = tensor.collapse_shape %140 [[0, 1], [2]] : tensor<16x16x256xf32> into tensor<256x256xf32>
    %transposed_73 = linalg.transpose ins(%arg24 : tensor<64x256xf32>) outs(%55 : tensor<256x64xf32>) permutation = [1, 0] 
    %141 = linalg.matmul ins(%collapsed_72, %transposed_73 : tensor<256x256xf32>, tensor<256x64xf32>) outs(%56 : tensor<256x64xf32>) -> tensor<256x64xf32>
    %142 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg25 : tensor<64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x64xf32>
    %143 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%141, %142 : tensor<256x64xf32>, tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256x64xf32>
    %expanded_74 = tensor.expand_shape %143 [[0, 1], [2]] output_shape [16, 16, 64] : tensor<256x64xf32> into tensor<16x16x64xf32>
    %144 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120, %expanded_74 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %145 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144 : tensor<16x16x64xf32>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %984 = arith.extf %in : f32 to f64
      linalg.yield %984 : f64
    } -> tensor<16x16x64xf64>
    %146 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%145 : tensor<16x16x64xf64>) outs(%6 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %984 = arith.addf %in, %out : f64
      linalg.yield %984 : f64
    } -> tensor<16x16x1xf64>
    %147 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%146 : tensor<16x16x1xf64>) outs(%5 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %984 = arith.divf %in, %cst_19 : f64
      linalg.yield %984 : f64
    } -> tensor<16x16x1xf64>
    %148 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%145, %147 : tensor<16x16x64xf64>, tensor<16x16x1xf64>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f64, %in_184: f64, %out: f64):
      %984 = arith.subf %in, %in_184 : f64
      linalg.yield %984 : f64
    } -> tensor<16x16x64xf64>
    %149 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%148, %148 : tensor<16x16x64xf64>, tensor<16x16x64xf64>) outs(%3 : tensor<16x16x64xf64>) {
    ^bb0(%in: f64, %in_184: f64, %out: f64):
      %984 = arith.mulf %in, %in_184 : f64
      linalg.yield %984 : f64
    } -> tensor<16x16x64xf64>
    %150 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%149 : tensor<16x16x64xf64>) outs(%6 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %984 = arith.addf %in, %out : f64
      linalg.yield %984 : f64
    } -> tensor<16x16x1xf64>
    %151 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%150 : tensor<16x16x1xf64>) outs(%5 : tensor<16x16x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %984 = arith.divf %in, %cst_19 : f64
      linalg.yield %984 : f64
    } -> tensor<16x16x1xf64>
    %152 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%151 : tensor<16x16x1xf64>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %984 = arith.truncf %in : f64 to f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %153 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%144 : tensor<16x16x64xf32>) outs(%15 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %154 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%153 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.divf %in, %cst_20 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %155 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%152 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_18 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<16x16x1xf32>
    %156 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%155 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.rsqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %157 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144, %154 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %158 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%157, %156 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %159 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%158, %arg26 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %160 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%159, %arg27 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %collapsed_75 = tensor.collapse_shape %160 [[0, 1], [2]] : tensor<16x16x64xf32> into tensor<256x64xf32>
    %161 = tensor.empty() : tensor<64x32xf32>
    %transposed_76 = linalg.transpose ins(%arg28 : tensor<32x64xf32>) outs(%161 : tensor<64x32xf32>) permutation = [1, 0] 
    %162 = tensor.empty() : tensor<256x32xf32>
    %163 = linalg.fill ins(%cst_0 : f32) outs(%162 : tensor<256x32xf32>) -> tensor<256x32xf32>
    %164 = linalg.matmul ins(%collapsed_75, %transposed_76 : tensor<256x64xf32>, tensor<64x32xf32>) outs(%163 : tensor<256x32xf32>) -> tensor<256x32xf32>
    %165 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg29 : tensor<32xf32>) outs(%162 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<256x32xf32>
    %166 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%164, %165 : tensor<256x32xf32>, tensor<256x32xf32>) outs(%162 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256x32xf32>
    %collapsed_77 = tensor.collapse_shape %arg93 [[0, 1]] : tensor<16x16xi64> into tensor<256xi64>
    %167 = tensor.empty() : tensor<256xi64>
    %168 = linalg.fill ins(%c0_i64 : i64) outs(%167 : tensor<256xi64>) -> tensor<256xi64>
    %169 = tensor.empty() : tensor<256xf32>
    %170 = linalg.fill ins(%cst_1 : f32) outs(%169 : tensor<256xf32>) -> tensor<256xf32>
    %171:2 = linalg.generic {indexing_maps = [#map6, #map14, #map14], iterator_types = ["parallel", "reduction"]} ins(%166 : tensor<256x32xf32>) outs(%170, %168 : tensor<256xf32>, tensor<256xi64>) {
    ^bb0(%in: f32, %out: f32, %out_184: i64):
      %984 = linalg.index 1 : index
      %985 = arith.index_cast %984 : index to i64
      %986 = arith.maximumf %in, %out : f32
      %987 = arith.cmpf ogt, %in, %out : f32
      %988 = arith.select %987, %985, %out_184 : i64
      linalg.yield %986, %988 : f32, i64
    } -> (tensor<256xf32>, tensor<256xi64>)
    %expanded_78 = tensor.expand_shape %171#0 [[0, 1]] output_shape [256, 1] : tensor<256xf32> into tensor<256x1xf32>
    %172 = linalg.generic {indexing_maps = [#map6, #map9, #map6], iterator_types = ["parallel", "parallel"]} ins(%166, %expanded_78 : tensor<256x32xf32>, tensor<256x1xf32>) outs(%162 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256x32xf32>
    %173 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%172 : tensor<256x32xf32>) outs(%162 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.exp %in : f32
      linalg.yield %984 : f32
    } -> tensor<256x32xf32>
    %174 = tensor.empty() : tensor<256x1xf32>
    %175 = linalg.fill ins(%cst_0 : f32) outs(%174 : tensor<256x1xf32>) -> tensor<256x1xf32>
    %176 = linalg.generic {indexing_maps = [#map6, #map9], iterator_types = ["parallel", "reduction"]} ins(%173 : tensor<256x32xf32>) outs(%175 : tensor<256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<256x1xf32>
    %177 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%176 : tensor<256x1xf32>) outs(%174 : tensor<256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.log %in : f32
      linalg.yield %984 : f32
    } -> tensor<256x1xf32>
    %178 = linalg.generic {indexing_maps = [#map6, #map9, #map6], iterator_types = ["parallel", "parallel"]} ins(%172, %177 : tensor<256x32xf32>, tensor<256x1xf32>) outs(%162 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256x32xf32>
    %179 = tensor.empty() : tensor<256xi1>
    %180 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%collapsed_77 : tensor<256xi64>) outs(%179 : tensor<256xi1>) {
    ^bb0(%in: i64, %out: i1):
      %984 = arith.cmpi ne, %in, %c-100_i64 : i64
      linalg.yield %984 : i1
    } -> tensor<256xi1>
    %181 = linalg.generic {indexing_maps = [#map7, #map7, #map15, #map7], iterator_types = ["parallel"]} ins(%180, %collapsed_77, %cst_24 : tensor<256xi1>, tensor<256xi64>, tensor<i64>) outs(%167 : tensor<256xi64>) {
    ^bb0(%in: i1, %in_184: i64, %in_185: i64, %out: i64):
      %984 = arith.select %in, %in_184, %in_185 : i64
      linalg.yield %984 : i64
    } -> tensor<256xi64>
    %expanded_79 = tensor.expand_shape %181 [[0, 1]] output_shape [256, 1] : tensor<256xi64> into tensor<256x1xi64>
    %182 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%expanded_79 : tensor<256x1xi64>) outs(%175 : tensor<256x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %984 = linalg.index 0 : index
      %985 = arith.index_cast %in : i64 to index
      %986 = arith.cmpi slt, %985, %c32 : index
      cf.assert %986, "index must be smaller than dim size"
      %987 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %987, "index must be larger or equal to 0"
      %extracted = tensor.extract %178[%984, %985] : tensor<256x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<256x1xf32>
    %collapsed_80 = tensor.collapse_shape %182 [[0, 1]] : tensor<256x1xf32> into tensor<256xf32>
    %183 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%collapsed_80 : tensor<256xf32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.negf %in : f32
      linalg.yield %984 : f32
    } -> tensor<256xf32>
    %184 = linalg.generic {indexing_maps = [#map7, #map7, #map15, #map7], iterator_types = ["parallel"]} ins(%180, %183, %cst_5 : tensor<256xi1>, tensor<256xf32>, tensor<f32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: i1, %in_184: f32, %in_185: f32, %out: f32):
      %984 = arith.select %in, %in_184, %in_185 : f32
      linalg.yield %984 : f32
    } -> tensor<256xf32>
    %185 = tensor.empty() : tensor<i64>
    %186 = linalg.fill ins(%c0_i64 : i64) outs(%185 : tensor<i64>) -> tensor<i64>
    %187 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%180 : tensor<256xi1>) outs(%186 : tensor<i64>) {
    ^bb0(%in: i1, %out: i64):
      %984 = arith.extui %in : i1 to i64
      %985 = arith.addi %984, %out : i64
      linalg.yield %985 : i64
    } -> tensor<i64>
    %188 = tensor.empty() : tensor<f32>
    %189 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%187 : tensor<i64>) outs(%188 : tensor<f32>) {
    ^bb0(%in: i64, %out: f32):
      %984 = arith.sitofp %in : i64 to f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %190 = linalg.fill ins(%cst_0 : f32) outs(%188 : tensor<f32>) -> tensor<f32>
    %191 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%184 : tensor<256xf32>) outs(%190 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %192 = linalg.generic {indexing_maps = [#map16, #map16, #map16], iterator_types = []} ins(%191, %189 : tensor<f32>, tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %expanded_81 = tensor.expand_shape %collapsed_77 [[0, 1]] output_shape [256, 1] : tensor<256xi64> into tensor<256x1xi64>
    %193 = tensor.empty() : tensor<32xi64>
    %194 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel"]} outs(%193 : tensor<32xi64>) {
    ^bb0(%out: i64):
      %984 = linalg.index 0 : index
      %985 = arith.index_cast %984 : index to i64
      linalg.yield %985 : i64
    } -> tensor<32xi64>
    %expanded_82 = tensor.expand_shape %194 [[0, 1]] output_shape [1, 32] : tensor<32xi64> into tensor<1x32xi64>
    %195 = tensor.empty() : tensor<256x32xi1>
    %196 = linalg.generic {indexing_maps = [#map9, #map17, #map6], iterator_types = ["parallel", "parallel"]} ins(%expanded_81, %expanded_82 : tensor<256x1xi64>, tensor<1x32xi64>) outs(%195 : tensor<256x32xi1>) {
    ^bb0(%in: i64, %in_184: i64, %out: i1):
      %984 = arith.cmpi eq, %in, %in_184 : i64
      linalg.yield %984 : i1
    } -> tensor<256x32xi1>
    %expanded_83 = tensor.expand_shape %180 [[0, 1]] output_shape [256, 1] : tensor<256xi1> into tensor<256x1xi1>
    %197 = linalg.generic {indexing_maps = [#map6, #map9, #map6], iterator_types = ["parallel", "parallel"]} ins(%196, %expanded_83 : tensor<256x32xi1>, tensor<256x1xi1>) outs(%195 : tensor<256x32xi1>) {
    ^bb0(%in: i1, %in_184: i1, %out: i1):
      %984 = arith.andi %in, %in_184 : i1
      linalg.yield %984 : i1
    } -> tensor<256x32xi1>
    %198 = linalg.generic {indexing_maps = [#map16, #map16, #map16], iterator_types = []} ins(%cst_4, %189 : tensor<f32>, tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %199 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%198 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.negf %in : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %200 = linalg.generic {indexing_maps = [#map6, #map18, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%197, %199, %cst_5 : tensor<256x32xi1>, tensor<f32>, tensor<f32>) outs(%162 : tensor<256x32xf32>) {
    ^bb0(%in: i1, %in_184: f32, %in_185: f32, %out: f32):
      %984 = arith.select %in, %in_184, %in_185 : f32
      linalg.yield %984 : f32
    } -> tensor<256x32xf32>
    %201 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%178 : tensor<256x32xf32>) outs(%162 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.exp %in : f32
      linalg.yield %984 : f32
    } -> tensor<256x32xf32>
    %202 = linalg.generic {indexing_maps = [#map6, #map9], iterator_types = ["parallel", "reduction"]} ins(%200 : tensor<256x32xf32>) outs(%175 : tensor<256x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<256x1xf32>
    %203 = linalg.generic {indexing_maps = [#map6, #map9, #map6], iterator_types = ["parallel", "parallel"]} ins(%201, %202 : tensor<256x32xf32>, tensor<256x1xf32>) outs(%162 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256x32xf32>
    %204 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%200, %203 : tensor<256x32xf32>, tensor<256x32xf32>) outs(%162 : tensor<256x32xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256x32xf32>
    %205 = linalg.matmul ins(%204, %arg28 : tensor<256x32xf32>, tensor<32x64xf32>) outs(%56 : tensor<256x64xf32>) -> tensor<256x64xf32>
    %206 = tensor.empty() : tensor<32x256xf32>
    %transposed_84 = linalg.transpose ins(%204 : tensor<256x32xf32>) outs(%206 : tensor<32x256xf32>) permutation = [1, 0] 
    %207 = tensor.empty() : tensor<32x64xf32>
    %208 = linalg.fill ins(%cst_0 : f32) outs(%207 : tensor<32x64xf32>) -> tensor<32x64xf32>
    %209 = linalg.matmul ins(%transposed_84, %collapsed_75 : tensor<32x256xf32>, tensor<256x64xf32>) outs(%208 : tensor<32x64xf32>) -> tensor<32x64xf32>
    %210 = tensor.empty() : tensor<1x32xf32>
    %211 = linalg.fill ins(%cst_0 : f32) outs(%210 : tensor<1x32xf32>) -> tensor<1x32xf32>
    %212 = linalg.generic {indexing_maps = [#map6, #map17], iterator_types = ["reduction", "parallel"]} ins(%204 : tensor<256x32xf32>) outs(%211 : tensor<1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<1x32xf32>
    %collapsed_85 = tensor.collapse_shape %212 [[0, 1]] : tensor<1x32xf32> into tensor<32xf32>
    %expanded_86 = tensor.expand_shape %205 [[0, 1], [2]] output_shape [16, 16, 64] : tensor<256x64xf32> into tensor<16x16x64xf32>
    %213 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_86, %arg26 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %214 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%213 : tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.mulf %in, %cst_20 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %215 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%213 : tensor<16x16x64xf32>) outs(%15 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %216 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%213, %158 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %217 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%216 : tensor<16x16x64xf32>) outs(%15 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %218 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%158, %217 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %219 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%214, %215 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %220 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%219, %218 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %221 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%156 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.divf %in, %cst_20 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %222 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%221, %220 : tensor<16x16x1xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %223 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_86, %158 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %224 = tensor.empty() : tensor<64xf32>
    %225 = linalg.fill ins(%cst_0 : f32) outs(%224 : tensor<64xf32>) -> tensor<64xf32>
    %226 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["reduction", "reduction", "parallel"]} ins(%223 : tensor<16x16x64xf32>) outs(%225 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %227 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["reduction", "reduction", "parallel"]} ins(%expanded_86 : tensor<16x16x64xf32>) outs(%225 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %collapsed_87 = tensor.collapse_shape %222 [[0, 1], [2]] : tensor<16x16x64xf32> into tensor<256x64xf32>
    %228 = linalg.matmul ins(%collapsed_87, %arg24 : tensor<256x64xf32>, tensor<64x256xf32>) outs(%79 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %transposed_88 = linalg.transpose ins(%collapsed_87 : tensor<256x64xf32>) outs(%77 : tensor<64x256xf32>) permutation = [1, 0] 
    %229 = linalg.fill ins(%cst_0 : f32) outs(%77 : tensor<64x256xf32>) -> tensor<64x256xf32>
    %230 = linalg.matmul ins(%transposed_88, %collapsed_72 : tensor<64x256xf32>, tensor<256x256xf32>) outs(%229 : tensor<64x256xf32>) -> tensor<64x256xf32>
    %231 = tensor.empty() : tensor<1x64xf32>
    %232 = linalg.fill ins(%cst_0 : f32) outs(%231 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %233 = linalg.generic {indexing_maps = [#map6, #map17], iterator_types = ["reduction", "parallel"]} ins(%collapsed_87 : tensor<256x64xf32>) outs(%232 : tensor<1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<1x64xf32>
    %collapsed_89 = tensor.collapse_shape %233 [[0, 1]] : tensor<1x64xf32> into tensor<64xf32>
    %expanded_90 = tensor.expand_shape %228 [[0, 1], [2]] output_shape [16, 16, 256] : tensor<256x256xf32> into tensor<16x16x256xf32>
    %234 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_71 : tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_17 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<16x16x256xf32>
    %235 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%234 : tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.erf %in : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x256xf32>
    %236 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%235 : tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %cst_2 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x256xf32>
    %237 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%236 : tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.mulf %in, %cst_3 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x256xf32>
    %238 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_71, %expanded_71 : tensor<16x16x256xf32>, tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x256xf32>
    %239 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%238 : tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.mulf %in, %cst_23 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x256xf32>
    %240 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%239 : tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.exp %in : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x256xf32>
    %241 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%240 : tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_16 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<16x16x256xf32>
    %242 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_71, %241 : tensor<16x16x256xf32>, tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x256xf32>
    %243 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%237, %242 : tensor<16x16x256xf32>, tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x256xf32>
    %244 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_90, %243 : tensor<16x16x256xf32>, tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x256xf32>
    %collapsed_91 = tensor.collapse_shape %244 [[0, 1], [2]] : tensor<16x16x256xf32> into tensor<256x256xf32>
    %245 = linalg.matmul ins(%collapsed_91, %arg22 : tensor<256x256xf32>, tensor<256x64xf32>) outs(%56 : tensor<256x64xf32>) -> tensor<256x64xf32>
    %transposed_92 = linalg.transpose ins(%collapsed_91 : tensor<256x256xf32>) outs(%78 : tensor<256x256xf32>) permutation = [1, 0] 
    %246 = linalg.matmul ins(%transposed_92, %collapsed_69 : tensor<256x256xf32>, tensor<256x64xf32>) outs(%56 : tensor<256x64xf32>) -> tensor<256x64xf32>
    %247 = tensor.empty() : tensor<1x256xf32>
    %248 = linalg.fill ins(%cst_0 : f32) outs(%247 : tensor<1x256xf32>) -> tensor<1x256xf32>
    %249 = linalg.generic {indexing_maps = [#map6, #map17], iterator_types = ["reduction", "parallel"]} ins(%collapsed_91 : tensor<256x256xf32>) outs(%248 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<1x256xf32>
    %collapsed_93 = tensor.collapse_shape %249 [[0, 1]] : tensor<1x256xf32> into tensor<256xf32>
    %expanded_94 = tensor.expand_shape %245 [[0, 1], [2]] output_shape [16, 16, 64] : tensor<256x64xf32> into tensor<16x16x64xf32>
    %250 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_94, %arg20 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %251 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%250 : tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.mulf %in, %cst_20 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %252 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%250 : tensor<16x16x64xf32>) outs(%15 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %253 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%250, %134 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %254 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%253 : tensor<16x16x64xf32>) outs(%15 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %255 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134, %254 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %256 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%251, %252 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %257 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%256, %255 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %258 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%132 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.divf %in, %cst_20 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %259 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%258, %257 : tensor<16x16x1xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %260 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_94, %134 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %261 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["reduction", "reduction", "parallel"]} ins(%260 : tensor<16x16x64xf32>) outs(%225 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %262 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["reduction", "reduction", "parallel"]} ins(%expanded_94 : tensor<16x16x64xf32>) outs(%225 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %263 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%222, %259 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %collapsed_95 = tensor.collapse_shape %263 [[0, 1], [2]] : tensor<16x16x64xf32> into tensor<256x64xf32>
    %264 = linalg.matmul ins(%collapsed_95, %arg18 : tensor<256x64xf32>, tensor<64x64xf32>) outs(%56 : tensor<256x64xf32>) -> tensor<256x64xf32>
    %transposed_96 = linalg.transpose ins(%collapsed_95 : tensor<256x64xf32>) outs(%77 : tensor<64x256xf32>) permutation = [1, 0] 
    %265 = linalg.fill ins(%cst_0 : f32) outs(%54 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %266 = linalg.matmul ins(%transposed_96, %collapsed_66 : tensor<64x256xf32>, tensor<256x64xf32>) outs(%265 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %267 = linalg.generic {indexing_maps = [#map6, #map17], iterator_types = ["reduction", "parallel"]} ins(%collapsed_95 : tensor<256x64xf32>) outs(%232 : tensor<1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<1x64xf32>
    %collapsed_97 = tensor.collapse_shape %267 [[0, 1]] : tensor<1x64xf32> into tensor<64xf32>
    %expanded_98 = tensor.expand_shape %264 [[0, 1], [2, 3]] output_shape [16, 16, 4, 16] : tensor<256x64xf32> into tensor<16x16x4x16xf32>
    %transposed_99 = linalg.transpose ins(%expanded_98 : tensor<16x16x4x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_100 = tensor.collapse_shape %transposed_99 [[0, 1], [2], [3]] : tensor<16x4x16x16xf32> into tensor<64x16x16xf32>
    %transposed_101 = linalg.transpose ins(%collapsed_62 : tensor<64x16x16xf32>) outs(%34 : tensor<64x16x16xf32>) permutation = [0, 2, 1] 
    %268 = linalg.batch_matmul ins(%transposed_101, %collapsed_100 : tensor<64x16x16xf32>, tensor<64x16x16xf32>) outs(%35 : tensor<64x16x16xf32>) -> tensor<64x16x16xf32>
    %transposed_102 = linalg.transpose ins(%collapsed_63 : tensor<64x16x16xf32>) outs(%34 : tensor<64x16x16xf32>) permutation = [0, 2, 1] 
    %269 = linalg.batch_matmul ins(%collapsed_100, %transposed_102 : tensor<64x16x16xf32>, tensor<64x16x16xf32>) outs(%35 : tensor<64x16x16xf32>) -> tensor<64x16x16xf32>
    %expanded_103 = tensor.expand_shape %268 [[0, 1], [2], [3]] output_shape [16, 4, 16, 16] : tensor<64x16x16xf32> into tensor<16x4x16x16xf32>
    %expanded_104 = tensor.expand_shape %269 [[0, 1], [2], [3]] output_shape [16, 4, 16, 16] : tensor<64x16x16xf32> into tensor<16x4x16x16xf32>
    %270 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_104, %115 : tensor<16x4x16x16xf32>, tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x4x16x16xf32>
    %271 = linalg.generic {indexing_maps = [#map8, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%270 : tensor<16x4x16x16xf32>) outs(%49 : tensor<16x4x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<16x4x16x1xf32>
    %272 = linalg.generic {indexing_maps = [#map8, #map13, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%115, %271 : tensor<16x4x16x16xf32>, tensor<16x4x16x1xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x4x16x16xf32>
    %273 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%270, %272 : tensor<16x4x16x16xf32>, tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x4x16x16xf32>
    %274 = linalg.generic {indexing_maps = [#map10, #map11, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39, %cst_5, %273 : tensor<16x16xi1>, tensor<f32>, tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: i1, %in_184: f32, %in_185: f32, %out: f32):
      %984 = arith.select %in, %in_184, %in_185 : f32
      linalg.yield %984 : f32
    } -> tensor<16x4x16x16xf32>
    %275 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%274 : tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.divf %in, %cst_21 : f32
      linalg.yield %984 : f32
    } -> tensor<16x4x16x16xf32>
    %collapsed_105 = tensor.collapse_shape %275 [[0, 1], [2], [3]] : tensor<16x4x16x16xf32> into tensor<64x16x16xf32>
    %transposed_106 = linalg.transpose ins(%collapsed_58 : tensor<64x16x16xf32>) outs(%34 : tensor<64x16x16xf32>) permutation = [0, 2, 1] 
    %276 = linalg.batch_matmul ins(%transposed_106, %collapsed_105 : tensor<64x16x16xf32>, tensor<64x16x16xf32>) outs(%35 : tensor<64x16x16xf32>) -> tensor<64x16x16xf32>
    %transposed_107 = linalg.transpose ins(%collapsed_59 : tensor<64x16x16xf32>) outs(%34 : tensor<64x16x16xf32>) permutation = [0, 2, 1] 
    %277 = linalg.batch_matmul ins(%collapsed_105, %transposed_107 : tensor<64x16x16xf32>, tensor<64x16x16xf32>) outs(%35 : tensor<64x16x16xf32>) -> tensor<64x16x16xf32>
    %expanded_108 = tensor.expand_shape %276 [[0, 1], [2], [3]] output_shape [16, 4, 16, 16] : tensor<64x16x16xf32> into tensor<16x4x16x16xf32>
    %expanded_109 = tensor.expand_shape %277 [[0, 1], [2], [3]] output_shape [16, 4, 16, 16] : tensor<64x16x16xf32> into tensor<16x4x16x16xf32>
    %transposed_110 = linalg.transpose ins(%expanded_108 : tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) permutation = [0, 1, 3, 2] 
    %concat = tensor.concat dim(0) %expanded_109, %transposed_110, %expanded_103 : (tensor<16x4x16x16xf32>, tensor<16x4x16x16xf32>, tensor<16x4x16x16xf32>) -> tensor<48x4x16x16xf32>
    %expanded_111 = tensor.expand_shape %concat [[0, 1], [2], [3], [4]] output_shape [3, 16, 4, 16, 16] : tensor<48x4x16x16xf32> into tensor<3x16x4x16x16xf32>
    %278 = tensor.empty() : tensor<16x16x3x4x16xf32>
    %transposed_112 = linalg.transpose ins(%expanded_111 : tensor<3x16x4x16x16xf32>) outs(%278 : tensor<16x16x3x4x16xf32>) permutation = [1, 3, 0, 2, 4] 
    %collapsed_113 = tensor.collapse_shape %transposed_112 [[0, 1], [2, 3, 4]] : tensor<16x16x3x4x16xf32> into tensor<256x192xf32>
    %279 = linalg.matmul ins(%collapsed_113, %arg16 : tensor<256x192xf32>, tensor<192x64xf32>) outs(%56 : tensor<256x64xf32>) -> tensor<256x64xf32>
    %280 = tensor.empty() : tensor<192x256xf32>
    %transposed_114 = linalg.transpose ins(%collapsed_113 : tensor<256x192xf32>) outs(%280 : tensor<192x256xf32>) permutation = [1, 0] 
    %281 = tensor.empty() : tensor<192x64xf32>
    %282 = linalg.fill ins(%cst_0 : f32) outs(%281 : tensor<192x64xf32>) -> tensor<192x64xf32>
    %283 = linalg.matmul ins(%transposed_114, %collapsed_49 : tensor<192x256xf32>, tensor<256x64xf32>) outs(%282 : tensor<192x64xf32>) -> tensor<192x64xf32>
    %284 = tensor.empty() : tensor<1x192xf32>
    %285 = linalg.fill ins(%cst_0 : f32) outs(%284 : tensor<1x192xf32>) -> tensor<1x192xf32>
    %286 = linalg.generic {indexing_maps = [#map6, #map17], iterator_types = ["reduction", "parallel"]} ins(%collapsed_113 : tensor<256x192xf32>) outs(%285 : tensor<1x192xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<1x192xf32>
    %collapsed_115 = tensor.collapse_shape %286 [[0, 1]] : tensor<1x192xf32> into tensor<192xf32>
    %expanded_116 = tensor.expand_shape %279 [[0, 1], [2]] output_shape [16, 16, 64] : tensor<256x64xf32> into tensor<16x16x64xf32>
    %287 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_116, %arg14 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %288 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%287 : tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.mulf %in, %cst_20 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %289 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%287 : tensor<16x16x64xf32>) outs(%15 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %290 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%287, %102 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %291 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%290 : tensor<16x16x64xf32>) outs(%15 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %292 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102, %291 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %293 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%288, %289 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %294 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%293, %292 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %295 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.divf %in, %cst_20 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %296 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%295, %294 : tensor<16x16x1xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %297 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_116, %102 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %298 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["reduction", "reduction", "parallel"]} ins(%297 : tensor<16x16x64xf32>) outs(%225 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %299 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["reduction", "reduction", "parallel"]} ins(%expanded_116 : tensor<16x16x64xf32>) outs(%225 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %300 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%263, %296 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %collapsed_117 = tensor.collapse_shape %300 [[0, 1], [2]] : tensor<16x16x64xf32> into tensor<256x64xf32>
    %301 = linalg.matmul ins(%collapsed_117, %arg12 : tensor<256x64xf32>, tensor<64x256xf32>) outs(%79 : tensor<256x256xf32>) -> tensor<256x256xf32>
    %transposed_118 = linalg.transpose ins(%collapsed_117 : tensor<256x64xf32>) outs(%77 : tensor<64x256xf32>) permutation = [1, 0] 
    %302 = linalg.matmul ins(%transposed_118, %collapsed_46 : tensor<64x256xf32>, tensor<256x256xf32>) outs(%229 : tensor<64x256xf32>) -> tensor<64x256xf32>
    %303 = linalg.generic {indexing_maps = [#map6, #map17], iterator_types = ["reduction", "parallel"]} ins(%collapsed_117 : tensor<256x64xf32>) outs(%232 : tensor<1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<1x64xf32>
    %collapsed_119 = tensor.collapse_shape %303 [[0, 1]] : tensor<1x64xf32> into tensor<64xf32>
    %expanded_120 = tensor.expand_shape %301 [[0, 1], [2]] output_shape [16, 16, 256] : tensor<256x256xf32> into tensor<16x16x256xf32>
    %304 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_45 : tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_17 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<16x16x256xf32>
    %305 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%304 : tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.erf %in : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x256xf32>
    %306 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%305 : tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %cst_2 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x256xf32>
    %307 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%306 : tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.mulf %in, %cst_3 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x256xf32>
    %308 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_45, %expanded_45 : tensor<16x16x256xf32>, tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x256xf32>
    %309 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%308 : tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.mulf %in, %cst_23 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x256xf32>
    %310 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%309 : tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.exp %in : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x256xf32>
    %311 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%310 : tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_16 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<16x16x256xf32>
    %312 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_45, %311 : tensor<16x16x256xf32>, tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x256xf32>
    %313 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%307, %312 : tensor<16x16x256xf32>, tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x256xf32>
    %314 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_120, %313 : tensor<16x16x256xf32>, tensor<16x16x256xf32>) outs(%83 : tensor<16x16x256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x256xf32>
    %collapsed_121 = tensor.collapse_shape %314 [[0, 1], [2]] : tensor<16x16x256xf32> into tensor<256x256xf32>
    %315 = linalg.matmul ins(%collapsed_121, %arg10 : tensor<256x256xf32>, tensor<256x64xf32>) outs(%56 : tensor<256x64xf32>) -> tensor<256x64xf32>
    %transposed_122 = linalg.transpose ins(%collapsed_121 : tensor<256x256xf32>) outs(%78 : tensor<256x256xf32>) permutation = [1, 0] 
    %316 = linalg.matmul ins(%transposed_122, %collapsed_43 : tensor<256x256xf32>, tensor<256x64xf32>) outs(%56 : tensor<256x64xf32>) -> tensor<256x64xf32>
    %317 = linalg.generic {indexing_maps = [#map6, #map17], iterator_types = ["reduction", "parallel"]} ins(%collapsed_121 : tensor<256x256xf32>) outs(%248 : tensor<1x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<1x256xf32>
    %collapsed_123 = tensor.collapse_shape %317 [[0, 1]] : tensor<1x256xf32> into tensor<256xf32>
    %expanded_124 = tensor.expand_shape %315 [[0, 1], [2]] output_shape [16, 16, 64] : tensor<256x64xf32> into tensor<16x16x64xf32>
    %318 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_124, %arg8 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %319 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%318 : tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.mulf %in, %cst_20 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %320 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%318 : tensor<16x16x64xf32>) outs(%15 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %321 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%318, %74 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %322 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%321 : tensor<16x16x64xf32>) outs(%15 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %323 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74, %322 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %324 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%319, %320 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %325 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%324, %323 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %326 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.divf %in, %cst_20 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %327 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%326, %325 : tensor<16x16x1xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %328 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_124, %74 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %329 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["reduction", "reduction", "parallel"]} ins(%328 : tensor<16x16x64xf32>) outs(%225 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %330 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["reduction", "reduction", "parallel"]} ins(%expanded_124 : tensor<16x16x64xf32>) outs(%225 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %331 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%300, %327 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %collapsed_125 = tensor.collapse_shape %331 [[0, 1], [2]] : tensor<16x16x64xf32> into tensor<256x64xf32>
    %332 = linalg.matmul ins(%collapsed_125, %arg6 : tensor<256x64xf32>, tensor<64x64xf32>) outs(%56 : tensor<256x64xf32>) -> tensor<256x64xf32>
    %transposed_126 = linalg.transpose ins(%collapsed_125 : tensor<256x64xf32>) outs(%77 : tensor<64x256xf32>) permutation = [1, 0] 
    %333 = linalg.matmul ins(%transposed_126, %collapsed_40 : tensor<64x256xf32>, tensor<256x64xf32>) outs(%265 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %334 = linalg.generic {indexing_maps = [#map6, #map17], iterator_types = ["reduction", "parallel"]} ins(%collapsed_125 : tensor<256x64xf32>) outs(%232 : tensor<1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<1x64xf32>
    %collapsed_127 = tensor.collapse_shape %334 [[0, 1]] : tensor<1x64xf32> into tensor<64xf32>
    %expanded_128 = tensor.expand_shape %332 [[0, 1], [2, 3]] output_shape [16, 16, 4, 16] : tensor<256x64xf32> into tensor<16x16x4x16xf32>
    %transposed_129 = linalg.transpose ins(%expanded_128 : tensor<16x16x4x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_130 = tensor.collapse_shape %transposed_129 [[0, 1], [2], [3]] : tensor<16x4x16x16xf32> into tensor<64x16x16xf32>
    %transposed_131 = linalg.transpose ins(%collapsed_36 : tensor<64x16x16xf32>) outs(%34 : tensor<64x16x16xf32>) permutation = [0, 2, 1] 
    %335 = linalg.batch_matmul ins(%transposed_131, %collapsed_130 : tensor<64x16x16xf32>, tensor<64x16x16xf32>) outs(%35 : tensor<64x16x16xf32>) -> tensor<64x16x16xf32>
    %transposed_132 = linalg.transpose ins(%collapsed_37 : tensor<64x16x16xf32>) outs(%34 : tensor<64x16x16xf32>) permutation = [0, 2, 1] 
    %336 = linalg.batch_matmul ins(%collapsed_130, %transposed_132 : tensor<64x16x16xf32>, tensor<64x16x16xf32>) outs(%35 : tensor<64x16x16xf32>) -> tensor<64x16x16xf32>
    %expanded_133 = tensor.expand_shape %335 [[0, 1], [2], [3]] output_shape [16, 4, 16, 16] : tensor<64x16x16xf32> into tensor<16x4x16x16xf32>
    %expanded_134 = tensor.expand_shape %336 [[0, 1], [2], [3]] output_shape [16, 4, 16, 16] : tensor<64x16x16xf32> into tensor<16x4x16x16xf32>
    %337 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_134, %51 : tensor<16x4x16x16xf32>, tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x4x16x16xf32>
    %338 = linalg.generic {indexing_maps = [#map8, #map13], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%337 : tensor<16x4x16x16xf32>) outs(%49 : tensor<16x4x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<16x4x16x1xf32>
    %339 = linalg.generic {indexing_maps = [#map8, #map13, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51, %338 : tensor<16x4x16x16xf32>, tensor<16x4x16x1xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x4x16x16xf32>
    %340 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%337, %339 : tensor<16x4x16x16xf32>, tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x4x16x16xf32>
    %341 = linalg.generic {indexing_maps = [#map10, #map11, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39, %cst_5, %340 : tensor<16x16xi1>, tensor<f32>, tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: i1, %in_184: f32, %in_185: f32, %out: f32):
      %984 = arith.select %in, %in_184, %in_185 : f32
      linalg.yield %984 : f32
    } -> tensor<16x4x16x16xf32>
    %342 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%341 : tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.divf %in, %cst_21 : f32
      linalg.yield %984 : f32
    } -> tensor<16x4x16x16xf32>
    %collapsed_135 = tensor.collapse_shape %342 [[0, 1], [2], [3]] : tensor<16x4x16x16xf32> into tensor<64x16x16xf32>
    %transposed_136 = linalg.transpose ins(%collapsed_31 : tensor<64x16x16xf32>) outs(%34 : tensor<64x16x16xf32>) permutation = [0, 2, 1] 
    %343 = linalg.batch_matmul ins(%transposed_136, %collapsed_135 : tensor<64x16x16xf32>, tensor<64x16x16xf32>) outs(%35 : tensor<64x16x16xf32>) -> tensor<64x16x16xf32>
    %transposed_137 = linalg.transpose ins(%collapsed_32 : tensor<64x16x16xf32>) outs(%34 : tensor<64x16x16xf32>) permutation = [0, 2, 1] 
    %344 = linalg.batch_matmul ins(%collapsed_135, %transposed_137 : tensor<64x16x16xf32>, tensor<64x16x16xf32>) outs(%35 : tensor<64x16x16xf32>) -> tensor<64x16x16xf32>
    %expanded_138 = tensor.expand_shape %343 [[0, 1], [2], [3]] output_shape [16, 4, 16, 16] : tensor<64x16x16xf32> into tensor<16x4x16x16xf32>
    %expanded_139 = tensor.expand_shape %344 [[0, 1], [2], [3]] output_shape [16, 4, 16, 16] : tensor<64x16x16xf32> into tensor<16x4x16x16xf32>
    %transposed_140 = linalg.transpose ins(%expanded_138 : tensor<16x4x16x16xf32>) outs(%33 : tensor<16x4x16x16xf32>) permutation = [0, 1, 3, 2] 
    %concat_141 = tensor.concat dim(0) %expanded_139, %transposed_140, %expanded_133 : (tensor<16x4x16x16xf32>, tensor<16x4x16x16xf32>, tensor<16x4x16x16xf32>) -> tensor<48x4x16x16xf32>
    %expanded_142 = tensor.expand_shape %concat_141 [[0, 1], [2], [3], [4]] output_shape [3, 16, 4, 16, 16] : tensor<48x4x16x16xf32> into tensor<3x16x4x16x16xf32>
    %transposed_143 = linalg.transpose ins(%expanded_142 : tensor<3x16x4x16x16xf32>) outs(%278 : tensor<16x16x3x4x16xf32>) permutation = [1, 3, 0, 2, 4] 
    %collapsed_144 = tensor.collapse_shape %transposed_143 [[0, 1], [2, 3, 4]] : tensor<16x16x3x4x16xf32> into tensor<256x192xf32>
    %345 = linalg.matmul ins(%collapsed_144, %arg4 : tensor<256x192xf32>, tensor<192x64xf32>) outs(%56 : tensor<256x64xf32>) -> tensor<256x64xf32>
    %transposed_145 = linalg.transpose ins(%collapsed_144 : tensor<256x192xf32>) outs(%280 : tensor<192x256xf32>) permutation = [1, 0] 
    %346 = linalg.matmul ins(%transposed_145, %collapsed : tensor<192x256xf32>, tensor<256x64xf32>) outs(%282 : tensor<192x64xf32>) -> tensor<192x64xf32>
    %347 = linalg.generic {indexing_maps = [#map6, #map17], iterator_types = ["reduction", "parallel"]} ins(%collapsed_144 : tensor<256x192xf32>) outs(%285 : tensor<1x192xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<1x192xf32>
    %collapsed_146 = tensor.collapse_shape %347 [[0, 1]] : tensor<1x192xf32> into tensor<192xf32>
    %expanded_147 = tensor.expand_shape %345 [[0, 1], [2]] output_shape [16, 16, 64] : tensor<256x64xf32> into tensor<16x16x64xf32>
    %348 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_147, %arg2 : tensor<16x16x64xf32>, tensor<64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %349 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%348 : tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.mulf %in, %cst_20 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %350 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%348 : tensor<16x16x64xf32>) outs(%15 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %351 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%348, %21 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %352 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%351 : tensor<16x16x64xf32>) outs(%15 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %353 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21, %352 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %354 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%349, %350 : tensor<16x16x64xf32>, tensor<16x16x1xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %355 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%354, %353 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %356 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19 : tensor<16x16x1xf32>) outs(%13 : tensor<16x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.divf %in, %cst_20 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x1xf32>
    %357 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%356, %355 : tensor<16x16x1xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %358 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_147, %21 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %359 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["reduction", "reduction", "parallel"]} ins(%358 : tensor<16x16x64xf32>) outs(%225 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %360 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["reduction", "reduction", "parallel"]} ins(%expanded_147 : tensor<16x16x64xf32>) outs(%225 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %361 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%331, %357 : tensor<16x16x64xf32>, tensor<16x16x64xf32>) outs(%0 : tensor<16x16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x16x64xf32>
    %362 = tensor.empty() : tensor<1x16x64xf32>
    %363 = linalg.fill ins(%cst_0 : f32) outs(%362 : tensor<1x16x64xf32>) -> tensor<1x16x64xf32>
    %364 = linalg.generic {indexing_maps = [#map1, #map19], iterator_types = ["reduction", "parallel", "parallel"]} ins(%361 : tensor<16x16x64xf32>) outs(%363 : tensor<1x16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<1x16x64xf32>
    %collapsed_148 = tensor.collapse_shape %364 [[0, 1], [2]] : tensor<1x16x64xf32> into tensor<16x64xf32>
    %collapsed_149 = tensor.collapse_shape %arg92 [[0, 1]] : tensor<16x16xi64> into tensor<256xi64>
    %expanded_150 = tensor.expand_shape %collapsed_149 [[0, 1]] output_shape [1, 256] : tensor<256xi64> into tensor<1x256xi64>
    %expanded_151 = tensor.expand_shape %194 [[0, 1]] output_shape [32, 1] : tensor<32xi64> into tensor<32x1xi64>
    %365 = tensor.empty() : tensor<32x256xi1>
    %366 = linalg.generic {indexing_maps = [#map17, #map9, #map6], iterator_types = ["parallel", "parallel"]} ins(%expanded_150, %expanded_151 : tensor<1x256xi64>, tensor<32x1xi64>) outs(%365 : tensor<32x256xi1>) {
    ^bb0(%in: i64, %in_184: i64, %out: i1):
      %984 = arith.cmpi eq, %in, %in_184 : i64
      linalg.yield %984 : i1
    } -> tensor<32x256xi1>
    %367 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%366 : tensor<32x256xi1>) outs(%206 : tensor<32x256xf32>) {
    ^bb0(%in: i1, %out: f32):
      %984 = arith.uitofp %in : i1 to f32
      linalg.yield %984 : f32
    } -> tensor<32x256xf32>
    %collapsed_152 = tensor.collapse_shape %361 [[0, 1], [2]] : tensor<16x16x64xf32> into tensor<256x64xf32>
    %368 = linalg.matmul ins(%367, %collapsed_152 : tensor<32x256xf32>, tensor<256x64xf32>) outs(%208 : tensor<32x64xf32>) -> tensor<32x64xf32>
    %369 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%368, %368 : tensor<32x64xf32>, tensor<32x64xf32>) outs(%207 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<32x64xf32>
    %370 = linalg.generic {indexing_maps = [#map6, #map18], iterator_types = ["reduction", "reduction"]} ins(%369 : tensor<32x64xf32>) outs(%190 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %371 = tensor.empty() : tensor<16x64xf32>
    %372 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%collapsed_148, %collapsed_148 : tensor<16x64xf32>, tensor<16x64xf32>) outs(%371 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x64xf32>
    %373 = linalg.generic {indexing_maps = [#map6, #map18], iterator_types = ["reduction", "reduction"]} ins(%372 : tensor<16x64xf32>) outs(%190 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %374 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%359, %359 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %375 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%374 : tensor<64xf32>) outs(%190 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %376 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%360, %360 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %377 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%376 : tensor<64xf32>) outs(%190 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %378 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%346, %346 : tensor<192x64xf32>, tensor<192x64xf32>) outs(%281 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192x64xf32>
    %379 = linalg.generic {indexing_maps = [#map6, #map18], iterator_types = ["reduction", "reduction"]} ins(%378 : tensor<192x64xf32>) outs(%190 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %380 = tensor.empty() : tensor<192xf32>
    %381 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%collapsed_146, %collapsed_146 : tensor<192xf32>, tensor<192xf32>) outs(%380 : tensor<192xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192xf32>
    %382 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%381 : tensor<192xf32>) outs(%190 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %383 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%333, %333 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x64xf32>
    %384 = linalg.generic {indexing_maps = [#map6, #map18], iterator_types = ["reduction", "reduction"]} ins(%383 : tensor<64x64xf32>) outs(%190 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %385 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%collapsed_127, %collapsed_127 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %386 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%385 : tensor<64xf32>) outs(%190 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %387 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%329, %329 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %388 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%387 : tensor<64xf32>) outs(%190 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %389 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%330, %330 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %390 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%389 : tensor<64xf32>) outs(%190 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %391 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%316, %316 : tensor<256x64xf32>, tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256x64xf32>
    %392 = linalg.generic {indexing_maps = [#map6, #map18], iterator_types = ["reduction", "reduction"]} ins(%391 : tensor<256x64xf32>) outs(%190 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %393 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%collapsed_123, %collapsed_123 : tensor<256xf32>, tensor<256xf32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256xf32>
    %394 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%393 : tensor<256xf32>) outs(%190 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %395 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%302, %302 : tensor<64x256xf32>, tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x256xf32>
    %396 = linalg.generic {indexing_maps = [#map6, #map18], iterator_types = ["reduction", "reduction"]} ins(%395 : tensor<64x256xf32>) outs(%190 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %397 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%collapsed_119, %collapsed_119 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %398 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%397 : tensor<64xf32>) outs(%190 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %399 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%298, %298 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %400 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%399 : tensor<64xf32>) outs(%190 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %401 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%299, %299 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %402 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%401 : tensor<64xf32>) outs(%190 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %403 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%283, %283 : tensor<192x64xf32>, tensor<192x64xf32>) outs(%281 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192x64xf32>
    %404 = linalg.generic {indexing_maps = [#map6, #map18], iterator_types = ["reduction", "reduction"]} ins(%403 : tensor<192x64xf32>) outs(%190 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %405 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%collapsed_115, %collapsed_115 : tensor<192xf32>, tensor<192xf32>) outs(%380 : tensor<192xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192xf32>
    %406 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%405 : tensor<192xf32>) outs(%190 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %407 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%266, %266 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x64xf32>
    %408 = linalg.generic {indexing_maps = [#map6, #map18], iterator_types = ["reduction", "reduction"]} ins(%407 : tensor<64x64xf32>) outs(%190 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %409 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%collapsed_97, %collapsed_97 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %410 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%409 : tensor<64xf32>) outs(%190 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %411 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%261, %261 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %412 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%411 : tensor<64xf32>) outs(%190 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %413 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%262, %262 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %414 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%413 : tensor<64xf32>) outs(%190 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %415 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%246, %246 : tensor<256x64xf32>, tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256x64xf32>
    %416 = linalg.generic {indexing_maps = [#map6, #map18], iterator_types = ["reduction", "reduction"]} ins(%415 : tensor<256x64xf32>) outs(%190 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %417 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%collapsed_93, %collapsed_93 : tensor<256xf32>, tensor<256xf32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256xf32>
    %418 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%417 : tensor<256xf32>) outs(%190 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %419 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%230, %230 : tensor<64x256xf32>, tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x256xf32>
    %420 = linalg.generic {indexing_maps = [#map6, #map18], iterator_types = ["reduction", "reduction"]} ins(%419 : tensor<64x256xf32>) outs(%190 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %421 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%collapsed_89, %collapsed_89 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %422 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%421 : tensor<64xf32>) outs(%190 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %423 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%226, %226 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %424 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%423 : tensor<64xf32>) outs(%190 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %425 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%227, %227 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %426 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%425 : tensor<64xf32>) outs(%190 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %427 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%209, %209 : tensor<32x64xf32>, tensor<32x64xf32>) outs(%207 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<32x64xf32>
    %428 = linalg.generic {indexing_maps = [#map6, #map18], iterator_types = ["reduction", "reduction"]} ins(%427 : tensor<32x64xf32>) outs(%190 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %429 = tensor.empty() : tensor<32xf32>
    %430 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%collapsed_85, %collapsed_85 : tensor<32xf32>, tensor<32xf32>) outs(%429 : tensor<32xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<32xf32>
    %431 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%430 : tensor<32xf32>) outs(%190 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %expanded_153 = tensor.expand_shape %370 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_154 = tensor.expand_shape %373 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_155 = tensor.expand_shape %375 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_156 = tensor.expand_shape %377 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_157 = tensor.expand_shape %379 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_158 = tensor.expand_shape %382 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_159 = tensor.expand_shape %384 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_160 = tensor.expand_shape %386 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_161 = tensor.expand_shape %388 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_162 = tensor.expand_shape %390 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_163 = tensor.expand_shape %392 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_164 = tensor.expand_shape %394 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_165 = tensor.expand_shape %396 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_166 = tensor.expand_shape %398 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_167 = tensor.expand_shape %400 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_168 = tensor.expand_shape %402 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_169 = tensor.expand_shape %404 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_170 = tensor.expand_shape %406 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_171 = tensor.expand_shape %408 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_172 = tensor.expand_shape %410 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_173 = tensor.expand_shape %412 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_174 = tensor.expand_shape %414 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_175 = tensor.expand_shape %416 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_176 = tensor.expand_shape %418 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_177 = tensor.expand_shape %420 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_178 = tensor.expand_shape %422 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_179 = tensor.expand_shape %424 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_180 = tensor.expand_shape %426 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_181 = tensor.expand_shape %428 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %expanded_182 = tensor.expand_shape %431 [] output_shape [1] : tensor<f32> into tensor<1xf32>
    %concat_183 = tensor.concat dim(0) %expanded_153, %expanded_154, %expanded_155, %expanded_156, %expanded_157, %expanded_158, %expanded_159, %expanded_160, %expanded_161, %expanded_162, %expanded_163, %expanded_164, %expanded_165, %expanded_166, %expanded_167, %expanded_168, %expanded_169, %expanded_170, %expanded_171, %expanded_172, %expanded_173, %expanded_174, %expanded_175, %expanded_176, %expanded_177, %expanded_178, %expanded_179, %expanded_180, %expanded_181, %expanded_182 : (tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<30xf32>
    %432 = linalg.generic {indexing_maps = [#map7, #map15], iterator_types = ["reduction"]} ins(%concat_183 : tensor<30xf32>) outs(%190 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.addf %in, %out : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %433 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%432 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.sqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %434 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%433 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_15 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %435 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%434 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %984, "unimplemented: tensor with zero element"
      %985 = arith.divf %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %436 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%435 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf ugt, %in, %cst_2 : f32
      %985 = arith.select %984, %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %437 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%368, %436 : tensor<32x64xf32>, tensor<f32>) outs(%207 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<32x64xf32>
    %438 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%434 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %984, "unimplemented: tensor with zero element"
      %985 = arith.divf %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %439 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%438 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf ugt, %in, %cst_2 : f32
      %985 = arith.select %984, %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %440 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%collapsed_148, %439 : tensor<16x64xf32>, tensor<f32>) outs(%371 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x64xf32>
    %441 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%434 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %984, "unimplemented: tensor with zero element"
      %985 = arith.divf %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %442 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%441 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf ugt, %in, %cst_2 : f32
      %985 = arith.select %984, %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %443 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%359, %442 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %444 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%434 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %984, "unimplemented: tensor with zero element"
      %985 = arith.divf %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %445 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%444 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf ugt, %in, %cst_2 : f32
      %985 = arith.select %984, %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %446 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%360, %445 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %447 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%434 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %984, "unimplemented: tensor with zero element"
      %985 = arith.divf %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %448 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%447 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf ugt, %in, %cst_2 : f32
      %985 = arith.select %984, %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %449 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%346, %448 : tensor<192x64xf32>, tensor<f32>) outs(%281 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192x64xf32>
    %450 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%434 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %984, "unimplemented: tensor with zero element"
      %985 = arith.divf %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %451 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%450 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf ugt, %in, %cst_2 : f32
      %985 = arith.select %984, %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %452 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%collapsed_146, %451 : tensor<192xf32>, tensor<f32>) outs(%380 : tensor<192xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192xf32>
    %453 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%434 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %984, "unimplemented: tensor with zero element"
      %985 = arith.divf %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %454 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%453 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf ugt, %in, %cst_2 : f32
      %985 = arith.select %984, %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %455 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%333, %454 : tensor<64x64xf32>, tensor<f32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x64xf32>
    %456 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%434 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %984, "unimplemented: tensor with zero element"
      %985 = arith.divf %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %457 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%456 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf ugt, %in, %cst_2 : f32
      %985 = arith.select %984, %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %458 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%collapsed_127, %457 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %459 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%434 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %984, "unimplemented: tensor with zero element"
      %985 = arith.divf %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %460 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%459 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf ugt, %in, %cst_2 : f32
      %985 = arith.select %984, %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %461 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%329, %460 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %462 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%434 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %984, "unimplemented: tensor with zero element"
      %985 = arith.divf %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %463 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%462 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf ugt, %in, %cst_2 : f32
      %985 = arith.select %984, %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %464 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%330, %463 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %465 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%434 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %984, "unimplemented: tensor with zero element"
      %985 = arith.divf %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %466 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%465 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf ugt, %in, %cst_2 : f32
      %985 = arith.select %984, %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %467 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%316, %466 : tensor<256x64xf32>, tensor<f32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256x64xf32>
    %468 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%434 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %984, "unimplemented: tensor with zero element"
      %985 = arith.divf %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %469 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%468 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf ugt, %in, %cst_2 : f32
      %985 = arith.select %984, %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %470 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%collapsed_123, %469 : tensor<256xf32>, tensor<f32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256xf32>
    %471 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%434 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %984, "unimplemented: tensor with zero element"
      %985 = arith.divf %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %472 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%471 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf ugt, %in, %cst_2 : f32
      %985 = arith.select %984, %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %473 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%302, %472 : tensor<64x256xf32>, tensor<f32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x256xf32>
    %474 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%434 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %984, "unimplemented: tensor with zero element"
      %985 = arith.divf %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %475 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%474 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf ugt, %in, %cst_2 : f32
      %985 = arith.select %984, %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %476 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%collapsed_119, %475 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %477 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%434 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %984, "unimplemented: tensor with zero element"
      %985 = arith.divf %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %478 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%477 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf ugt, %in, %cst_2 : f32
      %985 = arith.select %984, %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %479 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%298, %478 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %480 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%434 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %984, "unimplemented: tensor with zero element"
      %985 = arith.divf %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %481 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%480 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf ugt, %in, %cst_2 : f32
      %985 = arith.select %984, %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %482 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%299, %481 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %483 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%434 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %984, "unimplemented: tensor with zero element"
      %985 = arith.divf %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %484 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%483 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf ugt, %in, %cst_2 : f32
      %985 = arith.select %984, %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %485 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%283, %484 : tensor<192x64xf32>, tensor<f32>) outs(%281 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192x64xf32>
    %486 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%434 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %984, "unimplemented: tensor with zero element"
      %985 = arith.divf %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %487 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%486 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf ugt, %in, %cst_2 : f32
      %985 = arith.select %984, %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %488 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%collapsed_115, %487 : tensor<192xf32>, tensor<f32>) outs(%380 : tensor<192xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192xf32>
    %489 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%434 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %984, "unimplemented: tensor with zero element"
      %985 = arith.divf %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %490 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%489 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf ugt, %in, %cst_2 : f32
      %985 = arith.select %984, %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %491 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%266, %490 : tensor<64x64xf32>, tensor<f32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x64xf32>
    %492 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%434 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %984, "unimplemented: tensor with zero element"
      %985 = arith.divf %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %493 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%492 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf ugt, %in, %cst_2 : f32
      %985 = arith.select %984, %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %494 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%collapsed_97, %493 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %495 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%434 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %984, "unimplemented: tensor with zero element"
      %985 = arith.divf %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %496 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%495 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf ugt, %in, %cst_2 : f32
      %985 = arith.select %984, %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %497 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%261, %496 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %498 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%434 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %984, "unimplemented: tensor with zero element"
      %985 = arith.divf %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %499 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%498 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf ugt, %in, %cst_2 : f32
      %985 = arith.select %984, %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %500 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%262, %499 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %501 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%434 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %984, "unimplemented: tensor with zero element"
      %985 = arith.divf %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %502 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%501 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf ugt, %in, %cst_2 : f32
      %985 = arith.select %984, %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %503 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%246, %502 : tensor<256x64xf32>, tensor<f32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256x64xf32>
    %504 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%434 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %984, "unimplemented: tensor with zero element"
      %985 = arith.divf %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %505 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%504 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf ugt, %in, %cst_2 : f32
      %985 = arith.select %984, %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %506 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%collapsed_93, %505 : tensor<256xf32>, tensor<f32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256xf32>
    %507 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%434 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %984, "unimplemented: tensor with zero element"
      %985 = arith.divf %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %508 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%507 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf ugt, %in, %cst_2 : f32
      %985 = arith.select %984, %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %509 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%230, %508 : tensor<64x256xf32>, tensor<f32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x256xf32>
    %510 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%434 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %984, "unimplemented: tensor with zero element"
      %985 = arith.divf %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %511 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%510 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf ugt, %in, %cst_2 : f32
      %985 = arith.select %984, %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %512 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%collapsed_89, %511 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %513 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%434 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %984, "unimplemented: tensor with zero element"
      %985 = arith.divf %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %514 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%513 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf ugt, %in, %cst_2 : f32
      %985 = arith.select %984, %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %515 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%226, %514 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %516 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%434 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %984, "unimplemented: tensor with zero element"
      %985 = arith.divf %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %517 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%516 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf ugt, %in, %cst_2 : f32
      %985 = arith.select %984, %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %518 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%227, %517 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %519 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%434 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %984, "unimplemented: tensor with zero element"
      %985 = arith.divf %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %520 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%519 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf ugt, %in, %cst_2 : f32
      %985 = arith.select %984, %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %521 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%209, %520 : tensor<32x64xf32>, tensor<f32>) outs(%207 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<32x64xf32>
    %522 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%434 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf one, %in, %cst_0 : f32
      cf.assert %984, "unimplemented: tensor with zero element"
      %985 = arith.divf %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %523 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%522 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.cmpf ugt, %in, %cst_2 : f32
      %985 = arith.select %984, %cst_2, %in : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %524 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%collapsed_85, %523 : tensor<32xf32>, tensor<f32>) outs(%429 : tensor<32xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<32xf32>
    %525 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%arg91 : tensor<i32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: i32, %out: f32):
      %984 = arith.sitofp %in : i32 to f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %526 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg30 : tensor<32x64xf32>) outs(%207 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_14 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<32x64xf32>
    %527 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%437 : tensor<32x64xf32>) outs(%207 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_13 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<32x64xf32>
    %528 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%526, %527 : tensor<32x64xf32>, tensor<32x64xf32>) outs(%207 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<32x64xf32>
    %529 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg60 : tensor<32x64xf32>) outs(%207 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_12 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<32x64xf32>
    %530 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%437 : tensor<32x64xf32>) outs(%207 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_11 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<32x64xf32>
    %531 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%530, %437 : tensor<32x64xf32>, tensor<32x64xf32>) outs(%207 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<32x64xf32>
    %532 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%529, %531 : tensor<32x64xf32>, tensor<32x64xf32>) outs(%207 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<32x64xf32>
    %533 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%525 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_10 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %534 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%533 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.exp %in : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %535 = linalg.generic {indexing_maps = [#map16, #map16, #map16], iterator_types = []} ins(%cst_25, %534 : tensor<i64>, tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: i64, %in_184: f32, %out: f32):
      %984 = arith.sitofp %in : i64 to f32
      %985 = arith.subf %984, %in_184 : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %536 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%528, %535 : tensor<32x64xf32>, tensor<f32>) outs(%207 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<32x64xf32>
    %537 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%525 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_9 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %538 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%537 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.exp %in : f32
      linalg.yield %984 : f32
    } -> tensor<f32>
    %539 = linalg.generic {indexing_maps = [#map16, #map16, #map16], iterator_types = []} ins(%cst_25, %538 : tensor<i64>, tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: i64, %in_184: f32, %out: f32):
      %984 = arith.sitofp %in : i64 to f32
      %985 = arith.subf %984, %in_184 : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %540 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%532, %539 : tensor<32x64xf32>, tensor<f32>) outs(%207 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<32x64xf32>
    %541 = linalg.generic {indexing_maps = [#map16, #map16], iterator_types = []} ins(%arg90 : tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_8 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %542 = linalg.generic {indexing_maps = [#map16, #map16, #map16], iterator_types = []} ins(%cst_25, %541 : tensor<i64>, tensor<f32>) outs(%188 : tensor<f32>) {
    ^bb0(%in: i64, %in_184: f32, %out: f32):
      %984 = arith.sitofp %in : i64 to f32
      %985 = arith.subf %984, %in_184 : f32
      linalg.yield %985 : f32
    } -> tensor<f32>
    %543 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg0, %542 : tensor<32x64xf32>, tensor<f32>) outs(%207 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<32x64xf32>
    %544 = linalg.generic {indexing_maps = [#map18, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg90, %536 : tensor<f32>, tensor<32x64xf32>) outs(%207 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<32x64xf32>
    %545 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%540 : tensor<32x64xf32>) outs(%207 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.sqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<32x64xf32>
    %546 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%545 : tensor<32x64xf32>) outs(%207 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_7 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<32x64xf32>
    %547 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%544, %546 : tensor<32x64xf32>, tensor<32x64xf32>) outs(%207 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<32x64xf32>
    %548 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%543, %547 : tensor<32x64xf32>, tensor<32x64xf32>) outs(%207 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<32x64xf32>
    %549 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg31 : tensor<16x64xf32>) outs(%371 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_14 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<16x64xf32>
    %550 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%440 : tensor<16x64xf32>) outs(%371 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_13 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<16x64xf32>
    %551 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%549, %550 : tensor<16x64xf32>, tensor<16x64xf32>) outs(%371 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x64xf32>
    %552 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg61 : tensor<16x64xf32>) outs(%371 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_12 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<16x64xf32>
    %553 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%440 : tensor<16x64xf32>) outs(%371 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_11 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<16x64xf32>
    %554 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%553, %440 : tensor<16x64xf32>, tensor<16x64xf32>) outs(%371 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x64xf32>
    %555 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%552, %554 : tensor<16x64xf32>, tensor<16x64xf32>) outs(%371 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x64xf32>
    %556 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%551, %535 : tensor<16x64xf32>, tensor<f32>) outs(%371 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x64xf32>
    %557 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%555, %539 : tensor<16x64xf32>, tensor<f32>) outs(%371 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x64xf32>
    %558 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg1, %542 : tensor<16x64xf32>, tensor<f32>) outs(%371 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x64xf32>
    %559 = linalg.generic {indexing_maps = [#map18, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg90, %556 : tensor<f32>, tensor<16x64xf32>) outs(%371 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x64xf32>
    %560 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%557 : tensor<16x64xf32>) outs(%371 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.sqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<16x64xf32>
    %561 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%560 : tensor<16x64xf32>) outs(%371 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_7 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<16x64xf32>
    %562 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%559, %561 : tensor<16x64xf32>, tensor<16x64xf32>) outs(%371 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x64xf32>
    %563 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%558, %562 : tensor<16x64xf32>, tensor<16x64xf32>) outs(%371 : tensor<16x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<16x64xf32>
    %564 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg32 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_14 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %565 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%443 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_13 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %566 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%564, %565 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %567 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg62 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_12 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %568 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%443 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_11 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %569 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%568, %443 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %570 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%567, %569 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %571 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%566, %535 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %572 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%570, %539 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %573 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%arg2, %542 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %574 = linalg.generic {indexing_maps = [#map15, #map7, #map7], iterator_types = ["parallel"]} ins(%arg90, %571 : tensor<f32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %575 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%572 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.sqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %576 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%575 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_7 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %577 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%574, %576 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %578 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%573, %577 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %579 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg33 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_14 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %580 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%446 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_13 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %581 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%579, %580 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %582 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg63 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_12 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %583 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%446 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_11 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %584 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%583, %446 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %585 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%582, %584 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %586 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%581, %535 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %587 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%585, %539 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %588 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%arg3, %542 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %589 = linalg.generic {indexing_maps = [#map15, #map7, #map7], iterator_types = ["parallel"]} ins(%arg90, %586 : tensor<f32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %590 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%587 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.sqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %591 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%590 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_7 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %592 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%589, %591 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %593 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%588, %592 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %594 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg34 : tensor<192x64xf32>) outs(%281 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_14 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<192x64xf32>
    %595 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%449 : tensor<192x64xf32>) outs(%281 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_13 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<192x64xf32>
    %596 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%594, %595 : tensor<192x64xf32>, tensor<192x64xf32>) outs(%281 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192x64xf32>
    %597 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg64 : tensor<192x64xf32>) outs(%281 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_12 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<192x64xf32>
    %598 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%449 : tensor<192x64xf32>) outs(%281 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_11 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<192x64xf32>
    %599 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%598, %449 : tensor<192x64xf32>, tensor<192x64xf32>) outs(%281 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192x64xf32>
    %600 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%597, %599 : tensor<192x64xf32>, tensor<192x64xf32>) outs(%281 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192x64xf32>
    %601 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%596, %535 : tensor<192x64xf32>, tensor<f32>) outs(%281 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192x64xf32>
    %602 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%600, %539 : tensor<192x64xf32>, tensor<f32>) outs(%281 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192x64xf32>
    %603 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg4, %542 : tensor<192x64xf32>, tensor<f32>) outs(%281 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192x64xf32>
    %604 = linalg.generic {indexing_maps = [#map18, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg90, %601 : tensor<f32>, tensor<192x64xf32>) outs(%281 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192x64xf32>
    %605 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%602 : tensor<192x64xf32>) outs(%281 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.sqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<192x64xf32>
    %606 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%605 : tensor<192x64xf32>) outs(%281 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_7 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<192x64xf32>
    %607 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%604, %606 : tensor<192x64xf32>, tensor<192x64xf32>) outs(%281 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192x64xf32>
    %608 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%603, %607 : tensor<192x64xf32>, tensor<192x64xf32>) outs(%281 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192x64xf32>
    %609 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg35 : tensor<192xf32>) outs(%380 : tensor<192xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_14 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<192xf32>
    %610 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%452 : tensor<192xf32>) outs(%380 : tensor<192xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_13 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<192xf32>
    %611 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%609, %610 : tensor<192xf32>, tensor<192xf32>) outs(%380 : tensor<192xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192xf32>
    %612 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg65 : tensor<192xf32>) outs(%380 : tensor<192xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_12 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<192xf32>
    %613 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%452 : tensor<192xf32>) outs(%380 : tensor<192xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_11 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<192xf32>
    %614 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%613, %452 : tensor<192xf32>, tensor<192xf32>) outs(%380 : tensor<192xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192xf32>
    %615 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%612, %614 : tensor<192xf32>, tensor<192xf32>) outs(%380 : tensor<192xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192xf32>
    %616 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%611, %535 : tensor<192xf32>, tensor<f32>) outs(%380 : tensor<192xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192xf32>
    %617 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%615, %539 : tensor<192xf32>, tensor<f32>) outs(%380 : tensor<192xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192xf32>
    %618 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%arg5, %542 : tensor<192xf32>, tensor<f32>) outs(%380 : tensor<192xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192xf32>
    %619 = linalg.generic {indexing_maps = [#map15, #map7, #map7], iterator_types = ["parallel"]} ins(%arg90, %616 : tensor<f32>, tensor<192xf32>) outs(%380 : tensor<192xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192xf32>
    %620 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%617 : tensor<192xf32>) outs(%380 : tensor<192xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.sqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<192xf32>
    %621 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%620 : tensor<192xf32>) outs(%380 : tensor<192xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_7 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<192xf32>
    %622 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%619, %621 : tensor<192xf32>, tensor<192xf32>) outs(%380 : tensor<192xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192xf32>
    %623 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%618, %622 : tensor<192xf32>, tensor<192xf32>) outs(%380 : tensor<192xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192xf32>
    %624 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg36 : tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_14 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64x64xf32>
    %625 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%455 : tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_13 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64x64xf32>
    %626 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%624, %625 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x64xf32>
    %627 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg66 : tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_12 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64x64xf32>
    %628 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%455 : tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_11 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64x64xf32>
    %629 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%628, %455 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x64xf32>
    %630 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%627, %629 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x64xf32>
    %631 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%626, %535 : tensor<64x64xf32>, tensor<f32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x64xf32>
    %632 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%630, %539 : tensor<64x64xf32>, tensor<f32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x64xf32>
    %633 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg6, %542 : tensor<64x64xf32>, tensor<f32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x64xf32>
    %634 = linalg.generic {indexing_maps = [#map18, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg90, %631 : tensor<f32>, tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x64xf32>
    %635 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%632 : tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.sqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<64x64xf32>
    %636 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%635 : tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_7 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64x64xf32>
    %637 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%634, %636 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x64xf32>
    %638 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%633, %637 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x64xf32>
    %639 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg37 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_14 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %640 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%458 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_13 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %641 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%639, %640 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %642 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg67 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_12 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %643 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%458 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_11 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %644 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%643, %458 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %645 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%642, %644 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %646 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%641, %535 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %647 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%645, %539 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %648 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%arg7, %542 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %649 = linalg.generic {indexing_maps = [#map15, #map7, #map7], iterator_types = ["parallel"]} ins(%arg90, %646 : tensor<f32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %650 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%647 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.sqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %651 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%650 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_7 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %652 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%649, %651 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %653 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%648, %652 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %654 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg38 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_14 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %655 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%461 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_13 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %656 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%654, %655 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %657 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg68 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_12 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %658 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%461 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_11 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %659 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%658, %461 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %660 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%657, %659 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %661 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%656, %535 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %662 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%660, %539 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %663 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%arg8, %542 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %664 = linalg.generic {indexing_maps = [#map15, #map7, #map7], iterator_types = ["parallel"]} ins(%arg90, %661 : tensor<f32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %665 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%662 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.sqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %666 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%665 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_7 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %667 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%664, %666 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %668 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%663, %667 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %669 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg39 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_14 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %670 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%464 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_13 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %671 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%669, %670 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %672 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg69 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_12 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %673 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%464 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_11 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %674 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%673, %464 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %675 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%672, %674 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %676 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%671, %535 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %677 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%675, %539 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %678 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%arg9, %542 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %679 = linalg.generic {indexing_maps = [#map15, #map7, #map7], iterator_types = ["parallel"]} ins(%arg90, %676 : tensor<f32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %680 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%677 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.sqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %681 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%680 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_7 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %682 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%679, %681 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %683 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%678, %682 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %684 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg40 : tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_14 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<256x64xf32>
    %685 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%467 : tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_13 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<256x64xf32>
    %686 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%684, %685 : tensor<256x64xf32>, tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256x64xf32>
    %687 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg70 : tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_12 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<256x64xf32>
    %688 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%467 : tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_11 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<256x64xf32>
    %689 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%688, %467 : tensor<256x64xf32>, tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256x64xf32>
    %690 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%687, %689 : tensor<256x64xf32>, tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256x64xf32>
    %691 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%686, %535 : tensor<256x64xf32>, tensor<f32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256x64xf32>
    %692 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%690, %539 : tensor<256x64xf32>, tensor<f32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256x64xf32>
    %693 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg10, %542 : tensor<256x64xf32>, tensor<f32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256x64xf32>
    %694 = linalg.generic {indexing_maps = [#map18, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg90, %691 : tensor<f32>, tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256x64xf32>
    %695 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%692 : tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.sqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<256x64xf32>
    %696 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%695 : tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_7 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<256x64xf32>
    %697 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%694, %696 : tensor<256x64xf32>, tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256x64xf32>
    %698 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%693, %697 : tensor<256x64xf32>, tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256x64xf32>
    %699 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg41 : tensor<256xf32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_14 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<256xf32>
    %700 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%470 : tensor<256xf32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_13 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<256xf32>
    %701 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%699, %700 : tensor<256xf32>, tensor<256xf32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256xf32>
    %702 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg71 : tensor<256xf32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_12 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<256xf32>
    %703 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%470 : tensor<256xf32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_11 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<256xf32>
    %704 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%703, %470 : tensor<256xf32>, tensor<256xf32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256xf32>
    %705 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%702, %704 : tensor<256xf32>, tensor<256xf32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256xf32>
    %706 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%701, %535 : tensor<256xf32>, tensor<f32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256xf32>
    %707 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%705, %539 : tensor<256xf32>, tensor<f32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256xf32>
    %708 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%arg11, %542 : tensor<256xf32>, tensor<f32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256xf32>
    %709 = linalg.generic {indexing_maps = [#map15, #map7, #map7], iterator_types = ["parallel"]} ins(%arg90, %706 : tensor<f32>, tensor<256xf32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256xf32>
    %710 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%707 : tensor<256xf32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.sqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<256xf32>
    %711 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%710 : tensor<256xf32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_7 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<256xf32>
    %712 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%709, %711 : tensor<256xf32>, tensor<256xf32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256xf32>
    %713 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%708, %712 : tensor<256xf32>, tensor<256xf32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256xf32>
    %714 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg42 : tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_14 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64x256xf32>
    %715 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%473 : tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_13 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64x256xf32>
    %716 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%714, %715 : tensor<64x256xf32>, tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x256xf32>
    %717 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg72 : tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_12 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64x256xf32>
    %718 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%473 : tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_11 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64x256xf32>
    %719 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%718, %473 : tensor<64x256xf32>, tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x256xf32>
    %720 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%717, %719 : tensor<64x256xf32>, tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x256xf32>
    %721 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%716, %535 : tensor<64x256xf32>, tensor<f32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x256xf32>
    %722 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%720, %539 : tensor<64x256xf32>, tensor<f32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x256xf32>
    %723 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg12, %542 : tensor<64x256xf32>, tensor<f32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x256xf32>
    %724 = linalg.generic {indexing_maps = [#map18, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg90, %721 : tensor<f32>, tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x256xf32>
    %725 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%722 : tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.sqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<64x256xf32>
    %726 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%725 : tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_7 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64x256xf32>
    %727 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%724, %726 : tensor<64x256xf32>, tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x256xf32>
    %728 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%723, %727 : tensor<64x256xf32>, tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x256xf32>
    %729 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg43 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_14 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %730 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%476 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_13 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %731 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%729, %730 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %732 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg73 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_12 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %733 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%476 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_11 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %734 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%733, %476 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %735 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%732, %734 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %736 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%731, %535 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %737 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%735, %539 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %738 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%arg13, %542 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %739 = linalg.generic {indexing_maps = [#map15, #map7, #map7], iterator_types = ["parallel"]} ins(%arg90, %736 : tensor<f32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %740 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%737 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.sqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %741 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%740 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_7 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %742 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%739, %741 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %743 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%738, %742 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %744 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg44 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_14 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %745 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%479 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_13 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %746 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%744, %745 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %747 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg74 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_12 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %748 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%479 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_11 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %749 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%748, %479 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %750 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%747, %749 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %751 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%746, %535 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %752 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%750, %539 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %753 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%arg14, %542 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %754 = linalg.generic {indexing_maps = [#map15, #map7, #map7], iterator_types = ["parallel"]} ins(%arg90, %751 : tensor<f32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %755 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%752 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.sqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %756 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%755 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_7 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %757 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%754, %756 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %758 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%753, %757 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %759 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg45 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_14 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %760 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%482 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_13 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %761 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%759, %760 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %762 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg75 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_12 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %763 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%482 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_11 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %764 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%763, %482 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %765 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%762, %764 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %766 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%761, %535 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %767 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%765, %539 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %768 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%arg15, %542 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %769 = linalg.generic {indexing_maps = [#map15, #map7, #map7], iterator_types = ["parallel"]} ins(%arg90, %766 : tensor<f32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %770 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%767 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.sqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %771 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%770 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_7 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %772 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%769, %771 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %773 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%768, %772 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %774 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg46 : tensor<192x64xf32>) outs(%281 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_14 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<192x64xf32>
    %775 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%485 : tensor<192x64xf32>) outs(%281 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_13 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<192x64xf32>
    %776 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%774, %775 : tensor<192x64xf32>, tensor<192x64xf32>) outs(%281 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192x64xf32>
    %777 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg76 : tensor<192x64xf32>) outs(%281 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_12 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<192x64xf32>
    %778 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%485 : tensor<192x64xf32>) outs(%281 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_11 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<192x64xf32>
    %779 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%778, %485 : tensor<192x64xf32>, tensor<192x64xf32>) outs(%281 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192x64xf32>
    %780 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%777, %779 : tensor<192x64xf32>, tensor<192x64xf32>) outs(%281 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192x64xf32>
    %781 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%776, %535 : tensor<192x64xf32>, tensor<f32>) outs(%281 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192x64xf32>
    %782 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%780, %539 : tensor<192x64xf32>, tensor<f32>) outs(%281 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192x64xf32>
    %783 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg16, %542 : tensor<192x64xf32>, tensor<f32>) outs(%281 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192x64xf32>
    %784 = linalg.generic {indexing_maps = [#map18, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg90, %781 : tensor<f32>, tensor<192x64xf32>) outs(%281 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192x64xf32>
    %785 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%782 : tensor<192x64xf32>) outs(%281 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.sqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<192x64xf32>
    %786 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%785 : tensor<192x64xf32>) outs(%281 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_7 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<192x64xf32>
    %787 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%784, %786 : tensor<192x64xf32>, tensor<192x64xf32>) outs(%281 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192x64xf32>
    %788 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%783, %787 : tensor<192x64xf32>, tensor<192x64xf32>) outs(%281 : tensor<192x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192x64xf32>
    %789 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg47 : tensor<192xf32>) outs(%380 : tensor<192xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_14 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<192xf32>
    %790 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%488 : tensor<192xf32>) outs(%380 : tensor<192xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_13 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<192xf32>
    %791 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%789, %790 : tensor<192xf32>, tensor<192xf32>) outs(%380 : tensor<192xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192xf32>
    %792 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg77 : tensor<192xf32>) outs(%380 : tensor<192xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_12 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<192xf32>
    %793 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%488 : tensor<192xf32>) outs(%380 : tensor<192xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_11 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<192xf32>
    %794 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%793, %488 : tensor<192xf32>, tensor<192xf32>) outs(%380 : tensor<192xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192xf32>
    %795 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%792, %794 : tensor<192xf32>, tensor<192xf32>) outs(%380 : tensor<192xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192xf32>
    %796 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%791, %535 : tensor<192xf32>, tensor<f32>) outs(%380 : tensor<192xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192xf32>
    %797 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%795, %539 : tensor<192xf32>, tensor<f32>) outs(%380 : tensor<192xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192xf32>
    %798 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%arg17, %542 : tensor<192xf32>, tensor<f32>) outs(%380 : tensor<192xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192xf32>
    %799 = linalg.generic {indexing_maps = [#map15, #map7, #map7], iterator_types = ["parallel"]} ins(%arg90, %796 : tensor<f32>, tensor<192xf32>) outs(%380 : tensor<192xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192xf32>
    %800 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%797 : tensor<192xf32>) outs(%380 : tensor<192xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.sqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<192xf32>
    %801 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%800 : tensor<192xf32>) outs(%380 : tensor<192xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_7 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<192xf32>
    %802 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%799, %801 : tensor<192xf32>, tensor<192xf32>) outs(%380 : tensor<192xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192xf32>
    %803 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%798, %802 : tensor<192xf32>, tensor<192xf32>) outs(%380 : tensor<192xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<192xf32>
    %804 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg48 : tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_14 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64x64xf32>
    %805 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%491 : tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_13 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64x64xf32>
    %806 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%804, %805 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x64xf32>
    %807 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg78 : tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_12 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64x64xf32>
    %808 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%491 : tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_11 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64x64xf32>
    %809 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%808, %491 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x64xf32>
    %810 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%807, %809 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x64xf32>
    %811 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%806, %535 : tensor<64x64xf32>, tensor<f32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x64xf32>
    %812 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%810, %539 : tensor<64x64xf32>, tensor<f32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x64xf32>
    %813 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg18, %542 : tensor<64x64xf32>, tensor<f32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x64xf32>
    %814 = linalg.generic {indexing_maps = [#map18, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg90, %811 : tensor<f32>, tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x64xf32>
    %815 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%812 : tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.sqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<64x64xf32>
    %816 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%815 : tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_7 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64x64xf32>
    %817 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%814, %816 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x64xf32>
    %818 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%813, %817 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%54 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x64xf32>
    %819 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg49 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_14 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %820 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%494 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_13 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %821 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%819, %820 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %822 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg79 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_12 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %823 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%494 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_11 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %824 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%823, %494 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %825 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%822, %824 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %826 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%821, %535 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %827 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%825, %539 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %828 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%arg19, %542 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %829 = linalg.generic {indexing_maps = [#map15, #map7, #map7], iterator_types = ["parallel"]} ins(%arg90, %826 : tensor<f32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %830 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%827 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.sqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %831 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%830 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_7 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %832 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%829, %831 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %833 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%828, %832 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %834 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg50 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_14 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %835 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%497 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_13 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %836 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%834, %835 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %837 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg80 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_12 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %838 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%497 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_11 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %839 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%838, %497 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %840 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%837, %839 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %841 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%836, %535 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %842 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%840, %539 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %843 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%arg20, %542 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %844 = linalg.generic {indexing_maps = [#map15, #map7, #map7], iterator_types = ["parallel"]} ins(%arg90, %841 : tensor<f32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %845 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%842 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.sqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %846 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%845 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_7 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %847 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%844, %846 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %848 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%843, %847 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %849 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg51 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_14 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %850 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%500 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_13 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %851 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%849, %850 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %852 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg81 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_12 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %853 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%500 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_11 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %854 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%853, %500 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %855 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%852, %854 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %856 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%851, %535 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %857 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%855, %539 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %858 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%arg21, %542 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %859 = linalg.generic {indexing_maps = [#map15, #map7, #map7], iterator_types = ["parallel"]} ins(%arg90, %856 : tensor<f32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %860 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%857 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.sqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %861 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%860 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_7 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %862 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%859, %861 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %863 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%858, %862 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %864 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg52 : tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_14 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<256x64xf32>
    %865 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%503 : tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_13 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<256x64xf32>
    %866 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%864, %865 : tensor<256x64xf32>, tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256x64xf32>
    %867 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg82 : tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_12 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<256x64xf32>
    %868 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%503 : tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_11 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<256x64xf32>
    %869 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%868, %503 : tensor<256x64xf32>, tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256x64xf32>
    %870 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%867, %869 : tensor<256x64xf32>, tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256x64xf32>
    %871 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%866, %535 : tensor<256x64xf32>, tensor<f32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256x64xf32>
    %872 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%870, %539 : tensor<256x64xf32>, tensor<f32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256x64xf32>
    %873 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg22, %542 : tensor<256x64xf32>, tensor<f32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256x64xf32>
    %874 = linalg.generic {indexing_maps = [#map18, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg90, %871 : tensor<f32>, tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256x64xf32>
    %875 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%872 : tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.sqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<256x64xf32>
    %876 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%875 : tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_7 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<256x64xf32>
    %877 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%874, %876 : tensor<256x64xf32>, tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256x64xf32>
    %878 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%873, %877 : tensor<256x64xf32>, tensor<256x64xf32>) outs(%55 : tensor<256x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256x64xf32>
    %879 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg53 : tensor<256xf32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_14 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<256xf32>
    %880 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%506 : tensor<256xf32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_13 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<256xf32>
    %881 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%879, %880 : tensor<256xf32>, tensor<256xf32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256xf32>
    %882 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg83 : tensor<256xf32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_12 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<256xf32>
    %883 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%506 : tensor<256xf32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_11 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<256xf32>
    %884 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%883, %506 : tensor<256xf32>, tensor<256xf32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256xf32>
    %885 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%882, %884 : tensor<256xf32>, tensor<256xf32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256xf32>
    %886 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%881, %535 : tensor<256xf32>, tensor<f32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256xf32>
    %887 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%885, %539 : tensor<256xf32>, tensor<f32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256xf32>
    %888 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%arg23, %542 : tensor<256xf32>, tensor<f32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256xf32>
    %889 = linalg.generic {indexing_maps = [#map15, #map7, #map7], iterator_types = ["parallel"]} ins(%arg90, %886 : tensor<f32>, tensor<256xf32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256xf32>
    %890 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%887 : tensor<256xf32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.sqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<256xf32>
    %891 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%890 : tensor<256xf32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_7 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<256xf32>
    %892 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%889, %891 : tensor<256xf32>, tensor<256xf32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256xf32>
    %893 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%888, %892 : tensor<256xf32>, tensor<256xf32>) outs(%169 : tensor<256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<256xf32>
    %894 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg54 : tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_14 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64x256xf32>
    %895 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%509 : tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_13 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64x256xf32>
    %896 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%894, %895 : tensor<64x256xf32>, tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x256xf32>
    %897 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg84 : tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_12 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64x256xf32>
    %898 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%509 : tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_11 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64x256xf32>
    %899 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%898, %509 : tensor<64x256xf32>, tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x256xf32>
    %900 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%897, %899 : tensor<64x256xf32>, tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x256xf32>
    %901 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%896, %535 : tensor<64x256xf32>, tensor<f32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x256xf32>
    %902 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%900, %539 : tensor<64x256xf32>, tensor<f32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x256xf32>
    %903 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg24, %542 : tensor<64x256xf32>, tensor<f32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x256xf32>
    %904 = linalg.generic {indexing_maps = [#map18, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg90, %901 : tensor<f32>, tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x256xf32>
    %905 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%902 : tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.sqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<64x256xf32>
    %906 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%905 : tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_7 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64x256xf32>
    %907 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%904, %906 : tensor<64x256xf32>, tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x256xf32>
    %908 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%903, %907 : tensor<64x256xf32>, tensor<64x256xf32>) outs(%77 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64x256xf32>
    %909 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg55 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_14 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %910 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%512 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_13 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %911 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%909, %910 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %912 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg85 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_12 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %913 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%512 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_11 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %914 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%913, %512 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %915 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%912, %914 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %916 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%911, %535 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %917 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%915, %539 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %918 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%arg25, %542 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %919 = linalg.generic {indexing_maps = [#map15, #map7, #map7], iterator_types = ["parallel"]} ins(%arg90, %916 : tensor<f32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %920 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%917 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.sqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %921 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%920 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_7 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %922 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%919, %921 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %923 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%918, %922 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %924 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg56 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_14 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %925 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%515 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_13 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %926 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%924, %925 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %927 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg86 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_12 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %928 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%515 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_11 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %929 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%928, %515 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %930 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%927, %929 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %931 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%926, %535 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %932 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%930, %539 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %933 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%arg26, %542 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %934 = linalg.generic {indexing_maps = [#map15, #map7, #map7], iterator_types = ["parallel"]} ins(%arg90, %931 : tensor<f32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %935 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%932 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.sqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %936 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%935 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_7 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %937 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%934, %936 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %938 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%933, %937 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %939 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg57 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_14 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %940 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%518 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_13 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %941 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%939, %940 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %942 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg87 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_12 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %943 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%518 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_11 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %944 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%943, %518 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %945 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%942, %944 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %946 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%941, %535 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %947 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%945, %539 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %948 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%arg27, %542 : tensor<64xf32>, tensor<f32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %949 = linalg.generic {indexing_maps = [#map15, #map7, #map7], iterator_types = ["parallel"]} ins(%arg90, %946 : tensor<f32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %950 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%947 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.sqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %951 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%950 : tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_7 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<64xf32>
    %952 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%949, %951 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %953 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%948, %952 : tensor<64xf32>, tensor<64xf32>) outs(%224 : tensor<64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<64xf32>
    %954 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg58 : tensor<32x64xf32>) outs(%207 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_14 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<32x64xf32>
    %955 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%521 : tensor<32x64xf32>) outs(%207 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_13 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<32x64xf32>
    %956 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%954, %955 : tensor<32x64xf32>, tensor<32x64xf32>) outs(%207 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<32x64xf32>
    %957 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg88 : tensor<32x64xf32>) outs(%207 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_12 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<32x64xf32>
    %958 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%521 : tensor<32x64xf32>) outs(%207 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_11 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<32x64xf32>
    %959 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%958, %521 : tensor<32x64xf32>, tensor<32x64xf32>) outs(%207 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<32x64xf32>
    %960 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%957, %959 : tensor<32x64xf32>, tensor<32x64xf32>) outs(%207 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<32x64xf32>
    %961 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%956, %535 : tensor<32x64xf32>, tensor<f32>) outs(%207 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<32x64xf32>
    %962 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%960, %539 : tensor<32x64xf32>, tensor<f32>) outs(%207 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<32x64xf32>
    %963 = linalg.generic {indexing_maps = [#map6, #map18, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg28, %542 : tensor<32x64xf32>, tensor<f32>) outs(%207 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<32x64xf32>
    %964 = linalg.generic {indexing_maps = [#map18, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%arg90, %961 : tensor<f32>, tensor<32x64xf32>) outs(%207 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<32x64xf32>
    %965 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%962 : tensor<32x64xf32>) outs(%207 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.sqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<32x64xf32>
    %966 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%965 : tensor<32x64xf32>) outs(%207 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_7 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<32x64xf32>
    %967 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%964, %966 : tensor<32x64xf32>, tensor<32x64xf32>) outs(%207 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<32x64xf32>
    %968 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%963, %967 : tensor<32x64xf32>, tensor<32x64xf32>) outs(%207 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<32x64xf32>
    %969 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg59 : tensor<32xf32>) outs(%429 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_14 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<32xf32>
    %970 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%524 : tensor<32xf32>) outs(%429 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_13 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<32xf32>
    %971 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%969, %970 : tensor<32xf32>, tensor<32xf32>) outs(%429 : tensor<32xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<32xf32>
    %972 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%arg89 : tensor<32xf32>) outs(%429 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_12 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<32xf32>
    %973 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%524 : tensor<32xf32>) outs(%429 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_11 : f64 to f32
      %985 = arith.mulf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<32xf32>
    %974 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%973, %524 : tensor<32xf32>, tensor<32xf32>) outs(%429 : tensor<32xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<32xf32>
    %975 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%972, %974 : tensor<32xf32>, tensor<32xf32>) outs(%429 : tensor<32xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.addf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<32xf32>
    %976 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%971, %535 : tensor<32xf32>, tensor<f32>) outs(%429 : tensor<32xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<32xf32>
    %977 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%975, %539 : tensor<32xf32>, tensor<f32>) outs(%429 : tensor<32xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<32xf32>
    %978 = linalg.generic {indexing_maps = [#map7, #map15, #map7], iterator_types = ["parallel"]} ins(%arg29, %542 : tensor<32xf32>, tensor<f32>) outs(%429 : tensor<32xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<32xf32>
    %979 = linalg.generic {indexing_maps = [#map15, #map7, #map7], iterator_types = ["parallel"]} ins(%arg90, %976 : tensor<f32>, tensor<32xf32>) outs(%429 : tensor<32xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.mulf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<32xf32>
    %980 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%977 : tensor<32xf32>) outs(%429 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = math.sqrt %in : f32
      linalg.yield %984 : f32
    } -> tensor<32xf32>
    %981 = linalg.generic {indexing_maps = [#map7, #map7], iterator_types = ["parallel"]} ins(%980 : tensor<32xf32>) outs(%429 : tensor<32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %984 = arith.truncf %cst_7 : f64 to f32
      %985 = arith.addf %in, %984 : f32
      linalg.yield %985 : f32
    } -> tensor<32xf32>
    %982 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%979, %981 : tensor<32xf32>, tensor<32xf32>) outs(%429 : tensor<32xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.divf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<32xf32>
    %983 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel"]} ins(%978, %982 : tensor<32xf32>, tensor<32xf32>) outs(%429 : tensor<32xf32>) {
    ^bb0(%in: f32, %in_184: f32, %out: f32):
      %984 = arith.subf %in, %in_184 : f32
      linalg.yield %984 : f32
    } -> tensor<32xf32>
    return %548, %563, %578, %593, %608, %623, %638, %653, %668, %683, %698, %713, %728, %743, %758, %773, %788, %803, %818, %833, %848, %863, %878, %893, %908, %923, %938, %953, %968, %983, %528, %551, %566, %581, %596, %611, %626, %641, %656, %671, %686, %701, %716, %731, %746, %761, %776, %791, %806, %821, %836, %851, %866, %881, %896, %911, %926, %941, %956, %971, %532, %555, %570, %585, %600, %615, %630, %645, %660, %675, %690, %705, %720, %735, %750, %765, %780, %795, %810, %825, %840, %855, %870, %885, %900, %915, %930, %945, %960, %975, %192 : tensor<32x64xf32>, tensor<16x64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<192x64xf32>, tensor<192xf32>, tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<256x64xf32>, tensor<256xf32>, tensor<64x256xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<192x64xf32>, tensor<192xf32>, tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<256x64xf32>, tensor<256xf32>, tensor<64x256xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<32x64xf32>, tensor<32xf32>, tensor<32x64xf32>, tensor<16x64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<192x64xf32>, tensor<192xf32>, tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<256x64xf32>, tensor<256xf32>, tensor<64x256xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<192x64xf32>, tensor<192xf32>, tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<256x64xf32>, tensor<256xf32>, tensor<64x256xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<32x64xf32>, tensor<32xf32>, tensor<32x64xf32>, tensor<16x64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<192x64xf32>, tensor<192xf32>, tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<256x64xf32>, tensor<256xf32>, tensor<64x256xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<192x64xf32>, tensor<192xf32>, tensor<64x64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<256x64xf32>, tensor<256xf32>, tensor<64x256xf32>, tensor<64xf32>, tensor<64xf32>, tensor<64xf32>, tensor<32x64xf32>, tensor<32xf32>, tensor<f32>
  }
}
