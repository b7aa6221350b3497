// REQUIRES: numpy
// Packed scales byte for byte, static and dynamic, whole tiles and others, and
// none at all. 1.0 is 127 in E8M0 and 56 in E4M3.
// RUN: %python %S/scale_layout.py %t.static.npz 2 200 6 127
// RUN: mx-run %s --inputs=%t.static.npz --outputs=%t.out.npz
// RUN: %python %S/scale_layout.py compare %t.static.npz %t.out.npz
// RUN: %python %S/scale_layout.py %t.whole.npz 3 256 8 56
// RUN: mx-run %s --entry=dynamic --inputs=%t.whole.npz --outputs=%t.out.npz
// RUN: %python %S/scale_layout.py compare %t.whole.npz %t.out.npz
// RUN: %python %S/scale_layout.py %t.short.npz 1 129 5 56
// RUN: mx-run %s --entry=dynamic --inputs=%t.short.npz --outputs=%t.out.npz
// RUN: %python %S/scale_layout.py compare %t.short.npz %t.out.npz
// RUN: %python %S/scale_layout.py %t.none.npz 2 0 3 56
// RUN: mx-run %s --entry=dynamic --inputs=%t.none.npz --outputs=%t.out.npz
// RUN: %python %S/scale_layout.py compare %t.none.npz %t.out.npz

// Tiles that are fewer than rows need are found.
// RUN: %python %S/scale_layout.py %t.more.npz 2 128 3 56 129
// RUN: not mx-run %s --entry=dynamic --inputs=%t.more.npz 2>&1 | FileCheck %s
// CHECK: 'mx.unpack_scales' op expected packed dim 1 to be the number of tiles of scales

func.func @main(%s: tensor<2x200x6xf8E8M0FNU>, %p: tensor<2x2x2x32x4x4xf8E8M0FNU>, %m: index, %n: index)
    -> (tensor<2x2x2x32x4x4xf8E8M0FNU>, tensor<2x200x6xf8E8M0FNU>) {
  %q = mx.pack_scales %s : tensor<2x200x6xf8E8M0FNU> -> tensor<2x2x2x32x4x4xf8E8M0FNU>
  %t = mx.unpack_scales %p : tensor<2x2x2x32x4x4xf8E8M0FNU> -> tensor<2x200x6xf8E8M0FNU>
  return %q, %t : tensor<2x2x2x32x4x4xf8E8M0FNU>, tensor<2x200x6xf8E8M0FNU>
}

func.func @dynamic(%s: tensor<?x?x?xf8E4M3FN>, %p: tensor<?x?x?x32x4x4xf8E4M3FN>, %m: index, %n: index)
    -> (tensor<?x?x?x32x4x4xf8E4M3FN>, tensor<?x?x?xf8E4M3FN>) {
  %q = mx.pack_scales %s : tensor<?x?x?xf8E4M3FN> -> tensor<?x?x?x32x4x4xf8E4M3FN>
  %t = mx.unpack_scales %p rows(%m) blocks(%n) : tensor<?x?x?x32x4x4xf8E4M3FN> -> tensor<?x?x?xf8E4M3FN>
  return %q, %t : tensor<?x?x?x32x4x4xf8E4M3FN>, tensor<?x?x?xf8E4M3FN>
}
