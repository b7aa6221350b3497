// Packed scales, unpacked on the host for a kernel, on the simulator. Elements are
// 1, the scale of row r and block c is 2^((r + c) mod 5), so that
// D[m, n] = 32 * (2^((m mod 5) + (n mod 5)) + 2^((m + 1 mod 5) + (n + 1 mod 5))).
// REQUIRES: stock-tools
// RUN: mx-opt %s --mx-to-gpu=emit=isa | mlir-runner -e run -entry-point-result=void \
// RUN:   -shared-libs=%sim_runtime -shared-libs=%mlir_libs/libmlir_runner_utils.so | FileCheck %s

func.func private @printMemrefF32(tensor<*xf32>)

func.func @product(%a: tensor<130x64xf8E5M2>, %p: tensor<2x1x32x4x4xf8E8M0FNU>) -> tensor<130x130xf32> {
  %d = mx.scaled_matmul %a scales(%p), %a scales(%p) {lhs_format = #mx.format<mxfp8_e5m2>, rhs_format = #mx.format<mxfp8_e5m2>}
      : (tensor<130x64xf8E5M2>, tensor<2x1x32x4x4xf8E8M0FNU>, tensor<130x64xf8E5M2>, tensor<2x1x32x4x4xf8E8M0FNU>) -> tensor<130x130xf32>
  return %d : tensor<130x130xf32>
}

func.func @run() {
  %a = arith.constant dense<1.0> : tensor<130x64xf8E5M2>
  %s = tensor.generate {
  ^bb0(%r: index, %c: index):
    %c5 = arith.constant 5 : index
    %c127 = arith.constant 127 : index
    %sum = arith.addi %r, %c : index
    %exponent = arith.remui %sum, %c5 : index
    %biased = arith.addi %exponent, %c127 : index
    %code = arith.index_cast %biased : index to i8
    %scale = arith.bitcast %code : i8 to f8E8M0FNU
    tensor.yield %scale : f8E8M0FNU
  } : tensor<130x2xf8E8M0FNU>
  %p = mx.pack_scales %s : tensor<130x2xf8E8M0FNU> -> tensor<2x1x32x4x4xf8E8M0FNU>
  %d = call @product(%a, %p) : (tensor<130x64xf8E5M2>, tensor<2x1x32x4x4xf8E8M0FNU>) -> tensor<130x130xf32>
  // Rows 0, 43, 86 and 129, of four groups and two tiles, by columns 0, 64 and 128.
  // CHECK: sizes = [4, 3]
  // CHECK-NEXT: {{\[\[}}160, 576, 1280],
  // CHECK-NEXT: [1280, 4608, 10240],
  // CHECK-NEXT: [320, 1152, 2560],
  // CHECK-NEXT: [576, 8224, 4608]]
  %corner = tensor.extract_slice %d[0, 0] [4, 3] [43, 64] : tensor<130x130xf32> to tensor<4x3xf32>
  %cast = tensor.cast %corner : tensor<4x3xf32> to tensor<*xf32>
  call @printMemrefF32(%cast) : (tensor<*xf32>) -> ()
  return
}
