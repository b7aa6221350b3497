// Tiles of FP4 whose last dimension is dynamic, and here odd: they are seen to
// hold whole bytes, and what is computed is what is computed without tiles, bit
// for bit.
// REQUIRES: numpy
// RUN: mx-opt %s --transform-preload-library='transform-library-paths=%S/Inputs/tile-alone.mlir' \
// RUN:   --transform-interpreter --canonicalize --cse > %t.mlir
// RUN: FileCheck %s --check-prefix=TILED --input-file=%t.mlir
// RUN: %python %S/../mx-run/Inputs/npz.py make %t.npz "arg0=np.random.default_rng(0).standard_normal((64, 203), 'f4')" "arg1=np.random.default_rng(1).standard_normal((32, 203), 'f4')"
// RUN: mx-run %s --entry=product --inputs=%t.npz --outputs=%t.product.npz
// RUN: mx-run %t.mlir --entry=product --inputs=%t.npz --expect=%t.product.npz > %t.txt
// RUN: mx-run %s --entry=elementwise --inputs=%t.npz --outputs=%t.elementwise.npz
// RUN: mx-run %t.mlir --entry=elementwise --inputs=%t.npz --expect=%t.elementwise.npz >> %t.txt
// RUN: mx-run %s --entry=transposed --inputs=%t.npz --outputs=%t.transposed.npz
// RUN: mx-run %t.mlir --entry=transposed --inputs=%t.npz --expect=%t.transposed.npz >> %t.txt
// RUN: FileCheck %s --implicit-check-not="max abs" --input-file=%t.txt
// CHECK-COUNT-4: max abs 0.000e+00

#fp4 = #mx.format<mxfp4>
#rceil = #mx.scale_rule<rceil>

// TILED-LABEL: func @product
// TILED: scf.for
// TILED: scf.for
func.func @product(%a: tensor<64x?xf32>, %b: tensor<32x?xf32>) -> tensor<64x32xf32> {
  %ae, %as = mx.quantize %a {axis = 1, format = #fp4, scale_rule = #rceil} : tensor<64x?xf32> -> tensor<64x?xf4E2M1FN>, tensor<64x?xf8E8M0FNU>
  %be, %bs = mx.quantize %b {axis = 1, format = #fp4, scale_rule = #rceil} : tensor<32x?xf32> -> tensor<32x?xf4E2M1FN>, tensor<32x?xf8E8M0FNU>
  %y = mx.scaled_matmul %ae scales(%as), %be scales(%bs) {lhs_format = #fp4, rhs_format = #fp4, tile_rows}
      : (tensor<64x?xf4E2M1FN>, tensor<64x?xf8E8M0FNU>, tensor<32x?xf4E2M1FN>, tensor<32x?xf8E8M0FNU>) -> tensor<64x32xf32>
  return %y : tensor<64x32xf32>
}

// TILED-LABEL: func @elementwise
// TILED: scf.for
// TILED: scf.for
func.func @elementwise(%a: tensor<64x?xf32>, %b: tensor<32x?xf32>) -> (tensor<64x?xf32>, tensor<32x?xf32>) {
  %ae, %as = mx.quantize %a {axis = 1, format = #fp4, scale_rule = #rceil, tile_blocks} : tensor<64x?xf32> -> tensor<64x?xf4E2M1FN>, tensor<64x?xf8E8M0FNU>
  %ay = mx.dequantize %ae, %as {axis = 1, format = #fp4} : tensor<64x?xf4E2M1FN>, tensor<64x?xf8E8M0FNU> -> tensor<64x?xf32>
  %be, %bs = mx.quantize %b {axis = 1, format = #fp4, scale_rule = #rceil} : tensor<32x?xf32> -> tensor<32x?xf4E2M1FN>, tensor<32x?xf8E8M0FNU>
  %by = mx.dequantize %be, %bs {axis = 1, format = #fp4, tile_blocks} : tensor<32x?xf4E2M1FN>, tensor<32x?xf8E8M0FNU> -> tensor<32x?xf32>
  return %ay, %by : tensor<64x?xf32>, tensor<32x?xf32>
}

// TILED-LABEL: func @transposed
// TILED: scf.for
// TILED: scf.for
// TILED: linalg.transpose ins(%{{.*}} : tensor<16x?xf4E2M1FN>) outs(%{{.*}} : tensor<?x16xf4E2M1FN>)
func.func @transposed(%a: tensor<64x?xf32>, %b: tensor<32x?xf32>) -> tensor<?x64xf4E2M1FN> {
  %c1 = arith.constant 1 : index
  %ae, %as = mx.quantize %a {axis = 1, format = #fp4, scale_rule = #rceil} : tensor<64x?xf32> -> tensor<64x?xf4E2M1FN>, tensor<64x?xf8E8M0FNU>
  %n = tensor.dim %a, %c1 : tensor<64x?xf32>
  %o = tensor.empty(%n) : tensor<?x64xf4E2M1FN>
  %t = linalg.transpose ins(%ae : tensor<64x?xf4E2M1FN>) outs(%o : tensor<?x64xf4E2M1FN>) permutation = [1, 0] {tile_rows}
  return %t : tensor<?x64xf4E2M1FN>
}
