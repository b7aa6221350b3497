// RUN: mx-opt %s -allow-unregistered-dialect -mx-strip-attributes | FileCheck %s

// CHECK-LABEL: func @main(
// CHECK-SAME: tensor<4xf32> {bufferization.writable = false}, %{{[a-z0-9]+}}: f32)
// CHECK-SAME: -> (tensor<4xf32> {other.name = "y"}, f32)
// CHECK-SAME: attributes {other.note}
func.func @main(%x: tensor<4xf32> {mx.name = "x", mx.role = "weight", bufferization.writable = false},
                %s: f32 {mx.name = "s"})
    -> (tensor<4xf32> {mx.name = "y", other.name = "y"}, f32 {mx.name = "s"})
    attributes {mx.trace = ["matmul0 = quantize0 * quantize1"], other.note} {
  return %x, %s : tensor<4xf32>, f32
}

// CHECK: func private @declared(f32) -> f32
func.func private @declared(f32 {mx.name = "x"}) -> (f32 {mx.name = "y"})

// CHECK: module attributes {other.note} {
module attributes {mx.recipe = #mx.recipe<name = "bf16">, other.note} {
}
