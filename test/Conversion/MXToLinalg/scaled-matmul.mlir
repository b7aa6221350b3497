// RUN: mx-opt --convert-mx-to-linalg --cse --split-input-file %s | FileCheck %s

// Operands are decoded once. Sums of a block in f64, of blocks in f32, both in
// order; K = 40 ends in a short block.

// CHECK-LABEL: func @product(
// CHECK: %[[A:.*]] = linalg.generic {{.*}} outs(%{{.*}} : tensor<3x40xf32>)
// CHECK: %[[SA:.*]] = linalg.generic {{.*}} outs(%{{.*}} : tensor<3x2xf32>)
// CHECK: %[[B:.*]] = linalg.generic {{.*}} outs(%{{.*}} : tensor<5x40xf32>)
// CHECK: %[[SB:.*]] = linalg.generic {{.*}} outs(%{{.*}} : tensor<5x2xf32>)
// CHECK: linalg.generic {{.*}} outs(%{{.*}} : tensor<3x5xf32>)
// CHECK: %[[M:.*]] = linalg.index 0
// CHECK: %[[N:.*]] = linalg.index 1
// CHECK: %[[SUM:.*]] = scf.for %[[FROM:.*]] = %c0 to %c40 step %c32 iter_args(%[[ACC:.*]] = %{{.*}}) -> (f32)
// CHECK: %[[END:.*]] = arith.addi %[[FROM]], %c32
// CHECK: %[[TO:.*]] = arith.minui %[[END]], %c40
// CHECK: %[[P:.*]] = scf.for %[[K:.*]] = %[[FROM]] to %[[TO]] step %c1 iter_args(%[[PART:.*]] = %{{.*}}) -> (f64)
// CHECK-DAG: tensor.extract %[[A]][%[[M]], %[[K]]] : tensor<3x40xf32>
// CHECK-DAG: tensor.extract %[[B]][%[[N]], %[[K]]] : tensor<5x40xf32>
// CHECK: %[[PRODUCT:.*]] = arith.mulf %{{.*}}, %{{.*}} : f64
// CHECK: arith.addf %[[PART]], %[[PRODUCT]] : f64
// CHECK: tensor.extract %[[SA]]
// CHECK: tensor.extract %[[SB]]
// CHECK: %[[SCALED:.*]] = arith.mulf %{{.*}}, %[[P]] : f64
// CHECK: %[[ROUNDED:.*]] = arith.truncf %[[SCALED]] : f64 to f32
// CHECK: arith.addf %[[ACC]], %[[ROUNDED]] : f32
// CHECK: %[[D:.*]] = arith.mulf %{{.*}}, %[[SUM]] : f32
// CHECK: arith.addf %[[D]], %{{.*}} : f32
func.func @product(%a: tensor<3x20xi8>, %sa: tensor<3x2xf8E8M0FNU>, %b: tensor<5x40xf8E4M3FN>,
    %sb: tensor<5x2xf8E8M0FNU>, %alpha: f32, %c: tensor<3x5xf32>) -> tensor<3x5xf32> {
  %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb) alpha(%alpha) add(%c)
      {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp8_e4m3>}
      : (tensor<3x20xi8>, tensor<3x2xf8E8M0FNU>, tensor<5x40xf8E4M3FN>, tensor<5x2xf8E8M0FNU>, f32,
         tensor<3x5xf32>) -> tensor<3x5xf32>
  return %d : tensor<3x5xf32>
}

// -----

// Two packed operands do not tell an odd K: the padding nibbles are zero in
// both and add nothing. The batch dimension is a dimension of the result.

// CHECK-LABEL: func @batched(
// CHECK-SAME: %[[A:[a-z0-9]+]]: tensor<?x?x?xi8>
// CHECK: %[[BYTES:.*]] = tensor.dim %[[A]], %c2
// CHECK: %[[K:.*]] = arith.muli %[[BYTES]], %c2
// CHECK: iterator_types = ["parallel", "parallel", "parallel"]} outs(%{{.*}} : tensor<?x?x?xf32>)
// CHECK: %[[BATCH:.*]] = linalg.index 0
// CHECK: scf.for %{{.*}} = %c0 to %[[K]] step %c32
// CHECK: tensor.extract %{{.*}}[%[[BATCH]],
func.func @batched(%a: tensor<?x?x?xi8>, %sa: tensor<?x?x?xf8E8M0FNU>, %b: tensor<?x?x?xi8>,
    %sb: tensor<?x?x?xf8E8M0FNU>) -> tensor<?x?x?xf32> {
  %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb)
      {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4_32x32>}
      : (tensor<?x?x?xi8>, tensor<?x?x?xf8E8M0FNU>, tensor<?x?x?xi8>, tensor<?x?x?xf8E8M0FNU>)
      -> tensor<?x?x?xf32>
  return %d : tensor<?x?x?xf32>
}
