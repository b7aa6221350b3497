// What mx cannot say stays, and a remark names the first reason.
// RUN: mx-opt --convert-arith-to-mx --remarks-filter=mx-arith --split-input-file %s 2>&1 | FileCheck %s

#all = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#scale = affine_map<(d0, d1, d2) -> (d0, d1)>
// CHECK: [Missed] not-imported | Category:mx-arith | Remark="left linalg.generic: arith.scaling_truncf takes a scale that mx.quantize would choose
func.func @truncf(%x: tensor<4x2x32xf32>, %s: tensor<4x2xf8E8M0FNU>, %init: tensor<4x2x32xf4E2M1FN>) -> tensor<4x2x32xf4E2M1FN> {
  %y = linalg.generic {indexing_maps = [#all, #scale, #all], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%x, %s : tensor<4x2x32xf32>, tensor<4x2xf8E8M0FNU>) outs(%init : tensor<4x2x32xf4E2M1FN>) {
  ^bb0(%0: f32, %1: f8E8M0FNU, %out: f4E2M1FN):
    %2 = arith.scaling_truncf %0, %1 : f32, f8E8M0FNU to f4E2M1FN
    linalg.yield %2 : f4E2M1FN
  } -> tensor<4x2x32xf4E2M1FN>
  return %y : tensor<4x2x32xf4E2M1FN>
}

// -----

#all = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#scale = affine_map<(d0, d1, d2) -> (d0, d1)>
// CHECK: left linalg.generic: expected elements of a format of mx and f8E8M0FNU scales
func.func @f32_scales(%e: tensor<4x2x32xf4E2M1FN>, %s: tensor<4x2xf32>, %init: tensor<4x2x32xf32>) -> tensor<4x2x32xf32> {
  %y = linalg.generic {indexing_maps = [#all, #scale, #all], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%e, %s : tensor<4x2x32xf4E2M1FN>, tensor<4x2xf32>) outs(%init : tensor<4x2x32xf32>) {
  ^bb0(%0: f4E2M1FN, %1: f32, %out: f32):
    %2 = arith.scaling_extf %0, %1 : f4E2M1FN, f32 to f32
    linalg.yield %2 : f32
  } -> tensor<4x2x32xf32>
  return %y : tensor<4x2x32xf32>
}

// -----

#all = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#scale = affine_map<(d0, d1, d2) -> (d0, d1)>
// CHECK: left linalg.generic: scaled in another type than f32 and bf16
func.func @f16(%e: tensor<4x2x32xf4E2M1FN>, %s: tensor<4x2xf8E8M0FNU>, %init: tensor<4x2x32xf16>) -> tensor<4x2x32xf16> {
  %y = linalg.generic {indexing_maps = [#all, #scale, #all], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%e, %s : tensor<4x2x32xf4E2M1FN>, tensor<4x2xf8E8M0FNU>) outs(%init : tensor<4x2x32xf16>) {
  ^bb0(%0: f4E2M1FN, %1: f8E8M0FNU, %out: f16):
    %2 = arith.scaling_extf %0, %1 : f4E2M1FN, f8E8M0FNU to f16
    linalg.yield %2 : f16
  } -> tensor<4x2x32xf16>
  return %y : tensor<4x2x32xf16>
}

// -----

#all = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#scale = affine_map<(d0, d1, d2) -> (d0, d1)>
// CHECK: left linalg.generic: its body is more than one arith.scaling_extf
func.func @fused(%e: tensor<4x2x32xf4E2M1FN>, %s: tensor<4x2xf8E8M0FNU>, %init: tensor<4x2x32xf32>) -> tensor<4x2x32xf32> {
  %y = linalg.generic {indexing_maps = [#all, #scale, #all], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%e, %s : tensor<4x2x32xf4E2M1FN>, tensor<4x2xf8E8M0FNU>) outs(%init : tensor<4x2x32xf32>) {
  ^bb0(%0: f4E2M1FN, %1: f8E8M0FNU, %out: f32):
    %2 = arith.scaling_extf %0, %1 : f4E2M1FN, f8E8M0FNU to f32
    %3 = arith.negf %2 : f32
    linalg.yield %3 : f32
  } -> tensor<4x2x32xf32>
  return %y : tensor<4x2x32xf32>
}

// -----

#all = affine_map<(d0, d1) -> (d0, d1)>
// CHECK: left linalg.generic: scales are not read by blocks of one dimension of their elements
func.func @elementwise(%e: tensor<4x32xf4E2M1FN>, %s: tensor<4x32xf8E8M0FNU>, %init: tensor<4x32xf32>) -> tensor<4x32xf32> {
  %y = linalg.generic {indexing_maps = [#all, #all, #all], iterator_types = ["parallel", "parallel"]}
      ins(%e, %s : tensor<4x32xf4E2M1FN>, tensor<4x32xf8E8M0FNU>) outs(%init : tensor<4x32xf32>) {
  ^bb0(%0: f4E2M1FN, %1: f8E8M0FNU, %out: f32):
    %2 = arith.scaling_extf %0, %1 : f4E2M1FN, f8E8M0FNU to f32
    linalg.yield %2 : f32
  } -> tensor<4x32xf32>
  return %y : tensor<4x32xf32>
}

// -----

#all = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#other = affine_map<(d0, d1, d2) -> (d1, d0, d2)>
#scale = affine_map<(d0, d1, d2) -> (d0, d1)>
// CHECK: left linalg.generic: a dequantization that permutes or broadcasts
func.func @transposed(%e: tensor<4x2x32xf4E2M1FN>, %s: tensor<4x2xf8E8M0FNU>, %init: tensor<2x4x32xf32>) -> tensor<2x4x32xf32> {
  %y = linalg.generic {indexing_maps = [#all, #scale, #other], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%e, %s : tensor<4x2x32xf4E2M1FN>, tensor<4x2xf8E8M0FNU>) outs(%init : tensor<2x4x32xf32>) {
  ^bb0(%0: f4E2M1FN, %1: f8E8M0FNU, %out: f32):
    %2 = arith.scaling_extf %0, %1 : f4E2M1FN, f8E8M0FNU to f32
    linalg.yield %2 : f32
  } -> tensor<2x4x32xf32>
  return %y : tensor<2x4x32xf32>
}

// -----

#row = affine_map<(d0, d1) -> (d0, d1)>
#divided = affine_map<(d0, d1) -> (d0, d1 floordiv 32)>
// CHECK: left linalg.generic: there are not as many scales as blocks, or not known to be
func.func @scales(%e: tensor<4x64xf4E2M1FN>, %s: tensor<4x3xf8E8M0FNU>, %init: tensor<4x64xf32>) -> tensor<4x64xf32> {
  %y = linalg.generic {indexing_maps = [#row, #divided, #row], iterator_types = ["parallel", "parallel"]}
      ins(%e, %s : tensor<4x64xf4E2M1FN>, tensor<4x3xf8E8M0FNU>) outs(%init : tensor<4x64xf32>) {
  ^bb0(%0: f4E2M1FN, %1: f8E8M0FNU, %out: f32):
    %2 = arith.scaling_extf %0, %1 : f4E2M1FN, f8E8M0FNU to f32
    linalg.yield %2 : f32
  } -> tensor<4x64xf32>
  return %y : tensor<4x64xf32>
}

// -----

#a = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3)>
#b = affine_map<(d0, d1, d2, d3) -> (d1, d2, d3)>
#sa = affine_map<(d0, d1, d2, d3) -> (d0, d2)>
#sb = affine_map<(d0, d1, d2, d3) -> (d1, d2)>
#d = affine_map<(d0, d1, d2, d3) -> (d0, d1)>
#t = affine_map<(d0, d1, d2, d3) -> (d1, d0)>
// CHECK: left linalg.generic: the result is not [batch, rows, columns]
// CHECK: left linalg.generic: its body is not a sum of products of two f32 arith.scaling_extf
func.func @products(%a: tensor<8x2x32xf4E2M1FN>, %b: tensor<4x2x32xf4E2M1FN>, %sa: tensor<8x2xf8E8M0FNU>, %sb: tensor<4x2xf8E8M0FNU>, %c: tensor<4x8xf32>, %f: tensor<8x4xf32>) -> (tensor<4x8xf32>, tensor<8x4xf32>) {
  %0 = linalg.generic {indexing_maps = [#a, #b, #sa, #sb, #t], iterator_types = ["parallel", "parallel", "reduction", "reduction"]}
      ins(%a, %b, %sa, %sb : tensor<8x2x32xf4E2M1FN>, tensor<4x2x32xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<4x2xf8E8M0FNU>) outs(%c : tensor<4x8xf32>) {
  ^bb0(%e0: f4E2M1FN, %e1: f4E2M1FN, %s0: f8E8M0FNU, %s1: f8E8M0FNU, %out: f32):
    %2 = arith.scaling_extf %e0, %s0 : f4E2M1FN, f8E8M0FNU to f32
    %3 = arith.scaling_extf %e1, %s1 : f4E2M1FN, f8E8M0FNU to f32
    %4 = arith.mulf %2, %3 : f32
    %5 = arith.addf %out, %4 : f32
    linalg.yield %5 : f32
  } -> tensor<4x8xf32>
  %1 = linalg.generic {indexing_maps = [#a, #b, #sa, #sb, #d], iterator_types = ["parallel", "parallel", "reduction", "reduction"]}
      ins(%a, %b, %sa, %sb : tensor<8x2x32xf4E2M1FN>, tensor<4x2x32xf4E2M1FN>, tensor<8x2xf8E8M0FNU>, tensor<4x2xf8E8M0FNU>) outs(%f : tensor<8x4xf32>) {
  ^bb0(%e0: f4E2M1FN, %e1: f4E2M1FN, %s0: f8E8M0FNU, %s1: f8E8M0FNU, %out: f32):
    %2 = arith.scaling_extf %e0, %s0 : f4E2M1FN, f8E8M0FNU to f32
    %3 = arith.scaling_extf %e1, %s1 : f4E2M1FN, f8E8M0FNU to f32
    %4 = arith.addf %2, %3 : f32
    %5 = arith.addf %out, %4 : f32
    linalg.yield %5 : f32
  } -> tensor<8x4xf32>
  return %0, %1 : tensor<4x8xf32>, tensor<8x4xf32>
}

// -----

#all = affine_map<(d0, d1) -> (d0, d1)>
#none = affine_map<(d0, d1) -> ()>
// CHECK: left linalg.generic: elements or scales are a scalar
func.func @scalar(%e: tensor<4x32xf4E2M1FN>, %s: f8E8M0FNU, %init: tensor<4x32xf32>) -> tensor<4x32xf32> {
  %y = linalg.generic {indexing_maps = [#all, #none, #all], iterator_types = ["parallel", "parallel"]}
      ins(%e, %s : tensor<4x32xf4E2M1FN>, f8E8M0FNU) outs(%init : tensor<4x32xf32>) {
  ^bb0(%0: f4E2M1FN, %1: f8E8M0FNU, %out: f32):
    %2 = arith.scaling_extf %0, %1 : f4E2M1FN, f8E8M0FNU to f32
    linalg.yield %2 : f32
  } -> tensor<4x32xf32>
  return %y : tensor<4x32xf32>
}

// -----

#all = affine_map<(d0, d1) -> (d0, d1)>
#divided = affine_map<(d0, d1) -> (d0, d1 floordiv 32)>
// CHECK: left linalg.generic: expected tensors and one result
func.func @memref(%e: memref<4x32xf4E2M1FN>, %s: memref<4x1xf8E8M0FNU>, %y: memref<4x32xf32>) {
  linalg.generic {indexing_maps = [#all, #divided, #all], iterator_types = ["parallel", "parallel"]}
      ins(%e, %s : memref<4x32xf4E2M1FN>, memref<4x1xf8E8M0FNU>) outs(%y : memref<4x32xf32>) {
  ^bb0(%0: f4E2M1FN, %1: f8E8M0FNU, %out: f32):
    %2 = arith.scaling_extf %0, %1 : f4E2M1FN, f8E8M0FNU to f32
    linalg.yield %2 : f32
  }
  return
}

// -----

#row = affine_map<(d0, d1) -> (d0, d1)>
#divided = affine_map<(d0, d1) -> (d0, d1 floordiv 32)>
// CHECK: left linalg.generic: there are not as many scales as blocks, or not known to be
func.func @surplus_scales(%e: tensor<4x64xf4E2M1FN>, %s: tensor<4x?xf8E8M0FNU>, %init: tensor<4x64xf32>) -> tensor<4x64xf32> {
  %y = linalg.generic {indexing_maps = [#row, #divided, #row], iterator_types = ["parallel", "parallel"]}
      ins(%e, %s : tensor<4x64xf4E2M1FN>, tensor<4x?xf8E8M0FNU>) outs(%init : tensor<4x64xf32>) {
  ^bb0(%0: f4E2M1FN, %1: f8E8M0FNU, %out: f32):
    %2 = arith.scaling_extf %0, %1 : f4E2M1FN, f8E8M0FNU to f32
    linalg.yield %2 : f32
  } -> tensor<4x64xf32>
  return %y : tensor<4x64xf32>
}

// -----

#row = affine_map<(d0, d1) -> (d0, d1)>
#divided = affine_map<(d0, d1) -> (d0, d1 floordiv 32)>
// CHECK: left linalg.generic: there are not as many scales as blocks, or not known to be
func.func @unknown_blocks(%e: tensor<4x?xf4E2M1FN>, %s: tensor<4x2xf8E8M0FNU>, %init: tensor<4x?xf32>) -> tensor<4x?xf32> {
  %y = linalg.generic {indexing_maps = [#row, #divided, #row], iterator_types = ["parallel", "parallel"]}
      ins(%e, %s : tensor<4x?xf4E2M1FN>, tensor<4x2xf8E8M0FNU>) outs(%init : tensor<4x?xf32>) {
  ^bb0(%0: f4E2M1FN, %1: f8E8M0FNU, %out: f32):
    %2 = arith.scaling_extf %0, %1 : f4E2M1FN, f8E8M0FNU to f32
    linalg.yield %2 : f32
  } -> tensor<4x?xf32>
  return %y : tensor<4x?xf32>
}

// -----

#row = affine_map<(d0, d1) -> (d0, d1)>
#divided = affine_map<(d0, d1) -> (d0, d1 floordiv 4294967296)>
// CHECK: left linalg.generic: mx has no blocks of 4294967296
func.func @huge_divisor(%e: tensor<4x64xf4E2M1FN>, %s: tensor<4x1xf8E8M0FNU>, %init: tensor<4x64xf32>) -> tensor<4x64xf32> {
  %y = linalg.generic {indexing_maps = [#row, #divided, #row], iterator_types = ["parallel", "parallel"]}
      ins(%e, %s : tensor<4x64xf4E2M1FN>, tensor<4x1xf8E8M0FNU>) outs(%init : tensor<4x64xf32>) {
  ^bb0(%0: f4E2M1FN, %1: f8E8M0FNU, %out: f32):
    %2 = arith.scaling_extf %0, %1 : f4E2M1FN, f8E8M0FNU to f32
    linalg.yield %2 : f32
  } -> tensor<4x64xf32>
  return %y : tensor<4x64xf32>
}

// -----

#all = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#scale = affine_map<(d0, d1, d2) -> (d0, d1)>
// CHECK: left linalg.generic: mx has no blocks of 4294967296
func.func @huge_dimension(%e: tensor<4x2x4294967296xf4E2M1FN>, %s: tensor<4x2xf8E8M0FNU>, %init: tensor<4x2x4294967296xf32>) -> tensor<4x2x4294967296xf32> {
  %y = linalg.generic {indexing_maps = [#all, #scale, #all], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%e, %s : tensor<4x2x4294967296xf4E2M1FN>, tensor<4x2xf8E8M0FNU>) outs(%init : tensor<4x2x4294967296xf32>) {
  ^bb0(%0: f4E2M1FN, %1: f8E8M0FNU, %out: f32):
    %2 = arith.scaling_extf %0, %1 : f4E2M1FN, f8E8M0FNU to f32
    linalg.yield %2 : f32
  } -> tensor<4x2x4294967296xf32>
  return %y : tensor<4x2x4294967296xf32>
}
