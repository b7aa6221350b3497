// REQUIRES: numpy
// What the processor refuses ends with an error, as an assertion does.
// DEFINE: %{run} = %python %S/Inputs/status.py mx-run
// DEFINE: %{make} = %python %S/Inputs/npz.py make

// RUN: %{make} %t.npz "arg0=np.array(7)" "arg1=np.array(2)"
// RUN: %{run} %s --inputs=%t.npz | FileCheck %s --check-prefix=OK
// OK: exit status 0
// RUN: %{make} %t.zero.npz "arg0=np.array(7)" "arg1=np.array(0)"
// RUN: %{run} %s --inputs=%t.zero.npz 2>&1 | FileCheck %s
// RUN: %{run} %s --inputs=%t.zero.npz --time 2>&1 | FileCheck %s
// RUN: %{make} %t.min.npz "arg0=np.array(-2**63)" "arg1=np.array(-1)"
// RUN: %{run} %s --inputs=%t.min.npz 2>&1 | FileCheck %s
// CHECK-NOT: Stack dump
// CHECK: mx-run: error: the program was stopped: an integer division by zero, or one whose result overflows
// CHECK: exit status 1
func.func @main(%a: i64, %b: i64) -> i64 {
  %d = arith.divsi %a, %b : i64
  return %d : i64
}

// RUN: %{run} %s --entry=recursion --inputs=%t.npz 2>&1 | FileCheck %s --check-prefix=STACK
// STACK-NOT: Stack dump
// STACK: mx-run: error: the program was stopped: an access to memory that is not there, or no stack is left
// STACK: exit status 1
func.func @recursion(%a: i64, %b: i64) -> i64 {
  %r = call @recursion(%a, %b) : (i64, i64) -> i64
  %s = arith.divsi %r, %b : i64
  return %s : i64
}
