// RUN: mx-opt --convert-mx-to-linalg --cse --split-input-file %s | FileCheck %s

// Blocks are indexing maps; the last block of 70 is short. Two codes share a
// byte that starts as zero, so an odd row would end in a zero nibble.

// CHECK-DAG: #[[$ID:.*]] = affine_map<(d0, d1) -> (d0, d1)>
// CHECK-DAG: #[[$BLOCK:.*]] = affine_map<(d0, d1) -> (d0, d1 floordiv 32)>
// CHECK-DAG: #[[$BYTE:.*]] = affine_map<(d0, d1) -> (d0, d1 floordiv 2)>
// CHECK-LABEL: func @packed(
// CHECK-SAME: %[[X:[a-z0-9]+]]: tensor<3x70xf32>)
// CHECK: %[[ZERO:.*]] = linalg.fill {{.*}} -> tensor<3x3xi32>
// CHECK: %[[AMAX:.*]] = linalg.generic {indexing_maps = [#[[$ID]], #[[$BLOCK]]], iterator_types = ["parallel", "reduction"]}
// CHECK-SAME: ins(%[[X]] : tensor<3x70xf32>) outs(%[[ZERO]] : tensor<3x3xi32>)
// CHECK: arith.maxui
// CHECK: %[[SCALES:.*]] = linalg.generic {indexing_maps = [#[[$ID]], #[[$ID]]], iterator_types = ["parallel", "parallel"]}
// CHECK-SAME: ins(%[[AMAX]] : tensor<3x3xi32>)
// CHECK: arith.bitcast %{{.*}} : i8 to f8E8M0FNU
// CHECK: %[[BYTES:.*]] = linalg.fill {{.*}} -> tensor<3x35xi8>
// CHECK: %[[CODES:.*]] = linalg.generic {indexing_maps = [#[[$ID]], #[[$BLOCK]], #[[$BYTE]]], iterator_types = ["parallel", "reduction"]}
// CHECK-SAME: ins(%[[X]], %[[SCALES]] : tensor<3x70xf32>, tensor<3x3xf8E8M0FNU>) outs(%[[BYTES]] : tensor<3x35xi8>)
// CHECK: return %[[CODES]], %[[SCALES]]
func.func @packed(%x: tensor<3x70xf32>) -> (tensor<3x35xi8>, tensor<3x3xf8E8M0FNU>) {
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp4>,
      scale_rule = #mx.scale_rule<rceil>}
      : tensor<3x70xf32> -> tensor<3x35xi8>, tensor<3x3xf8E8M0FNU>
  return %e, %s : tensor<3x35xi8>, tensor<3x3xf8E8M0FNU>
}

// -----

// Blocks of rows, along the first axis. FP6 codes are six bits.

