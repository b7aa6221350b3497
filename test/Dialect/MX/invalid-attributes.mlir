// RUN: mx-opt %s -split-input-file -verify-diagnostics

// C1: the name of an argument.
// expected-error @below {{expected mx.name of argument 0 to be a string but got 1 : i64}}
func.func private @name(%x: tensor<4xf32> {mx.name = 1 : i64})

// -----

// C1: the name of a result.
// expected-error @below {{expected mx.name of result 0 to be a string but got 5 : i32}}
func.func @name_of_result(%x: f32) -> (f32 {mx.name = 5 : i32}) {
  return %x : f32
}

// -----

// C2: a role that there is none of.
// expected-error @below {{expected mx.role of argument 0 to be "weight", "activation", "target", "state", "seed" or "step" but got "wight"}}
func.func private @role(%x: tensor<4xf32> {mx.role = "wight"})

// -----

// C3: no quantization.
func.func @lhs(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  // expected-error @below {{expected mx.lhs to be a #mx.quantization or a #mx.site but got "mxfp4"}}
  %y = linalg.matmul {mx.lhs = "mxfp4"} ins(%x, %x : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// -----

// C3: a number.
func.func @number(%x: f32) -> f32 {
  // expected-error @below {{expected mx.rhs on an operation that reads a tensor}}
  %y = arith.mulf %x, %x {mx.rhs = #mx.quantization<format = <mxfp4>, scale_rule = rceil>} : f32
  return %y : f32
}

// -----

// C6: an unknown attribute of an argument.
// expected-error @below {{expected mx.name or mx.role of argument 0 but got mx.rule}}
func.func private @argument_attribute(%x: tensor<4xf32> {mx.rule = "weight"})

// -----

// C6: an attribute that results do not have.
// expected-error @below {{expected mx.name of result 0 but got mx.role}}
func.func private @result_attribute(tensor<4xf32>) -> (tensor<4xf32> {mx.role = "weight"})

// -----

// C6: an unknown attribute of an operation.
func.func @attribute(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  // expected-error @below {{expected mx.contraction, mx.lhs, mx.recipe, mx.rhs, mx.skip or mx.trace but got mx.left}}
  %y = linalg.matmul {mx.left = "no"} ins(%x, %x : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// -----

// C2: a role that is no string.
// expected-error @below {{expected mx.role of argument 0 to be "weight", "activation", "target", "state", "seed" or "step" but got 1 : i64}}
func.func private @role_number(%x: tensor<4xf32> {mx.role = 1 : i64})

// -----

// C3: a format alone.
func.func @rhs(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  // expected-error @below {{expected mx.rhs to be a #mx.quantization or a #mx.site but got #mx.format<mxfp4>}}
  %y = linalg.matmul {mx.rhs = #mx.format<mxfp4>} ins(%x, %x : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// -----

// C4: no reason.
func.func @skip(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  // expected-error @below {{expected mx.skip to be a string but got unit}}
  %y = linalg.matmul {mx.skip} ins(%x, %x : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// -----

// C5: no list.
// expected-error @below {{expected mx.trace to be an array of strings but got "matmul0"}}
func.func private @trace() attributes {mx.trace = "matmul0"}

// -----

// C5: a list of numbers.
// expected-error @below {{expected mx.trace to be an array of strings but got [0]}}
func.func private @trace_numbers() attributes {mx.trace = [0]}

// -----

// C6: an operation is no argument.
// expected-error @below {{expected mx.contraction, mx.lhs, mx.recipe, mx.rhs, mx.skip or mx.trace but got mx.name}}
func.func private @operation_name() attributes {mx.name = "f"}

// -----

// C7: no contraction.
func.func @contraction(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  // expected-error @below {{expected mx.contraction to be a #mx.contraction but got "fprop"}}
  %y = linalg.matmul {mx.contraction = "fprop"} ins(%x, %x : tensor<4x4xf32>, tensor<4x4xf32>) outs(%x : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// -----

// C8: the name of a recipe.
// expected-error @below {{expected mx.recipe to be a #mx.recipe on a builtin.module but got "nvfp4"}}
module attributes {mx.recipe = "nvfp4"} {}

// -----

// C8: the recipe of a function.
// expected-error @below {{expected mx.recipe to be a #mx.recipe on a builtin.module but got #mx.recipe<name = "bf16">}}
func.func private @recipe() attributes {mx.recipe = #mx.recipe<name = "bf16">}
