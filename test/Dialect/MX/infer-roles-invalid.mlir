// RUN: mx-opt %s -mx-infer-roles -verify-diagnostics -split-input-file

func.func @not_a_contraction(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  // expected-error @below {{expected mx.contraction to be a #mx.contraction but got}}
  %0 = linalg.matmul {mx.contraction = "fprop"} ins(%x, %x : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

// -----

// expected-error @below {{expected mx.role of argument 0 to be}}
func.func @not_a_role(%x: tensor<4x4xf32> {mx.role = "wieght"}) {
  return
}
