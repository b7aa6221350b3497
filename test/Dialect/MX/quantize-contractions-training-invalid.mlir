// RUN: mx-opt %s -mx-quantize-contractions -split-input-file -verify-diagnostics

#stop = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil>, gradient = none>

// Without a backward pass there is no gradient to stop.
func.func @inference(%w: tensor<64x48xf32> {mx.name = "w", mx.role = "weight"}, %x: tensor<8x64xf32>, %c: tensor<8x48xf32>) -> tensor<8x48xf32> {
  %y = linalg.matmul {mx.rhs = #stop} ins(%x, %w : tensor<8x64xf32>, tensor<64x48xf32>) outs(%c : tensor<8x48xf32>) -> tensor<8x48xf32>
  return %y : tensor<8x48xf32>
}

// The results tell that there is one.
func.func @none(%w: tensor<64x48xf32> {mx.name = "w", mx.role = "weight"}, %x: tensor<8x64xf32>, %c: tensor<8x48xf32>, %dw: tensor<64x48xf32>)
    -> (tensor<8x48xf32>, tensor<64x48xf32> {mx.name = "grad.w"}) {
  // expected-error @below {{expected mx.rhs to have a gradient rule in a function with a backward pass but it is none}}
  %y = linalg.matmul {mx.rhs = #stop} ins(%x, %w : tensor<8x64xf32>, tensor<64x48xf32>) outs(%c : tensor<8x48xf32>) -> tensor<8x48xf32>
  return %y, %dw : tensor<8x48xf32>, tensor<64x48xf32>
}

// -----

#dge = #mx.site<quantization = <format = <mxfp4>, scale_rule = rceil>, gradient = dge>

// Without mx.contraction it cannot be told whose gradient is which.
func.func @unknown(%w: tensor<64x48xf32> {mx.name = "w", mx.role = "weight"}, %x: tensor<8x64xf32>, %c: tensor<8x48xf32>, %dw: tensor<64x48xf32>)
    -> (tensor<8x48xf32>, tensor<64x48xf32> {mx.name = "grad.w"}) {
  // expected-error @below {{expected mx.contraction with role fprop and a weight to obey the gradient rule dge of mx.rhs}}
  %y = linalg.matmul {mx.rhs = #dge} ins(%x, %w : tensor<8x64xf32>, tensor<64x48xf32>) outs(%c : tensor<8x48xf32>) -> tensor<8x48xf32>
  return %y, %dw : tensor<8x48xf32>, tensor<64x48xf32>
}

// -----

#q = #mx.quantization<format = <mxfp4>, scale_rule = rceil>

// A widely copied bug: the quantized weight is cut from the graph and keeps its
// initial value, while everything else, here the bias, is trained.
func.func @detached(%w: tensor<64x48xf32> {mx.name = "w", mx.role = "weight"}, %b: tensor<48xf32> {mx.name = "b", mx.role = "weight"},
    %x: tensor<8x64xf32>, %c: tensor<8x48xf32>, %db: tensor<48xf32>) -> (tensor<8x48xf32>, tensor<48xf32> {mx.name = "grad.b"}) {
  // expected-error @below {{quantizes weight "w", which has no gradient while 1 other weights have: expected a contraction with role wgrad or a result grad.w or new.w, or another mx.role than "weight" if it is not trained}}
  %y = linalg.matmul {mx.lhs = #q, mx.rhs = #q} ins(%x, %w : tensor<8x64xf32>, tensor<64x48xf32>) outs(%c : tensor<8x48xf32>) -> tensor<8x48xf32>
  return %y, %db : tensor<8x48xf32>, tensor<48xf32>
}

// -----

#q = #mx.quantization<format = <mxfp4>, scale_rule = rceil>

// The same, returned as it was.
func.func @kept(%w: tensor<64x48xf32> {mx.name = "w", mx.role = "weight"}, %b: tensor<48xf32> {mx.name = "b", mx.role = "weight"},
    %x: tensor<8x64xf32>, %c: tensor<8x48xf32>, %nb: tensor<48xf32>) -> (tensor<8x48xf32>, tensor<64x48xf32> {mx.name = "new.w"}, tensor<48xf32> {mx.name = "new.b"}) {
  // expected-error @below {{quantizes weight "w", which has no gradient}}
  %y = linalg.matmul {mx.lhs = #q, mx.rhs = #q} ins(%x, %w : tensor<8x64xf32>, tensor<64x48xf32>) outs(%c : tensor<8x48xf32>) -> tensor<8x48xf32>
  return %y, %w, %nb : tensor<8x48xf32>, tensor<64x48xf32>, tensor<48xf32>
}

// -----

#q = #mx.quantization<format = <mxfp4>, scale_rule = rceil>

// The same, with a gradient of zeros.
func.func @zeros(%w: tensor<64x48xf32> {mx.name = "w", mx.role = "weight"}, %b: tensor<48xf32> {mx.name = "b", mx.role = "weight"},
    %x: tensor<8x64xf32>, %c: tensor<8x48xf32>, %db: tensor<48xf32>) -> (tensor<8x48xf32>, tensor<64x48xf32> {mx.name = "grad.w"}, tensor<48xf32> {mx.name = "grad.b"}) {
  %dw = arith.constant dense<0.0> : tensor<64x48xf32>
  // expected-error @below {{quantizes weight "w", which has no gradient}}
  %y = linalg.matmul {mx.lhs = #q, mx.rhs = #q} ins(%x, %w : tensor<8x64xf32>, tensor<64x48xf32>) outs(%c : tensor<8x48xf32>) -> tensor<8x48xf32>
  return %y, %dw, %db : tensor<8x48xf32>, tensor<64x48xf32>, tensor<48xf32>
}

// -----

#q = #mx.quantization<format = <mxfp4>, scale_rule = rceil>

// A weight that is not to be trained is none by its role.
func.func @frozen(%w: tensor<64x48xf32> {mx.name = "w", mx.role = "state"}, %b: tensor<48xf32> {mx.name = "b", mx.role = "weight"},
    %x: tensor<8x64xf32>, %c: tensor<8x48xf32>, %db: tensor<48xf32>) -> (tensor<8x48xf32>, tensor<48xf32> {mx.name = "grad.b"}) {
  %y = linalg.matmul {mx.lhs = #q, mx.rhs = #q} ins(%x, %w : tensor<8x64xf32>, tensor<64x48xf32>) outs(%c : tensor<8x48xf32>) -> tensor<8x48xf32>
  return %y, %db : tensor<8x48xf32>, tensor<48xf32>
}

// -----

#clip = #mx.site<quantization = <format = <mxfp4>, scale_rule = floor>, gradient = clipped>

// Two products of one weight: whose gradient is dx?
func.func @twice(%w: tensor<64x48xf32>, %x: tensor<8x64xf32>, %z: tensor<8x64xf32>, %g: tensor<8x48xf32>) -> (tensor<8x48xf32>, tensor<8x48xf32>, tensor<8x64xf32>) {
  %c = arith.constant dense<0.0> : tensor<8x48xf32>
  %d = arith.constant dense<0.0> : tensor<8x64xf32>
  %y0 = linalg.matmul {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight, weight = "w">, mx.lhs = #clip}
      ins(%x, %w : tensor<8x64xf32>, tensor<64x48xf32>) outs(%c : tensor<8x48xf32>) -> tensor<8x48xf32>
  %y1 = linalg.matmul {mx.contraction = #mx.contraction<role = fprop, lhs = activation, rhs = weight, weight = "w">, mx.lhs = #clip}
      ins(%z, %w : tensor<8x64xf32>, tensor<64x48xf32>) outs(%c : tensor<8x48xf32>) -> tensor<8x48xf32>
  // expected-error @below {{expected one forward product of weight "w" that this may be the gradient of, to obey its gradient rule, but found 2}}
  %dx = linalg.matmul indexing_maps = [affine_map<(m, k, n) -> (m, n)>, affine_map<(m, k, n) -> (k, n)>, affine_map<(m, k, n) -> (m, k)>]
      {mx.contraction = #mx.contraction<role = dgrad, lhs = gradient, rhs = weight, weight = "w">}
      ins(%g, %w : tensor<8x48xf32>, tensor<64x48xf32>) outs(%d : tensor<8x64xf32>) -> tensor<8x64xf32>
  return %y0, %y1, %dx : tensor<8x48xf32>, tensor<8x48xf32>, tensor<8x64xf32>
}
