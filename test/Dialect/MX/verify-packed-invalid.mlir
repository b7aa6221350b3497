// RUN: mx-opt %s -mx-verify-packed -split-input-file -verify-diagnostics

// expected-error @below {{argument 0 holds FP4 elements that are not packed two a byte: 'memref<8xf4E2M1FN>'}}
func.func @argument(%m: memref<8xf4E2M1FN>) {
  return
}

// -----

func.func @result() {
  // expected-error @below {{result 0 holds FP4 elements that are not packed two a byte: 'memref<8xf4E2M1FN>'}}
  %0 = memref.alloc() : memref<8xf4E2M1FN>
  return
}

// -----

// A vector is a register, not memory.
func.func @vector(%v: vector<8xf4E2M1FN>) {
  return
}
