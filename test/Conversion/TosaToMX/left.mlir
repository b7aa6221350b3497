// What mx cannot say stays, and a remark names the first reason.
// RUN: mx-opt --convert-tosa-to-mx --remarks-filter=mx-tosa --split-input-file %s 2>&1 | FileCheck %s

// CHECK: [Missed] not-imported | Category:mx-tosa | Remark="left tosa.cast_to_block_scaled: no scale rule of mx is TOSA's for elements of type f8E4M3FN: choose one with scale-rule
// CHECK: tosa.cast_to_block_scaled
func.func @e4m3(%x: tensor<4x64xf32>) -> (tensor<4x64xf8E4M3FN>, tensor<4x2xf8E8M0FNU>) {
  %e, %s = tosa.cast_to_block_scaled %x {block_size = BLOCK_SIZE_32} : (tensor<4x64xf32>) -> (tensor<4x64xf8E4M3FN>, tensor<4x2xf8E8M0FNU>)
  return %e, %s : tensor<4x64xf8E4M3FN>, tensor<4x2xf8E8M0FNU>
}

// -----

// CHECK: left tosa.cast_to_block_scaled: the output has elements of type !tosa.mxint8, which is no builtin type
// CHECK: tosa.cast_to_block_scaled
func.func @mxint8(%x: tensor<4x64xf32>) -> (tensor<4x64x!tosa.mxint8>, tensor<4x2xf8E8M0FNU>) {
  %e, %s = tosa.cast_to_block_scaled %x {block_size = BLOCK_SIZE_32} : (tensor<4x64xf32>) -> (tensor<4x64x!tosa.mxint8>, tensor<4x2xf8E8M0FNU>)
  return %e, %s : tensor<4x64x!tosa.mxint8>, tensor<4x2xf8E8M0FNU>
}

// -----

// CHECK: left tosa.cast_to_block_scaled: the input is f16; TOSA defines f32 and bf16
// CHECK: tosa.cast_to_block_scaled
func.func @f16(%x: tensor<4x64xf16>) -> (tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>) {
  %e, %s = tosa.cast_to_block_scaled %x {block_size = BLOCK_SIZE_32} : (tensor<4x64xf16>) -> (tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>)
  return %e, %s : tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>
}

// -----

// CHECK: left tosa.cast_to_block_scaled: the input is unranked
// CHECK: left tosa.cast_from_block_scaled: the output is unranked
// CHECK: left tosa.cast_from_block_scaled: the scales are unranked
func.func @unranked(%x: tensor<*xf32>, %e: tensor<4x64xf4E2M1FN>, %s: tensor<4x2xf8E8M0FNU>, %u: tensor<*xf8E8M0FNU>)
    -> (tensor<*xf4E2M1FN>, tensor<*xf8E8M0FNU>, tensor<*xf32>, tensor<4x64xf32>) {
  %0, %1 = tosa.cast_to_block_scaled %x {block_size = BLOCK_SIZE_32} : (tensor<*xf32>) -> (tensor<*xf4E2M1FN>, tensor<*xf8E8M0FNU>)
  %2 = tosa.cast_from_block_scaled %e, %s {block_size = BLOCK_SIZE_32} : (tensor<4x64xf4E2M1FN>, tensor<4x2xf8E8M0FNU>) -> tensor<*xf32>
  %3 = tosa.cast_from_block_scaled %e, %u {block_size = BLOCK_SIZE_32} : (tensor<4x64xf4E2M1FN>, tensor<*xf8E8M0FNU>) -> tensor<4x64xf32>
  return %0, %1, %2, %3 : tensor<*xf4E2M1FN>, tensor<*xf8E8M0FNU>, tensor<*xf32>, tensor<4x64xf32>
}

// -----

// CHECK: left tosa.matmul_t_block_scaled: it sums in bf16; mx.scaled_matmul sums in f32
func.func @bf16(%a: tensor<2x8x64xf4E2M1FN>, %sa: tensor<2x8x2xf8E8M0FNU>, %b: tensor<2x4x64xf4E2M1FN>, %sb: tensor<2x4x2xf8E8M0FNU>) -> tensor<2x8x4xbf16> {
  %d = tosa.matmul_t_block_scaled %a, %sa, %b, %sb {block_size = BLOCK_SIZE_32} : (tensor<2x8x64xf4E2M1FN>, tensor<2x8x2xf8E8M0FNU>, tensor<2x4x64xf4E2M1FN>, tensor<2x4x2xf8E8M0FNU>) -> tensor<2x8x4xbf16>
  return %d : tensor<2x8x4xbf16>
}

// -----

// CHECK: left tosa.matmul_t_block_scaled: batch sizes are dynamic, so that B may be broadcast or not
func.func @batch(%a: tensor<?x8x64xf4E2M1FN>, %sa: tensor<?x8x2xf8E8M0FNU>, %b: tensor<?x4x64xf4E2M1FN>, %sb: tensor<?x4x2xf8E8M0FNU>) -> tensor<?x8x4xf32> {
  %d = tosa.matmul_t_block_scaled %a, %sa, %b, %sb {block_size = BLOCK_SIZE_32} : (tensor<?x8x64xf4E2M1FN>, tensor<?x8x2xf8E8M0FNU>, tensor<?x4x64xf4E2M1FN>, tensor<?x4x2xf8E8M0FNU>) -> tensor<?x8x4xf32>
  return %d : tensor<?x8x4xf32>
}

// -----

// CHECK: left tosa.matmul_t_block_scaled: A has elements of type !tosa.mxint8, which is no builtin type
func.func @product_mxint8(%a: tensor<2x8x64x!tosa.mxint8>, %sa: tensor<2x8x2xf8E8M0FNU>, %b: tensor<2x4x64x!tosa.mxint8>, %sb: tensor<2x4x2xf8E8M0FNU>) -> tensor<2x8x4xf32> {
  %d = tosa.matmul_t_block_scaled %a, %sa, %b, %sb {block_size = BLOCK_SIZE_32} : (tensor<2x8x64x!tosa.mxint8>, tensor<2x8x2xf8E8M0FNU>, tensor<2x4x64x!tosa.mxint8>, tensor<2x4x2xf8E8M0FNU>) -> tensor<2x8x4xf32>
  return %d : tensor<2x8x4xf32>
}
