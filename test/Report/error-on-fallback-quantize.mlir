// What was to be quantized and cannot be is an error where it is asked to be one;
// what is left by choice is none.
// RUN: mx-opt %s -split-input-file -verify-diagnostics --mx-quantize="rounding=stochastic error-on-fallback"
// RUN: mx-opt %s -split-input-file -o /dev/null --mx-quantize=rounding=stochastic
// RUN: not mx-opt %s -split-input-file -o /dev/null -mx-assign-precision -mx-quantize-contractions=error-on-fallback 2>&1 | FileCheck %s
// CHECK: error: stays in high precision: lhs is of f64

func.func @choice(%w: tensor<4x4xf32> {mx.role = "weight"}, %x: tensor<4x4xf32>) -> (tensor<4x4xf32>, tensor<4x4xf32>) {
  // expected-warning @+3 {{stochastic rounding of a forward operand only adds noise}}
  // expected-note @+2 {{the forward product is here}}
  // expected-note @+1 {{1 more in this function}}
  %0 = linalg.matmul ins(%x, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  %1 = linalg.matmul ins(%0, %x : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  %2 = linalg.matmul {mx.skip = "the last layer"} ins(%1, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %1, %2 : tensor<4x4xf32>, tensor<4x4xf32>
}

func.func @unknown(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.matmul ins(%x, %x : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

// -----

// All are told.
func.func @f64(%w: tensor<4x4xf64> {mx.role = "weight"}, %x: tensor<4x4xf64>) -> tensor<4x4xf64> {
  // expected-error @below {{stays in high precision: lhs is of f64, not f32, bf16 or f16; cast it to f32}}
  %0 = linalg.matmul ins(%x, %w : tensor<4x4xf64>, tensor<4x4xf64>) outs(%x : tensor<4x4xf64>) -> tensor<4x4xf64>
  // expected-error @below {{stays in high precision: lhs is of f64, not f32, bf16 or f16; cast it to f32}}
  %1 = linalg.matmul ins(%0, %w : tensor<4x4xf64>, tensor<4x4xf64>) outs(%x : tensor<4x4xf64>) -> tensor<4x4xf64>
  return %1 : tensor<4x4xf64>
}
func.func @another(%w: tensor<4x4xf64> {mx.role = "weight"}, %x: tensor<4x4xf64>) -> tensor<4x4xf64> {
  // expected-error @below {{stays in high precision: lhs is of f64, not f32, bf16 or f16; cast it to f32}}
  %0 = linalg.matmul ins(%x, %w : tensor<4x4xf64>, tensor<4x4xf64>) outs(%x : tensor<4x4xf64>) -> tensor<4x4xf64>
  return %0 : tensor<4x4xf64>
}

// -----

func.func @loop(%w: tensor<4x4xf32> {mx.role = "weight"}, %x: tensor<4x4xf32>, %n: index) -> tensor<4x4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %r = scf.for %i = %c0 to %n step %c1 iter_args(%y = %x) -> tensor<4x4xf32> {
    // expected-error @below {{stays in high precision: stochastic rounding in a loop would repeat its random numbers; unroll the loop, or use another rounding}}
    %d = linalg.matmul ins(%y, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
    scf.yield %d : tensor<4x4xf32>
  }
  return %r : tensor<4x4xf32>
}

// -----

func.func @memrefs(%a: memref<4x4xf32>, %b: memref<4x4xf32>, %c: memref<4x4xf32>) {
  // expected-error @below {{stays in high precision: it is on memrefs, products are taken on tensors; quantize earlier, while it is linalg on tensors}}
  linalg.matmul ins(%a, %b : memref<4x4xf32>, memref<4x4xf32>) outs(%c : memref<4x4xf32>)
  return
}
