// REQUIRES: numpy
// DEFINE: %{run} = %python %S/Inputs/status.py mx-run
// DEFINE: %{make} = %python %S/Inputs/npz.py make

// The padding of FP4 rows of an odd number must be zero.
// RUN: %{make} %t.npz "arg0=np.array([[0x22, 2], [0x22, 2]], 'u1')"
// RUN: mx-run %s --inputs=%t.npz --outputs=%t.out.npz
// RUN: %{make} %t.bad.npz "arg0=np.array([[0x22, 2], [0x22, 0x52]], 'u1')"
// RUN: %{run} %s --inputs=%t.bad.npz 2>&1 | FileCheck %s --check-prefix=PADDING
// PADDING: mx-run: error: arg0 (x): expected 0 in the last nibble of row 1, which is padding, but found 5
// PADDING: exit status 1
func.func @main(%x: tensor<2x3xf4E2M1FN> {mx.name = "x"}) -> tensor<2x3xf4E2M1FN> {
  return %x : tensor<2x3xf4E2M1FN>
}

// A row without elements has no padding, and one that is even none either.
// RUN: %{make} %t.even.npz "arg0=np.array([[0x52]], 'u1')" "arg1=np.zeros((0, 2), 'u1')"
// RUN: mx-run %s --entry=even --inputs=%t.even.npz --outputs=%t.empty.npz
func.func @even(%x: tensor<1x2xf4E2M1FN>, %y: tensor<0x3xf4E2M1FN>) {
  return
}

// Without results the file is there, without arrays.
// RUN: %python -c "import sys, numpy; print(numpy.load(sys.argv[1]).files)" %t.empty.npz | FileCheck %s --check-prefix=EMPTY
// EMPTY: []
// RUN: %{run} %s --entry=even --inputs=%t.even.npz --outputs=%t.absent/out.npz 2>&1 | FileCheck %s --check-prefix=WRITE
// WRITE: mx-run: error: cannot write '{{.*}}.absent/out.npz'
// WRITE: exit status 1

// An array that memory cannot hold is an error, whatever the file has of it.
// RUN: %python -c "import struct, sys, zipfile; h = str({'descr': '<f4', 'fortran_order': False, 'shape': (2**60,)}).encode(); zipfile.ZipFile(sys.argv[1], 'w').writestr('arg0.npy', bytes([147]) + b'NUMPY' + bytes([1, 0]) + struct.pack('<H', len(h)) + h)" %t.big.npz
// RUN: %{run} %s --entry=big --inputs=%t.big.npz 2>&1 | FileCheck %s --check-prefix=MEMORY
// MEMORY: mx-run: error: '{{.*}}.big.npz', array 'arg0': out of memory: the array has 4611686018427387904 bytes
// MEMORY: exit status 1
func.func @big(%x: tensor<?xf32>) {
  return
}
