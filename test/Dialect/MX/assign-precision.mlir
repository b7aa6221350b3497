// RUN: mx-opt %s -mx-assign-precision="format=mxfp8_e4m3 scale-rule=floor rounding=toward_zero" -split-input-file | FileCheck %s

// A weight is an argument that says so, seen through views and casts. Nothing
// but attributes changes.
// CHECK: #[[$Q:.*]] = #mx.quantization<format = <mxfp8_e4m3>, scale_rule = floor, rounding = toward_zero>
// CHECK-LABEL: func @linear(
// CHECK: linalg.transpose
// CHECK: linalg.matmul {mx.lhs = #[[$Q]], mx.rhs = #[[$Q]]} ins(%{{.*}}, %transposed
func.func @linear(%w: tensor<48x64xf32> {mx.role = "weight"}, %x: tensor<8x64xf32> {mx.role = "activation"}, %init: tensor<8x48xf32>) -> tensor<8x48xf32> {
  %e = tensor.empty() : tensor<64x48xf32>
  %t = linalg.transpose ins(%w : tensor<48x64xf32>) outs(%e : tensor<64x48xf32>) permutation = [1, 0]
  %d = linalg.matmul ins(%x, %t : tensor<8x64xf32>, tensor<64x48xf32>) outs(%init : tensor<8x48xf32>) -> tensor<8x48xf32>
  return %d : tensor<8x48xf32>
}

// -----

// Between the argument and the product: rounding to bf16, a slice of a fused
// weight, a reshape.
#id = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
// CHECK-LABEL: func @views(
// CHECK: linalg.matmul {mx.lhs = #[[$Q]], mx.rhs = #[[$Q]]}
func.func @views(%w: tensor<3x64x48xf32> {mx.role = "weight"}, %x: tensor<8x64xbf16>, %init: tensor<8x48xf32>) -> tensor<8x48xf32> {
  %e = tensor.empty() : tensor<3x64x48xbf16>
  %b = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%w : tensor<3x64x48xf32>) outs(%e : tensor<3x64x48xbf16>) {
  ^bb0(%in: f32, %out: bf16):
    %t = arith.truncf %in : f32 to bf16
    linalg.yield %t : bf16
  } -> tensor<3x64x48xbf16>
  %s = tensor.extract_slice %b[1, 0, 0] [1, 64, 48] [1, 1, 1] : tensor<3x64x48xbf16> to tensor<1x64x48xbf16>
  %c = tensor.collapse_shape %s [[0, 1], [2]] : tensor<1x64x48xbf16> into tensor<64x48xbf16>
  %d = linalg.matmul ins(%x, %c : tensor<8x64xbf16>, tensor<64x48xbf16>) outs(%init : tensor<8x48xf32>) -> tensor<8x48xf32>
  return %d : tensor<8x48xf32>
}

// -----

// A constant is a weight, a splat is not: it is a mask or a seed.
// CHECK-LABEL: func @constants(
// CHECK: linalg.matmul {mx.lhs = #[[$Q]], mx.rhs = #[[$Q]]}
// CHECK: linalg.matmul {mx.skip = "product of two activations"}
func.func @constants(%x: tensor<2x2xf32> {mx.role = "activation"}) -> (tensor<2x2xf32>, tensor<2x2xf32>) {
  %w = arith.constant dense<[[1.0, 2.0], [3.0, 4.0]]> : tensor<2x2xf32>
  %ones = arith.constant dense<1.0> : tensor<2x2xf32>
  %zero = arith.constant dense<0.0> : tensor<2x2xf32>
  %a = linalg.matmul ins(%x, %w : tensor<2x2xf32>, tensor<2x2xf32>) outs(%zero : tensor<2x2xf32>) -> tensor<2x2xf32>
  %b = linalg.matmul ins(%x, %ones : tensor<2x2xf32>, tensor<2x2xf32>) outs(%zero : tensor<2x2xf32>) -> tensor<2x2xf32>
  return %a, %b : tensor<2x2xf32>, tensor<2x2xf32>
}

