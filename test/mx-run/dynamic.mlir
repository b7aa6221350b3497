// REQUIRES: numpy
// RUN: %python %S/Inputs/npz.py make %t.npz "arg0=np.ones((3, 2), 'f4')" "arg1=np.full((2, 5), 2, 'f4')"
// RUN: mx-run %s --inputs=%t.npz --outputs=%t.out.npz
// RUN: %python %S/Inputs/npz.py show %t.out.npz | FileCheck %s
// CHECK: out0 float32 (3, 5) [4.0, 4.0, 4.0, 4.0

// Sizes that do not fit together, and an index out of bounds, are found.
// RUN: %python %S/Inputs/npz.py make %t.bad.npz "arg0=np.ones((3, 2), 'f4')" "arg1=np.full((7, 5), 2, 'f4')"
// RUN: %python %S/Inputs/status.py mx-run %s --inputs=%t.bad.npz 2>&1 | FileCheck %s --check-prefix=BAD
// BAD: mx-run: error: ERROR: Runtime op verification failed
// BAD: exit status 1
// RUN: %python %S/Inputs/npz.py make %t.in.npz "arg0=np.arange(3.0)" "arg1=np.array(2)"
// RUN: mx-run %s --entry=lookup --inputs=%t.in.npz --outputs=%t.out.npz
// RUN: %python %S/Inputs/npz.py show %t.out.npz | FileCheck %s --check-prefix=LOOKUP
// LOOKUP: out0 float64 () [2.0]
// RUN: %python %S/Inputs/npz.py make %t.out.npz "arg0=np.arange(3.0)" "arg1=np.array(10**12)"
// RUN: %python %S/Inputs/status.py mx-run %s --entry=lookup --inputs=%t.out.npz 2>&1 | FileCheck %s --check-prefix=BAD
// RUN: %python %S/Inputs/npz.py make %t.neg.npz "arg0=np.arange(3.0)" "arg1=np.array(-1)"
// RUN: %python %S/Inputs/status.py mx-run %s --entry=lookup --inputs=%t.neg.npz 2>&1 | FileCheck %s --check-prefix=ASSERT
// ASSERT: mx-run: error: index is negative
// ASSERT: exit status 1

// Memory that is not there is an error, and what was allocated is freed.
// RUN: %python %S/Inputs/npz.py make %t.big.npz "arg0=np.array(2**58)"
// RUN: %python %S/Inputs/status.py mx-run %s --entry=big --inputs=%t.big.npz 2>&1 | FileCheck %s --check-prefix=MEMORY
// MEMORY: mx-run: error: out of memory: the program asked for {{[0-9]+}} bytes
// MEMORY: exit status 1
func.func @main(%a: tensor<?x?xf32>, %b: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f32
  %m = tensor.dim %a, %c0 : tensor<?x?xf32>
  %n = tensor.dim %b, %c1 : tensor<?x?xf32>
  %empty = tensor.empty(%m, %n) : tensor<?x?xf32>
  %fill = linalg.fill ins(%zero : f32) outs(%empty : tensor<?x?xf32>) -> tensor<?x?xf32>
  %d = linalg.matmul ins(%a, %b : tensor<?x?xf32>, tensor<?x?xf32>) outs(%fill : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %d : tensor<?x?xf32>
}

func.func @lookup(%x: tensor<3xf64>, %i: index) -> f64 {
  %c0 = arith.constant 0 : index
  %ok = arith.cmpi sge, %i, %c0 : index
  cf.assert %ok, "index is negative"
  %y = tensor.extract %x[%i] : tensor<3xf64>
  return %y : f64
}

func.func @big(%n: index) -> tensor<?xf64> {
  %zero = arith.constant 0.0 : f64
  %empty = tensor.empty(%n) : tensor<?xf64>
  %fill = linalg.fill ins(%zero : f64) outs(%empty : tensor<?xf64>) -> tensor<?xf64>
  return %fill : tensor<?xf64>
}
