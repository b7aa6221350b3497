#row = affine_map<(d0, d1) -> (d0, d1)>
#divided = affine_map<(d0, d1) -> (d0, d1 floordiv 32)>
#a = affine_map<(d0, d1, d2) -> (d0, d2)>
#b = affine_map<(d0, d1, d2) -> (d1, d2)>
#sa = affine_map<(d0, d1, d2) -> (d0, d2 floordiv 32)>
#sb = affine_map<(d0, d1, d2) -> (d1, d2 floordiv 32)>
#d = affine_map<(d0, d1, d2) -> (d0, d1)>
#la = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#lb = affine_map<(d0, d1, d2, d3, d4) -> (d2, d3, d4)>
#lsa = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3)>
#lsb = affine_map<(d0, d1, d2, d3, d4) -> (d2, d3)>
#ld = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2)>
func.func @main(%e: tensor<8x60xf8E5M2>, %s: tensor<8x2xf8E8M0FNU>,
    %a: tensor<8x60xf8E4M3FN>, %b: tensor<4x60xf6E2M3FN>, %sa: tensor<8x2xf8E8M0FNU>, %sb: tensor<4x2xf8E8M0FNU>,
    %c: tensor<8x4xf32>, %x: tensor<2x8x2x32xf6E3M2FN>, %w: tensor<4x2x32xf8E4M3FN>, %sx: tensor<2x8x2xf8E8M0FNU>)
    -> (tensor<8x60xbf16>, tensor<8x4xf32>, tensor<2x8x4xf32>) {
  %bf16s = tensor.empty() : tensor<8x60xbf16>
  %y = linalg.generic {indexing_maps = [#row, #divided, #row], iterator_types = ["parallel", "parallel"]}
      ins(%e, %s : tensor<8x60xf8E5M2>, tensor<8x2xf8E8M0FNU>) outs(%bf16s : tensor<8x60xbf16>) {
  ^bb0(%0: f8E5M2, %1: f8E8M0FNU, %out: bf16):
    %2 = arith.scaling_extf %0, %1 : f8E5M2, f8E8M0FNU to bf16
    linalg.yield %2 : bf16
  } -> tensor<8x60xbf16>
  %d = linalg.generic {indexing_maps = [#a, #b, #sa, #sb, #d], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b, %sa, %sb : tensor<8x60xf8E4M3FN>, tensor<4x60xf6E2M3FN>, tensor<8x2xf8E8M0FNU>, tensor<4x2xf8E8M0FNU>) outs(%c : tensor<8x4xf32>) {
  ^bb0(%0: f8E4M3FN, %1: f6E2M3FN, %2: f8E8M0FNU, %3: f8E8M0FNU, %out: f32):
    %4 = arith.scaling_extf %0, %2 : f8E4M3FN, f8E8M0FNU to f32
    %5 = arith.scaling_extf %1, %3 : f6E2M3FN, f8E8M0FNU to f32
    %6 = arith.mulf %5, %4 : f32
    %7 = arith.addf %6, %out : f32
    linalg.yield %7 : f32
  } -> tensor<8x4xf32>
  %zeros = arith.constant dense<0.0> : tensor<2x8x4xf32>
  %l = linalg.generic {indexing_maps = [#la, #lb, #lsa, #lsb, #ld], iterator_types = ["parallel", "parallel", "parallel", "reduction", "reduction"]}
      ins(%x, %w, %sx, %sb : tensor<2x8x2x32xf6E3M2FN>, tensor<4x2x32xf8E4M3FN>, tensor<2x8x2xf8E8M0FNU>, tensor<4x2xf8E8M0FNU>) outs(%zeros : tensor<2x8x4xf32>) {
  ^bb0(%0: f6E3M2FN, %1: f8E4M3FN, %2: f8E8M0FNU, %3: f8E8M0FNU, %out: f32):
    %4 = arith.scaling_extf %0, %2 : f6E3M2FN, f8E8M0FNU to f32
    %5 = arith.scaling_extf %1, %3 : f8E4M3FN, f8E8M0FNU to f32
    %6 = arith.mulf %4, %5 : f32
    %7 = arith.addf %out, %6 : f32
    linalg.yield %7 : f32
  } -> tensor<2x8x4xf32>
  return %y, %d, %l : tensor<8x60xbf16>, tensor<8x4xf32>, tensor<2x8x4xf32>
}
