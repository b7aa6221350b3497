// What upstream's passes do with mx operations, since these say that they have
// no effects, and which of them may be computed where they were not before.
// RUN: mx-opt %s --cse --allow-unregistered-dialect | FileCheck %s --check-prefix=CSE
// RUN: mx-opt %s --loop-invariant-code-motion --allow-unregistered-dialect | FileCheck %s --check-prefix=LICM

#q = #mx.format<mxfp8_e4m3>

// Equal quantizations are one, stochastic ones too: the same words are drawn.
// CSE-LABEL: func @equal
// CSE-COUNT-3: mx.quantize
// CSE-NOT: mx.quantize
// CSE: return
func.func @equal(%x: tensor<4x32xf32>, %seed: i64, %step: i32)
    -> (tensor<4x32xf8E4M3FN>, tensor<4x32xf8E4M3FN>, tensor<4x32xf8E4M3FN>, tensor<4x32xf8E4M3FN>, tensor<4x32xf8E4M3FN>) {
  %a, %sa = mx.quantize %x {axis = 1, format = #q, scale_rule = #mx.scale_rule<rceil>} : tensor<4x32xf32> -> tensor<4x32xf8E4M3FN>, tensor<4x1xf8E8M0FNU>
  %b, %sb = mx.quantize %x {axis = 1, format = #q, scale_rule = #mx.scale_rule<rceil>} : tensor<4x32xf32> -> tensor<4x32xf8E4M3FN>, tensor<4x1xf8E8M0FNU>
  %c, %sc = mx.quantize %x random(%seed, %step) {axis = 1, format = #q, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 1 : i32}
      : tensor<4x32xf32> -> tensor<4x32xf8E4M3FN>, tensor<4x1xf8E8M0FNU>
  %d, %sd = mx.quantize %x random(%seed, %step) {axis = 1, format = #q, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 1 : i32}
      : tensor<4x32xf32> -> tensor<4x32xf8E4M3FN>, tensor<4x1xf8E8M0FNU>
  %e, %se = mx.quantize %x random(%seed, %step) {axis = 1, format = #q, scale_rule = #mx.scale_rule<rceil>, rounding = #mx.rounding<stochastic>, site = 2 : i32}
      : tensor<4x32xf32> -> tensor<4x32xf8E4M3FN>, tensor<4x1xf8E8M0FNU>
  return %a, %b, %c, %d, %e : tensor<4x32xf8E4M3FN>, tensor<4x32xf8E4M3FN>, tensor<4x32xf8E4M3FN>, tensor<4x32xf8E4M3FN>, tensor<4x32xf8E4M3FN>
}

// A weight is quantized before the loop, also if its number of rows is dynamic:
// the sizes of the results follow from that of the input.
// LICM-LABEL: func @hoisted
// LICM: mx.quantize
// LICM: mx.hadamard
// LICM: mx.tensor_scale
// LICM: mx.dequantize
// LICM: scf.for
func.func @hoisted(%w: tensor<?x32xf32>, %e: tensor<8x32xf8E4M3FN>, %s: tensor<8x1xf8E8M0FNU>, %n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.for %i = %c0 to %n step %c1 {
    %f, %t = mx.quantize %w {axis = 1, format = #q, scale_rule = #mx.scale_rule<rceil>} : tensor<?x32xf32> -> tensor<?x32xf8E4M3FN>, tensor<?x1xf8E8M0FNU>
    %h = mx.hadamard %w {axis = 1, size = 16} : tensor<?x32xf32>
    %ts = mx.tensor_scale %w : tensor<?x32xf32>
    %y = mx.dequantize %e, %s {axis = 1, format = #q} : tensor<8x32xf8E4M3FN>, tensor<8x1xf8E8M0FNU> -> tensor<8x32xf32>
    "test.use"(%f, %t, %h, %ts, %y) : (tensor<?x32xf8E4M3FN>, tensor<?x1xf8E8M0FNU>, tensor<?x32xf32>, f32, tensor<8x32xf32>) -> ()
  }
  return
}

// What reads two tensors whose dynamic sizes must agree stays in a loop that may
// not run, and so does what a type says more of than the operands do: before it,
// memory beyond a tensor might be read, or an assertion of mx-check-operands
// fail, of a program that does neither.
// LICM-LABEL: func @guarded
// LICM-NOT: mx.
// LICM: scf.for
// LICM: mx.dequantize
// LICM: mx.scaled_matmul
// LICM: mx.quantize
func.func @guarded(%e: tensor<?x32xf8E4M3FN>, %s: tensor<?x1xf8E8M0FNU>, %x: tensor<?x32xf32>, %n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.for %i = %c0 to %n step %c1 {
    %y = mx.dequantize %e, %s {axis = 1, format = #q} : tensor<?x32xf8E4M3FN>, tensor<?x1xf8E8M0FNU> -> tensor<?x32xf32>
    %d = mx.scaled_matmul %e scales(%s), %x {lhs_format = #q} : (tensor<?x32xf8E4M3FN>, tensor<?x1xf8E8M0FNU>, tensor<?x32xf32>) -> tensor<?x?xf32>
    %f, %t = mx.quantize %x {axis = 1, format = #q, scale_rule = #mx.scale_rule<rceil>} : tensor<?x32xf32> -> tensor<8x32xf8E4M3FN>, tensor<8x1xf8E8M0FNU>
    "test.use"(%y, %d, %f, %t) : (tensor<?x32xf32>, tensor<?x?xf32>, tensor<8x32xf8E4M3FN>, tensor<8x1xf8E8M0FNU>) -> ()
  }
  return
}
