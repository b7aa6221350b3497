// RUN: mx-opt %s -mx-infer-roles -split-input-file -mlir-print-local-scope | FileCheck %s

// A layer, forward and backward, with its target: what depends on that is a
// gradient. The gradient of the weight is that of the result's name.
// CHECK-LABEL: func @layer(
// CHECK: linalg.matmul {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight, weight = "h.3.mlp.c_fc.weight", part = ffn_up, layer = 0, layers = 1>}
// CHECK: linalg.matmul {mx.contraction = #mx.contraction<role = wgrad, lhs = gradient, rhs = activation, weight = "h.3.mlp.c_fc.weight", part = ffn_up, layer = 0, layers = 1>}
// CHECK: linalg.matmul {mx.contraction = #mx.contraction<role = dgrad, lhs = gradient, rhs = weight, weight = "h.3.mlp.c_fc.weight", part = ffn_up, layer = 0, layers = 1>}
func.func @layer(%w: tensor<4x4xf32> {mx.name = "h.3.mlp.c_fc.weight", mx.role = "weight"}, %x: tensor<4x4xf32> {mx.name = "x", mx.role = "activation"},
                 %y: tensor<4x4xf32> {mx.name = "y", mx.role = "target"})
    -> (tensor<4x4xf32> {mx.name = "grad.h.3.mlp.c_fc.weight"}, tensor<4x4xf32> {mx.name = "grad.x"}) {
  %z = arith.constant dense<0.0> : tensor<4x4xf32>
  %e = tensor.empty() : tensor<4x4xf32>
  %wt = linalg.transpose ins(%w : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) permutation = [1, 0]
  %p = linalg.matmul ins(%x, %wt : tensor<4x4xf32>, tensor<4x4xf32>) outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  %g = linalg.sub ins(%p, %y : tensor<4x4xf32>, tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %gt = linalg.transpose ins(%g : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) permutation = [1, 0]
  %dw = linalg.matmul ins(%gt, %x : tensor<4x4xf32>, tensor<4x4xf32>) outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  %dx = linalg.matmul ins(%g, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %dw, %dx : tensor<4x4xf32>, tensor<4x4xf32>
}

// -----

// What was written by hand stands, as does a reader's view of it.
// CHECK-LABEL: func @by_hand(
// CHECK: linalg.matmul {mx.contraction = #mx.contraction<role = wgrad, weight = "mine", layer = 5, layers = 9>}
// CHECK: linalg.matmul {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight>}
// CHECK-NOT: mx.contraction
func.func @by_hand(%w: tensor<4x4xf32> {mx.role = "weight"}, %x: tensor<4x4xf32>, %m: memref<4x4xf32>) -> tensor<4x4xf32> {
  %z = arith.constant dense<0.0> : tensor<4x4xf32>
  %0 = linalg.matmul {mx.contraction = #mx.contraction<role = wgrad, weight = "mine", layer = 5, layers = 9>}
    ins(%x, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  %1 = linalg.matmul ins(%0, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  linalg.matmul ins(%m, %m : memref<4x4xf32>, memref<4x4xf32>) outs(%m : memref<4x4xf32>)
  %2 = linalg.add ins(%1, %1 : tensor<4x4xf32>, tensor<4x4xf32>) outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %2 : tensor<4x4xf32>
}

// -----

// A function that says nothing of its arguments: nothing is known, and no two
// products in a row are an attention.
// CHECK-LABEL: func @no_roles(
// CHECK-COUNT-2: linalg.batch_matmul {mx.contraction = #mx.contraction<role = other>}
func.func @no_roles(%a: tensor<2x4x4xf32>, %b: tensor<2x4x4xf32>) -> tensor<2x4x4xf32> {
  %z = arith.constant dense<0.0> : tensor<2x4x4xf32>
  %0 = linalg.batch_matmul ins(%a, %b : tensor<2x4x4xf32>, tensor<2x4x4xf32>) outs(%z : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %1 = linalg.batch_matmul ins(%0, %b : tensor<2x4x4xf32>, tensor<2x4x4xf32>) outs(%z : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  return %1 : tensor<2x4x4xf32>
}

// -----

// Through a loop that carries an activation and a weight, to a fixed point: the
// value is an activation of the first product and a result of one after it.
// Either of two weights is a weight without a name.
// CHECK-LABEL: func @loop(
// CHECK: scf.for
// CHECK: linalg.matmul {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight, weight = "w">}
// CHECK: linalg.matmul {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight>}
func.func @loop(%w: tensor<4x4xf32> {mx.name = "w", mx.role = "weight"}, %v: tensor<4x4xf32> {mx.name = "v", mx.role = "weight"},
                %x: tensor<4x4xf32> {mx.role = "activation"}, %n: index, %c: i1) -> (tensor<4x4xf32> {mx.name = "y"}) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %z = arith.constant dense<0.0> : tensor<4x4xf32>
  %r:2 = scf.for %i = %c0 to %n step %c1 iter_args(%a = %z, %b = %w) -> (tensor<4x4xf32>, tensor<4x4xf32>) {
    %s = linalg.add ins(%a, %x : tensor<4x4xf32>, tensor<4x4xf32>) outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
    %p = linalg.matmul ins(%s, %b : tensor<4x4xf32>, tensor<4x4xf32>) outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
    %u = scf.if %c -> tensor<4x4xf32> {
      scf.yield %w : tensor<4x4xf32>
    } else {
      scf.yield %v : tensor<4x4xf32>
    }
    %q = linalg.matmul ins(%a, %u : tensor<4x4xf32>, tensor<4x4xf32>) outs(%p : tensor<4x4xf32>) -> tensor<4x4xf32>
    scf.yield %q, %b : tensor<4x4xf32>, tensor<4x4xf32>
  }
  return %r#0 : tensor<4x4xf32>
}

// -----

// A decoder that reads what it should predict: the first product with a weight
// that a later one sums over its other dimension is forward all the same.
// CHECK-LABEL: func @decoder(
// CHECK: linalg.matmul {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight, weight = "w">}
// CHECK: linalg.matmul {mx.contraction = #mx.contraction<role = dgrad, lhs = gradient, rhs = weight, weight = "w">}
func.func @decoder(%w: tensor<4x4xf32> {mx.name = "w", mx.role = "weight"}, %y: tensor<4x4xf32> {mx.role = "target"}) -> (tensor<4x4xf32> {mx.name = "grad.x"}) {
  %z = arith.constant dense<0.0> : tensor<4x4xf32>
  %e = tensor.empty() : tensor<4x4xf32>
  %wt = linalg.transpose ins(%w : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) permutation = [1, 0]
  %p = linalg.matmul ins(%y, %wt : tensor<4x4xf32>, tensor<4x4xf32>) outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  %g = linalg.sub ins(%p, %y : tensor<4x4xf32>, tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %dx = linalg.matmul ins(%g, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %dx : tensor<4x4xf32>
}

// -----

// A weight that is used in both directions forward is no dgrad: the names of the
// results say that there is no backward pass.
// CHECK-LABEL: func @autoencoder(
// CHECK-COUNT-2: linalg.matmul {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight, weight = "w">}
func.func @autoencoder(%w: tensor<4x4xf32> {mx.name = "w", mx.role = "weight"}, %x: tensor<4x4xf32> {mx.role = "activation"}) -> (tensor<4x4xf32> {mx.name = "y"}) {
  %z = arith.constant dense<0.0> : tensor<4x4xf32>
  %e = tensor.empty() : tensor<4x4xf32>
  %wt = linalg.transpose ins(%w : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) permutation = [1, 0]
  %p = linalg.matmul ins(%x, %wt : tensor<4x4xf32>, tensor<4x4xf32>) outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  %y = linalg.matmul ins(%p, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// -----

// Attention whose probabilities are computed again for the backward pass. The
// recomputed score is a score, although no product of values follows it.
// CHECK-LABEL: func @recomputed(
// CHECK: linalg.batch_matmul {mx.contraction = #mx.contraction<role = attention_score, lhs = activation, rhs = activation>}
// CHECK: linalg.batch_matmul {mx.contraction = #mx.contraction<role = attention_value, lhs = activation, rhs = activation>}
// CHECK: linalg.batch_matmul {mx.contraction = #mx.contraction<role = attention_score, lhs = activation, rhs = activation>}
// CHECK: linalg.batch_matmul {mx.contraction = #mx.contraction<role = attention_value_dgrad_v, lhs = activation, rhs = gradient>}
// CHECK: linalg.batch_matmul {mx.contraction = #mx.contraction<role = attention_value_dgrad_p, lhs = gradient, rhs = activation>}
// CHECK: linalg.batch_matmul {mx.contraction = #mx.contraction<role = attention_score_dgrad_q, lhs = gradient, rhs = activation>}
func.func @recomputed(%q: tensor<2x4x4xf32> {mx.role = "activation"}, %k: tensor<2x4x4xf32> {mx.role = "activation"},
                      %v: tensor<2x4x4xf32> {mx.role = "activation"}, %y: tensor<2x4x4xf32> {mx.role = "target"})
    -> (tensor<2x4x4xf32> {mx.name = "grad.v"}, tensor<2x4x4xf32> {mx.name = "grad.q"}) {
  %z = arith.constant dense<0.0> : tensor<2x4x4xf32>
  %e = tensor.empty() : tensor<2x4x4xf32>
  %kt = linalg.transpose ins(%k : tensor<2x4x4xf32>) outs(%e : tensor<2x4x4xf32>) permutation = [0, 2, 1]
  %s = linalg.batch_matmul ins(%q, %kt : tensor<2x4x4xf32>, tensor<2x4x4xf32>) outs(%z : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %p = linalg.exp ins(%s : tensor<2x4x4xf32>) outs(%e : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x4x4xf32>, tensor<2x4x4xf32>) outs(%z : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %do = linalg.sub ins(%o, %y : tensor<2x4x4xf32>, tensor<2x4x4xf32>) outs(%e : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %s2 = linalg.batch_matmul ins(%q, %kt : tensor<2x4x4xf32>, tensor<2x4x4xf32>) outs(%z : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %p2 = linalg.exp ins(%s2 : tensor<2x4x4xf32>) outs(%e : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %pt = linalg.transpose ins(%p2 : tensor<2x4x4xf32>) outs(%e : tensor<2x4x4xf32>) permutation = [0, 2, 1]
  %dv = linalg.batch_matmul ins(%pt, %do : tensor<2x4x4xf32>, tensor<2x4x4xf32>) outs(%z : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %vt = linalg.transpose ins(%v : tensor<2x4x4xf32>) outs(%e : tensor<2x4x4xf32>) permutation = [0, 2, 1]
  %dp = linalg.batch_matmul ins(%do, %vt : tensor<2x4x4xf32>, tensor<2x4x4xf32>) outs(%z : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %ds = linalg.mul ins(%dp, %p2 : tensor<2x4x4xf32>, tensor<2x4x4xf32>) outs(%e : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %dq = linalg.batch_matmul ins(%ds, %k : tensor<2x4x4xf32>, tensor<2x4x4xf32>) outs(%z : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  return %dv, %dq : tensor<2x4x4xf32>, tensor<2x4x4xf32>
}

// -----

// Structure goes before names: %w1 is called as the gate of Llama, and its
// sigmoid is taken, but %w3 and not %w1 is behind it. Layers count anew, the
// first and last of a pipeline stage; what has no name has a location.
// CHECK-LABEL: func @parts(
// CHECK: role = fprop, lhs = activation, rhs = weight, weight = "layers.7.w1", part = ffn_up, layer = 0, layers = 2>}
// CHECK: role = fprop, lhs = activation, rhs = weight, weight = "layers.7.w3", part = ffn_gate, layer = 0, layers = 2>}
// CHECK: role = fprop, lhs = activation, rhs = weight, weight = "layers.7.w2", part = ffn_down, layer = 0, layers = 2>}
// CHECK: role = fprop, lhs = activation, rhs = weight, weight = "layers.9.self_attn.q_proj.weight", part = qkv, layer = 1, layers = 2>}
// CHECK: role = fprop, lhs = activation, rhs = weight, layer = 1, layers = 2>}
func.func @parts(%w1: tensor<4x4xf32> {mx.name = "layers.7.w1", mx.role = "weight"}, %w2: tensor<4x4xf32> {mx.name = "layers.7.w2", mx.role = "weight"},
                 %w3: tensor<4x4xf32> {mx.name = "layers.7.w3", mx.role = "weight"}, %q: tensor<4x4xf32> {mx.name = "layers.9.self_attn.q_proj.weight", mx.role = "weight"},
                 %u: tensor<4x4xf32> {mx.role = "weight"}, %x: tensor<4x4xf32> {mx.role = "activation"}) -> (tensor<4x4xf32> {mx.name = "y"}) {
  %z = arith.constant dense<0.0> : tensor<4x4xf32>
  %e = tensor.empty() : tensor<4x4xf32>
  %a = linalg.matmul ins(%x, %w1 : tensor<4x4xf32>, tensor<4x4xf32>) outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  %b = linalg.matmul ins(%x, %w3 : tensor<4x4xf32>, tensor<4x4xf32>) outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  %t = linalg.tanh ins(%b : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %h = linalg.mul ins(%a, %t : tensor<4x4xf32>, tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %d = linalg.matmul ins(%h, %w2 : tensor<4x4xf32>, tensor<4x4xf32>) outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  %r = linalg.add ins(%d, %x : tensor<4x4xf32>, tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %s = linalg.matmul ins(%r, %q : tensor<4x4xf32>, tensor<4x4xf32>) outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  %y = linalg.matmul ins(%s, %u : tensor<4x4xf32>, tensor<4x4xf32>) outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32> loc("layers/9/x")
  return %y : tensor<4x4xf32>
}

// -----

// A chain of layers with activation functions between them has no up and down,
// unless names say that two of them are in one layer of the model.
// CHECK-LABEL: func @chain(
// CHECK: weight = "layers.0.weight", layer = 0, layers = 3>}
// CHECK: weight = "layers.1.weight", layer = 1, layers = 3>}
// CHECK: weight = "layers.2.0.weight", part = ffn_up, layer = 2, layers = 3>}
// CHECK: weight = "layers.2.1.weight", part = ffn_down, layer = 2, layers = 3>}
func.func @chain(%u: tensor<4x4xf32> {mx.name = "layers.0.weight", mx.role = "weight"}, %v: tensor<4x4xf32> {mx.name = "layers.1.weight", mx.role = "weight"},
                 %w: tensor<4x4xf32> {mx.name = "layers.2.0.weight", mx.role = "weight"}, %t: tensor<4x4xf32> {mx.name = "layers.2.1.weight", mx.role = "weight"},
                 %x: tensor<4x4xf32> {mx.role = "activation"}) -> (tensor<4x4xf32> {mx.name = "y"}) {
  %z = arith.constant dense<0.0> : tensor<4x4xf32>
  %e = tensor.empty() : tensor<4x4xf32>
  %a = linalg.matmul ins(%x, %u : tensor<4x4xf32>, tensor<4x4xf32>) outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  %b = linalg.tanh ins(%a : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %c = linalg.matmul ins(%b, %v : tensor<4x4xf32>, tensor<4x4xf32>) outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  %d = linalg.tanh ins(%c : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %f = linalg.matmul ins(%d, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  %g = linalg.tanh ins(%f : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %y = linalg.matmul ins(%g, %t : tensor<4x4xf32>, tensor<4x4xf32>) outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// -----

// Two weights make a weight, as of an adapter.
// CHECK-LABEL: func @adapter(
// CHECK: linalg.matmul {mx.contraction = #mx.contraction<role = other, lhs = weight, rhs = weight, weight = "a">}
// CHECK: linalg.matmul {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight, weight = "w">}
func.func @adapter(%w: tensor<4x4xf32> {mx.name = "w", mx.role = "weight"}, %a: tensor<4x1xf32> {mx.name = "a", mx.role = "weight"},
                   %b: tensor<1x4xf32> {mx.name = "b", mx.role = "weight"}, %x: tensor<4x4xf32> {mx.role = "activation"}) -> (tensor<4x4xf32> {mx.name = "y"}) {
  %z = arith.constant dense<0.0> : tensor<4x4xf32>
  %ab = linalg.matmul ins(%a, %b : tensor<4x1xf32>, tensor<1x4xf32>) outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  %v = linalg.add ins(%w, %ab : tensor<4x4xf32>, tensor<4x4xf32>) outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  %y = linalg.matmul ins(%x, %v : tensor<4x4xf32>, tensor<4x4xf32>) outs(%z : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}
