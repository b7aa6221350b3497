// Names that the runner defines are refused, as is what it cannot hold.
// DEFINE: %{run} = %python %S/Inputs/status.py mx-run
// RUN: %{run} %s 2>&1 | FileCheck %s
// CHECK: mx-run: error: the name @mx.invoke.main is taken by the runner: rename it
// CHECK: exit status 1
func.func @main() {
  return
}
func.func @mx.invoke.main() {
  return
}

// RUN: echo 'func.func @malloc(%%x: f32) -> f32 { return %%x : f32 } func.func @main() { return }' > %t.mlir
// RUN: %{run} %t.mlir 2>&1 | FileCheck %s --check-prefix=RUNTIME
// RUNTIME: mx-run: error: the name @malloc is taken by the runner: rename it
// RUNTIME: exit status 1
