// REQUIRES: numpy
// Every error ends with exit status 1, a wrong command line with 2.
// DEFINE: %{run} = %python %S/Inputs/status.py mx-run
// DEFINE: %{make} = %python %S/Inputs/npz.py make

// RUN: %{make} %t.npz "arg0=np.ones((2, 3), 'f4')" "arg1=np.array(1)"
// RUN: mx-run %s --inputs=%t.npz

// RUN: %{run} %s 2>&1 | FileCheck %s --check-prefix=NO-INPUTS
// NO-INPUTS: mx-run: error: @main takes 2 arguments: --inputs=FILE.npz is needed
// NO-INPUTS: exit status 1
// RUN: %{run} 2>&1 | FileCheck %s --check-prefix=USAGE
// RUN: %{run} %s --no-such-option 2>&1 | FileCheck %s --check-prefix=USAGE
// USAGE: exit status 2

// RUN: %{run} %s --inputs=%t.absent.npz 2>&1 | FileCheck %s --check-prefix=NO-FILE
// NO-FILE: mx-run: error: cannot read '{{.*}}.absent.npz' as .npz: No such file
// NO-FILE: exit status 1
// RUN: %{run} %s --inputs=%s 2>&1 | FileCheck %s --check-prefix=NOT-NPZ
// NOT-NPZ: mx-run: error: cannot read '{{.*}}invalid.mlir' as .npz: Not a zip archive
// NOT-NPZ: exit status 1
// RUN: %{run} %t.absent.mlir 2>&1 | FileCheck %s --check-prefix=NO-MODULE
// NO-MODULE: mx-run: error: cannot open input file '{{.*}}.absent.mlir'
// NO-MODULE: exit status 1
// RUN: echo "func.func @main(" | %{run} - 2>&1 | FileCheck %s --check-prefix=PARSE
// PARSE: error: expected
// PARSE: mx-run: error: '-' is not a module
// PARSE: exit status 1

// RUN: %{make} %t.missing.npz "arg0=np.ones((2, 3), 'f4')"
// RUN: %{run} %s --inputs=%t.missing.npz 2>&1 | FileCheck %s --check-prefix=MISSING
// MISSING: mx-run: error: '{{.*}}.missing.npz' has no array 'arg1'
// MISSING: exit status 1
// RUN: %{make} %t.dtype.npz "arg0=np.ones((2, 3))" "arg1=np.array(1)"
// RUN: %{run} %s --inputs=%t.dtype.npz 2>&1 | FileCheck %s --check-prefix=DTYPE
// DTYPE: mx-run: error: arg0 (weight): expected dtype float32 for 'f32' but found float64
// DTYPE: exit status 1
// RUN: %{make} %t.shape.npz "arg0=np.ones((3, 2), 'f4')" "arg1=np.array(1)"
// RUN: %{run} %s --inputs=%t.shape.npz 2>&1 | FileCheck %s --check-prefix=SHAPE
// SHAPE: mx-run: error: arg0 (weight): expected shape (2, 3) but found (3, 2)
// SHAPE: exit status 1
// RUN: %{make} %t.rank.npz "arg0=np.ones((2, 3), 'f4')" "arg1=np.array([1])"
// RUN: %{run} %s --inputs=%t.rank.npz 2>&1 | FileCheck %s --check-prefix=RANK
// RANK: mx-run: error: arg1: expected shape () but found (1,)
// RANK: exit status 1
// RUN: %{make} %t.fortran.npz "arg0=np.asfortranarray(np.ones((2, 3), 'f4'))" "arg1=np.array(1)"
// RUN: %{run} %s --inputs=%t.fortran.npz 2>&1 | FileCheck %s --check-prefix=FORTRAN
// FORTRAN: mx-run: error: '{{.*}}.fortran.npz', array 'arg0': expected C order but found Fortran order
// FORTRAN: exit status 1
// RUN: %{make} %t.big.npz "arg0=np.ones((2, 3), '>f4')" "arg1=np.array(1)"
// RUN: %{run} %s --inputs=%t.big.npz 2>&1 | FileCheck %s --check-prefix=BIG
// BIG: mx-run: error: '{{.*}}.big.npz', array 'arg0': expected little-endian data but found dtype '>f4'
// BIG: exit status 1
// RUN: %{make} %t.struct.npz "arg0=np.zeros((2, 3), [('x', 'f4')])" "arg1=np.array(1)"
// RUN: %{run} %s --inputs=%t.struct.npz 2>&1 | FileCheck %s --check-prefix=STRUCT
// STRUCT: array 'arg0': expected a plain dtype but found a structured one
// STRUCT: exit status 1
// RUN: %{make} %t.complex.npz "arg0=np.zeros((2, 3), 'c8')" "arg1=np.array(1)"
// RUN: %{run} %s --inputs=%t.complex.npz 2>&1 | FileCheck %s --check-prefix=COMPLEX
// COMPLEX: array 'arg0': unsupported dtype '<c8'
// COMPLEX: exit status 1