// CHECK-DAG: #[[$ID:.*]] = affine_map<(d0, d1) -> (d0, d1)>
// CHECK-DAG: #[[$BLOCK:.*]] = affine_map<(d0, d1) -> (d0 floordiv 16, d1 floordiv 4)>
// CHECK-LABEL: func @rows(
// CHECK: %[[ROWS:.*]] = tensor.dim %{{.*}}, %c0
// CHECK: %[[SUM:.*]] = arith.addi %[[ROWS]], %c15
// CHECK: %[[BLOCKS:.*]] = arith.divui %[[SUM]], %c16
// CHECK: tensor.empty(%[[BLOCKS]]) : tensor<?x5xi32>
// CHECK: linalg.generic {indexing_maps = [#[[$ID]], #[[$BLOCK]]], iterator_types = ["reduction", "reduction"]}
// CHECK: arith.extf %{{.*}} : bf16 to f32
// CHECK: linalg.generic {indexing_maps = [#[[$ID]], #[[$BLOCK]], #[[$ID]]], iterator_types = ["parallel", "parallel"]}
// CHECK: %[[CODE:.*]] = arith.trunci %{{.*}} : i8 to i6
// CHECK: arith.bitcast %[[CODE]] : i6 to f6E3M2FN
func.func @rows(%x: tensor<?x18xbf16>) -> (tensor<?x18xf6E3M2FN>, tensor<?x5xf8E8M0FNU>) {
  %e, %s = mx.quantize %x {axis = 0 : i64, scale_rule = #mx.scale_rule<even>,
      format = #mx.format<element = f6E3M2FN, block = [4, 16], scale = f8E8M0FNU>}
      : tensor<?x18xbf16> -> tensor<?x18xf6E3M2FN>, tensor<?x5xf8E8M0FNU>
  return %e, %s : tensor<?x18xf6E3M2FN>, tensor<?x5xf8E8M0FNU>
}

// -----

// A random word belongs to the row-major index in the logical tensor.

// CHECK-LABEL: func @stochastic(
// CHECK-SAME: %[[X:[a-z0-9]+]]: tensor<?x?xf32>, %[[TS:[a-z0-9]+]]: f32, %[[SEED:[a-z0-9]+]]: i64, %[[STEP:[a-z0-9]+]]: i32)
// CHECK: %[[SIZE:.*]] = tensor.dim %[[X]], %c1
// CHECK: %[[I:.*]] = linalg.index 0
// CHECK: %[[ROW:.*]] = arith.muli %[[I]], %[[SIZE]]
// CHECK: %[[J:.*]] = linalg.index 1
// CHECK: %[[INDEX:.*]] = arith.addi %[[ROW]], %[[J]]
// CHECK: arith.index_castui %[[INDEX]] : index to i64
// CHECK-COUNT-20: arith.mului_extended
// CHECK-NOT: arith.mului_extended
func.func @stochastic(%x: tensor<?x?xf32>, %ts: f32, %seed: i64, %step: i32)
    -> (tensor<?x?xi8>, tensor<?x?xf8E4M3FN>) {
  %e, %s = mx.quantize %x tensor_scale(%ts) random(%seed, %step)
      {axis = 1 : i64, format = #mx.format<nvfp4>, scale_rule = #mx.scale_rule<amax>,
       rounding = #mx.rounding<stochastic>, site = 7 : i32}
      : tensor<?x?xf32> -> tensor<?x?xi8>, tensor<?x?xf8E4M3FN>
  return %e, %s : tensor<?x?xi8>, tensor<?x?xf8E4M3FN>
}

// -----

// The element of a tile has its place in the whole tensor.

// CHECK-LABEL: func @stochastic_tile(
// CHECK-SAME: %[[X:[a-z0-9]+]]: tensor<8x32xf32>, %[[SEED:[a-z0-9]+]]: i64, %[[STEP:[a-z0-9]+]]: i32, %[[OFFSET:[a-z0-9]+]]: index, %[[SIZE:[a-z0-9]+]]: index)
// CHECK: %[[I:.*]] = linalg.index 0
// CHECK: %[[M:.*]] = arith.addi %[[I]], %[[OFFSET]]
// CHECK: %[[ROW:.*]] = arith.muli %[[M]], %[[SIZE]]
// CHECK: %[[J:.*]] = linalg.index 1
// CHECK: %[[K:.*]] = arith.addi %[[J]], %c64
// CHECK: %[[INDEX:.*]] = arith.addi %[[ROW]], %[[K]]
// CHECK: arith.index_castui %[[INDEX]] : index to i64
func.func @stochastic_tile(%x: tensor<8x32xf32>, %seed: i64, %step: i32, %i: index, %n: index)
    -> (tensor<8x16xi8>, tensor<8x1xf8E8M0FNU>) {
  %e, %s = mx.quantize %x random(%seed, %step) tile [%i, 64] of [128, %n]
      {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>,
       rounding = #mx.rounding<stochastic>, site = 7 : i32}
      : tensor<8x32xf32> -> tensor<8x16xi8>, tensor<8x1xf8E8M0FNU>
  return %e, %s : tensor<8x16xi8>, tensor<8x1xf8E8M0FNU>
}
