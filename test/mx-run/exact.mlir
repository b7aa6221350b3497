// REQUIRES: numpy
// Floating point is what the operations say: no fma, no other order of a sum,
// no subnormal flushed.
// RUN: %python %S/Inputs/npz.py make %t.npz \
// RUN:   "arg0=np.full(64, 1 + 2.0**-12, 'f4')" "arg1=np.full(64, -(1 + 2.0**-11), 'f4')" \
// RUN:   "arg2=np.array([2.0**24] + 4095 * [1], 'f4')" "arg3=np.full(64, 3 * 2.0**-149, 'f4')" \
// RUN:   "arg4=np.full(64, 3 * 2.0**-134, 'f4')" "arg5=np.full(64, 0x0003, 'u2')"
// RUN: mx-run %s --inputs=%t.npz --outputs=%t.out.npz
// RUN: %python %S/Inputs/npz.py show %t.out.npz | FileCheck %s
// RUN: mx-run %s --inputs=%t.npz --outputs=%t.fast.npz --time
// RUN: cmp %t.out.npz %t.fast.npz
// (1 + 2^-12)^2 rounds to 1 + 2^-11; an fma would leave 2^-24.
// CHECK: out0 float32 (64,) [0.0, 0.0,
// One at a time, the ones are lost to 2^24; four at a time they are not.
// CHECK: out1 float32 () [16777216.0]
// 3 * 2^-149 / 2 is a tie, which goes to 2 * 2^-149.
// CHECK: out2 float32 (64,) [2.802596928649634e-45,
// 3 * 2^-134 is a tie between the bf16 subnormals 1 and 2.
// CHECK: out3 uint16 (64,) [2, 2,
// 3 * 2^-133 + 3 * 2^-133 in bf16.
// CHECK: out4 uint16 (64,) [6, 6,
#map = affine_map<(d0) -> (d0)>
#scalar = affine_map<(d0) -> ()>
func.func @main(%x: tensor<64xf32>, %y: tensor<64xf32>, %ones: tensor<4096xf32>,
                %tiny: tensor<64xf32>, %wide: tensor<64xf32>, %narrow: tensor<64xbf16>)
    -> (tensor<64xf32>, tensor<f32>, tensor<64xf32>, tensor<64xbf16>, tensor<64xbf16>) {
  %f32s = tensor.empty() : tensor<64xf32>
  %bf16s = tensor.empty() : tensor<64xbf16>
  %zero = arith.constant dense<0.0> : tensor<f32>
  %half = arith.constant 0.5 : f32
  %0 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel"]}
      ins(%x, %y : tensor<64xf32>, tensor<64xf32>) outs(%f32s : tensor<64xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %p = arith.mulf %a, %a : f32
    %s = arith.addf %p, %b : f32
    linalg.yield %s : f32
  } -> tensor<64xf32>
  %1 = linalg.generic {indexing_maps = [#map, #scalar], iterator_types = ["reduction"]}
      ins(%ones : tensor<4096xf32>) outs(%zero : tensor<f32>) {
  ^bb0(%a: f32, %sum: f32):
    %s = arith.addf %sum, %a : f32
    linalg.yield %s : f32
  } -> tensor<f32>
  %2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]}
      ins(%tiny : tensor<64xf32>) outs(%f32s : tensor<64xf32>) {
  ^bb0(%a: f32, %out: f32):
    %p = arith.mulf %a, %half : f32
    linalg.yield %p : f32
  } -> tensor<64xf32>
  %3 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]}
      ins(%wide : tensor<64xf32>) outs(%bf16s : tensor<64xbf16>) {
  ^bb0(%a: f32, %out: bf16):
    %t = arith.truncf %a : f32 to bf16
    linalg.yield %t : bf16
  } -> tensor<64xbf16>
  %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]}
      ins(%narrow : tensor<64xbf16>) outs(%bf16s : tensor<64xbf16>) {
  ^bb0(%a: bf16, %out: bf16):
    %s = arith.addf %a, %a : bf16
    linalg.yield %s : bf16
  } -> tensor<64xbf16>
  return %0, %1, %2, %3, %4
    : tensor<64xf32>, tensor<f32>, tensor<64xf32>, tensor<64xbf16>, tensor<64xbf16>
}
