// RUN: mx-opt %s -split-input-file -verify-diagnostics -mx-instrument | FileCheck %s

// CHECK-LABEL: func.func @main(
// CHECK-SAME: -> (tensor<2x2xf32>, tensor<6xf64> {mx.name = "statistics.fprop.activation.up"}, tensor<6xf64> {mx.name = "statistics.quantize1"})
func.func @main(%x: tensor<2x32xf32>, %w: tensor<2x32xbf16>) -> tensor<2x2xf32> {
  // CHECK: %[[E:.*]], %[[S:.*]] = mx.quantize %arg0
  // CHECK: %[[Y:.*]] = mx.dequantize %[[E]], %[[S]] {{.*}} -> tensor<2x32xf32>
  // CHECK: %[[U:.*]] = mx.dequantize %[[E]], %{{.*}} {axis = 1 : i64, format = #mx.format<element = f4E2M1FN, block = [1, all], scale = f32>}
  // CHECK: linalg.generic {{.*}} iterator_types = ["reduction", "reduction"]} ins(%arg0, %[[Y]], %[[U]]
  // CHECK: %[[T:.*]] = tensor.from_elements {{.*}} : tensor<6xf64>
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<2x32xf32> -> tensor<2x32xf4E2M1FN>, tensor<2x1xf8E8M0FNU>
  %f, %t = mx.quantize %w {axis = 1 : i64, format = #mx.format<mxfp8_e4m3>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<2x32xbf16> -> tensor<2x32xf8E4M3FN>, tensor<2x1xf8E8M0FNU>
  %d = mx.scaled_matmul %e scales(%s), %w {lhs_format = #mx.format<mxfp4>, mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight, weight = "up">}
      : (tensor<2x32xf4E2M1FN>, tensor<2x1xf8E8M0FNU>, tensor<2x32xbf16>) -> tensor<2x2xf32>
  // CHECK: return %{{.*}}, %[[T]], %{{.*}}
  return %d : tensor<2x2xf32>
}

// -----

// Products without a weight by their layer, operands of one kind by their side,
// and what repeats by its number. One quantization serves two sites.
// CHECK-LABEL: func.func @main(
// CHECK-SAME: {mx.name = "statistics.attention_score.activation.layer2.lhs+attention_score.activation.layer2.rhs#2"}
// CHECK-SAME: {mx.name = "statistics.attention_score.activation.layer2.rhs+attention_score.activation.layer2.lhs#2"}
func.func @main(%x: tensor<2x32xf32>, %y: tensor<2x32xf32>) -> (tensor<2x2xf32>, tensor<2x2xf32>) {
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<2x32xf32> -> tensor<2x32xf4E2M1FN>, tensor<2x1xf8E8M0FNU>
  %f, %t = mx.quantize %y {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<2x32xf32> -> tensor<2x32xf4E2M1FN>, tensor<2x1xf8E8M0FNU>
  %0 = mx.scaled_matmul %e scales(%s), %f scales(%t) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>,
      mx.contraction = #mx.contraction<role = attention_score, lhs = activation, rhs = activation, layer = 2, layers = 3>}
      : (tensor<2x32xf4E2M1FN>, tensor<2x1xf8E8M0FNU>, tensor<2x32xf4E2M1FN>, tensor<2x1xf8E8M0FNU>) -> tensor<2x2xf32>
  %1 = mx.scaled_matmul %f scales(%t), %e scales(%s) {lhs_format = #mx.format<mxfp4>, rhs_format = #mx.format<mxfp4>,
      mx.contraction = #mx.contraction<role = attention_score, lhs = activation, rhs = activation, layer = 2, layers = 3>}
      : (tensor<2x32xf4E2M1FN>, tensor<2x1xf8E8M0FNU>, tensor<2x32xf4E2M1FN>, tensor<2x1xf8E8M0FNU>) -> tensor<2x2xf32>
  return %0, %1 : tensor<2x2xf32>, tensor<2x2xf32>
}

// -----

// A product in a loop counts: the one after it is the second, as in the report.
// What only the loop quantizes is not measured.
// CHECK-LABEL: func.func @main(
// CHECK-SAME: -> (tensor<2x2xf32>, tensor<6xf64> {mx.name = "statistics.fprop.activation.up#2"})
func.func @main(%x: tensor<2x32xf32>, %w: tensor<2x32xbf16>, %i: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %r = scf.for %n = %c0 to %c2 step %c1 iter_args(%a = %i) -> tensor<2x2xf32> {
    %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<floor>}
        : tensor<2x32xf32> -> tensor<2x32xf4E2M1FN>, tensor<2x1xf8E8M0FNU>
    %d = mx.scaled_matmul %e scales(%s), %w add(%a) {lhs_format = #mx.format<mxfp4>, mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight, weight = "up">}
        : (tensor<2x32xf4E2M1FN>, tensor<2x1xf8E8M0FNU>, tensor<2x32xbf16>, tensor<2x2xf32>) -> tensor<2x2xf32>
    scf.yield %d : tensor<2x2xf32>
  }
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<2x32xf32> -> tensor<2x32xf4E2M1FN>, tensor<2x1xf8E8M0FNU>
  %d = mx.scaled_matmul %e scales(%s), %w add(%r) {lhs_format = #mx.format<mxfp4>, mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight, weight = "up">}
      : (tensor<2x32xf4E2M1FN>, tensor<2x1xf8E8M0FNU>, tensor<2x32xbf16>, tensor<2x2xf32>) -> tensor<2x2xf32>
  return %d : tensor<2x2xf32>
}

// -----

// A second run would repeat the names of the first.
// expected-error @below {{result 1 is named "statistics.quantize0" already: run mx-instrument once, after all that quantizes}}
func.func @main(%x: tensor<2x32xf32>, %m: tensor<6xf64>) -> (tensor<2x32xf4E2M1FN>, tensor<6xf64> {mx.name = "statistics.quantize0"}) {
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<2x32xf32> -> tensor<2x32xf4E2M1FN>, tensor<2x1xf8E8M0FNU>
  return %e, %m : tensor<2x32xf4E2M1FN>, tensor<6xf64>
}

// -----

// Elements that lie packed in memory.
func.func @main(%x: tensor<2x32xf32>) -> tensor<2x16xi8> {
  // expected-error @below {{cannot measure packed elements: run mx-instrument before mx-pack-fp4}}
  %e, %s = mx.quantize %x {axis = 1 : i64, format = #mx.format<mxfp4>, scale_rule = #mx.scale_rule<rceil>}
      : tensor<2x32xf32> -> tensor<2x16xi8>, tensor<2x1xf8E8M0FNU>
  return %e : tensor<2x16xi8>
}

// -----

// expected-error @below {{cannot add results to a function that is called or has several blocks}}
func.func @main(%x: tensor<2x32xf32>) -> tensor<2x32xf32> {
  %y = func.call @main(%x) : (tensor<2x32xf32>) -> tensor<2x32xf32>
  return %y : tensor<2x32xf32>
}

// -----

// expected-error @below {{expected a function @main with a body to measure}}
module {
  func.func private @main(tensor<2x32xf32>)
}

// -----

// A second block, although nothing goes there.
// expected-error @below {{cannot add results to a function that is called or has several blocks}}
func.func @main(%x: tensor<2x32xf32>) -> tensor<2x32xf32> {
  return %x : tensor<2x32xf32>
^bb1:
  return %x : tensor<2x32xf32>
}