// -----

// Training of one layer with a tied embedding. The weight is looked up, and read
// by fprop and dgrad; the role is that of the use. The gradient of the weight is
// the product over the rows of what fprop reads, and the gradient of the
// embedding that of a one-hot matrix.
#row = affine_map<(d0, d1) -> (0, d1)>
#column = affine_map<(d0, d1) -> (d0, 0)>
#id = affine_map<(d0, d1) -> (d0, d1)>
// CHECK-LABEL: func @training(
// CHECK: tensor.extract
// CHECK: linalg.matmul {mx.lhs = #[[$Q]], mx.rhs = #[[$Q]]} ins(%[[X:.*]], %transposed
// CHECK: linalg.matmul {mx.lhs = #[[$Q]], mx.rhs = #[[$Q]]} ins(%{{.*}}, %{{.*}} : tensor<32x16xf32>, tensor<16x64xf32>)
// CHECK: linalg.matmul {mx.skip = "gradient of a weight"}
// CHECK: linalg.matmul {mx.skip = "product with a one-hot matrix, an embedding's gradient"}
func.func @training(%w: tensor<16x64xf32> {mx.role = "weight"}, %tokens: tensor<1x32xi64>, %ids: tensor<16x1xi64>, %g: tensor<32x16xf32>)
    -> (tensor<32x16xf32>, tensor<32x64xf32>, tensor<16x64xf32>, tensor<16x64xf32>) {
  %zero = arith.constant 0.0 : f32
  %e0 = tensor.empty() : tensor<32x64xf32>
  %x = linalg.generic {indexing_maps = [#id], iterator_types = ["parallel", "parallel"]} outs(%e0 : tensor<32x64xf32>) {
  ^bb0(%out: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %c0 = arith.constant 0 : index
    %token = tensor.extract %tokens[%c0, %i] : tensor<1x32xi64>
    %k = arith.index_cast %token : i64 to index
    %v = tensor.extract %w[%k, %j] : tensor<16x64xf32>
    linalg.yield %v : f32
  } -> tensor<32x64xf32>
  %e1 = tensor.empty() : tensor<64x16xf32>
  %wt = linalg.transpose ins(%w : tensor<16x64xf32>) outs(%e1 : tensor<64x16xf32>) permutation = [1, 0]
  %e2 = tensor.empty() : tensor<32x16xf32>
  %f2 = linalg.fill ins(%zero : f32) outs(%e2 : tensor<32x16xf32>) -> tensor<32x16xf32>
  %y = linalg.matmul ins(%x, %wt : tensor<32x64xf32>, tensor<64x16xf32>) outs(%f2 : tensor<32x16xf32>) -> tensor<32x16xf32>
  %f0 = linalg.fill ins(%zero : f32) outs(%e0 : tensor<32x64xf32>) -> tensor<32x64xf32>
  %gx = linalg.matmul ins(%g, %w : tensor<32x16xf32>, tensor<16x64xf32>) outs(%f0 : tensor<32x64xf32>) -> tensor<32x64xf32>
  %e3 = tensor.empty() : tensor<16x32xf32>
  %gt = linalg.transpose ins(%g : tensor<32x16xf32>) outs(%e3 : tensor<16x32xf32>) permutation = [1, 0]
  %e4 = tensor.empty() : tensor<16x64xf32>
  %f4 = linalg.fill ins(%zero : f32) outs(%e4 : tensor<16x64xf32>) -> tensor<16x64xf32>
  %gw = linalg.matmul ins(%gt, %x : tensor<16x32xf32>, tensor<32x64xf32>) outs(%f4 : tensor<16x64xf32>) -> tensor<16x64xf32>
  %e5 = tensor.empty() : tensor<16x32xi1>
  %eq = linalg.generic {indexing_maps = [#row, #column, #id], iterator_types = ["parallel", "parallel"]}
      ins(%tokens, %ids : tensor<1x32xi64>, tensor<16x1xi64>) outs(%e5 : tensor<16x32xi1>) {
  ^bb0(%a: i64, %b: i64, %out: i1):
    %c = arith.cmpi eq, %a, %b : i64
    linalg.yield %c : i1
  } -> tensor<16x32xi1>
  %hot = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%eq : tensor<16x32xi1>) outs(%e3 : tensor<16x32xf32>) {
  ^bb0(%a: i1, %out: f32):
    %c = arith.uitofp %a : i1 to f32
    linalg.yield %c : f32
  } -> tensor<16x32xf32>
  %ge = linalg.matmul ins(%hot, %gx : tensor<16x32xf32>, tensor<32x64xf32>) outs(%f4 : tensor<16x64xf32>) -> tensor<16x64xf32>
  return %y, %gx, %gw, %ge : tensor<32x16xf32>, tensor<32x64xf32>, tensor<16x64xf32>, tensor<16x64xf32>
}

// -----

// Without a product that reads the activation (a frozen layer's), a gradient is
// told by the name of the result that it becomes.
// CHECK-LABEL: func @named(
// CHECK: linalg.matmul {mx.skip = "gradient of a weight"}
func.func @named(%w: tensor<8x16xf32> {mx.role = "weight", mx.name = "w"}, %g: tensor<8x4xf32>, %x: tensor<4x16xf32>) -> (tensor<8x16xf32> {mx.name = "new.w"}) {
  %zero = arith.constant dense<0.0> : tensor<8x16xf32>
  %gw = linalg.matmul ins(%g, %x : tensor<8x4xf32>, tensor<4x16xf32>) outs(%zero : tensor<8x16xf32>) -> tensor<8x16xf32>
  %e = tensor.empty() : tensor<8x16xf32>
  %new = linalg.sub ins(%w, %gw : tensor<8x16xf32>, tensor<8x16xf32>) outs(%e : tensor<8x16xf32>) -> tensor<8x16xf32>
  return %new : tensor<8x16xf32>
}

// -----

// Element by element is at the same place: what a row of the product is repeated
// into, times the weight, is not its gradient.
#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (0, d1)>
// CHECK-LABEL: func @repeated(
// CHECK: linalg.matmul {mx.skip = "product of two activations"}
func.func @repeated(%w: tensor<8x16xf32> {mx.role = "weight", mx.name = "w"}, %g: tensor<1x4xf32>, %x: tensor<4x16xf32>) -> (tensor<8x16xf32> {mx.name = "new.w"}) {
  %zero = arith.constant dense<0.0> : tensor<1x16xf32>
  %p = linalg.matmul ins(%g, %x : tensor<1x4xf32>, tensor<4x16xf32>) outs(%zero : tensor<1x16xf32>) -> tensor<1x16xf32>
  %e = tensor.empty() : tensor<8x16xf32>
  %new = linalg.generic {indexing_maps = [#row, #id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%p, %w : tensor<1x16xf32>, tensor<8x16xf32>) outs(%e : tensor<8x16xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %c = arith.mulf %a, %b : f32
    linalg.yield %c : f32
  } -> tensor<8x16xf32>
  return %new : tensor<8x16xf32>
}

// -----

// What is left, and why. A one-dimensional weight is a gain.
// CHECK-LABEL: func @left(
// CHECK: linalg.matmul {mx.skip = "lhs is of f64, not f32, bf16 or f16"}
// CHECK: linalg.matmul {mx.skip = "lhs is of i8, not f32, bf16 or f16"}
// CHECK: linalg.matmul {mx.skip = "product of two weights"}
// CHECK: linalg.matvec {mx.skip = "the weight is a vector"}
// CHECK: linalg.matmul {mx.skip = "a dimension is empty"}
func.func @left(%w: tensor<4x4xf32> {mx.role = "weight"}, %w64: tensor<4x4xf64> {mx.role = "weight"}, %w8: tensor<4x4xi8> {mx.role = "weight"},
    %gain: tensor<4xf32> {mx.role = "weight"}, %w0: tensor<4x0xf32> {mx.role = "weight"},
    %x: tensor<4x4xf32>, %x64: tensor<4x4xf64>, %x8: tensor<4x4xi8>, %i32: tensor<4x4xi32>, %v: tensor<4xf32>, %x0: tensor<4x0xf32>)
    -> (tensor<4x4xf64>, tensor<4x4xi32>, tensor<4x4xf32>, tensor<4xf32>, tensor<4x0xf32>) {
  %a = linalg.matmul ins(%x64, %w64 : tensor<4x4xf64>, tensor<4x4xf64>) outs(%x64 : tensor<4x4xf64>) -> tensor<4x4xf64>
  %b = linalg.matmul ins(%x8, %w8 : tensor<4x4xi8>, tensor<4x4xi8>) outs(%i32 : tensor<4x4xi32>) -> tensor<4x4xi32>
  %c = linalg.matmul ins(%w, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  %d = linalg.matvec ins(%x, %gain : tensor<4x4xf32>, tensor<4xf32>) outs(%v : tensor<4xf32>) -> tensor<4xf32>
  %e = linalg.matmul ins(%x, %w0 : tensor<4x4xf32>, tensor<4x0xf32>) outs(%x0 : tensor<4x0xf32>) -> tensor<4x0xf32>
  return %a, %b, %c, %d, %e : tensor<4x4xf64>, tensor<4x4xi32>, tensor<4x4xf32>, tensor<4xf32>, tensor<4x0xf32>
}

// -----

// What was written by hand stands, on each of the three attributes.
// CHECK-DAG: #[[INT8:.*]] = #mx.quantization<format = <mxint8>, scale_rule = ceil>
// CHECK-DAG: #[[OWN:.*]] = #mx.quantization<format = <mxfp8_e4m3>
// CHECK: func @by_hand(
// CHECK: linalg.matmul {mx.skip = "first layer"} ins
// CHECK: linalg.matmul {mx.rhs = #[[INT8]]} ins
// CHECK: linalg.matmul {mx.lhs = #[[OWN]], mx.rhs = #[[OWN]]} ins
#mxint8 = #mx.quantization<format = <mxint8>, scale_rule = ceil>
func.func @by_hand(%w: tensor<4x4xf32> {mx.role = "weight"}, %x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %a = linalg.matmul {mx.skip = "first layer"} ins(%x, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  %b = linalg.matmul {mx.rhs = #mxint8} ins(%a, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  %c = linalg.matmul ins(%b, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %c : tensor<4x4xf32>
}

// -----

// A function whose arguments say nothing gets a hint instead.
// CHECK-LABEL: func @no_roles(
// CHECK: linalg.matmul {mx.skip = "neither operand is known to be a weight (no argument has mx.role)"}
func.func @no_roles(%w: tensor<4x4xf32>, %x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %a = linalg.matmul ins(%x, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %a : tensor<4x4xf32>
}

// More rows than an index can count.
// CHECK-LABEL: func @huge(
// CHECK: linalg.batch_matmul {mx.skip = "the number of multiply-adds overflows 64 bits"}
func.func @huge(%x: tensor<8589934592x8589934592x64xf32>, %w: tensor<8589934592x64x32xf32> {mx.role = "weight"},
                %d: tensor<8589934592x8589934592x32xf32>) -> tensor<8589934592x8589934592x32xf32> {
  %0 = linalg.batch_matmul ins(%x, %w : tensor<8589934592x8589934592x64xf32>, tensor<8589934592x64x32xf32>)
      outs(%d : tensor<8589934592x8589934592x32xf32>) -> tensor<8589934592x8589934592x32xf32>
  return %0 : tensor<8589934592x8589934592x32xf32>
}
