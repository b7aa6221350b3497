// RUN: mx-opt %s --canonicalize | FileCheck %s

// A NaN makes its block NaN, whatever the elements can hold, and no other block.
// The second block is exact in each format.
// CHECK-LABEL: func @e2m1(
// CHECK: dense<[0x7FC00000, 0x7FC00000, 1.000000e+00, 1.500000e+00]> : tensor<4xf32>
// CHECK-NOT: mx.
func.func @e2m1() -> tensor<4xf32> {
  %x = arith.constant dense<[0x7FC00000, 1.0, 1.0, 1.5]> : tensor<4xf32>
  %e, %s = mx.quantize %x {axis = 0, format = #mx.format<element = f4E2M1FN, block = [1, 2], scale = f8E8M0FNU>, scale_rule = #mx.scale_rule<rceil>} : tensor<4xf32> -> tensor<4xf4E2M1FN>, tensor<2xf8E8M0FNU>
  %y = mx.dequantize %e, %s {axis = 0, format = #mx.format<element = f4E2M1FN, block = [1, 2], scale = f8E8M0FNU>} : tensor<4xf4E2M1FN>, tensor<2xf8E8M0FNU> -> tensor<4xf32>
  return %y : tensor<4xf32>
}
// CHECK-LABEL: func @e2m3(
// CHECK: dense<[0x7FC00000, 0x7FC00000, 1.000000e+00, 1.500000e+00]> : tensor<4xf32>
// CHECK-NOT: mx.
func.func @e2m3() -> tensor<4xf32> {
  %x = arith.constant dense<[0x7FC00000, 1.0, 1.0, 1.5]> : tensor<4xf32>
  %e, %s = mx.quantize %x {axis = 0, format = #mx.format<element = f6E2M3FN, block = [1, 2], scale = f8E8M0FNU>, scale_rule = #mx.scale_rule<rceil>} : tensor<4xf32> -> tensor<4xf6E2M3FN>, tensor<2xf8E8M0FNU>
  %y = mx.dequantize %e, %s {axis = 0, format = #mx.format<element = f6E2M3FN, block = [1, 2], scale = f8E8M0FNU>} : tensor<4xf6E2M3FN>, tensor<2xf8E8M0FNU> -> tensor<4xf32>
  return %y : tensor<4xf32>
}
// CHECK-LABEL: func @e3m2(
// CHECK: dense<[0x7FC00000, 0x7FC00000, 1.000000e+00, 1.500000e+00]> : tensor<4xf32>
// CHECK-NOT: mx.
func.func @e3m2() -> tensor<4xf32> {
  %x = arith.constant dense<[0x7FC00000, 1.0, 1.0, 1.5]> : tensor<4xf32>
  %e, %s = mx.quantize %x {axis = 0, format = #mx.format<element = f6E3M2FN, block = [1, 2], scale = f8E8M0FNU>, scale_rule = #mx.scale_rule<rceil>} : tensor<4xf32> -> tensor<4xf6E3M2FN>, tensor<2xf8E8M0FNU>
  %y = mx.dequantize %e, %s {axis = 0, format = #mx.format<element = f6E3M2FN, block = [1, 2], scale = f8E8M0FNU>} : tensor<4xf6E3M2FN>, tensor<2xf8E8M0FNU> -> tensor<4xf32>
  return %y : tensor<4xf32>
}
// CHECK-LABEL: func @int8(
// CHECK: dense<[0x7FC00000, 0x7FC00000, 1.000000e+00, 1.500000e+00]> : tensor<4xf32>
// CHECK-NOT: mx.
func.func @int8() -> tensor<4xf32> {
  %x = arith.constant dense<[0x7FC00000, 1.0, 1.0, 1.5]> : tensor<4xf32>
  %e, %s = mx.quantize %x {axis = 0, format = #mx.format<element = i8, block = [1, 2], scale = f8E8M0FNU>, scale_rule = #mx.scale_rule<rceil>} : tensor<4xf32> -> tensor<4xi8>, tensor<2xf8E8M0FNU>
  %y = mx.dequantize %e, %s {axis = 0, format = #mx.format<element = i8, block = [1, 2], scale = f8E8M0FNU>} : tensor<4xi8>, tensor<2xf8E8M0FNU> -> tensor<4xf32>
  return %y : tensor<4xf32>
}
// CHECK-LABEL: func @e4m3(
// CHECK: dense<[0x7FC00000, 0x7FC00000, 1.000000e+00, 1.500000e+00]> : tensor<4xf32>
// CHECK-NOT: mx.
func.func @e4m3() -> tensor<4xf32> {
  %x = arith.constant dense<[0x7FC00000, 1.0, 1.0, 1.5]> : tensor<4xf32>
  %e, %s = mx.quantize %x {axis = 0, format = #mx.format<element = f8E4M3FN, block = [1, 2], scale = f8E8M0FNU>, scale_rule = #mx.scale_rule<rceil>} : tensor<4xf32> -> tensor<4xf8E4M3FN>, tensor<2xf8E8M0FNU>
  %y = mx.dequantize %e, %s {axis = 0, format = #mx.format<element = f8E4M3FN, block = [1, 2], scale = f8E8M0FNU>} : tensor<4xf8E4M3FN>, tensor<2xf8E8M0FNU> -> tensor<4xf32>
  return %y : tensor<4xf32>
}
// CHECK-LABEL: func @e5m2(
// CHECK: dense<[0x7FC00000, 0x7FC00000, 1.000000e+00, 1.500000e+00]> : tensor<4xf32>
// CHECK-NOT: mx.
func.func @e5m2() -> tensor<4xf32> {
  %x = arith.constant dense<[0x7FC00000, 1.0, 1.0, 1.5]> : tensor<4xf32>
  %e, %s = mx.quantize %x {axis = 0, format = #mx.format<element = f8E5M2, block = [1, 2], scale = f8E8M0FNU>, scale_rule = #mx.scale_rule<rceil>} : tensor<4xf32> -> tensor<4xf8E5M2>, tensor<2xf8E8M0FNU>
  %y = mx.dequantize %e, %s {axis = 0, format = #mx.format<element = f8E5M2, block = [1, 2], scale = f8E8M0FNU>} : tensor<4xf8E5M2>, tensor<2xf8E8M0FNU> -> tensor<4xf32>
  return %y : tensor<4xf32>
}
// CHECK-LABEL: func @e2m1_e4m3(
// CHECK: dense<[0x7FC00000, 0x7FC00000, 1.000000e+00, 1.500000e+00]> : tensor<4xf32>
// CHECK-NOT: mx.
func.func @e2m1_e4m3() -> tensor<4xf32> {
  %x = arith.constant dense<[0x7FC00000, 1.0, 1.0, 1.5]> : tensor<4xf32>
  %e, %s = mx.quantize %x {axis = 0, format = #mx.format<element = f4E2M1FN, block = [1, 2], scale = f8E4M3FN>, scale_rule = #mx.scale_rule<amax>} : tensor<4xf32> -> tensor<4xf4E2M1FN>, tensor<2xf8E4M3FN>
  %y = mx.dequantize %e, %s {axis = 0, format = #mx.format<element = f4E2M1FN, block = [1, 2], scale = f8E4M3FN>} : tensor<4xf4E2M1FN>, tensor<2xf8E4M3FN> -> tensor<4xf32>
  return %y : tensor<4xf32>
}
// CHECK-LABEL: func @e2m1_f32(
// CHECK: dense<[0x7FC00000, 0x7FC00000, 1.000000e+00, 1.500000e+00]> : tensor<4xf32>
// CHECK-NOT: mx.
func.func @e2m1_f32() -> tensor<4xf32> {
  %x = arith.constant dense<[0x7FC00000, 1.0, 1.0, 1.5]> : tensor<4xf32>
  %e, %s = mx.quantize %x {axis = 0, format = #mx.format<element = f4E2M1FN, block = [1, 2], scale = f32>, scale_rule = #mx.scale_rule<rceil>} : tensor<4xf32> -> tensor<4xf4E2M1FN>, tensor<2xf32>
  %y = mx.dequantize %e, %s {axis = 0, format = #mx.format<element = f4E2M1FN, block = [1, 2], scale = f32>} : tensor<4xf4E2M1FN>, tensor<2xf32> -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// A product with it is NaN.
// CHECK-LABEL: func @product(
// CHECK: dense<0x7FC00000> : tensor<1x1xf32>
func.func @product() -> tensor<1x1xf32> {
  %x = arith.constant dense<[[0x7FC00000, 1.0, 1.0, 1.5]]> : tensor<1x4xf32>
  %e, %s = mx.quantize %x {axis = 1, format = #mx.format<element = f4E2M1FN, block = [1, 2], scale = f8E8M0FNU>, scale_rule = #mx.scale_rule<rceil>} : tensor<1x4xf32> -> tensor<1x4xf4E2M1FN>, tensor<1x2xf8E8M0FNU>
  %y = arith.constant dense<0.0> : tensor<1x4xf32>
  %d = mx.scaled_matmul %e scales(%s), %y {lhs_format = #mx.format<element = f4E2M1FN, block = [1, 2], scale = f8E8M0FNU>} : (tensor<1x4xf4E2M1FN>, tensor<1x2xf8E8M0FNU>, tensor<1x4xf32>) -> tensor<1x1xf32>
  return %d : tensor<1x1xf32>
}

// Unless it is asked not to: NaN is the largest value of its block, 6 with the
// scale that 1 needs.
// CHECK-LABEL: func @saturate(
// CHECK: dense<[1.500000e+00, 1.000000e+00, 1.000000e+00, 1.500000e+00]> : tensor<4xf32>
func.func @saturate() -> tensor<4xf32> {
  %x = arith.constant dense<[0x7FC00000, 1.0, 1.0, 1.5]> : tensor<4xf32>
  %e, %s = mx.quantize %x {axis = 0, format = #mx.format<element = f4E2M1FN, block = [1, 2], scale = f8E8M0FNU>, scale_rule = #mx.scale_rule<rceil>, nan_rule = #mx.nan_rule<saturate>} : tensor<4xf32> -> tensor<4xf4E2M1FN>, tensor<2xf8E8M0FNU>
  %y = mx.dequantize %e, %s {axis = 0, format = #mx.format<element = f4E2M1FN, block = [1, 2], scale = f8E8M0FNU>} : tensor<4xf4E2M1FN>, tensor<2xf8E8M0FNU> -> tensor<4xf32>
  return %y : tensor<4xf32>
}
