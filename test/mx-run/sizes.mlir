// REQUIRES: numpy
// Sizes that memory cannot have, or that do not fit it, end with an error.
// DEFINE: %{run} = %python %S/Inputs/status.py mx-run
// DEFINE: %{make} = %python %S/Inputs/npz.py make

// RUN: %{make} %t.neg.npz "arg0=np.array(-5)"
// RUN: %{run} %s --inputs=%t.neg.npz 2>&1 | FileCheck %s
// RUN: %{make} %t.wrap.npz "arg0=np.array(2**62)"
// RUN: %{run} %s --inputs=%t.wrap.npz 2>&1 | FileCheck %s
// CHECK: mx-run: error: expected sizes of memref<?xf32> that are not negative and take at most 2^62 bytes
// CHECK: exit status 1
func.func @main(%n: index) -> tensor<?xf32> {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty(%n) : tensor<?xf32>
  %fill = linalg.fill ins(%zero : f32) outs(%empty : tensor<?xf32>) -> tensor<?xf32>
  return %fill : tensor<?xf32>
}

// RUN: %{make} %t.last.npz "arg0=np.zeros((2, 20), 'i1')" "arg1=np.zeros((2, 2), 'u1')" "arg2=np.array(-5)"
// RUN: %{run} %s --entry=last_dim --inputs=%t.last.npz 2>&1 | FileCheck %s --check-prefix=LAST
// LAST: mx-run: error:
// LAST: exit status 1
func.func @last_dim(%e: tensor<2x?xi8>, %s: tensor<2x?xf8E8M0FNU>, %n: index) -> tensor<2x?xf32> {
  %d = mx.dequantize %e, %s last_dim(%n) {axis = 1, format = #mx.format<mxfp4>} : tensor<2x?xi8>, tensor<2x?xf8E8M0FNU> -> tensor<2x?xf32>
  return %d : tensor<2x?xf32>
}

// RUN: echo 'func.func @main() -> tensor<4611686018427387904x16xi8> { %%e = tensor.empty() : tensor<4611686018427387904x16xi8> return %%e : tensor<4611686018427387904x16xi8> }' > %t.static.mlir
// RUN: %{run} %t.static.mlir 2>&1 | FileCheck %s --check-prefix=STATIC
// STATIC: error: 'tensor.empty' op has a value of type 'tensor<4611686018427387904x16xi8>', which takes more than 2^62 bytes
// STATIC: exit status 1

// Sizes that a dimension is split into must multiply to it.
// RUN: %{make} %t.split.npz "arg0=np.zeros(6, 'f4')" "arg1=np.array(3)" "arg2=np.array(1000)"
// RUN: %{run} %s --entry=split --inputs=%t.split.npz 2>&1 | FileCheck %s --check-prefix=SPLIT
// SPLIT: mx-run: error: expected dim 0 of memref<?xf32> to be the product of the sizes of memref<?x?xf32> that it is split into
// SPLIT: exit status 1
func.func @split(%x: tensor<?xf32>, %a: index, %b: index) -> tensor<?x?xf32> {
  %e = tensor.expand_shape %x [[0, 1]] output_shape [%a, %b] : tensor<?xf32> into tensor<?x?xf32>
  return %e : tensor<?x?xf32>
}

// RUN: %{make} %t.reshape.npz "arg0=np.arange(6, dtype='f4')" "arg1=np.array([2, 3])"
// RUN: %{run} %s --entry=reshape --inputs=%t.reshape.npz | FileCheck %s --check-prefix=OK
// OK: exit status 0
// RUN: %{make} %t.reshape.npz "arg0=np.arange(6, dtype='f4')" "arg1=np.array([100, 100])"
// RUN: %{run} %s --entry=reshape --inputs=%t.reshape.npz 2>&1 | FileCheck %s --check-prefix=RESHAPE
// RUN: %{make} %t.reshape.npz "arg0=np.arange(6, dtype='f4')" "arg1=np.array([-2, -3])"
// RUN: %{run} %s --entry=reshape --inputs=%t.reshape.npz 2>&1 | FileCheck %s --check-prefix=RESHAPE
// RUN: %{make} %t.reshape.npz "arg0=np.zeros(0, 'f4')" "arg1=np.array([2**32, 2**32])"
// RUN: %{run} %s --entry=reshape --inputs=%t.reshape.npz 2>&1 | FileCheck %s --check-prefix=RESHAPE
// RESHAPE: mx-run: error: expected the sizes that memref<?xf32> is reshaped to to multiply to its number of elements
// RESHAPE: exit status 1
// RUN: %{make} %t.reshape.npz "arg0=np.zeros(0, 'f4')" "arg1=np.array([0, 3])"
// RUN: %{run} %s --entry=reshape --inputs=%t.reshape.npz | FileCheck %s --check-prefix=OK
func.func @reshape(%x: tensor<?xf32>, %sizes: tensor<2xi64>) -> tensor<?x?xf32> {
  %r = tensor.reshape %x(%sizes) : (tensor<?xf32>, tensor<2xi64>) -> tensor<?x?xf32>
  return %r : tensor<?x?xf32>
}

// What the verifiers say of static sizes holds for dynamic ones: no scales may
// be missing, nor left over.
// RUN: %{make} %t.mm.npz "arg0=np.zeros((4, 64), 'u1')" "arg1=np.zeros((4, 2), 'u1')" "arg2=np.zeros((8, 32), 'u1')" "arg3=np.zeros((8, 2), 'u1')"
// RUN: %{run} %s --entry=product --inputs=%t.mm.npz | FileCheck %s --check-prefix=OK
// RUN: %{make} %t.mm.npz "arg0=np.zeros((4, 63), 'u1')" "arg1=np.zeros((4, 2), 'u1')" "arg2=np.zeros((8, 32), 'u1')" "arg3=np.zeros((8, 2), 'u1')"
// RUN: %{run} %s --entry=product --inputs=%t.mm.npz | FileCheck %s --check-prefix=OK
// RUN: %{make} %t.mm.npz "arg0=np.zeros((0, 0), 'u1')" "arg1=np.zeros((0, 0), 'u1')" "arg2=np.zeros((8, 0), 'u1')" "arg3=np.zeros((8, 0), 'u1')"
// RUN: %{run} %s --entry=product --inputs=%t.mm.npz | FileCheck %s --check-prefix=OK
// RUN: %{make} %t.mm.npz "arg0=np.zeros((4, 64), 'u1')" "arg1=np.zeros((4, 3), 'u1')" "arg2=np.zeros((8, 32), 'u1')" "arg3=np.zeros((8, 2), 'u1')"
// RUN: %{run} %s --entry=product --inputs=%t.mm.npz 2>&1 | FileCheck %s --check-prefix=SCALES
// SCALES: mx-run: error: loc("{{.*}}sizes.mlir":[[#]]:8): 'mx.scaled_matmul' op expected lhs scales dim 1 to be the number of blocks of lhs
// SCALES: exit status 1
// RUN: %{make} %t.mm.npz "arg0=np.zeros((4, 64), 'u1')" "arg1=np.zeros((4, 2), 'u1')" "arg2=np.zeros((8, 16), 'u1')" "arg3=np.zeros((8, 1), 'u1')"
// RUN: %{run} %s --entry=product --inputs=%t.mm.npz 2>&1 | FileCheck %s --check-prefix=K
// K: 'mx.scaled_matmul' op expected rhs dim 1 to be the bytes of K packed elements
// K: exit status 1
func.func @product(%a: tensor<?x?xf8E4M3FN>, %sa: tensor<?x?xf8E8M0FNU>, %b: tensor<?x?xi8>, %sb: tensor<?x?xf8E8M0FNU>) -> tensor<?x?xf32> {
  %d = mx.scaled_matmul %a scales(%sa), %b scales(%sb) {lhs_format = #mx.format<mxfp8_e4m3>, rhs_format = #mx.format<mxfp4>}
      : (tensor<?x?xf8E4M3FN>, tensor<?x?xf8E8M0FNU>, tensor<?x?xi8>, tensor<?x?xf8E8M0FNU>) -> tensor<?x?xf32>
  return %d : tensor<?x?xf32>
}