// RUN: %{make} %t.want.npz "out0=np.ones((3, 2), 'f4')"
// RUN: %{run} %s --inputs=%t.npz --expect=%t.want.npz 2>&1 | FileCheck %s --check-prefix=EXPECT
// EXPECT: mx-run: error: out0: the result has shape (2, 3) but the expected array has (3, 2)
// EXPECT: exit status 1
// RUN: %{run} %s --inputs=%t.npz --expect=%t.npz 2>&1 | FileCheck %s --check-prefix=NO-EXPECT
// NO-EXPECT: mx-run: error: '{{.*}}.npz' has no array 'out0'
// NO-EXPECT: exit status 1
// RUN: %{run} %s --inputs=%t.npz --outputs=%t.absent/out.npz 2>&1 | FileCheck %s --check-prefix=WRITE
// WRITE: mx-run: error: cannot write '{{.*}}.absent/out.npz'
// WRITE: exit status 1
// RUN: %{run} %s --inputs=%t.npz --outputs=%S 2>&1 | FileCheck %s --check-prefix=FOLDER
// FOLDER: mx-run: error: cannot write '{{.*}}': {{.+}}
// FOLDER: exit status 1
func.func @main(%w: tensor<2x3xf32> {mx.name = "weight"}, %n: i64) -> tensor<2x3xf32> {
  return %w : tensor<2x3xf32>
}

// RUN: %{run} %s --entry=absent 2>&1 | FileCheck %s --check-prefix=NO-ENTRY
// NO-ENTRY: mx-run: error: no function @absent in the module
// NO-ENTRY: exit status 1
// RUN: %{run} %s --entry=declared 2>&1 | FileCheck %s --check-prefix=DECLARED
// DECLARED: mx-run: error: expected @declared to have a body
// DECLARED: exit status 1
func.func private @declared(f32) -> f32
// RUN: %{run} %s --entry=global 2>&1 | FileCheck %s --check-prefix=GLOBAL
// GLOBAL: mx-run: error: expected @global to be a func.func but it is a memref.global
// GLOBAL: exit status 1
memref.global "private" constant @global : memref<2xf32> = dense<1.0>

// RUN: %{run} %s --entry=unranked 2>&1 | FileCheck %s --check-prefix=UNRANKED
// UNRANKED: mx-run: error: arg0: unsupported type 'tensor<*xf32>', expected a scalar or ranked tensor
// UNRANKED: exit status 1
func.func @unranked(%x: tensor<*xf32>) {
  return
}
// RUN: %{run} %s --entry=memref 2>&1 | FileCheck %s --check-prefix=MEMREF
// MEMREF: mx-run: error: out0: unsupported type 'memref<2xf32>'
// MEMREF: exit status 1
func.func @memref() -> memref<2xf32> {
  %x = memref.alloc() : memref<2xf32>
  return %x : memref<2xf32>
}
// RUN: %{make} %t.codes.npz "arg0=np.array([64], 'u1')"
// RUN: %{run} %s --entry=fp6 --inputs=%t.codes.npz 2>&1 | FileCheck %s --check-prefix=CODES
// CODES: mx-run: error: arg0: expected codes of 6 bits but element 0 is 64
// CODES: exit status 1
func.func @fp6(%x: tensor<1xf6E3M2FN>) {
  return
}
