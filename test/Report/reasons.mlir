// Why a contraction is left: the stable name of each reason, and what would help.
// RUN: mx-opt %s --mx-quantize=rounding=stochastic --remarks-filter=mx-quantize -split-input-file -o /dev/null 2>&1 | FileCheck %s
// RUN: mx-opt %s -mx-quantize-contractions --remarks-filter=mx-quantize -split-input-file -o /dev/null 2>&1 | FileCheck %s --check-prefix=ALONE
// RUN: mx-opt %s --mx-quantize="format=nvfp4 scale-rule=floor" --remarks-filter=mx-quantize -split-input-file -o /dev/null 2>&1 | FileCheck %s --check-prefix=RULE

// ALONE: [Missed] left | Category:mx-quantize | {{.*}}hint="run mx-assign-precision before", {{.*}}reason=unassigned
// RULE: [Missed] scale-rule | Category:mx-quantize

// CHECK: [Passed] quantized | Category:mx-quantize | Remark="quantized linalg.matmul M=4 N=4 K=4, lhs mxfp4, rhs mxfp4, weight up", batch=1, k=4, lhs=mxfp4, m=4, n=4, rhs=mxfp4, role=fprop
// CHECK: [Missed] left | Category:mx-quantize | Remark="left linalg.matmul M=4 N=4 K=4: product of two activations", batch=1, hint="write mx.lhs and mx.rhs on it", k=4, m=4, n=4, reason=two-activations, role=other
// CHECK: hint="remove mx.skip", {{.*}}reason=by-request, role=fprop
// CHECK: reason=two-weights, role=other
// CHECK: [Passed] share | Category:mx-quantize
func.func @activations(%w: tensor<4x4xf32> {mx.role = "weight", mx.name = "up"}, %x: tensor<4x4xf32>, %c: tensor<4x4xf32>)
    -> (tensor<4x4xf32>, tensor<4x4xf32>, tensor<4x4xf32>, tensor<4x4xf32>) {
  %0 = linalg.matmul ins(%x, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  %1 = linalg.matmul ins(%0, %0 : tensor<4x4xf32>, tensor<4x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  %2 = linalg.matmul {mx.skip = "I said so"} ins(%1, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  %3 = linalg.matmul ins(%w, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0, %1, %2, %3 : tensor<4x4xf32>, tensor<4x4xf32>, tensor<4x4xf32>, tensor<4x4xf32>
}

// -----

// CHECK: reason=weight-gradient, role=wgrad
// CHECK: reason=weight-vector, role=other
// CHECK: reason=one-hot, role=other
func.func @training(%w: tensor<4x4xf32> {mx.role = "weight"}, %v: tensor<4xf32> {mx.role = "weight"}, %x: tensor<8x4xf32>,
                    %g: tensor<8x4xf32>, %t: tensor<8x4xi1>, %c: tensor<4x4xf32>, %d: tensor<8xf32>, %y: tensor<8x4xf32>)
    -> (tensor<8x4xf32>, tensor<4x4xf32>, tensor<8xf32>, tensor<4x4xf32>) {
  %0 = linalg.matmul ins(%x, %w : tensor<8x4xf32>, tensor<4x4xf32>) outs(%y : tensor<8x4xf32>) -> tensor<8x4xf32>
  %1 = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (k, m)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>]
      ins(%x, %g : tensor<8x4xf32>, tensor<8x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  %2 = linalg.matvec ins(%x, %v : tensor<8x4xf32>, tensor<4xf32>) outs(%d : tensor<8xf32>) -> tensor<8xf32>
  %h = tosa.cast %t : (tensor<8x4xi1>) -> tensor<8x4xf32>
  %3 = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (k, m)>, affine_map<(m, n, k) -> (k, n)>, affine_map<(m, n, k) -> (m, n)>]
      ins(%h, %g : tensor<8x4xf32>, tensor<8x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0, %1, %2, %3 : tensor<8x4xf32>, tensor<4x4xf32>, tensor<8xf32>, tensor<4x4xf32>
}

// -----

// CHECK: {{.*}}hint="mark the arguments that are weights with mx.role = "weight"", {{.*}}reason=unknown-weights
func.func @no_roles(%w: tensor<4x4xf32>, %x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.matmul ins(%x, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

// -----

// CHECK: hint="cast it to f32", {{.*}}reason=inexpressible, role=fprop
func.func @f64(%w: tensor<4x4xf64> {mx.role = "weight"}, %x: tensor<4x4xf64>) -> tensor<4x4xf64> {
  %0 = linalg.matmul ins(%x, %w : tensor<4x4xf64>, tensor<4x4xf64>) outs(%x : tensor<4x4xf64>) -> tensor<4x4xf64>
  return %0 : tensor<4x4xf64>
}

// -----

// CHECK: hint="unroll the loop, or use another rounding", {{.*}}reason=repeated-random, role=fprop
func.func @loop(%w: tensor<4x4xf32> {mx.role = "weight"}, %x: tensor<4x4xf32>, %n: index) -> tensor<4x4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %r = scf.for %i = %c0 to %n step %c1 iter_args(%y = %x) -> tensor<4x4xf32> {
    %d = linalg.matmul ins(%y, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
    scf.yield %d : tensor<4x4xf32>
  }
  return %r : tensor<4x4xf32>
}

// -----

// CHECK: hint="quantize earlier, while it is linalg on tensors", reason=other-level, role=other
func.func @memrefs(%a: memref<4x4xf32>, %b: memref<4x4xf32>, %c: memref<4x4xf32>) {
  linalg.matmul ins(%a, %b : memref<4x4xf32>, memref<4x4xf32>) outs(%c : memref<4x4xf32>)
  return
}
