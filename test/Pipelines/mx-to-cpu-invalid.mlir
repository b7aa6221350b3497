// RUN: mx-opt %s --mx-to-cpu --verify-diagnostics
// What cannot be lowered is an error, not a module that is lowered in part.

func.func @softmax(%x: memref<4xf32>, %y: memref<4xf32>) {
  // expected-error@+1 {{'linalg.softmax' op was not lowered to the LLVM dialect}}
  linalg.softmax dimension(0) ins(%x : memref<4xf32>) outs(%y : memref<4xf32>)
  return
}
