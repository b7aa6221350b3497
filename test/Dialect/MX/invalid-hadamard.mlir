// RUN: mx-opt %s -split-input-file -verify-diagnostics

// C1: a negative axis.
func.func @hadamard_c1(%x: tensor<4x16xf32>) {
  // expected-error @below {{expected axis in [0, 2) but got -1}}
  %y = mx.hadamard %x {axis = -1, size = 16} : tensor<4x16xf32>
  return
}

// -----

// C2: no power of two.
func.func @hadamard_c2_power(%x: tensor<4x12xf32>) {
  // expected-error @below {{expected size to be a power of two but got 12}}
  %y = mx.hadamard %x {axis = 1, size = 12} : tensor<4x12xf32>
  return
}

// -----

// C2: not a multiple.
func.func @hadamard_c2_multiple(%x: tensor<4x24xf32>) {
  // expected-error @below {{expected input dim 1 to be a multiple of size 16 but got 24}}
  %y = mx.hadamard %x {axis = 1, size = 16} : tensor<4x24xf32>
  return
}

// -----

// C2: a dynamic size.
func.func @hadamard_c2_dynamic(%x: tensor<4x?xf32>) {
  // expected-error @below {{expected input dim 1 (axis) to be a static multiple of size 16 but got a dynamic one}}
  %y = mx.hadamard %x {axis = 1, size = 16} : tensor<4x?xf32>
  return
}

// -----

// C3: too few signs.
func.func @hadamard_c3_count(%x: tensor<4x16xf32>) {
  // expected-error @below {{expected signs to have 16 entries (size) but got 2}}
  %y = mx.hadamard %x {axis = 1, size = 16, signs = array<i8: 1, -1>} : tensor<4x16xf32>
  return
}

// -----

// C3: no sign.
func.func @hadamard_c3_value(%x: tensor<4x2xf32>) {
  // expected-error @below {{expected signs[1] to be 1 or -1 but got 0}}
  %y = mx.hadamard %x {axis = 1, size = 2, signs = array<i8: 1, 0>} : tensor<4x2xf32>
  return
}

// -----

// C4: a seed alone.
func.func @hadamard_c4(%x: tensor<4x2xf32>, %seed: i64) {
  // expected-error @below {{expected seed and sign_id together but got seed alone}}
  %y = mx.hadamard %x seed(%seed) {axis = 1, size = 2} : tensor<4x2xf32>
  return
}

// -----

// C4: given and random signs.
func.func @hadamard_c4_both(%x: tensor<4x2xf32>, %seed: i64) {
  // expected-error @below {{expected either signs or seed and sign_id but got both}}
  %y = mx.hadamard %x seed(%seed) {axis = 1, size = 2, sign_id = 1 : i32, signs = array<i8: 1, 1>} : tensor<4x2xf32>
  return
}

// -----

// C4: a sign_id alone.
func.func @hadamard_c4_id(%x: tensor<4x2xf32>) {
  // expected-error @below {{expected seed and sign_id together but got sign_id alone}}
  %y = mx.hadamard %x {axis = 1, size = 2, sign_id = 1 : i32} : tensor<4x2xf32>
  return
}

// -----

// C2: a size of nothing.
func.func @hadamard_c2_zero(%x: tensor<4x2xf32>) {
  // expected-error @below {{expected size to be a power of two but got 0}}
  %y = mx.hadamard %x {axis = 1, size = 0} : tensor<4x2xf32>
  return
}
