// RUN: mx-opt %s -split-input-file -verify-diagnostics

// C1: a largest scale that nobody uses.
func.func @tensor_scale_c1(%x: tensor<4xf32>) {
  // expected-error @below {{expected e4m3_max to be 448 or 256 but got 3.000000e+02}}
  %s = mx.tensor_scale %x {e4m3_max = 300.0 : f32} : tensor<4xf32>
  return
}
