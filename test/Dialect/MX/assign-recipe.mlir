// RUN: mx-opt %s -mx-assign-precision=recipe=nvfp4 -split-input-file | FileCheck %s

// The three products of a linear layer have two sites each, in either order of
// the operands.
// CHECK-DAG: #[[$Q:.*]] = #mx.quantization<format = <nvfp4>, scale_rule = amax>
// CHECK-DAG: #[[$W:.*]] = #mx.quantization<format = <nvfp4_16x16>, scale_rule = amax>
// CHECK-DAG: #[[$SR:.*]] = #mx.quantization<format = <nvfp4>, scale_rule = amax, rounding = stochastic>
// CHECK-LABEL: func @linear(
// CHECK: linalg.matmul {mx.contraction = {{[^>]*}}>, mx.lhs = #[[$Q]], mx.rhs = #[[$W]]}
// CHECK: linalg.matmul {mx.contraction = {{[^>]*}}>, mx.lhs = #[[$W]], mx.rhs = #[[$Q]]}
// CHECK: linalg.matmul {mx.contraction = {{[^>]*}}>, mx.lhs = #[[$SR]], mx.rhs = #[[$W]]}
// CHECK: linalg.matmul {mx.contraction = {{[^>]*}}>, mx.lhs = #mx.site<quantization = #[[$SR]], hadamard = 16, random_signs = true>, mx.rhs = #mx.site<quantization = #[[$Q]], hadamard = 16, random_signs = true>}
func.func @linear(%x: tensor<32x32xf32>) {
  %0 = linalg.matmul {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight, weight = "up", part = ffn_up>} ins(%x, %x : tensor<32x32xf32>, tensor<32x32xf32>) outs(%x : tensor<32x32xf32>) -> tensor<32x32xf32>
  %1 = linalg.matmul {mx.contraction = #mx.contraction<role = fprop, lhs = weight, rhs = activation>} ins(%x, %x : tensor<32x32xf32>, tensor<32x32xf32>) outs(%x : tensor<32x32xf32>) -> tensor<32x32xf32>
  %2 = linalg.matmul {mx.contraction = #mx.contraction<role = dgrad, lhs = gradient, rhs = weight>} ins(%x, %x : tensor<32x32xf32>, tensor<32x32xf32>) outs(%x : tensor<32x32xf32>) -> tensor<32x32xf32>
  // One operand tells which the other is.
  %3 = linalg.matmul {mx.contraction = #mx.contraction<role = wgrad, rhs = activation>} ins(%x, %x : tensor<32x32xf32>, tensor<32x32xf32>) outs(%x : tensor<32x32xf32>) -> tensor<32x32xf32>
  return
}

// -----

// What the recipe does not ask for stays in high precision, and why.
// CHECK-LABEL: func @kept(
// CHECK-NOT: mx.lhs
// CHECK-NOT: mx.rhs
// CHECK: mx.skip = "a recipe goes by mx.contraction, which it does not carry"
// CHECK: mx.skip = "the recipe keeps it in high precision: nvfp4 does not ask for attention_score"
// CHECK: mx.skip = "the recipe keeps it in high precision: nvfp4 does not ask for other"
// CHECK: mx.skip = "the recipe keeps it in high precision: nvfp4 does not ask for embedding"
// CHECK: mx.skip = "the recipe keeps it in high precision: the head is one of hp_layers of nvfp4"
// CHECK: mx.skip = "the recipe keeps it in high precision: mx.contraction does not tell which operand of fprop is which"
// CHECK: mx.skip = "the recipe keeps it in high precision: mx.contraction does not tell which operand of dgrad is which"
func.func @kept(%x: tensor<32x32xf32>) {
  %0 = linalg.matmul ins(%x, %x : tensor<32x32xf32>, tensor<32x32xf32>) outs(%x : tensor<32x32xf32>) -> tensor<32x32xf32>
  %1 = linalg.matmul {mx.contraction = #mx.contraction<role = attention_score, lhs = activation, rhs = activation>} ins(%x, %x : tensor<32x32xf32>, tensor<32x32xf32>) outs(%x : tensor<32x32xf32>) -> tensor<32x32xf32>
  %2 = linalg.matmul {mx.contraction = #mx.contraction<role = other>} ins(%x, %x : tensor<32x32xf32>, tensor<32x32xf32>) outs(%x : tensor<32x32xf32>) -> tensor<32x32xf32>
  %3 = linalg.matmul {mx.contraction = #mx.contraction<role = wgrad, lhs = gradient, rhs = activation, part = embedding>} ins(%x, %x : tensor<32x32xf32>, tensor<32x32xf32>) outs(%x : tensor<32x32xf32>) -> tensor<32x32xf32>
  %4 = linalg.matmul {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight, part = lm_head>} ins(%x, %x : tensor<32x32xf32>, tensor<32x32xf32>) outs(%x : tensor<32x32xf32>) -> tensor<32x32xf32>
  %5 = linalg.matmul {mx.contraction = #mx.contraction<role = fprop>} ins(%x, %x : tensor<32x32xf32>, tensor<32x32xf32>) outs(%x : tensor<32x32xf32>) -> tensor<32x32xf32>
  %6 = linalg.matmul {mx.contraction = #mx.contraction<role = dgrad, lhs = activation, rhs = weight>} ins(%x, %x : tensor<32x32xf32>, tensor<32x32xf32>) outs(%x : tensor<32x32xf32>) -> tensor<32x32xf32>
  return
}

// -----

// The last 15 percent of 8 layers are 2.
// CHECK-LABEL: func @last_layers(
// CHECK: layer = 5, layers = 8>, mx.lhs = #{{.*}}, mx.rhs
// CHECK: layer = 6, layers = 8>, mx.skip = "the recipe keeps it in high precision: layer 6 of 8 is one of hp_layers of nvfp4"
// CHECK: layer = 7, layers = 8>, mx.skip = "the recipe keeps it in high precision: layer 7 of 8 is one of hp_layers of nvfp4"
func.func @last_layers(%x: tensor<32x32xf32>) {
  %0 = linalg.matmul {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight, layer = 5, layers = 8>} ins(%x, %x : tensor<32x32xf32>, tensor<32x32xf32>) outs(%x : tensor<32x32xf32>) -> tensor<32x32xf32>
  %1 = linalg.matmul {mx.contraction = #mx.contraction<role = dgrad, lhs = gradient, rhs = weight, layer = 6, layers = 8>} ins(%x, %x : tensor<32x32xf32>, tensor<32x32xf32>) outs(%x : tensor<32x32xf32>) -> tensor<32x32xf32>
  %2 = linalg.matmul {mx.contraction = #mx.contraction<role = wgrad, lhs = gradient, rhs = activation, layer = 7, layers = 8>} ins(%x, %x : tensor<32x32xf32>, tensor<32x32xf32>) outs(%x : tensor<32x32xf32>) -> tensor<32x32xf32>
  return
}

// -----

// What was written by hand stands, and what cannot be expressed is left.
// CHECK-LABEL: func @left(
// CHECK: linalg.matmul {mx.contraction = {{[^>]*}}>, mx.skip = "by hand"}
// CHECK: linalg.matmul {mx.contraction = {{[^>]*}}>, mx.rhs = #[[$INT8:[a-z0-9_]*]]}
// CHECK: linalg.matmul {mx.contraction = {{[^>]*}}>, mx.skip = "lhs is of f64, not f32, bf16 or f16"}
// CHECK: linalg.matmul {mx.contraction = {{[^>]*}}>, mx.skip = "the recipe keeps it in high precision: hadamard of nvfp4 does not divide K"}
// CHECK: linalg.matmul {mx.contraction = {{[^>]*}}>, mx.skip = "the recipe keeps it in high precision: hadamard of nvfp4 does not divide K"}
func.func @left(%x: tensor<32x32xf32>, %d: tensor<32x32xf64>, %g: tensor<32x24xf32>, %h: tensor<24x32xf32>, %gd: tensor<32x?xf32>, %hd: tensor<?x32xf32>) {
  %0 = linalg.matmul {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight>, mx.skip = "by hand"} ins(%x, %x : tensor<32x32xf32>, tensor<32x32xf32>) outs(%x : tensor<32x32xf32>) -> tensor<32x32xf32>
  %1 = linalg.matmul {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight>, mx.rhs = #mx.quantization<format = <mxint8>, scale_rule = rceil>} ins(%x, %x : tensor<32x32xf32>, tensor<32x32xf32>) outs(%x : tensor<32x32xf32>) -> tensor<32x32xf32>
  %2 = linalg.matmul {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight>} ins(%d, %d : tensor<32x32xf64>, tensor<32x32xf64>) outs(%d : tensor<32x32xf64>) -> tensor<32x32xf64>
  %3 = linalg.matmul {mx.contraction = #mx.contraction<role = wgrad, lhs = gradient, rhs = activation>} ins(%g, %h : tensor<32x24xf32>, tensor<24x32xf32>) outs(%x : tensor<32x32xf32>) -> tensor<32x32xf32>
  %4 = linalg.matmul {mx.contraction = #mx.contraction<role = wgrad, lhs = gradient, rhs = activation>} ins(%gd, %hd : tensor<32x?xf32>, tensor<?x32xf32>) outs(%x : tensor<32x32xf32>) -> tensor<32x32xf32>
  return
}
