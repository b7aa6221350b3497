// RUN: mx-opt %s -mx-verify-packed -split-input-file -verify-diagnostics

// expected-error @below {{'func.func' op holds FP4 elements that are not packed two a byte: 'memref<8xf4E2M1FN>'}}
func.func @argument(%m: memref<8xf4E2M1FN>) {
  return
}

// -----

func.func @result() {
  // expected-error @below {{'memref.alloc' op holds FP4 elements that are not packed two a byte: 'memref<8xf4E2M1FN>'}}
  %0 = memref.alloc() : memref<8xf4E2M1FN>
  return
}

// -----

// expected-error @below {{'memref.global' op holds FP4 elements that are not packed two a byte: 'memref<4xf4E2M1FN>'}}
memref.global @global : memref<4xf4E2M1FN> = dense<1.0>

// -----

// expected-error @below {{holds FP4 elements that are not packed two a byte: 'memref<4xf4E2M1FN>'}}
func.func private @declaration(memref<4xf4E2M1FN>)

// -----

// expected-error @below {{holds FP4 elements that are not packed two a byte: 'tensor<4xf4E2M1FN>'}}
func.func private @nested(tuple<tensor<4xf4E2M1FN>>)

// -----

// expected-error @below {{holds FP4 elements that are not packed two a byte: 'memref<2xvector<4xf4E2M1FN>>'}}
func.func private @vectors(memref<2xvector<4xf4E2M1FN>>)

// -----

// A vector is a register, not memory; a format's element type is no value.
func.func @vector(%v: vector<8xf4E2M1FN>) attributes {format = #mx.format<mxfp4>} {
  return
}
