// REQUIRES: numpy
// What does not lower, or calls what is not there, is an error.
// RUN: %python %S/Inputs/status.py mx-run %s 2>&1 | FileCheck %s
// CHECK: mx-run: error: {{.*}}not_there
// CHECK: exit status 1
// RUN: %python %S/Inputs/npz.py make %t.npz "arg0=np.zeros((2, 3), 'u1')"
// RUN: %python %S/Inputs/status.py mx-run %S/Inputs/not-lowered.mlir --inputs=%t.npz 2>&1 | FileCheck %s --check-prefix=LOWER
// LOWER: not-lowered.mlir:2:{{.*}}: error:
// LOWER: mx-run: error: the module could not be lowered for the CPU
// LOWER: exit status 1
func.func private @not_there(f32) -> f32

func.func @main() -> f32 {
  %x = arith.constant 1.0 : f32
  %y = call @not_there(%x) : (f32) -> f32
  return %y : f32
}
