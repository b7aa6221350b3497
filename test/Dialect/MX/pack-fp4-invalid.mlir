// RUN: mx-opt %s -mx-pack-fp4 -allow-unregistered-dialect -split-input-file -verify-diagnostics

func.func @odd_offset(%e: tensor<4x8xf4E2M1FN>) -> tensor<4x4xf4E2M1FN> {
  // expected-error @below {{cannot pack a slice of FP4 whose dim 1 may cut a byte: expected an even offset and an even size but got 1 and 4}}
  %0 = tensor.extract_slice %e[0, 1] [4, 4] [1, 1] : tensor<4x8xf4E2M1FN> to tensor<4x4xf4E2M1FN>
  return %0 : tensor<4x4xf4E2M1FN>
}

// -----

func.func @odd_size(%e: tensor<4x3xf4E2M1FN>, %d: tensor<4x8xf4E2M1FN>) -> tensor<4x8xf4E2M1FN> {
  // expected-error @below {{may cut a byte: expected an even offset and an even size but got 0 and 3}}
  %0 = tensor.insert_slice %e into %d[0, 0] [4, 3] [1, 1] : tensor<4x3xf4E2M1FN> into tensor<4x8xf4E2M1FN>
  return %0 : tensor<4x8xf4E2M1FN>
}

// -----

func.func @dynamic_offset(%e: tensor<4x8xf4E2M1FN>, %i: index) -> tensor<4x4xf4E2M1FN> {
  // expected-error @below {{cannot pack a slice of FP4 whose dim 1 may cut a byte: expected an even offset and an even size but got a dynamic one and 4}}
  %0 = tensor.extract_slice %e[0, %i] [4, 4] [1, 1] : tensor<4x8xf4E2M1FN> to tensor<4x4xf4E2M1FN>
  return %0 : tensor<4x4xf4E2M1FN>
}

// -----

func.func @reshape(%e: tensor<4x8xf4E2M1FN>) -> tensor<32xf4E2M1FN> {
  // expected-error @below {{cannot pack a reshape of FP4 that changes the last dimension}}
  // expected-error @below {{failed to legalize}}
  %0 = tensor.collapse_shape %e [[0, 1]] : tensor<4x8xf4E2M1FN> into tensor<32xf4E2M1FN>
  return %0 : tensor<32xf4E2M1FN>
}

// -----

func.func @dim(%e: tensor<4x?xf4E2M1FN>) -> index {
  %c1 = arith.constant 1 : index
  // expected-error @below {{the size of dim 1 of 'tensor<4x?xf4E2M1FN>' is lost when it is packed two elements a byte: make it static}}
  // expected-error @below {{failed to legalize}}
  %0 = tensor.dim %e, %c1 : tensor<4x?xf4E2M1FN>
  return %0 : index
}

// -----

func.func @unknown(%e: tensor<4x8xf4E2M1FN>, %o: tensor<4x8xf32>) -> tensor<4x8xf32> {
  // expected-error @below {{cannot pack the FP4 tensors of this operation: use mx.dequantize, or an operation that mx-pack-fp4 knows}}
  %0 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>],
      iterator_types = ["parallel", "parallel"]} ins(%e : tensor<4x8xf4E2M1FN>) outs(%o : tensor<4x8xf32>) {
  ^bb0(%in: f4E2M1FN, %out: f32):
    %1 = arith.extf %in : f4E2M1FN to f32
    linalg.yield %1 : f32
  } -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

// -----

func.func @unregistered() {
  // expected-error @below {{cannot pack the FP4 tensors of this operation}}
  %0 = "unknown.op"() : () -> tensor<4xf4E2M1FN>
  return
}

// -----

func.func @huge() -> tensor<3000000x3001xf4E2M1FN> {
  // expected-error @below {{cannot pack a splat whose rows are odd if it has more than 268435456 elements, but this has 9003000000}}
  // expected-error @below {{failed to legalize operation 'arith.constant'}}
  %0 = arith.constant dense<1.0> : tensor<3000000x3001xf4E2M1FN>
  return %0 : tensor<3000000x3001xf4E2M1FN>
}

// -----

// The last slice is of 3 elements and does not end the row.
func.func @odd_steps(%e: tensor<4x42xf4E2M1FN>, %d: tensor<4x42xf4E2M1FN>) -> tensor<4x42xf4E2M1FN> {
  %c0 = arith.constant 0 : index
  %c8 = arith.constant 8 : index
  %c43 = arith.constant 43 : index
  %r = scf.for %i = %c0 to %c43 step %c8 iter_args(%o = %d) -> tensor<4x42xf4E2M1FN> {
    %n = affine.min affine_map<(d0) -> (8, 43 - d0)>(%i)
    // expected-error @below {{cannot pack a slice of FP4 whose dim 1 may cut a byte: expected an even offset and an even size but got a dynamic one and a dynamic one}}
    %0 = tensor.extract_slice %e[0, %i] [4, %n] [1, 1] : tensor<4x42xf4E2M1FN> to tensor<4x?xf4E2M1FN>
    %1 = tensor.insert_slice %0 into %o[0, %i] [4, %n] [1, 1] : tensor<4x?xf4E2M1FN> into tensor<4x42xf4E2M1FN>
    scf.yield %1 : tensor<4x42xf4E2M1FN>
  }
  return %r : tensor<4x42xf4E2M1FN>
}

// -----

func.func @stride(%e: tensor<4x8xf4E2M1FN>) -> tensor<4x4xf4E2M1FN> {
  // expected-error @below {{cannot pack a slice of FP4 whose dim 1 has a stride other than 1}}
  %0 = tensor.extract_slice %e[0, 0] [4, 4] [1, 2] : tensor<4x8xf4E2M1FN> to tensor<4x4xf4E2M1FN>
  return %0 : tensor<4x4xf4E2M1FN>
}

// -----

// expected-error @below {{'func.func' op cannot pack FP4 elements of 'tensor<*xf4E2M1FN>': expected a tensor with a rank, as the type of a value}}
func.func @unranked(%x: tensor<*xf4E2M1FN>) -> tensor<*xf4E2M1FN> {
  return %x : tensor<*xf4E2M1FN>
}

// -----

// expected-error @below {{'func.func' op cannot pack FP4 elements of 'tensor<3xf4E2M1FN>': expected a tensor with a rank, as the type of a value}}
func.func private @type_in_type(tensor<3x5xf4E2M1FN>) -> ((tensor<3xf4E2M1FN>) -> ())
